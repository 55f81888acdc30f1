#include "text/tokens.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <array>

#include "text/fold.h"
#include "text/utf8.h"

namespace ketnghia::text {
namespace {

enum class Class : uint8_t { kSpace, kLine, kLetter, kDigit, kSolo, kMark, kOther };

struct Properties {
  Class kind = Class::kOther;
  Script script = Script::kOther;
  bool upper = false;
  bool lower = false;
};

Script script_of(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_LATIN: return Script::kLatin;
    case USCRIPT_CYRILLIC: return Script::kCyrillic;
    case USCRIPT_HAN: return Script::kHan;
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA: return Script::kKana;
    case USCRIPT_HANGUL: return Script::kHangul;
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR: return Script::kSoutheastAsian;
    default: return Script::kOther;
  }
}

Properties classify(char32_t value) {
  const auto c = static_cast<UChar32>(value);
  if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) return {Class::kLine};
  if (is_space(value)) return {Class::kSpace};
  const int8_t type = u_charType(c);
  if (type == U_DECIMAL_DIGIT_NUMBER) return {Class::kDigit};
  if (type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK || type == U_ENCLOSING_MARK) return {Class::kMark};
  if (value == 0x30FC || value == 0xFF70)
    return {Class::kSolo, Script::kKana};  // the long-vowel mark, and its narrow form
  if (!u_isalpha(c) || fold_letter(value).first == 0) return {Class::kOther};
  const Script script = script_of(c);
  const bool solo = script == Script::kHan || script == Script::kKana || script == Script::kHangul ||
                    script == Script::kSoutheastAsian;
  return {solo ? Class::kSolo : Class::kLetter, script, u_isupper(c) || u_istitle(c), static_cast<bool>(u_islower(c))};
}

/// All that cutting and folding ask of a character.
struct Letter {
  Properties properties;
  Folded folded;
};

/// The letters of the alphabets, asked of ICU once, so that each character of a text costs one look.
class Letters {
 public:
  Letters() {
    for (char32_t c = 0; c < kSize; ++c) table_[c] = {classify(c), fold_letter(c)};
  }
  /// `other` is room for a letter that the table lacks.
  const Letter& of(char32_t c, Letter& other) const {
    if (c < kSize) return table_[c];
    // The two great blocks, without asking ICU for each character.
    if (c >= 0x4E00 && c <= 0x9FFF)
      other = {{Class::kSolo, Script::kHan, false, false}, {c, 0, false}};
    else if (c >= 0xAC00 && c <= 0xD7A3)
      other = {{Class::kSolo, Script::kHangul, false, false}, {c, 0, false}};
    else
      other = {classify(c), fold_letter(c)};
    return other;
  }

 private:
  static constexpr char32_t kSize = 0x2100;
  std::array<Letter, kSize> table_;
};

const Letters& letters() {
  static const auto* const made = new Letters;
  return *made;
}

constexpr uint64_t kSeed = 0xCBF29CE484222325ull;
constexpr uint64_t mix(uint64_t hash, char32_t c) { return (hash ^ c) * 0x100000001B3ull; }
constexpr uint64_t finish(uint64_t h) {
  h ^= h >> 33;
  h *= 0xC4CEB9FE1A85EC53ull;
  return h ^ (h >> 29);
}

/// Hash and flags of the letters, as they are added one by one.
struct Builder {
  uint64_t hash = kSeed;
  int count = 0, kept = 0, uppers = 0, lowers = 0;
  bool capital = false, marked = false;

  void add(const Letter& letter) {
    if (letter.folded.first != 0) hash = mix(hash, letter.folded.first);
    if (letter.folded.second != 0) hash = mix(hash, letter.folded.second);
    kept += letter.folded.first != 0;
    marked |= letter.folded.marked;
    if (count == 0) capital = letter.properties.upper;
    ++count;
    uppers += letter.properties.upper;
    lowers += letter.properties.lower;
  }
};

}  // namespace

void tokenise(std::string_view s, std::vector<Token>& out) {
  out.clear();
  const Letters& known = letters();
  bool space = true, line = true;
  Letter room;
  for (size_t i = 0; i < s.size();) {
    const CodePoint c = code_point_at(s, i);
    const Letter& letter = known.of(c.value, room);
    const Properties& p = letter.properties;
    if (p.kind == Class::kSpace || p.kind == Class::kLine) {
      space = true;
      line |= p.kind == Class::kLine;
      i += c.length;
      continue;
    }
    const size_t start = i;
    i += c.length;
    Builder built;
    built.add(letter);
    Token token;
    token.script = p.script;
    const Class first = p.kind;  // the room is used again below
    if (first == Class::kLetter || first == Class::kDigit) {
      token.kind = first == Class::kLetter ? TokenKind::kWord : TokenKind::kNumber;
      while (i < s.size()) {
        const CodePoint next = code_point_at(s, i);
        const Letter& more = known.of(next.value, room);
        const Class kind = more.properties.kind;
        if (kind != first && !(kind == Class::kMark && first == Class::kLetter)) break;
        built.add(more);
        i += next.length;
      }
    } else if (first == Class::kSolo || first == Class::kMark) {
      token.kind = TokenKind::kCharacter;
      if (first == Class::kMark) token.script = Script::kSoutheastAsian;
    }
    if (built.kept == 0) token.kind = TokenKind::kPunctuation;
    token.span = {static_cast<uint32_t>(start), static_cast<uint32_t>(i)};
    token.hash = finish(built.hash);
    token.capital = built.capital;
    token.all_capital = built.uppers >= 2 && built.lowers == 0;
    token.has_marks = built.marked;
    token.space_before = space;
    token.line_before = line;
    out.push_back(token);
    space = line = false;
  }
}

std::vector<Token> tokenise(std::string_view utf8) {
  std::vector<Token> out;
  out.reserve(utf8.size() / 5 + 1);
  tokenise(utf8, out);
  return out;
}

uint64_t name_hash(std::string_view name) {
  uint64_t hash = kEmptySequence;
  for (const Token& token : tokenise(name)) {
    if (token.is_name_part()) hash = extend_sequence(hash, token.hash);
  }
  return hash;
}

}  // namespace ketnghia::text
