#include <algorithm>
#include <cmath>
#include <map>

#include "annotate/places.h"
#include "gazetteer/lookup.h"
#include "text/fold.h"

namespace ketnghia::annotate {
namespace {

using gazetteer::Place;
using gazetteer::PlaceKind;

constexpr uint32_t kHamlet = 5'000;  // inhabitants
constexpr float kCityItself = 0.3f;

/// What a locality word asks for.
enum class Wanted { kAny, kCity, kSubdivision, kCountry };

Wanted wanted_by(std::string_view word) {
  if (word.empty()) return Wanted::kAny;
  if (word == "city" || word == "capital" || word == "town" || word == "village") return Wanted::kCity;
  if (word == "country") return Wanted::kCountry;
  return Wanted::kSubdivision;
}

float kind_score(Wanted wanted, PlaceKind kind, std::string_view word) {
  switch (wanted) {
    case Wanted::kCity:
      if (kind == PlaceKind::kCitySubdivision) return 1.0f;
      return kind == PlaceKind::kCity ? 0.9f : kind == PlaceKind::kFormer ? 0.2f : -1.0f;
    case Wanted::kSubdivision:
      if (kind == PlaceKind::kSubdivision) return 1.0f;
      if (kind == PlaceKind::kCitySubdivision) return 0.3f;
      // Districts, counties and wards are in the book as the towns that bear their names.
      return kind == PlaceKind::kCity && (word == "district" || word == "county" || word == "ward") ? 0.2f : -0.8f;
    case Wanted::kCountry: return kind == PlaceKind::kCountry ? 1.0f : 0.0f;
    case Wanted::kAny: break;
  }
  switch (kind) {
    case PlaceKind::kCountry: return 0.6f;
    case PlaceKind::kCitySubdivision: return 0.45f;
    case PlaceKind::kSubdivision: return 0.35f;
    case PlaceKind::kCity: return 0.3f;
    case PlaceKind::kFormer: return 0.0f;
  }
  return 0;
}

class Resolver {
 public:
  Resolver(Annotation& a, std::string_view home) : a_(a) {
    if (const auto place = a.book->find_id(home)) countries_[a.book->place(*place).country] += 0.5f;
    if (const std::string_view own = a.pack->grammar().home_country; !own.empty()) countries_[own] += 0.5f;
    find_cities_since();
  }

  void resolve() {
    hear_titles();
    count_named_countries();
    for (int pass = 0; pass < 2; ++pass) {
      for (size_t i = 0; i < a_.places.size(); ++i) choose(i);
      count_chosen_countries();
    }
  }

 private:
  /// Provinces that had become cities when the document appeared: thành phố Huế since 1 January 2025.
  void find_cities_since() {
    const auto& published = a_.document->published;
    if (!published) return;
    for (const gazetteer::Succession& succession : a_.book->successions()) {
      const auto since = text::Edtf::parse(succession.date);
      if (succession.kind != "upgrade" || succession.from != succession.to || !since) continue;
      if (since->earliest() <= published->date.earliest()) cities_since_.push_back(succession.to);
    }
  }

  bool is_city_since(const Place& place) const {
    return std::ranges::find(cities_since_, place.id) != cities_since_.end();
  }

  /// "Thị trưởng New York", "Governor of Osaka": what the title of its head says about a place without a word of its
  /// own.
  void hear_titles() {
    led_.assign(a_.places.size(), Wanted::kAny);
    size_t place = 0;
    for (const TitleMention& title : a_.titles) {
      while (place < a_.places.size() && a_.places[place].tokens.first < title.tokens.first) ++place;
      if (place == a_.places.size() || !is_led(title, a_.places[place])) continue;
      if (title.role == "mayor" || title.role == "deputy_mayor") led_[place] = Wanted::kCity;
      if (title.role == "governor" || title.role == "deputy_governor") led_[place] = Wanted::kSubdivision;
    }
  }

  /// Inside the title, or behind its holder's name: "Mayor Eric Adams of New York".
  bool is_led(const TitleMention& title, const PlaceMention& place) const {
    constexpr uint32_t kLongestName = 6;  // tokens of the name and the link
    if (place.tokens.first < title.tokens.last) return true;
    if (place.with_words.first > title.tokens.last + kLongestName || place.with_words.first == title.tokens.last)
      return false;
    for (uint32_t token = title.tokens.last; token + 1 < place.with_words.first; ++token) {
      if (a_.tokens[token].kind != text::TokenKind::kWord || !a_.tokens[token].capital) return false;
    }
    return a_.pack->value_of(language::Category::kTitleLink,
                             a_.tokens[place.with_words.first - 1].span.of(a_.text())) == "link";
  }

  static float role_score(Wanted led, PlaceKind kind) {
    if (led == Wanted::kCity && kind == PlaceKind::kSubdivision) return -0.5f;
    if (led == Wanted::kSubdivision && kind == PlaceKind::kCity) return -0.5f;
    return 0;
  }

  /// "Houston, Texas, USA": the state behind a place says where that one lies, and little of the others.
  bool says_where_another_lies(size_t number) const {
    constexpr uint32_t kNear = 3;
    if (number == 0) return false;
    const PlaceMention& mention = a_.places[number];
    const PlaceMention& before = a_.places[number - 1];
    if (mention.tokens.first < before.with_words.last || mention.tokens.first > before.with_words.last + kNear)
      return false;
    const std::string_view sign = a_.tokens[before.with_words.last].span.of(a_.text());
    if (sign != "," && sign != "(") return false;
    return std::ranges::any_of(mention.candidates, [&](const auto& c) {
      const Place around = a_.book->place(c.place);
      const bool contains = around.kind == PlaceKind::kCountry || around.kind == PlaceKind::kSubdivision;
      return contains && c.match > 0.6f && lies_in(before, around.country);
    });
  }

  void count_named_countries() {
    std::map<std::string_view, int> named;
    for (size_t i = 0; i < a_.places.size(); ++i) {
      const PlaceMention& mention = a_.places[i];
      if (says_where_another_lies(i) || mention.demonym) continue;
      for (const auto& c : mention.candidates) {
        const Place place = a_.book->place(c.place);
        if (place.kind == PlaceKind::kCountry && c.match > 0.6f) ++named[place.country];
      }
    }
    for (const auto& [country, times] : named) countries_[country] += times > 1 ? 1.0f : 0.7f;
    // A people's name tells of a guest as often as of where the page is at home.
    std::map<std::string_view, bool> peoples;
    for (const PlaceMention& mention : a_.places) {
      if (mention.demonym) peoples[country_of(mention)] = true;
    }
    for (const auto& [country, _] : peoples) {
      if (!named.contains(country)) countries_[country] += 0.3f;
    }
  }

  void count_chosen_countries() {
    std::map<std::string_view, float> chosen;
    for (size_t i = 0; i < a_.places.size(); ++i) {
      const PlaceMention& mention = a_.places[i];
      const bool placed = says_where_another_lies(i) || (i + 1 < a_.places.size() && says_where_another_lies(i + 1));
      if (mention.place && mention.sureness > 0.2f && !placed) chosen[a_.book->place(*mention.place).country] += 0.25f;
    }
    for (const auto& [country, weight] : chosen) countries_[country] += std::min(weight, 1.0f);
  }

  float country_score(std::string_view country) const {
    const auto found = countries_.find(country);
    return found == countries_.end() ? 0.0f : std::min(found->second, 2.0f) * 0.5f;
  }

  /// The country that stands right behind the name: "Osaka (Japan)", "Sakai, Nhật Bản", "Hà Nội của Việt Nam".
  std::string_view country_behind(size_t number) const {
    const PlaceMention& mention = a_.places[number];
    for (size_t i = number + 1; i < a_.places.size(); ++i) {
      const PlaceMention& other = a_.places[i];
      if (other.tokens.first > mention.with_words.last + 3) break;
      if (other.tokens.first <= mention.with_words.last) continue;
      if (const std::string_view country = country_of(other); !country.empty()) return country;
      if (const std::string_view country = country_of_unit(mention, other); !country.empty()) return country;
    }
    return {};
  }

  /// "Elizabeth, South Australia": the state of the unit right behind, where it has a place of that name.
  std::string_view country_of_unit(const PlaceMention& mention, const PlaceMention& unit) const {
    if (unit.tokens.first != mention.with_words.last + 1) return {};
    const std::string_view sign = a_.tokens[mention.with_words.last].span.of(a_.text());
    if (sign != "," && sign != "(") return {};
    for (const auto& c : unit.candidates) {
      const Place around = a_.book->place(c.place);
      if (around.kind != PlaceKind::kSubdivision || c.match < 0.75f) continue;
      const bool holds = std::ranges::any_of(
          mention.candidates, [&](const auto& inner) { return a_.book->place(inner.place).parent == around.id; });
      if (holds) return around.country;
    }
    return {};
  }

  bool lies_in(const PlaceMention& mention, std::string_view country) const {
    return !country.empty() && std::ranges::any_of(mention.candidates, [&](const auto& c) {
      return a_.book->place(c.place).country == country;
    });
  }

  std::string_view country_of(const PlaceMention& mention) const {
    for (const auto& c : mention.candidates) {
      const Place place = a_.book->place(c.place);
      if (place.kind == PlaceKind::kCountry && c.match > 0.6f) return place.country;
    }
    return {};
  }

  /// The country right before a name in Han, kana or Hangul: 美国长滩市, ベトナム・ダナン市, 베트남 다낭시; or that of
  /// the unit right before it: 京畿道安养市.
  std::string_view country_before(size_t number) const {
    const PlaceMention& mention = a_.places[number];
    if (number == 0 || a_.tokens[mention.tokens.first].kind != text::TokenKind::kCharacter) return {};
    if (!country_of(mention).empty()) return {};  // 주몽골 한국대사
    const PlaceMention& other = a_.places[number - 1];
    const uint32_t from = other.with_words.last, to = mention.with_words.first;
    if (other.demonym || from > to || to - from > 1) return {};
    if (to - from == 1) {
      const std::string_view sign = a_.tokens[from].span.of(a_.text());
      if (sign != "・" && sign != "·" && sign != "の" && sign != "的" && sign != "의") return {};
    }
    if (const std::string_view country = country_of(other); !country.empty()) return country;
    const bool unit = to == from && !a_.tokens[to].space_before && other.place &&
                      a_.book->place(*other.place).kind == PlaceKind::kSubdivision;
    return unit ? a_.book->place(*other.place).country : std::string_view();
  }

  /// The subdivision that stands right before or behind: "thành phố Hàng Châu, tỉnh Chiết Giang".
  bool parent_is_near(size_t number, const Place& place) const {
    if (place.parent.empty()) return false;
    const PlaceMention& mention = a_.places[number];
    for (size_t i = number < 2 ? 0 : number - 2; i < std::min(number + 3, a_.places.size()); ++i) {
      const PlaceMention& other = a_.places[i];
      const bool near = other.tokens.first < mention.tokens.last + 5 && mention.tokens.first < other.tokens.last + 5;
      if (!near || i == number) continue;
      for (const auto& c : other.candidates) {
        if (a_.book->place(c.place).id == place.parent) return true;
      }
    }
    return false;
  }

  float score(size_t number, const PlaceMention::Candidate& candidate, std::string_view beside) const {
    const PlaceMention& mention = a_.places[number];
    const Place place = a_.book->place(candidate.place);
    float total = candidate.match + kind_score(wanted_by(mention.word), place.kind, mention.word);
    if (is_city_since(place)) {  // and no town within it bears the name any more
      const float as_city = kind_score(wanted_by(mention.word), PlaceKind::kCitySubdivision, mention.word);
      total += as_city - kind_score(wanted_by(mention.word), place.kind, mention.word) + kCityItself;
    }
    if (mention.word.empty()) total += role_score(led_[number], place.kind);
    total += country_score(place.country);
    if (!beside.empty()) total += place.country == beside ? 1.5f : -1.0f;
    if (parent_is_near(number, place)) total += 0.7f;
    // A bare "Peking" is China's, though a hamlet of the reader's own country bears the name.
    if (mention.word.empty() && place.kind == PlaceKind::kCity && place.population < kHamlet && place.rank < 2)
      total -= 0.6f;
    total += 0.07f * std::log10(static_cast<float>(place.population) + 1.0f) + 0.05f * static_cast<float>(place.rank);
    return total;
  }

  void choose(size_t number) {
    PlaceMention& mention = a_.places[number];
    std::string_view beside = country_before(number);
    if (beside.empty() && lies_in(mention, mention.people_before)) beside = mention.people_before;
    if (beside.empty()) {
      // "Embajador de Canadá en México": a state is no town of the one behind it.
      if (country_of(mention).empty() || !mention.word.empty()) beside = country_behind(number);
    } else {
      // 美国长滩市: a namesake in another state is not the one that is meant.
      const auto there = [&](const auto& c) { return a_.book->place(c.place).country == beside; };
      if (std::ranges::none_of(mention.candidates, there)) mention.candidates.clear();
    }
    if (mention.candidates.empty() && !beside.empty()) find_by_ear(mention, beside);
    float best = -10, next = -10;
    for (const auto& candidate : mention.candidates) {
      const float points = score(number, candidate, beside);
      if (points > best) {
        next = best;
        best = points;
        mention.place = candidate.place;
      } else {
        next = std::max(next, points);
      }
    }
    prefer_greater_unit(mention);
    mention.sureness = !mention.place ? 0.0f : std::clamp((best - next) * 0.8f, 0.05f, 1.0f);
  }

  /// 시엠립주: the lists have the name of the town alone, the word asks for the province, and the town lies in one of
  /// that name.
  void prefer_greater_unit(PlaceMention& mention) const {
    if (!mention.place || wanted_by(mention.word) != Wanted::kSubdivision) return;
    const Place town = a_.book->place(*mention.place);
    if (town.kind != PlaceKind::kCity || town.parent.empty()) return;
    const auto parent = a_.book->find_id(town.parent);
    if (!parent) return;
    const std::string name = text::fold_tight(town.name);
    bool same = false;
    a_.book->names_of_place(*parent, [&](const gazetteer::PlaceName& other) {
      if (other.use == gazetteer::NameUse::kOfficial) same |= text::fold_tight(other.form).starts_with(name);
    });
    if (same) mention.place = *parent;
  }

  /// タコマ市（アメリカ）, "thành phố Đa-kha (Băng-la-đét)": a name that no list has, in the country that the text
  /// names beside it.
  void find_by_ear(PlaceMention& mention, std::string_view country) const {
    constexpr float kSurelyHeard = 0.45f;
    const bool characters = a_.tokens[mention.tokens.first].kind == text::TokenKind::kCharacter;
    const bool word_inside = characters && !mention.word.empty();
    const TokenRange name{mention.tokens.first, mention.tokens.last - (word_inside ? 1u : 0u)};
    if (name.size() < (characters ? 2u : 1u)) return;
    const auto found = gazetteer::look_up(*a_.book, a_.words(name), {country, a_.document->language, {}, true});
    if (found.empty() || found.front().score < kSurelyHeard) return;
    mention.candidates.push_back({found.front().place, found.front().score});
  }

  Annotation& a_;
  std::map<std::string_view, float> countries_;
  std::vector<Wanted> led_;                     // of each place
  std::vector<std::string_view> cities_since_;  // ids
};

}  // namespace

void resolve_places(Annotation& a, std::string_view home) {
  Resolver(a, home).resolve();
  agree_on_places(a);
}

}  // namespace ketnghia::annotate
