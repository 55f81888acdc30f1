#include "annotate/sentences.h"

#include <algorithm>

#include "text/utf8.h"

namespace ketnghia::annotate {
namespace {

using text::Token;
using text::TokenKind;

bool is_full_width_end(std::string_view sign) { return sign == "。" || sign == "！" || sign == "？" || sign == "…"; }

/// "1. Ký Bản ghi nhớ", "2024. 10. 21.", "die 29. Sitzung": the stop belongs to the number. "… ngày 21/2. Hai bên …"
/// ends a sentence.
bool is_ordinal(const Annotation& a, uint32_t stop) {
  if (a.tokens[stop - 1].span.size() > 2) return false;
  const bool heads_line = stop == 1 || a.tokens[stop - 1].line_before;
  const bool number_follows = stop + 1 < a.tokens.size() && a.tokens[stop + 1].kind == TokenKind::kNumber;
  return heads_line || number_follows || a.pack->grammar().ordinals_have_stops;
}

/// "TP.", "St.", "H.", "Mrs.", "12." do not end a sentence.
bool is_abbreviation(const Annotation& a, uint32_t stop) {
  if (stop == 0 || a.tokens[stop].space_before) return false;
  const Token& before = a.tokens[stop - 1];
  if (before.kind == TokenKind::kNumber) return is_ordinal(a, stop);
  if (before.kind != TokenKind::kWord) return false;
  const std::string_view word = before.span.of(a.text());
  if (!before.capital) {
    // "г. Харбин": one letter for a locality word; but "в 2024 г. Стороны …" ends a sentence.
    const bool behind_number = stop > 1 && a.tokens[stop - 2].kind == TokenKind::kNumber;
    return text::length(word) == 1 && !behind_number && a.pack->value_of(language::Category::kLocalityWord, word);
  }
  if (before.span.size() <= 2) return true;
  return a.pack->value_of(language::Category::kHonorific, word).has_value();
}

bool may_begin(const Annotation& a, uint32_t token) {
  const Token& t = a.tokens[token];
  if (t.kind == TokenKind::kWord) return t.capital || t.script == text::Script::kOther;
  return true;
}

bool ends_sentence(const Annotation& a, uint32_t at, uint32_t last) {
  const Token& token = a.tokens[at];
  if (token.kind != TokenKind::kPunctuation) return false;
  const std::string_view sign = token.span.of(a.text());
  // The parts of a list that semicolons part are told as sentences are: each with its own sides and day.
  if (is_full_width_end(sign) || sign == ";" || sign == "；") return true;
  if (sign != "." && sign != "!" && sign != "?") return false;
  if (at + 1 >= last) return true;
  const Token& next = a.tokens[at + 1];
  if (next.kind == TokenKind::kPunctuation) return false;  // the closing quotation mark goes with its sentence
  return next.space_before && may_begin(a, at + 1) && !(sign == "." && is_abbreviation(a, at));
}

void cut_block(Annotation& a, TokenRange block, uint32_t number, bool related) {
  uint32_t first = block.first;
  for (uint32_t i = block.first; i < block.last; ++i) {
    if (!ends_sentence(a, i, block.last)) continue;
    a.sentences.push_back({{first, i + 1}, number, related});
    first = i + 1;
  }
  if (first < block.last) a.sentences.push_back({{first, block.last}, number, related});
}

bool is_same_row(const read::Block& x, const read::Block& y) {
  return x.cell && y.cell && x.cell->table == y.cell->table && x.cell->row == y.cell->row;
}

}  // namespace

void find_sentences(Annotation& a, bool table_rows) {
  uint32_t token = 0;
  for (uint32_t number = 0; number < a.document->blocks.size(); ++number) {
    const read::Block& block = a.document->blocks[number];
    while (token < a.tokens.size() && a.tokens[token].span.start < block.span.start) ++token;
    const uint32_t first = token;
    uint32_t end = block.span.end;
    if (block.part == read::Part::kTableCell) {
      if (!table_rows) continue;
      const auto& blocks = a.document->blocks;
      while (number + 1 < blocks.size() && is_same_row(block, blocks[number + 1])) end = blocks[++number].span.end;
    }
    while (token < a.tokens.size() && a.tokens[token].span.end <= end) ++token;
    if (first == token) continue;
    const bool related = block.part == read::Part::kRelated || block.part == read::Part::kComment ||
                         block.part == read::Part::kNavigation;
    cut_block(a, {first, token}, number, related);
  }
}

}  // namespace ketnghia::annotate
