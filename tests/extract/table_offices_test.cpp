#include "extract/table_offices.h"

#include "extract/page_support.h"
#include "extract/table_reading.h"

// Who holds an office by the cells of leaders of a row, in the office's two languages.

namespace ketnghia::extract {
namespace {

/// The offices of a row of the office's own table: its locality, the Vietnamese and the English cell.
std::vector<std::string> offices(const std::string& country, const std::string& locality, const std::string& vietnamese,
                                 const std::string& english) {
  const std::string table =
      "TT\tCấp ký kết\tNước\tĐịa phương kết nghĩa\tNgày ký\tLãnh đạo (Tiếng Việt)\tLãnh đạo (Tiếng Anh)\n"
      "1\tUBND\tPháp\tThành phố Lyon\t07/1997\t\t\n2\tUBND\t" +
      country + "\t" + locality + "\t05/2019\t" + vietnamese + "\t" + english +
      "\n3\tUBND\tĐức\tThành phố Leipzig\t05/2004\t\t\n";
  return told_of<Office>(facts_of(table, "VN-DN"));
}

using Lines = std::vector<std::string>;

TEST(TableOffices, TheTwoCellsOfARowTellOnePerson) {
  EXPECT_EQ(offices("Nga", "Thành phố Kazan", "Ông Ivan Petrov, Thị trưởng Thành phố Kazan",
                    "Mr. Ivan Petrov, Mayor of Kazan"),
            Lines{"Ivan Petrov: mayor of gn:551487"});
}

TEST(TableOffices, OneCellIsEnough) {
  EXPECT_EQ(offices("Nga", "Thành phố Kazan", "", "Mr. Ivan Petrov, Mayor of Kazan"),
            Lines{"Ivan Petrov: mayor of gn:551487"});
  EXPECT_EQ(offices("Nga", "Thành phố Kazan", "Ông Ivan Petrov, Thị trưởng", ""),
            Lines{"Ivan Petrov: mayor of gn:551487"});
}

TEST(TableOffices, TwoPeopleOfACellHoldEachTheirOwn) {
  EXPECT_EQ(
      offices("Lào", "Tỉnh Champasak", "Ông Vanthong Khamkeo, Bí thư Tỉnh ủy; Bà Souphaphone Say, Phó Tỉnh trưởng",
              "Mr. Vanthong Khamkeo, Party Secretary; Ms. Souphaphone Say, Deputy Governor"),
      (Lines{"Souphaphone Say: deputy_governor of LA-CH", "Vanthong Khamkeo: party_secretary of LA-CH"}));
}

TEST(TableOffices, TwoOfficesOfOnePersonAreTwoFacts) {
  EXPECT_EQ(offices("Lào", "Tỉnh Champasak", "Ông Vanthong Khamkeo, Bí thư Tỉnh ủy, Tỉnh trưởng Tỉnh Champasak",
                    "Mr. Vanthong Khamkeo, Party Secretary, Governor of Champasak Province"),
            (Lines{"Vanthong Khamkeo: governor of LA-CH", "Vanthong Khamkeo: party_secretary of LA-CH"}));
}

TEST(TableOffices, ActingHoldersAreToldAndFormerOnesAreNot) {
  EXPECT_EQ(offices("Lào", "Tỉnh Champasak", "Ông Vanthong Khamkeo, Quyền Tỉnh trưởng",
                    "Mr. Vanthong Khamkeo, Acting Governor"),
            Lines{"Vanthong Khamkeo: governor of LA-CH (acting)"});
  EXPECT_TRUE(offices("Lào", "Tỉnh Champasak", "Ông Vanthong Khamkeo, nguyên Tỉnh trưởng",
                      "Mr. Vanthong Khamkeo, former Governor")
                  .empty());
}

TEST(TableOffices, WithoutATitleNobodyHoldsAnything) {
  EXPECT_TRUE(offices("Nga", "Thành phố Kazan", "Ông Ivan Petrov", "Mr. Ivan Petrov").empty());
  EXPECT_TRUE(offices("Nga", "Thành phố Kazan", "", "").empty());
}

TEST(TableOffices, KeepTheNamesTitlesAndHonorificsOfBothLanguages) {
  const auto facts = all<Office>(facts_of(
      "TT\tNước\tĐịa phương kết nghĩa\tNgày ký\tLãnh đạo (Tiếng Việt)\tLãnh đạo (Tiếng Anh)\n"
      "1\tPháp\tThành phố Lyon\t07/1997\tBà Anne Martin, Thị trưởng Thành phố Lyon\tMs. Anne Martin, Mayor of Lyon\n"
      "2\tNga\tThành phố Kazan\t03/2009\tÔng Ivan Petrov, Thị trưởng Thành phố Kazan\tMr. Ivan Petrov, Mayor of "
      "Kazan\n",
      "VN-DN"));
  ASSERT_EQ(facts.size(), 2u);
  EXPECT_EQ(facts[0].names.at("vi"), "Anne Martin");
  EXPECT_EQ(facts[0].names.at("en"), "Anne Martin");
  EXPECT_EQ(facts[0].honorific.at("vi"), "Bà");
  EXPECT_EQ(facts[0].honorific.at("en"), "Ms.");
  EXPECT_EQ(facts[0].titles.at("vi"), "Thị trưởng Thành phố Lyon");
  EXPECT_EQ(facts[0].titles.at("en"), "Mayor of Lyon");
}

TEST(TableOffices, ARowOfPeopleTellsNoTieOfItsOwn) {
  const auto facts = facts_of(
      "Name\tOffice\tTelephone\nAnne Martin\tMayor of Lyon\t123\nKarl Müller\tMayor of Leipzig\t456\nJan Nowak\tMayor "
      "of "
      "Krakow\t789\n",
      "VN-DN");
  EXPECT_TRUE(all<Relation>(facts).empty());
}

TEST(TableOffices, HoldAsOfTheYearThatTheTableSays) {
  const auto facts =
      all<Office>(facts_of("BẢNG THỐNG KÊ NĂM 2021\n\nTT\tNước\tĐịa phương kết nghĩa\tNgày ký\tLãnh đạo (Tiếng Việt)\n"
                           "1\tPháp\tThành phố Lyon\t07/1997\tBà Anne Martin, Thị trưởng Thành phố Lyon\n"
                           "2\tNga\tThành phố Kazan\t03/2009\tÔng Ivan Petrov, Thị trưởng Thành phố Kazan\n"
                           "3\tĐức\tThành phố Leipzig\t05/2004\tÔng Karl Müller, Thị trưởng Thành phố Leipzig\n",
                           "VN-DN"));
  ASSERT_EQ(facts.size(), 3u);
  for (const Office& office : facts) EXPECT_EQ(office.as_of, "2021") << office.person;
}

}  // namespace
}  // namespace ketnghia::extract
