#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "cli/command.h"
#include "ledger/answers.h"

namespace ketnghia::cli {

/// The register that --db names, with the book of places behind it.
struct OpenRegister {
  ledger::BookPlaces places;
  ledger::Register reg;
  ledger::Answers answers;

  OpenRegister(Session& session, ledger::Database::Access access);
};

/// Flags of the commands that ask: --home, --country, --kind, --year, --valid, --known.
struct AskFlags {
  std::string home, country, kind, valid, known;
  int64_t year = 0;
};

/// `filters` adds --home, --country and --kind.
void add_ask_flags(Command& command, AskFlags& flags, bool filters);

/// Throws Error(kUsage): "cli.bad_date" ({"value"}), "cli.bad_choice", "register.unknown_country" ({"name"}); for a
/// home that is not known as `locality_of`.
ledger::Question question_of(const AskFlags& flags, const OpenRegister& open, Session& session);

/// The one locality that a name means. Throws Error(kConflict): "register.unknown_name" ({"name"}),
/// "register.is_country" ({"name", "country"}),
/// "register.ambiguous" ({"name", "candidates"}).
std::string locality_of(const std::string& name, const OpenRegister& open);

/// The same for a question, which does no harm: of several the one that the register tells most of, and the others are
/// named on stderr.
std::string locality_asked(const std::string& name, const OpenRegister& open, Session& session);

/// Words that a person typed without quotation marks, as one name.
std::string joined(const std::vector<std::string>& words);

/// Who acts and why: the account of the machine's user.
struct HandFlags {
  std::string because;
};
/// Every act of a person needs its reason; an undo may go without, since it names what it takes back.
void add_hand_flags(Command& command, HandFlags& flags, bool reason_needed = true);
ledger::By by_of(const HandFlags& flags);

/// Writes a list as --format asks: one JSON array on a line, or one object a line. False where a table or CSV is asked
/// for and the caller has to write it.
bool write_json(Session& session, const nlohmann::ordered_json& list);

/// "2024-10-21 09:15" in the machine's time zone.
std::string clock_time(int64_t microseconds);

// Each command of the register.
void add_ingest(Command& program);
void add_list(Command& program);
void add_show(Command& program);
void add_add(Command& program);
void add_set(Command& program);
void add_retract(Command& program);
void add_undo(Command& program);
void add_search(Command& program);
void add_history(Command& program);
void add_check(Command& program);
void add_verify(Command& program);
void add_redact(Command& program);
void add_report(Command& program);

}  // namespace ketnghia::cli
