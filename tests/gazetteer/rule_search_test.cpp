#include "gazetteer/rule_search.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "gazetteer/keys.h"
#include "gazetteer/real_book.h"
#include "text/tokens.h"

namespace ketnghia::gazetteer {
namespace {

TEST(EditDistance, CountsLettersNotBytes) {
  EXPECT_EQ(edit_distance("savanakhet", "savannakhet", 3), 1u);
  EXPECT_EQ(edit_distance("sverdlosk", "sverdlovsk", 3), 1u);
  EXPECT_EQ(edit_distance("цзинане", "цзинань", 3), 1u);
  EXPECT_EQ(edit_distance("rotterdma", "rotterdam", 3), 1u);  // swapped neighbours
  EXPECT_EQ(edit_distance("paris", "", 3), 4u);
  EXPECT_EQ(edit_distance("kitten", "sitting", 2), 3u);  // beyond the limit
}

RC_GTEST_PROP(EditDistance, IsSymmetricAndTheSignatureNeverHidesANearName, ()) {
  const auto letters = rc::gen::container<std::string>(rc::gen::elementOf(std::string("abcdefg")));
  const auto a = *letters, b = *letters;
  const unsigned distance = edit_distance(a, b, 3);
  RC_ASSERT(distance == edit_distance(b, a, 3));
  if (distance <= 3) RC_ASSERT(may_be_within(letter_signature(a), letter_signature(b), distance));
}

TEST(EditDistance, OfOneTextIsNothingAndOfTwoItsLettersAtMost) {
  EXPECT_EQ(edit_distance("", "", 2), 0u);
  EXPECT_EQ(edit_distance("hue", "hue", 2), 0u);
  EXPECT_EQ(edit_distance("대전", "대천", 2), 1u) << "a syllable is one letter";
  EXPECT_EQ(edit_distance("leon", "lyon", 0), 1u) << "beyond a limit of nothing";
  EXPECT_EQ(edit_distance(std::string(200, 'a'), std::string(200, 'a'), 3), 4u) << "no name is so long";
}

RC_GTEST_PROP(EditDistanceLaws, EachEditMovesByOneAtMost, ()) {
  const auto letters = rc::gen::container<std::string>(rc::gen::elementOf(std::string("abcd")));
  const std::string a = *letters, b = *letters;
  const unsigned limit = 40, distance = edit_distance(a, b, limit);
  RC_ASSERT(distance <= std::max(a.size(), b.size()));
  RC_ASSERT((distance == 0) == (a == b));
  const unsigned longer = edit_distance(a + "x", b, limit);
  RC_ASSERT(longer <= distance + 1 && distance <= longer + 1);
  RC_ASSERT(edit_distance(a + "x", b + "x", limit) <= distance);
}

LookupContext in(std::string_view country) {
  LookupContext context;
  context.country = country;
  context.language = "vi";
  return context;
}

std::vector<std::string> ids_of(const std::vector<Match>& matches) {
  std::vector<std::string> ids;
  for (const Match& match : matches) ids.emplace_back(real_book().place(match.name.place).id);
  std::ranges::sort(ids);
  return ids;
}

bool holds(const std::vector<Match>& matches, const char* id) {
  return std::ranges::binary_search(ids_of(matches), std::string(id));
}

TEST(FindRespelt, HearsNamesThatAreWrittenBySyllables) {
  EXPECT_TRUE(holds(find_respelt(real_book(), "Lép-dích", in("DE")), "gn:2879139")) << "Leipzig";
  EXPECT_TRUE(holds(find_respelt(real_book(), "Tô-ri-nô", in("IT")), "gn:3165524"));
  EXPECT_TRUE(holds(find_respelt(real_book(), "Xin-ga-po", in("")), "SG"));
  for (const Match& match : find_respelt(real_book(), "Tô-ri-nô", in("IT"))) {
    EXPECT_EQ(match.how, How::kRespelling);
    EXPECT_GT(match.likeness, 0.5f);
    EXPECT_EQ(real_book().place(match.name.place).country, "IT");
  }
}

TEST(FindRespelt, ATextThatNoVietnameseSpellsIsNotHeard) {
  for (const char* text : {"Wrocław", "Žilina", "南宁", "Минск", "", "-"}) {
    EXPECT_TRUE(find_respelt(real_book(), text, in("PL")).empty()) << text;
  }
}

TEST(FindRespelt, GivesEachPlaceOnceAndOnlyWhatComesNearTheBest) {
  const std::vector<Match> found = find_respelt(real_book(), "Mi-lăng", in("IT"));
  const std::vector<std::string> ids = ids_of(found);
  EXPECT_TRUE(std::ranges::adjacent_find(ids) == ids.end()) << "a place twice";
  float best = 0, worst = 1;
  for (const Match& match : found) best = std::max(best, match.likeness), worst = std::min(worst, match.likeness);
  ASSERT_FALSE(found.empty());
  EXPECT_LE(best - worst, 0.2001f);
}

TEST(FindMisspelt, AllowsMoreSlipsInALongerName) {
  EXPECT_TRUE(holds(find_misspelt(real_book(), "Roterdam", in("NL")), "gn:2747891"));
  EXPECT_TRUE(holds(find_misspelt(real_book(), "Vladivostock", in("RU")), "gn:2013348"));
  EXPECT_TRUE(find_misspelt(real_book(), "Hve", in("VN")).empty()) << "three letters are all of a name";
}

TEST(FindMisspelt, SaysHowManyLettersAreWrongAndNeverNone) {
  for (const char* text : {"Roterdam", "Rotterdam", "Rotterdma"}) {
    for (const Match& match : find_misspelt(real_book(), text, in("NL"))) {
      EXPECT_EQ(match.how, How::kMisspelling);
      EXPECT_GE(match.edits, 1u) << text << " " << match.name.form;
      EXPECT_LE(match.edits, 2u) << text << " " << match.name.form;
    }
  }
}

TEST(FindRomanised, ReadsTheScriptsOfNeighboursLetterByLetter) {
  EXPECT_TRUE(holds(find_romanised(real_book(), "Вологда", in("RU")), "gn:472459"));
  EXPECT_TRUE(holds(find_romanised(real_book(), "대구", in("")), "KR-27"));
  EXPECT_TRUE(find_romanised(real_book(), "Вологда", in("KR")).empty()) << "another country";
  for (const char* text : {"", "12", "Vologda", "…"}) {
    EXPECT_TRUE(find_romanised(real_book(), text, in("")).empty()) << text;
  }
}

TEST(FindTranscribed, NeedsACountryThatDoesNotWriteHanItself) {
  EXPECT_TRUE(holds(find_transcribed(real_book(), "格勒诺布尔", in("FR")), "gn:3014728")) << "Grenoble";
  EXPECT_TRUE(find_transcribed(real_book(), "格勒诺布尔", in("")).empty());
  EXPECT_TRUE(find_transcribed(real_book(), "格勒诺布尔", in("JP")).empty());
  EXPECT_TRUE(find_transcribed(real_book(), "Grenoble", in("FR")).empty()) << "Latin letters are no transcription";
}

TEST(FindRead, GivesSmallPlacesOfChinaByTheirVietnameseReading) {
  size_t checked = 0;
  const Book& book = real_book();
  for (const PlaceIndex place : book.places_of_country("CN")) {
    book.names_of_place(place, [&](const PlaceName& name) {
      if (checked >= 50 || name.use != NameUse::kSinoVietnamese) return;
      const auto quiet = book.quiet_names_of_hash(text::name_hash(name.form));
      if (std::ranges::none_of(quiet, [&](uint32_t number) { return book.name(number).form == name.form; })) return;
      ++checked;
      const std::vector<Match> found = find_read(book, name.form, in("CN"));
      EXPECT_TRUE(std::ranges::any_of(found, [&](const Match& match) {
        return match.quiet && match.how == How::kSinoVietnamese && match.marks.contradicting == 0;
      })) << name.form;
      EXPECT_TRUE(find_read(book, name.form, in("SE")).empty()) << name.form;
    });
  }
  EXPECT_EQ(checked, 50u);
}

}  // namespace
}  // namespace ketnghia::gazetteer
