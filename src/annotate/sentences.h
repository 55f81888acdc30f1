#pragma once

#include "annotate/annotation.h"

namespace ketnghia::annotate {

/// Cuts the blocks of running text into sentences. A sentence never crosses a block. Full stops of abbreviations,
/// initials and numbers do not end one: what follows an end begins with a capital, a digit, a quotation mark or a
/// character of a script without capitals.
/// With `table_rows` each row of a table is a sentence; without it tables are left out.
void find_sentences(Annotation& annotation, bool table_rows);

}  // namespace ketnghia::annotate
