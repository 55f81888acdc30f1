#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "read/read.h"
#include "text/error.h"
#include "text/utf8.h"

namespace ketnghia::read {

inline const language::Packs& packs() {
  static const language::Packs kPacks = language::Packs::open(KETNGHIA_SOURCE_DIR "/data/language");
  return kPacks;
}

inline Document read(const std::string& name, const std::string& bytes) { return read_bytes(name, bytes, packs()); }

/// The texts of the blocks of one part, in order.
inline std::vector<std::string> blocks_of(const Document& document, Part part) {
  std::vector<std::string> texts;
  for (const Block& block : document.blocks) {
    if (block.part == part) texts.emplace_back(block.span.of(document.text));
  }
  return texts;
}

/// The part of the block that is exactly, or begins with, a text; fails the test where there is none.
inline Part part_of(const Document& document, const std::string& start) {
  for (const Block& block : document.blocks) {
    if (block.span.of(document.text).starts_with(start)) return block.part;
  }
  ADD_FAILURE() << "no block begins with: " << start;
  return Part::kTableCell;
}

inline bool is_story(Part part) { return part == Part::kTitle || part == Part::kLead || part == Part::kMain; }

/// The cells of one table by row, column and text: "0:1 Busan".
inline std::vector<std::string> cells_of(const Document& document, int table = 0) {
  std::vector<std::string> cells;
  for (const Block& block : document.blocks) {
    if (!block.cell || block.cell->table != table) continue;
    cells.push_back(std::to_string(block.cell->row) + ":" + std::to_string(block.cell->column) + " " +
                    std::string(block.span.of(document.text)));
  }
  return cells;
}

/// The name of the message that reading throws, with one of its arguments; empty where it throws nothing.
inline std::string refusal(const std::string& name, const std::string& bytes, const std::string& argument = "") {
  try {
    read(name, bytes);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kInput);
    EXPECT_EQ(error.arguments().at("file"), name);
    return error.message() + (argument.empty() ? "" : " " + error.arguments().at(argument));
  }
  return "";
}

/// What every document keeps: blocks in order, inside the text, not overlapping, without white space at their ends.
inline void expect_sound(const Document& document) {
  uint32_t end = 0;
  EXPECT_FALSE(text::first_broken_byte(document.text));
  EXPECT_EQ(text::to_nfc(document.text), document.text);
  EXPECT_EQ(document.text.find('\0'), std::string::npos);
  EXPECT_EQ(document.text.find('\r'), std::string::npos);
  for (const Block& block : document.blocks) {
    ASSERT_LE(end, block.span.start);
    ASSERT_LE(block.span.start, block.span.end);
    ASSERT_LE(block.span.end, document.text.size());
    const std::string_view text = block.span.of(document.text);
    EXPECT_EQ(text::trim(text), text);
    EXPECT_EQ(block.cell.has_value(), block.part == Part::kTableCell);
    EXPECT_TRUE(block.cell.has_value() || !block.span.empty());
    end = block.span.end;
  }
}

}  // namespace ketnghia::read
