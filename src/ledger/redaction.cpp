#include "ledger/redaction.h"

#include <nlohmann/json.hpp>
#include <set>

#include "ledger/query.h"

namespace ketnghia::ledger {

namespace {

using soci::indicator;
using soci::into;
using soci::use;

/// Numbers of the rows whose column holds the text. Looked through here: `like` folds case differently from one
/// database to the other.
std::vector<int64_t> rows_with(soci::session& sql, const std::string& table, const std::string& number,
                               const std::string& column, const std::string& text) {
  std::vector<int64_t> out;
  long long id = 0;
  std::string value;
  indicator null = soci::i_null;
  Query(sql, "select " + number + ", " + column + " from " + table + " order by " + number)
      .to(id)
      .to(value, null)
      .each([&] {
        if (null == soci::i_ok && value.find(text) != std::string::npos) out.push_back(id);
      });
  return out;
}

std::vector<int64_t> statements_with(soci::session& sql, const std::string& text) {
  std::vector<int64_t> out;
  long long id = 0;
  Statement statement;
  indicator null = soci::i_null;
  Query(sql, "select id, property, value from statement order by id")
      .to(id)
      .to(statement.property)
      .to(statement.value, null)
      .each([&] {
        const bool holds = null == soci::i_ok && statement.value.find(text) != std::string::npos;
        if (holds && is_free_text(statement)) out.push_back(id);
      });
  return out;
}

void erase_from_document(soci::session& sql, int64_t document, const std::string& text) {
  const long long id = document;
  std::string as, body, bytes;
  indicator no_bytes = soci::i_null;
  sql << "select bytes_as, text, bytes from document where id = :id", use(id), into(as), into(body),
      into(bytes, no_bytes);
  mask(body, text);
  if (as == "text") mask(bytes, text);
  if (as == "base64") bytes.clear();
  sql << "update document set text = :text, bytes = :bytes where id = :id", use(body), use(bytes), use(id);
}

void mask_origin(soci::session& sql, int64_t document, const std::string& text) {
  const long long id = document;
  std::string source, name, address;
  sql << "select source, name, address from document where id = :id", use(id), into(source), into(name), into(address);
  for (std::string* column : {&source, &name, &address}) mask(*column, text);
  sql << "update document set source = :source, name = :name, address = :address where id = :id", use(source),
      use(name), use(address), use(id);
}

void mask_reading(soci::session& sql, int64_t reading, const std::string& text) {
  const long long id = reading;
  std::string source;
  sql << "select source from reading where id = :id", use(id), into(source);
  mask(source, text);
  sql << "update reading set source = :source where id = :id", use(source), use(id);
}

/// The facts that are found by the text: the name of a place that no book knows, a person of whom an address is kept.
std::vector<int64_t> facts_found_by(soci::session& sql, const std::string& text) {
  std::set<int64_t> out;
  const std::string quoted = nlohmann::json(text).dump();  // as it stands in a group of localities
  for (const char* column : {"subject", "object"}) {
    for (const std::string& form : {text, quoted.substr(1, quoted.size() - 2)}) {
      for (const int64_t fact : rows_with(sql, "fact", "id", column, form)) out.insert(fact);
    }
  }
  for (const int64_t fact : rows_with(sql, "fact_locality", "fact", "locality", text)) out.insert(fact);
  return {out.begin(), out.end()};
}

std::vector<int64_t> rows_with_any(soci::session& sql, const std::string& table,
                                   const std::vector<std::string>& columns, const std::string& text) {
  std::set<int64_t> out;
  for (const std::string& column : columns) {
    for (const int64_t row : rows_with(sql, table, "id", column, text)) out.insert(row);
  }
  return {out.begin(), out.end()};
}

}  // namespace

void mask(std::string& text, const std::string& what) {
  for (size_t at = what.empty() ? std::string::npos : text.find(what); at != std::string::npos;
       at = text.find(what, at + what.size())) {
    text.replace(at, what.size(), what.size(), '*');
  }
}

int64_t erase_text(soci::session& sql, LedgerWriter& writer, const LedgerReader& ledger, const Canonical& canonical,
                   const std::string& text) {
  int64_t count = 0;
  const auto erase = [&](const std::string& target, const std::vector<int64_t>& rows) {
    for (const int64_t row : rows) writer.redact(target, row);
    count += static_cast<int64_t>(rows.size());
  };
  if (text.empty()) return 0;
  const std::vector<int64_t> found_by = facts_found_by(sql, text);
  erase("statement", statements_with(sql, text));
  erase("evidence", rows_with_any(sql, "evidence", {"quote"}, text));
  erase("reason", rows_with_any(sql, "ledger_transaction", {"because", "who"}, text));
  const std::vector<int64_t> documents = rows_with_any(sql, "document", {"text", "bytes"}, text);
  for (const int64_t document : documents) erase_from_document(sql, document, text);
  erase("document", documents);
  const std::vector<int64_t> origins = rows_with_any(sql, "document", {"source", "name", "address"}, text);
  for (const int64_t document : origins) mask_origin(sql, document, text);
  erase("origin", origins);
  const std::vector<int64_t> readings = rows_with_any(sql, "reading", {"source"}, text);
  for (const int64_t reading : readings) mask_reading(sql, reading, text);
  erase("reading", readings);
  for (const int64_t fact : found_by) {
    if (const auto entry = ledger.entry(fact)) reindex_fact(sql, fact, keys_of(entry->fact, canonical));
  }
  return count;
}

void rebuild_search(soci::session& sql, SearchIndex& search, const Views& views,
                    const std::map<std::string, std::string>& given_names) {
  search.clear();
  for (const PartnerRow& partner : views.partners()) {
    const auto given = given_names.find(partner.locality);
    search.put_locality(partner.locality, given != given_names.end() ? given->second : "");
    search.put_people(partner.locality, views.offices_of(partner.locality));
  }
  std::vector<std::tuple<int64_t, std::string, std::string>> documents;
  long long id = 0;
  std::string name, text;
  Query(sql,
        "select distinct d.id, d.name, d.text from document d join reading r on r.document = d.id"
        " where r.withdrawn = :never order by d.id")
      .with(static_cast<long long>(kNever))
      .to(id)
      .to(name)
      .to(text)
      .each([&] { documents.emplace_back(id, name, text); });
  for (const auto& [number, title, body] : documents) search.put_document(number, title, body);
}

}  // namespace ketnghia::ledger
