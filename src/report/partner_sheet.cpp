#include "report/partner_sheet.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <memory>

#include "text/error.h"
#include "text/utf8.h"

namespace ketnghia::report {

namespace {

constexpr const char* kFont = "Times New Roman";
constexpr double kFontSize = 11;
constexpr lxw_row_t kTitleRow = 0, kHeadingRow = 2, kFirstRow = 3;
constexpr lxw_col_t kCountryColumn = 2, kLastColumn = 7;
// Widths in characters of the font; together as wide as A4 landscape within its margins.
constexpr std::array<double, 8> kWidths{5, 12, 13, 18, 12, 38, 34, 20};
constexpr uint8_t kA4 = 9;

// Points a line of the font takes in a cell, and what a cell has besides its lines.
constexpr double kLineHeight = 14.5, kRowPadding = 4;
// A column's width counts digits of the font. Words of Times New Roman are as wide as digits on the average; the
// share keeps long capitals from running over.
constexpr double kUsableShare = 0.94;

/// Lines that a text takes in a column, broken between words.
int lines_in(std::string_view text, double width) {
  int lines = 1;
  size_t used = 0;
  const auto room = static_cast<size_t>(width * kUsableShare);
  for (size_t at = 0; at < text.size();) {
    size_t end = text.find_first_of(" \n", at);
    if (end == std::string_view::npos) end = text.size();
    const size_t word = text::length(text.substr(at, end - at));
    if (used != 0 && used + 1 + word > room) {
      ++lines;
      used = 0;
    }
    used += (used != 0 ? 1 : 0) + word;
    if (word > room) lines += static_cast<int>((word - 1) / std::max<size_t>(room, 1));
    if (end < text.size() && text[end] == '\n') {
      ++lines;
      used = 0;
    }
    at = end + 1;
  }
  return lines;
}

/// Height in points that shows all of a row's cells. It is set here since not every program fits rows on opening.
double height_of(const std::array<std::string, 8>& cells, bool with_country) {
  int lines = 1;
  for (size_t column = 0; column < cells.size(); ++column) {
    if (column == kCountryColumn && !with_country) continue;
    lines = std::max(lines, lines_in(cells[column], kWidths[column]));
  }
  return lines * kLineHeight + kRowPadding;
}

/// What the cells of one sheet look like.
struct Formats {
  lxw_format *title, *heading, *text, *centred;

  explicit Formats(lxw_workbook* book)
      : title(plain(book)), heading(bordered(book)), text(bordered(book)), centred(bordered(book)) {
    format_set_bold(title);
    format_set_font_size(title, 14);
    format_set_align(title, LXW_ALIGN_CENTER);
    format_set_bold(heading);
    format_set_align(heading, LXW_ALIGN_CENTER);
    format_set_bg_color(heading, 0xE7EEF5);
    format_set_align(centred, LXW_ALIGN_CENTER);
  }

 private:
  static lxw_format* plain(lxw_workbook* book) {
    lxw_format* format = workbook_add_format(book);
    format_set_font_name(format, kFont);
    format_set_font_size(format, kFontSize);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
    return format;
  }
  static lxw_format* bordered(lxw_workbook* book) {
    lxw_format* format = plain(book);
    format_set_border(format, LXW_BORDER_THIN);
    return format;
  }
};

void set_page(lxw_worksheet* sheet, const language::Messages& messages) {
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, kA4);
  worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.6);  // inches
  worksheet_fit_to_pages(sheet, 1, 0);
  worksheet_repeat_rows(sheet, kHeadingRow, kHeadingRow);
  worksheet_freeze_panes(sheet, kFirstRow, 0);
  worksheet_center_horizontally(sheet);
  const std::string footer =
      std::string("&C&\"") + kFont + ",Regular\"&10" + messages.text("report.page", {{"page", "&P"}, {"pages", "&N"}});
  worksheet_set_footer(sheet, footer.c_str());
  for (lxw_col_t column = 0; column <= kLastColumn; ++column) {
    worksheet_set_column(sheet, column, column, kWidths[column], nullptr);
  }
}

bool is_centred(lxw_col_t column) { return column == 0 || column == 4; }

void write_line(lxw_worksheet* sheet, lxw_row_t row, const PartnerLine& line, const Formats& formats) {
  const auto cells = partner_cells(line);
  worksheet_set_row(sheet, row, height_of(cells, false), nullptr);
  worksheet_write_number(sheet, row, 0, line.number, formats.centred);
  for (lxw_col_t column = 1; column <= kLastColumn; ++column) {
    if (column == kCountryColumn) continue;
    worksheet_write_string(sheet, row, column, cells[column].c_str(),
                           is_centred(column) ? formats.centred : formats.text);
  }
}

/// The country's cell over all its rows. A spreadsheet merges two cells or more, so a single one is written plainly.
void write_countries(lxw_worksheet* sheet, const std::vector<PartnerLine>& lines, const Formats& formats) {
  for (size_t first = 0; first < lines.size();) {
    size_t last = first;
    while (last + 1 < lines.size() && lines[last + 1].country_code == lines[first].country_code) ++last;
    const auto from = static_cast<lxw_row_t>(kFirstRow + first), to = static_cast<lxw_row_t>(kFirstRow + last);
    const char* country = lines[first].country.c_str();
    if (from == to) {
      worksheet_set_row(sheet, from, height_of(partner_cells(lines[first]), true), nullptr);
      worksheet_write_string(sheet, from, kCountryColumn, country, formats.text);
    } else {
      worksheet_merge_range(sheet, from, kCountryColumn, to, kCountryColumn, country, formats.text);
    }
    first = last + 1;
  }
}

[[noreturn]] void fail(const std::string& path, const std::string& reason) {
  throw Error(ErrorKind::kEnvironment, "report.cannot_write", {{"file", path}, {"reason", reason}});
}

}  // namespace

std::array<std::string, 8> partner_headings(const language::Messages& messages) {
  std::array<std::string, 8> out;
  constexpr std::array<const char*, 8> kNames{"number", "level",      "country",    "locality",
                                              "since",  "leaders_vi", "leaders_en", "note"};
  for (size_t i = 0; i < out.size(); ++i) out[i] = messages.text(std::string("report.partners.") + kNames[i]);
  return out;
}

std::array<std::string, 8> partner_cells(const PartnerLine& line) {
  return {std::to_string(line.number),
          line.level,
          line.country,
          line.locality,
          line.since,
          line.leaders_vi,
          line.leaders_en,
          line.note};
}

void write_partner_sheet(const std::vector<PartnerLine>& lines, const std::string& title, const std::string& path,
                         const language::Messages& messages) {
  const std::string part = path + ".part";
  // Tried before the library does, which would write to the standard error.
  if (!std::ofstream(part)) fail(path, std::strerror(errno));
  lxw_workbook* book = workbook_new(part.c_str());
  if (book == nullptr) fail(path, lxw_strerror(LXW_ERROR_MEMORY_MALLOC_FAILED));
  const Formats formats(book);
  lxw_worksheet* sheet = workbook_add_worksheet(book, messages.text("report.partners.sheet").c_str());
  set_page(sheet, messages);
  worksheet_merge_range(sheet, kTitleRow, 0, kTitleRow, kLastColumn, title.c_str(), formats.title);
  const auto headings = partner_headings(messages);
  worksheet_set_row(sheet, kTitleRow, 24, nullptr);
  worksheet_set_row(sheet, kHeadingRow, height_of(headings, true) + kLineHeight, nullptr);  // bold letters are wider
  for (lxw_col_t column = 0; column <= kLastColumn; ++column) {
    worksheet_write_string(sheet, kHeadingRow, column, headings[column].c_str(), formats.heading);
  }
  for (size_t i = 0; i < lines.size(); ++i) {
    write_line(sheet, static_cast<lxw_row_t>(kFirstRow + i), lines[i], formats);
  }
  write_countries(sheet, lines, formats);
  const lxw_error written = workbook_close(book);
  std::error_code error;
  if (written != LXW_NO_ERROR) {
    std::filesystem::remove(part, error);
    fail(path, lxw_strerror(written));
  }
  std::filesystem::rename(part, path, error);
  if (error) {
    const std::string reason = error.message();
    std::filesystem::remove(part, error);
    fail(path, reason);
  }
}

}  // namespace ketnghia::report
