#include <algorithm>
#include <optional>
#include <unordered_map>

#include "annotate/script.h"
#include "annotate/term_index.h"
#include "annotate/titles.h"

// Who holds the offices that the titles name, and of which locality they are.

namespace ketnghia::annotate {

using language::Category;

namespace {

/// Signs that part a title from its holder's name without parting what belongs together.
constexpr std::string_view kBreaks[] = {",", "-", "–", "—", "(", ":", "、", "|", "，", "（", "：", "・"};

bool joins(const TermMention& link) { return link.term->value == "and" || link.term->value == "article"; }

/// Separator between two neighbours of a sentence, by the words that stand there.
enum class Gap { kNone, kComma, kAnd, kFar };

Gap gap_between(const Annotation& a, const TermIndex& terms, uint32_t from, uint32_t to) {
  if (from > to) return Gap::kFar;
  Gap gap = Gap::kNone;
  for (uint32_t at = from; at < to; ++at) {
    if (at == from) {
      if (const uint32_t close = behind_brackets(a, at, to); close > at) {
        at = close - 1;
        continue;
      }
    }
    const std::string_view sign = a.tokens[at].span.of(a.text());
    if (const TermMention* honorific = terms.at(at, Category::kHonorific); honorific && honorific->tokens.last <= to) {
      at = honorific->tokens.last - 1;
      if (at + 1 < to && a.tokens[at + 1].span.of(a.text()) == ".") ++at;
    } else if (std::ranges::find(kBreaks, sign) != std::end(kBreaks)) {
      gap = Gap::kComma;
    } else if (const TermMention* link = terms.at(at, Category::kTitleLink);
               link && link->term->value == "apposition" && link->tokens.last <= to) {
      gap = Gap::kComma;
    } else if (sign == "&" || (link && joins(*link) && link->tokens.last <= to)) {
      if (gap == Gap::kNone) gap = Gap::kAnd;
    } else {
      return Gap::kFar;
    }
  }
  return gap;
}

class TitleBinder {
 public:
  explicit TitleBinder(Annotation& a) : a_(a), terms_(a) {
    for (uint32_t i = 0; i < a.places.size(); ++i) place_at_.emplace(a.places[i].with_words.first, i);
  }

  void bind() {
    size_t title = 0, person = 0;
    for (const Sentence& sentence : a_.sentences) {
      const size_t first_title = title, first_person = person;
      while (title < a_.titles.size() && a_.titles[title].tokens.first < sentence.tokens.last) ++title;
      while (person < a_.persons.size() && a_.persons[person].tokens.first < sentence.tokens.last) ++person;
      bind_sentence(first_title, title, first_person, person);
    }
    bind_places();
  }

 private:
  void bind_sentence(size_t first_title, size_t last_title, size_t first_person, size_t last_person) {
    for (size_t i = first_title; i < last_title;) {
      const size_t end = chain_end(i, last_title, first_person, last_person);
      for (size_t k = i; k < end; ++k) a_.titles[k].chain = static_cast<uint32_t>(i);
      if (const auto holder = holder_of(i, end, first_person, last_person)) {
        for (size_t k = i; k < end; ++k) a_.titles[k].person = static_cast<uint32_t>(*holder);
        taken_ = *holder + 1;
      }
      i = end;
    }
  }

  /// The number of the first person that begins at a token or behind it.
  size_t person_from(uint32_t token, size_t first, size_t last) const {
    const auto begin = a_.persons.begin();
    return static_cast<size_t>(std::partition_point(begin + static_cast<ptrdiff_t>(first),
                                                    begin + static_cast<ptrdiff_t>(last),
                                                    [&](const PersonMention& p) { return p.tokens.first < token; }) -
                               begin);
  }

  /// Titles in a row without a person between them are one man's.
  size_t chain_end(size_t first, size_t last, size_t first_person, size_t last_person) const {
    size_t end = first + 1;
    while (end < last) {
      const uint32_t from = a_.titles[end - 1].tokens.last, to = a_.titles[end].tokens.first;
      if (gap_between(a_, terms_, from, to) == Gap::kFar || are_of_two_places(a_.titles[end - 1], a_.titles[end]))
        break;
      const size_t p = person_from(from, first_person, last_person);
      if (p < last_person && a_.persons[p].tokens.last <= to) break;
      ++end;
    }
    return end;
  }

  std::optional<size_t> holder_of(size_t first, size_t end, size_t first_person, size_t last_person) const {
    const uint32_t start = a_.titles[first].tokens.first, stop = a_.titles[end - 1].tokens.last;
    std::optional<size_t> before, after;
    Gap before_gap = Gap::kFar, after_gap = Gap::kFar;
    if (const size_t p = person_from(start, first_person, last_person); p > first_person) {
      before_gap = gap_between(a_, terms_, a_.persons[p - 1].tokens.last, start);
      if (before_gap != Gap::kFar) before = p - 1;
    }
    if (const size_t p = person_from(stop, first_person, last_person); p < last_person) {
      after_gap = gap_between(a_, terms_, stop, a_.persons[p].tokens.first);
      if (after_gap != Gap::kFar) after = p;
    }
    const bool before_is_free = before && *before + 1 > taken_;
    // "酒井隆明市長": without a space between them name and title are one word, whatever follows.
    const bool one_word =
        before_is_free && before_gap == Gap::kNone && a_.tokens[start].kind == text::TokenKind::kCharacter;
    if (one_word &&
        !(after && after_gap == Gap::kNone && !a_.tokens[stop].space_before && a_.pack->person().follows_title))
      return before;
    if (after && after_gap == Gap::kNone) return after;
    if (before_is_free && before_gap != Gap::kAnd) return before;
    if (after && after_gap == Gap::kComma) return after;
    return std::nullopt;
  }

  void bind_places() {
    for (TitleMention& title : a_.titles) {
      title.place = own_place(title, title.tokens);
      if (!title.place && title.unit.size() > 0) title.place = own_place(title, title.unit);
      if (!title.place && title.person) title.place = place_behind_holder(title);
      if (!title.place) title.place = only_unit_of_its_kind(title);
    }
    // Titles of one chain share a place where a title has none of its own.
    for (size_t i = 0; i < a_.titles.size(); ++i) {
      TitleMention& title = a_.titles[i];
      if (title.place) continue;
      for (size_t k = title.chain; k < a_.titles.size() && a_.titles[k].chain == title.chain; ++k) {
        const bool shared = a_.titles[k].place && k != i;
        // "Ủy viên Trung ương Đảng Nhân dân Cách mạng Lào, Tỉnh trưởng": the party's state is not the governor's unit.
        if (shared && !(is_state(*a_.titles[k].place) && leads_locality(title.role))) title.place = a_.titles[k].place;
      }
    }
  }

  /// "Mayor Liang Shan for Guilin": the place behind the holder's name.
  std::optional<uint32_t> place_behind_holder(const TitleMention& title) const {
    const TokenRange name = a_.persons[*title.person].tokens;
    if (name.first < title.tokens.last || name.last >= a_.tokens.size()) return std::nullopt;
    const TermMention* link = terms_.at(name.last, Category::kTitleLink);
    // "Marit Hellgren och Grudziądz stadspresident …": what is joined is the next one's.
    if (link == nullptr || link->term->value == "possessive" || link->term->value == "and") return std::nullopt;
    const auto place = place_at_.find(link->tokens.last);
    if (place == place_at_.end()) return std::nullopt;
    return place->second;
  }

  /// 군수 leads a 군, 市長 a 市: where the text names one locality alone whose word is the title's first character, the
  /// title is of that one.
  std::optional<uint32_t> only_unit_of_its_kind(const TitleMention& title) {
    const uint32_t first = title.tokens.first;
    if (title.role.empty() || a_.tokens[first].kind != text::TokenKind::kCharacter) return std::nullopt;
    if (title.role != "mayor" && title.role != "governor" && title.role != "council_chair") return std::nullopt;
    if (!units_) gather_units();
    const auto unit = units_->find(a_.tokens[first].hash);
    return unit == units_->end() ? std::nullopt : unit->second;
  }

  /// The last characters of places with their words, and the one place that has each; none where several have it.
  void gather_units() {
    units_.emplace();
    for (uint32_t i = 0; i < a_.places.size(); ++i) {
      const PlaceMention& place = a_.places[i];
      const text::Token& last = a_.tokens[place.with_words.last - 1];
      if (place.word.empty() || last.kind != text::TokenKind::kCharacter) continue;
      const auto [known, is_new] = units_->emplace(last.hash, i);
      if (!is_new && known->second && a_.places[*known->second].id != place.id) known->second = std::nullopt;
    }
  }

  static bool leads_locality(std::string_view role) {
    return role.ends_with("mayor") || role.ends_with("governor") || role.ends_with("party_secretary") ||
           role.ends_with("peoples_committee") || role.ends_with("peoples_council");
  }

  static bool is_envoy(const TitleMention& title) {
    return title.role == "ambassador" || title.role == "consul_general";
  }

  /// The place inside the phrase: for an envoy the sender, not the host ("Đại sứ Lào tại Việt Nam"); otherwise the one
  /// nearest to the title word.
  std::optional<uint32_t> own_place(const TitleMention& title, TokenRange words) const {
    std::optional<uint32_t> first;
    const auto begin = std::lower_bound(a_.places.begin(), a_.places.end(), words.first,
                                        [](const PlaceMention& m, uint32_t token) { return m.tokens.first < token; });
    for (auto it = begin; it != a_.places.end() && it->tokens.first < words.last; ++it) {
      const auto number = static_cast<uint32_t>(it - a_.places.begin());
      const bool host = terms_.before(it->with_words.first, Category::kCue) != nullptr &&
                        terms_.before(it->with_words.first, Category::kCue)->term->value == "host";
      if (is_envoy(title) && host) continue;
      // Han, kana and Hangul write the greater unit first: 米国オレゴン州ポートランド市の…市長.
      const bool lesser = !is_envoy(title) && a_.tokens[words.first].kind == text::TokenKind::kCharacter &&
                          it->with_words.last <= title.tokens.last;
      // "Primera Ministra de la provincia canadiense de Alberta"
      const bool fuller = first && a_.places[*first].demonym && !it->demonym && !is_envoy(title);
      if (!first || lesser || fuller) first = number;
    }
    return first;
  }

  /// "…, Chủ tịch UBND TP Bắc Giang, và Thị trưởng Nam Ninh …": nobody holds posts of localities of two states.
  bool are_of_two_places(const TitleMention& one, const TitleMention& other) const {
    const auto first = own_place(one, one.tokens), second = own_place(other, other.tokens);
    if (!first || !second || is_state(*first) || is_state(*second)) return false;
    return a_.places[*first].country != a_.places[*second].country;
  }

  bool is_state(uint32_t number) const {
    const PlaceMention& place = a_.places[number];
    return place.demonym || (!place.id.empty() && place.id == place.country);
  }

  Annotation& a_;
  TermIndex terms_;
  std::unordered_map<uint32_t, uint32_t> place_at_;  // first token of a place with its words → number
  std::optional<std::unordered_map<uint64_t, std::optional<uint32_t>>> units_;
  size_t taken_ = 0;
};

}  // namespace

void bind_titles(Annotation& a) { TitleBinder(a).bind(); }

}  // namespace ketnghia::annotate
