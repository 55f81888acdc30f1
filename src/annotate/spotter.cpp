#include "annotate/spotter.h"

#include <algorithm>
#include <array>

#include "text/fold.h"

namespace ketnghia::annotate {
namespace {

using language::Category;
using language::Term;
using text::Token;
using text::TokenKind;

bool is_joint(const Annotation& a, uint32_t at) {
  const Token& token = a.tokens[at];
  if (token.space_before) return false;
  const std::string_view sign = token.span.of(a.text());
  if (sign == "-" || sign == "‐" || sign == "'" || sign == "’" || sign == "ʻ" || sign == "·" || sign == "・" ||
      sign == "/") {
    return true;
  }
  // The stop of an abbreviation: "St. Petersburg", "TP. Huế".
  return sign == "." && at > 0 && a.tokens[at - 1].span.size() <= 3;
}

/// The terms that begin at one token: of each category the longest.
class TermsAt {
 public:
  void offer(TokenRange range, const Term& term) {
    is_empty_ = false;
    TermMention& kept = longest_[static_cast<size_t>(term.category)];
    if (kept.term == nullptr || kept.tokens.size() < range.size()) kept = {range, &term};
  }
  void move_into(std::vector<TermMention>& out, std::array<uint32_t, language::kCategories>& covered) {
    if (is_empty_) return;  // most words
    is_empty_ = true;
    for (size_t category = 0; category < longest_.size(); ++category) {
      TermMention& mention = longest_[category];
      if (mention.term == nullptr) continue;
      // What lies wholly inside a longer term of its category is a part of that term's words.
      if (mention.tokens.last > covered[category]) {
        out.push_back(mention);
        covered[category] = mention.tokens.last;
      }
      mention = {};
    }
  }

 private:
  std::array<TermMention, language::kCategories> longest_{};
  bool is_empty_ = true;
};

}  // namespace

uint32_t next_name_part(const Annotation& a, uint32_t at, uint32_t last) {
  uint32_t next = at + 1;
  if (next < last && a.tokens[next].kind == TokenKind::kPunctuation) {
    if (!is_joint(a, next)) return 0;
    ++next;
  }
  return next < last && a.tokens[next].is_name_part() ? next : 0;
}

namespace {

/// 최민서 기자: what begins inside a written word of Hangul and goes on in the next one is no phrase (서기).
bool crosses_words(const Annotation& a, uint32_t first, uint32_t last) {
  if (a.tokens[first].script != text::Script::kHangul || a.tokens[first].space_before || first == 0) return false;
  return a.tokens[first - 1].script == text::Script::kHangul && a.tokens[last].space_before;
}

}  // namespace

void spot_terms(Annotation& a) {
  TermsAt here;
  for (const Sentence& sentence : a.sentences) {
    std::array<uint32_t, language::kCategories> covered{};
    for (uint32_t first = sentence.tokens.first; first < sentence.tokens.last; ++first) {
      const Token& token = a.tokens[first];
      if (!token.is_name_part()) continue;
      uint64_t hash = text::kEmptySequence;
      uint32_t at = first;
      for (uint8_t left = a.pack->longest_from(token.hash); left > 0; --left) {
        hash = text::extend_sequence(hash, a.tokens[at].hash);
        const TokenRange range{first, at + 1};
        std::string marked;  // made only where the words are not written as a term's form is
        a.pack->terms_of_hash(hash, [&](const Term& term) {
          if (term.category == Category::kFamilyName && token.kind == TokenKind::kWord && !token.capital) return;
          const bool typed_plain = term.category == Category::kFamilyName && !token.has_marks && token.capital;
          bool is_said = typed_plain || a.words(range) == term.form;
          if (!is_said && marked.empty()) marked = a.marked(range);
          is_said |= marked == term.marked;
          if (is_said) here.offer(range, term);
        });
        at = next_name_part(a, at, sentence.tokens.last);
        if (at == 0 || crosses_words(a, first, at)) break;
      }
      if (a.pack->has_starred() && token.kind == TokenKind::kWord) {
        const Term* term = a.pack->starred_term(text::fold(token.span.of(a.text())));
        if (term != nullptr) here.offer({first, first + 1}, *term);
      }
      here.move_into(a.terms, covered);
    }
  }
}

}  // namespace ketnghia::annotate
