#include "extract/table_sides.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "extract/table_marks.h"
#include "text/fold.h"

namespace ketnghia::extract {
namespace {

constexpr double kMostlySame = 0.6;  // of the rows in which both columns name known places
constexpr int kFewestSame = 2;
constexpr double kClearlyMore = 0.2;

/// The places of one row's cell.
struct CellPlaces {
  std::string folded;  ///< what is written; empty where the cell is
  std::set<gazetteer::PlaceIndex> places;
  std::set<std::string> countries;
  std::set<std::string> ids;    ///< of the places
  std::set<std::string> units;  ///< that the places lie in
};

/// Every row of a column of localities.
using ColumnPlaces = std::vector<CellPlaces>;

ColumnPlaces places_of(const TableGrid& grid, std::string_view document_text, const std::vector<int>& body, int column,
                       TablePlaces& places) {
  ColumnPlaces out(body.size());
  for (size_t i = 0; i < body.size(); ++i) {
    const GridCell* cell = grid.at(body[i], column);
    if (!cell || cell->empty() || cell->row != body[i]) continue;
    const text::Span core = part_marks(document_text, cell->span).core;
    out[i].folded = text::fold_tight(core.of(document_text));
    const LocalityText locality = places.take_apart(document_text, core);
    for (const PlaceChoice& choice : places.choices(locality, {}, LocalityKind::kAny, false)) {
      out[i].places.insert(choice.place.index);
      out[i].countries.emplace(choice.place.country);
      out[i].ids.emplace(choice.place.id);
      if (!choice.place.parent.empty()) out[i].units.emplace(choice.place.parent);
    }
  }
  return out;
}

/// The share of a column's localities that lie in the country where most of them may lie.
double share_in_one_country(const ColumnPlaces& column) {
  std::map<std::string, int> countries;
  int cells = 0, most = 0;
  for (const CellPlaces& cell : column) {
    cells += !cell.folded.empty();
    for (const std::string& country : cell.countries) most = std::max(most, ++countries[country]);
  }
  return cells ? static_cast<double>(most) / cells : 0;
}

/// Whether two columns name the same places row by row in different words: "科罗拉多州 | Colorado". Twin towns of one
/// name ("Mérida | Mérida") say nothing.
bool name_the_same(const ColumnPlaces& a, const ColumnPlaces& b) {
  int compared = 0, same = 0;
  for (size_t row = 0; row < a.size(); ++row) {
    if (a[row].places.empty() || b[row].places.empty() || a[row].folded == b[row].folded) continue;
    ++compared;
    same += std::ranges::any_of(a[row].places, [&](auto place) { return b[row].places.contains(place); });
  }
  return same >= kFewestSame && same >= kMostlySame * compared;
}

/// Whether the units of one column hold the places of the other, row by row.
bool hold(const ColumnPlaces& units, const ColumnPlaces& cells) {
  int compared = 0, held = 0;
  for (size_t row = 0; row < units.size(); ++row) {
    if (units[row].ids.empty() || cells[row].units.empty()) continue;
    ++compared;
    held +=
        std::ranges::any_of(cells[row].units, [&](const std::string& unit) { return units[row].ids.contains(unit); });
  }
  return held >= kFewestSame && held >= kMostlySame * compared;
}

class Sides {
 public:
  Sides(std::vector<Column>& columns, const TableGrid& grid, std::string_view document_text,
        const std::vector<int>& body, TablePlaces& places)
      : columns_(columns) {
    for (size_t c = 0; c < columns.size(); ++c) {
      if (columns[c].kind != ColumnKind::kHome && columns[c].kind != ColumnKind::kLocality) continue;
      found_.emplace(c, places_of(grid, document_text, body, static_cast<int>(c), places));
    }
  }

  void part() {
    find_other_names();
    find_regions();
    const std::vector<size_t> homes = of_kind(ColumnKind::kHome);
    const std::vector<size_t> localities = of_kind(ColumnKind::kLocality);
    if (localities.empty() && homes.size() == 1) columns_[homes[0]].kind = ColumnKind::kLocality;
    if (localities.size() < 2) return;
    const double left = share_in_one_country(found_.at(localities[0]));
    const double right = share_in_one_country(found_.at(localities[1]));
    columns_[right > left + kClearlyMore ? localities[1] : localities[0]].kind = ColumnKind::kHome;
  }

 private:
  std::vector<size_t> of_kind(ColumnKind kind) const {
    std::vector<size_t> out;
    for (const auto& [column, cells] : found_) {
      if (columns_[column].kind == kind) out.push_back(column);
    }
    return out;
  }

  /// The left one of two columns that name the same is the locality.
  void find_other_names() {
    for (auto a = found_.begin(); a != found_.end(); ++a) {
      if (columns_[a->first].kind == ColumnKind::kOtherName) continue;
      for (auto b = std::next(a); b != found_.end(); ++b) {
        if (!name_the_same(a->second, b->second)) continue;
        columns_[a->first].kind = ColumnKind::kLocality;
        columns_[b->first].kind = ColumnKind::kOtherName;
      }
    }
  }

  /// A column whose units hold the places of another one says where these lie: "Tucson | Arizona".
  void find_regions() {
    for (auto& [unit, units] : found_) {
      for (const auto& [place, cells] : found_) {
        const bool parties =
            columns_[unit].kind == ColumnKind::kLocality && columns_[place].kind == ColumnKind::kLocality;
        if (unit != place && parties && hold(units, cells)) columns_[unit].kind = ColumnKind::kRegion;
      }
    }
  }

  std::vector<Column>& columns_;
  std::map<size_t, ColumnPlaces> found_;  // by column
};

}  // namespace

void part_sides(std::vector<Column>& columns, const TableGrid& grid, std::string_view document_text,
                const std::vector<int>& body, TablePlaces& places) {
  Sides(columns, grid, document_text, body, places).part();
}

}  // namespace ketnghia::extract
