#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <array>

#include "language/pack.h"
#include "text/utf8.h"

namespace ketnghia::language {
namespace {

/// The five tone marks of Vietnamese: grave, acute, tilde, hook above, dot below. In other languages of the Latin
/// script grave, acute and tilde move as well, which harms no comparison: both sides are treated alike.
bool is_tone(UChar c) { return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323; }

/// A letter in lower case, decomposed: its base with the marks that make another letter of it, and its tone.
struct Parts {
  std::string kept, tone;
};

Parts parts_of(char32_t letter) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  if (letter == U'ς') letter = U'σ';  // one letter by its capital; ICU's folding would also spell the iota of ᾳ out
  icu::UnicodeString lower(static_cast<UChar32>(letter));
  const icu::UnicodeString apart = nfd->normalize(lower.toLower(), status);
  icu::UnicodeString kept, tones;
  for (int32_t i = 0; i < apart.length(); ++i) (is_tone(apart[i]) ? tones : kept).append(apart[i]);
  Parts out;
  kept.toUTF8String(out.kept);
  tones.toUTF8String(out.tone);
  return out;
}

constexpr char32_t kTableSize = 0x2000;  // Latin, Cyrillic, Greek and Latin Extended Additional

/// Every word of every document passes here, so the letters of the alphabets are decomposed once.
const std::array<Parts, kTableSize>& table() {
  static const auto* const made = [] {
    auto* t = new std::array<Parts, kTableSize>;
    for (char32_t c = 0; c < kTableSize; ++c) (*t)[c] = parts_of(c);
    return t;
  }();
  return *made;
}

/// One word, lower case, its tone mark at the end, into `out`.
void append_word(std::string& out, std::string_view word) {
  const Parts* tone = nullptr;
  for (size_t i = 0; i < word.size();) {
    const auto byte = static_cast<unsigned char>(word[i]);
    if (byte < 0x80) {
      out += static_cast<char>(byte >= 'A' && byte <= 'Z' ? byte + 32 : byte);
      ++i;
      continue;
    }
    const text::CodePoint c = text::code_point_at(word, i);
    i += c.length;
    if (c.value >= kTableSize) {
      out += (c.value >= 0x2E80 && c.value < 0xD7FF) ? std::string(word.substr(i - c.length, c.length))
                                                     : parts_of(c.value).kept;
      continue;
    }
    if (c.value == U'ß' || c.value == U'ẞ') {  // "Grossbritannien" in Switzerland, and in capitals everywhere
      out += "ss";
      continue;
    }
    const Parts& parts = table()[c.value];
    out += parts.kept;
    if (!parts.tone.empty()) tone = &parts;
  }
  if (tone != nullptr) out += tone->tone;
}

}  // namespace

std::string marked_form(std::string_view utf8) { return marked_form(utf8, text::tokenise(utf8)); }

std::string marked_form(std::string_view utf8, std::span<const text::Token> tokens) {
  std::string out;
  text::TokenKind before = text::TokenKind::kPunctuation;
  for (const text::Token& token : tokens) {
    if (!token.is_name_part()) continue;
    const bool tight = before == text::TokenKind::kCharacter && token.kind == text::TokenKind::kCharacter;
    if (!out.empty() && !tight) out += ' ';
    before = token.kind;
    append_word(out, token.span.of(utf8));
  }
  return out;
}

}  // namespace ketnghia::language
