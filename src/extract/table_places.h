#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/table_locality.h"
#include "extract/table_terms.h"
#include "gazetteer/book.h"
#include "gazetteer/han_readings.h"
#include "gazetteer/lookup.h"

namespace ketnghia::extract {

/// A place that a name may mean.
struct PlaceChoice {
  gazetteer::Place place;
  double score = 0;     ///< 0 to 1: compares the places of one name
  double strength = 0;  ///< 0 to 1: how surely what is written is a name of the place; compares countries
  gazetteer::How how = gazetteer::How::kExact;
  std::string_view matched;  ///< the name in the book
  std::string written;       ///< the name as written that was looked up
};

struct CountryChoice {
  std::string code;  ///< ISO 3166-1
  double score = 0;
  friend bool operator==(const CountryChoice&, const CountryChoice&) = default;
};

/// The book of places as a table asks it. Remembers what it was asked, since a table asks for the same name under
/// several countries; one a table, not shared among threads.
class TablePlaces {
 public:
  TablePlaces(const gazetteer::Book& book, const TermFinder& finder, std::string language)
      : book_(book), finder_(finder), language_(std::move(language)) {}

  const gazetteer::Book& book() const { return book_; }
  const TermFinder& finder() const { return finder_; }
  const gazetteer::HanReadings& han_readings();

  LocalityText take_apart(std::string_view document_text, text::Span span) const {
    return extract::take_apart(document_text, span, finder_);
  }

  /// The countries that a label may mean, best first: "CHLB Đức" → DE. A part of a country ("Scotland") gives its
  /// country. Empty where it is none. With `by_rule`, respellings and misspellings count too ("Cô oét").
  std::vector<CountryChoice> countries(std::string_view label, bool by_rule);

  /// The unit of the country that a label names besides it: "Perú (La Libertad)", イタリア共和国ウンブリア州. Empty
  /// where it names none.
  std::string unit_in_label(std::string_view label);

  /// The places that a locality may mean, best first; with a country, only places of it. `kind` is what else is known
  /// about it (from titles) and beats the locality's own missing word; `hint` is the sort that the table is about and
  /// decides only where nothing else does. With `by_rule`, respellings, readings and misspellings count too where the
  /// lists have nothing.
  std::vector<PlaceChoice> choices(const LocalityText& locality, std::string_view country, LocalityKind kind,
                                   bool by_rule, LocalityKind hint = LocalityKind::kAny);

  /// Whether a place lies in a unit of that name, or in the same first-level unit as it, which is all that the book
  /// knows of a second-level one: Trujillo in (the province of) Cáceres.
  bool lies_in(const gazetteer::Place& place, const std::string& unit, std::string_view country);

 private:
  const std::vector<gazetteer::Candidate>& look_up(const std::string& name, std::string_view country, LocalityKind kind,
                                                   bool by_rule);
  std::vector<PlaceChoice> look_up_all(const LocalityText& locality, std::string_view country, LocalityKind kind,
                                       bool by_rule);
  void add_namesakes(const LocalityText& locality, std::string_view country, LocalityKind kind,
                     std::vector<PlaceChoice>& choices);
  /// The country's name that a label in a script without spaces begins with: its bytes, 0 where there is none.
  size_t country_before_unit(std::string_view label);
  void weigh_parent(const std::string& parent, std::string_view country, std::vector<PlaceChoice>& choices);

  const gazetteer::Book& book_;
  const TermFinder& finder_;
  std::string language_;
  std::map<std::string, std::vector<gazetteer::Candidate>> asked_;
  std::optional<gazetteer::HanReadings> han_readings_;  // made when first asked for
};

}  // namespace ketnghia::extract
