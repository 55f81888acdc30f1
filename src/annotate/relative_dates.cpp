#include "annotate/relative_dates.h"

#include <algorithm>
#include <array>

namespace ketnghia::annotate {
namespace {

using language::Category;
using text::CalendarDay;
using text::Day;
using text::Edtf;

/// The day on which the document appeared, where it is known to the day.
std::optional<Day> day_of_publication(const Annotation& a) {
  const auto& published = a.document->published;
  if (!published || published->date.earliest() != published->date.latest()) return std::nullopt;
  return published->date.latest();
}

CalendarDay month_before(CalendarDay day) {
  return day.month > 1 ? CalendarDay{day.year, day.month - 1, 1} : CalendarDay{day.year - 1, 12, 1};
}

constexpr std::array<std::string_view, 7> kWeekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                                       "friday", "saturday", "sunday"};

/// 0 for Monday; absent for every other word.
std::optional<int> weekday_named(std::string_view word) {
  const auto weekday = std::find(kWeekdays.begin(), kWeekdays.end(), word);
  return weekday != kWeekdays.end() ? std::optional(static_cast<int>(weekday - kWeekdays.begin())) : std::nullopt;
}

std::optional<Edtf> one_of(Day from, Day to) {
  return Edtf::parse("[" + text::to_string(from) + ".." + text::to_string(to) + "]");
}

/// What a time word means by itself on a day; absent for words that say no more than "lately".
std::optional<Edtf> meaning_of(std::string_view word, Day today) {
  const CalendarDay date = text::calendar_day(today);
  if (word == "today") return Edtf::day(today);
  if (word == "yesterday") return Edtf::day(today - 1);
  if (word == "tomorrow") return Edtf::day(today + 1);
  const Day monday = today - weekday_of(today);
  if (word == "last_week") return one_of(monday - 7, monday - 1);
  if (word == "next_week") return one_of(monday + 7, monday + 13);
  if (word == "last_month") return Edtf::month(month_before(date).year, month_before(date).month);
  if (word == "last_year") return Edtf::year(date.year - 1);
  const auto weekday = weekday_named(word);
  if (!weekday) return std::nullopt;
  const int back = (weekday_of(today) - *weekday + 7) % 7;
  return Edtf::day(today - back);
}

/// A written date in the same breath says it better: "Thursday, 21 February", "hôm nay (21/2)".
bool has_date_beside(const Annotation& a, TokenRange words) {
  constexpr uint32_t kBeside = 3;
  const auto next = std::partition_point(a.dates.begin(), a.dates.end(),
                                         [&](const DateMention& d) { return d.tokens.first < words.first; });
  if (next != a.dates.end() && next->tokens.first <= words.last + kBeside) return true;
  return next != a.dates.begin() && std::prev(next)->tokens.last + kBeside >= words.first;
}

}  // namespace

int weekday_of(Day day) { return static_cast<int>(((day % 7) + 7 + 3) % 7); }

std::optional<int> weekday_beside(const Annotation& a, const TermIndex& terms, TokenRange date) {
  const auto told = [&](const TermMention* term) {
    return term != nullptr ? weekday_named(term->term->value) : std::nullopt;
  };
  const uint32_t comma = date.first > 0 && a.tokens[date.first - 1].kind == text::TokenKind::kPunctuation ? 1 : 0;
  if (const auto before = told(terms.before(date.first - comma, Category::kTime))) return before;
  if (date.last + 1 >= a.tokens.size()) return std::nullopt;
  const std::string_view sign = a.tokens[date.last].span.of(a.text());
  return sign == "(" || sign == "（" ? told(terms.at(date.last + 1, Category::kTime)) : std::nullopt;
}

void complete_by_time_word(const Annotation& a, const TermIndex& terms, const CalendarDay& previous, FoundDate& date) {
  const TermMention* word = terms.before(date.tokens.first, Category::kTime);
  if (word == nullptr && date.tokens.last < a.tokens.size()) {  // "el 21 de abril de ese mismo año"
    word = terms.at(date.tokens.last, Category::kTime);
    if (word != nullptr && word->term->value != "same_year" && word->term->value != "last_year" &&
        word->term->value != "this_year") {
      word = nullptr;
    }
  }
  if (word == nullptr || date.year > 0 || date.year2 > 0) return;
  const std::string& value = word->term->value;
  if (value == "same_year") {
    date.year = previous.year;
    return;
  }
  const auto published = day_of_publication(a);
  if (!published) return;
  const CalendarDay today = text::calendar_day(*published);
  if (value == "last_year") date.year = today.year - 1;
  if (value == "this_year") date.year = today.year;
  if (value == "next_year") date.year = today.year + 1;
  if (date.month == 0 && (value == "last_month" || value == "this_month")) {
    const CalendarDay month = value == "this_month" ? today : month_before(today);
    date.year = month.year;
    date.month = month.month;
  }
}

bool complete_bare_day(const Annotation& a, const CalendarDay& previous, bool previous_is_near, FoundDate& date) {
  if (date.month > 0 || date.month2 > 0 || date.day == 0) return true;
  const auto put = [&](CalendarDay month) {
    date.year = month.year;
    date.month = month.month;
    return true;
  };
  if (previous_is_near && previous.month > 0 && previous.year > 0) return put(previous);
  if (const auto published = day_of_publication(a)) {
    const CalendarDay today = text::calendar_day(*published);
    return put(date.day <= today.day ? today : month_before(today));
  }
  return previous.month > 0 && previous.year > 0 ? put(previous) : false;
}

void add_relative_dates(Annotation& a) {
  const auto published = day_of_publication(a);
  if (!published) return;
  std::vector<DateMention> more;
  for (const TermMention& term : a.terms) {
    if (term.term->category != Category::kTime) continue;
    const auto date = meaning_of(term.term->value, *published);
    if (!date || has_date_beside(a, term.tokens)) continue;
    DateMention mention;
    mention.tokens = term.tokens;
    mention.date = date;
    mention.year_inferred = true;
    more.push_back(std::move(mention));
  }
  if (more.empty()) return;
  a.dates.insert(a.dates.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  std::sort(a.dates.begin(), a.dates.end(),
            [](const auto& x, const auto& y) { return x.tokens.first < y.tokens.first; });
}

}  // namespace ketnghia::annotate
