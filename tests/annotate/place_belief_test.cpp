#include "annotate/place_belief.h"

#include <gtest/gtest.h>

#include "reading.h"

// Towns are called like words, like people and like parts of other names: which words name a place where they stand.

namespace ketnghia::annotate {
namespace {

struct PlaceCase {
  const char* rule;
  const char* language;
  const char* text;
  Words places;
};

void expect_places(const std::vector<PlaceCase>& cases) {
  for (const PlaceCase& one : cases) {
    EXPECT_EQ(Reading(one.language, one.text).places(), one.places) << one.rule << ": " << one.text;
  }
}

TEST(PlaceBelief, WordsOfTheLanguageAreNoPlaces) {
  expect_places({
      {"nothing but an article and a locality word", "en", "The City has many friends.", {}},
      {"an article before a locality word", "de", "Die Stadt Hannover ist alt.", {"gn:2910831"}},
      {"a word that ends a clause", "ko", "자매도시는 하얼빈(1995)이다.", {"gn:2037013"}},
      {"common words of Han", "zh", "双方就和平与友好交换意见。", {}},
      {"a month", "en", "The talks were held in May by the Mayor.", {}},
      {"syllables of a party's title", "vi", "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy chủ trì.", {}},
  });
}

TEST(PlaceBelief, ALittleTownIsBelievedWhereItsSentenceCallsItOne) {
  expect_places({
      {"behind a title", "en", "The mayor of Eniwa, Taro Sato, sent a card.", {"gn:11127679"}},
      {"before its state", "en", "They flew to Eniwa, Japan, in March.", {"gn:11127679", "JP"}},
      {"before another state", "en", "They flew to Eniwa, Norway, in March.", {"NO"}},
      {"without either", "en", "They wrote to Eniwa in March.", {}},
      {"at the head of a sentence about a tie",
       "en",
       "Timaru has been a sister city of Hannover.",
       {"gn:2181133", "gn:2910831"}},
      {"at the head of another", "en", "Timaru has been cold.", {}},
  });
  EXPECT_EQ(Reading("en", "The mayor of Eniwa came.\nThey wrote to Eniwa.").places(),
            (Words{"gn:11127679", "gn:11127679"}))
      << "what is called a town once is one in all of the page";
}

TEST(PlaceBelief, WhereEveryNounHasACapitalAnArticleMakesNoTown) {
  expect_places({
      {"a noun that a town bears", "de", "Die Rede ist von Freundschaft, betonte der Kranz.", {}},
      {"a region with its article", "de", "Die Steiermark grüßt.", {"AT-6"}},
      {"a town's adjective before a noun", "de", "Der Villacher Gemeinderat tagte.", {"gn:2762372"}},
  });
}

TEST(PlaceBelief, MunicipalitiesThatAreFirstLevelUnitsAreNoGreatPlaces) {
  expect_places({
      {"a person's first name", "es", "La coordinadora Paola Cisneros recordó el acuerdo.", {}},
      {"a title", "en", "They met Council Chair Darnell Oakes.", {}},
  });
}

TEST(PlaceBelief, WhatStandsRightBehindATitleIsItsHolder) {
  expect_places({
      {"a governor", "en", "Governor Rodriguez came to Hanoi.", {"VN-HN"}},
      {"a link before the place", "en", "The Mayor of London came to Hanoi.", {"gn:2643743", "VN-HN"}},
      {"a word of the place behind it", "en", "Governor Osaka Prefecture", {"JP-27"}},
  });
}

TEST(PlaceBelief, BehindATitleThatEndsWithTheWordForAProvinceStandsItsHolder) {
  expect_places({
      {"a town of that name", "ru", "Его подписал председатель Народного комитета провинции Буй Динь Лонг.", {}},
      {"a province", "ru", "Его подписал председатель Народного комитета провинции Нгеан Ле Хонг Винь.", {"VN-22"}},
  });
}

TEST(PlaceBelief, APlaceStandsBehindItsOrganAndItsDeputysTitle) {
  expect_places({
      {"a small province, named once", "vi", "Ông và chính quyền Mondulkiri đã ký.", {"KH-11"}},
      {"a deputy's name of Vietnamese syllables behind it",
       "vi",
       "Phó Tỉnh trưởng Hủa Phăn Phôn Xúc In Thạ Vông ký.",
       {"LA-HO"}},
      {"somebody behind the organ", "vi", "Chủ tịch UBND Nguyễn Văn Bình đã ký.", {}},
  });
}

TEST(PlaceBelief, AManWhoseNameACityBearsIsNoCityWithoutItsWord) {
  expect_places({{"a monument", "ru", "Гости возложили цветы к памятнику Хо Ши Мину.", {}}});
}

TEST(PlaceBelief, MinistriesAreNoPlaces) {
  expect_places({
      {"Japanese", "ja", "商工省ではタン副大臣と会った。", {}},
      {"Korean", "ko", "환경관광부 장관도 나왔다.", {}},
  });
}

TEST(PlaceBelief, AFirstNameBehindATitleIsNoTown) {
  expect_places({
      {"a place would stand in the genitive", "ru", "Документ подпишет аким Нурлан Досжанов.", {}},
      {"the genitive", "ru", "Мэр Владивостока Константин Шестаков приехал.", {"gn:2013348"}},
  });
}

TEST(PlaceBelief, ACharacterLeftOverMakesALongerName) {
  expect_places({
      {"a city that no list spells so, heard in its state", "zh", "代表团访问保加利亚瓦尔纳市。", {"BG", "gn:726050"}},
      {"a name behind its state", "zh", "代表团访问中国福州市。", {"CN", "gn:1810821"}},
  });
}

TEST(PlaceBelief, AUnitWithItsWordIsAPlaceThoughNoBookKnowsIt) {
  expect_places({
      {"with a link", "en", "The Shire of Yarra Ranges agreed.", {"name:Shire of Yarra Ranges"}},
      {"a district", "de", "Der Landkreis Uckermark stimmte zu.", {"name:Landkreis Uckermark"}},
      {"again without its word",
       "en",
       "The Shire of Yarra Ranges agreed.\nThey wrote to Yarra Ranges.",
       {"name:Shire of Yarra Ranges", "name:Shire of Yarra Ranges"}},
  });
}

TEST(PlaceBelief, TheTwoKoreasAreTwo) {
  expect_places({
      {"French", "fr", "La Corée du Nord et la Corée du Sud ont répondu.", {"KP", "KR"}},
      {"Spanish", "es", "Llegaron de Corea del Norte y de Corea del Sur.", {"KP", "KR"}},
  });
}

TEST(PlaceBelief, TheOwnProvinceIsNoNamesake) {
  expect_places({{"“our province”, in a heading", "vi", "Quan hệ của TỈNH TA với Champasak", {"LA-CH"}}});
  EXPECT_EQ(Reading("vi", "Đoàn huyện Nhà Bè đến thăm.").place_words(), Words{"huyện Nhà Bè"});
}

TEST(PlaceBelief, PartsOfPeoplesNamesAreNoPlaces) {
  expect_places({
      {"the syllable Anh", "vi", "Ông Nguyễn Anh Tuấn phát biểu.", {}},
      {"a name between two capital words", "en", "Chairman Tran Van Lau spoke.", {}},
      {"a family name behind an organ's level", "vi", "Phó Bí thư Tỉnh ủy Lê Văn Dũng phát biểu.", {}},
      {"the head of a province's organ", "vi", "Chủ tịch UBND tỉnh Trần Anh Dũng phát biểu.", {}},
  });
}

TEST(PlaceBelief, AnApostropheGoesOnWithTheName) {
  expect_places({
      {"straight", "en", "They flew to Xi'an on Monday.", {"gn:1790630"}},
      {"curled", "en", "They flew to Xi’an on Monday.", {"gn:1790630"}},
  });
}

TEST(PlaceBelief, ATownBehindItsMayorsTitleIsBelievedInALanguageOfCases) {
  expect_places({
      {"genitive", "ru", "Мэр Владивостока Константин Шестаков выступил.", {"gn:2013348"}},
      {"genitive of two words", "ru", "Губернатор Приморского края Олег Кожемяко выступил.", {"RU-PRI"}},
  });
}

TEST(PlaceBelief, AnEnvoysStateIsBelievedHoweverShort) {
  const Reading reading("vi", "Đại sứ Lào Khamphao Ernthavanh thăm tỉnh Hà Nam.");
  EXPECT_EQ(reading.places(), (Words{"LA", "VN-63"}));
  EXPECT_EQ(reading.titles(), Words{"ambassador of LA: Khamphao Ernthavanh"});
}

TEST(PlaceBelief, ANameNoListHasIsAsLongAsItsStateWritesIt) {
  expect_places({
      {"transcribed behind its region",
       "zh",
       "贵阳市与希腊伯罗奔尼撒大区特里波利斯市签署协议",
       {"gn:1809461", "GR", "GR-J", "gn:252601"}},
      {"known in the country of the province before it",
       "zh",
       "运城市与韩国京畿道安养市、",
       {"gn:1785738", "KR", "KR-41", "gn:1846898"}},
      {"anything behind a province at home", "zh", "湖南省访问团一行到访", {"CN-HN"}},
  });
}

TEST(PlaceBelief, NamesInHanStandFreeBehindTheirCountryAndBeforeTheEndOfAList) {
  expect_places({
      {"behind the country",
       "zh",
       "青岛市与日本下关、韩国大邱等城市结好。",
       {"gn:1797929", "JP", "gn:1852225", "KR", "KR-27"}},
      {"before 等", "zh", "青岛市与德国曼海姆等城市结好。", {"gn:1797929", "DE", "gn:2873891"}},
      {"between 和", "zh", "上海和大阪结为友好城市。", {"CN-SH", "gn:1853909"}},
  });
}

TEST(PlaceBelief, HyphensStayInsideUnknownNames) {
  expect_places({
      {"a ward of Korea", "vi", "quận Seo-gu ký bản ghi nhớ", {"name:quận Seo-gu"}},
      {"a city that no list spells so", "vi", "thành phố Đa-kho-rum ký bản ghi nhớ", {"name:thành phố Đa-kho-rum"}},
  });
}

TEST(PlaceBelief, CapitalWordsOfEveryDayAreNoPlaces) {
  expect_places({
      {"nouns of German", "de", "Die Stadt und das Land fördern die Partnerschaft in der Schule.", {}},
      {"an organ", "en", "The City Council adopted the Annual Report.", {}},
      {"a feast", "sv", "Midsommar firades i parken.", {}},
      {"a title of honour", "fr", "La Légion d'honneur lui a été remise.", {}},
      {"a building", "es", "La reunión se celebró en el Ayuntamiento.", {}},
      {"words of friendship", "ja", "両市は友好と平和を願う。", {}},
  });
}

TEST(PlaceBelief, ALocalityWordMakesAnyNameAPlace) {
  for (const auto& [language, text] :
       std::initializer_list<std::pair<const char*, const char*>>{{"vi", "huyện Đông Hà Nam"},
                                                                  {"ja", "グレイターミルフォード市"},
                                                                  {"ko", "봉화군은 협약을 맺었다"},
                                                                  {"vi", "thị xã Thà Khooc"}}) {
    EXPECT_EQ(Reading(language, text).places().size(), 1u) << text;
  }
}

TEST(PlaceBelief, UniversitiesAndCompaniesOfATownAreNotTheTown) {
  expect_places({
      {"a university", "en", "Researchers of Leipzig University came.", {}},
      {"a newspaper", "en", "The Boston Globe reported it.", {}},
  });
}

}  // namespace
}  // namespace ketnghia::annotate
