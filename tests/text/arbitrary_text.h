#pragma once

#include <rapidcheck.h>

#include <string>
#include <vector>

#include "text/utf8.h"

namespace ketnghia::text {

/// Well-formed UTF-8 of the letters, marks, spaces and signs that documents mix: every script that the program reads,
/// stray marks and zero-width spaces among them.
inline rc::Gen<std::string> arbitrary_text() {
  const auto letters =
      rc::gen::oneOf(rc::gen::inRange<char32_t>(0x20, 0x7F), rc::gen::inRange<char32_t>(0xA0, 0x250),
                     rc::gen::inRange<char32_t>(0x300, 0x370), rc::gen::inRange<char32_t>(0x370, 0x530),
                     rc::gen::inRange<char32_t>(0xE01, 0xE5B), rc::gen::inRange<char32_t>(0x1E00, 0x2000),
                     rc::gen::inRange<char32_t>(0x2000, 0x2070), rc::gen::inRange<char32_t>(0x3041, 0x30FF),
                     rc::gen::inRange<char32_t>(0x4E00, 0x9FFF), rc::gen::inRange<char32_t>(0xAC00, 0xD7A4),
                     rc::gen::inRange<char32_t>(0xFF01, 0xFFBE), rc::gen::inRange<char32_t>(0x1F300, 0x1F600),
                     rc::gen::element<char32_t>('\n', '\t', 0xA0, 0x200B, 0xFEFF, U'đ', U'Đ', U'ơ', U'ư', U'ß'));
  return rc::gen::map(rc::gen::container<std::vector<char32_t>>(letters), [](const std::vector<char32_t>& points) {
    std::string out;
    for (const char32_t c : points) append(out, c);
    return out;
  });
}

}  // namespace ketnghia::text
