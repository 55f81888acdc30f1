#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "language/pack.h"
#include "text/utf8.h"

namespace ketnghia::language {
namespace {

/// The five tone marks of Vietnamese: grave, acute, tilde, hook above, dot below. In other languages of the Latin
/// script grave, acute and tilde move as well, which harms no comparison: both sides are treated alike.
bool is_tone(UChar c) { return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323; }

/// One word, lower case, its tone mark at the end, into `out`.
void append_word(std::string& out, std::string_view word) {
  bool ascii = true;
  for (const char c : word) ascii &= static_cast<unsigned char>(c) < 0x80;
  if (ascii) {
    for (const char c : word) out += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    return;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString wide = icu::UnicodeString::fromUTF8({word.data(), static_cast<int32_t>(word.size())});
  const icu::UnicodeString apart = nfd->normalize(wide.toLower(), status);
  icu::UnicodeString kept, tones;
  for (int32_t i = 0; i < apart.length(); ++i) (is_tone(apart[i]) ? tones : kept).append(apart[i]);
  kept.append(tones).toUTF8String(out);
}

}  // namespace

std::string marked_form(std::string_view utf8) {
  std::string out;
  text::TokenKind before = text::TokenKind::kPunctuation;
  for (const text::Token& token : text::tokenise(utf8)) {
    if (!token.is_name_part()) continue;
    const bool tight = before == text::TokenKind::kCharacter && token.kind == text::TokenKind::kCharacter;
    if (!out.empty() && !tight) out += ' ';
    before = token.kind;
    append_word(out, token.span.of(utf8));
  }
  return out;
}

}  // namespace ketnghia::language
