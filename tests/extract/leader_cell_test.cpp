#include "extract/leader_cell.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "extract/table_reading.h"

namespace ketnghia::extract {
namespace {

/// "name|title|role role" of each person of a cell; "!" before the role of an acting holder, "~" before national ones.
std::vector<std::string> people(const std::string& cell) {
  static const TermFinder kFinder = TermFinder::for_document(table_packs(), "vi");
  const auto is_place = [](std::string_view words) {
    return words == "Chiết Giang" || words == "Sơn Đông" || words == "Champasak" || words == "Nam Ninh" ||
           words == "Hà Bắc";
  };
  std::vector<std::string> out;
  for (const Leader& leader : read_leaders(cell, kFinder, is_place)) {
    std::string line(leader.name.of(cell));
    line += '|';
    line += leader.title.of(cell);
    line += '|';
    for (const CellOffice& office : leader.offices) {
      if (office.past) continue;
      if (line.back() != '|') line += ' ';
      line += std::string(office.national ? "~" : office.acting ? "!" : "") + office.role;
    }
    out.push_back(std::move(line));
  }
  return out;
}

using People = std::vector<std::string>;

TEST(LeaderCell, PartsNameAndTitleAtTheComma) {
  EXPECT_EQ(people("Ông Peter Hahn, Thị trưởng Thành phố Bremen"),
            (People{"Peter Hahn|Thị trưởng Thành phố Bremen|mayor"}));
  EXPECT_EQ(people("Mr. Peter Hahn, Mayor of Bremen"), (People{"Peter Hahn|Mayor of Bremen|mayor"}));
}

TEST(LeaderCell, FindsTheTitleWithoutAComma) {
  EXPECT_EQ(people("Ông Kim Min Jae Tỉnh trưởng Tỉnh Jeju"), (People{"Kim Min Jae|Tỉnh trưởng Tỉnh Jeju|governor"}));
  EXPECT_EQ(people("Mr Kim Min Jae Governor of Jeju Province"),
            (People{"Kim Min Jae|Governor of Jeju Province|governor"}));
}

TEST(LeaderCell, ReadsATitleAfterItsPlace) {
  EXPECT_EQ(people("Ms. Anna Berg, Bremen Mayor"), (People{"Anna Berg|Bremen Mayor|mayor"}));
}

TEST(LeaderCell, PartsTwoPeopleAtTheSecondHonorific) {
  EXPECT_EQ(
      people("Ông Lý An, Bí thư Tỉnh ủy Tỉnh Sơn Đông Ông Chu Bình, Tỉnh trưởng Tỉnh Sơn Đông"),
      (People{"Lý An|Bí thư Tỉnh ủy Tỉnh Sơn Đông|party_secretary", "Chu Bình|Tỉnh trưởng Tỉnh Sơn Đông|governor"}));
  EXPECT_EQ(people("Mr Li An, CCP Secretary Mr Zhou Ping, Governor"),
            (People{"Li An|CCP Secretary|party_secretary", "Zhou Ping|Governor|governor"}));
}

TEST(LeaderCell, PartsASecondPersonWithoutHonorific) {
  EXPECT_EQ(people("Ông Lý An, Bí thư Tỉnh ủy Tỉnh Chiết Giang Vương Bình, Quyền Tỉnh trưởng Tỉnh Chiết Giang"),
            (People{"Lý An|Bí thư Tỉnh ủy Tỉnh Chiết Giang|party_secretary",
                    "Vương Bình|Quyền Tỉnh trưởng Tỉnh Chiết Giang|!governor"}));
}

TEST(LeaderCell, KeepsSeveralOfficesOfOnePersonTogether) {
  const auto one =
      people("Ông Boun Sy Ủy viên Trung ương Đảng Bí thư Tỉnh ủy Tỉnh Champasak Tỉnh trưởng Tỉnh Champasak");
  ASSERT_EQ(one.size(), 1u);
  EXPECT_TRUE(one[0].starts_with("Boun Sy|Ủy viên Trung ương Đảng")) << one[0];
  EXPECT_TRUE(one[0].ends_with("party_secretary governor")) << one[0];
}

TEST(LeaderCell, ReadsOfficesBetweenCommas) {
  EXPECT_EQ(
      people("Bà Mai Lan, Bí thư Thành ủy, Chủ tịch Hội đồng nhân dân Thành phố"),
      (People{"Mai Lan|Bí thư Thành ủy, Chủ tịch Hội đồng nhân dân Thành phố|party_secretary chair_peoples_council"}));
}

TEST(LeaderCell, SetsNationalOfficesApart) {
  const auto one = people("Ông Boun Sy, Bí thư Trung ương Đảng, Bí thư Thành ủy");
  ASSERT_EQ(one.size(), 1u);
  EXPECT_NE(one[0].find("|~"), std::string::npos) << one[0];
  EXPECT_TRUE(one[0].ends_with(" party_secretary")) << one[0];
}

TEST(LeaderCell, TakesACutOffSecretaryForThePartys) {
  EXPECT_EQ(people("Ông Boun Sy Bí thư thành"), (People{"Boun Sy|Bí thư thành|party_secretary"}));
}

TEST(LeaderCell, ReadsANameAfterTheTitle) {
  EXPECT_EQ(people("Thị trưởng Nam Ninh Liêu Văn Dũng"), (People{"Liêu Văn Dũng|Thị trưởng Nam Ninh|mayor"}));
}

TEST(LeaderCell, GivesAFormerHolderNoOffice) {
  EXPECT_EQ(people("Mr. Peter Hahn, former Mayor of Bremen"), (People{"Peter Hahn|former Mayor of Bremen|"}));
}

TEST(LeaderCell, PartsPeopleAtSemicolonsAndLines) {
  EXPECT_EQ(people("Peter Hahn, Mayor; Anna Berg, Deputy Mayor"),
            (People{"Peter Hahn|Mayor|mayor", "Anna Berg|Deputy Mayor|deputy_mayor"}));
  EXPECT_EQ(people("Mr. Peter Hahn\nMayor\nMs. Anna Berg\nGovernor"),
            (People{"Peter Hahn|Mayor|mayor", "Anna Berg|Governor|governor"}));
}

TEST(LeaderCell, KeepsANameWithoutTitle) {
  EXPECT_EQ(people("Mr. Boun SYVIXAY"), (People{"Boun SYVIXAY||"}));
  EXPECT_EQ(people("Ông Sheikh Salem Al-Nasser"), (People{"Sheikh Salem Al-Nasser||"}));
}

TEST(LeaderCell, ReadsAnHonorificWithoutItsSpace) {
  EXPECT_EQ(people("Mr.Sok Dara Governor of Takeo"), (People{"Sok Dara|Governor of Takeo|governor"}));
}

TEST(LeaderCell, GivesNothingForAnEmptyCell) {
  EXPECT_TRUE(people("").empty());
  EXPECT_TRUE(people(" - ").empty());
  EXPECT_TRUE(people(",,;;").empty());
}

TEST(LeaderCell, ReadsTitlesOfBothTheOfficesLanguages) {
  const std::vector<std::pair<const char*, const char*>> cells{
      {"Bà Anne Martin, Phó Thị trưởng Thành phố Lyon", "Anne Martin|Phó Thị trưởng Thành phố Lyon|deputy_mayor"},
      {"Ms. Anne Martin, Deputy Mayor of Lyon", "Anne Martin|Deputy Mayor of Lyon|deputy_mayor"},
      {"Ông Vanthong Khamkeo, Quyền Tỉnh trưởng Tỉnh Champasak",
       "Vanthong Khamkeo|Quyền Tỉnh trưởng Tỉnh Champasak|!governor"},
      {"Mr. Vanthong Khamkeo, Acting Governor", "Vanthong Khamkeo|Acting Governor|!governor"},
      {"Ông Chu Bình, Bí thư Tỉnh ủy Sơn Đông", "Chu Bình|Bí thư Tỉnh ủy Sơn Đông|party_secretary"},
      {"Ông Peter Hahn", "Peter Hahn||"},
  };
  for (const auto& [cell, person] : cells) EXPECT_EQ(people(cell), People{person}) << cell;
}

TEST(LeaderCell, OfNothingHasNobody) {
  for (const char* cell : {"", " ", "-", "—", "\n"}) EXPECT_TRUE(people(cell).empty()) << "“" << cell << "”";
}

RC_GTEST_PROP(LeaderCell, PeopleLieInsideTheCellInOrderAndApart, ()) {
  const auto word = rc::gen::element<std::string>("Ông", "Bà", "Mr.", "Ms", "Kim Min Jae", "Anne Martin", ",", ";",
                                                  "\n", "Thị trưởng", "Thành phố Lyon", "Mayor of", "Governor", "Quyền",
                                                  "nguyên", "Sơn Đông", "-", "(", ")", "và");
  std::string cell;
  for (const std::string& one : *rc::gen::container<std::vector<std::string>>(word)) cell += one + " ";
  static const TermFinder kFinder = TermFinder::for_document(table_packs(), "vi");
  uint32_t last = 0;
  for (const Leader& leader : read_leaders(cell, kFinder, [](std::string_view words) { return words == "Sơn Đông"; })) {
    for (const text::Span span : {leader.honorific, leader.name, leader.title}) {
      RC_ASSERT(span.start <= span.end);
      RC_ASSERT(span.end <= cell.size());
    }
    if (leader.name.empty()) continue;
    RC_ASSERT(leader.name.start >= last);
    last = leader.name.end;
  }
}

}  // namespace
}  // namespace ketnghia::extract
