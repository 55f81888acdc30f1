#include "annotate/term_index.h"

#include <algorithm>

namespace ketnghia::annotate {

using language::Category;

TermIndex::TermIndex(const Annotation& a) : a_(a), first_(a.tokens.size() + 2), ends_(a.tokens.size() + 1) {
  for (const TermMention& term : a.terms) ends_[term.tokens.last] = true;
  size_t token = 0;
  for (uint32_t i = 0; i < a.terms.size(); ++i) {
    for (; token <= a.terms[i].tokens.first; ++token) first_[token] = i;
  }
  std::fill(first_.begin() + static_cast<ptrdiff_t>(token), first_.end(), static_cast<uint32_t>(a.terms.size()));
}

const TermMention* TermIndex::before(uint32_t token, Category category) const {
  if (!ends_[token]) return nullptr;
  // Forms of words are no longer than six of them; forms of characters than a dozen.
  const bool characters = token > 0 && a_.tokens[token - 1].kind == text::TokenKind::kCharacter;
  for (uint32_t back = std::min<uint32_t>(characters ? 12 : 6, token); back >= 1; --back) {
    const TermMention* term = at(token - back, category);
    if (term != nullptr && term->tokens.last == token) return term;
  }
  return nullptr;
}

bool TermIndex::within(TokenRange range, Category category) const {
  bool found = false;
  each(range, [&](const TermMention& term) { found |= term.term->category == category; });
  return found;
}

}  // namespace ketnghia::annotate
