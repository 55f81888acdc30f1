// Questions to the register besides its tables: search, history, check, verify; and redact.

#include <cmath>
#include <ostream>

#include "cli/fact_lines.h"
#include "cli/register_session.h"
#include "cli/table.h"
#include "text/error.h"

namespace ketnghia::cli {

namespace {

using Json = nlohmann::ordered_json;

constexpr size_t kFoundAtMost = 50;

void write_table(Session& session, const Table& table) {
  if (session.options().format == "csv") {
    table.print_csv(session.out());
  } else if (table.size() != 0) {
    table.print(session.out(), terminal_width());
  }
}

std::vector<std::string> headings(Session& session, const std::vector<const char*>& columns) {
  std::vector<std::string> out;
  for (const char* column : columns) out.push_back(session.say(std::string("column.") + column));
  return out;
}

// ---- search ----

Json to_json(const ledger::Found& found, const OpenRegister& open) {
  Json json{{"kind", found.kind}};
  if (found.kind == "document") {
    json["document"] = found.title;
  } else {
    json["id"] = found.subject;
    json["name"] = open.answers.name(found.subject);
    json["country"] = open.places.country(found.subject);
    if (found.kind == "person") json["person"] = found.title;
  }
  json["score"] = std::round(found.score * 1000) / 1000;
  return json;
}

int search(const std::vector<std::string>& words, Session& session) {
  const OpenRegister open(session, ledger::Database::Access::kRead);
  const std::string all = joined(words);
  auto found = open.reg.reading([&] { return open.reg.search().search(all, kFoundAtMost); });
  const bool exact = !found.empty();
  if (!exact) {  // a name that is misspelt, or spelt as no document spells it
    for (const std::string& id : open.answers.resolve(all).ids) found.push_back({"locality", id, "", 0});
  }
  Json json = Json::array();
  for (const auto& one : found) json.push_back(to_json(one, open));
  if (write_json(session, json)) return 0;
  if (!exact && !json.empty() && !session.options().quiet) {
    session.err() << session.say("search.similar", {{"words", all}}) << '\n';
  }
  Table table(headings(session, {"what", "found", "country"}));
  for (const Json& one : json) {
    const std::string kind = one["kind"];
    const std::string name = kind == "document" ? short_name(one["document"])
                             : kind == "person"
                                 ? one["person"].get<std::string>() + ", " + one["name"].get<std::string>()
                                 : one["name"].get<std::string>();
    table.add({session.say("search." + kind), name,
               one.contains("country") ? open.answers.country_name(one["country"]) : std::string()});
  }
  write_table(session, table);
  if (json.empty() && !session.options().quiet) session.err() << session.say("search.none", {{"words", all}}) << '\n';
  return 0;
}

// ---- history ----

Json lines_of(const std::vector<ledger::Entry>& entries, Session& session) {
  Json out = Json::array();
  for (const auto& entry : entries) {
    Json line{{"number", entry.id}};
    line.update(Json::parse(fact_line(entry.fact, session.messages())));
    out.push_back(std::move(line));
  }
  return out;
}

Json to_json(const ledger::Chapter& chapter, Session& session) {
  Json json{{"transaction", chapter.transaction.id},
            {"at", clock_time(chapter.transaction.recorded_at)},
            {"act", chapter.transaction.act},
            {"who", chapter.transaction.who},
            {"because", chapter.transaction.because},
            {"recorded", lines_of(chapter.recorded, session)},
            {"withdrawn", lines_of(chapter.withdrawn, session)},
            {"decided", Json::array()}};
  for (const auto& [entry, standing] : chapter.decided) {
    json["decided"].push_back(
        {{"number", entry.id}, {"standing", to_string(standing)}, {"fact", lines_of({entry}, session)[0]}});
  }
  return json;
}

/// A person's statement that only names a locality.
bool is_name(const Json& fact) {
  return fact["fact"] == "relation" && fact["parties"].size() == 1 && fact["evidence"].empty();
}

/// A fact in a few words: its kind and what tells it from others.
std::string brief(const Json& fact, const OpenRegister& open, Session& session) {
  std::string out = "#" + std::to_string(fact["number"].get<int64_t>()) + " " +
                    session.say(is_name(fact) ? "fact.name" : "fact." + fact["fact"].get<std::string>());
  const auto add = [&](const std::string& text) {
    if (!text.empty()) out += ", " + text;
  };
  const Json parties = fact.value("parties", Json::array());
  for (const Json& party : parties) add(open.answers.name(party.value("id", "")));
  if (is_name(fact)) {
    add(parties[0].value("name", ""));
    return out;
  }
  for (const char* key : {"person", "title", "since", "until", "signed", "date", "as_of", "note", "message"}) {
    if (fact.contains(key) && fact[key].is_string()) add(fact[key]);
  }
  if (fact["fact"] == "relation") add(session.say("kind." + fact.value("kind", "unknown")));
  return out;
}

int history(const std::string& name, Session& session) {
  const OpenRegister open(session, ledger::Database::Access::kRead);
  Json json = Json::array();
  for (const auto& chapter : open.answers.history(locality_asked(name, open, session)))
    json.push_back(to_json(chapter, session));
  if (write_json(session, json)) return 0;
  Table table(headings(session, {"when", "act", "what", "who", "documents"}));
  for (const Json& chapter : json) {
    std::string who = chapter["who"];
    if (const std::string because = chapter["because"]; !because.empty()) who += (who.empty() ? "" : ": ") + because;
    const auto line = [&](const Json& fact, const char* sign) {
      const std::string document = fact["evidence"].empty() ? "" : short_name(fact["evidence"][0]["doc"]);
      table.add({chapter["at"],
                 session.say("act." + chapter["act"].get<std::string>()) + " " +
                     std::to_string(chapter["transaction"].get<int64_t>()),
                 std::string(sign) + brief(fact, open, session), who, document});
    };
    for (const Json& fact : chapter["recorded"]) line(fact, "+ ");
    for (const Json& fact : chapter["withdrawn"]) line(fact, "− ");
    for (const Json& fact : chapter["decided"]) {
      table.add(
          {chapter["at"],
           session.say("act." + chapter["act"].get<std::string>()) + " " +
               std::to_string(chapter["transaction"].get<int64_t>()),
           brief(fact["fact"], open, session) + " → " + session.say("standing." + fact["standing"].get<std::string>()),
           who, ""});
    }
  }
  write_table(session, table);
  return 0;
}

// ---- check ----

/// The message's arguments with the words of the vocabularies as the user's catalogue says them.
Error::Arguments spoken(const ledger::Issue& issue, Session& session) {
  Error::Arguments out = issue.arguments;
  if (issue.of_source) return out;
  if (issue.kind == "two_holders") out["role"] = session.say("role." + out["role"]);
  if (issue.kind != "contradiction") return out;
  if (out["property"] == "kind") {
    out["shown"] = session.say("kind." + out["shown"]);
    std::string others;
    for (const std::string& other : issue.others) others += (others.empty() ? "" : ", ") + session.say("kind." + other);
    out["others"] = others;
  }
  out["property"] = session.say("column." + out["property"]);
  return out;
}

int check(const AskFlags& ask, Session& session) {
  const OpenRegister open(session, ledger::Database::Access::kRead);
  Json json = Json::array();
  for (const ledger::Issue& issue : open.answers.check(question_of(ask, open, session).known)) {
    const std::string message = (issue.of_source ? "finding." : "check.") + issue.kind;
    json.push_back({{"kind", issue.kind},
                    {"subject", issue.subject},
                    {"message", session.say(message, spoken(issue, session))},
                    {"evidence", ledger::to_json(issue.evidence)}});
  }
  if (write_json(session, json)) return 0;
  Table table(headings(session, {"subject", "finding", "documents"}));
  for (const Json& issue : json) {
    const std::string document = issue["evidence"].empty() ? "" : short_name(issue["evidence"][0]["doc"]);
    table.add({open.answers.name(short_name(issue["subject"])), issue["message"], document});
  }
  write_table(session, table);
  if (!session.options().quiet) {
    session.err() << session.say("check.count", {{"count", std::to_string(json.size())}}) << '\n';
  }
  return 0;
}

// ---- verify and redact ----

int verify(Session& session) {
  OpenRegister open(session, ledger::Database::Access::kRead);
  const ledger::Verification result = open.reg.verify();
  Json json{{"clean", result.clean()},
            {"transactions", result.transactions},
            {"statements", result.statements},
            {"redacted", result.redacted},
            {"problems", Json::array()}};
  for (const ledger::Problem& problem : result.problems) {
    json["problems"].push_back({{"kind", problem.kind},
                                {"where", problem.where},
                                {"message", session.say("verify." + problem.kind, {{"where", problem.where}})}});
  }
  const int code = result.clean() ? 0 : 1;
  if (write_json(session, json)) return code;
  for (const Json& problem : json["problems"]) session.out() << problem["message"].get<std::string>() << '\n';
  if (!result.redacted.empty()) {
    std::string rows;
    for (const std::string& row : result.redacted) rows += (rows.empty() ? "" : ", ") + row;
    session.out() << session.say("verify.redacted", {{"count", std::to_string(result.redactions)}, {"rows", rows}})
                  << '\n';
  }
  session.out() << session.say(result.clean() ? "verify.clean" : "verify.not_clean",
                               {{"transactions", std::to_string(result.transactions)},
                                {"statements", std::to_string(result.statements)},
                                {"problems", std::to_string(result.problems.size())}})
                << '\n';
  return code;
}

int redact(const std::string& text, const HandFlags& hand, Session& session) {
  OpenRegister open(session, ledger::Database::Access::kWrite);
  const int64_t count = open.reg.redact(text, by_of(hand));
  if (write_json(session, {{"erased", count}})) return 0;
  session.out() << session.say("redact.done", {{"count", std::to_string(count)}}) << '\n';
  return 0;
}

}  // namespace

void add_search(Command& program) {
  Command command = program.add("search");
  const auto words = std::make_shared<std::vector<std::string>>();
  command.values("words", *words, "help.search.words", Command::Need::kRequired);
  command.run([words](Session& session) { return search(*words, session); });
}

void add_history(Command& program) {
  Command command = program.add("history");
  const auto name = std::make_shared<std::vector<std::string>>();
  command.values("name", *name, "help.partner", Command::Need::kRequired);
  command.run([name](Session& session) { return history(joined(*name), session); });
}

void add_check(Command& program) {
  Command command = program.add("check");
  const auto ask = std::make_shared<AskFlags>();
  command.value("--known", ask->known, "help.ask.known");
  command.run([ask](Session& session) { return check(*ask, session); });
}

void add_verify(Command& program) {
  Command command = program.add("verify");
  command.run([](Session& session) { return verify(session); });
}

void add_redact(Command& program) {
  Command command = program.add("redact");
  const auto text = std::make_shared<std::string>();
  const auto hand = std::make_shared<HandFlags>();
  command.value("text", *text, "help.redact.text", Command::Need::kRequired);
  add_hand_flags(command, *hand);
  command.run([text, hand](Session& session) { return redact(*text, *hand, session); });
}

}  // namespace ketnghia::cli
