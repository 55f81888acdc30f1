#pragma once

#include <unicode/unistr.h>

#include <cstdint>
#include <string>

namespace ketnghia::read {

/// A text in UTF-8 put into another encoding by ICU, so that what is tested is what a reader would see.
inline std::string encoded(const std::string& text, const char* charset) {
  const icu::UnicodeString wide = icu::UnicodeString::fromUTF8(text);
  std::string out(text.size() * 4 + 16, '\0');
  out.resize(
      static_cast<size_t>(wide.extract(0, wide.length(), out.data(), static_cast<uint32_t>(out.size()), charset)));
  return out;
}

}  // namespace ketnghia::read
