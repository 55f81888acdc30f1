#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/table_terms.h"
#include "text/span.h"

namespace ketnghia::extract {

/// What sort of locality words and titles point at.
enum class LocalityKind : uint8_t { kAny, kCity, kCapital, kSubdivision, kCountry };

/// The sort that a `locality_word` of the packs stands for: "prefecture" → kSubdivision, "city" → kCity.
LocalityKind kind_of_word(std::string_view locality_word);

/// One way to read a name out of a cell.
struct NameReading {
  std::string name;
  double weight = 1;      ///< below 1 for a part of what is written
  bool has_word = false;  ///< a locality word is in it; the next reading is without
  bool beside = false;    ///< it stands in brackets or behind a slash
};

/// The one sort of locality that the words of a header, a heading or a kind of tie speak of: "Sister city" → kCity.
/// kAny where there is none or several.
LocalityKind kind_spoken_of(std::string_view text, const TermFinder& finder);

/// A locality as a cell writes it, taken apart.
struct LocalityText {
  text::Span whole;                ///< the locality as written, in the document
  text::Span shortest;             ///< with its locality word, without the unit it lies in
  std::vector<NameReading> names;  ///< to look up
  std::string parent;              ///< the unit it is said to lie in ("Lombardy" of "Brescia, Lombardy"); else empty
  LocalityKind kind = LocalityKind::kAny;  ///< of its locality word
};

/// Takes a locality cell apart. `span` is the cell without its marks.
LocalityText take_apart(std::string_view document_text, text::Span span, const TermFinder& finder);

/// A name without the locality words at its ends: "TP. Saint Petersburg" → "Saint Petersburg", kCity. Empty where there
/// are none, or nothing would be left.
std::string without_words(std::string_view name, const TermFinder& finder, LocalityKind& kind);

/// Where the first of the separators stands, and its length in `width`; npos where none does.
size_t find_first(std::string_view text, std::initializer_list<std::string_view> separators, size_t& width);

}  // namespace ketnghia::extract
