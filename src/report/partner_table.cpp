#include "report/partner_table.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <tuple>

#include "ledger/collation.h"
#include "ledger/judgement.h"
#include "text/fold.h"

namespace ketnghia::report {

namespace {

using ledger::Entry;

const extract::Relation& relation_of(const Entry& entry) { return std::get<extract::Relation>(entry.fact.content); }
const extract::Office& office_of(const Entry& entry) { return std::get<extract::Office>(entry.fact.content); }

std::string found(const extract::Translations& texts, const std::string& key) {
  const auto at = texts.find(key);
  return at == texts.end() ? std::string() : at->second;
}

/// The facts of a tie, those of tables first: they carry the cells as written.
std::vector<Entry> facts_of(const ledger::Tie& tie, const ledger::Answers& answers) {
  std::vector<Entry> out;
  for (const int64_t id : tie.row.facts) {
    if (auto entry = answers.reg().ledger().entry(id)) out.push_back(std::move(*entry));
  }
  std::stable_sort(out.begin(), out.end(), [](const Entry& a, const Entry& b) {
    const auto weight = [](const Entry& entry) {
      return std::tuple(entry.by_hand(), relation_of(entry).order.has_value());
    };
    return weight(a) > weight(b);
  });
  return out;
}

template <typename Get>
std::string first_said(const std::vector<Entry>& facts, Get get) {
  for (const Entry& entry : facts) {
    if (std::string value = get(relation_of(entry)); !value.empty()) return value;
  }
  return {};
}

/// Whether a tie belongs in the office's table: what a table or a person says does; of what pages tell, ties that are
/// made and that nobody has to look at first.
bool is_listed(const ledger::Tie& tie, const std::vector<Entry>& facts) {
  const bool told = std::any_of(facts.begin(), facts.end(), [](const Entry& entry) {
    return entry.by_hand() || relation_of(entry).order.has_value();
  });
  return told || (tie.row.standing == ledger::Standing::kAccepted && tie.row.kind != "prospective");
}

std::string note_of(const std::vector<Entry>& facts, const ledger::Tie& tie, const ledger::Answers& answers,
                    const language::Messages& messages) {
  std::string note = first_said(facts, [](const auto& said) { return said.note.value_or(""); });
  if (tie.row.inherited_from.empty()) return note;
  if (!note.empty()) note += "; ";
  return note + messages.text("list.inherited", {{"from", answers.name(tie.row.inherited_from)}});
}

std::string level_of(const std::vector<Entry>& facts, const language::Messages& messages) {
  std::string level = first_said(facts, [](const auto& tie) { return found(tie.as_written, "level"); });
  if (!level.empty()) return level;
  const std::string body = first_said(facts, [](const extract::Relation& tie) {
    for (const extract::Party& party : tie.parties) {
      if (party.body) return *party.body;
    }
    return std::string();
  });
  return body.empty() ? body : messages.text("body." + body);
}

std::string locality_of(const std::vector<Entry>& facts, const ledger::Tie& tie, const ledger::Answers& answers) {
  if (answers.reg().given_names().contains(tie.partner)) return tie.partner_name;
  const std::string written = first_said(facts, [&](const extract::Relation& relation) {
    for (const extract::Party& party : relation.parties) {
      if (relation.order && answers.reg().places().canonical(party.id) == tie.partner) return party.name;
    }
    return std::string();
  });
  return written.empty() ? tie.partner_name : written;
}

/// What the source wrote is given back only while it says what the register says.
std::string since_of(const std::vector<Entry>& facts, const std::string& since) {
  const std::string written = first_said(facts, [&](const extract::Relation& tie) {
    return tie.since == since ? found(tie.as_written, "since") : std::string();
  });
  return written.empty() ? office_date(since) : written;
}

// ---- leaders ----

/// A person with the offices that the table gives them, in the order of the source.
struct Leader {
  std::string honorific, name;
  std::vector<std::string> titles;
};

std::string line_of(const Leader& leader) {
  std::string out = leader.honorific.empty() ? leader.name : leader.honorific + " " + leader.name;
  for (const std::string& title : leader.titles) out += ", " + title;
  return out;
}

std::string title_in(const extract::Office& office, const std::string& language, const language::Messages& messages) {
  const std::string title = found(office.titles, language);
  if (!title.empty()) return title;
  if (language != "vi") return {};
  if (office.title && office.titles.empty()) return *office.title;
  return office.titles.empty() ? messages.text("role." + office.role) : std::string();
}

/// The leaders' cell in one language; people without a name in it are left out of the English cell only where the
/// source gives them another.
std::string leaders_in(const std::vector<Entry>& offices, const std::string& language,
                       const language::Messages& messages) {
  std::vector<std::string> order;
  std::map<std::string, Leader> people;
  for (const Entry& entry : offices) {
    const extract::Office& office = office_of(entry);
    std::string name = found(office.names, language);
    if (name.empty() && (office.names.empty() || language == "vi")) name = office.person;
    if (name.empty()) continue;
    const std::string key = text::fold_tight(name);
    if (!people.contains(key)) order.push_back(key);
    Leader& leader = people[key];
    leader.name = name;
    if (leader.honorific.empty()) leader.honorific = found(office.honorific, language);
    const std::string title = title_in(office, language, messages);
    if (!title.empty() && std::find(leader.titles.begin(), leader.titles.end(), title) == leader.titles.end()) {
      leader.titles.push_back(title);
    }
  }
  std::string out;
  for (const std::string& key : order) {
    if (!out.empty()) out += '\n';
    out += line_of(people[key]);
  }
  return out;
}

/// Who leads a locality by the office alone. Deputies and other offices stand in the table only where a table names
/// them: a news page names whoever was at a meeting.
bool is_head(std::string_view role) {
  return ledger::is_leader(role) && !role.starts_with("deputy_") && !role.starts_with("vice_") &&
         !role.ends_with("_vice_chair");
}

/// The last known holders as of the time asked, in the order in which their source names them.
std::vector<Entry> holders(const std::string& locality, const std::vector<Entry>& tie_facts,
                           const ledger::Question& question, const ledger::Answers& answers) {
  std::set<int64_t> tables;
  for (const Entry& entry : tie_facts) {
    if (relation_of(entry).order) tables.insert(entry.document);
  }
  std::vector<Entry> out;
  for (const ledger::OfficeRow& row : answers.offices_of(locality, question)) {
    if (!row.latest || !(ledger::is_leader(row.role) || row.role == "other")) continue;
    auto entry = answers.reg().ledger().entry(row.facts.front());
    if (!entry || !(is_head(row.role) || entry->by_hand() || tables.contains(entry->document))) continue;
    out.push_back(std::move(*entry));
  }
  // A cell of two people is one quotation of both: then the order in which they were read out of it counts.
  std::sort(out.begin(), out.end(), [](const Entry& a, const Entry& b) {
    const auto place = [](const Entry& entry) {
      const auto start =
          entry.fact.evidence.empty() ? std::numeric_limits<uint32_t>::max() : entry.fact.evidence.front().span.start;
      return std::tuple(entry.document, start, entry.id);
    };
    return place(a) < place(b);
  });
  return out;
}

}  // namespace

std::string office_date(const std::string& edtf) {
  const auto digits = [&](size_t from, size_t count) {
    return edtf.size() >= from + count &&
           edtf.find_first_not_of("0123456789", from) >= std::min(edtf.size(), from + count);
  };
  const bool year = digits(0, 4);
  if (year && edtf.size() == 7 && edtf[4] == '-' && digits(5, 2) && edtf.substr(5, 2) <= "12") {
    return edtf.substr(5, 2) + "/" + edtf.substr(0, 4);
  }
  if (year && edtf.size() == 10 && edtf[4] == '-' && edtf[7] == '-' && digits(5, 2) && digits(8, 2)) {
    return edtf.substr(8, 2) + "/" + edtf.substr(5, 2) + "/" + edtf.substr(0, 4);
  }
  return edtf;
}

std::vector<PartnerLine> partner_table(const ledger::Answers& answers, const ledger::Question& question,
                                       const language::Messages& messages) {
  struct Sorted {
    std::tuple<std::string, std::string, int, size_t> key;
    PartnerLine line;
  };
  const std::vector<ledger::Tie> ties = answers.list(question);
  std::vector<Sorted> rows;
  answers.reg().reading([&] {
    for (const ledger::Tie& tie : ties) {
      const std::vector<Entry> facts = facts_of(tie, answers);
      if (!is_listed(tie, facts)) continue;
      const std::vector<Entry> people = holders(tie.partner, facts, question, answers);
      PartnerLine line;
      line.level = level_of(facts, messages);
      line.country_code = tie.country;
      line.country = first_said(facts, [](const auto& said) { return found(said.as_written, "country"); });
      line.locality = locality_of(facts, tie, answers);
      line.since = since_of(facts, tie.row.since);
      line.leaders_vi = leaders_in(people, "vi", messages);
      line.leaders_en = leaders_in(people, "en", messages);
      line.note = note_of(facts, tie, answers, messages);
      int order = std::numeric_limits<int>::max();
      for (const Entry& entry : facts) order = std::min(order, relation_of(entry).order.value_or(order));
      rows.push_back({{"", "", order, rows.size()}, std::move(line)});
    }
    return 0;
  });
  // One spelling a country: the one that its source gives it, else its name.
  std::map<std::string, std::string> spelt;
  for (const Sorted& row : rows) {
    if (!row.line.country.empty()) spelt.emplace(row.line.country_code, row.line.country);
  }
  const ledger::Collation collation("vi");
  for (Sorted& row : rows) {
    const auto known = spelt.find(row.line.country_code);
    row.line.country = known != spelt.end() ? known->second : answers.country_name(row.line.country_code);
    std::get<0>(row.key) = collation.key(row.line.country);
    std::get<1>(row.key) = row.line.country_code;
  }
  std::sort(rows.begin(), rows.end(), [](const Sorted& a, const Sorted& b) { return a.key < b.key; });
  std::vector<PartnerLine> out;
  for (Sorted& row : rows) {
    row.line.number = static_cast<int>(out.size()) + 1;
    out.push_back(std::move(row.line));
  }
  return out;
}

}  // namespace ketnghia::report
