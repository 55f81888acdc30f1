#include "text/edtf.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <stdexcept>

namespace ketnghia::text {
namespace {

std::string stretch(std::string_view text) {
  const auto date = Edtf::parse(text);
  if (!date) return "none";
  const auto end = [](Day day) { return day == kBeginningOfTime || day == kEndOfTime ? ".." : to_string(day); };
  return end(date->earliest()) + " " + end(date->latest());
}

TEST(Edtf, PointsMeanTheirFirstAndLastDay) {
  EXPECT_EQ(stretch("2014"), "2014-01-01 2014-12-31");
  EXPECT_EQ(stretch("2008-04"), "2008-04-01 2008-04-30");
  EXPECT_EQ(stretch("2024-02"), "2024-02-01 2024-02-29");
  EXPECT_EQ(stretch("2024-10-21"), "2024-10-21 2024-10-21");
  EXPECT_EQ(stretch("2022-08~"), "2022-08-01 2022-08-31");
}

TEST(Edtf, QuartersThirdsAndHalvesOfAYear) {
  EXPECT_EQ(stretch("2016-33"), "2016-01-01 2016-03-31");
  EXPECT_EQ(stretch("2016-36"), "2016-10-01 2016-12-31");
  EXPECT_EQ(stretch("2016-38"), "2016-05-01 2016-08-31");
  EXPECT_EQ(stretch("2016-41"), "2016-07-01 2016-12-31");
}

TEST(Edtf, IntervalsAndSetsReachFromOneToTheOther) {
  EXPECT_EQ(stretch("2025-11-24/2025-11-29"), "2025-11-24 2025-11-29");
  EXPECT_EQ(stretch("2022/2026"), "2022-01-01 2026-12-31");
  EXPECT_EQ(stretch("2005/.."), "2005-01-01 ..");
  EXPECT_EQ(stretch("../2019"), ".. 2019-12-31");
  EXPECT_EQ(stretch("[2021-12..2023-03]"), "2021-12-01 2023-03-31");
  EXPECT_EQ(Edtf::parse("[2021-12..2023-03]")->shape(), Edtf::Shape::kOneOf);
  EXPECT_EQ(Edtf::parse("2022/2026")->shape(), Edtf::Shape::kInterval);
}

TEST(Edtf, WhatNoCalendarHasIsNoDate) {
  for (const std::string_view text :
       {"",        "20",         "2014-",     "2014-13",      "2014-00",        "2014-32",
        "2014-42", "2023-02-29", "2023-2-9",  "2023-04-31",   "04/2008",        "2023-04-1a",
        "-001",    "2023-+1",    "9999",      "0999",         "2023-04-05-06",  "../..",
        "/",       "2026/2022",  "[2021-12]", "[2023..2021]", "2022/2023/2024", "2024-10-21 ",
        "~",       "2024~~"}) {
    EXPECT_EQ(stretch(text), "none") << text;
  }
}

TEST(Edtf, ApproximateIsKeptApartFromUncertain) {
  EXPECT_TRUE(Edtf::parse("2022~")->approximate());
  EXPECT_TRUE(Edtf::parse("2022%")->approximate());
  EXPECT_FALSE(Edtf::parse("2022?")->approximate());
  EXPECT_EQ(Edtf::parse("2022")->about().text(), "2022~");
  EXPECT_EQ(Edtf::parse("2022?")->about().text(), "2022%");
  EXPECT_EQ(Edtf::parse("2022~")->about().text(), "2022~");
  EXPECT_EQ(Edtf::parse("2022/2026")->about().text(), "2022/2026");
}

TEST(Edtf, AFinerDateRefinesOneThatHoldsIt) {
  const auto refines = [](std::string_view finer, std::string_view coarser) {
    return Edtf::parse(coarser)->refined_by(*Edtf::parse(finer));
  };
  EXPECT_TRUE(refines("2008-04", "2008"));
  EXPECT_TRUE(refines("2008-04-15", "2008-04"));
  EXPECT_TRUE(refines("2022-03", "[2021-12..2023-03]"));
  EXPECT_FALSE(refines("2008", "2008-04"));
  EXPECT_FALSE(refines("2008", "2008"));
  EXPECT_FALSE(refines("2009-04", "2008"));
}

TEST(Edtf, IsMadeFromNumbers) {
  EXPECT_EQ(Edtf::year(1994).text(), "1994");
  EXPECT_EQ(Edtf::month(1994, 5).text(), "1994-05");
  EXPECT_EQ(Edtf::day(2014, 2, 25).text(), "2014-02-25");
  EXPECT_EQ(Edtf::day(day_number(2014, 2, 25)).text(), "2014-02-25");
  EXPECT_EQ(Edtf::interval(Edtf::year(2022), Edtf::year(2026)).text(), "2022/2026");
  EXPECT_EQ(Edtf::interval(Edtf::year(2022), std::nullopt).text(), "2022/..");
}

TEST(Edtf, MakingADateThatIsNoneIsTheCallersMistake) {
  EXPECT_THROW(Edtf::day(2023, 2, 29), std::invalid_argument);
  EXPECT_THROW(Edtf::year(50), std::invalid_argument);
  EXPECT_THROW(Edtf::interval(Edtf::year(2026), Edtf::year(2022)), std::invalid_argument);
  EXPECT_THROW(Edtf::interval(std::nullopt, std::nullopt), std::invalid_argument);
}

TEST(Calendar, KnowsLeapYearsAndTheDayNumberOfADate) {
  EXPECT_EQ(day_number(1970, 1, 1), 0);
  EXPECT_EQ(day_number(2000, 3, 1) - day_number(2000, 2, 1), 29);
  EXPECT_EQ(day_number(1900, 3, 1) - day_number(1900, 2, 1), 28);
  EXPECT_TRUE(is_real_day(2024, 2, 29));
  EXPECT_FALSE(is_real_day(2023, 2, 29));
  EXPECT_FALSE(is_real_day(2023, 0, 1));
  EXPECT_GT(today(), day_number(2025, 1, 1));
}

RC_GTEST_PROP(CalendarLaws, EachDayHasOneNumber, ()) {
  const Day day = *rc::gen::inRange<Day>(day_number(1000, 1, 1), day_number(2999, 12, 31));
  const CalendarDay c = calendar_day(day);
  RC_ASSERT(is_real_day(c.year, c.month, c.day));
  RC_ASSERT(day_number(c.year, c.month, c.day) == day);
  RC_ASSERT(Edtf::parse(to_string(day))->earliest() == day);
}

/// A date in any form, as text.
rc::Gen<std::string> arbitrary_date() {
  const auto day = rc::gen::map(rc::gen::inRange<Day>(day_number(1000, 1, 1), day_number(2999, 12, 31)),
                                [](Day d) { return to_string(d); });
  const auto point = rc::gen::mapcat(day, [](const std::string& d) {
    return rc::gen::element(std::string(d), d.substr(0, 7), d.substr(0, 4), d.substr(0, 4) + "-34", d + "~", d + "?");
  });
  const auto pair = [point](std::string before, std::string between, std::string after) {
    return rc::gen::map(rc::gen::pair(point, point), [=](const std::pair<std::string, std::string>& ends) {
      return before + ends.first + between + ends.second + after;
    });
  };
  return rc::gen::oneOf(point, pair("", "/", ""), pair("[", "..", "]"));
}

RC_GTEST_PROP(EdtfLaws, WhatWasReadIsPrintedAsItStood, ()) {
  const std::string text = *arbitrary_date();
  const auto date = Edtf::parse(text);
  if (!date) RC_DISCARD("it ends before it begins");
  RC_ASSERT(date->text() == text);
  RC_ASSERT(date->earliest() <= date->latest());
  RC_ASSERT(date->holds(date->earliest()) && date->holds(date->latest()) && !date->holds(date->latest() + 1));
}

RC_GTEST_PROP(EdtfLaws, RefiningIsAStrictOrder, ()) {
  const auto a = Edtf::parse(*arbitrary_date()), b = Edtf::parse(*arbitrary_date());
  if (!a || !b) RC_DISCARD("one ends before it begins");
  RC_ASSERT(!a->refined_by(*a));
  RC_ASSERT(!(a->refined_by(*b) && b->refined_by(*a)));
}

RC_GTEST_PROP(EdtfLaws, AnyTextIsReadOrRefusedWithoutHarm, (const std::string& text)) {
  const auto date = Edtf::parse(text);
  if (date) RC_ASSERT(date->text() == text);
}

}  // namespace
}  // namespace ketnghia::text
