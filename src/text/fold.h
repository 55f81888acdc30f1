#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ketnghia::text {

/// A letter without case and marks: "Ế" → "e", "Đ" → "d", "ё" → "е", "ø" → "o", "ı" → "i". Letters that fold to two
/// ("ß" → "ss", "æ" → "ae", "œ" → "oe", "þ" → "th", "ĳ" → "ij") give both. Hangul, Han and kana stay as they are,
/// save for width (ｱ → ア, Ａ → a).
struct Folded {
  char32_t first = 0;   ///< 0 where the character is dropped (a combining mark)
  char32_t second = 0;  ///< 0 where there is only one
  bool marked = false;  ///< the fold took a mark away
};

Folded fold_letter(char32_t c);

/// The folded text for comparing names in NFC (see to_nfc): the folded tokens joined by single spaces, punctuation
/// dropped. Characters of scripts without spaces are joined without one. "Xô-phi-a" → "xo phi a"; "TP. Hồ Chí Minh" →
/// "tp ho chi minh".
std::string fold(std::string_view utf8);

/// fold() without the spaces: "xophia". For comparing spellings that part syllables differently.
std::string fold_tight(std::string_view utf8);

}  // namespace ketnghia::text
