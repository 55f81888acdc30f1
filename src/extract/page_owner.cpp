#include <algorithm>

#include "extract/page.h"

// Whose page it is.

namespace ketnghia::extract {
namespace {

constexpr size_t kHead = 6;           // sentences in which a page names itself
constexpr uint32_t kLongestHead = 16;  // tokens of such a line

/// An organ of the place stands beside it: "Gobierno de Jujuy", "Chesterfield Borough Council".
bool has_organ_beside(const Page& page, const PlaceMention& place) {
  const auto governs = [](const TermMention* body) {
    if (body == nullptr) return false;
    const std::string& value = body->term->value;
    return value == "government" || value == "council" || value == "peoples_committee" || value == "department";
  };
  uint32_t before = place.with_words.first;
  for (int links = 0; links < 2; ++links) {
    if (governs(page.terms.before(before, Category::kBody))) return true;
    const TermMention* link = page.terms.before(before, Category::kTitleLink);
    if (link == nullptr || link->term->value == "and") break;
    before = link->tokens.first;
  }
  return place.with_words.last < page.a.tokens.size() && governs(page.terms.at(place.with_words.last, Category::kBody));
}

/// The locality that a line at the head of the page names as its own; empty where it tells something else.
std::string named_as_own(const Page& page, const SentenceView& view) {
  if (view.sentence->tokens.size() > kLongestHead || view.first(Category::kEvent) || view.first(Category::kSign))
    return {};
  const bool somebody =
      std::ranges::any_of(view.titles, [](const TitleMention& title) { return title.person.has_value(); });
  const std::vector<std::string> named = localities_of(page, view);
  if (somebody || named.size() != 1) return {};
  const bool tells_tie = view.first(Category::kRelation) != nullptr || view.first(Category::kAgreement) != nullptr;
  for (const PlaceMention& place : view.places) {
    if (place.id != named.front()) continue;
    if (has_organ_beside(page, place) || (!tells_tie && !place.word.empty())) return place.id;
  }
  return {};
}

}  // namespace

std::string owner_of(const Page& page) {
  std::vector<const SentenceView*> head;
  for (const auto* views : {&page.story, &page.related}) {
    for (size_t i = 0; i < std::min(kHead, views->size()); ++i) head.push_back(&(*views)[i]);
  }
  std::ranges::sort(head, {}, [](const SentenceView* view) { return view->sentence->tokens.first; });
  for (size_t i = 0; i < std::min(kHead, head.size()); ++i) {
    if (std::string own = named_as_own(page, *head[i]); !own.empty()) return own;
  }
  return {};
}

}  // namespace ketnghia::extract
