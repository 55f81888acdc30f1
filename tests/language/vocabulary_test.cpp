#include "language/vocabulary.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "language/packing.h"

namespace ketnghia::language {
namespace {

bool may_be(Category category, std::string_view value) {
  return std::ranges::find(values_of(category), value) != values_of(category).end();
}

TEST(Vocabulary, EachCategoryHasANameThatLeadsBackToIt) {
  std::set<std::string_view> names;
  for (int i = 0; i < kCategories; ++i) {
    const auto category = static_cast<Category>(i);
    EXPECT_EQ(category_of(to_string(category)), category);
    names.insert(to_string(category));
  }
  EXPECT_EQ(names.size(), static_cast<size_t>(kCategories)) << "two categories of one name";
  EXPECT_EQ(to_string(Category::kLocalityWord), "locality_word");
  EXPECT_EQ(to_string(Category::kNotName), "not_name");
}

TEST(Vocabulary, OtherWordsNameNoCategory) {
  for (const char* name : {"", "roles", "Role", "role ", "localityword"}) EXPECT_FALSE(category_of(name)) << name;
}

TEST(Vocabulary, EachValueIsSaidOnceAndIsOneWordOfSmallLetters) {
  for (int i = 0; i < kCategories; ++i) {
    const auto category = static_cast<Category>(i);
    std::set<std::string_view> seen;
    for (const std::string_view value : values_of(category)) {
      EXPECT_TRUE(seen.insert(value).second) << to_string(category) << "." << value;
      EXPECT_EQ(value.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string_view::npos) << value;
    }
    EXPECT_EQ(seen.empty(), category == Category::kDemonym) << to_string(category);
  }
}

TEST(Vocabulary, ALevelWordSaysWhatALocalityWordSays) {
  EXPECT_TRUE(std::ranges::equal(values_of(Category::kLevelWord), values_of(Category::kLocalityWord)));
}

TEST(Vocabulary, CategoriesDoNotShareTheirWordsByChance) {
  EXPECT_TRUE(may_be(Category::kRole, "mayor"));
  EXPECT_FALSE(may_be(Category::kBody, "mayor"));
  EXPECT_TRUE(may_be(Category::kAgreement, "mou"));
  EXPECT_FALSE(may_be(Category::kRelation, "mou"));
}

TEST(Vocabulary, ADemonymIsOfACountrysCode) {
  EXPECT_EQ(complaint_of("language: xx\nterms:\n  demonym:\n    LA: [Lao]\n    VN: [Vietnamese]\n"), "none");
  for (const char* code : {"Laos", "la", "LAO", "L"}) {
    EXPECT_EQ(complaint_of("language: xx\nterms:\n  demonym:\n    " + std::string(code) + ": [Lao]\n"),
              "language.unknown_value:4")
        << code;
  }
}

TEST(Vocabulary, EveryShippedTermHasAValueOfItsCategory) {
  for (const std::string& code : shipped().codes()) {
    for (const Term& term : shipped().find(code)->terms()) {
      const bool known =
          term.category == Category::kDemonym ? term.value.size() == 2 : may_be(term.category, term.value);
      EXPECT_TRUE(known) << code << ": " << to_string(term.category) << "." << term.value;
    }
  }
}

}  // namespace
}  // namespace ketnghia::language
