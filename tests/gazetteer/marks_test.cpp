#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "gazetteer/scoring.h"
#include "text/arbitrary_text.h"
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

TEST(Marks, OfEveryAlphabetAreHeldAgainstEachOther) {
  EXPECT_EQ(compare_marks("Vasteras", "Västerås").missing, 2u);
  EXPECT_EQ(compare_marks("Västeräs", "Västerås").contradicting, 1u);
  EXPECT_EQ(compare_marks("Орел", "Орёл").missing, 1u);
  EXPECT_EQ(compare_marks("Logrono", "Logroño").missing, 1u);
  EXPECT_EQ(compare_marks("Orléans", "Orleans").added, 1u);
}

TEST(Marks, OfEachWordCountOnceForItsTone) {
  EXPECT_EQ(compare_marks("Quang Tri", "Quảng Trị").missing, 2u);
  EXPECT_EQ(compare_marks("Quàng Trị", "Quảng Trị").contradicting, 1u);
  EXPECT_EQ(compare_marks("Quâng Trị", "Quảng Trị").added, 1u) << "the circumflex, beside a missing tone";
  EXPECT_EQ(compare_marks("Quâng Trị", "Quảng Trị").missing, 1u);
}

TEST(Marks, OtherLettersAreOtherWords) {
  for (const auto& [written, name] :
       {std::pair{"Hué", "Hue City"}, {"Malmo", "Malma"}, {"南宁", "南京"}, {"", "Huế"}}) {
    EXPECT_FALSE(compare_marks(written, name).same_words) << written << " " << name;
  }
}

RC_GTEST_PROP(MarksLaws, WhatOneLacksTheOtherAdds, ()) {
  const std::string a = text::to_nfc(*text::arbitrary_text()), b = text::to_nfc(*text::arbitrary_text());
  for (const std::string& other : {b, text::fold(a)}) {
    const Marks there = compare_marks(a, other), back = compare_marks(other, a);
    RC_ASSERT(there.missing == back.added && there.added == back.missing);
    RC_ASSERT(there.contradicting == back.contradicting && there.same_words == back.same_words);
  }
}

}  // namespace
}  // namespace ketnghia::gazetteer
