#include "gazetteer/scoring.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "gazetteer/keys.h"
#include "gazetteer/rule_search.h"
#include "text/fold.h"

namespace ketnghia::gazetteer {
namespace {

TEST(Marks, AreMissingAddedOrContradicting) {
  EXPECT_EQ(compare_marks("Kosice", "Košice").missing, 1u);
  EXPECT_EQ(compare_marks("Košice", "Kosice").added, 1u);
  EXPECT_EQ(compare_marks("Kösice", "Košice").added, 1u);
  EXPECT_EQ(compare_marks("Thầm Dương", "Thẩm Dương").contradicting, 1u);
  EXPECT_EQ(compare_marks("Ha Noi", "Hà Nội").missing, 3u);
  EXPECT_EQ(compare_marks("Đà Nẵng", "Đà Nẵng").missing, 0u);
  EXPECT_EQ(compare_marks("Da Nang", "Đà Nẵng").missing, 4u);
}

TEST(Marks, TheToneMayStandOnEitherVowel) {
  const Marks marks = compare_marks("Thanh Hoá", "Thanh Hóa");
  EXPECT_EQ(marks.missing + marks.added + marks.contradicting, 0u);
}

TEST(Marks, SpacesMayStandElsewhere) {
  const Marks marks = compare_marks("Mátxcơva", "Mát-xcơ-va");
  EXPECT_TRUE(marks.same_words);
  EXPECT_EQ(marks.missing + marks.added + marks.contradicting, 0u);
  EXPECT_FALSE(compare_marks("Paris", "Pari").same_words);
}

RC_GTEST_PROP(Marks, ATextAgreesWithItself, (std::string text)) {
  const Marks marks = compare_marks(text, text);
  RC_ASSERT(marks.missing + marks.added + marks.contradicting == 0u);
  RC_ASSERT(marks.same_words);
}

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

TEST(Keys, TheTightKeyKnowsNoSpaces) {
  EXPECT_EQ(tight_key("Mát-xcơ-va"), tight_key("MATXCOVA"));
  EXPECT_EQ(tight_key("Bu da pét"), tight_key("Bu-đa-pét"));
  EXPECT_NE(tight_key("Paris"), tight_key("Pari"));
}

}  // namespace
}  // namespace ketnghia::gazetteer
