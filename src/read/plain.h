#pragma once

#include <string>

#include "read/draft.h"

namespace ketnghia::read {

/// Plain text as blocks: the rows of its tables as cells, every other line as a block. Where lines are wrapped (many of
/// them go on in small letters on the next), the lines of a paragraph make one block.
Draft draft_of_plain(std::string text);

}  // namespace ketnghia::read
