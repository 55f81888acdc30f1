#include "read/plain.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "text/arbitrary_text.h"

namespace ketnghia::read {
namespace {

using Texts = std::vector<std::string>;

Texts blocks(const std::string& text) {
  const Draft draft = draft_of_plain(text);
  Texts out;
  for (const DraftBlock& block : draft.blocks) out.emplace_back(block.span.of(draft.text));
  return out;
}

TEST(Plain, EachLineThatIsNotBlankIsABlock) {
  EXPECT_EQ(blocks("Huế\n\n  Sakai  \nLyon"), (Texts{"Huế", "Sakai", "Lyon"}));
  EXPECT_EQ(blocks(""), Texts{});
  EXPECT_EQ(blocks("\n \n\t\n"), Texts{});
}

TEST(Plain, TheTextStaysAsItIs) {
  const std::string text = "  Huế \n\n\tSakai\n";
  EXPECT_EQ(draft_of_plain(text).text, text);
}

TEST(Plain, BlankLinesBeforeABlockAreCounted) {
  const Draft draft = draft_of_plain("\nHuế\nSakai\n\n\nLyon\n");
  ASSERT_EQ(draft.blocks.size(), 3u);
  EXPECT_EQ(draft.blocks[0].blank_before, 1);
  EXPECT_EQ(draft.blocks[1].blank_before, 0);
  EXPECT_EQ(draft.blocks[2].blank_before, 2);
}

// Three lines that go on in small letters show that a text is wrapped.
const std::string kWrapped =
    "The two councils have written to each other for as long as anyone in\n"
    "the town hall remembers, and each spring a choir crosses the sea to\n"
    "sing in the other's market square, where people bring their own chairs\n"
    "and stay until it is dark.\n";

TEST(Plain, LinesOfAWrappedParagraphAreOneBlock) {
  const Texts found = blocks(kWrapped + "\nThe mayor does not sing.\n");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0], kWrapped.substr(0, kWrapped.size() - 1));
  EXPECT_EQ(found[1], "The mayor does not sing.");
}

TEST(Plain, ItemsOfAListInWrappedTextStayApart) {
  for (const char* sign : {"-", "*", ">", "|"}) {
    const std::string item = std::string(sign) + " a bench for the harbour that the other town has carved of oak";
    const Texts found = blocks(kWrapped + item + "\n" + item + "\n");
    ASSERT_EQ(found.size(), 3u) << sign;
    EXPECT_EQ(found[2], item);
  }
}

TEST(Plain, AShortLineEndsItsParagraphInWrappedText) {
  const Texts found = blocks("Letters to the editor\nThe choir came again.\n\n" + kWrapped);
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0], "Letters to the editor");
}

TEST(Plain, OneParagraphALineIsNotWrapped) {
  EXPECT_EQ(blocks("Hai thành phố đã viết thư cho nhau từ lâu.\nMỗi mùa xuân có một đoàn hợp xướng sang thăm.\n"
                   "Thị trưởng không hát.\n")
                .size(),
            3u);
}

TEST(Plain, TablesAreCellsAndTheLinesAroundThemAreNot) {
  const Draft draft = draft_of_plain("Đối tác\nLyon\t1997\nHuế\t1998\nHết\n\nNguồn khác\n");
  Texts cells, others;
  for (const DraftBlock& block : draft.blocks) {
    (block.cell ? cells : others).emplace_back(block.span.of(draft.text));
  }
  EXPECT_EQ(cells, (Texts{"Lyon", "1997", "Huế", "1998"}));
  EXPECT_EQ(others, (Texts{"Đối tác", "Hết", "Nguồn khác"}));
}

RC_GTEST_PROP(PlainLaws, BlocksHoldAllThatIsSeenInItsOrder, ()) {
  const std::string text = *text::arbitrary_text();
  const Draft draft = draft_of_plain(text);
  RC_ASSERT(draft.text == text);
  std::string seen;
  uint32_t end = 0;
  for (const DraftBlock& block : draft.blocks) {
    RC_ASSERT(block.span.start >= end && block.span.end <= text.size());
    if (!block.cell) seen += text::collapse_spaces(block.span.of(text)) + " ";
    end = block.span.end;
  }
  const bool table = std::ranges::any_of(draft.blocks, [](const DraftBlock& block) { return block.cell.has_value(); });
  if (!table) RC_ASSERT(std::string(text::trim(seen)) == text::collapse_spaces(text));
}

}  // namespace
}  // namespace ketnghia::read
