#include "read/text_tables.h"

#include <algorithm>
#include <map>
#include <optional>

#include "text/utf8.h"

namespace ketnghia::read {

namespace {

constexpr size_t kLeastGapColumns = 3;  // two columns of words with wide spaces are often only a letter's head
constexpr size_t kLeastRows = 3;        // of pipes and gaps, which running text has too; tabs need two
constexpr size_t kSureRows = 12;  // rows after which a run of unlike lines is given up, so that the search is linear

bool is_rule(std::string_view line) { return line.find_first_not_of("-=+|: _") == std::string_view::npos; }

bool has_tabs(std::string_view text, const Line& line, bool inside) {
  if (line.tabs > 0) return true;
  return inside && text[line.whole.start] == '\t';  // a row whose only cell is not the first
}

size_t columns_of(std::string_view text, const Line& line, Separation separation) {
  switch (separation) {
    case Separation::kTabs: {
      const std::string_view whole = line.whole.of(text);
      return static_cast<size_t>(std::count(whole.begin(), whole.end(), '\t')) + 1;
    }
    case Separation::kPipes: {
      const bool framed = text[line.span.start] == '|' && text[line.span.end - 1] == '|';
      return line.pipes + (framed ? 0u : 1u);
    }
    case Separation::kGaps: return line.gaps + 1u;
  }
  return 1;
}

size_t most_common_columns(std::string_view text, const std::vector<Line>& lines, const TextTable& table) {
  std::map<size_t, size_t> counts;
  for (size_t i = table.first; i < table.last; ++i) ++counts[columns_of(text, lines[i], table.separation)];
  const auto best =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return best->first;
}

std::optional<TextTable> tabs_from(std::string_view text, const std::vector<Line>& lines, size_t first) {
  if (!has_tabs(text, lines[first], false)) return std::nullopt;
  size_t last = first + 1;
  while (last < lines.size()) {
    const bool lone_row = last + 1 < lines.size() && lines[last].blank_before == 0 &&
                          lines[last + 1].blank_before == 0 && lines[last + 1].tabs == lines[last - 1].tabs &&
                          lines[last + 1].tabs > 0;
    if (!has_tabs(text, lines[last], true) && !lone_row) break;
    ++last;
  }
  if (last - first < 2) return std::nullopt;
  return TextTable{first, last, Separation::kTabs, 0};
}

std::optional<TextTable> pipes_from(const std::vector<Line>& lines, size_t first) {
  const auto pipes = lines[first].pipes;
  if (pipes == 0) return std::nullopt;
  size_t last = first + 1, rows = 1;
  while (last < lines.size()) {
    const bool row = lines[last].pipes == pipes;
    const bool lone_row = last + 1 < lines.size() && lines[last].blank_before == 0 && lines[last].pipes == 0 &&
                          lines[last + 1].blank_before == 0 && lines[last + 1].pipes == pipes;
    if (!row && !lone_row) break;
    rows += row;
    ++last;
  }
  if (rows < kLeastRows) return std::nullopt;
  return TextTable{first, last, Separation::kPipes, 0};
}

/// A run of lines with gaps that holds three rows of the same number of columns; rows with fewer cells may stand
/// between them.
std::optional<TextTable> gaps_from(const std::vector<Line>& lines, size_t first) {
  if (lines[first].gaps + 1u < kLeastGapColumns) return std::nullopt;
  size_t last = first + 1, alike = 1;
  while (last < lines.size() && lines[last].blank_before == 0 && lines[last].gaps > 0 &&
         lines[last].gaps <= lines[first].gaps) {
    alike += lines[last].gaps == lines[first].gaps;
    ++last;
    if (last - first >= kSureRows && alike * 3 < (last - first) * 2) return std::nullopt;
  }
  if (alike < kLeastRows || alike * 3 < (last - first) * 2) return std::nullopt;
  return TextTable{first, last, Separation::kGaps, 0};
}

/// Where a cell begins on a terminal: ideographs and their space are two columns wide.
size_t display_column(std::string_view text, const Line& line, uint32_t at) {
  size_t column = 0;
  for (uint32_t i = line.whole.start; i < at;) {
    const text::CodePoint c = text::code_point_at(text, i);
    column += c.value >= 0x1100 && (c.value <= 0x115F || c.value >= 0x2E80) ? 2 : 1;
    i += c.length;
  }
  return column;
}

/// The cells of a row by column number.
using Row = std::vector<std::pair<size_t, text::Span>>;

/// Rows of gap tables with a cell missing: each cell takes the column whose start in the table's first row is nearest,
/// to the right of the cell before it.
Row place_by_start(std::string_view text, const Line& line, const std::vector<text::Span>& cells,
                   const std::vector<size_t>& starts) {
  Row row;
  size_t least = 0;
  for (size_t i = 0; i < cells.size(); ++i) {
    const size_t column = display_column(text, line, cells[i].start);
    const size_t most = starts.size() - (cells.size() - i);
    size_t best = least;
    for (size_t c = least; c <= most; ++c) {
      const auto away = [&](size_t s) { return s > column ? s - column : column - s; };
      if (away(starts[c]) < away(starts[best])) best = c;
    }
    row.emplace_back(best, cells[i]);
    least = best + 1;
  }
  return row;
}

std::vector<text::Span> cells_of(std::string_view text, const Line& line, Separation separation) {
  if (separation == Separation::kGaps) return split_at_gaps(text, line.span);
  if (separation == Separation::kTabs) return split_at(text, line.whole, '\t');
  text::Span inner = line.span;
  if (inner.size() > 1 && text[inner.start] == '|' && text[inner.end - 1] == '|') ++inner.start, --inner.end;
  return split_at(text, inner, '|');
}

Row row_of(std::string_view text, const Line& line, const TextTable& table, const std::vector<size_t>& starts) {
  const std::vector<text::Span> cells = cells_of(text, line, table.separation);
  if (table.separation == Separation::kGaps && cells.size() < starts.size()) {
    return place_by_start(text, line, cells, starts);
  }
  Row row;
  for (size_t i = 0; i < cells.size(); ++i) row.emplace_back(i, cells[i]);
  return row;
}

}  // namespace

std::vector<TextTable> find_tables(std::string_view text, const std::vector<Line>& lines) {
  std::vector<TextTable> tables;
  for (size_t i = 0; i < lines.size();) {
    std::optional<TextTable> table = tabs_from(text, lines, i);
    if (!table) table = pipes_from(lines, i);
    if (!table) table = gaps_from(lines, i);
    if (!table) {
      ++i;
      continue;
    }
    table->columns = most_common_columns(text, lines, *table);
    tables.push_back(*table);
    i = table->last;
  }
  return tables;
}

void append_cells(std::string_view text, const std::vector<Line>& lines, const TextTable& table, int number,
                  std::vector<DraftBlock>& blocks) {
  std::vector<size_t> starts;
  if (table.separation == Separation::kGaps) {
    for (const text::Span cell : split_at_gaps(text, lines[table.first].span)) {
      starts.push_back(display_column(text, lines[table.first], cell.start));
    }
  }
  int row_number = 0;
  for (size_t i = table.first; i < table.last; ++i) {
    const Line& line = lines[i];
    if (is_rule(line.span.of(text))) continue;
    const Row row = row_of(text, line, table, starts);
    for (const auto& [column, span] : row) {
      DraftBlock block{.span = span, .part = Part::kTableCell, .cell = CellPlace{}};
      block.blank_before = column == 0 ? line.blank_before : 0;
      block.cell->table = number;
      block.cell->row = row_number;
      block.cell->column = static_cast<int>(column);
      block.cell->column_span = row.size() == 1 && table.columns > 1 ? static_cast<int>(table.columns) : 1;
      block.cell->after_break = i > table.first && line.blank_before > 0;
      blocks.push_back(block);
    }
    ++row_number;
  }
}

}  // namespace ketnghia::read
