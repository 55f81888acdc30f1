#include <algorithm>

#include "extract/page.h"

// Whose page it is.

namespace ketnghia::extract {
namespace {

constexpr size_t kHead = 6;            // sentences in which a page names itself
constexpr size_t kFoot = 4;            // and the last ones, of its imprint
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

/// The parts of a line that signs between spaces part: "Ja zur Partnerschaft mit Tolmin | Stadt Villach".
std::vector<TokenRange> parts_of(const Page& page, TokenRange line) {
  static constexpr std::string_view kSigns[] = {"|", "–", "—", "-", "·", "•", ">", "»", "：", ":", "／"};
  std::vector<TokenRange> out;
  uint32_t first = line.first;
  for (uint32_t token = line.first; token < line.last; ++token) {
    const std::string_view sign = page.a.tokens[token].span.of(page.a.text());
    if (std::ranges::find(kSigns, sign) == std::end(kSigns)) continue;
    if (sign == "-" && !page.a.tokens[token].space_before) continue;
    if (token > first) out.push_back({first, token});
    first = token + 1;
  }
  if (first < line.last) out.push_back({first, line.last});
  return out;
}

bool has_within(const SentenceView& view, TokenRange part, std::initializer_list<Category> categories) {
  return std::ranges::any_of(view.terms, [&](const TermMention& term) {
    return part.holds(term.tokens.first) && std::ranges::find(categories, term.term->category) != categories.end();
  });
}

/// The locality that a part of a line names as its own; empty where it tells something else.
std::string named_as_own(const Page& page, const SentenceView& view, TokenRange part) {
  if (part.size() > kLongestHead || has_within(view, part, {Category::kEvent, Category::kSign})) return {};
  const auto inside = [&](TokenRange tokens) { return part.holds(tokens.first); };
  const bool somebody = std::ranges::any_of(
      view.titles, [&](const TitleMention& title) { return title.person.has_value() && inside(title.tokens); });
  if (somebody) return {};
  // "- Tỉnh Champasak (Lào), từ năm 2008": who says where it lies and since when lists somebody else.
  const bool placed = std::ranges::any_of(view.places, [&](const PlaceMention& place) {
    return inside(place.tokens) && !place.demonym && !page.is_locality(place.id);
  });
  if (placed || view.is_item) return {};
  const std::vector<std::string> named = localities_of(page, view);
  const PlaceMention* only = nullptr;
  for (const PlaceMention& place : view.places) {
    if (!inside(place.tokens) || std::ranges::find(named, place.id) == named.end()) continue;
    if (only != nullptr && only->id != place.id) return {};
    if (only == nullptr || only->word.empty()) only = &place;
  }
  if (only == nullptr) return {};
  // "Газета Барышского района": a paper is of some place, and tells of any.
  const bool of_paper = std::ranges::any_of(view.terms, [&](const TermMention& term) {
    return inside(term.tokens) && term.term->category == Category::kOrganisation && term.term->value == "press";
  });
  if (of_paper) return {};
  const bool tells_tie = has_within(view, part, {Category::kRelation, Category::kAgreement});
  return has_organ_beside(page, *only) || (!tells_tie && !only->word.empty()) ? only->id : std::string();
}

std::string named_as_own(const Page& page, const SentenceView& view) {
  for (const TokenRange part : parts_of(page, view.sentence->tokens)) {
    if (std::string own = named_as_own(page, view, part); !own.empty()) return own;
  }
  return {};
}

/// The book knows it and the story names it.
bool is_told_of(const Page& page, const std::string& id) {
  return !id.starts_with("name:") && page.weight.contains(id);
}

/// "Villach, 29. April 2017": told where the page is at home, if the story names the place again.
std::string told_at_home(const Page& page) {
  constexpr double kNamedAgain = 3.5;  // with the dateline's own weight
  const auto weight = page.weight.find(page.dateline);
  return weight != page.weight.end() && weight->second >= kNamedAgain ? page.dateline : std::string();
}

}  // namespace

std::string owner_of(const Page& page) {
  std::vector<const SentenceView*> lines;
  for (const auto* views : {&page.story, &page.related}) {
    for (const SentenceView& view : *views) lines.push_back(&view);
  }
  std::ranges::sort(lines, {}, [](const SentenceView* view) { return view->sentence->tokens.first; });
  const size_t head = std::min(kHead, lines.size());
  for (size_t i = 0; i < head; ++i) {
    if (std::string own = named_as_own(page, *lines[i]); !own.empty()) return own;
  }
  // The foot of a page names whoever made it: "Magistrat der Stadt Villach, Rathausplatz 1".
  for (size_t i = std::max(head, lines.size() - std::min(kFoot, lines.size())); i < lines.size(); ++i) {
    if (lines[i]->part == read::Part::kRelated) continue;  // a teaser tells of somebody else
    if (std::string own = named_as_own(page, *lines[i]); is_told_of(page, own)) return own;
  }
  return told_at_home(page);
}

}  // namespace ketnghia::extract
