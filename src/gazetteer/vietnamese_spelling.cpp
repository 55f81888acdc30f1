#include <algorithm>
#include <string_view>

#include "gazetteer/phonetics.h"
#include "text/fold.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::gazetteer {
namespace {

constexpr std::string_view kOnsets[] = {"",   "b",   "c",  "ch", "d",  "g", "gh", "gi", "h", "k",  "kh", "l", "m", "n",
                                        "ng", "ngh", "nh", "p",  "ph", "q", "r",  "s",  "t", "th", "tr", "v", "x"};
constexpr std::string_view kRhymeVowels[] = {
    "a",   "e",   "i",   "o",   "u",   "y",   "ai", "ao",  "au", "ay", "eo",  "eu",  "ia",  "ie",  "iu",  "oa",
    "oe",  "oi",  "ou",  "ua",  "ue",  "ui",  "uo", "uu",  "uy", "ye", "oai", "oay", "oeo", "uai", "uay", "uoi",
    "uou", "ieu", "yeu", "uya", "uye", "uyu", "oo", "uoi", "ye", "ya", "uao", "oao", "iai", "iau", "iao"};
constexpr std::string_view kCodas[] = {"", "c", "ch", "m", "n", "ng", "nh", "p", "t"};

template <size_t Size>
bool among(std::string_view part, const std::string_view (&list)[Size]) {
  return std::ranges::find(list, part) != std::end(list);
}

bool is_vowel_letter(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

/// One syllable in folded letters: onset, vowels, coda.
bool is_syllable(std::string_view word) {
  const size_t vowels = static_cast<size_t>(std::ranges::find_if(word, is_vowel_letter) - word.begin());
  size_t coda = vowels;
  while (coda < word.size() && is_vowel_letter(word[coda])) ++coda;
  if (vowels == coda) return false;
  // "inh" and "ich", never "ing" and "ic": what parts Vietnamese from pinyin.
  const bool narrow = word[coda - 1] == 'i' || (word[coda - 1] == 'y' && coda - vowels == 1);
  if (narrow && (word.substr(coda) == "ng" || word.substr(coda) == "c")) return false;
  return among(word.substr(0, vowels), kOnsets) && among(word.substr(coda), kCodas) &&
         among(word.substr(vowels, coda - vowels), kRhymeVowels);
}

}  // namespace

bool is_vietnamese_spelling(std::string_view text) {
  bool any = false;
  for (const text::Token& token : text::tokenise(text)) {
    if (token.kind == text::TokenKind::kPunctuation) continue;
    if (token.kind != text::TokenKind::kWord || token.script != text::Script::kLatin) return false;
    if (!is_syllable(text::fold_tight(token.span.of(text)))) return false;
    any = true;
  }
  return any;
}

bool could_be_respelling(std::string_view text) {
  // Letters that Vietnamese spelling does not use, whatever the marks.
  bool any = false;
  for (const text::Token& token : text::tokenise(text)) {
    if (token.kind == text::TokenKind::kPunctuation) continue;
    if (token.kind != text::TokenKind::kWord || token.script != text::Script::kLatin) return false;
    if (text::fold_tight(token.span.of(text)).find_first_of("fjwz") != std::string::npos) return false;
    any = true;
  }
  return any;
}

}  // namespace ketnghia::gazetteer
