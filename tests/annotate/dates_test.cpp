#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "reading.h"

namespace ketnghia::annotate {
namespace {

Words dates(const std::string& language, const std::string& text, const std::string& published = "2024-05-17") {
  return Reading(language, text, published).dates();
}

TEST(Dates, EachLanguageWritesADayInItsOwnWay) {
  EXPECT_EQ(dates("vi", "Ngày 15/11/2016 hai bên ký."), Words{"2016-11-15"});
  EXPECT_EQ(dates("vi", "ngày 5 tháng 3 năm 2019"), Words{"2019-03-05"});
  EXPECT_EQ(dates("en", "They met on 21 February 2023."), Words{"2023-02-21"});
  EXPECT_EQ(dates("en", "They met on February 21, 2023."), Words{"2023-02-21"});
  EXPECT_EQ(dates("sv", "De möttes den 24 november 2025."), Words{"2025-11-24"});
  EXPECT_EQ(dates("de", "Am 21. Oktober 2024 wurde unterschrieben."), Words{"2024-10-21"});
  EXPECT_EQ(dates("de", "Sitzung vom 12.05.2022"), Words{"2022-05-12"});
  EXPECT_EQ(dates("fr", "Signé le 3 mai 1997 à la mairie."), Words{"1997-05-03"});
  EXPECT_EQ(dates("es", "Se firmó el 3 de mayo de 1997."), Words{"1997-05-03"});
  EXPECT_EQ(dates("ru", "Подписано 15 ноября 2016 года."), Words{"2016-11-15"});
  EXPECT_EQ(dates("zh", "2025年11月24日签署协议"), Words{"2025-11-24"});
  EXPECT_EQ(dates("ja", "2018年4月2日に調印した"), Words{"2018-04-02"});
  EXPECT_EQ(dates("ko", "2024년 10월 21일 체결했다"), Words{"2024-10-21"});
  EXPECT_EQ(dates("ko", "체결일 2024.10.21. 부산"), Words{"2024-10-21"});
}

TEST(Dates, ADayWithoutItsYearIsTheOneNearestToThePage) {
  EXPECT_EQ(dates("es", "El 23 de noviembre vendrá.", "2018-10-08"), Words{"2018-11-23"});
  EXPECT_EQ(dates("de", "Am 12. September wird gefeiert.", "2014-06-18"), Words{"2014-09-12"});
  EXPECT_EQ(dates("vi", "ngày 20/12", "2024-01-10"), Words{"2023-12-20"});
  EXPECT_EQ(dates("vi", "ngày 5/1", "2024-12-20"), Words{"2025-01-05"});
  EXPECT_EQ(dates("vi", "ngày 5/4", "2024-12-20"), Words{"2024-04-05"}) << "no year ahead but within weeks of it";
}

TEST(Dates, ADayInASentenceOfTheFutureLooksAhead) {
  EXPECT_EQ(dates("en", "They will sign the agreement on 21 October.", "2024-03-27"), Words{"2024-10-21"});
  EXPECT_EQ(dates("en", "They signed the agreement on 21 October.", "2024-03-27"), Words{"2023-10-21"});
  EXPECT_EQ(dates("ko", "10월 21일 서명할 예정이다.", "2024-03-27"), Words{"2024-10-21"});
  EXPECT_EQ(dates("en", "On 21 October they said that they will sign.", "2024-03-27"), Words{"2023-10-21"})
      << "what is planned is told behind the day";
}

TEST(Dates, TheWeekdayBesideADaySaysItsYear) {
  EXPECT_EQ(dates("fr", "La cérémonie a eu lieu le mardi 25 octobre.", "2017-11-02"), Words{"2016-10-25"});
  EXPECT_EQ(dates("en", "They met on Tuesday, 25 October.", "2017-11-02"), Words{"2016-10-25"});
  EXPECT_EQ(dates("fr", "La cérémonie a eu lieu le mardi 25 octobre. Signé le 3 mai 2017.", ""),
            (Words{"2016-10-25", "2017-05-03"}))
      << "without a publication";
  EXPECT_EQ(dates("fr", "La cérémonie a eu lieu le mercredi 25 octobre.", "2017-11-02"), Words{"2017-10-25"});
  EXPECT_EQ(dates("fr", "La cérémonie a eu lieu le samedi 25 octobre.", "2017-11-02"), Words{"2017-10-25"})
      << "a weekday of none of these years is a slip";
}

RC_GTEST_PROP(Dates, TheWeekdayFitsWheneverADayBearsIt, ()) {
  static const char* const kNames[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  const auto day = *rc::gen::inRange<text::Day>(14'000, 20'000);
  const auto date = text::calendar_day(day);
  RC_PRE(date.month != 2 || date.day != 29);
  const std::string weekday = kNames[((day % 7) + 3) % 7], number = std::to_string(date.day);
  static const char* const kMonths[] = {"January", "February", "March",     "April",   "May",      "June",
                                        "July",    "August",   "September", "October", "November", "December"};
  const auto published = text::to_string(day + *rc::gen::inRange(0, 180));
  RC_ASSERT(dates("en", "They met on " + weekday + ", " + number + " " + kMonths[date.month - 1] + ".", published) ==
            Words{text::to_string(day)});
}

TEST(Dates, TheFirstOfAMonthIsADay) {
  EXPECT_EQ(dates("fr", "Signé le 1er mars 2021 à Besançon."), Words{"2021-03-01"});
  EXPECT_EQ(dates("es", "El 1º de marzo de 2021 se firmó el acuerdo."), Words{"2021-03-01"});
}

TEST(Dates, JapaneseErasCountFromTheirFirstYear) {
  EXPECT_EQ(dates("ja", "令和5年に結ばれた"), Words{"2023"});
  EXPECT_EQ(dates("ja", "昭和38年2月10日"), Words{"1963-02-10"});
  EXPECT_EQ(dates("ja", "平成元年の協定"), Words{"1989"});
  EXPECT_EQ(dates("ja", "平成26年（2014年）4月18日締結"), Words{"2014-04-18"});
}

TEST(Dates, ARangeTakesItsMonthFromTheEnd) {
  EXPECT_EQ(dates("vi", "từ ngày 12 đến 18/8/2022"), Words{"2022-08-12/2022-08-18"});
  EXPECT_EQ(dates("ko", "11월 24일부터 29일까지", "2025-12-01"), Words{"2025-11-24/2025-11-29"});
  EXPECT_EQ(dates("zh", "2023年8月5日至9日访问"), Words{"2023-08-05/2023-08-09"});
  EXPECT_EQ(dates("ja", "5月10日から12日まで訪問", "2019-05-31"), Words{"2019-05-10/2019-05-12"});
  EXPECT_EQ(dates("fr", "du 5 au 9 mai 2023"), Words{"2023-05-05/2023-05-09"});
  EXPECT_EQ(dates("es", "del 5 al 9 de mayo de 2023"), Words{"2023-05-05/2023-05-09"});
  EXPECT_EQ(dates("ru", "с 5 по 9 мая 2023 года"), Words{"2023-05-05/2023-05-09"});
  EXPECT_EQ(dates("de", "vom 5. bis 9. Mai 2023"), Words{"2023-05-05/2023-05-09"});
}

TEST(Dates, AMonthOrAYearStaysOne) {
  EXPECT_EQ(dates("vi", "tháng 4/2018"), Words{"2018-04"});
  EXPECT_EQ(dates("ko", "2018년 11월 우호협약"), Words{"2018-11"});
  EXPECT_EQ(dates("ru", "Июнь 2022 года"), Words{"2022-06"});
  EXPECT_EQ(dates("es", "en noviembre de 2022"), Words{"2022-11"});
  EXPECT_EQ(dates("fr", "en 2023"), Words{"2023"});
}

TEST(Dates, AMissingYearFollowsFromThePublication) {
  EXPECT_EQ(dates("vi", "Sáng 20/12, lãnh đạo hai bên gặp nhau.", "2024-01-03"), Words{"2023-12-20"});
  EXPECT_EQ(dates("ja", "4月2日、市役所で調印した。", "2018-04-30"), Words{"2018-04-02"});
  EXPECT_EQ(dates("fr", "Le 17 février, le maire a reçu la délégation.", "2022-02-18"), Words{"2022-02-17"});
}

TEST(Dates, NothingGivesAYearToADayOfAnUndatedPage) {
  EXPECT_EQ(dates("vi", "Sáng 20/12, lãnh đạo hai bên gặp nhau.", ""), Words{"?"});
}

TEST(Dates, ABareDayIsOfTheLatestMonthThatHasCome) {
  EXPECT_EQ(dates("ko", "봉사단은 22일 군청에서 열었다.", "2023-09-24"), Words{"2023-09-22"});
  EXPECT_EQ(dates("zh", "30日上午签署协议。", "2018-08-31"), Words{"2018-08-30"});
  EXPECT_EQ(dates("zh", "30日上午签署协议。", "2018-09-03"), Words{"2018-08-30"});
  EXPECT_EQ(dates("ja", "4月2日に調印し、翌3日に視察した。", "2018-06-30"), (Words{"2018-04-02", "2018-04-03"}));
}

TEST(Dates, ALengthOfTimeIsNoDay) {
  EXPECT_TRUE(dates("ja", "訪問団は10日間滞在した。").empty());
  EXPECT_TRUE(dates("ko", "15일간 머물렀다.").empty());
}

TEST(Dates, AWordBesideADateSaysItsYear) {
  EXPECT_EQ(dates("ko", "지난해 12월 5일 서명했다.", "2023-09-24"), Words{"2022-12-05"});
  EXPECT_EQ(dates("ja", "昨年10月に訪れた。", "2018-11-30"), Words{"2017-10"});
  EXPECT_EQ(dates("zh", "去年3月签署备忘录。", "2024-05-17"), Words{"2023-03"});
  EXPECT_EQ(dates("es", "firmaron en 2019 y el 21 de abril de ese mismo año viajaron"), (Words{"2019", "2019-04-21"}));
  EXPECT_EQ(dates("ja", "2014年に協定を結び、同年8月に訪問した。"), (Words{"2014", "2014-08"}));
}

TEST(Dates, RelativeWordsCountFromThePublication) {
  EXPECT_EQ(dates("es", "El gobernador recibió ayer a la delegación.", "2024-05-17"), Words{"2024-05-16"});
  EXPECT_EQ(dates("vi", "Hôm qua, đoàn đã đến thăm.", "2024-03-01"), Words{"2024-02-29"});
  EXPECT_EQ(dates("de", "Der Vertrag wurde am Montag unterschrieben.", "2024-05-17"), Words{"2024-05-13"});
  EXPECT_EQ(dates("en", "The talks were held last week.", "2024-05-17"), Words{"[2024-05-06..2024-05-12]"});
  EXPECT_TRUE(dates("es", "El gobernador recibió ayer a la delegación.", "").empty());
}

TEST(Dates, AWeekdayBesideAWrittenDateIsNoSecondOne) {
  EXPECT_EQ(dates("fr", "Jeudi 17 février, le maire a reçu.", "2022-02-18"), Words{"2022-02-17"});
  EXPECT_EQ(dates("en", "On Tuesday (21 February 2023) they met."), Words{"2023-02-21"});
}

TEST(Dates, ADecimalNumberIsNone) {
  EXPECT_TRUE(dates("en", "It grew by 3.12.5 points and 12.5 percent.").empty());
  EXPECT_TRUE(dates("vi", "diện tích 22.700 km2").empty());
}

TEST(Dates, SinceUntilAndBetweenAreTold) {
  const Reading since("en", "The cities have been twinned since 2005.");
  ASSERT_EQ(since.annotation().dates.size(), 1u);
  EXPECT_TRUE(since.annotation().dates[0].since);
  const Reading period("vi", "chương trình hợp tác giai đoạn 2022-2026");
  ASSERT_EQ(period.annotation().dates.size(), 1u);
  EXPECT_TRUE(period.annotation().dates[0].between);
  EXPECT_EQ(period.dates(), Words{"2022/2026"});
  const Reading korean("ko", "두 도시는 2005년부터 교류했다.");
  ASSERT_EQ(korean.annotation().dates.size(), 1u);
  EXPECT_TRUE(korean.annotation().dates[0].since);
  const Reading about("fr", "vers 1994");
  EXPECT_EQ(about.dates(), Words{"1994~"});
}

TEST(Dates, WideDigitsAreDigits) { EXPECT_EQ(Reading("ja", "市長は３日に会談した").dates(), Words{"2024-05-03"}); }

// ---- laws ----

text::CalendarDay any_day() {
  return text::calendar_day(*rc::gen::inRange(text::day_number(1950, 1, 1), text::day_number(2049, 12, 31)));
}

std::string month_of(const char* const (&months)[12], const text::CalendarDay& day) { return months[day.month - 1]; }

RC_GTEST_PROP(Dates, EveryDayIsReadInTheFiguresOfEachLanguage, ()) {
  const text::CalendarDay day = any_day();
  const std::string d = std::to_string(day.day), m = std::to_string(day.month), y = std::to_string(day.year);
  const Words expected{text::to_string(text::day_number(day.year, day.month, day.day))};
  RC_ASSERT(dates("vi", "Ngày " + d + "/" + m + "/" + y + ", hai bên ký.") == expected);
  RC_ASSERT(dates("vi", "Ngày " + d + " tháng " + m + " năm " + y + ", hai bên ký.") == expected);
  RC_ASSERT(dates("zh", y + "年" + m + "月" + d + "日签署协议") == expected);
  RC_ASSERT(dates("ja", y + "年" + m + "月" + d + "日に調印した") == expected);
  RC_ASSERT(dates("ko", y + "년 " + m + "월 " + d + "일 체결했다") == expected);
  RC_ASSERT(dates("de", "Unterzeichnet am " + d + "." + m + "." + y) == expected);
}

RC_GTEST_PROP(Dates, EveryDayIsReadInTheMonthsOfEachLanguage, ()) {
  constexpr const char* kEnglish[] = {"January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December"};
  constexpr const char* kSwedish[] = {"januari", "februari", "mars",      "april",   "maj",      "juni",
                                      "juli",    "augusti",  "september", "oktober", "november", "december"};
  constexpr const char* kGerman[] = {"Januar", "Februar", "März",      "April",   "Mai",      "Juni",
                                     "Juli",   "August",  "September", "Oktober", "November", "Dezember"};
  constexpr const char* kFrench[] = {"janvier", "février", "mars",      "avril",   "mai",      "juin",
                                     "juillet", "août",    "septembre", "octobre", "novembre", "décembre"};
  constexpr const char* kSpanish[] = {"enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
                                      "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};
  constexpr const char* kRussian[] = {"января", "февраля", "марта",    "апреля",  "мая",    "июня",
                                      "июля",   "августа", "сентября", "октября", "ноября", "декабря"};
  const text::CalendarDay day = any_day();
  const std::string d = std::to_string(day.day), y = std::to_string(day.year);
  const Words expected{text::to_string(text::day_number(day.year, day.month, day.day))};
  RC_ASSERT(dates("en", "They met on " + d + " " + month_of(kEnglish, day) + " " + y + ".") == expected);
  RC_ASSERT(dates("en", "They met on " + month_of(kEnglish, day) + " " + d + ", " + y + ".") == expected);
  RC_ASSERT(dates("sv", "De möttes den " + d + " " + month_of(kSwedish, day) + " " + y + ".") == expected);
  RC_ASSERT(dates("de", "Am " + d + ". " + month_of(kGerman, day) + " " + y + " kamen Gäste.") == expected);
  RC_ASSERT(dates("fr", "Signé le " + d + " " + month_of(kFrench, day) + " " + y + ".") == expected);
  RC_ASSERT(dates("es", "Firmado el " + d + " de " + month_of(kSpanish, day) + " de " + y + ".") == expected);
  RC_ASSERT(dates("ru", "Подписано " + d + " " + month_of(kRussian, day) + " " + y + " года.") == expected);
}

RC_GTEST_PROP(Dates, ADayWithoutAYearIsNeverAfterThePublicationByMuch, ()) {
  const text::Day published = *rc::gen::inRange(text::day_number(1990, 1, 1), text::day_number(2030, 12, 31));
  const int back = *rc::gen::inRange(0, 90);
  const text::CalendarDay day = text::calendar_day(published - back);
  const Words found = dates("vi", "Sáng " + std::to_string(day.day) + "/" + std::to_string(day.month) + ", hai bên ký.",
                            text::to_string(published));
  RC_ASSERT(found == Words{text::to_string(published - back)});
}

TEST(Dates, DaysThatNoCalendarHasAreNone) {
  for (const char* text :
       {"Ngày 31/2/2024, hai bên ký.", "Ngày 0/5/2024, hai bên ký.", "Ngày 12/13/2024, hai bên ký."}) {
    for (const std::string& date : dates("vi", text)) EXPECT_TRUE(date.size() < 10) << text << ": " << date;
  }
  for (const std::string& date : dates("zh", "2023年2月30日签署")) EXPECT_TRUE(date.size() < 10) << date;
}

RC_GTEST_PROP(Dates, ARangeOfDaysIsReadInEachLanguage, ()) {
  const text::CalendarDay day = any_day();
  RC_PRE(day.day <= 20);
  const std::string d = std::to_string(day.day), e = std::to_string(day.day + 5), m = std::to_string(day.month),
                    y = std::to_string(day.year);
  const text::Day first = text::day_number(day.year, day.month, day.day);
  const Words expected{text::to_string(first) + "/" + text::to_string(first + 5)};
  RC_ASSERT(dates("vi", "từ ngày " + d + " đến " + e + "/" + m + "/" + y) == expected);
  RC_ASSERT(dates("zh", y + "年" + m + "月" + d + "日至" + e + "日访问") == expected);
  RC_ASSERT(dates("ja", y + "年" + m + "月" + d + "日から" + e + "日まで訪問") == expected);
  RC_ASSERT(dates("ko", y + "년 " + m + "월 " + d + "일부터 " + e + "일까지") == expected);
}

RC_GTEST_PROP(Dates, APeriodOfYearsIsReadInEachLanguage, ()) {
  const int first = *rc::gen::inRange(1990, 2030), last = first + *rc::gen::inRange(1, 10);
  const std::string a = std::to_string(first), b = std::to_string(last);
  const Words expected{a + "/" + b};
  RC_ASSERT(dates("vi", "giai đoạn " + a + "-" + b) == expected);
  RC_ASSERT(dates("vi", "giai đoạn " + a + " - " + b) == expected);
  RC_ASSERT(dates("en", "for the years " + a + "–" + b) == expected);
}

TEST(Dates, SinceIsToldInEachLanguage) {
  for (const auto& [language, text] :
       std::initializer_list<std::pair<const char*, const char*>>{{"vi", "Hai thành phố kết nghĩa từ năm 2005."},
                                                                  {"en", "The cities have been twinned since 2005."},
                                                                  {"sv", "Städerna har varit vänorter sedan 2005."},
                                                                  {"de", "Die Städte sind seit 2005 Partner."},
                                                                  {"fr", "Les villes sont jumelées depuis 2005."},
                                                                  {"es", "Las ciudades están hermanadas desde 2005."},
                                                                  {"ru", "Города дружат с 2005 года."},
                                                                  {"zh", "自2005年以来，两市友好往来。"},
                                                                  {"ja", "両市は2005年から交流している。"},
                                                                  {"ko", "두 도시는 2005년부터 교류했다."}}) {
    const Reading reading(language, text);
    ASSERT_EQ(reading.annotation().dates.size(), 1u) << text;
    EXPECT_TRUE(reading.annotation().dates[0].since) << text;
    EXPECT_EQ(reading.dates(), Words{"2005"}) << text;
  }
}

TEST(Dates, ADayOfSigningIsNoSince) {
  for (const auto& [language, text] :
       std::initializer_list<std::pair<const char*, const char*>>{{"vi", "Hai bên ký ngày 12/3/2005."},
                                                                  {"en", "They signed on 12 March 2005."},
                                                                  {"de", "Sie unterzeichneten am 12. März 2005."},
                                                                  {"fr", "Ils ont signé le 12 mars 2005."},
                                                                  {"zh", "双方于2005年3月12日签署协议。"},
                                                                  {"ko", "2005년 3월 12일 체결했다."}}) {
    const Reading reading(language, text);
    ASSERT_EQ(reading.annotation().dates.size(), 1u) << text;
    EXPECT_FALSE(reading.annotation().dates[0].since) << text;
  }
}

}  // namespace
}  // namespace ketnghia::annotate
