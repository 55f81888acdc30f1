#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "read/document.h"
#include "text/span.h"

namespace ketnghia::read {

/// A block whose part is not told yet.
struct DraftBlock {
  text::Span span;
  std::optional<Part> part;  ///< where the format or its mark-up tells it
  std::optional<CellPlace> cell;
  bool heading = false;      ///< marked as a heading (<h1> to <h6>)
  bool item = false;         ///< marked as an item of a list
  uint8_t blank_before = 0;  ///< blank lines before it, at most 255
};

/// What a format's reader makes of a document before its parts are told.
struct Draft {
  std::string text;  ///< as Document::text
  std::vector<DraftBlock> blocks;
  std::string address;              ///< of the mark-up, else empty
  std::string declared_language;    ///< of the mark-up, else empty
  std::string declared_date;        ///< of the mark-up as it stands there ("2025-04-06T09:30:00+07:00"), else empty
  std::optional<size_t> headline;   ///< number of the block that the mark-up makes the story's headline
  std::optional<text::Span> dated;  ///< the block that the mark-up calls the date of publication
};

}  // namespace ketnghia::read
