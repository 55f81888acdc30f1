#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "language/pack.h"
#include "text/arbitrary_text.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace ketnghia::language {
namespace {

TEST(MarkedForm, CaseSignsAndSpacesDoNotCount) {
  const std::pair<const char*, const char*> alike[] = {{"ỦY BAN NHÂN DÂN", "Ủy ban nhân dân"},
                                                       {"Twin-Town", "twin town"},
                                                       {"« Jumelage »", "jumelage"},
                                                       {"  Städtepartnerschaft  ", "STÄDTEPARTNERSCHAFT"},
                                                       {"Города-побратимы", "города побратимы"},
                                                       {"友好・城市", "友好城市"},
                                                       {"자매 결연", "자매결연"}};
  for (const auto& [a, b] : alike) EXPECT_EQ(marked_form(a), marked_form(b));
}

TEST(MarkedForm, MarksPartWordsThatFoldingWouldJoin) {
  const std::pair<const char*, const char*> apart[] = {
      {"ký", "kỳ"}, {"ban", "bạn"}, {"Tỉnh", "tình"}, {"år", "ar"}, {"schon", "schön"}, {"мой", "мои"}, {"año", "ano"}};
  for (const auto& [a, b] : apart) {
    EXPECT_NE(marked_form(a), marked_form(b)) << a << " " << b;
    EXPECT_EQ(text::fold(a), text::fold(b)) << a << " " << b;
  }
}

TEST(MarkedForm, TheToneMayStandOnAnyVowelOfItsWordButNotOnAnothers) {
  EXPECT_EQ(marked_form("thuỷ"), marked_form("thủy"));
  EXPECT_EQ(marked_form("khoẻ"), marked_form("khỏe"));
  EXPECT_EQ(marked_form("Thanh Hoá"), marked_form("Thanh Hóa"));
  EXPECT_NE(marked_form("hoà bình"), marked_form("hoa bình"));
  EXPECT_NE(marked_form("hòa bình"), marked_form("hoa bìnhh"));
  EXPECT_NE(marked_form("cà mau"), marked_form("ca màu"));
}

TEST(MarkedForm, ComposedAndDecomposedLettersAreOne) {
  EXPECT_EQ(marked_form("Hue\xCC\x82\xCC\x81"), marked_form("Huế"));
  EXPECT_EQ(marked_form("Malmo\xCC\x88"), marked_form("Malmö"));
}

TEST(MarkedForm, SignsAloneHaveNone) {
  EXPECT_EQ(marked_form(""), "");
  EXPECT_EQ(marked_form("— ( … ) —"), "");
}

RC_GTEST_PROP(MarkedFormLaws, CaseAloneNeverParts, ()) {
  const std::string text = text::to_nfc(*text::arbitrary_text());
  RC_ASSERT(marked_form(text::to_lower(text)) == marked_form(text));
}

RC_GTEST_PROP(MarkedFormLaws, WhatIsOneByMarksIsOneWithoutThem, ()) {
  const std::string text = text::to_nfc(*text::arbitrary_text());
  RC_ASSERT(text::fold(marked_form(text)) == text::fold(text));
}

RC_GTEST_PROP(MarkedFormLaws, AnyBytesHaveAForm, (const std::string& bytes)) {
  const std::string form = marked_form(bytes);
  RC_ASSERT(!text::first_broken_byte(form));
}

}  // namespace
}  // namespace ketnghia::language
