#include "read/written_date.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

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

std::string month_in(const std::string& line, const std::string& language) {
  const auto found = WrittenDates(language, packs().find(language)).month_in(line);
  return found ? found->date.text() + " " + std::string(found->span.of(line)) : "";
}

TEST(WrittenDates, TheMonthOrTheYearOfAnIssue) {
  EXPECT_EQ(month_in("県庁だより 2014年6月号", "ja"), "2014-06 2014年6月");
  EXPECT_EQ(month_in("소식지 2023년 9월호", "ko"), "2023-09 2023년 9월");
  EXPECT_EQ(month_in("知事日誌（令和6年2月）", "ja"), "2024-02 令和6年2月");
  EXPECT_EQ(month_in("外事通讯 2017年第9期", "zh"), "2017 2017年");
  EXPECT_EQ(month_in("外事通讯 2017年13月", "zh"), "") << "no month has that number";
  EXPECT_EQ(month_in("Tháng 6/2014", "vi"), "");
  EXPECT_EQ(month_in("", "ja"), "");
}

TEST(WrittenDates, ErasNeedTheirPack) {
  EXPECT_EQ(date_in("平成29年4月5日", "ja"), "2017-04-05");
  EXPECT_EQ(date_in("昭和64年1月7日", "ja"), "1989-01-07");
  EXPECT_EQ(date_in("令和5年2月30日", "ja"), "") << "no calendar has it";
  EXPECT_EQ(date_in("平成29年4月5日", "ko"), "");
}

TEST(WrittenDates, EnglishMonthsAreReadInPagesOfEveryLanguage) {
  for (const char* language : {"", "vi", "sv", "ko", "xx"}) {
    EXPECT_EQ(date_in("Updated 21 December 2019", language), "2019-12-21") << language;
  }
}

TEST(WrittenDates, AYearHasFourDigitsAndLiesWithinThreeCenturies) {
  EXPECT_EQ(date_in("12/05/92"), "");
  EXPECT_EQ(date_in("12/05/20245"), "");
  EXPECT_EQ(date_in("12/05/3024"), "");
  EXPECT_EQ(date_in("12-05/2024"), "") << "two signs in one date";
  EXPECT_EQ(date_in("12/05/1900"), "1900-05-12");
  EXPECT_EQ(date_in("12/05/2199"), "2199-05-12");
  EXPECT_EQ(date_in("12/05/1899"), "");
  EXPECT_EQ(date_in("12/05/2200"), "");
}

TEST(WrittenDates, ALineIsReadToItsFourHundredthByte) {
  EXPECT_EQ(date_in(std::string(380, 'x') + " 04/12/2025"), "2025-12-04");
  EXPECT_EQ(date_in(std::string(420, 'x') + " 04/12/2025"), "");
}

RC_GTEST_PROP(WrittenDatesLaws, EveryDayIsReadAsItWasWritten, ()) {
  const auto day = *rc::gen::inRange<text::Day>(text::day_number(1950, 1, 1), text::day_number(2150, 1, 1));
  const text::CalendarDay at = text::calendar_day(day);
  const std::string y = std::to_string(at.year), m = std::to_string(at.month), d = std::to_string(at.day);
  for (const std::string& line : {d + "/" + m + "/" + y, y + "-" + m + "-" + d, d + "." + m + "." + y,
                                  y + "年" + m + "月" + d + "日", "ngày " + d + " tháng " + m + " năm " + y}) {
    RC_ASSERT(date_in(line) == text::to_string(day));
  }
}

RC_GTEST_PROP(WrittenDatesLaws, AnyBytesHaveDatesWithinThemInOrderOrNone, (const std::string& noise)) {
  const std::string line = noise + " 4/12/2025 " + noise;
  uint32_t end = 0;
  for (const WrittenDate& date : WrittenDates("ja", packs().find("ja")).in(line)) {
    RC_ASSERT(date.span.start >= end && date.span.end <= line.size() && !date.span.empty());
    end = date.span.end;
  }
  for (const WrittenDate& date : dates_in_address(line)) RC_ASSERT(date.span.end <= line.size());
}

}  // namespace
}  // namespace ketnghia::read
