#pragma once

#include "annotate/annotation.h"
#include "annotate/term_index.h"

namespace ketnghia::annotate {

/// Whether a name of the book may be meant by a range of Han, kana or Hangul: it is no piece of a longer word, and no
/// title begins inside it that goes on behind it (重庆市|长). `is_country`: the name is a country's, which a dot may
/// part from what lies in it (フランス・ナンシー市).
bool fits_as_place(const Annotation& a, const TermIndex& terms, TokenRange range, TokenRange sentence, bool is_country);

/// The locality word that is the first character of a title or organ at `token`: 市 of 市長, 현 of 현의회. Null where
/// none is. It tells the level of the place before it, although it is no word of its own.
const TermMention* word_of_title(const Annotation& a, const TermIndex& terms, uint32_t token);

/// 堺市長, 津市長: a Japanese city of one character before its mayor's title.
bool is_short_city(const Annotation& a, const TermIndex& terms, uint32_t token);

/// Whether a locality word at `token` is a word of its own there and not the first character of a longer term: 市 of
/// 重庆市, not of 重庆市长.
bool is_own_word(const Annotation& a, const TermIndex& terms, const TermMention& word);

/// A name with its locality word that no book knows and that begins at a token: 봉화군, 小倉市. Empty where none does.
TokenRange unknown_character_place(const Annotation& a, const TermIndex& terms, uint32_t first, TokenRange sentence);

}  // namespace ketnghia::annotate
