// The register's commands as a user types them, from a table of a few lines to the answers.

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>

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

TEST_F(RegisterCommands, ANameMayBeTypedWithoutQuotationMarks) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  EXPECT_EQ(json({"show", "Hồ", "Chí", "Minh"})["locality"]["id"], "VN-SG");
  EXPECT_EQ(json({"show", "Hồ", "Chí", "Minh"})["relations"].size(), 3u);
  EXPECT_GE(json({"history", "ho", "chi", "minh"}).size(), 1u);
}

TEST_F(RegisterCommands, OfTwoLocalitiesOfANameTheBetterKnownIsShownAndTheOtherNamed) {
  std::ofstream(folder_ / "nga.txt") << "TT\tĐối tác nước ngoài\tĐịa phương kết nghĩa\tThời điểm ký kết\n"
                                        "1\tNhật Bản\tTỉnh Osaka\t10/2007\n2\tNhật Bản\tThành phố Osaka\t09/2016\n";
  run({"ingest", "--home", "VN-SG", (folder_ / "nga.txt").string(), "--quiet"});
  run({"set", "JP-27", "governor", "A", "--because", "x"});
  const Json osaka = json({"show", "osaka"});
  EXPECT_EQ(osaka["locality"]["id"], "JP-27");
  EXPECT_NE(err_.find("gn:"), std::string::npos) << err_;
  // What writes has to know which is meant.
  EXPECT_EQ(run({"set", "osaka", "mayor", "B", "--because", "x"}), 1);
  EXPECT_NE(err_.find("JP-27"), std::string::npos) << err_;
  // In the list, two of one name are told apart.
  EXPECT_EQ(run({"list"}), 0);
}

TEST_F(RegisterCommands, ANameIsGivenByHandAndTakenBack) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  EXPECT_EQ(run({"set", "Busan", "name", "Phủ Sơn", "--because", "as we write it"}), 0) << err_;
  EXPECT_EQ(json({"list", "phu", "son"})[0]["partner"]["name"], "Phủ Sơn");
  EXPECT_EQ(json({"show", "Phủ Sơn"})["locality"]["name"], "Phủ Sơn");
  EXPECT_EQ(json({"search", "phu son"})[0]["id"], "KR-26");
  EXPECT_EQ(json({"report", "partners", "--year", "2021"})[1]["locality"], "Phủ Sơn");
  EXPECT_EQ(json({"list"}).size(), 3u);  // and ties nobody
  run({"history", "Busan"});
  EXPECT_NE(out_.find("tên gọi"), std::string::npos) << out_;
  EXPECT_EQ(run({"retract", "Busan", "name", "--because", "a slip"}), 0) << err_;
  EXPECT_EQ(json({"list", "busan"})[0]["partner"]["name"], "Busan");
  EXPECT_EQ(run({"retract", "Busan", "name", "--because", "again"}), 1);
}

TEST_F(RegisterCommands, AReaderWithoutTheRightToWriteGetsAnswers) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  const auto readable = std::filesystem::perms(0555);
  std::filesystem::permissions(folder_, readable);
  std::filesystem::permissions(folder_ / "so.sqlite", std::filesystem::perms(0444));
  const pid_t child = geteuid() == 0 ? fork() : -1;
  if (child == 0) {
    bool good = setgid(65534) == 0 && setuid(65534) == 0;
    for (const char* command : {"list", "check", "verify"}) good = good && run({command}) == 0;
    good = good && run({"show", "Busan"}) == 0 && run({"search", "busan"}) == 0 && run({"history", "Busan"}) == 0;
    good = good && run({"report", "partners", "--year", "2021"}) == 0;
    good = good && run({"set", "Busan", "since", "1999", "--because", "x"}) == 1;
    _exit(good ? 0 : 1);
  }
  int status = 0;
  if (child > 0) waitpid(child, &status, 0);
  std::filesystem::permissions(folder_, std::filesystem::perms(0755));
  if (child < 0) GTEST_SKIP() << "only root can become somebody who may not write";
  EXPECT_EQ(status, 0);
}

TEST_F(RegisterCommands, TheLastLineSaysHowManyAreTheOfficesOwn) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  run({"list"});
  EXPECT_EQ(err_, "3 quan hệ\n");
  run({"add", "Sakai", "--home", "VN-DN", "--kind", "friendship", "--because", "x"});
  run({"list"});
  EXPECT_NE(err_.find("4 quan hệ, trong đó 3"), std::string::npos) << err_;
  run({"list", "--home", "VN-SG"});
  EXPECT_EQ(err_, "3 quan hệ\n");
  run({"list", "--country", "JP", "--home", "VN-SG"});
  EXPECT_EQ(out_, "");
  EXPECT_NE(err_.find("ketnghia list"), std::string::npos) << err_;
  run({"list", "--quiet"});
  EXPECT_EQ(err_, "");
}

TEST_F(RegisterCommands, ATableWithoutAHomeSaysWhatToDoAndIsMendedByReadingItAgain) {
  EXPECT_EQ(run({"ingest", table()}), 0);
  EXPECT_NE(err_.find("--home"), std::string::npos) << err_;
  EXPECT_NE(err_.find("3 quan hệ"), std::string::npos) << err_;
  EXPECT_EQ(json({"list"}).size(), 0u);
  run({"list"});
  EXPECT_NE(err_.find("--home"), std::string::npos) << err_;
  const auto of_one_party = [&] {
    const Json issues = json({"check"});
    return std::count_if(issues.begin(), issues.end(), [](const Json& one) { return one["kind"] == "one_party"; });
  };
  EXPECT_EQ(of_one_party(), 3);
  const Json again = json({"ingest", "--home", "VN-SG", table()});
  EXPECT_GT(again["withdrawn"], 0);
  EXPECT_EQ(json({"list"}).size(), 3u);
  EXPECT_EQ(of_one_party(), 0);
  EXPECT_EQ(run({"verify"}), 0) << out_;
  EXPECT_EQ(run({"undo"}), 0);
  EXPECT_EQ(run({"undo"}), 0) << err_;
  EXPECT_EQ(run({"undo"}), 1);  // nothing is left
}

TEST_F(RegisterCommands, ACountryIsNotALocalityAndTheLineSaysWhatToAsk) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  EXPECT_EQ(run({"show", "Hàn", "Quốc"}), 1);
  EXPECT_NE(err_.find("--country KR"), std::string::npos) << err_;
}

TEST_F(RegisterCommands, OnATerminalTheOfficesOwnNameIsNoColumnOfItsOwnTies) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  run({"list"});
  EXPECT_EQ(out_.find("Hồ Chí Minh"), std::string::npos) << out_;
  run({"list", "--format", "csv"});
  EXPECT_NE(out_.find("Hồ Chí Minh"), std::string::npos) << out_;
  run({"add", "Sakai", "--home", "VN-DN", "--kind", "friendship", "--because", "x"});
  run({"list"});
  EXPECT_NE(out_.find("Hồ Chí Minh"), std::string::npos) << out_;
}

TEST_F(RegisterCommands, TheHistoryTellsWhatADecisionWasAbout) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  run({"retract", "Busan", "mayor", "--because", "gone"});
  run({"history", "Busan"});
  const size_t decided = out_.find(" → ");
  ASSERT_NE(decided, std::string::npos) << out_;
  EXPECT_NE(out_.rfind("Park Heong Joon", decided), std::string::npos) << out_;
}

TEST_F(RegisterCommands, AnEmptyRegisterSaysHowToFillIt) {
  std::ofstream(folder_ / "trang.txt") << "Không có gì ở đây.";
  run({"ingest", "--home", "VN-SG", (folder_ / "trang.txt").string(), "--quiet"});
  EXPECT_EQ(run({"list"}), 0);
  EXPECT_NE(err_.find("ketnghia ingest"), std::string::npos) << err_;
  EXPECT_EQ(run({"list", "--country", "KR"}), 0);
  EXPECT_NE(err_.find("ketnghia list"), std::string::npos) << err_;
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
