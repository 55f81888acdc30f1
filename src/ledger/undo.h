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

}  // namespace ketnghia::ledger
