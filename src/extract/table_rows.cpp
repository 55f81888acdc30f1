#include "extract/table_rows.h"

#include <unicode/coll.h>

#include <algorithm>
#include <map>
#include <memory>

#include "extract/table_cells.h"
#include "text/utf8.h"

namespace ketnghia::extract {
namespace {

// A place whose name is less sure is a guess, and no id is better than a wrong one.
constexpr double kLeastStrength = 0.3;
// A place found outside the inferred country has to be this sure to overrule it.
constexpr double kOverrules = 0.8;
constexpr double kSure = 0.5;
constexpr double kSameUnit = 0.1;

class RowResolver {
 public:
  RowResolver(const PartContext& context, TablePlaces& places)
      : context_(context),
        grid_(*context.grid),
        part_(*context.part),
        text_(context.document_text),
        places_(places),
        finder_(places.finder()),
        cells_(context, finder_),
        rows_(read_cells(context, places)) {}

  std::vector<TableRow> resolve() {
    find_countries();
    for (TableRow& row : rows_) find_country_beside(row);
    fill_homes_above();
    resolve_homes();
    for (TableRow& row : rows_) resolve_partner(row);
    return std::move(rows_);
  }

 private:
  LocalityKind kind_of(const TableRow& row) const {
    return row.partner.text.kind == LocalityKind::kAny ? row.title_kind : row.partner.text.kind;
  }

  /// The sort of locality that the row's kind of tie, the column's header or the headings speak of.
  LocalityKind hint_of(const TableRow& row) const {
    const LocalityKind own = kind_spoken_of(cells_.at(row.row, ColumnKind::kKind).of(text_), finder_);
    if (own != LocalityKind::kAny) return own;
    const std::string& header = part_.columns[static_cast<size_t>(part_.column(ColumnKind::kLocality))].header;
    const LocalityKind column = kind_spoken_of(header, finder_);
    if (column != LocalityKind::kAny) return column;
    return context_.hint != LocalityKind::kAny ? context_.hint : kind_of_home(row);
  }

  /// Provinces tie with provinces and towns with towns, where nothing else is said. A city that is a province itself
  /// ties with both.
  LocalityKind kind_of_home(const TableRow& row) const {
    if (!row.home.place) return context_.home_kind;
    return tying_kind(row.home.place->place.kind);
  }

  /// The label of a merged cell may stand on its middle row: rows above the first own side named are of that one.
  void fill_homes_above() {
    const auto first = std::ranges::find_if(rows_, [](const TableRow& row) { return row.home.found(); });
    if (first == rows_.end()) return;
    for (auto row = rows_.begin(); row != first; ++row) {
      row->home = first->home;
      row->home.repeated = true;
    }
  }

  void find_countries() {
    std::vector<CountryLabel> labels(rows_.size());
    const int column = cells_.country_column();
    bool any = false;
    for (size_t i = 0; i < rows_.size(); ++i) {
      labels[i].after_break = has_break(i);
      if (column < 0) continue;
      labels[i].covered = grid_.continues(rows_[i].row, column) || cells_.is_ditto(rows_[i].country_cell);
      if (!labels[i].covered && !rows_[i].country_cell.empty()) {
        labels[i].countries = places_.countries(rows_[i].country_cell.of(text_), true);
        // A label that no book knows still ends the range above it.
        if (labels[i].countries.empty()) labels[i].countries.push_back({});
      }
      any |= !labels[i].countries.empty();
    }
    if (!any) return name_countries_by_heading();
    std::vector<std::string> countries;
    for (const CountryLabel& label : labels) {
      for (const CountryChoice& choice : label.countries) countries.push_back(choice.code);
    }
    const LocalityScore score = [&](size_t row, std::string_view country) {
      return strength_in(rows_[row], country, countries);
    };
    const auto found = infer_countries(labels, score, collation());
    for (size_t i = 0; i < rows_.size(); ++i) {
      rows_[i].country = found[i];
      if (found[i].label < 0) continue;
      const TableRow& label = rows_[static_cast<size_t>(found[i].label)];
      rows_[i].country_cell = label.country_cell;
    }
  }

  /// How surely a row's locality is found in a country. Where the lists have its name in a country of the table, the
  /// others are not searched by rule, which costs milliseconds and only finds some village of a like sound.
  double strength_in(const TableRow& row, std::string_view country, const std::vector<std::string>& countries) const {
    const LocalityText& locality = row.partner.text;
    const auto listed = places_.choices(locality, country, kind_of(row), false);
    if (!listed.empty() && listed.front().strength >= kSure) return listed.front().strength;
    for (const PlaceChoice& choice : places_.choices(locality, {}, kind_of(row), false)) {
      const bool in_table = std::find(countries.begin(), countries.end(), choice.place.country) != countries.end();
      if (in_table && choice.strength >= kOverrules) return 0;
    }
    const auto found = places_.choices(locality, country, kind_of(row), true);
    return found.empty() ? 0 : found.front().strength;
  }

  /// "Bamberg (Deutschland)", "Kaysone Phomvihane (Savannakhet, Lào)": the locality's own cell says the country.
  void find_country_beside(TableRow& row) {
    std::string_view parent = row.partner.text.parent;
    if (!row.country.code.empty() || parent.empty()) return;
    for (size_t start = 0; start <= parent.size();) {
      const size_t comma = std::min(parent.size(), parent.find_first_of(",", start));
      const auto named = places_.countries(parent.substr(start, comma - start), false);
      if (!named.empty()) row.country = {named.front().code, -1, false, named.front().score};
      start = comma + 1;
    }
  }

  /// A page break before this row or before a skipped one above it.
  bool has_break(size_t index) const {
    const int above = index == 0 ? -1 : rows_[index - 1].row;
    for (int row = above + 1; row <= rows_[index].row; ++row) {
      if (grid_.rows[static_cast<size_t>(row)].after_break) return true;
    }
    return false;
  }

  /// Without a column for it, a section row or the heading may name the country.
  void name_countries_by_heading() {
    for (TableRow& row : rows_) {
      for (const Heading& section : context_.sections) {
        const bool own = row.section >= 0 && grid_.at(row.section, 0) &&
                         section.line.overlaps(grid_.filled(row.section).front()->span);
        if (!own || section.country.empty()) continue;
        row.country = {section.country, -1, false, 0.95};
        row.country_cell = section.country_span;
      }
      if (row.country.code.empty() && !context_.heading_country.empty()) {
        row.country = {context_.heading_country, -1, true, 0.6};
      }
    }
  }

  std::function<std::string(const std::string&)> collation() const {
    UErrorCode status = U_ZERO_ERROR;
    std::shared_ptr<icu::Collator> collator(icu::Collator::createInstance(icu::Locale("vi"), status));
    if (U_FAILURE(status)) return {};
    const gazetteer::Book& book = places_.book();
    const std::string language = finder_.packs().empty() ? "vi" : finder_.packs().front()->code();
    return [collator, &book, language](const std::string& code) {
      const auto place = book.find_id(code);
      const std::string_view name = place ? book.name_in(*place, language) : std::string_view{};
      if (name.empty()) return std::string();
      uint8_t key[256];
      const auto wide = icu::UnicodeString::fromUTF8({name.data(), static_cast<int32_t>(name.size())});
      const int32_t length = collator->getSortKey(wide, key, sizeof key);
      return std::string(reinterpret_cast<const char*>(key),
                         static_cast<size_t>(std::min<int32_t>(length, sizeof key)));
    };
  }

  void take_best(RowLocality& locality, const std::vector<PlaceChoice>& choices) const {
    if (choices.empty() || choices.front().strength < kLeastStrength) return;
    locality.place = choices.front();
    locality.runner_up = choices.size() > 1 ? choices[1].score : 0;
    if (choices.size() > 1) locality.runner_up_name = choices[1].place.name;
  }

  void resolve_partner(TableRow& row) {
    RowLocality& partner = row.partner;
    const LocalityKind kind = kind_of(row);
    const LocalityKind hint = hint_of(row);
    if (partner.text.parent.empty()) partner.text.parent = places_.unit_in_label(row.country_cell.of(text_));
    take_best(partner, places_.choices(partner.text, row.country.code, kind, true, hint));
    const bool stated = !row.country.code.empty() && !row.country.inferred;
    if (stated || row.country.code.empty()) {
      if (row.country.code.empty() && partner.place) {
        row.country = {std::string(partner.place->place.country), -1, true, partner.place->strength};
      }
      return;
    }
    if (partner.place && partner.place->strength >= kSure) return;
    const auto anywhere = places_.choices(partner.text, {}, kind, false, hint);
    if (!anywhere.empty() && anywhere.front().strength >= kOverrules) {
      take_best(partner, anywhere);
      row.country = {std::string(partner.place->place.country), -1, true, 0.6};
      row.country_cell = {};
    }
  }

  /// Own localities share a country: the one in which they are found best together.
  void resolve_homes() {
    std::map<std::string, double> support;
    for (const TableRow& row : rows_) {
      if (!row.home.found() || row.home.repeated) continue;
      std::map<std::string, double> own;
      for (const PlaceChoice& choice : places_.choices(row.home.text, {}, LocalityKind::kAny, false)) {
        double& best = own[std::string(choice.place.country)];
        best = std::max(best, choice.score);
      }
      for (const auto& [country, score] : own) support[country] += score;
    }
    std::string country;
    for (const auto& [code, score] : support) {
      if (country.empty() || score > support[country] + 1e-9) country = code;
    }
    if (support.contains(context_.home_country)) country = context_.home_country;
    for (TableRow& row : rows_) {
      if (!row.home.found()) continue;
      auto choices = places_.choices(row.home.text, country, LocalityKind::kAny, true, context_.hint);
      for (PlaceChoice& choice : choices) {  // a county of the city whose list it is
        const bool near = choice.place.parent == context_.home_parent || choice.place.id == context_.home_parent;
        if (!context_.home_parent.empty() && near) choice.score += kSameUnit;
      }
      std::stable_sort(choices.begin(), choices.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
      take_best(row.home, choices);
    }
    agree_on_provinces(country);
  }

  /// Among provinces "Hà Tĩnh" is the province and not its town.
  void agree_on_provinces(const std::string& country) {
    const auto is = [](const TableRow& row, gazetteer::PlaceKind kind) {
      return row.home.place && row.home.place->place.kind == kind;
    };
    const auto provinces =
        std::ranges::count_if(rows_, [&](const TableRow& row) { return is(row, gazetteer::PlaceKind::kSubdivision); });
    const auto towns =
        std::ranges::count_if(rows_, [&](const TableRow& row) { return is(row, gazetteer::PlaceKind::kCity); });
    if (provinces <= towns) return;
    for (TableRow& row : rows_) {
      if (!is(row, gazetteer::PlaceKind::kCity) || row.home.text.kind != LocalityKind::kAny) continue;
      const auto choices = places_.choices(row.home.text, country, LocalityKind::kSubdivision, false);
      if (!choices.empty() && choices.front().place.kind == gazetteer::PlaceKind::kSubdivision)
        take_best(row.home, choices);
    }
  }

  const PartContext& context_;
  const TableGrid& grid_;
  const TablePart& part_;
  std::string_view text_;
  TablePlaces& places_;
  const TermFinder& finder_;
  PartCells cells_;
  std::vector<TableRow> rows_;
};

}  // namespace

std::string RowLocality::id(std::string_view document_text) const {
  if (place) return std::string(place->place.id);
  return "name:" + text::collapse_spaces(text.shortest.of(document_text));
}

LocalityKind tying_kind(gazetteer::PlaceKind kind) {
  if (kind == gazetteer::PlaceKind::kCity) return LocalityKind::kCity;
  return kind == gazetteer::PlaceKind::kSubdivision ? LocalityKind::kSubdivision : LocalityKind::kAny;
}

std::vector<TableRow> read_rows(const PartContext& context, TablePlaces& places) {
  return RowResolver(context, places).resolve();
}

}  // namespace ketnghia::extract
