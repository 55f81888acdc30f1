#include "cli/program.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "cli/command.h"
#include "cli/typed.h"
#include "text/error.h"

namespace ketnghia::cli {

Command Command::add(const std::string& name) {
  const std::string help = help_ + "." + name;
  CLI::App* command = app_.add_subcommand(name, session_.say(help));
  command->fallthrough();
  return {*command, session_, exit_code_, help};
}

void Command::needs_command() { app_.require_subcommand(1); }

void Command::run(Work work) {
  app_.callback([&session = session_, &exit_code = exit_code_, work = std::move(work)] { exit_code = work(session); });
}

void Command::value(const std::string& name, std::string& target, const std::string& help, Need need) {
  app_.add_option(name, target, session_.say(help))->required(need == Need::kRequired);
}

void Command::values(const std::string& name, std::vector<std::string>& target, const std::string& help, Need need) {
  app_.add_option(name, target, session_.say(help))->required(need == Need::kRequired);
}

void Command::choice(const std::string& name, std::string& target, const std::string& help,
                     std::vector<std::string> allowed) {
  app_.add_option(name, target, session_.say(help))->check(CLI::IsMember(std::move(allowed)));
}

void Command::number(const std::string& name, int64_t& target, const std::string& help, int64_t low, int64_t high) {
  app_.add_option(name, target, session_.say(help))->check(CLI::Range(low, high));
}

void Command::flag(const std::string& name, bool& target, const std::string& help) {
  app_.add_flag(name, target, session_.say(help));
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

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> out;
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    out.push_back(command->get_name());
  }
  return out;
}

std::string listed(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

/// The first word that is neither a flag nor the value of a global one: what was meant as the command.
std::string command_typed(int argc, const char* const* argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view word = argv[i];
    if (word == "--db" || word == "--lang" || word == "--format") {
      ++i;
    } else if (!word.starts_with("-")) {
      return std::string(word);
    }
  }
  return {};
}

/// What is wrong where no command was understood; empty where the word is one.
std::string fault_of_command(const std::string& typed, const CLI::App& app, Session& session) {
  const std::vector<std::string> names = command_names(app);
  if (typed.empty()) return session.say("cli.no_command", {{"commands", listed(names)}});
  if (std::find(names.begin(), names.end(), typed) != names.end()) return {};
  const std::string similar = nearest_word(typed, names);
  if (!similar.empty()) return session.say("cli.similar_command", {{"word", typed}, {"similar", similar}});
  return session.say("cli.unknown_command", {{"word", typed}, {"commands", listed(names)}});
}

/// What the parser has against the line, in the user's language. Its own words are English.
std::string fault_of(const CLI::ParseError& error, const CLI::App& app, const std::string& typed, Session& session) {
  const std::vector<CLI::App*> chosen = app.get_subcommands();
  if (chosen.empty()) {
    if (const std::string fault = fault_of_command(typed, app, session); !fault.empty()) return fault;
  }
  const std::string command = chosen.empty() ? typed : chosen.front()->get_name(), reason = error.what();
  const auto code = static_cast<CLI::ExitCodes>(error.get_exit_code());
  if (code == CLI::ExitCodes::RequiredError) {
    const std::string name = reason.substr(0, reason.find(" is required"));
    return session.say("cli.required", {{"name", name}, {"command", command}});
  }
  const size_t colon = reason.find(": ");
  const std::string before = reason.substr(0, colon),
                    after = colon == std::string::npos ? "" : reason.substr(colon + 2);
  if (code == CLI::ExitCodes::ExtrasError) {
    return session.say("cli.unexpected", {{"words", after.empty() ? reason : after}, {"command", command}});
  }
  // "--year: …" or "Could not convert: --year = …"
  const std::string name = before.find(' ') == std::string::npos ? before : after.substr(0, after.find(' '));
  return session.say("cli.bad_value", {{"name", name.empty() ? reason : name}, {"command", command}});
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
    Command program(app, session, exit_code, "help");
    add_text(program);
    add_extract(program);
    add_place(program);
    add_evaluate(program);
    add_language(program);
    add_register(program);
    try {
      app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
      if (error.get_exit_code() == 0) return app.exit(error, out, err);  // --help, --version
      err << "ketnghia: " << fault_of(error, app, command_typed(argc, argv), session) << '\n';
      return 2;
    }
  } catch (const Error& error) {
    std::string sentence = error.message();
    try {
      sentence = session.say(error.message(), error.arguments());
    } catch (const Error&) {  // the catalogue itself cannot be read: the name of the message has to do
    }
    err << "ketnghia: " << sentence << '\n';
    return exit_code_of(error);
  }
  out.flush();
  return exit_code;
}

}  // namespace ketnghia::cli
