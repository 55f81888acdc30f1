#include "text/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>

#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::text {
namespace {

constexpr char32_t kTableSize = 0x2000;  // all scripts of letters, up to Latin Extended Additional and Greek Extended

/// Letters whose base is not found by decomposition.
Folded stroke_letter(char32_t lower) {
  switch (lower) {
    case U'đ':
    case U'ð': return {U'd', 0, true};
    case U'ø': return {U'o', 0, true};
    case U'ł': return {U'l', 0, true};
    case U'ħ': return {U'h', 0, true};
    case U'ŧ': return {U't', 0, true};
    case U'ı': return {U'i', 0, true};
    case U'ə': return {U'e', 0, true};
    case U'ŋ': return {U'n', 0, true};
    case U'ς': return {U'σ', 0, false};  // the sigma that ends a word: its capital is the other's
    case U'ß': return {U's', U's', true};
    case U'æ': return {U'a', U'e', true};
    case U'œ': return {U'o', U'e', true};
    case U'þ': return {U't', U'h', true};
    default: return {lower, 0, false};
  }
}

/// Marks over, under and in letters. The vowel signs of Thai, Lao, Khmer, Burmese and the Indian scripts have the same
/// general category, but are letters of their names.
bool is_diacritic(UChar32 c) {
  if (u_charType(c) != U_NON_SPACING_MARK) return false;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(c, &status)) {
    case USCRIPT_INHERITED:
    case USCRIPT_COMMON:
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_HEBREW:
    case USCRIPT_ARABIC:
    case USCRIPT_SYRIAC: return true;
    default: return false;
  }
}

Folded fold_by_icu(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  if (is_diacritic(point)) return {0, 0, true};
  if (u_charType(point) == U_NON_SPACING_MARK) return {c, 0, false};
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkd = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString parts;
  if (U_FAILURE(status) || !nfkd->getDecomposition(point, parts)) {
    return stroke_letter(static_cast<char32_t>(u_tolower(point)));
  }
  Folded out;
  for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 part = parts.char32At(i);
    if (is_diacritic(part)) {
      out.marked = true;
      continue;
    }
    // A letter's decomposition may hold a space or a dot: "ŀ" is an l and a middle dot.
    if (!u_isalpha(part) && !u_isdigit(part) && u_charType(part) != U_NON_SPACING_MARK) continue;
    const Folded base = stroke_letter(static_cast<char32_t>(u_tolower(part)));
    if (out.first == 0) {
      out.first = base.first;
      out.second = base.second;
    } else if (out.second == 0) {
      out.second = base.first;
    }
    out.marked |= base.marked;
  }
  return out;
}

bool keeps_its_form(char32_t c) {
  return (c >= 0x0E00 && c < 0x10A0) ||  // Thai, Lao, Tibetan, Burmese
         (c >= 0x1100 && c < 0x1200) ||  // Hangul letters
         (c >= 0x2E80 && c < 0xD7FF);    // Han, kana, Hangul syllables
}

const std::array<Folded, kTableSize>& table() {
  static const auto* const made = [] {
    auto* t = new std::array<Folded, kTableSize>;
    for (char32_t c = 0; c < kTableSize; ++c) (*t)[c] = keeps_its_form(c) ? Folded{c, 0, false} : fold_by_icu(c);
    return t;
  }();
  return *made;
}

}  // namespace

Folded fold_letter(char32_t c) {
  if (c < 0x80) return {c >= 'A' && c <= 'Z' ? c + 32 : c, 0, false};
  if (c < kTableSize) return table()[c];
  if (keeps_its_form(c)) return {c, 0, false};
  return fold_by_icu(c);
}

namespace {

bool is_plain_word(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

std::string fold_with(std::string_view utf8, bool spaces) {
  std::string out;
  if (is_plain_word(utf8)) {  // every other word of most languages
    for (const char c : utf8) out += static_cast<char>(c | 0x20);
    return out;
  }
  TokenKind before = TokenKind::kPunctuation;
  for (const Token& token : tokenise(utf8)) {
    if (!token.is_name_part()) continue;
    const bool tight = before == TokenKind::kCharacter && token.kind == TokenKind::kCharacter;
    if (spaces && !out.empty() && !tight) out += ' ';
    before = token.kind;
    const std::string_view form = token.span.of(utf8);
    for (size_t i = 0; i < form.size();) {
      const CodePoint c = code_point_at(form, i);
      const Folded folded = fold_letter(c.value);
      if (folded.first != 0) append(out, folded.first);
      if (folded.second != 0) append(out, folded.second);
      i += c.length;
    }
  }
  return out;
}

}  // namespace

std::string fold(std::string_view utf8) { return fold_with(utf8, true); }
std::string fold_tight(std::string_view utf8) { return fold_with(utf8, false); }

}  // namespace ketnghia::text
