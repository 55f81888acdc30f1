#include <nlohmann/json.hpp>
#include <ostream>
#include <string>
#include <vector>

#include "cli/command.h"
#include "read/folder.h"
#include "read/read.h"
#include "text/error.h"

namespace ketnghia::cli {

namespace {

struct TextFlags {
  std::vector<std::string> files;
  bool parts = false;
  bool main = false;
};

bool is_story(read::Part part) {
  return part == read::Part::kTitle || part == read::Part::kLead || part == read::Part::kMain;
}

/// Title, lead and main text, a block a line.
std::string story_of(const read::Document& document) {
  std::string story;
  for (const read::Block& block : document.blocks) {
    if (!is_story(block.part) || block.span.empty()) continue;
    if (!story.empty()) story += '\n';
    story += block.span.of(document.text);
  }
  return story;
}

/// "start-end", the part and the block's text with its line ends as spaces, parted by tabs.
void print_parts(const read::Document& document, std::ostream& out) {
  for (const read::Block& block : document.blocks) {
    std::string text(block.span.of(document.text));
    for (char& c : text) {
      if (c == '\n' || c == '\t') c = ' ';
    }
    out << block.span.start << '-' << block.span.end << '\t' << read::to_string(block.part);
    if (block.cell) out << ' ' << block.cell->table << ':' << block.cell->row << ':' << block.cell->column;
    out << '\t' << text << '\n';
  }
}

nlohmann::ordered_json parts_as_json(const read::Document& document) {
  nlohmann::ordered_json json = {
      {"file", document.name}, {"language", document.language}, {"address", document.address}};
  json["published"] = document.published ? nlohmann::ordered_json(document.published->date.text()) : nullptr;
  json["blocks"] = nlohmann::ordered_json::array();
  for (const read::Block& block : document.blocks) {
    nlohmann::ordered_json entry = {{"part", read::to_string(block.part)},
                                    {"start", block.span.start},
                                    {"end", block.span.end},
                                    {"text", block.span.of(document.text)}};
    if (block.cell) entry["cell"] = {block.cell->table, block.cell->row, block.cell->column};
    json["blocks"].push_back(std::move(entry));
  }
  return json;
}

void print(const read::Document& document, const TextFlags& flags, bool lines_of_json, std::ostream& out) {
  if (lines_of_json && flags.parts) {
    out << parts_as_json(document).dump() << '\n';
  } else if (lines_of_json) {
    out << nlohmann::ordered_json{{"file", document.name}, {"main", story_of(document)}}.dump() << '\n';
  } else if (flags.parts) {
    print_parts(document, out);
  } else if (flags.main) {
    out << story_of(document) << '\n';
  } else {
    out << document.text;
  }
}

int print_all(const TextFlags& flags, Session& session) {
  int code = 0;
  const bool lines_of_json = session.options().format == "jsonl";
  for (const std::string& path : flags.files) {
    for (const std::string& file : read::files_of(path)) {
      try {
        print(read::read_file(file, session.packs()), flags, lines_of_json, session.out());
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

void add_text(Command& program) {
  Command command = program.add("text");
  const auto flags = std::make_shared<TextFlags>();
  command.values("files", flags->files, "help.files", Command::Need::kRequired);
  command.flag("--parts", flags->parts, "help.text.parts");
  command.flag("--main", flags->main, "help.text.main");
  command.run([flags](Session& session) { return print_all(*flags, session); });
}

}  // namespace ketnghia::cli
