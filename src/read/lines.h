#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ketnghia::read {

/// A line that is not blank.
struct Line {
  text::Span whole;          ///< without its line break
  text::Span span;           ///< without white space at its ends
  uint16_t tabs = 0;         ///< tabs after the first visible character and before the last
  uint16_t pipes = 0;        ///< signs | between visible characters
  uint16_t gaps = 0;         ///< runs of two spaces or more, or of ideographic spaces, between visible characters
  uint8_t blank_before = 0;  ///< blank lines before it, at most 255; a form feed counts as one
};

/// The lines of a text that are not blank, in order. Linear time.
std::vector<Line> lines_of(std::string_view text);

/// The parts of a line between gaps as counted in Line::gaps.
std::vector<text::Span> split_at_gaps(std::string_view text, text::Span line);

/// The parts of a range between separators, each without white space at its ends; empty parts are kept.
std::vector<text::Span> split_at(std::string_view text, text::Span range, char separator);

/// The span without white space at its ends; an empty span stands at its start.
text::Span trimmed(std::string_view text, text::Span span);

}  // namespace ketnghia::read
