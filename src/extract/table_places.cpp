#include "extract/table_places.h"

#include <algorithm>
#include <array>

#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::extract {
namespace {

using gazetteer::LookupContext;
using gazetteer::PlaceKind;
using language::Category;

// A part of a cell stands for the locality less surely than the whole: "Choang, Quảng Tây", "Mirpur (Azad Kashmir)".
constexpr double kFirstPart = 0.97;
constexpr double kOtherPart = 0.85;
// What a title or a parent unit adds to the score of a place that agrees and takes from one that does not.
constexpr double kAgreement = 0.08;
constexpr double kDisagreement = 0.25;
// What the table's own words ("sister cities", a column "Province") add to places of that sort where the row says
// nothing: enough between a city and the province that bears its name, not between two cities.
constexpr double kHint = 0.1;
constexpr double kNamesake = 0.97;
// Below this the lists have not found the name and the rules are asked.
constexpr double kFoundByLists = 0.6;
// Strength of a name that stands in a list, and of one that a rule made. Some respelling of some village's name is
// found for almost any word, so the rules never outweigh a list.
constexpr double kListed = 0.8;
constexpr double kFormOfLists = 0.42;
constexpr double kFormScale = 2.0;
constexpr double kByRule = 0.3;
constexpr double kScoreOfRules = 0.42;  // of the weakest right answers seen
constexpr double kRuleScale = 1.6;
constexpr double kMostByRule = 0.55;

/// How surely the words name the place. Of a name from a list the form alone tells it. What a rule made has to be
/// backed by the place's own weight: a village of some such sound is found for almost any word.
double strength_of(const gazetteer::Candidate& candidate) {
  double form = 0, place = 0;
  for (const gazetteer::Feature& feature : candidate.features) {
    if (feature.name.starts_with("place.")) place += feature.weight;
    else if (!feature.name.starts_with("kind.") && !feature.name.starts_with("country.")) form += feature.weight;
  }
  using gazetteer::How;
  const bool by_rule = candidate.how == How::kRespelling || candidate.how == How::kMisspelling;
  if (!by_rule) return std::clamp(kListed + kFormScale * (form - kFormOfLists), 0.05, 1.0);
  return std::clamp(kByRule + kRuleScale * (form + place - kScoreOfRules), 0.05, kMostByRule);
}

LookupContext::Wanted wanted_of(LocalityKind kind) {
  switch (kind) {
    case LocalityKind::kCity: case LocalityKind::kCapital: return LookupContext::Wanted::kCity;
    case LocalityKind::kSubdivision: return LookupContext::Wanted::kSubdivision;
    case LocalityKind::kCountry: return LookupContext::Wanted::kCountry;
    case LocalityKind::kAny: break;
  }
  return LookupContext::Wanted::kAny;
}

double kind_weight(LocalityKind kind, const gazetteer::Place& place) {
  const bool subdivision = place.kind == PlaceKind::kSubdivision;
  const bool city = place.kind == PlaceKind::kCity;
  switch (kind) {
    case LocalityKind::kSubdivision: return city ? -kDisagreement : subdivision ? kAgreement : 0;
    case LocalityKind::kCity: return subdivision ? -kDisagreement : kAgreement;
    case LocalityKind::kCapital:
      if (subdivision) return -kDisagreement;
      return place.rank == 4 || place.kind == PlaceKind::kCitySubdivision ? kAgreement : -kAgreement;
    case LocalityKind::kCountry: case LocalityKind::kAny: break;
  }
  return 0;
}

bool is_latin(std::string_view text) {
  for (const text::Token& token : text::tokenise(text)) {
    if (token.is_name_part() && token.script != text::Script::kLatin) return false;
  }
  return true;
}

bool agrees(LocalityKind hint, const gazetteer::Place& place) {
  if (hint == LocalityKind::kCity || hint == LocalityKind::kCapital) {
    return place.kind == PlaceKind::kCity || place.kind == PlaceKind::kCitySubdivision;
  }
  return hint == LocalityKind::kSubdivision && place.kind != PlaceKind::kCity;
}

text::Span trimmed(std::string_view document_text, text::Span span) {
  const std::string_view whole = span.of(document_text), inner = text::trim(whole);
  const uint32_t start = span.start + static_cast<uint32_t>(inner.empty() ? 0 : inner.data() - whole.data());
  return {start, start + static_cast<uint32_t>(inner.size())};
}

/// Where the first of the separators stands; the end of the text where none does. `width` gets its length.
size_t find_first(std::string_view text, std::initializer_list<std::string_view> separators, size_t& width) {
  size_t first = std::string_view::npos;
  for (const std::string_view separator : separators) {
    const size_t at = text.find(separator);
    if (at < first) {
      first = at;
      width = separator.size();
    }
  }
  return first;
}

bool written_without_spaces(std::string_view text) {
  for (const text::Token& token : text::tokenise(text)) {
    if (token.is_name_part() && token.kind != text::TokenKind::kCharacter) return false;
  }
  return true;
}

/// Takes the locality words off both ends: "TP. Saint Petersburg" → "Saint Petersburg", city. Empty where nothing
/// would be left or there are none.
std::string strip_words(const TermFinder& finder, std::string_view text, LocalityKind& kind) {
  size_t start = 0, end = text.size();
  const std::vector<TermHit> hits = finder.find(text, {Category::kLocalityWord});
  std::string_view word;
  for (const TermHit& hit : hits) {
    if (text::trim(text.substr(start, hit.span.start - start)).empty()) {
      start = hit.span.end;
      word = hit.term->value;
    }
  }
  for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit) {
    if (hit->span.start < start || hit->span.end > end) break;
    if (!text::trim(text.substr(hit->span.end, end - hit->span.end)).empty()) break;
    end = hit->span.start;
    if (word.empty()) word = hit->term->value;
  }
  if (word.empty()) return {};
  std::string_view bare = text.substr(start, end - start);
  while (!bare.empty() && (bare.front() == '.' || text::is_space(text::code_point_at(bare, 0).value))) {
    bare.remove_prefix(text::code_point_at(bare, 0).length);
  }
  bare = text::trim(bare);
  if (count_words(bare) == 0) return {};
  kind = kind_of_word(word);
  return std::string(bare);
}

}  // namespace

LocalityKind kind_of_word(std::string_view word) {
  if (word == "city" || word == "town" || word == "village" || word == "ward") return LocalityKind::kCity;
  if (word == "capital") return LocalityKind::kCapital;
  if (word == "province" || word == "state" || word == "prefecture" || word == "region" || word == "territory" ||
      word == "autonomous_region") {
    return LocalityKind::kSubdivision;
  }
  if (word == "country") return LocalityKind::kCountry;
  return LocalityKind::kAny;  // a district or county may be either
}

LocalityKind kind_spoken_of(std::string_view text, const TermFinder& finder) {
  LocalityKind kind = LocalityKind::kAny;
  for (const TermHit& hit : finder.find(text, {Category::kLocalityWord})) {
    const LocalityKind here = kind_of_word(hit.term->value);
    if (here == LocalityKind::kAny || here == LocalityKind::kCountry || here == kind) continue;
    if (kind != LocalityKind::kAny) return LocalityKind::kAny;
    kind = here;
  }
  return kind;
}

LocalityText TablePlaces::take_apart(std::string_view document_text, text::Span span) const {
  LocalityText out;
  out.whole = out.shortest = trimmed(document_text, span);
  const std::string_view text = out.whole.of(document_text);
  const auto add = [&](std::string_view name, double weight, bool sets_kind) {
    name = text::trim(name);
    if (count_words(name) == 0) return;
    out.names.push_back({std::string(name), weight});
    LocalityKind kind = LocalityKind::kAny;
    std::string bare = strip_words(finder_, name, kind);
    if (!bare.empty()) out.names.push_back({std::move(bare), weight});
    if (sets_kind && out.kind == LocalityKind::kAny) out.kind = kind;
  };
  size_t width = 0;
  const size_t part = find_first(text, {",", "，", "(", "（", " / "}, width);
  if (part == std::string_view::npos || part == 0) {
    add(text, 1, true);
    split_compound(document_text, out);
    return out;
  }
  std::string_view rest = text.substr(part + width);
  for (const std::string_view closing : {")", "）"}) {
    if (const size_t at = rest.find(closing); at != std::string_view::npos) rest = rest.substr(0, at);
  }
  out.shortest = trimmed(document_text, {out.whole.start, out.whole.start + static_cast<uint32_t>(part)});
  add(text.substr(0, part), kFirstPart, true);
  add(rest, kOtherPart, false);
  out.names.push_back({std::string(text), 1});
  LocalityKind ignored = LocalityKind::kAny;
  out.parent = strip_words(finder_, rest, ignored);
  if (out.parent.empty()) out.parent = text::trim(rest);
  return out;
}

/// "香川县绫南町": in scripts without spaces the unit stands before the locality, each with its word.
void TablePlaces::split_compound(std::string_view document_text, LocalityText& locality) const {
  const std::string_view text = locality.whole.of(document_text);
  if (!written_without_spaces(text)) return;
  for (const TermHit& hit : finder_.find(text, {Category::kLocalityWord})) {
    if (hit.span.start == 0 || hit.span.end >= text.size() || locality.parent.size() > 0) continue;
    if (kind_of_word(hit.term->value) == LocalityKind::kCity) continue;
    const std::string_view rest = text.substr(hit.span.end);
    LocalityKind kind = LocalityKind::kAny;
    std::string bare = strip_words(finder_, rest, kind);
    if (bare.empty()) continue;  // 神奈川: no word of its own follows
    locality.parent = std::string(text.substr(0, hit.span.start));
    locality.shortest.start = locality.whole.start + hit.span.end;
    locality.names.push_back({std::string(rest), kFirstPart});
    locality.names.push_back({std::move(bare), kFirstPart});
    locality.kind = kind;
  }
}

const std::vector<gazetteer::Candidate>& TablePlaces::look_up(const std::string& name, std::string_view country,
                                                              LocalityKind kind, bool by_rule) {
  const auto wanted = wanted_of(kind);
  std::string key = name;
  key += '\x1f';
  key += country;
  key += static_cast<char>('0' + static_cast<int>(wanted));
  key += by_rule ? 'r' : 'l';
  const auto [at, first] = asked_.try_emplace(std::move(key));
  if (first) at->second = gazetteer::look_up(book_, name, {country, language_, wanted, by_rule});
  return at->second;
}

std::vector<PlaceChoice> TablePlaces::look_up_all(const LocalityText& locality, std::string_view country,
                                                  LocalityKind kind, bool by_rule) {
  std::vector<PlaceChoice> out;
  for (const NameReading& reading : locality.names) {
    for (const gazetteer::Candidate& candidate : look_up(reading.name, country, kind, by_rule)) {
      PlaceChoice choice{book_.place(candidate.place), candidate.score * reading.weight,
                         strength_of(candidate) * reading.weight, candidate.how, candidate.matched, reading.name};
      if (choice.place.kind == PlaceKind::kCountry && kind != LocalityKind::kCountry) choice.score -= kDisagreement;
      const auto known = std::find_if(out.begin(), out.end(), [&](const PlaceChoice& other) {
        return other.place.index == choice.place.index;
      });
      if (known == out.end()) {
        out.push_back(std::move(choice));
      } else if (known->score < choice.score) {
        *known = std::move(choice);
      }
    }
  }
  return out;
}

/// Places that bear the name of one that was found. A list that knows one Des Moines as 得梅因 means the name, not that
/// one; and a city word beside the name of a province means the city that bears it.
void TablePlaces::add_namesakes(const LocalityText& locality, std::string_view country, LocalityKind kind,
                                std::vector<PlaceChoice>& choices) {
  const size_t known = choices.size();
  for (size_t i = 0; i < known; ++i) {
    const PlaceChoice found = choices[i];
    const bool other_kind = kind_weight(kind, found.place) < 0;
    if (!other_kind && is_latin(found.written)) continue;
    LocalityText namesake;
    namesake.kind = locality.kind;
    namesake.names.push_back({std::string(found.place.name), 1});
    LocalityKind ignored = LocalityKind::kAny;
    if (std::string bare = strip_words(finder_, found.place.name, ignored); !bare.empty()) {
      namesake.names.push_back({std::move(bare), 1});
    }
    for (PlaceChoice& choice : look_up_all(namesake, country.empty() ? found.place.country : country, kind, false)) {
      const bool new_one = std::none_of(choices.begin(), choices.end(), [&](const PlaceChoice& other) {
        return other.place.index == choice.place.index;
      });
      if (!new_one || choice.strength < kListed) continue;
      choice.strength = found.strength * kNamesake;
      choice.score *= kNamesake;
      choice.how = found.how;
      choice.written = found.written;
      choices.push_back(std::move(choice));
    }
  }
}

void TablePlaces::weigh_parent(const std::string& parent, std::string_view country, std::vector<PlaceChoice>& choices) {
  const auto& units = look_up(parent, country, LocalityKind::kAny, false);
  const auto lies_in = [&](const PlaceChoice& choice, const gazetteer::Candidate& unit) {
    const gazetteer::Place place = book_.place(unit.place);
    return !choice.place.parent.empty() && choice.place.parent == place.id;
  };
  for (PlaceChoice& choice : choices) {
    const bool agrees = std::any_of(units.begin(), units.end(), [&](const auto& unit) { return lies_in(choice, unit); });
    choice.score += agrees ? kAgreement : 0;
  }
}

std::vector<PlaceChoice> TablePlaces::choices(const LocalityText& locality, std::string_view country,
                                              LocalityKind kind, bool by_rule, LocalityKind hint) {
  if (kind == LocalityKind::kAny) kind = locality.kind;
  std::vector<PlaceChoice> out = look_up_all(locality, country, kind, false);
  const auto best = [&] {
    double strength = 0;
    for (const PlaceChoice& choice : out) strength = std::max(strength, choice.strength);
    return strength;
  };
  if (by_rule && best() < kFoundByLists) {
    std::vector<PlaceChoice> more = look_up_all(locality, country, kind, true);
    if (!more.empty()) out = std::move(more);
  }
  add_namesakes(locality, country, kind, out);
  for (PlaceChoice& choice : out) {
    choice.score += kind_weight(kind, choice.place);
    if (kind == LocalityKind::kAny && agrees(hint, choice.place)) choice.score += kHint;
  }
  if (!locality.parent.empty()) weigh_parent(locality.parent, country, out);
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
  for (PlaceChoice& choice : out) choice.score = std::clamp(choice.score, 0.0, 1.0);
  return out;
}

double TablePlaces::strength_in(const LocalityText& locality, std::string_view country, LocalityKind kind) {
  const auto found = choices(locality, country, kind, true);
  return found.empty() ? 0 : found.front().strength;
}

std::vector<CountryChoice> TablePlaces::countries(std::string_view label, bool by_rule) {
  std::vector<CountryChoice> out;
  const auto add = [&](std::string code, double score) {
    const auto known = std::find_if(out.begin(), out.end(), [&](const auto& choice) { return choice.code == code; });
    if (known == out.end()) {
      out.push_back({std::move(code), score});
    } else {
      known->score = std::max(known->score, score);
    }
  };
  const auto ask = [&](std::string_view name, double weight, bool rules) {
    name = text::trim(name);
    if (count_words(name) == 0) return;
    for (const auto& candidate : look_up(std::string(name), {}, LocalityKind::kCountry, rules)) {
      const gazetteer::Place place = book_.place(candidate.place);
      if (place.kind == PlaceKind::kCountry) add(std::string(place.id), candidate.score * weight);
    }
  };
  LocalityKind ignored = LocalityKind::kAny;
  const std::string bare = strip_words(finder_, label, ignored);
  size_t width = 0;
  const size_t part = find_first(label, {",", "，", "(", "（", "/", "\n", " - ", " – "}, width);
  ask(label, 1, false);
  ask(bare, 0.97, false);
  if (part != std::string_view::npos) ask(label.substr(0, part), kFirstPart, false);
  if (out.empty() && part != std::string_view::npos) ask(label.substr(part + width), kOtherPart, false);
  if (out.empty() && by_rule) ask(label, 1, true);
  if (out.empty() && by_rule && count_words(label) > 0) {  // a part of a country: Scotland, England, Zanzibar
    for (const auto& candidate : look_up(std::string(text::trim(label)), {}, LocalityKind::kSubdivision, false)) {
      const gazetteer::Place place = book_.place(candidate.place);
      if (place.kind != PlaceKind::kCity) add(std::string(place.country), candidate.score * 0.7);
    }
  }
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
  return out;
}

}  // namespace ketnghia::extract
