#include "extract/table_reading.h"

// Whose table it is, whose people it names, and which of two places of one name a row means.

namespace ketnghia::extract {
namespace {

/// "home & partner" of each relation, in the order of the rows; the home alone where nothing tells it.
std::vector<std::string> pairs_in(const std::string& table, const std::string& name = "table.csv") {
  std::vector<std::string> out;
  for (const Relation& relation : all<Relation>(facts_of(table, "", name))) {
    std::string pair;
    for (const Party& party : relation.parties) pair += (pair.empty() ? "" : " & ") + party.id;
    out.push_back(pair);
  }
  return out;
}

std::vector<std::string> people_in(const std::string& table) {
  std::vector<std::string> out;
  for (const Office& office : all<Office>(facts_of(table, "", "table.csv"))) {
    out.push_back(office.person + ": " + office.role + " of " + office.of);
  }
  return out;
}

using Lines = std::vector<std::string>;
const Lines kOfLeeds = {"gn:2644688 & gn:2935517", "gn:2644688 & gn:2998324", "gn:2644688 & gn:3078610"};

TEST(TableHome, StandsInAHeadingInAHeaderOrBelowTheRows) {
  const struct {
    const char* where;
    const char* table;
  } kTables[] = {
      {"a title row",
       "Twin towns of Leeds,,\nTown,Country,Year\nDortmund,Germany,1969\nLille,France,1968\nBrno,Czech "
       "Republic,1970\n"},
      {"over the partners",
       "Partner of Leeds,Country,Since\nDortmund,Germany,1969\nLille,France,1968\nBrno,Czech Republic,1970\n"},
      {"over the dates", "Name;Land;Twinned with Leeds\nDortmund;DE;12 May 1969\nLille;FR;1968\nBrno;CZ;1970\n"},
      {"in the corner of a turned table",
       "Leeds (United Kingdom),Dortmund,Lille,Brno\nCountry,Germany,France,Czech Republic\nSince,1969,1968,1970\n"},
      {"below the rows",
       "Sister city,Country,Year\nDortmund,Germany,1969\nLille,France,1968\nBrno,Czech Republic,1970\n\n\"The list is "
       "kept by the international office of Leeds City Council. Last change: 3 March 2024.\"\n"},
      {"in a line of the source",
       "Partner,Country,Since\nDortmund,Germany,1969\nLille,France,1968\nBrno,Czech Republic,1970\nSource: Leeds City "
       "Council\n"},
      {"in the remarks",
       "Partner,Country,Year,Remarks\nDortmund,Germany,1969,choir of Leeds visited in 2019\nLille,France,1968,first "
       "tie of "
       "Leeds\nBrno,Czech Republic,1970,gift of a statue to Leeds\n"},
  };
  for (const auto& [where, table] : kTables) EXPECT_EQ(pairs_in(table), kOfLeeds) << where;
}

TEST(TableHome, IsNoWordOfAHeader) {
  for (const std::string& pair : pairs_in("Name;Land;seit\nDortmund;DE;1969\nLille;FR;1968\nBrno;CZ;1970\n")) {
    EXPECT_EQ(pair.find('&'), std::string::npos) << "Land is a town of Belgium";
  }
}

TEST(TableHome, IsReadInAnotherCaseOfItsName) {
  EXPECT_EQ(
      pairs_in("Города-побратимы Екатеринбурга;;\nГород;Страна;Дата подписания\nСан-Хосе;США;1992\nПльзень;Чехия;1999\n"
               "Вупперталь;Германия;1993\n"),
      (Lines{"gn:1486209 & gn:5392171", "gn:1486209 & gn:3068160", "gn:1486209 & gn:2805753"}));
}

TEST(TableHome, MayHaveAWordInItsNameThatIsNoNameByItself) {
  const struct {
    const char* home;
    const char* id;
  } kHomes[] = {{"TỈNH NAM ĐỊNH", "VN-67"},
                {"TỈNH BẮC NINH", "VN-56"},
                {"TỈNH TÂY NINH", "VN-37"},
                {"tỉnh Quảng Nam", "VN-27"},
                {"TỈNH TA", ""},
                {"MIỀN BẮC", ""}};
  for (const auto& [home, id] : kHomes) {
    const auto pairs = pairs_in(std::string("QUAN HỆ KẾT NGHĨA CỦA ") + home +
                                    "\n\nTT\tNước\tĐịa phương\tNăm\n1\tÝ\tMilano\t1976\n2\tLào\tUdomxay\t2003\n"
                                    "3\tNhật Bản\tMiyazaki\t2018\n",
                                "table.tsv");
    ASSERT_EQ(pairs.size(), 3u) << home;
    EXPECT_EQ(pairs[2], std::string(id) + (*id != 0 ? " & " : "") + "JP-45") << home;
  }
}

TEST(TableHome, HasACountryColumnOfItsOwn) {
  EXPECT_EQ(
      pairs_in("City A,Country A,City B,Country B,Year\nLeeds,UK,Dortmund,Germany,1969\nLeeds,UK,Lille,France,1968\n"
               "Leeds,UK,Brno,Czech Republic,1970\n"),
      kOfLeeds);
}

TEST(TableHome, OfAProvinceTiesWithProvinces) {
  const auto pairs = pairs_in(
      "STT,Địa phương Việt Nam,Địa phương nước ngoài,Quốc gia,Ngày ký\n1,Quảng Trị,Savannakhet,Lào,2018\n"
      "2,Hà Tĩnh,Savannakhet,Lào,2019\n3,Quảng Nam,Sê Kông,Lào,2018\n");
  EXPECT_EQ(pairs, (Lines{"VN-25 & LA-SV", "VN-23 & LA-SV", "VN-27 & LA-XE"}));
}

TEST(TableLeaders, StandUnderAnyOffice) {
  EXPECT_EQ(
      people_in("Twin towns of Leeds,,,\nTown,Country,Year,Lord Mayor / Mayor\nDortmund,Germany,1969,Thomas Westphal\n"
                "Lille,France,1968,Martine Aubry\nBrno,Czech Republic,1970,\n"),
      (Lines{"Thomas Westphal: mayor of gn:2935517", "Martine Aubry: mayor of gn:2998324"}));
}

TEST(TableLeaders, OfThePastAreNoneAndTwoColumnsAreTwoPeople) {
  EXPECT_EQ(people_in("Twin towns of Leeds,,,,\nTown,Country,Year,Mayor then,Mayor now\nDortmund,Germany,1969,Heinrich "
                      "Sondermann,Thomas Westphal\nLille,France,1968,Augustin Laurent,Martine Aubry\nBrno,Czech "
                      "Republic,1970,,Markéta Vaňková\n"),
            (Lines{"Thomas Westphal: mayor of gn:2935517", "Martine Aubry: mayor of gn:2998324",
                   "Markéta Vaňková: mayor of gn:3078610"}));
}

TEST(TableLeaders, OfTheOwnSideAreNoPartners) {
  EXPECT_EQ(
      people_in(
          "Partner of Leeds,Country,Since,Signed for Leeds by,Signed for partner by\nDortmund,Germany,1969,A Brown "
          "(Lord Mayor),\nLille,France,1968,,Pierre Mauroy (Mayor of Lille)\nBrno,Czech Republic,1970,,\n"),
      (Lines{"Pierre Mauroy: mayor of gn:2998324"}));
}

}  // namespace
}  // namespace ketnghia::extract
