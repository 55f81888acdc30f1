#include "extract/table_findings.h"

#include <algorithm>
#include <set>

#include "extract/table_offices.h"
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
      kind == "wrong_reading") {
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
    find_honorifics();
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

  struct Honorific {
    const TableRow* row;
    RowPerson::Written written;
    std::string form;
  };

  /// Honorifics of one column, by sort: "Mr" and "Mr." are one sort, "Ms." and "Madam" another.
  void find_honorifics() {
    std::map<std::string, std::vector<Honorific>> columns;  // by the language
    for (const TableRow& row : rows_) {
      for (const RowPerson& person : row_people(row)) {
        for (const RowPerson::Written& written : person.written) {
          const std::string form = text::collapse_spaces(written.of(written.leader->honorific, text_));
          columns[written.language].push_back({&row, written, form});
          find_missing_space(row, written, form);
        }
      }
    }
    for (const auto& [language, honorifics] : columns) {
      find_missing_honorifics(honorifics);
      find_odd_honorifics(honorifics);
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

  void find_missing_honorifics(const std::vector<Honorific>& honorifics) {
    Habit given;
    for (const Honorific& honorific : honorifics) given.add(honorific.form.empty() ? "" : "given");
    if (given.usual(kStrongHabit) != "given") return;
    for (const Honorific& honorific : honorifics) {
      if (!honorific.form.empty()) continue;
      const text::Span name = honorific.written.leader->name;
      const std::string person = text::collapse_spaces(honorific.written.of(name, text_));
      add("missing_honorific", {{"person", person}}, *honorific.row, {in_document(honorific.written, name)});
    }
  }

  std::string sort_of(const std::string& form) const {
    return std::string(places_.finder().whole(form, language::Category::kHonorific));
  }

  /// One finding for each form that is not the usual one of its sort, with all its cells. Of forms that come equally
  /// often the first in the table is the usual one.
  void find_odd_honorifics(const std::vector<Honorific>& honorifics) {
    struct Form {
      std::string form, sort;
      std::vector<const Honorific*> uses;
    };
    std::vector<Form> forms;
    for (const Honorific& honorific : honorifics) {
      if (honorific.form.empty()) continue;
      auto known =
          std::find_if(forms.begin(), forms.end(), [&](const Form& form) { return form.form == honorific.form; });
      if (known == forms.end()) known = forms.insert(forms.end(), {honorific.form, sort_of(honorific.form), {}});
      known->uses.push_back(&honorific);
    }
    std::stable_sort(forms.begin(), forms.end(),
                     [](const Form& a, const Form& b) { return a.uses.size() > b.uses.size(); });
    for (const Form& form : forms) {
      const auto usual =
          std::find_if(forms.begin(), forms.end(), [&](const Form& other) { return other.sort == form.sort; });
      if (usual->form == form.form) continue;
      Fact fact = make_finding("honorific", {{"text", form.form}, {"suggestion", usual->form}}, *form.uses.front()->row,
                               part_, {});
      std::get<Finding>(fact.content).arguments.erase("of");  // it is about the column
      for (const Honorific* use : form.uses) {
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
