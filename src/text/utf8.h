#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ketnghia::text {

/// One code point read from UTF-8, with its length in bytes. A bad byte reads as U+FFFD of length 1.
struct CodePoint {
  char32_t value = 0;
  uint8_t length = 0;
};

/// code_point_at for what is neither ASCII nor well-formed of two or three bytes.
CodePoint other_code_point_at(std::string_view utf8, size_t at);

/// The code point that begins at byte `at`; `at` must be below the size.
inline CodePoint code_point_at(std::string_view utf8, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(utf8[at + i]); };
  const unsigned char first = byte(0);
  if (first < 0x80) return {first, 1};
  const size_t rest = utf8.size() - at - 1;
  if (first >= 0xC2 && first <= 0xDF && rest >= 1 && (byte(1) & 0xC0) == 0x80) {
    return {static_cast<char32_t>((first & 0x1F) << 6 | (byte(1) & 0x3F)), 2};
  }
  // Without E0, which may be overlong, and ED, which may be a surrogate.
  if (first > 0xE0 && first < 0xF0 && first != 0xED && rest >= 2 && (byte(1) & 0xC0) == 0x80 &&
      (byte(2) & 0xC0) == 0x80) {
    return {static_cast<char32_t>((first & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F)), 3};
  }
  return other_code_point_at(utf8, at);
}

/// Appends a code point as UTF-8.
void append(std::string& out, char32_t code_point);

/// Byte offset of the first byte that is not well-formed UTF-8 (Unicode 15, table 3-7); absent if all is well.
std::optional<size_t> first_broken_byte(std::string_view bytes);

/// Unicode normalisation form C. Text that is already NFC is returned as it is. Input must be well-formed.
std::string to_nfc(std::string_view utf8);

/// Upper and lower case by the root locale's rules.
std::string to_lower(std::string_view utf8);
std::string to_upper(std::string_view utf8);

/// Without white space (any Unicode space, line break, zero-width mark) at both ends.
std::string_view trim(std::string_view utf8);

/// Runs of white space, line breaks among them, as one ASCII space; trimmed.
std::string collapse_spaces(std::string_view utf8);

/// Number of code points.
size_t length(std::string_view utf8);

bool is_space(char32_t c);

}  // namespace ketnghia::text
