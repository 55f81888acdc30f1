#include "extract/table_dates.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "annotate/dates.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::extract {
namespace {

struct Figures {
  std::array<std::string_view, 3> parts;
  std::array<int, 3> values{};
  std::array<char, 2> signs{};
  size_t count = 0;
};

constexpr int kRepublicBegan = 1912;  // of China; Taiwan counts its years
constexpr int kLastRepublicYear = 188;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// One to three groups of figures with one sign between each; absent for anything else.
std::optional<Figures> part(std::string_view text) {
  text = text::trim(text);
  if (text.ends_with('.')) text.remove_suffix(1);  // 2024.10.21.
  Figures out;
  for (size_t at = 0; at < text.size();) {
    size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end == at || end - at > 4 || out.count == 3) return std::nullopt;
    out.parts[out.count] = text.substr(at, end - at);
    for (size_t i = at; i < end; ++i) out.values[out.count] = out.values[out.count] * 10 + (text[i] - '0');
    ++out.count;
    if (end == text.size()) return out;
    if (text[end] != '/' && text[end] != '-' && text[end] != '.') return std::nullopt;
    if (out.count == 3) return std::nullopt;
    out.signs[out.count - 1] = text[end];
    at = end + 1;
    while (at < text.size() && text[at] == ' ') ++at;
    if (at == text.size()) return std::nullopt;
  }
  return std::nullopt;
}

std::string shape_of(const Figures& figures, std::string_view letters) {
  std::string out;
  for (size_t i = 0; i < figures.count; ++i) {
    if (i > 0) out += figures.signs[i - 1];
    out.append(figures.parts[i].size(), letters[i]);
  }
  return out;
}

bool is_year(const Figures& figures, size_t part) {
  return figures.parts[part].size() == 4 && figures.values[part] >= 1800 && figures.values[part] <= 2199;
}

std::optional<FigureDate> dated(const Figures& figures, int year, int month, int day, std::string_view letters) {
  if (month < 1 || month > 12) return std::nullopt;
  if (day == 0) return FigureDate{text::Edtf::month(year, month), shape_of(figures, letters)};
  if (!text::is_real_day(year, month, day)) return std::nullopt;
  return FigureDate{text::Edtf::day(year, month, day), shape_of(figures, letters)};
}

/// The first two of three figures may only be month and day, or day and month, or either (0).
int order_shown(const Figures& figures) {
  if (figures.count != 3 || !is_year(figures, 2)) return 0;
  if (figures.values[0] > 12 && figures.values[1] <= 12) return 1;   // day first
  if (figures.values[1] > 12 && figures.values[0] <= 12) return -1;  // month first
  return 0;
}

}  // namespace

std::optional<FigureDate> read_figures(std::string_view cell, DayOrder order) {
  const auto figures = part(cell);
  if (!figures) return std::nullopt;
  const auto& v = figures->values;
  if (order == DayOrder::kRepublicYears && figures->parts[0].size() <= 3 && v[0] >= 1 && v[0] <= kLastRepublicYear) {
    const int year = kRepublicBegan + v[0] - 1;
    if (figures->count == 1) return FigureDate{text::Edtf::year(year), {}};
    return dated(*figures, year, v[1], figures->count == 3 ? v[2] : 0, figures->count == 3 ? "YMD" : "YM");
  }
  if (figures->count == 1) {
    if (!is_year(*figures, 0)) return std::nullopt;
    return FigureDate{text::Edtf::year(v[0]), "YYYY"};
  }
  if (figures->count == 2) {
    if (is_year(*figures, 1)) return dated(*figures, v[1], v[0], 0, "MY");
    if (is_year(*figures, 0) && figures->parts[1].size() <= 2) return dated(*figures, v[0], v[1], 0, "YM");
    return std::nullopt;
  }
  if (is_year(*figures, 0)) return dated(*figures, v[0], v[1], v[2], "YMD");
  if (!is_year(*figures, 2)) return std::nullopt;
  return order == DayOrder::kDayFirst ? dated(*figures, v[2], v[1], v[0], "DMY")
                                      : dated(*figures, v[2], v[0], v[1], "MDY");
}

DayOrder day_order(const std::vector<std::string_view>& cells) {
  int day_first = 0, month_first = 0;
  for (const std::string_view cell : cells) {
    const auto figures = part(cell);
    const int shown = figures ? order_shown(*figures) : 0;
    day_first += shown > 0;
    month_first += shown < 0;
  }
  return month_first > 0 && day_first == 0 ? DayOrder::kMonthFirst : DayOrder::kDayFirst;
}

namespace {

/// The dates that one pack's patterns find in a cell.
std::optional<CellDate> read_by_patterns(std::string_view cell, const language::Pack& pack) {
  read::Document document;
  document.text = cell;
  annotate::Annotation a;
  a.document = &document;
  a.pack = &pack;
  a.tokens = text::tokenise(document.text);
  for (const annotate::FoundDate& found : annotate::find_dates(a, {0, static_cast<uint32_t>(a.tokens.size())})) {
    if (found.year == 0 && found.year2 == 0) continue;
    auto date = annotate::to_edtf(found, 0);
    if (!date) continue;
    CellDate out{*date, std::nullopt, a.span(found.tokens), {}};
    if (date->shape() == text::Edtf::Shape::kInterval) {
      const std::string& edtf = date->text();
      const size_t slash = edtf.find('/');
      out.until = text::Edtf::parse(edtf.substr(slash + 1));
      const auto from = text::Edtf::parse(edtf.substr(0, slash));
      if (!from) continue;
      out.date = *from;
    }
    if (found.pattern->about) out.date = out.date.about();
    return out;
  }
  return std::nullopt;
}

std::optional<CellDate> read_bare_year(std::string_view cell) {
  for (const text::Token& token : text::tokenise(cell)) {
    const std::string_view digits = token.span.of(cell);
    if (token.kind != text::TokenKind::kNumber || digits.size() != 4) continue;
    if (const auto year = read_figures(digits, DayOrder::kDayFirst)) return CellDate{year->date, {}, token.span, {}};
  }
  return std::nullopt;
}

}  // namespace

std::optional<CellDate> read_date(std::string_view cell, const TermFinder& finder, DayOrder order) {
  const text::Span whole{0, static_cast<uint32_t>(cell.size())};
  if (const auto figures = read_figures(cell, order)) return CellDate{figures->date, {}, whole, figures->shape};
  std::optional<CellDate> best;
  for (const language::Pack* pack : finder.packs()) {
    const auto found = read_by_patterns(cell, *pack);
    const bool better = found && (!best || found->date.text().size() > best->date.text().size());
    if (better) best = found;
  }
  return best ? best : read_bare_year(cell);
}

bool is_date(std::string_view cell, const TermFinder& finder) {
  constexpr int kLongest = 12;  // words and characters
  if (read_figures(cell, DayOrder::kDayFirst) || read_figures(cell, DayOrder::kMonthFirst)) return true;
  // 74.10.17 is one in any calendar, 7.4 is not.
  const bool whole = std::ranges::count_if(cell, [](char c) { return c == '.' || c == '/' || c == '-'; }) == 2;
  if (whole && read_figures(cell, DayOrder::kRepublicYears)) return true;
  if (length_of(cell) > kLongest) return false;
  const auto date = read_date(cell, finder, DayOrder::kDayFirst);
  return date && 2 * date->span.size() >= cell.size();
}

std::optional<std::string> write_in_shape(const text::Edtf& date, std::string_view shape) {
  const std::string& edtf = date.text();
  if (date.shape() != text::Edtf::Shape::kPoint || date.approximate()) return std::nullopt;
  if (edtf.size() > 7 && shape.find('D') == std::string_view::npos) return std::nullopt;
  if (edtf.size() > 4 && shape.find('M') == std::string_view::npos) return std::nullopt;
  std::string out;
  for (size_t at = 0; at < shape.size();) {
    size_t end = at;
    while (end < shape.size() && shape[end] == shape[at]) ++end;
    const size_t from = shape[at] == 'Y' ? 0 : shape[at] == 'M' ? 5 : shape[at] == 'D' ? 8 : std::string::npos;
    if (from == std::string::npos) {
      out.append(shape.substr(at, end - at));
    } else {
      const size_t width = from == 0 ? 4 : 2;
      if (edtf.size() < from + width) return std::nullopt;
      const int value = std::stoi(edtf.substr(from, width));
      out += fmt::format("{:0{}}", value, end - at);
    }
    at = end;
  }
  return out;
}

}  // namespace ketnghia::extract
