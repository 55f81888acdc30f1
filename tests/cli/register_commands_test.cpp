// The register's commands as a user types them, from a table of a few lines to the answers.

#include "running.h"

namespace ketnghia::cli {
namespace {

TEST_F(RegisterCommands, ATableIsReadOnceAndAsked) {
  const Json first = json({"ingest", "--home", "VN-SG", table()});
  EXPECT_EQ(first["documents"], 1);
  EXPECT_EQ(first["new"], first["facts"]);
  const Json again = json({"ingest", table()});
  EXPECT_EQ(again["new"], 0);
  EXPECT_EQ(again["confirmed"], first["facts"]);

  const Json list = json({"list"});
  ASSERT_EQ(list.size(), 3u) << out_;
  EXPECT_EQ(list[1]["partner"]["id"], "KR-26");  // Canada, Hàn Quốc, Pháp
  EXPECT_EQ(list[1]["since"], "1995-11");
  EXPECT_EQ(list[1]["home"]["id"], "VN-SG");
  EXPECT_EQ(list[1]["leaders"][0]["person"], "Park Heong Joon");
  EXPECT_EQ(json({"list", "--country", "FR"}).size(), 1u);
  EXPECT_EQ(json({"list", "lyon"}).size(), 1u);
  EXPECT_EQ(json({"list", "--valid", "1996"}).size(), 1u);
  EXPECT_EQ(json({"list", "--known", "2001-01-01"}).size(), 0u);
}

TEST_F(RegisterCommands, EveryRowOfTheTableShowsItsDocument) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  EXPECT_EQ(run({"list"}), 0);
  std::istringstream lines(out_);
  std::string line;
  std::getline(lines, line);
  std::getline(lines, line);
  int rows = 0;
  for (; std::getline(lines, line); ++rows) EXPECT_NE(line.find("bang.txt"), std::string::npos) << line;
  EXPECT_EQ(rows, 3);
}

TEST_F(RegisterCommands, ADossierHasItsPartsWithEvidence) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  const Json busan = json({"show", "busan"});
  EXPECT_EQ(busan["locality"]["id"], "KR-26");
  ASSERT_EQ(busan["relations"].size(), 1u);
  EXPECT_FALSE(busan["relations"][0]["evidence"].empty());
  ASSERT_EQ(busan["offices"].size(), 1u);
  EXPECT_FALSE(busan["offices"][0]["evidence"][0]["quote"].get<std::string>().empty());
  for (const char* part : {"agreements", "events", "rules", "findings"}) EXPECT_TRUE(busan[part].is_array()) << part;
  EXPECT_EQ(run({"show", "Atlantis"}), 1);
  EXPECT_NE(err_.find("Atlantis"), std::string::npos);
}

TEST_F(RegisterCommands, TheOfficersHandAndItsUndo) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  EXPECT_EQ(run({"set", "Busan", "since", "1995-11-03", "--because", "the signed paper"}), 0) << err_;
  EXPECT_EQ(json({"list", "busan"})[0]["since"], "1995-11-03");
  EXPECT_EQ(run({"set", "Busan", "mayor", "Kim A", "--since", "2026-07-01", "--because", "election"}), 0) << err_;
  EXPECT_EQ(json({"list", "busan"})[0]["leaders"][0]["person"], "Kim A");
  EXPECT_EQ(run({"undo"}), 0);
  EXPECT_EQ(json({"list", "busan"})[0]["leaders"][0]["person"], "Park Heong Joon");
  EXPECT_EQ(run({"retract", "Busan", "since", "--because", "a slip"}), 0) << err_;
  EXPECT_EQ(json({"list", "busan"})[0]["since"], "1995-11");
  EXPECT_EQ(run({"retract", "Busan", "--because", "never signed"}), 0) << err_;
  EXPECT_EQ(json({"list", "busan"}).size(), 0u);
  EXPECT_EQ(run({"undo"}), 0);
  EXPECT_EQ(json({"list", "busan"}).size(), 1u);
  EXPECT_EQ(run({"add", "Hà Nội", "--kind", "cooperation", "--because", "a test"}), 0) << err_;
  EXPECT_EQ(json({"list", "ha noi"}).size(), 1u);
  EXPECT_EQ(run({"verify"}), 0) << out_;
  EXPECT_GE(json({"history", "Busan"}).size(), 4u);
}

TEST_F(RegisterCommands, WrongUseIsTwoAndSaysWhy) {
  EXPECT_EQ(run({"list"}), 1);  // no register yet
  EXPECT_NE(err_.find("ingest"), std::string::npos);
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  EXPECT_EQ(run({"set", "Busan", "colour", "red", "--because", "x"}), 2);
  EXPECT_EQ(run({"set", "Busan", "since", "red"}), 2);  // no reason
  EXPECT_EQ(run({"set", "Busan", "since", "red", "--because", "x"}), 1);
  EXPECT_NE(err_.find("red"), std::string::npos);
  EXPECT_EQ(run({"list", "--valid", "someday"}), 2);
  EXPECT_EQ(run({"ingest", "--home", "VN-DN", table()}), 1);
  EXPECT_NE(err_.find("VN-SG"), std::string::npos);
}

TEST_F(RegisterCommands, AFileThatCannotBeReadDoesNotStopTheOthers) {
  const Json summary = json({"ingest", "--home", "VN-SG", (folder_ / "rong.txt").string(), table()});
  EXPECT_EQ(summary["documents"], 1);
  ASSERT_EQ(summary["failed"].size(), 1u);
  EXPECT_NE(summary["failed"][0]["file"].get<std::string>().find("rong.txt"), std::string::npos);
  EXPECT_EQ(run({"ingest", (folder_ / "rong.txt").string()}), 1);
}

TEST_F(RegisterCommands, RedactionLeavesNothingToFind) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  EXPECT_EQ(run({"redact", "Park Heong Joon", "--because", "a request"}), 0) << err_;
  EXPECT_EQ(run({"verify"}), 0) << out_;
  EXPECT_NE(out_.find("statement"), std::string::npos);
  EXPECT_EQ(json({"search", "Heong Joon"}).size(), 0u);
}

TEST_F(RegisterCommands, SearchFindsWithoutMarks) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  EXPECT_EQ(json({"search", "gregory", "doucet"})[0]["person"], "Grégory Doucet");
  EXPECT_EQ(json({"search", "busan"})[0]["kind"], "locality");
}

TEST_F(RegisterCommands, TheReportIsTheOfficesTable) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  const Json rows = json({"report", "partners", "--year", "2021"});
  ASSERT_EQ(rows.size(), 3u) << out_;
  EXPECT_EQ(rows[1]["locality"], "TP Busan");
  EXPECT_EQ(rows[1]["since"], "11/1995");
  EXPECT_EQ(rows[1]["leaders_vi"], "Ông Park Heong Joon, Thị trưởng Thành phố Busan");
  EXPECT_EQ(rows[1]["leaders_en"], "Mr Park Heong Joon, Mayor of Busan City");
  EXPECT_EQ(run({"report", "partners", "--year", "2021", "--out", (folder_ / "bang.xlsx").string()}), 0);
  EXPECT_GT(std::filesystem::file_size(folder_ / "bang.xlsx"), 5000u);
}

}  // namespace
}  // namespace ketnghia::cli
