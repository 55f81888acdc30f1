#include "extract/page_support.h"

// One locality with partners in several states, and lists of people under the line that says whose they are.

namespace ketnghia::extract {
namespace {

TEST(PagePartners, OfOneLocalityAreTiedToItAndNotToEachOther) {
  expect_each<Relation>({
      {"the subject stands at the head of its sentence",
       "Nantes est jumelée avec Sarrebruck (Allemagne) et Tbilissi (Géorgie).",
       {"GE-TB & gn:2990969: twinning", "gn:2842647 & gn:2990969: twinning"}},
      {"with a word of state behind each",
       "Tỉnh Kon Tum có quan hệ hợp tác với các tỉnh Champasak (Lào), Ratanakiri (Campuchia) và Ubon Ratchathani (Thái "
       "Lan).",
       {"KH-16 & VN-28: cooperation", "LA-CH & VN-28: cooperation", "VN-28 & gn:1605245: cooperation"}},
      {"one of them named before",
       "Ngoài Attapeu, tỉnh Kon Tum còn có quan hệ hợp tác với các tỉnh Ratanakiri (Campuchia) và Ubon Ratchathani "
       "(Thái "
       "Lan).",
       {"KH-16 & VN-28: cooperation", "VN-28 & gn:1605245: cooperation", "VN-28 & gn:1665046: cooperation"}},
  });
}

TEST(PagePartners, HaveEachTheirOwnYear) {
  expect_each<Relation>({
      {"behind the name",
       "Nantes est jumelée avec Sarrebruck depuis 1965, Cardiff depuis 1964 et Tbilissi depuis 1979.",
       {"GE-TB & gn:2990969: twinning since 1979", "gn:2653822 & gn:2990969: twinning since 1964",
        "gn:2842647 & gn:2990969: twinning since 1965"}},
      {"before the name",
       "Freiburg unterhält seit 1989 eine Städtepartnerschaft mit Matsuyama (Japan) und seit 1963 mit Padua (Italien).",
       {"gn:1926099 & gn:2925177: twinning since 1989", "gn:2925177 & gn:3171728: twinning since 1963"}},
      {"shared by two",
       "Екатеринбург поддерживает побратимские связи с Гуанчжоу (Китай) с 2002 года, с Пльзенем (Чехия) и Вупперталем "
       "(Германия) с 1993 года.",
       {"gn:1486209 & gn:1809858: twinning since 2002", "gn:1486209 & gn:2805753: twinning since 1993",
        "gn:1486209 & gn:3068160: twinning since 1993"}},
  });
}

TEST(PageLists, GiveTheirPeopleToTheSideThatTheHeadingNames) {
  const auto offices = told_of<Office>(facts_in(
      "Ngày 15/4/2024, đoàn đại biểu tỉnh Kon Tum làm việc với đoàn đại biểu tỉnh Attapeu (Lào).\n\n"
      "Phía tỉnh Kon Tum có:\n- Đồng chí A Pớt, Phó Bí thư Tỉnh ủy;\n- Đồng chí Lê Văn Tuấn, Chủ tịch UBND tỉnh.\n"
      "Phía tỉnh Attapeu có:\n- Đồng chí Vanthong Khamkeo, Bí thư Tỉnh ủy;\n- Bà Souphaphone Say, Giám đốc Sở Ngoại "
      "vụ.\n"));
  EXPECT_EQ(offices, (std::vector<std::string>{"A Pớt: deputy_party_secretary of VN-28 in 2024-04-15",
                                               "Lê Văn Tuấn: chair_peoples_committee of VN-28 in 2024-04-15",
                                               "Souphaphone Say: department_head of LA-AT in 2024-04-15",
                                               "Vanthong Khamkeo: party_secretary of LA-AT in 2024-04-15"}));
}

TEST(PageLists, ThoseListedWereAtTheEvent) {
  const auto facts = only<Event>(facts_in(
      "Ngày 15/4/2024, đoàn đại biểu tỉnh Kon Tum do ông Dương Văn Trang, Bí thư Tỉnh ủy dẫn đầu hội đàm với đoàn tỉnh "
      "Attapeu (Lào).\nPhía tỉnh Attapeu có:\n- Ông Vanthong Khamkeo, Tỉnh trưởng;\n- Bà Souphaphone Say, Giám đốc Sở "
      "Ngoại vụ.\n"));
  ASSERT_EQ(facts.size(), 1u);
  EXPECT_EQ(std::get<Event>(facts[0].content).participants.size(), 3u);
}

TEST(PageSides, ThePageIsOfTheSideItNamesFirst) {
  const auto offices = told_of<Office>(facts_in(
      "Springfield welcomes guests from Villach\n\nMay 14, 2023\n\nThe mayor of Villach, Austria, Jane Roth, came on "
      "Friday. Villach and Springfield are sister cities. Council President Ralph Hanauer spoke of Villach.\n"));
  EXPECT_NE(
      std::find_if(offices.begin(), offices.end(),
                   [](const std::string& one) { return one.starts_with("Ralph Hanauer: council_chair of gn:4"); }),
      offices.end())
      << joined(offices, "\n");
}

TEST(PageLists, PartnersOfOneTownAreTiedToItInEachLanguage) {
  expect_each<Relation>({
      {"en",
       "Leeds is twinned with Dortmund (Germany) and Lille (France).",
       {"gn:2644688 & gn:2935517: twinning", "gn:2644688 & gn:2998324: twinning"}},
      {"de",
       "Leipzig ist Partnerstadt von Lyon (Frankreich) und Krakau (Polen).",
       {"gn:2879139 & gn:2996944: twinning", "gn:2879139 & gn:3094802: twinning"}},
      {"fr",
       "Lyon est jumelée avec Leipzig (Allemagne) et Birmingham (Royaume-Uni).",
       {"gn:2655603 & gn:2996944: twinning", "gn:2879139 & gn:2996944: twinning"}},
  });
}

TEST(PageLists, AnEnumerationWithBulletsIsReadAsASentenceIs) {
  const auto facts = told_of<Relation>(facts_in(
      "Leeds: twin cities\n\nLeeds is twinned with these cities:\n\n• Dortmund, Germany (1969)\n• Lille, France "
      "(1968)\n• Brno, Czech Republic (1961)\n"));
  EXPECT_EQ(facts, (std::vector<std::string>{"gn:2644688 & gn:2935517: twinning since 1969",
                                             "gn:2644688 & gn:2998324: twinning since 1968",
                                             "gn:2644688 & gn:3078610: twinning since 1961"}));
}

TEST(PageLists, GoOnInTheNextSentenceOfTheParagraph) {
  const std::string first = "Norrköpings kommun\n\nOdense i Danmark och Trondheim i Norge är våra äldsta vänorter. ";
  const std::vector<std::string> oldest = {"gn:2615876 & gn:2688368: twinning", "gn:2688368 & gn:3133880: twinning"};
  const auto with = [&](std::vector<std::string> more) {
    more.insert(more.end(), oldest.begin(), oldest.end());
    return more;
  };
  const std::string years = first + "Esslingen i Tyskland kom till 1964, Linz i Österrike 1968.";
  const std::string no_year = first + "Esslingen i Tyskland kom till 1964 och Linz i Österrike därefter.";
  const std::string visit = first + "Esslingen i Tyskland besökte kommunen 1964, Linz i Österrike 1968.";
  expect_each<Relation>({
      {"each with its year", years.c_str(),
       with({"gn:2688368 & gn:2928751: twinning since 1964", "gn:2688368 & gn:2772400: twinning since 1968"})},
      {"one without", no_year.c_str(), with({})},
      {"that tells of visits", visit.c_str(), with({})},
  });
}

}  // namespace
}  // namespace ketnghia::extract
