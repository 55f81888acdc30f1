#include "extract/page_ties.h"

#include <algorithm>

namespace ketnghia::extract {
namespace {

constexpr uint32_t kLongestItem = 30;  // tokens of a line in a list, or of its heading
constexpr uint32_t kLongestHeading = 8;
constexpr uint32_t kBullet = 3;  // tokens before an item's place: a number and its stop, a flag

/// The words that would tie the two: a change, a signing, a twinning.
bool ties(const TermMention& term) {
  return term.term->category == Category::kChange || term.term->category == Category::kSign ||
         (term.term->category == Category::kRelation && term.term->value == "twinning");
}

bool any_tie(const SentenceView& view, auto holds) {
  return std::any_of(view.terms.begin(), view.terms.end(), [&](const TermMention& t) { return ties(t) && holds(t); });
}

/// Of several pairs the side that all share, else the side that the sentence names first.
std::string owner_of(const SentenceView& view, const std::vector<Pair>& pairs) {
  if (pairs.size() > 1) {
    for (const std::string& side : {pairs[0].home, pairs[0].partner}) {
      const auto has = [&](const Pair& pair) { return pair.home == side || pair.partner == side; };
      if (std::ranges::all_of(pairs, has)) return side;
    }
  }
  for (const PlaceMention& place : view.places) {
    if (place.id == pairs[0].home || place.id == pairs[0].partner) return place.id;
  }
  return {};
}

}  // namespace

TieWords tie_words_of(const Page& page, const SentenceView& view) {
  TieWords words;
  bool national = false;
  for (const TermMention& term : view.terms) {
    const std::string& value = term.term->value;
    if (term.term->category == Category::kRelation) {
      if (is_denied_noun(page, term.tokens)) continue;
      words.twinning += value == "twinning";
      words.friendship += value == "friendship";
      words.cooperation += value == "cooperation";
      words.tie_noun |= value == "tie";
      national |= value == "national";
    } else if (term.term->category == Category::kChange) {
      words.established |= value == "established";
      if (words.change.empty()) words.change = value;
    }
  }
  words.planned = any_tie(view, [&](const TermMention& t) { return is_intended(page, view, t.tokens, 8); });
  if (any_tie(view, [&](const TermMention& t) { return is_denied(page, view, t.tokens); })) words = {};
  if (national && words.twinning == 0) words = {};  // ties between the states
  return words;
}

/// ';', ':' or '.' where the sentence ends so, else a space.
char PartnerList::last_sign(const SentenceView& view) const {
  const std::string_view end = page_.a.tokens[view.sentence->tokens.last - 1].span.of(page_.a.text());
  if (end == ";" || end == "；") return ';';
  if (end == ":" || end == "：") return ':';
  return end == "." || end == "。" ? '.' : ' ';
}

void PartnerList::open(const SentenceView& view, const std::vector<Pair>& pairs, const TieWords& words) {
  const char sign = last_sign(view);
  const bool tells_kind = words.twinning + words.friendship > 0 || (sign == ':' && words.cooperation > 0);
  if (!tells_kind || words.planned || words.ceases() || (view.is_item && sign != ':')) return;
  const std::vector<std::string> named = localities_of(page_, view);
  if (named.empty() && list_) {
    if (sign == ' ' && view.sentence->tokens.size() <= kLongestItem) list_->words = words, list_->last.clear();
    if (sign != ':') return;
  }
  std::string owner;
  const std::string& own = page_.owner;
  if (named.size() == 1) {
    const bool is_partner = !own.empty() && page_.country(named.front()) != page_.country(own);
    owner = is_partner ? own : named.front();
  }
  if (named.size() > 1 && !pairs.empty() && (sign == ';' || sign == ':')) owner = owner_of(view, pairs);
  const bool heading = sign == ' ' && view.sentence->tokens.size() <= kLongestHeading;
  if (named.empty() && (sign == ':' || heading)) owner = own;
  if (!owner.empty()) {
    list_ = List{owner, words, view.sentence->block, sign == ';' ? Items::kParts : Items::kLines, {}};
  } else if (sign == '.' && pairs.size() > 1 && !own.empty() && owner_of(view, pairs) == own) {
    list_ = List{own, words, view.sentence->block, Items::kSentences, {}};
  }
}

void PartnerList::pass(const SentenceView& view) {
  if (!list_) return;
  const std::vector<std::string> named = localities_of(page_, view);
  const auto names = [&](const std::string& id) { return std::ranges::find(named, id) != named.end(); };
  const bool inside = named.empty() && view.sentence->tokens.size() <= kLongestItem;
  if (list_->items != Items::kLines || !(inside || names(list_->owner) || names(list_->last))) list_.reset();
}

std::optional<Pair> PartnerList::last_pair(const SentenceView& view) const {
  if (!list_ || list_->last.empty()) return std::nullopt;
  if (!localities_of(page_, view).empty()) return std::nullopt;
  return Pair{list_->owner, list_->last};
}

bool PartnerList::may_be_item(const SentenceView& view) const {
  const TokenRange tokens = view.sentence->tokens;
  if (view.places.empty() || view.places.front().with_words.first > tokens.first + kBullet) return false;
  if (list_->items != Items::kLines) {
    return view.sentence->block == list_->block && !view.first(Category::kRelation) && !view.first(Category::kSign) &&
           !view.first(Category::kEvent);
  }
  const bool short_line =
      view.is_item ? tokens.size() <= 2 * kLongestItem
                   : tokens.size() <= kLongestItem && (last_sign(view) != '.' || names_place_alone(page_, view));
  return short_line && view.sentence->block != list_->block && !view.first(Category::kEvent) &&
         (view.is_item || view.titles.empty());
}

Text PartnerList::date_of_item(const SentenceView& view, TokenRange tokens) const {
  for (const DateMention& date : view.dates) {
    if (tokens.holds(date.tokens.first) && date.date && date.date->shape() == text::Edtf::Shape::kPoint)
      return date.date->text();
  }
  for (uint32_t token = tokens.first; token < tokens.last; ++token) {
    const text::Token& number = page_.a.tokens[token];
    if (number.kind != text::TokenKind::kNumber || number.span.size() != 4) continue;
    const std::string year(number.span.of(page_.a.text()));
    if (year >= "1850" && year <= "2100") return year;
  }
  return std::nullopt;
}

/// Each with its year behind it; none where one has none, since then the sentence tells of something else.
std::vector<PartnerList::Item> PartnerList::items_in_prose(const SentenceView& view) const {
  const std::vector<std::string> named = localities_of(page_, view);
  std::vector<Item> out;
  for (size_t i = 0; i < view.places.size(); ++i) {
    const PlaceMention& place = view.places[i];
    if (std::ranges::find(named, place.id) == named.end()) continue;
    if (page_.country(place.id) == page_.country(list_->owner)) return {};
    uint32_t end = view.sentence->tokens.last;
    for (const PlaceMention& next : view.places.subspan(i + 1)) {
      const bool other = next.id != place.id && std::ranges::find(named, next.id) != named.end();
      if (other) end = std::min(end, next.with_words.first);
    }
    const Text since = date_of_item(view, {place.with_words.last, end});
    if (!since) return {};
    out.push_back({{list_->owner, place.id}, list_->words, since});
  }
  return out;
}

std::optional<std::vector<PartnerList::Item>> PartnerList::items_in(const SentenceView& view) {
  if (!list_ || !may_be_item(view)) return std::nullopt;
  if (list_->items == Items::kSentences) {
    std::vector<Item> items = items_in_prose(view);
    return items.empty() ? std::nullopt : std::optional(std::move(items));
  }
  const bool by_state = !page_.is_locality(view.places.front().id);
  TieWords words = tie_words_of(page_, view);
  if (words.twinning + words.friendship <= 0) {
    const std::string change = words.ceases() ? words.change : "";
    words = list_->words;
    if (!change.empty()) words.change = change;
  }
  std::vector<Item> out;
  for (const std::string& partner : localities_of(page_, view)) {
    if (partner == list_->owner || page_.country(partner) == page_.country(list_->owner)) continue;
    list_->last = partner;
    out.push_back(
        {{list_->owner, partner}, words, words.ceases() ? std::nullopt : date_of_item(view, view.sentence->tokens)});
    if (!by_state) break;  // what follows it says where it lies
  }
  return out;
}

}  // namespace ketnghia::extract
