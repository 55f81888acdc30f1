#include "extract/table_findings.h"

namespace ketnghia::extract {

std::vector<Fact> find_faults(const std::vector<TableRow>& rows, const PartContext&, const PartFacts& part,
                              TablePlaces&) {
  std::vector<Fact> out;
  for (const TableRow& row : rows) {
    if (row.home.found() || !part.home.id.empty()) continue;
    Fact fact;
    fact.content = Finding{"one_party", {{"place", row.partner.id(part.document->text)}}};
    add_evidence(fact, *part.document, row.partner.cell);
    fact.confidence = 0.95;
    out.push_back(std::move(fact));
  }
  return out;
}

}  // namespace ketnghia::extract
