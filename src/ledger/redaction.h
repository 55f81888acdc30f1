#pragma once

#include <soci/soci.h>

#include <string>

#include "ledger/ledger_reader.h"
#include "ledger/ledger_writer.h"
#include "ledger/search_index.h"
#include "ledger/views.h"

namespace ketnghia::ledger {

/// Erases a text from every value, quotation, reason, document and name of a document that holds it, each as a
/// redaction of the writer's transaction. In a document's text and names the bytes become asterisks, so that no offset
/// moves; an original that is not plain text is erased as a whole. Words of the vocabularies, dates and codes stay:
/// they are the program's own. Returns how many rows were erased. Views and search are left to the caller.
int64_t erase_text(soci::session& sql, LedgerWriter& writer, const LedgerReader& ledger, const Canonical& canonical,
                   const std::string& text);

/// Puts an asterisk in the place of each byte of each occurrence.
void mask(std::string& text, const std::string& what);

void rebuild_search(soci::session& sql, SearchIndex& search, const Views& views,
                    const std::map<std::string, std::string>& given_names);

}  // namespace ketnghia::ledger
