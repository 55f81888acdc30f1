#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ketnghia::text {

enum class TokenKind : uint8_t {
  kWord,         ///< letters of a script with spaces (Latin, Cyrillic, Greek, Arabic, …)
  kNumber,       ///< a run of decimal digits of any script
  kCharacter,    ///< one character of a script without spaces, or a Hangul syllable
  kPunctuation,  ///< any other visible character, among them a mark without its letter
};

enum class Script : uint8_t { kOther, kLatin, kCyrillic, kHan, kKana, kHangul, kSoutheastAsian };

/// One token. Names are compared token by token through `hash`, so the book of places and a document's text have to
/// be cut by this one tokeniser.
struct Token {
  Span span;
  /// Hash of the folded form (see fold.h); equal folded forms have equal hashes. Part of the file format of the book
  /// of places: a change of it needs a new version there.
  uint64_t hash = 0;
  TokenKind kind = TokenKind::kPunctuation;
  Script script = Script::kOther;
  bool capital : 1 = false;       ///< begins with an upper- or titlecase letter
  bool all_capital : 1 = false;   ///< two letters or more, none of them lower case
  bool has_marks : 1 = false;     ///< folding took a mark or a đ away
  bool space_before : 1 = false;  ///< white space (or the text's start) before it
  bool line_before : 1 = false;   ///< a line break (or the text's start) before it

  bool is_name_part() const { return kind != TokenKind::kPunctuation; }
};

/// The tokens of UTF-8 text, in order. Spans are byte offsets into `utf8`; an apostrophe or a full stop inside a word
/// is a token of its own. Bad bytes become punctuation. Linear time; no allocation per token.
std::vector<Token> tokenise(std::string_view utf8);

/// As above, into a vector whose memory is used again.
void tokenise(std::string_view utf8, std::vector<Token>& out);

/// Hash of a sequence of tokens from the hash of all but the last; begin with kEmptySequence.
constexpr uint64_t kEmptySequence = 0x9E3779B97F4A7C15ull;
constexpr uint64_t extend_sequence(uint64_t sequence, uint64_t token_hash) {
  uint64_t x = (sequence ^ token_hash) * 0xFF51AFD7ED558CCDull;
  return x ^ (x >> 32);
}

/// Hash of a name: the sequence of its words, numbers and characters; punctuation does not count, so that
/// "Hội An", "hoi an" and "HOI-AN" are one. kEmptySequence for a name without any.
uint64_t name_hash(std::string_view name);

}  // namespace ketnghia::text
