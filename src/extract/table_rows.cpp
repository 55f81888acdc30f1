#include "extract/table_rows.h"

#include <unicode/coll.h>

#include <algorithm>
#include <map>
#include <memory>

#include "text/utf8.h"

namespace ketnghia::extract {
namespace {

using language::Category;

// A place whose name is less sure is a guess, and no id is better than a wrong one.
constexpr double kLeastStrength = 0.3;
// A place found outside the inferred country has to be this sure to overrule it.
constexpr double kOverrules = 0.8;
constexpr double kSure = 0.5;
constexpr double kSameUnit = 0.1;

class RowReader {
 public:
  RowReader(const PartContext& context, TablePlaces& places)
      : context_(context), grid_(*context.grid), part_(*context.part), text_(context.document_text), places_(places),
        finder_(places.finder()) {}

  std::vector<TableRow> read() {
    learn_day_order();
    for (const BodyRow& row : part_.body) read_cells(row);
    std::erase_if(rows_, [](const TableRow& row) { return !row.partner.found(); });
    find_countries();
    for (size_t i = 0; i < rows_.size(); ++i) resolve_partner(rows_[i]);
    resolve_homes();
    return std::move(rows_);
  }

 private:
  text::Span cell(int row, ColumnKind kind) const { return cell(row, part_.column(kind)); }

  /// A cell without its marks; a merged cell is given for each row that it covers.
  text::Span cell(int row, int column) const {
    const GridCell* found = column < 0 ? nullptr : grid_.at(row, column);
    if (!found || found->empty()) return {};
    return part_marks(text_, found->span).core;
  }

  bool is_word(text::Span span, std::string_view value) const {
    return !span.empty() && finder_.whole(span.of(text_), Category::kTableWord) == value;
  }
  bool is_ditto(text::Span span) const {
    const std::string_view text = text::trim(span.of(text_));
    return text == "〃" || text == "″" || text == "\"" || text == "''" || text == "同上" || is_word(span, "ditto");
  }

  void learn_day_order() {
    std::vector<std::string_view> dates;
    const int column = part_.column(ColumnKind::kSince);
    for (const BodyRow& row : part_.body) dates.push_back(cell(row.row, column).of(text_));
    order_ = day_order(dates);
  }

  void read_cells(const BodyRow& body) {
    TableRow row;
    row.row = body.row;
    row.section = body.section;
    read_number(row);
    read_locality(row.partner, body.row, ColumnKind::kLocality, last_partner_);
    read_home(row);
    row.country_cell = cell(body.row, country_column());
    read_level(row);
    read_kind(row);
    read_dates(row);
    read_status(row);
    read_leaders_of(row);
    row.note = joined(body.row, ColumnKind::kNote);
    if (row.status.empty()) row.status = status_in(row.note, true, row.status_span);
    rows_.push_back(std::move(row));
  }

  void read_number(TableRow& row) const {
    const std::string_view text = cell(row.row, ColumnKind::kNumber).of(text_);
    int value = 0;
    size_t digits = 0;
    while (digits < text.size() && digits < 6 && text[digits] >= '0' && text[digits] <= '9') {
      value = value * 10 + (text[digits++] - '0');
    }
    if (digits > 0) row.number = value;
  }

  /// A cell of localities; a ditto mark repeats the one above.
  void read_locality(RowLocality& out, int row, ColumnKind kind, RowLocality& last) {
    const text::Span span = cell(row, kind);
    if (is_ditto(span) && last.found()) {
      out = last;
      out.repeated = true;
      return;
    }
    if (span.empty() || count_words(span.of(text_)) == 0 || is_word(span, "none")) {
      read_region_alone(out, row, kind);
    } else {
      out.cell = span;
      out.text = places_.take_apart(text_, span);
      add_region(out, row, kind);
    }
    if (out.found()) last = out;
  }

  /// A state or province in a column of its own, where the locality's cell says nothing: the tie is the province's.
  void read_region_alone(RowLocality& out, int row, ColumnKind kind) const {
    const text::Span region = kind == ColumnKind::kLocality ? cell(row, ColumnKind::kRegion) : text::Span{};
    if (region.empty() || is_word(region, "none") || count_words(region.of(text_)) == 0) return;
    out.cell = region;
    out.text = places_.take_apart(text_, region);
    if (out.text.kind == LocalityKind::kAny) out.text.kind = LocalityKind::kSubdivision;
  }

  void add_region(RowLocality& out, int row, ColumnKind kind) const {
    if (kind != ColumnKind::kLocality || !out.text.parent.empty()) return;
    const text::Span region = cell(row, ColumnKind::kRegion);
    if (!region.empty()) out.text.parent = std::string(region.of(text_));
  }

  /// The office's own side: an empty cell repeats the one above, as the left column of a list of pairs does.
  void read_home(TableRow& row) {
    const std::vector<int> columns = part_.columns_of(ColumnKind::kHome);
    if (columns.empty()) return;
    for (const int column : columns) {  // a province, then its city: the last that says something is the party
      const text::Span span = cell(row.row, column);
      if (span.empty() || is_ditto(span) || is_word(span, "none") || count_words(span.of(text_)) == 0) continue;
      const std::string parent = row.home.found() ? row.home.text.names.back().name : std::string();
      row.home.cell = span;
      row.home.text = places_.take_apart(text_, span);
      if (row.home.text.parent.empty()) row.home.text.parent = parent;
    }
    if (!row.home.found() && last_home_.found()) {
      row.home = last_home_;
      row.home.repeated = true;
    }
    if (row.home.found()) last_home_ = row.home;
  }

  /// Of two columns of countries the one nearer to the partner's column.
  int country_column() const {
    const std::vector<int> countries = part_.columns_of(ColumnKind::kCountry);
    const int partner = part_.column(ColumnKind::kLocality);
    int best = -1;
    for (const int column : countries) {
      if (best < 0 || std::abs(column - partner) < std::abs(best - partner)) best = column;
    }
    return best;
  }

  void read_level(TableRow& row) const {
    row.level_cell = cell(row.row, ColumnKind::kLevel);
    if (row.level_cell.empty()) return;
    const auto hits = finder_.find(row.level_cell.of(text_), {Category::kBody});
    row.body = hits.empty() ? "other" : hits.front().term->value;
    const bool known = row.body == "peoples_committee" || row.body == "peoples_council" || row.body == "council" ||
                       row.body == "government" || row.body == "department" || row.body == "union";
    if (!known) row.body = "other";
  }

  void read_kind(TableRow& row) const {
    for (const ColumnKind column : {ColumnKind::kKind, ColumnKind::kDocument, ColumnKind::kStatus}) {
      const text::Span span = cell(row.row, column);
      if (span.empty() || !row.kind.empty()) continue;
      const std::string_view meaning = by_legend(span).of(text_);
      row.kind = kind_in(meaning, column == ColumnKind::kKind);
      row.planned |= says_planned(meaning);
      if (!row.kind.empty()) row.kind_span = span;
    }
    for (const text::Span mark : marks(row.row)) row.planned |= says_planned(mark.of(text_));
  }

  /// The kind of tie that a cell names: by a word for the tie, else by the document that was signed.
  std::string kind_in(std::string_view text, bool of_kind_column) const {
    std::string kind = relation_kind(text, finder_, false);
    if (!kind.empty()) return kind;
    const auto ties = finder_.find(text, {Category::kRelation});
    for (const TermHit& hit : ties) {
      if (hit.term->value == "twinning" || hit.term->value == "friendship") return hit.term->value;
    }
    if (!of_kind_column) return {};
    for (const TermHit& hit : finder_.find(text, {Category::kAgreement})) {
      if (hit.term->value == "loi") return "prospective";
      if (hit.term->value == "mou" || hit.term->value == "agreement") return "cooperation";
    }
    return {};
  }

  /// A code stands for what the legend says.
  text::Span by_legend(text::Span span) const {
    const auto meaning = context_.legend->meanings.find(span.of(text_));
    return meaning == context_.legend->meanings.end() ? span : meaning->second;
  }

  /// What the legend says of the signs on the row's locality.
  std::vector<text::Span> marks(int row) const {
    std::vector<text::Span> out;
    const GridCell* found = grid_.at(row, part_.column(ColumnKind::kLocality));
    if (!found || found->empty()) return out;
    for (const std::string& mark : part_marks(text_, found->span).marks) {
      const auto meaning = context_.legend->meanings.find(mark);
      if (meaning != context_.legend->meanings.end()) out.push_back(meaning->second);
    }
    return out;
  }

  bool says_planned(std::string_view text) const {
    for (const TermHit& hit : finder_.find(text, {Category::kTableWord})) {
      if (hit.term->value == "planned") return true;
    }
    return false;
  }

  void read_dates(TableRow& row) const {
    row.since_cell = cell(row.row, ColumnKind::kSince);
    row.since = date_in(row.since_cell);
    row.until = date_in(cell(row.row, ColumnKind::kUntil));
    if (row.since && !row.until && row.since->date.until) row.until = RowDate{{*row.since->date.until, {}, {}, {}}, row.since_cell};
    row.planned |= says_planned(row.since_cell.of(text_));
    if (part_.column(ColumnKind::kSince) < 0) row.since = date_in(joined(row.row, ColumnKind::kNote));
  }

  std::optional<RowDate> date_in(text::Span span) const {
    if (span.empty()) return std::nullopt;
    const auto date = read_date(span.of(text_), finder_, order_);
    if (!date) return std::nullopt;
    return RowDate{*date, {span.start + date->span.start, span.start + date->span.end}};
  }

  void read_status(TableRow& row) const {
    const text::Span span = cell(row.row, ColumnKind::kStatus);
    if (span.empty()) return;
    row.status = status_in(by_legend(span), false, row.status_span);
    if (row.status == "intended") row.planned = true;
  }

  /// The status that a text states. In a remark only the end of a tie counts: "proposed", "active" and the like speak
  /// of anything there.
  std::string status_in(text::Span span, bool remark, text::Span& where) const {
    for (const TermHit& hit : finder_.find(span.of(text_), {Category::kTableWord})) {
      const std::string& value = hit.term->value;
      const bool ends = value == "expired" || value == "suspended" || value == "ended";
      if (!ends && (remark || (value != "active" && value != "planned"))) continue;
      where = {span.start + hit.span.start, span.start + hit.span.end};
      return value == "planned" ? "intended" : value;
    }
    return {};
  }

  /// The cells of all columns of a kind as one span, from the first that holds text to the last.
  text::Span joined(int row, ColumnKind kind) const {
    text::Span out;
    for (const int column : part_.columns_of(kind)) {
      const text::Span span = cell(row, column);
      if (span.empty() || is_word(span, "none")) continue;
      out = out.empty() ? span : text::join(out, span);
    }
    return out;
  }

  void read_leaders_of(TableRow& row) const {
    for (const int column : part_.columns_of(ColumnKind::kLeader)) {
      RowLeaders out{column, part_.columns[static_cast<size_t>(column)].language, cell(row.row, column), {}};
      if (out.cell.empty() || is_word(out.cell, "none")) continue;
      out.leaders = read_leaders(out.cell.of(text_), finder_, [&](std::string_view words) {
        return is_place(words, row.partner.text);
      });
      row.leaders.push_back(std::move(out));
    }
    row.title_kind = title_kind(row);
  }

  /// Words that are the row's own locality, or any place that the lists know well.
  bool is_place(std::string_view words, const LocalityText& own) const {
    for (const NameReading& reading : own.names) {
      if (text::name_hash(reading.name) == text::name_hash(words)) return true;
    }
    if (!places_.countries(words, false).empty()) return true;
    LocalityText other;
    other.names.push_back({std::string(words), 1});
    const auto found = places_.choices(other, {}, LocalityKind::kAny, false);
    return !found.empty() && found.front().strength >= kOverrules && found.front().place.kind != gazetteer::PlaceKind::kCity;
  }

  /// The sort of locality that all titles agree on by their locality words: "Thống đốc Tỉnh Osaka" → subdivision.
  LocalityKind title_kind(const TableRow& row) const {
    LocalityKind kind = LocalityKind::kAny;
    for (const RowLeaders& cell : row.leaders) {
      for (const Leader& leader : cell.leaders) {
        const std::string_view title = leader.title.of(cell.cell.of(text_));
        for (const TermHit& hit : finder_.find(title, {Category::kLocalityWord})) {
          const LocalityKind here = kind_of_word(hit.term->value);
          if (here == LocalityKind::kAny || here == LocalityKind::kCountry || here == kind) continue;
          if (kind == LocalityKind::kAny) kind = here;
          else if (is_urban(kind) && is_urban(here)) kind = LocalityKind::kCapital;
          else return LocalityKind::kAny;
        }
      }
    }
    return kind;
  }
  static bool is_urban(LocalityKind kind) { return kind == LocalityKind::kCity || kind == LocalityKind::kCapital; }

  LocalityKind kind_of(const TableRow& row) const {
    return row.partner.text.kind == LocalityKind::kAny ? row.title_kind : row.partner.text.kind;
  }

  /// The sort of locality that the row's kind of tie, the column's header or the headings speak of.
  LocalityKind hint_of(const TableRow& row) const {
    const LocalityKind own = kind_spoken_of(cell(row.row, ColumnKind::kKind).of(text_), finder_);
    if (own != LocalityKind::kAny) return own;
    const std::string& header = part_.columns[static_cast<size_t>(part_.column(ColumnKind::kLocality))].header;
    const LocalityKind column = kind_spoken_of(header, finder_);
    return column != LocalityKind::kAny ? column : context_.hint;
  }

  void find_countries() {
    std::vector<CountryLabel> labels(rows_.size());
    const int column = country_column();
    bool any = false;
    for (size_t i = 0; i < rows_.size(); ++i) {
      labels[i].after_break = has_break(i);
      if (column < 0) continue;
      labels[i].covered = grid_.continues(rows_[i].row, column) || is_ditto(rows_[i].country_cell);
      if (!labels[i].covered && !rows_[i].country_cell.empty()) {
        labels[i].countries = places_.countries(rows_[i].country_cell.of(text_), true);
        // A label that no book knows still ends the range above it.
        if (labels[i].countries.empty()) labels[i].countries.push_back({});
      }
      any |= !labels[i].countries.empty();
    }
    if (!any) return name_countries_by_heading();
    const LocalityScore score = [&](size_t row, std::string_view country) {
      return places_.strength_in(rows_[row].partner.text, country, kind_of(rows_[row]));
    };
    const auto found = infer_countries(labels, score, collation());
    for (size_t i = 0; i < rows_.size(); ++i) {
      rows_[i].country = found[i];
      if (found[i].label < 0) continue;
      const TableRow& label = rows_[static_cast<size_t>(found[i].label)];
      rows_[i].country_cell = label.country_cell;
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
      return std::string(reinterpret_cast<const char*>(key), static_cast<size_t>(std::min<int32_t>(length, sizeof key)));
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
  }

  const PartContext& context_;
  const TableGrid& grid_;
  const TablePart& part_;
  std::string_view text_;
  TablePlaces& places_;
  const TermFinder& finder_;
  DayOrder order_ = DayOrder::kDayFirst;
  RowLocality last_partner_, last_home_;
  std::vector<TableRow> rows_;
};

}  // namespace

std::string RowLocality::id(std::string_view document_text) const {
  if (place) return std::string(place->place.id);
  return "name:" + text::collapse_spaces(text.shortest.of(document_text));
}

std::vector<TableRow> read_rows(const PartContext& context, TablePlaces& places) {
  return RowReader(context, places).read();
}

}  // namespace ketnghia::extract
