#pragma once

#include <optional>

#include "annotate/annotation.h"
#include "annotate/dates.h"
#include "annotate/term_index.h"

namespace ketnghia::annotate {

/// Gives a date the year or month that a word before it says: "지난해 12월 5일", "昨年10月", "del mismo año", counted
/// from the day of publication or from the date told before. `previous` is that date with its year, all 0 where there
/// is none.
void complete_by_time_word(const Annotation& a, const TermIndex& terms, const text::CalendarDay& previous,
                           FoundDate& date);

/// Gives a bare day of the month ("22일") its month: of the date before it in the sentence, else the month of the
/// publication or the one before, so that it is not after it. Whether it could.
bool complete_bare_day(const Annotation& a, const text::CalendarDay& previous, bool previous_is_near, FoundDate& date);

/// 0 for Monday, 6 for Sunday; day 0 (1970-01-01) was a Thursday.
int weekday_of(text::Day day);

/// The weekday that stands beside a date ("mardi 25 octobre", "11月24日（周一）"), 0 for Monday; absent where none
/// does.
std::optional<int> weekday_beside(const Annotation& a, const TermIndex& terms, TokenRange date);

/// Adds what "yesterday", "last week" and "on Monday" mean by the day of publication to `a.dates`, where no written
/// date stands beside them. A week or a month is a set of days: one of them is meant.
void add_relative_dates(Annotation& a);

}  // namespace ketnghia::annotate
