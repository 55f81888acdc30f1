#include "extract/table_grid.h"

#include <algorithm>
#include <map>

namespace ketnghia::extract {
namespace {

using read::Block;
using read::Part;

bool stands_in_the_story(const Block& block) {
  return block.part == Part::kTitle || block.part == Part::kLead || block.part == Part::kMain ||
         block.part == Part::kCaption;
}

/// A format may state any span (rowspan="65535"), so a cell never reaches beyond the rows that the table has.
void place(TableGrid& grid, const Block& block, std::string_view text) {
  const read::CellPlace& where = *block.cell;
  const int index = static_cast<int>(grid.cells.size());
  grid.cells.push_back({block.span, block.span.of(text), where.row, where.column, where.header});
  const int last_row = std::min(where.row + std::max(1, where.row_span), static_cast<int>(grid.rows.size()));
  for (int row = where.row; row < last_row; ++row) {
    auto& cells = grid.rows[static_cast<size_t>(row)].cells;
    const int last_column = std::min(where.column + std::max(1, where.column_span), grid.columns);
    for (int column = where.column; column < last_column; ++column) {
      int& cell = cells[static_cast<size_t>(column)];
      if (cell < 0 || row == where.row) cell = index;
    }
  }
  if (where.after_break) grid.rows[static_cast<size_t>(where.row)].after_break = true;
}

TableGrid lay_out(const std::vector<const Block*>& blocks, std::string_view text) {
  TableGrid grid;
  int rows = 0;
  for (const Block* block : blocks) {
    rows = std::max(rows, block->cell->row + 1);
    grid.columns = std::max(grid.columns, block->cell->column + 1);
  }
  grid.rows.resize(static_cast<size_t>(rows));
  for (GridRow& row : grid.rows) row.cells.assign(static_cast<size_t>(grid.columns), -1);
  for (const Block* block : blocks) place(grid, *block, text);
  return grid;
}

}  // namespace

const GridCell* TableGrid::at(int row, int column) const {
  if (row < 0 || column < 0 || row >= static_cast<int>(rows.size()) || column >= columns) return nullptr;
  const int cell = rows[static_cast<size_t>(row)].cells[static_cast<size_t>(column)];
  return cell < 0 ? nullptr : &cells[static_cast<size_t>(cell)];
}

std::string_view TableGrid::text(int row, int column) const {
  const GridCell* cell = at(row, column);
  return cell ? cell->text : std::string_view{};
}

bool TableGrid::continues(int row, int column) const {
  const GridCell* cell = at(row, column);
  return cell && cell->row < row;
}

std::vector<const GridCell*> TableGrid::filled(int row) const {
  std::vector<const GridCell*> out;
  for (int column = 0; column < columns; ++column) {
    const GridCell* cell = at(row, column);
    if (cell && !cell->empty() && cell->row == row && (out.empty() || out.back() != cell)) out.push_back(cell);
  }
  return out;
}

TableGrid transposed(const TableGrid& grid) {
  TableGrid out;
  out.cells = grid.cells;
  for (GridCell& cell : out.cells) std::swap(cell.row, cell.column);
  out.columns = static_cast<int>(grid.rows.size());
  out.before = grid.before;
  out.after = grid.after;
  out.rows.resize(static_cast<size_t>(grid.columns));
  for (size_t row = 0; row < out.rows.size(); ++row) {
    for (const GridRow& from : grid.rows) out.rows[row].cells.push_back(from.cells[row]);
  }
  return out;
}

std::vector<TableGrid> read_grids(const read::Document& document) {
  std::map<int, std::vector<const Block*>> tables;  // by the number of the table
  for (const Block& block : document.blocks) {
    if (block.part == Part::kTableCell && block.cell) tables[block.cell->table].push_back(&block);
  }
  std::vector<TableGrid> out;
  uint32_t end_of_last = 0;
  for (const auto& [number, blocks] : tables) {
    TableGrid grid = lay_out(blocks, document.text);
    const uint32_t start = blocks.front()->span.start;
    for (const Block& block : document.blocks) {
      if (!stands_in_the_story(block) || block.span.empty()) continue;
      if (block.span.start >= end_of_last && block.span.end <= start) grid.before.push_back(block.span);
    }
    if (!out.empty()) out.back().after = grid.before;
    end_of_last = blocks.back()->span.end;
    out.push_back(std::move(grid));
  }
  if (out.empty()) return out;
  for (const Block& block : document.blocks) {
    if (stands_in_the_story(block) && block.span.start >= end_of_last && !block.span.empty()) {
      out.back().after.push_back(block.span);
    }
  }
  return out;
}

}  // namespace ketnghia::extract
