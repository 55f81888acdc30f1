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
    if (title.role.empty() && title.body.empty() && leads_autonomous_region(title))
      title.role = region_role(title.head);
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

  /// "Chủ tịch Khu tự trị dân tộc Choang Quảng Tây": China's autonomous regions have a chairman, of their government.
  bool leads_autonomous_region(const TitleMention& title) const {
    return std::any_of(a_.places.begin(), a_.places.end(), [&](const PlaceMention& place) {
      return place.word == "autonomous_region" && place.with_words.first >= title.tokens.first &&
             place.with_words.last <= title.tokens.last;
    });
  }

  static std::string region_role(std::string_view head) {
    if (head == "chair") return "government_chairman";
    return head == "vice_chair" ? "deputy_governor" : "";
  }

  /// "president of the New Zealand Chinese Association": the capital words behind the title name a body that is no
  /// locality's.
  bool is_of_organisation(const TitleMention& title, uint32_t last) const {
    for (uint32_t at = title.tokens.last; at < last && at < title.tokens.last + 6; ++at) {
      const TermMention* body = terms_.at(at, Category::kOrganisation);
      const TermMention* event = terms_.at(at, Category::kEvent);  // "hội" of "hội đàm" is no association
      if (body != nullptr && (event == nullptr || event->tokens.size() <= body->tokens.size())) return true;
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
        } else if (const uint32_t seat = seat_before(first); seat != kNone) {
          take(seat);
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
        title.own_level = level->term->value;
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
    // "Ex-governor", "ex-maire"
    if (modifier == nullptr && token >= 2 && !a_.tokens[token].space_before &&
        a_.tokens[token - 1].span.of(a_.text()) == "-")
      modifier = terms_.before(token - 1, Category::kModifier);
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

  /// 주부산 of 주부산 중국총영사: where the envoy sits, before whom he comes from; the first token of it.
  uint32_t seat_before(uint32_t token) const {
    if (!is_written_in_characters(token) || place_end_[token] == kNone) return kNone;
    const TermMention* host = host_before(a_.places[place_end_[token]].with_words.first);
    return host == nullptr ? kNone : host->tokens.first;
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
        if (const TermMention* word = terms_.at(at, Category::kLocalityWord)) title.own_level = word->term->value;
        end = body->tokens.last;
      } else if (place_at_[at] != kNone) {
        end = a_.places[place_at_[at]].with_words.last;
        if (ends_in_name(at, end, title)) break;
        end = behind_bracket(end, last);
      } else if (const TermMention* level = terms_.at(at, Category::kLevelWord)) {
        title.own_unit = true;
        title.own_level = level->term->value;
        end = level->tokens.last;
      } else if (const TermMention* word = terms_.at(at, Category::kLocalityWord)) {
        title.own_unit = true;
        title.own_level = word->term->value;
        end = word->tokens.last;
      } else if (const TermMention* modifier = terms_.at(at, Category::kModifier)) {
        if (modifier->term->value == "former" || modifier->term->value == "acting") break;
        note_modifier(title, *modifier);
        end = modifier->tokens.last;
      } else if (const TermMention* link = link_at(at); link != nullptr && (!is_post(*link) || is_envoy(title))) {
        at = link->tokens.last;  // a link belongs to the title only if something of a title follows it
        if (at < last && is_apostrophe(at)) ++at;  // "ambassadeur d'Allemagne"
        continue;
      } else if (is_possessive(at)) {
        at += a_.tokens[at].kind == text::TokenKind::kPunctuation ? 2 : 1;
        continue;
      } else if (at > title.tokens.last && title.body.empty() && (!title.role.empty() || title.head == "head")) {
        end = portfolio_end(at, last);
        if (end == 0) break;
        if (title.role.empty()) title.body = "department";  // "directeur des services techniques, Lassina Ouattara"
      } else {
        break;
      }
      title.tokens.last = end;
      at = end;
    }
  }

  /// "concejal de Cultura, Ana Ruiz", "adjointe aux relations internationales, Solène Maillard": where the words
  /// between a link and the comma before a name end, which say what the holder is charged with; 0 where no name
  /// follows.
  uint32_t portfolio_end(uint32_t at, uint32_t last) const {
    constexpr uint32_t kLongest = 6;  // words
    if (a_.pack->grammar().place_follows_title) return 0;
    for (uint32_t end = at; end + 2 < last && end <= at + kLongest; ++end) {
      const text::Token& token = a_.tokens[end];
      if (token.span.of(a_.text()) == ",") {
        const text::Token &first = a_.tokens[end + 1], &second = a_.tokens[end + 2];
        const bool named = first.capital && (second.capital || second.kind == text::TokenKind::kPunctuation);
        return end > at && named && place_at_[end + 1] == kNone ? end : 0;
      }
      const bool word = token.kind == text::TokenKind::kWord && place_at_[end] == kNone;
      if (!word || terms_.at(end, Category::kEvent) || terms_.at(end, Category::kSign) ||
          terms_.at(end, Category::kRole) || terms_.at(end, Category::kHonorific) ||
          terms_.at(end, Category::kOrganisation))
        return 0;
    }
    return 0;
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
    if (is_envoy(title) && may_be_state(place)) return false;  // "Đại sứ Ý Marco della Seta"
    if (!a_.pack->grammar().place_follows_title && a_.tokens[first].kind == text::TokenKind::kWord) return true;
    if (!a_.pack->name_endings().empty()) return false;  // "мэр Москвы Собянин": its case tells it to be a place
    const auto is_name_word = [&](uint32_t token) {
      return token < a_.tokens.size() && a_.tokens[token].kind == text::TokenKind::kWord && a_.tokens[token].capital;
    };
    return is_name_word(end) && !is_name_word(end + 1) && !terms_.at(end, Category::kRole) &&
           !terms_.at(end, Category::kBody) && !terms_.at(end, Category::kHead);
  }

  bool may_be_state(const PlaceMention& place) const {
    return std::any_of(place.candidates.begin(), place.candidates.end(), [&](const PlaceMention::Candidate& candidate) {
      return a_.book->place(candidate.place).kind == gazetteer::PlaceKind::kCountry;
    });
  }

  const TermMention* link_at(uint32_t at) const {
    const TermMention* link = terms_.at(at, Category::kTitleLink);
    const bool inside = link != nullptr && link->term->value != "possessive" && link->term->value != "apposition";
    return inside ? link : nullptr;
  }

  /// "посол Китая в Казахстане": where an envoy serves; a mayor in Kazakhstan is on a journey.
  static bool is_post(const TermMention& link) { return link.term->value == "post"; }

  static bool is_envoy(const TitleMention& title) {
    return title.role == "ambassador" || title.role == "consul_general";
  }

  bool is_apostrophe(uint32_t at) const {
    const std::string_view sign = a_.tokens[at].span.of(a_.text());
    return (sign == "'" || sign == "’") && !a_.tokens[at].space_before;
  }

  bool is_possessive(uint32_t at) const {
    return is_apostrophe(at) && at + 1 < a_.tokens.size() && a_.tokens[at + 1].span.of(a_.text()) == "s";
  }

  Annotation& a_;
  TermIndex terms_;
  std::vector<uint32_t> place_at_, place_end_;
};

}  // namespace

void find_titles(Annotation& a) { TitleFinder(a).find(); }

}  // namespace ketnghia::annotate
