// The officer's own hand: add, set, retract, undo. Each is a statement with its reason.

#include <charconv>
#include <ostream>

#include "cli/register_session.h"
#include "cli/typed.h"
#include "extract/fact_json.h"
#include "extract/vocabulary.h"
#include "text/error.h"

namespace ketnghia::cli {

namespace {

namespace vocabulary = extract::vocabulary;

struct AddFlags {
  std::string name, home, kind = "unknown", since, until, status = "active", note, fact;
  HandFlags hand;
};

struct SetFlags {
  std::string name, property, value, since, home;
  HandFlags hand;
};

struct RetractFlags {
  std::string name, property;
  HandFlags hand;
};

struct UndoFlags {
  int64_t transaction = 0;
  HandFlags hand;
};

extract::Text optional(const std::string& value) { return value.empty() ? std::nullopt : extract::Text(value); }

/// Reads the fact back through its format, so that what a person types is held against the same vocabularies.
extract::Fact checked(const extract::Fact& fact) { return extract::from_json(extract::to_json(fact)); }

extract::Fact by_hand(extract::Content content) {
  extract::Fact fact;
  fact.content = std::move(content);
  fact.confidence = 1;
  return checked(fact);
}

std::string home_of(const std::string& given, const OpenRegister& open) {
  const std::string home = given.empty() ? open.reg.home() : open.places.canonical(given);
  if (home.empty()) throw Error(ErrorKind::kUsage, "register.no_home");
  return home;
}

/// The id of a partner that the register may not know yet. Throws Error(kConflict, "register.unknown_place").
std::string any_locality(const std::string& name, const OpenRegister& open) {
  const ledger::Resolved known = open.answers.resolve(name);
  if (known.ids.size() == 1) return known.ids.front();
  if (known.ids.size() > 1) return locality_of(name, open);  // says between which
  const std::string id = open.places.canonical(name);
  if (open.places.name(id, "en") != id) return id;
  const auto choices = open.places.look_up(name);
  if (choices.empty()) throw Error(ErrorKind::kConflict, "register.unknown_place", {{"name", name}});
  return choices.front().id;
}

int done(Session& session, const std::string& message, ledger::TransactionId transaction,
         Error::Arguments arguments = {}) {
  arguments["transaction"] = std::to_string(transaction);
  if (write_json(session, {{"transaction", transaction}})) return 0;
  if (!session.options().quiet) session.out() << session.say(message, arguments) << '\n';
  return 0;
}

int add(const AddFlags& flags, Session& session) {
  OpenRegister open(session, ledger::Database::Access::kCreate);
  extract::Fact fact;
  if (!flags.fact.empty()) {
    const auto json = nlohmann::json::parse(flags.fact, nullptr, false);
    if (json.is_discarded()) throw Error(ErrorKind::kUsage, "fact.bad", {{"field", "--fact"}, {"value", flags.fact}});
    fact = extract::from_json(json);
    fact.confidence = 1;
    fact.evidence.clear();
  } else {
    if (flags.name.empty()) throw Error(ErrorKind::kUsage, "register.name_needed");
    extract::Relation tie;
    tie.parties = {{home_of(flags.home, open), "", {}}, {any_locality(flags.name, open), flags.name, {}}};
    tie.kind = typed_word(flags.kind, vocabulary::relation_kinds(), "kind.", session);
    tie.since = optional(typed_date(flags.since));
    tie.until = optional(typed_date(flags.until));
    tie.status = typed_word(flags.status, vocabulary::relation_statuses(), "status.", session);
    tie.note = optional(flags.note);
    fact = by_hand(std::move(tie));
  }
  const auto transaction = open.reg.add({fact}, "add", by_of(flags.hand));
  open.reg.settle();
  return done(session, "add.done", transaction);
}

/// The property of a relation that a by-hand statement about it speaks of; empty for other statements.
std::string property_of(const extract::Fact& fact) {
  const auto* tie = std::get_if<extract::Relation>(&fact.content);
  if (tie == nullptr) return {};
  if (tie->parties.size() == 1) return "name";
  const int said = (tie->kind != "unknown") + tie->since.has_value() + tie->until.has_value() +
                   tie->status.has_value() + tie->note.has_value();
  if (said != 1) return {};
  return tie->since ? "since" : tie->until ? "until" : tie->status ? "status" : tie->note ? "note" : "kind";
}

/// The property as the register knows it, and the value in the words of its vocabulary: an officer may type both as the
/// program shows them ("Thị trưởng", "kết nghĩa", "11/1995").
SetFlags understood(SetFlags flags, Session& session) {
  if (const std::string role = word_meant(flags.property, vocabulary::roles(), "role.", session); !role.empty()) {
    flags.property = role;
  } else if (flags.property == "kind") {
    flags.value = typed_word(flags.value, vocabulary::relation_kinds(), "kind.", session);
  } else if (flags.property == "status") {
    flags.value = typed_word(flags.value, vocabulary::relation_statuses(), "status.", session);
  } else if (flags.property == "letter") {
    flags.value = typed_word(flags.value, vocabulary::letter_rules(), "rule.", session);
  } else if (flags.property == "since" || flags.property == "until") {
    flags.value = typed_date(flags.value);
  }
  flags.since = typed_date(flags.since);
  return flags;
}

extract::Fact statement_about(const std::string& home, const std::string& partner, const SetFlags& flags) {
  if (vocabulary::contains(vocabulary::roles(), flags.property)) {
    extract::Office office;
    office.person = flags.value;
    office.role = flags.property;
    office.of = partner;
    office.as_of = flags.since.empty() ? text::to_string(text::today()) : flags.since;
    return by_hand(std::move(office));
  }
  if (flags.property == "letter") {
    return by_hand(extract::Rule{partner, flags.value, "must", std::nullopt});
  }
  extract::Relation tie;
  if (flags.property == "name") {
    tie.parties = {{partner, flags.value, {}}};  // with nobody: it ties no one, and only says a name
    return by_hand(std::move(tie));
  }
  tie.parties = {{home, "", {}}, {partner, "", {}}};
  if (flags.property == "kind") {
    tie.kind = flags.value;
  } else if (flags.property == "since") {
    tie.since = flags.value;
  } else if (flags.property == "until") {
    tie.until = flags.value;
  } else if (flags.property == "status") {
    tie.status = flags.value;
  } else if (flags.property == "note") {
    tie.note = flags.value;
  } else {
    throw Error(ErrorKind::kUsage, "set.unknown_property", {{"property", flags.property}});
  }
  return by_hand(std::move(tie));
}

/// A person's earlier statement of the same property, which the new one takes the place of.
std::vector<int64_t> said_before(const extract::Fact& fact, const OpenRegister& open) {
  const std::string property = property_of(fact);
  if (property.empty()) return {};
  return open.reg.reading([&] {
    std::vector<int64_t> out;
    const ledger::Keys keys = ledger::keys_of(fact, open.reg.canonical());
    for (const auto& entry : open.reg.ledger().about("relation", keys.subject, keys.object, ledger::kNow)) {
      if (entry.by_hand() && property_of(entry.fact) == property) out.push_back(entry.id);
    }
    return out;
  });
}

int set(const SetFlags& typed, Session& session) {
  OpenRegister open(session, ledger::Database::Access::kWrite);
  const SetFlags flags = understood(typed, session);
  const std::string partner = locality_of(flags.name, open);
  const bool of_tie = !vocabulary::contains(vocabulary::roles(), flags.property) && flags.property != "letter" &&
                      flags.property != "name";
  const std::string home = of_tie ? home_of(flags.home, open) : std::string();
  const extract::Fact fact = statement_about(home, partner, flags);
  const auto transaction = open.reg.add({fact}, "set", by_of(flags.hand), said_before(fact, open));
  open.reg.settle();
  return done(session, "set.done", transaction,
              {{"name", open.answers.name(partner)}, {"property", typed.property}, {"value", typed.value}});
}

/// The facts that `retract NAME [PROPERTY]` means: those of the tie with the home; with a role those of the office;
/// `#12` the fact of that number.
std::vector<int64_t> facts_meant(const RetractFlags& flags, const OpenRegister& open, Session& session) {
  int64_t number = 0;
  if (flags.name.starts_with('#')) {
    const char* end = flags.name.data() + flags.name.size();
    if (std::from_chars(flags.name.data() + 1, end, number).ptr == end) return {number};
  }
  const std::string partner = locality_of(flags.name, open);
  return open.reg.reading([&] {
    std::vector<ledger::Entry> entries;
    if (const auto role = word_meant(flags.property, vocabulary::roles(), "role.", session); !role.empty()) {
      entries = open.reg.ledger().about("office", partner, role, ledger::kNow);
    } else if (flags.property == "name") {
      entries = open.reg.ledger().about("relation", partner, "", ledger::kNow);
      std::erase_if(entries, [](const auto& entry) { return !entry.by_hand(); });
    } else {
      const std::string home = home_of("", open);
      entries = open.reg.ledger().about("relation", std::min(home, partner), std::max(home, partner), ledger::kNow);
      if (!flags.property.empty()) {
        std::erase_if(entries, [&](const auto& entry) { return property_of(entry.fact) != flags.property; });
      }
    }
    std::vector<int64_t> out;
    for (const auto& entry : entries) out.push_back(entry.id);
    return out;
  });
}

int retract(const RetractFlags& flags, Session& session) {
  OpenRegister open(session, ledger::Database::Access::kWrite);
  const auto transaction = open.reg.retract(facts_meant(flags, open, session), by_of(flags.hand));
  open.reg.settle();
  return done(session, "retract.done", transaction);
}

int undo(const UndoFlags& flags, Session& session) {
  OpenRegister open(session, ledger::Database::Access::kWrite);
  const auto undone = flags.transaction != 0 ? flags.transaction : open.reg.last_undoable();
  if (undone == 0) throw Error(ErrorKind::kConflict, "register.nothing_left_to_undo");
  const auto transaction = open.reg.undo(undone, by_of(flags.hand));
  open.reg.settle();
  return done(session, "undo.done", transaction, {{"undone", std::to_string(undone)}});
}

}  // namespace

void add_add(Command& program) {
  Command command = program.add("add");
  const auto flags = std::make_shared<AddFlags>();
  command.value("name", flags->name, "help.partner");
  command.value("--home", flags->home, "help.home");
  command.value("--kind", flags->kind, "help.add.kind");
  command.value("--since", flags->since, "help.add.since");
  command.value("--until", flags->until, "help.add.until");
  command.value("--status", flags->status, "help.add.status");
  command.value("--note", flags->note, "help.add.note");
  command.value("--fact", flags->fact, "help.add.fact");
  add_hand_flags(command, flags->hand);
  command.run([flags](Session& s) { return add(*flags, s); });
}

void add_set(Command& program) {
  Command command = program.add("set");
  const auto flags = std::make_shared<SetFlags>();
  command.value("name", flags->name, "help.partner", Command::Need::kRequired);
  command.value("property", flags->property, "help.set.property", Command::Need::kRequired);
  command.value("value", flags->value, "help.set.value", Command::Need::kRequired);
  command.value("--since", flags->since, "help.set.since");
  command.value("--home", flags->home, "help.home");
  add_hand_flags(command, flags->hand);
  command.run([flags](Session& s) { return set(*flags, s); });
}

void add_retract(Command& program) {
  Command command = program.add("retract");
  const auto flags = std::make_shared<RetractFlags>();
  command.value("name", flags->name, "help.retract.name", Command::Need::kRequired);
  command.value("property", flags->property, "help.retract.property");
  add_hand_flags(command, flags->hand);
  command.run([flags](Session& s) { return retract(*flags, s); });
}

void add_undo(Command& program) {
  Command command = program.add("undo");
  const auto flags = std::make_shared<UndoFlags>();
  command.number("transaction", flags->transaction, "help.undo.transaction", 1, INT64_MAX);
  add_hand_flags(command, flags->hand, false);
  command.run([flags](Session& s) { return undo(*flags, s); });
}

}  // namespace ketnghia::cli
