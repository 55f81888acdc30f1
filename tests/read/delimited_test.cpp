#include "read/delimited.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "read/reading.h"

namespace ketnghia::read {
namespace {

using Cells = std::vector<std::string>;

TEST(Delimited, EachSeparatorIsFound) {
  for (const char separator : {',', ';', '\t', '|'}) {
    std::string text = "City?Country?Since\nOsaka?Japan?2007\nLyon?France?1997\n";
    std::replace(text.begin(), text.end(), '?', separator);
    EXPECT_EQ(separator_of(text, true), separator);
    EXPECT_EQ(cells_of(read("list.csv", text)), (Cells{"0:0 City", "0:1 Country", "0:2 Since", "1:0 Osaka", "1:1 Japan",
                                                       "1:2 2007", "2:0 Lyon", "2:1 France", "2:2 1997"}));
  }
}

TEST(Delimited, CommasInsideSemicolonCellsDoNotPart) {
  EXPECT_EQ(separator_of("Name;Note\nGuangzhou;trade, culture, sports\nDalian;ports, trade, fish\n", true), ';');
}

TEST(Delimited, QuotedFieldsHoldSeparatorsAndLineEnds) {
  const Document document = read("a.csv", "city,note\nHue,\"old, royal\ncapital\"\nVinh,\"said \"\"yes\"\"\"\n");
  EXPECT_EQ(cells_of(document),
            (Cells{"0:0 city", "0:1 note", "1:0 Hue", "1:1 old, royal\ncapital", "2:0 Vinh", "2:1 said \"\"yes\"\""}));
  expect_sound(document);
}

TEST(Delimited, AQuoteThatIsNotClosedIsALetter) {
  EXPECT_EQ(cells_of(read("a.csv", "a;b\n\"x;1\n5\" pipe;2\n")),
            (Cells{"0:0 a", "0:1 b", "1:0 \"x", "1:1 1", "2:0 5\" pipe", "2:1 2"}));
}

TEST(Delimited, EmptyAndMissingFieldsKeepTheirColumn) {
  EXPECT_EQ(cells_of(read("a.csv", "a,b,c\n,x,\ny\n")),
            (Cells{"0:0 a", "0:1 b", "0:2 c", "1:0 ", "1:1 x", "1:2 ", "2:0 y"}));
}

TEST(Delimited, LinesOfOneFieldAboveTheTableAreItsTitle) {
  const Document document = read("a.csv", "Sister cities of the county;;\n\nCity;Country;Since\nGuilin;China;1981\n");
  EXPECT_EQ(blocks_of(document, Part::kTitle), (Cells{"Sister cities of the county"}));
  EXPECT_EQ(cells_of(document).front(), "0:0 City");
}

TEST(Delimited, ABlankLineInsideIsAPageBreak) {
  const Document document = read("a.tsv", "a\tb\n1\t2\n\n3\t4\n");
  std::vector<int> rows_after_break;
  for (const Block& block : document.blocks) {
    if (block.cell->after_break) rows_after_break.push_back(block.cell->row);
  }
  EXPECT_EQ(rows_after_break, (std::vector<int>{2, 2}));
}

TEST(Delimited, RunningTextWithCommasIsNoTable) {
  EXPECT_FALSE(separator_of("Hôm qua, ông An, Chủ tịch, đến Huế.\nSau đó, ông về Hà Nội.\nHết.\n", false));
  EXPECT_FALSE(read("a.csv", "just one column\nof words\n").is_table());
}

TEST(Delimited, ATableWithoutItsNameIsFoundWhenEveryLineAgrees) {
  EXPECT_TRUE(read("export.txt", "TT;Nước;Địa phương\n1;Lào;Champasak\n2;Pháp;Lyon\n").is_table());
}

TEST(Delimited, ManyUnclosedQuotesTakeLinearTime) {
  std::string text = "a,b\n";
  for (int i = 0; i < 200000; ++i) text += "\"x,\"\"\"y\n";
  EXPECT_GT(read("a.csv", text).blocks.size(), 200000u);
}

TEST(Delimited, BlanksAroundFieldsAndQuotesAreNoPartOfThem) {
  EXPECT_EQ(cells_of(read("a.csv", "a , b\n  Huế ,  \"Sakai; Saga\"  \n")),
            (Cells{"0:0 a", "0:1 b", "1:0 Huế", "1:1 Sakai; Saga"}));
}

TEST(Delimited, TheSeparatorThatPartsMostEvenlyWins) {
  EXPECT_EQ(separator_of("a,b;c\nd,e;f\ng;h\n", true), ';');
  EXPECT_EQ(separator_of("a\tb,c\nd\te,f,g\n", true), '\t');
  EXPECT_EQ(separator_of("a|b|c\nd|e|f\n", true), '|');
  EXPECT_EQ(separator_of("", true), std::nullopt);
  EXPECT_EQ(separator_of("một dòng không có gì\n", true), std::nullopt);
}

TEST(Delimited, ALoneRecordIsATableWhereTheNamePromisesOne) {
  EXPECT_EQ(separator_of("Nước;Năm", true), ';');
  EXPECT_EQ(separator_of("Nước;Năm", false), std::nullopt);
}

TEST(Delimited, TheTextStaysAsItIsAndTheLastLineNeedsNoEnd) {
  const std::string text = "Nước;Năm\n\"Lào\";2001";
  const Draft draft = draft_of_delimited(text, ';');
  EXPECT_EQ(draft.text, text);
  ASSERT_EQ(draft.blocks.size(), 4u);
  EXPECT_EQ(draft.blocks[2].span.of(text), "Lào");
  EXPECT_EQ(draft.blocks[3].span.of(text), "2001");
}

/// A field as RFC 4180 writes it.
std::string quoted(const std::string& field) {
  std::string out = "\"";
  for (const char c : field) out += c == '"' ? "\"\"" : std::string(1, c);
  return out + "\"";
}

RC_GTEST_PROP(DelimitedLaws, WhatWasQuotedIsReadAgain, ()) {
  const auto field = rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab;\"\n,|")));
  const std::vector<std::string> fields = *rc::gen::container<std::vector<std::string>>(3, field);
  std::string text = "one;two;three\n", sep;
  for (const std::string& value : fields) text += sep + quoted("x" + value + "x"), sep = ";";
  const Draft draft = draft_of_delimited(text + "\n", ';');
  RC_ASSERT(draft.blocks.size() == 6u);
  for (size_t i = 0; i < fields.size(); ++i) {
    RC_ASSERT("\"" + std::string(draft.blocks[i + 3].span.of(draft.text)) + "\"" == quoted("x" + fields[i] + "x"));
  }
}

}  // namespace
}  // namespace ketnghia::read
