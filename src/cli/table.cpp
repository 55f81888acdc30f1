#include "cli/table.h"

#include <sys/ioctl.h>
#include <unicode/uchar.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <ostream>

#include "text/utf8.h"

namespace ketnghia::cli {

namespace {

constexpr int kGap = 2;        // spaces between columns
constexpr int kNarrowest = 8;  // no column is narrowed below this

int width_of(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  const int type = u_charType(point);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR || type == U_CONTROL_CHAR) {
    return 0;
  }
  if (c >= 0x1160 && c <= 0x11FF) return 0;  // vowels and finals of a Hangul syllable written in parts
  const int east_asian = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

/// The longest beginning of a text that fits, cut between words where it can be.
size_t fitting(std::string_view line, int width) {
  int used = 0;
  size_t last_space = 0;
  for (size_t at = 0; at < line.size();) {
    const text::CodePoint c = text::code_point_at(line, at);
    used += width_of(c.value);
    if (used > width && c.value == ' ' && at != 0) return at;
    if (used > width) return last_space != 0 ? last_space : std::max<size_t>(at, c.length);
    at += c.length;
    if (c.value == ' ' || c.value == '/') last_space = at;
  }
  return line.size();
}

std::vector<std::string> wrapped(std::string_view cell, int width) {
  std::vector<std::string> out;
  for (size_t start = 0; start <= cell.size();) {
    const size_t end = std::min(cell.find('\n', start), cell.size());
    std::string_view line = cell.substr(start, end - start);
    do {
      const size_t size = fitting(line, width);
      out.emplace_back(text::trim(line.substr(0, size)));
      line.remove_prefix(size);
      while (line.starts_with(' ')) line.remove_prefix(1);
    } while (!line.empty());
    start = end + 1;
  }
  return out;
}

int widest_line(const std::string& cell) {
  int widest = 0;
  for (size_t start = 0; start <= cell.size();) {
    const size_t end = std::min(cell.find('\n', start), cell.size());
    widest = std::max(widest, display_width(std::string_view(cell).substr(start, end - start)));
    start = end + 1;
  }
  return widest;
}

void print_row(std::ostream& out, const std::vector<std::string>& cells, const std::vector<int>& widths) {
  std::vector<std::vector<std::string>> columns;
  size_t height = 1;
  for (size_t i = 0; i < cells.size(); ++i) {
    columns.push_back(wrapped(cells[i], widths[i]));
    height = std::max(height, columns.back().size());
  }
  for (size_t line = 0; line < height; ++line) {
    std::string text;
    for (size_t i = 0; i < columns.size(); ++i) {
      const std::string cell = line < columns[i].size() ? columns[i][line] : "";
      text += cell + std::string(static_cast<size_t>(std::max(0, widths[i] - display_width(cell)) + kGap), ' ');
    }
    text.erase(text.find_last_not_of(' ') + 1);
    out << text << '\n';
  }
}

std::string quoted(const std::string& cell) {
  if (cell.find_first_of(",\"\n\r") == std::string::npos) return cell;
  std::string out = "\"";
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

void print_csv_row(std::ostream& out, const std::vector<std::string>& cells) {
  for (size_t i = 0; i < cells.size(); ++i) out << (i == 0 ? "" : ",") << quoted(cells[i]);
  out << '\n';
}

}  // namespace

int display_width(std::string_view utf8) {
  int width = 0;
  for (size_t at = 0; at < utf8.size();) {
    const text::CodePoint c = text::code_point_at(utf8, at);
    width += width_of(c.value);
    at += c.length;
  }
  return width;
}

std::vector<int> Table::column_widths(int width) const {
  std::vector<int> out(headings_.size());
  for (size_t i = 0; i < headings_.size(); ++i) {
    out[i] = widest_line(headings_[i]);
    for (const auto& row : rows_) out[i] = std::max(out[i], widest_line(row[i]));
  }
  const int room = width - kGap * static_cast<int>(out.size() - 1);
  while (width > 0 && std::accumulate(out.begin(), out.end(), 0) > room) {
    const auto widest = std::max_element(out.begin(), out.end());
    if (*widest <= kNarrowest) break;
    --*widest;
  }
  return out;
}

void Table::print(std::ostream& out, int width) const {
  const std::vector<int> widths = column_widths(width);
  print_row(out, headings_, widths);
  std::string rule;
  for (size_t i = 0; i < widths.size(); ++i) {
    for (int j = 0; j < widths[i]; ++j) rule += "─";
    if (i + 1 < widths.size()) rule += std::string(kGap, ' ');
  }
  out << rule << '\n';
  for (const auto& row : rows_) print_row(out, row, widths);
}

void Table::print_csv(std::ostream& out) const {
  print_csv_row(out, headings_);
  for (const auto& row : rows_) print_csv_row(out, row);
}

std::string lines_once(const std::vector<std::string>& texts) {
  std::string out;
  for (size_t i = 0; i < texts.size(); ++i) {
    if (std::find(texts.begin(), texts.begin() + static_cast<std::ptrdiff_t>(i), texts[i]) !=
        texts.begin() + static_cast<std::ptrdiff_t>(i))
      continue;
    out += (out.empty() ? "" : "\n") + texts[i];
  }
  return out;
}

std::string short_name(const std::string& document) {
  if (document.find("://") != std::string::npos) return document;
  const size_t slash = document.rfind('/');
  return slash == std::string::npos ? document : document.substr(slash + 1);
}

int terminal_width() {
  if (const char* columns = std::getenv("COLUMNS"); columns != nullptr && std::atoi(columns) > 0) {
    return std::atoi(columns);
  }
  winsize size{};
  return isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

}  // namespace ketnghia::cli
