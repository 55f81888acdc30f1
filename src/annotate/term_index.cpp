#include "annotate/term_index.h"

#include <algorithm>

namespace ketnghia::annotate {

using language::Category;

TermIndex::TermIndex(const Annotation& a) : a_(a), first_(a.tokens.size() + 1, 0) {
  size_t at = 0;
  for (uint32_t token = 0; token <= a.tokens.size(); ++token) {
    while (at < a.terms.size() && a.terms[at].tokens.first < token) ++at;
    first_[token] = static_cast<uint32_t>(at);
  }
}

const TermMention* TermIndex::at(uint32_t token, Category category) const {
  for (size_t i = first_[token]; i < a_.terms.size() && a_.terms[i].tokens.first == token; ++i) {
    if (a_.terms[i].term->category == category) return &a_.terms[i];
  }
  return nullptr;
}

const TermMention* TermIndex::before(uint32_t token, Category category) const {
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
