// Date patterns as a pack writes them, through the pack that holds them.

#include "language/date_pattern.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "language/packing.h"

namespace ketnghia::language {
namespace {

using Kind = DateElement::Kind;

/// All plain sequences that a pattern stands for.
std::vector<DatePattern> patterns_of(const std::string& pattern, const std::string& sense = "on") {
  return pack_of("dates:\n  " + sense + ":\n    - \"" + pattern + "\"\n").date_patterns();
}

std::vector<std::string> sources_of(const std::string& pattern) {
  std::vector<std::string> out;
  for (const DatePattern& plain : patterns_of(pattern)) out.push_back(plain.source);
  return out;
}

bool can_be_read(const std::string& pattern) {
  return complaint_of("language: xx\ndates:\n  on:\n    - \"" + pattern + "\"\n") == "none";
}

TEST(DatePattern, EverySlotHasItsKind) {
  const std::pair<const char*, Kind> slots[] = {
      {"{d}", Kind::kDay},        {"{m}", Kind::kMonth}, {"{month}", Kind::kMonthName}, {"{y}", Kind::kYear},
      {"{yy}", Kind::kShortYear}, {"{era}", Kind::kEra}, {"{n}", Kind::kEraYear},       {"{q}", Kind::kQuarter}};
  for (const auto& [slot, kind] : slots) {
    const auto patterns = patterns_of(slot);
    ASSERT_EQ(patterns.size(), 1u) << slot;
    ASSERT_EQ(patterns[0].elements.size(), 1u) << slot;
    EXPECT_EQ(patterns[0].elements[0].kind, kind) << slot;
    EXPECT_FALSE(patterns[0].elements[0].second) << slot;
  }
}

TEST(DatePattern, ATwoMarksTheEndOfARange) {
  const auto patterns = patterns_of("từ {d} đến {d2}/{m2}/{y2}");
  ASSERT_EQ(patterns.size(), 1u);
  std::string second;
  for (const DateElement& element : patterns[0].elements) second += element.second ? '2' : '1';
  EXPECT_EQ(second, "11121212") << "từ, the day, đến, the other day, a stroke, the month, a stroke, the year";
}

TEST(DatePattern, OptionalPartsStandAndFallByThemselves) {
  EXPECT_EQ(sources_of("[ngày] {d}/{m}[/{y}]"),
            (std::vector<std::string>{"ngày {d}/{m}/{y}", "ngày {d}/{m}", "{d}/{m}/{y}", "{d}/{m}"}));
}

TEST(DatePattern, AnOptionalPartMayHoldAnother) {
  EXPECT_EQ(sources_of("{d} {month}[ {y}[ г.]]"),
            (std::vector<std::string>{"{d} {month} {y} г.", "{d} {month} {y}", "{d} {month}"}));
}

TEST(DatePattern, WordsAreComparedByMarksAndSignsAsTheyStand) {
  const auto patterns = patterns_of("NGÀY {d}-{m}");
  ASSERT_EQ(patterns[0].elements.size(), 4u);
  EXPECT_EQ(patterns[0].elements[0].kind, Kind::kLiteral);
  EXPECT_EQ(patterns[0].elements[0].literal, marked_form("ngày"));
  EXPECT_EQ(patterns[0].elements[0].hash, text::tokenise("Ngày")[0].hash);
  EXPECT_EQ(patterns[0].elements[2].kind, Kind::kPunctuation);
  EXPECT_EQ(patterns[0].elements[2].literal, "-");
}

TEST(DatePattern, WhereNoSpaceStandsNoneMayStand) {
  const auto spaced = patterns_of("den {d} {month}")[0].elements;
  EXPECT_FALSE(spaced[1].tight || spaced[2].tight);
  const auto joined = patterns_of("{y}年{m}月{d}日")[0].elements;
  ASSERT_EQ(joined.size(), 6u);
  EXPECT_FALSE(joined[0].tight) << "the first element stands wherever it likes";
  for (size_t i = 1; i < joined.size(); ++i) EXPECT_TRUE(joined[i].tight) << i;
}

TEST(DatePattern, AGroupGivesItsPatternsTheirSense) {
  const auto senses = [](const std::string& sense) {
    const DatePattern pattern = patterns_of("năm {y}", sense).at(0);
    return std::vector<bool>{pattern.about, pattern.since, pattern.until, pattern.between};
  };
  using Senses = std::vector<bool>;
  EXPECT_EQ(senses("on"), (Senses{false, false, false, false}));
  EXPECT_EQ(senses("about"), (Senses{true, false, false, false}));
  EXPECT_EQ(senses("since"), (Senses{false, true, false, false}));
  EXPECT_EQ(senses("until"), (Senses{false, false, true, false}));
  EXPECT_EQ(senses("between"), (Senses{false, false, false, true}));
}

TEST(DatePattern, WhatIsNotBalancedOrSaysNoDateCannotBeRead) {
  EXPECT_TRUE(can_be_read("kl. {d}.{m}."));
  for (const char* pattern : {"{d", "{d} [{m}", "{d} {m}]", "{x}", "{}", "{2}", "{day}", "ngày", "[{d}]"}) {
    EXPECT_FALSE(can_be_read(pattern)) << pattern;
  }
}

/// The patterns of a pack that a text may begin with.
std::vector<std::string> beginning_with(const Pack& pack, std::string_view text) {
  std::vector<std::string> out;
  pack.date_patterns_from(text::tokenise(text).front(),
                          [&](const DatePattern& pattern) { out.push_back(pattern.source); });
  std::ranges::sort(out);
  return out;
}

TEST(DatePattern, ATextIsHeldOnlyAgainstPatternsThatBeginAsItDoes) {
  const Pack pack = pack_of(
      "months:\n  1: [January]\n  5: [May]\neras:\n  2019: [Reiwa]\n"
      "dates:\n  on: [\"{d}/{m}\", \"on {d} {month}\", \"{month} {d}\", \"'{yy}\", \"{era} {n}\"]\n");
  using Sources = std::vector<std::string>;
  EXPECT_EQ(beginning_with(pack, "5 May"), (Sources{"{d}/{m}"}));
  EXPECT_EQ(beginning_with(pack, "ON 5"), (Sources{"on {d} {month}"})) << "case does not matter";
  EXPECT_EQ(beginning_with(pack, "May 5"), (Sources{"{era} {n}", "{month} {d}"}));
  EXPECT_EQ(beginning_with(pack, "Reiwa 5"), (Sources{"{era} {n}", "{month} {d}"}));
  EXPECT_EQ(beginning_with(pack, "'94"), (Sources{"'{yy}"}));
  EXPECT_EQ(beginning_with(pack, "June 5"), Sources{}) << "no month of this pack";
}

TEST(DatePattern, APatternMayBeginWithANumberOfItsOwn) {
  const Pack pack = pack_of("dates:\n  on: [\"1er {month}\", \"{d} {month}\"]\n");
  EXPECT_EQ(beginning_with(pack, "1er mai"), (std::vector<std::string>{"1er {month}", "{d} {month}"}));
  EXPECT_EQ(beginning_with(pack, "2 mai"), (std::vector<std::string>{"{d} {month}"}));
}

TEST(DatePattern, NoShippedPatternIsPassedOverByItsFirstWord) {
  for (const std::string& code : shipped().codes()) {
    const Pack& pack = *shipped().find(code);
    for (const DatePattern& pattern : pack.date_patterns()) {
      const DateElement& first = pattern.elements.front();
      if (first.kind != Kind::kLiteral && first.kind != Kind::kPunctuation) continue;
      const auto found = beginning_with(pack, first.literal);
      EXPECT_TRUE(std::ranges::find(found, pattern.source) != found.end()) << code << ": " << pattern.source;
    }
  }
}

}  // namespace
}  // namespace ketnghia::language
