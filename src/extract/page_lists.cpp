#include <algorithm>

#include "extract/page.h"

namespace ketnghia::extract {
namespace {

/// The one locality of the reader's country among those of other countries, else the first where no other shares its
/// country; empty where the sentence has none that stands out.
std::string outstanding(const Page& page, const std::vector<std::string>& localities) {
  const auto of_country = [&](const std::string& country) {
    return std::count_if(localities.begin(), localities.end(),
                         [&](const std::string& id) { return page.country(id) == country; });
  };
  if (!page.main_country.empty() && of_country(page.main_country) == 1) {
    return *std::find_if(localities.begin(), localities.end(),
                         [&](const std::string& id) { return page.country(id) == page.main_country; });
  }
  const std::string first = page.country(localities.front());
  return first.empty() || of_country(first) == 1 ? localities.front() : std::string();
}

/// Only signs and words like "and" stand between two mentions: they are items of one list.
bool is_listed_with(const Page& page, const PlaceMention& x, const PlaceMention& y) {
  for (uint32_t token = x.with_words.last; token < y.with_words.first; ++token) {
    if (page.a.tokens[token].kind == text::TokenKind::kPunctuation) continue;
    const TermMention* link = page.terms.at(token, Category::kTitleLink);
    if (link == nullptr || link->term->value != "and") return false;
  }
  return true;
}

}  // namespace

bool is_named_besides(const Page& page, const PlaceMention& place) {
  const TermMention* cue = page.terms.before(place.with_words.first, Category::kCue);
  return cue != nullptr && cue->term->value == "besides";
}

bool names_place_alone(const Page& page, const SentenceView& view) {
  bool named = false;
  for (uint32_t token = view.sentence->tokens.first; token < view.sentence->tokens.last; ++token) {
    const text::TokenKind kind = page.a.tokens[token].kind;
    if (kind == text::TokenKind::kPunctuation || kind == text::TokenKind::kNumber) continue;
    const bool date = std::ranges::any_of(view.dates, [&](const DateMention& d) { return d.tokens.holds(token); });
    if (date) continue;
    const bool place =
        std::ranges::any_of(view.places, [&](const PlaceMention& p) { return p.with_words.holds(token); });
    named |= place;
    const TermMention* cue = page.terms.at(token, Category::kCue);
    const bool host = cue != nullptr && cue->term->value == "host";
    if (!place && !host && page.terms.at(token, Category::kTitleLink) == nullptr) return false;
  }
  return named;
}

std::string subject_of(const Page& page, const SentenceView& view, const std::vector<std::string>& localities) {
  const bool ties_told = view.has(Category::kRelation, "twinning") || view.has(Category::kRelation, "friendship");
  if (localities.size() < 3 || !ties_told || view.has(Category::kCue, "after") ||
      page.a.pack->grammar().verbs_come_last)
    return {};
  const TermMention* tie = nullptr;
  for (const TermMention& term : view.terms) {
    const bool ties = term.term->category == Category::kRelation || term.term->category == Category::kChange;
    if (ties && tie == nullptr) tie = &term;
  }
  if (tie == nullptr) return {};
  std::string subject;
  for (const PlaceMention& place : view.places) {
    if (place.tokens.first > tie->tokens.first) break;
    if (std::ranges::find(localities, place.id) == localities.end() || is_named_besides(page, place)) continue;
    if (!subject.empty() && subject != place.id) return {};
    subject = place.id;
  }
  return subject;
}

std::string hub_of(const Page& page, const SentenceView& view, const std::vector<std::string>& localities) {
  const bool ties = view.has(Category::kRelation, "twinning") || view.has(Category::kRelation, "friendship");
  if (localities.size() < 3 || !ties) return {};
  const std::string hub = outstanding(page, localities);
  if (hub.empty()) return {};
  const PlaceMention* before = nullptr;
  for (const PlaceMention& place : view.places) {
    if (place.demonym || !page.is_locality(place.id)) continue;
    if (before != nullptr && (before->id == hub) != (place.id == hub) && is_listed_with(page, *before, place))
      return {};
    before = &place;
  }
  return hub;
}

std::string own_locality(const Page& page, const SentenceView& view, const std::vector<std::string>& localities) {
  const bool speaks_of_itself = std::ranges::any_of(view.terms, [&](const TermMention& term) {
    const std::string& value = term.term->value;
    if (term.term->category != Category::kReference || (value != "this_city" && value != "this_province")) return false;
    // 本市 in 熊本市 is no word.
    return std::ranges::none_of(view.places, [&](const PlaceMention& p) { return p.with_words.overlaps(term.tokens); });
  });
  if (!speaks_of_itself || localities.empty()) return {};
  const auto is_own = [&](const std::string& id) {
    return id == page.owner || (!page.main_country.empty() && page.country(id) == page.main_country);
  };
  if (std::ranges::any_of(localities, is_own)) return {};
  if (!page.owner.empty()) return page.owner;
  std::string own;
  double most = 0;
  for (const auto& [id, weight] : page.weight) {
    if (is_own(id) && weight > most) most = weight, own = id;
  }
  return own;
}

bool is_predecessor(const Page& page, const SentenceView& view, std::string_view id) {
  return std::any_of(view.places.begin(), view.places.end(), [&](const PlaceMention& place) {
    if (place.id != id) return false;
    const TermMention* cue = page.terms.before(place.with_words.first, Category::kCue);
    return cue != nullptr && cue->term->value == "former_place";
  });
}

uint32_t tokens_between(const Page& page, const SentenceView& view, const PlaceMention& x, const PlaceMention& y) {
  uint32_t count = 0;
  for (uint32_t token = x.with_words.last; token < y.with_words.first; ++token) {
    const bool country = std::any_of(view.places.begin(), view.places.end(), [&](const PlaceMention& place) {
      return place.with_words.holds(token) && !page.is_locality(place.id);
    });
    const TermMention* link = page.terms.at(token, Category::kTitleLink);
    const bool of = link != nullptr && (link->term->value == "apposition" || link->term->value == "possessive");
    count += !country && !(of && page.a.tokens[token].kind == text::TokenKind::kCharacter);
  }
  return count;
}

}  // namespace ketnghia::extract
