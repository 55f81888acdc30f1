#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace ketnghia::cli {

/// Columns that a text takes on a terminal: Han, kana, Hangul and most emoji take two, combining marks and joiners
/// none, so that "Ế" in one character or three and "서울" both align.
int display_width(std::string_view utf8);

/// A table for a terminal or for CSV.
class Table {
 public:
  explicit Table(std::vector<std::string> headings) : headings_(std::move(headings)) {}
  void add(std::vector<std::string> cells) { rows_.push_back(std::move(cells)); }
  size_t size() const { return rows_.size(); }

  /// Aligned columns under their headings. Where they are wider than `width`, the widest are narrowed and their cells
  /// wrapped between words. Width 0: as wide as the cells are.
  void print(std::ostream& out, int width) const;
  /// RFC 4180, with line feeds.
  void print_csv(std::ostream& out) const;

 private:
  std::vector<int> column_widths(int width) const;
  std::vector<std::string> headings_;
  std::vector<std::vector<std::string>> rows_;
};

/// The texts one a line, each once.
std::string lines_once(const std::vector<std::string>& texts);

/// A document's name for a table: of a path its last part, an address as it is.
std::string short_name(const std::string& document);

/// Columns of the terminal that the program's output goes to ($COLUMNS where set); 0 where it goes to a file.
int terminal_width();

}  // namespace ketnghia::cli
