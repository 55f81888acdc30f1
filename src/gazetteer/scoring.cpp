#include "gazetteer/scoring.h"

#include <algorithm>
#include <cmath>

namespace ketnghia::gazetteer {
namespace {

// What was written counts most: half of the score.
constexpr float kExactForm = 0.50f;
constexpr float kExonymForm = 0.49f;
constexpr float kReadingForm = 0.48f;
constexpr float kFoldedForm = 0.46f;
constexpr float kRomanisedForm = 0.44f;
constexpr float kRespeltSounds = 0.46f;  // times the square of the likeness: near misses fall behind fast
constexpr float kMisspeltForm = 0.38f;
constexpr float kEachEdit = -0.07f;  // a second wrong letter makes another name as likely
constexpr float kEachContradiction = -0.05f;
constexpr float kEachMissingMark = -0.01f;
constexpr float kEachAddedMark = -0.03f;
constexpr float kJoined = -0.02f;
// Which name of the place it is.
constexpr float kFormerName = -0.06f;
constexpr float kAlternateName = -0.05f;  // GeoNames' alternates hold much that nobody says
constexpr float kQuietName = -0.02f;
constexpr float kLanguage = 0.03f;
// What stands beside the name.
constexpr float kWantedKind = 0.18f;
constexpr float kNearlyWantedKind = 0.06f;  // a city subdivision where a subdivision is wanted
constexpr float kCountry = 0.05f;
// What the place is. Population only has the last word among places of one rank.
constexpr float kCountryRank = 0.12f;
constexpr float kCapitalRank = 0.10f;
constexpr float kSeatRank = 0.06f;
constexpr float kGreatCity = 0.06f;  // New York is the seat of nothing
constexpr float kSubdivisionRank = 0.05f;
constexpr float kSecondSeatRank = 0.03f;
constexpr float kPopulation = 0.03f;  // for each power of ten above a thousand, at most four
constexpr uint32_t kGreatCityPopulation = 1'000'000;

float form_weight(const Match& match) {
  switch (match.how) {
    case How::kExact: return kExactForm;
    case How::kExonym: return kExonymForm;
    case How::kSinoVietnamese: return kReadingForm;
    case How::kFolded: return kFoldedForm;
    case How::kRomanisation: return kRomanisedForm;
    case How::kRespelling: return kRespeltSounds * match.likeness * match.likeness;
    case How::kMisspelling: return kMisspeltForm;
  }
  return 0;
}

std::string_view form_feature(How how) {
  switch (how) {
    case How::kExact: return "form.exact";
    case How::kExonym: return "form.exonym";
    case How::kSinoVietnamese: return "form.sino_vietnamese";
    case How::kFolded: return "form.folded";
    case How::kRomanisation: return "form.romanisation";
    case How::kRespelling: return "form.respelling";
    case How::kMisspelling: return "form.misspelling";
  }
  return "";
}

float kind_weight(PlaceKind kind, LookupContext::Wanted wanted) {
  using Wanted = LookupContext::Wanted;
  switch (wanted) {
    case Wanted::kAny: return 0;
    case Wanted::kCountry: return kind == PlaceKind::kCountry ? kWantedKind : 0;
    case Wanted::kCity: return kind == PlaceKind::kCity || kind == PlaceKind::kCitySubdivision ? kWantedKind : 0;
    case Wanted::kSubdivision:
      if (kind == PlaceKind::kSubdivision || kind == PlaceKind::kFormer) return kWantedKind;
      return kind == PlaceKind::kCitySubdivision ? kNearlyWantedKind : 0;
  }
  return 0;
}

float rank_weight(const Place& place) {
  if (place.kind == PlaceKind::kCountry) return kCountryRank;
  if (place.rank >= 4) return kCapitalRank;
  if (place.kind == PlaceKind::kCitySubdivision || place.rank == 3) return kSeatRank;
  if (place.kind == PlaceKind::kSubdivision) return kSubdivisionRank;
  if (place.population >= kGreatCityPopulation) return kGreatCity;
  return place.rank == 2 ? kSecondSeatRank : 0;
}

float population_weight(uint32_t population) {
  return kPopulation * std::clamp(std::log10(static_cast<float>(population) + 1) - 3, 0.f, 4.f);
}

Candidate begin(const Match& match) {
  Candidate out;
  out.place = match.name.place;
  out.how = match.how;
  out.matched = match.name.form;
  return out;
}

void add(Candidate& candidate, std::string_view feature, float weight) {
  if (weight == 0) return;
  candidate.features.push_back({feature, weight});
  candidate.score += weight;
}

void add_form(Candidate& out, const Match& match, const LookupContext& context) {
  add(out, form_feature(match.how), form_weight(match));
  add(out, "marks.missing", kEachMissingMark * static_cast<float>(match.marks.missing));
  add(out, "marks.added", kEachAddedMark * static_cast<float>(match.marks.added));
  add(out, "marks.contradicting", kEachContradiction * static_cast<float>(match.marks.contradicting));
  add(out, "letters.wrong", kEachEdit * static_cast<float>(match.edits));
  add(out, "form.joined", match.joined ? kJoined : 0);
  add(out, "name.former", match.name.use == NameUse::kFormer ? kFormerName : 0);
  add(out, "name.alternate", match.name.use == NameUse::kAlternate ? kAlternateName : 0);
  add(out, "name.quiet", match.quiet ? kQuietName : 0);
  const bool spoken = !context.language.empty() && match.name.language == context.language;
  add(out, "name.language", spoken ? kLanguage : 0);
}

}  // namespace

Candidate score(const Book& book, const Match& match, const LookupContext& context) {
  const Place place = book.place(match.name.place);
  Candidate out = begin(match);
  add_form(out, match, context);
  add(out, "kind.wanted", kind_weight(place.kind, context.wanted));
  add(out, "country.given", !context.country.empty() && place.country == context.country ? kCountry : 0);
  add(out, "place.rank", rank_weight(place));
  add(out, "place.population", population_weight(place.population));
  out.score = std::clamp(out.score, 0.f, 1.f);
  return out;
}

}  // namespace ketnghia::gazetteer
