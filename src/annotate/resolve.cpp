#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

#include "annotate/places.h"

namespace ketnghia::annotate {
namespace {

using gazetteer::Place;
using gazetteer::PlaceKind;

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
  }

  void resolve() {
    count_named_countries();
    for (int pass = 0; pass < 2; ++pass) {
      for (size_t i = 0; i < a_.places.size(); ++i) choose(i);
      count_chosen_countries();
    }
    agree_on_kinds();
    for (PlaceMention& mention : a_.places) name_it(mention);
  }

 private:
  void count_named_countries() {
    std::map<std::string_view, int> named;
    for (const PlaceMention& mention : a_.places) {
      for (const auto& c : mention.candidates) {
        const Place place = a_.book->place(c.place);
        if (place.kind == PlaceKind::kCountry && c.match > 0.6f) ++named[place.country];
      }
    }
    for (const auto& [country, times] : named) countries_[country] += times > 1 ? 1.0f : 0.7f;
  }

  void count_chosen_countries() {
    std::map<std::string_view, float> chosen;
    for (const PlaceMention& mention : a_.places) {
      if (mention.place && mention.sureness > 0.2f) chosen[a_.book->place(*mention.place).country] += 0.25f;
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
      for (const auto& c : other.candidates) {
        const Place place = a_.book->place(c.place);
        if (place.kind == PlaceKind::kCountry && c.match > 0.6f) return place.country;
      }
    }
    return {};
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

  float score(size_t number, const PlaceMention::Candidate& candidate, std::string_view behind) const {
    const PlaceMention& mention = a_.places[number];
    const Place place = a_.book->place(candidate.place);
    float total = candidate.match + kind_score(wanted_by(mention.word), place.kind, mention.word);
    total += country_score(place.country);
    if (!behind.empty()) total += place.country == behind ? 1.5f : -1.0f;
    if (parent_is_near(number, place)) total += 0.7f;
    total += 0.07f * std::log10(static_cast<float>(place.population) + 1.0f) + 0.05f * static_cast<float>(place.rank);
    return total;
  }

  void choose(size_t number) {
    PlaceMention& mention = a_.places[number];
    const std::string_view behind = country_behind(number);
    float best = -10, next = -10;
    for (const auto& candidate : mention.candidates) {
      const float points = score(number, candidate, behind);
      if (points > best) {
        next = best;
        best = points;
        mention.place = candidate.place;
      } else {
        next = std::max(next, points);
      }
    }
    mention.sureness = mention.candidates.empty() ? 0.0f : std::clamp((best - next) * 0.8f, 0.05f, 1.0f);
  }

  /// A bare name means what the text's fuller mentions of it mean: once "thành phố Bắc Giang", then "Bắc Giang".
  void agree_on_kinds() {
    Worded worded;
    for (const PlaceMention& m : a_.places) {
      if (m.place && !m.word.empty()) ++worded[m.surface][*m.place];
    }
    for (PlaceMention& m : a_.places) {
      Worded::const_iterator found = worded.find(m.surface);
      if (found == worded.end() && m.word.empty()) found = fuller_name(worded, m.surface);
      if (!m.word.empty() || found == worded.end() || !m.place) continue;
      const auto most = std::max_element(found->second.begin(), found->second.end(),
                                         [](const auto& x, const auto& y) { return x.second < y.second; });
      m.place = most->first;
      m.sureness = std::max(m.sureness, 0.5f);
    }
  }

  using Worded = std::unordered_map<std::string, std::map<gazetteer::PlaceIndex, int>>;

  /// 제주 after 제주특별자치도: the name with its locality word as one name of the book.
  Worded::const_iterator fuller_name(const Worded& worded, const std::string& bare) const {
    return std::find_if(worded.begin(), worded.end(), [&](const auto& entry) {
      const std::string& full = entry.first;
      if (static_cast<unsigned char>(bare[0]) < 0xE3 || !full.starts_with(bare)) return false;
      return a_.pack->value_of(language::Category::kLocalityWord, full.substr(bare.size())).has_value();
    });
  }

  void name_it(PlaceMention& mention) const {
    if (!mention.place) {
      mention.id = "name:" + mention.surface;
      return;
    }
    const Place place = a_.book->place(*mention.place);
    mention.id = place.id;
    mention.country = place.country;
  }

  Annotation& a_;
  std::map<std::string_view, float> countries_;
};

}  // namespace

void resolve_places(Annotation& a, std::string_view home) { Resolver(a, home).resolve(); }

}  // namespace ketnghia::annotate
