#pragma once

#include <string>
#include <string_view>

#include "read/draft.h"

namespace ketnghia::read {

/// True where the bytes' text begins as HTML does, or its name ends in .html, .htm or .xhtml and it holds a tag.
bool is_html(std::string_view name, std::string_view text);

/// HTML as blocks: each block of text on a line of its own, the cells of a table's row on one line parted by tabs.
/// Scripts, styles and comments are dropped, entities decoded, runs of white space made one space. `<br>` is a line
/// break inside the block, two of them part blocks. Parts are set where elements or the common English class names tell
/// them (nav, footer, figcaption, "comments", "related-news"); a mark that would set most of the page aside is not
/// believed. `<title>` is a block only where no heading repeats it. Walks without recursion, so that any depth of
/// nesting is safe. Throws Error(kInput, "read.too_deep", {"file"}).
Draft draft_of_html(const std::string& name, std::string_view html);

}  // namespace ketnghia::read
