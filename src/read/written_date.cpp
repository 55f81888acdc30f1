#include "read/written_date.h"

#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <algorithm>
#include <cctype>
#include <map>
#include <mutex>
#include <optional>

#include "text/tokens.h"

namespace ketnghia::read {

namespace {

using text::Token;
using text::TokenKind;

constexpr size_t kLongestLine = 400;  // bytes looked at; a header is shorter

struct Found {
  int year = 0, month = 0, day = 0;
  size_t last = 0;  ///< number of its last token
};

std::optional<Found> checked(int year, int month, int day, size_t last) {
  if (year < 0 || !text::is_real_day(year, month, day)) return std::nullopt;
  return Found{year, month, day, last};
}

/// A line without a number like 1987 or 2025 names no whole day; most lines end here.
bool has_year(std::string_view line) {
  for (size_t i = 0; i + 3 < line.size(); ++i) {
    if ((line[i] != '1' && line[i] != '2') || (i > 0 && line[i - 1] >= '0' && line[i - 1] <= '9')) continue;
    size_t digits = 1;
    while (i + digits < line.size() && line[i + digits] >= '0' && line[i + digits] <= '9') ++digits;
    if (digits == 4) return true;
    i += digits - 1;
  }
  return false;
}

using Months = std::unordered_map<uint64_t, int>;

void add_names(const icu::DateFormatSymbols& symbols, icu::DateFormatSymbols::DtContextType context,
               icu::DateFormatSymbols::DtWidthType width, Months& months) {
  int32_t count = 0;
  const icu::UnicodeString* names = symbols.getMonths(count, context, width);
  for (int32_t i = 0; i < count && i < 12; ++i) {
    std::string name;
    names[i].toUTF8String(name);
    // Names that are numbers with a word ("tháng 1", "1月") are read by shape.
    const bool digits = std::any_of(name.begin(), name.end(), [](unsigned char c) { return std::isdigit(c); });
    if (!digits && !name.empty()) months.emplace(text::name_hash(name), i + 1);
  }
}

Months read_months(const std::string& language) {
  using Symbols = icu::DateFormatSymbols;
  Months months;
  UErrorCode status = U_ZERO_ERROR;
  const Symbols symbols(icu::Locale(language.c_str()), status);
  if (U_FAILURE(status)) return months;
  for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
    add_names(symbols, Symbols::FORMAT, width, months);
    add_names(symbols, Symbols::STANDALONE, width, months);
  }
  return months;
}

/// CLDR's names of the months in a language. ICU takes longer to gather them than a page takes to be read, so they are
/// kept, one set a language; thread-safe.
const Months& months_of(const std::string& language) {
  static std::mutex mutex;
  static std::map<std::string, Months> known;
  const std::lock_guard lock(mutex);
  const auto found = known.find(language);
  return found != known.end() ? found->second : known.emplace(language, read_months(language)).first->second;
}

}  // namespace

/// The tokens of one line, asked for dates.
class DateScan {
 public:
  DateScan(std::string_view line, const WrittenDates& names)
      : line_(line), names_(names), tokens_(text::tokenise(line)) {}

  std::vector<WrittenDate> dates() const {
    std::vector<WrittenDate> dates;
    for (size_t i = 0; i < tokens_.size(); ++i) {
      const std::optional<Found> found = at(i);
      if (!found) continue;
      dates.push_back({{tokens_[i].span.start, tokens_[found->last].span.end},
                       text::Edtf::day(found->year, found->month, found->day),
                       has_time(i, found->last)});
      i = found->last;
    }
    return dates;
  }

  std::optional<WrittenDate> month() const {
    for (size_t i = 0; i + 3 < tokens_.size(); ++i) {
      if (const int of_era = has(i + 5) ? era_year(i) : 0; of_era > 0) {
        const int month = number(i + 4);
        const bool units = tokens_[i + 3].kind == TokenKind::kCharacter && tokens_[i + 5].kind == TokenKind::kCharacter;
        if (units && month >= 1 && month <= 12) {
          return WrittenDate{{tokens_[i].span.start, tokens_[i + 5].span.end}, text::Edtf::month(of_era, month)};
        }
      }
      const bool units = tokens_[i + 1].kind == TokenKind::kCharacter && tokens_[i + 3].kind == TokenKind::kCharacter;
      const int month = number(i + 2);
      if (year(i) < 0 || !units || month < 1 || month > 12) continue;
      return WrittenDate{{tokens_[i].span.start, tokens_[i + 3].span.end}, text::Edtf::month(year(i), month)};
    }
    for (size_t i = 0; i + 2 < tokens_.size(); ++i) {  // 2017年第9期
      const bool unit = tokens_[i + 1].kind == TokenKind::kCharacter && tokens_[i + 2].kind == TokenKind::kCharacter;
      if (year(i) < 0 || !unit) continue;
      return WrittenDate{{tokens_[i].span.start, tokens_[i + 1].span.end}, text::Edtf::year(year(i))};
    }
    return std::nullopt;
  }

 private:
  std::optional<Found> at(size_t i) const {
    if (tokens_[i].kind == TokenKind::kCharacter) {
      if (auto found = of_era(i)) return found;
    }
    if (tokens_[i].kind != TokenKind::kNumber) return month_first(i);
    if (auto found = of_digits(i)) return found;
    if (auto found = of_units(i)) return found;
    if (auto found = of_words(i)) return found;
    return day_first(i);
  }

  bool has(size_t i) const { return i < tokens_.size(); }
  std::string_view sign(size_t i) const { return has(i) ? tokens_[i].span.of(line_) : std::string_view(); }
  bool is_word(size_t i) const {
    return has(i) && (tokens_[i].kind == TokenKind::kWord || tokens_[i].kind == TokenKind::kCharacter);
  }
  /// The number at a token of at most four digits; -1 where there is none.
  int number(size_t i) const {
    if (!has(i) || tokens_[i].kind != TokenKind::kNumber || tokens_[i].span.size() > 4) return -1;
    int value = 0;
    for (const char c : sign(i)) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  }
  int year(size_t i) const {
    const int value = has(i) && tokens_[i].span.size() == 4 ? number(i) : -1;
    return value >= 1900 && value <= 2199 ? value : -1;
  }
  int day(size_t i) const {
    const int value = number(i);
    return value >= 1 && value <= 31 ? value : -1;
  }

  /// 22/02/2023, 2023-02-22, "2024. 10. 21."
  std::optional<Found> of_digits(size_t i) const {
    const std::string_view between = sign(i + 1);
    if ((between != "/" && between != "-" && between != ".") || sign(i + 3) != between) return std::nullopt;
    const int first = number(i), second = number(i + 2), third = number(i + 4);
    if (year(i) > 0) return checked(first, second, third, i + 4);
    if (year(i + 4) < 0) return std::nullopt;
    if (second > 12) return checked(third, first, second, i + 4);
    return checked(third, second, first, i + 4);
  }

  /// 2024年10月21日, 2024년 10월 21일, （2019年）5月31日: a single character after each of three numbers.
  std::optional<Found> of_units(size_t i) const {
    if (year(i) < 0) return std::nullopt;
    const auto is_unit = [&](size_t k) { return has(k) && tokens_[k].kind == TokenKind::kCharacter; };
    const size_t bracket = sign(i + 2) == "\xEF\xBC\x89" || sign(i + 2) == ")" ? 1 : 0;
    const size_t month = i + 2 + bracket;
    if (!is_unit(i + 1) || !is_unit(month + 1) || !is_unit(month + 3)) return std::nullopt;
    return checked(number(i), number(month), number(month + 2), month + 3);
  }

  /// The year that an era's name of two characters and a number say: 令和5, 民國111; 0 where none does.
  int era_year(size_t i) const {
    if (!has(i + 2) || tokens_[i].kind != TokenKind::kCharacter || tokens_[i + 1].kind != TokenKind::kCharacter)
      return 0;
    const uint64_t one = text::extend_sequence(text::kEmptySequence, tokens_[i].hash);
    const int first = names_.era_of(text::extend_sequence(one, tokens_[i + 1].hash));
    const int count = sign(i + 2) == "元" ? 1 : number(i + 2);
    return first == 0 || count < 1 || count > 200 ? 0 : first + count - 1;
  }

  /// 令和5年10月19日, 民國111年10月28日: an era's name, its year, and units.
  std::optional<Found> of_era(size_t i) const {
    const int year = has(i + 7) ? era_year(i) : 0;
    if (year == 0) return std::nullopt;
    for (const size_t unit : {i + 3, i + 5, i + 7}) {
      if (tokens_[unit].kind != TokenKind::kCharacter) return std::nullopt;
    }
    return checked(year, number(i + 4), number(i + 6), i + 7);
  }

  /// 18 tháng 01 năm 2018; 20 tháng 2, 2023: a word between the day and the month's number, a word or comma after it.
  std::optional<Found> of_words(size_t i) const {
    if (!is_word(i + 1) || number(i + 2) < 1) return std::nullopt;
    if (!is_word(i + 3) && sign(i + 3) != ",") return std::nullopt;
    return checked(year(i + 4), number(i + 2), number(i), i + 4);
  }

  /// The month named by one or two words from token `i`; 0 where they name none. `last` becomes its last token.
  int month_at(size_t i, size_t& last) const {
    if (!is_word(i)) return 0;
    const uint64_t one = text::extend_sequence(text::kEmptySequence, tokens_[i].hash);
    if (is_word(i + 1)) {
      last = i + 1;
      if (const int month = names_.month_of(text::extend_sequence(one, tokens_[i + 1].hash))) return month;
    }
    last = i;
    return names_.month_of(one);
  }

  /// The year within three tokens from `i`, with signs and words before it.
  std::optional<size_t> year_near(size_t i) const {
    for (size_t k = i; k < i + 3 && has(k); ++k) {
      if (year(k) > 0) return k;
      if (tokens_[k].kind == TokenKind::kNumber) break;
    }
    return std::nullopt;
  }

  /// "March 3, 2021", "Dec. 21, 2019"
  std::optional<Found> month_first(size_t i) const {
    size_t last = i;
    const int month = month_at(i, last);
    if (month == 0) return std::nullopt;
    const size_t at_day = sign(last + 1) == "." ? last + 2 : last + 1;
    const auto at_year = day(at_day) > 0 ? year_near(at_day + 1) : std::nullopt;
    return at_year ? checked(year(*at_year), month, day(at_day), *at_year) : std::nullopt;
  }

  /// "3 March 2021", "3rd of March, 2021", "3. März 2021", "3 de marzo de 2021", "2 Tháng Mười, 2025"
  std::optional<Found> day_first(size_t i) const {
    if (day(i) < 0) return std::nullopt;
    for (size_t k = i + 1; k <= i + 3 && has(k) && tokens_[k].kind != TokenKind::kNumber; ++k) {
      size_t last = k;
      const int month = month_at(k, last);
      if (month == 0) continue;
      const auto at_year = year_near(last + 1);
      return at_year ? checked(year(*at_year), month, day(i), *at_year) : std::nullopt;
    }
    return std::nullopt;
  }

  /// A time of day beside the tokens [first, last]: two numbers parted by a colon within six tokens.
  bool has_time(size_t first, size_t last) const {
    for (size_t i = first > 6 ? first - 6 : 0; i + 2 < tokens_.size() && i <= last + 5; ++i) {
      if (i + 2 >= first && i <= last) continue;
      if (sign(i + 1) == ":" && number(i) >= 0 && number(i) < 24 && tokens_[i + 2].span.size() == 2) return true;
    }
    return false;
  }

  std::string_view line_;
  const WrittenDates& names_;
  std::vector<Token> tokens_;
};

WrittenDates::WrittenDates(const std::string& language, const language::Pack* pack) {
  // The pack goes first: it knows which of two languages' like-spelt names is meant.
  if (pack != nullptr) {
    for (const language::NamedNumber& month : pack->months()) {
      if (!month.prefix) own_months_.emplace(text::name_hash(month.marked), month.number);
    }
    for (const language::NamedNumber& era : pack->eras()) eras_.emplace(text::name_hash(era.marked), era.number);
  }
  for (const std::string& code : {language, std::string("en")}) {
    if (!code.empty()) months_.push_back(&months_of(code));
  }
}

int WrittenDates::month_of(uint64_t name_hash) const {
  if (const auto own = own_months_.find(name_hash); own != own_months_.end()) return own->second;
  for (const Months* const months : months_) {
    if (const auto found = months->find(name_hash); found != months->end()) return found->second;
  }
  return 0;
}

int WrittenDates::era_of(uint64_t name_hash) const {
  const auto found = eras_.find(name_hash);
  return found == eras_.end() ? 0 : found->second;
}

std::vector<WrittenDate> WrittenDates::in(std::string_view line) const {
  line = line.substr(0, kLongestLine);
  return has_year(line) || !eras_.empty() ? DateScan(line, *this).dates() : std::vector<WrittenDate>();
}

std::optional<WrittenDate> WrittenDates::month_in(std::string_view line) const {
  line = line.substr(0, kLongestLine);
  return has_year(line) || !eras_.empty() ? DateScan(line, *this).month() : std::nullopt;
}

std::vector<WrittenDate> dates_in_address(std::string_view address) {
  std::vector<WrittenDate> dates;
  const auto digit = [&](size_t i) {
    return i < address.size() && std::isdigit(static_cast<unsigned char>(address[i]));
  };
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
      if (day)
        dates.push_back({{static_cast<uint32_t>(i), last}, text::Edtf::day(year, month, value(end + 4, 2))});
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
