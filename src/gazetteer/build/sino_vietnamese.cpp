#include "gazetteer/build/sino_vietnamese.h"

#include <algorithm>
#include <set>

#include "gazetteer/phonetics.h"
#include "text/fold.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::gazetteer::build {
namespace {

constexpr uint32_t kSpokenPopulation = 200'000;
constexpr uint32_t kLargePopulation = 100'000;

bool is_chinese(const DraftPlace& place) {
  return place.country == "CN" || place.country == "TW" || place.country == "HK" || place.country == "MO";
}

bool is_han_named(const DraftPlace& place) {
  if (is_chinese(place)) return true;
  const bool neighbour = place.country == "JP" || place.country == "KR" || place.country == "KP";
  return neighbour && place.kind != PlaceKind::kCountry &&
         (place.kind != PlaceKind::kCity || place.rank >= 3 || place.population >= kLargePopulation);
}

bool is_spoken(const DraftPlace& place) {
  if (!is_chinese(place)) return false;
  return place.kind != PlaceKind::kCity || place.rank >= 2 || place.population >= kSpokenPopulation;
}

bool is_han(std::string_view form) {
  const auto tokens = text::tokenise(form);
  return !tokens.empty() &&
         std::ranges::all_of(tokens, [](const text::Token& token) { return token.script == text::Script::kHan; });
}

/// The Han names of a place without kind words, each once.
std::set<std::string> han_names(const DraftPlace& place, const KindWords& kinds) {
  std::set<std::string> out;
  for (const DraftName& name : place.names) {
    if (!is_han(name.form)) continue;
    const std::string bare = kinds.bare(name.form);
    if (text::length(bare) >= 2) out.insert(bare);
  }
  return out;
}

size_t syllable_count(std::string_view form) {
  return static_cast<size_t>(
      std::ranges::count_if(text::tokenise(form), [](const text::Token& token) { return token.is_name_part(); }));
}

}  // namespace

std::vector<BothNames> names_in_both(const Draft& draft, const KindWords& kinds) {
  std::vector<BothNames> out;
  for (const DraftPlace& place : draft.places) {
    if (!is_chinese(place)) continue;
    for (const std::string& han : han_names(place, kinds)) {
      for (const DraftName& name : place.names) {
        // Pinyin may look Vietnamese ("Nan'an"): only names that were told to be Vietnamese teach.
        if (name.language != "vi" || !is_vietnamese_spelling(name.form)) continue;
        const std::string bare = kinds.bare(name.form);
        if (syllable_count(bare) == text::length(han)) out.push_back({han, bare});
      }
    }
  }
  return out;
}

void add_han_readings(Draft& draft, const KindWords& kinds, const HanReadings& readings) {
  for (DraftPlace& place : draft.places) {
    if (!is_han_named(place)) continue;
    std::set<std::string> read, folded, unlikely;
    for (const std::string& han : han_names(place, kinds)) {
      for (const std::string& form : readings.read(han)) {
        (form == readings.read(han).front() ? read : unlikely).insert(form);
        folded.insert(text::fold(form));
      }
    }
    for (DraftName& name : place.names) {
      // A listed Vietnamese name that the rule gives too is a reading, not any exonym.
      // "Tham Duong" is "Thẩm Dương" without its marks, and goes; "Nam Ninh" never had any.
      const bool listed = name.language == "vi" || read.contains(name.form);
      if (!listed || !folded.contains(text::fold(name.form))) continue;
      name.language = "vi";
      name.use = NameUse::kSinoVietnamese;
      read.erase(name.form);
      unlikely.erase(name.form);
    }
    for (const std::string& form : read) place.add(form, "vi", NameUse::kSinoVietnamese, !is_spoken(place));
    for (const std::string& form : unlikely) {
      if (!read.contains(form)) place.add(form, "vi", NameUse::kSinoVietnamese, true);
    }
  }
}

}  // namespace ketnghia::gazetteer::build
