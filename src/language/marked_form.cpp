#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <array>
#include <atomic>
#include <memory>

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
constexpr char32_t kBlockSize = 64;
using Block = std::array<Parts, kBlockSize>;

/// The parts of a letter below kTableSize. Every word of every document passes here, so each block of the alphabets is
/// taken apart once, when its first letter is met; a page needs three or four of the 128.
const Parts& kept_parts_of(char32_t letter) {
  static std::array<std::atomic<const Block*>, kTableSize / kBlockSize> blocks{};
  std::atomic<const Block*>& place = blocks[letter / kBlockSize];
  const Block* block = place.load(std::memory_order_acquire);
  if (block == nullptr) {
    auto made = std::make_unique<Block>();
    const char32_t first = letter / kBlockSize * kBlockSize;
    for (char32_t i = 0; i < kBlockSize; ++i) (*made)[i] = parts_of(first + i);
    if (place.compare_exchange_strong(block, made.get(), std::memory_order_acq_rel)) block = made.release();
  }
  return (*block)[letter % kBlockSize];
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
    const Parts& parts = kept_parts_of(c.value);
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
