#include "read/publication.h"

#include "read/reading.h"

namespace ketnghia::read {
namespace {

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

}  // namespace
}  // namespace ketnghia::read
