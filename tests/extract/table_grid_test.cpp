#include "extract/table_grid.h"

#include "extract/table_marks.h"
#include "extract/table_reading.h"

namespace ketnghia::extract {
namespace {

TEST(TableGrid, FindsAMergedCellInEachRowThatItCovers) {
  const auto document = table_document(
      "<html><body><table><tr><th>City</th><th>Country</th></tr>"
      "<tr><td>Qingdao</td><td rowspan=\"2\">China</td></tr><tr><td>Kunming</td></tr></table></body></html>",
      "page.html");
  const auto grids = read_grids(document);
  ASSERT_EQ(grids.size(), 1u);
  EXPECT_EQ(grids[0].text(1, 1), "China");
  EXPECT_EQ(grids[0].text(2, 1), "China");
  EXPECT_FALSE(grids[0].continues(1, 1));
  EXPECT_TRUE(grids[0].continues(2, 1));
  EXPECT_EQ(grids[0].filled(2).size(), 1u) << "the covering cell begins in the row above";
}

TEST(TableGrid, KnowsTheRowAfterABlankLine) {
  const auto document = table_document("TT\tNước\tĐịa phương\n1\tLào\tAttapeu\n\n2\tLào\tSalavan\n");
  const auto grids = read_grids(document);
  ASSERT_EQ(grids.size(), 1u);
  ASSERT_EQ(grids[0].rows.size(), 3u);
  EXPECT_FALSE(grids[0].rows[1].after_break);
  EXPECT_TRUE(grids[0].rows[2].after_break);
}

TEST(TableGrid, CutsSpansAtTheTablesEdge) {
  read::Document document;
  document.text = "Lyon";
  read::CellPlace place;
  place.row_span = 65535;
  place.column_span = 1000;
  document.blocks.push_back({{0, 4}, read::Part::kTableCell, place});
  const auto grids = read_grids(document);
  ASSERT_EQ(grids.size(), 1u);
  EXPECT_EQ(grids[0].rows.size(), 1u);
  EXPECT_EQ(grids[0].columns, 1);
  EXPECT_EQ(grids[0].at(0, 1), nullptr);
  EXPECT_EQ(grids[0].at(-1, 0), nullptr);
}

TEST(TableGrid, GivesADocumentWithoutTablesNone) {
  EXPECT_TRUE(read_grids(table_document("Hà Nội và Minsk ký thỏa thuận hợp tác.", "page.txt")).empty());
}

std::string core(const std::string& text) {
  const MarkedText marked = part_marks(text, {0, static_cast<uint32_t>(text.size())});
  return std::string(marked.core.of(text));
}

TEST(TableMarks, PartsFootnotesFromTheCell) {
  EXPECT_EQ(core("Kisarazu[1]"), "Kisarazu");
  EXPECT_EQ(core("July 2019[12]"), "July 2019");
  EXPECT_EQ(core("Gunma Prefecture‡"), "Gunma Prefecture");
  EXPECT_EQ(core("*Hyogo ²"), "Hyogo");
  EXPECT_EQ(core("Toluca[3][a]"), "Toluca");
}

TEST(TableMarks, KeepsACellThatIsNothingElse) {
  EXPECT_EQ(core("*"), "*");
  EXPECT_EQ(core("[1]"), "[1]");
  EXPECT_EQ(core(""), "");
  EXPECT_EQ(core("Osaka [the prefecture]"), "Osaka [the prefecture]") << "too long for a label";
}

Legend legend_of(const std::string& line) {
  static std::string kept;  // the legend points into it
  kept = line;
  return read_legend(kept, {{0, static_cast<uint32_t>(kept.size())}});
}

TEST(TableLegend, ReadsCodesAndSigns) {
  const std::string line = "S: sister city; F = friendship; ‡ Talks only, nothing signed.";
  const Legend legend = legend_of(line);
  ASSERT_TRUE(legend.meanings.contains("S"));
  EXPECT_EQ(legend.meanings.at("S").of(line), "sister city");
  ASSERT_TRUE(legend.meanings.contains("F"));
  EXPECT_EQ(legend.meanings.at("F").of(line), "friendship");
  ASSERT_TRUE(legend.meanings.contains("‡"));
  EXPECT_EQ(legend.meanings.at("‡").of(line), "Talks only, nothing signed.");
}

TEST(TableLegend, LeavesSentencesWithAColonAlone) {
  EXPECT_TRUE(legend_of("The mayor said: the tie will be renewed.").meanings.empty());
  EXPECT_TRUE(legend_of("Nguồn: Sở Ngoại vụ").meanings.empty());
}

}  // namespace
}  // namespace ketnghia::extract
