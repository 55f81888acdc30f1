#include "gazetteer/build/book_writer.h"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <unordered_map>

#include "gazetteer/format.h"
#include "gazetteer/keys.h"
#include "gazetteer/phonetics.h"
#include "text/error.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace ketnghia::gazetteer::build {
namespace {

using format::Section;

/// All strings of the book, each once.
class TextPool {
 public:
  format::Text put(const std::string& value) {
    const auto [at, fresh] = offsets_.try_emplace(value, static_cast<uint32_t>(bytes_.size()));
    if (fresh) bytes_ += value;
    return {at->second, static_cast<uint32_t>(value.size())};
  }
  const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
  std::unordered_map<std::string, uint32_t> offsets_;
};

struct KeyedName {
  uint64_t hash = 0;
  uint32_t place = 0;
  const DraftName* name = nullptr;
  uint32_t order = 0;  ///< among the names of its place
};

/// The sections under construction, one member each.
class Writer {
 public:
  explicit Writer(const Draft& draft) : draft_(draft) {}

  void build() {
    languages_.push_back(pool_.put(""));
    add_places();
    add_names();
    add_name_groups();
    add_buckets();
    add_ids();
    add_countries();
    add_successions();
    add_readings();
    std::ranges::sort(tight_, {}, order_of_key);
    std::ranges::sort(skeletons_, {}, order_of_key);
  }

  void write(const std::string& path) const;

 private:
  static uint64_t order_of_key(const format::KeyRecord& record) { return uint64_t{record.key} << 32 | record.name; }
  void add_places();
  void add_names();
  void add_name(const KeyedName& keyed);
  void add_keys(const DraftName& name, const DraftPlace& place, uint32_t number);
  void note_first_token(const DraftName& name);
  void add_name_groups();
  void add_buckets();
  void add_ids();
  void add_countries();
  void add_successions();
  void add_readings();
  void add_first_tokens();
  uint16_t language(const std::string& code);

  const Draft& draft_;
  TextPool pool_;
  format::Header header_;
  std::vector<format::PlaceRecord> places_;
  std::vector<format::NameRecord> names_;
  std::vector<uint64_t> hashes_;
  std::vector<uint32_t> buckets_, signatures_, place_names_, place_name_starts_, first_tokens_, country_places_;
  std::vector<uint32_t> name_orders_;
  std::vector<format::IdRecord> ids_;
  std::vector<format::CountryRecord> countries_;
  std::vector<format::Text> languages_;
  std::vector<format::SuccessionRecord> successions_;
  std::vector<format::ReadingRecord> readings_;
  std::vector<format::KeyRecord> tight_, skeletons_;
  std::map<std::string, uint16_t> language_numbers_{{"", 0}};
  std::unordered_map<uint64_t, uint8_t> longest_;
};

void Writer::add_places() {
  std::unordered_map<std::string, uint32_t> index;
  for (const DraftPlace& place : draft_.places) index.emplace(place.id, static_cast<uint32_t>(index.size()));
  for (const DraftPlace& place : draft_.places) {
    format::PlaceRecord record;
    record.id = pool_.put(place.id);
    record.also = pool_.put(place.also);
    record.name = pool_.put(place.name);
    if (const auto at = index.find(place.parent); at != index.end()) record.parent = at->second;
    record.population = place.population;
    record.latitude = place.latitude;
    record.longitude = place.longitude;
    if (place.country.size() == 2) std::memcpy(record.country.data(), place.country.data(), 2);
    record.kind = static_cast<uint8_t>(place.kind);
    record.rank = place.rank;
    places_.push_back(record);
  }
}

uint16_t Writer::language(const std::string& code) {
  const auto [at, fresh] = language_numbers_.try_emplace(code, static_cast<uint16_t>(languages_.size()));
  if (fresh) languages_.push_back(pool_.put(code));
  return at->second;
}

void Writer::add_names() {
  std::vector<KeyedName> keyed;
  for (uint32_t place = 0; place < draft_.places.size(); ++place) {
    uint32_t order = 0;
    for (const DraftName& name : draft_.places[place].names) {
      const uint64_t hash = text::name_hash(name.form);
      if (hash != text::kEmptySequence) keyed.push_back({hash, place, &name, order});
      ++order;
    }
  }
  std::ranges::stable_sort(keyed, [](const KeyedName& a, const KeyedName& b) {
    return std::tie(a.name->quiet, a.hash, a.place) < std::tie(b.name->quiet, b.hash, b.place);
  });
  for (const KeyedName& name : keyed) add_name(name);
  add_first_tokens();
}

void Writer::add_name(const KeyedName& keyed) {
  const auto number = static_cast<uint32_t>(names_.size());
  const DraftName& name = *keyed.name;
  const format::Text form = pool_.put(name.form);
  names_.push_back({form.offset, keyed.place, language(name.language), static_cast<uint8_t>(name.use),
                    static_cast<uint8_t>(form.length)});
  hashes_.push_back(keyed.hash);
  name_orders_.push_back(keyed.order);
  if (!name.quiet) {
    header_.spoken_names = number + 1;
    note_first_token(name);
  }
  add_keys(name, draft_.places[keyed.place], number);
}

/// A writer respells names that are known; those of villages, and a village's names in fifty languages, would only
/// stand in the way.
bool may_be_respelt(const DraftName& name, const DraftPlace& place) {
  constexpr uint32_t kKnownTown = 15'000;
  if (name.use == NameUse::kSinoVietnamese || name.quiet) return false;
  // Respellings follow the local name or that of a language which the writers read.
  static const std::set<std::string, std::less<>> kRead = {"", "en", "fr", "de", "es", "it", "pt", "nl", "sv", "id"};
  if (!kRead.contains(name.language) && name.use != NameUse::kOfficial) return false;
  const bool known = place.kind != PlaceKind::kCity || place.rank >= 3 || place.population >= kKnownTown;
  return known || name.use == NameUse::kOfficial;
}

void Writer::add_keys(const DraftName& name, const DraftPlace& place, uint32_t number) {
  const std::string tight = text::fold_tight(name.form);
  signatures_.push_back(letter_signature(tight));
  tight_.push_back({tight_key(name.form), number});
  if (!may_be_respelt(name, place)) return;
  for (const uint32_t key : skeletons_of_name(name.form)) skeletons_.push_back({key, number});
}

void Writer::note_first_token(const DraftName& name) {
  uint64_t first = 0;
  unsigned count = 0;
  for (const text::Token& token : text::tokenise(name.form)) {
    if (!token.is_name_part()) continue;
    if (count++ == 0) first = token.hash;
  }
  uint8_t& longest = longest_[first];
  longest = std::max(longest, static_cast<uint8_t>(std::min(count, 255u)));
}

void Writer::add_first_tokens() {
  header_.token_bits = std::bit_width(longest_.size() * 2 + 1);
  first_tokens_.assign(size_t{1} << header_.token_bits, 0);
  std::vector<std::pair<uint64_t, uint8_t>> sorted(longest_.begin(), longest_.end());
  std::ranges::sort(sorted);  // so that equal drafts give equal files
  for (const auto& [token, count] : sorted) {
    const TokenSlot wanted = token_slot(token, header_.token_bits);
    uint32_t slot = wanted.slot;
    while (first_tokens_[slot] != 0 && first_tokens_[slot] >> 8 != wanted.tag) {
      slot = (slot + 1) & (static_cast<uint32_t>(first_tokens_.size()) - 1);
    }
    first_tokens_[slot] = wanted.tag << 8 | std::max<uint32_t>(first_tokens_[slot] & 0xFF, count);
  }
}

void Writer::add_name_groups() {
  place_name_starts_.assign(places_.size() + 1, 0);
  for (const auto& name : names_) ++place_name_starts_[name.place + 1];
  for (size_t i = 1; i < place_name_starts_.size(); ++i) place_name_starts_[i] += place_name_starts_[i - 1];
  place_names_.resize(names_.size());
  std::vector<uint32_t> next(place_name_starts_.begin(), place_name_starts_.end() - 1);
  for (uint32_t number = 0; number < names_.size(); ++number) place_names_[next[names_[number].place]++] = number;
  // A place's names keep the order of their sources, the surest first: the first of a language is the one to show.
  for (size_t place = 0; place + 1 < place_name_starts_.size(); ++place) {
    std::sort(place_names_.begin() + place_name_starts_[place], place_names_.begin() + place_name_starts_[place + 1],
              [this](uint32_t a, uint32_t b) { return name_orders_[a] < name_orders_[b]; });
  }
}

void Writer::add_buckets() {
  header_.bucket_bits = std::bit_width(size_t{header_.spoken_names} + 1);
  buckets_.assign((size_t{1} << header_.bucket_bits) + 1, header_.spoken_names);
  size_t bucket = 0;
  for (uint32_t number = 0; number < header_.spoken_names; ++number) {
    const size_t own = hashes_[number] >> (64 - header_.bucket_bits);
    while (bucket <= own) buckets_[bucket++] = number;
  }
}

void Writer::add_ids() {
  for (uint32_t i = 0; i < draft_.places.size(); ++i) {
    ids_.push_back({id_hash(draft_.places[i].id), i, 0});
    if (!draft_.places[i].also.empty()) ids_.push_back({id_hash(draft_.places[i].also), i, 0});
  }
  std::ranges::sort(ids_,
                    [](const auto& a, const auto& b) { return std::tie(a.hash, a.place) < std::tie(b.hash, b.place); });
}

void Writer::add_countries() {
  std::map<std::array<char, 2>, std::vector<uint32_t>> groups;
  for (uint32_t i = 0; i < places_.size(); ++i) groups[places_[i].country].push_back(i);
  for (const auto& [code, members] : groups) {
    countries_.push_back(
        {code, 0, static_cast<uint32_t>(country_places_.size()), static_cast<uint32_t>(members.size())});
    country_places_.insert(country_places_.end(), members.begin(), members.end());
  }
}

void Writer::add_successions() {
  for (const DraftSuccession& row : draft_.successions) {
    successions_.push_back({pool_.put(row.from), pool_.put(row.from_name), pool_.put(row.to), pool_.put(row.to_name),
                            pool_.put(row.kind), pool_.put(row.date)});
  }
}

void Writer::add_readings() {
  for (const DraftReading& row : draft_.readings) {
    readings_.push_back({row.character, pool_.put(row.mandarin), pool_.put(row.vietnamese)});
  }
}

/// The file's bytes, section after section.
class Image {
 public:
  explicit Image(format::Header header) : header_(header), bytes_(sizeof(format::Header), '\0') {}

  template <typename Records>
  void put(Section section, const Records& records) {
    header_.sections[static_cast<size_t>(section)] = {bytes_.size(), records.size()};
    bytes_.append(reinterpret_cast<const char*>(records.data()), records.size() * sizeof(records[0]));
    bytes_.resize((bytes_.size() + 7) / 8 * 8, '\0');
  }

  const std::string& finish() {
    const std::string digest = fmt::format("{:016x}", id_hash(std::string_view(bytes_).substr(sizeof(format::Header))));
    std::ranges::copy(digest, header_.digest.begin());
    header_.file_size = bytes_.size();
    std::memcpy(bytes_.data(), &header_, sizeof(header_));
    return bytes_;
  }

 private:
  format::Header header_;
  std::string bytes_;
};

void Writer::write(const std::string& path) const {
  Image image(header_);
  image.put(Section::kText, pool_.bytes());
  image.put(Section::kPlaces, places_);
  image.put(Section::kNames, names_);
  image.put(Section::kHashes, hashes_);
  image.put(Section::kBuckets, buckets_);
  image.put(Section::kSignatures, signatures_);
  image.put(Section::kPlaceNames, place_names_);
  image.put(Section::kPlaceNameStarts, place_name_starts_);
  image.put(Section::kIds, ids_);
  image.put(Section::kFirstTokens, first_tokens_);
  image.put(Section::kCountries, countries_);
  image.put(Section::kCountryPlaces, country_places_);
  image.put(Section::kLanguages, languages_);
  image.put(Section::kSuccessions, successions_);
  image.put(Section::kTight, tight_);
  image.put(Section::kSkeletons, skeletons_);
  image.put(Section::kReadings, readings_);
  const std::string& bytes = image.finish();
  const std::string unfinished = path + ".unfinished";
  std::ofstream file(unfinished, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  std::error_code failure;
  if (file) std::filesystem::rename(unfinished, path, failure);
  if (!file || failure) throw Error(ErrorKind::kEnvironment, "book.write", {{"file", path}});
}

}  // namespace

void write_book(const Draft& draft, const std::string& path) {
  Writer writer(draft);
  writer.build();
  writer.write(path);
}

}  // namespace ketnghia::gazetteer::build
