#pragma once

#include <vector>

#include "extract/table_columns.h"

namespace ketnghia::extract {

/// A row with data, and the section row that it stands under.
struct BodyRow {
  int row = 0;
  int section = -1;  ///< row of the grid; -1 where there is none
};

/// A part of a grid under one header: most tables are one part; a list with several headers gives several.
struct TablePart {
  std::vector<int> titles;  ///< rows of one cell above the header
  std::vector<int> headers;
  std::vector<BodyRow> body;
  std::vector<int> notes;  ///< rows of running text under the data
  std::vector<Column> columns;

  /// The first column of a kind; -1 where there is none.
  int column(ColumnKind kind) const;
  std::vector<int> columns_of(ColumnKind kind) const;
};

/// Whether the header of a grid stands in its first column: two cells or more of it, and half of those that hold text,
/// carry words of a header, and more of them than in the first row.
bool is_turned(const TableGrid& grid, const TermFinder& finder);

/// Parts a grid by its header rows and tells what each column holds, by the words of its header and by its cells.
std::vector<TablePart> read_parts(const TableGrid& grid, std::string_view document_text, TablePlaces& places);

}  // namespace ketnghia::extract
