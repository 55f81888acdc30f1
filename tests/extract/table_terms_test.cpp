#include "extract/table_terms.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "extract/table_reading.h"

// Words of the language packs in short texts: header cells, titles, notes.

namespace ketnghia::extract {
namespace {

using language::Category;

TermFinder finder(const std::string& language) { return TermFinder::for_document(table_packs(), language); }

std::vector<std::string> values(const TermFinder& finder, const std::string& text,
                                std::initializer_list<Category> categories) {
  std::vector<std::string> out;
  for (const TermHit& hit : finder.find(text, categories)) out.push_back(hit.term->value);
  return out;
}

using Values = std::vector<std::string>;

TEST(TableTerms, FindTheWordsOfHeadersInEachLanguage) {
  const struct {
    const char* language;
    const char* header;
    const char* value;
  } kHeaders[] = {
      {"vi", "Quốc gia", "country"}, {"en", "Country", "country"}, {"sv", "Land", "country"},
      {"de", "Land", "country"},     {"fr", "Pays", "country"},    {"es", "País", "country"},
      {"ru", "Страна", "country"},   {"zh", "国家", "country"},    {"ja", "国名", "country"},
      {"ko", "국가", "country"},
  };
  for (const auto& [language, header, value] : kHeaders) {
    EXPECT_EQ(values(finder(language), header, {Category::kColumn}), Values{value}) << language << " " << header;
  }
}

TEST(TableTerms, VietnameseAndEnglishAreReadInATableOfAnyLanguage) {
  for (const char* language : {"ja", "ru", "fr", ""}) {
    EXPECT_EQ(values(finder(language), "Quốc gia", {Category::kColumn}), Values{"country"}) << language;
    EXPECT_EQ(values(finder(language), "Country", {Category::kColumn}), Values{"country"}) << language;
  }
  const TermFinder any = TermFinder::for_any_language(table_packs(), "vi");
  EXPECT_EQ(values(any, "Страна", {Category::kColumn}), Values{"country"});
  EXPECT_TRUE(values(finder("vi"), "Страна", {Category::kColumn}).empty());
}

TEST(TableTerms, ATextWithoutMarksIsFoundByItsBareLetters) {
  EXPECT_EQ(values(finder("vi"), "quoc gia", {Category::kColumn}), Values{"country"});
  EXPECT_EQ(values(finder("vi"), "Thi truong", {Category::kRole}), Values{"mayor"});
}

TEST(TableTerms, TheLongestStandsAtEachPlaceAndNoneOverlaps) {
  EXPECT_EQ(values(finder("vi"), "Phó Thị trưởng", {Category::kRole}), Values{"deputy_mayor"});
  EXPECT_EQ(values(finder("en"), "Deputy Mayor, Mayor", {Category::kRole}), (Values{"deputy_mayor", "mayor"}));
}

TEST(TableTerms, AWholeTextIsATermButForItsPunctuation) {
  EXPECT_EQ(finder("vi").whole("Thị trưởng", Category::kRole), "mayor");
  EXPECT_EQ(finder("en").whole("Mayor.", Category::kRole), "mayor");
  EXPECT_EQ(finder("en").whole("Mayor of Lyon", Category::kRole), "");
  EXPECT_EQ(finder("en").whole("", Category::kRole), "");
}

TEST(TableTerms, WordsAreCountedInEachScript) {
  EXPECT_EQ(count_words(""), 0);
  EXPECT_EQ(count_words("Thành phố Huế"), 3);
  EXPECT_EQ(count_words("04/2008"), count_words("11/1995"));
  EXPECT_GT(count_words("大阪府"), 0);
}

RC_GTEST_PROP(TableTerms, HitsStandInOrderApartAndInsideTheText, ()) {
  const auto word = rc::gen::element<std::string>("Thị trưởng", "Mayor", "of", "thành phố", "City", "Deputy", "Phó",
                                                  ",", "Lyon", "ngày", "ký", "국가", "市長", "Страна", "-");
  std::string text;
  for (const std::string& one : *rc::gen::container<std::vector<std::string>>(word)) text += one + " ";
  const TermFinder all = TermFinder::for_any_language(table_packs(), "vi");
  uint32_t last = 0;
  for (const TermHit& hit : all.find(text, {Category::kRole, Category::kColumn, Category::kLocalityWord})) {
    RC_ASSERT(hit.span.start >= last);
    RC_ASSERT(hit.span.end > hit.span.start);
    last = hit.span.end;
  }
  RC_ASSERT(last <= text.size());
}

TEST(TableTerms, ALengthCountsThreeCharactersAsAWord) {
  EXPECT_EQ(length_of("tỉnh Hòa Bình, 2008"), 4);
  EXPECT_EQ(length_of("友好城市"), 2);
  EXPECT_EQ(length_of("友好城市 since 2008"), 4);
  EXPECT_EQ(length_of(" – "), 0);
}

}  // namespace
}  // namespace ketnghia::extract
