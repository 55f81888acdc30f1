#include "annotate/script.h"

#include <gtest/gtest.h>

#include "reading.h"

// Which script a character is of, and where a word of Hangul begins and ends.

namespace ketnghia::annotate {
namespace {

TEST(Script, HiraganaIsToldFromKatakana) {
  for (const char* character : {"あ", "の", "ん", "を", "ぁ", "ゔ"}) EXPECT_TRUE(is_hiragana(character)) << character;
  for (const char* character : {"ア", "ノ", "ー", "・", "市", "시", "a", "", "ああ", "。"}) {
    EXPECT_FALSE(is_hiragana(character)) << character;
  }
}

TEST(Script, EachCharacterIsOfOneScript) {
  const Reading reading("ja", "市シのsi");
  const Annotation& a = reading.annotation();
  ASSERT_GE(a.tokens.size(), 4u);
  EXPECT_TRUE(is_han(a, 0));
  EXPECT_FALSE(is_katakana(a, 0));
  EXPECT_TRUE(is_katakana(a, 1));
  EXPECT_FALSE(is_han(a, 1));
  EXPECT_FALSE(is_katakana(a, 2)) << "の is hiragana";
  EXPECT_FALSE(is_han(a, 3) || is_hangul(a, 3) || is_katakana(a, 3)) << "Latin";
  EXPECT_FALSE(is_han(a, 1000)) << "behind the text";
}

TEST(Script, DotsOfNamesAreThoseBetweenTheirParts) {
  for (const char* dot : {"・", "·", "•", "‧"}) {
    const Reading reading("ja", std::string("安") + dot + "安");
    EXPECT_TRUE(is_name_dot(reading.annotation(), 1)) << dot;
    EXPECT_FALSE(is_name_dot(reading.annotation(), 0)) << dot;
  }
  const Reading stop("ja", "安。安");
  EXPECT_FALSE(is_name_dot(stop.annotation(), 1));
  EXPECT_FALSE(is_name_dot(stop.annotation(), 1000));
}

TEST(Script, AWordOfHangulStandsBetweenSpaces) {
  const Reading reading("ko", "부산시는 다낭시와 만났다");
  const Annotation& a = reading.annotation();
  const auto end = static_cast<uint32_t>(a.tokens.size());
  EXPECT_EQ(a.words({hangul_word_first(a, 5, 0), hangul_word_last(a, 5, end)}), "다낭시와");
  EXPECT_EQ(a.words({hangul_word_first(a, 0, 0), hangul_word_last(a, 0, end)}), "부산시는");
  EXPECT_EQ(hangul_word_first(a, 5, 5), 5u) << "no further back than asked";
  EXPECT_EQ(hangul_word_last(a, 4, 6), 6u) << "no further on than asked";
}

TEST(Script, ParticlesAreEndingsOfNames) {
  const Reading korean("ko", "부산에서 만났다");
  EXPECT_TRUE(is_ending(korean.annotation(), {2, 4}));
  EXPECT_FALSE(is_ending(korean.annotation(), {0, 2}));
  EXPECT_TRUE(is_ending(korean.annotation(), {2, 2})) << "a name may stand bare";
}

}  // namespace
}  // namespace ketnghia::annotate
