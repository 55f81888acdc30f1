// What officers type: dates as offices write them, words as the program shows them, commands a letter wrong.

#include "cli/typed.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "extract/vocabulary.h"
#include "running.h"
#include "text/edtf.h"
#include "text/error.h"

namespace ketnghia::cli {
namespace {

TEST(TypedDate, OfOfficesIsEdtf) {
  EXPECT_EQ(typed_date("1/7/2025"), "2025-07-01");
  EXPECT_EQ(typed_date("01.07.2025"), "2025-07-01");
  EXPECT_EQ(typed_date("11/1995"), "1995-11");
  EXPECT_EQ(typed_date("9/1995"), "1995-09");
}

TEST(TypedDate, EverythingElseStaysAsItIs) {
  for (const char* text : {"", "2025", "2025-07-01", "2008-04/2010", "2022-08~", "[2021-12..2023-03]", "red",
                           "1/2/3/2025", "1/2025/7", "111/2025", "a/2025", "1/7/25"}) {
    EXPECT_EQ(typed_date(text), text);
  }
}

RC_GTEST_PROP(TypedDateLaws, EveryDayOfACalendarIsReadAsItself, ()) {
  const auto day = text::calendar_day(*rc::gen::inRange(text::day_number(1900, 1, 1), text::day_number(2100, 1, 1)));
  const std::string typed = std::to_string(day.day) + "/" + std::to_string(day.month) + "/" + std::to_string(day.year);
  const auto date = text::Edtf::parse(typed_date(typed));
  RC_ASSERT(date.has_value());
  RC_ASSERT(date->earliest() == text::day_number(day.year, day.month, day.day));
  RC_ASSERT(typed_date(typed_date(typed)) == typed_date(typed));
}

TEST(NearestWord, IsAtMostTwoLettersAway) {
  const std::vector<std::string> words{"list", "show", "search", "set", "add"};
  EXPECT_EQ(nearest_word("lst", words), "list");
  EXPECT_EQ(nearest_word("lits", words), "list");
  EXPECT_EQ(nearest_word("shwo", words), "show");
  EXPECT_EQ(nearest_word("serch", words), "search");
  EXPECT_EQ(nearest_word("publish", words), "");
  EXPECT_EQ(nearest_word("", {}), "");
}

class TypedWord : public testing::Test {
 protected:
  TypedWord() { setenv("KETNGHIA_DATA", (std::string(KETNGHIA_BINARY_DIR) + "/data").c_str(), 1); }
  std::string kind(const std::string& text, const std::string& language = "vi") {
    GlobalOptions options;
    options.language = language;
    std::ostringstream out, err;
    Session session(options, out, err);
    return word_meant(text, extract::vocabulary::relation_kinds(), "kind.", session);
  }
  std::string role(const std::string& text) {
    GlobalOptions options;
    options.language = "vi";
    std::ostringstream out, err;
    Session session(options, out, err);
    return word_meant(text, extract::vocabulary::roles(), "role.", session);
  }
};

TEST_F(TypedWord, IsTheVocabularysOrTheCataloguesWithOrWithoutMarks) {
  EXPECT_EQ(kind("twinning"), "twinning");
  EXPECT_EQ(kind("kết nghĩa"), "twinning");
  EXPECT_EQ(kind("KET NGHIA"), "twinning");
  EXPECT_EQ(kind("friendship", "en"), "friendship");
  EXPECT_EQ(kind("marriage"), "");
  EXPECT_EQ(kind(""), "");
}

TEST_F(TypedWord, ARoleWithTwoNamesIsMeantByEach) {
  EXPECT_EQ(role("Thống đốc"), "governor");
  EXPECT_EQ(role("tinh truong"), "governor");
  EXPECT_EQ(role("thi truong"), "mayor");
}

// ---- as the whole program ----

class TypedWords : public RegisterCommands {};

TEST_F(TypedWords, TheVocabularyMayBeTypedAsItIsShown) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  EXPECT_EQ(run({"set", "Busan", "kind", "kết nghĩa", "--because", "the paper"}), 0) << err_;
  EXPECT_EQ(json({"list", "--kind", "ket nghia"}).size(), 1u);
  EXPECT_EQ(run({"set", "Busan", "thị trưởng", "Kim A", "--since", "1/7/2026", "--because", "x"}), 0) << err_;
  EXPECT_EQ(json({"list", "busan"})[0]["leaders"][0]["as_of"], "2026-07-01");
  EXPECT_EQ(run({"set", "Busan", "since", "3/11/1995", "--because", "x"}), 0) << err_;
  EXPECT_EQ(json({"list", "busan"})[0]["since"], "1995-11-03");
  EXPECT_EQ(run({"add", "Hà Nội", "--kind", "hợp tác", "--since", "7/2024", "--because", "x"}), 0) << err_;
  EXPECT_EQ(json({"list", "ha noi"})[0]["kind"], "cooperation");
  EXPECT_EQ(json({"list", "ha noi"})[0]["since"], "2024-07");
  EXPECT_EQ(json({"list", "--valid", "1/1/1996"}).size(), 1u);
}

TEST_F(TypedWords, AWordThatIsNoneListsThoseThereAre) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  EXPECT_EQ(run({"list", "--kind", "bạn"}), 2);
  EXPECT_NE(err_.find("twinning (kết nghĩa)"), std::string::npos) << err_;
  EXPECT_EQ(run({"set", "Busan", "status", "bạn", "--because", "x"}), 2);
  EXPECT_NE(err_.find("expired"), std::string::npos) << err_;
}

TEST_F(TypedWords, CountriesAndHomesMayBeNamed) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  for (const char* country : {"KR", "kr", "Hàn Quốc", "han quoc", "Korea", "South Korea", "대한민국"}) {
    EXPECT_EQ(json({"list", "--country", country}).size(), 1u) << country;
  }
  EXPECT_EQ(json({"list", "--country", "JP"}).size(), 0u);
  EXPECT_EQ(run({"list", "--country", "Atlantis"}), 2);
  EXPECT_NE(err_.find("Atlantis"), std::string::npos);
  for (const char* home : {"VN-SG", "Ho Chi Minh", "Thành phố Hồ Chí Minh"}) {
    EXPECT_EQ(json({"list", "--home", home}).size(), 3u) << home;
  }
  EXPECT_EQ(json({"list", "--home", "VN-HN"}).size(), 0u);
  EXPECT_EQ(run({"list", "--home", "Atlantis"}), 1);
  EXPECT_EQ(json({"list", "han", "quoc"}).size(), 1u);  // words of a country's name
}

}  // namespace
}  // namespace ketnghia::cli
