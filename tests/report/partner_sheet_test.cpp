#include "report/partner_sheet.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

#include "ledger/fixture.h"
#include "text/error.h"

namespace ketnghia::report {
namespace {

using ledger::fact;

language::Messages vietnamese() {
  return language::Messages::load(std::string(KETNGHIA_SOURCE_DIR) + "/data/messages", "vi");
}

/// A row of the table as the table reader tells it.
extract::Fact row(int order, const std::string& id, const std::string& name, const std::string& since,
                  const std::string& more = "") {
  return fact(R"({"fact":"relation","parties":[{"id":"VN-SG","body":"peoples_committee"},{"id":")" + id +
              R"(","name":")" + name + R"("}],"kind":"unknown","since":")" + since +
              R"(","status":"active","confidence":0.95,"order":)" + std::to_string(order) + more + "}");
}

extract::Fact leader(const std::string& of, const std::string& role, const std::string& vi, const std::string& en,
                     const std::string& title_vi, const std::string& title_en) {
  nlohmann::json json{{"fact", "office"}, {"person", vi}, {"role", role}, {"of", of}, {"as_of", "2021"}};
  json["confidence"] = 0.95;
  json["names"] = {{"vi", vi}, {"en", en}};
  json["titles"] = {{"vi", title_vi}, {"en", title_en}};
  json["honorific"] = {{"vi", "Ông"}, {"en", "Mr"}};
  return extract::from_json(json);
}

class PartnerSheetTest : public ledger::RegisterTest {
 protected:
  PartnerSheetTest() : reg(open()), answers(reg, "vi"), messages(vietnamese()) {
    reg.set_home("VN-SG");
    const auto table = ledger::document("table.txt", "Ôn Quốc Huy sau Trương Thạc Phụ", "2021");
    auto secretary = leader("CN-GD", "party_secretary", "Trương Thạc Phụ", "Zhang Shuofu", "Bí thư", "CCP Secretary");
    auto governor = leader("CN-GD", "governor", "Ôn Quốc Huy", "Wen Guohui", "Tỉnh trưởng", "Governor");
    reg.record(table,
               {row(8, "KR-26", "TP Busan", "1995-11", R"(,"as_written":{"since":"11/1995","country":"Hàn Quốc"})"),
                row(10, "KR-11", "Thủ đô Seoul", "2016-10"), row(42, "CN-GD", "Quảng Đông", "2009-12"),
                row(22, "LA-CH", "Tỉnh Champasak", "2001-08",
                    R"(,"note":"chỉ gửi thư tiếng Việt","as_written":{"country":"Lào"})"),
                row(34, "gn:1853195", "Thành phố Sakai", "2014-02-25", R"(,"as_written":{"country":"Ấn Độ"})"),
                ledger::in(table, secretary, "Trương"), ledger::in(table, governor, "Ôn"),
                leader("CN-GD", "chair_peoples_council", "Trương Thạc Phụ", "Zhang Shuofu", "Chủ tịch HĐND", "Chair")},
               {});
  }
  std::vector<PartnerLine> lines() {
    ledger::Question question;
    question.home = "VN-SG";
    question.year = 2021;
    return partner_table(answers, question, messages);
  }
  ledger::Register reg;
  ledger::Answers answers;
  language::Messages messages;
};

TEST_F(PartnerSheetTest, RowsStandByCountryAsVietnameseOrdersThemAndThenAsInTheSource) {
  std::vector<std::string> order;
  for (const PartnerLine& line : lines()) order.push_back(line.country + ": " + line.locality);
  // Â follows A and precedes C; the country of code CN has no name in these few places.
  EXPECT_EQ(order, (std::vector<std::string>{"Ấn Độ: Thành phố Sakai", "CN: Quảng Đông", "Hàn Quốc: TP Busan",
                                             "Hàn Quốc: Thủ đô Seoul", "Lào: Tỉnh Champasak"}));
}

TEST_F(PartnerSheetTest, CellsAreTheOfficesOwnWords) {
  const auto rows = lines();
  EXPECT_EQ(rows[0].number, 1);
  EXPECT_EQ(rows[0].since, "25/02/2014");
  EXPECT_EQ(rows[1].since, "12/2009");
  EXPECT_EQ(rows[2].since, "11/1995");
  EXPECT_EQ(rows[2].level, "Ủy ban nhân dân");
  EXPECT_EQ(rows[4].note, "chỉ gửi thư tiếng Việt");
}

TEST_F(PartnerSheetTest, EachLanguageHasItsLeadersOneALineWithAllTheirOffices) {
  const auto rows = lines();
  EXPECT_EQ(rows[1].leaders_vi, "Ông Ôn Quốc Huy, Tỉnh trưởng\nÔng Trương Thạc Phụ, Bí thư, Chủ tịch HĐND");
  EXPECT_EQ(rows[1].leaders_en, "Mr Wen Guohui, Governor\nMr Zhang Shuofu, CCP Secretary, Chair");
}

TEST_F(PartnerSheetTest, WhatTheRegisterCorrectedIsNotGivenBackAsWritten) {
  reg.add({fact(R"({"fact":"relation","parties":[{"id":"VN-SG"},{"id":"KR-26"}],"since":"1995-12","confidence":1})")},
          "set", {"officer", "the letter"});
  EXPECT_EQ(lines()[2].since, "12/1995");
}

TEST(OfficeDate, IsAsOfficesWriteIt) {
  EXPECT_EQ(office_date("2008-04"), "04/2008");
  EXPECT_EQ(office_date("2014-02-25"), "25/02/2014");
  EXPECT_EQ(office_date("2019"), "2019");
  EXPECT_EQ(office_date("2022-08~"), "2022-08~");
  EXPECT_EQ(office_date("2016-33"), "2016-33");  // a quarter
  EXPECT_EQ(office_date(""), "");
}

TEST_F(PartnerSheetTest, AFolderThatIsNotThereIsOneClearError) {
  try {
    write_partner_sheet(lines(), "x", scratch.file("none/table.xlsx").string(), messages);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.message(), "report.cannot_write");
  }
}

std::string output_of(const std::string& command) {
  std::string out;
  FILE* pipe = popen(command.c_str(), "r");
  char buffer[4096];
  for (size_t size = 0; pipe != nullptr && (size = fread(buffer, 1, sizeof buffer, pipe)) > 0;)
    out.append(buffer, size);
  if (pipe != nullptr) pclose(pipe);
  return out;
}

TEST_F(PartnerSheetTest, TheSheetIsWhatAPrinterNeeds) {
  const auto path = scratch.file("table.xlsx").string();
  write_partner_sheet(lines(), "BẢNG THỐNG KÊ", path, messages);
  EXPECT_FALSE(std::filesystem::exists(path + ".part"));
  if (output_of("command -v unzip").empty()) GTEST_SKIP() << "unzip is not installed";
  const std::string sheet = output_of("unzip -p " + path + " xl/worksheets/sheet1.xml");
  EXPECT_NE(sheet.find(R"(<mergeCell ref="C6:C7"/>)"), std::string::npos) << sheet.substr(sheet.size() - 800);
  EXPECT_NE(sheet.find(R"(orientation="landscape")"), std::string::npos);
  EXPECT_NE(sheet.find(R"(paperSize="9")"), std::string::npos);
  EXPECT_NE(sheet.find("&amp;P"), std::string::npos);
  const std::string book = output_of("unzip -p " + path + " xl/workbook.xml");
  EXPECT_NE(book.find("_xlnm.Print_Titles"), std::string::npos);
  EXPECT_NE(output_of("unzip -p " + path + " xl/styles.xml").find("Times New Roman"), std::string::npos);
}

/// The sheet's XML with the strings of its cells in their places.
std::string cells_of(const std::string& path) {
  std::string sheet = output_of("unzip -p " + path + " xl/worksheets/sheet1.xml");
  const std::string strings = output_of("unzip -p " + path + " xl/sharedStrings.xml");
  std::vector<std::string> texts;
  for (size_t at = strings.find("<t"); at != std::string::npos; at = strings.find("<t", at + 1)) {
    const size_t open = strings.find('>', at) + 1;
    texts.push_back(strings.substr(open, strings.find("</t>", open) - open));
  }
  std::string out;
  for (size_t at = sheet.find("<c r="); at != std::string::npos; at = sheet.find("<c r=", at + 1)) {
    const std::string cell = sheet.substr(at, sheet.find('>', at) - at);
    out += cell.substr(6, cell.find('"', 6) - 6) + "=";
    const size_t value = sheet.find("<v>", at), next = sheet.find("<c r=", at + 1);
    if (value != std::string::npos && value < next) {
      const std::string number = sheet.substr(value + 3, sheet.find("</v>", value) - value - 3);
      out += cell.find("t=\"s\"") != std::string::npos ? texts.at(std::stoul(number)) : number;
    }
    out += '\n';
  }
  return out;
}

TEST_F(PartnerSheetTest, EveryCellHoldsItsColumnsText) {
  if (output_of("command -v unzip").empty()) GTEST_SKIP() << "unzip is not installed";
  const auto path = scratch.file("table.xlsx").string();
  write_partner_sheet(lines(), "BẢNG THỐNG KÊ", path, messages);
  const std::string cells = cells_of(path);
  for (const char* cell :
       {"A1=BẢNG THỐNG KÊ", "A3=TT", "H3=Ghi chú", "A4=1", "C4=Ấn Độ", "D4=Thành phố Sakai", "E4=25/02/2014", "A6=3",
        "B6=Ủy ban nhân dân", "C6=Hàn Quốc", "D6=TP Busan", "C7=\n", "D7=Thủ đô Seoul", "H8=chỉ gửi thư tiếng Việt"}) {
    EXPECT_NE(cells.find(cell), std::string::npos) << cell << "\n" << cells;
  }
}

TEST_F(PartnerSheetTest, SignsOfSpreadsheetsAndMarkUpAreOrdinaryText) {
  if (output_of("command -v unzip").empty()) GTEST_SKIP() << "unzip is not installed";
  PartnerLine line;
  line.number = 1;
  line.country = "A & <B>";
  line.locality = "=HYPERLINK(\"http://x\")";
  line.note = "'+1-2";
  const auto path = scratch.file("signs.xlsx").string();
  write_partner_sheet({line}, "=1+1", path, messages);
  EXPECT_EQ(output_of("unzip -p " + path + " xl/worksheets/sheet1.xml").find("<f>"), std::string::npos);
  const std::string cells = cells_of(path);
  EXPECT_NE(cells.find("A &amp; &lt;B&gt;"), std::string::npos) << cells;
  EXPECT_NE(cells.find("D4==HYPERLINK"), std::string::npos) << cells;
}

TEST_F(PartnerSheetTest, ARowIsAsHighAsItsLongestCell) {
  if (output_of("command -v unzip").empty()) GTEST_SKIP() << "unzip is not installed";
  PartnerLine low, high;
  low.country_code = high.country_code = "KR";
  high.leaders_vi = "một\nhai\nba\nbốn\nnăm\nsáu";
  const auto path = scratch.file("high.xlsx").string();
  write_partner_sheet({low, high}, "x", path, messages);
  const std::string sheet = output_of("unzip -p " + path + " xl/worksheets/sheet1.xml");
  const auto height = [&](const std::string& row) {
    const size_t at = sheet.find("<row r=\"" + row + "\"");
    return std::stod(sheet.substr(sheet.find("ht=\"", at) + 4));
  };
  EXPECT_GT(height("5"), 4 * height("4"));
}

TEST_F(PartnerSheetTest, ATableOfNoRowsIsStillATable) {
  const auto path = scratch.file("none.xlsx").string();
  EXPECT_NO_THROW(write_partner_sheet({}, "x", path, messages));
  EXPECT_GT(std::filesystem::file_size(path), 3000u);
}

TEST_F(PartnerSheetTest, AnOldFileIsReplacedAsAWholeOrNotAtAll) {
  const auto path = scratch.file("table.xlsx");
  std::ofstream(path) << "old";
  write_partner_sheet(lines(), "x", path.string(), messages);
  EXPECT_GT(std::filesystem::file_size(path), 3000u);
  // Where a folder stands in the file's place, nothing half-written is left beside it.
  std::filesystem::create_directories(scratch.file("folder.xlsx/inside"));
  EXPECT_THROW(write_partner_sheet(lines(), "x", scratch.file("folder.xlsx").string(), messages), Error);
  EXPECT_FALSE(std::filesystem::exists(scratch.file("folder.xlsx.part")));
}

TEST_F(PartnerSheetTest, TheHeadingsAreInTheLanguageAskedFor) {
  const auto english = language::Messages::load(std::string(KETNGHIA_SOURCE_DIR) + "/data/messages", "en");
  EXPECT_EQ(partner_headings(english)[2], "Country");
  EXPECT_EQ(partner_headings(messages)[0], "TT");
  const auto path = scratch.file("english.xlsx").string();
  write_partner_sheet(lines(), "x", path, english);
  if (output_of("command -v unzip").empty()) GTEST_SKIP() << "unzip is not installed";
  EXPECT_NE(cells_of(path).find("C3=Country"), std::string::npos);
}

TEST_F(PartnerSheetTest, LibreOfficeReadsTheTableAsItWasMeant) {
  if (output_of("command -v soffice").empty()) GTEST_SKIP() << "LibreOffice is not installed";
  const auto path = scratch.file("table.xlsx").string();
  write_partner_sheet(lines(), "BẢNG THỐNG KÊ", path, messages);
  const std::string folder = scratch.file("").string();
  output_of("soffice -env:UserInstallation=file://" + folder +
            "profile --headless --convert-to "
            "'csv:Text - txt - csv (StarCalc):9,34,76,1' --outdir " +
            folder + " " + path + " 2>&1");
  std::ifstream in(scratch.file("table.csv"));
  std::stringstream text;
  text << in.rdbuf();
  std::string table = text.str();
  std::erase(table, '"');
  EXPECT_NE(table.find("TT\tCấp ký kết\tĐối tác nước ngoài\tĐịa phương kết nghĩa"), std::string::npos) << table;
  EXPECT_NE(table.find("3\tỦy ban nhân dân\tHàn Quốc\tTP Busan\t11/1995"), std::string::npos) << table;
  EXPECT_NE(table.find("4\tỦy ban nhân dân\t\tThủ đô Seoul\t10/2016"), std::string::npos) << table;  // merged
  EXPECT_NE(table.find("Ông Ôn Quốc Huy, Tỉnh trưởng\nÔng Trương Thạc Phụ, Bí thư, Chủ tịch HĐND"), std::string::npos);
}

}  // namespace
}  // namespace ketnghia::report
