#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <sstream>

#include "gazetteer/build/sources.h"
#include "gazetteer/phonetics.h"
#include "text/fold.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::gazetteer::build {
namespace {

enum Column {
  kId,
  kName,
  kAscii,
  kAlternates,
  kLatitude,
  kLongitude,
  kClass,
  kFeature,
  kCountry,
  kOther,
  kAdmin1,
  kAdmin2,
  kAdmin3,
  kAdmin4,
  kPopulation,
  kColumns
};

using Row = std::array<std::string_view, kColumns>;

Row cut(std::string_view line) {
  Row row;
  for (auto& cell : row) {
    const size_t tab = line.find('\t');
    cell = line.substr(0, tab);
    line = tab == std::string_view::npos ? std::string_view() : line.substr(tab + 1);
  }
  return row;
}

uint8_t rank_of(std::string_view feature) {
  if (feature == "PPLC") return 4;
  if (feature == "PPLA") return 3;
  return feature == "PPLA2" ? 2 : 1;
}

/// A place that is gone or a quarter of a city counts as a place, but not towards the population of its subdivision.
bool counts_towards_population(std::string_view feature) {
  return feature != "PPLX" && feature != "PPLH" && feature != "PPLQ" && feature != "PPLW";
}

template <typename Number>
Number number(std::string_view text) {
  Number value{};
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// Letters that only Vietnamese has (of the languages in the list): horned vowels, and vowels with two marks or with a
/// hook or dot below.
bool has_vietnamese_letter(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    const text::CodePoint c = text::code_point_at(text, i);
    if (c.value == 0x1A0 || c.value == 0x1A1 || c.value == 0x1AF || c.value == 0x1B0) return true;
    if (c.value >= 0x1EA0 && c.value <= 0x1EF9) return true;
    i += c.length;
  }
  return false;
}

bool has_any_mark(std::string_view text) {
  return std::ranges::any_of(text::tokenise(text), [](const text::Token& token) { return token.has_marks; });
}

text::Script script_of(std::string_view text) {
  bool han = false;
  for (const text::Token& token : text::tokenise(text)) {
    if (token.script == text::Script::kKana) return token.script;
    if (token.script == text::Script::kHan) han = true;
    if (token.is_name_part() && token.script != text::Script::kHan && !han) return token.script;
  }
  return han ? text::Script::kHan : text::Script::kOther;
}

/// The language of a South-East Asian script by its block.
std::string_view south_east_asian(std::string_view text) {
  const char32_t c = text::code_point_at(text, 0).value;
  if (c >= 0x0E00 && c < 0x0E80) return "th";
  if (c >= 0x0E80 && c < 0x0F00) return "lo";
  if (c >= 0x1000 && c < 0x10A0) return "my";
  return c >= 0x1780 && c < 0x1800 ? "km" : "";
}

/// The language of an untagged name, as far as its letters tell.
std::string_view language_of(std::string_view form, const std::set<std::string>& own) {
  switch (script_of(form)) {
    case text::Script::kHangul: return "ko";
    case text::Script::kKana: return "ja";
    case text::Script::kHan: return own.contains("ja") ? "ja" : "zh";
    case text::Script::kSoutheastAsian: return south_east_asian(form);
    case text::Script::kCyrillic: return own.contains("ru") ? "ru" : "";
    case text::Script::kLatin: break;
    default: return "";
  }
  if (own.contains("vi")) return "vi";
  // One marked name may be anybody's ("Bogotá" reads as Vietnamese too), so a letter of Vietnamese alone is asked for.
  if (has_vietnamese_letter(form) && has_any_mark(form) && could_be_respelling(form)) return "vi";
  // Đ is a letter of Croatian and others too, but not in Vietnamese syllables.
  const bool stroke = form.find("đ") != std::string_view::npos || form.find("Đ") != std::string_view::npos;
  return stroke && is_vietnamese_spelling(form) ? "vi" : "";
}

/// "Frankfurt" of "Frankfurt am Main", "New York" of "New York City": the name as it is mostly said.
bool is_short_form(std::string_view form, std::string_view whole) {
  return whole.size() > form.size() && whole.starts_with(form) &&
         (whole[form.size()] == ' ' || whole[form.size()] == '(');
}

class Importer {
 public:
  Importer(Draft& draft, const GeonamesOptions& options) : draft_(draft), options_(options) {}

  void read(std::string_view line) {
    const Row row = cut(line);
    if (row[kFeature].empty() || row[kCountry].size() != 2) return;
    const std::string id = fmt::format("gn:{}", row[kId]);
    const std::string parent = parent_of(row);
    const auto population = number<uint32_t>(row[kPopulation]);
    if (counts_towards_population(row[kFeature])) add_up(parent, row[kCountry], population);
    const auto same = options_.same_place.find(id);
    DraftPlace* known = same == options_.same_place.end() ? nullptr : draft_.find(same->second);
    if (known != nullptr) {
      known->kind = PlaceKind::kCitySubdivision;
      draft_.set_also(*known, id);
      known->name = row[kName];
      own_population_.emplace_back(known->id, population);
      fill(*known, row);
      return;
    }
    DraftPlace place;
    place.id = id;
    place.country = row[kCountry];
    place.parent = parent;
    place.population = population;
    place.name = row[kName];
    fill(place, row);
    draft_.add_place(std::move(place));
  }

  void finish() {
    for (const auto& [id, population] : population_) {
      if (DraftPlace* place = draft_.find(id))
        place->population = static_cast<uint32_t>(std::min<uint64_t>(population, 4'000'000'000));
    }
    for (const auto& [id, population] : own_population_) draft_.find(id)->population = population;
  }

 private:
  std::string parent_of(const Row& row) const {
    const auto at = options_.admin1.find(fmt::format("{}.{}", row[kCountry], row[kAdmin1]));
    return at == options_.admin1.end() ? std::string() : at->second;
  }

  void add_up(const std::string& parent, std::string_view country, uint32_t population) {
    if (!parent.empty()) population_[parent] += population;
    population_[std::string(country)] += population;
  }

  void fill(DraftPlace& place, const Row& row) {
    place.rank = rank_of(row[kFeature]);
    place.latitude = number<float>(row[kLatitude]);
    place.longitude = number<float>(row[kLongitude]);
    if (row[kFeature] == "PPLC") locate_country(row);
    const auto languages = options_.languages->find(row[kCountry]);
    static const std::set<std::string> kUnknown;
    const std::set<std::string>& own = languages == options_.languages->end() ? kUnknown : languages->second;
    place.add(row[kName], own.contains("vi") ? "vi" : "", NameUse::kOfficial);
    std::istringstream alternates{std::string(row[kAlternates])};
    for (std::string form; std::getline(alternates, form, ',');) add_alternate(place, form, own);
  }

  void locate_country(const Row& row) {
    if (DraftPlace* country = draft_.find(row[kCountry]); country != nullptr && country->latitude == 0) {
      country->latitude = number<float>(row[kLatitude]);
      country->longitude = number<float>(row[kLongitude]);
    }
  }

  void add_alternate(DraftPlace& place, const std::string& form, const std::set<std::string>& own) const {
    if (!is_name(form) || form == place.name) return;
    const std::string_view language = language_of(form, own);
    const bool latin = script_of(form) == text::Script::kLatin;
    NameUse use = NameUse::kAlternate;
    if (!latin && !language.empty()) use = own.contains(std::string(language)) ? NameUse::kOfficial : NameUse::kExonym;
    if (latin && language == "vi" && !own.contains("vi")) use = NameUse::kExonym;
    if (latin && is_short_form(form, place.name)) use = NameUse::kOfficial;
    place.add(form, language, use);
  }

  Draft& draft_;
  const GeonamesOptions& options_;
  std::map<std::string, uint64_t> population_;
  std::vector<std::pair<std::string, uint32_t>> own_population_;
};

}  // namespace

bool is_name(std::string_view alternate) {
  if (alternate.find("://") != std::string_view::npos || alternate.find("www.") != std::string_view::npos) return false;
  if (alternate.find(" - ") != std::string_view::npos || alternate.find('/') != std::string_view::npos) return false;
  if (alternate.find("GJ") != std::string_view::npos) return false;  // a transliteration of Đ
  if (!is_ascii(alternate)) return text::length(alternate) > 1;
  const bool capital = std::ranges::any_of(alternate, is_ascii_upper);
  const bool small = std::ranges::any_of(alternate, [](char c) { return c >= 'a' && c <= 'z'; });
  const bool digits = std::ranges::any_of(alternate, [](char c) { return c >= '0' && c <= '9'; });
  // Codes of airports and postal areas are capitals alone; machine transliterations are small letters alone.
  return capital && small && !digits && alternate.size() > 2;
}

void add_geonames(Draft& draft, const std::string& path, const GeonamesOptions& options) {
  const std::string bytes = read_source(path);
  Importer importer(draft, options);
  std::string_view rest = bytes;
  while (!rest.empty()) {
    const size_t end = rest.find('\n');
    importer.read(rest.substr(0, end));
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  }
  importer.finish();
}

}  // namespace ketnghia::gazetteer::build
