#include "extract/table_parts.h"

#include "extract/table_reading.h"

namespace ketnghia::extract {
namespace {

/// The parts of the first table of a file.
struct Reading {
  explicit Reading(const std::string& text, const std::string& name = "table.tsv")
      : document(table_document(text, name)),
        finder(TermFinder::for_document(table_packs(), document.language)),
        places(table_book(), finder, document.language),
        grids(read_grids(document)) {
    if (!grids.empty()) parts = read_parts(grids[0], document.text, places);
  }
  std::vector<std::string> kinds(size_t part = 0) const {
    std::vector<std::string> out;
    for (const Column& column : parts.at(part).columns) out.emplace_back(to_string(column.kind));
    return out;
  }

  read::Document document;
  TermFinder finder;
  TablePlaces places;
  std::vector<TableGrid> grids;
  std::vector<TablePart> parts;
};

using Kinds = std::vector<std::string>;

TEST(TableColumns, AreFoundByTheirVietnameseHeaders) {
  const Reading reading(
      "STT\tCơ quan ký\tNước\tĐịa phương\tNgày ký\tLãnh đạo (Tiếng Việt)\tGhi chú\n"
      "1\tUBND\tLào\tTỉnh Attapeu\t05/2001\tÔng A Sỉ, Tỉnh trưởng\t\n"
      "2\tUBND\tNga\tThành phố Kazan\t07/2003\tBà B Na, Thị trưởng\tđang chuẩn bị thăm lại\n");
  ASSERT_EQ(reading.parts.size(), 1u);
  EXPECT_EQ(reading.kinds(), (Kinds{"number", "level", "country", "locality", "since", "leader", "note"}));
  EXPECT_EQ(reading.parts[0].columns[5].language, "vi");
}

TEST(TableColumns, AreFoundByTheirCellsWithoutAHeader) {
  const Reading reading(
      "1\tNhật Bản\tYokohama\t04/2013\n2\tHàn "
      "Quốc\tBusan\t11/1995\n3\tPháp\tLyon\t07/1997\n4\tĐức\tLeipzig\t04/2015\n");
  ASSERT_EQ(reading.parts.size(), 1u);
  EXPECT_TRUE(reading.parts[0].headers.empty());
  EXPECT_EQ(reading.kinds(), (Kinds{"number", "country", "locality", "since"}));
}

TEST(TableColumns, FollowTheCellsWhereTheHeaderIsLoose) {
  const Reading countries("TT\tĐối tác nước ngoài\tĐịa phương\n1\tLào\tAttapeu\n2\tNga\tKazan\n3\tPháp\tLyon\n");
  EXPECT_EQ(countries.kinds(), (Kinds{"number", "country", "locality"}));
  const Reading cities("TT\tĐối tác nước ngoài\tNăm ký\n1\tLeipzig\t2015\n2\tKazan\t2003\n3\tLyon\t1997\n");
  EXPECT_EQ(cities.kinds(), (Kinds{"number", "locality", "since"}));
}

TEST(TableColumns, TellTheOwnSideByItsCountry) {
  const Reading reading(
      "City,City,Since\nBristol,Bordeaux,1947\nReading,Clonmel,1994\nExeter,Rennes,1956\nLiverpool,Dublin,1997\n",
      "table.csv");
  EXPECT_EQ(reading.kinds(), (Kinds{"home", "locality", "since"}));
}

TEST(TableParts, JoinTwoRowsOfAHeader) {
  const Reading reading(
      "<html><body><table>"
      "<tr><th rowspan=\"2\">City</th><th rowspan=\"2\">Country</th><th colspan=\"2\">Leaders</th></tr>"
      "<tr><th>in Vietnamese</th><th>in English</th></tr>"
      "<tr><td>Lyon</td><td>France</td><td>Ông A B, Thị trưởng</td><td>Mr. A B, Mayor</td></tr>"
      "<tr><td>Kazan</td><td>Russia</td><td>Ông C D, Thị trưởng</td><td>Mr. C D, Mayor</td></tr>"
      "</table></body></html>",
      "page.html");
  ASSERT_EQ(reading.parts.size(), 1u);
  EXPECT_EQ(reading.parts[0].headers.size(), 2u);
  EXPECT_EQ(reading.kinds(), (Kinds{"locality", "country", "leader", "leader"}));
  EXPECT_EQ(reading.parts[0].columns[2].language, "vi");
  EXPECT_EQ(reading.parts[0].columns[3].language, "en");
}

TEST(TableParts, LeaveOutTotalsAndRepeatedHeaders) {
  const Reading reading(
      "TT\tNước\tĐịa phương\tNăm ký\n1\tLào\tAttapeu\t2001\n2\tNga\tKazan\t2003\n\n"
      "TT\tNước\tĐịa phương\tNăm ký\n3\tPháp\tLyon\t1997\nTổng cộng\t3\t\t\n");
  ASSERT_EQ(reading.parts.size(), 1u);
  EXPECT_EQ(reading.parts[0].body.size(), 3u);
}

TEST(TableParts, KnowTheSectionOfARow) {
  const Reading reading(
      "City,Since,Remarks\nJapan,,\nYokohama,2013,\nSakai,2009,\nFrance,,\nLyon,1997,choir exchange\n", "table.csv");
  ASSERT_EQ(reading.parts.size(), 1u);
  const auto& body = reading.parts[0].body;
  ASSERT_EQ(body.size(), 3u);
  EXPECT_EQ(reading.grids[0].text(body[0].section, 0), "Japan");
  EXPECT_EQ(reading.grids[0].text(body[1].section, 0), "Japan");
  EXPECT_EQ(reading.grids[0].text(body[2].section, 0), "France");
}

TEST(TableParts, TakeTitleRowsAndNumberedColumnsOutOfTheData) {
  const Reading reading(
      "<html><body><table><tr><td colspan=\"4\">Civic links, an extract</td></tr>"
      "<tr><td>No</td><td>Country</td><td>City</td><td>Since</td></tr><tr><td>(1)</td><td>(2)</td><td>(3)</td><td>(4)</"
      "td></tr>"
      "<tr><td>1</td><td>France</td><td>Lyon</td><td>1997</td></tr><tr><td>2</td><td>Russia</td><td>Kazan</"
      "td><td>2003</td></tr>"
      "</table></body></html>",
      "page.html");
  ASSERT_EQ(reading.parts.size(), 1u);
  EXPECT_EQ(reading.parts[0].titles.size(), 1u);
  EXPECT_EQ(reading.parts[0].body.size(), 2u);
}

TEST(TableParts, ARowOfDataWithWordsOfHeadersIsNoHeader) {
  const Reading chinese(
      "番号,都道府県名,自治体名,国名,提携先自治体名,提携年月日\n1,石川県,金沢市,ロシア,イルクーツク市,1967/03/20\n"
      "2,石川県,小松市,中国,江蘇省,1995/11/01\n",
      "table.csv");
  ASSERT_EQ(chinese.parts.size(), 1u);
  EXPECT_EQ(chinese.parts[0].body.size(), 2u);
  EXPECT_EQ(chinese.kinds(), (Kinds{"number", "home", "home", "country", "locality", "since"}))
      << "of a province, its city and a partner the city is the own side too";
  const Reading english(
      "Region,Unit,Partner,Partner country,Type of agreement,Year\nNCR,Quezon City,Chiba City,Japan,Sister City,1970\n"
      "NCR,Quezon City,Daly City,USA,Sister City,\n",
      "table.csv");
  ASSERT_EQ(english.parts.size(), 1u);
  EXPECT_EQ(english.parts[0].body.size(), 2u);
}

TEST(TableParts, ATurnedTableHasItsHeaderInTheFirstColumn) {
  const TermFinder finder = TermFinder::for_document(table_packs(), "en");
  const read::Document turned = table_document(
      ",Lyon,Leipzig,Busan\nCountry,France,Germany,South Korea\nSigned,1997-07,2021-12,1995-11\n", "t.csv");
  const TableGrid grid = read_grids(turned).at(0);
  EXPECT_TRUE(is_turned(grid, finder));
  const TableGrid upright = transposed(grid);
  EXPECT_EQ(upright.text(1, 0), "Lyon");
  EXPECT_EQ(upright.text(1, 1), "France");
  EXPECT_EQ(upright.text(3, 2), "1995-11");
  EXPECT_FALSE(is_turned(upright, finder));
  const TableGrid back = transposed(upright);
  for (int row = 0; row < 3; ++row) {
    for (int column = 0; column < 4; ++column) EXPECT_EQ(back.text(row, column), grid.text(row, column));
  }
}

}  // namespace
}  // namespace ketnghia::extract
