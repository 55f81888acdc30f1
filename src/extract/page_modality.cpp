#include <algorithm>

#include "extract/page.h"

// What is denied, supposed or only intended.

namespace ketnghia::extract {

namespace {

/// Scripts without spaces have a token for each character; three of them are about a word.
uint32_t words_to_tokens(const Page& page, TokenRange at, uint32_t words) {
  return page.a.tokens[at.first].kind == text::TokenKind::kCharacter ? words * 3 : words;
}

/// Korean and Japanese verbs stand last, and what denies or intends them stands behind.
bool verbs_come_last(const Page& page) { return page.a.pack->grammar().verbs_come_last; }

/// "khi chưa sáp nhập … đã ký": what the cue governs is the verb between.
bool another_verb(const SentenceView& view, const TermMention& cue, TokenRange verb) {
  return std::any_of(view.terms.begin(), view.terms.end(), [&](const TermMention& term) {
    const Category c = term.term->category;
    const bool is_verb = c == Category::kSuccession || c == Category::kEvent || c == Category::kChange;
    return is_verb && term.tokens.first >= cue.tokens.last && term.tokens.last <= verb.first;
  });
}

bool governs(const Page& page, const SentenceView& view, const TermMention& cue, TokenRange verb, uint32_t reach) {
  const uint32_t tokens = words_to_tokens(page, verb, reach);
  if (cue.tokens.first <= verb.first) return verb.first - cue.tokens.first <= tokens;
  return verbs_come_last(page) && cue.tokens.first >= verb.last && cue.tokens.first - verb.last <= tokens &&
         cue.tokens.last <= view.sentence->tokens.last;
}

/// "unterzeichnet wurde sie nie", "hermanadas no están": right behind the verb, with no sign between.
bool denies_behind(const Page& page, const TermMention& cue, TokenRange verb) {
  constexpr uint32_t kNear = 3;
  if (cue.tokens.first < verb.last || cue.tokens.first - verb.last > kNear) return false;
  for (uint32_t token = verb.last; token < cue.tokens.first; ++token) {
    if (page.a.tokens[token].kind != text::TokenKind::kWord) return false;
  }
  return true;
}

}  // namespace

bool is_denied(const Page& page, const SentenceView& view, TokenRange verb) {
  for (const TermMention& cue : view.terms) {
    if (cue.term->category != Category::kCue) continue;
    const bool condition = cue.term->value == "hypothetical";
    // "Nếu …", "If …" at the head of a sentence is a condition of all that follows.
    if (condition && cue.tokens.first <= view.sentence->tokens.first + 1 && !verbs_come_last(page)) return true;
    if (!condition && cue.term->value != "negated") continue;
    if (governs(page, view, cue, verb, 7) && !another_verb(view, cue, verb)) return true;
    if (!condition && denies_behind(page, cue, verb)) return true;
  }
  return false;
}

bool is_denied_noun(const Page& page, TokenRange noun) {
  const uint32_t first = noun.first;
  for (uint32_t back = 0; back <= 1 && first >= back + 1; ++back) {
    const TermMention* cue = page.terms.before(first - back, Category::kCue);
    if (cue != nullptr && cue->term->value == "negated") return true;
    if (page.a.tokens[first - back - 1].kind != text::TokenKind::kWord) break;
  }
  return false;
}

namespace {

/// "2005년에 이뤄졌으며, 10월에는 … 방문할 예정": behind a comma the cue stands behind an event of its own.
bool is_of_next_clause(const Page& page, const SentenceView& view, const TermMention& cue, TokenRange verb) {
  if (cue.tokens.first < verb.last) return false;
  uint32_t comma = verb.last;
  while (comma < cue.tokens.first && page.a.tokens[comma].span.of(page.a.text()) != "," &&
         page.a.tokens[comma].span.of(page.a.text()) != "、")
    ++comma;
  return std::any_of(view.terms.begin(), view.terms.end(), [&](const TermMention& term) {
    const bool deed = term.term->category == Category::kEvent || term.term->category == Category::kSign;
    return deed && term.tokens.first > comma && term.tokens.last <= cue.tokens.first;
  });
}

}  // namespace

bool is_intended(const Page& page, const SentenceView& view, TokenRange verb, uint32_t reach) {
  return std::any_of(view.terms.begin(), view.terms.end(), [&](const TermMention& cue) {
    return cue.term->category == Category::kCue && cue.term->value == "planned" &&
           governs(page, view, cue, verb, reach) && !is_of_next_clause(page, view, cue, verb);
  });
}

}  // namespace ketnghia::extract
