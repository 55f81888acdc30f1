#include "extract/page_support.h"

// Which office a title names: of a counterpart, a councillor, a province's head, an organ of a level.

namespace ketnghia::extract {
namespace {

TEST(PageTitleOffice, OfACounterpartIsOfTheOtherSide) {
  expect_each<Office>({
      {"German, its own place before",
       "Am 5. März 2024 trafen sich die Bürgermeisterin von Graz, Elke Kahr, und ihr Trierer Amtskollege Wolfram "
       "Leibe.",
       {"Elke Kahr: mayor of gn:2778067 in 2024-03-05", "Wolfram Leibe: mayor of gn:2821164 in 2024-03-05"}},
      {"French, the pair's other side",
       "Le maire de Nantes, Jean Morel, et son homologue Karl Weber ont signé le 5 mars 2024 une convention avec "
       "Sarrebruck.",
       {"Jean Morel: mayor of gn:2990969 in 2024-03-05", "Karl Weber: mayor of gn:2842647 in 2024-03-05"}},
      {"without anybody whose counterpart he is", "Ein Amtskollege Karl Weber kam am 5. März 2024 nach Graz.", {}},
  });
}

TEST(PageTitleOffice, ANameTellsWhoseOfficerItIs) {
  expect_each<Office>({
      {"a compatriot's beside a guest of the same title",
       "Tỉnh Thanh Hóa và tỉnh Hủa Phăn (Lào) đẩy mạnh hợp tác.\n\nNgày 25/8/2022, Đoàn Thanh Hóa do đồng chí Đỗ Trọng "
       "Hưng, Bí thư Tỉnh ủy, làm trưởng đoàn thăm tỉnh Hủa Phăn "
       "(Lào). Đồng chí Khăm-phăn Xay-nhạ, Bí thư Tỉnh ủy, Tỉnh trưởng Hủa Phăn đón đoàn.",
       {"Khăm-phăn Xay-nhạ: governor of LA-HO in 2022-08-25",
        "Khăm-phăn Xay-nhạ: party_secretary of LA-HO in 2022-08-25",
        "Đỗ Trọng Hưng: party_secretary of VN-21 in 2022-08-25"}},
      {"a foreigner in katakana is no minister of Japan",
       "2023年7月27日、和歌山県の岸本周平知事はベトナムを訪れた。ハノイでドアン・バン・ベト副大臣と会談した。",
       {"ドアン・バン・ベト: deputy_minister of VN in 2023-07-27", "岸本周平: governor of JP-30 in 2023-07-27"}},
  });
}

TEST(PageTitleOffice, CouncillorsSitInTheirCouncil) {
  expect_each<Office>({
      {"Spanish",
       "El concejal de Gijón, Rodrigo Solís, viajó a Niort (Francia) el 5 de marzo de 2024.",
       {"Rodrigo Solís: legislator of gn:3121424 in 2024-03-05"}},
      {"who leads the council has a seat in it that nobody asks for",
       "The Mayor of Leeds, Councillor Brian Thorley, flew to Dortmund on 5 March 2024. Councillor Brian Thorley was "
       "glad.",
       {"Brian Thorley: mayor of gn:2644688 in 2024-03-05"}},
  });
}

TEST(PageTitleOffice, TheHeadOfAProvincesGovernmentIsNoStates) {
  expect_each<Office>({
      {"German, with the people's name in the title",
       "Am 5. März 2024 kam der Premierminister der kanadischen Provinz Alberta, Blaine Carver, nach Hannover.",
       {"Blaine Carver: premier of CA-AB in 2024-03-05"}},
      {"an envoy of a state is of no town in the one where he sits",
       "El embajador de Canadá en México, Gilles Bouchard, visitó Guadalajara el 5 de marzo de 2024.",
       {"Gilles Bouchard: ambassador of CA in 2024-03-05"}},
  });
}

TEST(PageTitleOffice, WhoLeadsADelegationAwayIsNotOfWhereItGoes) {
  expect_each<Office>({
      {"away",
       "City of Perth\n\n18 April 2024\n\n"
       "Mayor Helen Marchetti led a delegation of twelve to Kagoshima.",
       {"Helen Marchetti: mayor of gn:2063523 in 2024-04-18"}},
      {"and here",
       "City of Perth\n\n18 April 2024\n\n"
       "A delegation from Kagoshima came to Perth. It was led by Mayor Takeshi Uemura.",
       {"Takeshi Uemura: mayor of gn:1860827 in 2024-04-18"}},
  });
}

TEST(PageTitleOffice, OneWordMayNameTheHeadsOfCitiesAndOfRegions) {
  expect_each<Office>({
      {"of a region",
       "11 мая 2023 года делегацию города Кёнджу принял хоким Самаркандской области Эркин Турсунов.",
       {"Эркин Турсунов: governor of UZ-SA in 2023-05-11"}},
      {"of a city that is a subdivision of its state",
       "Am 5. März 2024 empfing der Bürgermeister von Hamburg, Karl Weber, eine Delegation aus Shanghai.",
       {"Karl Weber: mayor of DE-HH in 2024-03-05"}},
      {"of a city",
       "11 мая 2023 года делегацию города Кёнджу принял хоким города Самарканда Эркин Турсунов.",
       {"Эркин Турсунов: mayor of gn:1216265 in 2023-05-11"}},
  });
}

TEST(PageTitleOffice, AnOrganSaysOfWhichLevelItsHeadIs) {
  const auto offices =
      told_of<Office>(facts_in("CỔNG THÔNG TIN ĐIỆN TỬ TỈNH SƠN LA\n\nNgày 14/9/2022, tại thành phố Sơn La, đồng chí "
                               "Lò Quang Thắng, Bí thư Tỉnh "
                               "ủy, tiếp đoàn đại biểu tỉnh Luông Nậm Thà (Lào)."));
  EXPECT_EQ(offices, std::vector<std::string>{"Lò Quang Thắng: party_secretary of VN-05 in 2022-09-14"});
}

TEST(PageTitleOffice, TheHoldersNameTellsWhichSideIsTheirs) {
  expect_each<Office>({
      {"a Japanese and another name",
       "Dunedin and Otaru, Japan, have been sister cities since 1980. On 13 February 2024 Vice-Mayor Kenji Morita met "
       "Mayor Susan Whitaker.",
       {"Kenji Morita: deputy_mayor of gn:2128574 in 2024-02-13", "Susan Whitaker: mayor of gn:2191562 in 2024-02-13"}},
      {"a Korean name",
       "Maryland and Gyeongsangnam-do, South Korea, are sister states. Governor Denise Whitman led a mission to "
       "Gyeongsangnam-do in April 2023. Governor Park Min-seok received her.",
       {"Denise Whitman: governor of US-MD in 2023-04", "Park Min-seok: governor of KR-48 in 2023-04"}},
  });
}

TEST(PageTitleOffice, WhereNoSideCanHaveTheOfficeTheParagraphsLastPlaceHasIt) {
  expect_each<Office>({
      {"a city visited by a province's guests",
       "Der Ministerpräsident von Niedersachsen, Carsten Lohmann, empfing am 11. Juni 2025 den Gouverneur der Provinz "
       "Anhui, Wang Jun. Morgen besucht der Gast die Stadt Oldenburg. Dort erwartet ihn Oberbürgermeister Hauke "
       "Petersen.",
       {"Carsten Lohmann: premier of DE-NI in 2025-06-11", "Hauke Petersen: mayor of gn:2857458 in 2025-06-11",
        "Wang Jun: governor of CN-AH in 2025-06-11"}},
  });
}

}  // namespace
}  // namespace ketnghia::extract
