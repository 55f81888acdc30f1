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

}  // namespace
}  // namespace ketnghia::extract
