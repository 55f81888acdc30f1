#include "extract/tables.h"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>

#include "extract/table_facts.h"
#include "extract/table_findings.h"
#include "extract/table_pairs.h"
#include "extract/table_parts.h"
#include "text/utf8.h"

namespace ketnghia::extract {
namespace {

using language::Category;

constexpr double kHomeGiven = 0.99;
constexpr double kHomeInHeading = 0.95;
constexpr double kHomeBySize = 0.8;   // a heading names a place without a word that says what it is
constexpr size_t kSpokenOfOften = 2;  // remarks; one that names its council counts for two
constexpr double kSpeaksOfTies = 1.0;
constexpr double kBareTable = 0.75;  // a document that is a table of places and says nothing else

/// One table of the document, part by part.
class TableExtractor {
 public:
  TableExtractor(const read::Document& document, const Options& options, TablePlaces& places)
      : document_(document), options_(options), places_(places) {
    for (const read::Block& block : document.blocks) {
      if (block.part == read::Part::kTitle) titles_.push_back(read_heading(document.text, block.span, places));
    }
  }

  /// Grids in which at least one header row was found.
  static bool has_headers(const std::vector<TablePart>& parts) {
    return std::any_of(parts.begin(), parts.end(), [](const TablePart& part) { return !part.headers.empty(); });
  }

  void read(const TableGrid& grid, const std::vector<TablePart>& parts, std::vector<Fact>& out) {
    std::vector<Heading> above;  // nearest last
    for (const text::Span line : grid.before) above.push_back(read_heading(document_.text, line, places_));
    if (titles_.empty() && first_) titles_ = above;
    first_ = false;
    find_own_of_people(grid, parts);
    for (const TablePart& part : parts) {
      std::vector<Heading> headings = above;
      for (const int row : part.titles) headings.push_back(row_heading(grid, row));
      if (titles_.empty()) titles_ = headings;
      read_part(grid, part, headings, out);
    }
  }

 private:
  Heading row_heading(const TableGrid& grid, int row) {
    return read_heading(document_.text, grid.filled(row).front()->span, places_);
  }

  void read_part(const TableGrid& grid, const TablePart& part, const std::vector<Heading>& headings,
                 std::vector<Fact>& out) {
    const bool people = lists_people(part);
    const double sureness = people ? kSpeaksOfTies : speaks_of_ties(grid, part, headings);
    if (sureness == 0) return;
    PartContext context;
    context.grid = &grid;
    context.part = &part;
    context.document_text = document_.text;
    for (const Heading& heading : headings) {
      const LocalityKind kind = kind_spoken_of(heading.line.of(document_.text), places_.finder());
      if (kind != LocalityKind::kAny) context.hint = kind;
    }
    const Legend legend = legend_of(grid, part);
    context.legend = &legend;
    for (const BodyRow& row : part.body) {
      if (row.section >= 0 && (context.sections.empty() || sections_.back() != row.section)) {
        context.sections.push_back(row_heading(grid, row.section));
        sections_.push_back(row.section);
      }
    }
    PartFacts facts;
    facts.document = &document_;
    facts.sureness = sureness;
    facts.people = people;
    say_headings(headings, part, facts);
    if (facts.home.id.empty()) look_for_home_in_headers(grid, part, facts);
    if (facts.home.id.empty()) look_for_home_below(grid, part, facts);
    if (facts.home.id.empty() && own_) take_home(*own_, facts);
    if (const auto home = places_.book().find_id(facts.home.id)) {
      const gazetteer::Place place = places_.book().place(*home);
      context.home_country = place.country;
      context.home_kind = tying_kind(place.kind);
      context.home_parent = place.parent.empty() ? place.id : place.parent;
    }
    const std::vector<TableRow> rows = read_rows(context, places_);
    for (const TableRow& row : rows) {
      PartFacts own = facts;
      if (row.section >= 0) say_section(context.sections, grid.filled(row.section).front()->span, own);
      for (Fact& fact : row_facts(row, own, places_)) out.push_back(std::move(fact));
    }
    for (Fact& fact : find_faults(rows, context, facts, places_)) out.push_back(std::move(fact));
    sections_.clear();
  }

  /// Names, their titles and the localities where they serve, and nothing of ties.
  static bool lists_people(const TablePart& part) {
    const auto has = [&](ColumnKind kind) { return part.column(kind) >= 0; };
    return has(ColumnKind::kLeader) && has(ColumnKind::kLeaderTitle) && has(ColumnKind::kLocality) &&
           !has(ColumnKind::kSince) && !has(ColumnKind::kCountry) && !has(ColumnKind::kKind) &&
           !has(ColumnKind::kStatus) && !has(ColumnKind::kDocument) && !has(ColumnKind::kUntil);
  }

  /// Of the localities whose people a table lists beside the partners', the only one that is no partner is the own.
  void find_own_of_people(const TableGrid& grid, const std::vector<TablePart>& parts) {
    std::map<std::string, Heading> others;
    for (const TablePart& part : parts) {
      if (!lists_people(part)) continue;
      for (const BodyRow& row : part.body) {
        const GridCell* cell = grid.at(row.row, part.column(ColumnKind::kLocality));
        if (cell == nullptr || cell->empty()) continue;
        const Heading named = read_heading(document_.text, cell->span, places_);
        if (!named.locality) continue;
        const bool partner = std::ranges::any_of(parts, [&](const TablePart& other) {
          return !lists_people(other) && stands_in_column(grid, other, *named.locality);
        });
        if (!partner) others.emplace(std::string(named.locality->place.id), named);
      }
    }
    if (others.size() == 1) own_ = others.begin()->second;
  }

  /// A table of ties says so: in a heading, a column's header or a cell. A document that is nothing but a table of
  /// localities with dates or countries is taken for one, less surely.
  double speaks_of_ties(const TableGrid& grid, const TablePart& part, const std::vector<Heading>& headings) const {
    const int locality = part.column(ColumnKind::kLocality);
    if (locality < 0) return 0;
    const auto says = [&](std::string_view text) {
      return !places_.finder().find(text, {Category::kRelation, Category::kAgreement, Category::kSign}).empty();
    };
    for (const auto& lines : {titles_, headings}) {
      for (const Heading& heading : lines) {
        if (says(heading.line.of(document_.text))) return kSpeaksOfTies;
      }
    }
    for (const Column& column : part.columns) {
      if (says(column.header)) return kSpeaksOfTies;
    }
    const int kind = part.column(ColumnKind::kKind);
    for (const BodyRow& row : part.body) {
      if (says(grid.text(row.row, kind))) return kSpeaksOfTies;
    }
    const bool dated = part.column(ColumnKind::kSince) >= 0 || part.column(ColumnKind::kCountry) >= 0;
    const bool places = part.columns[static_cast<size_t>(locality)].by_content >= 0.5;
    return document_.is_table() && dated && places ? kBareTable : 0;
  }

  Legend legend_of(const TableGrid& grid, const TablePart& part) const {
    std::vector<text::Span> lines = grid.before;
    lines.insert(lines.end(), grid.after.begin(), grid.after.end());
    for (const std::vector<int>* rows : {&part.titles, &part.notes}) {
      for (const int row : *rows) lines.push_back(grid.filled(row).front()->span);
    }
    for (const BodyRow& row : part.body) {
      if (row.section >= 0) lines.push_back(grid.filled(row.section).front()->span);
    }
    return read_legend(document_.text, lines);
  }

  void take_home(const Heading& heading, PartFacts& facts) const {
    if (!heading.locality) return;
    const bool has_word = heading.locality_span.size() > heading.locality->written.size();
    facts.home = {std::string(heading.locality->place.id), std::string(heading.locality_span.of(document_.text)),
                  heading.locality_span, has_word ? kHomeInHeading : kHomeBySize};
  }

  /// The nearest heading that says a thing is followed; the document's title comes last.
  void say_headings(const std::vector<Heading>& headings, const TablePart& part, PartFacts& facts) const {
    if (!options_.home.empty()) facts.home = {options_.home, {}, {}, kHomeGiven};
    std::vector<const Heading*> order;
    for (auto heading = headings.rbegin(); heading != headings.rend(); ++heading) order.push_back(&*heading);
    for (auto heading = titles_.rbegin(); heading != titles_.rend(); ++heading) order.push_back(&*heading);
    bool home_found = false;
    for (const Heading* heading : order) {
      if (!home_found && heading->locality) {
        take_home(*heading, facts);
        home_found = true;
      }
      if (facts.kind.empty() && !heading->kind.empty()) {
        facts.kind = heading->kind;
        facts.kind_span = heading->kind_span;
      }
      if (!facts.as_of && heading->date) {
        facts.as_of = heading->date;
        facts.as_of_span = heading->date_span;
      }
    }
    if (!facts.kind.empty()) return;
    for (const ColumnKind kind : {ColumnKind::kLocality, ColumnKind::kHome, ColumnKind::kSince}) {
      const int column = part.column(kind);
      if (column < 0 || !facts.kind.empty()) continue;
      facts.kind = relation_kind(part.columns[static_cast<size_t>(column)].header, places_.finder(), true);
      if (facts.kind == "cooperation") facts.kind.clear();
    }
  }

  /// "Partner of Leeds", "Twinned with Leeds" over a column, "Leeds (United Kingdom)" in the corner of a turned table.
  void look_for_home_in_headers(const TableGrid& grid, const TablePart& part, PartFacts& facts) const {
    for (const int row : part.headers) {
      for (const GridCell* cell : grid.filled(row)) {
        if (count_words(cell->text) < 2) continue;  // "Land" is a word of a header, and a town somewhere
        const Heading heading = read_heading(document_.text, cell->span, places_);
        if (!heading.locality || stands_in_column(grid, part, *heading.locality)) continue;
        take_home(heading, facts);
        facts.home.confidence = kHomeBySize;
        return;
      }
    }
  }

  /// Whose table it is, where no heading says so: "Source: Adelaide City Council" under it, or the one locality that
  /// the remarks of several rows speak of and that is no row's own.
  void look_for_home_below(const TableGrid& grid, const TablePart& part, PartFacts& facts) const {
    std::vector<text::Span> lines = grid.after;
    for (const int row : part.notes) lines.push_back(grid.filled(row).front()->span);
    for (const bool with_word : {true, false}) {  // "Adelaide City Council" before "the choir of Lyon"
      for (const text::Span line : lines) {
        for (const text::Span clause : clauses_of(line)) {
          const Heading heading = read_heading(document_.text, clause, places_);
          if (!heading.locality || stands_in_column(grid, part, *heading.locality)) continue;
          take_home(heading, facts);
          if (!with_word || facts.home.confidence >= kHomeInHeading) return;
          facts.home = {};
        }
      }
    }
    look_for_home_in_remarks(grid, part, facts);
  }

  /// The cells of a part that tell of a tie in free words.
  static std::vector<text::Span> remarks_of(const TableGrid& grid, const TablePart& part) {
    std::vector<text::Span> out;
    for (const BodyRow& row : part.body) {
      for (const GridCell* cell : grid.filled(row.row)) {
        const ColumnKind kind = part.columns[static_cast<size_t>(cell->column)].kind;
        if (kind == ColumnKind::kNote || kind == ColumnKind::kDocument || kind == ColumnKind::kOther)
          out.push_back(cell->span);
      }
    }
    return out;
  }

  void look_for_home_in_remarks(const TableGrid& grid, const TablePart& part, PartFacts& facts) const {
    std::map<std::string, std::pair<size_t, Heading>> spoken_of;
    for (const text::Span remark : remarks_of(grid, part)) {
      const Heading heading = read_heading(document_.text, remark, places_);
      if (!heading.locality || stands_in_column(grid, part, *heading.locality)) continue;
      const auto named = places_in(document_.text, remark, places_);
      if (std::ranges::count_if(named, [](const NamedPlace& place) { return !place.is_country; }) > 1) continue;
      auto& [times, first] = spoken_of.try_emplace(std::string(heading.locality->place.id), 0, heading).first->second;
      const auto organs = places_.finder().find(remark.of(document_.text), {language::Category::kBody});
      times += std::ranges::any_of(organs, [](const TermHit& hit) { return hit.term->value == "council"; }) ? 2 : 1;
    }
    const auto most = std::ranges::max_element(spoken_of, {}, [](const auto& one) { return one.second.first; });
    if (most == spoken_of.end() || most->second.first < kSpokenOfOften) return;
    take_home(most->second.second, facts);
    facts.home.confidence = kHomeBySize;
  }

  /// The parts of a line between its signs: a note may be longer than what is read as a heading.
  std::vector<text::Span> clauses_of(text::Span line) const {
    std::vector<text::Span> out;
    uint32_t start = line.start;
    for (uint32_t at = line.start; at <= line.end; ++at) {
      const bool sign =
          at == line.end || std::string_view(".;:!?\n").find(document_.text[at]) != std::string_view::npos;
      if (!sign) continue;
      if (at > start) out.push_back({start, at});
      start = at + 1;
    }
    return out;
  }

  bool stands_in_column(const TableGrid& grid, const TablePart& part, const PlaceChoice& place) const {
    const int locality = part.column(ColumnKind::kLocality);
    return std::ranges::any_of(part.body, [&](const BodyRow& row) {
      return grid.text(row.row, locality).find(place.written) != std::string_view::npos;
    });
  }

  void say_section(const std::vector<Heading>& sections, text::Span span, PartFacts& facts) const {
    for (const Heading& section : sections) {
      if (!(section.line == span)) continue;
      take_home(section, facts);
      facts.planned |= section.planned;
      if (section.kind.empty()) continue;
      facts.kind = section.kind;
      facts.kind_span = section.kind_span;
    }
  }

  const read::Document& document_;
  const Options& options_;
  TablePlaces& places_;
  std::vector<Heading> titles_;  ///< of the document
  std::vector<int> sections_;
  std::optional<Heading> own_;  ///< whose people a table of people names beside the partners'
  bool first_ = true;
};

}  // namespace

namespace {

/// The tables of a document, each with its parts as the words of some languages tell them.
struct Understood {
  std::unique_ptr<TermFinder> finder;
  std::unique_ptr<TablePlaces> places;  // asks the finder
  std::vector<TableGrid> grids;
  std::vector<std::vector<TablePart>> parts;
  std::vector<bool> turned;
};

Understood understand(std::vector<TableGrid> grids, const read::Document& document, const gazetteer::Book& book,
                      TermFinder finder) {
  Understood out;
  out.finder = std::make_unique<TermFinder>(std::move(finder));
  out.places = std::make_unique<TablePlaces>(book, *out.finder, document.language);
  for (TableGrid& grid : grids) {
    out.turned.push_back(is_turned(grid, *out.finder));
    TableGrid upright = out.turned.back() ? transposed(grid) : std::move(grid);
    out.grids.push_back(with_pairs_split(std::move(upright), document.text, *out.places));
    out.parts.push_back(read_parts(out.grids.back(), document.text, *out.places));
  }
  return out;
}

/// By the words of the document's language, of Vietnamese and of English; where they name no column, by those of all.
Understood understand(const read::Document& document, const gazetteer::Book& book, const language::Packs& packs) {
  std::vector<TableGrid> grids = read_grids(document);
  if (grids.empty()) return {};  // most pages: the packs of other languages are not asked for
  Understood out = understand(grids, document, book, TermFinder::for_document(packs, document.language));
  if (std::ranges::any_of(out.parts, TableExtractor::has_headers)) return out;
  return understand(std::move(grids), document, book, TermFinder::for_any_language(packs, document.language));
}

}  // namespace

std::vector<Fact> extract_tables(const read::Document& document, const gazetteer::Book& book,
                                 const language::Packs& packs, const Options& options) {
  std::vector<Fact> out;
  const Understood tables = understand(document, book, packs);
  if (tables.grids.empty()) return out;
  TableExtractor extractor(document, options, *tables.places);
  for (size_t i = 0; i < tables.grids.size(); ++i) extractor.read(tables.grids[i], tables.parts[i], out);
  return out;
}

std::vector<TableReading> explain_tables(const read::Document& document, const gazetteer::Book& book,
                                         const language::Packs& packs) {
  std::vector<TableReading> out;
  const Understood tables = understand(document, book, packs);
  for (size_t i = 0; i < tables.grids.size(); ++i) {
    for (const TablePart& part : tables.parts[i]) {
      TableReading reading{static_cast<int>(i) + 1,
                           tables.turned[i],
                           static_cast<int>(part.headers.size()),
                           static_cast<int>(part.body.size()),
                           {},
                           part.columns};
      int last = -1;
      for (const BodyRow& row : part.body) {
        if (row.section < 0 || row.section == last) continue;
        last = row.section;
        reading.sections.push_back(text::collapse_spaces(tables.grids[i].filled(row.section).front()->text));
      }
      out.push_back(std::move(reading));
    }
  }
  return out;
}

}  // namespace ketnghia::extract
