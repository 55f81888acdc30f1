#include "annotate/character_names.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "reading.h"

// Names written without spaces: where they begin and end in Han, kana and Hangul.

namespace ketnghia::annotate {
namespace {

struct NameCase {
  const char* rule;
  const char* text;
  Words people;
};

void expect_people(const char* language, const std::vector<NameCase>& cases) {
  for (const NameCase& one : cases) {
    EXPECT_EQ(Reading(language, one.text).people(), one.people) << one.rule << ": " << one.text;
  }
}

TEST(CharacterNames, OfJapan) {
  expect_people(
      "ja",
      {
          {"a family name of two and a given name of two", "群馬県の大村秀章知事は話した", {"大村秀章"}},
          {"a character that is a word by itself inside the family name", "群馬県の山本太郎知事は話した", {"山本太郎"}},
          {"and at its beginning", "群馬県の新井太郎知事は話した", {"新井太郎"}},
          {"a numeral in the given name", "群馬県の佐藤健一知事は話した", {"佐藤健一"}},
          {"a given name of one", "群馬県の田中実知事は話した", {"田中実"}},
          {"a family name of three", "長野県の佐々木祥二知事は話した", {"佐々木祥二"}},
          {"in brackets behind the title", "市長（山田太郎君）が出席した", {"山田太郎"}},
          {"behind the title with の", "県知事の鈴木洋二氏が出席した", {"鈴木洋二"}},
      });
}

TEST(CharacterNames, OfChina) {
  expect_people("zh", {
                          {"a given name of one", "市长王浩出席仪式", {"王浩"}},
                          {"a given name of two", "市长唐良智会见代表团", {"唐良智"}},
                          {"a family name of two", "市长欧阳明出席仪式", {"欧阳明"}},
                          {"a Vietnamese woman", "副市长阮氏秋恒出席仪式", {"阮氏秋恒"}},
                          {"a verb behind a given name of one", "市长刘宁会见代表团", {"刘宁"}},
                          {"traditional characters", "市長蔣萬安出席儀式", {"蔣萬安"}},
                      });
}

TEST(CharacterNames, OfForeignersInHan) {
  expect_people(
      "zh", {
                {"with a dot", "阿拉木图市市长叶尔博拉特·多萨耶夫一行", {"叶尔博拉特·多萨耶夫"}},
                {"with two dots", "市长胡安·卡洛斯·佩雷斯出席", {"胡安·卡洛斯·佩雷斯"}},
                {"without a dot, behind the title of a town abroad", "布拉格市市长斯沃博达于5月访问成都", {"斯沃博达"}},
                {"nobody, where a space parts the title from other words", "美国辛辛那提市议员　深化姊妹城市情谊", {}},
                {"nobody, where a verb follows the title", "布拉格市市长访问成都", {}},
                {"of Japan, four characters", "日本熊本市市長高橋正雄10日來訪", {"高橋正雄"}},
                {"of Japan, up to the next word", "日本堺市市长山本明举行会谈", {"山本明"}},
                {"of Japan, five characters", "山形縣知事長谷川一郎，昨日抵達", {"長谷川一郎"}},
            });
}

TEST(CharacterNames, OfKorea) {
  expect_people("ko", {
                          {"three syllables", "김상희 군수가 참석했다", {"김상희"}},
                          {"whose end is a word for towns", "광주광역시 강기정 시장은 말했다", {"강기정"}},
                          {"whose end is a word for counties", "부산시 김성군 시장은 말했다", {"김성군"}},
                          {"of two people", "이날 박지훈 시장과 김철수 의장이 참석했다", {"박지훈", "김철수"}},
                      });
}

TEST(CharacterNames, OfForeignersInHangul) {
  expect_people(
      "ko",
      {
          {"a Japanese name that ends like a particle",
           "핫토리 세이타로 후쿠오카현 지사는 말했다",
           {"핫토리 세이타로"}},
          {"a Vietnamese name of three words", "응우옌 쑤언 푹 다낭시 인민위원장이 참석했다", {"응우옌 쑤언 푹"}},
          {"before brackets that spell it again",
           "팜 다이 즈엉(Pham Dai Duong) 푸옌성 인민위원회 위원장이 참석했다",
           {"팜 다이 즈엉"}},
          {"a last syllable like a particle's", "투무르투무 준두이 울란바토르 부시장과 만났다", {"투무르투무 준두이"}},
          {"a long word", "돌고르수렌 소미야바자르 울란바토르시장과 만났다", {"돌고르수렌 소미야바자르"}},
          {"a western name", "그레첸 휘트머 미시간주 주지사가 참석했다", {"그레첸 휘트머"}},
      });
}

TEST(CharacterNames, OfKatakana) {
  expect_people("ja",
                {
                    {"with dots, before the title", "ハノイ市のグエン・バン・アン市長は話した", {"グエン・バン・アン"}},
                    {"behind the title", "駐日大使のファム・クアン・ヒエウ氏が訪れた", {"ファム・クアン・ヒエウ"}},
                    {"without dots", "サンディエゴ市のグロリア市長は話した", {"グロリア"}},
                });
}

RC_GTEST_PROP(CharacterNames, LieInsideTheTextInOrderAndApart, ()) {
  const auto piece =
      rc::gen::element<std::string>("群馬県の", "山本一太", "知事", "市長", "は", "、", "ファム", "・", "김상희",
                                    " 시장", "과 ", "刘宁", "会见", "会長", "一", "の", "（", "）", "王");
  std::string text;
  for (const std::string& one : *rc::gen::container<std::vector<std::string>>(piece)) text += one;
  const Reading reading(*rc::gen::element<std::string>("ja", "zh", "ko"), text);
  uint32_t last = 0;
  for (const PersonMention& person : reading.annotation().persons) {
    RC_ASSERT(person.tokens.size() > 0u);
    RC_ASSERT(person.tokens.first >= last);
    last = person.tokens.last;
  }
  RC_ASSERT(last <= reading.annotation().tokens.size());
}

TEST(CharacterNames, OfJapanStandBesideTitlesOfEachKind) {
  expect_people("ja", {
                          {"a governor behind his name", "愛知県の山田太郎知事が出席した", {"山田太郎"}},
                          {"a deputy", "堺市の山田太郎副市長が出席した", {"山田太郎"}},
                          {"a chair of the council", "大阪市議会の山田太郎議長が出席した", {"山田太郎"}},
                          {"two people", "山田太郎市長と鈴木一郎議長が出席した", {"山田太郎", "鈴木一郎"}},
                          {"with a polite word", "鈴木一郎さんが出席した", {"鈴木一郎"}},
                      });
}

TEST(CharacterNames, OfChinaStandBesideTitlesOfEachKind) {
  expect_people("zh", {
                          {"a secretary", "市委书记周立勇出席仪式", {"周立勇"}},
                          {"a deputy", "副市长王丽华出席仪式", {"王丽华"}},
                          {"two people", "市长周立勇和副市长王丽华出席仪式", {"周立勇", "王丽华"}},
                          {"a Vietnamese man", "主席黎文安出席仪式", {"黎文安"}},
                          {"a woman with a polite word", "王丽华女士致辞", {"王丽华"}},
                      });
}

TEST(CharacterNames, OfKoreaStandBesideTitlesOfEachKind) {
  expect_people("ko", {
                          {"a mayor behind the town", "부산시 박지훈 시장이 참석했다", {"박지훈"}},
                          {"a deputy", "박지훈 부시장이 참석했다", {"박지훈"}},
                          {"a governor", "김철수 도지사가 참석했다", {"김철수"}},
                      });
}

TEST(CharacterNames, WordsOfOrdinaryTextAreNobody) {
  expect_people("ja", {{"a meeting", "両市は会議を開き、協定を結んだ", {}}, {"a school", "高校生が訪問した", {}}});
  expect_people("zh", {{"a meeting", "双方举行会谈并签署协议", {}}, {"a school", "学生代表团来访", {}}});
  expect_people("ko",
                {{"a meeting", "두 도시는 회의를 열고 협약을 체결했다", {}}, {"a school", "학생들이 방문했다", {}}});
}

}  // namespace
}  // namespace ketnghia::annotate
