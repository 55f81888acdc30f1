#include "text/utf8.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include "text/error.h"

namespace ketnghia::text {

CodePoint other_code_point_at(std::string_view s, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(s[i]); };
  const unsigned char b0 = byte(at);
  const auto continues = [&](size_t i) { return at + i < s.size() && (byte(at + i) & 0xC0) == 0x80; };
  if ((b0 & 0xF0) == 0xE0 && continues(1) && continues(2)) {
    const char32_t c = (b0 & 0x0F) << 12 | (byte(at + 1) & 0x3F) << 6 | (byte(at + 2) & 0x3F);
    if (c >= 0x800 && !(c >= 0xD800 && c <= 0xDFFF)) return {c, 3};
  }
  if (b0 >= 0xF0 && b0 <= 0xF4 && continues(1) && continues(2) && continues(3)) {
    const char32_t c =
        (b0 & 0x07) << 18 | (byte(at + 1) & 0x3F) << 12 | (byte(at + 2) & 0x3F) << 6 | (byte(at + 3) & 0x3F);
    if (c >= 0x10000 && c <= 0x10FFFF) return {c, 4};
  }
  return {0xFFFD, 1};
}

void append(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | c >> 6);
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | c >> 12);
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | c >> 18);
    out += static_cast<char>(0x80 | (c >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

std::optional<size_t> first_broken_byte(std::string_view bytes) {
  for (size_t i = 0; i < bytes.size();) {
    if (static_cast<unsigned char>(bytes[i]) < 0x80) {
      ++i;
      continue;
    }
    const CodePoint c = code_point_at(bytes, i);
    if (c.value == 0xFFFD && c.length == 1) return i;
    i += c.length;
  }
  return std::nullopt;
}

std::string to_nfc(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const icu::StringPiece piece(utf8.data(), static_cast<int32_t>(utf8.size()));
  if (U_SUCCESS(status) && nfc->isNormalizedUTF8(piece, status)) return std::string(utf8);
  std::string out;
  icu::StringByteSink<std::string> sink(&out, static_cast<int32_t>(utf8.size()));
  nfc->normalizeUTF8(0, piece, sink, nullptr, status);
  if (U_FAILURE(status)) throw Error(ErrorKind::kEnvironment, "text.icu", {{"reason", u_errorName(status)}});
  return out;
}

namespace {

std::string through_icu(std::string_view utf8, icu::UnicodeString& (icu::UnicodeString::*change)()) {
  icu::UnicodeString wide = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<int32_t>(utf8.size())});
  std::string out;
  (wide.*change)().toUTF8String(out);
  return out;
}

}  // namespace

std::string to_lower(std::string_view utf8) {
  return through_icu(utf8, static_cast<icu::UnicodeString& (icu::UnicodeString::*)()>(&icu::UnicodeString::toLower));
}

std::string to_upper(std::string_view utf8) {
  return through_icu(utf8, static_cast<icu::UnicodeString& (icu::UnicodeString::*)()>(&icu::UnicodeString::toUpper));
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= 9 && c <= 13);
  // Zero-width marks are white space here: they separate nothing that a reader sees.
  return c == 0xFEFF || c == 0x200B || c == 0x2060 || u_isUWhiteSpace(static_cast<UChar32>(c));
}

std::string_view trim(std::string_view s) {
  size_t start = 0;
  while (start < s.size()) {
    const CodePoint c = code_point_at(s, start);
    if (!is_space(c.value)) break;
    start += c.length;
  }
  size_t end = s.size();
  while (end > start) {
    size_t at = end - 1;
    while (at > start && (static_cast<unsigned char>(s[at]) & 0xC0) == 0x80) --at;
    const CodePoint c = code_point_at(s, at);
    if (at + c.length != end || !is_space(c.value)) break;  // a stray byte after a space is no part of it
    end = at;
  }
  return s.substr(start, end - start);
}

std::string collapse_spaces(std::string_view utf8) {
  std::string out;
  bool gap = false;
  for (size_t i = 0; i < utf8.size();) {
    const CodePoint c = code_point_at(utf8, i);
    if (is_space(c.value)) {
      gap = true;
    } else {
      if (gap && !out.empty()) out += ' ';
      gap = false;
      out.append(utf8.substr(i, c.length));
    }
    i += c.length;
  }
  return out;
}

size_t length(std::string_view utf8) {
  size_t n = 0;
  for (const char c : utf8) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}

}  // namespace ketnghia::text
