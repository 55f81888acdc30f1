#include "annotate/name_shape.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

#include "gazetteer/phonetics.h"
#include "text/fold.h"

namespace ketnghia::annotate {
namespace {

using Parts = std::span<const std::string_view>;

/// What the syllables of a language are made of, in Latin letters without marks. Each may be empty.
struct Syllables {
  Parts onsets, rhymes;
};

constexpr std::string_view kJapaneseOnsets[] = {
    "",   "k",  "s",  "t",  "n",  "h",  "m",  "y",  "r",  "w",  "g",  "z",  "d",  "b",  "p",   "j",   "f",   "sh",
    "ch", "ts", "ky", "gy", "ny", "hy", "my", "ry", "by", "py", "kk", "tt", "pp", "ss", "ssh", "tch", "tts", "kky"};
constexpr std::string_view kJapaneseRhymes[] = {"a",  "i",  "u",  "e",  "o",  "an", "in", "un",
                                                "en", "on", "oh", "am", "im", "um", "em", "om"};
constexpr std::string_view kChineseOnsets[] = {"",  "b", "p", "m", "f", "d",  "t",  "n",  "l", "g", "k", "h",
                                               "j", "q", "x", "r", "z", "zh", "ch", "sh", "c", "s", "y", "w"};
constexpr std::string_view kChineseRhymes[] = {
    "a",  "o",   "e",  "i",  "u",   "ai",  "ei",   "ao",   "ou", "an", "en",  "ang", "eng", "ong", "er",   "ia",
    "ie", "iao", "iu", "in", "ian", "ing", "iang", "iong", "ua", "uo", "uai", "ui",  "uan", "un",  "uang", "ue"};
constexpr std::string_view kKoreanOnsets[] = {"",   "g",  "k",  "kk", "n",  "d",  "t",  "tt", "r",  "l",  "m",
                                              "b",  "p",  "pp", "s",  "ss", "sh", "j",  "ch", "h",  "y",  "w",
                                              "gw", "hw", "hy", "ky", "gy", "kw", "by", "py", "ry", "my", "ny"};
constexpr std::string_view kKoreanVowels[] = {"a", "ae", "eo", "e",  "o",  "oe", "u",  "eu",
                                              "i", "ui", "oo", "ee", "ou", "wo", "ah", "oh"};
constexpr std::string_view kKoreanEnds[] = {"",  "k", "g",  "n",  "t", "d", "l", "m",
                                            "p", "b", "ng", "hn", "s", "r", "rk"};

std::vector<std::string> korean_rhymes() {
  std::vector<std::string> out;
  for (const auto vowel : kKoreanVowels) {
    for (const auto end : kKoreanEnds) out.push_back(std::string(vowel) + std::string(end));
  }
  return out;
}

Parts korean_rhymes_once() {
  static const std::vector<std::string> kTexts = korean_rhymes();
  static const std::vector<std::string_view> kViews(kTexts.begin(), kTexts.end());
  return kViews;
}

/// The fewest syllables that a word may be read as; 0 where it cannot be.
size_t count_syllables(std::string_view word, const Syllables& language) {
  constexpr size_t kNone = 0xFF;
  std::vector<size_t> fewest(word.size() + 1, kNone);
  fewest[0] = 0;
  for (size_t at = 0; at < word.size(); ++at) {
    if (fewest[at] == kNone) continue;
    for (const auto onset : language.onsets) {
      if (!word.substr(at).starts_with(onset)) continue;
      for (const auto rhyme : language.rhymes) {
        if (!word.substr(at + onset.size()).starts_with(rhyme)) continue;
        size_t& end = fewest[at + onset.size() + rhyme.size()];
        end = std::min(end, fewest[at] + 1);
      }
    }
  }
  return fewest.back() == kNone ? 0 : fewest.back();
}

/// One word between spaces, folded, and whether it is written with a hyphen.
struct Word {
  std::string letters;  // without the hyphen
  bool hyphen = false;
};

/// Empty where the name is of one word, has initials or letters that are not Latin.
std::vector<Word> words_of(std::string_view name) {
  std::vector<Word> out;
  for (size_t start = 0; start < name.size();) {
    const size_t end = std::min(name.find(' ', start), name.size());
    const std::string_view word = name.substr(start, end - start);
    start = end + 1;
    if (word.empty()) continue;
    Word read{text::fold_tight(word), word.find('-') != std::string_view::npos};
    const bool latin = std::ranges::all_of(read.letters, [](char c) { return c >= 'a' && c <= 'z'; });
    if (!latin || read.letters.size() < 2 || word.ends_with('.')) return {};
    out.push_back(std::move(read));
  }
  return out.size() < 2 ? std::vector<Word>() : out;
}

bool is_japanese(const std::vector<Word>& words) {
  constexpr Syllables kJapanese{kJapaneseOnsets, kJapaneseRhymes};
  return words.size() == 2 && std::ranges::all_of(words, [&](const Word& word) {
           return !word.hyphen && word.letters.size() > 2 && count_syllables(word.letters, kJapanese) > 0;
         });
}

/// A family name of one syllable and a given name of one or two, in either order; "Park Wan Kyu" in three words.
bool is_short(const std::vector<Word>& words, const Syllables& language) {
  std::vector<size_t> counts;
  for (const Word& word : words) counts.push_back(count_syllables(word.letters, language));
  if (std::ranges::find(counts, 0u) != counts.end()) return false;
  if (words.size() == 3) return std::ranges::all_of(counts, [](size_t count) { return count == 1; });
  return words.size() == 2 && std::ranges::min(counts) == 1 && std::ranges::max(counts) <= 2;
}

bool is_vietnamese(std::string_view name, const std::vector<Word>& words) {
  const bool hyphens = std::ranges::any_of(words, [](const Word& word) { return word.hyphen; });
  return !hyphens && words.size() <= 5 && gazetteer::is_vietnamese_spelling(name);
}

}  // namespace

std::optional<bool> has_shape_of(std::string_view name, std::string_view country) {
  constexpr std::array<std::string_view, 4> kKnown = {"JP", "CN", "KR", "VN"};
  if (std::ranges::find(kKnown, country) == kKnown.end()) return std::nullopt;
  const std::vector<Word> words = words_of(name);
  if (words.empty()) return std::nullopt;
  if (country == "JP") return is_japanese(words);
  if (country == "CN") return is_short(words, {kChineseOnsets, kChineseRhymes});
  if (country == "KR") return is_short(words, {kKoreanOnsets, korean_rhymes_once()});
  return is_vietnamese(name, words);
}

}  // namespace ketnghia::annotate
