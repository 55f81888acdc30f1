#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/book.h"

namespace ketnghia::gazetteer {

/// How a name led to a place, best first.
enum class How : uint8_t { kExact, kFolded, kExonym, kRespelling, kSinoVietnamese, kRomanisation, kMisspelling };
std::string_view to_string(How how);  ///< as the fact format's `how`

/// What the writer said besides the bare name. All optional.
struct LookupContext {
  std::string_view country;   ///< ISO 3166-1: only places of it
  std::string_view language;  ///< of the document
  /// What the locality word beside the name says: "Tỉnh", "Prefecture" → subdivision; "TP", "City" → city.
  enum class Wanted : uint8_t { kAny, kCity, kSubdivision, kCountry } wanted = Wanted::kAny;
  /// Search by rule (respelling, reading, misspelling) where the lists have nothing. Costs up to milliseconds; the
  /// tagger of running text leaves it off.
  bool by_rule = false;
};

/// One weighted feature of a score, for `ketnghia place --explain`.
struct Feature {
  std::string_view name;
  float weight = 0;
};

struct Candidate {
  PlaceIndex place = 0;
  How how = How::kExact;
  float score = 0;           ///< 0 to 1, comparable among the candidates of one name
  std::string_view matched;  ///< the name in the book that was matched
  std::vector<Feature> features;
};

/// The places that a name may mean, best first; empty where the book knows none. `name` is the bare name without its
/// locality word; hyphens, case and marks may be missing. Marks that contradict the book's form count against a
/// candidate ("Thâm" is not "Thẩm"), missing marks much less.
std::vector<Candidate> look_up(const Book& book, std::string_view name, const LookupContext& context);

/// Whether names of the country's people and places are written in Han or are read from it.
bool writes_han(std::string_view country);

}  // namespace ketnghia::gazetteer
