#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/leader_cell.h"
#include "extract/table_countries.h"
#include "extract/table_dates.h"
#include "extract/table_headings.h"
#include "extract/table_marks.h"
#include "extract/table_parts.h"
#include "text/edtf.h"

namespace ketnghia::extract {

/// A locality of a row and what it was resolved to.
struct RowLocality {
  LocalityText text;
  text::Span cell;                   ///< without marks; of a row above where `repeated`
  std::optional<PlaceChoice> place;  ///< absent where no book knows it
  double runner_up = 0;              ///< score of the next best place
  std::string runner_up_name;        ///< its name
  bool repeated = false;             ///< not written on the row: "-do-", or empty under the row that names it

  bool found() const { return !text.names.empty(); }
  /// Id of the fact format: of the place, else "name:" and the shortest span that names it.
  std::string id(std::string_view document_text) const;
};

/// A date cell as read.
struct RowDate {
  CellDate date;
  text::Span span;  ///< of the date in the document
};

/// A leader cell: in one language, one or several persons.
struct RowLeaders {
  int column = 0;
  std::string language;
  text::Span cell;
  std::vector<Leader> leaders;  ///< spans relative to the cell
};

/// One row of a partner table, read.
struct TableRow {
  int row = 0;
  std::optional<int> number;
  RowLocality home;  ///< not found where the table has no column for it
  RowLocality partner;
  RowCountry country;  ///< of the partner
  text::Span country_cell;
  LocalityKind title_kind = LocalityKind::kAny;  ///< sort of locality that the leaders' titles speak of
  std::string body;                              ///< organ of the signing level; empty if none
  text::Span level_cell;
  std::string kind;  ///< of the row's own words; empty where it says none
  text::Span kind_span;
  std::optional<RowDate> since, until;
  text::Span since_cell;  ///< whole cell, also where no date was read
  std::string status;     ///< of the row's own words; empty where it says none
  text::Span status_span;
  bool planned = false;
  std::vector<RowLeaders> leaders;
  text::Span note;
  int section = -1;
};

/// What a whole part of a table shares.
struct PartContext {
  const TableGrid* grid = nullptr;
  const TablePart* part = nullptr;
  std::string_view document_text;
  std::string home_country;  ///< that of the office, where known; helps to tell homonyms of own localities
  std::string home_parent;   ///< id of the unit that the office's locality is or lies in
  LocalityKind home_kind = LocalityKind::kAny;  ///< the sort that it ties with; see tying_kind()
  const Legend* legend = nullptr;
  std::vector<Heading> sections;           ///< of the part's section rows
  LocalityKind hint = LocalityKind::kAny;  ///< the sort of locality that the headings speak of
  std::string heading_country;             ///< of the headings above the part
};

/// The sort of locality that one of a kind ties with: towns with towns, provinces with provinces; kAny for a city that
/// is a province itself.
LocalityKind tying_kind(gazetteer::PlaceKind kind);

/// Reads the rows of a part: every cell by its column, then the countries of all rows together, then the places.
std::vector<TableRow> read_rows(const PartContext& context, TablePlaces& places);

}  // namespace ketnghia::extract
