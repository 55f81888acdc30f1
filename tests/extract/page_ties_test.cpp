#include "extract/page_support.h"

// Which ties a sentence tells, since when and in which state, by the way each language builds it.

namespace ketnghia::extract {
namespace {

TEST(PageTies, ListedInOneSentence) {
  expect_each<Relation>({
      {"subject, words of the tie, list",
       "The City of Perth has sister city relationships with Kagoshima, Houston, San Diego, Vasto, Nanjing and Taipei.",
       {"TW-TPE & gn:2063523: twinning", "gn:1799962 & gn:2063523: twinning", "gn:1860827 & gn:2063523: twinning",
        "gn:2063523 & gn:3164672: twinning", "gn:2063523 & gn:4699066: twinning", "gn:2063523 & gn:5391811: twinning"}},
      {"items parted by semicolons",
       "Sister Cities of Durham: Arusha, Tanzania (1991); Kostroma, Russia (1989); Toyama, Japan (1989); Zhuzhou, "
       "China (2012); Celaya, Mexico (2016).",
       {"gn:161325 & gn:4464368: twinning", "gn:1783763 & gn:4464368: twinning since 2012",
        "gn:1849876 & gn:4464368: twinning since 1989", "gn:4014875 & gn:4464368: twinning since 2016",
        "gn:4464368 & gn:543878: twinning since 1989"}},
      {"German: years in brackets, and Die is no town",
       "Die Stadt Hannover unterhält Städtepartnerschaften mit Bristol (seit 1947), Perpignan (1960), Rouen (1966), "
       "Blantyre (1968) und Hiroshima (1983).",
       {"gn:1862415 & gn:2910831: twinning since 1983", "gn:2654675 & gn:2910831: twinning since 1947",
        "gn:2910831 & gn:2982652: twinning since 1966", "gn:2910831 & gn:2987914: twinning since 1960",
        "gn:2910831 & gn:931755: twinning since 1968"}},
      {"French: a year behind each",
       "Rennes est jumelée avec Exeter depuis 1957, Erlangen depuis 1964 et Cork depuis 1982.",
       {"gn:2649808 & gn:2983990: twinning since 1957", "gn:2929567 & gn:2983990: twinning since 1964",
        "gn:2965140 & gn:2983990: twinning since 1982"}},
      {"Spanish",
       "Zaragoza mantiene hermanamientos con Pau (1960), Biarritz (1977), Skopje (1979) y Ponce (1991).",
       {"gn:2988358 & gn:3104324: twinning since 1960", "gn:3032797 & gn:3104324: twinning since 1977",
        "gn:3104324 & gn:4566880: twinning since 1991", "gn:3104324 & gn:785842: twinning since 1979"}},
      {"Japanese",
       "新潟市は、ガルベストン市（1965年）、ハバロフスク市（1965年）、ハルビン市（1979年）、ウラジオストク市（1991年）"
       "と姉妹都市提携を結んでいる。",
       {"gn:1855431 & gn:2013348: twinning since 1991", "gn:1855431 & gn:2022890: twinning since 1965",
        "gn:1855431 & gn:2037013: twinning since 1979", "gn:1855431 & gn:4692883: twinning since 1965"}},
      {"Chinese: cities behind their countries",
       "青岛市已与日本下关、韩国大邱等28个城市结为友好城市。",
       {"KR-27 & gn:1797929: twinning", "gn:1797929 & gn:1852225: twinning"}},
      {"Korean: years in brackets",
       "부천시의 자매도시는 중국 하얼빈(1995), 러시아 하바롭스크(2002)이다.",
       {"gn:1838716 & gn:2022890: twinning since 2002", "gn:1838716 & gn:2037013: twinning since 1995"}},
      {"Vietnamese: since when each",
       "Thành phố Hải Phòng kết nghĩa với thành phố Vladivostok từ năm 1993, với thành phố Incheon từ năm 1997, với "
       "thành phố Brest (Pháp) từ năm 1994.",
       {"KR-28 & VN-HP: twinning since 1997", "VN-HP & gn:2013348: twinning since 1993",
        "VN-HP & gn:3030300: twinning since 1994"}},
  });
}

TEST(PageTies, SinceWhen) {
  expect_each<Relation>({
      {"a year right behind the word",
       "Quảng Ninh và Quảng Tây đã kết nghĩa năm 1999.",
       {"CN-GX & VN-13: twinning since 1999"}},
      {"English",
       "The Nottingham-Karlsruhe twinning was established in 1969.",
       {"gn:2641170 & gn:2892794: twinning since 1969"}},
      {"Korean", "인천시와 필라델피아시는 1983년 자매도시가 됐다.", {"KR-28 & gn:4560349: twinning since 1983"}},
      {"Swedish: a bare year",
       "Västerås och Jinan i Kina ingick ett vänortsavtal 1984.",
       {"gn:1805753 & gn:2664454: twinning since 1984"}},
      {"an anniversary is no beginning",
       "Lễ kỷ niệm 20 năm thiết lập quan hệ hữu nghị giữa TP Huế và TP Saijo diễn ra ngày 5/5/2023.",
       {"gn:1580240 & gn:1926054: friendship"}},
  });
}

TEST(PageTies, ThatRiseRestOrEnd) {
  expect_each<Relation>({
      {"upgraded",
       "Tỉnh Thái Bình và thành phố Numazu (Nhật Bản) đã nâng cấp quan hệ lên quan hệ hữu nghị ngày 8/8/2023.",
       {"VN-20 & gn:1854902: friendship"}},
      {"French: suspended",
       "La ville de Nancy a suspendu son partenariat avec Krasnodar le 4 mars 2022.",
       {"gn:2990999 & gn:542420: cooperation suspended"}},
      {"German: rests",
       "Die Partnerschaft zwischen Hamburg und Sankt Petersburg ruht seit Februar 2022.",
       {"DE-HH & RU-SPE: twinning suspended"}},
      {"Swedish: ended",
       "Göteborg avslutade vänortssamarbetet med Shanghai 2019 när avtalet löpte ut.",
       {"CN-SH & gn:2711537: twinning ended"}},
      {"Chinese: ended", "布拉格市于2019年10月终止了与北京市的友好城市协议。", {"CN-BJ & CZ-10: twinning ended"}},
      {"English: voted to end",
       "The City of Glendale voted to end its sister city relationship with Vanadzor on 4 June 2021.",
       {"gn:5295985 & gn:616530: twinning ended"}},
      {"French: only thought of",
       "Mulhouse envisage un jumelage avec Timisoara.",
       {"gn:2991214 & gn:665087: prospective"}},
      {"Swedish: only thought of",
       "Umeå kommun överväger ett vänortsavtal med Lviv.",
       {"gn:602150 & gn:702550: prospective"}},
      {"Japanese: only thought of",
       "福岡市はウランバートル市との姉妹都市提携を検討している。",
       {"MN-1 & gn:1863967: prospective"}},
      {"English: agreed in principle",
       "Dublin City Council has agreed in principle to twin with Kyiv.",
       {"UA-30 & gn:2964574: prospective"}},
  });
}

TEST(PageTies, AreNoneOfClubsAndCompanies) {
  expect_each<Relation>({
      {"a match", "Liverpool FC beat Dortmund 4-3 at Anfield on Thursday.", {}},
      {"a match, Vietnamese", "Đội bóng đá Hải Phòng gặp đội Incheon United tối 22/8/2023 tại sân Incheon.", {}},
      {"a company", "Tập đoàn Lotte ký bản ghi nhớ với Công ty Becamex tại Bình Dương ngày 5/5/2023.", {}},
      {"a university",
       "Samsung signed a memorandum of understanding with the University of Austin in Austin on 4 May 2021.",
       {}},
      {"universities, Chinese", "深圳大学与布里斯班市格里菲斯大学签署合作协议。", {}},
      {"states", "Việt Nam và Nhật Bản nâng cấp quan hệ lên Đối tác chiến lược toàn diện ngày 27/11/2023.", {}},
  });
}

TEST(PageTies, AreFeastsOfTheirOwnDay) {
  expect_each<Event>({
      {"English",
       "Grenoble and Halle celebrated the 40th anniversary of their twinning on 12 May 2016 at the town hall.",
       {"ceremony of gn:2911522 & gn:3014728: held 2016-05-12"}},
      {"Vietnamese",
       "Lễ kỷ niệm 20 năm thiết lập quan hệ hữu nghị giữa TP Huế và TP Saijo diễn ra ngày 5/5/2023.",
       {"ceremony of gn:1580240 & gn:1926054: held 2023-05-05"}},
  });
}

TEST(PageTies, BetweenTheSameTwoAreOneHoweverOftenTold) {
  for (const auto& [once, again] : std::initializer_list<std::pair<const char*, const char*>>{
           {"Leeds has been twinned with Dortmund in Germany since 1969.", "Dortmund is a twin city of Leeds."},
           {"Lyon est jumelée avec Leipzig depuis 1981.", "Leipzig est jumelée avec Lyon."},
           {"Leipzig ist seit 1981 Partnerstadt von Lyon.", "Lyon ist Partnerstadt von Leipzig."},
           {"Thành phố Đà Nẵng kết nghĩa với thành phố Sakai (Nhật Bản) từ năm 2009.",
            "Sakai là thành phố kết nghĩa của Đà Nẵng."}}) {
    const auto alone = told_of<Relation>(facts_in(once));
    ASSERT_EQ(alone.size(), 1u) << once;
    EXPECT_EQ(told_of<Relation>(facts_in(std::string(once) + " " + again)), alone) << again;
  }
}

TEST(PageTies, OfStatesAreNoneOfLocalities) {
  for (const char* text : {"Việt Nam và Nhật Bản thiết lập quan hệ ngoại giao năm 1973.",
                           "Vietnam and Japan established diplomatic relations in 1973.",
                           "La France et le Japon entretiennent des relations d'amitié.",
                           "Deutschland und Japan sind seit langem Freunde.", "越南与日本于1973年建立外交关系。"}) {
    EXPECT_TRUE(only<Relation>(facts_in(text)).empty()) << text;
  }
}

TEST(PageTies, OfTwoTownsOfOneStateAreNoForeignRelations) {
  for (const char* text : {"Thành phố Đà Nẵng nằm cạnh thành phố Huế.", "Leeds lies near Bradford.",
                           "Lyon est plus grande que Lille.", "Leipzig liegt in Sachsen."}) {
    EXPECT_TRUE(only<Relation>(facts_in(text)).empty()) << text;
  }
}

}  // namespace
}  // namespace ketnghia::extract
