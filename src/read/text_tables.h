#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "read/draft.h"
#include "read/lines.h"

namespace ketnghia::read {

/// How the cells of a table inside plain text are parted.
enum class Separation : uint8_t { kTabs, kPipes, kGaps };

/// Consecutive lines [first, last) that are one table. Blank lines inside are page breaks.
struct TextTable {
  size_t first = 0, last = 0;
  Separation separation = Separation::kTabs;
  size_t columns = 0;  ///< of most rows
};

/// The tables of plain text:
/// - two lines or more with tabs;
/// - three lines or more with the same number of pipes;
/// - three lines or more, none after a blank line, that gaps part into the same three columns or more.
/// A line without separators between two rows of one table, with no blank line around it, is a row of one cell.
std::vector<TextTable> find_tables(std::string_view text, const std::vector<Line>& lines);

/// Appends the cells of a table, `number` being its number within the document. Lines that only draw a rule give none.
void append_cells(std::string_view text, const std::vector<Line>& lines, const TextTable& table, int number,
                  std::vector<DraftBlock>& blocks);

}  // namespace ketnghia::read
