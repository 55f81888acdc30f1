#include "read/html.h"

#include "read/paged.h"
#include "read/reading.h"

namespace ketnghia::read {
namespace {

using Texts = std::vector<std::string>;

TEST(Html, IsKnownByItsStartOrItsNameAndATag) {
  EXPECT_TRUE(is_html("x", "  <!DOCTYPE HTML><p>a"));
  EXPECT_TRUE(is_html("x", "<?xml version=\"1.0\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\">"));
  EXPECT_TRUE(is_html("x.htm", "<p>a</p>"));
  EXPECT_FALSE(is_html("x.txt", "a < b and <p> is a tag"));
  EXPECT_FALSE(is_html("x.html", "no tag at all"));
}

TEST(Html, BlocksStandOnLinesAndInlineElementsDoNotPart) {
  const Document document =
      read("a.html", page("<p>Đoàn <b>Champasak</b>\n  thăm   <i>Huế</i>.</p><div>Hết<span>.</span></div>"));
  EXPECT_EQ(document.text, "Đoàn Champasak thăm Huế.\nHết.\n");
  ASSERT_EQ(document.blocks.size(), 2u);
}

TEST(Html, EntitiesAreDecodedAndComposed) {
  EXPECT_EQ(read("a.html", page("<p>Hu&#234;&#x301; &amp; B&igrave;nh D&#432;&#417;ng&nbsp;&ndash; x</p>")).text,
            "Huế & Bình Dương – x\n");
}

TEST(Html, ScriptsStylesAndHiddenElementsAreNotShown) {
  EXPECT_EQ(read("a.html", page("<script>var p='<p>x</p>';</script><style>p{}</style><!-- c --><p hidden>y</p>"
                                "<p style='display: none'>z</p><template>t</template><p>Chữ.</p>"))
                .text,
            "Chữ.\n");
}

TEST(Html, ABreakIsALineEndAndTwoBreaksPartBlocks) {
  const Document document = read("a.html", page("<p>một<br>hai<br><br>ba</p>"));
  EXPECT_EQ(document.text, "một\nhai\nba\n");
  ASSERT_EQ(document.blocks.size(), 3u) << "lines as short as headings are blocks of their own";
}

TEST(Html, LinesOfOneSentenceStayTogether) {
  const Document document =
      read("a.html", page("<div>Chủ tịch Ủy ban nhân dân tỉnh Quảng Nam tiếp đoàn đại biểu của<br>"
                          "tỉnh Sê Kông sang thăm và làm việc tại thành phố Tam Kỳ.<br>"
                          "Hai bên ký biên bản ghi nhớ.<br>Các tin khác<br>- Một tin<br>- Hai tin</div>"));
  ASSERT_EQ(document.blocks.size(), 5u);
  EXPECT_TRUE(document.blocks[0].span.of(document.text).ends_with("thành phố Tam Kỳ."));
  EXPECT_EQ(document.blocks[1].span.of(document.text), "Hai bên ký biên bản ghi nhớ.");
  EXPECT_EQ(document.blocks[3].part, Part::kRelated);
}

TEST(Html, ATableThatHoldsThePageIsNoTable) {
  std::string story;
  for (int i = 0; i < 6; ++i) {
    story +=
        "Chủ tịch Ủy ban nhân dân tỉnh Quảng Nam tiếp đoàn đại biểu của tỉnh Sê Kông sang thăm và làm việc.<br><br>";
  }
  const Document document =
      read("a.html", page("<table><tr><td colspan=2>Cổng thông tin điện tử<tr><td>Trang chủ<br>Liên hệ"
                          "<td>" +
                          story + "</table>"));
  EXPECT_FALSE(document.is_table());
  EXPECT_GE(document.blocks.size(), 8u);
  const Document data = read("a.html", page("<table><tr><td>Lyon<td>1997<td>" + std::string(900, 'x') +
                                            "<tr><td>Busan<td>1995<td>Ghi chú</table>"));
  EXPECT_TRUE(data.is_table()) << "a long remark is a remark";
}

TEST(Html, ARowOfLinksIsAMenuAndAListOfPlacesIsNone) {
  const auto part_of = [](const std::string& row) {
    return read("a.html", page("<div>" + row + "</div><p>Đoàn đại biểu tỉnh Sê Kông thăm tỉnh Quảng Nam.</p>"))
        .blocks[0]
        .part;
  };
  EXPECT_EQ(part_of("<a>Trang chủ</a> | <a>Tin tức</a> | <a>Văn bản</a> | <a>Liên hệ</a>"), Part::kNavigation);
  EXPECT_EQ(part_of("<a>Giới thiệu</a> <a>Tỉnh Quảng Nam</a><br><a>Sơ đồ cổng</a> <a>English</a>"), Part::kNavigation);
  EXPECT_NE(part_of("<a>Daegu</a>, <a>Busan</a>, <a>Lyon</a> và <a>Minsk</a> là các thành phố kết nghĩa."),
            Part::kNavigation);
}

TEST(Html, ThePageIsInTheLanguageOfItsParagraphs) {
  std::string menu = "<ul>", story;
  for (int i = 0; i < 12; ++i) menu += "<li>Giới thiệu về tỉnh<li>Chỉ đạo điều hành<li>Thủ tục hành chính";
  for (int i = 0; i < 4; ++i) {
    story += "<div>The Chairman of the provincial People's Committee received a delegation from Sekong Province.</div>";
  }
  EXPECT_EQ(read("a.html", page(menu + "</ul>" + story)).language, "en");
}

TEST(Html, PreformattedLinesStay) { EXPECT_EQ(read("a.html", page("<pre>một  hai\nba</pre>")).text, "một hai\nba\n"); }

TEST(Html, TableRowsAreLinesOfTabbedCells) {
  const Document document = read("a.html", page("<table><tr><th>City<th>Since<tr><td>Lyon<td>1997</table>"));
  EXPECT_EQ(document.text, "City\tSince\nLyon\t1997\n");
  EXPECT_TRUE(document.is_table());
  EXPECT_TRUE(document.blocks[0].cell->header);
  EXPECT_FALSE(document.blocks[2].cell->header);
  expect_sound(document);
}

TEST(Html, SpansOfRowsAndColumnsMoveTheCellsBesideThem) {
  const Document document = read("a.html", page("<table><tr><td rowspan=3>China<td>Qingdao<td>2010"
                                                "<tr><td colspan=2>Kunming<tr><td>Wuhan<td>2015</table>"));
  EXPECT_EQ(cells_of(document),
            (Texts{"0:0 China", "0:1 Qingdao", "0:2 2010", "1:1 Kunming", "2:1 Wuhan", "2:2 2015"}));
  EXPECT_EQ(document.blocks[0].cell->row_span, 3);
  EXPECT_EQ(document.blocks[3].cell->column_span, 2);
}

TEST(Html, EmptyCellsKeepTheirPlace) {
  const Document document = read("a.html", page("<table><tr><td>a<td><td>c<tr><td><td>b<td></table>"));
  EXPECT_EQ(cells_of(document), (Texts{"0:0 a", "0:1 ", "0:2 c", "1:0 ", "1:1 b", "1:2 "}));
  expect_sound(document);
}

TEST(Html, FootnoteMarksAreNoPartOfACell) {
  const Document document = read("a.html", page("<table><tr><td>Sakai<sup class='reference'>[1]</sup><td>Japan"
                                                "<tr><td>Daegu<td>Korea</table>"));
  EXPECT_EQ(cells_of(document).front(), "0:0 Sakai");
}

TEST(Html, ATableThatLaysOutThePageIsNoTable) {
  const Document document =
      read("a.html", page("<table><tr><td>Menu<td><table><tr><td>Thành phố Huế đón đoàn khách quốc "
                          "tế.</td></tr></table></td></tr></table>"));
  EXPECT_FALSE(document.is_table());
  EXPECT_TRUE(cells_of(document).empty());
}

TEST(Html, ElementsAndClassNamesTellTheirParts) {
  const Document document = read(
      "a.html",
      page("<nav>Trang chủ</nav><article><h1>Huế đón đoàn Gyeongju</h1>"
           "<p class='sapo'>Chiều 3/6, lãnh đạo thành phố Huế tiếp đoàn đại biểu thành phố Gyeongju (Hàn Quốc).</p>"
           "<p>Hai bên bàn về du lịch, bảo tồn di sản và giao lưu học sinh giữa hai thành phố.</p>"
           "<figure><img src=x><figcaption>Hai đoàn trao quà.</figcaption></figure></article>"
           "<div id='related-news'><a>Đà Nẵng đón khách tàu biển</a></div>"
           "<section class=\"comment-list\"><p>Hay quá!</p></section><footer>Bản quyền</footer>"));
  EXPECT_EQ(part_of(document, "Trang chủ"), Part::kNavigation);
  EXPECT_EQ(part_of(document, "Huế đón"), Part::kTitle);
  EXPECT_EQ(part_of(document, "Chiều 3/6"), Part::kLead);
  EXPECT_EQ(part_of(document, "Hai bên bàn"), Part::kMain);
  EXPECT_EQ(part_of(document, "Hai đoàn trao"), Part::kCaption);
  EXPECT_EQ(part_of(document, "Đà Nẵng đón"), Part::kRelated);
  EXPECT_EQ(part_of(document, "Hay quá"), Part::kComment);
  EXPECT_EQ(part_of(document, "Bản quyền"), Part::kNavigation);
}

TEST(Html, AClassNameThatWouldTakeTheStoryIsNotBelieved) {
  const Document document =
      read("a.html",
           page("<div class='related hot menu'><h1>Đà Nẵng và Sakai ký bản ghi nhớ</h1>"
                "<p>Sáng 12/4, thành phố Đà Nẵng và thành phố Sakai ký bản ghi nhớ hợp tác về môi trường.</p></div>"));
  EXPECT_EQ(part_of(document, "Sáng 12/4"), Part::kLead);
}

TEST(Html, TheTitleElementStandsInWhereNoHeadingRepeatsIt) {
  EXPECT_EQ(read("a.html", page("<p>x</p>", "<title>Hải Phòng &amp; Incheon</title>")).text,
            "Hải Phòng & Incheon\nx\n");
  EXPECT_EQ(read("a.html", page("<h1>Hải Phòng</h1><p>x</p>", "<title>Hải Phòng</title>")).text, "Hải Phòng\nx\n");
  EXPECT_EQ(read("a.html", page("<h1>Kết nghĩa</h1><p>x</p>", "<title>Kết nghĩa | Tỉnh Hải Dương</title>")).text,
            "Tỉnh Hải Dương\nKết nghĩa\nx\n")
      << "what the title says besides: whose page it is";
}

TEST(Html, TheMarkUpsDateAndAddress) {
  const Document document =
      read("a.html", page("<h1>Huế</h1><p>Thành phố Huế đón đoàn khách quốc tế trong sáng nay.</p>",
                          "<meta property='article:published_time' content='2024-05-06T07:08:09+07:00'>"
                          "<link rel=canonical href='https://bao.example/hue-1.html'>"));
  EXPECT_EQ(document.address, "https://bao.example/hue-1.html");
  ASSERT_TRUE(document.published);
  EXPECT_EQ(document.published->date.text(), "2024-05-06");
  EXPECT_TRUE(document.published->place.empty());
}

TEST(Html, AVisibleDateThatAgreesWithTheMarkUpIsThePlace) {
  const Document document = read(
      "a.html",
      page("<h1>Huế đón khách</h1><div>06/05/2024 07:08</div><p>Thành phố Huế đón đoàn khách quốc tế sáng nay.</p>",
           "<script type='application/ld+json'>{\"datePublished\": \"2024-05-06T07:08:09+07:00\"}</script>"));
  ASSERT_TRUE(document.published);
  EXPECT_EQ(document.published->place.of(document.text), "06/05/2024");
}

TEST(Html, DeepNestingIsWalkedAndMadNestingRefused) {
  std::string deep, mad;
  for (int i = 0; i < 10000; ++i) deep += "<div><b>";
  EXPECT_EQ(read("a.html", page(deep + "sâu")).text, "sâu\n");
  for (int i = 0; i < 300000; ++i) mad += "<div>";
  EXPECT_EQ(refusal("a.html", page(mad + "x")), "read.too_deep");
}

TEST(Html, NestedTablesOfAnyDepthAreWalked) {
  std::string tables;
  for (int i = 0; i < 2000; ++i) tables += "<table><tr><td>a<td>";
  EXPECT_FALSE(read("a.html", page(tables)).text.empty());
}

TEST(Html, APageWithoutTextIsSaidToBeEmptyByItsBlocks) {
  const Document document = read("a.html", page("<script>x()</script>"));
  EXPECT_TRUE(document.blocks.empty());
  EXPECT_TRUE(document.text.empty());
}

TEST(Html, PrintedTextIsReadAgainAsTheSameText) {
  const Document first =
      read("a.html", page("<h1>Huế</h1><table><tr><td>a<td>b<tr><td>c<td>d</table><p>Hết chuyện.</p>"));
  EXPECT_EQ(read("a.txt", first.text).text, first.text);
}

}  // namespace
}  // namespace ketnghia::read
