#include "read/parts.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "read/page_line.h"
#include "read/story_names.h"

namespace ketnghia::read {

namespace {

constexpr size_t kLookAhead = 200;     // lines: how far a story is looked for after a break in it
constexpr size_t kBoxLines = 10;       // lines in a box between two rules
constexpr size_t kNamesOfStory = 12;   // paragraphs whose names stand for the story's
constexpr size_t kSharedNames = 2;     // names shared with the story by a paragraph that goes on with it
constexpr size_t kSurelyShared = 4;    // … that follows headlines, where a teaser would stand
constexpr size_t kResumingWords = 12;  // of a paragraph that resumes the story
constexpr size_t kHeadingWords = 10;
constexpr size_t kTeasersShare = 4;  // of the story's text: more than a quarter behind a break is the story's
constexpr size_t kLongLead = 700;    // bytes: a longer first paragraph is no lead

class Teller {
 public:
  Teller(Draft& draft, std::vector<PageLine> lines, PageWords& words)
      : draft_(draft), lines_(std::move(lines)), words_(words) {}
  void tell();

 private:
  Part& part(size_t i) { return *draft_.blocks[lines_[i].block].part; }
  void set(size_t i, Part value) { draft_.blocks[lines_[i].block].part = value; }
  bool is_set(size_t i) const { return draft_.blocks[lines_[i].block].part.has_value(); }

  std::optional<size_t> headline() const;
  size_t first_prose() const;
  bool is_frame(size_t i, size_t body) const;
  Part header_part(size_t i, size_t body, bool site, bool before_group_of_title) const;
  void tell_header(size_t body);
  std::optional<size_t> title_before(size_t body) const;
  void tell_body(size_t body);
  void set_aside_bylines(size_t body);
  size_t tell_line(size_t i);
  size_t tell_teaser(size_t i);
  size_t tell_caption_after(size_t i);
  std::optional<size_t> end_of_box(size_t i) const;
  size_t end_of_own_list(size_t i) const;
  bool begins_tail(size_t i);
  bool is_list_of_others(size_t i);
  size_t tell_tail(size_t i);
  bool returns_to_story(size_t i);
  bool resumes_after(size_t i);
  bool names_resume_after(size_t i);
  size_t prose_until_head(size_t i) const;
  void keep_dated_items(size_t body);
  void learn_names(size_t body);
  void count_prose();
  bool goes_on_as_teaser(size_t headline, size_t next) const;

  Draft& draft_;
  std::vector<PageLine> lines_;
  PageWords& words_;
  StoryNames names_;
  std::optional<size_t> title_;
  bool parted_by_blanks_ = false;  // most paragraphs stand after a blank line
  bool behind_group_of_title_ = false;
  bool mostly_ahead_ = false;      // more running text stands behind the list's heading than before it
  size_t own_list_ = 0;            // where the last list that the story opens ends
  bool signed_ = false;            // a byline or source line stood after the story
  std::vector<size_t> prose_;      // bytes of running text before each line
  std::vector<size_t> next_head_;  // the first heading of a list or of comments from each line on
  std::vector<int8_t> resumes_;    // memory of resumes_after: -1 unknown
};

/// The line of the mark-up's headline, if running text follows it.
std::optional<size_t> Teller::headline() const {
  if (!draft_.headline) return std::nullopt;
  const auto found =
      std::find_if(lines_.begin(), lines_.end(), [&](const PageLine& line) { return line.block == *draft_.headline; });
  const bool story = std::any_of(found, lines_.end(), [](const PageLine& line) { return line.is_story_prose(); });
  return story ? std::optional(static_cast<size_t>(found - lines_.begin())) : std::nullopt;
}

size_t Teller::first_prose() const {
  size_t i = headline().value_or(0);
  const auto begins = [&](size_t k) {
    if (lines_[k].heading) return false;
    return lines_[k].is_story_prose() || end_of_own_list(k) > k + 2;  // two items or more
  };
  while (i < lines_.size() && !begins(i)) ++i;
  return i;
}

void Teller::tell() {
  const size_t body = first_prose();
  tell_header(body);
  if (body == lines_.size()) return;
  size_t prose = 0, after_blank = 0;
  for (size_t i = body; i < lines_.size(); ++i) {
    prose += lines_[i].is_story_prose();
    after_blank += lines_[i].is_story_prose() && lines_[i].group_start;
  }
  parted_by_blanks_ = after_blank * 2 >= prose;
  keep_dated_items(body);
  learn_names(body);
  count_prose();
  tell_body(body);
}

/// Behind the first running text a date beside a few words is no date of the page where another such line stands next
/// to it: "威海市（中国）　平成4年5月18日提携" is an item of the story's list.
void Teller::keep_dated_items(size_t body) {
  const auto dated = [&](size_t i) {
    return i < lines_.size() && i > body && lines_[i].dated && lines_[i].shape.words >= 1;
  };
  std::vector<size_t> items;
  for (size_t i = body + 1; i < lines_.size(); ++i) {
    if (dated(i) && lines_[i].mark == Mark::kAside && (dated(i - 1) || dated(i + 1))) items.push_back(i);
  }
  for (const size_t i : items) lines_[i].mark = Mark::kNone;
}

void Teller::count_prose() {
  prose_.assign(lines_.size() + 1, 0);
  next_head_.assign(lines_.size() + 2, lines_.size());
  for (size_t i = 0; i < lines_.size(); ++i) {
    prose_[i + 1] = prose_[i] + (lines_[i].is_story_prose() ? lines_[i].text.size() : 0);
  }
  for (size_t i = lines_.size(); i-- > 0;) {
    const bool head = lines_[i].mark == Mark::kRelatedHead || lines_[i].mark == Mark::kCommentHead;
    next_head_[i] = head ? i : next_head_[i + 1];
  }
}

void Teller::learn_names(size_t body) {
  if (title_) names_.add(lines_[*title_].text);
  size_t learnt = 0;
  for (size_t i = body; i < lines_.size() && learnt < kNamesOfStory; ++i) {
    if (lines_[i].mark == Mark::kRelatedHead || lines_[i].mark == Mark::kCommentHead) break;
    const bool after_teaser = i > 0 && !lines_[i].group_start && lines_[i - 1].mark == Mark::kTeaser;
    if (!lines_[i].is_story_prose() || after_teaser) continue;
    names_.add(lines_[i].text);
    ++learnt;
  }
}

// ---- before the first running text ----------------------------------------------------------------------------------

/// The headline nearest to the running text; a heading of the mark-up where there is one.
std::optional<size_t> Teller::title_before(size_t body) const {
  if (const auto marked = headline()) return marked;
  for (size_t i = body; i-- > 0;) {
    if (lines_[i].heading && lines_[i].mark == Mark::kNone) return i;
  }
  for (size_t i = body; i-- > 0;) {
    const PageLine& line = lines_[i];
    const bool headline = line.mark == Mark::kNone && !line.shape.trail && !line.shape.section && !line.shape.bullet &&
                          !line.shape.rule && !line.shape.ruled_title && !line.shape.bracketed && line.shape.words >= 2;
    if (headline) return i;
  }
  return std::nullopt;
}

/// Words of the page's frame: navigation and what is too short to say anything, where a story follows.
bool Teller::is_frame(size_t i, size_t body) const {
  const PageLine& line = lines_[i];
  const bool says_nothing = line.shape.words < 2 && !line.shape.colon_end && !line.heading;
  return line.mark == Mark::kAside || line.mark == Mark::kPicture || line.mark == Mark::kCommentHead ||
         line.shape.trail || line.shape.rule || (body < lines_.size() && says_nothing);
}

/// The part of a line above the story. `site` tells that its group holds the way to the page or a date, beside which
/// stands the site's name; the lines of a letter's head stand without them.
Part Teller::header_part(size_t i, size_t body, bool site, bool before_group_of_title) const {
  const Mark mark = lines_[i].mark;
  if (mark == Mark::kCaption || (i > 0 && lines_[i - 1].mark == Mark::kCaptionNext)) return Part::kCaption;
  if (mark == Mark::kTeaser || mark == Mark::kRelatedLine || mark == Mark::kRelatedHead) return Part::kRelated;
  if (is_frame(i, body)) return Part::kNavigation;
  if (!title_) return Part::kMain;
  const bool marked_title = lines_[*title_].heading;
  if (i < *title_) return (site && before_group_of_title) || marked_title ? Part::kNavigation : Part::kTitle;
  // Only what hangs on a headline is a part of it.
  const bool hangs_on = !marked_title && !lines_[i].shape.section && !behind_group_of_title_;
  return i == *title_ || hangs_on ? Part::kTitle : Part::kMain;
}

void Teller::tell_header(size_t body) {
  title_ = title_before(body);
  size_t group_of_title = title_.value_or(body);
  while (group_of_title > 0 && group_of_title < lines_.size() && !lines_[group_of_title].group_start) --group_of_title;
  for (size_t i = 0; i < body;) {
    size_t end = i + 1;  // the group [i, end)
    while (end < body && !lines_[end].group_start) ++end;
    const auto begin = lines_.begin() + static_cast<std::ptrdiff_t>(i);
    const bool site = std::any_of(begin, lines_.begin() + static_cast<std::ptrdiff_t>(end), [](const PageLine& line) {
      return line.dated || line.shape.trail || line.mark == Mark::kAside;
    });
    behind_group_of_title_ = i > group_of_title;
    for (; i < end; ++i) set(i, header_part(i, body, site, i < group_of_title));
  }
}

// ---- from the first running text on ---------------------------------------------------------------------------------

void Teller::tell_body(size_t body) {
  const bool marked = std::any_of(draft_.blocks.begin(), draft_.blocks.end(),
                                  [](const DraftBlock& block) { return block.part == Part::kLead; });
  const bool lead = title_.has_value() && !marked && lines_[body].text.size() <= kLongLead;
  resumes_.assign(lines_.size() + 1, -1);
  for (size_t i = body; i < lines_.size();) i = tell_line(i);
  if (lead && part(body) == Part::kMain) set(body, Part::kLead);
  set_aside_bylines(body);
}

/// Names alone at the end of the story, captions after them left aside: who wrote it.
void Teller::set_aside_bylines(size_t body) {
  size_t end = lines_.size();
  while (end > body && part(end - 1) != Part::kMain && part(end - 1) != Part::kLead) --end;
  for (size_t i = end, names = 0; i-- > body + 1 && names < 2; ++names) {
    if (i < own_list_ || !lines_[i].shape.name_like || lines_[i].heading || lines_[i].shape.bullet ||
        lines_[i].shape.section)
      break;
    set(i, Part::kNavigation);
  }
}

/// Tells a line and those that hang on it; returns the number of the next.
size_t Teller::tell_line(size_t i) {
  const PageLine& line = lines_[i];
  if (const size_t end = end_of_own_list(i); end > i + 1) {
    for (size_t k = i; k < end; ++k) set(k, Part::kMain);
    own_list_ = end;
    return end;
  }
  switch (line.mark) {
    case Mark::kCaption: set(i, Part::kCaption); return i + 1;
    case Mark::kCaptionNext:
    case Mark::kPicture: return tell_caption_after(i);
    case Mark::kTeaser: return tell_teaser(i);
    case Mark::kRelatedLine: return tell_teaser(i);
    default: break;
  }
  if (line.shape.rule || line.shape.ruled_title) {
    if (const auto end = end_of_box(i)) {
      for (size_t k = i; k <= *end; ++k) set(k, Part::kRelated);
      return *end + 1;
    }
  }
  if (begins_tail(i)) return tell_tail(i);
  if (line.shape.rule || line.mark == Mark::kAside) {
    signed_ = signed_ || line.byline;
    set(i, Part::kNavigation);
  } else {
    set(i, Part::kMain);
  }
  return i + 1;
}

size_t Teller::tell_caption_after(size_t i) {
  const bool picture = lines_[i].mark == Mark::kPicture;
  set(i, picture ? Part::kNavigation : Part::kCaption);
  const size_t next = i + 1;
  if (next >= lines_.size() || lines_[next].mark != Mark::kNone) return next;
  const bool caption = picture ? lines_[next].shape.bar_end || (!lines_[next].shape.prose && !lines_[next].group_start)
                               : !lines_[next].group_start || !lines_[next].shape.prose;
  if (!caption) return next;
  set(next, Part::kCaption);
  return next + 1;
}

/// A teaser's text under its headline: nearer to that headline than to the story's.
bool Teller::goes_on_as_teaser(size_t headline, size_t next) const {
  if (next >= lines_.size() || lines_[next].group_start || lines_[next].mark != Mark::kNone) return false;
  if (!lines_[next].shape.prose) return false;
  if (parted_by_blanks_ && !lines_[headline].shape.doubled && !lines_[headline].shape.image) return true;
  const double own = overlap(lines_[headline].text, lines_[next].text);
  const double story = title_ ? overlap(lines_[*title_].text, lines_[next].text) : 0;
  return own > story;
}

size_t Teller::tell_teaser(size_t i) {
  set(i, Part::kRelated);
  // A picture with its text on one line holds all of the teaser.
  if (lines_[i].shape.image_text || !goes_on_as_teaser(i, i + 1)) return i + 1;
  set(i + 1, Part::kRelated);
  return i + 2;
}

/// The rule that closes a box opened at `i`, if the story goes on behind it.
std::optional<size_t> Teller::end_of_box(size_t i) const {
  const bool titled = lines_[i].shape.ruled_title;
  const bool announced = i + 1 < lines_.size() && lines_[i + 1].mark == Mark::kRelatedHead;
  if (!titled && !announced) return std::nullopt;
  const size_t limit = std::min(lines_.size(), i + kBoxLines);
  for (size_t k = i + 1; k < limit; ++k) {
    if (lines_[k].shape.ruled_title) return std::nullopt;
    if (!lines_[k].shape.rule) continue;
    const bool goes_on = std::any_of(lines_.begin() + static_cast<std::ptrdiff_t>(k), lines_.end(),
                                     [](const PageLine& line) { return line.is_story_prose(); });
    return goes_on ? std::optional(k) : std::nullopt;
  }
  return std::nullopt;
}

/// Bytes of running text behind `i`, before the next list of other stories.
size_t Teller::prose_until_head(size_t i) const { return prose_[next_head_[i + 1]] - prose_[i + 1]; }

/// The story goes on behind `i`: a paragraph speaks of the same, or there is more running text than teasers have.
bool Teller::resumes_after(size_t i) {
  return prose_until_head(i) > prose_[i] / kTeasersShare || names_resume_after(i);
}

bool Teller::names_resume_after(size_t i) {
  if (resumes_[i] >= 0) return resumes_[i] == 1;
  bool found = false;
  const size_t limit = std::min(lines_.size(), i + kLookAhead);
  for (size_t k = i + 1; k < limit && !found; ++k) {
    if (lines_[k].mark == Mark::kCommentHead || lines_[k].mark == Mark::kRelatedHead) break;
    if (!lines_[k].is_story_prose() || lines_[k].shape.words < kResumingWords) continue;
    found = lines_[k].shape.wide || names_.shared_with(lines_[k].text) >= kSharedNames;
  }
  resumes_[i] = found ? 1 : 0;
  return found;
}

/// Where the list ends that a line of the story opens with a colon: items or short lines, dates among them. `i` + 1
/// where it opens none.
size_t Teller::end_of_own_list(size_t i) const {
  constexpr size_t kOpeningWords = 4, kItemWords = 20;
  if (lines_[i].mark != Mark::kNone || !lines_[i].shape.colon_end || lines_[i].shape.words < kOpeningWords)
    return i + 1;
  size_t k = i + 1;
  for (; k < lines_.size(); ++k) {
    const PageLine& line = lines_[k];
    const bool own = line.mark == Mark::kNone || line.dated;
    const bool item = line.shape.bullet || (!line.shape.prose && !line.shape.closed && line.shape.words <= kItemWords);
    if (!own || !item || line.shape.rule || line.shape.colon_end || line.heading) break;
    // A blank line ends a list whose items stand together.
    if (k > i + 1 && line.group_start && !lines_[k - 1].group_start) break;
  }
  return k;
}

/// A heading over list items that are headlines: not closed as sentences are, and nothing of the story behind them.
/// Under one that names a tie stand the page's own partners.
bool Teller::is_list_of_others(size_t i) {
  const LineShape& shape = lines_[i].shape;
  if (shape.prose || shape.closed || shape.colon_end || shape.section || shape.words > kHeadingWords) return false;
  if (shape.bullet) return false;  // an item heads no list
  size_t items = 0, open = 0, k = i + 1;
  while (k < lines_.size() && lines_[k].shape.bullet && !(k > i + 1 && lines_[k].heading)) {
    ++items;
    open += !lines_[k].shape.closed;
    ++k;
  }
  return items >= 2 && open * 5 >= items * 3 && !words_.names_tie(lines_[i].text) && !resumes_after(k - 1);
}

/// The end of the story: what follows is set aside until a paragraph of the story returns.
bool Teller::begins_tail(size_t i) {
  const PageLine& line = lines_[i];
  if (line.mark == Mark::kRelatedHead || line.mark == Mark::kCommentHead) return true;
  if (line.shape.prose || line.mark == Mark::kAside) return false;
  if (line.shape.bracketed && line.group_start) return !resumes_after(i);
  if (line.shape.ruled_title || line.shape.rule) return !resumes_after(i);
  return is_list_of_others(i);
}

bool Teller::returns_to_story(size_t i) {
  const PageLine& line = lines_[i];
  if (signed_ || !line.is_story_prose() || !line.group_start || line.shape.bullet) return false;
  if (line.shape.words < kResumingWords || line.shape.wide) return false;
  const LineShape& before = lines_[i - 1].shape;
  const bool after_headline = !before.bullet && !before.closed && !before.rule;
  if (!after_headline && mostly_ahead_) return true;
  // A teaser has one paragraph under its headline; two in a row are a story that goes on.
  const bool another = i + 1 < lines_.size() && lines_[i + 1].is_story_prose() && !lines_[i + 1].shape.bullet &&
                       lines_[i + 1].shape.words >= kResumingWords;
  return names_.shared_with(line.text) >= (after_headline && !another ? kSurelyShared : kSharedNames);
}

size_t Teller::tell_tail(size_t i) {
  bool comments = false;
  mostly_ahead_ = prose_until_head(i) > prose_[i];
  const bool ended = lines_[i].mark == Mark::kNone;  // by an end mark or a rule: nothing returns, captions may follow
  size_t k = i;
  for (; k < lines_.size(); ++k) {
    const PageLine& line = lines_[k];
    if (k > i && !comments && !ended && returns_to_story(k)) break;
    if (line.mark == Mark::kCommentHead) comments = true;
    if (line.mark == Mark::kRelatedHead) comments = false;
    if (line.mark == Mark::kAside || line.shape.rule || line.shape.bracketed)
      set(k, Part::kNavigation);
    else if (line.mark == Mark::kCaption && ended && !comments)
      set(k, Part::kCaption);
    else
      set(k, comments ? Part::kComment : Part::kRelated);
  }
  return k;
}

/// A document that is a table: what stands above is its title, what stands below its notes.
void tell_around_table(Draft& draft, const std::vector<PageLine>& lines) {
  size_t first_cell = 0;
  while (first_cell < draft.blocks.size() && !draft.blocks[first_cell].cell) ++first_cell;
  for (const PageLine& line : lines) {
    const bool aside = line.mark == Mark::kAside && !line.shape.prose && !line.dated;
    const Part part = aside ? Part::kNavigation : line.block < first_cell ? Part::kTitle : Part::kMain;
    draft.blocks[line.block].part = part;
  }
}

bool is_mostly_table(const Draft& draft) {
  size_t cells = 0, others = 0;
  for (const DraftBlock& block : draft.blocks) {
    if (block.span.empty()) continue;
    (block.cell ? cells : others) += block.span.size();
  }
  return cells > 0 && cells >= others;
}

}  // namespace

void tell_parts(Draft& draft, PageWords& words, const WrittenDates& dates) {
  std::vector<PageLine> lines = page_lines(draft, words, dates);
  if (is_mostly_table(draft)) return tell_around_table(draft, lines);
  Teller(draft, std::move(lines), words).tell();
}

}  // namespace ketnghia::read
