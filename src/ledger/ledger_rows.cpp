// Single rows of the ledger: transactions, documents, readings, decisions.

#include <set>

#include "ledger/ledger_reader.h"
#include "ledger/query.h"

namespace ketnghia::ledger {

namespace {

using soci::indicator;
using soci::into;
using soci::use;

std::vector<int64_t> numbers(soci::session& sql, const std::string& text, long long parameter) {
  std::vector<int64_t> out;
  long long value = 0;
  Query(sql, text).with(parameter).to(value).each([&] { out.push_back(value); });
  return out;
}

}  // namespace

std::vector<int64_t> LedgerReader::facts_recorded(TransactionId transaction) const {
  return numbers(sql_, "select id from fact where recorded = :t order by id", transaction);
}

std::vector<int64_t> LedgerReader::facts_withdrawn(TransactionId transaction) const {
  return numbers(sql_, "select id from fact where withdrawn = :t order by id", transaction);
}

std::pair<std::string, std::string> LedgerReader::heading(int64_t fact) const {
  std::pair<std::string, std::string> out;
  const long long id = fact;
  sql_ << "select kind, subject from fact where id = :id", use(id), into(out.first), into(out.second);
  return out;
}

bool LedgerReader::stands(int64_t fact) const {
  int count = 0;
  const long long id = fact, never = kNever;
  sql_ << "select count(*) from fact where id = :id and withdrawn = :never", use(id), use(never), into(count);
  return count != 0;
}

bool LedgerReader::is_in_force(TransactionId transaction) const {
  int standing = 0, undone = 0;
  const long long id = transaction, never = kNever;
  sql_ << "select count(*) from fact where recorded = :id and withdrawn = :never", use(id), use(never), into(standing);
  if (standing != 0 || !readings_begun(transaction).empty()) return true;
  // The last undo of it, if any, decides whether what it withdrew is gone still.
  sql_ << "select count(*) from ledger_transaction where act = 'undo' and subject = :id", use(id), into(undone);
  return undone == 0 && !facts_withdrawn(transaction).empty();
}

std::vector<TransactionRow> LedgerReader::transactions_between(TransactionId first, TransactionId last) const {
  std::vector<TransactionRow> out;
  long long id = 0, at = 0, subject = 0;
  std::string act, who, because;
  indicator no_who = soci::i_null, no_because = soci::i_null;
  Query(sql_,
        "select id, recorded_at, subject, act, who, because from ledger_transaction where id >= :first and id <= :last"
        " order by id")
      .with(static_cast<long long>(first))
      .with(static_cast<long long>(last))
      .to(id)
      .to(at)
      .to(subject)
      .to(act)
      .to(who, no_who)
      .to(because, no_because)
      .each([&] {
        out.push_back({id, at, act, subject, or_erased(who, no_who), or_erased(because, no_because)});
      });
  return out;
}

std::vector<TransactionRow> LedgerReader::transactions() const { return transactions_between(0, kNow); }

std::optional<TransactionRow> LedgerReader::transaction(TransactionId wanted) const {
  std::vector<TransactionRow> found = transactions_between(wanted, wanted);
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

TransactionId LedgerReader::last_transaction() const {
  long long last = 0;
  sql_ << "select coalesce(max(id), 0) from ledger_transaction", into(last);
  return last;
}

TransactionId LedgerReader::last_transaction_at(int64_t moment) const {
  long long last = 0;
  const long long at = moment;
  sql_ << "select coalesce(max(id), 0) from ledger_transaction where recorded_at <= :at", use(at), into(last);
  return last;
}

std::optional<int64_t> LedgerReader::document_with(const std::string& bytes_digest, const std::string& text) const {
  long long id = 0;
  sql_ << "select coalesce(max(id), 0) from document where bytes_digest = :digest and text = :text", use(bytes_digest),
      use(text), into(id);
  return id == 0 ? std::nullopt : std::optional<int64_t>(id);
}

std::vector<int64_t> LedgerReader::documents_of_source(const std::string& source) const {
  std::vector<int64_t> out;
  long long id = 0;
  Query(sql_, "select distinct document from reading where source = :source order by document")
      .with(source)
      .to(id)
      .each([&] { out.push_back(id); });
  return out;
}

std::vector<int64_t> LedgerReader::documents_of_facts(const std::vector<int64_t>& facts) const {
  std::set<int64_t> out;
  long long document = 0, id = 0;
  soci::statement one = (sql_.prepare << "select document from fact where id = :id", use(id), into(document));
  for (const int64_t fact : facts) {
    id = fact;
    if (one.execute(true) && document != 0) out.insert(document);
  }
  return {out.begin(), out.end()};
}

std::vector<std::pair<std::string, std::string>> LedgerReader::names_as_written() const {
  std::vector<std::pair<std::string, std::string>> out;
  std::string id, name;
  for (const char* party : {"0", "1"}) {
    Query(sql_,
          "select distinct i.value, n.value from fact f join statement n on n.fact = f.id and n.property = 'parties/" +
              std::string(party) + "/name' join statement i on i.fact = f.id and i.property = 'parties/" + party +
              "/id' where f.kind = 'relation' and f.withdrawn = :never and n.value is not null and"
              " i.value is not null")
        .with(static_cast<long long>(kNever))
        .to(id)
        .to(name)
        .each([&] { out.emplace_back(id, name); });
  }
  return out;
}

std::map<std::string, std::string> LedgerReader::given_names() const {
  std::map<std::string, std::string> out;
  std::string id, name;
  Query(sql_,
        "select f.subject, n.value from fact f join statement n on n.fact = f.id and n.property = 'parties/0/name'"
        " where f.document = 0 and f.kind = 'relation' and f.object = '' and f.withdrawn = :never and"
        " n.value is not null order by f.root, f.id")
      .with(static_cast<long long>(kNever))
      .to(id)
      .to(name)
      .each([&] { out[id] = name; });
  return out;
}

std::vector<std::pair<TransactionId, Standing>> LedgerReader::decisions_about(int64_t root) const {
  std::vector<std::pair<TransactionId, Standing>> out;
  long long transaction = 0;
  std::string standing;
  Query(sql_,
        "select d.recorded, s.value from fact d join statement s on s.fact = d.id and s.property = 'standing'"
        " where d.kind = 'decision' and d.subject = :subject order by d.id")
      .with("#" + std::to_string(root))
      .to(transaction)
      .to(standing)
      .each([&] { out.emplace_back(transaction, standing_of(standing)); });
  return out;
}

std::pair<std::string, std::string> LedgerReader::name_and_text(int64_t document) const {
  std::pair<std::string, std::string> out;
  const long long id = document;
  sql_ << "select name, text from document where id = :id", use(id), into(out.first), into(out.second);
  return out;
}

std::vector<DocumentRow> LedgerReader::documents(TransactionId known) const {
  std::vector<DocumentRow> out;
  DocumentRow row;
  long long id = 0;
  Query(sql_,
        "select distinct d.id, d.name, d.address, d.language, d.dated from document d join reading r on"
        " r.document = d.id where r.recorded <= :a and r.withdrawn > :b order by d.id")
      .with(known)
      .with(known)
      .to(id)
      .to(row.name)
      .to(row.address)
      .to(row.language)
      .to(row.dated)
      .each([&] {
        row.id = id;
        out.push_back(row);
      });
  return out;
}

std::vector<ReadingRow> LedgerReader::readings_of_source(const std::string& source) const {
  std::vector<ReadingRow> out;
  long long id = 0, document = 0;
  Query(sql_, "select id, document from reading where source = :source and withdrawn = :never order by id")
      .with(source)
      .with(static_cast<long long>(kNever))
      .to(id)
      .to(document)
      .each([&] {
        out.push_back({id, document});
      });
  return out;
}

int LedgerReader::readings_of_document(int64_t document) const {
  int count = 0;
  const long long of = document, never = kNever;
  sql_ << "select count(*) from reading where document = :of and withdrawn = :never", use(of), use(never), into(count);
  return count;
}

std::vector<ReadingRow> LedgerReader::readings_begun(TransactionId transaction) const {
  std::vector<ReadingRow> out;
  long long id = 0, document = 0, never = kNever;
  Query(sql_, "select id, document from reading where recorded = :t and withdrawn = :never order by id")
      .with(static_cast<long long>(transaction))
      .with(never)
      .to(id)
      .to(document)
      .each([&] {
        out.push_back({id, document});
      });
  return out;
}

std::vector<std::pair<ReadingRow, std::string>> LedgerReader::readings_ended(TransactionId transaction) const {
  std::vector<std::pair<ReadingRow, std::string>> out;
  long long id = 0, document = 0;
  std::string source;
  Query(sql_, "select id, document, source from reading where withdrawn = :t order by id")
      .with(static_cast<long long>(transaction))
      .to(id)
      .to(document)
      .to(source)
      .each([&] {
        out.push_back({{id, document}, source});
      });
  return out;
}

}  // namespace ketnghia::ledger
