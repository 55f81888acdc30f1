#pragma once

#include <cstdint>
#include <string_view>

namespace ketnghia::read {

/// What can be told of a line from its signs alone, in any language. Long lines are judged by their first and last
/// hundreds of bytes, so that the cost does not grow with a line's length.
struct LineShape {
  uint16_t words = 0;        ///< parted by spaces; in scripts without spaces one for every two characters
  bool closed = false;       ///< ends as a sentence does
  bool prose = false;        ///< a sentence or more of running text
  bool wide = false;         ///< mostly of a script without spaces
  bool bullet = false;       ///< begins with a list sign or a number as lists have
  bool arrow = false;        ///< begins with », ›, > or ends with >> or »: a link to elsewhere
  bool section = false;      ///< begins with a section's number or letter: "A.", "3.1.", "一、"
  bool rule = false;         ///< only draws a line
  bool ruled_title = false;  ///< words between drawn lines: "---- Read also ----"
  bool doubled = false;      ///< says the same twice: the alternative text of a teaser's picture and its headline
  bool image = false;        ///< begins with a picture in Markdown
  bool image_text = false;   ///< … and text follows the picture
  bool bar_end = false;      ///< ends with | as cells of a table in Markdown do
  bool trail = false;        ///< short parts between ›, >, / or |, as the way to a page or a menu has
  bool colon_end = false;
  bool bracketed = false;   ///< one or two words in brackets: "(END)"
  bool copyright = false;   ///< begins with a copyright sign
  bool name_like = false;   ///< one to six capitalised words or initials and nothing else
  bool photo_sign = false;  ///< begins with a sign that stands before captions: ▲ △ ▼ ◀ ▶ with words after it
};

LineShape shape_of(std::string_view line);

}  // namespace ketnghia::read
