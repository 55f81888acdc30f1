#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace ketnghia::extract {

/// A cell's text without the marks of footnotes that hang on it: "Kisarazu[1]", "Gunma‡", "*Hyogo", "Aichi ²".
struct MarkedText {
  text::Span core;                 ///< bytes of the document's text, without the marks and the space beside them
  std::vector<std::string> marks;  ///< "1", "‡", …, as they stand between the brackets
};

/// Parts a cell's text from its marks. `span` points into `document_text`. A mark is a short label in square brackets,
/// a superscript figure, or one of * † ‡ § ¶ ※ △ ▲ ○ ● ◎ at either end.
MarkedText part_marks(std::string_view document_text, text::Span span);

/// What the signs of a table stand for, from the lines around it.
struct Legend {
  std::map<std::string, text::Span, std::less<>> meanings;  ///< sign or short code → where its meaning is said
};

/// Reads lines such as "T: twinned; F: friendship and cooperation" and "‡ Talks only, nothing signed." A code has at
/// most three letters or is a mark; so ordinary sentences with a colon are left alone.
Legend read_legend(std::string_view document_text, const std::vector<text::Span>& lines);

}  // namespace ketnghia::extract
