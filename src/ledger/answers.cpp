#include "ledger/answers.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "ledger/collation.h"
#include "ledger/judgement.h"

namespace ketnghia::ledger {

namespace {

struct Days {
  text::Day from, to;
};

/// The days asked about: a tie is wanted that holds on one of them.
Days days_of(const Question& question) {
  if (question.valid) return {*question.valid, *question.valid};
  if (question.year) return {text::day_number(*question.year, 1, 1), text::day_number(*question.year, 12, 31)};
  const text::Day today = text::today();
  return {today, today};
}

bool is_about_now(const Question& question) { return question.known == kNow && days_of(question).to >= text::today(); }

}  // namespace

Answers::Answers(const Register& from, std::string language) : from_(from), language_(std::move(language)) {}

std::vector<Tie> Answers::list(const Question& question) const {
  return from_.reading([&] {
    const std::vector<RelationRow> rows =
        question.known == kNow ? from_.views().relations() : from_.views().computed(question.known).relations;
    std::vector<Tie> out;
    for (const RelationRow& row : rows) {
      if (!wanted(row, question)) continue;
      Tie tie = tie_of(row, question);
      if (!question.country.empty() && tie.country != question.country) continue;
      if (has_words(tie, question.words)) out.push_back(std::move(tie));
    }
    const Collation collation(language_);
    std::vector<std::pair<std::tuple<bool, std::string, std::string, std::string, std::string>, size_t>> order;
    for (size_t i = 0; i < out.size(); ++i) {
      const Tie& tie = out[i];
      order.push_back({{tie.country.empty(), collation.key(tie.country_name), collation.key(tie.partner_name),
                        tie.partner, tie.home},
                       i});
    }
    std::sort(order.begin(), order.end());
    std::vector<Tie> sorted;
    for (const auto& [key, i] : order) sorted.push_back(std::move(out[i]));
    return sorted;
  });
}

std::vector<Tie> Answers::ties_of(const std::string& locality, const Question& question) const {
  Question about = question;
  about.home.clear();
  std::vector<Tie> out = list(about);
  std::erase_if(out, [&](const Tie& tie) { return tie.row.first != locality && tie.row.second != locality; });
  return out;
}

bool Answers::wanted(const RelationRow& row, const Question& question) const {
  const Days days = days_of(question);
  if (row.valid_from > days.to || row.valid_to < days.from) return false;
  if (!question.kind.empty() && row.kind != question.kind) return false;
  return question.home.empty() || row.first == question.home || row.second == question.home;
}

bool Answers::has_words(const Tie& tie, const std::string& words) const {
  if (words.empty()) return true;
  std::string all = tie.partner_name + "\n" + tie.country_name + "\n" + tie.home_name;
  for (const std::string& id : {tie.partner, tie.country}) {
    for (const std::string& form : from_.places().names(id)) all += "\n" + form;
  }
  for (const OfficeRow& leader : tie.leaders) all += "\n" + leader.person;
  const std::string folded = " " + search_text(all);
  std::string word;
  for (const char c : search_text(words) + " ") {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      if (folded.find(" " + word) == std::string::npos) return false;
      word.clear();
    }
  }
  return true;
}

std::string Answers::home_side(const RelationRow& row, const Question& question) const {
  const std::string home = question.home.empty() ? from_.home() : question.home;
  if (row.first == home || row.second == home) return home;
  const std::string country = from_.places().country(home);
  if (!home.empty() && from_.places().country(row.first) == country) return row.first;
  if (!home.empty() && from_.places().country(row.second) == country) return row.second;
  return row.first;
}

Tie Answers::tie_of(const RelationRow& row, const Question& question) const {
  Tie tie;
  tie.row = row;
  tie.home = home_side(row, question);
  tie.partner = tie.home == row.first ? row.second : row.first;
  tie.home_name = name(tie.home);
  tie.partner_name = name(tie.partner);
  tie.country = from_.places().country(tie.partner);
  tie.country_name = country_name(tie.country);
  tie.leaders = leaders_of(tie.partner, question);
  tie.documents = documents_of(row.facts);
  return tie;
}

std::vector<OfficeRow> Answers::offices_of(const std::string& locality, const Question& question) const {
  if (is_about_now(question)) return from_.views().offices_of(locality);
  const text::Day last = days_of(question).to;
  std::vector<Entry> entries = from_.ledger().about("office", locality, question.known);
  std::erase_if(entries, [&](const Entry& entry) {  // what nobody had told by then
    return first_day_of(std::get<extract::Office>(entry.fact.content).as_of.value_or(entry.dated)) > last;
  });
  return assemble_offices(locality, entries, from_.places());
}

std::vector<OfficeRow> Answers::leaders_of(const std::string& locality, const Question& question) const {
  std::vector<OfficeRow> out = offices_of(locality, question);
  std::erase_if(out, [](const OfficeRow& row) { return !row.latest || !is_leader(row.role); });
  std::stable_sort(out.begin(), out.end(),
                   [](const OfficeRow& a, const OfficeRow& b) { return rank_of_role(a.role) < rank_of_role(b.role); });
  return out;
}

std::vector<std::string> Answers::documents_of(const std::vector<int64_t>& facts) const {
  std::vector<std::string> out;
  for (const int64_t document : from_.ledger().documents_of_facts(facts)) {
    out.push_back(from_.document_name(document));
  }
  return out;
}

std::vector<extract::Evidence> Answers::evidence_of(const std::vector<int64_t>& facts) const {
  std::vector<extract::Evidence> out;
  for (const int64_t fact : facts) {
    const auto entry = from_.ledger().entry(fact);
    if (!entry) continue;
    for (const extract::Evidence& evidence : entry->fact.evidence) {
      if (std::find(out.begin(), out.end(), evidence) == out.end()) out.push_back(evidence);
    }
  }
  return out;
}

std::vector<OccurrenceRow> Answers::occurrences_of(const std::string& kind, const std::string& locality,
                                                   TransactionId known) const {
  std::vector<OccurrenceRow> out;
  if (known == kNow) {
    out = kind == "agreement" ? from_.views().agreements_of(locality) : from_.views().events_of(locality);
  } else {
    std::vector<Entry> entries = from_.ledger().naming(locality, known);
    std::erase_if(entries, [&](const Entry& entry) { return extract::kind_of(entry.fact) != kind; });
    out = assemble_occurrences(entries, from_.canonical());
  }
  std::sort(out.begin(), out.end(), [](const OccurrenceRow& a, const OccurrenceRow& b) {
    return std::tie(b.date_from, a.key) < std::tie(a.date_from, b.key);
  });
  return out;
}

std::vector<Entry> Answers::remarks_of(const std::string& kind, const std::string& locality,
                                       TransactionId known) const {
  std::vector<Entry> out = from_.ledger().about(kind, locality, known);
  std::erase_if(out, [](const Entry& entry) { return entry.standing == Standing::kRejected; });
  return out;
}

std::vector<Chapter> Answers::history(const std::string& locality) const {
  return from_.reading([&] {
    std::map<TransactionId, Chapter> chapters;
    for (const Entry& entry : from_.ledger().history_of(locality)) {
      chapters[entry.recorded].recorded.push_back(entry);
      if (entry.withdrawn != kNever) chapters[entry.withdrawn].withdrawn.push_back(entry);
      if (entry.id != entry.root) continue;  // told with the first
      for (const auto& [transaction, standing] : from_.ledger().decisions_about(entry.root)) {
        chapters[transaction].decided.push_back({entry, standing});
      }
    }
    std::vector<Chapter> out;
    for (auto& [id, chapter] : chapters) {
      if (const auto transaction = from_.ledger().transaction(id)) chapter.transaction = *transaction;
      out.push_back(std::move(chapter));
    }
    return out;
  });
}

}  // namespace ketnghia::ledger
