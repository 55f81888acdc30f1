// `ketnghia extract`: a document's facts, a line each, and how its tables are understood.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "running.h"

namespace ketnghia::cli {
namespace {

class ExtractCommand : public RegisterCommands {
 protected:
  /// Each piece of evidence quotes the bytes of `ketnghia text FILE` that it points at.
  void expect_evidence_of(const std::string& file) {
    run({"extract", file});
    const std::vector<Json> facts = json_lines();
    run({"text", file});
    for (const Json& fact : facts) {
      ASSERT_FALSE(fact["evidence"].empty()) << fact;
      for (const Json& evidence : fact["evidence"]) {
        const size_t start = evidence["start"], end = evidence["end"];
        ASSERT_LE(end, out_.size()) << fact;
        EXPECT_EQ(out_.substr(start, end - start), evidence["quote"].get<std::string>());
        EXPECT_EQ(evidence["doc"], file);
      }
    }
  }
};

TEST_F(ExtractCommand, EvidenceIsTheBytesOfTheTextInEachLanguage) {
  const std::vector<std::pair<const char*, const char*>> pages{
      {"vi", "Thành phố Đà Nẵng và thành phố Sakai (Nhật Bản) thiết lập quan hệ hữu nghị từ năm 2009.\n"},
      {"en", "Leeds has been twinned with Dortmund in Germany since 1969.\n"},
      {"sv", "Umeå har varit vänort med Würzburg i Tyskland sedan 1992.\n"},
      {"ko", "부산시는 2004년 베트남 다낭시와 자매결연을 체결했다.\n"},
      {"zh", "1990年，南宁市与日本秋田市缔结友好城市关系。\n"},
      {"ja", "堺市は2009年にベトナムのダナン市と友好都市提携を結んだ。\n"},
      {"ru", "Города Владивосток и Далянь стали городами-побратимами в 1992 году.\n"},
      {"fr", "Lyon est jumelée avec Leipzig depuis 1981.\n"},
      {"es", "La ciudad de Sevilla está hermanada con Kansas City desde 1967.\n"},
      {"de", "Leipzig ist seit 1981 Partnerstadt von Lyon.\n"},
  };
  for (const auto& [language, text] : pages) {
    SCOPED_TRACE(text);
    const std::string file = write(std::string("trang.") + language + ".txt", text);
    expect_evidence_of(file);
    run({"extract", file});
    const std::vector<Json> facts = json_lines();
    EXPECT_TRUE(std::any_of(facts.begin(), facts.end(), [](const Json& f) { return f["fact"] == "relation"; })) << out_;
  }
  expect_evidence_of(table());
}

TEST_F(ExtractCommand, ReadingTwiceGivesTheSame) {
  run({"extract", "--home", "VN-SG", table()});
  const std::string first = out_;
  run({"extract", table(), "--home", "VN-SG"});
  EXPECT_EQ(out_, first);
  run({"extract", "--home", "VN-SG", table(), table()});
  EXPECT_EQ(out_, first + first) << "each file for itself";
}

TEST_F(ExtractCommand, AHomeIsTheOtherPartyOfEachRow) {
  run({"extract", "--home", "VN-SG", table()});
  size_t ties = 0;
  for (const Json& fact : json_lines()) {
    if (fact["fact"] != "relation") continue;
    ++ties;
    ASSERT_EQ(fact["parties"].size(), 2u) << fact;
    EXPECT_TRUE(fact["parties"][0]["id"] == "VN-SG" || fact["parties"][1]["id"] == "VN-SG") << fact;
  }
  EXPECT_EQ(ties, 3u);
}

TEST_F(ExtractCommand, AHomeMayBeSaidByEitherOfItsIds) {
  run({"extract", "--home", "VN-SG", table()});
  const std::string by_code = out_;
  run({"extract", "--home", "gn:1566083", table()});
  EXPECT_EQ(out_, by_code);
}

TEST_F(ExtractCommand, WithoutAHomeTheFindingSaysSoInTheReadersLanguage) {
  for (const auto& [language, sentence] :
       {std::pair(
            "vi",
            "Không rõ bên kia trong quan hệ với Thành phố Lyon. Hãy cho biết bảng của địa phương nào bằng --home."),
        std::pair(
            "en",
            "The other party of the tie with Thành phố Lyon is named nowhere. Say whose table it is with --home.")}) {
    run_in(language, {"extract", table()});
    std::vector<std::string> messages;
    for (const Json& fact : json_lines()) {
      if (fact["fact"] == "finding" && fact["kind"] == "one_party") messages.push_back(fact["message"]);
    }
    ASSERT_EQ(messages.size(), 3u);
    EXPECT_EQ(messages[1], sentence);
  }
}

TEST_F(ExtractCommand, AFileThatCannotBeReadDoesNotStopTheOthers) {
  EXPECT_EQ(run({"extract", (folder_ / "mat.txt").string(), (folder_ / "rong.txt").string(), table()}), 1);
  EXPECT_FALSE(json_lines().empty());
  EXPECT_EQ(std::count(err_.begin(), err_.end(), '\n'), 2) << err_;
}

TEST_F(ExtractCommand, ExplainSaysWhatEachColumnIsTakenFor) {
  EXPECT_EQ(run_in("en", {"extract", "--explain", table()}), 0);
  expect_says(out_, {table() + "\n", "Table 1: 1 header rows, 3 rows of data", "Column 1 “TT”: number",
                     "Column 2 “Cấp ký kết”: signing level", "Column 3 “Đối tác nước ngoài”: country",
                     "Column 4 “Địa phương kết nghĩa”: partner locality", "Column 5 “Thời điểm ký kết”: since",
                     "(Tiếng Anh)”: leader", "Column 8 “Ghi chú”: remarks"});
  EXPECT_EQ(run_in("vi", {"extract", "--explain", table()}), 0);
  expect_says(out_, {"Bảng 1: 1 hàng tiêu đề, 3 hàng dữ liệu", "Cột 4 “Địa phương kết nghĩa”: địa phương đối tác"});
  EXPECT_EQ(out_.find('{'), std::string::npos) << "no facts";
}

TEST_F(ExtractCommand, ExplainSaysWhereThereIsNoTable) {
  const std::string page = write("trang.txt", "Lyon est jumelée avec Leipzig depuis 1981.\n");
  run_in("vi", {"extract", "--explain", page});
  expect_says(out_, {"Tài liệu không có bảng nào."});
  run_in("en", {"extract", "--explain", page});
  expect_says(out_, {"There is no table in the document."});
}

TEST_F(ExtractCommand, ExplainSaysThatATableIsTurned) {
  const std::string turned =
      write("xoay.csv", "Partner city,Lyon,Leipzig,Krakow\nCountry,France,Germany,Poland\nSince,1981,1973,1995\n");
  run_in("en", {"extract", "--explain", turned});
  expect_says(out_, {"its header in the first column (turned)"});
  run_in("vi", {"extract", "--explain", turned});
  expect_says(out_, {"tiêu đề ở cột đầu (bảng xoay)"});
}

RC_GTEST_FIXTURE_PROP(ExtractCommand, WhateverAFileHoldsTheProgramAnswers, ()) {
  const std::string bytes = *rc::gen::arbitrary<std::string>();
  const std::string file = write("bat_ky.txt", bytes);
  const int code = run({"extract", file});
  RC_ASSERT(code == 0 || code == 1);
  RC_ASSERT((code == 1) == !err_.empty());
  for (const Json& fact : json_lines()) RC_ASSERT(fact.contains("fact"));
}

}  // namespace
}  // namespace ketnghia::cli
