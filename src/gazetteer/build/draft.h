#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gazetteer/book.h"

namespace ketnghia::gazetteer::build {

struct DraftName {
  std::string form;
  std::string language;  ///< BCP 47; empty where the source does not say
  NameUse use = NameUse::kAlternate;
  bool quiet = false;  ///< found by rule only: a text hardly means it
};

struct DraftPlace {
  std::string id, also, name, country, parent;
  PlaceKind kind = PlaceKind::kCity;
  uint32_t population = 0;
  uint8_t rank = 0;
  float latitude = 0, longitude = 0;
  std::vector<DraftName> names;
  std::string type;  ///< of a subdivision, as ISO 3166-2 calls it; not written

  void add(std::string_view form, std::string_view language, NameUse use, bool quiet = false);
  bool has(std::string_view form) const;
};

struct DraftSuccession {
  std::string from, from_name, to, to_name, kind, date;
};

struct DraftReading {
  char32_t character = 0;
  std::string mandarin, vietnamese;  ///< as format::ReadingRecord
};

/// The book while it is being put together: the sources add to it one after the other, the writer writes it.
class Draft {
 public:
  DraftPlace& add_place(DraftPlace place);
  /// By id or also-id; null where there is none. The pointer holds until the next add_place.
  DraftPlace* find(std::string_view id);
  /// Makes `id` find `place` too.
  void set_also(DraftPlace& place, const std::string& id);

  std::vector<DraftPlace> places;
  std::vector<DraftSuccession> successions;
  std::vector<DraftReading> readings;  ///< by character

 private:
  std::unordered_map<std::string, uint32_t> index_;
};

}  // namespace ketnghia::gazetteer::build
