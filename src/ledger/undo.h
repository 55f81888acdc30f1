#pragma once

#include <soci/soci.h>

#include "ledger/ledger_reader.h"
#include "ledger/ledger_writer.h"
#include "ledger/search_index.h"
#include "ledger/views.h"

namespace ketnghia::ledger {

struct UndoResult {
  bool changed = false;
  Touched touched;
};

/// Writes the reverse of a transaction: withdraws what it recorded and still stands, records again what it withdrew.
/// The views are left to the caller.
UndoResult undo_transaction(LedgerWriter& writer, const LedgerReader& ledger, SearchIndex& search,
                            TransactionId transaction, const Canonical& canonical);

/// Erases a text from every value, quotation, reason and document that holds it, each as a redaction of the writer's
/// transaction. In a document's text the bytes become asterisks, so that no offset moves; an original that is not
/// plain text is erased as a whole. Returns how many rows were erased.
int64_t erase_text(soci::session& sql, LedgerWriter& writer, const std::string& text);

/// Puts an asterisk in the place of each byte of each occurrence.
void replace_all(std::string& text, const std::string& what);

void rebuild_search(soci::session& sql, SearchIndex& search, const Views& views);

}  // namespace ketnghia::ledger
