#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "read/html.h"
#include "read/paged.h"
#include "read/reading.h"

namespace ketnghia::read {
namespace {

using Texts = std::vector<std::string>;

Document table(const std::string& rows) { return read("a.html", page("<table>" + rows + "</table>")); }

TEST(HtmlTable, ACellThatSpansTwoColumnsPushesTheNextOn) {
  EXPECT_EQ(cells_of(table("<tr><td colspan=2>Hàn Quốc<td>2007<tr><td>Busan<td>Jeju<td>2011")),
            (Texts{"0:0 Hàn Quốc", "0:2 2007", "1:0 Busan", "1:1 Jeju", "1:2 2011"}));
}

TEST(HtmlTable, ACellOfSeveralRowsAndColumnsHoldsItsPlaceInEachRow) {
  EXPECT_EQ(cells_of(table("<tr><td>a<td rowspan=2 colspan=2>b<td>c<tr><td>d<td>e<tr><td>f<td>g<td>h<td>i")),
            (Texts{"0:0 a", "0:1 b", "0:3 c", "1:0 d", "1:3 e", "2:0 f", "2:1 g", "2:2 h", "2:3 i"}));
}

TEST(HtmlTable, SpansThatAreNoNumbersAreOne) {
  for (const char* span : {"0", "-3", "x", "", "1.9"}) {
    const Document document = table("<tr><td colspan='" + std::string(span) + "'>Lyon<td>1997<tr><td>Huế<td>1998");
    EXPECT_EQ(cells_of(document), (Texts{"0:0 Lyon", "0:1 1997", "1:0 Huế", "1:1 1998"})) << span;
    EXPECT_EQ(document.blocks[0].cell->column_span, 1) << span;
  }
}

TEST(HtmlTable, AMadSpanIsCutToWhatHtmlAllows) {
  const Document document = table("<tr><td colspan=999999999 rowspan=999999999999>Lyon<td>1997<tr><td>Huế<td>1998");
  EXPECT_EQ(document.blocks[0].cell->column_span, 1000);
  EXPECT_EQ(document.blocks[0].cell->row_span, 65534);
  expect_sound(document);
}

TEST(HtmlTable, EmptyCellsKeepTheirPlace) {
  const Document document = table("<tr><td>Nga<td><td>Vologda<tr><td><td>1998<td>");
  EXPECT_EQ(cells_of(document), (Texts{"0:0 Nga", "0:1 ", "0:2 Vologda", "1:0 ", "1:1 1998", "1:2 "}));
  EXPECT_EQ(document.text, "Nga\t\tVologda\n\t1998\t\n");
}

TEST(HtmlTable, LinesInsideACellAreItsOwn) {
  const Document document = table("<tr><td><p>Sakai</p><p>Nhật Bản</p><td>một<br>hai<tr><td>Saga<td>ba");
  EXPECT_EQ(cells_of(document), (Texts{"0:0 Sakai\nNhật Bản", "0:1 một\nhai", "1:0 Saga", "1:1 ba"}));
  expect_sound(document);
}

TEST(HtmlTable, HeadBodyAndFootAreOneTable) {
  const Document document = table(
      "<caption>Địa phương kết nghĩa</caption><thead><tr><th>Nước<th>Năm</thead><tbody><tr><td>Lào<td>2001</tbody>"
      "<tfoot><tr><td>Cộng<td>1</tfoot>");
  EXPECT_EQ(cells_of(document), (Texts{"0:0 Nước", "0:1 Năm", "1:0 Lào", "1:1 2001", "2:0 Cộng", "2:1 1"}));
  EXPECT_TRUE(document.blocks[1].cell && document.blocks[1].cell->header);
}

TEST(HtmlTable, EachTableHasItsNumber) {
  const Document document = read("a.html", page("<table><tr><td>a<td>b<tr><td>c<td>d</table><p>Rồi.</p>"
                                                "<table><tr><td>e<td>f<tr><td>g<td>h</table>"));
  EXPECT_EQ(cells_of(document, 0), (Texts{"0:0 a", "0:1 b", "1:0 c", "1:1 d"}));
  EXPECT_EQ(cells_of(document, 1), (Texts{"0:0 e", "0:1 f", "1:0 g", "1:1 h"}));
}

TEST(HtmlTable, WhatLaysOutThePageIsNoTable) {
  for (const char* rows : {"<tr><td>chỉ một dòng<td>hai ô", "<tr><td>một<tr><td>cột<tr><td>thôi",
                           "<tr><td><td><tr><td><td>", "<tr><td>một chữ<td><tr><td><td>"}) {
    EXPECT_TRUE(cells_of(table(rows)).empty()) << rows;
  }
}

TEST(HtmlTable, ATableInsideOneThatLaysOutThePageIsATable) {
  const Document document =
      table("<tr><td>Trang chủ<td><table><tr><td>Lyon<td>1997<tr><td>Huế<td>1998</table><tr><td>Liên hệ<td>2");
  EXPECT_EQ(cells_of(document), (Texts{"0:0 Lyon", "0:1 1997", "1:0 Huế", "1:1 1998"}));
}

/// Rows of cells with any spans.
rc::Gen<std::string> arbitrary_rows() {
  const auto pieces = rc::gen::element<std::string>("<tr>", "<td>x", "<td rowspan=2>y", "<td colspan=3>z", "<th>h",
                                                    "<td>", "<td rowspan=3 colspan=2>w", "<br>", "<p>p</p>");
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(pieces), [](const std::vector<std::string>& parts) {
    std::string rows = "<tr><td>a<td>b<tr><td>c<td>d";
    for (const std::string& part : parts) rows += part;
    return rows;
  });
}

RC_GTEST_PROP(HtmlTableLaws, NoTwoCellsBeginAtOnePlaceAndRowsAndColumnsGoUp, ()) {
  const Document document = table(*arbitrary_rows());
  std::set<std::pair<int, int>> places;
  std::pair<int, int> before{-1, -1};
  for (const Block& block : document.blocks) {
    if (!block.cell) continue;  // what stands between rows and cells is put before the table
    const std::pair place{block.cell->row, block.cell->column};
    RC_ASSERT(places.insert(place).second);
    RC_ASSERT(before < place);
    before = place;
  }
  expect_sound(document);
}

}  // namespace
}  // namespace ketnghia::read
