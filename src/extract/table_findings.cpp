#include "extract/table_findings.h"

#include <algorithm>
#include <set>

#include "text/utf8.h"

namespace ketnghia::extract {
namespace {

// A habit of a column is what at least this share of its cells does; fewer cells than this make no habit.
constexpr double kHabit = 0.6;
constexpr double kStrongHabit = 0.8;
constexpr size_t kFewest = 4;

/// How often each value comes, and the one that comes most.
struct Habit {
  std::map<std::string, size_t> counts;
  size_t total = 0;

  void add(const std::string& value) {
    ++counts[value];
    ++total;
  }
  /// The value of at least `share` of all; empty where there is none.
  std::string usual(double share) const {
    for (const auto& [value, count] : counts) {
      if (total >= kFewest && static_cast<double>(count) >= share * static_cast<double>(total)) return value;
    }
    return {};
  }
};

/// An empty cell is a plain fact; that a spelling or a title is wrong is an opinion.
double sureness_of(std::string_view kind) {
  if (kind == "misspelling" || kind == "wrong_place_in_title" || kind == "cut_off_title") return 0.85;
  if (kind == "ambiguous_place" || kind == "honorific" || kind == "date_format" || kind == "name_mismatch" ||
      kind == "wrong_reading" || kind == "title_without_place" || kind == "incomplete_name") {
    return 0.8;
  }
  return 0.95;
}

class FaultFinder {
 public:
  FaultFinder(const std::vector<TableRow>& rows, const PartContext& context, const PartFacts& part, TablePlaces& places)
      : rows_(rows), context_(context), part_(part), text_(part.document->text), places_(places) {}

  std::vector<Fact> find() {
    for (const TableRow& row : rows_) {
      if (!row.home.found() && part_.home.id.empty()) {
        add("one_party", {{"place", name_of(row)}}, row, {row.partner.cell});
      }
      append(find_name_faults(row, part_, places_));
      append(find_title_faults(row, part_, places_));
      append(find_remark_faults(row, part_, places_.finder()));
    }
    find_levels();
    find_leaders();
    find_dates();
    find_people();
    find_kind_words();
    find_duplicates();
    return std::move(out_);
  }

 private:
  void append(std::vector<Fact> facts) {
    for (Fact& fact : facts) out_.push_back(std::move(fact));
  }
  void add(std::string kind, std::map<std::string, std::string> arguments, const TableRow& row,
           std::initializer_list<text::Span> cells) {
    out_.push_back(make_finding(std::move(kind), std::move(arguments), row, part_, cells));
  }
  /// A finding about a column, without cells yet; `row` is the first that it touches.
  Fact make_column_finding(std::string kind, std::map<std::string, std::string> arguments, const TableRow& row) const {
    Fact fact = make_finding(std::move(kind), std::move(arguments), row, part_, {});
    std::get<Finding>(fact.content).arguments.erase("of");
    return fact;
  }
  std::string name_of(const TableRow& row) const { return text::collapse_spaces(row.partner.text.whole.of(text_)); }
  std::string written(text::Span span) const { return text::collapse_spaces(span.of(text_)); }

  /// The signing level is empty where the others have one.
  void find_levels() {
    Habit filled, levels;
    for (const TableRow& row : rows_) {
      filled.add(row.level_cell.empty() ? "" : "filled");
      if (!row.level_cell.empty()) levels.add(written(row.level_cell));
    }
    if (filled.usual(kStrongHabit) != "filled") return;
    const std::string usual = levels.usual(kStrongHabit);
    for (const TableRow& row : rows_) {
      if (!row.level_cell.empty()) continue;
      std::map<std::string, std::string> arguments = {{"place", name_of(row)}};
      if (!usual.empty()) arguments["suggestion"] = usual;
      add("missing_level", std::move(arguments), row, {row.partner.cell});
    }
  }

  /// No leader is named where most rows of the column name one.
  void find_leaders() {
    for (const int column : context_.part->columns_of(ColumnKind::kLeader)) {
      Habit named;
      const auto names = [&](const TableRow& row) {
        return std::any_of(row.leaders.begin(), row.leaders.end(),
                           [&](const RowLeaders& cell) { return cell.column == column && !cell.leaders.empty(); });
      };
      for (const TableRow& row : rows_) named.add(names(row) ? "named" : "");
      if (named.usual(kHabit) != "named") continue;
      for (const TableRow& row : rows_) {
        if (names(row)) continue;
        const std::string& header = context_.part->columns[static_cast<size_t>(column)].header;
        add("missing_name", {{"place", name_of(row)}, {"column", header}}, row, {row.partner.cell});
      }
    }
  }

  /// Figures in another shape than most of the column's: 4/2018 among 04/2008.
  void find_dates() {
    Habit shapes;
    for (const TableRow& row : rows_) {
      if (row.since && !row.since->date.shape.empty()) shapes.add(row.since->date.shape);
    }
    const std::string usual = shapes.usual(kHabit);
    if (usual.empty()) return;
    for (const TableRow& row : rows_) {
      if (!row.since || row.since->date.shape.empty() || row.since->date.shape == usual) continue;
      std::map<std::string, std::string> arguments = {{"text", written(row.since->span)}, {"usual", usual}};
      if (auto better = write_in_shape(row.since->date.date, usual)) arguments["suggestion"] = std::move(*better);
      add("date_format", std::move(arguments), row, {row.since->span});
    }
  }

  /// One person as the cell of one language writes him.
  struct WrittenPerson {
    const TableRow* row;
    RowPerson::Written written;
    std::string honorific;
  };
  using Column = std::vector<WrittenPerson>;

  /// How a column writes people, against its own habit.
  void find_people() {
    std::map<std::string, Column> columns;  // by the language
    for (const TableRow& row : rows_) {
      for (const RowPerson& person : row_people(row)) {
        for (const RowPerson::Written& written : person.written) {
          const std::string honorific = text::collapse_spaces(written.of(written.leader->honorific, text_));
          columns[written.language].push_back({&row, written, honorific});
          find_missing_space(row, written, honorific);
        }
      }
    }
    for (const auto& [language, people] : columns) {
      find_missing_honorifics(people);
      find_odd_honorifics(people);
      find_missing_commas(people);
      find_titles_without_place(people);
    }
  }

  /// "Mr Park Heong-joon Mayor of Busan" where the others write "Mr. Burkhard Jung, Mayor of Leipzig": one finding for
  /// the column, with all its cells.
  void find_missing_commas(const Column& people) {
    Habit signs;
    std::vector<const WrittenPerson*> bare;
    for (const WrittenPerson& person : people) {
      const Leader& leader = *person.written.leader;
      if (leader.name.empty() || leader.title.empty() || leader.title.start <= leader.name.end) continue;
      const std::string_view between = person.written.of({leader.name.end, leader.title.start}, text_);
      const bool spaces_alone = between.find_first_not_of(" \u00a0") == std::string_view::npos;
      signs.add(between.find(',') != std::string_view::npos ? "comma" : "");
      if (spaces_alone) bare.push_back(&person);
    }
    if (bare.empty() || signs.usual(kHabit) != "comma") return;
    Fact fact = make_column_finding("missing_comma", {{"count", std::to_string(bare.size())}}, *bare.front()->row);
    for (const WrittenPerson* person : bare) {
      const Leader& leader = *person->written.leader;
      add_evidence(fact, *part_.document, in_document(person->written, text::join(leader.name, leader.title)));
    }
    out_.push_back(std::move(fact));
  }

  /// "Governor" where the others of the column write "Governor of Aichi Prefecture": a letter would go to nobody's
  /// governor.
  void find_titles_without_place(const Column& people) {
    Habit named;
    std::vector<const WrittenPerson*> bare;
    for (const WrittenPerson& person : people) {
      const Leader& leader = *person.written.leader;
      if (leader.title.empty() || leader.offices.empty()) continue;
      const TitleEnd end = end_of_title(*person.row, person.written, part_, places_);
      named.add(end == TitleEnd::kPlace ? "named" : "");
      if (end == TitleEnd::kNoPlace) bare.push_back(&person);
    }
    if (named.usual(kHabit) != "named") return;
    for (const WrittenPerson* person : bare) {
      const Leader& leader = *person->written.leader;
      add("title_without_place",
          {{"person", text::collapse_spaces(person->written.of(leader.name, text_))},
           {"title", text::collapse_spaces(person->written.of(leader.title, text_))}},
          *person->row, {in_document(person->written, leader.title)});
    }
  }

  /// "Osaka" where most rows say what their locality is: "TP Leipzig", "Tỉnh Aichi".
  void find_kind_words() {
    size_t told = 0;
    for (const TableRow& row : rows_) told += row.partner.text.kind != LocalityKind::kAny;
    if (told < kFewest || 2 * told <= rows_.size()) return;
    for (const TableRow& row : rows_) {
      if (row.partner.text.kind != LocalityKind::kAny || !row.partner.place) continue;
      add("missing_kind_word", {{"text", name_of(row)}}, row, {row.partner.cell});
    }
  }

  text::Span in_document(const RowPerson::Written& written, text::Span span) const {
    return {written.cell.start + span.start, written.cell.start + span.end};
  }

  /// "Mr.Khuong".
  void find_missing_space(const TableRow& row, const RowPerson::Written& written, const std::string& form) {
    const Leader& leader = *written.leader;
    if (form.empty() || leader.name.empty() || leader.honorific.end != leader.name.start) return;
    const std::string name = text::collapse_spaces(written.of(leader.name, text_));
    add("spacing", {{"text", form + name}, {"suggestion", form + " " + name}}, row,
        {in_document(written, text::join(leader.honorific, leader.name))});
  }

  void find_missing_honorifics(const Column& people) {
    Habit given;
    for (const WrittenPerson& person : people) given.add(person.honorific.empty() ? "" : "given");
    if (given.usual(kStrongHabit) != "given") return;
    for (const WrittenPerson& person : people) {
      if (!person.honorific.empty()) continue;
      const text::Span name = person.written.leader->name;
      add("missing_honorific", {{"person", text::collapse_spaces(person.written.of(name, text_))}}, *person.row,
          {in_document(person.written, name)});
    }
  }

  std::string sort_of(const std::string& form) const {
    return std::string(places_.finder().whole(form, language::Category::kHonorific));
  }

  /// One finding for each form that is not the usual one of its sort, with all its cells; "Mr" and "Mr." are one sort,
  /// "Ms." and "Madam" another. Of forms that come equally often the first in the table is the usual one.
  void find_odd_honorifics(const Column& people) {
    struct Form {
      std::string form, sort;
      std::vector<const WrittenPerson*> uses;
    };
    std::vector<Form> forms;
    for (const WrittenPerson& person : people) {
      if (person.honorific.empty()) continue;
      auto known =
          std::find_if(forms.begin(), forms.end(), [&](const Form& form) { return form.form == person.honorific; });
      if (known == forms.end()) known = forms.insert(forms.end(), {person.honorific, sort_of(person.honorific), {}});
      known->uses.push_back(&person);
    }
    std::stable_sort(forms.begin(), forms.end(),
                     [](const Form& a, const Form& b) { return a.uses.size() > b.uses.size(); });
    for (const Form& form : forms) {
      const auto usual =
          std::find_if(forms.begin(), forms.end(), [&](const Form& other) { return other.sort == form.sort; });
      if (usual->form == form.form) continue;
      Fact fact =
          make_column_finding("honorific", {{"text", form.form}, {"suggestion", usual->form}}, *form.uses.front()->row);
      for (const WrittenPerson* use : form.uses) {
        add_evidence(fact, *part_.document, in_document(use->written, use->written.leader->honorific));
      }
      out_.push_back(std::move(fact));
    }
  }

  void find_duplicates() {
    std::map<std::pair<std::string, std::string>, const TableRow*> seen;
    for (const TableRow& row : rows_) {
      const std::string home = row.home.found() ? row.home.id(text_) : part_.home.id;
      const auto [at, first] = seen.emplace(std::pair(home, row.partner.id(text_)), &row);
      if (!first) add("duplicate", {{"place", name_of(row)}}, row, {at->second->partner.cell, row.partner.cell});
    }
  }

  const std::vector<TableRow>& rows_;
  const PartContext& context_;
  const PartFacts& part_;
  std::string_view text_;
  TablePlaces& places_;
  std::vector<Fact> out_;
};

}  // namespace

Fact make_finding(std::string kind, std::map<std::string, std::string> arguments, const TableRow& row,
                  const PartFacts& part, std::initializer_list<text::Span> cells) {
  Fact fact;
  arguments["of"] = row.partner.id(part.document->text);
  fact.confidence = sureness_of(kind) * part.sureness;
  fact.content = Finding{std::move(kind), std::move(arguments)};
  for (const text::Span cell : cells) add_evidence(fact, *part.document, cell);
  return fact;
}

std::vector<Fact> find_faults(const std::vector<TableRow>& rows, const PartContext& context, const PartFacts& part,
                              TablePlaces& places) {
  return FaultFinder(rows, context, part, places).find();
}

}  // namespace ketnghia::extract
