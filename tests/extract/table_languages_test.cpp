// Tables of partners in each of the ten languages: what their headers and cells say.

#include "extract/page_support.h"
#include "extract/table_reading.h"

namespace ketnghia::extract {
namespace {

struct TableCase {
  const char* rule;
  const char* table;
  std::vector<std::string> ties;
};

/// Reads each table as a file of cells parted by semicolons, kept by the office of VN-DN.
void expect_ties(const std::vector<TableCase>& cases) {
  for (const TableCase& one : cases) {
    SCOPED_TRACE(std::string(one.rule) + ":\n" + one.table);
    EXPECT_EQ(told_of<Relation>(facts_of(one.table, "VN-DN", "table.csv")), one.ties);
  }
}

TEST(TableLanguages, HeadersAndCellsAreReadInEach) {
  expect_ties({
      {"vi",
       "TT;Quốc gia;Địa phương;Năm ký\n1;Nhật Bản;Thành phố Sakai;2009\n2;Pháp;Thành phố Lyon;1997\n3;Lào;Tỉnh "
       "Champasak;2001\n",
       {"LA-CH & VN-DN: unknown since 2001", "VN-DN & gn:1853195: unknown since 2009",
        "VN-DN & gn:2996944: unknown since 1997"}},
      {"en",
       "No.;Country;City;Signed\n1;Japan;Sakai;2009\n2;France;Lyon;1997\n3;Germany;Leipzig;2001\n",
       {"VN-DN & gn:1853195: unknown since 2009", "VN-DN & gn:2879139: unknown since 2001",
        "VN-DN & gn:2996944: unknown since 1997"}},
      {"sv",
       "Land;Vänort;Sedan\nJapan;Sakai;2009\nFrankrike;Lyon;1997\nTyskland;Leipzig;2001\n",
       {"VN-DN & gn:1853195: twinning since 2009", "VN-DN & gn:2879139: twinning since 2001",
        "VN-DN & gn:2996944: twinning since 1997"}},
      {"de",
       "Land;Partnerstadt;Seit\nJapan;Sakai;2009\nFrankreich;Lyon;1997\nDeutschland;Leipzig;2001\n",
       {"VN-DN & gn:1853195: twinning since 2009", "VN-DN & gn:2879139: twinning since 2001",
        "VN-DN & gn:2996944: twinning since 1997"}},
      {"fr",
       "Pays;Ville jumelée;Depuis\nJapon;Sakai;2009\nFrance;Lyon;1997\nAllemagne;Leipzig;2001\n",
       {"VN-DN & gn:1853195: twinning since 2009", "VN-DN & gn:2879139: twinning since 2001",
        "VN-DN & gn:2996944: twinning since 1997"}},
      {"es",
       "País;Ciudad hermana;Desde\nJapón;Sakai;2009\nFrancia;Lyon;1997\nAlemania;Leipzig;2001\n",
       {"VN-DN & gn:1853195: twinning since 2009", "VN-DN & gn:2879139: twinning since 2001",
        "VN-DN & gn:2996944: twinning since 1997"}},
      {"ru",
       "Страна;Город-побратим;Год\nЯпония;Иокогама;2009\nФранция;Лион;1997\nГермания;Лейпциг;2001\n",
       {"VN-DN & gn:1848354: twinning since 2009", "VN-DN & gn:2879139: twinning since 2001",
        "VN-DN & gn:2996944: twinning since 1997"}},
      {"zh",
       "国家;友好城市;结好时间\n日本;堺市;2009年\n法国;里昂市;1997年\n德国;莱比锡市;2001年\n",
       {"VN-DN & gn:1853195: twinning since 2009", "VN-DN & gn:2879139: twinning since 2001",
        "VN-DN & gn:2996944: twinning since 1997"}},
      {"ja",
       "国名;姉妹都市;提携年月日\n日本;堺市;2009年3月12日\nフランス;リヨン市;1997年\nドイツ;ライプツィヒ市;2001年\n",
       {"VN-DN & gn:1853195: twinning since 2009-03-12", "VN-DN & gn:2879139: twinning since 2001",
        "VN-DN & gn:2996944: twinning since 1997"}},
      {"ko",
       "국가;자매도시;체결일\n일본;사카이시;2009. 3. 12.\n프랑스;리옹시;1997\n독일;라이프치히시;2001\n",
       {"VN-DN & gn:1853195: twinning since 2009-03-12", "VN-DN & gn:2879139: twinning since 2001",
        "VN-DN & gn:2996944: twinning since 1997"}},
  });
}

TEST(TableLanguages, AKindColumnTellsTheKindOfEachTie) {
  expect_ties({
      {"vi",
       "Quốc gia;Địa phương;Loại quan hệ;Năm ký\nNhật Bản;Sakai;Hữu nghị;2009\nPháp;Lyon;Kết nghĩa;1997\nĐức;"
       "Leipzig;Hợp tác;2001\n",
       {"VN-DN & gn:1853195: friendship since 2009", "VN-DN & gn:2879139: cooperation since 2001",
        "VN-DN & gn:2996944: twinning since 1997"}},
      {"en",
       "Country;City;Type;Since\nJapan;Sakai;Friendship;2009\nFrance;Lyon;Sister city;1997\nGermany;Leipzig;"
       "Cooperation;2001\n",
       {"VN-DN & gn:1853195: friendship since 2009", "VN-DN & gn:2879139: cooperation since 2001",
        "VN-DN & gn:2996944: twinning since 1997"}},
      {"de",
       "Land;Stadt;Art;Seit\nJapan;Sakai;Freundschaft;2009\nFrankreich;Lyon;Städtepartnerschaft;1997\n"
       "Deutschland;Leipzig;Kooperation;2001\n",
       {"VN-DN & gn:1853195: friendship since 2009", "VN-DN & gn:2879139: cooperation since 2001",
        "VN-DN & gn:2996944: twinning since 1997"}},
  });
}

TEST(TableLanguages, AStatusColumnTellsTheStateOfEachTie) {
  expect_ties({
      {"vi",
       "Quốc gia;Địa phương;Năm ký;Tình trạng\nNhật Bản;Sakai;2009;đang hiệu lực\nPháp;Lyon;1997;đã hết "
       "hạn\nĐức;Leipzig;2001;tạm ngừng\n",
       {"VN-DN & gn:1853195: unknown since 2009", "VN-DN & gn:2879139: unknown since 2001 suspended",
        "VN-DN & gn:2996944: unknown since 1997 expired"}},
      {"en",
       "Country;City;Since;Status\nJapan;Sakai;2009;active\nFrance;Lyon;1997;expired\nGermany;Leipzig;2001;"
       "suspended\n",
       {"VN-DN & gn:1853195: unknown since 2009", "VN-DN & gn:2879139: unknown since 2001 suspended",
        "VN-DN & gn:2996944: unknown since 1997 expired"}},
  });
}

TEST(TableLanguages, AnUntilColumnTellsTheEnd) {
  const auto ties = all<Relation>(facts_of(
      "Country;City;Signed;Valid until\nJapan;Sakai;2009;2014\nFrance;Lyon;1997;\nGermany;Leipzig;2001;2031-05\n",
      "VN-DN", "table.csv"));
  ASSERT_EQ(ties.size(), 3u);
  EXPECT_EQ(ties[0].until, "2014");
  EXPECT_EQ(ties[1].until, std::nullopt);
  EXPECT_EQ(ties[2].until, "2031-05");
}

TEST(TableLanguages, ALevelColumnTellsWhoSigned) {
  const auto ties =
      all<Relation>(facts_of("Cấp ký kết;Quốc gia;Địa phương;Năm ký\nỦy ban nhân dân;Nhật Bản;Sakai;2009\nHội đồng "
                             "nhân dân;Pháp;Lyon;1997\nSở "
                             "Ngoại vụ;Đức;Leipzig;2001\n",
                             "VN-DN", "table.csv"));
  ASSERT_EQ(ties.size(), 3u);
  EXPECT_EQ(ties[0].parties[0].body, "peoples_committee");
  EXPECT_EQ(ties[1].parties[0].body, "peoples_council");
  EXPECT_EQ(ties[2].parties[0].body, "department");
}

TEST(TableLanguages, RowsThatNameNobodyAreNoTies) {
  expect_ties({
      {"a total",
       "Country;City;Since\nJapan;Sakai;2009\nFrance;Lyon;1997\nGermany;Leipzig;2001\nTotal;3;\n",
       {"VN-DN & gn:1853195: unknown since 2009", "VN-DN & gn:2879139: unknown since 2001",
        "VN-DN & gn:2996944: unknown since 1997"}},
      {"an empty row",
       "Country;City;Since\nJapan;Sakai;2009\n;;\nFrance;Lyon;1997\nGermany;Leipzig;2001\n",
       {"VN-DN & gn:1853195: unknown since 2009", "VN-DN & gn:2879139: unknown since 2001",
        "VN-DN & gn:2996944: unknown since 1997"}},
      {"prices", "Item;Price;Unit\nRice;12;kg\nSalt;3;kg\nOil;30;l\n", {}},
      {"a timetable", "Day;Time;Room\nMonday;9:00;A1\nTuesday;10:00;B2\nFriday;11:30;C3\n", {}},
  });
}

TEST(TableLanguages, LeadersOfATableHoldTheirOffices) {
  const auto offices =
      told_of<Office>(facts_of("Country;City;Since;Mayor\nJapan;Sakai;2009;Mr. Taro Yamada, Mayor of "
                               "Sakai\nFrance;Lyon;1997;Ms. Anne Martin, Deputy "
                               "Mayor of Lyon\nGermany;Leipzig;2001;Mr. Karl Müller, Mayor of Leipzig\n",
                               "VN-DN", "table.csv"));
  EXPECT_EQ(offices,
            (std::vector<std::string>{"Anne Martin: deputy_mayor of gn:2996944", "Karl Müller: mayor of gn:2879139",
                                      "Taro Yamada: mayor of gn:1853195"}));
}

TEST(TableLanguages, AFormerLeaderOfATableHoldsNone) {
  const auto offices =
      told_of<Office>(facts_of("Country;City;Since;Leader\nJapan;Sakai;2009;Mr. Taro Yamada, former Mayor of "
                               "Sakai\nFrance;Lyon;1997;Ms. Anne Martin, "
                               "Mayor of Lyon\nGermany;Leipzig;2001;Mr. Karl Müller, Mayor of Leipzig\n",
                               "VN-DN", "table.csv"));
  EXPECT_EQ(offices,
            (std::vector<std::string>{"Anne Martin: mayor of gn:2996944", "Karl Müller: mayor of gn:2879139"}));
}

}  // namespace
}  // namespace ketnghia::extract
