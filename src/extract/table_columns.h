#pragma once

#include <string>
#include <vector>

#include "extract/table_dates.h"
#include "extract/table_grid.h"
#include "extract/table_places.h"

namespace ketnghia::extract {

/// What a column of a partner table holds.
enum class ColumnKind : uint8_t {
  kOther,
  kNumber,
  kCountry,
  kRegion,
  kLocality,
  kHome,
  kOtherName,  ///< the partner locality's name in another language
  kKind,
  kLevel,
  kSince,
  kUntil,
  kStatus,
  kLeader,
  kLeaderTitle,
  kNote,
  kDocument
};
std::string_view to_string(ColumnKind kind);

struct Column {
  ColumnKind kind = ColumnKind::kOther;
  double score = 0;       ///< how sure the kind is; 0 where nothing speaks for one
  double by_header = 0;   ///< share of the header's words that say so
  double by_content = 0;  ///< share of its cells that look so
  std::string header;     ///< its header cells, joined
  std::string language;   ///< of a leader column: that of its titles; else empty
};

/// The kind that a `column` term of the packs names; kOther for one that tells nothing.
ColumnKind column_kind(std::string_view value);

/// Tells what each column holds, by the words of its header and by its cells. `headers` are the header's rows, which
/// may be none, `body` the rows with data.
std::vector<Column> read_columns(const TableGrid& grid, std::string_view document_text, const std::vector<int>& headers,
                                 const std::vector<int>& body, TablePlaces& places);

}  // namespace ketnghia::extract
