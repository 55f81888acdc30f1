#include "gazetteer/han_readings.h"

#include <algorithm>
#include <limits>

#include "text/fold.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::gazetteer {
namespace {

constexpr size_t kLongestSyllable = 6;  // "zhuang"

/// Without tones; the ü of a first syllable, which passports write v or yu, is u as Unihan's folds to: "Lyu" → "lu".
std::string bare_pinyin(std::string_view text) {
  std::string letters = text::fold_tight(text);
  if (!letters.starts_with('l') && !letters.starts_with('n')) return letters;
  const std::string_view rest = std::string_view(letters).substr(1);
  if (rest.starts_with("yu")) letters.erase(1, 1);
  if (rest.starts_with('v')) letters[1] = 'u';
  return letters;
}

template <typename Visit>
void each_word(std::string_view text, Visit visit) {
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    if (end > at) visit(text.substr(at, end - at));
    at = end + 1;
  }
}

}  // namespace

HanReadings::HanReadings(const Book& book) {
  for (const Reading& reading : book.readings()) {
    if (reading.mandarin.empty()) continue;
    syllables_.emplace_back(reading.mandarin);
    each_word(reading.vietnamese, [&](std::string_view word) { mandarin_of_[word].push_back(reading.mandarin); });
  }
  const auto unique = [](std::vector<std::string>& all) {
    std::ranges::sort(all);
    all.erase(std::ranges::unique(all).begin(), all.end());
  };
  unique(syllables_);  // first with tones, since folding is dear
  for (std::string& syllable : syllables_) syllable = bare_pinyin(syllable);
  unique(syllables_);
}

bool HanReadings::is_pinyin(const std::string& syllable) const {
  return std::ranges::binary_search(syllables_, syllable);
}

std::optional<ReadingFit> HanReadings::fit(std::string_view vietnamese, std::string_view pinyin) const {
  std::vector<Word> words;
  for (const text::Token& token : text::tokenise(vietnamese)) {
    if (token.kind != text::TokenKind::kWord) continue;
    const std::string_view written = token.span.of(vietnamese);
    const auto found = mandarin_of_.find(text::to_lower(written));
    if (found == mandarin_of_.end()) return std::nullopt;
    Word word{std::string(written), {}};
    for (const std::string_view mandarin : found->second) word.pinyin.push_back(bare_pinyin(mandarin));
    words.push_back(std::move(word));
  }
  std::vector<std::string> parts;
  for (const text::Token& token : text::tokenise(pinyin)) {
    if (token.kind == text::TokenKind::kWord) parts.push_back(bare_pinyin(token.span.of(pinyin)));
  }
  if (words.size() < 2 || parts.size() < 2) return std::nullopt;
  std::optional<ReadingFit> best;
  for (const bool family_last : {false, true}) {
    if (family_last) std::ranges::rotate(parts, parts.end() - 1);
    std::string tight;
    for (const std::string& part : parts) tight += part;
    auto laid = lay(words, tight);
    if (laid && (!best || laid->fitting > best->fitting)) best = std::move(laid);
  }
  return best;
}

/// The way to cut the pinyin into as many syllables as there are words with which most of them fit.
std::optional<ReadingFit> HanReadings::lay(const std::vector<Word>& words, std::string_view pinyin) const {
  constexpr size_t kNone = std::numeric_limits<size_t>::max();
  struct Step {
    size_t fitting = kNone, from = 0;
  };
  std::vector<std::vector<Step>> steps(words.size() + 1, std::vector<Step>(pinyin.size() + 1));
  steps[0][0].fitting = 0;
  const auto fits = [&](size_t word, const std::string& syllable) {
    return std::ranges::find(words[word].pinyin, syllable) != words[word].pinyin.end();
  };
  for (size_t word = 0; word < words.size(); ++word) {
    for (size_t from = 0; from < pinyin.size(); ++from) {
      if (steps[word][from].fitting == kNone) continue;
      for (size_t length = 1; length <= kLongestSyllable && from + length <= pinyin.size(); ++length) {
        const std::string syllable(pinyin.substr(from, length));
        if (!is_pinyin(syllable)) continue;
        const size_t fitting = steps[word][from].fitting + (fits(word, syllable) ? 1 : 0);
        Step& step = steps[word + 1][from + length];
        if (step.fitting == kNone || step.fitting < fitting) step = {fitting, from};
      }
    }
  }
  size_t at = pinyin.size();
  if (steps[words.size()][at].fitting == kNone) return std::nullopt;
  ReadingFit out{steps[words.size()][at].fitting, {}, {}};
  for (size_t word = words.size(); word > 0; --word) {
    const size_t from = steps[word][at].from;
    const std::string syllable(pinyin.substr(from, at - from));
    if (!fits(word - 1, syllable)) {
      out.odd = words[word - 1].written;
      out.odd_pinyin = syllable;
    }
    at = from;
  }
  return out;
}

}  // namespace ketnghia::gazetteer
