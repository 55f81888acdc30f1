#pragma once

#include <string_view>
#include <vector>

#include "extract/table_columns.h"

namespace ketnghia::extract {

/// Tells the columns of localities apart. A column that names the places of another one again, in another language, is
/// that one's kOtherName. Of what is left one may be the office's own side (kHome): the one whose header says so, else
/// the one whose places share a country, else the left one; so too where a province of that side has a column of its
/// own before it. A third and further ones are no parties.
void part_sides(std::vector<Column>& columns, const TableGrid& grid, std::string_view document_text,
                const std::vector<int>& body, TablePlaces& places);

}  // namespace ketnghia::extract
