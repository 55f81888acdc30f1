#include "extract/table_marks.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

// Marks of footnotes that hang on a cell, and the legend that says what they stand for.

namespace ketnghia::extract {
namespace {

text::Span whole(const std::string& cell) { return {0, static_cast<uint32_t>(cell.size())}; }

/// "core|mark mark" of a cell.
std::string parted(const std::string& cell) {
  const MarkedText text = part_marks(cell, whole(cell));
  std::string out(text.core.of(cell));
  out += '|';
  for (const std::string& mark : text.marks) out += (out.back() == '|' ? "" : " ") + mark;
  return out;
}

TEST(TableMarks, HangOnEitherEndOfACell) {
  const std::vector<std::pair<const char*, const char*>> cells{
      {"Kisarazu", "Kisarazu|"}, {"Kisarazu[1]", "Kisarazu|1"}, {"Kisarazu [a]", "Kisarazu|a"},
      {"Gunma‡", "Gunma|‡"},     {"*Hyogo", "Hyogo|*"},         {"Aichi ²", "Aichi|²"},
      {"堺市※", "堺市|※"},       {"Lyon †", "Lyon|†"},          {"", "|"},
  };
  for (const auto& [cell, expected] : cells) EXPECT_EQ(parted(cell), expected) << cell;
}

TEST(TableMarks, OrdinaryBracketsAndFiguresBelongToTheName) {
  for (const char* cell : {"Frankfurt (Oder)", "Brest (Pháp)", "Washington, D.C.", "Quận 1", "Paris 13e", "20 de Julio",
                           "Thành phố Hồ Chí Minh", "Saint-Denis"}) {
    EXPECT_EQ(parted(cell), std::string(cell) + "|");
  }
}

TEST(TableLegend, SaysWhatCodesAndMarksStandFor) {
  const std::string text = "T: twinned; F: friendship and cooperation\n‡ Talks only, nothing signed.\n";
  const size_t end = text.find('\n');
  const Legend legend = read_legend(text, {{0, static_cast<uint32_t>(end)},
                                           {static_cast<uint32_t>(end + 1), static_cast<uint32_t>(text.size() - 1)}});
  ASSERT_TRUE(legend.meanings.contains("T"));
  EXPECT_EQ(legend.meanings.at("T").of(text), "twinned");
  ASSERT_TRUE(legend.meanings.contains("F"));
  EXPECT_EQ(legend.meanings.at("F").of(text), "friendship and cooperation");
  ASSERT_TRUE(legend.meanings.contains("‡"));
  EXPECT_NE(legend.meanings.at("‡").of(text).find("Talks only"), std::string_view::npos);
}

TEST(TableLegend, AnOrdinarySentenceWithAColonIsNone) {
  for (const std::string text :
       {"Nguồn: Sở Ngoại vụ", "The mayor said: we are glad.", "Updated: 2024", "Hinweis: alt"}) {
    EXPECT_TRUE(read_legend(text, {whole(text)}).meanings.empty()) << text;
  }
}

RC_GTEST_PROP(TableMarks, TheCoreIsAPartOfTheCellAndPartsNoFurther, ()) {
  const auto piece = rc::gen::element<std::string>("Lyon", " ", "[1]", "‡", "*", "²", "Sài Gòn", "堺", "(", ")", "[",
                                                   "]", "†", "※", "12", ",", "市");
  std::string cell;
  for (const std::string& one : *rc::gen::container<std::vector<std::string>>(piece)) cell += one;
  const MarkedText once = part_marks(cell, whole(cell));
  RC_ASSERT(once.core.start <= once.core.end);
  RC_ASSERT(once.core.end <= cell.size());
  const MarkedText twice = part_marks(cell, once.core);
  RC_ASSERT(twice.core.of(cell) == once.core.of(cell));
  RC_ASSERT(twice.marks.empty());
}

}  // namespace
}  // namespace ketnghia::extract
