#include "ledger/answers.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "ledger/collation.h"
#include "ledger/judgement.h"
#include "text/fold.h"
#include "text/utf8.h"

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

std::string Answers::country_name(const std::string& code) const { return code.empty() ? code : name(code); }

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
    std::vector<std::pair<std::tuple<std::string, std::string, std::string>, size_t>> order;
    for (size_t i = 0; i < out.size(); ++i) {
      order.push_back({{collation.key(out[i].country_name), collation.key(out[i].partner_name), out[i].partner}, i});
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
  for (const std::string& form : from_.places().names(tie.partner)) all += "\n" + form;
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
  std::erase_if(entries, [&](const Entry& entry) {
    return first_day_of(std::get<extract::Office>(entry.fact.content).as_of.value_or("")) > last;
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
      for (const auto& [transaction, standing] : from_.ledger().decisions_about(entry.id)) {
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

// ---- which locality a name means ----

namespace {

using Match = std::function<bool(const std::string& name)>;

}  // namespace

Resolved Answers::resolve(const std::string& name) const {
  return from_.reading([&]() -> Resolved {
    const std::string id = from_.places().canonical(name);
    std::vector<std::string> known;
    for (const PartnerRow& partner : from_.views().partners()) known.push_back(partner.locality);
    if (std::find(known.begin(), known.end(), id) != known.end()) return {{id}};
    std::map<std::string, std::vector<std::string>> names;
    for (const std::string& locality : known) names[locality] = from_.places().names(locality);
    for (const auto& [locality, written] : from_.ledger().names_as_written()) {
      const std::string canonical = from_.places().canonical(locality);
      if (names.contains(canonical)) names[canonical].push_back(written);
    }
    const auto matching = [&](const Match& match) {
      Resolved out;
      for (const auto& [locality, forms] : names) {
        if (std::any_of(forms.begin(), forms.end(), match)) out.ids.push_back(locality);
      }
      return out;
    };
    const std::string lower = text::to_lower(text::to_nfc(name)), folded = text::fold_tight(name);
    const std::string words = " " + search_text(name) + " ";
    const Match steps[] = {
        [&](const std::string& form) { return text::to_lower(form) == lower; },
        [&](const std::string& form) { return text::fold_tight(form) == folded; },
        [&](const std::string& form) { return (" " + search_text(form) + " ").find(words) != std::string::npos; },
    };
    for (const Match& step : steps) {
      if (folded.empty()) break;
      if (Resolved found = matching(step); !found.ids.empty()) return found;
    }
    Resolved out;
    for (const PlaceChoice& choice : from_.places().look_up(name)) {
      if (std::find(known.begin(), known.end(), choice.id) != known.end()) out.ids.push_back(choice.id);
    }
    if (out.ids.size() > 1) out.ids.resize(1);  // by rule: the best is meant
    return out;
  });
}

// ---- what looks wrong ----

std::vector<Issue> Answers::check(TransactionId known) const {
  return from_.reading([&] {
    std::vector<Issue> out;
    for (const Entry& entry : from_.ledger().of_kind("finding", known)) {
      if (entry.standing == Standing::kRejected) continue;
      const auto& finding = std::get<extract::Finding>(entry.fact.content);
      const auto of = finding.arguments.find("of");
      const std::string subject = of != finding.arguments.end() ? of->second : from_.document_name(entry.document);
      out.push_back({finding.kind, subject, true, finding.arguments, entry.fact.evidence});
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
                     evidence_of(found.facts)});
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
                   evidence_of(facts)});
  }
}

// ---- JSON ----

namespace {

nlohmann::ordered_json or_null(const std::string& text) {
  return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
}

}  // namespace

nlohmann::ordered_json to_json(const extract::Evidence& evidence) {
  return {{"doc", evidence.document},
          {"start", evidence.span.start},
          {"end", evidence.span.end},
          {"quote", evidence.quote}};
}

nlohmann::ordered_json to_json(const std::vector<extract::Evidence>& evidence) {
  nlohmann::ordered_json out = nlohmann::ordered_json::array();
  for (const extract::Evidence& one : evidence) out.push_back(to_json(one));
  return out;
}

nlohmann::ordered_json to_json(const Tie& tie) {
  nlohmann::ordered_json leaders = nlohmann::ordered_json::array();
  for (const OfficeRow& leader : tie.leaders) {
    leaders.push_back({{"person", leader.person},
                       {"role", leader.role},
                       {"title", or_null(leader.title)},
                       {"as_of", or_null(leader.as_of)}});
  }
  nlohmann::ordered_json out{{"home", {{"id", tie.home}, {"name", tie.home_name}}},
                             {"partner", {{"id", tie.partner}, {"name", tie.partner_name}, {"country", tie.country}}},
                             {"kind", tie.row.kind},
                             {"since", or_null(tie.row.since)},
                             {"until", or_null(tie.row.until)},
                             {"status", tie.row.status},
                             {"standing", to_string(tie.row.standing)},
                             {"inherited_from", or_null(tie.row.inherited_from)}};
  if (!tie.row.joined.empty()) out["joined"] = tie.row.joined;
  out["leaders"] = std::move(leaders);
  out["sources"] = tie.row.sources;
  out["documents"] = tie.documents;
  return out;
}

nlohmann::ordered_json to_json(const OfficeRow& row) {
  return {{"person", row.person},  {"role", row.role},
          {"of", row.locality},    {"title", or_null(row.title)},
          {"acting", row.acting},  {"as_of", or_null(row.as_of)},
          {"latest", row.latest},  {"standing", to_string(row.standing)},
          {"sources", row.sources}};
}

nlohmann::ordered_json to_json(const OccurrenceRow& row) {
  nlohmann::ordered_json out = nlohmann::ordered_json::parse(row.content);
  out.erase("fact");
  out["standing"] = to_string(row.standing);
  out["sources"] = row.sources;
  return out;
}

}  // namespace ketnghia::ledger
