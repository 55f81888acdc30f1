#include "extract/leader_cell.h"

#include <algorithm>

#include "annotate/titles.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::extract {
namespace {

using language::Category;
using text::Token;

constexpr size_t kLongestName = 5;  // words of a name that no honorific announces
constexpr size_t kShortestName = 2;

/// In tables of parties' countries the head of a party's committee is a chairman as often as a secretary.
std::string role_of(std::string_view head, std::string_view body) {
  if (body == "party_committee" && head == "chair") return "party_secretary";
  if (body == "party_committee" && head == "vice_chair") return "deputy_party_secretary";
  return std::string(annotate::compose_role(head, body));
}

bool begins_title(const TermHit& hit) {
  const Category category = hit.term->category;
  return category == Category::kRole || category == Category::kHead || category == Category::kModifier;
}

class CellReader {
 public:
  CellReader(std::string_view cell, const TermFinder& finder, const IsPlace& is_place)
      : cell_(cell), is_place_(is_place), tokens_(text::tokenise(cell)) {
    hits_ =
        finder.find(cell, {Category::kHonorific, Category::kRole, Category::kHead, Category::kBody, Category::kModifier,
                           Category::kLocalityWord, Category::kLevelWord, Category::kTitleLink, Category::kTableWord});
    families_ = finder.find(cell, {Category::kFamilyName});
    std::erase_if(hits_, [](const TermHit& hit) {
      return hit.term->category == Category::kTableWord && hit.term->value != "national_office";
    });
    hit_of_.assign(tokens_.size(), -1);
    for (size_t h = 0; h < hits_.size(); ++h) {
      for (size_t t = 0; t < tokens_.size(); ++t) {
        if (hits_[h].span.contains(tokens_[t].span)) hit_of_[t] = static_cast<int>(h);
      }
    }
  }

  std::vector<Leader> read() {
    while (at_ < tokens_.size()) {
      if (!tokens_[at_].is_name_part()) {
        ++at_;
        continue;
      }
      read_leader();
    }
    return std::move(leaders_);
  }

 private:
  const TermHit* hit(size_t token) const {
    return hit_of_[token] < 0 ? nullptr : &hits_[static_cast<size_t>(hit_of_[token])];
  }
  std::string_view word(size_t token) const { return tokens_[token].span.of(cell_); }
  bool is_sign(size_t token, std::initializer_list<std::string_view> signs) const {
    return tokens_[token].kind == text::TokenKind::kPunctuation &&
           std::find(signs.begin(), signs.end(), word(token)) != signs.end();
  }
  bool begins_line(size_t token) const { return token > 0 && tokens_[token].line_before; }
  text::Span span(size_t first, size_t last) const {
    return first < last ? text::join(tokens_[first].span, tokens_[last - 1].span) : text::Span{};
  }

  /// An honorific that begins a person: it has a capital and a name follows.
  bool is_honorific(size_t token) const {
    const TermHit* found = hit(token);
    return found && found->term->category == Category::kHonorific && found->span.start == tokens_[token].span.start &&
           (tokens_[token].capital || token == 0);
  }
  bool is_title(size_t token) const {
    const TermHit* found = hit(token);
    return found && begins_title(*found) && found->span.start == tokens_[token].span.start;
  }
  size_t after_hit(size_t token) const {
    const int own = hit_of_[token];
    while (token < tokens_.size() && hit_of_[token] == own) ++token;
    return token;
  }

  void read_leader() {
    Leader leader;
    const size_t start = at_;
    while (at_ < tokens_.size() && is_honorific(at_)) {
      at_ = after_hit(at_);
      while (at_ < tokens_.size() && is_sign(at_, {".", "/"})) ++at_;
      leader.honorific = span(start, at_);
    }
    const size_t name = at_;
    while (at_ < tokens_.size() && !ends_name(at_, at_ == name)) ++at_;
    leader.name = span(name, at_);
    if (leader.name.empty() && (at_ >= tokens_.size() || !is_title(at_))) {
      at_ = std::max(at_, start) + (at_ == start ? 1 : 0);
      return;
    }
    skip_separators();
    read_title(leader);
    leaders_.push_back(std::move(leader));
  }

  bool ends_name(size_t token, bool first) const {
    if (is_sign(token, {",", ";", "(", "–", "—", ":", "，", "、", "；"})) return true;
    if (is_sign(token, {"-"}) && tokens_[token].space_before) return true;
    if (is_title(token) && (first || !is_name_word(token))) return true;
    return !first && begins_line(token);
  }

  /// "Quyền", "Nhà" and the like are words of names too: a modifier alone begins a title only where a title follows.
  bool is_name_word(size_t token) const {
    if (hit(token)->term->category != Category::kModifier) return false;
    const size_t next = after_hit(token);
    return next >= tokens_.size() || !is_title(next);
  }

  void skip_separators() {
    while (at_ < tokens_.size() && is_sign(at_, {",", "–", "—", ":", "(", "-", "，", "、"})) ++at_;
  }

  /// From the title's first word to the next person.
  void read_title(Leader& leader) {
    const size_t first = at_;
    size_t next_name = 0;  // where the next person's name begins inside the title's words
    while (at_ < tokens_.size()) {
      if (at_ > first && (is_honorific(at_) || is_sign(at_, {";", "；"}))) break;
      if (at_ > first && begins_line(at_) && begins_person(at_)) break;
      if (is_sign(at_, {",", "，"}) && (next_name = name_before(first, at_)) > 0) break;
      ++at_;
    }
    size_t last = next_name > 0 ? next_name : at_;
    if (leader.name.empty()) last = take_name_after(first, last, leader);
    if (next_name > 0) at_ = next_name;
    while (last > first && !tokens_[last - 1].is_name_part() && !is_sign(last - 1, {"'", "’", ".", ")"})) --last;
    leader.title = span(first, last);
    read_offices(first, last, leader);
  }

  bool begins_person(size_t token) const {
    return tokens_[token].capital && hit_of_[token] < 0 && !is_place_(word(token));
  }

  bool is_family_name(size_t token) const {
    return std::any_of(families_.begin(), families_.end(),
                       [&](const TermHit& found) { return found.span.start == tokens_[token].span.start; });
  }

  /// Words before the comma at `comma` that are a person's name and no part of the title before it: capitals that no
  /// term and no place covers, where a title follows the comma. The first word's number; 0 where there are none.
  size_t name_before(size_t first, size_t comma) const {
    size_t next = comma + 1;
    while (next < tokens_.size() && !tokens_[next].is_name_part()) ++next;
    if (next >= tokens_.size() || !is_title(next)) return 0;
    size_t start = comma;
    while (start > first && tokens_[start - 1].capital && hit_of_[start - 1] < 0) --start;
    return start == comma ? 0 : name_in(start, comma);
  }

  /// The part of [start, end) that follows a place's name and is shaped like a person's; 0 where there is none.
  size_t name_in(size_t start, size_t end) const {
    size_t name = start;
    for (size_t split = end - 1; split > start; --split) {
      if (is_place_(span(start, split).of(cell_))) {
        name = split;
        break;
      }
    }
    const size_t words = end - name;
    if (words < kShortestName || words > kLongestName || is_place_(span(name, end).of(cell_))) return 0;
    return name > start || is_family_name(name) ? name : 0;
  }

  /// "Thị trưởng Nam Ninh Liêu Lập Dũng": the name stands after title and place.
  size_t take_name_after(size_t first, size_t last, Leader& leader) {
    size_t start = last;
    while (start > first && tokens_[start - 1].is_name_part() && tokens_[start - 1].capital && hit_of_[start - 1] < 0) {
      --start;
    }
    if (last - start < kShortestName) return last;
    size_t name = name_in(start, last);
    if (name == 0 && last - start <= kLongestName && !is_place_(span(start, last).of(cell_))) name = start;
    if (name == 0) return last;
    leader.name = span(name, last);
    return name;
  }

  void read_offices(size_t first, size_t last, Leader& leader) {
    CellOffice office;
    std::string_view head, body;
    size_t start = last;
    const auto finish = [&](size_t end) {
      if (start < end && (!office.role.empty() || !head.empty())) {
        if (office.role.empty()) office.role = role_of(head, body);
        office.national |= is_national(office.role, head, body);
        while (end > start && !tokens_[end - 1].is_name_part()) --end;
        office.span = span(start, end);
        leader.offices.push_back(office);
      }
      office = {};
      head = body = {};
      start = last;
    };
    for (size_t t = first; t < last; t = hit(t) ? after_hit(t) : t + 1) {
      const TermHit* found = hit(t);
      if (!found) continue;
      const std::string_view value = found->term->value;
      switch (found->term->category) {
        case Category::kModifier:
          if (value == "acting" || value == "former" || value == "elect") {
            if (value != "elect" || head.empty()) finish(t);
            office.acting |= value == "acting";
            office.past |= value != "acting";
            start = std::min(start, t);
          }
          break;
        case Category::kRole:
        case Category::kHead:
          if (!office.role.empty() || !head.empty()) finish(t);
          if (found->term->category == Category::kRole)
            office.role = value;
          else
            head = value;
          start = std::min(start, t);
          break;
        case Category::kBody:
          if (body.empty()) body = value;
          if (head.empty() && office.role.empty()) start = std::min(start, t);
          break;
        case Category::kTableWord: office.national = true; break;
        default: break;
      }
    }
    finish(last);
  }

  static bool is_national(std::string_view role, std::string_view head, std::string_view body) {
    if (role == "minister" || role == "deputy_minister" || role == "head_of_state" || role == "head_of_government" ||
        role == "legislator") {
      return true;
    }
    const bool party_office = head == "secretary" || head == "deputy_secretary" || head == "member";
    return party_office && (body == "other" || body == "parliament" || body == "ministry");
  }

  std::string_view cell_;
  const IsPlace& is_place_;
  std::vector<Token> tokens_;
  std::vector<TermHit> hits_, families_;
  std::vector<int> hit_of_;  ///< number of the hit that covers a token; -1 where none does
  std::vector<Leader> leaders_;
  size_t at_ = 0;
};

}  // namespace

std::vector<Leader> read_leaders(std::string_view cell, const TermFinder& finder, const IsPlace& is_place) {
  return CellReader(cell, finder, is_place).read();
}

}  // namespace ketnghia::extract
