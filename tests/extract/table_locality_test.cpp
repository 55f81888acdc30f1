#include "extract/table_locality.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "extract/table_places.h"
#include "extract/table_reading.h"

// A locality as a cell writes it: its name, its word, the unit around it, and the places that it may mean.

namespace ketnghia::extract {
namespace {

const TermFinder& finder() {
  static const TermFinder kFinder = TermFinder::for_any_language(table_packs(), "vi");
  return kFinder;
}

LocalityText apart(const std::string& cell) {
  return take_apart(cell, {0, static_cast<uint32_t>(cell.size())}, finder());
}

/// The id of the likeliest place of a cell.
std::string place_of(const std::string& cell, const std::string& country, bool by_rule = false) {
  TablePlaces places(table_book(), finder(), "vi");
  const auto choices = places.choices(apart(cell), country, LocalityKind::kAny, by_rule);
  return choices.empty() ? "" : std::string(choices.front().place.id);
}

TEST(TableLocality, AWordTellsTheKindAndIsLeftOutOfTheName) {
  const struct {
    const char* cell;
    const char* name;
    LocalityKind kind;
  } kCells[] = {
      {"Thành phố Lyon", "Lyon", LocalityKind::kCity},
      {"TP Lyon", "Lyon", LocalityKind::kCity},
      {"Tỉnh Champasak", "Champasak", LocalityKind::kSubdivision},
      {"Thủ đô Viêng Chăn", "Viêng Chăn", LocalityKind::kCapital},
      {"Osaka Prefecture", "Osaka", LocalityKind::kSubdivision},
      {"City of Leeds", "Leeds", LocalityKind::kCity},
  };
  for (const auto& [cell, name, kind] : kCells) {
    LocalityKind found = LocalityKind::kAny;
    EXPECT_EQ(without_words(cell, finder(), found), name) << cell;
    EXPECT_EQ(found, kind) << cell;
    EXPECT_EQ(apart(cell).kind, kind) << cell;
  }
  LocalityKind none = LocalityKind::kAny;
  EXPECT_EQ(without_words("Lyon", finder(), none), "") << "there is no word to leave out";
  EXPECT_EQ(without_words("Thành phố", finder(), none), "") << "nothing would be left";
}

TEST(TableLocality, TheUnitAroundItIsTakenOff) {
  const std::string cell = "Brescia, Lombardy";
  const LocalityText locality = apart(cell);
  EXPECT_EQ(locality.shortest.of(cell), "Brescia");
  EXPECT_EQ(locality.parent, "Lombardy");
  EXPECT_EQ(locality.whole.of(cell), cell);
}

TEST(TableLocality, AHeaderMaySpeakOfOneSort) {
  EXPECT_EQ(kind_spoken_of("Sister city", finder()), LocalityKind::kCity);
  EXPECT_EQ(kind_spoken_of("Thành phố kết nghĩa", finder()), LocalityKind::kCity);
  EXPECT_EQ(kind_spoken_of("Tỉnh, thành phố", finder()), LocalityKind::kAny) << "of two sorts it tells none";
  EXPECT_EQ(kind_spoken_of("Ghi chú", finder()), LocalityKind::kAny);
}

TEST(TableLocality, EachWordOfThePacksStandsForASort) {
  EXPECT_EQ(kind_of_word("prefecture"), LocalityKind::kSubdivision);
  EXPECT_EQ(kind_of_word("province"), LocalityKind::kSubdivision);
  EXPECT_EQ(kind_of_word("city"), LocalityKind::kCity);
  EXPECT_EQ(kind_of_word("capital"), LocalityKind::kCapital);
  EXPECT_EQ(kind_of_word("planet"), LocalityKind::kAny);
}

TEST(TableLocality, TheFirstSeparatorIsFoundWithItsWidth) {
  size_t width = 0;
  EXPECT_EQ(find_first("Lyon、Lille", {",", "、"}, width), 4u);
  EXPECT_EQ(width, std::string("、").size());
  EXPECT_EQ(find_first("Lyon", {","}, width), std::string::npos);
}

TEST(TablePlaces, TheWordTellsTheCityFromTheProvinceOfItsName) {
  EXPECT_EQ(place_of("Thành phố Osaka", "JP"), "gn:1853909");
  EXPECT_EQ(place_of("Tỉnh Osaka", "JP"), "JP-27");
  EXPECT_EQ(place_of("大阪府", "JP"), "JP-27");
  EXPECT_EQ(place_of("大阪市", "JP"), "gn:1853909");
  EXPECT_EQ(place_of("Московская область", "RU"), "RU-MOS");
}

TEST(TablePlaces, ACityWordBesideAProvincesNameAsksForTheCityThatBearsAnyOfItsNames) {
  EXPECT_EQ(place_of("赫梅利尼茨基市", "UA"), "gn:706369")
      << "the province is Khmelnychchyna, formerly named as the city";
}

TEST(TablePlaces, TheUnitAroundItDecidesBetweenHomonyms) {
  EXPECT_EQ(place_of("Portland, Oregon", "US"), "gn:5746545");
  EXPECT_EQ(place_of("Portland, Maine", "US"), "gn:4975802");
}

TEST(TablePlaces, ACountryLeavesOnlyItsPlaces) {
  TablePlaces places(table_book(), finder(), "vi");
  for (const char* country : {"GB", "US", "JM"}) {
    for (const PlaceChoice& choice : places.choices(apart("Kingston"), country, LocalityKind::kAny, false)) {
      EXPECT_EQ(choice.place.country, country);
    }
  }
  EXPECT_EQ(place_of("Kingston", "JM"), "gn:3489854");
}

TEST(TablePlaces, CountriesAreKnownByTheirShortAndOfficialNames) {
  TablePlaces places(table_book(), finder(), "vi");
  const std::vector<std::pair<const char*, const char*>> labels{
      {"Pháp", "FR"},   {"CHLB Đức", "DE"}, {"CHDCND Lào", "LA"}, {"Hoa Kỳ", "US"},
      {"Mỹ", "US"},     {"Hàn Quốc", "KR"}, {"France", "FR"},     {"日本", "JP"},
      {"Россия", "RU"}, {"대한민국", "KR"}, {"中国", "CN"},
  };
  for (const auto& [label, code] : labels) {
    const auto countries = places.countries(label, false);
    ASSERT_FALSE(countries.empty()) << label;
    EXPECT_EQ(countries.front().code, code) << label;
  }
  EXPECT_TRUE(places.countries("không phải nước nào", false).empty());
  EXPECT_TRUE(places.countries("Scotland", false).empty());
  ASSERT_FALSE(places.countries("Scotland", true).empty());
  EXPECT_EQ(places.countries("Scotland", true).front().code, "GB") << "a part of a country, by rule";
}

RC_GTEST_PROP(TablePlaces, ChoicesStandBestFirstAndAskingTwiceGivesTheSame, ()) {
  const auto name = *rc::gen::element<std::string>("Portland", "TP Osaka", "Tỉnh Champasak", "Brest", "San José",
                                                   "Valencia", "Kingston", "Viêng Chăn", "大阪", "Hội An");
  const auto country = *rc::gen::element<std::string>("", "US", "JP", "LA", "VN", "FR");
  TablePlaces places(table_book(), finder(), "vi");
  const auto first = places.choices(apart(name), country, LocalityKind::kAny, true);
  const auto second = places.choices(apart(name), country, LocalityKind::kAny, true);
  RC_ASSERT(first.size() == second.size());
  for (size_t i = 0; i < first.size(); ++i) {
    RC_ASSERT(first[i].place.id == second[i].place.id);
    if (i > 0) RC_ASSERT(first[i].score <= first[i - 1].score);
  }
}

}  // namespace
}  // namespace ketnghia::extract
