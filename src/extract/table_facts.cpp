#include "extract/table_facts.h"

#include <algorithm>
#include <array>
#include <map>

#include "extract/table_offices.h"
#include "text/utf8.h"

namespace ketnghia::extract {
namespace {

using gazetteer::How;
using language::Category;

/// How often a place found in this way is the right one, seen on tables whose places were checked by hand.
double sureness_of(How how) {
  switch (how) {
    case How::kExact:
    case How::kExonym:
    case How::kFolded: return 0.98;
    case How::kSinoVietnamese: return 0.96;
    case How::kRespelling:
    case How::kRomanisation: return 0.9;
    case How::kMisspelling: return 0.85;
  }
  return 0.5;
}

constexpr double kUnknownPlace = 0.6;  // "name:…": the words are right, but a book may know it by another name
constexpr double kCloseRival = 0.93;   // another place of the name that scores nearly as well

Party party(const RowLocality& locality, std::string_view document_text) {
  return {locality.id(document_text), text::collapse_spaces(locality.text.whole.of(document_text)), std::nullopt};
}

class RelationMaker {
 public:
  RelationMaker(const TableRow& row, const PartFacts& part) : row_(row), part_(part) {}

  Fact make() {
    Relation relation;
    if (row_.home.found()) {
      relation.parties.push_back(party(row_.home, part_.document->text));
    } else if (!part_.home.id.empty()) {
      relation.parties.push_back({part_.home.id, part_.home.name, std::nullopt});
    }
    relation.parties.push_back(party(row_.partner, part_.document->text));
    if (!row_.body.empty()) relation.parties.front().body = row_.body;
    say_kind(relation);
    say_dates(relation);
    if (!row_.note.empty()) relation.note = text::collapse_spaces(row_.note.of(part_.document->text));
    relation.order = row_.number;
    keep_cell(relation, "level", row_.level_cell);
    keep_cell(relation, "country", row_.country_cell);
    keep_cell(relation, "since", row_.since_cell);
    fact_.content = std::move(relation);
    fact_.confidence = confidence();
    gather_evidence();
    if (row_.country.inferred && !row_.country.code.empty()) fact_.inferred.push_back("country");
    if (part_.home.span.empty() && !row_.home.found() && !part_.home.id.empty()) fact_.inferred.push_back("parties");
    return std::move(fact_);
  }

 private:
  void keep_cell(Relation& relation, const char* column, text::Span cell) const {
    if (!cell.empty()) relation.as_written[column] = text::collapse_spaces(cell.of(part_.document->text));
  }

  bool planned() const { return row_.planned || part_.planned; }

  void say_kind(Relation& relation) {
    if (planned()) {
      relation.kind = "prospective";
      relation.status = "intended";
      return;
    }
    relation.kind = !row_.kind.empty() ? row_.kind : !part_.kind.empty() ? part_.kind : "unknown";
    relation.status = relation.kind == "prospective" ? "intended" : row_.status.empty() ? "active" : row_.status;
  }

  void say_dates(Relation& relation) {
    if (row_.since && relation.status != "intended") relation.since = row_.since->date.date.text();
    if (row_.until) relation.until = row_.until->date.date.text();
  }

  double confidence() const {
    const double home = row_.home.found()       ? place_sureness(row_.home)
                        : part_.home.id.empty() ? 0.3
                                                : part_.home.confidence;
    double country = 1;
    if (row_.country.inferred) country = 0.75 + 0.25 * row_.country.confidence;
    return part_.sureness * home * country * place_sureness(row_.partner);
  }

  static double place_sureness(const RowLocality& locality) {
    if (!locality.place) return kUnknownPlace;
    const bool rival = locality.runner_up > 0.95 * locality.place->score;
    const double strength = std::clamp(0.55 + 0.6 * locality.place->strength, 0.0, 1.0);
    return sureness_of(locality.place->how) * strength * (rival ? kCloseRival : 1);
  }

  void gather_evidence() {
    add_evidence(fact_, *part_.document, row_.partner.cell);
    if (row_.home.found())
      add_evidence(fact_, *part_.document, row_.home.cell);
    else
      add_evidence(fact_, *part_.document, part_.home.span);
    add_evidence(fact_, *part_.document, row_.country_cell);
    if (row_.since) add_evidence(fact_, *part_.document, row_.since->span);
    if (!row_.kind.empty())
      add_evidence(fact_, *part_.document, row_.kind_span);
    else
      add_evidence(fact_, *part_.document, part_.kind_span);
    add_evidence(fact_, *part_.document, row_.status_span);
    add_evidence(fact_, *part_.document, row_.level_cell);
    add_evidence(fact_, *part_.document, row_.note);
  }

  const TableRow& row_;
  const PartFacts& part_;
  Fact fact_;
};

/// The rules for letters that a remark states. "Consider" weakens what it stands before; one that asks for letters in
/// both languages restricts nothing.
std::vector<Fact> letter_rules(const TableRow& row, const PartFacts& part, const TermFinder& finder) {
  std::map<std::string, text::Span> rules;
  bool consider = false;
  for (const TermHit& hit : finder.find(row.note.of(part.document->text), {Category::kLetterRule})) {
    consider |= hit.term->value == "consider";
    if (hit.term->value != "consider" && hit.term->value != "remark") {
      rules.try_emplace(hit.term->value, text::Span{row.note.start + hit.span.start, row.note.start + hit.span.end});
    }
  }
  if (rules.contains("letter_vietnamese_only") && rules.contains("letter_english_only")) return {};
  std::vector<Fact> out;
  for (const auto& [rule, span] : rules) {
    Fact fact;
    fact.content = Rule{row.partner.id(part.document->text), rule, consider ? "consider" : "must",
                        text::collapse_spaces(row.note.of(part.document->text))};
    fact.confidence = 0.9 * part.sureness;
    add_evidence(fact, *part.document, row.note);
    out.push_back(std::move(fact));
  }
  return out;
}

}  // namespace

void add_evidence(Fact& fact, const read::Document& document, text::Span span) {
  if (span.empty()) return;
  Evidence evidence{document.name, span, std::string(span.of(document.text))};
  if (std::find(fact.evidence.begin(), fact.evidence.end(), evidence) == fact.evidence.end()) {
    fact.evidence.push_back(std::move(evidence));
  }
}

std::vector<Fact> row_facts(const TableRow& row, const PartFacts& part, TablePlaces& places) {
  std::vector<Fact> out = {RelationMaker(row, part).make()};
  const double relation = out.front().confidence;
  if (part.people) out.clear();
  for (Fact& office : office_facts(row, part)) {
    office.confidence *= std::min(1.0, relation + 0.03);
    out.push_back(std::move(office));
  }
  for (Fact& rule : letter_rules(row, part, places.finder())) out.push_back(std::move(rule));
  return out;
}

}  // namespace ketnghia::extract
