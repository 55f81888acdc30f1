#include "read/page_line.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "text/utf8.h"

namespace ketnghia::read {

namespace {

constexpr size_t kShortLine = 240;       // bytes: longer lines are no dates, trails or headings
constexpr size_t kDateLineLetters = 25;  // letters beside the date: a weekday, a place, "Updated"
constexpr size_t kCreditWithin = 120;    // bytes at a line's end where a picture's credit stands

/// What follows a page word on its line.
struct Rest {
  bool empty = false;    ///< nothing but signs, digits and a remark in brackets
  bool colon = false;    ///< a colon or an equals sign, then something
  bool counted = false;  ///< digits in it
  size_t words = 0;
};

Rest rest_after(std::string_view line, const PageWord& word) {
  Rest rest;
  std::string_view after = line.substr(word.end);
  const std::string_view trimmed_after = text::trim(after);
  rest.colon =
      trimmed_after.starts_with(':') || trimmed_after.starts_with('=') || trimmed_after.starts_with("\xEF\xBC\x9A");
  int depth = 0;
  bool in_word = false;
  for (size_t i = 0; i < after.size() && i < 400;) {
    const text::CodePoint c = text::code_point_at(after, i);
    i += c.length;
    if (c.value == '(' || c.value == 0xFF08) ++depth;
    if (c.value == ')' || c.value == 0xFF09) --depth;
    rest.counted = rest.counted || (c.value >= '0' && c.value <= '9');
    const bool letter = u_isalpha(static_cast<UChar32>(c.value)) && depth <= 0;
    rest.words += letter && !in_word;
    in_word = letter;
  }
  rest.empty = rest.words == 0;
  return rest;
}

/// The word stands in brackets with nothing but numbers: "[Ảnh] …", "[Image 1/3] …", "(Hình: …)".
bool is_bracketed(std::string_view line, const PageWord& word) {
  const std::string_view before = text::trim(line.substr(0, word.start));
  return before == "[" || before == "(" || before == "\xEF\xBC\x88" || before == "\xE3\x80\x90";
}

Mark mark_of_caption(const PageLine& line, const PageWord& word) {
  const Rest rest = rest_after(line.text, word);
  if (rest.colon) return rest.empty ? Mark::kCaptionNext : Mark::kCaption;
  if (is_bracketed(line.text, word)) return Mark::kCaption;
  if (rest.empty) return rest.counted || !line.shape.bracketed ? Mark::kCaptionNext : Mark::kNone;
  // "Photo 2: the signing", "Photo 2 - the signing": digits and a sign right after the word.
  const std::string_view after = text::trim(line.text.substr(word.end));
  const size_t number = after.find_first_not_of("0123456789/");
  if (number != 0 && number != std::string_view::npos) {
    const std::string_view sign = text::trim(after.substr(number));
    if (sign.starts_with(':') || sign.starts_with('.') || sign.starts_with('-')) return Mark::kCaption;
  }
  return Mark::kNone;
}

Mark mark_of_word(PageLine& line, const PageWord& word) {
  const Rest rest = rest_after(line.text, word);
  const std::string_view value = word.value;
  if (value == "caption") return mark_of_caption(line, word);
  if (value == "related" || value == "most_read") {
    if (rest.empty) return Mark::kRelatedHead;
    if (rest.colon || line.shape.arrow) return Mark::kRelatedLine;
    return Mark::kNone;
  }
  if (value == "comments") {
    const bool head = rest.empty || (rest.words <= 6 && rest.counted && !line.shape.prose);
    return head || rest.colon ? Mark::kCommentHead : Mark::kNone;
  }
  const bool aside = rest.empty || rest.colon || (!line.shape.prose && line.shape.words <= 12);
  if (!aside) return Mark::kNone;
  line.byline = value == "byline" || value == "source";
  return Mark::kAside;
}

/// A number before the word: "(0) comments", "2 bình luận".
bool starts_with_count(std::string_view line, const PageWord& word) {
  const std::string_view before = line.substr(0, word.start);
  return before.size() <= 8 && before.find_first_of("0123456789") != std::string_view::npos;
}

bool is_date_line(std::string_view line, const WrittenDates& dates) {
  if (line.size() > kShortLine || line.find_first_of("0123456789") == std::string_view::npos) return false;
  const std::vector<WrittenDate> found = dates.in(line);
  if (found.empty()) return false;
  size_t letters = 0;
  for (size_t i = 0; i < line.size();) {
    const text::CodePoint c = text::code_point_at(line, i);
    const bool inside = std::any_of(found.begin(), found.end(),
                                    [&](const WrittenDate& date) { return i >= date.span.start && i < date.span.end; });
    letters += !inside && u_isalpha(static_cast<UChar32>(c.value)) ? (c.value >= 0x2E80 ? 2 : 1) : 0;
    i += c.length;
  }
  return letters <= kDateLineLetters;
}

void judge(PageLine& line, PageWords& words, const WrittenDates& dates) {
  const LineShape& shape = line.shape;
  if (shape.image) {
    line.mark = shape.image_text ? Mark::kTeaser : line.text.starts_with("![]") ? Mark::kPicture : Mark::kTeaser;
    return;
  }
  if (shape.doubled) {
    line.mark = Mark::kTeaser;
    return;
  }
  if (const auto word = words.at_start(line.text)) {
    line.mark = mark_of_word(line, *word);
    if (line.mark == Mark::kNone && word->value == "comments" && starts_with_count(line.text, *word)) {
      line.mark = Mark::kCommentHead;
    }
  }
  if (line.mark == Mark::kNone && shape.photo_sign) line.mark = Mark::kCaption;
  if (line.mark == Mark::kNone && words.near_end(line.text, "caption", kCreditWithin)) line.mark = Mark::kCaption;
  if (line.mark == Mark::kNone && shape.arrow && !shape.prose) line.mark = Mark::kRelatedLine;
  if (line.mark == Mark::kNone && shape.copyright) line.mark = Mark::kAside;
  line.dated = !shape.prose && is_date_line(line.text, dates);
  if (line.mark == Mark::kNone && line.dated) line.mark = Mark::kAside;
}

}  // namespace

std::vector<PageLine> page_lines(const Draft& draft, PageWords& words, const WrittenDates& dates) {
  std::vector<PageLine> lines;
  for (size_t i = 0; i < draft.blocks.size(); ++i) {
    const DraftBlock& block = draft.blocks[i];
    if (block.part || block.cell || block.span.empty()) continue;
    PageLine line;
    line.block = i;
    line.text = block.span.of(draft.text);
    line.shape = shape_of(line.text);
    line.group_start = lines.empty() || block.blank_before > 0;
    line.heading = block.heading;
    if (block.item) line.shape.bullet = true;
    judge(line, words, dates);
    lines.push_back(line);
  }
  return lines;
}

}  // namespace ketnghia::read
