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

}  // namespace
}  // namespace ketnghia::read
