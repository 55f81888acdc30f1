#pragma once

#include "annotate/annotation.h"

namespace ketnghia::annotate {

/// Finds the pack's terms in each sentence and appends them to `a.terms` in the order of the text: of each category
/// the longest at a place, so that terms of different categories may overlap (a title holds an organ's name).
void spot_terms(Annotation& a);

/// The next token of a name or phrase after token `at`, over a hyphen, an apostrophe or an abbreviation's full stop;
/// 0 where it cannot go on before `last`.
uint32_t next_name_part(const Annotation& a, uint32_t at, uint32_t last);

}  // namespace ketnghia::annotate
