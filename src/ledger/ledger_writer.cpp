#include "ledger/ledger_writer.h"

#include <nlohmann/json.hpp>

#include "text/utf8.h"

namespace ketnghia::ledger {

namespace {

using soci::into;
using soci::use;

int64_t next_id(soci::session& sql, const char* table) {
  long long last = 0;
  sql << "select coalesce(max(id), 0) from " << table, into(last);
  return last + 1;
}

/// How a document's original bytes are kept: as its text where they are the same, as text where they can be, else in
/// base64, since not every database takes any byte in a text.
std::string kept_as(const read::Document& document) {
  if (document.bytes == document.text) return "same";
  const bool is_text =
      document.bytes.find('\0') == std::string::npos && !text::first_broken_byte(document.bytes).has_value();
  return is_text ? "text" : "base64";
}

}  // namespace

NewFact new_fact(const extract::Fact& fact, int64_t document, Standing standing, const Canonical& canonical) {
  NewFact out;
  out.kind = extract::kind_of(fact);
  out.keys = keys_of(fact, canonical);
  out.document = document;
  out.related = fact.related;
  out.confidence = fact.confidence;
  out.standing = standing;
  out.inferred = fact.inferred;
  out.bounds = bounds_of(fact);
  out.statements = to_statements(fact);
  out.evidence = fact.evidence;
  return out;
}

void reindex_fact(soci::session& sql, int64_t fact, const Keys& keys) {
  const long long id = fact;
  sql << "update fact set subject = :subject, object = :object where id = :id", use(keys.subject), use(keys.object),
      use(id);
  sql << "delete from fact_locality where fact = :id", use(id);
  for (const std::string& locality : keys.localities) {
    sql << "insert into fact_locality (locality, fact) values (:locality, :fact)", use(locality), use(id);
  }
}

std::string origin_of(const std::string& source, const std::string& name, const std::string& address) {
  return Hasher().add(source).add(name).add(address).finish();
}

struct LedgerWriter::StatementInsert {
  long long id = 0, fact = 0;
  std::string property, value, salt, digest;
  soci::statement run;

  explicit StatementInsert(soci::session& sql)
      : run((sql.prepare << "insert into statement (id, fact, property, value, salt, digest)"
                            " values (:id, :fact, :property, :value, :salt, :digest)",
             use(id), use(fact), use(property), use(value), use(salt), use(digest))) {}
};

struct LedgerWriter::EvidenceInsert {
  long long id = 0, fact = 0, document = 0, start = 0, end = 0;
  std::string quote, salt, digest;
  soci::statement run;

  explicit EvidenceInsert(soci::session& sql)
      : run((sql.prepare << "insert into evidence (id, fact, document, span_start, span_end, quote, salt, digest)"
                            " values (:id, :fact, :document, :a, :b, :quote, :salt, :digest)",
             use(id), use(fact), use(document), use(start), use(end), use(quote), use(salt), use(digest))) {}
};

LedgerWriter::LedgerWriter(soci::session& sql, Act act) : sql_(sql), act_(std::move(act)) {
  long long last = 0;
  soci::indicator none;
  sql_ << "select max(id) from ledger_transaction", into(last, none);
  id_ = none == soci::i_null ? 1 : last + 1;
  previous_ = first_hash(sql_);
  if (id_ > 1) sql_ << "select hash from ledger_transaction where id = :id", use(last), into(previous_);
  next_document_ = next_id(sql_, "document");
  next_reading_ = next_id(sql_, "reading");
  next_fact_ = next_id(sql_, "fact");
  next_statement_ = next_id(sql_, "statement");
  next_evidence_ = next_id(sql_, "evidence");
  next_redaction_ = next_id(sql_, "redaction");
}

LedgerWriter::~LedgerWriter() = default;

int64_t LedgerWriter::add_document(const read::Document& document, const std::string& source, const std::string& dated,
                                   const std::string& reader) {
  const long long id = next_document_++;
  const long long transaction = id_;
  const std::string as = kept_as(document);
  const std::string bytes = as == "same" ? "" : as == "text" ? document.bytes : to_base64(document.bytes);
  const std::string salt = salts_.next();
  const std::string text_digest = seal(document.text, salt);
  const std::string bytes_digest = seal(document.bytes, "");
  const std::string origin_salt = salts_.next();
  const std::string origin_digest = seal(origin_of(source, document.name, document.address), origin_salt);
  sql_ << "insert into document (id, transaction_id, source, name, address, language, dated, reader, origin_salt,"
          " origin_digest, bytes_digest, bytes_as, bytes, text, salt, text_digest) values (:id, :t, :source, :name,"
          " :address, :language, :dated, :reader, :origin_salt, :origin, :digest, :as, :bytes, :text, :salt,"
          " :text_digest)",
      use(id), use(transaction), use(source), use(document.name), use(document.address), use(document.language),
      use(dated), use(reader), use(origin_salt), use(origin_digest), use(bytes_digest), use(as), use(bytes),
      use(document.text), use(salt), use(text_digest);
  return id;
}

void LedgerWriter::begin_reading(const std::string& source, int64_t document) {
  const long long id = next_reading_++, of = document, recorded = id_, withdrawn = kNever;
  const std::string salt = salts_.next(), digest = seal(source, salt);
  sql_ << "insert into reading (id, source, salt, digest, document, recorded, withdrawn)"
          " values (:id, :source, :salt, :digest, :of, :r, :w)",
      use(id), use(source), use(salt), use(digest), use(of), use(recorded), use(withdrawn);
}

void LedgerWriter::end_reading(int64_t reading) {
  const long long id = reading, withdrawn = id_;
  sql_ << "update reading set withdrawn = :w where id = :id", use(withdrawn), use(id);
}

int64_t LedgerWriter::add_fact(const NewFact& fact) {
  const long long id = next_fact_++;
  const long long document = fact.document, from = fact.bounds.from, to = fact.bounds.to, recorded = id_;
  const long long withdrawn = kNever;
  const std::string section = fact.related ? "related" : "main";
  const std::string standing(to_string(fact.standing));
  const std::string inferred = fact.inferred.empty() ? "" : nlohmann::json(fact.inferred).dump();
  sql_ << "insert into fact (id, root, kind, subject, object, document, section, confidence, standing, inferred, "
          "valid_from,"
          " valid_to, recorded, withdrawn) values (:id, :root, :kind, :subject, :object, :document, :section, "
          ":confidence,"
          " :standing, :inferred, :f, :t, :recorded, :withdrawn)",
      use(id), use(id), use(fact.kind), use(fact.keys.subject), use(fact.keys.object), use(document), use(section),
      use(fact.confidence), use(standing), use(inferred), use(from), use(to), use(recorded), use(withdrawn);
  for (const Statement& statement : fact.statements) add_statement(id, statement.property, statement.value);
  for (const extract::Evidence& evidence : fact.evidence) add_evidence(id, document, evidence);
  for (const std::string& locality : fact.keys.localities) {
    sql_ << "insert into fact_locality (locality, fact) values (:locality, :fact)", use(locality), use(id);
  }
  return id;
}

void LedgerWriter::add_statement(int64_t fact, const std::string& property, const std::string& value) {
  if (!statement_insert_) statement_insert_ = std::make_unique<StatementInsert>(sql_);
  StatementInsert& row = *statement_insert_;
  row.id = next_statement_++;
  row.fact = fact;
  row.property = property;
  row.value = value;
  row.salt = salts_.next();
  row.digest = seal(value, row.salt);
  row.run.execute(true);
}

void LedgerWriter::add_evidence(int64_t fact, int64_t document, const extract::Evidence& evidence) {
  if (!evidence_insert_) evidence_insert_ = std::make_unique<EvidenceInsert>(sql_);
  EvidenceInsert& row = *evidence_insert_;
  row.id = next_evidence_++;
  row.fact = fact;
  row.document = document;
  row.start = evidence.span.start;
  row.end = evidence.span.end;
  row.quote = evidence.quote;
  row.salt = salts_.next();
  row.digest = seal(evidence.quote, row.salt);
  row.run.execute(true);
}

int64_t LedgerWriter::copy_fact(int64_t fact) {
  const long long id = next_fact_++, from = fact, recorded = id_, withdrawn = kNever;
  sql_ << "insert into fact select :id, root, kind, subject, object, document, section, confidence, standing, inferred,"
          " valid_from, valid_to, :recorded, :withdrawn from fact where id = :from",
      use(id), use(recorded), use(withdrawn), use(from);
  sql_ << "insert into fact_locality select locality, :id from fact_locality where fact = :from", use(id), use(from);
  for (const char* table : {"statement", "evidence"}) {
    const bool statement = std::string_view(table) == "statement";
    const std::string columns =
        statement ? "property, value, salt, digest" : "document, span_start, span_end, quote, salt, digest";
    std::vector<long long> rows(100'000);
    sql_ << "select id from " << table << " where fact = :from order by id", use(from), into(rows);
    for (const long long row : rows) {
      const long long copy = (statement ? next_statement_ : next_evidence_)++;
      sql_ << "insert into " << table << " (id, fact, " << columns << ") select :copy, :id, " << columns << " from "
           << table << " where id = :row",
          use(copy), use(id), use(row);
      int erased = 0;
      sql_ << "select count(*) from " << table << " where id = :copy and salt is null", use(copy), into(erased);
      if (erased != 0) redact(table, copy);
    }
  }
  return id;
}

void LedgerWriter::withdraw_fact(int64_t fact) {
  const long long id = fact, withdrawn = id_;
  sql_ << "update fact set withdrawn = :w where id = :id", use(withdrawn), use(id);
}

void LedgerWriter::redact(const std::string& target, int64_t row) {
  const long long id = next_redaction_++, transaction = id_, of = row;
  sql_ << "insert into redaction (id, transaction_id, target, row_id) values (:id, :t, :target, :row)", use(id),
      use(transaction), use(target), use(of);
  if (target == "statement") {
    sql_ << "update statement set value = null, salt = null where id = :id", use(of);
  } else if (target == "evidence") {
    sql_ << "update evidence set quote = null, salt = null where id = :id", use(of);
  } else if (target == "document") {
    sql_ << "update document set salt = null where id = :id", use(of);
  } else if (target == "origin") {
    sql_ << "update document set origin_salt = null where id = :id", use(of);
  } else if (target == "reading") {
    sql_ << "update reading set salt = null where id = :id", use(of);
  } else if (target == "reason") {
    sql_ << "update ledger_transaction set who = null, because = null, salt = null where id = :id", use(of);
  }
}

void LedgerWriter::finish() {
  const long long id = id_, at = act_.recorded_at, subject = act_.subject;
  const std::string salt = salts_.next();
  const std::string digest = seal(Hasher().add(act_.who).add(act_.because).finish(), salt);
  const std::string none;
  sql_ << "insert into ledger_transaction (id, recorded_at, act, subject, who, because, salt, digest, hash)"
          " values (:id, :at, :act, :subject, :who, :because, :salt, :digest, :hash)",
      use(id), use(at), use(act_.name), use(subject), use(act_.who), use(act_.because), use(salt), use(digest),
      use(none);
  const std::string hash = transaction_hash(sql_, id_, previous_);
  sql_ << "update ledger_transaction set hash = :hash where id = :id", use(hash), use(id);
}

}  // namespace ketnghia::ledger
