#include "annotate/places.h"

#include <algorithm>
#include <unordered_map>

#include "annotate/base_forms.h"
#include "annotate/character_places.h"
#include "annotate/script.h"
#include "annotate/spotter.h"
#include "annotate/term_index.h"
#include "gazetteer/phonetics.h"
#include "text/utf8.h"

namespace ketnghia::annotate {
namespace {

using gazetteer::NameUse;
using gazetteer::PlaceKind;
using gazetteer::PlaceName;
using language::Category;
using text::Token;
using text::TokenKind;
using Candidates = std::vector<PlaceMention::Candidate>;

// A town below this size is believed on its bare name only where the text names it again.
constexpr uint32_t kWellKnownPopulation = 100'000;
constexpr uint32_t kSomewhatKnownPopulation = 15'000;

/// A name in a third language is a word of this one more often than a name.
float use_weight(const PlaceName& name, std::string_view language) {
  const bool foreign = !name.language.empty() && name.language != "en" && name.language != language.substr(0, 2);
  if (foreign && name.use != NameUse::kOfficial) return 0.6f;
  switch (name.use) {
    case NameUse::kOfficial: return 1.0f;
    case NameUse::kExonym:
    case NameUse::kSinoVietnamese: return 0.95f;
    case NameUse::kAlternate: return 0.8f;
    case NameUse::kFormer: return 0.7f;
  }
  return 0.8f;
}

/// How well a name of the book fits the form in the text, 0 for not at all.
float form_weight(const std::string& marked, bool surface_marked, std::string_view form) {
  const std::string other = language::marked_form(form);
  if (other == marked) return 1.0f;
  if (!surface_marked) return 0.85f;  // typed without marks
  bool other_marked = false;
  for (const char c : other) other_marked |= static_cast<unsigned char>(c) >= 0x80;
  return other_marked ? 0.0f : 0.4f;  // the source writes it without marks
}

class Spotter {
 public:
  explicit Spotter(Annotation& a) : a_(a), terms_(a), bases_(*a.pack) {
    const auto marked = std::ranges::count_if(a.tokens, [](const Token& token) { return token.has_marks; });
    text_is_marked_ = a.pack->code() == "vi" && static_cast<size_t>(marked) * 4 > a.tokens.size();
  }

  void spot() {
    for (const Sentence& sentence : a_.sentences) spot_sentence(sentence.tokens);
    take_back_doubts();
    drop_weak();
  }

 private:
  void spot_sentence(TokenRange sentence) {
    sentence_first_ = sentence.first;
    for (uint32_t first = sentence.first; first < sentence.last;) {
      const uint32_t end = place_at(first, sentence);
      first = end > first ? end : first + 1;
    }
  }

  bool may_begin(uint32_t token) const {
    const Token& t = a_.tokens[token];
    return t.kind == TokenKind::kCharacter ||
           (t.kind == TokenKind::kWord && (t.capital || t.script == text::Script::kOther));
  }

  /// Adds the place that begins at a token; the end of it, or `first` where there is none.
  uint32_t place_at(uint32_t first, TokenRange sentence) {
    if (!may_begin(first)) {
      const TermMention* people = terms_.at(first, Category::kDemonym);  // "vietnamita", "ryska"
      return people != nullptr ? add_demonym(*people) : first;
    }
    if (const TermMention* word = terms_.at(first, Category::kNotName); word && word->tokens.size() > 1) {
      return word->tokens.last;
    }
    if (const TermMention* people = terms_.at(first, Category::kDemonym)) return add_demonym(*people);
    std::array<uint32_t, 16> ends{};
    size_t found = ends_of_names(first, sentence.last, ends);
    while (found > 0) {
      const TokenRange range{first, ends[--found]};
      const bool dotted = is_name_dot(a_, range.last);
      if (!fits_as_place(a_, terms_, range, sentence, dotted && is_country(candidates_of(range)))) continue;
      const Candidates& candidates = candidates_of(range);
      if (candidates.empty()) continue;
      if (is_believable(range, candidates)) return add(range, candidates, sentence);
      doubted_.emplace_back(range, sentence);
    }
    return unknown_place(first, sentence);
  }

  /// Where names of the book that begin at a token end, the shortest first; how many there are.
  size_t ends_of_names(uint32_t first, uint32_t last, std::array<uint32_t, 16>& ends) {
    size_t found = 0;
    sequences_.assign(1, text::kEmptySequence);
    uint32_t at = first;
    for (int left = longest_from(first); left > 0; --left) {
      const size_t before = sequences_.size();
      for (size_t i = 0; i < before; ++i) extend(sequences_[i], at);
      sequences_.erase(sequences_.begin(), sequences_.begin() + static_cast<ptrdiff_t>(before));
      const bool known =
          std::any_of(sequences_.begin(), sequences_.end(), [&](uint64_t h) { return a_.book->has_hash(h); });
      if (known && may_end(at) && found < ends.size()) ends[found++] = at + 1;
      at = next_place_part(at, last);
      if (at == 0) break;
    }
    return found;
  }

  /// The sequences that go on from `hash` with a token, as it is written and without its endings.
  void extend(uint64_t hash, uint32_t token) {
    constexpr size_t kMostReadings = 48;
    sequences_.push_back(text::extend_sequence(hash, a_.tokens[token].hash));
    if (!has_endings(token)) return;
    for (const BaseForm& base : bases_.of(a_.tokens[token].span.of(a_.text()))) {
      if (sequences_.size() < kMostReadings) sequences_.push_back(text::extend_sequence(hash, base.hash));
    }
  }

  bool has_endings(uint32_t token) const { return bases_.any() && a_.tokens[token].kind == TokenKind::kWord; }

  /// As next_name_part(), and over a dash with spaces around it: "Ba Ria - Vung Tau".
  uint32_t next_place_part(uint32_t at, uint32_t last) const {
    if (const uint32_t next = next_name_part(a_, at, last)) return next;
    if (at + 2 >= last || a_.tokens[at + 1].kind != TokenKind::kPunctuation) return 0;
    const std::string_view sign = a_.tokens[at + 1].span.of(a_.text());
    return (sign == "-" || sign == "–") && a_.tokens[at + 2].capital ? at + 2 : 0;
  }

  int longest_from(uint32_t token) {
    int longest = a_.book->longest_from(a_.tokens[token].hash);
    if (!has_endings(token)) return longest;
    for (const BaseForm& base : bases_.of(a_.tokens[token].span.of(a_.text()))) {
      longest = std::max<int>(longest, a_.book->longest_from(base.hash));
    }
    return longest;
  }

  bool may_end(uint32_t token) const {
    const Token& t = a_.tokens[token];
    if (t.kind != TokenKind::kWord || t.capital || t.script == text::Script::kOther) return true;
    return terms_.at(token, Category::kLocalityWord) != nullptr;  // "Московская область"
  }

  const Candidates& candidates_of(TokenRange range) {
    const std::string surface(a_.words(range));
    const auto [entry, is_new] = known_.try_emplace(surface);
    if (is_new) {
      entry->second = find_candidates(range, surface);
      if (entry->second.empty()) {
        entry->second = candidates_without_endings(range, range.first, {});
      }
    }
    return entry->second;
  }

  Candidates find_candidates(TokenRange range, const std::string& surface) const {
    Candidates out;
    bool surface_marked = false;
    for (uint32_t i = range.first; i < range.last; ++i) surface_marked |= a_.tokens[i].has_marks;
    const std::string marked = language::marked_form(surface);
    // Who writes "Năm" elsewhere does not write "Nam" for it.
    const bool plain_among_marks = !surface_marked && range.size() == 1 && text_is_marked_;
    a_.book->names_of_hash(text::name_hash(surface), [&](const PlaceName& name) {
      const float match = form_weight(marked, surface_marked, name.form) * use_weight(name, a_.document->language);
      if (match <= 0) return;
      if (plain_among_marks && name.language == "vi" && language::marked_form(name.form) != marked) return;
      const auto same = std::find_if(out.begin(), out.end(), [&](const auto& c) { return c.place == name.place; });
      if (same == out.end())
        out.push_back({name.place, match});
      else
        same->match = std::max(same->match, match);
    });
    return out;
  }

  /// The names that the words from `at` on may be with any of their base forms, behind the base forms before them.
  Candidates candidates_without_endings(TokenRange range, uint32_t at, const std::string& before) {
    while (at < range.last && !a_.tokens[at].is_name_part()) ++at;
    if (at >= range.last)
      return a_.book->has_hash(text::name_hash(before)) ? find_candidates(range, before) : Candidates();
    if (a_.tokens[at].kind != TokenKind::kWord) return {};
    const std::string lead = before.empty() ? "" : before + " ";
    const std::string_view word = a_.tokens[at].span.of(a_.text());
    Candidates out = candidates_without_endings(range, at + 1, lead + std::string(word));
    for (const BaseForm& base : bases_.of(word)) {
      for (const auto& more : candidates_without_endings(range, at + 1, lead + base.word)) {
        const auto same = std::find_if(out.begin(), out.end(), [&](const auto& c) { return c.place == more.place; });
        if (same == out.end())
          out.push_back(more);
        else
          same->match = std::max(same->match, more.match);
      }
    }
    return out;
  }

  bool has_locality_word(TokenRange range) const {
    const auto sides = a_.pack->locality_word_sides();
    if (sides.before && word_before(range.first)) return true;
    if (range.size() > 1 && begins_name(range.first) && word_of_title(a_, terms_, range.last) != nullptr) return true;
    return sides.after && word_after(range.last) != nullptr;
  }

  /// No character of the same script stands right before, save a place's: 宝泉 of 林宝泉市長 begins none.
  bool begins_name(uint32_t token) const {
    if (token == 0 || a_.tokens[token].space_before || a_.tokens[token - 1].script != a_.tokens[token].script)
      return true;
    return !a_.places.empty() && a_.places.back().with_words.last == token;
  }

  /// The locality word right before a name, unless it belongs to the place before it ("Da Lat City Hall") or to a
  /// longer phrase.
  const TermMention* word_before(uint32_t token) const {
    const TermMention* word = terms_.before(token, Category::kLocalityWord);
    if (word == nullptr && stop_of_abbreviation(token)) word = terms_.before(token - 1, Category::kLocalityWord);
    if (word == nullptr) return nullptr;
    if (!a_.places.empty() && a_.places.back().with_words.overlaps(word->tokens)) return nullptr;
    const TermMention* phrase = terms_.at(word->tokens.first, Category::kNotName);
    return phrase != nullptr && phrase->tokens.size() > word->tokens.size() ? nullptr : word;
  }

  /// The stop of "TP. Huế", right before the token.
  bool stop_of_abbreviation(uint32_t token) const {
    if (token < 2 || a_.tokens[token - 1].space_before || a_.tokens[token - 1].span.of(a_.text()) != ".") return false;
    return a_.tokens[token - 2].kind == TokenKind::kWord && a_.tokens[token - 2].span.size() <= 3;
  }

  /// The locality word that follows a name directly or after a hyphen.
  const TermMention* word_after(uint32_t token) const {
    if (token >= a_.tokens.size()) return nullptr;
    if (const TermMention* word = terms_.at(token, Category::kLocalityWord)) {
      return is_own_word(a_, terms_, *word) ? word : nullptr;
    }
    const std::string_view sign = a_.tokens[token].span.of(a_.text());
    return sign == "-" && !a_.tokens[token].space_before && token + 1 < a_.tokens.size()
               ? terms_.at(token + 1, Category::kLocalityWord)
               : nullptr;
  }

  bool is_believable(TokenRange range, const Candidates& candidates) {
    candidates_at_ = candidates;
    const TermMention* common = terms_.at(range.first, Category::kNotName);
    if (common != nullptr && common->tokens.last == range.last && a_.tokens[range.first].script != text::Script::kLatin)
      return false;
    if (is_not_the_country_called(range, candidates) || is_cut_short(range, candidates)) return false;
    if (has_locality_word(range) || word_inside(range) != nullptr) return true;
    if (a_.tokens[range.first].kind == TokenKind::kCharacter) {
      if (range.size() <= 2 && is_han(a_, range.first) && is_short_city(a_, terms_, range.first)) return true;
      if (range.size() == 1) return is_great(candidates);
      const bool is_possible = !is_han(a_, range.first) || is_in_han_country(candidates);
      return is_great(candidates) || (is_possible && stands_free(range));
    }
    const Token& token = a_.tokens[range.first];
    if (range.size() == 1 && token.kind == TokenKind::kWord) {
      if (text::length(token.span.of(a_.text())) < 3) return false;
      for (const Category category :
           {Category::kNotName, Category::kHonorific, Category::kRole, Category::kHead, Category::kCue, Category::kTime,
            Category::kModifier, Category::kOrganisation, Category::kFamilyName}) {
        const TermMention* term = terms_.at(range.first, category);
        if (term != nullptr && (category == Category::kNotName || !is_great(candidates))) return false;
      }
    }
    return (is_great(candidates) && !is_middle_of_name(range)) || stands_alone(range);
  }

  /// "Tran Van Lau": a capital word on both sides makes one word a part of somebody's name, however great its namesake.
  bool is_middle_of_name(TokenRange range) const {
    if (range.size() > 1 || range.first == 0 || begins_sentence(range.first)) return false;
    const auto is_name_word = [&](uint32_t token) {
      const Token& t = a_.tokens[token];
      return token < a_.tokens.size() && t.kind == TokenKind::kWord && t.capital && !t.all_capital &&
             a_.book->longest_from(t.hash) == 0 && !is_title_beginning(token) &&
             !terms_.at(token, Category::kLocalityWord);
    };
    return range.last < a_.tokens.size() && is_name_word(range.first - 1) && is_name_word(range.last) &&
           !is_title_word(range.first) && !a_.tokens[range.last].line_before && !a_.tokens[range.first].line_before;
  }

  /// One Vietnamese syllable before another capital one is the beginning of a longer name: "tỉnh Bùi Minh Châu" names
  /// the head of the province's organ, "huyện Hà Khẩu" no Hà. "TP Huế Nguyễn Văn A" is a whole name and then its head.
  bool is_cut_short(TokenRange range, const Candidates& candidates) const {
    const uint32_t next = range.last;
    if (range.size() > 1 || next >= a_.tokens.size() || !a_.pack->grammar().place_follows_title) return false;
    const Token& after = a_.tokens[next];
    if (after.kind != TokenKind::kWord || !after.capital || after.line_before) return false;
    if (!gazetteer::is_vietnamese_spelling(a_.words(range)) ||
        !gazetteer::is_vietnamese_spelling(after.span.of(a_.text())))
      return false;
    for (const auto& c : candidates) {
      if (a_.book->place(c.place).kind == PlaceKind::kCountry && c.match > 0.6f) return false;
    }
    if (terms_.at(range.first, Category::kFamilyName)) return true;
    return !terms_.at(next, Category::kFamilyName) && !is_title_beginning(next) &&
           !terms_.at(next, Category::kHonorific) && !terms_.at(next, Category::kEvent);
  }

  /// "Chủ tịch nước Võ …", "Republic of …": behind the word for a state stands a state or somebody's name.
  bool is_not_the_country_called(TokenRange range, const Candidates& candidates) const {
    const TermMention* word = a_.pack->locality_word_sides().before ? word_before(range.first) : nullptr;
    if (word == nullptr || word->term->value != "country" || a_.pack->locality_word_sides().after) return false;
    return std::ranges::none_of(candidates, [&](const auto& c) {
      return a_.book->place(c.place).kind == PlaceKind::kCountry ||
             a_.book->place(c.place).kind == PlaceKind::kSubdivision;
    });
  }

  /// The locality word that a name of the book has as its last word: 南宁市, "Московская область".
  const TermMention* word_inside(TokenRange range) const {
    if (range.size() < 3 && a_.tokens[range.first].kind == TokenKind::kCharacter) return nullptr;
    const TermMention* word = terms_.before(range.last, Category::kLocalityWord);
    return word != nullptr && word->tokens.first > range.first ? word : nullptr;
  }

  /// A name in Han or kana with no other character of its script beside it; Hangul has its spaces.
  bool stands_free(TokenRange range) const {
    const text::Script script = a_.tokens[range.first].script;
    if (script == text::Script::kHangul) return range.size() >= 2;
    const bool before = range.first > 0 && is_character(a_, range.first - 1, script) &&
                        !a_.tokens[range.first].space_before &&
                        !is_hiragana(a_.tokens[range.first - 1].span.of(a_.text()));
    const bool after = is_character(a_, range.last, script) && !is_hiragana(a_.tokens[range.last].span.of(a_.text())) &&
                       !is_title_beginning(range.last);
    return range.size() >= 2 && !before && !after && !is_word(range);
  }

  /// Exactly a word of the language: 友好, 文化.
  bool is_word(TokenRange range) const {
    bool found = false;
    terms_.each({range.first, range.first + 1}, [&](const TermMention& term) {
      found |= term.tokens.last == range.last && term.term->category != Category::kFamilyName;
    });
    return found;
  }

  /// A bare name in Han means a place where Han is written, or else a word: 王宮 is no town of Bohemia.
  bool is_in_han_country(const Candidates& candidates) const {
    return std::any_of(candidates.begin(), candidates.end(), [&](const auto& c) {
      const std::string_view country = a_.book->place(c.place).country;
      return country == "JP" || country == "CN" || country == "TW" || country == "HK" || country == "MO" ||
             country == "KR" || country == "VN";
    });
  }

  bool is_title_beginning(uint32_t token) const {
    return terms_.at(token, Category::kRole) || terms_.at(token, Category::kHead) || terms_.at(token, Category::kBody);
  }

  /// A capital word right beside it, or a sentence that it begins, makes a lesser place a part of something else:
  /// "Silicon Valley", "Chia sẻ …".
  bool stands_alone(TokenRange range) const {
    const auto is_capital_word = [&](uint32_t token) {
      return token < a_.tokens.size() && a_.tokens[token].kind == TokenKind::kWord && a_.tokens[token].capital;
    };
    const uint32_t first = range.first, last = range.last;
    if (first > 0 && is_capital_word(first - 1) && a_.tokens[first].space_before && !a_.tokens[first].line_before &&
        !begins_sentence(first - 1) && !is_title_word(first)) {
      return false;
    }
    const bool more = is_capital_word(last) && !a_.tokens[last].line_before && !terms_.at(last, Category::kRole) &&
                      !terms_.at(last, Category::kHead) && !terms_.at(last, Category::kBody);
    if (more) return false;
    const bool lower_follows =
        last < a_.tokens.size() && a_.tokens[last].kind == TokenKind::kWord && !a_.tokens[last].capital;
    return range.size() > 1 || !begins_sentence(first) || !lower_follows || is_known_subject(range);
  }

  /// "Umeå har …", "Nantes est …": a city of some size at the head of a sentence, in a word that is none of the
  /// language's.
  bool is_known_subject(TokenRange range) const {
    constexpr uint32_t kKnownAtHome = 10'000, kKnownAbroad = 50'000;
    const std::string_view word = a_.words(range);
    if (text::length(word) < 4) return false;
    if (a_.pack->grammar().place_follows_title && gazetteer::is_vietnamese_spelling(word)) return false;
    bool is_word = false;
    terms_.each({range.first, range.first + 1}, [&](const TermMention& term) {
      is_word |= term.term->category != Category::kFamilyName && term.term->category != Category::kColumn;
    });
    if (is_word) return false;
    return std::ranges::any_of(candidates_at_, [&](const auto& c) {
      const gazetteer::Place place = a_.book->place(c.place);
      const bool home = place.country == a_.pack->grammar().home_country;
      return c.match >= 0.9f && place.population >= (home ? kKnownAtHome : kKnownAbroad);
    });
  }

  bool begins_sentence(uint32_t token) const { return token == sentence_first_; }

  bool is_title_word(uint32_t token) const {
    return terms_.before(token, Category::kRole) || terms_.before(token, Category::kHead) ||
           terms_.before(token, Category::kBody);
  }

  bool is_country(const Candidates& candidates) const {
    return std::any_of(candidates.begin(), candidates.end(), [&](const auto& c) {
      return c.match >= 0.75f && a_.book->place(c.place).kind == PlaceKind::kCountry;
    });
  }

  /// A country, a subdivision, or a city that everybody knows.
  bool is_great(const Candidates& candidates) const {
    return std::any_of(candidates.begin(), candidates.end(), [&](const auto& c) {
      const gazetteer::Place place = a_.book->place(c.place);
      return c.match >= 0.75f && (place.kind == PlaceKind::kCountry || place.kind == PlaceKind::kSubdivision ||
                                  place.kind == PlaceKind::kCitySubdivision || place.population >= 1'000'000);
    });
  }

  uint32_t add(TokenRange range, const Candidates& candidates, TokenRange sentence) {
    PlaceMention mention;
    mention.tokens = range;
    mention.candidates = candidates;
    attach_word(mention, sentence);
    mention.surface = text::collapse_spaces(a_.words(range));
    a_.places.push_back(std::move(mention));
    return std::max(range.last, a_.places.back().with_words.last);
  }

  void attach_word(PlaceMention& mention, TokenRange sentence) const {
    mention.with_words = mention.tokens;
    const auto sides = a_.pack->locality_word_sides();
    const TermMention* word = sides.before ? word_before(mention.tokens.first) : nullptr;
    if (word == nullptr && sides.after && mention.tokens.last < sentence.last) word = word_after(mention.tokens.last);
    if (word == nullptr) {
      const TermMention* own = word_inside(mention.tokens);
      if (own == nullptr) own = word_of_title(a_, terms_, mention.tokens.last);
      if (own != nullptr) mention.word = own->term->value;
      return;
    }
    if (word->tokens.first < sentence.first) return;
    mention.word = word->term->value;
    mention.with_words = {std::min(word->tokens.first, mention.tokens.first),
                          std::max(word->tokens.last, mention.tokens.last)};
  }

  uint32_t add_demonym(const TermMention& people) {
    const auto country = a_.book->find_id(people.term->value);
    if (!country) return people.tokens.last;
    PlaceMention mention;
    mention.tokens = mention.with_words = people.tokens;
    mention.demonym = true;
    mention.surface = a_.words(people.tokens);
    mention.candidates = {{*country, 1.0f}};
    a_.places.push_back(std::move(mention));
    return people.tokens.last;
  }

  /// A locality word with a capitalised name that no book knows: "huyện Bonghwa", "Sennan City".
  uint32_t unknown_place(uint32_t first, TokenRange sentence) {
    if (a_.tokens[first].kind == TokenKind::kCharacter) return unknown_character(first, sentence);
    const auto sides = a_.pack->locality_word_sides();
    if (a_.tokens[first].kind != TokenKind::kWord || !a_.tokens[first].capital) return first;
    const TermMention* before = sides.before && !sides.after ? word_before(first) : nullptr;
    // "Tỉnh ủy" tells the level of the place behind it, but what stands there unknown is its secretary's name.
    if (before != nullptr && terms_.at(before->tokens.first, Category::kBody)) before = nullptr;
    uint32_t last = first + 1;
    while (last < sentence.last && last < first + 3 && a_.tokens[last].kind == TokenKind::kWord &&
           a_.tokens[last].capital && !word_after(last) && !terms_.at(last, Category::kHonorific)) {
      ++last;
    }
    const bool named = before != nullptr
                           ? !terms_.at(first, Category::kNotName) && !terms_.at(first, Category::kBody) &&
                                 !terms_.at(first, Category::kLocalityWord) && !is_holder_of_unit(*before, first)
                           : sides.after && word_after(last) != nullptr && !terms_.at(first, Category::kNotName) &&
                                 is_unknown_name(first);
    if (!named) return first;
    PlaceMention mention;
    mention.tokens = {first, last};
    attach_word(mention, sentence);
    if (mention.word.empty()) return first;
    mention.surface = text::collapse_spaces(a_.words(mention.tokens));
    a_.places.push_back(std::move(mention));
    return last;
  }

  uint32_t unknown_character(uint32_t first, TokenRange sentence) {
    const TokenRange range = unknown_character_place(a_, terms_, first, sentence);
    if (range.size() == 0) return first;
    PlaceMention mention;
    mention.tokens = mention.with_words = range;
    mention.word = terms_.before(range.last, Category::kLocalityWord)->term->value;
    mention.surface = std::string(a_.words(range));
    a_.places.push_back(std::move(mention));
    return range.last;
  }

  /// "Chủ tịch UBND tỉnh Nguyễn Văn A": behind an organ the locality word is the organ's own, and the name its head's.
  bool is_holder_of_unit(const TermMention& word, uint32_t first) const {
    return terms_.at(first, Category::kFamilyName) != nullptr && is_title_word(word.tokens.first);
  }

  bool is_unknown_name(uint32_t token) const {
    for (const Category category : {Category::kBody, Category::kRole, Category::kHead, Category::kEvent,
                                    Category::kRelation, Category::kAgreement, Category::kModifier}) {
      if (terms_.at(token, category)) return false;
    }
    return a_.book->longest_from(a_.tokens[token].hash) == 0;
  }

  /// "Leipzig là thành phố …": what was doubted at the head of a sentence is believed where the text names it
  /// elsewhere.
  void take_back_doubts() {
    std::unordered_map<std::string, bool> believed;
    for (const PlaceMention& m : a_.places) {
      if (!m.candidates.empty() && !m.demonym) believed[m.surface] = true;
    }
    const size_t known = a_.places.size();
    find_unknown_again();
    for (const auto& [range, sentence] : doubted_) {
      if (!believed.contains(text::collapse_spaces(a_.words(range))) || is_part_of_name(range)) continue;
      const auto overlaps = [&](const PlaceMention& m) { return m.with_words.overlaps(range); };
      if (std::ranges::none_of(a_.places, overlaps)) add(range, candidates_of(range), sentence);
    }
    if (a_.places.size() == known) return;
    std::ranges::stable_sort(a_.places, {}, [](const PlaceMention& m) { return m.tokens.first; });
  }

  /// "Bí thư Huyện ủy Mã Quan": a name that no book knows, again without the locality word that told it to be one.
  void find_unknown_again() {
    std::unordered_map<uint64_t, size_t> by_first;  // first token → number of the place
    for (size_t i = 0; i < a_.places.size(); ++i) {
      const PlaceMention& m = a_.places[i];
      const bool spaced = a_.tokens[m.tokens.first].kind == TokenKind::kWord && m.tokens.size() >= 2;
      if (m.candidates.empty() && spaced) by_first.emplace(a_.tokens[m.tokens.first].hash, i);
    }
    if (by_first.empty()) return;
    for (const Sentence& sentence : a_.sentences) {
      for (uint32_t at = sentence.tokens.first; at < sentence.tokens.last; ++at) {
        const auto known = by_first.find(a_.tokens[at].hash);
        if (known == by_first.end()) continue;
        PlaceMention again = a_.places[known->second];
        const TokenRange range{at, at + again.tokens.size()};
        if (range.last > sentence.tokens.last || text::collapse_spaces(a_.words(range)) != again.surface) continue;
        if (is_part_of_name(range) ||
            std::ranges::any_of(a_.places, [&](const PlaceMention& m) { return m.with_words.overlaps(range); })) {
          continue;
        }
        again.tokens = again.with_words = range;
        a_.places.push_back(std::move(again));
      }
    }
  }

  /// Another capital word stands right beside it: "Leipzig University".
  bool is_part_of_name(TokenRange range) const {
    const auto is_capital_word = [&](uint32_t token) {
      return token < a_.tokens.size() && a_.tokens[token].kind == TokenKind::kWord && a_.tokens[token].capital;
    };
    return is_capital_word(range.last) ||
           (range.first > 0 && is_capital_word(range.first - 1) && !begins_sentence(range.first));
  }

  /// Small places on a bare name that the text does not repeat are other words or names far more often than places.
  void drop_weak() {
    std::unordered_map<std::string, int> times;
    for (const PlaceMention& m : a_.places) ++times[m.surface];
    std::erase_if(a_.places, [&](const PlaceMention& m) {
      if (!m.word.empty() || m.demonym || is_great(m.candidates)) return false;
      uint32_t population = 0;
      float match = 0;
      for (const auto& c : m.candidates) {
        const gazetteer::Place place = a_.book->place(c.place);
        population = std::max(population, place.rank >= 3 ? kWellKnownPopulation : place.population);
        match = std::max(match, c.match);
      }
      const uint32_t needed =
          times[m.surface] > 1 || m.tokens.size() > 1 ? kSomewhatKnownPopulation / 3 : kSomewhatKnownPopulation;
      return population < needed || match < 0.5f;
    });
  }

  Annotation& a_;
  TermIndex terms_;
  BaseForms bases_;
  std::vector<uint64_t> sequences_;  // the readings of the words so far, while a name is sought
  std::unordered_map<std::string, Candidates> known_;
  std::vector<std::pair<TokenRange, TokenRange>> doubted_;  // names of the book on a bare form, each with its sentence
  Candidates candidates_at_;                                // of the name that is being judged
  uint32_t sentence_first_ = 0;
  bool text_is_marked_ = false;  // Vietnamese, written with its marks
};

}  // namespace

void spot_places(Annotation& a) { Spotter(a).spot(); }

}  // namespace ketnghia::annotate
