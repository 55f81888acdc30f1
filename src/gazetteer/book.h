#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/format.h"

namespace ketnghia::gazetteer {

/// "Do not renumber": the values are stored in the book's file.
enum class PlaceKind : uint8_t {
  kCountry = 0,
  kSubdivision = 1,      ///< a province, state, prefecture, oblast, … with an ISO 3166-2 code
  kCitySubdivision = 2,  ///< a city that is itself a subdivision: Seoul, Hà Nội, Minsk, Sofia-grad
  kCity = 3,             ///< any other populated place (city, town, village)
  kFormer = 4,           ///< a locality that is gone and has no code of its own
};

using PlaceIndex = uint32_t;

struct Place {
  PlaceIndex index = 0;
  std::string_view id;       ///< of the fact format: "KR", "JP-35", "gn:1799869"
  std::string_view also;     ///< another id of the same place (the GeoNames id of a city subdivision); may be empty
  std::string_view name;     ///< the name to show where no language is asked for
  std::string_view country;  ///< ISO 3166-1 alpha-2
  std::string_view parent;   ///< id of the subdivision it lies in; empty for countries, their first level, and unknown
  PlaceKind kind = PlaceKind::kCity;
  uint32_t population = 0;  ///< of a subdivision or country: the sum of its populated places; 0 where unknown
  uint8_t rank = 0;         ///< 4 capital of a country, 3 seat of a subdivision, 2 seat of a second-level unit, 1 other
  float latitude = 0, longitude = 0;
};

/// What sort of name it is. "Do not renumber".
enum class NameUse : uint8_t {
  kOfficial = 0,        ///< the place's own name or the one shown first by a source
  kExonym = 1,          ///< a name in another language, from a list
  kFormer = 2,          ///< a name that it no longer bears
  kSinoVietnamese = 3,  ///< the Vietnamese reading of its Han name, read at build time or found in a list
  kAlternate = 4,       ///< from GeoNames' untagged alternates
};

/// One name of one place.
struct PlaceName {
  PlaceIndex place = 0;
  std::string_view form;      ///< as the source writes it, with all marks
  std::string_view language;  ///< BCP 47 code; empty where the source does not say
  NameUse use = NameUse::kAlternate;
};

/// A locality that took the place of others, as `data/places/successions.tsv` has it.
struct Succession {
  std::string_view from;  ///< id; empty for a unit without one
  std::string_view from_name;
  std::string_view to;
  std::string_view to_name;
  std::string_view kind;  ///< of the fact format: merge, rename, split, transfer, upgrade, abolish
  std::string_view date;  ///< EDTF
};

/// How a Han character is read, in Unihan's and our own tables.
struct Reading {
  std::string_view mandarin;    ///< pinyin with its tone: "qiáng"; empty where unknown
  std::string_view vietnamese;  ///< best first, parted by spaces: "cường cưỡng"; empty where unknown
};

/// The compiled book of places, mapped into memory. Const and thread-safe; the views it gives live as long as it does.
class Book {
 public:
  /// Opens a compiled book. Throws Error(kEnvironment): "book.missing", "book.version" (built by another version of
  /// the program), "book.broken".
  static Book open(const std::string& path);
  Book(Book&&) noexcept;
  Book& operator=(Book&&) noexcept;
  ~Book();

  size_t size() const;
  Place place(PlaceIndex index) const;
  std::optional<PlaceIndex> find_id(std::string_view id) const;  ///< by id or also-id

  /// All names whose text::name_hash is `hash`; a hash may hold names that differ in marks and case only.
  /// Calls `visit(const PlaceName&)` for each.
  template <typename Visit>
  void names_of_hash(uint64_t hash, Visit visit) const {
    for (uint32_t at = first_of_hash(hash); at != kNone; at = next_of_hash(hash, at)) visit(name(at));
  }
  bool has_hash(uint64_t hash) const { return first_of_hash(hash) != kNone; }

  /// The greatest number of tokens of a name that begins with this token; 0 where none does. What the tagger asks
  /// first for each token of a text, so it is a single probe of a small table.
  uint8_t longest_from(uint64_t token_hash) const;

  /// How names that hash() does not find are sought; see lookup.h. All give numbers for name().
  /// Names whose tight_key() is `key`.
  std::vector<uint32_t> names_of_tight_key(uint32_t key) const;
  /// Names whose consonant skeleton is `key` (phonetics.h). The quiet names are among them.
  std::span<const format::KeyRecord> names_of_skeleton(uint32_t key) const;
  /// Quiet names of this text::name_hash: Han readings of small places, which a text hardly means.
  std::vector<uint32_t> quiet_names_of_hash(uint64_t hash) const;
  /// letter_signature() of every name, by number.
  std::span<const uint32_t> signatures() const;
  PlaceName name(uint32_t number) const;

  /// The name to show in a language ("vi", "en", "zh"): the first official one, else the first from a list; empty where
  /// only untagged or former names are known.
  std::string_view name_in(PlaceIndex place, std::string_view language) const;
  /// Calls `visit(const PlaceName&)` for each name of a place.
  template <typename Visit>
  void names_of_place(PlaceIndex place, Visit visit) const {
    for (const uint32_t at : name_numbers(place)) visit(name(at));
  }
  /// All places of one country (for a search under a country's constraint).
  std::span<const PlaceIndex> places_of_country(std::string_view country) const;
  std::span<const Succession> successions() const;
  /// Absent for a character that is not Han or whose readings are unknown.
  std::optional<Reading> reading(char32_t character) const;
  /// Of all characters, in the order of their code points.
  std::vector<Reading> readings() const;
  /// A digest of the contents: a register remembers with which book it was made.
  std::string_view version() const;

 private:
  static constexpr uint32_t kNone = 0xFFFFFFFF;
  struct Map;
  explicit Book(std::unique_ptr<Map> map);
  uint32_t first_of_hash(uint64_t hash) const;
  uint32_t next_of_hash(uint64_t hash, uint32_t at) const;
  std::span<const uint32_t> name_numbers(PlaceIndex place) const;
  std::unique_ptr<Map> map_;
};

}  // namespace ketnghia::gazetteer
