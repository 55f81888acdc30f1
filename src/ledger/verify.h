#pragma once

#include <string>
#include <vector>

#include "ledger/views.h"

namespace ketnghia::ledger {

/// Something that is not as it was recorded.
struct Problem {
  std::string kind;  ///< file, chain, value, missing, quotation, document, reason, view; "verify.KIND" in the catalogue
  std::string where;  ///< table and row
};

struct Verification {
  int64_t transactions = 0, statements = 0, redactions = 0;
  std::vector<Problem> problems;
  std::vector<std::string> redacted;  ///< table and row of what was erased by redaction
  bool clean() const { return problems.empty(); }
};

/// Proves the chain of transactions, every value against its digest, and every view against the ledger.
Verification verify(soci::session& sql, const Views& views);

}  // namespace ketnghia::ledger
