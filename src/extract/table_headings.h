#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/table_places.h"
#include "text/edtf.h"

namespace ketnghia::extract {

/// What one line above a table, or a section row inside it, says about the rows under it.
struct Heading {
  text::Span line;
  std::optional<PlaceChoice> locality;  ///< the locality whose ties it lists: "SISTER CITIES OF DAVAO CITY"
  text::Span locality_span;
  std::string country;  ///< ISO 3166-1 of a country that it names
  text::Span country_span;
  std::string kind;  ///< relation kind, where it names exactly one; else empty
  text::Span kind_span;
  bool planned = false;            ///< the ties are only intended
  std::optional<text::Edtf> date;  ///< "trong năm 2021"
  text::Span date_span;
};

/// A place that a line names, with its locality word. A unit named right behind a place only says where that lies, and
/// is left out.
struct NamedPlace {
  text::Span span;      ///< in the document
  std::string country;  ///< ISO 3166-1
  bool is_country = false;
};
std::vector<NamedPlace> places_in(std::string_view document_text, text::Span line, TablePlaces& places);

Heading read_heading(std::string_view document_text, text::Span line, TablePlaces& places);

/// A relation kind that words of a cell or line name: the one specific kind among the `relation` terms. Empty where
/// there is none, or several that differ and no single term joins them. `loose` leaves out the words that the pack
/// calls loose_kind: in a heading they stand for any tie.
std::string relation_kind(std::string_view text, const TermFinder& finder, bool loose, text::Span* where = nullptr);

}  // namespace ketnghia::extract
