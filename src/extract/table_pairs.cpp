#include "extract/table_pairs.h"

#include <algorithm>
#include <optional>

#include "extract/table_headings.h"
#include "extract/table_terms.h"
#include "text/utf8.h"

namespace ketnghia::extract {
namespace {

constexpr int kLongestPair = 20;    // words of a cell
constexpr double kMostCells = 0.6;  // of a column, without its header
constexpr size_t kFewestPairs = 2;

struct TwoSpans {
  text::Span first, second;
};

/// Localities of a cell, each with the state that stands behind it.
std::vector<NamedPlace> localities_of_cell(std::string_view document_text, text::Span cell, TablePlaces& places) {
  std::vector<NamedPlace> out;
  for (NamedPlace& found : places_in(document_text, cell, places)) {
    if (!found.is_country) {
      out.push_back(std::move(found));
      continue;
    }
    if (out.empty()) continue;
    const std::string_view between = text::trim(text::Span{out.back().span.end, found.span.start}.of(document_text));
    if (between != "," && between != "(" && between != "，" && between != "（") continue;
    out.back().span.end = found.span.end;
    if (found.span.end < cell.end && document_text[found.span.end] == ')') ++out.back().span.end;
  }
  return out;
}

/// The other side of a sign of joining, where the book knows only one: "Cebu City - Sabrosa".
std::optional<TwoSpans> beside_known(std::string_view document_text, text::Span cell, text::Span known) {
  for (const std::string_view sign : {" - ", " – ", " — ", " / ", " & ", " ↔ "}) {
    const size_t at = cell.of(document_text).find(sign);
    if (at == std::string_view::npos) continue;
    const auto middle = static_cast<uint32_t>(cell.start + at);
    const text::Span before{cell.start, middle}, after{static_cast<uint32_t>(middle + sign.size()), cell.end};
    if (before.contains(known)) return TwoSpans{known, after};
    if (after.contains(known)) return TwoSpans{before, known};
  }
  return std::nullopt;
}

std::optional<TwoSpans> pair_in(std::string_view document_text, text::Span cell, TablePlaces& places) {
  if (cell.empty() || length_of(cell.of(document_text)) > kLongestPair) return std::nullopt;
  const auto found = localities_of_cell(document_text, cell, places);
  if (found.size() == 1) return beside_known(document_text, cell, found[0].span);
  if (found.size() != 2 || found[0].country == found[1].country) return std::nullopt;
  return TwoSpans{found[0].span, found[1].span};
}

/// How many cells of a column are filled below the first row, and how many name one locality or two.
struct Counted {
  size_t filled = 0, one = 0, two = 0;
};

Counted count(const TableGrid& grid, int column, std::string_view document_text, TablePlaces& places) {
  Counted out;
  for (int row = 0; row < static_cast<int>(grid.rows.size()); ++row) {
    const GridCell* cell = grid.at(row, column);
    if (cell == nullptr || cell->empty() || cell->row != row || grid.filled(row).size() < 2) continue;
    if (row > 0) ++out.filled;
    if (length_of(cell->text) > kLongestPair) continue;
    const size_t named = localities_of_cell(document_text, cell->span, places).size();
    out.one += named == 1;
    out.two += named == 2 && pair_in(document_text, cell->span, places).has_value();
  }
  return out;
}

/// The column of pairs; -1 where there is none.
int column_of_pairs(const TableGrid& grid, std::string_view document_text, TablePlaces& places) {
  int found = -1;
  for (int column = 0; column < grid.columns; ++column) {
    const Counted counted = count(grid, column, document_text, places);
    const auto most = [&](size_t cells) {
      return counted.filled > 0 && static_cast<double>(cells) >= kMostCells * static_cast<double>(counted.filled);
    };
    if (found < 0 && counted.two >= kFewestPairs && most(counted.two))
      found = column;
    else if (most(counted.one))
      return -1;
  }
  return found;
}

}  // namespace

TableGrid with_pairs_split(TableGrid grid, std::string_view document_text, TablePlaces& places) {
  const int column = column_of_pairs(grid, document_text, places);
  if (column < 0) return grid;
  for (GridCell& cell : grid.cells) cell.column += cell.column > column;
  for (size_t row = 0; row < grid.rows.size(); ++row) {
    auto& cells = grid.rows[row].cells;
    const int here = cells[static_cast<size_t>(column)];
    int beside = -1;
    const bool wide = static_cast<size_t>(column) + 1 < cells.size() && cells[static_cast<size_t>(column) + 1] == here;
    if (here >= 0 && wide) {
      beside = here;
    } else if (here >= 0) {
      GridCell& cell = grid.cells[static_cast<size_t>(here)];
      if (const auto pair = pair_in(document_text, cell.span, places); pair && cell.row == static_cast<int>(row)) {
        cell.span = pair->first;
        cell.text = cell.span.of(document_text);
        GridCell second = cell;
        second.span = pair->second;
        second.text = second.span.of(document_text);
        second.column = column + 1;
        beside = static_cast<int>(grid.cells.size());
        grid.cells.push_back(second);
      }
    }
    cells.insert(cells.begin() + column + 1, beside);
  }
  ++grid.columns;
  return grid;
}

}  // namespace ketnghia::extract
