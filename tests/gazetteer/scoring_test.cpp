#include "gazetteer/scoring.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "gazetteer/real_book.h"

namespace ketnghia::gazetteer {
namespace {

using Wanted = LookupContext::Wanted;

/// A match of a place's first name, exact until it is changed.
Match match_of(std::string_view id) {
  Match match;
  const PlaceIndex place = real_book().find_id(id).value();
  match.name = {place, real_book().place(place).name, "", NameUse::kOfficial};
  return match;
}

float points(const Match& match, const LookupContext& context = {}) { return score(real_book(), match, context).score; }

float weight_of(const Candidate& candidate, std::string_view feature) {
  const auto found = std::ranges::find(candidate.features, feature, &Feature::name);
  return found == candidate.features.end() ? 0 : found->weight;
}

LookupContext wanting(Wanted wanted) {
  LookupContext context;
  context.wanted = wanted;
  return context;
}

TEST(Score, TheCandidateIsThePlaceOfItsMatch) {
  const Match match = match_of("gn:1853909");
  const Candidate candidate = score(real_book(), match, {});
  EXPECT_EQ(candidate.place, match.name.place);
  EXPECT_EQ(candidate.matched, match.name.form);
  EXPECT_EQ(candidate.how, How::kExact);
}

TEST(Score, TheWayToTheNameSetsItsWorth) {
  const How ways[] = {How::kExact,  How::kExonym,       How::kSinoVietnamese,
                      How::kFolded, How::kRomanisation, How::kMisspelling};
  float before = 1;
  for (const How how : ways) {
    Match match = match_of("gn:1853909");
    match.how = how;
    EXPECT_LT(points(match), before) << to_string(how);
    before = points(match);
  }
}

TEST(Score, ARespellingIsWorthWhatItSoundsLike) {
  Match match = match_of("gn:1853909");
  match.how = How::kRespelling;
  float before = 1;
  for (const float likeness : {1.f, 0.9f, 0.7f, 0.5f}) {
    match.likeness = likeness;
    EXPECT_LT(points(match), before) << likeness;
    before = points(match);
  }
}

TEST(Score, EachSlipOfThePenCosts) {
  const float clean = points(match_of("gn:724443"));
  Match match = match_of("gn:724443");
  match.marks.missing = 1;
  const float missing = points(match);
  match.marks = {.added = 1};
  const float added = points(match);
  match.marks = {.contradicting = 1};
  const float contradicting = points(match);
  EXPECT_GT(clean, missing);
  EXPECT_GT(missing, added) << "who leaves a mark out types none; who adds one means another name";
  EXPECT_GT(added, contradicting);
  match.marks = {};
  match.edits = 2;
  EXPECT_LT(points(match), contradicting);
  match.edits = 0;
  match.joined = true;
  EXPECT_LT(points(match), clean);
}

TEST(Score, NamesThatNobodySaysAnyMoreAreWorthLess) {
  Match match = match_of("gn:1853909");
  const float official = points(match);
  for (const NameUse use : {NameUse::kFormer, NameUse::kAlternate}) {
    match.name.use = use;
    EXPECT_LT(points(match), official);
  }
  match.name.use = NameUse::kOfficial;
  match.quiet = true;
  EXPECT_LT(points(match), official);
}

TEST(Score, ANameInTheDocumentsLanguageIsWorthMore) {
  Match match = match_of("gn:1853909");
  match.name.language = "vi";
  LookupContext vietnamese;
  vietnamese.language = "vi";
  EXPECT_GT(points(match, vietnamese), points(match));
  vietnamese.language = "sv";
  EXPECT_FLOAT_EQ(points(match, vietnamese), points(match));
}

TEST(Score, TheLocalityWordLiftsPlacesOfItsKind) {
  const Match city = match_of("gn:1853909"), prefecture = match_of("JP-27"), both = match_of("VN-HN");
  EXPECT_GT(weight_of(score(real_book(), city, wanting(Wanted::kCity)), "kind.wanted"), 0);
  EXPECT_EQ(weight_of(score(real_book(), city, wanting(Wanted::kSubdivision)), "kind.wanted"), 0);
  EXPECT_GT(weight_of(score(real_book(), prefecture, wanting(Wanted::kSubdivision)), "kind.wanted"), 0);
  EXPECT_EQ(weight_of(score(real_book(), prefecture, wanting(Wanted::kCountry)), "kind.wanted"), 0);
  EXPECT_GT(weight_of(score(real_book(), match_of("JP"), wanting(Wanted::kCountry)), "kind.wanted"), 0);
  const float as_city = weight_of(score(real_book(), both, wanting(Wanted::kCity)), "kind.wanted");
  const float as_province = weight_of(score(real_book(), both, wanting(Wanted::kSubdivision)), "kind.wanted");
  EXPECT_GT(as_city, as_province) << "a city of a province's rank is a city first";
  EXPECT_GT(as_province, 0);
}

TEST(Score, AGreaterPlaceIsMeantSooner) {
  EXPECT_GT(points(match_of("JP")), points(match_of("JP-27")));
  EXPECT_GT(points(match_of("VN-HN")), points(match_of("gn:1591527"))) << "the capital and a provincial town";
  EXPECT_GT(points(match_of("gn:1853909")), points(match_of("gn:1864873"))) << "Osaka and Ayabe";
}

TEST(Score, ThePlacesCountryIsOnlyCountedWhereItWasGiven) {
  LookupContext japan;
  japan.country = "JP";
  EXPECT_GT(points(match_of("gn:1853909"), japan), points(match_of("gn:1853909")));
  EXPECT_FLOAT_EQ(points(match_of("KR-26"), japan), points(match_of("KR-26")));
}

RC_GTEST_PROP(ScoreLaws, LiesBetweenNoughtAndOneWhateverTheMatch, ()) {
  Match match;
  match.name.place = *rc::gen::inRange<PlaceIndex>(0, static_cast<PlaceIndex>(real_book().size()));
  match.name.use = *rc::gen::element(NameUse::kOfficial, NameUse::kExonym, NameUse::kFormer, NameUse::kAlternate);
  match.how = *rc::gen::element(How::kExact, How::kFolded, How::kRespelling, How::kMisspelling);
  match.marks = {.missing = *rc::gen::inRange(0u, 9u), .contradicting = *rc::gen::inRange(0u, 9u)};
  match.edits = *rc::gen::inRange(0u, 4u);
  match.likeness = 0.5f;
  LookupContext context = wanting(*rc::gen::element(Wanted::kAny, Wanted::kCity, Wanted::kCountry));
  context.country = real_book().place(match.name.place).country;
  const float found = points(match, context);
  RC_ASSERT(found >= 0 && found <= 1);
}

}  // namespace
}  // namespace ketnghia::gazetteer
