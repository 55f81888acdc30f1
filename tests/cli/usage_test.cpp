// Wrong use: one line in the user's language that says what to do, and exit code 2.

#include <algorithm>

#include "running.h"

namespace ketnghia::cli {
namespace {

bool has_one_line(const std::string& text) {
  return !text.empty() && text.find('\n') == text.size() - 1 && text.starts_with("ketnghia: ");
}

class Usage : public RegisterCommands {};

TEST_F(Usage, EveryWrongLineGetsOneLineAndTwo) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  const std::vector<std::pair<std::vector<std::string>, std::string>> lines{
      {{}, "ingest, list, show"},
      {{"lst"}, "“list”"},
      {{"xyzzyx"}, "ingest, list, show"},
      {{"show"}, "ketnghia show --help"},
      {{"list", "--year", "abc"}, "--year"},
      {{"list", "--year", "99999"}, "--year"},
      {{"list", "--foo"}, "--foo"},
      {{"verify", "everything"}, "everything"},
      {{"set", "Busan", "since", "1995"}, "--because"},
      {{"undo", "soon"}, "transaction"},
      {{"ingest", "--jobs", "0", table()}, "--jobs"},
      {{"report"}, "report --help"},
      {{"list", "--format", "pdf"}, "--format"},
      {{"ingest", "--home", "XX-99", table()}, "XX-99"},
      {{"list", "--valid", "31/02/2025"}, "31/02/2025"},
      {{"list", "--known", "hôm qua"}, "hôm qua"},
      {{"set", "Busan", "colour", "red", "--because", "x"}, "colour"},
      {{"add", "--because", "x"}, "--fact"},
      {{"add", "--fact", "{", "--because", "x"}, "--fact"},
      {{"list", "--db", "mysql://x/y"}, "mysql://x/y"},
  };
  for (const auto& [words, told] : lines) {
    const std::string line = words.empty() ? "(nothing)" : words.front() + " " + words.back();
    EXPECT_EQ(run(words), 2) << line << ": " << err_;
    EXPECT_TRUE(has_one_line(err_)) << line << ": " << err_;
    EXPECT_NE(err_.find(told), std::string::npos) << line << ": " << err_;
    EXPECT_EQ(out_, "") << line;
  }
}

TEST_F(Usage, WhatTheRegisterRefusesGetsOneLineAndOne) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  const std::vector<std::pair<std::vector<std::string>, std::string>> lines{
      {{"show", "Atlantis"}, "Atlantis"},
      {{"history", "Atlantis"}, "Atlantis"},
      {{"undo", "999"}, "999"},
      {{"retract", "#999", "--because", "x"}, ""},
      {{"redact", "nobody at all", "--because", "x"}, ""},
      {{"add", "Xyzzyxq", "--because", "x"}, "Xyzzyxq"},
      {{"set", "Busan", "since", "red", "--because", "x"}, "red"},
      {{"ingest", "--home", "VN-DN", table()}, "VN-SG"},
      {{"report", "partners", "--out", (folder_ / "none" / "x.xlsx").string()}, "x.xlsx"},
      {{"list", "--db", "sqlite:" + (folder_ / "none.sqlite").string()}, "none.sqlite"},
      {{"list", "--db", table()}, "bang.txt"},
  };
  for (const auto& [words, told] : lines) {
    EXPECT_EQ(run(words), 1) << words.front() << " " << words.back() << ": " << err_;
    EXPECT_TRUE(has_one_line(err_)) << words.front() << ": " << err_;
    EXPECT_NE(err_.find(told), std::string::npos) << words.front() << ": " << err_;
  }
  EXPECT_EQ(run({"verify"}), 0) << out_;  // nothing of all that did any harm
}

TEST_F(Usage, TheLineIsInTheLanguageAskedForWhereverTheFlagStands) {
  run_plainly({"lst", "--lang", "en"});
  EXPECT_NE(err_.find("did you mean"), std::string::npos) << err_;
  run_plainly({"--lang=vi", "lst"});
  EXPECT_NE(err_.find("có phải"), std::string::npos) << err_;
}

TEST_F(Usage, HelpAndVersionAreNoMistakes) {
  for (const char* command : {"list", "show", "ingest", "set", "report", "place"}) {
    EXPECT_EQ(run({command, "--help"}), 0) << command;
    EXPECT_NE(out_.find(command), std::string::npos);
    EXPECT_EQ(err_, "");
  }
  EXPECT_EQ(run({"--version"}), 0);
  EXPECT_NE(out_.find("ketnghia"), std::string::npos);
}

TEST_F(Usage, GlobalFlagsStandBeforeOrAfterTheCommand) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  const std::string url = "sqlite:" + (folder_ / "so.sqlite").string();
  const auto output = [&](std::vector<std::string> words) {
    EXPECT_EQ(run_plainly(std::move(words)), 0) << err_;
    return out_;
  };
  const std::string before = output({"--db", url, "--lang", "vi", "--format", "json", "--quiet", "list"});
  EXPECT_EQ(output({"list", "--db", url, "--lang", "vi", "--format", "json", "--quiet"}), before);
  EXPECT_EQ(output({"--format", "json", "list", "--quiet", "--lang", "vi", "--db", url}), before);
  EXPECT_EQ(Json::parse(before).size(), 3u);
  EXPECT_EQ(std::count(before.begin(), before.end(), '\n'), 1);
}

}  // namespace
}  // namespace ketnghia::cli
