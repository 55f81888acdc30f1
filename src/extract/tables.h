#pragma once

#include <vector>

#include "extract/extract.h"
#include "extract/fact.h"
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

}  // namespace ketnghia::extract
