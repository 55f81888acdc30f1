#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <regex>
#include <sstream>

#include "house/sources.h"

namespace ketnghia::house {
namespace {

namespace fs = std::filesystem;

/// A fenced block of a Markdown page. `sh` is run as written; `text` right after it is printed by it, line by line,
/// perhaps among more; `console` shows what cannot be run inside a test (the set-up itself).
struct Block {
  std::string kind;
  std::string text;
  int line = 0;
};

std::vector<Block> blocks_of(const fs::path& page) {
  std::vector<Block> out;
  std::istringstream in(read_file(page));
  std::string line;
  bool inside = false;
  for (int number = 1; std::getline(in, line); ++number) {
    if (line.starts_with("```")) {
      if (!inside) out.push_back({line.substr(3), "", number});
      inside = !inside;
    } else if (inside) {
      out.back().text += line + "\n";
    }
  }
  return out;
}

/// The lines that say something, with rules and runs of spaces made one: a column may grow wider without the page being
/// wrong.
std::vector<std::string> lines_of(const std::string& text) {
  static const std::regex kRule("(─)+"), kSpaces(" +");
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) {
    line = std::regex_replace(std::regex_replace(line, kRule, "─"), kSpaces, " ");
    line.erase(line.find_last_not_of(' ') + 1);
    if (!line.empty()) out.push_back(line);
  }
  return out;
}

/// The first line shown that is not printed after those before it; empty if the page's picture is true.
std::string first_untrue(const std::vector<std::string>& shown, const std::vector<std::string>& printed) {
  auto at = printed.begin();
  for (const std::string& line : shown) {
    at = std::find(at, printed.end(), line);
    if (at == printed.end()) return line;
    ++at;
  }
  return {};
}

/// A folder that looks like the project after ./run, with a home of its own, so that commands may write what they will.
class Sandbox {
 public:
  Sandbox() {
    std::string name = (fs::temp_directory_path() / "ketnghia-page-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::runtime_error("cannot make " + name);
    root_ = name;
    fs::create_directory(root_ / "home");
    fs::create_directory_symlink(KETNGHIA_BINARY_DIR, root_ / "build");
    fs::create_directory_symlink(in_project("examples"), root_ / "examples");
    fs::create_directory_symlink(in_project("data"), root_ / "data");
  }
  Sandbox(const Sandbox&) = delete;
  Sandbox& operator=(const Sandbox&) = delete;
  ~Sandbox() { fs::remove_all(root_); }

  /// What the commands print on standard output. Fails the test where one of them fails or nothing at all is said.
  std::string run(const std::string& commands) {
    std::ofstream(root_ / "commands") << commands;
    const std::string line = "cd '" + root_.string() +
                             "' && env -u XDG_DATA_HOME -u LANG -u LC_ALL -u LC_MESSAGES HOME=\"$PWD/home\" sh -eu "
                             "commands > printed 2> told";
    const int status = std::system(line.c_str());
    const std::string printed = read_file(root_ / "printed"), told = read_file(root_ / "told");
    EXPECT_FALSE(printed.empty() && told.empty()) << commands;
    EXPECT_EQ(status, 0) << "a command of this block failed:\n" << commands << told;
    return printed;
  }

 private:
  fs::path root_;
};

void run_page(const fs::path& page, int least_commands) {
  SCOPED_TRACE(page.string());
  Sandbox sandbox;
  int commands = 0;
  const std::vector<Block> blocks = blocks_of(page);
  for (size_t i = 0; i < blocks.size(); ++i) {
    const Block& block = blocks[i];
    ASSERT_TRUE((std::set<std::string>{"sh", "text", "console"}.contains(block.kind))) << "line " << block.line;
    if (block.kind != "sh") continue;
    SCOPED_TRACE("line " + std::to_string(block.line));
    ++commands;
    const std::string printed = sandbox.run(block.text);
    if (i + 1 == blocks.size() || blocks[i + 1].kind != "text") continue;
    EXPECT_EQ(first_untrue(lines_of(blocks[i + 1].text), lines_of(printed)), "") << "the program prints\n" << printed;
  }
  EXPECT_GE(commands, least_commands);
}

TEST(Readme, EveryCommandRunsAndPrintsWhatThePageShows) { run_page(in_project("README.md"), 4); }

TEST(Readme, TheTwoCommandsOfTheSetUpAreThere) {
  int seen = 0;
  for (const Block& block : blocks_of(in_project("README.md"))) {
    if (block.kind != "console") continue;
    for (const std::string& line : lines_of(block.text)) {
      ASSERT_TRUE(line.starts_with("$ ./")) << line;
      const fs::path command = in_project(line.substr(4));
      EXPECT_TRUE(fs::exists(command)) << line;
      EXPECT_NE(fs::status(command).permissions() & fs::perms::owner_exec, fs::perms::none) << line;
      ++seen;
    }
  }
  EXPECT_EQ(seen, 4) << "./run and ./test, in both languages";
}

TEST(Guide, EveryCommandRunsAndPrintsWhatThePageShows) {
  int pages = 0;
  for (const auto& page : files_under(in_project("docs/guide"), {".md"})) {
    run_page(page, 1);
    ++pages;
  }
  EXPECT_GE(pages, 1);
}

/// Links of a page to other files of the project lead somewhere.
TEST(Pages, LinksLeadSomewhere) {
  std::vector<fs::path> pages = files_under(in_project("docs"), {".md"});
  for (const char* page : {"README.md", "CONTRIBUTING.md", "CHANGELOG.md"}) pages.push_back(in_project(page));
  int links = 0;
  for (const auto& page : pages) {
    const std::string text = read_file(page);
    for (size_t at = text.find("]("); at != std::string::npos; at = text.find("](", at + 1)) {
      std::string target = text.substr(at + 2, text.find(')', at) - at - 2);
      target = target.substr(0, target.find('#'));
      if (target.empty() || target.find("://") != std::string::npos) continue;
      ++links;
      EXPECT_TRUE(fs::exists(page.parent_path() / target)) << page << " links to " << target;
    }
  }
  EXPECT_GE(links, 10);
}

}  // namespace
}  // namespace ketnghia::house
