#pragma once

#include <vector>

#include "extract/extract.h"
#include "extract/fact.h"
#include "extract/table_columns.h"
#include "gazetteer/book.h"
#include "language/pack.h"
#include "read/document.h"

namespace ketnghia::extract {

/// The facts of a document's partner tables: relations, offices, rules for letters, findings. Tables that speak of no
/// ties give none. A pure function of its arguments; thread-safe.
///
/// The other party of each row is the locality that the row, a section or a heading names, else `options.home`; where
/// none is known the relation has one party and a finding `one_party` says so.
std::vector<Fact> extract_tables(const read::Document& document, const gazetteer::Book& book,
                                 const language::Packs& packs, const Options& options);

/// How one part of a table was understood, for whoever wonders why a fact is missing.
struct TableReading {
  int table = 0;                      ///< number in the document, from 1
  bool turned = false;                ///< its header stands in the first column
  int headers = 0, rows = 0;          ///< numbers of header rows and of rows with data
  std::vector<std::string> sections;  ///< rows that head others
  std::vector<Column> columns;
};
std::vector<TableReading> explain_tables(const read::Document& document, const gazetteer::Book& book,
                                         const language::Packs& packs);

}  // namespace ketnghia::extract
