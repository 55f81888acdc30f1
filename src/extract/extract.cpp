#include "extract/extract.h"

#include "extract/page.h"
#include "extract/tables.h"

namespace ketnghia::extract {

std::vector<Fact> extract(const read::Document& document, const gazetteer::Book& book, const language::Packs& packs,
                          const Options& options) {
  std::vector<Fact> facts = extract_tables(document, book, packs, options);
  // What stands around a table is its headings and remarks, which the table's own reading has used.
  if (document.is_table()) return facts;
  std::vector<Fact> of_page = extract_page(document, book, packs, options);
  facts.insert(facts.end(), std::make_move_iterator(of_page.begin()), std::make_move_iterator(of_page.end()));
  return facts;
}

}  // namespace ketnghia::extract
