// Which ties and leaders stand in the office's table, and in which words.

#include "report/partner_table.h"

#include <gtest/gtest.h>

#include "ledger/fixture.h"

namespace ketnghia::report {
namespace {

using ledger::document;
using ledger::fact;
using ledger::office;
using ledger::tie;

class PartnerTableTest : public ledger::RegisterTest {
 protected:
  PartnerTableTest()
      : reg(open()),
        answers(reg, "vi"),
        messages(language::Messages::load(std::string(KETNGHIA_SOURCE_DIR) + "/data/messages", "vi")) {
    reg.set_home("VN-SG");
  }
  /// A row of the office's table of a year.
  static extract::Fact row(int order, const std::string& id, const std::string& since, const std::string& more = "") {
    return fact(R"({"fact":"relation","parties":[{"id":"VN-SG"},{"id":")" + id + R"(","name":"TP )" + id +
                R"("}],"kind":"unknown","since":")" + since + R"(","status":"active","confidence":0.95,"order":)" +
                std::to_string(order) + more + "}");
  }
  std::vector<PartnerLine> lines(int year) {
    ledger::Question question;
    question.home = "VN-SG";
    question.year = year;
    return partner_table(answers, question, messages);
  }
  std::vector<std::string> localities(int year) {
    std::vector<std::string> out;
    for (const PartnerLine& line : lines(year)) out.push_back(line.locality);
    return out;
  }
  ledger::Register reg;
  ledger::Answers answers;
  language::Messages messages;
};

using Names = std::vector<std::string>;

TEST_F(PartnerTableTest, AnEmptyRegisterGivesNoRows) { EXPECT_TRUE(lines(2021).empty()); }

TEST_F(PartnerTableTest, TiesOfOthersAreNotTheOffices) {
  reg.record(document("page", "trang", "2020"), {tie("VN-DN", "KR-26", "twinning", "2018")}, {});
  EXPECT_TRUE(lines(2021).empty());
}

TEST_F(PartnerTableTest, ATieStandsInTheYearsInWhichItHolds) {
  extract::Fact ended = row(1, "KR-26", "1995-11");
  std::get<extract::Relation>(ended.content).until = "2019-05";
  reg.record(document("table", "bảng", "2021"), {ended, row(2, "KR-11", "2016-10")}, {});
  EXPECT_EQ(localities(1990), Names{});
  EXPECT_EQ(localities(2000), Names{"TP KR-26"});
  EXPECT_EQ(localities(2019), (Names{"TP KR-26", "TP KR-11"}));
  EXPECT_EQ(localities(2020), Names{"TP KR-11"});
}

TEST_F(PartnerTableTest, WhatOnlyAPageIntendsOrNobodyHasConfirmedStaysOut) {
  reg.record(document("page", "trang", "2020"),
             {tie("VN-SG", "KR-26", "prospective", ""), tie("VN-SG", "KR-30", "twinning", "2005", 0.4),
              tie("VN-SG", "KR-11", "twinning", "2016")},
             {});
  EXPECT_EQ(localities(2021), Names{"Seoul"});
  reg.decide(2, ledger::Standing::kAccepted, {"officer", "seen the paper"});
  EXPECT_EQ(localities(2021), (Names{"Daejeon", "Seoul"}));
}

TEST_F(PartnerTableTest, ADoubtfulRowOfTheTableStillComesBack) {
  extract::Fact doubtful = row(1, "KR-26", "1995-11");
  doubtful.confidence = 0.4;
  reg.record(document("table", "bảng", "2021"), {doubtful}, {});
  EXPECT_EQ(localities(2021), Names{"TP KR-26"});
}

TEST_F(PartnerTableTest, WhatAPersonAddedIsListed) {
  reg.add({tie("VN-SG", "KR-26", "prospective", "2020")}, "add", {"officer", "letter of intent"});
  EXPECT_EQ(localities(2021), Names{"Busan"});
}

TEST_F(PartnerTableTest, ANameGivenByHandReplacesTheTables) {
  reg.record(document("table", "bảng", "2021"), {row(1, "KR-26", "1995-11")}, {});
  reg.add({fact(R"({"fact":"relation","parties":[{"id":"KR-26","name":"TP Phủ Sơn"}],"confidence":1})")}, "set", {});
  EXPECT_EQ(localities(2021), Names{"TP Phủ Sơn"});
}

TEST_F(PartnerTableTest, AnInheritedTieSaysFromWhom) {
  reg.record(document("page", "trang", "2024"), {tie("VN-57", "KR-30", "twinning", "2005")}, {});
  EXPECT_TRUE(lines(2024).empty());
  const auto after = lines(2025);
  ASSERT_EQ(after.size(), 1u);
  EXPECT_EQ(after[0].since, "2005");
  EXPECT_NE(after[0].note.find("Bình Dương"), std::string::npos) << after[0].note;
}

TEST_F(PartnerTableTest, DeputiesOfNewsPagesStayOutAndThoseOfTheTableStayIn) {
  reg.record(document("table", "bảng", "2021"),
             {row(1, "KR-26", "1995-11"), office("Park Heong Joon", "mayor", "KR-26", "2021"),
              office("Lee A", "deputy_mayor", "KR-26", "2021")},
             {});
  reg.record(document("page", "trang", "2021-05-01"),
             {office("Kim B", "deputy_mayor", "KR-26", "2021-05-01"), office("Choi C", "other", "KR-26", "2021-05-01"),
              office("Oh D", "council_chair", "KR-26", "2021-05-01")},
             {});
  ASSERT_FALSE(lines(2021).empty());
  EXPECT_EQ(lines(2021)[0].leaders_vi,
            "Park Heong Joon, mayor of KR-26\nLee A, deputy_mayor of KR-26\nOh D, council_chair of KR-26");
}

TEST_F(PartnerTableTest, PeopleOfOneCellStandAsTheCellHasThem) {
  const auto table = document("table", "Ông B, Bí thư Ông A, Thị trưởng", "2021");
  const std::string cell = table.text;
  reg.record(table,
             {row(1, "KR-26", "1995-11"), ledger::in(table, office("B", "party_secretary", "KR-26", "2021"), cell),
              ledger::in(table, office("A", "mayor", "KR-26", "2021"), cell)},
             {});
  ASSERT_FALSE(lines(2021).empty());
  EXPECT_EQ(lines(2021)[0].leaders_vi, "B, party_secretary of KR-26\nA, mayor of KR-26");
}

TEST_F(PartnerTableTest, LeadersAreThoseOfTheEndOfTheYear) {
  reg.record(document("table", "bảng", "2021"),
             {row(1, "KR-26", "1995-11"), office("Park Heong Joon", "mayor", "KR-26", "2021")}, {});
  reg.record(document("page", "trang", "2023-02-01"), {office("Oh Keo-don", "mayor", "KR-26", "2023-02-01")}, {});
  // A page that does not say when: not before it was written.
  reg.record(document("undated", "không ngày", "2024-03-01"), {office("Kim E", "governor", "KR-26", "")}, {});
  ASSERT_FALSE(lines(2021).empty());
  EXPECT_EQ(lines(2021)[0].leaders_vi, "Park Heong Joon, mayor of KR-26");
  EXPECT_EQ(lines(2023)[0].leaders_vi, "Oh Keo-don, mayor of KR-26");
  EXPECT_NE(lines(2024)[0].leaders_vi.find("Kim E"), std::string::npos);
}

TEST_F(PartnerTableTest, AWordingOfTheSourceIsKeptPerCountryAndForeignRowsFollowIt) {
  reg.record(document("table", "bảng", "2021"),
             {row(1, "KR-26", "1995-11", R"(,"as_written":{"country":"Nam Hàn","since":"tháng 11/1995"})"),
              row(2, "KR-11", "2016-10")},
             {});
  const auto rows = lines(2021);
  EXPECT_EQ(rows[0].country, "Nam Hàn");
  EXPECT_EQ(rows[1].country, "Nam Hàn");
  EXPECT_EQ(rows[0].since, "tháng 11/1995");
  EXPECT_EQ(rows[1].since, "10/2016");
}

TEST_F(PartnerTableTest, NumbersRunFromOne) {
  reg.record(document("table", "bảng", "2021"), {row(7, "KR-26", "1995-11"), row(3, "KR-11", "2016-10")}, {});
  const auto rows = lines(2021);
  ASSERT_EQ(rows.size(), 2u);
  EXPECT_EQ(rows[0].number, 1);
  EXPECT_EQ(rows[0].locality, "TP KR-11");  // the order of the source inside a country
  EXPECT_EQ(rows[1].number, 2);
}

}  // namespace
}  // namespace ketnghia::report
