#include <gtest/gtest.h>

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

}  // namespace
}  // namespace ketnghia::annotate
