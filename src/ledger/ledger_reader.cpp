// Entries: facts with their statements, evidence and what a person decided about them.

#include "ledger/ledger_reader.h"

#include <nlohmann/json.hpp>
#include <unordered_map>

#include "ledger/query.h"

namespace ketnghia::ledger {

namespace {

using soci::indicator;

}  // namespace

/// Which facts: SQL over `fact f`, and its parameters in order.
struct LedgerReader::Condition {
  std::string sql;
  std::vector<std::string> texts;
  std::vector<long long> numbers;
  TransactionId known = kNow;  ///< for the decisions

  Condition standing_at(TransactionId at) && {
    sql += (sql.empty() ? "" : " and ") + std::string("f.recorded <= :at1 and f.withdrawn > :at2");
    numbers.push_back(at);
    numbers.push_back(at);
    known = at;
    return std::move(*this);
  }
};

/// Entries on their way out of the tables.
struct LedgerReader::Loading {
  std::vector<Entry> entries;
  std::vector<std::string> kinds;
  std::vector<std::vector<Statement>> statements;
  std::unordered_map<int64_t, size_t> place;  ///< of a fact's number in the vectors

  Entry& entry(int64_t fact) { return entries[place.at(fact)]; }
};

namespace {

template <typename Condition>
Query query_of(soci::session& sql, const std::string& head, const Condition& condition, const std::string& tail) {
  Query query(sql, head + condition.sql + tail);
  for (const std::string& value : condition.texts) query.with(value);
  for (const long long value : condition.numbers) query.with(value);
  return query;
}

}  // namespace

void LedgerReader::load_headings(const Condition& condition, Loading& loading) const {
  long long id = 0, root = 0, document = 0, recorded = 0, withdrawn = 0;
  double confidence = 0;
  std::string kind, section, standing, inferred, dated, source;
  indicator no_document = soci::i_null;
  Query query =
      query_of(sql_,
               "select f.id, f.root, f.kind, f.document, f.section, f.confidence, f.standing, f.inferred,"
               " f.recorded, f.withdrawn, d.dated, d.source from fact f left join document d on d.id = f.document"
               " where f.kind <> 'decision' and ",
               condition, " order by f.id");
  query.to(id)
      .to(root)
      .to(kind)
      .to(document)
      .to(section)
      .to(confidence)
      .to(standing)
      .to(inferred)
      .to(recorded)
      .to(withdrawn);
  query.to(dated, no_document).to(source, no_document).each([&] {
    Entry entry;
    entry.id = id;
    entry.root = root;
    entry.document = document;
    if (no_document == soci::i_ok) {
      entry.dated = dated;
      entry.source = source;
    }
    entry.standing = standing_of(standing);
    entry.decided = document == 0;
    entry.recorded = recorded;
    entry.withdrawn = withdrawn;
    entry.fact.confidence = confidence;
    entry.fact.related = section == "related";
    if (!inferred.empty()) entry.fact.inferred = nlohmann::json::parse(inferred);
    loading.place.emplace(id, loading.entries.size());
    loading.entries.push_back(std::move(entry));
    loading.kinds.push_back(kind);
  });
  loading.statements.resize(loading.entries.size());
}

void LedgerReader::load_statements(const Condition& condition, Loading& loading) const {
  long long fact = 0;
  std::string property, value;
  indicator null = soci::i_null;
  query_of(sql_,
           "select s.fact, s.property, s.value from fact f join statement s on s.fact = f.id"
           " where f.kind <> 'decision' and ",
           condition, " order by s.fact, s.id")
      .to(fact)
      .to(property)
      .to(value, null)
      .each([&] {
        loading.statements[loading.place.at(fact)].push_back({property, or_erased(value, null)});
      });
}

void LedgerReader::load_evidence(const Condition& condition, Loading& loading) const {
  long long fact = 0, start = 0, end = 0;
  std::string quote, name;
  indicator null = soci::i_null;
  query_of(sql_,
           "select e.fact, e.span_start, e.span_end, d.name, e.quote from fact f join evidence e on e.fact = f.id"
           " join document d on d.id = e.document where ",
           condition, " order by e.fact, e.id")
      .to(fact)
      .to(start)
      .to(end)
      .to(name)
      .to(quote, null)
      .each([&] {
        const text::Span span{static_cast<uint32_t>(start), static_cast<uint32_t>(end)};
        loading.entry(fact).fact.evidence.push_back({name, span, or_erased(quote, null)});
      });
}

void LedgerReader::load_decisions(const Condition& condition, Loading& loading) const {
  long long fact = 0;
  std::string standing;
  query_of(sql_,
           "select f.id, s.value from fact f join fact d on d.kind = 'decision' and"
           " d.subject = '#' || cast(f.root as varchar(20)) join statement s on s.fact = d.id and"
           " s.property = 'standing' where ",
           condition, " and d.recorded <= :known1 and d.withdrawn > :known2 order by d.id")
      .with(static_cast<long long>(condition.known))
      .with(static_cast<long long>(condition.known))
      .to(fact)
      .to(standing)
      .each([&] {
        loading.entry(fact).standing = standing_of(standing);
        loading.entry(fact).decided = true;
      });
}

std::vector<Entry> LedgerReader::load(const Condition& condition) const {
  Loading loading;
  load_headings(condition, loading);
  if (loading.entries.empty()) return {};
  load_statements(condition, loading);
  load_evidence(condition, loading);
  load_decisions(condition, loading);
  for (size_t i = 0; i < loading.entries.size(); ++i) {
    loading.entries[i].fact.content = from_statements(loading.kinds[i], loading.statements[i]);
  }
  return std::move(loading.entries);
}

std::vector<Entry> LedgerReader::of_kind(const std::string& kind, TransactionId known) const {
  return load(Condition{"f.kind = :kind", {kind}, {}}.standing_at(known));
}

std::vector<Entry> LedgerReader::about(const std::string& kind, const std::string& subject, const std::string& object,
                                       TransactionId known) const {
  return load(Condition{"f.subject = :subject and f.object = :object and f.kind = :kind", {subject, object, kind}, {}}
                  .standing_at(known));
}

std::vector<Entry> LedgerReader::about(const std::string& kind, const std::string& subject, TransactionId known) const {
  return load(Condition{"f.subject = :subject and f.kind = :kind", {subject, kind}, {}}.standing_at(known));
}

std::vector<Entry> LedgerReader::naming(const std::string& locality, TransactionId known) const {
  return load(
      Condition{"f.id in (select fact from fact_locality where locality = :locality)", {locality}, {}}.standing_at(
          known));
}

std::vector<Entry> LedgerReader::of_document(int64_t document, TransactionId known) const {
  return load(Condition{"f.document = :document", {}, {document}}.standing_at(known));
}

std::vector<Entry> LedgerReader::everything(TransactionId known) const {
  return load(Condition{"", {}, {}}.standing_at(known));
}

std::vector<Entry> LedgerReader::all() const { return load(Condition{"1 = 1", {}, {}}); }

std::optional<Entry> LedgerReader::entry(int64_t id) const {
  std::vector<Entry> found = load(Condition{"f.id = :id", {}, {id}});
  return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Entry> LedgerReader::history_of(const std::string& locality) const {
  return load(Condition{"f.id in (select fact from fact_locality where locality = :locality)", {locality}, {}});
}

}  // namespace ketnghia::ledger
