#include "extract/table_parts.h"

#include <algorithm>

#include "extract/table_marks.h"
#include "text/utf8.h"

namespace ketnghia::extract {
namespace {

using language::Category;

constexpr int kLongestHeader = 14;   // words of a header cell
constexpr int kLongestSection = 12;  // words of a section row; longer ones are remarks
constexpr double kHeaderCoverage = 0.3;
constexpr double kSurelyNamed = 0.7;  // of a place or country that a cell of data names

bool names_a_column(std::string_view cell, const TermFinder& finder) {
  const int words = count_words(cell);
  if (words == 0 || words > kLongestHeader) return false;
  int covered = 0;
  for (const TermHit& hit : finder.find(cell, {Category::kColumn})) covered += hit.tokens;
  return covered >= kHeaderCoverage * words;
}

/// Two cells or more, and half of those that hold text, carry words of a header; or the format marks all as headers.
bool is_header(const TableGrid& grid, int row, const TermFinder& finder) {
  const auto cells = grid.filled(row);
  if (cells.size() < 2) return false;
  if (std::all_of(cells.begin(), cells.end(), [](const GridCell* cell) { return cell->header; })) return true;
  const auto named = std::count_if(cells.begin(), cells.end(),
                                   [&](const GridCell* cell) { return names_a_column(cell->text, finder); });
  return named >= 2 && 2 * static_cast<size_t>(named) >= cells.size();
}

/// "(1) (2) (3)" under the header.
bool numbers_columns(const TableGrid& grid, int row) {
  const auto cells = grid.filled(row);
  if (cells.size() < 3) return false;
  for (size_t i = 0; i < cells.size(); ++i) {
    std::string digits;
    for (const char c : cells[i]->text) {
      if (c >= '0' && c <= '9') digits += c;
    }
    if (digits != std::to_string(i + 1) || cells[i]->text.size() > digits.size() + 2) return false;
  }
  return true;
}

/// The second row of a header divides cells that the first one merged, or the first one reaches down into it.
bool continues_header(const TableGrid& grid, int header, int row) {
  bool divides = false;
  for (int c = 0; c + 1 < grid.columns; ++c) {
    const GridCell *above = grid.at(header, c), *here = grid.at(row, c);
    if (above && above == grid.at(header, c + 1) && here && here != grid.at(row, c + 1)) divides = true;
    if (above && above == here) divides = true;
  }
  return divides;
}

bool same_text(const TableGrid& grid, int a, int b) {
  for (int c = 0; c < grid.columns; ++c) {
    if (text::collapse_spaces(grid.text(a, c)) != text::collapse_spaces(grid.text(b, c))) return false;
  }
  return true;
}

bool is_total(const TableGrid& grid, int row, const TermFinder& finder) {
  const auto cells = grid.filled(row);
  if (cells.empty()) return false;
  const std::string_view text = cells.front()->text;
  const auto hits = finder.find(text, {Category::kTableWord});
  return !hits.empty() && hits.front().term->value == "total" && hits.front().span.start == 0;
}

class PartReader {
 public:
  PartReader(const TableGrid& grid, std::string_view document_text, TablePlaces& places)
      : grid_(grid), text_(document_text), places_(places) {}

  std::vector<TablePart> read() {
    parts_.emplace_back();
    for (int row = 0; row < static_cast<int>(grid_.rows.size()); ++row) read_row(row);
    for (TablePart& part : parts_) finish(part);
    std::erase_if(parts_, [](const TablePart& part) { return part.body.empty(); });
    return std::move(parts_);
  }

 private:
  void read_row(int row) {
    const auto cells = grid_.filled(row);
    if (cells.empty()) return;
    TablePart* part = &parts_.back();
    if (is_header(grid_, row, places_.finder()) && !holds_data(row)) {
      if (!part->headers.empty() && same_text(grid_, row, part->headers.front()))
        return;  // printed again on a new page
      if (!part->body.empty()) part = &begin_part();
      part->headers.push_back(row);
      return;
    }
    const bool right_after_header = !part->headers.empty() && part->body.empty();
    if (right_after_header && numbers_columns(grid_, row)) return;
    if (right_after_header && part->headers.size() == 1 && continues_header(grid_, part->headers.front(), row)) {
      part->headers.push_back(row);
    } else if (part->headers.empty() && part->body.empty() && cells.size() == 1 && grid_.columns > 1) {
      part->titles.push_back(row);
    } else if (!is_total(grid_, row, places_.finder())) {
      part->body.push_back({row, -1});
    }
  }

  /// "Quezon City | Chiba City | Japan | Sister City | 1970", 石川県 | 中国: data has words of headers in it, but also
  /// a day, a country or a place, which headers name at most one of.
  bool holds_data(int row) {
    int places = 0, named = 0;
    for (const GridCell* cell : grid_.filled(row)) {
      const text::Span core = part_marks(text_, cell->span).core;
      const std::string_view text = core.of(text_);
      if (places_.finder().whole(text, Category::kColumn).size() > 0) {
        ++named;
        continue;
      }
      if (length_of(text) > kLongestHeader) continue;
      if (is_date(text, places_.finder())) return true;
      const auto countries = places_.countries(text, false);
      if (!countries.empty() && countries.front().score > kSurelyNamed) {
        ++places;
        continue;
      }
      const auto found = places_.choices(places_.take_apart(text_, core), {}, LocalityKind::kAny, false);
      const bool place = !found.empty() && found.front().strength >= kSurelyNamed;
      places += place;
      named += !place && names_a_column(text, places_.finder());
    }
    // "Jerry Treñas | Mayor | Iloilo City": a place, and too few words of a header without it.
    return places >= 2 || (places == 1 && named < 2);
  }

  /// Rows of one cell at the end of the part before are the title of the new one.
  TablePart& begin_part() {
    std::vector<int> titles;
    auto& body = parts_.back().body;
    while (!body.empty() && grid_.filled(body.back().row).size() == 1 && grid_.columns > 1) {
      titles.insert(titles.begin(), body.back().row);
      body.pop_back();
    }
    parts_.emplace_back().titles = std::move(titles);
    return parts_.back();
  }

  void finish(TablePart& part) {
    std::vector<int> rows;
    for (const BodyRow& row : part.body) {
      if (grid_.filled(row.row).size() > 1 || grid_.columns == 1) rows.push_back(row.row);
    }
    part.columns = read_columns(grid_, text_, part.headers, rows, places_);
    part_sections(part);
  }

  /// Tells rows that head a section from data and from remarks, now that the columns are known.
  void part_sections(TablePart& part) {
    std::vector<BodyRow> body;
    int section = -1;
    const bool homes = has_home_sections(part);
    for (const BodyRow& row : part.body) {
      const auto cells = grid_.filled(row.row);
      if (cells.size() > 1 || grid_.columns == 1 || (!homes && is_locality(part, row.row, *cells.front()))) {
        body.push_back({row.row, section});
      } else if (length_of(cells.front()->text) > kLongestSection) {
        part.notes.push_back(row.row);
      } else {
        section = row.row;
      }
    }
    // A line under the last row heads nothing: "※ 부산광역시 국제협력과".
    if (!body.empty() && section > body.back().row) part.notes.push_back(section);
    part.body = std::move(body);
  }

  /// "ILOILO CITY" over the rows of its partners: each row of one locality stands right above fuller rows, and all lie
  /// in one state that no country cell of the table names.
  bool has_home_sections(const TablePart& part) {
    const int country = part.column(ColumnKind::kCountry);
    if (country < 0) return false;
    std::string own;
    bool full_follows = true;
    for (const BodyRow& row : part.body) {
      const auto cells = grid_.filled(row.row);
      if (cells.size() > 1) {
        full_follows = true;
        continue;
      }
      if (!is_locality(part, row.row, *cells.front())) continue;
      const text::Span core = part_marks(text_, cells.front()->span).core;
      const auto found = places_.choices(places_.take_apart(text_, core), {}, LocalityKind::kAny, false);
      if (found.empty() || !full_follows || (!own.empty() && own != found.front().place.country)) return false;
      own = found.front().place.country;
      full_follows = false;
    }
    if (own.empty() || !full_follows) return false;
    return std::ranges::none_of(part.body, [&](const BodyRow& row) {
      const auto named = places_.countries(grid_.text(row.row, country), false);
      return !named.empty() && named.front().code == own;
    });
  }

  /// A row that holds nothing but a locality, in the column of localities.
  bool is_locality(const TablePart& part, int row, const GridCell& cell) {
    const int column = part.column(ColumnKind::kLocality);
    if (column < 0 || grid_.at(row, column) != &cell || grid_.at(row, column + 1) == &cell) return false;
    const text::Span core = part_marks(text_, cell.span).core;
    if (!places_.countries(core.of(text_), false).empty()) return false;
    return column > 0 || !places_.choices(places_.take_apart(text_, core), {}, LocalityKind::kAny, false).empty();
  }

  const TableGrid& grid_;
  std::string_view text_;
  TablePlaces& places_;
  std::vector<TablePart> parts_;
};

}  // namespace

int TablePart::column(ColumnKind kind) const {
  for (size_t c = 0; c < columns.size(); ++c) {
    if (columns[c].kind == kind) return static_cast<int>(c);
  }
  return -1;
}

std::vector<int> TablePart::columns_of(ColumnKind kind) const {
  std::vector<int> out;
  for (size_t c = 0; c < columns.size(); ++c) {
    if (columns[c].kind == kind) out.push_back(static_cast<int>(c));
  }
  return out;
}

bool is_turned(const TableGrid& grid, const TermFinder& finder) {
  if (grid.rows.size() < 2 || grid.columns < 2) return false;
  const auto named = [&](const GridCell* cell) { return cell && !cell->empty() && names_a_column(cell->text, finder); };
  int filled = 0, down = 0, across = 0;
  for (int row = 0; row < static_cast<int>(grid.rows.size()); ++row) {
    const GridCell* cell = grid.at(row, 0);
    filled += cell && !cell->empty();
    down += named(cell);
  }
  for (int column = 0; column < grid.columns; ++column) across += named(grid.at(0, column));
  return down >= 2 && 2 * down >= filled && across <= 1 && down > across;
}

std::vector<TablePart> read_parts(const TableGrid& grid, std::string_view document_text, TablePlaces& places) {
  return PartReader(grid, document_text, places).read();
}

}  // namespace ketnghia::extract
