#include "read/lines.h"

#include <algorithm>
#include <limits>

#include "text/utf8.h"

namespace ketnghia::read {

namespace {

constexpr std::string_view kIdeographicSpace = "\xE3\x80\x80";

void count_up(uint16_t& counter) {
  if (counter < std::numeric_limits<uint16_t>::max()) ++counter;
}

/// Length in bytes of the white space at `at` and whether it parts columns.
struct Gap {
  size_t length = 0;
  bool parts = false;
};

Gap gap_at(std::string_view line, size_t at) {
  Gap gap;
  size_t spaces = 0;
  while (at + gap.length < line.size()) {
    if (line[at + gap.length] == ' ') {
      ++spaces;
      ++gap.length;
    } else if (line.substr(at + gap.length).starts_with(kIdeographicSpace)) {
      gap.parts = true;
      gap.length += kIdeographicSpace.size();
    } else {
      break;
    }
  }
  gap.parts = gap.parts || spaces >= 2;
  return gap;
}

void count_separators(std::string_view text, Line& line) {
  const std::string_view visible = line.span.of(text);
  // find() of one sign looks at 32 bytes at once, find_first_of() at each.
  constexpr size_t kNone = std::string_view::npos;
  if (visible.find('\t') == kNone && visible.find('|') == kNone && visible.find("  ") == kNone &&
      visible.find(kIdeographicSpace) == kNone) {
    return;
  }
  for (size_t i = 0; i < visible.size();) {
    const char c = visible[i];
    if (c == '\t') count_up(line.tabs);
    if (c == '|' && i > 0 && i + 1 < visible.size()) count_up(line.pipes);
    if (c == ' ' || c == kIdeographicSpace[0]) {
      const Gap gap = gap_at(visible, i);
      if (gap.parts) count_up(line.gaps);
      i += std::max<size_t>(gap.length, 1);
    } else {
      ++i;
    }
  }
}

}  // namespace

text::Span trimmed(std::string_view text, text::Span span) {
  const std::string_view whole = span.of(text);
  const std::string_view inner = text::trim(whole);
  const auto start = span.start + (inner.empty() ? 0 : static_cast<uint32_t>(inner.data() - whole.data()));
  return {start, start + static_cast<uint32_t>(inner.size())};
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  int blanks = 0;
  for (size_t start = 0; start < text.size();) {
    const size_t found = text.find('\n', start);
    const size_t end = found == std::string_view::npos ? text.size() : found;
    Line line;
    line.whole = {static_cast<uint32_t>(start), static_cast<uint32_t>(end)};
    line.span = trimmed(text, line.whole);
    if (line.span.empty()) {
      ++blanks;
    } else {
      const std::string_view indent = text.substr(start, line.span.start - start);
      if (indent.find('\f') != std::string_view::npos) ++blanks;
      line.blank_before = static_cast<uint8_t>(std::min(blanks, 255));
      count_separators(text, line);
      lines.push_back(line);
      blanks = 0;
    }
    start = end + 1;
  }
  return lines;
}

std::vector<text::Span> split_at_gaps(std::string_view text, text::Span line) {
  std::vector<text::Span> parts;
  const std::string_view visible = line.of(text);
  size_t begin = 0;
  for (size_t i = 0; i < visible.size();) {
    const Gap gap = gap_at(visible, i);
    if (gap.parts) {
      parts.push_back({line.start + static_cast<uint32_t>(begin), line.start + static_cast<uint32_t>(i)});
      begin = i + gap.length;
    }
    i += std::max<size_t>(gap.length, 1);
  }
  parts.push_back({line.start + static_cast<uint32_t>(begin), line.end});
  return parts;
}

std::vector<text::Span> split_at(std::string_view text, text::Span range, char separator) {
  std::vector<text::Span> parts;
  uint32_t begin = range.start;
  for (uint32_t i = range.start; i <= range.end; ++i) {
    if (i < range.end && text[i] != separator) continue;
    parts.push_back(trimmed(text, {begin, i}));
    begin = i + 1;
  }
  return parts;
}

}  // namespace ketnghia::read
