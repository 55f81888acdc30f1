// The hash of a transaction: which rows it covers, and in which order. Part of the stored format: a change needs a new
// schema version.

#include <fmt/format.h>

#include "ledger/ledger_writer.h"

namespace ketnghia::ledger {

namespace {

using soci::into;
using soci::use;

/// Runs a query over all rows of one transaction and hands each row's columns to the hasher as text. Columns are cast
/// in the query, so that both databases give the same characters.
void hash_rows(soci::session& sql, Hasher& hasher, const std::string& name, const std::string& query,
               TransactionId transaction, int columns) {
  const long long id = transaction;
  std::vector<std::string> row(static_cast<size_t>(columns));
  soci::statement statement(sql);
  statement.exchange(use(id));
  for (std::string& column : row) statement.exchange(into(column));
  statement.alloc();
  statement.prepare(query);
  statement.define_and_bind();
  hasher.add(name);
  statement.execute();
  while (statement.fetch()) {
    for (const std::string& column : row) hasher.add(column);
  }
}

std::string text(const std::string& column) { return "cast(" + column + " as varchar(40))"; }

}  // namespace

std::string first_hash(soci::session& sql) {
  std::string id;
  sql << "select value from register where name = 'id'", into(id);
  return Hasher().add("ketnghia register").add(id).finish();
}

std::string transaction_hash(soci::session& sql, TransactionId transaction, const std::string& previous) {
  Hasher hasher;
  hasher.add(previous);
  hash_rows(sql, hasher, "transaction",
            "select " + text("id") + ", " + text("recorded_at") + ", act, " + text("subject") +
                ", digest from ledger_transaction where id = :t",
            transaction, 5);
  hash_rows(sql, hasher, "document",
            "select " + text("id") +
                ", origin_digest, language, dated, reader, bytes_digest, text_digest from"
                " document where transaction_id = :t order by id",
            transaction, 7);
  hash_rows(sql, hasher, "reading",
            "select " + text("id") + ", digest, " + text("document") + " from reading where recorded = :t order by id",
            transaction, 3);
  hash_rows(sql, hasher, "reading withdrawn", "select " + text("id") + " from reading where withdrawn = :t order by id",
            transaction, 1);
  // The confidence counts in millionths: both databases print an integer alike. What a fact is found by follows from
  // its statements, and what was erased in them must be erased there, so only the fact that a decision is about counts.
  hash_rows(sql, hasher, "fact",
            "select " + text("id") + ", " + text("root") +
                ", kind, case when kind = 'decision' then subject else '' end, " + text("document") + ", section, " +
                text("cast(round(confidence * 1000000) as bigint)") + ", standing, inferred, " + text("valid_from") +
                ", " + text("valid_to") + " from fact where recorded = :t order by id",
            transaction, 11);
  hash_rows(sql, hasher, "fact withdrawn", "select " + text("id") + " from fact where withdrawn = :t order by id",
            transaction, 1);
  hash_rows(sql, hasher, "statement",
            "select " + text("s.id") + ", " + text("s.fact") +
                ", s.property, s.digest from fact f"
                " join statement s on s.fact = f.id where f.recorded = :t order by s.id",
            transaction, 4);
  hash_rows(sql, hasher, "evidence",
            "select " + text("e.id") + ", " + text("e.fact") + ", " + text("e.document") + ", " + text("e.span_start") +
                ", " + text("e.span_end") +
                ", e.digest from fact f join evidence e on e.fact = f.id"
                " where f.recorded = :t order by e.id",
            transaction, 6);
  hash_rows(sql, hasher, "redaction",
            "select " + text("id") + ", target, " + text("row_id") +
                " from redaction where transaction_id = :t"
                " order by id",
            transaction, 3);
  return hasher.finish();
}

}  // namespace ketnghia::ledger
