#pragma once

#include <optional>
#include <string_view>

#include "read/document.h"

namespace ketnghia::read {

/// How an element's name bears on its text.
enum class Flow : uint8_t {
  kInline,
  kBlock,
  kDropped,  ///< its text is not shown: script, style, template, …
  kBreak,    ///< <br>
  kRule,     ///< <hr>
  kTable,
  kRow,
  kCell,
};
Flow flow_of(std::string_view element);

/// The part that an element's name gives its text: nav, footer, aside, figcaption, button, form.
std::optional<Part> part_of_element(std::string_view element);

/// The part that the words of a class or id give: "related-news" → related, "comment-list" → comment. These are the
/// English words that web programs name their parts with, in pages of every language, and so no words of a language.
std::optional<Part> part_of_class(std::string_view names);

}  // namespace ketnghia::read
