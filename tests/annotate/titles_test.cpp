#include "annotate/titles.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "reading.h"

namespace ketnghia::annotate {
namespace {

Words titles(const std::string& language, const std::string& text) { return Reading(language, text).titles(); }

TEST(ComposeRole, AHeadAndItsOrganMakeARole) {
  EXPECT_EQ(compose_role("chair", "peoples_committee"), "chair_peoples_committee");
  EXPECT_EQ(compose_role("vice_chair", "peoples_council"), "vice_chair_peoples_council");
  EXPECT_EQ(compose_role("head", "council"), "council_chair");
  EXPECT_EQ(compose_role("deputy_head", "council"), "council_vice_chair");
  EXPECT_EQ(compose_role("secretary", "party_committee"), "party_secretary");
  EXPECT_EQ(compose_role("secretary", "other"), "other");
  EXPECT_EQ(compose_role("head", "department"), "department_head");
  EXPECT_EQ(compose_role("chair", ""), "");
  EXPECT_EQ(compose_role("member", "peoples_council"), "");
}

TEST(Titles, VietnameseTitlesNameOrganAndPlace) {
  // In 2024 Huế was the city of that name; the province was called Thừa Thiên Huế.
  EXPECT_EQ(titles("vi", "Phó Chủ tịch UBND thành phố Huế Nguyễn Thanh Bình tiếp đoàn."),
            Words{"vice_chair_peoples_committee of gn:1580240: Nguyễn Thanh Bình"});
}

TEST(Titles, ChineseOrganStandsBeforeTheHead) {
  EXPECT_EQ(titles("zh", "胡志明市人民委员会副主席陈永红会见代表团"),
            Words{"vice_chair_peoples_committee of VN-SG: 陈永红"});
  EXPECT_EQ(titles("zh", "南宁市委书记王浩出席仪式"), Words{"party_secretary of gn:1799869: 王浩"});
  EXPECT_EQ(titles("zh", "广西壮族自治区人大常委会副主任李明华"), Words{"council_vice_chair of CN-GX: 李明华"});
  EXPECT_EQ(titles("zh", "高雄市市長陳立明來訪"), Words{"mayor of TW-KHH: 陳立明"});
}

TEST(Titles, TitlesInARowAreOnePersons) {
  EXPECT_EQ(titles("zh", "南宁市委副书记、市长周立勇会见"),
            (Words{"deputy_party_secretary of gn:1799869: 周立勇", "mayor of gn:1799869: 周立勇"}));
}

TEST(Titles, JapaneseNamesStandBeforeOrBehind) {
  EXPECT_EQ(titles("ja", "会談したのは田中明夫愛知県知事です"), Words{"governor of JP-23: 田中明夫"});
  EXPECT_EQ(titles("ja", "愛知県の田中明夫知事が訪問した"), Words{"governor of JP-23: 田中明夫"});
  EXPECT_EQ(titles("ja", "在大阪ベトナム総領事のグエン・バン・アン氏が出席"),
            Words{"consul_general of VN: グエン・バン・アン"});
  EXPECT_EQ(titles("ja", "ハノイ市人民委員会のグエン・バン・アン副委員長"),
            Words{"vice_chair_peoples_committee of VN-HN: グエン・バン・アン"});
}

TEST(Titles, KoreanNamesStandBefore) {
  EXPECT_EQ(titles("ko", "김철수 경상북도지사가 방문했다"), Words{"governor of KR-47: 김철수"});
  EXPECT_EQ(titles("ko", "박지훈 부산시장은 말했다"), Words{"mayor of KR-26: 박지훈"});
  EXPECT_EQ(titles("ko", "하이퐁시 인민위원회 응우옌 반 안 위원장이 왔다"),
            Words{"chair_peoples_committee of VN-HP: 응우옌 반 안"});
  EXPECT_EQ(titles("ko", "부산시 박지훈 시장은 말했다"), Words{"mayor of KR-26: 박지훈"});
}

TEST(Titles, RussianFrenchSpanishAndGerman) {
  EXPECT_EQ(titles("ru", "Мэр Москвы Иван Петров принял делегацию."), Words{"mayor of RU-MOW: Иван Петров"});
  EXPECT_EQ(titles("ru", "председатель Народного комитета Ханоя Чан Ван Ань"),
            Words{"chair_peoples_committee of VN-HN: Чан Ван Ань"});
  EXPECT_EQ(titles("fr", "Le maire de Lyon, Jean Dupont, a reçu la délégation."),
            Words{"mayor of gn:2996944: Jean Dupont"});
  EXPECT_EQ(titles("fr", "Tran Van An, président du Comité populaire de Hanoï"),
            Words{"chair_peoples_committee of VN-HN: Tran Van An"});
  EXPECT_EQ(titles("es", "recibió el alcalde de Sevilla, Juan Pérez Gómez, a la delegación"),
            Words{"mayor of gn:2510911: Juan Pérez Gómez"});
  EXPECT_EQ(titles("de", "Karl Müller, Oberbürgermeister von Leipzig"), Words{"mayor of gn:2879139: Karl Müller"});
}

TEST(Titles, FormerHoldersAreTold) {
  EXPECT_EQ(titles("zh", "前重庆市市长李明华"), Words{"former mayor of CN-CQ: 李明华"});
  EXPECT_EQ(titles("ja", "元愛知県知事の田中明夫氏"), Words{"former governor of JP-23: 田中明夫"});
  EXPECT_EQ(titles("fr", "l'ancien maire Jean Dupont"), Words{"former mayor: Jean Dupont"});
  EXPECT_EQ(titles("en", "former Mayor John Smith"), Words{"former mayor: John Smith"});
}

TEST(Titles, AnEnvoyIsOfTheSender) {
  EXPECT_EQ(titles("zh", "越南驻广州总领事阮文明"), Words{"consul_general of VN: 阮文明"});
  EXPECT_EQ(titles("fr", "l'ambassadeur du Vietnam en France, Dinh Van An, est venu"),
            Words{"ambassador of VN: Dinh Van An"});
  EXPECT_EQ(titles("es", "Tran Van An, embajador de Vietnam en Cuba"), Words{"ambassador of VN: Tran Van An"});
}

TEST(Titles, ThePresidentOfAnAssociationHoldsNoOffice) {
  EXPECT_TRUE(titles("en", "Mary Jones, president of the New Zealand Chinese Association").empty());
}

TEST(Titles, TheLesserUnitIsTheHolders) {
  EXPECT_EQ(Reading("ja", "米国オレゴン州ポートランド市のサラ・ホイットマン市長").titles(),
            Words{"mayor of gn:5746545: サラ・ホイットマン"});
}

TEST(Titles, WhereAnEnvoyServesIsAPartOfTheTitleAndAMayorsJourneyIsNot) {
  EXPECT_EQ(titles("fr", "L'ambassadeur d'Allemagne en Tunisie, Martin Keller, a pris la parole."),
            Words{"ambassador of DE: Martin Keller"});
  EXPECT_EQ(titles("fr", "La maire d’Angers, Claire Moreau, a pris la parole."),
            Words{"mayor of gn:3037656: Claire Moreau"});
  EXPECT_EQ(titles("ru", "Посол Китая в Казахстане Ван Сяомин выступил."), Words{"ambassador of CN: Ван Сяомин"});
  const Words mayor = titles("ru", "Мэр в Казахстане встретился с Иваном Петровым.");
  for (const std::string& title : mayor) EXPECT_EQ(title.find("of KZ"), std::string::npos) << title;
}

TEST(Titles, WhatAHolderIsChargedWithStandsBeforeTheComma) {
  EXPECT_EQ(titles("es", "El concejal de Cultura, D. Rafael Soto Vidal, informa."),
            Words{"councillor: Rafael Soto Vidal"});
  EXPECT_EQ(titles("fr", "Le directeur des services techniques, Marc Lenoir, les a reçus."),
            Words{"department_head: Marc Lenoir"});
  EXPECT_EQ(titles("fr", "La mairesse suppléante, Anne Roy, les a reçus."), Words{"deputy_mayor: Anne Roy"});
  // The words behind the link are those of the next clause.
  EXPECT_EQ(titles("es", "El director del Museo visita la universidad, Ana Ruiz lo acompaña."), Words{});
}

TEST(Titles, AnEnvoyOfTheReadersOwnCountry) {
  EXPECT_EQ(Reading("ko", "정재남 주몽골 한국대사와 만났다").titles(), Words{"ambassador of KR: 정재남"});
}

TEST(Titles, TheSeatOfAnEnvoyMayBeAWordBeforeTheSender) {
  EXPECT_EQ(Reading("ja", "ヘリ・サントソ駐日インドネシア大使が来庁した").titles(),
            Words{"ambassador of ID: ヘリ・サントソ"});
}

TEST(Titles, ABareChairIsTheCouncilsUnlessAnotherBodyIsNamed) {
  EXPECT_EQ(Reading("ko", "수원시 박영태 의장이 왔다").titles(), Words{"council_chair of gn:1835553: 박영태"});
  EXPECT_EQ(Reading("ja", "人民評議会議長のレ・バン・アン氏").titles(), Words{"chair_peoples_council: レ・バン・アン"});
}

TEST(Titles, EachLanguageHasItsWordsForEachRole) {
  const struct {
    const char* language;
    const char* text;
    const char* title;
  } kTexts[] = {
      {"vi", "Phó Thị trưởng thành phố Lyon Anne Martin phát biểu.", "deputy_mayor of gn:2996944: Anne Martin"},
      {"vi", "Bí thư Tỉnh ủy Thanh Hóa Lê Văn An phát biểu.", "party_secretary of VN-21: Lê Văn An"},
      {"vi", "Phó Chủ tịch HĐND tỉnh Thanh Hóa Lê Văn An phát biểu.", "vice_chair_peoples_council of VN-21: Lê Văn An"},
      {"vi", "Tổng Lãnh sự Nhật Bản tại Đà Nẵng Mori Takero phát biểu.", "consul_general of JP: Mori Takero"},
      {"en", "Deputy Mayor Jane Smith of Leeds spoke.", "deputy_mayor of gn:2644688: Jane Smith"},
      {"en", "The Lieutenant Governor of Oregon, Jane Smith, spoke.", "deputy_governor of US-OR: Jane Smith"},
      {"en", "The Consul General of Japan, Taro Mori, spoke.", "consul_general of JP: Taro Mori"},
      {"sv", "Umeås borgmästare Anna Svensson talade.", "mayor of gn:602150: Anna Svensson"},
      {"sv", "Vietnams ambassadör i Sverige, Tran Van An, talade.", "ambassador of VN: Tran Van An"},
      {"de", "Anna Schmidt, Bürgermeisterin von Leipzig, sprach.", "mayor of gn:2879139: Anna Schmidt"},
      {"de", "Der japanische Generalkonsul Taro Mori sprach.", "consul_general of JP: Taro Mori"},
      {"fr", "La maire de Lyon, Anne Martin, a parlé.", "mayor of gn:2996944: Anne Martin"},
      {"fr", "L'adjoint au maire de Lyon, Paul Bernard, a parlé.", "deputy_mayor of gn:2996944: Paul Bernard"},
      {"fr", "Le consul général du Japon, Taro Mori, a parlé.", "consul_general of JP: Taro Mori"},
      {"es", "La alcaldesa de Sevilla, Ana Gómez, habló.", "mayor of gn:2510911: Ana Gómez"},
      {"es", "El gobernador de Jalisco, Juan Pérez, habló.", "governor of MX-JAL: Juan Pérez"},
      {"ru", "Заместитель мэра Владивостока Иван Петров выступил.", "deputy_mayor of gn:2013348: Иван Петров"},
      {"ru", "Губернатор Московской области Иван Петров выступил.", "governor of RU-MOS: Иван Петров"},
      {"ru", "Генеральный консул Японии Таро Мори выступил.", "consul_general of JP: Таро Мори"},
      {"zh", "南宁市副市长周立勇出席", "deputy_mayor of gn:1799869: 周立勇"},
      {"zh", "山东省省长周立勇出席", "governor of CN-SD: 周立勇"},
      {"zh", "广西壮族自治区主席周立勇出席", "government_chairman of CN-GX: 周立勇"},
      {"ja", "堺市の山田太郎副市長が出席した", "deputy_mayor of gn:1853195: 山田太郎"},
      {"ja", "大阪府の山田太郎副知事が出席した", "deputy_governor of JP-27: 山田太郎"},
      {"ko", "부산시 박지훈 부시장이 참석했다", "deputy_mayor of KR-26: 박지훈"},
      {"ko", "경상북도 박지훈 도지사가 참석했다", "governor of KR-47: 박지훈"},
      {"ko", "부산시의회 박지훈 의장이 참석했다", "council_chair of KR-26: 박지훈"},
  };
  for (const auto& [language, text, title] : kTexts) EXPECT_EQ(titles(language, text), Words{title}) << text;
}

TEST(Titles, WhoOnceHeldAnOfficeIsToldAsFormerInEachLanguage) {
  for (const auto& [language, text] : std::initializer_list<std::pair<const char*, const char*>>{
           {"vi", "Nguyên Thị trưởng thành phố Lyon Anne Martin có mặt."},
           {"vi", "Cựu Thị trưởng thành phố Lyon Anne Martin có mặt."},
           {"en", "The former Mayor of Lyon, Anne Martin, came."},
           {"sv", "Lyons tidigare borgmästare Anne Martin kom."},
           {"de", "Die ehemalige Bürgermeisterin von Lyon, Anne Martin, kam."},
           {"fr", "L'ancienne maire de Lyon, Anne Martin, est venue."},
           {"es", "La antigua alcaldesa de Lyon, Anne Martin, vino."},
           {"ru", "Бывший мэр Лиона Иван Петров приехал."},
           {"zh", "南宁市原市长周立勇出席"},
           {"ja", "元大阪市長の山田太郎氏が出席した"},
           {"ko", "박지훈 전 부산시장이 참석했다"}}) {
    const Words found = titles(language, text);
    ASSERT_EQ(found.size(), 1u) << text;
    EXPECT_TRUE(found[0].starts_with("former mayor")) << text << ": " << found[0];
  }
}

RC_GTEST_PROP(Titles, APlaceAndARoleAreFoundInWhateverPair, ()) {
  using Named = std::pair<std::string, std::string>;
  const auto [town, id] = *rc::gen::element(Named{"Leeds", "gn:2644688"}, Named{"Dortmund", "gn:2935517"},
                                            Named{"Lyon", "gn:2996944"}, Named{"Leipzig", "gn:2879139"});
  const auto [words, role] =
      *rc::gen::element(Named{"Mayor", "mayor"}, Named{"Deputy Mayor", "deputy_mayor"}, Named{"Lord Mayor", "mayor"});
  const std::string name = *rc::gen::element<std::string>("Jane Smith", "John Brown", "Mary-Jane O'Neill");
  const Words expected{role + " of " + id + ": " + name};
  RC_ASSERT(titles("en", "The " + words + " of " + town + ", " + name + ", spoke.") == expected);
  RC_ASSERT(titles("en", name + ", " + words + " of " + town + ", spoke.") == expected);
  RC_ASSERT(titles("en", words + " " + name + " of " + town + " spoke.") == expected);
}

}  // namespace
}  // namespace ketnghia::annotate
