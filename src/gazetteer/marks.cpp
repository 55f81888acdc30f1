#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <string>
#include <vector>

#include "gazetteer/scoring.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::gazetteer {
namespace {

/// The five Vietnamese tones. They are compared by word, for writers place them on one vowel or the other ("hoà",
/// "hòa").
bool is_tone(UChar32 mark) { return mark == 0x300 || mark == 0x301 || mark == 0x303 || mark == 0x309 || mark == 0x323; }

/// A letter with the marks that make it another letter: ê, ơ, š. The stroke of đ counts as a mark.
struct Letter {
  UChar32 base = 0;
  std::u32string marks;
};

struct Word {
  std::vector<Letter> letters;
  std::u32string tones;
};

constexpr char32_t kStroke = 0x335;

Word spell(std::string_view form) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  const auto piece = icu::StringPiece(form.data(), static_cast<int32_t>(form.size()));
  icu::UnicodeString parts = icu::UnicodeString::fromUTF8(piece).toLower();
  if (U_SUCCESS(status)) parts = nfd->normalize(parts, status);
  Word word;
  for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 c = parts.char32At(i);
    if (u_charType(c) != U_NON_SPACING_MARK) {
      const bool stroked = c == 0x111;
      word.letters.push_back({stroked ? 'd' : c, stroked ? std::u32string(1, kStroke) : std::u32string()});
    } else if (is_tone(c)) {
      word.tones += static_cast<char32_t>(c);
    } else if (!word.letters.empty()) {
      word.letters.back().marks += static_cast<char32_t>(c);
    }
  }
  std::ranges::sort(word.tones);
  return word;
}

void count(const std::u32string& written, const std::u32string& name, Marks& out) {
  if (written == name) return;
  if (written.empty()) {
    ++out.missing;
  } else if (name.empty()) {
    ++out.added;
  } else {
    ++out.contradicting;
  }
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  for (const text::Token& token : text::tokenise(text)) {
    if (token.is_name_part()) words.push_back(spell(token.span.of(text)));
  }
  return words;
}

/// All words as one, for names whose spaces stand elsewhere.
Word joined(const std::vector<Word>& words) {
  Word whole;
  for (const Word& word : words) {
    whole.letters.insert(whole.letters.end(), word.letters.begin(), word.letters.end());
    whole.tones += word.tones;
  }
  std::ranges::sort(whole.tones);
  return whole;
}

void compare(const Word& written, const Word& name, Marks& out) {
  if (written.letters.size() != name.letters.size()) {
    out.same_words = false;
    return;
  }
  for (size_t i = 0; i < name.letters.size(); ++i) {
    if (written.letters[i].base != name.letters[i].base) {
      out.same_words = false;
    } else {
      count(written.letters[i].marks, name.letters[i].marks, out);
    }
  }
  count(written.tones, name.tones, out);
}

}  // namespace

Marks compare_marks(std::string_view written, std::string_view name) {
  const std::vector<Word> left = words_of(written), right = words_of(name);
  Marks out;
  if (left.size() != right.size()) {
    compare(joined(left), joined(right), out);
  } else {
    for (size_t i = 0; i < left.size(); ++i) compare(left[i], right[i], out);
  }
  return out;
}

}  // namespace ketnghia::gazetteer
