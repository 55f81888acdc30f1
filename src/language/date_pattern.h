#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ketnghia::language {

/// One element of a date pattern.
struct DateElement {
  enum class Kind : uint8_t {
    kLiteral,      ///< a word or character, compared by marked form
    kPunctuation,  ///< a visible sign: "/", "-", ","; "-" stands for every dash
    kDay,          ///< {d}: 1–31
    kMonth,        ///< {m}: 1–12
    kMonthName,    ///< {month}: a name of the pack's `months`
    kYear,         ///< {y}: 1800–2199
    kShortYear,    ///< {yy}: two digits, 50–99 → 19xx, 00–49 → 20xx
    kEra,          ///< {era}: a name of the pack's `eras`; the year after it counts from the era's first
    kEraYear,      ///< {n}: year of the era, 1–99 (元 is 1)
    kQuarter,      ///< {q}: 1–4
  };
  Kind kind = Kind::kLiteral;
  bool second = false;  ///< {d2}, {m2}, {y2}, {month2}: the range's end
  bool tight = false;   ///< no white space before it
  std::string literal;  ///< a word's marked form, or the sign
  std::string written;  ///< of a word: as the pack writes it, which most texts do too
  uint64_t hash = 0;    ///< of a literal's token, asked before the forms are compared
};

/// A shape of dates in a language, e.g. "từ [ngày] {d} đến [ngày] {d2}/{m2}[/{y2}]". Optional parts in brackets are
/// expanded when the pack is loaded, so each pattern is a plain sequence. The first that fits longest wins.
struct DatePattern {
  std::vector<DateElement> elements;
  bool about = false;    ///< "khoảng năm 1994"
  bool since = false;    ///< "từ năm 2005", "sedan 2005": the date opens an interval
  bool until = false;    ///< "đến năm 2019"
  bool between = false;  ///< "giai đoạn 2022-2026": a period of validity
  std::string source;    ///< as the pack writes it
};

/// A month or era name with its number (month 1–12; first Gregorian year of an era).
struct NamedNumber {
  std::string marked;
  int number = 0;
  bool prefix = false;  ///< written "январ*"
  uint64_t hash = 0;    ///< of the first token, asked before the forms are compared; 0 for a prefix
};

}  // namespace ketnghia::language
