#include "read/publication.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "read/line_shape.h"

namespace ketnghia::read {

namespace {

constexpr uint32_t kLongestHeader = 300;   // bytes of a line that may be a page's header
constexpr uint32_t kLongestClosing = 120;  // bytes of a line that may be no more than a date and its paper
constexpr size_t kClosingBlocks = 4, kIssueBlocks = 3;
constexpr size_t kHeaderBlocks = 40;  // blocks from the start where a header may stand

std::optional<text::Span> link_in(std::string_view text, text::Span block) {
  const std::string_view line = block.of(text);
  size_t at = line.find("http://");
  if (at == std::string_view::npos) at = line.find("https://");
  if (at == std::string_view::npos || (at > 0 && line[at - 1] == '('))
    return std::nullopt;  // a picture's or a remark's
  size_t end = at;
  while (end < line.size() && static_cast<unsigned char>(line[end]) > 0x20 &&
         static_cast<unsigned char>(line[end]) < 0x7F && line[end] != '"' && line[end] != '<' && line[end] != '|') {
    ++end;
  }
  while (end > at && (line[end - 1] == '.' || line[end - 1] == ',' || line[end - 1] == ')')) --end;
  return text::Span{block.start + static_cast<uint32_t>(at), block.start + static_cast<uint32_t>(end)};
}

struct HeaderDate {
  WrittenDate date;  // its span within the document
  int score = 0;
};

/// Where the story begins: the first block of its lead or main text; of a page that is a table alone the first cell. A
/// table above the text may be the site's frame.
size_t story_start(const Draft& draft) {
  auto found = std::ranges::find_if(draft.blocks, [](const DraftBlock& block) {
    return block.part == Part::kLead || (block.part == Part::kMain && !block.cell);
  });
  if (found == draft.blocks.end())
    found = std::ranges::find_if(draft.blocks, [](const DraftBlock& block) { return block.cell.has_value(); });
  return static_cast<size_t>(found - draft.blocks.begin());
}

std::optional<size_t> last_title(const Draft& draft, size_t before) {
  for (size_t i = before; i-- > 0;) {
    if (draft.blocks[i].part == Part::kTitle) return i;
  }
  return std::nullopt;
}

/// Dates of the lines above the story, and of lines set aside right below its title.
std::vector<HeaderDate> header_dates(const Draft& draft, PageWords& words, const WrittenDates& dates) {
  std::vector<HeaderDate> found;
  const size_t start = story_start(draft);
  const size_t title = last_title(draft, start).value_or(start);
  const size_t last = std::min({draft.blocks.size(), start + 3, kHeaderBlocks});
  for (size_t i = start > kHeaderBlocks ? start - kHeaderBlocks : 0; i < std::max(last, start); ++i) {
    const DraftBlock& block = draft.blocks[i];
    const bool header = i < start && block.part != Part::kRelated && block.part != Part::kCaption;
    if ((!header && block.part != Part::kNavigation) || block.span.size() > kLongestHeader || block.cell) continue;
    const std::string_view line = block.span.of(draft.text);
    const auto word = words.at_start(line);
    for (const WrittenDate& date : dates.in(line)) {
      HeaderDate candidate{date, 0};
      candidate.date.span = {block.span.start + date.span.start, block.span.start + date.span.end};
      const auto distance = static_cast<int>(i > title ? i - title : title - i);
      candidate.score = 20 - std::min(distance, 15);
      if (word && word->value == "published") candidate.score += 20;
      if (date.timed) candidate.score += 5;
      if (block.part == Part::kNavigation) candidate.score += 5;  // a line of its own
      if (draft.dated && draft.dated->contains(candidate.date.span)) candidate.score += 20;
      found.push_back(candidate);
    }
  }
  return found;
}

/// The day of an ISO 8601 time or of what else a page declares.
std::optional<text::Edtf> declared_day(const Draft& draft, const WrittenDates& dates) {
  if (draft.declared_date.size() >= 10) {
    if (const auto date = text::Edtf::parse(std::string_view(draft.declared_date).substr(0, 10))) return date;
  }
  const auto written = dates.in(draft.declared_date);
  return written.empty() ? std::nullopt : std::optional(written.front().date);
}

Publication placed(const DraftBlock& block, const WrittenDate& date) {
  return {date.date, {block.span.start + date.span.start, block.span.start + date.span.end}};
}

/// A line of a list: marked as one, or beside another short line with a date.
bool is_item(const Draft& draft, size_t number, const WrittenDates& dates) {
  const DraftBlock& block = draft.blocks[number];
  if (block.item || shape_of(block.span.of(draft.text)).bullet) return true;
  if (number == 0) return false;
  const DraftBlock& above = draft.blocks[number - 1];
  return above.span.size() <= kLongestClosing && !dates.in(above.span.of(draft.text)).empty();
}

/// "2011年8月24日建立友好关系。": it tells more than a date and a paper's name.
bool is_sentence(std::string_view line, const WrittenDate& date) {
  return (line.ends_with("。") || line.ends_with('.')) && date.span.size() * 2 < line.size();
}

/// The one date of a short line that closes the page: "(Báo A, ngày 4/12/2018)", 2022년 10월 4일.
std::optional<Publication> closing_date(const Draft& draft, const WrittenDates& dates) {
  size_t left = kClosingBlocks;
  for (size_t i = draft.blocks.size(); i-- > 0 && left > 0;) {
    const DraftBlock& block = draft.blocks[i];
    if (block.cell || block.part == Part::kRelated || block.part == Part::kComment) continue;
    --left;
    if (block.span.size() > kLongestClosing) continue;
    const std::string_view line = block.span.of(draft.text);
    const auto found = dates.in(line);
    if (found.size() == 1 && (is_item(draft, i, dates) || is_sentence(line, found.front()))) continue;
    // The date takes a good part of the line; in a sentence that tells something it does not.
    if (found.size() == 1 && found.front().span.size() * 4 >= block.span.size()) return placed(block, found.front());
  }
  return std::nullopt;
}

/// The month of an issue in the page's head: 県庁だより 2014年6月号.
std::optional<Publication> issue_month(const Draft& draft, const WrittenDates& dates) {
  for (size_t i = 0; i < std::min(draft.blocks.size(), kIssueBlocks); ++i) {
    const DraftBlock& block = draft.blocks[i];
    if (block.cell || block.span.size() > kLongestClosing) continue;
    if (const auto month = dates.month_in(block.span.of(draft.text))) return placed(block, *month);
  }
  return std::nullopt;
}

}  // namespace

std::string own_address(const Draft& draft, PageWords& words, std::optional<text::Span>& place) {
  if (!draft.address.empty()) return draft.address;
  std::vector<text::Span> links;
  for (const DraftBlock& block : draft.blocks) {
    if (block.cell || block.part == Part::kRelated || block.part == Part::kComment) continue;
    const auto link = link_in(draft.text, block.span);
    if (!link) continue;
    const auto word = words.at_start(block.span.of(draft.text));
    if (word && word->value == "source") {
      place = link;
      return std::string(link->of(draft.text));
    }
    // A link inside a paragraph leads elsewhere; one that fills its line is the page's.
    if (link->size() * 2 > block.span.size()) links.push_back(*link);
  }
  if (links.size() != 1) return {};
  place = links.front();
  return std::string(place->of(draft.text));
}

std::optional<Publication> publication_of(const Draft& draft, PageWords& words, const WrittenDates& dates,
                                          const std::string& address, const std::optional<text::Span>& address_place) {
  const std::vector<HeaderDate> header = header_dates(draft, words, dates);
  const auto best = [](const std::vector<HeaderDate>& candidates) {
    return std::max_element(candidates.begin(), candidates.end(),
                            [](const HeaderDate& a, const HeaderDate& b) { return a.score < b.score; });
  };
  if (const auto declared = declared_day(draft, dates)) {
    for (const HeaderDate& candidate : header) {
      if (candidate.date.date == *declared) return Publication{*declared, candidate.date.span};
    }
    return Publication{*declared, {}};
  }
  if (!header.empty()) return Publication{best(header)->date.date, best(header)->date.span};
  const std::vector<WrittenDate> in_address = dates_in_address(address);
  if (in_address.empty()) {
    if (const auto closing = closing_date(draft, dates)) return closing;
    return issue_month(draft, dates);
  }
  // The last whole day is the article's; folders before it may be the site's.
  const WrittenDate& date = in_address.back();
  if (!address_place) return Publication{date.date, {}};
  return Publication{date.date, {address_place->start + date.span.start, address_place->start + date.span.end}};
}

}  // namespace ketnghia::read
