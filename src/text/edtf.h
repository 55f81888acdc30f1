#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ketnghia::text {

/// A day of the proleptic Gregorian calendar as days since 1970-01-01.
using Day = int32_t;
constexpr Day kBeginningOfTime = -1'000'000;  ///< "no lower bound"
constexpr Day kEndOfTime = 4'000'000;         ///< "no upper bound"

struct CalendarDay {
  int year = 0, month = 0, day = 0;
};
Day day_number(int year, int month, int day);
CalendarDay calendar_day(Day day);
int days_in_month(int year, int month);
/// True for a day that the calendar has, years 1000 to 2999.
bool is_real_day(int year, int month, int day);
/// Today in the machine's time zone.
Day today();
std::string to_string(Day day);  ///< "2023-02-21"

/// A date as the fact format writes it: the part of EDTF (ISO 8601-2:2019) that documents need:
/// `2014`, `2008-04`, `2024-10-21`, quarters and halves `2016-33` to `2016-41`, `~` about, `?` uncertain and `%` both,
/// intervals `2025-11-24/2025-11-29` with open ends `2005/..` and `../2019`, sets `[2021-12..2023-03]` (some time
/// between).
class Edtf {
 public:
  enum class Shape : uint8_t { kPoint, kInterval, kOneOf };

  /// Absent where the text is not of the above forms or names a day that no calendar has.
  static std::optional<Edtf> parse(std::string_view text);
  /// These throw std::invalid_argument where the calendar has no such date, or an interval would end before it begins.
  static Edtf year(int year);
  static Edtf month(int year, int month);
  static Edtf day(int year, int month, int day);
  static Edtf day(Day day);
  /// From one point to another; one of them may be absent (open).
  static Edtf interval(const std::optional<Edtf>& from, const std::optional<Edtf>& to);
  /// The same with `~` (`%` for an uncertain one); intervals and sets stay as they are.
  Edtf about() const;

  const std::string& text() const { return text_; }
  /// First and last day that it may mean; kBeginningOfTime and kEndOfTime for open ends.
  Day earliest() const { return earliest_; }
  Day latest() const { return latest_; }
  Shape shape() const { return shape_; }
  bool approximate() const { return approximate_; }
  /// All days of `finer` lie within this one and there are fewer of them: `2008-04` refines `2008`.
  bool refined_by(const Edtf& finer) const;
  bool holds(Day day) const { return earliest_ <= day && day <= latest_; }
  friend bool operator==(const Edtf& a, const Edtf& b) { return a.text_ == b.text_; }

 private:
  std::string text_;
  Day earliest_ = kBeginningOfTime, latest_ = kEndOfTime;
  Shape shape_ = Shape::kPoint;
  bool approximate_ = false;
};

}  // namespace ketnghia::text
