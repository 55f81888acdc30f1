// What every document keeps, whatever the bytes.

#include "read/document.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>
#include <set>

#include "read/folder.h"
#include "read/reading.h"
#include "text/arbitrary_text.h"

namespace ketnghia::read {
namespace {

rc::Gen<std::string> arbitrary_page() {
  const auto pieces =
      rc::gen::oneOf(text::arbitrary_text(),
                     rc::gen::element<std::string>(
                         "\n", "\n\n", "\t", " | ", ";", ",", "\"", "  ", "---", "![](x) ", ">> ", "Tin liên quan\n",
                         "Ảnh: x\n", "Bình luận (2)\n", "1. ", "<table><tr><td rowspan=2>", "<div class=menu>", "<p>",
                         "<br>", "</div>", "<h1>", "&#x301;", "Hai thành phố ký bản ghi nhớ về du lịch và di sản.\n",
                         "04/06/2024 08:15\n", "https://a.example/20240604.htm\n"));
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(pieces), [](const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) out += part;
    return out;
  });
}

void check(const std::string& name, const std::string& bytes) {
  try {
    const Document document = read(name, bytes);
    expect_sound(document);
    RC_ASSERT(document.bytes == bytes);
    if (document.published) RC_ASSERT(document.published->place.end <= document.text.size());
    if (name.ends_with(".txt") && !document.text.starts_with("<")) {
      RC_ASSERT(read(name, document.text).text == document.text);
    }
  } catch (const Error& error) {
    RC_ASSERT(error.kind() == ErrorKind::kInput);
  }
}

RC_GTEST_PROP(Document, IsSoundForAnyText, ()) { check("a.txt", *arbitrary_page()); }
RC_GTEST_PROP(Document, IsSoundForAnyList, ()) { check("a.csv", *arbitrary_page()); }
RC_GTEST_PROP(Document, IsSoundForAnyPage, ()) { check("a.html", "<html>" + *arbitrary_page()); }
RC_GTEST_PROP(Document, IsSoundForAnyBytes, (const std::string& bytes)) { check("a.txt", bytes); }

TEST(Document, PartsHaveNames) {
  EXPECT_EQ(to_string(Part::kTitle), "title");
  EXPECT_EQ(to_string(Part::kTableCell), "cell");
}

TEST(Document, IsATableWhenHalfOfItIs) {
  EXPECT_TRUE(read("a.csv", "a,b\n1,2\n").is_table());
  EXPECT_FALSE(read("a.txt", "Một câu chuyện dài về hai thành phố và mười năm kết nghĩa.\n").is_table());
}

TEST(Document, EveryPartHasANameOfItsOwn) {
  std::set<std::string_view> names;
  for (const Part part : {Part::kTitle, Part::kLead, Part::kMain, Part::kCaption, Part::kRelated, Part::kComment,
                          Part::kNavigation, Part::kTableCell}) {
    EXPECT_FALSE(to_string(part).empty());
    names.insert(to_string(part));
  }
  EXPECT_EQ(names.size(), 8u);
}

/// A document of blocks of these parts and lengths; cells are those of kTableCell.
Document document_of(const std::vector<std::pair<Part, uint32_t>>& blocks) {
  Document document;
  uint32_t at = 0;
  for (const auto& [part, length] : blocks) {
    document.blocks.push_back({{at, at + length}, part, {}});
    if (part == Part::kTableCell) document.blocks.back().cell = CellPlace{};
    at += length;
  }
  return document;
}

TEST(Document, AStoryThatHoldsATableIsNone) {
  const std::pair cell{Part::kTableCell, 5u};
  EXPECT_TRUE(document_of({{Part::kTitle, 60}, cell, cell}).is_table());
  EXPECT_TRUE(document_of({{Part::kMain, 80}, cell, cell}).is_table()) << "a line that introduces it";
  EXPECT_TRUE(document_of({cell, cell, {Part::kMain, 500}}).is_table()) << "a note below it";
  EXPECT_FALSE(document_of({{Part::kMain, 300}, cell, cell, cell}).is_table());
  EXPECT_FALSE(document_of({cell, cell, cell, {Part::kMain, 300}, {Part::kMain, 300}, {Part::kMain, 300}}).is_table())
      << "a report that goes on below it";
  EXPECT_FALSE(document_of({{Part::kTitle, 9}, {Part::kMain, 9}, cell}).is_table()) << "less than half";
  EXPECT_TRUE(document_of({{Part::kNavigation, 9}, {Part::kNavigation, 9}, cell}).is_table()) << "menus do not count";
  EXPECT_FALSE(document_of({{Part::kTableCell, 0}}).is_table()) << "nothing but empty cells";
  EXPECT_FALSE(document_of({}).is_table());
}

TEST(Document, SixtyMegabytesOnOneLineAreRead) {
  std::string line = "Huế và Gyeongju kết nghĩa, ";
  while (line.size() < 60'000'000) line += line.substr(0, std::min<size_t>(line.size(), 60'000'000 - line.size()));
  while ((static_cast<unsigned char>(line.back()) & 0xC0) == 0x80 || static_cast<unsigned char>(line.back()) >= 0xC0)
    line.pop_back();
  const Document document = read("a.txt", line);
  EXPECT_EQ(document.blocks.size(), 1u);
  EXPECT_EQ(document.language, "vi");
}

TEST(Document, TheSavedPagesBesideTheProjectAreSound) {
  const std::filesystem::path folder = std::filesystem::path(KETNGHIA_SOURCE_DIR) / "../shared";
  if (!std::filesystem::exists(folder / "seeds")) GTEST_SKIP() << "no ../shared/seeds beside the project";
  int read_documents = 0;
  for (const char* part : {"seeds", "corpus"}) {
    for (const std::string& file : files_of((folder / part).string())) {
      const std::string ending = std::filesystem::path(file).extension();
      if (ending != ".txt" && ending != ".html" && ending != ".csv") continue;
      const Document document = read_file(file, packs());
      expect_sound(document);
      EXPECT_FALSE(document.language.empty()) << file;
      bool story = false;
      for (const Block& block : document.blocks) story = story || is_story(block.part) || block.cell;
      EXPECT_TRUE(story) << file;
      ++read_documents;
    }
  }
  EXPECT_GE(read_documents, 5);
}

TEST(Document, TheTableOfPartnersHasItsFiftyOneRows) {
  const std::filesystem::path folder = std::filesystem::path(KETNGHIA_SOURCE_DIR) / "../shared/seeds";
  if (!std::filesystem::exists(folder)) GTEST_SKIP() << "no ../shared/seeds beside the project";
  const Document document = read_file(files_of(folder.string()).front(), packs());
  EXPECT_TRUE(document.is_table());
  std::vector<int> breaks;
  for (const Block& block : document.blocks) {
    if (block.cell && block.cell->column == 0 && block.cell->after_break) breaks.push_back(block.cell->row);
  }
  EXPECT_EQ(document.blocks.back().cell->row, 51);
  EXPECT_EQ(breaks, (std::vector<int>{12, 22, 34, 45}));  // the pages of the document it was copied from
}

}  // namespace
}  // namespace ketnghia::read
