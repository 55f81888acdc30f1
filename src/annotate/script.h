#pragma once

#include <algorithm>
#include <string_view>

#include "annotate/annotation.h"

namespace ketnghia::annotate {

/// Hiragana as UTF-8 (U+3040 to U+309F); the tokeniser gives it one script with katakana, but names end where it
/// begins.
inline bool is_hiragana(std::string_view character) {
  if (character.size() != 3 || character[0] != '\xE3') return false;
  const auto second = static_cast<unsigned char>(character[1]), third = static_cast<unsigned char>(character[2]);
  return second == 0x81 || (second == 0x82 && third < 0xA0);
}

inline bool is_character(const Annotation& a, uint32_t token, text::Script script) {
  return token < a.tokens.size() && a.tokens[token].kind == text::TokenKind::kCharacter &&
         a.tokens[token].script == script;
}

inline bool is_han(const Annotation& a, uint32_t token) { return is_character(a, token, text::Script::kHan); }
inline bool is_hangul(const Annotation& a, uint32_t token) { return is_character(a, token, text::Script::kHangul); }
inline bool is_katakana(const Annotation& a, uint32_t token) {
  return is_character(a, token, text::Script::kKana) && !is_hiragana(a.tokens[token].span.of(a.text()));
}

/// The dot between the parts of a foreign name: ・ in katakana, · in Chinese.
inline bool is_name_dot(const Annotation& a, uint32_t token) {
  if (token >= a.tokens.size()) return false;
  const std::string_view sign = a.tokens[token].span.of(a.text());
  return sign == "・" || sign == "·" || sign == "•" || sign == "‧";
}

inline bool is_bracket(const Annotation& a, uint32_t token, std::string_view narrow, std::string_view wide) {
  const std::string_view sign = a.tokens[token].span.of(a.text());
  return sign == narrow || sign == wide;
}

constexpr uint32_t kLongestBrackets = 8;  // tokens, the signs among them: a name spelt again, no remark

/// Behind the brackets that open at a token and close before `limit`: "(Pham Dai Duong)" behind 팜 다이 즈엉. The token
/// itself where none do.
inline uint32_t behind_brackets(const Annotation& a, uint32_t token, uint32_t limit) {
  if (token >= limit || !is_bracket(a, token, "(", "（")) return token;
  for (uint32_t at = token + 1; at < std::min(limit, token + kLongestBrackets); ++at) {
    if (is_bracket(a, at, ")", "）")) return at + 1;
  }
  return token;
}

/// The other way: where the brackets that close right before `end` open, not before `least`; `end` where none do.
inline uint32_t before_brackets(const Annotation& a, uint32_t end, uint32_t least) {
  if (end <= least || !is_bracket(a, end - 1, ")", "）")) return end;
  for (uint32_t open = end - 1; open-- > std::max(least, end - std::min(end, kLongestBrackets));) {
    if (is_bracket(a, open, "(", "（")) return open;
  }
  return end;
}

/// The first token of the written word (between spaces) that a Hangul syllable stands in.
inline uint32_t hangul_word_first(const Annotation& a, uint32_t token, uint32_t least) {
  while (token > least && !a.tokens[token].space_before && is_hangul(a, token - 1)) --token;
  return token;
}

/// One behind the last syllable of that word.
inline uint32_t hangul_word_last(const Annotation& a, uint32_t token, uint32_t limit) {
  uint32_t last = token + 1;
  while (last < limit && is_hangul(a, last) && !a.tokens[last].space_before) ++last;
  return last;
}

/// How many tokens of a range of characters one of the pack's name endings takes, if it reaches to `last`: the
/// particles of Korean and Japanese. 0 where none does.
inline bool is_ending(const Annotation& a, TokenRange range) {
  if (range.size() == 0) return true;
  const std::string_view words = a.words(range);
  for (const language::NameEnding& ending : a.pack->name_endings()) {
    if (ending.ending == words) return true;
  }
  return false;
}

}  // namespace ketnghia::annotate
