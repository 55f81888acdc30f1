#include <algorithm>
#include <map>
#include <ostream>
#include <set>

#include "cli/register_session.h"
#include "cli/table.h"

namespace ketnghia::cli {

namespace {

struct ListFlags {
  AskFlags ask;
  std::vector<std::string> words;
};

std::string leaders_of(const ledger::Tie& tie) {
  std::vector<std::string> people;
  for (const auto& leader : tie.leaders) people.push_back(leader.person);
  return lines_once(people);
}

std::string documents_of(const ledger::Tie& tie) {
  std::vector<std::string> names;
  for (const std::string& name : tie.documents) names.push_back(short_name(name));
  return lines_once(names);
}

std::string state_of(const ledger::Tie& tie, const OpenRegister& open, Session& session) {
  std::string out = session.say("status." + tie.row.status);
  if (tie.row.standing == ledger::Standing::kProposed) out += "\n" + session.say("standing.proposed");
  if (!tie.row.inherited_from.empty()) {
    out += "\n" + session.say("list.inherited", {{"from", open.answers.name(tie.row.inherited_from)}});
  }
  return out;
}

/// Names that two partners of the list bear, a city and its region, say: shown with their ids.
std::set<std::string> names_of_several(const std::vector<ledger::Tie>& ties) {
  std::map<std::string, std::set<std::string>> ids;
  for (const ledger::Tie& tie : ties) ids[tie.partner_name].insert(tie.partner);
  std::set<std::string> out;
  for (const auto& [name, of] : ids) {
    if (of.size() > 1) out.insert(name);
  }
  return out;
}

/// On a terminal a column that would say the office's own name in every row is left out.
bool is_home_shown(const std::vector<ledger::Tie>& ties, const OpenRegister& open, Session& session) {
  return session.options().format == "csv" ||
         std::any_of(ties.begin(), ties.end(), [&](const ledger::Tie& tie) { return tie.home != open.reg.home(); });
}

Table table_of(const std::vector<ledger::Tie>& ties, const OpenRegister& open, Session& session) {
  const bool with_home = is_home_shown(ties, open, session);
  std::vector<std::string> headings;
  for (const std::string name : {"country", "partner", "home", "kind", "since", "status", "leaders", "documents"}) {
    if (name != "home" || with_home) headings.push_back(session.say("column." + name));
  }
  Table table(std::move(headings));
  const std::set<std::string> doubtful = names_of_several(ties);
  for (const ledger::Tie& tie : ties) {
    const std::string id = doubtful.contains(tie.partner_name) ? " (" + tie.partner + ")" : "";
    std::vector<std::string> cells{
        tie.country_name, tie.partner_name + id,        tie.home_name,   session.say("kind." + tie.row.kind),
        tie.row.since,    state_of(tie, open, session), leaders_of(tie), documents_of(tie)};
    if (!with_home) cells.erase(cells.begin() + 2);
    table.add(std::move(cells));
  }
  return table;
}

/// How many there are, and how many of them are the office's own where it did not ask for its own alone.
std::string count_of(const std::vector<ledger::Tie>& ties, const ledger::Question& question, const OpenRegister& open,
                     Session& session) {
  const bool everything = question.home.empty() && question.country.empty() && question.kind.empty() &&
                          question.words.empty() && !question.year && !question.valid && question.known == ledger::kNow;
  if (ties.empty() && !everything) return session.say("list.none");
  if (ties.empty()) return session.say(open.reg.home().empty() ? "list.no_home" : "list.empty");
  const std::string home = open.reg.home(), count = std::to_string(ties.size());
  const auto own = std::count_if(ties.begin(), ties.end(), [&](const ledger::Tie& tie) { return tie.home == home; });
  if (home.empty() || !question.home.empty() || own == static_cast<std::ptrdiff_t>(ties.size())) {
    return session.say("list.count", {{"count", count}});
  }
  return session.say("list.count_home",
                     {{"count", count}, {"own", std::to_string(own)}, {"home", open.answers.name(home)}, {"id", home}});
}

int list(const ListFlags& flags, Session& session) {
  const OpenRegister open(session, ledger::Database::Access::kRead);
  ledger::Question question = question_of(flags.ask, open, session);
  question.words = joined(flags.words);
  const std::vector<ledger::Tie> ties = open.answers.list(question);
  nlohmann::ordered_json json = nlohmann::ordered_json::array();
  for (const ledger::Tie& tie : ties) json.push_back(ledger::to_json(tie));
  if (write_json(session, json)) return 0;
  const Table table = table_of(ties, open, session);
  if (session.options().format == "csv") {
    table.print_csv(session.out());
    return 0;
  }
  if (!ties.empty()) table.print(session.out(), terminal_width());
  if (!session.options().quiet) session.err() << count_of(ties, question, open, session) << '\n';
  return 0;
}

}  // namespace

void add_list(Command& program) {
  Command command = program.add("list");
  const auto flags = std::make_shared<ListFlags>();
  command.values("words", flags->words, "help.list.words");
  add_ask_flags(command, flags->ask, true);
  command.run([flags](Session& session) { return list(*flags, session); });
}

}  // namespace ketnghia::cli
