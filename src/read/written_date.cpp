#include "read/written_date.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <algorithm>
#include <cctype>
#include <optional>

#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::read {

namespace {

using text::Token;
using text::TokenKind;

constexpr size_t kLongestLine = 400;  // bytes looked at; a header is shorter

/// A cursor over a line's tokens.
struct Scan {
  std::string_view line;
  const std::vector<Token>& tokens;

  bool has(size_t i) const { return i < tokens.size(); }
  std::string_view at(size_t i) const { return has(i) ? tokens[i].span.of(line) : std::string_view(); }
  /// The number at a token, -1 where there is none; `digits` is how many it has.
  int number(size_t i) const {
    if (!has(i) || tokens[i].kind != TokenKind::kNumber || tokens[i].span.size() > 4) return -1;
    int value = 0;
    for (const char c : at(i)) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  }
  int year(size_t i) const {
    const int value = tokens_size(i) == 4 ? number(i) : -1;
    return value >= 1900 && value <= 2199 ? value : -1;
  }
  size_t tokens_size(size_t i) const { return has(i) ? tokens[i].span.size() : 0; }
  bool is_word(size_t i) const {
    return has(i) && (tokens[i].kind == TokenKind::kWord || tokens[i].kind == TokenKind::kCharacter);
  }
};

struct Found {
  int year = 0, month = 0, day = 0;
  size_t last = 0;  ///< number of its last token
};

std::optional<Found> checked(int year, int month, int day, size_t last) {
  if (year < 0 || !text::is_real_day(year, month, day)) return std::nullopt;
  return Found{year, month, day, last};
}

/// 22/02/2023, 2023-02-22, "2024. 10. 21."
std::optional<Found> of_digits(const Scan& scan, size_t i) {
  const std::string_view sign = scan.at(i + 1);
  if ((sign != "/" && sign != "-" && sign != ".") || scan.at(i + 3) != sign) return std::nullopt;
  const int first = scan.number(i), second = scan.number(i + 2), third = scan.number(i + 4);
  if (scan.year(i) > 0) return checked(first, second, third, i + 4);
  if (scan.year(i + 4) < 0) return std::nullopt;
  if (second > 12) return checked(third, first, second, i + 4);
  return checked(third, second, first, i + 4);
}

/// 2024年10月21日, 2024년 10월 21일, （2019年）5月31日: a single character after each of three numbers.
std::optional<Found> of_units(const Scan& scan, size_t i) {
  if (scan.year(i) < 0) return std::nullopt;
  const auto is_unit = [&](size_t k) { return scan.has(k) && scan.tokens[k].kind == TokenKind::kCharacter; };
  const size_t bracket = scan.at(i + 2) == "\xEF\xBC\x89" || scan.at(i + 2) == ")" ? 1 : 0;
  const size_t month = i + 2 + bracket;
  if (!is_unit(i + 1) || !is_unit(month + 1) || !is_unit(month + 3)) return std::nullopt;
  return checked(scan.number(i), scan.number(month), scan.number(month + 2), month + 3);
}

/// 18 tháng 01 năm 2018; 20 tháng 2, 2023: one word between the day and the month's number, a word or comma after it.
std::optional<Found> of_words(const Scan& scan, size_t i) {
  if (!scan.is_word(i + 1) || scan.number(i + 2) < 1) return std::nullopt;
  if (!scan.is_word(i + 3) && scan.at(i + 3) != ",") return std::nullopt;
  return checked(scan.year(i + 4), scan.number(i + 2), scan.number(i), i + 4);
}

std::string compared(std::string_view word) { return language::marked_form(word); }

void add_names(const std::string& language, icu::DateFormatSymbols::DtContextType context,
               icu::DateFormatSymbols::DtWidthType width, std::vector<std::pair<std::string, int>>& months) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(icu::Locale(language.c_str()), status);
  if (U_FAILURE(status)) return;
  int32_t count = 0;
  const icu::UnicodeString* names = symbols.getMonths(count, context, width);
  for (int32_t i = 0; i < count && i < 12; ++i) {
    std::string name;
    names[i].toUTF8String(name);
    while (!name.empty() && name.back() == '.') name.pop_back();
    // Names that are numbers with a word ("tháng 1", "1月") are read by shape.
    const bool digits = std::any_of(name.begin(), name.end(), [](unsigned char c) { return std::isdigit(c); });
    if (!digits && !name.empty()) months.emplace_back(compared(text::to_nfc(name)), i + 1);
  }
}

/// A time of day beside the tokens [first, last]: two numbers parted by a colon within four tokens.
bool has_time(const Scan& scan, size_t first, size_t last) {
  const size_t from = first > 6 ? first - 6 : 0;
  for (size_t i = from; i + 2 < scan.tokens.size() && i <= last + 5; ++i) {
    if (i + 2 >= first && i <= last) continue;
    if (scan.at(i + 1) == ":" && scan.number(i) >= 0 && scan.number(i) < 24 && scan.tokens_size(i + 2) == 2) return true;
  }
  return false;
}

}  // namespace

WrittenDates::WrittenDates(std::string language, const language::Pack* pack) {
  using Symbols = icu::DateFormatSymbols;
  for (const std::string& code : {language, std::string("en")}) {
    if (code.empty()) continue;
    for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
      add_names(code, Symbols::FORMAT, width, months_);
      add_names(code, Symbols::STANDALONE, width, months_);
    }
  }
  if (pack == nullptr) return;
  for (const language::NamedNumber& month : pack->months()) {
    if (!month.prefix) months_.emplace_back(compared(month.marked), month.number);
  }
}

int WrittenDates::month_named(std::string_view word) const {
  const std::string form = compared(word);
  const auto found =
      std::find_if(months_.begin(), months_.end(), [&](const auto& month) { return month.first == form; });
  return found == months_.end() ? 0 : found->second;
}

std::vector<WrittenDate> WrittenDates::in(std::string_view line) const {
  line = line.substr(0, kLongestLine);
  const std::vector<Token> tokens = text::tokenise(line);
  const Scan scan{line, tokens};
  // "March 3, 2021", "3 de marzo de 2021", "2 Tháng Mười, 2025"
  const auto of_names = [&](size_t i) -> std::optional<Found> {
    const auto month_at = [&](size_t k, size_t& last) {
      if (!scan.is_word(k)) return 0;
      if (scan.is_word(k + 1)) {
        const auto two = text::Span{tokens[k].span.start, tokens[k + 1].span.end}.of(line);
        if (const int month = month_named(two)) return last = k + 1, month;
      }
      last = k;
      return month_named(scan.at(k));
    };
    const auto year_after = [&](size_t k, size_t& last) {  // a sign and a word may stand before it
      for (size_t step = 0; step < 3 && scan.has(k + step); ++step) {
        if (scan.year(k + step) > 0) return last = k + step, scan.year(k + step);
        if (tokens[k + step].kind == TokenKind::kNumber) break;
      }
      return -1;
    };
    size_t last = i;
    if (const int month = month_at(i, last)) {
      size_t day = last + 1;
      if (scan.at(day) == ".") ++day;
      if (scan.number(day) < 1 || scan.number(day) > 31) return std::nullopt;
      size_t end = day;
      const int year = year_after(day + 1, end);
      return checked(year, month, scan.number(day), end);
    }
    if (scan.number(i) < 1 || scan.number(i) > 31) return std::nullopt;
    for (size_t k = i + 1; k <= i + 3 && scan.has(k); ++k) {  // "3rd of March", "3. März", "3 de marzo"
      if (const int month = month_at(k, last)) {
        size_t end = last;
        const int year = year_after(last + 1, end);
        return checked(year, month, scan.number(i), end);
      }
      if (tokens[k].kind == TokenKind::kNumber) break;
    }
    return std::nullopt;
  };
  std::vector<WrittenDate> dates;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (!tokens[i].is_name_part()) continue;
    std::optional<Found> found;
    if (tokens[i].kind == TokenKind::kNumber) {
      found = of_digits(scan, i);
      if (!found) found = of_units(scan, i);
      if (!found) found = of_words(scan, i);
    }
    if (!found) found = of_names(i);
    if (!found) continue;
    dates.push_back({{tokens[i].span.start, tokens[found->last].span.end},
                     text::Edtf::day(found->year, found->month, found->day),
                     has_time(scan, i, found->last)});
    i = found->last;
  }
  return dates;
}

std::vector<WrittenDate> dates_in_address(std::string_view address) {
  std::vector<WrittenDate> dates;
  const auto digit = [&](size_t i) { return i < address.size() && std::isdigit(static_cast<unsigned char>(address[i])); };
  const auto value = [&](size_t at, size_t count) {
    int out = 0;
    for (size_t i = at; i < at + count; ++i) out = out * 10 + (address[i] - '0');
    return out;
  };
  const auto usual = [](int year) { return year >= 1990 && year <= 2100; };
  for (size_t i = 0; i < address.size();) {
    if (!digit(i)) {
      ++i;
      continue;
    }
    size_t end = i;
    while (digit(end)) ++end;
    if (end - i >= 8 && usual(value(i, 4)) && text::is_real_day(value(i, 4), value(i + 4, 2), value(i + 6, 2))) {
      dates.push_back({{static_cast<uint32_t>(i), static_cast<uint32_t>(i + 8)},
                       text::Edtf::day(value(i, 4), value(i + 4, 2), value(i + 6, 2))});
    } else if (end - i == 4 && usual(value(i, 4)) && digit(end + 1) && digit(end + 2) && !digit(end + 3) &&
               (address[end] == '/' || address[end] == '-')) {
      const int year = value(i, 4), month = value(end + 1, 2);
      const bool day = digit(end + 4) && digit(end + 5) && !digit(end + 6) && address[end + 3] == address[end] &&
                       text::is_real_day(year, month, value(end + 4, 2));
      const auto last = static_cast<uint32_t>(day ? end + 6 : end + 3);
      if (day) dates.push_back({{static_cast<uint32_t>(i), last}, text::Edtf::day(year, month, value(end + 4, 2))});
      else if (month >= 1 && month <= 12 && i > 0 && address[i - 1] == '/') {
        dates.push_back({{static_cast<uint32_t>(i), last}, text::Edtf::month(year, month)});
      }
      end = last;
    }
    i = end;
  }
  return dates;
}

}  // namespace ketnghia::read
