// What looks wrong: findings in documents, contradictions between them, two holders of one office.

#include <map>
#include <tuple>

#include "ledger/answers.h"

namespace ketnghia::ledger {

std::vector<Issue> Answers::check(TransactionId known) const {
  return from_.reading([&] {
    std::vector<Issue> out;
    for (const Entry& entry : from_.ledger().of_kind("finding", known)) {
      if (entry.standing == Standing::kRejected) continue;
      const auto& finding = std::get<extract::Finding>(entry.fact.content);
      const auto of = finding.arguments.find("of");
      const std::string subject = of != finding.arguments.end() ? of->second : from_.document_name(entry.document);
      out.push_back({finding.kind, subject, true, finding.arguments, entry.fact.evidence, {}});
    }
    check_ties(known, out);
    check_offices(known, out);
    return out;
  });
}

void Answers::check_ties(TransactionId known, std::vector<Issue>& out) const {
  std::map<Pair, std::vector<Entry>> ties;
  for (Entry& entry : from_.ledger().of_kind("relation", known)) {
    const Keys keys = keys_of(entry.fact, from_.canonical());
    if (!keys.object.empty()) ties[{keys.subject, keys.object}].push_back(std::move(entry));
  }
  for (const auto& [pair, entries] : ties) {
    for (const Contradiction& found : contradictions(entries)) {
      std::string others;
      for (const std::string& other : found.others) others += (others.empty() ? "" : ", ") + other;
      const std::string partner = pair.first == from_.home() ? pair.second : pair.first;
      out.push_back({"contradiction",
                     partner,
                     false,
                     {{"a", name(pair.first)},
                      {"b", name(pair.second)},
                      {"property", found.property},
                      {"shown", found.shown},
                      {"others", others}},
                     evidence_of(found.facts),
                     found.others});
    }
  }
}

void Answers::check_offices(TransactionId known, std::vector<Issue>& out) const {
  std::map<std::tuple<std::string, std::string, std::string>, std::vector<Entry>> posts;
  for (Entry& entry : from_.ledger().of_kind("office", known)) {
    const auto& office = std::get<extract::Office>(entry.fact.content);
    if (entry.standing != Standing::kAccepted || !office.as_of || is_shared_role(office.role)) continue;
    posts[{from_.places().canonical(office.of), office.role, *office.as_of}].push_back(std::move(entry));
  }
  for (const auto& [post, entries] : posts) {
    const auto& [locality, role, as_of] = post;
    const std::vector<OfficeRow> holders = assemble_offices(locality, entries, from_.places());
    if (holders.size() < 2) continue;
    std::string people;
    std::vector<int64_t> facts;
    for (const OfficeRow& holder : holders) {
      people += (people.empty() ? "" : ", ") + holder.person;
      facts.insert(facts.end(), holder.facts.begin(), holder.facts.end());
    }
    out.push_back({"two_holders",
                   locality,
                   false,
                   {{"place", name(locality)}, {"role", role}, {"date", as_of}, {"people", people}},
                   evidence_of(facts),
                   {}});
  }
}

}  // namespace ketnghia::ledger
