#include "ledger/views.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>

namespace ketnghia::ledger {

namespace {

struct Toucher {
  Touched& touched;
  const Keys& keys;

  void operator()(const extract::Relation&) const {
    if (!keys.subject.empty() && !keys.object.empty()) touched.pairs.insert({keys.subject, keys.object});
  }
  void operator()(const extract::Office&) const { touched.offices.insert(keys.subject); }
  void operator()(const extract::Agreement&) const { touched.agreements.insert(keys.subject); }
  void operator()(const extract::Event&) const { touched.events.insert(keys.subject); }
  template <typename Other>
  void operator()(const Other&) const {}
};

std::vector<std::string> members_of(const std::string& group) { return nlohmann::json::parse(group); }

/// Counts what each locality has in the views. Rows may be those of some localities only.
std::map<std::string, PartnerRow> count_partners(const ViewRows& rows, const Places& places) {
  std::map<std::string, PartnerRow> out;
  const auto of = [&](const std::string& locality) -> PartnerRow& {
    PartnerRow& row = out[locality];
    if (row.locality.empty()) {
      row.locality = locality;
      row.country = places.country(locality);
    }
    return row;
  };
  for (const RelationRow& row : rows.relations) {
    ++of(row.first).ties;
    ++of(row.second).ties;
  }
  for (const OfficeRow& row : rows.offices) ++of(row.locality).offices;
  for (const OccurrenceRow& row : rows.agreements) {
    for (const std::string& member : members_of(row.localities)) ++of(member).agreements;
  }
  for (const OccurrenceRow& row : rows.events) {
    for (const std::string& member : members_of(row.localities)) ++of(member).events;
  }
  return out;
}

template <typename Row, typename Key>
void sort_by(std::vector<Row>& rows, Key key) {
  std::sort(rows.begin(), rows.end(), [&](const Row& a, const Row& b) { return key(a) < key(b); });
}

void sort_rows(ViewRows& rows) {
  sort_by(rows.relations, [](const RelationRow& row) { return std::tie(row.first, row.second); });
  sort_by(rows.offices, [](const OfficeRow& row) { return std::tie(row.locality, row.role, row.person); });
  sort_by(rows.agreements, [](const OccurrenceRow& row) { return row.key; });
  sort_by(rows.events, [](const OccurrenceRow& row) { return row.key; });
  sort_by(rows.partners, [](const PartnerRow& row) { return row.locality; });
}

/// The pairs that the rows of these pairs draw on or give to.
std::set<Pair> heirs_of(const std::set<Pair>& pairs, const Lineage& lineage) {
  std::set<Pair> out;
  for (const Pair& pair : pairs) {
    for (const Pair& heir : pairs_that_inherit(pair, lineage)) out.insert(heir);
  }
  return out;
}

}  // namespace

void Touched::add(const extract::Fact& fact, const Canonical& canonical) {
  const Keys keys = keys_of(fact, canonical);
  std::visit(Toucher{*this, keys}, fact.content);
  localities.insert(keys.localities.begin(), keys.localities.end());
}

void Touched::add(const Entry& entry, const Canonical& canonical) { add(entry.fact, canonical); }

Views::Views(soci::session& sql, const Places& places, const Lineage& lineage)
    : sql_(sql), places_(places), lineage_(lineage), ledger_(sql), canonical_([&places](const std::string& id) {
        return places.canonical(id);
      }) {}

void Views::refresh(const Touched& touched) {
  const std::set<Pair> pairs = heirs_of(touched.pairs, lineage_);
  refresh_relations(pairs);
  for (const std::string& locality : touched.offices) {
    sql_ << "delete from office_view where locality = :locality", soci::use(locality);
    for (const OfficeRow& row : assemble_offices(locality, ledger_.about("office", locality, kNow), places_))
      insert(row);
  }
  refresh_occurrences("agreement", touched.agreements);
  refresh_occurrences("event", touched.events);
  std::set<std::string> localities = touched.localities;
  for (const Pair& pair : pairs) {
    localities.insert(pair.first);
    localities.insert(pair.second);
  }
  refresh_partners(localities);
}

void Views::refresh_relations(const std::set<Pair>& pairs) {
  Ties ties;
  for (const Pair& pair : pairs) {
    for (const Pair& source : pairs_inherited(pair, lineage_)) {
      if (!ties.contains(source)) ties[source] = ledger_.about("relation", source.first, source.second, kNow);
    }
    sql_ << "delete from relation_view where first = :first and second = :second", soci::use(pair.first),
        soci::use(pair.second);
    if (const auto row = assemble_relation(pair, ties, lineage_)) insert(*row);
  }
}

void Views::refresh_occurrences(const std::string& kind, const std::set<std::string>& groups) {
  for (const std::string& group : groups) {
    sql_ << "delete from " << kind << "_view where localities = :group", soci::use(group);
    for (const OccurrenceRow& row : assemble_occurrences(ledger_.about(kind, group, kNow), canonical_)) {
      insert(kind, row);
    }
  }
}

void Views::refresh_partners(const std::set<std::string>& localities) {
  for (const std::string& locality : localities) {
    sql_ << "delete from partner_view where locality = :locality", soci::use(locality);
    ViewRows rows;
    rows.relations = relations_of(locality);
    rows.offices = offices_of(locality);
    rows.agreements = agreements_of(locality);
    rows.events = events_of(locality);
    const auto counted = count_partners(rows, places_);
    if (const auto found = counted.find(locality); found != counted.end()) insert(found->second);
  }
}

void Views::rebuild() {
  for (const char* table : {"relation_view", "office_view", "agreement_view", "event_view", "partner_view"}) {
    sql_ << "delete from " << table;
  }
  const ViewRows rows = computed(kNow);
  for (const auto& row : rows.relations) insert(row);
  for (const auto& row : rows.offices) insert(row);
  for (const auto& row : rows.agreements) insert("agreement", row);
  for (const auto& row : rows.events) insert("event", row);
  for (const auto& row : rows.partners) insert(row);
}

ViewRows Views::computed(TransactionId known) const {
  ViewRows out;
  Ties ties;
  std::set<Pair> pairs;
  for (Entry& entry : ledger_.of_kind("relation", known)) {
    const Keys keys = keys_of(entry.fact, canonical_);
    if (keys.object.empty()) continue;
    pairs.insert({keys.subject, keys.object});
    ties[{keys.subject, keys.object}].push_back(std::move(entry));
  }
  for (const Pair& pair : heirs_of(pairs, lineage_)) {
    if (auto row = assemble_relation(pair, ties, lineage_)) out.relations.push_back(std::move(*row));
  }
  std::map<std::string, std::vector<Entry>> offices;
  for (Entry& entry : ledger_.of_kind("office", known)) {
    offices[keys_of(entry.fact, canonical_).subject].push_back(std::move(entry));
  }
  for (const auto& [locality, entries] : offices) {
    for (OfficeRow& row : assemble_offices(locality, entries, places_)) out.offices.push_back(std::move(row));
  }
  out.agreements = assemble_occurrences(ledger_.of_kind("agreement", known), canonical_);
  out.events = assemble_occurrences(ledger_.of_kind("event", known), canonical_);
  for (auto& [locality, row] : count_partners(out, places_)) out.partners.push_back(row);
  sort_rows(out);
  return out;
}

ViewRows Views::stored() const {
  ViewRows out{relations(), offices(), read_occurrences("agreement", "", {}), read_occurrences("event", "", {}),
               partners()};
  sort_rows(out);
  return out;
}

std::vector<OccurrenceRow> Views::agreements_of(const std::string& locality) const {
  return occurrences_of("agreement", locality);
}

std::vector<OccurrenceRow> Views::events_of(const std::string& locality) const {
  return occurrences_of("event", locality);
}

std::vector<OccurrenceRow> Views::occurrences_of(const std::string& kind, const std::string& locality) const {
  std::vector<OccurrenceRow> out =
      read_occurrences(kind,
                       " where localities in (select f.subject from fact_locality l join fact f on f.id = l.fact"
                       " where l.locality = :locality and f.kind = :kind)",
                       {locality, kind});
  std::erase_if(out, [&](const OccurrenceRow& row) {  // an event's place is no party to it
    const auto members = members_of(row.localities);
    return std::find(members.begin(), members.end(), locality) == members.end();
  });
  return out;
}

std::vector<RelationRow> Views::relations() const { return read_relations("", {}); }

std::vector<RelationRow> Views::relations_of(const std::string& locality) const {
  return read_relations(" where first = :a or second = :b", {locality, locality});
}

std::vector<OfficeRow> Views::offices() const { return read_offices("", {}); }

std::vector<OfficeRow> Views::offices_of(const std::string& locality) const {
  return read_offices(" where locality = :locality", {locality});
}

}  // namespace ketnghia::ledger
