#include "extract/table_pairs.h"

#include "extract/page_support.h"
#include "extract/table_reading.h"

// Tables whose cells hold both sides, whose section rows name the own side, and tables of people. gn:1711005 Iloilo
// City, gn:1791673 Weihai, gn:1842943 Gimhae, TW-KHH Kaohsiung.

namespace ketnghia::extract {
namespace {

using Lines = std::vector<std::string>;

Lines relations(const std::string& table) { return told_of<Relation>(facts_of(table, "", "table.en.csv")); }
Lines offices(const std::string& table) { return told_of<Office>(facts_of(table, "", "table.en.csv")); }

const Lines kOfIloilo = {"TW-KHH & gn:1711005: friendship since 2012", "gn:1711005 & gn:1791673: twinning since 2004",
                         "gn:1711005 & gn:1842943: twinning since 2010"};

TEST(TablePairs, OneCellHoldsBothSides) {
  EXPECT_EQ(relations("Pair,Signed,Type\nIloilo City - Weihai,2004,Sister city\nIloilo City - Gimhae,2010,Sister city\n"
                      "Iloilo City - Kaohsiung,2012,Friendship\n"),
            kOfIloilo)
      << "a dash";
  EXPECT_EQ(relations("Link,Signed,Type\n\"Iloilo City, Philippines / Weihai, China\",2004,Sister city\n\"Iloilo City, "
                      "Philippines / Gimhae, South Korea\",2010,Sister city\n\"Iloilo City, Philippines / Kaohsiung, "
                      "Taiwan\",2012,Friendship\n"),
            kOfIloilo)
      << "each with its state";
  EXPECT_EQ(relations("Instrument,Signed,Type\n\"Agreement between Iloilo City and Weihai, China\",2004,Sister "
                      "city\n\"Agreement between Iloilo City and Gimhae, South Korea\",2010,Sister city\n\"Agreement "
                      "between Iloilo City and Kaohsiung, Taiwan\",2012,Friendship\n"),
            kOfIloilo)
      << "inside a title";
}

TEST(TablePairs, RemarksThatNameTwoPlacesAreNoPairs) {
  const Lines told = relations(
      "Partner,Country,Signed,Type,Remarks\nWeihai,China,2004,Sister city,choirs of Leeds and "
      "Lyon came\nGimhae,South Korea,2010,Sister city,choirs of Leeds and Lyon came\n");
  EXPECT_EQ(told, (Lines{"gn:1791673: twinning since 2004", "gn:1842943: twinning since 2010"}));
}

TEST(TablePairs, ARowOfOneLocalityHeadsItsPartners) {
  EXPECT_EQ(relations("Partner,Country,Date,Type\nILOILO CITY,,,\nWeihai,China,2004,Sister city\nGimhae,South "
                      "Korea,2010,Sister city\nKaohsiung,Taiwan,2012,Friendship\n"),
            kOfIloilo);
}

TEST(TablePairs, APartnerWithoutDataIsNoHeading) {
  const Lines told = relations(
      "Partner,Country,Date,Type\nWeihai,China,2004,Sister city\nNanning,,,\nGimhae,South "
      "Korea,2010,Sister city\n");
  EXPECT_EQ(told.size(), 3u) << "a locality of the partners' states, in their column";
}

TEST(TablePairs, TheOwnSideNamedOnceIsThatOfAllRows) {
  EXPECT_EQ(relations("Local government,Partner,Country,Date,Type\n,Weihai,China,2004,Sister city\nIloilo "
                      "City,Gimhae,South Korea,2010,Sister city\n,Kaohsiung,Taiwan,2012,Friendship\n"),
            kOfIloilo);
}

TEST(TablePeople, NamesTitlesAndPlacesMakeOfficesAndNoTies) {
  const std::string table =
      "Partner,Country,Date,Type\nWeihai,China,2004,Sister city\nGimhae,South Korea,2010,Sister "
      "city\nKaohsiung,Taiwan,2012,Friendship\n\nSignatory,Position,Locality\nJerry Trenas,Mayor,Iloilo City\nZhang "
      "Hui,Mayor,Weihai\nHong Tae-yong,Vice Mayor,Gimhae\n";
  EXPECT_EQ(offices(table), (Lines{"Hong Tae-yong: deputy_mayor of gn:1842943", "Jerry Trenas: mayor of gn:1711005",
                                   "Zhang Hui: mayor of gn:1791673"}));
  EXPECT_EQ(relations(table), kOfIloilo) << "whose people are listed beside the partners' is the home";
}

TEST(TablePeople, AColumnOfTitlesCompletesOneOfNames) {
  EXPECT_EQ(offices("Partner,Country,Date,Name,Position\nWeihai,China,2004,Zhang Hui,Mayor\nGimhae,South "
                    "Korea,2010,Hong Tae-yong,Vice Mayor\n"),
            (Lines{"Hong Tae-yong: deputy_mayor of gn:1842943", "Zhang Hui: mayor of gn:1791673"}));
}

TEST(TablePeople, ASurnameOfAnotherLanguageIsNoWordOfVietnamese) {
  EXPECT_EQ(offices("Partner,Country,Date,Mayor\nDalian,China,2018,Tan Chengxu\nWeihai,China,2004,Zhang Hui\n"),
            (Lines{"Tan Chengxu: mayor of gn:1814087", "Zhang Hui: mayor of gn:1791673"}));
}

TEST(TablePlaces, WhatNoBookKnowsIsNeitherHeardNorItsState) {
  const Lines told = relations(
      "Partner,Country,Date,Type\nCounty of Kaua'i,United States,2018,Sister city\n\"County of "
      "Kaua'i, Hawaii\",United States,2018,Sister city\nWeihai,China,2004,Sister city\n");
  EXPECT_EQ(told, (Lines{"gn:1791673: twinning since 2004", "name:County of Kaua'i: twinning since 2018",
                         "name:County of Kaua'i: twinning since 2018"}));
}

TEST(TableHome, IsToldByRemarksThatNameItsCouncil) {
  const Lines told = relations(
      "Partner,Country,Approved,Type,Remarks\nWeihai,China,2004,Sister city,approved by the "
      "Iloilo City Council\nGimhae,South Korea,2010,Sister city,\n");
  EXPECT_EQ(told,
            (Lines{"gn:1711005 & gn:1791673: twinning since 2004", "gn:1711005 & gn:1842943: twinning since 2010"}));
}

}  // namespace
}  // namespace ketnghia::extract
