#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "reading.h"

// Which of the places of one name a text means.

namespace ketnghia::annotate {
namespace {

Words places(const std::string& language, const std::string& text) { return Reading(language, text).places(); }

TEST(Resolve, TheHeadsTitleTellsTheCityFromItsProvince) {
  EXPECT_EQ(places("vi", "Thống đốc Osaka Yoshimura Hirofumi phát biểu."), Words{"JP-27"});
  EXPECT_EQ(places("vi", "Thị trưởng Osaka Yokoyama Hideyuki phát biểu."), Words{"gn:1853909"});
  EXPECT_EQ(places("vi", "Thị trưởng New York Eric Adams phát biểu."), Words{"gn:5128581"});
  EXPECT_EQ(places("en", "Mayor Eric Adams of New York spoke."), Words{"gn:5128581"});
  EXPECT_EQ(places("en", "Governor Kathy Hochul of New York spoke."), Words{"US-NY"});
}

TEST(Resolve, TheCountryBesideANameDecides) {
  EXPECT_EQ(places("en", "a delegation from Brest (France) and one from Brest (Belarus)"),
            (Words{"gn:3030300", "FR", "gn:629634", "BY"}));
  EXPECT_EQ(places("vi", "thành phố Brest (Pháp)"), (Words{"gn:3030300", "FR"}));
  EXPECT_EQ(places("en", "Durham, United Kingdom"), (Words{"gn:2650628", "GB"}));
}

TEST(Resolve, TheUnitBesideANameDecides) {
  const Words found = places("en", "the mayor of Portland, Oregon, and the mayor of Portland, Maine");
  ASSERT_EQ(found.size(), 4u);
  EXPECT_EQ(found[0], "gn:5746545");
  EXPECT_EQ(found[2], "gn:4975802");
}

TEST(Resolve, AWordForAGreaterUnitFindsTheOneOfTheTownsName) {
  EXPECT_EQ(places("ko", "캄보디아 시엠립주와 협약을 맺었다"), (Words{"KH", "KH-17"}));
  EXPECT_EQ(places("vi", "tỉnh Savannakhet và thành phố Savannakhet"), (Words{"LA-SV", "gn:1653316"}));
}

TEST(Resolve, AProvinceThatBecameACityIsThatCitySinceThen) {
  const auto of = [](const std::string& published) {
    return Reading("vi", "Chủ tịch UBND thành phố Huế tiếp khách.", published).places();
  };
  EXPECT_EQ(of("2024-10-14"), Words{"gn:1580240"});
  EXPECT_EQ(of("2025-10-14"), Words{"VN-26"});
  EXPECT_EQ(of(""), Words{"gn:1580240"});
}

TEST(Resolve, ANameOfAnotherScriptIsHeardInTheCountryBesideIt) {
  EXPECT_EQ(places("ja", "タコマ市（アメリカ）の代表団"), (Words{"gn:5812944", "US"}));
}

TEST(Resolve, ThePeopleNamedBeforeATownDecides) {
  EXPECT_EQ(places("sv", "Finska Hamina och polska Gołdap svarade."), (Words{"FI", "gn:659169", "PL", "gn:771953"}));
  EXPECT_EQ(places("es", "la ciudad peruana de Trujillo"), (Words{"PE", "gn:3691175"}));
  EXPECT_EQ(places("fr", "la petite ville galloise de Dolgellau"), (Words{"GB", "gn:2651154"}));
  EXPECT_EQ(places("ru", "делегация турецкого города Трабзона"), (Words{"TR", "gn:738648"}));
}

TEST(Resolve, AStateNamedBehindAPlaceSaysNothingOfTheOthers) {
  const Words found = places("en",
                             "City of Perth: our sister cities are Houston, Texas, USA; San Diego, California, USA; "
                             "Perth, Scotland; and Kagoshima, Japan.");
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0], "gn:2063523") << "neither the American nor the Scottish one";
}

TEST(Resolve, AStateIsNoTownOfTheStateBehindIt) {
  EXPECT_EQ(places("es", "el embajador de Canadá en México"), (Words{"CA", "MX"}));
}

TEST(Resolve, TheCountryBesideANameDecidesInEachLanguage) {
  const struct {
    const char* language;
    const char* text;
    Words places;
  } kTexts[] = {
      {"vi", "thành phố Valencia (Tây Ban Nha)", {"gn:2509954", "ES"}},
      {"vi", "thành phố Valencia (Venezuela)", {"gn:3625549", "VE"}},
      {"en", "Valencia, Venezuela", {"gn:3625549", "VE"}},
      {"sv", "Valencia i Venezuela", {"gn:3625549", "VE"}},
      {"de", "Valencia in Venezuela", {"gn:3625549", "VE"}},
      {"fr", "Valencia (Venezuela)", {"gn:3625549", "VE"}},
      {"es", "Valencia, Venezuela", {"gn:3625549", "VE"}},
  };
  for (const auto& [language, text, expected] : kTexts) EXPECT_EQ(places(language, text), expected) << text;
}

TEST(Resolve, ACityIsMeantWhereCitiesAreSpokenOf) {
  EXPECT_EQ(places("vi", "thành phố Osaka và tỉnh Osaka"), (Words{"gn:1853909", "JP-27"}));
  EXPECT_EQ(places("en", "Osaka City and Osaka Prefecture"), (Words{"gn:1853909", "JP-27"}));
  EXPECT_EQ(places("ja", "大阪市と大阪府"), (Words{"gn:1853909", "JP-27"}));
  EXPECT_EQ(places("ko", "오사카시와 오사카부"), (Words{"gn:1853909", "JP-27"}));
  EXPECT_EQ(places("zh", "大阪市和大阪府"), (Words{"gn:1853909", "JP-27"}));
  EXPECT_EQ(places("ru", "город Осака и префектура Осака"), (Words{"gn:1853909", "JP-27"}));
}

TEST(Resolve, TheGreaterOfTwoTownsIsMeantWhereNothingElseTells) {
  EXPECT_EQ(places("en", "A delegation from Birmingham came."), Words{"gn:2655603"});
  EXPECT_EQ(places("en", "A delegation from Paris came."), Words{"gn:2988507"});
  EXPECT_EQ(places("en", "A delegation from Manchester came."), Words{"gn:2643123"});
}

TEST(Resolve, EverySurenessIsAShare) {
  const Reading reading("en", "Birmingham, Portland, Durham, Leeds and Blorptown City sent delegations.");
  for (const PlaceMention& place : reading.annotation().places) {
    EXPECT_GE(place.sureness, 0) << place.surface;
    EXPECT_LE(place.sureness, 1) << place.surface;
  }
}

RC_GTEST_PROP(Resolve, TheCountryInBracketsIsTheTowns, ()) {
  using Named = std::pair<std::string, std::string>;
  const auto [town, country] = *rc::gen::element(
      Named{"Valencia", "Spain"}, Named{"Valencia", "Venezuela"}, Named{"Birmingham", "United States"},
      Named{"Birmingham", "United Kingdom"}, Named{"Brest", "France"}, Named{"Brest", "Belarus"},
      Named{"Kingston", "Jamaica"}, Named{"Cordoba", "Argentina"}, Named{"Cordoba", "Spain"},
      Named{"Santiago", "Chile"}, Named{"Toledo", "Spain"}, Named{"Toledo", "United States"});
  const std::string before = *rc::gen::element<std::string>("", "A delegation from ", "The Mayor of ", "Leeds and ");
  const Reading reading("en", before + town + " (" + country + ") wrote.");
  const auto& found = reading.annotation().places;
  RC_ASSERT(found.size() >= 2u);
  const PlaceMention& named = found[found.size() - 2];
  RC_ASSERT(named.surface == town);
  RC_ASSERT(named.country == found.back().id);
}

}  // namespace
}  // namespace ketnghia::annotate
