#include <gtest/gtest.h>

#include <algorithm>

#include "reading.h"

namespace ketnghia::annotate {
namespace {

bool has(const Words& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

TEST(Places, ALocalityWordGoesWithItsName) {
  const Reading vi("vi", "Đoàn thành phố Nam Ninh thăm tỉnh Quảng Ninh.");
  EXPECT_EQ(vi.places(), (Words{"gn:1799869", "VN-13"}));
  EXPECT_EQ(vi.place_words(), (Words{"thành phố Nam Ninh", "tỉnh Quảng Ninh"}));
  EXPECT_EQ(Reading("en", "They visited Osaka Prefecture.").places(), Words{"JP-27"});
}

TEST(Places, TheWordTellsACityFromItsPrefecture) {
  EXPECT_EQ(Reading("ja", "大阪府の代表団").places(), Words{"JP-27"});
  EXPECT_EQ(Reading("ja", "大阪市の代表団").places(), Words{"gn:1853909"});
}

TEST(Places, HanNamesAreCutOutOfRunningText) {
  EXPECT_EQ(Reading("zh", "胡志明市同重庆市结为友好城市").places(), (Words{"VN-SG", "CN-CQ"}));
  EXPECT_EQ(Reading("zh", "南宁市与岘港市签署协议").places(), (Words{"gn:1799869", "VN-DN"}));
  EXPECT_EQ(Reading("ja", "北九州市とハイフォン市の姉妹都市協定").places(), (Words{"gn:1859307", "VN-HP"}));
}

TEST(Places, ATitleTakesItsOwnCharacter) {
  // 市 belongs to 市长, 시 to 시장, and the place is what stands before them.
  EXPECT_EQ(Reading("zh", "重庆市长来访").place_words(), Words{"重庆"});
  EXPECT_EQ(Reading("zh", "重庆市市长来访").place_words(), Words{"重庆市"});
  EXPECT_EQ(Reading("ko", "부산시장이 방문했다").place_words(), Words{"부산"});
}

TEST(Places, HangulNamesBeginAWordAndEndBeforeAParticle) {
  EXPECT_EQ(Reading("ko", "부산에서 다낭으로 갔다").places(), (Words{"KR-26", "VN-DN"}));
  EXPECT_EQ(Reading("ko", "하노이시와 서울특별시는 자매도시다").places(), (Words{"VN-HN", "KR-11"}));
}

TEST(Places, AKatakanaNameIsAWholeRun) {
  EXPECT_EQ(Reading("ja", "タコマ市から高校生が来た").places(), Words{"gn:5812944"});
  EXPECT_TRUE(Reading("ja", "タコマックという会社").places().empty());
}

TEST(Places, SingleCharactersAndCommonWordsAreNone) {
  EXPECT_TRUE(Reading("zh", "双方就和平与友好合作交换意见").places().empty());
  EXPECT_TRUE(Reading("ko", "이날 행사에는 많은 사람이 왔다").places().empty());
  EXPECT_TRUE(Reading("de", "Der Besuch war gut und die Reise lang.").places().empty());
}

TEST(Places, WhatNoBookKnowsKeepsItsNameWithItsWord) {
  EXPECT_TRUE(has(Reading("ko", "봉화군은 협약을 맺었다").places(), "name:봉화군"));
  EXPECT_TRUE(has(Reading("ja", "グレイターミルフォード市から訪問団が来た").places(), "name:グレイターミルフォード市"));
  EXPECT_TRUE(has(Reading("vi", "huyện Bonghwa của Hàn Quốc").places(), "name:huyện Bonghwa"));
}

TEST(Places, RussianCasesLeadToTheName) {
  EXPECT_EQ(Reading("ru", "Визит делегации в Москву").places(), Words{"RU-MOW"});
  EXPECT_EQ(Reading("ru", "соглашение с Харбином и Шанхаем").places(), (Words{"gn:2037013", "CN-SH"}));
  EXPECT_EQ(Reading("ru", "губернатор Московской области").places(), Words{"RU-MOS"});
}

TEST(Places, AGenitiveOfSwedishAndGermanLeadsToTheName) {
  EXPECT_EQ(Reading("sv", "Daejeons borgmästare kom").places(), Words{"KR-30"});
  EXPECT_EQ(Reading("de", "Leipzigs Oberbürgermeister kam").places(), Words{"gn:2879139"});
}

TEST(Places, TheCountryBehindANameDecides) {
  const Words places = Reading("en", "The council of Birmingham, United States, wrote to us.").places();
  ASSERT_FALSE(places.empty());
  EXPECT_EQ(Reading("en", "The council of Birmingham, United States, wrote to us.").annotation().places[0].country,
            "US");
}

TEST(Places, ADemonymStandsForItsCountry) {
  const Reading reading("es", "la delegación vietnamita");
  ASSERT_EQ(reading.places(), Words{"VN"});
  EXPECT_TRUE(reading.annotation().places[0].demonym);
}

TEST(Places, LongTextsTakeNoMoreThanLinearTime) {
  std::string text;
  for (int i = 0; i < 4000; ++i) text += "重庆市市长唐良智会见胡志明市代表团。";
  const Reading reading("zh", text);
  EXPECT_EQ(reading.annotation().titles.size(), 4000u);
}

Words places(const std::string& language, const std::string& text) { return Reading(language, text).places(); }

TEST(Places, AnAbbreviatedWordMayHaveItsStop) {
  EXPECT_EQ(places("vi", "Chủ tịch UBND TP. Huế Nguyễn Văn Phương phát biểu."), Words{"gn:1580240"});
  EXPECT_EQ(Reading("vi", "Chủ tịch UBND TP. Huế Nguyễn Văn Phương phát biểu.").titles(),
            Words{"chair_peoples_committee of gn:1580240: Nguyễn Văn Phương"});
}

TEST(Places, TheFirstSyllableOfANameIsNoPlace) {
  EXPECT_TRUE(places("vi", "Chủ tịch HĐND tỉnh Bùi Minh Châu tiếp đoàn.").empty());
  EXPECT_TRUE(places("vi", "Chủ tịch nước Võ Văn Thưởng gửi thư chúc mừng.").empty());
  EXPECT_TRUE(places("vi", "Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy chủ trì.").empty());
}

TEST(Places, AKnownNameBeginsASentence) {
  EXPECT_EQ(places("fr", "Nantes est une ville."), Words{"gn:2990969"});
  EXPECT_EQ(places("sv", "Umeå har flera vänorter."), Words{"gn:602150"});
  EXPECT_TRUE(places("en", "Reading about it was fun, said nobody here about the Mayor.").size() <= 1);
}

TEST(Places, AnUnknownNameIsKnownAgainWithoutItsWord) {
  const Reading reading("vi", "Đoàn thăm huyện Mã Quan.\nÔng Vương Vĩ, Bí thư Huyện ủy Mã Quan, tiếp đoàn.");
  EXPECT_EQ(reading.places(), (Words{"name:huyện Mã Quan", "name:huyện Mã Quan"}));
}

TEST(Places, TheStateRightBeforeANameInCharactersDecides) {
  EXPECT_EQ(places("zh", "与美国长滩市、韩国大邱广域市结为友好城市"), (Words{"US", "gn:5801520", "KR", "KR-27"}));
  EXPECT_EQ(places("ja", "ベトナム・ダナン市の代表団"), (Words{"VN", "VN-DN"}));
  EXPECT_EQ(places("ko", "베트남 다낭시와 협정을 맺었다"), (Words{"VN", "VN-DN"}));
}

TEST(Places, AWordBetweenTwoNamesIsAPartOfThem) { EXPECT_TRUE(places("en", "Chairman Tran Van Lau spoke.").empty()); }

TEST(Places, ADotPartsACountryFromItsCity) {
  EXPECT_EQ(Reading("ja", "フランス・ナンシー市の代表団が来た").places(), (Words{"FR", "gn:2990999"}));
}

TEST(Places, ATitleTellsTheLevelOfThePlaceBeforeIt) {
  EXPECT_EQ(Reading("ko", "아오모리현의회 의장이 방문했다").places(), Words{"JP-02"});
  EXPECT_EQ(Reading("ja", "堺市長は話した").places(), Words{"gn:1853195"});
}

TEST(Places, WordsForTiesAndOrgansAreNoTowns) {
  EXPECT_EQ(Reading("ja", "堺市の友好都市").places(), Words{"gn:1853195"});
  EXPECT_EQ(Reading("zh", "昆明市人民政府").places(), Words{"gn:1804651"});
}

TEST(Places, TheSecondHalfOfANameBeforeATitleIsNoTown) {
  EXPECT_EQ(Reading("ja", "福州市の林宝泉市長").places(), Words{"gn:1810821"});
}

TEST(Places, EachLanguageHasItsOwnNameForATown) {
  const struct {
    const char* language;
    const char* text;
    const char* id;
  } kTexts[] = {
      {"vi", "Đoàn thành phố Luân Đôn đến thăm.", "gn:2643743"},
      {"en", "A delegation from Munich came.", "gn:2867714"},
      {"sv", "En delegation från München kom.", "gn:2867714"},
      {"de", "Eine Delegation aus Mailand kam.", "gn:3173435"},
      {"fr", "Une délégation de Londres est venue.", "gn:2643743"},
      {"es", "Una delegación de Burdeos vino.", "gn:3031582"},
      {"ru", "Приехала делегация из Лондона.", "gn:2643743"},
      {"ja", "ロンドン市の代表団が来た", "gn:2643743"},
      {"ko", "런던시 대표단이 왔다", "gn:2643743"},
      {"es", "Una delegación de Colonia vino de Alemania.", "gn:2886242"},
      {"ru", "Приехала делегация из Кёльна.", "gn:2886242"},
      {"zh", "科隆市代表团来访", "gn:2886242"},
      {"ja", "ケルン市の代表団が来た", "gn:2886242"},
  };
  for (const auto& [language, text, id] : kTexts) {
    const Words found = places(language, text);
    EXPECT_TRUE(has(found, id)) << text << ": " << testing::PrintToString(found);
  }
}

TEST(Places, EachLanguageHasItsWordsForTheStatesOfTheRegister) {
  const std::vector<std::pair<const char*, Words>> names{
      {"vi", {"Nhật Bản", "Hàn Quốc", "Trung Quốc", "Lào", "Pháp", "Đức", "Nga"}},
      {"en", {"Japan", "South Korea", "China", "Laos", "France", "Germany", "Russia"}},
      {"sv", {"Japan", "Sydkorea", "Kina", "Laos", "Frankrike", "Tyskland", "Ryssland"}},
      {"de", {"Japan", "Südkorea", "China", "Laos", "Frankreich", "Deutschland", "Russland"}},
      {"fr", {"Japon", "Corée du Sud", "Chine", "Laos", "France", "Allemagne", "Russie"}},
      {"es", {"Japón", "República de Corea", "China", "Laos", "Francia", "Alemania", "Rusia"}},
      {"zh", {"日本", "韩国", "中国", "老挝", "法国", "德国", "俄罗斯"}},
      {"ja", {"日本", "韓国", "中国", "ラオス", "フランス", "ドイツ", "ロシア"}},
      {"ko", {"일본", "한국", "중국", "라오스", "프랑스", "독일", "러시아"}},
  };
  const Words codes{"JP", "KR", "CN", "LA", "FR", "DE", "RU"};
  for (const auto& [language, states] : names) {
    for (size_t i = 0; i < states.size(); ++i) {
      const Words found = places(language, "(" + states[i] + ")");
      EXPECT_EQ(found, Words{codes[i]}) << language << " " << states[i];
    }
  }
}

}  // namespace
}  // namespace ketnghia::annotate
