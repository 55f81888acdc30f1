#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "read/draft.h"

namespace ketnghia::read {

/// The separator of a text that is one table from its first line to its last: a comma, a semicolon, a tab or a bar that
/// parts (nearly) all records into the same number of fields. Absent where none does. `named_table` tells that the
/// file's name promises a table ("x.csv"), so that two ragged records are enough; without it every line must agree and
/// there must be three.
std::optional<char> separator_of(std::string_view text, bool named_table);

/// The records of RFC 4180 with any separator. A field in quotes may hold separators and line ends; its cell is what
/// stands between the quotes, doubled quotes left as they are. A quote that is not closed before a separator or a
/// line's end is an ordinary character. Leading records with a single filled field, before the first with more, are
/// titles. The text stays as it is: cells are spans in it.
Draft draft_of_delimited(std::string text, char separator);

}  // namespace ketnghia::read
