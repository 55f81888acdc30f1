#include "ledger/undo.h"

#include <algorithm>

namespace ketnghia::ledger {

namespace {

class Undoing {
 public:
  Undoing(LedgerWriter& writer, const LedgerReader& ledger, const Canonical& canonical)
      : writer_(writer), ledger_(ledger), canonical_(canonical) {}

  void withdraw(int64_t fact) {
    if (!ledger_.stands(fact)) return;
    writer_.withdraw_fact(fact);
    touch(fact);
  }

  /// Unless the same is told again already, by a later version of the document.
  void restore(int64_t fact) {
    const auto [kind, subject] = ledger_.heading(fact);
    if (kind != "decision") {
      const auto entry = ledger_.entry(fact);
      if (!entry || told_again(*entry)) return;
    }
    writer_.copy_fact(fact);
    touch(fact);
  }

  UndoResult result;

 private:
  bool told_again(const Entry& entry) const {
    if (entry.by_hand()) return false;
    const std::string assertion = assertion_of(entry.fact);
    const std::vector<Entry> standing = ledger_.of_document(entry.document, kNow);
    return std::any_of(standing.begin(), standing.end(),
                       [&](const Entry& other) { return assertion_of(other.fact) == assertion; });
  }

  /// A decision changes what its fact is part of.
  void touch(int64_t fact) {
    result.changed = true;
    const auto [kind, subject] = ledger_.heading(fact);
    const int64_t about = kind == "decision" ? std::stoll(subject.substr(1)) : fact;
    if (const auto entry = ledger_.entry(about)) result.touched.add(*entry, canonical_);
  }

  LedgerWriter& writer_;
  const LedgerReader& ledger_;
  const Canonical& canonical_;
};

}  // namespace

UndoResult undo_transaction(LedgerWriter& writer, const LedgerReader& ledger, SearchIndex& search,
                            TransactionId transaction, const Canonical& canonical) {
  Undoing undoing(writer, ledger, canonical);
  for (const int64_t fact : ledger.facts_recorded(transaction)) undoing.withdraw(fact);
  for (const int64_t fact : ledger.facts_withdrawn(transaction)) undoing.restore(fact);
  for (const ReadingRow& reading : ledger.readings_begun(transaction)) {
    writer.end_reading(reading.id);
    if (ledger.readings_of_document(reading.document) == 0) search.remove("document", std::to_string(reading.document));
    undoing.result.changed = true;
  }
  for (const auto& [reading, source] : ledger.readings_ended(transaction)) {
    if (!ledger.readings_of_source(source).empty()) continue;  // a later version has taken its place
    writer.begin_reading(source, reading.document);
    const auto [name, text] = ledger.name_and_text(reading.document);
    search.put_document(reading.document, name, text);
    undoing.result.changed = true;
  }
  return std::move(undoing.result);
}

}  // namespace ketnghia::ledger
