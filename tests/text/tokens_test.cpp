#include "text/tokens.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "text/arbitrary_text.h"
#include "text/fold.h"

namespace ketnghia::text {
namespace {

std::vector<std::string> forms(std::string_view text) {
  std::vector<std::string> out;
  for (const Token& token : tokenise(text)) out.emplace_back(token.span.of(text));
  return out;
}

TEST(Tokens, WordsNumbersAndSignsStandApart) {
  EXPECT_EQ(forms("Tối 21/2, bà Lệ"), (std::vector<std::string>{"Tối", "21", "/", "2", ",", "bà", "Lệ"}));
  EXPECT_EQ(forms("St. Petersburg"), (std::vector<std::string>{"St", ".", "Petersburg"}));
  EXPECT_EQ(forms("Xi'an"), (std::vector<std::string>{"Xi", "'", "an"}));
  EXPECT_EQ(forms(" \n\t "), std::vector<std::string>{});
}

TEST(Tokens, EastAsianTextIsCutIntoCharacters) {
  EXPECT_EQ(forms("大阪市"), (std::vector<std::string>{"大", "阪", "市"}));
  EXPECT_EQ(forms("경기도 Suwon"), (std::vector<std::string>{"경", "기", "도", "Suwon"}));
  const auto tokens = tokenise("ガーナ京");
  EXPECT_EQ(tokens[1].kind, TokenKind::kCharacter) << "the long-vowel mark";
  EXPECT_EQ(tokens[1].script, Script::kKana);
  EXPECT_EQ(tokens[3].script, Script::kHan);
}

TEST(Tokens, AMarkBelongsToTheLetterBeforeIt) {
  EXPECT_EQ(forms("Hue\xCC\x82\xCC\x81 x"), (std::vector<std::string>{"Hue\xCC\x82\xCC\x81", "x"}));
  const auto stray = tokenise("\xCC\x81");
  ASSERT_EQ(stray.size(), 1u);
  EXPECT_EQ(stray[0].kind, TokenKind::kPunctuation);
}

TEST(Tokens, TellCapitalsMarksSpacesAndLines) {
  const auto tokens = tokenise("UBND tỉnh\nHuế,A");
  ASSERT_EQ(tokens.size(), 5u);
  EXPECT_TRUE(tokens[0].capital && tokens[0].all_capital && tokens[0].line_before && tokens[0].space_before);
  EXPECT_TRUE(tokens[1].has_marks && tokens[1].space_before);
  EXPECT_FALSE(tokens[1].capital || tokens[1].line_before);
  EXPECT_TRUE(tokens[2].capital && tokens[2].line_before);
  EXPECT_FALSE(tokens[2].all_capital);
  EXPECT_FALSE(tokens[3].space_before);
  EXPECT_FALSE(tokens[4].all_capital) << "one letter is not yet written in capitals";
}

TEST(Tokens, EqualNamesHaveEqualHashesHoweverTheyAreWritten) {
  EXPECT_EQ(name_hash("Hội An"), name_hash("HOI-AN"));
  EXPECT_EQ(name_hash("Đà Nẵng"), name_hash("da nang"));
  EXPECT_NE(name_hash("Hội An"), name_hash("An Hội")) << "order counts";
  EXPECT_NE(name_hash("Hoian"), name_hash("Hoi An"));
  EXPECT_EQ(name_hash("…"), kEmptySequence);
}

TEST(Tokens, BadBytesAreSignsAndNothingIsLost) {
  const std::string_view text = "Bi\xFFnh";
  EXPECT_EQ(forms(text), (std::vector<std::string>{"Bi", "\xFF", "nh"}));
  EXPECT_EQ(tokenise(text)[1].kind, TokenKind::kPunctuation);
}

TEST(Tokens, NumbersAreRunsOfDigitsOfAnyScript) {
  for (const char* number : {"1993", "２０２４", "๒๕๖๗", "٢٠٢٤"}) {
    const auto tokens = tokenise(number);
    ASSERT_EQ(tokens.size(), 1u) << number;
    EXPECT_EQ(tokens[0].kind, TokenKind::kNumber) << number;
  }
  EXPECT_EQ(name_hash("２０２４"), name_hash("2024")) << "width does not matter";
  EXPECT_EQ(forms("3.500km2"), (std::vector<std::string>{"3", ".", "500", "km", "2"}));
}

TEST(Tokens, SayTheirScript) {
  const std::pair<const char*, Script> words[] = {
      {"Malmö", Script::kLatin},         {"Вологда", Script::kCyrillic},     {"桂林", Script::kHan},
      {"さかい", Script::kKana},         {"대전", Script::kHangul},          {"ｱﾒﾘｶ", Script::kKana},
      {"Πάτρα", Script::kOther},         {"ອຸດົມໄຊ", Script::kSoutheastAsian}, {"ขอนแก่น", Script::kSoutheastAsian},
      {"ភ្នំពេញ", Script::kSoutheastAsian}};
  for (const auto& [word, script] : words) {
    for (const Token& token : tokenise(word)) EXPECT_EQ(token.script, script) << word << " at " << token.span.start;
  }
}

TEST(Tokens, EveryKindOfLineEndBeginsALineAndAnUnbrokenSpaceDoesNot) {
  for (const char* end : {"\n", "\r\n", "\r", "\u2028", "\u2029", " \n\t"}) {
    const auto tokens = tokenise("Huế" + std::string(end) + "Sakai");
    ASSERT_EQ(tokens.size(), 2u);
    EXPECT_TRUE(tokens[1].line_before && tokens[1].space_before) << end;
  }
  for (const char* space : {" ", "\u00A0", "\u3000", "\u200B"}) {
    const auto tokens = tokenise("Huế" + std::string(space) + "Sakai");
    ASSERT_EQ(tokens.size(), 2u);
    EXPECT_TRUE(tokens[1].space_before && !tokens[1].line_before) << space;
  }
}

TEST(Tokens, ASequenceIsHashedWordByWord) {
  uint64_t sequence = kEmptySequence;
  for (const Token& token : tokenise("Ủy ban nhân dân")) sequence = extend_sequence(sequence, token.hash);
  EXPECT_EQ(sequence, name_hash("Ủy ban nhân dân"));
  EXPECT_EQ(name_hash("Ủy ban, nhân dân!"), sequence) << "signs do not count";
  EXPECT_NE(name_hash("Ủy ban nhân"), sequence);
}

TEST(Tokens, TheVectorIsUsedAgain) {
  std::vector<Token> tokens = tokenise("một hai ba bốn năm");
  tokenise("sáu", tokens);
  EXPECT_EQ(tokens.size(), 1u);
}

RC_GTEST_PROP(TokenLaws, SpansStandInOrderWithinTheTextAndCoverAllThatIsSeen, (const std::string& bytes)) {
  size_t end = 0;
  const auto only_spaces = [&](size_t from, size_t to) {
    return collapse_spaces(std::string_view(bytes).substr(from, to - from)).empty();
  };
  for (const Token& token : tokenise(bytes)) {
    RC_ASSERT(token.span.start >= end && !token.span.empty() && token.span.end <= bytes.size());
    RC_ASSERT(only_spaces(end, token.span.start));
    end = token.span.end;
  }
  RC_ASSERT(only_spaces(end, bytes.size()));
}

RC_GTEST_PROP(TokenLaws, TokensOfEqualFoldHaveEqualHashes, ()) {
  const std::string text = *arbitrary_text();
  for (const Token& token : tokenise(text)) {
    if (!token.is_name_part()) continue;
    const auto again = tokenise(fold(token.span.of(text)));
    if (again.size() == 1) RC_ASSERT(again[0].hash == token.hash);
    RC_ASSERT(!again.empty());
  }
}

RC_GTEST_PROP(TokenLaws, CuttingTheTextAtASpaceChangesNoToken, ()) {
  const std::string left = *arbitrary_text(), right = *arbitrary_text();
  std::vector<uint64_t> apart, together;
  for (const Token& token : tokenise(left)) apart.push_back(token.hash);
  for (const Token& token : tokenise(right)) apart.push_back(token.hash);
  for (const Token& token : tokenise(left + "\n" + right)) together.push_back(token.hash);
  RC_ASSERT(apart == together);
}

}  // namespace
}  // namespace ketnghia::text
