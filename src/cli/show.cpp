#include <ostream>

#include "cli/fact_lines.h"
#include "cli/register_session.h"
#include "cli/table.h"
#include "extract/fact_json.h"

namespace ketnghia::cli {

namespace {

using Json = nlohmann::ordered_json;

struct ShowFlags {
  AskFlags ask;
  std::vector<std::string> name;
};

/// Everything about one locality, each part with its evidence.
struct Dossier {
  std::string id;
  std::vector<ledger::Tie> ties;
  std::vector<ledger::OfficeRow> offices;
  std::vector<ledger::OccurrenceRow> agreements, events;
  std::vector<ledger::Entry> rules, findings;
};

Dossier dossier_of(const std::string& id, const ledger::Question& question, const OpenRegister& open) {
  Dossier out;
  out.id = id;
  out.ties = open.answers.ties_of(id, question);
  open.reg.reading([&] {
    out.offices = open.answers.offices_of(id, question);
    out.agreements = open.answers.occurrences_of("agreement", id, question.known);
    out.events = open.answers.occurrences_of("event", id, question.known);
    out.rules = open.answers.remarks_of("rule", id, question.known);
    out.findings = open.answers.remarks_of("finding", id, question.known);
    return 0;
  });
  return out;
}

template <typename Rows, typename Facts>
Json with_evidence(const Rows& rows, const OpenRegister& open, Facts facts) {
  Json out = Json::array();
  for (const auto& row : rows) {
    Json json = ledger::to_json(row);
    json["evidence"] = ledger::to_json(open.answers.evidence_of(facts(row)));
    out.push_back(std::move(json));
  }
  return out;
}

Json remarks(const std::vector<ledger::Entry>& entries, Session& session) {
  Json out = Json::array();
  for (const ledger::Entry& entry : entries) {
    Json json = Json::parse(fact_line(entry.fact, session.messages()));
    json.erase("fact");
    out.push_back(std::move(json));
  }
  return out;
}

Json to_json(const Dossier& dossier, const OpenRegister& open, Session& session) {
  return open.reg.reading([&] {
    const auto facts = [](const auto& row) { return row.facts; };
    Json json;
    json["locality"] = {
        {"id", dossier.id}, {"name", open.answers.name(dossier.id)}, {"country", open.places.country(dossier.id)}};
    json["relations"] = with_evidence(dossier.ties, open, [](const ledger::Tie& tie) { return tie.row.facts; });
    json["offices"] = with_evidence(dossier.offices, open, facts);
    json["agreements"] = with_evidence(dossier.agreements, open, facts);
    json["events"] = with_evidence(dossier.events, open, facts);
    json["rules"] = remarks(dossier.rules, session);
    json["findings"] = remarks(dossier.findings, session);
    return json;
  });
}

/// Names of the documents that tell something, one a line.
std::string sources(const Json& row) {
  std::vector<std::string> names;
  for (const Json& evidence : row["evidence"]) names.push_back(short_name(evidence["doc"]));
  return lines_once(names);
}

std::string text_of(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found == json.end() || !found->is_string() ? std::string() : found->get<std::string>();
}

/// One part of the dossier as a table under its heading; nothing where it is empty.
class Section {
 public:
  Section(Session& session, const char* heading, const std::vector<const char*>& columns)
      : session_(session), heading_(heading), table_(headings(session, columns)) {}
  void add(std::vector<std::string> cells) { table_.add(std::move(cells)); }
  ~Section() {
    if (table_.size() == 0) return;
    session_.out() << '\n' << session_.say(std::string("show.") + heading_) << "\n\n";
    table_.print(session_.out(), terminal_width());
  }

 private:
  static std::vector<std::string> headings(Session& session, const std::vector<const char*>& columns) {
    std::vector<std::string> out;
    for (const char* column : columns) out.push_back(session.say(std::string("column.") + column));
    return out;
  }
  Session& session_;
  const char* heading_;
  Table table_;
};

std::string people_of(const Json& people) {
  std::string out;
  for (const Json& person : people) out += (out.empty() ? "" : ", ") + person["name"].get<std::string>();
  return out;
}

void print_relations(const Json& rows, const OpenRegister& open, Session& session) {
  Section section(session, "relations", {"partner", "home", "kind", "since", "until", "status", "documents"});
  for (const Json& row : rows) {
    std::string status = session.say("status." + text_of(row, "status"));
    if (const std::string from = text_of(row, "inherited_from"); !from.empty()) {
      status += "\n" + session.say("list.inherited", {{"from", open.answers.name(from)}});
    }
    if (text_of(row, "standing") == "proposed") status += "\n" + session.say("standing.proposed");
    section.add({text_of(row["partner"], "name"), text_of(row["home"], "name"),
                 session.say("kind." + text_of(row, "kind")), text_of(row, "since"), text_of(row, "until"), status,
                 sources(row)});
  }
}

void print_offices(const Json& rows, Session& session) {
  Section section(session, "offices", {"person", "role", "title", "as_of", "documents"});
  for (const Json& row : rows) {
    std::string role = session.say("role." + text_of(row, "role"));
    if (row["acting"].get<bool>()) role += ", " + session.say("show.acting");
    if (!row["latest"].get<bool>()) role += ", " + session.say("show.earlier");
    section.add({text_of(row, "person"), role, text_of(row, "title"), text_of(row, "as_of"), sources(row)});
  }
}

/// The localities of an agreement or event besides the one whose dossier it is, one a line.
std::string others_of(const Json& row, const std::string& locality, const OpenRegister& open) {
  std::vector<std::string> names;
  const auto add = [&](const std::string& id) {
    if (open.places.canonical(id) != locality) names.push_back(open.answers.name(open.places.canonical(id)));
  };
  for (const Json& party : row.value("parties", Json::array())) add(party.value("id", ""));
  for (const Json& id : row.value("localities", Json::array())) add(id.get<std::string>());
  return lines_once(names);
}

void print_occurrences(const Json& dossier, const OpenRegister& open, Session& session) {
  const std::string id = text_of(dossier["locality"], "id");
  {
    Section section(session, "agreements", {"signed", "type", "with", "fields", "people", "documents"});
    for (const Json& row : dossier["agreements"]) {
      std::string fields;
      for (const Json& field : row.value("fields", Json::array())) {
        fields += (fields.empty() ? "" : ", ") + session.say("field." + field.get<std::string>());
      }
      section.add({text_of(row, "signed"), session.say("agreement." + text_of(row, "type")), others_of(row, id, open),
                   fields, people_of(row.value("signatories", Json::array())), sources(row)});
    }
  }
  Section section(session, "events", {"date", "type", "with", "people", "documents"});
  for (const Json& row : dossier["events"]) {
    section.add({text_of(row, "date"), session.say("event." + text_of(row, "type")), others_of(row, id, open),
                 people_of(row.value("participants", Json::array())), sources(row)});
  }
}

void print_remarks(const Json& rules, const Json& findings, Session& session) {
  {
    Section section(session, "rules", {"rule", "note", "documents"});
    for (const Json& row : rules) {
      section.add({session.say("rule." + text_of(row, "rule")), text_of(row, "note"), sources(row)});
    }
  }
  Section section(session, "findings", {"finding", "documents"});
  for (const Json& row : findings) section.add({text_of(row, "message"), sources(row)});
}

int show(const ShowFlags& flags, Session& session) {
  const OpenRegister open(session, ledger::Database::Access::kRead);
  const std::string id = locality_asked(joined(flags.name), open, session);
  const Json json = to_json(dossier_of(id, question_of(flags.ask, open, session), open), open, session);
  if (write_json(session, json)) return 0;
  const std::string country = open.answers.country_name(text_of(json["locality"], "country"));
  session.out() << text_of(json["locality"], "name") << ", " << country << "  (" << id << ")\n";
  print_relations(json["relations"], open, session);
  print_offices(json["offices"], session);
  print_occurrences(json, open, session);
  print_remarks(json["rules"], json["findings"], session);
  return 0;
}

}  // namespace

void add_show(Command& program) {
  Command command = program.add("show");
  const auto flags = std::make_shared<ShowFlags>();
  command.values("name", flags->name, "help.partner", Command::Need::kRequired);
  add_ask_flags(command, flags->ask, false);
  command.run([flags](Session& session) { return show(*flags, session); });
}

}  // namespace ketnghia::cli
