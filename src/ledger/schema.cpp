#include "ledger/schema.h"

#include <array>

namespace ketnghia::ledger {

namespace {

// What each table and column means: docs/data-model.md. `withdrawn` holds kNever while a row stands, so that "what
// stood at T" is `recorded <= T and withdrawn > T` on every database and needs no case for null.
constexpr std::array kTables = {
    "create table register (name text primary key, value text not null)",

    // ---- the ledger: rows are added, `withdrawn` is set once, and only redaction erases a value ----
    "create table ledger_transaction (id bigint primary key, recorded_at bigint not null, act text not null,"
    " subject bigint not null, who text, because text, salt text, digest text not null, hash text not null)",

    "create table document (id bigint primary key, transaction_id bigint not null, source text not null,"
    " name text not null,"
    " address text not null, language text not null, dated text not null, reader text not null,"
    " origin_salt text, origin_digest text not null, bytes_digest text not null, bytes_as text not null, bytes text,"
    " text text not null, salt text, text_digest text not null)",
    "create index document_digest on document (bytes_digest)",

    "create table reading (id bigint primary key, source text not null, salt text, digest text not null,"
    " document bigint not null, recorded bigint not null, withdrawn bigint not null)",
    "create index reading_source on reading (source)",
    "create index reading_document on reading (document)",

    "create table fact (id bigint primary key, root bigint not null, kind text not null, subject text not null, object "
    "text not null,"
    " document bigint not null, section text not null, confidence double precision not null, standing text not null,"
    " inferred text not null, valid_from bigint not null, valid_to bigint not null, recorded bigint not null,"
    " withdrawn bigint not null)",
    "create index fact_subject on fact (subject, object, kind)",
    "create index fact_document on fact (document)",
    "create index fact_recorded on fact (recorded)",
    "create index fact_withdrawn on fact (withdrawn)",

    "create table statement (id bigint primary key, fact bigint not null, property text not null, value text,"
    " salt text, digest text not null)",
    "create index statement_fact on statement (fact)",

    "create table evidence (id bigint primary key, fact bigint not null, document bigint not null,"
    " span_start bigint not null, span_end bigint not null, quote text, salt text, digest text not null)",
    "create index evidence_fact on evidence (fact)",

    "create table redaction (id bigint primary key, transaction_id bigint not null, target text not null,"
    " row_id bigint not null)",

    // ---- an index of the ledger: which localities a fact names ----
    "create table fact_locality (locality text not null, fact bigint not null, primary key (locality, fact))",

    // ---- views: always equal to what the ledger gives; `verify` proves it ----
    "create table relation_view (first text not null, second text not null, kind text not null, since text not null,"
    " until text not null, status text not null, standing text not null, inherited_from text not null,"
    " joined text not null, valid_from bigint not null, valid_to bigint not null, sources bigint not null,"
    " facts text not null, primary key (first, second))",
    "create index relation_view_second on relation_view (second)",
    "create table office_view (locality text not null, role text not null, person text not null, title text not null,"
    " acting bigint not null, as_of text not null, latest bigint not null, standing text not null,"
    " sources bigint not null, facts text not null, primary key (locality, role, person))",
    "create table agreement_view (key text primary key, type text not null, localities text not null,"
    " signed text not null, signed_from bigint not null, content text not null, standing text not null,"
    " sources bigint not null, facts text not null)",
    "create index agreement_view_localities on agreement_view (localities)",
    "create table event_view (key text primary key, type text not null, localities text not null, held text not null,"
    " held_from bigint not null, content text not null, standing text not null, sources bigint not null,"
    " facts text not null)",
    "create index event_view_localities on event_view (localities)",
    "create table partner_view (locality text primary key, country text not null, ties bigint not null,"
    " offices bigint not null, agreements bigint not null, events bigint not null)",

    // ---- what the search finds ----
    "create table search_entry (id bigint primary key, kind text not null, subject text not null,"
    " title text not null)",
    "create index search_entry_subject on search_entry (kind, subject)",
};

// SQLite's own index of words; its rowid is the entry's id. Its tokens are the folded words that search_index.cpp
// prepares, so its tokenizer only has to cut at spaces.
constexpr const char* kSearch =
    "create virtual table search using fts5(title, body, tokenize = \"unicode61 remove_diacritics 0 categories"
    " 'L* N* M* Co'\")";

}  // namespace

bool is_empty(soci::session& sql) {
  int count = 0;
  sql << "select count(*) from sqlite_master where name = 'register'", soci::into(count);
  return count == 0;
}

void create_schema(soci::session& sql) {
  for (const char* table : kTables) sql << table;
  sql << kSearch;
  sql << "insert into register (name, value) values ('schema', " << kSchemaVersion << ")";
}

}  // namespace ketnghia::ledger
