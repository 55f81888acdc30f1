#pragma once

#include <gumbo.h>

#include <vector>

#include "read/document.h"

namespace ketnghia::read {

/// The value of an attribute as a number within [1, most]; 1 where it is absent or no number.
int span_attribute(const GumboNode* element, const char* name, int most);

/// True for a table of facts; false for one that only lays out the page: with a table inside, with fewer than two rows
/// or two columns, or without text.
bool is_data_table(const GumboNode* table);

/// Gives the cells of one table their places, row and column spans counted in.
class TableGrid {
 public:
  explicit TableGrid(int number) : number_(number) {}

  void begin_row();
  CellPlace place(const GumboNode* cell);
  /// The next cell is the first of its row in the text.
  bool row_is_empty() const { return cells_in_row_ == 0; }

 private:
  int number_;
  int row_ = -1;
  int column_ = 0;
  int cells_in_row_ = 0;
  std::vector<int> taken_until_;  // by column: the first row that is free again
};

}  // namespace ketnghia::read
