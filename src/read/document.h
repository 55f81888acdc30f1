#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "text/edtf.h"
#include "text/span.h"

namespace ketnghia::read {

/// Which part of its page or table a block is. Facts found in `kRelated`, `kComment` and `kNavigation` are of the fact
/// format's section `related`; all others are of `main`.
enum class Part : uint8_t {
  kTitle,
  kLead,
  kMain,
  kCaption,     ///< what stands under a picture of this story
  kRelated,     ///< teasers, related and most-read lists, other stories' captions
  kComment,     ///< what readers wrote, with their names and counts
  kNavigation,  ///< menus, breadcrumbs, share buttons, weather, copyright
  kTableCell,
};

std::string_view to_string(Part part);

/// Where a cell stands in its table. Row and column count from 0 within the table, blank rows left out.
struct CellPlace {
  int table = 0;
  int row = 0;
  int column = 0;
  int row_span = 1;
  int column_span = 1;
  bool header = false;       ///< marked as a header by its format (<th>)
  bool after_break = false;  ///< its row is the first after a blank line or page break inside the table
};

/// A paragraph, a heading, a list item or a table cell. Blocks do not overlap and stand in the order of the text.
struct Block {
  text::Span span;  ///< without white space at its ends; empty for an empty cell
  Part part = Part::kMain;
  std::optional<CellPlace> cell;
};

/// When the document says it was published, and where it says so. An empty `place` with a date means that the date
/// stands in the mark-up or in an address that the text does not show.
struct Publication {
  text::Edtf date;
  text::Span place;
};

/// A document as read. `text` is what `ketnghia text FILE` prints, and all offsets of the program point into it.
struct Document {
  std::string name;   ///< file name or address, as the user gave it
  std::string bytes;  ///< the original bytes
  std::string text;   ///< UTF-8, NFC, line ends as \n
  std::vector<Block> blocks;
  std::string language;  ///< BCP 47 code of the main text ("vi", "zh-Hant"); empty where it cannot be told
  std::string address;   ///< the source's URL where the document gives one
  std::optional<Publication> published;
  /// At least half of its non-empty blocks outside navigation are table cells, and no running text stands before them:
  /// a story that holds a table is no table.
  bool is_table() const;
};

}  // namespace ketnghia::read
