#include "extract/extract.h"

#include <algorithm>

#include "extract/confidence.h"
#include "extract/page.h"
#include "extract/tables.h"

namespace ketnghia::extract {

namespace {

/// How sure the facts are, beginning with the number `first`.
void weigh(std::vector<Fact>& facts, size_t first, bool in_table, const Options& options) {
  if (options.confidence == nullptr) return;
  for (size_t i = first; i < facts.size(); ++i) facts[i].confidence = options.confidence->of(facts[i], in_table);
}

}  // namespace

std::vector<Fact> extract(const read::Document& document, const gazetteer::Book& book, const language::Packs& packs,
                          const Options& options) {
  std::vector<Fact> facts = extract_tables(document, book, packs, options);
  weigh(facts, 0, true, options);
  const bool partner_table = std::any_of(
      facts.begin(), facts.end(), [](const Fact& fact) { return std::holds_alternative<Relation>(fact.content); });
  // What stands around a partner table is its headings and remarks, which the table's own reading has used. Any other
  // table is a part of the page that it stands in.
  if (partner_table && document.is_table()) return facts;
  std::vector<Fact> of_page = extract_page(document, book, packs, options, !partner_table);
  const size_t of_tables = facts.size();
  facts.insert(facts.end(), std::make_move_iterator(of_page.begin()), std::make_move_iterator(of_page.end()));
  weigh(facts, of_tables, false, options);
  return facts;
}

}  // namespace ketnghia::extract
