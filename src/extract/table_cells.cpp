#include "extract/table_cells.h"

#include <algorithm>
#include <cstdlib>

#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::extract {
namespace {

using language::Category;

constexpr int kLongestName = 12;    // words, or characters, of a cell that is a person's name alone
constexpr double kWellKnown = 0.8;  // strength of a place that words in a title are taken for

class RowReader {
 public:
  RowReader(const PartContext& context, TablePlaces& places)
      : context_(context),
        grid_(*context.grid),
        part_(*context.part),
        text_(context.document_text),
        places_(places),
        finder_(places.finder()),
        cells_(context, finder_) {}

  std::vector<TableRow> read() {
    learn_day_order();
    for (const BodyRow& row : part_.body) read_row(row);
    std::erase_if(rows_, [](const TableRow& row) { return !row.partner.found(); });
    return std::move(rows_);
  }

 private:
  void learn_day_order() {
    std::vector<std::string_view> dates;
    const int column = part_.column(ColumnKind::kSince);
    for (const BodyRow& row : part_.body) dates.push_back(cells_.at(row.row, column).of(text_));
    order_ = counts_republic_years(dates) ? DayOrder::kRepublicYears : day_order(dates);
  }

  /// A table of Taiwan whose years have three figures at most.
  bool counts_republic_years(const std::vector<std::string_view>& dates) const {
    if (context_.home_country != "TW") return false;
    const auto reads = [](DayOrder order) {
      return [order](std::string_view date) { return read_figures(date, order).has_value(); };
    };
    return std::ranges::count_if(dates, reads(DayOrder::kRepublicYears)) >
           std::ranges::count_if(dates, reads(DayOrder::kDayFirst));
  }

  void read_row(const BodyRow& body) {
    TableRow row;
    row.row = body.row;
    row.section = body.section;
    read_number(row);
    read_locality(row.partner, body.row, ColumnKind::kLocality, last_partner_);
    read_home(row);
    row.country_cell = cells_.at(body.row, cells_.country_column());
    read_level(row);
    read_kind(row);
    read_dates(row);
    read_status(row);
    read_leaders_of(row);
    row.note = cells_.joined(body.row, ColumnKind::kNote);
    if (row.status.empty()) row.status = status_in(row.note, true, row.status_span);
    rows_.push_back(std::move(row));
  }

  void read_number(TableRow& row) const {
    const std::string_view text = cells_.at(row.row, ColumnKind::kNumber).of(text_);
    int value = 0;
    size_t digits = 0;
    while (digits < text.size() && digits < 6 && text[digits] >= '0' && text[digits] <= '9') {
      value = value * 10 + (text[digits++] - '0');
    }
    if (digits > 0) row.number = value;
  }

  /// A cell of localities; a ditto mark repeats the one above.
  void read_locality(RowLocality& out, int row, ColumnKind kind, RowLocality& last) {
    const text::Span span = cells_.at(row, kind);
    if (cells_.is_ditto(span) && last.found()) {
      out = last;
      out.repeated = true;
      return;
    }
    if (!cells_.says_something(span)) {
      read_region_alone(out, row, kind);
    } else {
      out.cell = span;
      out.text = places_.take_apart(text_, span);
      add_region(out, row, kind);
      if (kind == ColumnKind::kLocality) add_other_names(out, row);
    }
    if (out.found()) last = out;
  }

  /// A state or province in a column of its own, where the locality's cell says nothing: the tie is the province's.
  void read_region_alone(RowLocality& out, int row, ColumnKind kind) const {
    const text::Span region = kind == ColumnKind::kLocality ? cells_.at(row, ColumnKind::kRegion) : text::Span{};
    if (!cells_.says_something(region)) return;
    out.cell = region;
    out.text = places_.take_apart(text_, region);
    if (out.text.kind == LocalityKind::kAny) out.text.kind = LocalityKind::kSubdivision;
  }

  /// The columns that name the partner again: its own language's name is often better known than a transcription.
  void add_other_names(RowLocality& out, int row) const {
    for (const int column : part_.columns_of(ColumnKind::kOtherName)) {
      const text::Span span = cells_.at(row, column);
      if (!cells_.says_something(span)) continue;
      LocalityText other = places_.take_apart(text_, span);
      std::ranges::move(other.names, std::back_inserter(out.text.names));
      if (out.text.parent.empty()) out.text.parent = other.parent;
      if (out.text.kind == LocalityKind::kAny) out.text.kind = other.kind;
    }
  }

  void add_region(RowLocality& out, int row, ColumnKind kind) const {
    if (kind != ColumnKind::kLocality || !out.text.parent.empty()) return;
    const text::Span region = cells_.at(row, ColumnKind::kRegion);
    if (!region.empty()) out.text.parent = std::string(region.of(text_));
  }

  /// The office's own side: an empty cell repeats the one above, as the left column of a list of pairs does.
  void read_home(TableRow& row) {
    const std::vector<int> columns = part_.columns_of(ColumnKind::kHome);
    if (columns.empty()) return;
    for (const int column : columns) {  // a province, then its city: the last that says something is the party
      const text::Span span = cells_.at(row.row, column);
      if (!cells_.says_something(span) || cells_.is_ditto(span)) continue;
      // （県）: the province itself, which the column before names.
      if (row.home.found() && !finder_.whole(span.of(text_), Category::kLocalityWord).empty()) continue;
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

  void read_level(TableRow& row) const {
    row.level_cell = cells_.at(row.row, ColumnKind::kLevel);
    if (row.level_cell.empty()) return;
    const auto hits = finder_.find(row.level_cell.of(text_), {Category::kBody});
    row.body = hits.empty() ? "other" : hits.front().term->value;
    const bool known = row.body == "peoples_committee" || row.body == "peoples_council" || row.body == "council" ||
                       row.body == "government" || row.body == "department" || row.body == "union";
    if (!known) row.body = "other";
  }

  void read_kind(TableRow& row) const {
    for (const ColumnKind column : {ColumnKind::kKind, ColumnKind::kDocument, ColumnKind::kStatus}) {
      const text::Span span = cells_.at(row.row, column);
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
    if (std::string begun = kind_begun(text); !begun.empty()) return begun;
    for (const TermHit& hit : finder_.find(text, {Category::kAgreement})) {
      if (hit.term->value == "loi") return "prospective";
      if (hit.term->value == "mou" || hit.term->value == "agreement") return "cooperation";
    }
    return {};
  }

  /// "Sister" for "sister city", 姉妹 for 姉妹都市: the beginning of words for ties of one kind alone.
  std::string kind_begun(std::string_view text) const {
    const std::string begun = language::marked_form(text);
    std::string kind;
    if (begun.empty()) return {};
    for (const language::Term& term : finder_.packs().front()->terms()) {
      if (term.category != Category::kRelation || !term.marked.starts_with(begun)) continue;
      if (term.value != "twinning" && term.value != "friendship" && term.value != "cooperation") continue;
      if (!kind.empty() && kind != term.value) return {};
      kind = term.value;
    }
    return kind;
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
    row.since_cell = cells_.at(row.row, ColumnKind::kSince);
    row.since = date_in(row.since_cell);
    row.until = date_in(cells_.at(row.row, ColumnKind::kUntil));
    if (row.since && !row.until && row.since->date.until)
      row.until = RowDate{{*row.since->date.until, {}, {}, {}}, row.since_cell};
    row.planned |= says_planned(row.since_cell.of(text_));
    if (part_.column(ColumnKind::kSince) < 0) row.since = date_in(cells_.joined(row.row, ColumnKind::kNote));
  }

  std::optional<RowDate> date_in(text::Span span) const {
    if (span.empty()) return std::nullopt;
    const auto date = read_date(span.of(text_), finder_, order_);
    if (!date) return std::nullopt;
    return RowDate{*date, {span.start + date->span.start, span.start + date->span.end}};
  }

  void read_status(TableRow& row) const {
    const text::Span span = cells_.at(row.row, ColumnKind::kStatus);
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

  void read_leaders_of(TableRow& row) const {
    for (const int column : part_.columns_of(ColumnKind::kLeader)) {
      if (is_of_another_side(column)) continue;
      RowLeaders out{column, part_.columns[static_cast<size_t>(column)].language, cells_.at(row.row, column), {}};
      if (out.cell.empty() || cells_.is_word(out.cell, "none")) continue;
      out.leaders = read_leaders(out.cell.of(text_), finder_,
                                 [&](std::string_view words) { return is_place(words, row.partner.text); });
      take_title_of_header(column, out);
      take_title_beside(row.row, out);
      row.leaders.push_back(std::move(out));
    }
    row.title_kind = title_kind(row);
  }

  /// The column of titles says what the one of names leaves out.
  void take_title_beside(int row, RowLeaders& cell) const {
    const text::Span span = cells_.at(row, ColumnKind::kLeaderTitle);
    if (!cells_.says_something(span)) return;
    const auto titles = read_leaders(span.of(text_), finder_, [](std::string_view) { return false; });
    if (titles.empty() || titles.front().offices.empty()) return;
    const std::string_view text = cell.cell.of(text_);
    const bool digits = std::ranges::any_of(text, [](unsigned char c) { return c >= '0' && c <= '9'; });
    if (cell.leaders.empty() && count_words(text) <= kLongestName && !digits)
      cell.leaders.push_back({{}, {0, static_cast<uint32_t>(text.size())}, {}, {}});
    if (cell.leaders.size() != 1 || cell.leaders.front().name.empty() || !cell.leaders.front().offices.empty()) return;
    cell.leaders.front().offices = titles.front().offices;
  }

  /// "Signed for Leeds by" over a column: a header that names a place speaks of that one's people, not of the
  /// partners'.
  bool is_of_another_side(int column) const {
    return std::ranges::any_of(part_.headers, [&](int row) {
      const GridCell* cell = grid_.at(row, column);
      // "Name" is a word of a header, and a town somewhere.
      return cell && !cell->empty() && cell->column == column && count_words(cell->text) > 1 &&
             read_heading(text_, cell->span, places_).locality.has_value();
    });
  }

  /// Under "Mayor", "市長" a cell holds a name alone; under "Mayor then", "former mayor" one who holds it no longer.
  void take_title_of_header(int column, RowLeaders& cell) const {
    const std::string& header = part_.columns[static_cast<size_t>(column)].header;
    const std::vector<TermHit> roles = finder_.find(header, {Category::kRole});
    const bool one =
        std::ranges::all_of(roles, [&](const TermHit& hit) { return hit.term->value == roles.front().term->value; });
    if (roles.empty() || !one) return;
    const auto modifiers = finder_.find(header, {Category::kModifier});
    const bool past = std::ranges::any_of(modifiers, [](const TermHit& hit) { return hit.term->value == "former"; });
    const std::string_view text = cell.cell.of(text_);
    const auto digit = [](unsigned char c) { return c >= '0' && c <= '9'; };
    if (cell.leaders.empty() && count_words(text) <= kLongestName && std::none_of(text.begin(), text.end(), digit)) {
      cell.leaders.push_back({{}, {0, static_cast<uint32_t>(text.size())}, {}, {}});
    }
    for (Leader& leader : cell.leaders) {
      if (!leader.offices.empty() || leader.name.empty()) continue;
      leader.offices.push_back({{}, roles.front().term->value, false, false, past});
    }
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
    return !found.empty() && found.front().strength >= kWellKnown &&
           found.front().place.kind != gazetteer::PlaceKind::kCity;
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
          if (kind == LocalityKind::kAny)
            kind = here;
          else if (is_urban(kind) && is_urban(here))
            kind = LocalityKind::kCapital;
          else
            return LocalityKind::kAny;
        }
      }
    }
    return kind;
  }
  static bool is_urban(LocalityKind kind) { return kind == LocalityKind::kCity || kind == LocalityKind::kCapital; }

  const PartContext& context_;
  const TableGrid& grid_;
  const TablePart& part_;
  std::string_view text_;
  TablePlaces& places_;
  const TermFinder& finder_;
  PartCells cells_;
  DayOrder order_ = DayOrder::kDayFirst;
  RowLocality last_partner_, last_home_;
  std::vector<TableRow> rows_;
};

}  // namespace

text::Span PartCells::at(int row, int column) const {
  const GridCell* found = column < 0 ? nullptr : grid_.at(row, column);
  if (!found || found->empty()) return {};
  return part_marks(text_, found->span).core;
}

text::Span PartCells::joined(int row, ColumnKind kind) const {
  text::Span out;
  for (const int column : part_.columns_of(kind)) {
    const text::Span span = at(row, column);
    if (span.empty() || is_word(span, "none")) continue;
    out = out.empty() ? span : text::join(out, span);
  }
  return out;
}

bool PartCells::is_word(text::Span cell, std::string_view value) const {
  return !cell.empty() && finder_.whole(cell.of(text_), Category::kTableWord) == value;
}

bool PartCells::is_ditto(text::Span cell) const {
  const std::string_view text = text::trim(cell.of(text_));
  return text == "〃" || text == "″" || text == "\"" || text == "''" || is_word(cell, "ditto");
}

bool PartCells::says_something(text::Span cell) const {
  return !cell.empty() && count_words(cell.of(text_)) > 0 && !is_word(cell, "none") && !says_none(cell.of(text_));
}

bool PartCells::says_none(std::string_view cell) const {
  const auto hits = finder_.find(cell, {Category::kTableWord, Category::kRelation, Category::kColumn});
  if (hits.empty() || hits.front().span.start != 0 || hits.front().term->value != "none") return false;
  int covered = 0;
  for (const TermHit& hit : hits) covered += hit.tokens;
  return covered == count_words(cell);
}

int PartCells::country_column() const {
  const int partner = part_.column(ColumnKind::kLocality), home = part_.column(ColumnKind::kHome);
  const auto is_homes = [&](int column) {
    if (home < 0) return false;
    const bool beyond =
        (home - partner) * (column - partner) > 0 && std::abs(column - partner) > std::abs(home - partner);
    return beyond;
  };
  int best = -1;
  for (const int column : part_.columns_of(ColumnKind::kCountry)) {
    if (is_homes(column)) continue;
    const auto distance = [&](int c) { return std::abs(c - partner); };
    // "City A, Country A, City B, Country B": of two as near the one that the own side does not stand beside.
    const bool away = home >= 0 && (home - partner) * (column - partner) < 0;
    if (best < 0 || distance(column) < distance(best) || (distance(column) == distance(best) && away)) best = column;
  }
  return best;
}

std::vector<TableRow> read_cells(const PartContext& context, TablePlaces& places) {
  return RowReader(context, places).read();
}

}  // namespace ketnghia::extract
