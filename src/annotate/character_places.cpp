#include "annotate/character_places.h"

#include <algorithm>

#include "annotate/script.h"
#include "gazetteer/lookup.h"

namespace ketnghia::annotate {
namespace {

using language::Category;
using text::TokenKind;

constexpr Category kTitleWords[] = {Category::kRole, Category::kHead, Category::kBody, Category::kReference};

/// Whether a term of the language begins at a token and takes the whole rest of a Hangul word, or its better part.
bool term_begins(const TermIndex& terms, uint32_t token) {
  bool found = false;
  terms.each({token, token + 1},
             [&](const TermMention& term) { found |= term.term->category != Category::kFamilyName; });
  return found;
}

/// 友好都市, 人民政府: a word for a tie or an organ, or a piece of one, is no town of that name.
bool is_inside_term(const TermIndex& terms, TokenRange range) {
  constexpr uint32_t kLongest = 6;
  for (uint32_t first = range.first - std::min(range.first, kLongest); first <= range.first; ++first) {
    for (const Category category : {Category::kRelation, Category::kBody}) {
      const TermMention* term = terms.at(first, category);
      if (term != nullptr && term->tokens.last >= range.last) return true;
    }
  }
  return false;
}

/// 부산에서, 부산시장, 베트남대사: behind a name in Hangul stands a particle, a term, or nothing.
bool hangul_goes_on_well(const Annotation& a, const TermIndex& terms, uint32_t last, uint32_t limit) {
  if (last >= limit || !is_hangul(a, last) || a.tokens[last].space_before) return true;
  const uint32_t end = hangul_word_last(a, last, limit);
  return is_ending(a, {last, end}) || term_begins(terms, last);
}

bool hangul_begins_well(const Annotation& a, uint32_t first, uint32_t least) {
  if (first == least || a.tokens[first].space_before || !is_hangul(a, first - 1)) return true;
  if (!a.places.empty() && a.places.back().with_words.last == first) return true;
  const std::string_view before = a.tokens[first - 1].span.of(a.text());
  return before == "주" || before == "재" || before == "한" || before == "전" || before == "대";
}

/// フランス・ナンシー市: the dot parts two places where what stands on one side of it is one for itself.
bool is_dot_between_places(const Annotation& a, uint32_t dot) {
  return !a.places.empty() && a.places.back().with_words.last == dot;
}

bool is_crossed_by_title(const Annotation& a, const TermIndex& terms, TokenRange range) {
  for (uint32_t token = range.first + 1; token < range.last; ++token) {
    for (const Category category : kTitleWords) {
      if (category == Category::kReference) continue;  // 本市 in 熊本市 is no word
      const TermMention* term = terms.at(token, category);
      if (term != nullptr && term->tokens.last > range.last && !a.tokens[range.last].space_before) return true;
    }
  }
  return false;
}

}  // namespace

const TermMention* word_of_title(const Annotation& a, const TermIndex& terms, uint32_t token) {
  if (token >= a.tokens.size() || a.tokens[token].kind != TokenKind::kCharacter || a.tokens[token].space_before)
    return nullptr;
  const TermMention* word = terms.at(token, Category::kLocalityWord);
  if (word == nullptr || word->tokens.size() > 1) return nullptr;
  for (const Category category : {Category::kRole, Category::kBody}) {
    const TermMention* term = terms.at(token, category);
    if (term != nullptr && term->tokens.size() > 1) return word;
  }
  return nullptr;
}

bool is_short_city(const Annotation& a, const TermIndex& terms, uint32_t token) {
  if (!a.pack->grammar().words_end_in_kana || (token > 0 && is_han(a, token - 1) && !a.tokens[token].space_before))
    return false;
  const TermMention* role = terms.at(token + 1, Category::kRole);
  return role != nullptr && (role->term->value == "mayor" || role->term->value == "deputy_mayor");
}

bool fits_as_place(const Annotation& a, const TermIndex& terms, TokenRange range, TokenRange sentence,
                   bool is_country) {
  if (a.tokens[range.first].kind != TokenKind::kCharacter) return true;
  if (is_inside_term(terms, range)) return false;
  // 아오모리현의회: a province of that name whose word the organ's begins with; 市 of 市长 is the title's alone.
  const TermMention* last = range.size() > 2 ? word_of_title(a, terms, range.last - 1) : nullptr;
  const bool province = last != nullptr && last->term->value != "city" && last->term->value != "district";
  const bool shares_word =
      province || (range.size() == 2 && is_han(a, range.first) && is_short_city(a, terms, range.first));
  if (!shares_word && is_crossed_by_title(a, terms, range)) return false;
  // A part of a foreign name is no place: アン of グエン・バン・アン.
  const bool whole = is_country || (range.size() > 2 && terms.before(range.last, Category::kLocalityWord) != nullptr);
  if ((is_name_dot(a, range.last) && !whole) ||
      (range.first > 0 && is_name_dot(a, range.first - 1) && is_katakana(a, range.first) &&
       !is_dot_between_places(a, range.first - 1))) {
    return false;
  }
  if (is_hangul(a, range.first)) {
    return hangul_begins_well(a, range.first, sentence.first) &&
           hangul_goes_on_well(a, terms, range.last, sentence.last);
  }
  if (is_katakana(a, range.first)) {
    // A run of katakana is one word: タコマ is no part of タコマック.
    const bool begins =
        range.first == sentence.first || !is_katakana(a, range.first - 1) || a.tokens[range.first].space_before;
    const bool ends = range.last >= sentence.last || !is_katakana(a, range.last) || a.tokens[range.last].space_before ||
                      term_begins(terms, range.last);
    return begins && ends;
  }
  return range.size() >= 2 || !is_han(a, range.first) || is_short_city(a, terms, range.first);
}

bool is_own_word(const Annotation& a, const TermIndex& terms, const TermMention& word) {
  const uint32_t token = word.tokens.first;
  if (a.tokens[token].kind != TokenKind::kCharacter) return true;
  for (const Category category : kTitleWords) {
    const TermMention* term = terms.at(token, category);
    if (term == nullptr || term->tokens.last <= word.tokens.last) continue;
    if (!a.tokens[word.tokens.last].space_before) return false;  // 시 당서기장 is no 시당
  }
  if (a.tokens[token].script != text::Script::kHangul) return true;
  if (a.tokens[token].space_before && word.tokens.size() == 1) return false;
  const uint32_t end = hangul_word_last(a, word.tokens.last - 1, static_cast<uint32_t>(a.tokens.size()));
  return is_ending(a, {word.tokens.last, end}) || term_begins(terms, word.tokens.last);
}

namespace {

/// The locality words whose names Korean and Japanese write in front of them, as wards of Korea do not often abroad.
bool names_a_unit(const TermMention& word) {
  const std::string& value = word.term->value;
  return word.tokens.size() == 1 && value != "country" && value != "region" && value != "ward" && value != "capital";
}

/// 강기정 시장: a family name and two syllables right before a title are its holder, though 정 is a word for towns.
bool is_holder_of_title(const Annotation& a, const TermIndex& terms, TokenRange word) {
  const TermMention* family = terms.at(word.first, Category::kFamilyName);
  return word.size() == 3 && family != nullptr && family->tokens.size() == 1 && word.last < a.tokens.size() &&
         a.tokens[word.last].space_before && terms.at(word.last, Category::kRole) != nullptr;
}

TokenRange unknown_hangul(const Annotation& a, const TermIndex& terms, uint32_t first, TokenRange sentence) {
  const TokenRange none{first, first};
  if (first > sentence.first && !a.tokens[first].space_before && is_hangul(a, first - 1)) return none;
  const uint32_t end = hangul_word_last(a, first, sentence.last);
  for (uint32_t at = first + 2; at < end; ++at) {
    const TermMention* word = terms.at(at, Category::kLocalityWord);
    if (word == nullptr || !names_a_unit(*word) || word->tokens.last > end) continue;
    if (!is_own_word(a, terms, *word) || is_holder_of_title(a, terms, {first, word->tokens.last})) continue;
    // 자매도시, 양해각서: words of the language are no names.
    for (uint32_t i = first; i <= at; ++i) {
      bool term = false;
      terms.each({i, i + 1}, [&](const TermMention& t) {
        const Category category = t.term->category;
        const bool name_like = category == Category::kFamilyName || category == Category::kField;
        term |= t.tokens.size() >= 2 && t.tokens.last <= end && !name_like;
      });
      if (term) return none;
    }
    return {first, word->tokens.last};
  }
  return none;
}

// Names of states that write no Han are transcribed, a character a syllable: 特里波利斯. Where Han is at home much may
// stand behind a province: 湖南省访问团.
constexpr uint32_t kLongestTranscribed = 8, kLongestHan = 4, kLongestBehindUnit = 3, kLongestKana = 14;  // characters

/// How long a name may be that no book knows and that stands right behind its state or province, which ends at the
/// token: 保加利亚瓦尔纳市, 京畿道安养市. 0 where none ends there.
uint32_t longest_behind_unit(const Annotation& a, uint32_t token) {
  using gazetteer::PlaceKind;
  if (a.places.empty() || a.places.back().with_words.last != token) return 0;
  const PlaceMention& before = a.places.back();
  const std::string& word = before.word;
  if (before.candidates.empty())
    return word == "province" || word == "state" || word == "region" ? kLongestTranscribed : 0;
  bool state = false, unit = false, han = false;
  for (const auto& c : before.candidates) {
    const gazetteer::Place place = a.book->place(c.place);
    state |= place.kind == PlaceKind::kCountry;
    unit |= place.kind == PlaceKind::kSubdivision;
    han |= gazetteer::writes_han(place.country);
  }
  if (!state && !unit) return 0;
  return !han ? kLongestTranscribed : state ? kLongestHan : kLongestBehindUnit;
}

TokenRange unknown_kana_or_han(const Annotation& a, const TermIndex& terms, uint32_t first, TokenRange sentence) {
  const TokenRange none{first, first};
  const bool kana = is_katakana(a, first);
  const auto same = [&](uint32_t token) {
    return kana ? is_katakana(a, token) || (is_name_dot(a, token) && is_katakana(a, token + 1)) : is_han(a, token);
  };
  // Han alone runs on; right behind its state or province a name begins all the same.
  const uint32_t behind =
      first > sentence.first && terms.at(first, Category::kTitleLink) == nullptr ? longest_behind_unit(a, first) : 0;
  if ((!a.pack->grammar().words_end_in_kana && behind == 0) || terms.at(first, Category::kModifier) != nullptr)
    return none;
  if (first > sentence.first && same(first - 1) && !terms.before(first, Category::kModifier) && behind == 0)
    return none;
  uint32_t at = first;
  const bool behind_own_unit = behind == kLongestBehindUnit;
  const uint32_t longest = first + (kana ? kLongestKana : behind > 0 ? behind : kLongestHan);
  for (; at < sentence.last && at < longest && same(at); ++at) {
    const TermMention* word = at >= first + 2 ? terms.at(at, Category::kLocalityWord) : nullptr;
    if (word != nullptr && names_a_unit(*word) && is_own_word(a, terms, *word)) break;
    if (at > first && terms.at(at, Category::kNotName)) return none;
  }
  const TermMention* word = at < sentence.last && at >= first + 2 ? terms.at(at, Category::kLocalityWord) : nullptr;
  if (word == nullptr || !names_a_unit(*word) || !is_own_word(a, terms, *word)) return none;
  if (is_han(a, word->tokens.last) && (behind_own_unit || !term_begins(terms, word->tokens.last)))
    return none;  // 都市|計画
  for (uint32_t i = first; i <= at; ++i) {
    bool term = false;
    terms.each({i, i + 1}, [&](const TermMention& t) {
      term |= t.tokens.size() >= 2 && t.term->category != Category::kFamilyName;
    });
    if (term) return none;
  }
  return {first, word->tokens.last};
}

}  // namespace

TokenRange unknown_character_place(const Annotation& a, const TermIndex& terms, uint32_t first, TokenRange sentence) {
  if (is_hangul(a, first)) return unknown_hangul(a, terms, first, sentence);
  if (is_katakana(a, first) || is_han(a, first)) return unknown_kana_or_han(a, terms, first, sentence);
  return {first, first};
}

}  // namespace ketnghia::annotate
