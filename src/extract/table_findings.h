#pragma once

#include <vector>

#include "extract/table_facts.h"

namespace ketnghia::extract {

/// What looks wrong in a part of a table, each finding with its cell.
std::vector<Fact> find_faults(const std::vector<TableRow>& rows, const PartContext& context, const PartFacts& part,
                              TablePlaces& places);

}  // namespace ketnghia::extract
