#pragma once

#include "extract/table_grid.h"
#include "extract/table_places.h"

namespace ketnghia::extract {

/// The grid with its column of pairs as two columns: "Iloilo City – Weihai", "Agreement between Iloilo and Gimhae,
/// South Korea". A column is one of pairs where most of its cells name two localities of two states and no other
/// column names localities; the grid as it is where there is none.
TableGrid with_pairs_split(TableGrid grid, std::string_view document_text, TablePlaces& places);

}  // namespace ketnghia::extract
