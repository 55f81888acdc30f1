#include "gazetteer/book.h"

#include <algorithm>

#include "gazetteer/keys.h"
#include "gazetteer/mapped_file.h"
#include "text/error.h"

namespace ketnghia::gazetteer {

using format::Section;

struct Book::Map {
  explicit Map(const std::string& path) : file(path) {}

  template <typename Record>
  std::span<const Record> section(Section which) const {
    const format::Range range = header->sections[static_cast<size_t>(which)];
    return {reinterpret_cast<const Record*>(file.data() + range.offset), range.count};
  }
  std::string_view text(format::Text at) const { return {strings + at.offset, at.length}; }

  MappedFile file;
  const format::Header* header = nullptr;
  const char* strings = nullptr;
  std::span<const format::PlaceRecord> places;
  std::span<const format::NameRecord> names;
  std::span<const uint64_t> hashes;
  std::span<const uint32_t> buckets, signatures, place_names, place_name_starts, first_tokens, country_places;
  std::span<const format::IdRecord> ids;
  std::span<const format::CountryRecord> countries;
  std::span<const format::Text> languages;
  std::span<const format::KeyRecord> tight, skeletons;
  std::span<const format::ReadingRecord> readings;
  std::vector<Succession> successions;
};

namespace {

size_t record_size(Section section) {
  switch (section) {
    case Section::kText: return 1;
    case Section::kPlaces: return sizeof(format::PlaceRecord);
    case Section::kNames: return sizeof(format::NameRecord);
    case Section::kHashes: return sizeof(uint64_t);
    case Section::kIds: return sizeof(format::IdRecord);
    case Section::kCountries: return sizeof(format::CountryRecord);
    case Section::kLanguages: return sizeof(format::Text);
    case Section::kSuccessions: return sizeof(format::SuccessionRecord);
    case Section::kReadings: return sizeof(format::ReadingRecord);
    case Section::kTight:
    case Section::kSkeletons: return sizeof(format::KeyRecord);
    default: return sizeof(uint32_t);
  }
}

/// A file that was cut short or is of another kind must not be followed into the void.
bool is_whole(const MappedFile& file) {
  const auto& header = *reinterpret_cast<const format::Header*>(file.data());
  if (header.file_size != file.size()) return false;
  for (uint32_t i = 0; i < static_cast<uint32_t>(Section::kCount); ++i) {
    const format::Range range = header.sections[i];
    const size_t size = record_size(static_cast<Section>(i));
    if (range.offset % 8 != 0 || range.offset > file.size()) return false;
    if (range.count > (file.size() - range.offset) / size) return false;
  }
  const auto count = [&](Section section) { return header.sections[static_cast<size_t>(section)].count; };
  return header.bucket_bits < 32 && header.token_bits < 32 && header.token_bits > 0 &&
         count(Section::kBuckets) == (uint64_t{1} << header.bucket_bits) + 1 &&
         count(Section::kFirstTokens) == uint64_t{1} << header.token_bits &&
         count(Section::kHashes) == count(Section::kNames) && count(Section::kSignatures) == count(Section::kNames) &&
         header.spoken_names <= count(Section::kNames) &&
         count(Section::kPlaceNameStarts) == count(Section::kPlaces) + 1;
}

void check(const MappedFile& file, const std::string& path) {
  const Error::Arguments arguments = {{"file", path}};
  if (file.data() == nullptr) throw Error(ErrorKind::kEnvironment, "book.missing", arguments);
  const bool has_header = file.size() >= sizeof(format::Header);
  const auto& header = *reinterpret_cast<const format::Header*>(file.data());
  if (!has_header || header.magic != format::kMagic) throw Error(ErrorKind::kEnvironment, "book.broken", arguments);
  if (header.version != format::kVersion) throw Error(ErrorKind::kEnvironment, "book.version", arguments);
  if (!is_whole(file)) throw Error(ErrorKind::kEnvironment, "book.broken", arguments);
}

}  // namespace

Book Book::open(const std::string& path) {
  auto map = std::make_unique<Map>(path);
  check(map->file, path);
  map->header = reinterpret_cast<const format::Header*>(map->file.data());
  map->strings = map->section<char>(Section::kText).data();
  map->places = map->section<format::PlaceRecord>(Section::kPlaces);
  map->names = map->section<format::NameRecord>(Section::kNames);
  map->hashes = map->section<uint64_t>(Section::kHashes);
  map->buckets = map->section<uint32_t>(Section::kBuckets);
  map->signatures = map->section<uint32_t>(Section::kSignatures);
  map->place_names = map->section<uint32_t>(Section::kPlaceNames);
  map->place_name_starts = map->section<uint32_t>(Section::kPlaceNameStarts);
  map->first_tokens = map->section<uint32_t>(Section::kFirstTokens);
  map->country_places = map->section<uint32_t>(Section::kCountryPlaces);
  map->ids = map->section<format::IdRecord>(Section::kIds);
  map->countries = map->section<format::CountryRecord>(Section::kCountries);
  map->languages = map->section<format::Text>(Section::kLanguages);
  map->tight = map->section<format::KeyRecord>(Section::kTight);
  map->skeletons = map->section<format::KeyRecord>(Section::kSkeletons);
  map->readings = map->section<format::ReadingRecord>(Section::kReadings);
  for (const auto& row : map->section<format::SuccessionRecord>(Section::kSuccessions)) {
    map->successions.push_back({map->text(row.from), map->text(row.from_name), map->text(row.to),
                                map->text(row.to_name), map->text(row.kind), map->text(row.date)});
  }
  return Book(std::move(map));
}

Book::Book(std::unique_ptr<Map> map) : map_(std::move(map)) {}
Book::Book(Book&&) noexcept = default;
Book& Book::operator=(Book&&) noexcept = default;
Book::~Book() = default;

size_t Book::size() const { return map_->places.size(); }

Place Book::place(PlaceIndex index) const {
  const format::PlaceRecord& record = map_->places[index];
  Place out;
  out.index = index;
  out.id = map_->text(record.id);
  out.also = map_->text(record.also);
  out.name = map_->text(record.name);
  out.country = {record.country.data(), record.country[0] == 0 ? size_t{0} : size_t{2}};
  if (record.parent < map_->places.size()) out.parent = map_->text(map_->places[record.parent].id);
  out.kind = static_cast<PlaceKind>(record.kind);
  out.population = record.population;
  out.rank = record.rank;
  out.latitude = record.latitude;
  out.longitude = record.longitude;
  return out;
}

std::optional<PlaceIndex> Book::find_id(std::string_view id) const {
  const uint64_t hash = id_hash(id);
  auto at = std::ranges::lower_bound(map_->ids, hash, {}, &format::IdRecord::hash);
  for (; at != map_->ids.end() && at->hash == hash; ++at) {
    const format::PlaceRecord& record = map_->places[at->place];
    if (map_->text(record.id) == id || map_->text(record.also) == id) return at->place;
  }
  return std::nullopt;
}

uint32_t Book::first_of_hash(uint64_t hash) const {
  const auto bucket = map_->header->bucket_bits == 0 ? 0 : hash >> (64 - map_->header->bucket_bits);
  const uint32_t end = map_->buckets[bucket + 1];
  for (uint32_t at = map_->buckets[bucket]; at < end; ++at) {
    if (map_->hashes[at] >= hash) return map_->hashes[at] == hash ? at : kNone;
  }
  return kNone;
}

uint32_t Book::next_of_hash(uint64_t hash, uint32_t at) const {
  return at + 1 < map_->header->spoken_names && map_->hashes[at + 1] == hash ? at + 1 : kNone;
}

std::vector<uint32_t> Book::quiet_names_of_hash(uint64_t hash) const {
  std::vector<uint32_t> out;
  const auto quiet = map_->hashes.subspan(map_->header->spoken_names);
  for (auto at = std::ranges::lower_bound(quiet, hash); at != quiet.end() && *at == hash; ++at) {
    out.push_back(map_->header->spoken_names + static_cast<uint32_t>(at - quiet.begin()));
  }
  return out;
}

std::vector<uint32_t> Book::names_of_tight_key(uint32_t key) const {
  std::vector<uint32_t> out;
  auto at = std::ranges::lower_bound(map_->tight, key, {}, &format::KeyRecord::key);
  for (; at != map_->tight.end() && at->key == key; ++at) out.push_back(at->name);
  return out;
}

std::span<const format::KeyRecord> Book::names_of_skeleton(uint32_t key) const {
  const auto found = std::ranges::equal_range(map_->skeletons, key, {}, &format::KeyRecord::key);
  return {found.begin(), found.end()};
}

std::span<const uint32_t> Book::signatures() const { return map_->signatures; }

PlaceName Book::name(uint32_t number) const {
  const format::NameRecord& record = map_->names[number];
  return {record.place,
          {map_->strings + record.form, record.length},
          map_->text(map_->languages[record.language]),
          static_cast<NameUse>(record.use)};
}

uint8_t Book::longest_from(uint64_t token_hash) const {
  const TokenSlot wanted = token_slot(token_hash, map_->header->token_bits);
  const uint32_t mask = static_cast<uint32_t>(map_->first_tokens.size()) - 1;
  for (uint32_t probe = 0; probe <= mask; ++probe) {
    const uint32_t entry = map_->first_tokens[(wanted.slot + probe) & mask];
    if (entry == 0) return 0;
    if (entry >> 8 == wanted.tag) return static_cast<uint8_t>(entry & 0xFF);
  }
  return 0;
}

namespace {

/// Which of a place's names in one language is shown: an official one, else one from a list. Readings of Han names are
/// what Vietnamese writers use for China's places alone.
int display_rank(const PlaceName& name, std::string_view country) {
  switch (name.use) {
    case NameUse::kOfficial: return 0;
    case NameUse::kExonym: return 1;
    case NameUse::kSinoVietnamese:
      return country == "CN" || country == "TW" || country == "HK" || country == "MO" ? 1 : 9;
    default: return 9;
  }
}

}  // namespace

std::string_view Book::name_in(PlaceIndex index, std::string_view language) const {
  std::string_view found;
  int best = 9;
  const std::string_view country = place(index).country;
  names_of_place(index, [&](const PlaceName& name) {
    if (name.language != language) return;
    const int rank = display_rank(name, country);
    if (rank >= best) return;
    found = name.form;
    best = rank;
  });
  return found;
}

std::span<const uint32_t> Book::name_numbers(PlaceIndex place) const {
  const uint32_t first = map_->place_name_starts[place];
  return map_->place_names.subspan(first, map_->place_name_starts[place + 1] - first);
}

std::span<const PlaceIndex> Book::places_of_country(std::string_view country) const {
  const auto code = [](const format::CountryRecord& record) { return std::string_view(record.code.data(), 2); };
  const auto at = std::ranges::lower_bound(map_->countries, country, {}, code);
  if (at == map_->countries.end() || code(*at) != country) return {};
  return map_->country_places.subspan(at->first, at->count);
}

std::span<const Succession> Book::successions() const { return map_->successions; }

std::optional<Reading> Book::reading(char32_t character) const {
  const auto at = std::ranges::lower_bound(map_->readings, character, {}, &format::ReadingRecord::character);
  if (at == map_->readings.end() || at->character != character) return std::nullopt;
  return Reading{map_->text(at->mandarin), map_->text(at->vietnamese)};
}

std::vector<Reading> Book::readings() const {
  std::vector<Reading> out;
  out.reserve(map_->readings.size());
  for (const format::ReadingRecord& record : map_->readings) {
    out.push_back({map_->text(record.mandarin), map_->text(record.vietnamese)});
  }
  return out;
}

std::string_view Book::version() const { return {map_->header->digest.data(), map_->header->digest.size()}; }

}  // namespace ketnghia::gazetteer
