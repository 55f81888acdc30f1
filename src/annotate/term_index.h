#pragma once

#include "annotate/annotation.h"

namespace ketnghia::annotate {

/// Quick questions about the terms of an annotation: which stand at, or end at, a token. Valid while `a.terms` is not
/// changed.
class TermIndex {
 public:
  explicit TermIndex(const Annotation& a);

  /// The term of a category that begins at a token, else null.
  const TermMention* at(uint32_t token, language::Category category) const {
    for (uint32_t i = first_[token]; i < first_[token + 1]; ++i) {
      if (a_.terms[i].term->category == category) return &a_.terms[i];
    }
    return nullptr;
  }
  /// The longest term of a category that ends right before `token`, else null.
  const TermMention* before(uint32_t token, language::Category category) const;
  /// Whether any term of the category covers part of the range.
  bool within(TokenRange range, language::Category category) const;
  /// Calls `visit(const TermMention&)` for each term that begins in the range.
  template <typename Visit>
  void each(TokenRange range, Visit visit) const {
    for (uint32_t i = first_[range.first]; i < first_[range.last]; ++i) visit(a_.terms[i]);
  }

 private:
  const Annotation& a_;
  std::vector<uint32_t> first_;  // token → first term that begins at it or later; two more than there are tokens
  std::vector<bool> ends_;       // token → whether a term ends right before it
};

}  // namespace ketnghia::annotate
