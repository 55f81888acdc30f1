#pragma once

#include <string_view>
#include <vector>

#include "read/document.h"

namespace ketnghia::extract {

/// One cell as its format has it: a merged cell is one cell that covers several places of the grid.
struct GridCell {
  text::Span span;          ///< in the document's text; empty for an empty cell
  std::string_view text;    ///< the bytes of the span
  int row = 0, column = 0;  ///< its first row and column in the grid
  bool header = false;      ///< marked as a header by its format
  bool empty() const { return text.empty(); }
};

struct GridRow {
  std::vector<int> cells;    ///< index into TableGrid::cells for each column; -1 where the format has no cell
  bool after_break = false;  ///< the first row of a page or of a part after a blank line
};

/// One table of a document, laid out as a grid, with the lines that stand around it. Views into the document, which
/// has to outlive it.
struct TableGrid {
  std::vector<GridCell> cells;
  std::vector<GridRow> rows;
  int columns = 0;
  std::vector<text::Span> before;  ///< blocks between the table before and this one, in order
  std::vector<text::Span> after;   ///< blocks between this table and the next

  /// The cell that covers a place; null where there is none. Merged cells are found at each place that they cover.
  const GridCell* at(int row, int column) const;
  /// The cell's text, empty where there is no cell.
  std::string_view text(int row, int column) const;
  /// The place is covered by a cell that begins in a row above.
  bool continues(int row, int column) const;
  /// Cells of a row that hold text and begin in it, from left to right; a cell over several columns comes once.
  std::vector<const GridCell*> filled(int row) const;
};

/// The grid with its rows as columns: for a table whose header stands in its first column.
TableGrid transposed(const TableGrid& grid);

/// All tables of a document, in its order.
std::vector<TableGrid> read_grids(const read::Document& document);

}  // namespace ketnghia::extract
