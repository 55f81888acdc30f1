#include "annotate/relative_dates.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "reading.h"

namespace ketnghia::annotate {
namespace {

Words dates(const std::string& language, const std::string& text, const std::string& published) {
  return Reading(language, text, published).dates();
}

TEST(RelativeDates, YesterdayTodayAndTomorrowInEachLanguage) {
  const struct {
    const char* language;
    const char* text;
    const char* date;
  } kSaid[] = {
      {"vi", "Hôm nay, hai bên ký thỏa thuận.", "2024-03-01"},
      {"vi", "Hôm qua, hai bên gặp nhau.", "2024-02-29"},
      {"vi", "Chiều qua, hai bên ký bản ghi nhớ.", "2024-02-29"},
      {"vi", "Sáng nay, đoàn đến thăm.", "2024-03-01"},
      {"vi", "Sáng mai, đoàn lên đường về nước.", "2024-03-02"},
      {"en", "They met yesterday.", "2024-02-29"},
      {"en", "They will meet tomorrow.", "2024-03-02"},
      {"fr", "Le maire a reçu hier la délégation.", "2024-02-29"},
      {"es", "Firmaron ayer el acuerdo.", "2024-02-29"},
      {"ru", "Вчера стороны подписали соглашение.", "2024-02-29"},
      {"de", "Gestern wurde unterschrieben.", "2024-02-29"},
      {"sv", "Avtalet undertecknades i går.", "2024-02-29"},
  };
  for (const auto& [language, text, date] : kSaid) EXPECT_EQ(dates(language, text, "2024-03-01"), Words{date}) << text;
}

TEST(RelativeDates, AWeekdayIsTheLastOneThatHasCome) {
  EXPECT_EQ(dates("en", "The agreement was signed on Wednesday.", "2024-05-17"), Words{"2024-05-15"});
  EXPECT_EQ(dates("en", "The agreement was signed on Friday.", "2024-05-17"), Words{"2024-05-17"}) << "the day itself";
  EXPECT_EQ(dates("en", "The agreement was signed on Saturday.", "2024-05-17"), Words{"2024-05-11"});
}

TEST(RelativeDates, AWeekIsOneOfItsDays) {
  EXPECT_EQ(dates("en", "They met last week.", "2024-05-17"), Words{"[2024-05-06..2024-05-12]"});
  EXPECT_EQ(dates("vi", "Tuần trước, đoàn đã đến thăm.", "2024-05-13"), Words{"[2024-05-06..2024-05-12]"});
}

TEST(RelativeDates, AMonthAndAYearKeepTheirWidth) {
  EXPECT_EQ(dates("en", "They met last month.", "2024-01-10"), Words{"2023-12"});
  EXPECT_EQ(dates("vi", "Năm ngoái, hai bên đã ký bản ghi nhớ.", "2024-01-10"), Words{"2023"});
}

TEST(RelativeDates, MeanNothingOnAnUndatedPage) {
  EXPECT_TRUE(dates("en", "They met yesterday.", "").empty());
  EXPECT_TRUE(dates("en", "They met yesterday.", "2024-05").empty()) << "a month is no day to count from";
}

TEST(RelativeDates, GiveWayToADateWrittenBesideThem) {
  EXPECT_EQ(dates("vi", "Hôm nay (21/2), hai bên ký thỏa thuận.", "2024-02-22"), Words{"2024-02-21"});
}

RC_GTEST_PROP(RelativeDates, YesterdayIsTheDayBeforeWhateverThePublication, ()) {
  const text::Day published = *rc::gen::inRange<text::Day>(text::day_number(1950, 1, 2), text::day_number(2090, 1, 1));
  const Words found = dates("en", "They met yesterday.", text::to_string(published));
  RC_ASSERT(found == Words{text::to_string(published - 1)});
}

RC_GTEST_PROP(RelativeDates, AWeekdayIsWithinTheWeekBefore, ()) {
  const text::Day published = *rc::gen::inRange<text::Day>(text::day_number(1950, 1, 9), text::day_number(2090, 1, 1));
  const std::string day =
      *rc::gen::element<std::string>("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  const Words found = dates("en", "The pact was signed on " + day + ".", text::to_string(published));
  RC_ASSERT(found.size() == 1u);
  const auto date = text::Edtf::parse(found[0]);
  RC_ASSERT(date->latest() <= published);
  RC_ASSERT(date->earliest() > published - 7);
}

TEST(RelativeDates, CharactersSayThemToo) {
  const struct {
    const char* language;
    const char* text;
    const char* date;
  } kSaid[] = {
      {"zh", "昨日，两市签署协议。", "2024-02-29"},
      {"zh", "昨天，两市签署协议。", "2024-02-29"},
      {"zh", "今天，两市签署协议。", "2024-03-01"},
      {"ja", "昨日、両市は協定を結んだ。", "2024-02-29"},
      {"ja", "本日、両市は協定を結んだ。", "2024-03-01"},
      {"ko", "어제 두 도시는 협약을 체결했다.", "2024-02-29"},
      {"ko", "오늘 두 도시는 협약을 체결했다.", "2024-03-01"},
  };
  for (const auto& [language, text, date] : kSaid) EXPECT_EQ(dates(language, text, "2024-03-01"), Words{date}) << text;
}

TEST(RelativeDates, LastYearIsTheYearBeforeInEachLanguage) {
  for (const auto& [language, text] : std::initializer_list<std::pair<const char*, const char*>>{
           {"vi", "Năm ngoái, hai bên đã ký."},
           {"en", "They signed last year."},
           {"de", "Letztes Jahr wurde unterschrieben."},
           {"fr", "Ils ont signé l'an dernier."},
           {"es", "Firmaron el año pasado."},
           {"ru", "В прошлом году стороны подписали соглашение."}}) {
    EXPECT_EQ(dates(language, text, "2024-03-01"), Words{"2023"}) << text;
  }
}

TEST(RelativeDates, TomorrowOfTheLastDayIsTheFirstOfTheNextYear) {
  EXPECT_EQ(dates("en", "They will meet tomorrow.", "2023-12-31"), Words{"2024-01-01"});
  EXPECT_EQ(dates("en", "They met yesterday.", "2024-03-01"), Words{"2024-02-29"}) << "a leap year";
  EXPECT_EQ(dates("en", "They met yesterday.", "2023-03-01"), Words{"2023-02-28"});
}

TEST(RelativeDates, WeekdaysOfEachLanguageAreTheLastThatHaveCome) {
  // 2024-05-17 was a Friday.
  for (const auto& [language, text] :
       std::initializer_list<std::pair<const char*, const char*>>{{"en", "The pact was signed on Monday."},
                                                                  {"sv", "Avtalet undertecknades i måndags."},
                                                                  {"sv", "Avtalet undertecknades under måndagen."},
                                                                  {"sv", "Avtalet undertecknades på måndagen."},
                                                                  {"ja", "月曜日に調印した。"},
                                                                  {"ko", "월요일 협약을 체결했다."},
                                                                  {"zh", "星期一，双方签署协议。"},
                                                                  {"de", "Der Vertrag wurde am Montag unterschrieben."},
                                                                  {"fr", "L'accord a été signé lundi."},
                                                                  {"es", "El acuerdo se firmó el lunes."},
                                                                  {"ru", "Соглашение подписали в понедельник."}}) {
    EXPECT_EQ(dates(language, text, "2024-05-17"), Words{"2024-05-13"}) << text;
  }
}

RC_GTEST_PROP(RelativeDates, TomorrowIsTheDayAfterWhateverThePublication, ()) {
  const text::Day published = *rc::gen::inRange<text::Day>(text::day_number(1950, 1, 2), text::day_number(2090, 1, 1));
  RC_ASSERT(dates("en", "They will meet tomorrow.", text::to_string(published)) ==
            Words{text::to_string(published + 1)});
  RC_ASSERT(dates("vi", "Ngày mai, hai bên gặp nhau.", text::to_string(published)) ==
            Words{text::to_string(published + 1)});
}

RC_GTEST_PROP(RelativeDates, AWrittenDayNeedsNoPublication, ()) {
  const text::Day day = *rc::gen::inRange<text::Day>(text::day_number(1950, 1, 2), text::day_number(2049, 1, 1));
  const text::CalendarDay date = text::calendar_day(day);
  const std::string text = "Ngày " + std::to_string(date.day) + "/" + std::to_string(date.month) + "/" +
                           std::to_string(date.year) + ", hai bên gặp nhau.";
  RC_ASSERT(dates("vi", text, "") == dates("vi", text, "2024-05-17"));
}

}  // namespace
}  // namespace ketnghia::annotate
