// Which of several columns of places is the partner, which names it again, and which says where it lies.

#include "extract/page_support.h"
#include "extract/table_reading.h"

namespace ketnghia::extract {
namespace {

using Lines = std::vector<std::string>;

Lines ties_of(const std::string& table, const std::string& home = "") {
  return told_of<Relation>(facts_of(table, home, "table.csv"));
}

TEST(TableSides, AColumnThatNamesThePartnersAgainIsNoOwnSide) {
  const Lines two = {"VN-DN & gn:2996944: twinning since 1997", "VN-DN & gn:3173435: twinning since 2001",
                     "VN-DN & gn:5391811: twinning since 1990"};
  EXPECT_EQ(ties_of("友好城市,外文,国家,结好时间\n里昂市,Lyon,法国,1997年\n米兰市,Milano,意大利,2001年\n圣迭戈市,San "
                    "Diego,美国,1990年\n",
                    "VN-DN"),
            two)
      << "by a word of the header";
  EXPECT_EQ(ties_of("里昂市,Lyon,法国,1997年,友好城市\n米兰市,Milano,意大利,2001年,友好城市\n圣迭戈市,San "
                    "Diego,美国,1990年,友好城市\n",
                    "VN-DN"),
            two)
      << "by the places alone";
}

TEST(TableSides, TheOtherNameFindsWhatNoBookKnowsByTheFirst) {
  EXPECT_EQ(
      ties_of("Город-побратим,Название на языке страны,Страна,Год\nЛион,Lyon,Франция,1997\nМилан,Milano,Италия,2001\n"
              "Аннаполисбург,Annapolis,США,2018\n",
              "VN-DN"),
      (Lines{"VN-DN & gn:2996944: twinning since 1997", "VN-DN & gn:3173435: twinning since 2001",
             "VN-DN & gn:4347242: twinning since 2018"}));
}

TEST(TableSides, TwinsOfOneNameAreTwoSides) {
  EXPECT_EQ(ties_of("Municipio,Hermanado con,País,Desde\nMérida,Mérida,México,1975\nToledo,Toledo,Estados "
                    "Unidos,1931\nGuadalajara,Guadalajara,México,1999\n"),
            (Lines{"gn:2510409 & gn:5174035: twinning since 1931", "gn:2513917 & gn:3523349: twinning since 1975",
                   "gn:3121070 & gn:4005539: twinning since 1999"}));
}

TEST(TableSides, AColumnOfStatesAroundThePartnersIsNoSide) {
  const Lines ties = {"VN-DN & gn:5318313: twinning since 1979", "VN-DN & gn:5511077: twinning since 1985",
                      "VN-DN & gn:5812944: twinning since 2000"};
  EXPECT_EQ(ties_of("1,USA,Tucson,Arizona,1979,sister city\n2,USA,Reno,Nevada,1985,sister "
                    "city\n3,USA,Tacoma,Washington,2000,sister city\n",
                    "VN-DN"),
            ties);
}

TEST(TableSides, ACountrysCellMayNameTheStateToo) {
  EXPECT_EQ(
      ties_of(
          "姉妹都市,国・州等,提携年月日\nコロンバス市,アメリカ合衆国オハイオ州,S53.4.25\n"
          "ビエラ市,イタリア共和国ピエモンテ州,S38.10.12\nブリスベン市,オーストラリア・クイーンズランド州,H8.7.31\n",
          "VN-DN"),
      (Lines{"VN-DN & gn:2174003: twinning since 1996-07-31", "VN-DN & gn:3182043: twinning since 1963-10-12",
             "VN-DN & gn:4509177: twinning since 1978-04-25"}));
}

TEST(TableSides, BracketsSayWhereThePartnerLies) {
  EXPECT_EQ(ties_of("Partnerstadt;Seit\nBamberg (Deutschland);1995\nGraz (Österreich);1998\nZürnhausen "
                    "(Österreich);2001\n",
                    "VN-DN"),
            (Lines{"VN-DN & gn:2778067: twinning since 1998", "VN-DN & gn:2952984: twinning since 1995",
                   "VN-DN & name:Zürnhausen: twinning since 2001"}))
      << "a partner that no book knows is not its country";
}

TEST(TableSides, AHeadingsBracketsSayWhichOfManyIsMeant) {
  EXPECT_EQ(
      ties_of("Ciudades hermanadas con Trujillo (Cáceres),,\nCiudad,País,Desde\nPiura,Perú,1995\nBatalha,Portugal,"
              "2001\nCajamarca,Perú,1998\n"),
      (Lines{"gn:2271006 & gn:2510145: twinning since 2001", "gn:2510145 & gn:3693528: twinning since 1995",
             "gn:2510145 & gn:3699088: twinning since 1998"}));
}

TEST(TableSides, WhoHasNoneOrDidNotAnswerHasNoPartner) {
  EXPECT_EQ(ties_of("Svensk kommun;Vänort;Land;Sedan\nLinköping;Tønsberg;Norge;1946\nNorrköping;Riga;Lettland;1990\n"
                    "Söderköping;Inga vänorter;;\nVadstena;Svar saknas;;\n"),
            (Lines{"LV-RIX & gn:2688368: twinning since 1990", "gn:2694762 & gn:3134331: twinning since 1946"}));
}

TEST(TableSides, AWordThatBeginsOneKindOfTieStandsForIt) {
  EXPECT_EQ(ties_of("City,Country,Type,Year\nLyon,France,Sister,1997\nKazan,Russia,Friendship,2003\nDijon,France,"
                    "Sister,1958\n",
                    "VN-DN"),
            (Lines{"VN-DN & gn:2996944: twinning since 1997", "VN-DN & gn:3021372: twinning since 1958",
                   "VN-DN & gn:551487: friendship since 2003"}));
}

TEST(TableSides, TaiwanCountsTheYearsOfTheRepublic) {
  const std::string table =
      "城市,國家,締結日期,類別\n土桑,美國,68.09.20,姊妹市\n雷諾,美國,74.10.17,姊妹市\n里昂,法國,99,姊妹市\n";
  EXPECT_EQ(ties_of(table, "TW-TXG"),
            (Lines{"TW-TXG & gn:2996944: twinning since 2010", "TW-TXG & gn:5318313: twinning since 1979-09-20",
                   "TW-TXG & gn:5511077: twinning since 1985-10-17"}));
  EXPECT_EQ(ties_of(table, "VN-DN").front(), "VN-DN & gn:2996944: twinning") << "nobody else does";
}

}  // namespace
}  // namespace ketnghia::extract
