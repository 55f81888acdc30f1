#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "read/draft.h"
#include "read/line_shape.h"
#include "read/page_words.h"
#include "read/written_date.h"

namespace ketnghia::read {

/// What a page word says of its line.
enum class Mark : uint8_t {
  kNone,
  kAside,        ///< navigation, sharing, byline, source, counters, weather, copyright, a date alone
  kCaption,      ///< a caption with its word
  kCaptionNext,  ///< the word alone: the next line is the caption
  kRelatedHead,  ///< the heading of a list of other stories
  kRelatedLine,  ///< a single line that leads elsewhere
  kCommentHead,
  kPicture,  ///< a picture without text
  kTeaser,   ///< a picture with a teaser's text, or a headline said twice
};

/// A block that the classifier has to judge.
struct PageLine {
  size_t block = 0;  ///< its number in the draft
  std::string_view text;
  LineShape shape;
  Mark mark = Mark::kNone;
  bool group_start = false;  ///< after a blank line, or a block of its own in mark-up
  bool heading = false;      ///< by mark-up
  bool byline = false;       ///< its word is a byline's or a source's
  bool dated = false;        ///< holds a whole date and little else

  bool is_story_prose() const { return shape.prose && mark == Mark::kNone && !shape.ruled_title && !shape.rule; }
};

/// The lines of a draft that have no part yet, with what their signs and words say.
std::vector<PageLine> page_lines(const Draft& draft, PageWords& words, const WrittenDates& dates);

}  // namespace ketnghia::read
