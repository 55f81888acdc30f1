#pragma once

#include <string>
#include <vector>

#include "ledger/entry.h"

namespace ketnghia::ledger {

// Rows of the views: what the register says now (or said at a known state), assembled from entries. Absent text is "".

/// Two localities that are or were tied.
struct RelationRow {
  std::string first, second;  ///< canonical ids, first < second
  std::string kind, since, until, status;
  Standing standing = Standing::kProposed;
  std::string inherited_from;              ///< the locality whose tie it was, where neither party made it itself
  std::vector<std::string> joined;         ///< predecessors that had a tie of their own with the same partner
  text::Day valid_from = 0, valid_to = 0;  ///< the days on which it holds in the world
  int64_t sources = 0;                     ///< documents that tell it; a person's hand counts as one
  std::vector<int64_t> facts;
  friend bool operator==(const RelationRow&, const RelationRow&) = default;
};

/// A person in an office.
struct OfficeRow {
  std::string locality, role, person, title;
  bool acting = false;
  std::string as_of;
  bool latest = false;  ///< the last known holder of the office; roles that several hold at a time have several
  Standing standing = Standing::kProposed;
  int64_t sources = 0;
  std::vector<int64_t> facts;  ///< the one that gives the values first
  friend bool operator==(const OfficeRow&, const OfficeRow&) = default;
};

/// An agreement or an event: the facts that tell the same one, merged. `content` is the fact format's JSON.
struct OccurrenceRow {
  std::string key;  ///< group, type and date; unique
  std::string type;
  std::string localities;  ///< group_of
  std::string date;
  text::Day date_from = text::kBeginningOfTime;
  std::string content;
  Standing standing = Standing::kProposed;
  int64_t sources = 0;
  std::vector<int64_t> facts;
  friend bool operator==(const OccurrenceRow&, const OccurrenceRow&) = default;
};

/// A locality that the register knows, and how much about it.
struct PartnerRow {
  std::string locality, country;
  int64_t ties = 0, offices = 0, agreements = 0, events = 0;
  friend bool operator==(const PartnerRow&, const PartnerRow&) = default;
};

}  // namespace ketnghia::ledger
