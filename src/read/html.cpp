#include "read/html.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>
#include <vector>

#include "read/html_marks.h"
#include "read/html_table.h"
#include "read/html_tree.h"
#include "read/markup_hints.h"
#include "text/utf8.h"

namespace ketnghia::read {

namespace {

/// A block's text before it has its place in the document's.
struct Piece {
  std::string content;
  DraftBlock block;
  bool on_same_line = false;  ///< a cell that is not the first of its row
  bool main_heading = false;  ///< <h1>
  size_t links = 0, link_text = 0,
         menu_text = 0;  ///< <a>; bytes inside of them; bytes that a menu may have between them
};

/// Walks a tree and collects its pieces.
class Walk {
 public:
  void run(const GumboNode* root);

  std::vector<Piece> pieces;
  std::vector<MarkedRegion> regions;
  PageMarks marks;

 private:
  struct Frame {
    const GumboNode* node;
    unsigned next_child = 0;
    Flow flow = Flow::kInline;
    int region = -1;
    bool opened_table = false;
  };

  void enter(const GumboNode* node);
  void leave(const Frame& frame);
  void open_element(const GumboNode* node, Frame& frame);
  void add_text(std::string_view text);
  void break_line();
  void flush();
  void begin_cell(const GumboNode* cell);

  std::vector<Frame> frames_;
  std::vector<TableGrid> tables_;
  Piece current_;
  bool in_cell_ = false;
  bool space_ = false;
  int preformatted_ = 0, heading_ = 0, main_heading_ = 0, item_ = 0, link_ = 0;
  int table_count_ = 0;
};

bool is_hidden(const GumboNode* node) {
  if (gumbo_get_attribute(&node->v.element.attributes, "hidden") != nullptr) return true;
  std::string style(attribute(node, "style"));
  std::erase_if(style, [](unsigned char c) { return std::isspace(c); });
  return style.find("display:none") != std::string::npos;
}

bool is_heading(GumboTag tag) { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6; }

/// Marks of footnotes and of editing that stand inside a name's line and are no part of it.
bool is_footnote_mark(const GumboNode* node) {
  const std::string_view names = attribute(node, "class");
  return (node->v.element.tag == GUMBO_TAG_SUP && names.find("reference") != std::string_view::npos) ||
         names.find("editsection") != std::string_view::npos;
}

bool is_menu_sign(char32_t c) { return std::u32string_view(U"|/›»>•·–-*").find(c) != std::u32string_view::npos; }

/// A row of links with nothing but such signs between them; a list of places has commas.
bool is_menu(const Piece& piece) {
  constexpr size_t kLinks = 4;
  const auto letters =
      static_cast<size_t>(std::ranges::count_if(piece.content, [](char c) { return c != ' ' && c != '\n'; }));
  return piece.links >= kLinks && piece.link_text + piece.menu_text >= letters;
}

bool begins_with_bullet(std::string_view line) {
  constexpr std::string_view kBullets[] = {"- ", "– ", "— ", "+ ",  "* ", "• ", "· ",
                                           "● ", "▪ ", "» ", ">> ", "> ", "○ "};
  return std::ranges::any_of(kBullets, [&](std::string_view bullet) { return line.starts_with(bullet); });
}

/// A line that is no beginning of a longer one: it ends a sentence or is as short as headings are.
bool ends_by_itself(std::string_view line) {
  constexpr size_t kShort = 40;  // characters
  constexpr std::string_view kEnds[] = {".", ":", ";",  "!",  "?",  "…",  "”", "\"",
                                        "»", ")", "。", "！", "？", "」", "）"};
  if (text::length(line) < kShort) return !line.ends_with(',') && !line.ends_with('-');
  return std::ranges::any_of(kEnds, [&](std::string_view end) { return line.ends_with(end); });
}

/// The lines that <br> parts, each a block of its own where it ends by itself or the next one is an item of a list;
/// lines of one sentence stay together.
std::vector<std::string_view> parted_lines(std::string_view content) {
  std::vector<std::string_view> out;
  size_t first = 0;
  for (size_t end = content.find('\n'); end != std::string_view::npos; end = content.find('\n', end + 1)) {
    const std::string_view next = content.substr(end + 1);
    const size_t last = content.rfind('\n', end == 0 ? 0 : end - 1);
    const size_t begin = last == std::string_view::npos || last < first || last == end ? first : last + 1;
    if (!ends_by_itself(content.substr(begin, end - begin)) && !begins_with_bullet(next)) continue;
    out.push_back(content.substr(first, end - first));
    first = end + 1;
  }
  out.push_back(content.substr(first));
  return out;
}

void Walk::run(const GumboNode* root) {
  enter(root);
  while (!frames_.empty()) {
    Frame& frame = frames_.back();
    const GumboVector& children = frame.node->v.element.children;
    if (frame.next_child < children.length) {
      enter(static_cast<const GumboNode*>(children.data[frame.next_child++]));
    } else {
      const Frame done = frame;
      frames_.pop_back();
      leave(done);
    }
  }
  flush();
}

void Walk::enter(const GumboNode* node) {
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
    add_text(node->v.text.text);
    return;
  }
  if (node->type != GUMBO_NODE_ELEMENT) return;
  marks.note(node, pieces.size());
  const std::string_view name = element_name(node);
  Frame frame{.node = node, .flow = flow_of(name)};
  if (frame.flow == Flow::kDropped || node->v.element.tag == GUMBO_TAG_TITLE || is_hidden(node) ||
      is_footnote_mark(node)) {
    if (name == "head")
      frame.flow = Flow::kBlock;  // for its meta elements and title
    else
      return;
  }
  open_element(node, frame);
  frames_.push_back(frame);
}

void Walk::open_element(const GumboNode* node, Frame& frame) {
  const GumboTag tag = node->v.element.tag;
  if (frame.flow == Flow::kBreak) return break_line();
  if (frame.flow == Flow::kTable && !in_cell_ && is_data_table(node)) {
    flush();
    tables_.emplace_back(table_count_++);
    frame.opened_table = true;
  }
  if (frame.flow == Flow::kRow && !tables_.empty() && !in_cell_) tables_.back().begin_row();
  if (frame.flow == Flow::kCell && !tables_.empty() && !in_cell_) return begin_cell(node);
  if (frame.flow == Flow::kCell) frame.flow = Flow::kBlock;  // of a table that only lays out the page
  if (frame.flow != Flow::kInline) in_cell_ ? break_line() : flush();
  if (tag == GUMBO_TAG_A) ++link_, ++current_.links;
  heading_ += is_heading(tag);
  main_heading_ += tag == GUMBO_TAG_H1;
  item_ += tag == GUMBO_TAG_LI;
  preformatted_ += tag == GUMBO_TAG_PRE;
  if (!in_cell_ && frame.flow != Flow::kInline) {
    if (const auto region = region_of(node, pieces.size())) {
      frame.region = static_cast<int>(regions.size());
      regions.push_back(*region);
    }
  }
}

void Walk::leave(const Frame& frame) {
  const GumboTag tag = frame.node->v.element.tag;
  if (frame.flow == Flow::kCell && !tables_.empty() && in_cell_) {
    flush();
    return;
  }
  if (frame.flow != Flow::kInline && frame.flow != Flow::kBreak) in_cell_ ? break_line() : flush();
  if (frame.opened_table) tables_.pop_back();
  if (tag == GUMBO_TAG_A) --link_;
  heading_ -= is_heading(tag);
  main_heading_ -= tag == GUMBO_TAG_H1;
  item_ -= tag == GUMBO_TAG_LI;
  preformatted_ -= tag == GUMBO_TAG_PRE;
  if (frame.region >= 0) regions[static_cast<size_t>(frame.region)].last = pieces.size();
}

void Walk::begin_cell(const GumboNode* cell) {
  flush();
  in_cell_ = true;
  current_.on_same_line = !tables_.back().row_is_empty();
  current_.block.cell = tables_.back().place(cell);
  current_.block.part = Part::kTableCell;
}

void Walk::add_text(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    const text::CodePoint c = text::code_point_at(text, i);
    i += c.length;
    if (c.value == '\n' && preformatted_ > 0) {
      in_cell_ ? break_line() : flush();
    } else if (c.value == 0xA0 || (c.value < 0x80 && text::is_space(c.value))) {
      space_ = true;
    } else {
      if (space_ && !current_.content.empty() && current_.content.back() != '\n') current_.content += ' ';
      space_ = false;
      current_.content.append(text, i - c.length, c.length);
      if (link_ > 0) current_.link_text += c.length;
      if (link_ == 0 && is_menu_sign(c.value)) current_.menu_text += c.length;
    }
  }
}

void Walk::break_line() {
  space_ = false;
  if (current_.content.empty()) return;
  if (current_.content.back() != '\n') {
    current_.content += '\n';
  } else if (!in_cell_) {
    flush();  // an empty line parts paragraphs
  }
}

void Walk::flush() {
  const std::string_view inner = text::trim(current_.content);
  if (in_cell_ || !inner.empty()) {
    current_.block.heading = heading_ > 0;
    current_.block.item = item_ > 0;
    current_.main_heading = main_heading_ > 0;
    if (!in_cell_ && is_menu(current_)) current_.block.part = Part::kNavigation;
    const std::string content = text::to_nfc(inner);
    for (const std::string_view lines : in_cell_ ? std::vector<std::string_view>{content} : parted_lines(content)) {
      Piece piece = current_;
      piece.content = text::trim(lines);
      if (piece.content.empty() && !in_cell_) continue;
      piece.block.item |= begins_with_bullet(lines);
      pieces.push_back(std::move(piece));
    }
  }
  current_ = Piece{};
  in_cell_ = false;
  space_ = false;
}

Draft composed(std::vector<Piece> pieces) {
  Draft draft;
  for (Piece& piece : pieces) {
    if (!draft.text.empty()) draft.text += piece.on_same_line ? '\t' : '\n';
    piece.block.span.start = static_cast<uint32_t>(draft.text.size());
    draft.text += piece.content;
    piece.block.span.end = static_cast<uint32_t>(draft.text.size());
    piece.block.blank_before = piece.block.item || piece.on_same_line ? 0 : 1;  // each block is a paragraph of its own
    draft.blocks.push_back(piece.block);
  }
  if (!draft.text.empty()) draft.text += '\n';
  return draft;
}

/// What a page's title says besides one of its headings: "City of Niigata" of "Sister cities | City of Niigata".
std::string without_heading(std::string_view title, std::string_view heading) {
  static constexpr std::string_view kSigns[] = {"|", "-",  "–", "—", "·", "•", ":",     "：",
                                                "/", "／", ">", "»", "«", "<", "\u3000"};
  const size_t at = title.find(heading);
  const auto trimmed = [](std::string_view part) {
    for (bool cut = true; cut;) {
      part = text::trim(part);
      cut = false;
      for (const std::string_view sign : kSigns) {
        if (part.starts_with(sign)) part.remove_prefix(sign.size()), cut = true;
        if (part.ends_with(sign)) part.remove_suffix(sign.size()), cut = true;
      }
    }
    return part;
  };
  const std::string_view before = trimmed(title.substr(0, at)), behind = trimmed(title.substr(at + heading.size()));
  return std::string(before.empty() ? behind : before);
}

/// The page's `<title>` as a first block, or what it says besides a heading that repeats it: whose page it is.
void add_title(const std::string& title, std::vector<Piece>& pieces, std::vector<MarkedRegion>& regions,
               PageMarks& marks) {
  const auto said = std::find_if(pieces.begin(), pieces.end(), [&](const Piece& piece) {
    return piece.block.heading && title.find(piece.content) != std::string::npos;
  });
  Piece first;
  first.content = said == pieces.end() ? title : without_heading(title, said->content);
  if (first.content.empty()) return;
  first.block.part = Part::kTitle;
  pieces.insert(pieces.begin(), std::move(first));
  for (MarkedRegion& region : regions) ++region.first, ++region.last;
  if (marks.dated_piece) ++*marks.dated_piece;
}

/// The heading that the page's `<title>` repeats, or the only <h1>. Absent where neither tells.
std::optional<size_t> headline_of(const std::string& title, const std::vector<Piece>& pieces) {
  constexpr size_t kTellingTitle = 12;  // bytes: shorter headings ("News") stand in many titles
  std::optional<size_t> only;
  size_t main_headings = 0;
  for (size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (piece.block.heading && piece.content.size() >= kTellingTitle &&
        title.find(piece.content) != std::string::npos) {
      return i;
    }
    if (piece.main_heading && ++main_headings == 1) only = i;
  }
  return main_headings == 1 ? only : std::nullopt;
}

}  // namespace

bool is_html(std::string_view name, std::string_view text) {
  std::string head(text::trim(text.substr(0, 2048)));
  std::transform(head.begin(), head.end(), head.begin(), [](unsigned char c) { return std::tolower(c); });
  for (const std::string_view start : {"<!doctype html", "<html", "<head", "<body"}) {
    if (head.starts_with(start)) return true;
  }
  if (head.starts_with("<?xml") || head.starts_with("<!--")) return head.find("<html") != std::string::npos;
  const bool named = name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".xhtml");
  return named && head.find('<') != std::string::npos;
}

Draft draft_of_html(const std::string& name, std::string_view html) {
  const HtmlTree tree(name, html);
  Walk walk;
  walk.run(tree.root());
  std::vector<size_t> sizes;
  std::vector<bool> main_headings;
  add_title(walk.marks.title, walk.pieces, walk.regions, walk.marks);
  for (const Piece& piece : walk.pieces) {
    sizes.push_back(piece.content.size());
    main_headings.push_back(piece.main_heading);
  }
  const std::optional<size_t> headline = headline_of(walk.marks.title, walk.pieces);
  Draft draft = composed(std::move(walk.pieces));
  draft.headline = headline;
  apply_regions(walk.regions, sizes, main_headings, draft.blocks);
  draft.address = walk.marks.address;
  draft.declared_language = walk.marks.language;
  draft.declared_date = walk.marks.date;
  if (walk.marks.dated_piece && *walk.marks.dated_piece < draft.blocks.size()) {
    draft.dated = draft.blocks[*walk.marks.dated_piece].span;
  }
  return draft;
}

}  // namespace ketnghia::read
