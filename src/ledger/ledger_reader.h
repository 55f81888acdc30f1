#pragma once

#include <soci/soci.h>

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "ledger/entry.h"

namespace ketnghia::ledger {

/// A transaction as it was recorded.
struct TransactionRow {
  TransactionId id = 0;
  int64_t recorded_at = 0;
  std::string act;
  int64_t subject = 0;
  std::string who, because;  ///< kErased where redacted
};

struct DocumentRow {
  int64_t id = 0;
  std::string name, address, language, dated;
};

/// A source's reading of a document: from when to when that document was what the source said.
struct ReadingRow {
  int64_t id = 0;
  int64_t document = 0;
};

/// Questions to the ledger. `known` names the state asked: what a transaction up to it recorded and none up to it
/// withdrew. Entries come in the order of their numbers, with what a person decided about them.
class LedgerReader {
 public:
  explicit LedgerReader(soci::session& sql) : sql_(sql) {}

  std::vector<Entry> of_kind(const std::string& kind, TransactionId known) const;
  std::vector<Entry> about(const std::string& kind, const std::string& subject, const std::string& object,
                           TransactionId known) const;
  std::vector<Entry> about(const std::string& kind, const std::string& subject, TransactionId known) const;
  std::vector<Entry> naming(const std::string& locality, TransactionId known) const;
  std::vector<Entry> of_document(int64_t document, TransactionId known) const;
  std::vector<Entry> everything(TransactionId known) const;
  std::vector<Entry> all() const;  ///< what was withdrawn as well
  /// Whatever its state.
  std::optional<Entry> entry(int64_t id) const;
  /// Everything that ever named a locality, withdrawn or not.
  std::vector<Entry> history_of(const std::string& locality) const;

  std::vector<int64_t> facts_recorded(TransactionId transaction) const;  ///< decisions among them
  std::vector<int64_t> facts_withdrawn(TransactionId transaction) const;
  /// The kind of a row of `fact`, and what it is about; decisions are of kind "decision", about "#NUMBER".
  std::pair<std::string, std::string> heading(int64_t fact) const;

  bool stands(int64_t fact) const;
  /// Something that it recorded stands, or something that it withdrew does not stand again.
  bool is_in_force(TransactionId transaction) const;

  std::vector<TransactionRow> transactions() const;
  std::optional<TransactionRow> transaction(TransactionId id) const;
  TransactionId last_transaction() const;
  /// The last transaction recorded at or before a moment (microseconds since 1970 UTC); 0 where there is none.
  TransactionId last_transaction_at(int64_t moment) const;

  /// A document of the same bytes that was read as the same text.
  std::optional<int64_t> document_with(const std::string& bytes_digest, const std::string& text) const;
  std::vector<int64_t> documents_of_source(const std::string& source) const;  ///< all that it ever was
  std::pair<std::string, std::string> name_and_text(int64_t document) const;
  /// The documents of these facts, each once, in order; 0 (a person's hand) left out.
  std::vector<int64_t> documents_of_facts(const std::vector<int64_t>& facts) const;
  /// Ids of localities with the names by which facts that stand call them.
  std::vector<std::pair<std::string, std::string>> names_as_written() const;
  /// The names that a person gave localities, by id: the last that stands.
  std::map<std::string, std::string> given_names() const;
  /// Decisions ever made about a fact, with their transactions.
  std::vector<std::pair<TransactionId, Standing>> decisions_about(int64_t root) const;
  std::vector<DocumentRow> documents(TransactionId known) const;
  std::vector<ReadingRow> readings_of_source(const std::string& source) const;  ///< that stand now
  int readings_of_document(int64_t document) const;                             ///< that stand now
  std::vector<ReadingRow> readings_begun(TransactionId transaction) const;
  std::vector<std::pair<ReadingRow, std::string>> readings_ended(TransactionId transaction) const;  ///< with the source

 private:
  std::vector<TransactionRow> transactions_between(TransactionId first, TransactionId last) const;

  struct Condition;
  struct Loading;
  std::vector<Entry> load(const Condition& condition) const;
  void load_headings(const Condition& condition, Loading& loading) const;
  void load_statements(const Condition& condition, Loading& loading) const;
  void load_evidence(const Condition& condition, Loading& loading) const;
  void load_decisions(const Condition& condition, Loading& loading) const;

  soci::session& sql_;
};

}  // namespace ketnghia::ledger
