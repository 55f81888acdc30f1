// `ketnghia ingest`: documents read into the register, and the sum of what they told.

#include "running.h"

namespace ketnghia::cli {
namespace {

class IngestCommand : public RegisterCommands {
 protected:
  /// The rows of the table from the first on, under its header.
  static std::string rows(size_t count) {
    size_t end = 0;
    for (size_t i = 0; i <= count; ++i) end = std::string(kTable).find('\n', end) + 1;
    return std::string(kTable).substr(0, end);
  }
  /// What a list of another register holds, without the paths of its sources.
  Json list_of(const std::string& register_name) {
    return json({"list", "--db", "sqlite:" + (folder_ / register_name).string()});
  }
};

TEST_F(IngestCommand, AFolderIsAllItsDocuments) {
  std::filesystem::create_directory(folder_ / "tin");
  write("tin/a.txt", "Lyon est jumelée avec Leipzig depuis 1981.\n");
  write("tin/b.txt", "Umeå har varit vänort med Würzburg i Tyskland sedan 1992.\n");
  const Json sum = json({"ingest", "--home", "VN-SG", (folder_ / "tin").string()});
  EXPECT_EQ(sum["documents"], 2);
  EXPECT_EQ(sum["new"], sum["facts"]);
  EXPECT_EQ(json({"list"}).size(), 2u);
}

TEST_F(IngestCommand, HoweverManyAreReadAtATimeTheRegisterIsTheSame) {
  std::vector<std::string> files{table()};
  for (int i = 0; i < 6; ++i) {
    files.push_back(write(
        "tin" + std::to_string(i) + ".txt",
        "Thành phố Hồ Chí Minh và thành phố Sakai (Nhật Bản) kết nghĩa từ năm " + std::to_string(2001 + i) + ".\n"));
  }
  Json lists;
  for (const std::string jobs : {"1", "4"}) {
    std::vector<std::string> words{"ingest", "--home", "VN-SG", "--jobs", jobs, "--db"};
    words.push_back("sqlite:" + (folder_ / ("so" + jobs)).string());
    words.insert(words.end(), files.begin(), files.end());
    EXPECT_EQ(run(words), 0) << err_;
    lists.push_back(list_of("so" + jobs));
  }
  EXPECT_EQ(lists[0].size(), 4u);
  EXPECT_EQ(lists[0], lists[1]);
}

TEST_F(IngestCommand, WhatTheNextVersionOfAFileNoLongerSaysIsWithdrawn) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  write("bang.txt", rows(2));
  EXPECT_EQ(run_in("vi", {"ingest", table()}), 0);
  expect_says(out_, {"Đã đọc 1 tài liệu", "dữ kiện không còn trong tài liệu đã được rút."});
  EXPECT_EQ(json({"list"}).size(), 2u);
  EXPECT_TRUE(json({"list", "toronto"}).empty());
  write("bang.txt", kTable);
  EXPECT_EQ(run({"ingest", table(), "--quiet"}), 0);
  EXPECT_EQ(json({"list"}).size(), 3u) << "and said again it is there again";
  EXPECT_EQ(run({"verify"}), 0) << out_;
}

TEST_F(IngestCommand, ACopyOfAFileConfirmsAndTellsNothingNew) {
  const Json first = json({"ingest", "--home", "VN-SG", table()});
  std::filesystem::create_directory(folder_ / "khác");
  const Json copy = json({"ingest", write("khác/bang.txt", kTable)});
  EXPECT_EQ(copy["new"], 0);
  EXPECT_EQ(copy["confirmed"], first["facts"]);
}

TEST_F(IngestCommand, TheSumIsToldInEachFormat) {
  const std::string none = (folder_ / "rong.txt").string();
  EXPECT_EQ(run_in("en", {"ingest", "--home", "VN-SG", table(), none}), 1);
  expect_says(out_, {"Read 1 documents, ", " facts: ", " new, 0 known already, 0 contradicted, "});
  expect_says(err_, {none + ": the document is empty."});
  EXPECT_EQ(run({"ingest", table(), none, "--format", "csv"}), 1);
  EXPECT_TRUE(out_.starts_with("documents,facts,new,confirmed,contradicted,review,withdrawn,failed\n1,")) << out_;
  EXPECT_TRUE(out_.ends_with(",0,1\n")) << "withdrawn and failed: " << out_;
  EXPECT_EQ(run({"ingest", table(), none, "--format", "jsonl"}), 1);
  ASSERT_EQ(json_lines().size(), 1u);
  EXPECT_EQ(json_lines()[0]["failed"][0]["reason"], none + ": tài liệu trống.");
}

TEST_F(IngestCommand, ATableOfNobodyIsToldHowToBeRead) {
  EXPECT_EQ(run_in("en", {"ingest", table()}), 0);
  expect_says(err_, {"3 relations of a table have no second party", "--home ID"});
  EXPECT_EQ(run_in("vi", {"ingest", table()}), 0);
  expect_says(err_, {"3 quan hệ trong bảng chưa có bên thứ hai", "--home MÃ"});
  EXPECT_EQ(run({"ingest", table(), "--quiet"}), 0);
  EXPECT_EQ(err_, "");
  run_in("en", {"list"});
  expect_says(err_, {"does not know whose it is"});
}

TEST_F(IngestCommand, TheFirstHomeIsRemembered) {
  run({"ingest", "--home", "VN-SG", (folder_ / "rong.txt").string(), "--quiet"});
  EXPECT_EQ(run({"ingest", table(), "--quiet"}), 0) << err_;
  for (const Json& tie : json({"list"})) EXPECT_EQ(tie["home"]["id"], "VN-SG");
  EXPECT_EQ(run({"ingest", "--home", "gn:1566083", table(), "--quiet"}), 0) << "the same by its other id: " << err_;
}

}  // namespace
}  // namespace ketnghia::cli
