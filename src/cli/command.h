#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "cli/session.h"

namespace ketnghia::cli {

/// The work of a command, run after the whole line is parsed. Returns the exit code: 0 done, 1 an input could not be
/// read (the others were). Wrong use and everything else is thrown as Error and told once, in main.
using Work = std::function<int(Session&)>;

/// Adds a command to the program. `describe` is the name of its help message; `work` is set by main through
/// the returned sub-command's callback. Each command file offers one `void add_NAME(Commands&)`.
class Commands {
 public:
  Commands(CLI::App& app, Session& session, int& exit_code) : app_(app), session_(session), exit_code_(exit_code) {}

  /// A new sub-command; its description is the catalogue's "help.NAME".
  CLI::App* add(const std::string& name);
  /// What it does when chosen.
  void run(CLI::App* command, Work work);
  Session& session() { return session_; }

 private:
  CLI::App& app_;
  Session& session_;
  int& exit_code_;
};

void add_text(Commands& commands);
void add_extract(Commands& commands);
void add_place(Commands& commands);
void add_evaluate(Commands& commands);
void add_language(Commands& commands);
/// The register's commands: ingest, list, show, add, set, retract, undo, search, history, check, verify, redact,
/// report.
void add_register(Commands& commands);

/// Runs the program with its arguments. Exit codes: 0 done, 1 an input could not be read, 2 wrong use.
int run_program(int argc, const char* const* argv, std::ostream& out, std::ostream& err);

}  // namespace ketnghia::cli
