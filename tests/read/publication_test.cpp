#include "read/publication.h"

#include "read/reading.h"

namespace ketnghia::read {
namespace {

TEST(Publication, StandsBelowATableOfTheSitesFrame) {
  const Document document = read_bytes("a.html",
                                       "<html><body><table><tr><td>TIN ĐIỆN TỬ</td><td>Tiếng Việt | "
                                       "English</td></tr></table><h1>Quảng Nam làm việc với các "
                                       "địa phương vùng Kansai</h1><p>Thứ Bảy, ngày 12/10/2024 09:11</p><p>Sáng 11/10, "
                                       "đoàn công tác tỉnh Quảng Nam làm việc "
                                       "với thành phố Kinokawa về giao lưu văn hóa và đào tạo nhân lực nông nghiệp "
                                       "trong những năm tới.</p></body></html>",
                                       packs());
  ASSERT_TRUE(document.published);
  EXPECT_EQ(document.published->date.text(), "2024-10-12");
}

const std::string kTitle = "Huế và Gyeongju nối dài tình bạn\n\n";
const std::string kStory =
    "Sáng 3/6, lãnh đạo thành phố Huế tiếp đoàn đại biểu thành phố Gyeongju của Hàn Quốc.\n\n"
    "Ông Joo Nak Young, Thị trưởng thành phố Gyeongju, cảm ơn sự đón tiếp của thành phố Huế.\n\n";

std::string published(const std::string& text) {
  const Document document = read("trang.txt", text);
  if (!document.published) return "";
  return document.published->date.text() + " @" + std::string(document.published->place.of(document.text));
}

TEST(Publication, TheHeadersDateLine) {
  EXPECT_EQ(published("Trang chủ › Tin tức\n04/06/2024 - 08:15\n" + kTitle + kStory), "2024-06-04 @04/06/2024");
}

TEST(Publication, TheDateUnderTheTitle) {
  EXPECT_EQ(published(kTitle + "04/06/2024 | 08:15\n\n" + kStory), "2024-06-04 @04/06/2024");
}

TEST(Publication, UpdatedIsBetterThanTodaysDateOfTheSite) {
  EXPECT_EQ(published("Thứ bảy, 12-07-2025 | English\nCập nhật: 04-06-2024 | 08:21:00\n\n" + kTitle + kStory),
            "2024-06-04 @04-06-2024");
}

TEST(Publication, TheDigitsOfThePagesOwnLink) {
  EXPECT_EQ(published(kTitle + kStory + "Nguồn: https://bao.example/hue-20240604101112.htm\n"), "2024-06-04 @20240604");
}

TEST(Publication, ALinkOfAnotherStoryIsNotThePages) {
  EXPECT_EQ(published(kTitle + kStory + "Tin liên quan\n![Đà Nẵng](https://bao.example/da-nang-20240101.jpg)\n"), "");
}

TEST(Publication, ADateInsideTheStoryIsNoPublication) {
  EXPECT_EQ(published(kTitle + kStory + "Hai bên ký thỏa thuận đầu tiên ngày 10/11/2007 tại Huế.\n"), "");
}

TEST(Address, TheSourceLinesLinkComesBeforeOthers) {
  EXPECT_EQ(read("a.txt", kTitle + kStory + "https://khac.example/\nNguồn: https://bao.example/1.htm.\n").address,
            "https://bao.example/1.htm");
}

TEST(Address, TwoLinksWithoutASourceLineTellNothing) {
  EXPECT_EQ(read("a.txt", kTitle + kStory + "https://mot.example/\n\nhttps://hai.example/\n").address, "");
}

TEST(Publication, ErasAreReadInTheHeader) {
  const std::string story = "　堺市の訪問団がダナン市を訪れ、両市の交流について話し合いました。\n";
  EXPECT_EQ(published("訪問団を派遣しました\n更新日：令和5年10月19日\n\n" + story), "2023-10-19 @令和5年10月19日");
  EXPECT_EQ(published("訪問団を派遣しました\n更新日：令和元年7月1日\n\n" + story), "2019-07-01 @令和元年7月1日");
}

TEST(Publication, ALineThatClosesThePage) {
  EXPECT_EQ(published(kTitle + kStory + "(Báo Huế, ngày 4/6/2024)\n"), "2024-06-04 @4/6/2024");
}

TEST(Publication, TheMonthOfAnIssue) {
  EXPECT_EQ(published("県庁だより 2014年6月号\n\n交流の話題\n\n　知事が遼寧省を訪れ、省長と会談しました。\n"),
            "2014-06 @2014年6月");
}

TEST(Publication, TheMonthOrYearOfAnIssueInAnyReckoning) {
  EXPECT_EQ(published("知事日誌（令和6年2月）\n\n交流の話題\n\n　知事が遼寧省を訪れ、省長と会談しました。\n"),
            "2024-02 @令和6年2月");
}

TEST(Publication, TheHeaderOfEachLanguage) {
  const std::pair<const char*, const char*> pages[] = {
      {"Riga looks south\nMarch 3, 2021 | 09:15\n\nThe mayor of Riga met twelve guests from the Mekong this morning.\n",
       "2021-03-03 @March 3, 2021"},
      {"Karlshamn ser söderut\n17 oktober 2016\n\nKommunstyrelsens ordförande tog emot tolv gäster i morse i "
       "stadshuset.\n",
       "2016-10-17 @17 oktober 2016"},
      {"Rouen regarde au sud\n18 février 2022\n\nLe maire a reçu ce matin douze invités venus parler du fleuve.\n",
       "2022-02-18 @18 février 2022"},
      {"Bremen blickt nach Süden\n3. März 2021\n\nDer Bürgermeister empfing am Morgen zwölf Gäste vom Mekong.\n",
       "2021-03-03 @3. März 2021"},
      {"Sevilla mira al sur\n17 de mayo de 2024\n\nEl alcalde recibió esta mañana a doce invitados del Mekong.\n",
       "2024-05-17 @17 de mayo de 2024"},
      {"Астрахань смотрит на юг\n24 августа 2023 г.\n\nМэр принял утром двенадцать гостей, приехавших с Меконга.\n",
       "2023-08-24 @24 августа 2023"},
      {"울산, 남쪽을 보다\n2023년 9월 24일 09:40\n\n시장은 오늘 아침 시청에서 열두 명의 손님을 맞이하여 이야기를 "
       "나누었다.\n",
       "2023-09-24 @2023년 9월 24일"},
      {"武汉望向南方\n2018年08月31日 08:30\n\n市长今天上午在市政府会见了十二位来自湄公河的客人，双方进行了交流。\n",
       "2018-08-31 @2018年08月31日"}};
  for (const auto& [text, date] : pages) EXPECT_EQ(published(text), date) << text;
}

TEST(Publication, ATimeOfDayTellsThePagesDateFromAnothers) {
  EXPECT_EQ(published("Ngày hội 01/05/2024\n04/06/2024 08:15\n" + kTitle + kStory), "2024-06-04 @04/06/2024");
}

TEST(Publication, ADateInThePagesOwnAddressNeedsNoPlaceInTheText) {
  const Document document =
      read("a.html",
           "<html><head><link rel=canonical href='https://bao.example/2024/06/04/hue.html'></head>"
           "<body><h1>Huế và Gyeongju</h1><p>Thành phố Huế đón đoàn khách quốc tế.</p></html>");
  ASSERT_TRUE(document.published);
  EXPECT_EQ(document.published->date.text(), "2024-06-04");
  EXPECT_TRUE(document.published->place.empty());
}

TEST(Publication, AnItemOrASentenceThatClosesThePageDatesItNot) {
  EXPECT_EQ(published(kTitle + kStory + "- Gyeongju, 12/9/2007\n- Saijo, 25/4/2013\n"), "");
  EXPECT_EQ(published(kTitle + kStory + "Hai bên ký kết từ ngày 12/9/2007 tại trụ sở.\n"), "");
}

TEST(Address, EndsBeforeTheSignsOfItsSentence) {
  for (const char* line : {"Nguồn: https://bao.example/hue-1.html.", "Nguồn: https://bao.example/hue-1.html, 2024",
                           "Nguồn: \"https://bao.example/hue-1.html\"", "Nguồn: https://bao.example/hue-1.html|bao"}) {
    EXPECT_EQ(read("a.txt", kTitle + kStory + line + "\n").address, "https://bao.example/hue-1.html") << line;
  }
}

TEST(Address, ALinkInsideAParagraphLeadsElsewhere) {
  EXPECT_EQ(read("a.txt", kTitle + kStory +
                              "Lịch của lễ hội và bản đồ đường đi được đăng tại https://le-hoi.example/ từ hôm nay.\n")
                .address,
            "");
}

}  // namespace
}  // namespace ketnghia::read
