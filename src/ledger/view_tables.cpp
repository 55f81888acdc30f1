// The rows of the views to and from their tables.

#include <charconv>
#include <nlohmann/json.hpp>

#include "ledger/query.h"
#include "ledger/views.h"

namespace ketnghia::ledger {

namespace {

using soci::use;

std::string joined(const std::vector<int64_t>& numbers) {
  std::string out;
  for (const int64_t number : numbers) {
    if (!out.empty()) out += ' ';
    out += std::to_string(number);
  }
  return out;
}

std::vector<int64_t> parted(const std::string& text) {
  std::vector<int64_t> out;
  for (const char* at = text.data(); at < text.data() + text.size();) {
    int64_t number = 0;
    const auto [end, error] = std::from_chars(at, text.data() + text.size(), number);
    if (error == std::errc()) out.push_back(number);
    at = end + 1;
  }
  return out;
}

Query query_with(soci::session& sql, const std::string& text, const std::vector<std::string>& values) {
  Query query(sql, text);
  for (const std::string& value : values) query.with(value);
  return query;
}

}  // namespace

void Views::insert(const RelationRow& row) {
  const std::string standing(to_string(row.standing)), facts = joined(row.facts);
  const std::string predecessors = nlohmann::json(row.joined).dump();
  const long long from = row.valid_from, to = row.valid_to, sources = row.sources;
  sql_ << "insert into relation_view (first, second, kind, since, until, status, standing, inherited_from, joined,"
          " valid_from, valid_to, sources, facts) values (:first, :second, :kind, :since, :until, :status, :standing,"
          " :inherited, :joined, :f, :t, :sources, :facts)",
      use(row.first), use(row.second), use(row.kind), use(row.since), use(row.until), use(row.status), use(standing),
      use(row.inherited_from), use(predecessors), use(from), use(to), use(sources), use(facts);
}

void Views::insert(const OfficeRow& row) {
  const std::string standing(to_string(row.standing)), facts = joined(row.facts);
  const long long acting = row.acting ? 1 : 0, latest = row.latest ? 1 : 0, sources = row.sources;
  sql_ << "insert into office_view (locality, role, person, title, acting, as_of, latest, standing, sources, facts)"
          " values (:locality, :role, :person, :title, :acting, :as_of, :latest, :standing, :sources, :facts)",
      use(row.locality), use(row.role), use(row.person), use(row.title), use(acting), use(row.as_of), use(latest),
      use(standing), use(sources), use(facts);
}

void Views::insert(const std::string& kind, const OccurrenceRow& row) {
  const std::string standing(to_string(row.standing)), facts = joined(row.facts);
  const long long from = row.date_from, sources = row.sources;
  const std::string date = kind == "agreement" ? "signed, signed_from" : "held, held_from";
  sql_ << "insert into " << kind << "_view (key, type, localities, " << date
       << ", content, standing, sources, facts) values (:key, :type, :localities, :date, :f, :content, :standing,"
          " :sources, :facts)",
      use(row.key), use(row.type), use(row.localities), use(row.date), use(from), use(row.content), use(standing),
      use(sources), use(facts);
}

void Views::insert(const PartnerRow& row) {
  const long long ties = row.ties, offices = row.offices, agreements = row.agreements, events = row.events;
  sql_ << "insert into partner_view (locality, country, ties, offices, agreements, events) values (:locality, :country,"
          " :ties, :offices, :agreements, :events)",
      use(row.locality), use(row.country), use(ties), use(offices), use(agreements), use(events);
}

std::vector<RelationRow> Views::read_relations(const std::string& condition,
                                               const std::vector<std::string>& values) const {
  std::vector<RelationRow> out;
  RelationRow row;
  std::string standing, predecessors, facts;
  long long from = 0, to = 0, sources = 0;
  query_with(sql_,
             "select first, second, kind, since, until, status, standing, inherited_from, joined, valid_from, valid_to,"
             " sources, facts from relation_view" +
                 condition + " order by first, second",
             values)
      .to(row.first)
      .to(row.second)
      .to(row.kind)
      .to(row.since)
      .to(row.until)
      .to(row.status)
      .to(standing)
      .to(row.inherited_from)
      .to(predecessors)
      .to(from)
      .to(to)
      .to(sources)
      .to(facts)
      .each([&] {
        row.standing = standing_of(standing);
        row.joined = nlohmann::json::parse(predecessors).get<std::vector<std::string>>();
        row.valid_from = static_cast<text::Day>(from);
        row.valid_to = static_cast<text::Day>(to);
        row.sources = sources;
        row.facts = parted(facts);
        out.push_back(row);
      });
  return out;
}

std::vector<OfficeRow> Views::read_offices(const std::string& condition, const std::vector<std::string>& values) const {
  std::vector<OfficeRow> out;
  OfficeRow row;
  std::string standing, facts;
  long long acting = 0, latest = 0, sources = 0;
  query_with(sql_,
             "select locality, role, person, title, acting, as_of, latest, standing, sources, facts from office_view" +
                 condition + " order by locality, role, person",
             values)
      .to(row.locality)
      .to(row.role)
      .to(row.person)
      .to(row.title)
      .to(acting)
      .to(row.as_of)
      .to(latest)
      .to(standing)
      .to(sources)
      .to(facts)
      .each([&] {
        row.acting = acting != 0;
        row.latest = latest != 0;
        row.standing = standing_of(standing);
        row.sources = sources;
        row.facts = parted(facts);
        out.push_back(row);
      });
  return out;
}

std::vector<OccurrenceRow> Views::read_occurrences(const std::string& kind, const std::string& condition,
                                                   const std::vector<std::string>& values) const {
  std::vector<OccurrenceRow> out;
  OccurrenceRow row;
  std::string standing, facts;
  long long from = 0, sources = 0;
  const std::string date = kind == "agreement" ? "signed, signed_from" : "held, held_from";
  query_with(sql_,
             "select key, type, localities, " + date + ", content, standing, sources, facts from " + kind + "_view" +
                 condition + " order by key",
             values)
      .to(row.key)
      .to(row.type)
      .to(row.localities)
      .to(row.date)
      .to(from)
      .to(row.content)
      .to(standing)
      .to(sources)
      .to(facts)
      .each([&] {
        row.date_from = static_cast<text::Day>(from);
        row.standing = standing_of(standing);
        row.sources = sources;
        row.facts = parted(facts);
        out.push_back(row);
      });
  return out;
}

std::vector<PartnerRow> Views::partners() const {
  std::vector<PartnerRow> out;
  PartnerRow row;
  long long ties = 0, offices = 0, agreements = 0, events = 0;
  Query(sql_, "select locality, country, ties, offices, agreements, events from partner_view order by locality")
      .to(row.locality)
      .to(row.country)
      .to(ties)
      .to(offices)
      .to(agreements)
      .to(events)
      .each([&] {
        row.ties = ties;
        row.offices = offices;
        row.agreements = agreements;
        row.events = events;
        out.push_back(row);
      });
  return out;
}

}  // namespace ketnghia::ledger
