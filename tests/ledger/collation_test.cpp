#include "ledger/collation.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace ketnghia::ledger {
namespace {

std::vector<std::string> sorted(const std::string& language, std::vector<std::string> words) {
  const Collation collation(language);
  std::sort(words.begin(), words.end(),
            [&](const std::string& a, const std::string& b) { return collation.key(a) < collation.key(b); });
  return words;
}

using Words = std::vector<std::string>;

TEST(Collation, OfVietnameseHasLettersOfItsOwnAndTonesBehindThem) {
  EXPECT_EQ(sorted("vi", {"Đức", "Ấn Độ", "Anh", "Úc", "Canada", "Áo", "Bỉ", "Ba Lan", "Dominica"}),
            (Words{"Anh", "Áo", "Ấn Độ", "Ba Lan", "Bỉ", "Canada", "Dominica", "Đức", "Úc"}));
}

TEST(Collation, OfEnglishTakesThemForMarks) {
  EXPECT_EQ(sorted("en", {"Dortmund", "Đà Nẵng", "Dalian"}), (Words{"Đà Nẵng", "Dalian", "Dortmund"}));
  EXPECT_EQ(sorted("vi", {"Dortmund", "Đà Nẵng", "Dalian"}), (Words{"Dalian", "Dortmund", "Đà Nẵng"}));
}

TEST(Collation, OfALanguageThatNobodyKnowsIsStillAnOrder) {
  EXPECT_EQ(sorted("xx", {"b", "a", "c"}), (Words{"a", "b", "c"}));
}

TEST(Collation, OfLongNamesIsWhole) {
  const std::string name(2000, 'x');
  const Collation collation("vi");
  EXPECT_LT(collation.key(name + "a"), collation.key(name + "b"));
  EXPECT_EQ(collation.key(""), Collation("vi").key(""));
}

}  // namespace
}  // namespace ketnghia::ledger
