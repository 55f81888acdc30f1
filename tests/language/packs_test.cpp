#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "language/messages.h"
#include "language/pack.h"
#include "language/packing.h"
#include "scratch.h"
#include "text/error.h"

namespace ketnghia::language {
namespace {

const std::string kFolder = KETNGHIA_SOURCE_DIR "/data/language";

TEST(Packs, EveryShippedPackLoads) {
  const Packs packs = Packs::open(kFolder);
  ASSERT_GE(packs.codes().size(), 3u);
  for (const std::string& code : packs.codes()) {
    const Pack* pack = nullptr;
    try {
      pack = packs.find(code);
    } catch (const Error& error) {
      const Messages english = Messages::load(KETNGHIA_SOURCE_DIR "/data/messages", "en");
      FAIL() << english.text(error);
    }
    ASSERT_NE(pack, nullptr);
    EXPECT_EQ(pack->code(), code);
    EXPECT_FALSE(pack->date_patterns().empty()) << code;
  }
}

TEST(Packs, AVariantFindsItsBaseLanguageAndAStrangerNothing) {
  const Packs packs = Packs::open(kFolder);
  EXPECT_EQ(packs.find("vi-VN"), packs.find("vi"));
  EXPECT_EQ(packs.find("xx"), nullptr);
}

TEST(MarkedForm, ToneMarksStandAtTheEndOfTheirWord) {
  EXPECT_EQ(marked_form("Hoà Bình"), marked_form("Hòa Bình"));
  EXPECT_EQ(marked_form("Uỷ ban"), marked_form("Ủy ban"));
  EXPECT_NE(marked_form("Thâm"), marked_form("Thẩm"));
  EXPECT_EQ(marked_form("BẢN  GHI-NHỚ"), marked_form("bản ghi nhớ"));
}

TEST(Pack, FindsTermsByMarksNotByFoldAlone) {
  const Packs packs = Packs::open(kFolder);
  const Pack& vi = *packs.find("vi");
  EXPECT_EQ(vi.value_of(Category::kRole, "thị trưởng"), "mayor");
  EXPECT_FALSE(vi.value_of(Category::kSign, "kỳ"));
  EXPECT_EQ(vi.value_of(Category::kSign, "ký"), "signed");
}

TEST(PackReader, SaysFileAndLineOfEachFault) {
  EXPECT_EQ(complaint_of("language: xx\nterms:\n  role:\n    mayor: [Mayor]\n"), "none");
  EXPECT_EQ(complaint_of("language: xx\nwords: {}\n"), "language.unknown_section:2");
  EXPECT_EQ(complaint_of("language: xx\nterms:\n  rolle: {}\n"), "language.unknown_category:3");
  EXPECT_EQ(complaint_of("language: xx\nterms:\n  role:\n    major: [Mayor]\n"), "language.unknown_value:4");
  EXPECT_EQ(complaint_of("language: xx\nterms:\n  role:\n    mayor: Mayor\n"), "language.not_list:4");
  EXPECT_EQ(complaint_of("language: xx\nterms:\n  role:\n    mayor: [\"--\"]\n"), "language.empty:4");
  EXPECT_EQ(complaint_of("language: xx\nterms:\n  role:\n    mayor: [Head]\n    governor: [head]\n"),
            "language.said_twice:5");
  EXPECT_EQ(complaint_of("language: xx\ndates:\n  on:\n    - \"{d}/{k}\"\n"), "language.bad_date:4");
  EXPECT_EQ(complaint_of("language: xx\nterms:\n  role:\n    mayor: [\"two word*\"]\n"), "language.bad_prefix:4");
  EXPECT_EQ(complaint_of("language: xx\nterms:\n  role:\n    mayor: [\"*two words\"]\n"), "language.bad_prefix:4");
  EXPECT_EQ(complaint_of("language: xx\nterms:\n  role:\n    mayor: [\"*both*\"]\n"), "language.bad_prefix:4");
  EXPECT_EQ(complaint_of("language: xx\nterms:\n  role:\n    mayor: [\"*\"]\n"), "language.empty:4");
  EXPECT_EQ(complaint_of("name: X\n"), "language.no_code:1");
  EXPECT_EQ(complaint_of("language: [\n"), "language.yaml:2");
  EXPECT_EQ(complaint_of("language: xx\nmonths:\n  13: [Smarch]\n"), "language.bad_value:3");
  EXPECT_EQ(complaint_of("- language\n"), "language.not_map:1");
  EXPECT_EQ(complaint_of("language: xx\nperson: [big]\n"), "language.not_map:2");
  EXPECT_EQ(complaint_of("language: xx\nperson:\n  height: 3\n"), "language.unknown_section:3");
  EXPECT_EQ(complaint_of("language: xx\nperson:\n  longest_given: many\n"), "language.bad_value:3");
  EXPECT_EQ(complaint_of("language: xx\nperson:\n  max_words: 99\n"), "language.bad_value:3");
  EXPECT_EQ(complaint_of("language: xx\nperson:\n  family_first: perhaps\n"), "language.bad_value:3");
  EXPECT_EQ(complaint_of("language: xx\nperson:\n  particles: van\n"), "language.not_list:3");
  EXPECT_EQ(complaint_of("language: xx\ndates:\n  on: \"{y}\"\n"), "language.not_list:3");
  EXPECT_EQ(complaint_of("language: xx\nlocality_words: beside\n"), "language.bad_value:2");
  EXPECT_EQ(complaint_of("language: xx\nname_endings: [s]\n"), "language.not_map:2");
  EXPECT_EQ(complaint_of("language: xx\nname_endings:\n  s: [[a]]\n"), "language.not_text:3");
  EXPECT_EQ(complaint_of("language: xx\ndates:\n  sometime:\n    - \"{y}\"\n"), "language.unknown_section:3");
  EXPECT_EQ(complaint_of("language: xx\nterms:\n  role:\n    mayor: [[Mayor]]\n"), "language.not_text:4");
}

TEST(PackReader, SaysWhatIsWrongWithTheGrammar) {
  EXPECT_EQ(complaint_of("language: xx\ngrammar:\n  home_country: VN\n  verbs_come_last: true\n"), "none");
  EXPECT_EQ(complaint_of("language: xx\ngrammar: none\n"), "language.not_map:2");
  EXPECT_EQ(complaint_of("language: xx\ngrammar:\n  home_country: Vietnam\n"), "language.bad_value:3");
  EXPECT_EQ(complaint_of("language: xx\ngrammar:\n  home_country: vn\n"), "language.bad_value:3");
  EXPECT_EQ(complaint_of("language: xx\ngrammar:\n  verbs_come_last: perhaps\n"), "language.bad_value:3");
  EXPECT_EQ(complaint_of("language: xx\ngrammar:\n  verbs_come_first: true\n"), "language.unknown_section:3");
  EXPECT_EQ(complaint_of("language: xx\ngrammar:\n  determiners: [der, die]\n  ordinals_have_stops: true\n"), "none");
  EXPECT_EQ(complaint_of("language: xx\ngrammar:\n  determiners: der\n"), "language.bad_value:3");
  EXPECT_EQ(complaint_of("language: xx\ngrammar:\n  declined_after: [б, в]\n"), "none");
  EXPECT_EQ(complaint_of("language: xx\ngrammar:\n  declined_after: б\n"), "language.bad_value:3");
}

TEST(Grammar, IsThatOfEachLanguage) {
  const Packs packs = Packs::open(kFolder);
  EXPECT_TRUE(packs.find("ko")->grammar().verbs_come_last);
  EXPECT_TRUE(packs.find("ja")->grammar().words_end_in_kana);
  EXPECT_FALSE(packs.find("zh")->grammar().verbs_come_last);
  EXPECT_TRUE(packs.find("vi")->grammar().place_follows_title);
  EXPECT_FALSE(packs.find("de")->grammar().place_follows_title);
  EXPECT_TRUE(packs.find("de")->grammar().ordinals_have_stops);
  EXPECT_FALSE(packs.find("vi")->grammar().ordinals_have_stops);
  EXPECT_FALSE(packs.find("de")->grammar().determiners.empty());
  EXPECT_TRUE(packs.find("en")->grammar().determiners.empty());
  EXPECT_EQ(packs.find("sv")->grammar().home_country, "SE");
  EXPECT_EQ(packs.find("en")->grammar().home_country, "") << "English is at home in many";
  EXPECT_TRUE(packs.find("zh")->person().follows_title);
  EXPECT_EQ(packs.find("ja")->person().longest_given, 3);
  EXPECT_EQ(packs.find("ko")->person().longest_given, 2);
}

TEST(DatePattern, OptionalPartsGiveEveryReading) {
  const Packs packs = Packs::open(kFolder);
  int with_year = 0, without = 0;
  for (const DatePattern& pattern : packs.find("sv")->date_patterns()) {
    with_year += pattern.source == "den {d} {month} {y}";
    without += pattern.source == "{d} {month}";
  }
  EXPECT_EQ(with_year, 1);
  EXPECT_EQ(without, 1);
}

}  // namespace
}  // namespace ketnghia::language
