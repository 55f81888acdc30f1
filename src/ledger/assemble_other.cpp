#include <algorithm>
#include <array>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <set>

#include "extract/fact_json.h"
#include "extract/vocabulary.h"
#include "ledger/assemble.h"
#include "ledger/judgement.h"
#include "text/fold.h"

namespace ketnghia::ledger {

namespace {

using Pointers = std::vector<const Entry*>;

const extract::Office& office_of(const Entry& entry) { return std::get<extract::Office>(entry.fact.content); }

/// Accepted where any of them is; only those count then.
Standing settle(Pointers& entries) {
  const auto accepted = [](const Entry* entry) { return entry->standing == Standing::kAccepted; };
  if (!std::any_of(entries.begin(), entries.end(), accepted)) return Standing::kProposed;
  std::erase_if(entries, [&](const Entry* entry) { return !accepted(entry); });
  return Standing::kAccepted;
}

int64_t sources_of(const Pointers& entries) {
  std::set<std::string> sources;
  for (const Entry* entry : entries) sources.insert(entry->source);
  return static_cast<int64_t>(sources.size());
}

/// Numbers of the entries, the best one first and the others in order.
std::vector<int64_t> facts_of(const Pointers& entries, const Entry& best) {
  std::vector<int64_t> out{best.id};
  for (const Entry* entry : entries) {
    if (entry->id != best.id) out.push_back(entry->id);
  }
  std::sort(out.begin() + 1, out.end());
  return out;
}

// ---- offices ----

/// The names that a fact gives its holder: in each language of its document.
std::vector<std::string> names_of(const extract::Office& office) {
  std::vector<std::string> out;
  if (!office.person.empty()) out.push_back(office.person);
  for (const auto& [language, name] : office.names) {
    if (!name.empty() && std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
  }
  return out;
}

bool share_one(const std::vector<std::string>& a, const std::vector<std::string>& b, const Places& places) {
  return std::any_of(a.begin(), a.end(), [&](const std::string& x) {
    return std::any_of(b.begin(), b.end(), [&](const std::string& y) { return places.is_same_person(x, y); });
  });
}

/// Parts the holders of one role into people: facts that share a name are of one person.
std::vector<Pointers> people_of(const Pointers& entries, const Places& places) {
  std::vector<Pointers> people;
  std::vector<std::vector<std::string>> names;
  for (const Entry* entry : entries) {
    std::vector<std::string> of_entry = names_of(office_of(*entry));
    Pointers joined{entry};
    for (size_t i = people.size(); i-- > 0;) {
      if (!share_one(of_entry, names[i], places)) continue;
      joined.insert(joined.end(), people[i].begin(), people[i].end());
      of_entry.insert(of_entry.end(), names[i].begin(), names[i].end());
      people.erase(people.begin() + static_cast<std::ptrdiff_t>(i));
      names.erase(names.begin() + static_cast<std::ptrdiff_t>(i));
    }
    people.push_back(std::move(joined));
    names.push_back(std::move(of_entry));
  }
  return people;
}

/// Whose statement about the office is the later one: a person's hand counts by its --since like any other.
bool is_later(const Entry& a, const Entry& b) {
  const auto when = [](const Entry& entry) {
    const std::string as_of = office_of(entry).as_of.value_or("");
    return std::tuple(last_day_of(as_of), first_day_of(as_of));
  };
  if (when(a) != when(b)) return when(a) > when(b);
  return is_better(a, b);
}

std::string title_of(const extract::Office& office) {
  if (office.title) return *office.title;
  return office.titles.empty() ? std::string() : office.titles.rbegin()->second;  // "vi" stands after "en"
}

OfficeRow office_row(const std::string& locality, Pointers entries) {
  OfficeRow row;
  row.standing = settle(entries);
  const Entry& best = **std::min_element(entries.begin(), entries.end(),
                                         [](const Entry* a, const Entry* b) { return is_later(*a, *b); });
  const extract::Office& office = office_of(best);
  row.locality = locality;
  row.role = office.role;
  row.person = office.person;
  row.title = title_of(office);
  row.acting = office.acting;
  row.as_of = office.as_of.value_or("");
  row.sources = sources_of(entries);
  row.facts = facts_of(entries, best);
  return row;
}

/// Marks who holds the office now; `best` gives each row's best entry.
void mark_latest(std::vector<OfficeRow>& rows, const std::function<const Entry&(const OfficeRow&)>& best) {
  if (rows.empty()) return;
  if (is_shared_role(rows.front().role)) {
    for (OfficeRow& row : rows) row.latest = true;
    return;
  }
  const auto before = [&](const OfficeRow& a, const OfficeRow& b) {
    if (a.standing != b.standing) return a.standing == Standing::kAccepted;
    return is_later(best(a), best(b));
  };
  std::min_element(rows.begin(), rows.end(), before)->latest = true;
}

// ---- agreements and events ----

struct DateOf {
  std::string operator()(const extract::Agreement& agreement) const { return agreement.signed_on.value_or(""); }
  std::string operator()(const extract::Event& event) const { return event.date.value_or(""); }
  template <typename Other>
  std::string operator()(const Other&) const {
    return {};
  }
};

std::string date_of(const Entry& entry) { return std::visit(DateOf{}, entry.fact.content); }

/// Facts of one type and group told by one date, the finest.
struct Cluster {
  std::string date;
  Pointers entries;
};

/// Facts with a date belong to the finest date that theirs holds (the first in the calendar, where it holds several);
/// facts without one to the only cluster there is, else they stay by themselves.
std::vector<Cluster> clusters_of(const Pointers& entries) {
  std::set<std::string> dates;
  for (const Entry* entry : entries) dates.insert(date_of(*entry));
  dates.erase("");
  const auto finest = [&](const std::string& date) {
    const auto own = text::Edtf::parse(date);
    std::string best = date;
    for (const std::string& other : dates) {
      const auto finer = text::Edtf::parse(other);
      const auto so_far = text::Edtf::parse(best);
      if (own && finer && own->refined_by(*finer) && (best == date || so_far->refined_by(*finer))) best = other;
    }
    return best;
  };
  std::map<std::string, Pointers> by_date;
  Pointers without;
  for (const Entry* entry : entries) {
    const std::string date = date_of(*entry);
    (date.empty() ? without : by_date[finest(date)]).push_back(entry);
  }
  if (!without.empty()) {
    Pointers& home = by_date.size() == 1 ? by_date.begin()->second : by_date[""];
    home.insert(home.end(), without.begin(), without.end());
  }
  std::vector<Cluster> out;
  for (auto& [date, of_date] : by_date) out.push_back({date, std::move(of_date)});
  return out;
}

void join_fields(nlohmann::ordered_json& content, const Pointers& entries) {
  nlohmann::ordered_json fields = nlohmann::ordered_json::array();
  for (const std::string_view field : extract::vocabulary::fields()) {
    for (const Entry* entry : entries) {
      const auto* agreement = std::get_if<extract::Agreement>(&entry->fact.content);
      if (agreement == nullptr ||
          std::find(agreement->fields.begin(), agreement->fields.end(), field) == agreement->fields.end()) {
        continue;
      }
      fields.push_back(field);
      break;
    }
  }
  if (!fields.empty()) content["fields"] = fields;
}

OccurrenceRow occurrence_row(const Keys& keys, Cluster cluster) {
  OccurrenceRow row;
  row.standing = settle(cluster.entries);
  const Entry& best = **std::min_element(cluster.entries.begin(), cluster.entries.end(),
                                         [](const Entry* a, const Entry* b) { return is_better(*a, *b); });
  nlohmann::ordered_json content = extract::to_json(best.fact);
  for (const char* heading : {"confidence", "evidence", "section", "inferred"}) content.erase(heading);
  const bool agreement = std::holds_alternative<extract::Agreement>(best.fact.content);
  if (!cluster.date.empty()) content[agreement ? "signed" : "date"] = cluster.date;
  if (agreement) join_fields(content, cluster.entries);
  row.type = keys.object;
  row.localities = keys.subject;
  row.date = cluster.date;
  row.date_from = first_day_of(cluster.date);
  row.key = nlohmann::json({keys.subject, keys.object, cluster.date}).dump();
  row.content = content.dump();
  row.sources = sources_of(cluster.entries);
  row.facts = facts_of(cluster.entries, best);
  return row;
}

}  // namespace

bool is_shared_role(std::string_view role) {
  constexpr std::array<std::string_view, 11> kShared{"deputy_mayor",
                                                     "deputy_governor",
                                                     "vice_chair_peoples_committee",
                                                     "vice_chair_peoples_council",
                                                     "legislator",
                                                     "deputy_party_secretary",
                                                     "council_vice_chair",
                                                     "department_head",
                                                     "other",
                                                     "deputy_minister",
                                                     "consul_general"};
  return std::find(kShared.begin(), kShared.end(), role) != kShared.end();
}

int rank_of_role(std::string_view role) {
  constexpr std::array<std::string_view, 15> kOrder{"party_secretary",
                                                    "governor",
                                                    "premier",
                                                    "chief_minister",
                                                    "mayor",
                                                    "government_chairman",
                                                    "chair_peoples_committee",
                                                    "chair_peoples_council",
                                                    "council_chair",
                                                    "deputy_party_secretary",
                                                    "deputy_governor",
                                                    "deputy_mayor",
                                                    "vice_chair_peoples_committee",
                                                    "vice_chair_peoples_council",
                                                    "council_vice_chair"};
  return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), role) - kOrder.begin());
}

bool is_leader(std::string_view role) { return rank_of_role(role) < 15; }

std::vector<OfficeRow> assemble_offices(const std::string& locality, const std::vector<Entry>& entries,
                                        const Places& places) {
  std::map<std::string, Pointers> by_role;
  std::map<int64_t, const Entry*> by_id;
  for (const Entry& entry : entries) {
    if (entry.standing == Standing::kRejected) continue;
    by_role[office_of(entry).role].push_back(&entry);
    by_id[entry.id] = &entry;
  }
  std::vector<OfficeRow> out;
  for (const auto& [role, holders] : by_role) {
    std::vector<OfficeRow> rows;
    for (Pointers& person : people_of(holders, places)) rows.push_back(office_row(locality, std::move(person)));
    mark_latest(rows, [&](const OfficeRow& row) -> const Entry& { return *by_id.at(row.facts.front()); });
    std::sort(rows.begin(), rows.end(), [](const OfficeRow& a, const OfficeRow& b) { return a.person < b.person; });
    out.insert(out.end(), rows.begin(), rows.end());
  }
  return out;
}

std::vector<OccurrenceRow> assemble_occurrences(const std::vector<Entry>& entries, const Canonical& canonical) {
  std::map<std::pair<std::string, std::string>, Pointers> groups;
  for (const Entry& entry : entries) {
    if (entry.standing == Standing::kRejected) continue;
    const Keys keys = keys_of(entry.fact, canonical);
    groups[{keys.subject, keys.object}].push_back(&entry);
  }
  std::vector<OccurrenceRow> out;
  for (const auto& [group, of_group] : groups) {
    for (Cluster& cluster : clusters_of(of_group)) {
      out.push_back(occurrence_row({group.first, group.second, {}}, std::move(cluster)));
    }
  }
  return out;
}

}  // namespace ketnghia::ledger
