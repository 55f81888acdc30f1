#include "annotate/places.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "annotate/base_forms.h"
#include "annotate/character_places.h"
#include "annotate/place_belief.h"
#include "annotate/script.h"
#include "annotate/spotter.h"
#include "annotate/term_index.h"
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
// Below this a name fits the text by its bare letters alone.
constexpr float kSameMarks = 0.5f;

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
  explicit Spotter(Annotation& a) : a_(a), terms_(a), belief_(a, terms_), bases_(*a.pack) {
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
    belief_.begin_sentence(sentence);
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
      if (!fits_as_place(a_, terms_, range, sentence, dotted && belief_.is_country(candidates_of(range)))) continue;
      const Candidates& candidates = candidates_of(range);
      if (candidates.empty() || is_holder_in_place_of(range.first, candidates)) continue;
      if (belief_.is_believable(range, candidates)) return add(range, candidates, sentence);
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
    const bool joins = sign == "-" || sign == "–" || sign == "(" || sign == "/";  // "Frankfurt (Oder)", "Schwedt/Oder"
    return joins && a_.tokens[at + 2].capital ? at + 2 : 0;
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
    if (token > 0 && !t.space_before && a_.tokens[token - 1].kind == TokenKind::kPunctuation) return true;  // "Xi'an"
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

  uint32_t add(TokenRange range, const Candidates& candidates, TokenRange sentence) {
    PlaceMention mention;
    mention.tokens = range;
    if (closes_bracket(range, sentence)) ++mention.tokens.last;  // "Frankfurt (Oder)"
    mention.candidates = candidates;
    attach_word(mention, sentence);
    mention.people_before = belief_.people_before(range.first);
    mention.surface = text::collapse_spaces(a_.words(range));
    a_.places.push_back(std::move(mention));
    return std::max(range.last, a_.places.back().with_words.last);
  }

  bool closes_bracket(TokenRange range, TokenRange sentence) const {
    if (range.last >= sentence.last || a_.tokens[range.last].span.of(a_.text()) != ")") return false;
    for (uint32_t token = range.first; token < range.last; ++token) {
      if (a_.tokens[token].span.of(a_.text()) == "(") return true;
    }
    return false;
  }

  void attach_word(PlaceMention& mention, TokenRange sentence) const {
    mention.with_words = mention.tokens;
    const auto sides = a_.pack->locality_word_sides();
    const TermMention* word = sides.before ? belief_.word_before(mention.tokens.first) : nullptr;
    if (word == nullptr && sides.after && mention.tokens.last < sentence.last)
      word = belief_.word_after(mention.tokens.last);
    if (word == nullptr) {
      const TermMention* own = belief_.word_inside(mention.tokens);
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
    const TermMention* before = sides.before ? belief_.word_before(first) : nullptr;
    // Where the word may stand on both sides, only that of a unit ("Landkreis Uckermark") or one with its link ("Shire
    // of Yarra Ranges", "ville de Thiès") is surely a part of the name.
    // Cyrillic sets the adjective of a longer name there: "район Западного побережья".
    if (before != nullptr && sides.after &&
        (!may_begin_unknown(*before) || a_.tokens[first].script != text::Script::kLatin))
      before = nullptr;
    // "Tỉnh ủy" tells the level of the place behind it, but what stands there unknown is its secretary's name.
    if (before != nullptr && terms_.at(before->tokens.first, Category::kBody)) before = nullptr;
    uint32_t last = first + 1;
    for (uint32_t words = 1; last < sentence.last;) {
      const uint32_t part = next_name_part(a_, last - 1, sentence.last);
      if (part > last && !a_.tokens[part].space_before) {  // "Seo-gu", "Đa-kha"
        last = part + 1;
        continue;
      }
      const Token& next = a_.tokens[last];
      if (words == 3 || next.kind != TokenKind::kWord || !next.capital || belief_.word_after(last) ||
          terms_.at(last, Category::kHonorific))
        break;
      ++last;
      ++words;
    }
    const bool named = before != nullptr
                           ? !terms_.at(first, Category::kNotName) && !terms_.at(first, Category::kBody) &&
                                 !terms_.at(first, Category::kLocalityWord) && !is_holder_of_unit(*before, first)
                           : sides.after && belief_.word_after(last) != nullptr &&
                                 !terms_.at(first, Category::kNotName) && is_unknown_name(first);
    if (!named) return first;
    PlaceMention mention;
    mention.tokens = {first, last};
    attach_word(mention, sentence);
    if (mention.word.empty()) return first;
    mention.surface = text::collapse_spaces(a_.words(mention.tokens));
    a_.places.push_back(std::move(mention));
    return last;
  }

  bool may_begin_unknown(const TermMention& word) const {
    if (word.term->value == "district" || word.term->value == "county") return true;
    return word.tokens.size() > 1 && terms_.before(word.tokens.last, Category::kTitleLink) != nullptr;
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
    return terms_.at(first, Category::kFamilyName) != nullptr && belief_.is_title_word(word.tokens.first);
  }

  /// "Phó Bí thư Tỉnh ủy Lê Văn Dũng": a family name behind an organ's level word, which a place far away bears without
  /// its marks ("Le Van").
  bool is_holder_in_place_of(uint32_t first, const Candidates& candidates) const {
    if (terms_.at(first, Category::kFamilyName) == nullptr) return false;
    const TermMention* word = belief_.word_before(first);
    if (word == nullptr ||
        (!terms_.at(word->tokens.first, Category::kBody) && !belief_.is_title_word(word->tokens.first)))
      return false;
    return std::ranges::all_of(candidates, [](const auto& candidate) { return candidate.match < kSameMarks; });
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
      if (!believed.contains(text::collapse_spaces(a_.words(range))) || belief_.is_part_of_name(range)) continue;
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
      constexpr uint32_t kLongWord = 5;  // bytes
      const Token& head = a_.tokens[m.tokens.first];
      const bool one_will_do = !a_.pack->grammar().place_follows_title && head.span.size() >= kLongWord;
      const bool spaced = head.kind == TokenKind::kWord && (m.tokens.size() >= 2 || one_will_do);
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
        if (belief_.is_part_of_name(range) ||
            std::ranges::any_of(a_.places, [&](const PlaceMention& m) { return m.with_words.overlaps(range); })) {
          continue;
        }
        again.tokens = again.with_words = range;
        a_.places.push_back(std::move(again));
      }
    }
  }

  /// Small places on a bare name that the text does not repeat are other words or names far more often than places.
  void drop_weak() {
    std::unordered_map<std::string, int> times;
    std::unordered_set<std::string> attested;
    for (size_t i = 0; i < a_.places.size(); ++i) {
      const PlaceMention& m = a_.places[i];
      ++times[m.surface];
      if (belief_.is_attested(m, i + 1 < a_.places.size() ? &a_.places[i + 1] : nullptr)) attested.insert(m.surface);
    }
    std::erase_if(a_.places, [&](const PlaceMention& m) {
      if (!m.word.empty() || m.demonym || is_of_people(m) || belief_.is_great(m.candidates) ||
          attested.contains(m.surface) || belief_.is_behind_organ(m.tokens))
        return false;
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

  /// "tyska Wolgast": the state is told, and it has a place of that name.
  bool is_of_people(const PlaceMention& m) const {
    return !m.people_before.empty() && std::ranges::any_of(m.candidates, [&](const auto& c) {
      return c.match >= 0.9f && a_.book->place(c.place).country == m.people_before;
    });
  }

  Annotation& a_;
  TermIndex terms_;
  PlaceBelief belief_;
  BaseForms bases_;
  std::vector<uint64_t> sequences_;  // the readings of the words so far, while a name is sought
  std::unordered_map<std::string, Candidates> known_;
  std::vector<std::pair<TokenRange, TokenRange>> doubted_;  // names of the book on a bare form, each with its sentence
  bool text_is_marked_ = false;                             // Vietnamese, written with its marks
};

}  // namespace

void spot_places(Annotation& a) { Spotter(a).spot(); }

}  // namespace ketnghia::annotate
