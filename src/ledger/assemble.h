#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ledger/entry.h"
#include "ledger/lineage.h"
#include "ledger/places.h"
#include "ledger/view_rows.h"

namespace ketnghia::ledger {

using Pair = std::pair<std::string, std::string>;

/// Entries of relations by pair of localities. All pairs that a row may draw on must be in it.
using Ties = std::map<Pair, std::vector<Entry>>;

// The views as pure functions of entries: the same entries in any order give the same rows.

/// The pairs whose row may change when something is recorded about this one: itself, and those of the successors.
std::vector<Pair> pairs_that_inherit(const Pair& pair, const Lineage& lineage);
/// The pairs that a row draws on: itself, and those of the predecessors.
std::vector<Pair> pairs_inherited(const Pair& pair, const Lineage& lineage);

/// The row of a pair; absent where nothing that stands tells of it.
std::optional<RelationRow> assemble_relation(const Pair& pair, const Ties& ties, const Lineage& lineage);

/// All offices of one locality, in the order of role and person; `places` tells who is who.
std::vector<OfficeRow> assemble_offices(const std::string& locality, const std::vector<Entry>& entries,
                                        const Places& places);

/// Agreements or events of one group of localities.
std::vector<OccurrenceRow> assemble_occurrences(const std::vector<Entry>& entries, const Canonical& canonical);

/// What the documents contradict each other about, for `check`.
struct Contradiction {
  std::string property, shown;
  std::vector<std::string> others;
  std::vector<int64_t> facts;
};
std::vector<Contradiction> contradictions(const std::vector<Entry>& tie);

/// A role that several people hold at a time (deputies, members of a parliament, heads of departments).
bool is_shared_role(std::string_view role);
/// A role whose holder leads a locality.
bool is_leader(std::string_view role);
/// Order in which leaders are shown: the head first.
int rank_of_role(std::string_view role);

}  // namespace ketnghia::ledger
