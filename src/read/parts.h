#pragma once

#include <string>

#include "read/draft.h"
#include "read/page_words.h"
#include "read/written_date.h"

namespace ketnghia::read {

/// Gives every block of a draft its part. Parts that the format or the mark-up told stay. The rest is told by shape and
/// content: the title is the headline before the first running text, the story goes on to the last running text that no
/// list of other stories, no comments and no box of teasers holds. What no rule sets aside is the story's: a line of
/// the story that is missed costs more than a headline that is kept.
void tell_parts(Draft& draft, PageWords& words, const WrittenDates& dates);

}  // namespace ketnghia::read
