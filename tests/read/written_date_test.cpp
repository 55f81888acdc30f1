#include "read/written_date.h"

#include "read/reading.h"

namespace ketnghia::read {
namespace {

std::string date_in(const std::string& line, const std::string& language = "vi") {
  const auto found = WrittenDates(language, packs().find(language)).in(line);
  return found.empty() ? "" : found.front().date.text();
}

TEST(WrittenDates, DigitsInTheUsualOrders) {
  EXPECT_EQ(date_in("06:49 | 22/02/2023 GMT+7"), "2023-02-22");
  EXPECT_EQ(date_in("17-10-2013 | 08:21:00"), "2013-10-17");
  EXPECT_EQ(date_in("2024.10.21."), "2024-10-21");
  EXPECT_EQ(date_in("2016-10-17 07:00"), "2016-10-17");
  EXPECT_EQ(date_in("7/27/2023"), "2023-07-27");  // no month has the number 27
  EXPECT_EQ(date_in("3/4/2023"), "2023-04-03");
}

TEST(WrittenDates, DaysThatNoCalendarHas) {
  EXPECT_EQ(date_in("30/02/2023"), "");
  EXPECT_EQ(date_in("1.2.3"), "");
  EXPECT_EQ(date_in("12/5"), "");
  EXPECT_EQ(date_in("+84 28 3829 5828"), "");
}

TEST(WrittenDates, UnitsOfHanAndHangul) {
  EXPECT_EQ(date_in("发布时间：2018年08月31日 08:30", "zh"), "2018-08-31");
  EXPECT_EQ(date_in("2023년 09월 24일(일) 09:40", "ko"), "2023-09-24");
  EXPECT_EQ(date_in("令和元年（2019年）5月31日発行", "ja"), "2019-05-31");
}

TEST(WrittenDates, NamesOfMonthsInManyLanguages) {
  EXPECT_EQ(date_in("July 27, 2023 | 11:20", "en"), "2023-07-27");
  EXPECT_EQ(date_in("Dec. 21, 2019", "en"), "2019-12-21");
  EXPECT_EQ(date_in("Wednesday 3rd of March 2021", "en"), "2021-03-03");
  EXPECT_EQ(date_in("17 oktober 2016", "sv"), "2016-10-17");
  EXPECT_EQ(date_in("18 février 2022", "fr"), "2022-02-18");
  EXPECT_EQ(date_in("Viernes 17 de mayo de 2024", "es"), "2024-05-17");
  EXPECT_EQ(date_in("3. März 2021", "de"), "2021-03-03");
  EXPECT_EQ(date_in("24 августа 2023 года", "ru"), "2023-08-24");
}

TEST(WrittenDates, VietnameseWords) {
  EXPECT_EQ(date_in("Huế, ngày 18 tháng 01 năm 2018"), "2018-01-18");
  EXPECT_EQ(date_in("Thứ hai, 20 tháng 2, 2023, 20:41 (GMT+7)"), "2023-02-20");
  EXPECT_EQ(date_in("2 Tháng Mười, 2025"), "2025-10-02");
  EXPECT_EQ(date_in("5 Tháng Mười Hai, 2025"), "2025-12-05");
}

TEST(WrittenDates, SpanAndTimeOfDay) {
  const WrittenDates dates("vi", packs().find("vi"));
  const std::string line = "Cập nhật 08:15, 04/12/2025 (in ngày 05/12/2025)";
  const auto found = dates.in(line);
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].span.of(line), "04/12/2025");
  EXPECT_TRUE(found[0].timed);
  EXPECT_EQ(found[1].date.text(), "2025-12-05");
}

TEST(DatesInAddress, DigitsOfTheDay) {
  const std::string address = "https://bao.example/hop-tac-20251130221556568.htm";
  const auto found = dates_in_address(address);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].date.text(), "2025-11-30");
  EXPECT_EQ(found[0].span.of(address), "20251130");
}

TEST(DatesInAddress, FoldersOfYearMonthAndDay) {
  EXPECT_EQ(dates_in_address("https://a.example/2025/09/14/x.html").front().date.text(), "2025-09-14");
  EXPECT_EQ(dates_in_address("https://a.example/2025/09/x.html").front().date.text(), "2025-09");
  EXPECT_EQ(dates_in_address("https://a.example/2025-09-14-x").front().date.text(), "2025-09-14");
}

TEST(DatesInAddress, OtherNumbersAreNoDates) {
  EXPECT_TRUE(dates_in_address("https://a.example/post158513.html").empty());
  EXPECT_TRUE(dates_in_address("https://a.example/20259940123").empty());
  EXPECT_TRUE(dates_in_address("https://a.example/18991231").empty());
  EXPECT_TRUE(dates_in_address("").empty());
}

}  // namespace
}  // namespace ketnghia::read
