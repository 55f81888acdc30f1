#include "text/edtf.h"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <ctime>
#include <stdexcept>
#include <tuple>
#include <utility>

namespace ketnghia::text {

// Howard Hinnant's algorithms stand behind std::chrono's civil calendar, which is used here.
Day day_number(int year, int month, int day) {
  using namespace std::chrono;
  const year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                            std::chrono::day{static_cast<unsigned>(day)}};
  return static_cast<Day>(sys_days{date}.time_since_epoch().count());
}

CalendarDay calendar_day(Day day) {
  using namespace std::chrono;
  const year_month_day date{sys_days{days{day}}};
  return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
          static_cast<int>(static_cast<unsigned>(date.day()))};
}

int days_in_month(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

bool is_real_day(int year, int month, int day) {
  return year >= 1000 && year <= 2999 && month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

Day today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return day_number(local.tm_year + 1900, local.tm_mon + 1, local.tm_mday);
}

std::string to_string(Day day) {
  const CalendarDay c = calendar_day(day);
  return fmt::format("{:04}-{:02}-{:02}", c.year, c.month, c.day);
}

namespace {

struct Point {
  Day earliest, latest;
  bool approximate;
};

std::optional<int> number(std::string_view digits, size_t width) {
  int value = 0;
  if (digits.size() != width) return std::nullopt;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size() || value < 0) return std::nullopt;
  return value;
}

/// A span of months of a season code: quarters 33–36, quadrimesters 37–39, semesters 40–41 (ISO 8601-2, 4.8).
std::optional<std::pair<int, int>> season_months(int code) {
  if (code >= 33 && code <= 36) return std::pair{(code - 33) * 3 + 1, (code - 33) * 3 + 3};
  if (code >= 37 && code <= 39) return std::pair{(code - 37) * 4 + 1, (code - 37) * 4 + 4};
  if (code >= 40 && code <= 41) return std::pair{(code - 40) * 6 + 1, (code - 40) * 6 + 6};
  return std::nullopt;
}

std::optional<Point> parse_point(std::string_view s) {
  bool approximate = false;
  if (!s.empty() && (s.back() == '~' || s.back() == '?' || s.back() == '%')) {
    approximate = s.back() != '?';
    s.remove_suffix(1);
  }
  const auto year = number(s.substr(0, 4), 4);
  if (!year || *year < 1000 || *year > 2999) return std::nullopt;
  if (s.size() == 4) return Point{day_number(*year, 1, 1), day_number(*year, 12, 31), approximate};
  if (s[4] != '-') return std::nullopt;
  const auto month = number(s.substr(5, 2), 2);
  if (!month) return std::nullopt;
  if (s.size() == 7) {
    int first = *month, last = *month;
    if (const auto season = season_months(*month)) std::tie(first, last) = *season;
    if (first < 1 || last > 12) return std::nullopt;
    return Point{day_number(*year, first, 1), day_number(*year, last, days_in_month(*year, last)), approximate};
  }
  const auto day = s.size() == 10 && s[7] == '-' ? number(s.substr(8, 2), 2) : std::nullopt;
  if (!day || !is_real_day(*year, *month, *day)) return std::nullopt;
  const Day at = day_number(*year, *month, *day);
  return Point{at, at, approximate};
}

}  // namespace

std::optional<Edtf> Edtf::parse(std::string_view s) {
  Edtf out;
  out.text_ = s;
  const auto ends = [&](std::string_view from, std::string_view to, bool open_allowed) {
    const bool open_from = from == ".." || from.empty(), open_to = to == ".." || to.empty();
    if ((open_from && open_to) || ((open_from || open_to) && !open_allowed)) return false;
    const auto a = open_from ? std::nullopt : parse_point(from);
    const auto b = open_to ? std::nullopt : parse_point(to);
    if ((!open_from && !a) || (!open_to && !b)) return false;
    const Point first = a.value_or(Point{kBeginningOfTime, kBeginningOfTime, false});
    const Point last = b.value_or(Point{kEndOfTime, kEndOfTime, false});
    out.earliest_ = first.earliest;
    out.latest_ = last.latest;
    out.approximate_ = first.approximate || last.approximate;
    return out.earliest_ <= out.latest_;
  };
  if (s.size() > 2 && s.front() == '[' && s.back() == ']') {
    const std::string_view inner = s.substr(1, s.size() - 2);
    const size_t dots = inner.find("..");
    if (dots == std::string_view::npos) return std::nullopt;
    out.shape_ = Shape::kOneOf;
    if (!ends(inner.substr(0, dots), inner.substr(dots + 2), true)) return std::nullopt;
    return out;
  }
  if (const size_t slash = s.find('/'); slash != std::string_view::npos) {
    out.shape_ = Shape::kInterval;
    if (!ends(s.substr(0, slash), s.substr(slash + 1), true)) return std::nullopt;
    return out;
  }
  const auto point = parse_point(s);
  if (!point) return std::nullopt;
  out.earliest_ = point->earliest;
  out.latest_ = point->latest;
  out.approximate_ = point->approximate;
  return out;
}

namespace {

/// For text that the program put together itself: not to be a date is a mistake of the caller.
Edtf certain(std::string_view text) {
  auto date = Edtf::parse(text);
  if (!date) throw std::invalid_argument("no date: " + std::string(text));
  return *std::move(date);
}

}  // namespace

Edtf Edtf::year(int year) { return certain(fmt::format("{:04}", year)); }
Edtf Edtf::month(int year, int month) { return certain(fmt::format("{:04}-{:02}", year, month)); }
Edtf Edtf::day(int year, int month, int day) { return certain(fmt::format("{:04}-{:02}-{:02}", year, month, day)); }
Edtf Edtf::day(Day day) { return certain(to_string(day)); }

Edtf Edtf::interval(const std::optional<Edtf>& from, const std::optional<Edtf>& to) {
  return certain((from ? from->text_ : "..") + "/" + (to ? to->text_ : ".."));
}

Edtf Edtf::about() const {
  if (approximate_ || shape_ != Shape::kPoint) return *this;
  if (text_.back() == '?') return certain(text_.substr(0, text_.size() - 1) + '%');
  return certain(text_ + "~");
}

bool Edtf::refined_by(const Edtf& finer) const {
  return earliest_ <= finer.earliest_ && finer.latest_ <= latest_ &&
         (finer.earliest_ != earliest_ || finer.latest_ != latest_);
}

}  // namespace ketnghia::text
