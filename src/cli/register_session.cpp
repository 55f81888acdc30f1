#include "cli/register_session.h"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <ctime>
#include <map>
#include <ostream>

#include "cli/typed.h"
#include "extract/vocabulary.h"
#include "text/error.h"

namespace ketnghia::cli {

namespace {

constexpr int64_t kMicroseconds = 1'000'000;

ledger::Register open_register(Session& session, ledger::Database::Access access, const ledger::Places& places) {
  return ledger::Register::open({session.database_url(), access, {}}, places);
}

/// The last moment of a day in the machine's time zone, in microseconds since 1970 UTC.
int64_t end_of_day(text::Day day) {
  const text::CalendarDay date = text::calendar_day(day + 1);
  std::tm midnight{};
  midnight.tm_year = date.year - 1900;
  midnight.tm_mon = date.month - 1;
  midnight.tm_mday = date.day;
  midnight.tm_isdst = -1;
  return static_cast<int64_t>(std::mktime(&midnight)) * kMicroseconds - 1;
}

/// A day, or the last day of a month or year.
text::Day day_of(const std::string& value) {
  const auto date = text::Edtf::parse(typed_date(value));
  if (!date || date->shape() != text::Edtf::Shape::kPoint) {
    throw Error(ErrorKind::kUsage, "cli.bad_date", {{"value", value}});
  }
  return date->latest();
}

/// Localities by name, country and id.
std::string described(const std::vector<std::string>& ids, const OpenRegister& open) {
  std::string out;
  for (const std::string& id : ids) {
    const std::string country = open.answers.country_name(open.places.country(id));
    out +=
        (out.empty() ? "" : "; ") + open.answers.name(id) + " (" + (country.empty() ? "" : country + ", ") + id + ")";
  }
  return out;
}

/// The locality whose ties are asked for: one of the register, or another that the book knows, which has none.
std::string home_asked(const std::string& home, const OpenRegister& open) {
  const std::string id = open.places.canonical(home);
  return open.places.name(id, "en") != id ? id : locality_of(home, open);
}

}  // namespace

OpenRegister::OpenRegister(Session& session, ledger::Database::Access access)
    : places(session.book()), reg(open_register(session, access, places)), answers(reg, session.language()) {}

void add_ask_flags(Command& command, AskFlags& flags, bool filters) {
  if (filters) {
    command.value("--home", flags.home, "help.ask.home");
    command.value("--country", flags.country, "help.ask.country");
    command.value("--kind", flags.kind, "help.ask.kind");
  }
  command.number("--year", flags.year, "help.ask.year", 1000, 2999);
  command.value("--valid", flags.valid, "help.ask.valid");
  command.value("--known", flags.known, "help.ask.known");
}

ledger::Question question_of(const AskFlags& flags, const OpenRegister& open, Session& session) {
  ledger::Question question;
  if (!flags.home.empty()) question.home = home_asked(flags.home, open);
  if (!flags.country.empty()) {
    question.country = open.answers.country_of(flags.country);
    if (question.country.empty()) {
      throw Error(ErrorKind::kUsage, "register.unknown_country", {{"name", flags.country}});
    }
  }
  if (!flags.kind.empty()) {
    question.kind = typed_word(flags.kind, extract::vocabulary::relation_kinds(), "kind.", session);
  }
  if (flags.year != 0) question.year = static_cast<int>(flags.year);
  if (!flags.valid.empty()) question.valid = day_of(flags.valid);
  if (!flags.known.empty()) {
    const int64_t moment = end_of_day(day_of(flags.known));
    question.known = open.reg.reading([&] { return open.reg.ledger().last_transaction_at(moment); });
  }
  return question;
}

std::string locality_of(const std::string& name, const OpenRegister& open) {
  const ledger::Resolved found = open.answers.resolve(name);
  if (found.ids.empty()) {
    const std::string country = open.answers.country_of(name);
    if (!country.empty()) {
      throw Error(ErrorKind::kConflict, "register.is_country", {{"name", name}, {"country", country}});
    }
    throw Error(ErrorKind::kConflict, "register.unknown_name", {{"name", name}});
  }
  if (found.ids.size() == 1) return found.ids.front();
  throw Error(ErrorKind::kConflict, "register.ambiguous", {{"name", name}, {"candidates", described(found.ids, open)}});
}

std::string locality_asked(const std::string& name, const OpenRegister& open, Session& session) {
  std::vector<std::string> ids = open.answers.resolve(name).ids;
  if (ids.size() < 2) return locality_of(name, open);
  std::map<std::string, int64_t> told;
  for (const auto& partner : open.reg.reading([&] { return open.reg.views().partners(); })) {
    told[partner.locality] = partner.ties + partner.offices + partner.agreements + partner.events;
  }
  const auto more = [&](const std::string& a, const std::string& b) { return told[a] > told[b]; };
  std::stable_sort(ids.begin(), ids.end(), more);
  const std::string most = ids.front();
  ids.erase(ids.begin());
  if (!session.options().quiet) {
    session.err() << session.say("show.also", {{"name", name}, {"candidates", described(ids, open)}}) << '\n';
  }
  return most;
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

void add_hand_flags(Command& command, HandFlags& flags, bool reason_needed) {
  command.value("--because", flags.because, "help.because",
                reason_needed ? Command::Need::kRequired : Command::Need::kOptional);
}

ledger::By by_of(const HandFlags& flags) {
  const passwd* account = getpwuid(getuid());
  return {account != nullptr && account->pw_name != nullptr ? account->pw_name : "", flags.because};
}

bool write_json(Session& session, const nlohmann::ordered_json& list) {
  const std::string& format = session.options().format;
  const auto text = [](const nlohmann::ordered_json& json) {
    // Bytes that are no UTF-8 can only come from a damaged register; they must not stop the answer.
    return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  };
  if (format == "json") {
    session.out() << text(list) << '\n';
    return true;
  }
  if (format != "jsonl") return false;
  if (list.is_array()) {
    for (const auto& one : list) session.out() << text(one) << '\n';
  } else {
    session.out() << text(list) << '\n';
  }
  return true;
}

std::string clock_time(int64_t microseconds) {
  const std::time_t seconds = static_cast<std::time_t>(microseconds / kMicroseconds);
  std::tm local{};
  localtime_r(&seconds, &local);
  char out[32];
  const size_t length = std::strftime(out, sizeof out, "%Y-%m-%d %H:%M", &local);
  return {out, length};
}

void add_register(Command& program) {
  add_ingest(program);
  add_list(program);
  add_show(program);
  add_add(program);
  add_set(program);
  add_retract(program);
  add_undo(program);
  add_search(program);
  add_history(program);
  add_check(program);
  add_verify(program);
  add_redact(program);
  add_report(program);
}

}  // namespace ketnghia::cli
