#pragma once

#include <soci/soci.h>

#include <memory>
#include <string>
#include <vector>

#include "ledger/entry.h"
#include "ledger/seal.h"
#include "read/document.h"

namespace ketnghia::ledger {

/// What somebody did, and why. Kept with the transaction.
struct Act {
  std::string name;     ///< ingest, add, set, retract, undo, decide, redact
  int64_t subject = 0;  ///< the transaction undone, else 0
  std::string who;      ///< empty for the program itself
  std::string because;
  int64_t recorded_at = 0;  ///< microseconds since 1970-01-01 UTC
};

/// A row of `fact` that is to be written, with its statements and evidence.
struct NewFact {
  std::string kind;
  Keys keys;
  int64_t document = 0;
  bool related = false;
  double confidence = 0;
  Standing standing = Standing::kProposed;
  std::vector<std::string> inferred;
  Bounds bounds;
  std::vector<Statement> statements;
  std::vector<extract::Evidence> evidence;
};

/// The row of a fact with all that belongs to it. `document` is 0 for a person's hand.
NewFact new_fact(const extract::Fact& fact, int64_t document, Standing standing, const Canonical& canonical);

/// Writes one transaction of the ledger. The invariant of the ledger: a transaction's hash covers the one before it
/// and, in the order of their numbers, every row that it added and every row that it withdrew; a value counts by its
/// salted digest only. `finish` must be called inside the same database transaction as everything before it.
class LedgerWriter {
 public:
  LedgerWriter(soci::session& sql, Act act);
  ~LedgerWriter();
  LedgerWriter(const LedgerWriter&) = delete;
  LedgerWriter& operator=(const LedgerWriter&) = delete;

  TransactionId transaction() const { return id_; }
  int64_t add_document(const read::Document& document, const std::string& source, const std::string& dated,
                       const std::string& reader);
  void begin_reading(const std::string& source, int64_t document);
  void end_reading(int64_t reading);
  int64_t add_fact(const NewFact& fact);
  /// Copies a fact as it is (undo of its withdrawal), erased values as erased ones.
  int64_t copy_fact(int64_t fact);
  void withdraw_fact(int64_t fact);
  /// Erases a row's value and salt: target is "statement", "evidence", "document", "origin", "reading" or "reason". The
  /// texts of the middle three are masked by the caller.
  void redact(const std::string& target, int64_t row);
  void finish();

 private:
  void add_statement(int64_t fact, const std::string& property, const std::string& value);
  void add_evidence(int64_t fact, int64_t document, const extract::Evidence& evidence);

  /// A statement that is prepared once and run for each row; its row is what it is bound to.
  struct StatementInsert;
  struct EvidenceInsert;

  soci::session& sql_;
  std::unique_ptr<StatementInsert> statement_insert_;
  std::unique_ptr<EvidenceInsert> evidence_insert_;
  Act act_;
  TransactionId id_ = 0;
  std::string previous_;
  int64_t next_document_ = 0, next_reading_ = 0, next_fact_ = 0, next_statement_ = 0, next_evidence_ = 0,
          next_redaction_ = 0;
  Salts salts_;
};

/// The hash of a transaction as its rows in the database give it. What `finish` writes and `verify` compares.
std::string transaction_hash(soci::session& sql, TransactionId id, const std::string& previous);

/// Writes anew what a fact is found by. No part of a transaction of the ledger.
void reindex_fact(soci::session& sql, int64_t fact, const Keys& keys);

/// What a document's origin_digest seals.
std::string origin_of(const std::string& source, const std::string& name, const std::string& address);

/// The hash before the first transaction.
std::string first_hash(soci::session& sql);

}  // namespace ketnghia::ledger
