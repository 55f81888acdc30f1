#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "cli/session.h"

namespace CLI {
class App;
}

namespace ketnghia::cli {

/// The work of a command, run after the whole line is parsed. Returns the exit code: 0 done, 1 an input could not be
/// read (the others were). Wrong use and everything else is thrown as Error and told once, in run_program.
using Work = std::function<int(Session&)>;

/// The program, a command of it, or a command of a command: what may stand behind its name. Every `help` is the name of
/// a message, every target has to live until the line is parsed, and keeps its value where the line does not name it.
/// The library that parses stays behind this declaration: each file that sees it compiles for many seconds longer.
class Command {
 public:
  enum class Need { kOptional, kRequired };

  /// `help` begins the names of its commands' help: "help" → "help.list".
  Command(CLI::App& app, Session& session, int& exit_code, std::string help)
      : app_(app), session_(session), exit_code_(exit_code), help_(std::move(help)) {}

  /// A command below this one, with its own help. Global flags may stand after it.
  Command add(const std::string& name);
  /// Whoever types this command has to choose one of those below it.
  void needs_command();
  /// What it does when chosen.
  void run(Work work);

  /// A word ("name") or a flag with a value ("--home").
  void value(const std::string& name, std::string& target, const std::string& help, Need need = Need::kOptional);
  void values(const std::string& name, std::vector<std::string>& target, const std::string& help,
              Need need = Need::kOptional);
  void choice(const std::string& name, std::string& target, const std::string& help, std::vector<std::string> allowed);
  /// A whole number from `low` to `high`.
  void number(const std::string& name, int64_t& target, const std::string& help, int64_t low, int64_t high);
  void flag(const std::string& name, bool& target, const std::string& help);

 private:
  CLI::App& app_;
  Session& session_;
  int& exit_code_;
  std::string help_;
};

void add_text(Command& program);
void add_extract(Command& program);
void add_place(Command& program);
void add_evaluate(Command& program);
void add_language(Command& program);
/// The register's commands: ingest, list, show, add, set, retract, undo, search, history, check, verify, redact,
/// report.
void add_register(Command& program);

}  // namespace ketnghia::cli
