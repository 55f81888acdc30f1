#include <fmt/format.h>

#include <iostream>

#include "cli/command.h"
#include "text/error.h"

namespace ketnghia::cli {

CLI::App* Commands::add(const std::string& name) {
  CLI::App* command = app_.add_subcommand(name, session_.say("help." + name));
  command->fallthrough();  // global flags may stand after the command
  return command;
}

void Commands::run(CLI::App* command, Work work) {
  command->callback([this, work = std::move(work)] { exit_code_ = work(session_); });
}

namespace {

void add_global_flags(CLI::App& app, GlobalOptions& options) {
  app.add_option("--db", options.database);
  app.add_option("--lang", options.language)->check(CLI::IsMember({"vi", "en"}));
  app.add_option("--format", options.format)->check(CLI::IsMember({"table", "json", "jsonl", "csv"}));
  app.add_flag("--quiet", options.quiet);
  app.set_version_flag("--version", "ketnghia " KETNGHIA_VERSION);
}

/// The language has to be known before the help is written, so it is looked for ahead of the parser.
std::string language_asked(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    const std::string_view value = word == "--lang" && i + 1 < argc ? std::string_view(argv[i + 1])
                                   : word.starts_with("--lang=")    ? word.substr(7)
                                                                    : std::string_view();
    if (value == "vi" || value == "en") return std::string(value);
  }
  return {};
}

int exit_code_of(const Error& error) { return error.kind() == ErrorKind::kUsage ? 2 : 1; }

}  // namespace

int run_program(int argc, const char* const* argv, std::ostream& out, std::ostream& err) {
  GlobalOptions options;
  options.language = language_asked(argc, argv);
  Session session(options, out, err);
  int exit_code = 0;
  try {
    CLI::App app{session.say("help.program"), "ketnghia"};
    app.require_subcommand(1);
    add_global_flags(app, options);
    Commands commands(app, session, exit_code);
    add_text(commands);
    add_extract(commands);
    add_place(commands);
    add_evaluate(commands);
    add_language(commands);
    add_register(commands);
    try {
      app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      const int code = app.exit(error, out, err);
      return code == 0 ? 0 : 2;
    }
  } catch (const Error& error) {
    try {
      err << "ketnghia: " << session.say(error.message(), error.arguments()) << '\n';
    } catch (const Error&) {
      err << "ketnghia: " << error.message() << '\n';  // the catalogue itself cannot be read
    }
    return exit_code_of(error);
  }
  out.flush();
  return exit_code;
}

}  // namespace ketnghia::cli
