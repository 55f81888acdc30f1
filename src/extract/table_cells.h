#pragma once

#include <string_view>
#include <vector>

#include "extract/table_rows.h"

namespace ketnghia::extract {

/// The cells of a part of a table, without the marks of footnotes.
class PartCells {
 public:
  PartCells(const PartContext& context, const TermFinder& finder)
      : grid_(*context.grid), part_(*context.part), text_(context.document_text), finder_(finder) {}

  /// The cell of a row in a column, or in the first column of a kind; empty where there is none. A merged cell is given
  /// for each row that it covers.
  text::Span at(int row, int column) const;
  text::Span at(int row, ColumnKind kind) const { return at(row, part_.column(kind)); }
  /// The cells of all columns of a kind as one span, from the first that holds text to the last.
  text::Span joined(int row, ColumnKind kind) const;

  /// The cell is nothing but a `table_word` of that value: "none", "total".
  bool is_word(text::Span cell, std::string_view value) const;
  /// "〃", "-do-", "như trên": the cell repeats the one above.
  bool is_ditto(text::Span cell) const;
  bool says_something(text::Span cell) const;
  /// "Inga vänorter": nothing but a word for none and words of the genre.
  bool says_none(std::string_view cell) const;

  /// The column of countries: of two the one nearer to the partner's column; -1 where there is none.
  int country_column() const;

 private:
  const TableGrid& grid_;
  const TablePart& part_;
  std::string_view text_;
  const TermFinder& finder_;
};

/// Reads the rows of a part cell by cell, each by its column. Countries and places are left to be resolved. Rows that
/// name no partner are left out.
std::vector<TableRow> read_cells(const PartContext& context, TablePlaces& places);

}  // namespace ketnghia::extract
