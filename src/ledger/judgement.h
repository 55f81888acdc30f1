#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/entry.h"

namespace ketnghia::ledger {

// Which of several claims a view shows. The order is the same everywhere and does not depend on the order in which
// documents came in:
//   1. a person's hand; of several the one said last, whatever an undo has restored since;
//   2. for a state of things (status): the document of the later date;
//   3. more sources (versions of one file are one);
//   4. higher confidence;
//   5. the document of the later date;
//   6. the order of the texts, so that there is always one answer.

struct Claim {
  std::string value;
  const Entry* entry = nullptr;
};

struct Choice {
  std::string value;
  bool contradicted = false;        ///< documents claim something else that cannot be joined with it
  std::vector<std::string> others;  ///< what they claim instead
};

enum class What : uint8_t {
  kWord,   ///< words of a vocabulary
  kState,  ///< words that change with time: the latest document is right, and no other contradicts it
  kDate,   ///< EDTF: a finer date takes over from a coarser one that holds it
};

/// Empty where there is no claim.
std::optional<Choice> choose(const std::vector<Claim>& claims, What what);

/// The last day that an EDTF text may mean; kBeginningOfTime for none.
text::Day last_day_of(const std::string& edtf);
text::Day first_day_of(const std::string& edtf);  ///< kBeginningOfTime for none

/// True where the first entry is to be preferred by the order above (2 left out).
bool is_better(const Entry& a, const Entry& b);

}  // namespace ketnghia::ledger
