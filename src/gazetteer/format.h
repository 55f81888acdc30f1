#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

/// The file of the compiled book of places, byte for byte (little-endian; docs/book-of-places.md tells it in prose).
/// A header, then sections of fixed-size records, each at a multiple of 8 bytes. Nothing is parsed at opening: the
/// records are read where they lie in the mapped file.
namespace ketnghia::gazetteer::format {

constexpr std::array<char, 8> kMagic = {'K', 'N', 'P', 'L', 'A', 'C', 'E', 'S'};
/// Raised with every change of a record, of text::Token's hash, or of the keys in keys.h.
constexpr uint32_t kVersion = 6;

/// "Do not renumber": the order of the sections in the header.
enum class Section : uint32_t {
  kText = 0,         ///< char: all strings, without terminators
  kPlaces,           ///< PlaceRecord, by PlaceIndex
  kNames,            ///< NameRecord: first the spoken names by hash, then the quiet ones by hash
  kHashes,           ///< uint64: hash of each name, in the order of kNames
  kBuckets,          ///< uint32: for each value of the top bits of a hash, the first spoken name with it or greater
  kSignatures,       ///< uint32: letters of each name, in the order of kNames (see keys.h)
  kPlaceNames,       ///< uint32: numbers of names, grouped by place
  kPlaceNameStarts,  ///< uint32: where each place's group begins; one more than there are places
  kIds,              ///< IdRecord by hash: ids and also-ids
  kFirstTokens,      ///< uint32: open-addressed table, tag << 8 | greatest number of tokens
  kCountries,        ///< CountryRecord by code
  kCountryPlaces,    ///< uint32: places, grouped by country
  kLanguages,        ///< Text: BCP 47 codes, by number
  kSuccessions,      ///< SuccessionRecord
  kTight,            ///< KeyRecord by key: hash of the letters without spaces → name
  kSkeletons,        ///< KeyRecord by key: consonant skeleton → name
  kReadings,         ///< ReadingRecord by character
  kCount,
};

struct Range {
  uint64_t offset = 0;  ///< bytes from the file's start
  uint64_t count = 0;   ///< records
};

struct Header {
  std::array<char, 8> magic = kMagic;
  uint32_t version = kVersion;
  uint32_t spoken_names = 0;      ///< names found by Book::names_of_hash; the others are found by rule only
  uint32_t bucket_bits = 0;       ///< kBuckets holds 2^bucket_bits + 1 numbers
  uint32_t token_bits = 0;        ///< kFirstTokens holds 2^token_bits slots
  std::array<char, 16> digest{};  ///< of all sections, in hexadecimal
  uint64_t file_size = 0;
  std::array<Range, static_cast<size_t>(Section::kCount)> sections{};
};

struct Text {
  uint32_t offset = 0;
  uint32_t length = 0;
};

struct PlaceRecord {
  Text id, also, name;
  uint32_t parent = 0xFFFFFFFF;  ///< PlaceIndex
  uint32_t population = 0;
  float latitude = 0, longitude = 0;
  std::array<char, 2> country{};
  uint8_t kind = 0;
  uint8_t rank = 0;
};

struct NameRecord {
  uint32_t form = 0;  ///< offset in kText
  uint32_t place = 0;
  uint16_t language = 0;
  uint8_t use = 0;
  uint8_t length = 0;  ///< bytes of the form
};

struct IdRecord {
  uint64_t hash = 0;
  uint32_t place = 0;
  uint32_t unused = 0;
};

struct CountryRecord {
  std::array<char, 2> code{};
  uint16_t unused = 0;
  uint32_t first = 0, count = 0;  ///< in kCountryPlaces
};

struct SuccessionRecord {
  Text from, from_name, to, to_name, kind, date;
};

struct KeyRecord {
  uint32_t key = 0;
  uint32_t name = 0;
};

/// How a Han character is read.
struct ReadingRecord {
  uint32_t character = 0;
  Text mandarin;    ///< pinyin with its tone: "qiáng"
  Text vietnamese;  ///< Sino-Vietnamese readings, best first, parted by spaces: "cường cưỡng"
};

static_assert(sizeof(Header) == 8 + 16 + 16 + 8 + 16 * static_cast<size_t>(Section::kCount));
static_assert(sizeof(PlaceRecord) == 44 && sizeof(NameRecord) == 12 && sizeof(IdRecord) == 16);
static_assert(sizeof(CountryRecord) == 12 && sizeof(SuccessionRecord) == 48 && sizeof(KeyRecord) == 8);
static_assert(sizeof(ReadingRecord) == 20);

}  // namespace ketnghia::gazetteer::format
