#pragma once

#include <gumbo.h>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "read/draft.h"

namespace ketnghia::read {

/// The blocks [first, last) inside an element whose name or class tells their part.
struct MarkedRegion {
  size_t first = 0, last = 0;
  Part part = Part::kNavigation;
  bool article = false;  ///< <article>, <main> or itemprop="articleBody": what stands outside is not the story
};

/// The region that an element opens at the block with number `first`, if it opens one.
std::optional<MarkedRegion> region_of(const GumboNode* element, size_t first);

/// Sets the parts of the blocks in marked regions, the innermost mark first, and sets aside what stands outside the
/// article's element. A mark is not believed where it would set the main heading or half of the text aside.
void apply_regions(const std::vector<MarkedRegion>& regions, const std::vector<size_t>& sizes,
                   const std::vector<bool>& main_headings, std::vector<DraftBlock>& blocks);

/// What a page says of itself in its mark-up. The first of each kind counts.
struct PageMarks {
  std::string title;                  ///< <title>
  std::string address;                ///< <link rel=canonical>, og:url
  std::string language;               ///< <html lang>
  std::string date;                   ///< published_time, datePublished, <time datetime>, as written
  std::optional<size_t> dated_piece;  ///< the block that holds the first <time>

  /// Takes what an element says; `pieces` is the number of the block that its text will go to.
  void note(const GumboNode* element, size_t pieces);
};

}  // namespace ketnghia::read
