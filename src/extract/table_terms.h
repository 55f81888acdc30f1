#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "language/pack.h"
#include "text/span.h"

namespace ketnghia::extract {

/// A term of a language pack found in a text.
struct TermHit {
  const language::Term* term = nullptr;
  const language::Pack* pack = nullptr;
  text::Span span;  ///< in the text that was searched
  int tokens = 0;   ///< words of the text that it covers
};

/// Finds the words of the language packs in short texts: header cells, titles, notes. The packs are asked in the order
/// given, so that a word of two languages is read in the document's own. Const and thread-safe.
class TermFinder {
 public:
  explicit TermFinder(std::vector<const language::Pack*> packs) : packs_(std::move(packs)) {}

  /// The packs that a document's tables are read with: its own language, then Vietnamese and English, the two languages
  /// of the office's own tables.
  static TermFinder for_document(const language::Packs& packs, const std::string& document_language);
  /// All packs, the document's own first: for a table in which the usual ones find no header.
  static TermFinder for_any_language(const language::Packs& packs, const std::string& document_language);

  /// Hits of the categories, leftmost first and the longest at each place; hits do not overlap. A text written without
  /// any marks ("dia phuong") is found by its bare letters.
  std::vector<TermHit> find(std::string_view text, std::initializer_list<language::Category> categories) const;

  /// The value of the term that is the whole text (but for punctuation); empty where it is none.
  std::string_view whole(std::string_view text, language::Category category) const;

  const std::vector<const language::Pack*>& packs() const { return packs_; }

 private:
  std::vector<const language::Pack*> packs_;
};

/// The length of a text in words, for limits; three characters of a script without spaces count as one.
int length_of(std::string_view text);

/// Number of words, numbers and characters of a text: what `tokens` of a hit is to be compared with.
int count_words(std::string_view text);

}  // namespace ketnghia::extract
