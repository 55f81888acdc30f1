#include <algorithm>
#include <span>

#include "extract/table_findings.h"
#include "gazetteer/rule_search.h"
#include "language/pack.h"
#include "text/fold.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::extract {
namespace {

using language::Category;

struct Word {
  text::Span span;     // in the document
  std::string marked;  // language::marked_form()
  std::string folded;
};

std::vector<Word> words_of(std::string_view text, uint32_t start) {
  std::vector<Word> out;
  for (const text::Token& token : text::tokenise(text)) {
    if (!token.is_name_part()) continue;
    const std::string_view word = token.span.of(text);
    out.push_back({{start + token.span.start, start + token.span.end}, language::marked_form(word), text::fold(word)});
  }
  return out;
}

enum class Likeness { kNone, kSlip, kSame };

/// A slip is a wrong mark on any of the words, and in all of them one wrong, missing or extra letter that begins none.
Likeness likeness(std::span<const Word> words, std::span<const Word> phrase, bool marked) {
  unsigned wrong_letters = 0;
  bool same = true;
  for (size_t i = 0; i < phrase.size(); ++i) {
    same &= marked ? words[i].marked == phrase[i].marked : words[i].folded == phrase[i].folded;
    if (words[i].folded.front() != phrase[i].folded.front()) return Likeness::kNone;
    wrong_letters += gazetteer::edit_distance(words[i].folded, phrase[i].folded, 2);
  }
  if (same) return Likeness::kSame;
  return wrong_letters <= 1 ? Likeness::kSlip : Likeness::kNone;
}

/// What a remark says of a tie and of letters.
bool is_phrase_of_remarks(const language::Term& term) {
  if (term.tokens < 2) return false;
  return term.category == Category::kLetterRule ||
         (term.category == Category::kTableWord && (term.value == "expired" || term.value == "ended"));
}

}  // namespace

std::vector<Fact> find_remark_faults(const TableRow& row, const PartFacts& part, const TermFinder& finder) {
  const std::string_view text = part.document->text;
  const std::vector<Word> words = words_of(row.note.of(text), row.note.start);
  // Who writes without any marks makes no slips in them.
  const bool marked =
      std::any_of(words.begin(), words.end(), [](const Word& word) { return word.marked != word.folded; });

  struct Slip {
    size_t first = 0, count = 0;
    const language::Term* term = nullptr;
  };
  std::vector<Slip> slips;
  std::vector<bool> right(words.size());
  for (const language::Term& term : finder.packs().front()->terms()) {
    if (!is_phrase_of_remarks(term)) continue;
    const std::vector<Word> phrase = words_of(term.form, 0);
    for (size_t first = 0; first + phrase.size() <= words.size(); ++first) {
      const Likeness like = likeness(std::span(words).subspan(first, phrase.size()), phrase, marked);
      if (like == Likeness::kSlip) slips.push_back({first, phrase.size(), &term});
      if (like == Likeness::kSame) std::fill_n(right.begin() + static_cast<ptrdiff_t>(first), phrase.size(), true);
    }
  }
  std::stable_sort(slips.begin(), slips.end(), [](const Slip& a, const Slip& b) { return a.count > b.count; });
  std::vector<Fact> out;
  for (const Slip& slip : slips) {  // the longest first; each word once
    const auto begin = right.begin() + static_cast<ptrdiff_t>(slip.first);
    const auto end = begin + static_cast<ptrdiff_t>(slip.count);
    if (std::find(begin, end, true) != end) continue;
    std::fill(begin, end, true);
    const text::Span span = text::join(words[slip.first].span, words[slip.first + slip.count - 1].span);
    out.push_back(make_finding("misspelling",
                               {{"text", text::collapse_spaces(span.of(text))}, {"suggestion", slip.term->form}}, row,
                               part, {span}));
  }
  return out;
}

}  // namespace ketnghia::extract
