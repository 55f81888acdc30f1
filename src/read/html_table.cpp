#include "read/html_table.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

namespace ketnghia::read {

namespace {

constexpr int kMostColumns = 1000;  // as HTML limits colspan
constexpr int kMostRows = 65534;    // as HTML limits rowspan

// A cell that holds this much of a page, in paragraphs, and most of what the table holds is the page's column.
constexpr size_t kPageText = 700;   // bytes
constexpr size_t kPageBreaks = 3;   // of lines or blocks
constexpr double kPageShare = 0.4;  // of the table's text

struct Counts {
  size_t rows = 0, cells = 0, most_cells = 0, cells_with_text = 0;
  size_t text = 0, cell_text = 0, cell_breaks = 0;
  size_t longest_page = 0;  // text of the longest cell that is written as a page is
  bool nested = false;

  void end_cell() {
    if (cell_text >= kPageText && cell_breaks >= kPageBreaks) longest_page = std::max(longest_page, cell_text);
    cell_text = cell_breaks = 0;
  }
  bool lays_out() const { return static_cast<double>(longest_page) > kPageShare * static_cast<double>(text); }
};

bool breaks_text(GumboTag tag) {
  return tag == GUMBO_TAG_BR || tag == GUMBO_TAG_P || tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_LI ||
         (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6);
}

void count(const GumboNode* node, const GumboNode* table, Counts& counts, size_t& in_row, bool& text_in_cell) {
  if (node->type == GUMBO_NODE_TEXT) {
    counts.cells_with_text += !text_in_cell && counts.cells > 0;
    text_in_cell = true;
    const size_t size = std::strlen(node->v.text.text);
    counts.text += size;
    counts.cell_text += size;
  }
  if (node->type != GUMBO_NODE_ELEMENT || node == table) return;
  const GumboTag tag = node->v.element.tag;
  if (tag == GUMBO_TAG_TABLE) counts.nested = true;
  if (tag == GUMBO_TAG_TR) ++counts.rows, in_row = 0;
  counts.cell_breaks += breaks_text(tag);
  if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) {
    counts.end_cell();
    ++counts.cells;
    text_in_cell = false;
    counts.most_cells = std::max(counts.most_cells, ++in_row);
  }
}

}  // namespace

int span_attribute(const GumboNode* element, const char* name, int most) {
  const GumboAttribute* attribute = gumbo_get_attribute(&element->v.element.attributes, name);
  if (attribute == nullptr) return 1;
  const long value = std::strtol(attribute->value, nullptr, 10);
  return static_cast<int>(std::clamp<long>(value, 1, most));
}

bool is_data_table(const GumboNode* table) {
  Counts counts;
  size_t in_row = 0;
  bool text_in_cell = false;
  std::vector<const GumboNode*> open = {table};
  while (!open.empty() && !counts.nested) {
    const GumboNode* node = open.back();
    open.pop_back();
    count(node, table, counts, in_row, text_in_cell);
    if (node->type != GUMBO_NODE_ELEMENT) continue;
    const GumboVector& children = node->v.element.children;
    for (unsigned i = children.length; i > 0; --i) open.push_back(static_cast<const GumboNode*>(children.data[i - 1]));
  }
  counts.end_cell();
  return !counts.nested && !counts.lays_out() && counts.rows >= 2 && counts.most_cells >= 2 &&
         counts.cells_with_text >= 2;
}

void TableGrid::begin_row() {
  ++row_;
  column_ = 0;
  cells_in_row_ = 0;
}

CellPlace TableGrid::place(const GumboNode* cell) {
  if (row_ < 0) begin_row();
  while (static_cast<size_t>(column_) < taken_until_.size() && taken_until_[static_cast<size_t>(column_)] > row_)
    ++column_;
  CellPlace place;
  place.table = number_;
  place.row = row_;
  place.column = column_;
  place.row_span = span_attribute(cell, "rowspan", kMostRows);
  place.column_span = span_attribute(cell, "colspan", kMostColumns);
  place.header = cell->v.element.tag == GUMBO_TAG_TH;
  const auto end = std::min<size_t>(static_cast<size_t>(column_ + place.column_span), kMostColumns);
  if (taken_until_.size() < end) taken_until_.resize(end, 0);
  for (auto c = static_cast<size_t>(column_); c < end; ++c) taken_until_[c] = row_ + place.row_span;
  column_ += place.column_span;
  ++cells_in_row_;
  return place;
}

}  // namespace ketnghia::read
