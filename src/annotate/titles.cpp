#include "annotate/titles.h"

#include <algorithm>
#include <unordered_map>

#include "annotate/script.h"
#include "annotate/term_index.h"

namespace ketnghia::annotate {

using language::Category;

std::string_view compose_role(std::string_view head, std::string_view body) {
  const auto is = [&](std::string_view h, std::string_view b) { return head == h && body == b; };
  if (is("chair", "peoples_committee")) return "chair_peoples_committee";
  if (is("vice_chair", "peoples_committee")) return "vice_chair_peoples_committee";
  if (is("chair", "peoples_council")) return "chair_peoples_council";
  if (is("vice_chair", "peoples_council")) return "vice_chair_peoples_council";
  if (is("chair", "council") || is("head", "council")) return "council_chair";
  if (is("vice_chair", "council") || is("deputy_head", "council")) return "council_vice_chair";
  if (is("chair", "government") || is("head", "government")) return "government_chairman";
  if (is("secretary", "party_committee") || is("secretary", "")) return "party_secretary";
  if (is("deputy_secretary", "party_committee") || is("deputy_secretary", "")) return "deputy_party_secretary";
  if (head == "secretary" || head == "deputy_secretary") return body == "other" ? "other" : "party_secretary";
  if (body == "parliament") return "legislator";
  if (is("head", "department") || is("deputy_head", "department")) return "department_head";
  if (head == "member") return "";
  if (!body.empty()) return "other";
  return "";
}

namespace {

class TitleFinder {
 public:
  explicit TitleFinder(Annotation& a)
      : a_(a), terms_(a), place_at_(a.tokens.size() + 1, kNone), place_end_(a.tokens.size() + 1, kNone) {
    for (uint32_t i = 0; i < a.places.size(); ++i) {
      // 경상북도 in 경상북도지사: without spaces the place's last character may be the title's first.
      if (a.tokens[a.places[i].tokens.first].kind == text::TokenKind::kCharacter) {
        for (uint32_t t = a.places[i].tokens.first + 1; t < a.places[i].with_words.last; ++t) place_end_[t] = i;
      }
      place_at_[a.places[i].with_words.first] = i;
      place_at_[a.places[i].tokens.first] = i;
      place_end_[a.places[i].with_words.last] = i;
    }
  }

  void find() {
    for (const Sentence& sentence : a_.sentences) {
      uint32_t free = sentence.tokens.first;
      TokenRange organ{free, free};
      terms_.each(sentence.tokens, [&](const TermMention& term) {
        const Category category = term.term->category;
        if (category == Category::kBody && term.tokens.last > organ.last) organ = term.tokens;
        // 委员 of 人民委员会 is no title.
        if (term.tokens.first > organ.first && term.tokens.last <= organ.last) return;
        if ((category != Category::kRole && category != Category::kHead) || term.tokens.first < free) return;
        const TermMention* phrase = terms_.at(term.tokens.first, Category::kNotName);
        if (phrase != nullptr && phrase->tokens.size() > term.tokens.size()) return;
        if (const auto longer = longer_title(term)) free = grow(*longer, sentence.tokens, free);
      });
    }
  }

 private:
  static constexpr uint32_t kNone = 0xFFFFFFFF;

  /// Of a role and a head that begin at one token the longer one; nothing if `term` is the shorter.
  const TermMention* longer_title(const TermMention& term) const {
    const TermMention* role = terms_.at(term.tokens.first, Category::kRole);
    const TermMention* head = terms_.at(term.tokens.first, Category::kHead);
    if (role != nullptr && (head == nullptr || role->tokens.size() >= head->tokens.size())) return role;
    return head;
  }

  uint32_t grow(const TermMention& term, TokenRange sentence, uint32_t free) {
    TitleMention title;
    title.tokens = term.tokens;
    if (term.term->category == Category::kRole)
      title.role = term.term->value;
    else
      title.head = term.term->value;
    grow_left(title, std::max(sentence.first, free));
    grow_right(title, sentence.last);
    if (title.role.empty()) title.role = compose_role(title.head, title.body);
    const bool chairs = title.role == "council_chair" || title.role == "council_vice_chair";
    if (chairs && !title.body.empty() && title.body != "council") {  // 人民評議会議長: another body's than a council's
      title.role = compose_role(title.role == "council_chair" ? "chair" : "vice_chair", title.body);
    }
    // "President" is the state's only where no organ follows.
    if (title.role == "head_of_state" && !title.body.empty()) title.role = "other";
    if (is_of_organisation(title, sentence.last)) title.role.clear();
    a_.titles.push_back(title);
    return title.tokens.last;
  }

  /// "president of the New Zealand Chinese Association": the capital words behind the title name a body that is no
  /// locality's.
  bool is_of_organisation(const TitleMention& title, uint32_t last) const {
    for (uint32_t at = title.tokens.last; at < last && at < title.tokens.last + 6; ++at) {
      if (terms_.at(at, Category::kOrganisation)) return true;
      const text::Token& token = a_.tokens[at];
      const bool goes_on = (token.kind == text::TokenKind::kWord && token.capital) || link_at(at) != nullptr;
      if (!goes_on) return false;
    }
    return false;
  }

  void note_modifier(TitleMention& title, const TermMention& modifier) const {
    const std::string& value = modifier.term->value;
    title.acting |= value == "acting";
    title.former |= value == "former";
    title.elect |= value == "elect";
  }

  /// "Quyền Tỉnh trưởng", "former Mayor", "Daejeons kommunfullmäktiges ordförande", "Hanoi People's Committee
  /// Chairman".
  void grow_left(TitleMention& title, uint32_t least) {
    bool has_place = false;
    for (bool grown = true; grown && title.tokens.first > least;) {
      grown = false;
      const uint32_t first = title.tokens.first;
      const auto take = [&](uint32_t start) {
        if (start < least) return;
        title.tokens.first = start;
        grown = true;
      };
      if (const TermMention* modifier = modifier_before(first)) {
        note_modifier(title, *modifier);
        take(modifier->tokens.first);
      } else if (has_place) {
        const TermMention* host = host_before(first);
        if (const uint32_t sender = sender_before(first); sender != kNone) {
          take(a_.places[sender].with_words.first);
        } else if (host != nullptr) {
          take(host->tokens.first);
        } else if (const uint32_t greater = place_ending(first); greater != kNone && is_written_in_characters(first)) {
          take(a_.places[greater].with_words.first);  // 베트남 하이즈엉성 당서기
        }
      } else if (const TermMention* body = terms_.before(first, Category::kBody)) {
        if (title.body.empty() && !follows_title_word(body->tokens.first)) title.body = body->term->value;
        take(body->tokens.first);
      } else if (const TermMention* level = level_before(first)) {
        title.own_unit = true;
        take(level->tokens.first);
      } else if (const TermMention* unit = reference_before(first)) {
        title.own_unit = true;
        take(unit->tokens.first);
      } else if (const uint32_t place = place_ending(first); place != kNone) {
        take(a_.places[place].with_words.first);
        has_place = true;
      }
    }
  }

  const TermMention* level_before(uint32_t token) const {
    // 同市 of 大同市 is no word of its own.
    return is_written_in_characters(token) && place_end_[token] != kNone ? nullptr
                                                                         : terms_.before(token, Category::kLevelWord);
  }

  /// 同市 of 同市人民委員会委員長: the unit spoken of before.
  const TermMention* reference_before(uint32_t token) const {
    if (place_end_[token] != kNone) return nullptr;  // 本市 of 熊本市
    const TermMention* unit = terms_.before(token, Category::kReference);
    const bool own = unit != nullptr && (unit->term->value == "this_city" || unit->term->value == "this_province");
    return own && a_.tokens[unit->tokens.first].kind == text::TokenKind::kCharacter ? unit : nullptr;
  }

  /// A modifier right before the title. One of a single character counts only where it is a word of its own: 前 of
  /// 前市长, not of 目前.
  const TermMention* modifier_before(uint32_t token) const {
    const TermMention* modifier = terms_.before(token, Category::kModifier);
    if (modifier == nullptr || modifier->tokens.size() > 1) return modifier;
    const uint32_t at = modifier->tokens.first;
    const text::Token& sign = a_.tokens[at];
    if (sign.kind != text::TokenKind::kCharacter || sign.space_before || at == 0) return modifier;
    if (!is_character(a_, at - 1, sign.script) || is_hiragana(a_.tokens[at - 1].span.of(a_.text()))) return modifier;
    return place_end_[at] != kNone || terms_.before(at, Category::kNotName) ? modifier : nullptr;
  }

  bool is_written_in_characters(uint32_t token) const { return a_.tokens[token].kind == text::TokenKind::kCharacter; }

  /// 駐 of 駐ベトナム大使, 주 of 주몽골 한국대사.
  const TermMention* host_before(uint32_t token) const {
    const TermMention* cue = terms_.before(token, Category::kCue);
    return cue != nullptr && cue->term->value == "host" && is_written_in_characters(token) ? cue : nullptr;
  }

  /// The sender's country before the host of an envoy: 越南 before 驻广州 in 越南驻广州总领事.
  uint32_t sender_before(uint32_t token) const {
    const TermMention* cue = terms_.before(token, Category::kCue);
    if (cue == nullptr || cue->term->value != "host" || a_.tokens[token].kind != text::TokenKind::kCharacter)
      return kNone;
    return place_end_[cue->tokens.first];
  }

  bool follows_title_word(uint32_t token) const {
    return terms_.before(token, Category::kHead) != nullptr || terms_.before(token, Category::kRole) != nullptr;
  }

  /// The place whose words end right before a token, over a possessive ("Hanoi's").
  uint32_t place_ending(uint32_t token) const {
    if (place_end_[token] != kNone) return place_end_[token];
    if (token >= 2 && a_.tokens[token - 1].span.of(a_.text()) == "s" && !a_.tokens[token - 1].space_before) {
      return place_end_[token - 2];
    }
    return kNone;
  }

  void grow_right(TitleMention& title, uint32_t last) {
    if (a_.tokens[title.tokens.last - 1].kind == text::TokenKind::kCharacter) {
      // Where the title word comes last, only 권한대행 and the like follow it.
      const TermMention* modifier =
          title.tokens.last < last ? terms_.at(title.tokens.last, Category::kModifier) : nullptr;
      if (modifier == nullptr || modifier->tokens.size() < 2) return;
      note_modifier(title, *modifier);
      title.tokens.last = modifier->tokens.last;
      return;
    }
    for (uint32_t at = title.tokens.last; at < last;) {
      uint32_t end = 0;
      if (const TermMention* body = terms_.at(at, Category::kBody)) {
        if (title.body.empty() || title.body == "other") title.body = body->term->value;
        end = body->tokens.last;
      } else if (place_at_[at] != kNone) {
        end = a_.places[place_at_[at]].with_words.last;
        if (ends_in_name(at, end, title)) break;
        end = behind_bracket(end, last);
      } else if (const TermMention* level = terms_.at(at, Category::kLevelWord)) {
        title.own_unit = true;
        end = level->tokens.last;
      } else if (const TermMention* word = terms_.at(at, Category::kLocalityWord)) {
        title.own_unit = true;
        end = word->tokens.last;
      } else if (const TermMention* modifier = terms_.at(at, Category::kModifier)) {
        if (modifier->term->value == "former" || modifier->term->value == "acting") break;
        note_modifier(title, *modifier);
        end = modifier->tokens.last;
      } else if (const TermMention* link = link_at(at)) {
        at = link->tokens.last;  // a link belongs to the title only if something of a title follows it
        continue;
      } else if (is_possessive(at)) {
        at += a_.tokens[at].kind == text::TokenKind::kPunctuation ? 2 : 1;
        continue;
      } else {
        break;
      }
      title.tokens.last = end;
      at = end;
    }
  }

  /// "thành phố Kawasaki (Nhật Bản) …": where the state in brackets behind a place ends; `at` itself without one.
  uint32_t behind_bracket(uint32_t at, uint32_t last) const {
    if (at + 2 >= last || a_.tokens[at].span.of(a_.text()) != "(" || place_at_[at + 1] == kNone) return at;
    const uint32_t close = a_.places[place_at_[at + 1]].with_words.last;
    return close < last && a_.tokens[close].span.of(a_.text()) == ")" ? close + 1 : at;
  }

  /// "Mayor London Breed": a place without its word, and one more capital word behind it, are a person.
  bool ends_in_name(uint32_t first, uint32_t end, const TitleMention& title) const {
    const PlaceMention& place = a_.places[place_at_[first]];
    if (!place.word.empty() || place.demonym || first != title.tokens.last || end >= a_.tokens.size()) return false;
    if (!a_.pack->grammar().place_follows_title && a_.tokens[first].kind == text::TokenKind::kWord) return true;
    const auto is_name_word = [&](uint32_t token) {
      return token < a_.tokens.size() && a_.tokens[token].kind == text::TokenKind::kWord && a_.tokens[token].capital;
    };
    return is_name_word(end) && !is_name_word(end + 1) && !terms_.at(end, Category::kRole) &&
           !terms_.at(end, Category::kBody) && !terms_.at(end, Category::kHead);
  }

  const TermMention* link_at(uint32_t at) const {
    const TermMention* link = terms_.at(at, Category::kTitleLink);
    const bool inside = link != nullptr && link->term->value != "possessive" && link->term->value != "apposition";
    return inside ? link : nullptr;
  }

  bool is_possessive(uint32_t at) const {
    const std::string_view sign = a_.tokens[at].span.of(a_.text());
    if (sign != "'" && sign != "’") return false;
    return at + 1 < a_.tokens.size() && a_.tokens[at + 1].span.of(a_.text()) == "s";
  }

  Annotation& a_;
  TermIndex terms_;
  std::vector<uint32_t> place_at_, place_end_;
};

}  // namespace

void find_titles(Annotation& a) { TitleFinder(a).find(); }

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
        if (a_.titles[k].place && k != i) title.place = a_.titles[k].place;
      }
    }
  }

  /// "Mayor Liang Shan for Guilin": the place behind the holder's name.
  std::optional<uint32_t> place_behind_holder(const TitleMention& title) const {
    const TokenRange name = a_.persons[*title.person].tokens;
    if (name.first < title.tokens.last || name.last >= a_.tokens.size()) return std::nullopt;
    const TermMention* link = terms_.at(name.last, Category::kTitleLink);
    if (link == nullptr || link->term->value == "possessive") return std::nullopt;
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
      if (!first || lesser) first = number;
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
