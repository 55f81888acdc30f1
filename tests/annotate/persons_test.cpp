#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "reading.h"

namespace ketnghia::annotate {
namespace {

Words people(const std::string& language, const std::string& text) { return Reading(language, text).people(); }

TEST(Persons, StandBehindHonorificsAndTitles) {
  EXPECT_EQ(people("vi", "ông Nguyễn Văn Phương tiếp đoàn"), Words{"Nguyễn Văn Phương"});
  EXPECT_EQ(people("en", "Governor John van der Berg spoke."), Words{"John van der Berg"});
  EXPECT_EQ(people("de", "Frau Anna Schmidt kam."), Words{"Anna Schmidt"});
}

TEST(Persons, HonorificsOfHanAndKanaFollowTheName) {
  EXPECT_EQ(people("ja", "高橋一郎氏が出席した"), Words{"高橋一郎"});
  EXPECT_EQ(people("zh", "王浩先生出席仪式"), Words{"王浩"});
}

TEST(Persons, AVerbEndsAChineseName) {
  EXPECT_EQ(people("zh", "市长刘宁会见代表团"), Words{"刘宁"});
  EXPECT_EQ(people("zh", "市长王浩说"), Words{"王浩"});
  EXPECT_EQ(people("zh", "市长唐立明表示"), Words{"唐立明"});
}

TEST(Persons, ForeignNamesKeepTheirDots) {
  EXPECT_EQ(people("zh", "市长谢尔盖·彼得罗夫出席"), Words{"谢尔盖·彼得罗夫"});
  EXPECT_EQ(people("ja", "グエン・バン・アン市長は話した"), Words{"グエン・バン・アン"});
}

TEST(Persons, HangulNamesOfSeveralWordsStopAtAParticle) {
  EXPECT_EQ(people("ko", "베트남 쪽에서는 레 반 안 하노이시장이 참석했다"), Words{"레 반 안"});
  EXPECT_EQ(people("ko", "이날 박지훈 시장과 김철수 의장이 참석했다"), (Words{"박지훈", "김철수"}));
}

TEST(Persons, AWordBeforeATitleIsNotAlwaysAName) {
  EXPECT_TRUE(people("ko", "두 도시 시장이 만났다").empty());
  EXPECT_TRUE(people("ja", "両市長は話した").empty());
  EXPECT_TRUE(people("zh", "两市市长会见").empty());
}

TEST(Persons, ShorterFormsAreTheSamePerson) {
  const Reading reading("ja", "グエン・バン・タン市長が来た。タン市長は話した。");
  ASSERT_EQ(reading.annotation().persons.size(), 2u);
  EXPECT_EQ(reading.annotation().persons[0].person, reading.annotation().persons[1].person);
  EXPECT_EQ(reading.annotation().people.size(), 1u);
}

TEST(Persons, OnePersonInTwoScriptsIsOne) {
  for (const auto& [language, text] : std::initializer_list<std::pair<const char*, const char*>>{
           {"vi", "Thị trưởng Lý Cường có mặt. Thị trưởng 李强 phát biểu."},
           {"ko", "오세훈 시장이 참석했다. Mayor Oh Se-hoon 시장은 말했다."}}) {
    const Reading reading(language, text);
    EXPECT_LE(reading.annotation().people.size(), 1u) << text;
  }
}

TEST(Persons, KnownNamesAreFoundAgain) {
  EXPECT_EQ(people("zh", "市长唐立明会见代表团。唐立明说，合作很好。"), (Words{"唐立明", "唐立明"}));
  EXPECT_EQ(people("en", "Mayor John Smith spoke. Later John Smith left."), (Words{"John Smith", "John Smith"}));
}

TEST(Persons, AStreetNamedAfterSomebodyIsNobody) {
  EXPECT_TRUE(people("vi", "Đoàn dâng hoa tại tượng đài Hồ Chí Minh.").empty());
}

TEST(Persons, ADotPartsANameFromTheUnitOfItsTitle) {
  EXPECT_EQ(people("ja", "大塚花子・堺市長は話した"), Words{"大塚花子"});
  EXPECT_EQ(people("ja", "中村一郎・駐ベトナム大使を訪ねた"), Words{"中村一郎"});
}

TEST(Persons, WordsOfTablesEndNoName) { EXPECT_EQ(people("ja", "李国明省長と会談した"), Words{"李国明"}); }

TEST(Persons, JapaneseNamesInHangulHaveTwoWords) {
  EXPECT_EQ(people("ko", "이날 미우라 신이치 지사와 강원석 지사가 참석했다"), (Words{"미우라 신이치", "강원석"}));
}

TEST(Persons, AParticleAndACommonWordAreNoPartOfAName) {
  EXPECT_EQ(people("ko", "허정우 대전시장(왼쪽)과 바트에르덴 울란바토르시장이 서명했다"),
            (Words{"허정우", "바트에르덴"}));
  EXPECT_EQ(people("ko", "쩐 득 탕 베트남 하이즈엉성 당서기를 만났다"), Words{"쩐 득 탕"});
  EXPECT_EQ(people("ko", "부 반 하 하이즈엉성 부성장이 왔다"), Words{"부 반 하"});
}

TEST(Persons, BracketsHoldTheHolderBehindATitle) {
  EXPECT_EQ(people("ja", "市長（大野重雄君）　お答えします。"), Words{"大野重雄"});
}

TEST(Persons, TheMiddleOfALongerChineseNameIsNoName) { EXPECT_TRUE(people("zh", "克蘭利市長則表示").empty()); }

TEST(Persons, AJapaneseFamilyNameInHangulMayEndLikeAParticle) {
  EXPECT_EQ(people("ko", "구마가이 유이치 의장이 왔다"), Words{"구마가이 유이치"});
}

TEST(Persons, AFamilyNameOfTwoCharactersIsItsBearers) {
  const Reading reading("ja", "石黒正敏知事が来た。石黒知事は話した。");
  EXPECT_EQ(reading.annotation().people.size(), 1u);
}

TEST(Persons, HonorificsOfEachLanguageStandBesideANameAndAreNoPartOfIt) {
  const struct {
    const char* language;
    const char* text;
    const char* name;
  } kTexts[] = {
      {"vi", "Đồng chí Lê Văn An phát biểu.", "Lê Văn An"},
      {"vi", "Bà Trần Thị Hoa phát biểu.", "Trần Thị Hoa"},
      {"vi", "Ngài Mori Takero phát biểu.", "Mori Takero"},
      {"en", "Mr. John Brown spoke.", "John Brown"},
      {"en", "Ms Jane Smith spoke.", "Jane Smith"},
      {"en", "Dr. Anna Schmidt spoke.", "Anna Schmidt"},
      {"de", "Herr Karl Müller sprach.", "Karl Müller"},
      {"fr", "Mme Anne Martin a parlé.", "Anne Martin"},
      {"fr", "M. Jean Dupont a parlé.", "Jean Dupont"},
      {"es", "El Sr. Juan Pérez habló.", "Juan Pérez"},
      {"es", "Doña Ana Gómez habló.", "Ana Gómez"},
      {"ru", "Господин Иван Петров выступил.", "Иван Петров"},
      {"zh", "周立勇先生出席仪式", "周立勇"},
      {"zh", "王丽华女士出席仪式", "王丽华"},
      {"ja", "山田太郎氏が出席した", "山田太郎"},
      {"ko", "박지훈 씨가 참석했다", "박지훈"},
  };
  for (const auto& [language, text, name] : kTexts) EXPECT_EQ(people(language, text), Words{name}) << text;
}

TEST(Persons, NamesOfManyShapesStayWhole) {
  const struct {
    const char* language;
    const char* text;
    const char* name;
  } kTexts[] = {
      {"en", "Mayor Mary-Jane O'Neill spoke.", "Mary-Jane O'Neill"},
      {"en", "Mayor John F. Brown spoke.", "John F. Brown"},
      {"en", "Mayor Ludwig van der Meer spoke.", "Ludwig van der Meer"},
      {"fr", "Le maire Jean-Pierre de la Tour a parlé.", "Jean-Pierre de la Tour"},
      {"es", "El alcalde Juan de la Cruz Pérez habló.", "Juan de la Cruz Pérez"},
      {"de", "Bürgermeister Karl von Stein sprach.", "Karl von Stein"},
      {"vi", "Thị trưởng Kim Min-jae phát biểu.", "Kim Min-jae"},
      {"ru", "Мэр Иван Сергеевич Петров выступил.", "Иван Сергеевич Петров"},
  };
  for (const auto& [language, text, name] : kTexts) EXPECT_EQ(people(language, text), Words{name}) << text;
}

TEST(Persons, TextsWithoutPeopleHaveNone) {
  for (const auto& [language, text] : std::initializer_list<std::pair<const char*, const char*>>{
           {"vi", "Hai bên ký bản ghi nhớ hợp tác về du lịch và giáo dục."},
           {"en", "The City Council adopted the Annual Report."},
           {"sv", "Kommunen undertecknade avtalet på måndagen."},
           {"de", "Die Stadt unterzeichnete den Vertrag im Rathaus."},
           {"fr", "La ville a signé la convention à l'Hôtel de Ville."},
           {"es", "La ciudad firmó el convenio en el Ayuntamiento."},
           {"ru", "Стороны подписали соглашение в Доме дружбы."},
           {"zh", "双方签署友好城市协议。"},
           {"ja", "両市は友好都市協定を結んだ。"},
           {"ko", "두 도시는 우호협약을 체결했다."}}) {
    EXPECT_TRUE(people(language, text).empty()) << text;
  }
}

TEST(Persons, AShorterFormIsTheSamePersonInEachLanguage) {
  for (const auto& [language, text] : std::initializer_list<std::pair<const char*, const char*>>{
           {"en", "Mayor Jane Smith spoke. Mayor Smith smiled."},
           {"de", "Bürgermeister Karl Müller sprach. Bürgermeister Müller lächelte."},
           {"fr", "Le maire Jean Dupont a parlé. M. Dupont a souri."},
           {"es", "El alcalde Juan Pérez habló. El alcalde Pérez sonrió."},
           {"ru", "Мэр Иван Петров выступил. Мэр Петров улыбнулся."},
           {"ja", "山田太郎市長が来た。山田市長は話した。"}}) {
    EXPECT_EQ(Reading(language, text).annotation().people.size(), 1u) << text;
  }
}

TEST(Persons, TwoPeopleOfOneFamilyAreTwo) {
  for (const auto& [language, text] : std::initializer_list<std::pair<const char*, const char*>>{
           {"en", "Mayor Jane Smith spoke. Governor John Smith smiled."},
           {"vi", "Ông Nguyễn Văn An phát biểu. Ông Nguyễn Văn Bình mỉm cười."},
           {"zh", "市长王丽华出席，副市长王浩致辞"},
           {"ko", "박지훈 시장과 박영태 의장이 참석했다"}}) {
    EXPECT_EQ(Reading(language, text).annotation().people.size(), 2u) << text;
  }
}

RC_GTEST_PROP(Persons, AreNamedAsTheTextWritesThem, ()) {
  const std::string given = *rc::gen::element<std::string>("Jane", "John", "Anna", "Mary-Jane", "Karl");
  const std::string family = *rc::gen::element<std::string>("Smith", "Brown", "O'Neill", "Schmidt", "Miller");
  const std::string title = *rc::gen::element<std::string>("Mayor", "Governor", "Ambassador", "Mr.", "Ms.", "Dr.");
  const std::string name = given + " " + family;
  RC_ASSERT(people("en", "On Monday " + title + " " + name + " spoke.") == Words{name});
}

}  // namespace
}  // namespace ketnghia::annotate
