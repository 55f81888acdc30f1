#include <ostream>

#include "annotate/annotation.h"
#include "cli/command.h"
#include "read/read.h"
#include "text/error.h"

namespace ketnghia::cli {

namespace {

/// Prints what a pack sees in a text, a mention a line: kind, value, words.
int try_pack(const std::string& file, const std::string& text, Session& session) {
  const language::Pack pack = language::Pack::load(file);
  read::Document document = read::read_bytes("text", text, session.packs());
  document.language = pack.code();
  const annotate::Annotation a = annotate::annotate(document, session.book(), pack, annotate::Options{});
  for (const auto& term : a.terms) {
    session.out() << to_string(term.term->category) << '\t' << term.term->value << '\t' << a.words(term.tokens) << '\n';
  }
  for (const auto& place : a.places)
    session.out() << "place\t" << place.id << '\t' << a.words(place.with_words) << '\n';
  for (const auto& date : a.dates) {
    session.out() << "date\t" << (date.date ? date.date->text() : "?") << '\t' << a.words(date.tokens) << '\n';
  }
  for (const auto& person : a.persons)
    session.out() << "person\t" << person.person << '\t' << a.words(person.tokens) << '\n';
  for (const auto& title : a.titles) {
    session.out() << "title\t" << title.role << '\t' << a.words(title.tokens);
    if (title.place) session.out() << "\t" << a.places[*title.place].id;
    if (title.person) session.out() << "\t" << a.persons[*title.person].name;
    session.out() << '\n';
  }
  return 0;
}

}  // namespace

void add_language(Command& program) {
  Command command = program.add("language");
  command.needs_command();
  Command check = command.add("check");
  const auto file = std::make_shared<std::string>();
  check.value("file", *file, "help.language.file", Command::Need::kRequired);
  check.run([file](Session& s) {
    const language::Pack pack = language::Pack::load(*file);
    s.out() << s.say("language.good", {{"file", *file},
                                       {"terms", std::to_string(pack.terms().size())},
                                       {"dates", std::to_string(pack.date_patterns().size())}})
            << '\n';
    return 0;
  });
  Command attempt = command.add("try");
  const auto text = std::make_shared<std::string>();
  attempt.value("file", *file, "help.language.file", Command::Need::kRequired);
  attempt.value("text", *text, "help.language.text", Command::Need::kRequired);
  attempt.run([file, text](Session& s) { return try_pack(*file, *text, s); });
}

}  // namespace ketnghia::cli
