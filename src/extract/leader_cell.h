#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/table_terms.h"
#include "text/span.h"

namespace ketnghia::extract {

/// One office out of a title: "Bí thư Tỉnh ủy Tỉnh Champasak".
struct CellOffice {
  text::Span span;   ///< in the cell
  std::string role;  ///< of the fact format; empty for a bare "Chủ tịch", whose organ is not said
  bool acting = false;
  bool national = false;  ///< of the whole country: a member of a Central Committee, of a parliament
  bool past = false;      ///< former, or only elected so far: no office now
};

/// One person of a cell. All spans are bytes of the cell.
struct Leader {
  text::Span honorific;  ///< empty where there is none
  text::Span name;
  text::Span title;  ///< all offices as written; empty where there is none
  std::vector<CellOffice> offices;
};

/// Says whether words are the name of a place (of the row's country), so that a name that follows a place without a
/// comma is told from it.
using IsPlace = std::function<bool(std::string_view words)>;

/// Reads a cell of a table's column of leaders: "Ông NAME, TITLE", "Mr NAME TITLE", "TITLE NAME"; several persons, each
/// with an honorific or on a line of his own or after a semicolon, or a second one who stands without an honorific
/// between the title before and a comma; several offices of one person with or without commas between.
std::vector<Leader> read_leaders(std::string_view cell, const TermFinder& finder, const IsPlace& is_place);

}  // namespace ketnghia::extract
