#include "extract/table_offices.h"

#include <algorithm>

#include "text/utf8.h"

namespace ketnghia::extract {
namespace {

/// Offices of the locality itself, in one language.
std::vector<SaidOffice> local_offices(const Leader& leader) {
  std::vector<SaidOffice> out;
  for (const CellOffice& office : leader.offices) {
    if (office.national || office.past || office.role.empty()) continue;
    const bool known = std::any_of(out.begin(), out.end(), [&](const SaidOffice& o) { return o.role == office.role; });
    if (!known) out.push_back({office.role, office.acting});
  }
  return out;
}

std::string as_written(const RowPerson::Written& written, text::Span span, std::string_view document_text) {
  return text::collapse_spaces(written.of(span, document_text));
}

Fact office_fact(const RowPerson& person, const SaidOffice& said, const TableRow& row, const PartFacts& part) {
  const std::string_view text = part.document->text;
  Office office;
  for (const RowPerson::Written& written : person.written) {
    const std::string language = written.language.empty() ? "und" : written.language;
    if (office.person.empty()) office.person = as_written(written, written.leader->name, text);
    office.names.emplace(language, as_written(written, written.leader->name, text));
    if (!written.leader->honorific.empty()) {
      office.honorific.emplace(language, as_written(written, written.leader->honorific, text));
    }
    if (written.leader->title.empty()) continue;
    const std::string title = as_written(written, written.leader->title, text);
    office.titles.emplace(language, title);
    if (!office.title) office.title = title;
  }
  office.role = said.role;
  office.acting = said.acting;
  office.of = row.partner.id(text);
  if (part.as_of) office.as_of = part.as_of->text();
  Fact fact;
  fact.content = std::move(office);
  for (const RowPerson::Written& written : person.written) add_evidence(fact, *part.document, written.cell);
  add_evidence(fact, *part.document, row.partner.cell);
  add_evidence(fact, *part.document, part.as_of_span);
  return fact;
}

}  // namespace

std::vector<RowPerson> row_people(const TableRow& row) {
  std::vector<RowPerson> out;
  size_t first = 0;  // of the people whom the columns at hand write, each in its language
  std::vector<std::string_view> languages;
  for (const RowLeaders& cell : row.leaders) {
    if (std::ranges::find(languages, cell.language) != languages.end()) {  // a second column of that language: others
      first = out.size();
      languages.clear();
    }
    languages.push_back(cell.language);
    for (size_t i = 0; i < cell.leaders.size(); ++i) {
      if (cell.leaders[i].name.empty()) continue;
      if (out.size() <= first + i) out.resize(first + i + 1);
      out[first + i].written.push_back({cell.language, cell.cell, &cell.leaders[i]});
    }
  }
  std::erase_if(out, [](const RowPerson& person) { return person.written.empty(); });
  return out;
}

std::vector<SaidOffice> offices_of(const RowPerson& person) {
  std::vector<SaidOffice> out;
  for (const RowPerson::Written& written : person.written) {
    const std::vector<SaidOffice> here = local_offices(*written.leader);
    if (out.size() == 1 && here.size() == 1 && out[0].role != here[0].role) {
      out[0].role = here[0].role;
      continue;
    }
    if (out.empty()) out = here;
  }
  return out;
}

std::vector<Fact> office_facts(const TableRow& row, const PartFacts& part) {
  std::vector<Fact> out;
  for (const RowPerson& person : row_people(row)) {
    for (const SaidOffice& said : offices_of(person)) {
      Fact fact = office_fact(person, said, row, part);
      const bool plain = !person.written.front().leader->honorific.empty();
      fact.confidence = said.role == "other" ? 0.6 : plain ? 0.97 : 0.88;
      out.push_back(std::move(fact));
    }
  }
  return out;
}

}  // namespace ketnghia::extract
