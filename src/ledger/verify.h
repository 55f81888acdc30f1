#pragma once

#include <string>
#include <vector>

#include "ledger/ledger_reader.h"
#include "ledger/views.h"

namespace ketnghia::ledger {

/// Something that is not as it was recorded.
struct Problem {
  /// file, chain, value, missing, quotation, document, origin, reason, index, view; "verify.KIND" in the catalogue
  std::string kind;
  std::string where;  ///< table and row
};

struct Verification {
  int64_t transactions = 0, statements = 0, redactions = 0;
  std::vector<Problem> problems;
  std::vector<std::string> redacted;  ///< table and row of what was erased by redaction
  bool clean() const { return problems.empty(); }
};

/// Proves the chain of transactions, every value against its digest, what each fact is found by against what it says,
/// and every view against the ledger.
Verification verify(soci::session& sql, const LedgerReader& ledger, const Views& views, const Canonical& canonical);

}  // namespace ketnghia::ledger
