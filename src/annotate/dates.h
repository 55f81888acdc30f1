#pragma once

#include <vector>

#include "annotate/annotation.h"

namespace ketnghia::annotate {

/// A date as it is written, before what it leaves out is completed.
struct FoundDate {
  TokenRange tokens;
  int day = 0, month = 0, year = 0;     ///< 0 where not said
  int day2 = 0, month2 = 0, year2 = 0;  ///< end of a range; 0 where not said
  int quarter = 0;
  const language::DatePattern* pattern = nullptr;
};
/// The dates of a range of tokens by the pack's patterns, the longest at each place first.
std::vector<FoundDate> find_dates(const Annotation& a, TokenRange range);

/// Finds all dates of the document's running text and gives each its year: its own, else one in which it falls on the
/// weekday that stands beside it; of those the nearest to the document's publication, where a sentence that speaks of
/// the future looks ahead; without a publication the latest year that the document's other full dates name.
void find_dates(Annotation& a);

/// The EDTF date of a found date with all its parts, `fallback_year` for a missing one; absent where the calendar
/// knows no such day.
std::optional<text::Edtf> to_edtf(const FoundDate& found, int fallback_year);

}  // namespace ketnghia::annotate
