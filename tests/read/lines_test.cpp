#include "read/lines.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>

#include "text/utf8.h"

namespace ketnghia::read {
namespace {

std::vector<std::string> texts(std::string_view text, const std::vector<text::Span>& spans) {
  std::vector<std::string> out;
  for (const text::Span span : spans) out.emplace_back(span.of(text));
  return out;
}

TEST(Lines, BlankLinesAreCountedAndLeftOut) {
  const std::string text = "\nmột\n \t\n\n  hai  \nba";
  const std::vector<Line> lines = lines_of(text);
  ASSERT_EQ(lines.size(), 3u);
  EXPECT_EQ(lines[0].span.of(text), "một");
  EXPECT_EQ(lines[0].blank_before, 1);
  EXPECT_EQ(lines[1].span.of(text), "hai");
  EXPECT_EQ(lines[1].whole.of(text), "  hai  ");
  EXPECT_EQ(lines[1].blank_before, 2);
  EXPECT_EQ(lines[2].blank_before, 0);
}

TEST(Lines, AFormFeedPartsAsABlankLineDoes) {
  const std::vector<Line> lines = lines_of("trang một\n\ftrang hai\n");
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[1].blank_before, 1);
}

TEST(Lines, SeparatorsAreCountedBetweenVisibleCharacters) {
  const std::vector<Line> lines = lines_of("\ta\tb\t\n| a | b |\n  a  b   c d\n甲　乙　　丙\n");
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_EQ(lines[0].tabs, 1);
  EXPECT_EQ(lines[1].pipes, 1);
  EXPECT_EQ(lines[2].gaps, 2);
  EXPECT_EQ(lines[3].gaps, 2);
}

TEST(Lines, SplittingKeepsEmptyPartsBetweenSeparatorsButNotBetweenGaps) {
  const std::string text = "a | | b";
  EXPECT_EQ(texts(text, split_at(text, {0, 7}, '|')), (std::vector<std::string>{"a", "", "b"}));
  const std::string wide = "日本　　长野市  1981";
  EXPECT_EQ(texts(wide, split_at_gaps(wide, {0, static_cast<uint32_t>(wide.size())})),
            (std::vector<std::string>{"日本", "长野市", "1981"}));
}

TEST(Lines, NoTextHasNoLines) {
  EXPECT_TRUE(lines_of("").empty());
  EXPECT_TRUE(lines_of("\n \n\t\n").empty());
}

TEST(Trimmed, AnEmptySpanStandsAtItsStart) {
  EXPECT_EQ(trimmed("a   b", {1, 4}), (text::Span{1, 1}));
  EXPECT_EQ(trimmed(" a ", {0, 3}), (text::Span{1, 2}));
}

TEST(Lines, BlankLinesAreCountedToTwoHundredAndFiftyFive) {
  const std::vector<Line> lines = lines_of("Huế" + std::string(1000, '\n') + "Sakai");
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[1].blank_before, 255);
}

RC_GTEST_PROP(LinesLaws, LinesStandInOrderAndLoseNothingThatIsSeen, (const std::string& bytes)) {
  size_t end = 0;
  for (const Line& line : lines_of(bytes)) {
    RC_ASSERT(line.whole.start >= end && line.whole.end <= bytes.size() && line.whole.contains(line.span));
    RC_ASSERT(!line.span.empty() && line.whole.of(bytes).find('\n') == std::string_view::npos);
    RC_ASSERT(text::trim(std::string_view(bytes).substr(end, line.span.start - end)).empty());
    end = line.span.end;
  }
  RC_ASSERT(text::trim(std::string_view(bytes).substr(end)).empty());
}

RC_GTEST_PROP(LinesLaws, PartsBetweenSeparatorsAreOneMoreThanThese, (const std::string& bytes)) {
  const text::Span whole{0, static_cast<uint32_t>(bytes.size())};
  const auto bars = static_cast<size_t>(std::count(bytes.begin(), bytes.end(), '|'));
  RC_ASSERT(split_at(bytes, whole, '|').size() == bars + 1);
  for (const Line& line : lines_of(bytes)) RC_ASSERT(split_at_gaps(bytes, line.span).size() == line.gaps + 1u);
}

}  // namespace
}  // namespace ketnghia::read
