// Questions besides the tables: search, history, check, verify; the report; and redact.

#include "running.h"

namespace ketnghia::cli {
namespace {

class AskCommands : public RegisterCommands {
 protected:
  AskCommands() { run({"ingest", "--home", "VN-SG", table(), "--quiet"}); }
};

TEST_F(AskCommands, SearchTellsWhatItFound) {
  run_in("en", {"search", "doucet"});
  expect_says(out_, {"What", "Found", "Country", "person", "Grégory Doucet, Lyon", "France"});
  run_in("vi", {"search", "lyon"});
  expect_says(out_, {"Gì", "Tìm thấy", "địa phương", "Pháp"});
  run_in("en", {"search", "bang.txt", "--format", "csv"});
  expect_says(out_, {"What,Found,Country\n", "document,bang.txt,\n"});
}

TEST_F(AskCommands, AMisspeltNameFindsTheNearestAndSaysSo) {
  EXPECT_EQ(run_in("en", {"search", "Toronot"}), 0);
  expect_says(out_, {"Toronto"});
  EXPECT_EQ(err_, "“Toronot” was not found; the nearest is:\n");
  EXPECT_EQ(run_in("vi", {"search", "Toronot"}), 0);
  EXPECT_EQ(err_, "Không tìm thấy “Toronot”; gần nhất là:\n");
  EXPECT_EQ(run({"search", "Toronot", "--quiet"}), 0);
  EXPECT_EQ(err_, "");
}

TEST_F(AskCommands, NothingFoundIsAnEmptyArray) {
  EXPECT_EQ(run({"search", "qwxzvbnm", "--format", "json"}), 0);
  EXPECT_EQ(out_, "[]\n");
  EXPECT_EQ(err_, "");
}

TEST_F(AskCommands, TheHistoryTellsActsWithTheirReasons) {
  run({"set", "Lyon", "since", "1998", "--because", "bản gốc trong tủ"});
  run({"undo", "--because", "bản sao sai"});
  run_in("vi", {"history", "Lyon"});
  expect_says(out_,
              {"Lúc", "Ai, vì sao", "nạp 1", "sửa 2", "hoàn tác 3", "bản gốc trong tủ", "bản sao sai", "+ #", "1998"});
  run_in("en", {"history", "Lyon"});
  expect_says(out_, {"When", "Who, why", "ingest 1", "set 2", "undo 3"});
  const Json chapters = json({"history", "Lyon"});
  ASSERT_EQ(chapters.size(), 3u);
  for (const Json& chapter : chapters) {
    EXPECT_TRUE(chapter["recorded"].is_array() && chapter["withdrawn"].is_array() && chapter["decided"].is_array());
    EXPECT_EQ(chapter["at"].get<std::string>().size(), std::string("2024-10-21 09:15").size());
  }
}

TEST_F(AskCommands, DocumentsThatDisagreeAreToldInWords) {
  run({"ingest", write("tin.txt", "Thành phố Hồ Chí Minh và thành phố Lyon (Pháp) kết nghĩa từ năm 1999.\n"),
       "--quiet"});
  const Json issues = json({"check"});
  EXPECT_EQ(std::count_if(issues.begin(), issues.end(), [](const Json& i) { return i["kind"] == "contradiction"; }), 1);
  run_in("vi", {"check"});
  expect_says(out_, {"Lyon: các tài liệu không thống nhất về Từ", "1997-07", "1999"});
  run_in("en", {"check"});
  expect_says(out_, {"Lyon: the documents disagree about Since", "1997-07", "1999"});
}

TEST_F(AskCommands, TwoHoldersOfOneOfficeAtOneTimeAreTold) {
  for (const char* mayor : {"Anne Martin", "Paul Bernard"}) {
    const std::string office = std::string(R"({"fact":"office","person":")") + mayor +
                               R"(","role":"mayor","of":"gn:2996944","as_of":"2026-04-01"})";
    EXPECT_EQ(run({"add", "--fact", office, "--because", "x"}), 0) << err_;
  }
  run_in("vi", {"check"});
  expect_says(out_, {"hai người giữ chức Thị trưởng", "Anne Martin", "Paul Bernard"});
  run_in("en", {"check"});
  expect_says(out_, {"two people hold the office Mayor at one time", "Anne Martin", "Paul Bernard"});
}

TEST_F(AskCommands, ARegisterThatIsWholeSaysSo) {
  EXPECT_EQ(run_in("vi", {"verify"}), 0);
  EXPECT_TRUE(out_.starts_with("Sổ nguyên vẹn: 1 giao dịch, ")) << out_;
  EXPECT_EQ(run_in("en", {"verify"}), 0);
  EXPECT_TRUE(out_.starts_with("The register is whole: 1 transactions, ")) << out_;
}

TEST_F(AskCommands, WhatIsRedactedIsNowhereAndCounted) {
  EXPECT_EQ(run_in("en", {"redact", "John Tory", "--because", "yêu cầu"}), 0) << err_;
  expect_says(out_, {"Erased for good in ", " places."});
  EXPECT_EQ(run_in("vi", {"redact", "Grégory Doucet", "--because", "yêu cầu"}), 0) << err_;
  expect_says(out_, {"Đã xoá vĩnh viễn ở ", " chỗ."});
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{{"list"},
                                                                                     {"show", "Toronto"},
                                                                                     {"history", "Toronto"},
                                                                                     {"check"},
                                                                                     {"search", "tory"},
                                                                                     {"report", "partners"}}) {
    EXPECT_FALSE(json(words).is_discarded());
    EXPECT_EQ(out_.find("Tory"), std::string::npos) << words.front() << "\n" << out_;
  }
  run_in("en", {"verify"});
  expect_says(out_, {"The register is whole", "were erased for good by redaction"});
  EXPECT_EQ(json({"list", "toronto"}).size(), 1u) << "the tie stays";
  std::ifstream file(folder_ / "so.sqlite", std::ios::binary);
  const std::string bytes((std::istreambuf_iterator<char>(file)), {});
  EXPECT_EQ(bytes.find("John Tory"), std::string::npos) << "nor in the bytes of the file";
}

// ---- the report ----

TEST_F(AskCommands, TheReportHasTheOfficesColumnsInBothLanguages) {
  run_in("vi", {"report", "partners", "--format", "csv"});
  EXPECT_TRUE(
      out_.starts_with("TT,Cấp ký kết,Đối tác nước ngoài,Địa phương kết nghĩa,Thời điểm ký kết TTQT thiết lập "
                       "quan hệ,Tên và chức vụ của Lãnh đạo địa phương (Tiếng Việt),"))
      << out_;
  run_in("en", {"report", "partners", "--format", "csv"});
  EXPECT_TRUE(out_.starts_with("No.,Level of signing,Country,Partner locality,Relation established,")) << out_;
}

TEST_F(AskCommands, TheReportsRowsAreThoseAskedFor) {
  EXPECT_EQ(json({"report", "partners"}).size(), 3u);
  EXPECT_EQ(json({"report", "partners", "--country", "Pháp"}).size(), 1u);
  EXPECT_EQ(json({"report", "partners", "--year", "1996"}).size(), 1u);
  EXPECT_EQ(json({"report", "partners", "--home", "VN-HN"}).size(), 0u);
  const Json rows = json({"report", "partners"});
  for (size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(rows[i]["number"], std::to_string(i + 1));
}

TEST_F(AskCommands, AWrittenReportIsToldWithItsRows) {
  const std::string sheet = (folder_ / "báo cáo.xlsx").string();
  EXPECT_EQ(run_in("vi", {"report", "partners", "--out", sheet}), 0);
  EXPECT_EQ(err_, "Đã ghi 3 dòng vào " + sheet + ".\n");
  EXPECT_EQ(run_in("en", {"report", "partners", "--out", sheet, "--country", "KR"}), 0);
  EXPECT_EQ(err_, "Wrote 1 rows to " + sheet + ".\n");
  EXPECT_EQ(out_, "");
  const std::string nowhere = (folder_ / "mất" / "x.xlsx").string();
  EXPECT_EQ(run_in("vi", {"report", "partners", "--out", nowhere}), 1);
  EXPECT_TRUE(err_.starts_with("ketnghia: Không ghi được " + nowhere + ": ")) << err_;
  EXPECT_EQ(run_in("en", {"report", "partners", "--out", nowhere}), 1);
  EXPECT_TRUE(err_.starts_with("ketnghia: " + nowhere + " cannot be written: ")) << err_;
}

}  // namespace
}  // namespace ketnghia::cli
