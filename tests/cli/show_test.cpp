// `ketnghia show` and `ketnghia list`: the dossier of one locality and the table of all, as a person reads them.

#include "running.h"

namespace ketnghia::cli {
namespace {

constexpr const char* kNews =
    "Thành phố Hồ Chí Minh và Busan ký bản ghi nhớ\n\nNgày 12/3/2024, Chủ tịch UBND Thành phố Hồ Chí Minh Phan Văn Mãi "
    "hội đàm với Thị trưởng thành phố Busan (Hàn Quốc) Kim Min Ji và hai bên ký bản ghi nhớ hợp tác về du lịch, giáo "
    "dục "
    "giữa Thành phố Hồ Chí Minh và thành phố Busan.\n";

class ShowCommand : public RegisterCommands {
 protected:
  ShowCommand() { run({"ingest", "--home", "VN-SG", table(), write("tin.txt", kNews), "--quiet"}); }
};

TEST_F(ShowCommand, TheDossierHasItsPartsUnderTheirHeadingsInBothLanguages) {
  EXPECT_EQ(run_in("vi", {"show", "Busan"}), 0) << err_;
  expect_says(out_, {"Hàn Quốc  (KR-26)", "\nQuan hệ\n", "\nLãnh đạo\n", "\nThoả thuận\n", "\nHoạt động\n", "1995-11",
                     "Park Heong Joon", "Kim Min Ji", "bản ghi nhớ", "2024-03-12", "bang.txt", "tin.txt"});
  EXPECT_EQ(run_in("en", {"show", "Busan"}), 0) << err_;
  expect_says(out_, {"Busan, South Korea  (KR-26)", "\nRelations\n", "\nLeaders\n", "\nAgreements\n", "\nEvents\n",
                     "Mayor, earlier", "memorandum of understanding", "tourism", "education"});
}

TEST_F(ShowCommand, APartThatIsEmptyHasNoHeading) {
  run_in("en", {"show", "Toronto"});
  expect_says(out_, {"Relations", "Leaders"});
  for (const char* heading : {"Agreements", "Events", "Rules for letters"}) {
    EXPECT_EQ(out_.find(heading), std::string::npos) << heading;
  }
}

TEST_F(ShowCommand, TheHolderBeforeTheLatestIsMarkedAsEarlier) {
  run({"set", "Lyon", "mayor", "Anne Martin", "--since", "2026-03-29", "--because", "bầu cử"});
  run_in("en", {"show", "Lyon"});
  expect_says(out_, {"Anne Martin", "Grégory Doucet", "Mayor, earlier"});
  run_in("vi", {"show", "Lyon"});
  expect_says(out_, {"Thị trưởng, trước đây"});
  const Json offices = json({"show", "Lyon"})["offices"];
  ASSERT_EQ(offices.size(), 2u);
  for (const Json& office : offices) EXPECT_EQ(office["latest"], office["person"] == "Anne Martin");
}

TEST_F(ShowCommand, EveryPieceOfEvidenceNamesItsDocumentAndQuotesIt) {
  const Json busan = json({"show", "Busan"});
  size_t pieces = 0;
  for (const char* part : {"relations", "offices", "agreements", "events"}) {
    EXPECT_FALSE(busan[part].empty()) << part;
    for (const Json& row : busan[part]) {
      for (const Json& evidence : row["evidence"]) {
        ++pieces;
        const std::string quote = evidence["quote"];
        const std::string text = evidence["doc"].get<std::string>().ends_with("tin.txt") ? kNews : kTable;
        EXPECT_NE(text.find(quote), std::string::npos) << quote;
      }
    }
  }
  EXPECT_GE(pieces, 4u);
}

TEST_F(ShowCommand, AsTheRegisterKnewItBeforeAnythingWasRead) {
  const Json before = json({"show", "Busan", "--known", "2001-01-01"});
  for (const char* part : {"relations", "offices", "agreements", "events"}) EXPECT_TRUE(before[part].empty()) << part;
}

TEST_F(ShowCommand, JsonLinesAreOneObject) {
  const Json whole = json({"show", "Busan"});
  EXPECT_EQ(run({"show", "Busan", "--format", "jsonl"}), 0);
  ASSERT_EQ(json_lines().size(), 1u);
  EXPECT_EQ(json_lines()[0], whole);
}

class ListCommand : public ShowCommand {};

TEST_F(ListCommand, TheColumnsAreNamedInTheReadersLanguage) {
  run_in("vi", {"list", "--format", "csv"});
  EXPECT_TRUE(out_.starts_with("Nước,Đối tác,Địa phương,Loại,Từ,Tình trạng,Lãnh đạo,Tài liệu\n")) << out_;
  run_in("en", {"list", "--format", "csv"});
  EXPECT_TRUE(out_.starts_with("Country,Partner,Locality,Kind,Since,Status,Leaders,Document\n")) << out_;
  EXPECT_EQ(err_, "") << "a count is no part of a table for machines";
}

TEST_F(ListCommand, FiltersGoTogether) {
  run({"set", "Lyon", "kind", "twinning", "--because", "văn bản"});
  const std::vector<std::pair<std::vector<std::string>, size_t>> asked{
      {{}, 3},
      {{"--kind", "twinning"}, 1},
      {{"--kind", "friendship"}, 0},
      {{"--country", "FR", "--kind", "twinning"}, 1},
      {{"--country", "KR", "--kind", "twinning"}, 0},
      {{"--country", "KR", "lyon"}, 0},
      {{"--year", "1994"}, 0},
      {{"--year", "1995"}, 1},
      {{"--year", "1997"}, 2},
      {{"--valid", "2006-01-31"}, 2},
      {{"--valid", "2006-03"}, 3},
      {{"--known", "1990"}, 0},
      {{"kim", "min", "ji"}, 1},
      {{"doucet"}, 1},
      {{"--home", "VN-HN"}, 0},
  };
  for (const auto& [words, count] : asked) {
    std::vector<std::string> line{"list"};
    line.insert(line.end(), words.begin(), words.end());
    EXPECT_EQ(json(line).size(), count) << testing::PrintToString(words);
  }
}

TEST_F(ListCommand, TheCountIsToldInBothLanguages) {
  run_in("en", {"list"});
  EXPECT_EQ(err_, "3 relations\n");
  run_in("vi", {"list"});
  EXPECT_EQ(err_, "3 quan hệ\n");
  run({"add", "Sakai", "--home", "VN-DN", "--because", "x"});
  run_in("en", {"list"});
  EXPECT_EQ(err_, "4 relations, 3 of them of Ho Chi Minh City (to see only these: --home VN-SG)\n");
}

TEST_F(ListCommand, TwoPartnersOfOneNameAreToldApartByTheirIds) {
  write("hai.txt",
        "TT\tĐối tác nước ngoài\tĐịa phương kết nghĩa\tThời điểm ký kết\n1\tNhật Bản\tTỉnh Osaka\t10/2007\n"
        "2\tNhật Bản\tThành phố Osaka\t09/2016\n");
  run({"ingest", (folder_ / "hai.txt").string(), "--quiet"});
  EXPECT_EQ(json({"list", "--country", "JP"}).size(), 2u);
  run({"set", "JP-27", "name", "Osaka", "--because", "cách viết của cơ quan"});
  run({"set", "gn:1853909", "name", "Osaka", "--because", "cách viết của cơ quan"});
  run({"list", "--country", "JP", "--format", "csv"});
  expect_says(out_, {"(JP-27)", "(gn:1853909)"});
  run_in("en", {"show", "osaka"});
  expect_says(err_, {"“osaka” may also be: "});
  run_in("vi", {"show", "osaka"});
  expect_says(err_, {"“osaka” cũng có thể là: "});
}

TEST_F(ListCommand, JsonLinesAreTheObjectsOfTheArray) {
  const Json array = json({"list"});
  EXPECT_EQ(run({"list", "--format", "jsonl"}), 0);
  EXPECT_EQ(Json(json_lines()), array);
}

}  // namespace
}  // namespace ketnghia::cli
