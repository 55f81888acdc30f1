#pragma once

#include <set>
#include <string>
#include <vector>

#include "ledger/ledger_reader.h"
#include "ledger/places.h"

namespace ketnghia::ledger {

enum class News : uint8_t { kFresh, kConfirmed, kContradicted };

/// Compares a fact with what other sources tell about the same thing. Everything given must live longer.
class Comparison {
 public:
  /// `own`: names of the source that tells the fact; never empty.
  Comparison(const LedgerReader& ledger, Canonical canonical, const Places& places, const std::set<std::string>& own)
      : ledger_(ledger), canonical_(std::move(canonical)), places_(places), own_(own) {}

  News of(const extract::Fact& fact) const;

 private:
  const LedgerReader& ledger_;
  Canonical canonical_;
  const Places& places_;
  const std::set<std::string>& own_;
};

}  // namespace ketnghia::ledger
