#include "read/text_tables.h"

#include "read/reading.h"

namespace ketnghia::read {
namespace {

using Cells = std::vector<std::string>;

TEST(TextTables, TabbedRowsUnderTheirTitle) {
  const Document document = read("bang.txt",
                                 "\n\nDANH SÁCH ĐỊA PHƯƠNG KẾT NGHĨA NĂM 2020\n\nTT\tNước\tĐịa phương\n"
                                 "1\tLào\tTỉnh Xê-kông\n2\t\tTỉnh Át-ta-pư\n\n3\tHàn Quốc\tTP Gwangju\t\n");
  EXPECT_TRUE(document.is_table());
  EXPECT_EQ(blocks_of(document, Part::kTitle), (Cells{"DANH SÁCH ĐỊA PHƯƠNG KẾT NGHĨA NĂM 2020"}));
  EXPECT_EQ(cells_of(document),
            (Cells{"0:0 TT", "0:1 Nước", "0:2 Địa phương", "1:0 1", "1:1 Lào", "1:2 Tỉnh Xê-kông", "2:0 2", "2:1 ",
                   "2:2 Tỉnh Át-ta-pư", "3:0 3", "3:1 Hàn Quốc", "3:2 TP Gwangju", "3:3 "}));
  for (const Block& block : document.blocks) {
    if (!block.cell) continue;
    EXPECT_EQ(block.cell->after_break, block.cell->row == 3);
  }
  expect_sound(document);
}

TEST(TextTables, ARowWhoseFirstCellIsEmptyBelongsToItsTable) {
  const Document document =
      read("a.txt", "Council\tPartner\tSince\nLeeds\tDortmund\t1969\n\tHangzhou\t1988\n\t\t2001\n");
  EXPECT_EQ(cells_of(document).back(), "3:2 2001");
}

TEST(TextTables, BarsPartCellsAndRulesAreNoRows) {
  const Document document = read("a.txt",
                                 "Thành phần dự họp\n| Họ tên | Chức vụ |\n|---|---|\n| Lê An | Chủ tịch |\n"
                                 "| Trần Bình | Bí thư |\n\nHội nghị kết thúc lúc 17 giờ cùng ngày tại trụ sở.\n");
  EXPECT_EQ(cells_of(document),
            (Cells{"0:0 Họ tên", "0:1 Chức vụ", "1:0 Lê An", "1:1 Chủ tịch", "2:0 Trần Bình", "2:1 Bí thư"}));
}

TEST(TextTables, ALineBetweenRowsIsARowOfOneCell) {
  const Document document =
      read("a.txt", "01 | Lê An | Chủ tịch\n02 | Lê Bình | Bí thư\nPhía bạn:\n03 | Kim | Thị trưởng\n");
  EXPECT_EQ(cells_of(document)[6], "2:0 Phía bạn:");
  EXPECT_EQ(document.blocks[6].cell->column_span, 3);
}

TEST(TextTables, AMenuWithBarsIsNoTable) {
  EXPECT_FALSE(read("a.txt", "Thời sự | Kinh tế | Thế giới\n\nTin trong ngày của thành phố Huế.\n").is_table());
}

TEST(TextTables, ColumnsByIdeographicSpaces) {
  const Document document = read("a.txt",
                                 "一、友好城市\n序号　国家　　城市　　　　时间\n 1　　日本　　福冈市　　　　1979年5月\n"
                                 " 2　　美国　　奥克兰市　　　1980年3月\n 3　　德国　　汉堡市　　　　1986年\n");
  EXPECT_EQ(cells_of(document), (Cells{"0:0 序号", "0:1 国家", "0:2 城市", "0:3 时间", "1:0 1", "1:1 日本",
                                       "1:2 福冈市", "1:3 1979年5月", "2:0 2", "2:1 美国", "2:2 奥克兰市",
                                       "2:3 1980年3月", "3:0 3", "3:1 德国", "3:2 汉堡市", "3:3 1986年"}));
}

TEST(TextTables, AMissingCellOfAnAlignedRowKeepsTheOthersInTheirColumn) {
  const Document document = read("a.txt",
                                 "City          Country       Since    Note\n"
                                 "Osaka         Japan         2007     trade\n"
                                 "Lyon          France        1997     -\n"
                                 "Leipzig       Germany                fair\n"
                                 "Manila        Philippines   1994     -\n");
  const Cells cells = cells_of(document);
  EXPECT_NE(std::find(cells.begin(), cells.end(), "3:3 fair"), cells.end());
}

TEST(TextTables, TheHeadOfALetterIsNoTable) {
  const Document document = read("a.txt",
                                 "UBND TỈNH            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
                                 "SỞ NGOẠI VỤ          Độc lập - Tự do - Hạnh phúc\n\n"
                                 "Kính gửi: Văn phòng Ủy ban nhân dân tỉnh và các sở, ban, ngành.\n");
  EXPECT_TRUE(cells_of(document).empty());
}

TEST(TextTables, RowsOfUnlikeWidthsAreSearchedInLinearTime) {
  std::string text;
  for (int i = 0; i < 60000; ++i) text += "a  b  c  d\nA  b  c\nA  b\n";
  EXPECT_GT(read("a.txt", text).blocks.size(), 1000u);
}

}  // namespace
}  // namespace ketnghia::read
