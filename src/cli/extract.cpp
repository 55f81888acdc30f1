#include "extract/extract.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.h"
#include "cli/fact_lines.h"
#include "extract/fact_json.h"
#include "extract/tables.h"
#include "read/folder.h"
#include "read/read.h"
#include "text/error.h"

namespace ketnghia::cli {

namespace {

struct ExtractFlags {
  std::vector<std::string> files;
  std::string home;
  bool explain = false;
};

std::string percent(double share) { return fmt::format("{:.0f} %", 100 * share); }

/// How the tables of a document are understood: which column is what, and why.
void explain(const read::Document& document, Session& session) {
  const auto readings = extract::explain_tables(document, session.book(), session.packs());
  session.out() << document.name << '\n';
  if (readings.empty()) session.out() << "  " << session.say("explain.no_table") << '\n';
  for (const extract::TableReading& reading : readings) {
    session.out() << "  "
                  << session.say(reading.turned ? "explain.turned_table" : "explain.table",
                                 {{"number", std::to_string(reading.table)},
                                  {"headers", std::to_string(reading.headers)},
                                  {"rows", std::to_string(reading.rows)}})
                  << '\n';
    for (const std::string& section : reading.sections) {
      session.out() << "    " << session.say("explain.section", {{"section", section}}) << '\n';
    }
    for (size_t i = 0; i < reading.columns.size(); ++i) {
      const extract::Column& column = reading.columns[i];
      session.out() << "    "
                    << session.say("explain.column",
                                   {{"number", std::to_string(i + 1)},
                                    {"header", column.header},
                                    {"kind", session.say("explain.kind." + std::string(to_string(column.kind)))},
                                    {"by_header", percent(std::min(1.0, column.by_header))},
                                    {"by_content", percent(column.by_content)}})
                    << '\n';
    }
  }
}

int extract_all(const ExtractFlags& flags, Session& session) {
  int code = 0;
  const extract::Options options{checked_home(session, flags.home), &session.confidence()};
  for (const std::string& path : flags.files) {
    for (const std::string& file : read::files_of(path)) {
      try {
        const read::Document document = read::read_file(file, session.packs());
        if (flags.explain) {
          explain(document, session);
          continue;
        }
        for (const extract::Fact& fact : extract::extract(document, session.book(), session.packs(), options)) {
          session.out() << fact_line(fact, session.messages()) << '\n';
        }
      } catch (const Error& error) {
        if (error.kind() != ErrorKind::kInput) throw;
        session.err() << session.say(error.message(), error.arguments()) << '\n';
        code = 1;
      }
    }
  }
  return code;
}

}  // namespace

std::string fact_line(const extract::Fact& fact, const language::Messages& messages) {
  nlohmann::ordered_json json = extract::to_json(fact);
  if (const auto* finding = std::get_if<extract::Finding>(&fact.content)) {
    json["message"] = messages.text("finding." + finding->kind, finding->arguments);
  }
  return json.dump();
}

std::string checked_home(Session& session, const std::string& home) {
  if (home.empty() || home.starts_with("name:")) return home;
  const auto place = session.book().find_id(home);
  if (!place) throw Error(ErrorKind::kUsage, "cli.no_such_home", {{"home", home}});
  return std::string(session.book().place(*place).id);
}

void add_extract(Command& program) {
  Command command = program.add("extract");
  const auto flags = std::make_shared<ExtractFlags>();
  command.values("files", flags->files, "help.files", Command::Need::kRequired);
  command.value("--home", flags->home, "help.home");
  command.flag("--explain", flags->explain, "help.extract.explain");
  command.run([flags](Session& session) { return extract_all(*flags, session); });
}

}  // namespace ketnghia::cli
