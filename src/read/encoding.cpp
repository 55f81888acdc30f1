#include "read/encoding.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <cctype>

#include "read/charset_guess.h"
#include "text/utf8.h"

namespace ketnghia::read {

namespace {

constexpr size_t kSample = 64 * 1024;  // enough evidence for an encoding, whatever the length of the document
constexpr size_t kDeclarationWithin = 4096;

unsigned char byte_at(std::string_view bytes, size_t i) { return static_cast<unsigned char>(bytes[i]); }

bool is_vowel_of_1258(unsigned char b) {
  static constexpr std::string_view kVowels = "aeiouyAEIOUY\xC2\xC3\xCA\xD4\xD5\xDD\xE2\xE3\xEA\xF4\xF5\xFD";
  return kVowels.find(static_cast<char>(b)) != std::string_view::npos;
}

/// Place of a combining tone byte of Windows-1258 among grave, hook, tilde, acute and dot below; -1 for others.
int tone_of_1258(unsigned char b) {
  switch (b) {
    case 0xCC: return 0;
    case 0xD2: return 1;
    case 0xDE: return 2;
    case 0xEC: return 3;
    case 0xF2: return 4;
    default: return -1;
  }
}

/// In Vietnamese a quarter or more of the bytes above 0x7F are tones right after a vowel, of several kinds or on a
/// vowel with a mark of its own. The same bytes are Ì Ò Þ ì ò in Windows-1252, which follow a vowel only in Italian,
/// after a bare vowel and of one or two kinds.
bool looks_vietnamese(std::string_view bytes) {
  int high = 0, tones = 0, after_marked = 0, stray = 0;
  std::array<bool, 5> seen{};
  for (size_t i = 0; i < bytes.size(); ++i) {
    const unsigned char b = byte_at(bytes, i);
    if (b < 0x80) continue;
    ++high;
    const int tone = tone_of_1258(b);
    if (tone < 0) continue;
    if (i == 0 || !is_vowel_of_1258(byte_at(bytes, i - 1))) {
      ++stray;
      continue;
    }
    ++tones;
    after_marked += byte_at(bytes, i - 1) >= 0x80;
    seen[static_cast<size_t>(tone)] = true;
  }
  const auto kinds = std::count(seen.begin(), seen.end(), true);
  return tones * 4 >= high && stray * 10 <= tones && tones > 0 && (kinds >= 3 || after_marked > 0);
}

/// Well-formed sequences of several bytes against bytes that fit in none.
bool meant_as_utf8(std::string_view bytes) {
  size_t whole = 0, broken = 0;
  for (size_t i = 0; i < bytes.size();) {
    const text::CodePoint c = text::code_point_at(bytes, i);
    if (byte_at(bytes, i) >= 0x80) (c.length > 1 ? whole : broken) += 1;
    i += c.length;
  }
  return whole >= broken;
}

bool is_text_unit(unsigned unit) { return unit >= 0x20 || (unit >= 9 && unit <= 13); }

}  // namespace

size_t mark_length(std::string_view bytes, Encoding encoding) {
  switch (encoding) {
    case Encoding::kUtf8: return bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
    case Encoding::kUtf16Le: return bytes.starts_with("\xFF\xFE") ? 2 : 0;
    case Encoding::kUtf16Be: return bytes.starts_with("\xFE\xFF") ? 2 : 0;
    default: return 0;
  }
}

std::optional<Encoding> unmarked_utf16(std::string_view bytes) {
  if (bytes.size() < 4 || bytes.size() % 2 != 0) return std::nullopt;
  const std::string_view sample = bytes.substr(0, kSample);
  size_t even = 0, odd = 0;
  for (size_t i = 0; i < sample.size(); ++i) (i % 2 == 0 ? even : odd) += sample[i] == 0;
  if ((even == 0) == (odd == 0)) return std::nullopt;
  const bool little = odd > 0;
  // Letters and spaces of Latin text give a zero each; Han text still has its line breaks.
  for (size_t i = 0; i + 1 < sample.size(); i += 2) {
    const unsigned low = byte_at(sample, little ? i : i + 1), high = byte_at(sample, little ? i + 1 : i);
    if (!is_text_unit(high << 8 | low)) return std::nullopt;
  }
  return little ? Encoding::kUtf16Le : Encoding::kUtf16Be;
}

std::string declared_charset(std::string_view bytes) {
  std::string head(bytes.substr(0, kDeclarationWithin));
  std::transform(head.begin(), head.end(), head.begin(), [](unsigned char c) { return std::tolower(c); });
  for (const std::string_view key : {"charset", "encoding"}) {
    size_t at = head.find(key);
    if (at == std::string::npos) continue;
    at = head.find_first_not_of(" \t\r\n", at + key.size());
    if (at == std::string::npos || head[at] != '=') continue;
    at = head.find_first_not_of(" \t\r\n\"'", at + 1);
    if (at == std::string::npos) continue;
    const size_t end = head.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_:.", at);
    return head.substr(at, end == std::string::npos ? std::string::npos : end - at);
  }
  return {};
}

std::optional<Encoding> encoding_of(std::string_view bytes, std::string_view declared) {
  if (mark_length(bytes, Encoding::kUtf8) > 0 && !text::first_broken_byte(bytes)) return Encoding::kUtf8;
  if (mark_length(bytes, Encoding::kUtf16Le) > 0) return Encoding::kUtf16Le;
  if (mark_length(bytes, Encoding::kUtf16Be) > 0) return Encoding::kUtf16Be;
  if (const auto utf16 = unmarked_utf16(bytes)) return utf16;
  if (!text::first_broken_byte(bytes)) return is_seven_bit_japanese(bytes) ? Encoding::kGuessed : Encoding::kUtf8;
  if (mark_length(bytes, Encoding::kUtf8) > 0 || meant_as_utf8(bytes)) return std::nullopt;
  if (declared == "windows-1258" || declared == "cp1258") return Encoding::kWindows1258;
  const bool western = declared.empty() || declared.starts_with("utf") || declared == "windows-1252" ||
                       declared.starts_with("iso-8859-1") || declared == "latin1" || declared == "us-ascii";
  if (!western) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(std::string(declared).c_str(), &status);
    ucnv_close(converter);
    if (U_SUCCESS(status)) return Encoding::kDeclared;
  }
  if (looks_vietnamese(bytes.substr(0, kSample))) return Encoding::kWindows1258;
  return guessed_charset(bytes).empty() ? Encoding::kWindows1252 : Encoding::kGuessed;
}

}  // namespace ketnghia::read
