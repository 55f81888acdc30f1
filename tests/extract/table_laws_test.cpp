// Laws of tables: what a table says does not depend on its file format, the order of its rows or columns, or on columns
// that say nothing.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "extract/page_support.h"
#include "extract/picking.h"
#include "extract/table_reading.h"

namespace ketnghia::extract {
namespace {

using Row = std::vector<std::string>;

const Row kHeader{"Partner city", "Country", "Since", "Kind"};

const std::vector<Row>& all_rows() {
  static const std::vector<Row> kRows{
      {"Lyon", "France", "1981", "Twinning"},         {"Leipzig", "Germany", "1973-05", "Twinning"},
      {"Krakow", "Poland", "12/1995", "Friendship"},  {"Daejeon", "South Korea", "2004", "Cooperation"},
      {"Sakai", "Japan", "2009-03-12", "Friendship"}, {"Kazan", "Russia", "2003", "Twinning"},
      {"Umeå", "Sweden", "1992", "Cooperation"},      {"Sevilla", "Spain", "1988", "Twinning"},
  };
  return kRows;
}

std::string joined_cells(const Row& row, const char* separator) {
  std::string out;
  for (size_t i = 0; i < row.size(); ++i) out += (i == 0 ? "" : separator) + row[i];
  return out;
}

std::string lines(const std::vector<Row>& rows, const char* separator) {
  std::string out;
  for (const Row& row : rows) out += joined_cells(row, separator) + "\n";
  return out;
}

std::string html(const std::vector<Row>& rows) {
  std::string out = "<html><body><table>";
  for (size_t i = 0; i < rows.size(); ++i) {
    const std::string cell = i == 0 ? "th" : "td";
    out += "<tr>";
    for (const std::string& text : rows[i]) out += "<" + cell + ">" + text + "</" + cell + ">";
    out += "</tr>";
  }
  return out + "</table></body></html>";
}

/// The relations of a table, each in one line, sorted.
std::vector<std::string> ties(const std::string& text, const std::string& name) {
  return told_of<Relation>(facts_of(text, "VN-DN", name));
}

std::vector<Row> some_rows() {
  std::vector<Row> rows{kHeader};
  for (const size_t i : picked(all_rows().size(), 3)) rows.push_back(all_rows()[i]);
  return rows;
}

TEST(TableLaws, TheRowsOfTheSampleAreAllRead) {
  std::vector<Row> rows{kHeader};
  rows.insert(rows.end(), all_rows().begin(), all_rows().end());
  EXPECT_EQ(ties(lines(rows, "\t"), "a.tsv"),
            (std::vector<std::string>{
                "KR-30 & VN-DN: cooperation since 2004", "VN-DN & gn:1853195: friendship since 2009-03-12",
                "VN-DN & gn:2510911: twinning since 1988", "VN-DN & gn:2879139: twinning since 1973-05",
                "VN-DN & gn:2996944: twinning since 1981", "VN-DN & gn:3094802: friendship since 1995-12",
                "VN-DN & gn:551487: twinning since 2003", "VN-DN & gn:602150: cooperation since 1992"}));
}

RC_GTEST_PROP(TableLaws, TheFormatOfTheFileMeansNothing, ()) {
  const std::vector<Row> rows = some_rows();
  const auto expected = ties(lines(rows, "\t"), "a.tsv");
  RC_ASSERT(expected.size() == rows.size() - 1);
  RC_ASSERT(ties(lines(rows, ","), "a.csv") == expected);
  RC_ASSERT(ties(lines(rows, ";"), "a.csv") == expected);
  RC_ASSERT(ties(html(rows), "a.html") == expected);
  RC_ASSERT(ties(lines(rows, "\t"), "a.txt") == expected);
}

RC_GTEST_PROP(TableLaws, TheOrderOfRowsMeansNothing, ()) {
  std::vector<Row> rows = some_rows();
  const auto expected = ties(lines(rows, "\t"), "a.tsv");
  std::reverse(rows.begin() + 1, rows.end());
  RC_ASSERT(ties(lines(rows, "\t"), "a.tsv") == expected);
}

RC_GTEST_PROP(TableLaws, TheOrderOfColumnsMeansNothing, ()) {
  std::vector<Row> rows = some_rows();
  const auto expected = ties(lines(rows, "\t"), "a.tsv");
  const auto by = *rc::gen::inRange<std::ptrdiff_t>(1, 4);
  for (Row& row : rows) std::rotate(row.begin(), row.begin() + by, row.end());
  RC_ASSERT(ties(lines(rows, "\t"), "a.tsv") == expected);
}

RC_GTEST_PROP(TableLaws, AColumnThatSaysNothingChangesNothing, ()) {
  std::vector<Row> rows = some_rows();
  const auto expected = ties(lines(rows, "\t"), "a.tsv");
  for (size_t i = 0; i < rows.size(); ++i) rows[i].push_back(i == 0 ? "File" : "A-" + std::to_string(100 + i));
  RC_ASSERT(ties(lines(rows, "\t"), "a.tsv") == expected);
}

RC_GTEST_PROP(TableLaws, SpacesAroundCellsMeanNothing, ()) {
  std::vector<Row> rows = some_rows();
  const auto expected = ties(lines(rows, "\t"), "a.tsv");
  for (Row& row : rows) {
    for (std::string& cell : row) cell = " " + cell + "  ";
  }
  RC_ASSERT(ties(lines(rows, "\t"), "a.tsv") == expected);
}

RC_GTEST_PROP(TableLaws, ReadingTwiceGivesTheSame, ()) {
  const std::string text = lines(some_rows(), "\t");
  RC_ASSERT(ties(text, "a.tsv") == ties(text, "a.tsv"));
}

RC_GTEST_PROP(TableLaws, AnyCellsGiveSoundFacts, ()) {
  const auto cell = rc::gen::element<std::string>(
      "", "Lyon", "Pháp", "Country", "City", "1995", "11/1995", "31/02/2020", "Ông A", "Thị trưởng", "*", "[1]", "T: x",
      "Tổng cộng", "堺市", "국가", "\"", "Since", "Ghi chú", "-do-", "Mr. X, Mayor of Lyon", "99", "—", "TT");
  std::string text;
  const int columns = *rc::gen::inRange(1, 6), rows = *rc::gen::inRange(1, 8);
  for (int i = 0; i < rows; ++i) {
    for (int column = 0; column < columns; ++column) text += (column == 0 ? "" : "\t") + *cell;
    text += "\n";
  }
  RC_PRE(text.find_first_not_of("\t\n") != std::string::npos);
  const read::Document document = table_document(text, "a.tsv");
  expect_sound(extract_tables(document, table_book(), table_packs(), {"VN-DN"}), document);
}

}  // namespace
}  // namespace ketnghia::extract
