#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/pack.h"
#include "text/edtf.h"
#include "text/span.h"

namespace ketnghia::read {

/// A whole calendar day as a line writes it.
struct WrittenDate {
  text::Span span;  ///< bytes within the line
  text::Edtf date;
  bool timed = false;  ///< a time of day stands right before or after it
};

/// The days that a short line names with day, month and year: digits in any usual order (day first where digits leave
/// it open), Han and Hangul units, names of months from CLDR and from the pack. For page headers; running text is
/// read by annotate/, which knows a language's patterns.
class WrittenDates {
 public:
  /// `language`: BCP 47 code or empty; `pack` may be null.
  WrittenDates(const std::string& language, const language::Pack* pack);

  std::vector<WrittenDate> in(std::string_view line) const;

  /// The first month that a line names with its year in units of Han or Hangul: 2014年6月号, 2023년 9월호.
  std::optional<WrittenDate> month_in(std::string_view line) const;

 private:
  int month_of(uint64_t name_hash) const;  ///< 0 where it names none
  int era_of(uint64_t name_hash) const;    ///< the Gregorian year that is the era's first; 0 where it names none

  friend class DateScan;
  std::unordered_map<uint64_t, int> own_months_;                  ///< hash of a name in the pack → number
  std::unordered_map<uint64_t, int> eras_;                        ///< hash of an era's name → its first year
  std::vector<const std::unordered_map<uint64_t, int>*> months_;  ///< CLDR's, of the language and of English
};

/// The day that the digits of an address name: "…-20251130221556568.htm", "/2025/09/14/". The span is within `address`;
/// a path with year and month alone gives a month. Absent where there is none or it lies outside 1990 to 2100.
std::vector<WrittenDate> dates_in_address(std::string_view address);

}  // namespace ketnghia::read
