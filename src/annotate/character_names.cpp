#include "annotate/character_names.h"

#include <unicode/brkiter.h>

#include <algorithm>

#include "annotate/script.h"

namespace ketnghia::annotate {
namespace {

using language::Category;

// Japanese given names have up to three characters, Chinese and Vietnamese ones two (three with 氏 between).
constexpr uint32_t kLongestGiven = 3;
constexpr uint32_t kLongestHanName = 6;
constexpr uint32_t kLongestKanaName = 24;
constexpr uint32_t kLongestForeignPart = 6;  // of a name in Han: 索比亚宁
constexpr uint32_t kLongestHangulWord = 7;   // 소미야바자르
constexpr uint32_t kMostHangulWords = 4;     // 레 쑤언 러이; 응우옌 티 낌 응언

/// The end of the word that begins where `utf8` begins, in bytes, by ICU's dictionary.
size_t first_word_bytes(std::string_view utf8) {
  thread_local const std::unique_ptr<icu::BreakIterator> words = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::BreakIterator>(
        icu::BreakIterator::createWordInstance(icu::Locale::getChinese(), status));
  }();
  if (!words) return 0;
  const auto wide = icu::UnicodeString::fromUTF8({utf8.data(), static_cast<int32_t>(utf8.size())});
  words->setText(wide);
  words->first();
  std::string first;
  wide.tempSubString(0, words->next()).toUTF8String(first);
  return first.size();
}

}  // namespace

CharacterNames::CharacterNames(const Annotation& a, const TermIndex& terms, const std::vector<char>& taken)
    : a_(a), terms_(terms), taken_(taken) {}

uint32_t CharacterNames::family_length(uint32_t token) const {
  const TermMention* family = terms_.at(token, Category::kFamilyName);
  return family == nullptr ? 0 : family->tokens.size();
}

/// Inside a family name of two characters or more.
bool CharacterNames::is_inside_family(uint32_t token) const {
  constexpr uint32_t kLongestFamily = 4;
  for (uint32_t first = token; first + kLongestFamily > token; --first) {
    if (const uint32_t length = family_length(first); length > 1 && first + length > token) return true;
    if (first == 0) break;
  }
  return false;
}

/// Terms end a name, save those that names are made of.
bool CharacterNames::ends_name(uint32_t token) const {
  bool found = false;
  terms_.each({token, token + 1}, [&](const TermMention& term) {
    const Category category = term.term->category;
    if (category == Category::kFamilyName || category == Category::kField) return;
    if (category == Category::kColumn || category == Category::kTableWord)
      return;  // words of tables alone: 国 of 李国強
    const bool single = term.tokens.size() == 1;
    if (single && is_inside_family(token)) return;  // 本 of 山本, 新 of 新井
    // 市, 州, 国 and 代, 前 are characters of names as well; they end one only as a word of their own.
    if (single && (category == Category::kLocalityWord || category == Category::kModifier)) return;
    found = true;
  });
  return found;
}

TokenRange CharacterNames::before(uint32_t end, uint32_t least) const {
  if (end <= least) return {end, end};
  if (is_han(a_, end - 1)) return han_before(end, least);
  if (is_katakana(a_, end - 1)) return kana_before(end, least);
  if (is_hangul(a_, end - 1)) return hangul_before(end, least);
  return {end, end};
}

TokenRange CharacterNames::after(uint32_t first, uint32_t limit) const {
  if (first >= limit) return {first, first};
  if (is_han(a_, first)) return han_after(first, limit);
  if (is_katakana(a_, first)) return kana_after(first, limit);
  if (is_hangul(a_, first)) return hangul_after(first, limit);
  return {first, first};
}

bool CharacterNames::is_word_end(uint32_t token) const {
  for (const Category category : {Category::kNotName, Category::kEvent, Category::kCue, Category::kReference,
                                  Category::kTitleLink, Category::kTime}) {
    if (terms_.before(token, category) != nullptr) return true;
  }
  return !a_.places.empty() &&
         std::ranges::any_of(a_.places, [&](const PlaceMention& place) { return place.with_words.last == token; });
}

TokenRange CharacterNames::han_before(uint32_t end, uint32_t least) const {
  uint32_t run = end;
  while (run > least && end - run < kLongestHanName && is_han(a_, run - 1) && is_free_han(run - 1)) --run;
  if (run > least && is_name_dot(a_, run - 1)) {  // 谢尔盖·索比亚宁市长
    uint32_t first = run - 1;
    while (first > least && run - first <= kLongestForeignPart && is_han(a_, first - 1) && is_free_han(first - 1))
      --first;
    return {first, end};
  }
  for (uint32_t first = run; first + 2 <= end; ++first) {
    const uint32_t family = family_length(first);
    const uint32_t given = end - first - family;
    // 克蘭利市長: where no word ends, the middle of a longer name is no name (Chinese; Japanese has its kana).
    if (first > run && !a_.pack->grammar().words_end_in_kana && !a_.pack->grammar().verbs_come_last &&
        !is_word_end(first))
      continue;
    if (family > 0 && given >= 1 && given <= kLongestGiven && (family > 1 || given <= 2)) return {first, end};
  }
  // A run that kana or a sign cuts off whole, in a language where that is how words end.
  const bool cut = run == least || !is_han(a_, run - 1) || a_.tokens[run].space_before;
  const bool whole = cut && end - run >= 3 && end - run <= 5;
  if (whole && a_.pack->grammar().words_end_in_kana) return {run, end};
  return {end, end};
}

TokenRange CharacterNames::kana_before(uint32_t end, uint32_t least) const {
  uint32_t first = end;
  while (first > least && end - first < kLongestKanaName && is_free(first - 1)) {
    const bool dot = is_name_dot(a_, first - 1) && first - 1 > least && is_katakana(a_, first - 2);
    if (!dot && (!is_katakana(a_, first - 1) || ends_name(first - 1))) break;
    --first;
  }
  return end - first >= 2 ? TokenRange{first, end} : TokenRange{end, end};
}

/// A written word that may be a part of a name: Hangul alone, short, no term, no particle at its end.
bool CharacterNames::is_name_word(TokenRange word) const {
  if (word.size() > kLongestHangulWord) return false;
  // 레쭝찐 베트남 다낭시 인민위원장: a place between the name and the title.
  const auto place =
      std::ranges::lower_bound(a_.places, word.first, {}, [](const PlaceMention& m) { return m.tokens.first; });
  if (place != a_.places.end() && place->tokens.first == word.first && place->with_words.last <= word.last) {
    const auto is_state = [&](const auto& c) { return a_.book->place(c.place).kind == gazetteer::PlaceKind::kCountry; };
    if (!place->word.empty() || std::ranges::any_of(place->candidates, is_state)) return false;
  }
  for (uint32_t i = word.first; i < word.last; ++i) {
    if (!is_hangul(a_, i) || !is_free(i)) return false;
  }
  bool term = false;
  terms_.each({word.first, word.first + 1}, [&](const TermMention& mention) {
    const Category category = mention.term->category;
    if (category == Category::kFamilyName || category == Category::kField) return;
    term |= mention.tokens.size() >= 2 || word.size() == 1;
  });
  if (term) return false;
  for (uint32_t tail = 1; tail < std::min<uint32_t>(word.size(), 4); ++tail) {
    if (word.size() >= 4 && sounds_japanese(word)) break;  // 세이타로 ends in no particle
    if (word.size() >= 3 && is_ending(a_, {word.last - tail, word.last})) return false;
  }
  return true;
}

/// Free of titles, dates and words of the language that are no names.
bool CharacterNames::is_untaken(TokenRange word) const {
  for (uint32_t token = word.first; token < word.last; ++token) {
    if (!is_free(token)) return false;
  }
  const TermMention* stop = terms_.at(word.first, Category::kNotName);
  return stop == nullptr || stop->tokens.size() < 2;
}

/// Open syllables, or closed by ㄴ or ㅅ, with the vowels of Japanese: how Hangul writes Japanese names.
bool CharacterNames::sounds_japanese(TokenRange word) const {
  constexpr uint32_t kFirstSyllable = 0xAC00, kVowels = 21, kCodas = 28;
  constexpr uint32_t kNieun = 4, kSiot = 19;
  constexpr uint32_t kJapaneseVowels[] = {0, 2, 5, 8, 9, 12, 13, 17, 18, 20};  // ㅏㅑㅔㅗㅘㅛㅜㅠㅡㅣ
  for (uint32_t token = word.first; token < word.last; ++token) {
    const std::string_view utf8 = a_.tokens[token].span.of(a_.text());
    if (utf8.size() != 3) return false;
    const auto byte = [&](size_t i) { return static_cast<uint32_t>(static_cast<unsigned char>(utf8[i])); };
    const uint32_t letter = (byte(0) & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
    if (letter < kFirstSyllable) return false;
    const uint32_t coda = (letter - kFirstSyllable) % kCodas;
    const uint32_t vowel = (letter - kFirstSyllable) / kCodas % kVowels;
    if (coda != 0 && coda != kNieun && coda != kSiot) return false;
    if (std::ranges::find(kJapaneseVowels, vowel) == std::end(kJapaneseVowels)) return false;
  }
  return true;
}

/// 부 of 부 반 하: one syllable between spaces that is a family name, or a lesser unit's word elsewhere.
bool CharacterNames::is_lone_family(TokenRange word) const {
  if (word.size() != 1 || !is_free(word.first)) return false;
  if (family_length(word.first) == 1) return true;
  const TermMention* unit = terms_.at(word.first, Category::kLocalityWord);
  return unit != nullptr && (unit->term->value == "prefecture" || unit->term->value == "ward");
}

/// 투무르투무 준두이: the last syllable of a foreign name may be a particle's where the name has a word before it.
bool CharacterNames::ends_like_particle(TokenRange word, uint32_t least) const {
  if (word.size() < 3 || word.first <= least || !is_hangul(a_, word.first - 1)) return false;
  const TokenRange before{hangul_word_first(a_, word.first - 1, least), word.first};
  return before.size() >= 3 && is_ending(a_, {word.last - 1, word.last}) && is_name_word(before) &&
         is_name_word({word.first, word.last - 1});
}

TokenRange CharacterNames::hangul_before(uint32_t end, uint32_t least) const {
  const TokenRange nearest{hangul_word_first(a_, end - 1, least), end};
  const auto is_korean = [&](TokenRange word) {
    const uint32_t family = family_length(word.first);
    return family > 0 && word.size() >= 2 && word.size() <= family + 2 && word.size() <= 4;
  };
  // 김상희 would lose its 희 to no particle, 이가 to one: a Korean name of three is believed as it stands.
  const bool korean = is_korean(nearest) && nearest.size() == 3;
  if (korean && nearest.first > least && is_hangul(a_, nearest.first - 1)) {
    const TokenRange family{hangul_word_first(a_, nearest.first - 1, least), nearest.first};
    // 미우라 신이치: both words are of the syllables that Japanese names are written with.
    if (family.size() >= 2 && sounds_japanese(family) && sounds_japanese(nearest) && is_untaken(family))
      return {family.first, end};
  }
  if (korean) {
    bool free = true;
    for (uint32_t i = nearest.first; i < nearest.last; ++i) free &= is_free(i);
    const TermMention* word = terms_.at(nearest.first, Category::kNotName);
    return free && !(word && word->tokens.last > nearest.first + 1) ? nearest : TokenRange{end, end};
  }
  if (!is_name_word(nearest) && !ends_like_particle(nearest, least)) return {end, end};
  uint32_t first = nearest.first, words = 1;
  while (words < kMostHangulWords && first > least && is_hangul(a_, first - 1)) {
    const TokenRange word{hangul_word_first(a_, first - 1, least), first};
    // (왼쪽)과 바트에르덴: a particle behind a bracket belongs to what stands before it.
    if (!a_.tokens[word.first].space_before && is_ending(a_, word)) break;
    if (!(words >= 2 && is_lone_family(word)) && !is_name_word(word)) break;
    first = word.first;
    ++words;
  }
  if (words == 1 && !is_korean(nearest) && nearest.size() < 3) return {end, end};
  // "상반기 이 시장": a family name alone takes no word before it for its own.
  if (words == 2 && nearest.size() == 1 && family_length(nearest.first) == 1 && family_length(first) == 0)
    return {end, end};
  return {first, end};
}

TokenRange CharacterNames::dotted_after(uint32_t first, uint32_t limit) const {
  uint32_t dot = first;
  while (dot < limit && dot < first + kLongestForeignPart && is_han(a_, dot) && is_free(dot)) ++dot;
  if (dot == first || !is_name_dot(a_, dot) || dot + 1 >= limit) return {first, first};
  uint32_t last = dot + 1;
  while (last < limit && last < dot + 1 + kLongestForeignPart && is_han(a_, last) && is_free_han(last)) ++last;
  if (is_name_dot(a_, last)) {
    const TokenRange more = dotted_after(dot + 1, limit);
    if (more.size() > 0) last = more.last;
  }
  return last > dot + 1 ? TokenRange{first, last} : TokenRange{first, first};
}

/// Whether ICU's dictionary knows a word of two characters or more that begins here: 会见 in 刘宁会见.
bool CharacterNames::begins_longer_word(uint32_t token, uint32_t limit) const {
  const uint32_t last = std::min(limit, token + 6);
  if (token + 1 >= last || !is_han(a_, token + 1)) return false;
  const std::string_view rest = a_.words({token, last});
  return first_word_bytes(rest) > a_.tokens[token].span.size();
}

TokenRange CharacterNames::han_after(uint32_t first, uint32_t limit) const {
  if (!is_free(first)) return {first, first};
  if (const TokenRange foreign = dotted_after(first, limit); foreign.size() > 0) return foreign;
  const uint32_t family = family_length(first);
  if (family == 0) return {first, first};
  uint32_t last = first + family;
  const bool has_middle = last < limit && a_.tokens[last].span.of(a_.text()) == "氏";  // 阮氏秋恒
  const uint32_t most = last + (has_middle ? 3 : a_.pack->person().longest_given);
  // 阮文明: a word of two characters that is all the rest is a given name.
  const TermMention* word = last < limit ? terms_.at(last, Category::kNotName) : nullptr;
  if (word != nullptr && word->tokens.size() == 2 && is_free(last) && is_free(last + 1) &&
      (word->tokens.last >= limit || !is_han(a_, word->tokens.last) || ends_name(word->tokens.last))) {
    if (family_length(last) > 0) return {first, word->tokens.last};
  }
  while (last < limit && last < most && is_han(a_, last) && is_free_han(last) &&
         !(last > first + family && !a_.pack->grammar().words_end_in_kana && begins_longer_word(last, limit))) {
    ++last;
  }
  return last > first + family ? TokenRange{first, last} : TokenRange{first, first};
}

TokenRange CharacterNames::transcribed_after(uint32_t first, uint32_t limit) const {
  if (first >= limit || a_.tokens[first].space_before) return {first, first};
  uint32_t last = first;
  while (last < limit && last - first < kLongestForeignPart && is_han(a_, last) && is_free_han(last) &&
         (last < first + 2 || !begins_longer_word(last, limit))) {
    ++last;
  }
  const bool ends = last >= limit || !is_han(a_, last) || ends_name(last) || begins_longer_word(last, limit);
  return last >= first + 2 && ends ? TokenRange{first, last} : TokenRange{first, first};
}

TokenRange CharacterNames::japanese_after(uint32_t first, uint32_t limit) const {
  uint32_t run = first;
  while (run < limit && run < first + 6 && is_han(a_, run) && is_free_han(run)) ++run;
  const auto ends_at = [&](uint32_t last) {
    return last <= run && (last == limit || !is_han(a_, last) || ends_name(last) || begins_longer_word(last, limit));
  };
  for (const uint32_t length : {4u, 5u, 3u}) {
    if (ends_at(first + length)) return {first, first + length};
  }
  return {first, first};
}

TokenRange CharacterNames::kana_after(uint32_t first, uint32_t limit) const {
  uint32_t last = first;
  while (last < limit && last - first < kLongestKanaName && is_free(last)) {
    const bool dot = last > first && is_name_dot(a_, last) && is_katakana(a_, last + 1);
    if (!dot && (!is_katakana(a_, last) || ends_name(last))) break;
    ++last;
  }
  return last - first >= 2 ? TokenRange{first, last} : TokenRange{first, first};
}

TokenRange CharacterNames::hangul_after(uint32_t first, uint32_t limit) const {
  if (!a_.tokens[first].space_before) return {first, first};
  const uint32_t family = family_length(first);
  TokenRange word{first, hangul_word_last(a_, first, limit)};
  if (family > 0 && word.size() >= 3) {
    const TokenRange name{first, first + 3};
    const TermMention* stop = terms_.at(first, Category::kNotName);
    if (is_ending(a_, {name.last, word.last}) && is_free(first) && !(stop && stop->tokens.size() > 1)) return name;
  }
  return {first, first};
}

}  // namespace ketnghia::annotate
