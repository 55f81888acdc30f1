#include "extract/table_terms.h"

#include <algorithm>
#include <span>

#include "text/fold.h"
#include "text/tokens.h"

namespace ketnghia::extract {
namespace {

using language::Category;
using language::Pack;
using language::Term;

/// The words of a text without its punctuation.
std::vector<text::Token> words_of(std::string_view text) {
  std::vector<text::Token> tokens = text::tokenise(text);
  std::erase_if(tokens, [](const text::Token& token) { return !token.is_name_part(); });
  return tokens;
}

struct Search {
  std::string_view text;
  const std::vector<text::Token>& words;
  std::initializer_list<Category> categories;
  const Pack* own;  ///< of the document's language, whose words may lack their marks

  bool wants(Category category) const {
    return std::find(categories.begin(), categories.end(), category) != categories.end();
  }

  /// The longest term of a pack that begins at a word; its length in words, 0 where there is none.
  TermHit longest_at(size_t first, const Pack& pack) const {
    const size_t most = std::min<size_t>(pack.longest_from(words[first].hash), words.size() - first);
    for (size_t length = most; length > 0; --length) {
      if (const Term* term = term_at(first, length, pack)) return hit(*term, pack, first, length);
    }
    const Term* starred = pack.starred_term(text::fold(words[first].span.of(text)));
    return starred && wants(starred->category) ? hit(*starred, pack, first, 1) : TermHit{};
  }

  const Term* term_at(size_t first, size_t length, const Pack& pack) const {
    uint64_t hash = text::kEmptySequence;
    bool marks = false;
    for (size_t i = first; i < first + length; ++i) {
      hash = text::extend_sequence(hash, words[i].hash);
      marks |= words[i].has_marks;
    }
    std::string marked;  // made only where a term has the bare letters
    const Term *exact = nullptr, *bare = nullptr;
    pack.terms_of_hash(hash, [&](const Term& term) {
      if (!wants(term.category)) return;
      if (marked.empty()) marked = language::marked_form(text, std::span(words).subspan(first, length));
      if (term.marked == marked) exact = &term;
      if (!marks && &pack == own) bare = &term;  // "Tan" of an English page is no "Tân"
    });
    return exact ? exact : bare;
  }

  TermHit hit(const Term& term, const Pack& pack, size_t first, size_t length) const {
    return {&term, &pack, text::join(words[first].span, words[first + length - 1].span), static_cast<int>(length)};
  }
};

std::vector<const Pack*> in_order(const language::Packs& packs, const std::vector<std::string>& codes) {
  std::vector<const Pack*> out;
  for (const std::string& code : codes) {
    const Pack* pack = code.empty() ? nullptr : packs.find(code);
    if (pack && std::find(out.begin(), out.end(), pack) == out.end()) out.push_back(pack);
  }
  return out;
}

}  // namespace

TermFinder TermFinder::for_document(const language::Packs& packs, const std::string& document_language) {
  return TermFinder(in_order(packs, {document_language, "vi", "en"}));
}

TermFinder TermFinder::for_any_language(const language::Packs& packs, const std::string& document_language) {
  std::vector<std::string> codes = {document_language, "vi", "en"};
  codes.insert(codes.end(), packs.codes().begin(), packs.codes().end());
  return TermFinder(in_order(packs, codes));
}

std::vector<TermHit> TermFinder::find(std::string_view text, std::initializer_list<Category> categories) const {
  const std::vector<text::Token> words = words_of(text);
  const Search search{text, words, categories, packs_.front()};
  std::vector<TermHit> hits;
  for (size_t at = 0; at < words.size();) {
    TermHit best;
    for (const Pack* pack : packs_) {
      const TermHit found = search.longest_at(at, *pack);
      if (found.tokens > best.tokens) best = found;
    }
    if (best.term) hits.push_back(best);
    at += static_cast<size_t>(std::max(1, best.tokens));
  }
  return hits;
}

std::string_view TermFinder::whole(std::string_view text, Category category) const {
  const std::vector<text::Token> words = words_of(text);
  if (words.empty()) return {};
  const Search search{text, words, {category}, packs_.front()};
  for (const Pack* pack : packs_) {
    const TermHit found = search.longest_at(0, *pack);
    if (found.term && found.tokens == static_cast<int>(words.size())) return found.term->value;
  }
  return {};
}

int length_of(std::string_view text) {
  int words = 0, characters = 0;
  for (const text::Token& token : words_of(text)) {
    ++(token.kind == text::TokenKind::kCharacter ? characters : words);
  }
  return words + (characters + 2) / 3;
}

int count_words(std::string_view text) { return static_cast<int>(words_of(text).size()); }

}  // namespace ketnghia::extract
