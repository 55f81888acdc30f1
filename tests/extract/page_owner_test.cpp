#include "extract/page_support.h"

// Whose page it is: its first lines, the parts of its title, its foot or its dateline say so. gn:2772505 Lienz,
// gn:2762372 Villach, gn:2952984 Bamberg, gn:3165072 Udine, gn:3175986 Gorizia.

namespace ketnghia::extract {
namespace {

TEST(PageOwner, IsNamedByTheFirstLines) {
  expect_each<Relation>({
      {"a town hall outside the country of most pages of its language",
       "Stadtgemeinde Lienz\nStartseite > Städtefreundschaften\n\nAm 24. Juni 1983 wurde die Städtepartnerschaft mit "
       "Görz in Italien besiegelt. Wolfratshausen in Oberbayern grüßt herzlich, Wolfratshausen ist schön.",
       {"gn:2772505 & gn:3175986: twinning since 1983-06-24"}},
      {"an organ before the name",
       "Gobierno de Jujuy | Secretaría de Comunicación\n\nEl gobierno está hermanado con la provincia china de Guizhou "
       "desde "
       "el 5 de mayo de 2018.",
       {"AR-Y & CN-GZ: twinning since 2018-05-05"}},
      {"a unit that no book knows",
       "Shire of Yarra Ranges\n\nThe sister city relationship with Shibetsu in Japan began in 1989 and was established "
       "by schools.",
       {"gn:2128206 & name:Shire of Yarra Ranges: twinning since 1989"}},
  });
}

TEST(PageOwner, IsNamedByAPartOfTheTitle) {
  EXPECT_EQ(
      told_of<Relation>(facts_in(
          "<html lang=de><head><title>Neues | Stadt Villach</title></head><body><h1>Neues aus dem Rathaus | Stadt "
          "Villach</h1><p>Die Städtepartnerschaft mit Bamberg wurde 1973 geschlossen und lebt von den Schulen "
          "beider Städte.</p></body></html>",
          "", "page.html")),
      std::vector<std::string>{"gn:2762372 & gn:2952984: twinning since 1973"});
}

TEST(PageOwner, IsNoPlaceOfAPaper) {
  expect_each<Relation>({
      {"Russian",
       "Газета Барышского района\n\nУльяновская область и вьетнамская провинция Нгеан побратимы с 2007 года.",
       {"RU-ULY & VN-22: twinning since 2007"}},
  });
}

TEST(PageOwner, IsNamedByTheFoot) {
  EXPECT_EQ(told_of<Relation>(facts_in(
                "<html lang=de><head><title>Beschlüsse</title></head><body><h1>Beschlüsse</h1><p>Der Villacher "
                "Gemeinderat tagte. Die Städtepartnerschaft mit Bamberg wurde 1973 geschlossen.</p>"
                "<footer>Magistrat der Stadt Villach, Rathausplatz 1 · Impressum</footer></body></html>",
                "", "page.html")),
            std::vector<std::string>{"gn:2762372 & gn:2952984: twinning since 1973"});
}

TEST(PageOwner, IsNoItemOfAListAndNoNewsOfAnother) {
  expect_each<Relation>({
      {"the first lines are the list itself",
       "CÁC ĐỊA PHƯƠNG KẾT NGHĨA CỦA TỈNH LÂM ĐỒNG\n\nHiện nay, tỉnh Lâm Đồng có quan hệ kết nghĩa với các địa phương "
       "sau:\n- Tỉnh Champasak (Lào), từ năm 2008\n- Thành phố Komoro (Nhật Bản), ký ngày 10/11/2015",
       {"LA-CH & VN-35: twinning since 2008", "VN-35 & gn:1858858: twinning since 2015-11-10"}},
  });
}

TEST(PageTopics, WhatStandsUnderAPartnersNameIsToldOfIt) {
  expect_each<Relation>({
      {"headings with paragraphs under them",
       "Hansestadt Herford – Die Bürgermeisterin\n\nStädtepartnerschaften\n\nVoiron (Frankreich)\nDen Anfang machten "
       "Chorsängerinnen. Die Städtepartnerschaft wurde am 12. Oktober 1968 besiegelt.\n\nFredericia (Dänemark)\n"
       "Partnerstadt seit 1987. Gefeiert wird alle fünf Jahre.",
       {"gn:2906121 & gn:2967758: twinning since 1968-10-12", "gn:2621951 & gn:2906121: twinning since 1987"}},
      {"paragraphs that begin with the place",
       "Alcaldía de Manizales\n\nNuestros hermanamientos con el mundo\n\nXalapa, México. Desde el 12 de mayo de 1999; "
       "une a las dos ciudades "
       "el café.\n\nCuenca, Ecuador. Firmado el 8/11/1993, fue el primero.",
       {"gn:3526617 & gn:3675443: twinning since 1999-05-12", "gn:3658666 & gn:3675443: twinning since 1993-11-08"}},
  });
}

}  // namespace
}  // namespace ketnghia::extract
