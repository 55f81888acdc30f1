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

// A part of a label stands for the country less surely than the whole.
constexpr double kCountryCode = 0.9;  // ISO 3166-1, written for a country's name
constexpr double kFirstPart = 0.97;
constexpr double kOtherPart = 0.85;
// What a title adds to the score of a place that agrees and takes from one that does not.
constexpr double kAgreement = 0.08;
constexpr double kSaidToLieIn = 0.2;  // more than any difference of size between namesakes
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
    if (feature.name.starts_with("place."))
      place += feature.weight;
    else if (!feature.name.starts_with("kind.") && !feature.name.starts_with("country."))
      form += feature.weight;
  }
  using gazetteer::How;
  const bool by_rule = candidate.how == How::kRespelling || candidate.how == How::kMisspelling;
  if (!by_rule) return std::clamp(kListed + kFormScale * (form - kFormOfLists), 0.05, 1.0);
  return std::clamp(kByRule + kRuleScale * (form + place - kScoreOfRules), 0.05, kMostByRule);
}

LookupContext::Wanted wanted_of(LocalityKind kind) {
  switch (kind) {
    case LocalityKind::kCity:
    case LocalityKind::kCapital: return LookupContext::Wanted::kCity;
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
    case LocalityKind::kCountry:
    case LocalityKind::kAny: break;
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

}  // namespace

const gazetteer::HanReadings& TablePlaces::han_readings() {
  if (!han_readings_) han_readings_.emplace(book_);
  return *han_readings_;
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
    if (by_rule && reading.has_word) continue;  // no rule makes a name out of "Tỉnh Sverdlosk"
    for (const gazetteer::Candidate& candidate : look_up(reading.name, country, kind, by_rule)) {
      PlaceChoice choice{book_.place(candidate.place),
                         candidate.score * reading.weight,
                         strength_of(candidate) * reading.weight,
                         candidate.how,
                         candidate.matched,
                         reading.name};
      const bool country_asked = kind == LocalityKind::kCountry;
      if (choice.place.kind == PlaceKind::kCountry && !country_asked) {
        if (reading.beside) continue;  // トリアー市（ドイツ） is in Germany, not Germany
        choice.score -= kDisagreement;
      }
      const auto known = std::find_if(
          out.begin(), out.end(), [&](const PlaceChoice& other) { return other.place.index == choice.place.index; });
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
    std::vector<std::string_view> names = {found.place.name, book_.name_in(found.place.index, "en")};
    if (other_kind) {  // 赫梅利尼茨基市: the list has the province's name, which is Khmelnychchyna's
      book_.names_of_place(found.place.index, [&](const gazetteer::PlaceName& name) {
        if (is_latin(name.form)) names.push_back(name.form);
      });
    }
    for (const std::string_view name : names) {
      if (name.empty()) continue;
      namesake.names.push_back({std::string(name), 1});
      LocalityKind ignored = LocalityKind::kAny;
      if (std::string bare = without_words(name, finder_, ignored); !bare.empty()) {
        namesake.names.push_back({std::move(bare), 1});
      }
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

bool TablePlaces::lies_in(const gazetteer::Place& place, const std::string& unit, std::string_view country) {
  if (const size_t comma = unit.find(','); comma != std::string::npos) {  // "Savannakhet, Lào"
    return lies_in(place, unit.substr(0, comma), country) || lies_in(place, unit.substr(comma + 1), country);
  }
  return std::ranges::any_of(look_up(unit, country, LocalityKind::kAny, false), [&](const auto& candidate) {
    const gazetteer::Place found = book_.place(candidate.place);
    if (found.kind == PlaceKind::kCountry) return found.id == place.country;
    const bool same = found.id == place.parent || found.parent == place.parent;
    return found.kind != PlaceKind::kCity && same && !place.parent.empty();
  });
}

void TablePlaces::weigh_parent(const std::string& parent, std::string_view country, std::vector<PlaceChoice>& choices) {
  for (PlaceChoice& choice : choices) choice.score += lies_in(choice.place, parent, country) ? kSaidToLieIn : 0;
}

std::vector<PlaceChoice> TablePlaces::choices(const LocalityText& locality, std::string_view country, LocalityKind kind,
                                              bool by_rule, LocalityKind hint) {
  if (kind == LocalityKind::kAny) kind = locality.kind;
  std::vector<PlaceChoice> out = look_up_all(locality, country, kind, false);
  const auto best = [&] {
    double strength = 0;
    for (const PlaceChoice& choice : out) strength = std::max(strength, choice.strength);
    return strength;
  };
  // 赫梅利尼茨基市: the list has the province of the name alone, but the city is meant.
  const bool other_kind =
      std::ranges::all_of(out, [&](const auto& choice) { return kind_weight(kind, choice.place) < 0; });
  if (by_rule && (best() < kFoundByLists || other_kind)) {
    std::vector<PlaceChoice> more = look_up_all(locality, country, kind, true);
    if (best() < kFoundByLists && !more.empty()) out.clear();
    for (PlaceChoice& choice : more) {
      const auto known = [&](const PlaceChoice& other) { return other.place.index == choice.place.index; };
      if (std::ranges::none_of(out, known)) out.push_back(std::move(choice));
    }
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

size_t TablePlaces::country_before_unit(std::string_view label) {
  const std::vector<text::Token> tokens = text::tokenise(label);
  const auto is_character = [](const text::Token& token) {
    return token.kind == text::TokenKind::kCharacter || token.kind == text::TokenKind::kPunctuation;
  };
  if (tokens.size() < 3 || !std::ranges::all_of(tokens, is_character)) return 0;
  for (size_t last = tokens.size() - 1; last >= 2; --last) {
    const std::string name(label.substr(0, tokens[last - 1].span.end));
    LocalityKind ignored = LocalityKind::kAny;
    for (const std::string& form : {name, without_words(name, finder_, ignored)}) {
      if (form.empty()) continue;
      const auto& found = look_up(form, {}, LocalityKind::kCountry, false);
      if (!found.empty() && book_.place(found.front().place).kind == PlaceKind::kCountry) return name.size();
    }
  }
  return 0;
}

std::string TablePlaces::unit_in_label(std::string_view label) {
  label = text::trim(label);
  size_t width = 0;
  size_t part = find_first(label, {",", "，", "(", "（", "・"}, width);
  if (part == std::string_view::npos || part == 0) {
    part = country_before_unit(label);
    width = 0;
  }
  if (part == 0 || part == std::string_view::npos || countries(label.substr(0, part), false).empty()) return {};
  std::string_view rest = text::trim(label.substr(part + width));
  for (const std::string_view closing : {")", "）"}) rest = rest.substr(0, std::min(rest.size(), rest.find(closing)));
  return count_words(rest) == 0 || !countries(rest, false).empty() ? std::string() : std::string(rest);
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
  // "DE", "FR": the code itself.
  const std::string_view code = text::trim(label);
  const auto is_capital = [](unsigned char c) { return c >= 'A' && c <= 'Z'; };
  if (code.size() == 2 && is_capital(code[0]) && is_capital(code[1])) {
    if (const auto place = book_.find_id(code)) add(std::string(book_.place(*place).country), kCountryCode);
  }
  LocalityKind ignored = LocalityKind::kAny;
  const std::string bare = without_words(label, finder_, ignored);
  size_t width = 0;
  const size_t part = find_first(label, {",", "，", "(", "（", "/", "\n", " - ", " – "}, width);
  ask(label, 1, false);
  ask(bare, 0.97, false);
  if (part != std::string_view::npos) ask(label.substr(0, part), kFirstPart, false);
  if (out.empty() && part != std::string_view::npos) ask(label.substr(part + width), kOtherPart, false);
  if (const size_t whole = out.empty() ? country_before_unit(label) : 0; whole > 0) {
    ask(label.substr(0, whole), kFirstPart, false);
    ask(without_words(label.substr(0, whole), finder_, ignored), kFirstPart, false);
  }
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
