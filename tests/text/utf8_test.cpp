#include "text/utf8.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "text/arbitrary_text.h"

namespace ketnghia::text {
namespace {

std::string through_code_points(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    append(out, c.value);
    i += c.length;
  }
  return out;
}

TEST(Utf8, ReadsCodePointsOfEachLength) {
  const std::string text = "aƠ河😀";
  EXPECT_EQ(code_point_at(text, 0).value, U'a');
  EXPECT_EQ(code_point_at(text, 1).value, U'Ơ');
  EXPECT_EQ(code_point_at(text, 1).length, 2);
  EXPECT_EQ(code_point_at(text, 3).value, U'河');
  EXPECT_EQ(code_point_at(text, 3).length, 3);
  EXPECT_EQ(code_point_at(text, 6).value, U'😀');
  EXPECT_EQ(code_point_at(text, 6).length, 4);
  EXPECT_EQ(length(text), 4u);
}

TEST(Utf8, FindsTheFirstBrokenByte) {
  EXPECT_EQ(first_broken_byte("Hội An"), std::nullopt);
  EXPECT_EQ(first_broken_byte(""), std::nullopt);
  EXPECT_EQ(first_broken_byte("ab\xFF"), 2u);
  EXPECT_EQ(first_broken_byte("\xC0\xAF"), 0u) << "an overlong slash";
  EXPECT_EQ(first_broken_byte("\xE0\x80\x80"), 0u) << "an overlong zero";
  EXPECT_EQ(first_broken_byte("\xED\xA0\x80"), 0u) << "a surrogate";
  EXPECT_EQ(first_broken_byte("\xF4\x90\x80\x80"), 0u) << "above U+10FFFF";
  EXPECT_EQ(first_broken_byte("x\xE1\xBB"), 1u) << "cut in the middle of a letter";
  EXPECT_EQ(first_broken_byte("a\xEF\xBF\xBD"), std::nullopt) << "U+FFFD itself is well-formed";
}

TEST(Utf8, ReadsABadByteAsOneReplacementCharacter) {
  const std::string cut = "\xE1\xBB";
  EXPECT_EQ(code_point_at(cut, 0).value, 0xFFFDu);
  EXPECT_EQ(code_point_at(cut, 0).length, 1);
  EXPECT_EQ(code_point_at(cut, 1).length, 1);
}

TEST(Utf8, NormalisesLettersWrittenAsBaseAndMarks) {
  EXPECT_EQ(to_nfc("Tie\xCC\x82\xCC\x81ng Vie\xCC\xA3\xCC\x82t"), "Tiếng Việt");
  EXPECT_EQ(to_nfc("Tiếng Việt"), "Tiếng Việt");
}

TEST(Utf8, ChangesCaseInEveryScript) {
  EXPECT_EQ(to_lower("ĐÀ NẴNG МОСКВА"), "đà nẵng москва");
  EXPECT_EQ(to_upper("đà nẵng straße"), "ĐÀ NẴNG STRASSE");
}

TEST(Utf8, TrimsAndCollapsesEveryKindOfSpace) {
  EXPECT_EQ(trim("\xEF\xBB\xBF \u00A0Huế\u3000\n"), "Huế");
  EXPECT_EQ(trim(" \t\n"), "");
  EXPECT_EQ(collapse_spaces("  Thành\u00A0phố \n\n Huế "), "Thành phố Huế");
  EXPECT_TRUE(is_space(0x200B));
  EXPECT_FALSE(is_space(U'·'));
}

TEST(Utf8, TheEdgesOfEachLengthAreReadAndTheirNeighboursRefused) {
  const std::pair<const char*, char32_t> edges[] = {{"\x7F", 0x7F},
                                                    {"\xC2\x80", 0x80},
                                                    {"\xDF\xBF", 0x7FF},
                                                    {"\xE0\xA0\x80", 0x800},
                                                    {"\xED\x9F\xBF", 0xD7FF},
                                                    {"\xEE\x80\x80", 0xE000},
                                                    {"\xEF\xBF\xBF", 0xFFFF},
                                                    {"\xF0\x90\x80\x80", 0x10000},
                                                    {"\xF4\x8F\xBF\xBF", 0x10FFFF}};
  for (const auto& [bytes, point] : edges) {
    EXPECT_EQ(code_point_at(bytes, 0).value, point);
    std::string written;
    append(written, point);
    EXPECT_EQ(written, bytes);
  }
  for (const char* bytes : {"\xC1\xBF", "\xE0\x9F\xBF", "\xED\xBF\xBF", "\xF0\x8F\xBF\xBF", "\xF5\x80\x80\x80", "\x80",
                            "\xC2 ", "\xE1\xBA ", "\xF0\x9F\x98 "}) {
    EXPECT_EQ(first_broken_byte(bytes), 0u) << testing::PrintToString(std::string(bytes));
  }
}

TEST(Utf8, CaseMayChangeTheNumberOfBytes) {
  EXPECT_EQ(to_lower("İzmir"), "i̇zmir") << "the root locale keeps the dot as a mark";
  EXPECT_EQ(to_upper("ﬁn"), "FIN");
  EXPECT_EQ(to_lower("ΠΆΤΡΑΣ"), "πάτρας") << "a sigma that ends its word";
  EXPECT_EQ(to_lower("南宁 대전"), "南宁 대전");
}

TEST(Utf8, ABadByteBesideASpaceIsNotTrimmedAway) {
  EXPECT_EQ(trim("Huế \x9C"), "Huế \x9C");
  EXPECT_EQ(trim("\x9C Huế\u3000"), "\x9C Huế");
  EXPECT_EQ(trim(" \x80\x80 "), "\x80\x80");
}

TEST(Utf8, LengthCountsLettersAndMarksButNotTheirBytes) {
  EXPECT_EQ(length(""), 0u);
  EXPECT_EQ(length("Gyeongju"), 8u);
  EXPECT_EQ(length("友好城市"), 4u);
  EXPECT_EQ(length("e\xCC\x82\xCC\x81"), 3u);
}

RC_GTEST_PROP(Utf8Laws, WellFormedTextComesBackFromItsCodePoints, ()) {
  const std::string text = *arbitrary_text();
  RC_ASSERT(!first_broken_byte(text));
  RC_ASSERT(through_code_points(text) == text);
}

RC_GTEST_PROP(Utf8Laws, AnyBytesGiveWellFormedTextAndChangeOnlyWhereBroken, (const std::string& bytes)) {
  const std::string text = through_code_points(bytes);
  RC_ASSERT(!first_broken_byte(text));
  RC_ASSERT((text == bytes) == !first_broken_byte(bytes));
}

RC_GTEST_PROP(Utf8Laws, TrimmingTakesSpacesAloneFromAnyBytes, (const std::string& bytes)) {
  const std::string_view inner = trim(bytes);
  const auto start = static_cast<size_t>(inner.data() - bytes.data());
  RC_ASSERT(collapse_spaces(std::string_view(bytes).substr(0, start)).empty());
  RC_ASSERT(collapse_spaces(std::string_view(bytes).substr(start + inner.size())).empty());
}

RC_GTEST_PROP(Utf8Laws, NormalisingCollapsingAndTrimmingTwiceIsAsGoodAsOnce, ()) {
  const std::string text = *arbitrary_text();
  RC_ASSERT(to_nfc(to_nfc(text)) == to_nfc(text));
  RC_ASSERT(collapse_spaces(collapse_spaces(text)) == collapse_spaces(text));
  RC_ASSERT(trim(trim(text)) == trim(text));
  RC_ASSERT(trim(collapse_spaces(text)) == collapse_spaces(text));
}

}  // namespace
}  // namespace ketnghia::text
