#include "extract/table_dates.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "extract/table_reading.h"

namespace ketnghia::extract {
namespace {

std::string figures(std::string_view cell, DayOrder order = DayOrder::kDayFirst) {
  const auto date = read_figures(cell, order);
  return date ? date->date.text() + " " + date->shape : "none";
}

TEST(TableDates, ReadsFiguresAlone) {
  EXPECT_EQ(figures("04/2008"), "2008-04 MM/YYYY");
  EXPECT_EQ(figures("5/1994"), "1994-05 M/YYYY");
  EXPECT_EQ(figures("25/02/2014"), "2014-02-25 DD/MM/YYYY");
  EXPECT_EQ(figures("2019"), "2019 YYYY");
  EXPECT_EQ(figures("13.11.2018"), "2018-11-13 DD.MM.YYYY");
  EXPECT_EQ(figures("2025/09/27"), "2025-09-27 YYYY/MM/DD");
  EXPECT_EQ(figures("2024.10.21."), "2024-10-21 YYYY.MM.DD");
  EXPECT_EQ(figures("2008-04"), "2008-04 YYYY-MM");
}

TEST(TableDates, CountsTheYearsOfTheRepublicWhereTheTableDoes) {
  EXPECT_EQ(figures("74.10.17", DayOrder::kRepublicYears), "1985-10-17 YY.MM.DD");
  EXPECT_EQ(figures("105.10", DayOrder::kRepublicYears), "2016-10 YYY.MM");
  EXPECT_EQ(figures("99", DayOrder::kRepublicYears), "2010 ");
  EXPECT_EQ(figures("2016.10", DayOrder::kRepublicYears), "2016-10 YYYY.MM");
  EXPECT_EQ(figures("74.10.17"), "none");
}

TEST(TableDates, TellsADateFromAnythingElseInACell) {
  const TermFinder finder = TermFinder::for_document(table_packs(), "ja");
  for (const char* cell : {"昭和40年1月28日", "H9.12.12", "S元.1.2", "12/1994", "74.10.17", "2016"}) {
    EXPECT_TRUE(is_date(cell, finder)) << cell;
  }
  for (const char* cell : {"姉妹都市", "7.4", "平成25年に30周年を記念する式典を行い交流を続けている", ""}) {
    EXPECT_FALSE(is_date(cell, finder)) << cell;
  }
}

TEST(TableDates, RefusesWhatIsNoDate) {
  for (const char* cell : {"", "?", "n.c.", "12", "13/2008", "31/02/2014", "1/2/3/2004", "04-", "2008/2012", "1,234"}) {
    EXPECT_EQ(figures(cell), "none") << cell;
  }
}

TEST(TableDates, LearnsTheOrderOfDayAndMonthFromTheColumn) {
  EXPECT_EQ(day_order({"02/21/2023", "05/04/2018"}), DayOrder::kMonthFirst);
  EXPECT_EQ(day_order({"21/02/2023", "05/04/2018"}), DayOrder::kDayFirst);
  EXPECT_EQ(day_order({"05/04/2018"}), DayOrder::kDayFirst);
  EXPECT_EQ(figures("05/04/2018", DayOrder::kMonthFirst), "2018-05-04 MM/DD/YYYY");
}

TEST(TableDates, WritesADateInTheUsualShape) {
  EXPECT_EQ(write_in_shape(text::Edtf::month(2018, 4), "MM/YYYY"), "04/2018");
  EXPECT_EQ(write_in_shape(text::Edtf::day(2014, 2, 5), "D.M.YYYY"), "5.2.2014");
  EXPECT_EQ(write_in_shape(text::Edtf::year(2019), "MM/YYYY"), std::nullopt) << "too coarse";
  EXPECT_EQ(write_in_shape(text::Edtf::day(2014, 2, 25), "MM/YYYY"), std::nullopt) << "a day would be lost";
}

RC_GTEST_PROP(TableDates, ReadsBackWhatItWrites, ()) {
  const int year = *rc::gen::inRange(1800, 2200), month = *rc::gen::inRange(1, 13);
  const int day = *rc::gen::inRange(1, text::days_in_month(year, month) + 1);
  const std::string shape = *rc::gen::element<std::string>("DD/MM/YYYY", "YYYY-MM-DD", "DD.MM.YYYY", "YYYY/MM/DD");
  const auto written = write_in_shape(text::Edtf::day(year, month, day), shape);
  RC_ASSERT(written.has_value());
  const auto read = read_figures(*written, DayOrder::kDayFirst);
  RC_ASSERT(read.has_value());
  RC_ASSERT(read->date == text::Edtf::day(year, month, day));
  RC_ASSERT(read->shape == shape);
}

std::string in_words(std::string_view cell) {
  const TermFinder finder = TermFinder::for_document(table_packs(), "en");
  const auto date = read_date(cell, finder, DayOrder::kDayFirst);
  return date ? date->date.text() : "none";
}

TEST(TableDates, ReadsDatesInWords) {
  EXPECT_EQ(in_words("April 25, 2023"), "2023-04-25");
  EXPECT_EQ(in_words("05-Feb-2018"), "2018-02-05");
  EXPECT_EQ(in_words("July 2019"), "2019-07");
  EXPECT_EQ(in_words("ngày 15 tháng 11 năm 2016"), "2016-11-15");
  EXPECT_EQ(in_words("signed 1998, renewed"), "1998");
  EXPECT_EQ(in_words("not known"), "none");
  EXPECT_EQ(in_words(""), "none");
}

// ---- laws ----

RC_GTEST_PROP(TableDates, ADayWrittenInAShapeIsReadBackInIt, ()) {
  const text::Day day = *rc::gen::inRange(text::day_number(1950, 1, 1), text::day_number(2049, 12, 31));
  const auto date = text::Edtf::parse(text::to_string(day));
  const std::string shape = *rc::gen::element<std::string>("DD/MM/YYYY", "DD.MM.YYYY", "DD-MM-YYYY", "YYYY-MM-DD");
  const auto written = write_in_shape(*date, shape);
  RC_ASSERT(written.has_value());
  const auto read = read_figures(*written, DayOrder::kDayFirst);
  RC_ASSERT(read.has_value());
  RC_ASSERT(read->date == *date);
  RC_ASSERT(read->shape == shape);
}

RC_GTEST_PROP(TableDates, AMonthWrittenInAShapeIsReadBackInIt, ()) {
  const int year = *rc::gen::inRange(1950, 2050), month = *rc::gen::inRange(1, 13);
  const std::string digits = month < 10 ? "0" + std::to_string(month) : std::to_string(month);
  const auto date = text::Edtf::parse(std::to_string(year) + "-" + digits);
  const auto written = write_in_shape(*date, "MM/YYYY");
  RC_ASSERT(written == digits + "/" + std::to_string(year));
  RC_ASSERT(read_figures(*written, DayOrder::kDayFirst)->date == *date);
  RC_ASSERT(!write_in_shape(*date, "DD/MM/YYYY").has_value());
}

RC_GTEST_PROP(TableDates, TheOrderOfAColumnIsThatOfItsClearestCell, ()) {
  const int day = *rc::gen::inRange(13, 29), month = *rc::gen::inRange(1, 13);
  const std::string d = std::to_string(day), m = std::to_string(month);
  const std::string day_first = d + "/" + m + "/2018", month_first = m + "/" + d + "/2018";
  RC_ASSERT(day_order({"05/04/2018", day_first}) == DayOrder::kDayFirst);
  RC_ASSERT(day_order({"05/04/2018", month_first}) == DayOrder::kMonthFirst);
  RC_ASSERT(day_order({month_first, day_first}) == DayOrder::kDayFirst);
  RC_ASSERT(read_figures(month_first, DayOrder::kMonthFirst)->date ==
            read_figures(day_first, DayOrder::kDayFirst)->date);
}

TEST(TableDates, DaysThatNoCalendarHasAreNone) {
  for (const char* cell : {"31/02/2020", "12/13/2020", "29/02/2019", "5/2020/4", "", "99", "1/2/3/4"}) {
    EXPECT_FALSE(read_figures(cell, DayOrder::kDayFirst).has_value()) << cell;
  }
  EXPECT_TRUE(read_figures("29/02/2020", DayOrder::kDayFirst).has_value());
}

TEST(TableDates, WordsOfEachLanguageAreReadInACell) {
  const struct {
    const char* language;
    const char* cell;
    const char* date;
  } kCells[] = {
      {"vi", "ngày 12 tháng 3 năm 2009", "2009-03-12"},
      {"vi", "tháng 3 năm 2009", "2009-03"},
      {"en", "March 12, 2009", "2009-03-12"},
      {"en", "signed 1998, renewed", "1998"},
      {"sv", "12 mars 2009", "2009-03-12"},
      {"de", "12. März 2009", "2009-03-12"},
      {"fr", "12 mars 2009", "2009-03-12"},
      {"es", "12 de marzo de 2009", "2009-03-12"},
      {"ru", "12 марта 2009 года", "2009-03-12"},
      {"zh", "2009年3月12日", "2009-03-12"},
      {"ja", "平成21年3月12日", "2009-03-12"},
      {"ko", "2009년 3월 12일", "2009-03-12"},
  };
  for (const auto& [language, cell, date] : kCells) {
    const auto read = read_date(cell, TermFinder::for_document(table_packs(), language), DayOrder::kDayFirst);
    ASSERT_TRUE(read.has_value()) << cell;
    EXPECT_EQ(read->date.text(), date) << cell;
  }
}

}  // namespace
}  // namespace ketnghia::extract
