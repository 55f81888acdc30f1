#include "read/plain.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "read/lines.h"
#include "read/text_tables.h"
#include "text/utf8.h"

namespace ketnghia::read {

namespace {

/// The next line goes on with the sentence of this one: no blank line between, no closing sign, then a small letter.
bool goes_on(std::string_view text, const Line& line, const Line& next) {
  if (next.blank_before > 0) return false;
  static constexpr std::string_view kClosing = ".!?:;";
  if (kClosing.find(text[line.span.end - 1]) != std::string_view::npos) return false;
  return u_islower(static_cast<UChar32>(text::code_point_at(text, next.span.start).value));
}

/// Saved pages have a paragraph a line; mail and old text files are wrapped at 60 to 80 characters. A third of all
/// lines that go on is far more than headings and lists without capitals give.
bool is_wrapped(std::string_view text, const std::vector<Line>& lines) {
  size_t going_on = 0, inner = 0, longest = 0;
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    inner += lines[i + 1].blank_before == 0;
    going_on += goes_on(text, lines[i], lines[i + 1]);
    longest = std::max<size_t>(longest, lines[i].span.size());
  }
  constexpr size_t kWidestWrapped = 300;  // bytes: 100 characters of three bytes
  return going_on >= 3 && going_on * 3 >= inner && longest <= kWidestWrapped;
}

/// In wrapped text a line belongs to the block before it unless a blank line or a list sign parts them.
bool joins(std::string_view text, const Line& before, const Line& line) {
  if (line.blank_before > 0) return false;
  constexpr uint32_t kShort = 40;  // bytes: a line that ends early ends its paragraph
  if (before.span.size() < kShort && !goes_on(text, before, line)) return false;
  const char first = text[line.span.start];
  return first != '-' && first != '*' && first != '>' && first != '|';
}

}  // namespace

Draft draft_of_plain(std::string text) {
  Draft draft;
  draft.text = std::move(text);
  const std::vector<Line> lines = lines_of(draft.text);
  const std::vector<TextTable> tables = find_tables(draft.text, lines);
  const bool wrapped = is_wrapped(draft.text, lines);
  size_t table = 0;
  bool open = false;  // the last block is a paragraph that may go on
  for (size_t i = 0; i < lines.size();) {
    if (table < tables.size() && tables[table].first == i) {
      append_cells(draft.text, lines, tables[table], static_cast<int>(table), draft.blocks);
      i = tables[table++].last;
      open = false;
      continue;
    }
    if (wrapped && open && joins(draft.text, lines[i - 1], lines[i])) {
      draft.blocks.back().span.end = lines[i].span.end;
    } else {
      DraftBlock block{.span = lines[i].span, .part = std::nullopt, .cell = std::nullopt};
      block.blank_before = lines[i].blank_before;
      draft.blocks.push_back(block);
      open = true;
    }
    ++i;
  }
  return draft;
}

}  // namespace ketnghia::read
