#include "ledger/undo.h"

#include <algorithm>

#include "ledger/query.h"

namespace ketnghia::ledger {

namespace {

using soci::indicator;
using soci::into;
using soci::use;

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

/// Numbers of the rows whose column holds the text. Looked through here: `like` folds case differently from one
/// database to the other.
std::vector<int64_t> rows_with(soci::session& sql, const std::string& table, const std::string& column,
                               const std::string& text) {
  std::vector<int64_t> out;
  long long id = 0;
  std::string value;
  indicator null = soci::i_null;
  Query(sql, "select id, " + column + " from " + table + " order by id").to(id).to(value, null).each([&] {
    if (null == soci::i_ok && value.find(text) != std::string::npos) out.push_back(id);
  });
  return out;
}

void erase_from_document(soci::session& sql, int64_t document, const std::string& text) {
  const long long id = document;
  std::string as, name, body, bytes;
  indicator no_bytes = soci::i_null;
  sql << "select bytes_as, name, text, bytes from document where id = :id", use(id), into(as), into(name), into(body),
      into(bytes, no_bytes);
  replace_all(body, text);
  if (as == "text") replace_all(bytes, text);
  if (as == "base64") bytes.clear();
  sql << "update document set text = :text, bytes = :bytes where id = :id", use(body), use(bytes), use(id);
}

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

void replace_all(std::string& text, const std::string& what) {
  for (size_t at = what.empty() ? std::string::npos : text.find(what); at != std::string::npos;
       at = text.find(what, at + what.size())) {
    text.replace(at, what.size(), what.size(), '*');
  }
}

int64_t erase_text(soci::session& sql, LedgerWriter& writer, const std::string& text) {
  int64_t count = 0;
  const auto erase = [&](const std::string& target, const std::vector<int64_t>& rows) {
    for (const int64_t row : rows) writer.redact(target, row);
    count += static_cast<int64_t>(rows.size());
  };
  if (text.empty()) return 0;
  erase("statement", rows_with(sql, "statement", "value", text));
  erase("evidence", rows_with(sql, "evidence", "quote", text));
  std::vector<int64_t> reasons = rows_with(sql, "ledger_transaction", "because", text);
  const std::vector<int64_t> people = rows_with(sql, "ledger_transaction", "who", text);
  reasons.insert(reasons.end(), people.begin(), people.end());
  std::sort(reasons.begin(), reasons.end());
  reasons.erase(std::unique(reasons.begin(), reasons.end()), reasons.end());
  erase("reason", reasons);
  const std::vector<int64_t> documents = rows_with(sql, "document", "text", text);
  for (const int64_t document : documents) erase_from_document(sql, document, text);
  erase("document", documents);
  return count;
}

void rebuild_search(soci::session& sql, SearchIndex& search, const Views& views) {
  search.clear();
  std::string last;
  std::vector<OfficeRow> people;
  for (const PartnerRow& partner : views.partners()) {
    search.put_locality(partner.locality);
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
