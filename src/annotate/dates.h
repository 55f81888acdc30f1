#pragma once

#include <vector>

#include "annotate/annotation.h"

namespace ketnghia::annotate {

/// Finds the dates of a range of tokens by the pack's patterns, the longest at each place first, and appends them to
/// `a.dates`. The year of a day or month without one is left open (`date` absent) for resolve_years().
struct FoundDate {
  TokenRange tokens;
  int day = 0, month = 0, year = 0;     ///< 0 where not said
  int day2 = 0, month2 = 0, year2 = 0;  ///< end of a range; 0 where not said
  int quarter = 0;
  const language::DatePattern* pattern = nullptr;
};
std::vector<FoundDate> find_dates(const Annotation& a, TokenRange range);

/// Finds all dates of the document's running text and gives each its year: its own, else one that follows from the
/// document's publication date (the latest such day that is not after it, or shortly after it where the sentence
/// speaks of the future), else from the single year that its other full dates agree on.
void find_dates(Annotation& a);

/// The EDTF date of a found date with all its parts, `fallback_year` for a missing one; absent where the calendar
/// knows no such day.
std::optional<text::Edtf> to_edtf(const FoundDate& found, int fallback_year);

}  // namespace ketnghia::annotate
