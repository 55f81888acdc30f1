#include "cli/table.h"

#include <gtest/gtest.h>

#include <sstream>

namespace ketnghia::cli {
namespace {

std::string printed(const Table& table, int width) {
  std::ostringstream out;
  table.print(out, width);
  return out.str();
}

TEST(Table, MeasuresWhatATerminalShows) {
  EXPECT_EQ(display_width("Hà Nội"), 6);
  EXPECT_EQ(display_width("Ha\u0300 No\u0323\u0302i"), 6);  // marks written apart
  EXPECT_EQ(display_width("서울"), 4);
  EXPECT_EQ(display_width("河内 Hà"), 7);
  EXPECT_EQ(display_width("กรุงเทพ"), 6);  // a vowel sign above takes no column
  EXPECT_EQ(display_width("a\u200Bb"), 2);
  EXPECT_EQ(display_width(""), 0);
}

TEST(Table, AlignsColumnsInAnyScript) {
  Table table({"Nước", "Đối tác"});
  table.add({"Hàn Quốc", "서울"});
  table.add({"中国", "Quảng Đông"});
  EXPECT_EQ(printed(table, 0),
            "Nước      Đối tác\n"
            "────────  ──────────\n"
            "Hàn Quốc  서울\n"
            "中国      Quảng Đông\n");
}

TEST(Table, WrapsBetweenWordsWhereTheTerminalIsNarrow) {
  Table table({"A", "B"});
  table.add({"1", "one two three four five six"});
  EXPECT_EQ(printed(table, 16),
            "A  B\n"
            "─  ─────────────\n"
            "1  one two three\n"
            "   four five six\n");
}

TEST(Table, CutsAWordThatIsTooLongAndKeepsEveryCharacter) {
  Table table({"A"});
  table.add({"서울서울서울서울"});
  std::string text = printed(table, 8);
  text = text.substr(text.find("서울"));
  EXPECT_EQ(text, "서울서울\n서울서울\n");
}

TEST(Table, LinesInACellStayLines) {
  Table table({"A", "B"});
  table.add({"x\ny", "1"});
  EXPECT_EQ(printed(table, 0), "A  B\n─  ─\nx  1\ny\n");
}

TEST(Table, CsvQuotesWhatNeedsIt) {
  Table table({"a", "b"});
  table.add({"1,2", "say \"hi\"\nnow"});
  std::ostringstream out;
  table.print_csv(out);
  EXPECT_EQ(out.str(), "a,b\n\"1,2\",\"say \"\"hi\"\"\nnow\"\n");
}

TEST(Table, NamesOfDocumentsAreShort) {
  EXPECT_EQ(short_name("/a/b/table.txt"), "table.txt");
  EXPECT_EQ(short_name("table.txt"), "table.txt");
  EXPECT_EQ(short_name("https://a.vn/b"), "https://a.vn/b");
  EXPECT_EQ(lines_once({"a", "b", "a"}), "a\nb");
}

}  // namespace
}  // namespace ketnghia::cli
