#include "extract/page_support.h"

// Which localities a sentence speaks of as two sides. gn:2939811 Cottbus, gn:2702261 Kalmar.

namespace ketnghia::extract {
namespace {

TEST(PagePairs, ThePagesOwnSideIsTheCentreOfItsPartnersAtHomeAndAbroad) {
  expect_each<Relation>({
      {"towns of the own state among them",
       "Cottbus und Zielona Góra\n\nSeit 1975 sind Cottbus und Zielona Góra (Polen) Partnerstädte.\n\nPartnerstädte "
       "von "
       "Cottbus sind außerdem Montreuil (Frankreich), Grosseto (Italien) und Gelsenkirchen.",
       {"gn:2939811 & gn:3080165: twinning since 1975", "gn:2939811 & gn:2992090: twinning",
        "gn:2939811 & gn:3175786: twinning", "gn:2921466 & gn:2939811: twinning"}},
  });
}

TEST(PagePairs, PartnersOfThePagesOwnerNeedNotNameIt) {
  expect_each<Relation>({
      {"two of other states",
       "Kalmar kommun\n\nVänorter är Panevėžys i Litauen och Wismar i Tyskland.",
       {"LT-32 & gn:2702261: twinning", "gn:2702261 & gn:2807465: twinning"}},
      {"one of them of the own state",
       "Kalmar kommun\n\nUppsala i Sverige och Wismar i Tyskland är vänorter.",
       {"gn:2666199 & gn:2807465: twinning"}},
  });
}

TEST(PagePairs, AListOfPartnersIsOfTheStorysOwnSideWhereThePageNamesNoOwner) {
  expect_each<Relation>({
      {"Korean",
       "베트남 푸옌성 대표단이 2019년 5월 28일 충북도청을 찾아 이시종 충북도지사와 환담했다. 이시종 충북도지사는 "
       "푸옌성과 "
       "경제교류를 넓히자고 말했다.\n\n도가 자매결연한 외국 지방정부는 이 밖에 일본 야마나시현(1992년)과 중국 "
       "헤이룽장성(1996년)이 있다.",
       {"CN-HL & KR-43: twinning since 1996", "JP-19 & KR-43: twinning since 1992"}},
  });
}

TEST(PagePairs, UnitsRightBeforeTownsOnlySayWhereTheseLie) {
  expect_each<Relation>({
      {"pairs in Chinese, dated by the same day",
       "大会2024年11月19日在昆明闭幕。当天签署建立友好城市关系协议书的是：山西省运城市与韩国京畿道安养市"
       "、"
       "黑龙江省大庆市与韩国忠清北道忠州市。",
       {"gn:1785738 & gn:1846898: twinning since 2024-11-19", "gn:1845033 & gn:2037860: twinning since 2024-11-19"}},
  });
}

TEST(PagePairs, WhoIsNamedBesidesIsNoSubject) {
  expect_each<Relation>({
      {"German",
       "Leipzig lädt ein. Leipzig und seine Gäste feiern.\n\nNeben Hanoi (Vietnam) pflegt Leipzig "
       "Städtepartnerschaften mit Lyon in Frankreich und Krakau in Polen.",
       {"VN-HN & gn:2879139: twinning", "gn:2879139 & gn:2996944: twinning", "gn:2879139 & gn:3094802: twinning"}},
  });
}

TEST(PagePairs, WhoseRegisterReadsAPageIsNotWhoseItIs) {
  const std::string page = "Kalmar kommun\n\nVänorter är Panevėžys i Litauen och Wismar i Tyskland.";
  EXPECT_EQ(told_of<Relation>(facts_in(page, "VN-SG")),
            (std::vector<std::string>{"LT-32 & gn:2702261: twinning", "gn:2702261 & gn:2807465: twinning"}));
}

TEST(PagePairs, AWordForRelationsIsNoTieOfTheOwner) {
  const auto told = told_of<Relation>(
      facts_in("Kalmar kommun\n\nFörbindelser finns mellan hamnarna i Panevėžys i Litauen och Wismar i Tyskland."));
  for (const std::string& tie : told) EXPECT_EQ(tie.find("gn:2702261"), std::string::npos) << tie;
}

}  // namespace
}  // namespace ketnghia::extract
