#include "extract/page.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <sstream>

#include "extract/page_support.h"
#include "read/folder.h"

// What holds for all facts of running text: where it stands, whose day it takes, what it was read from.

namespace ketnghia::extract {
namespace {

const char* const kPageWithTeasers =
    "Đà Nẵng tiếp đoàn Kawasaki\n\n"
    "Ngày 5/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Trung Chinh tiếp đoàn thành phố Kawasaki (Nhật Bản) sang thăm "
    "và làm việc tại thành phố trong ba ngày.\n\n"
    "Phát biểu tại buổi tiếp, ông Chinh cảm ơn các bạn Nhật Bản đã giúp thành phố trong nhiều năm về môi trường, cảng "
    "biển và đào tạo nhân lực.\n\n"
    "Tin liên quan\n\n"
    "Ngày 22/8/2022, thành phố Bắc Giang và thành phố Nam Ninh (Trung Quốc) ký Ý định thư\n\n"
    "Thị trưởng thành phố Seoul Oh Se-hoon thăm Hà Nội";

TEST(Page, FactsOfTeasersAreRelated) {
  const auto facts = facts_in(kPageWithTeasers);
  EXPECT_EQ(told_of<Relation>(facts), std::vector<std::string>{"related gn:1591527 & gn:1799869: prospective"});
  EXPECT_EQ(told_of<Agreement>(facts),
            std::vector<std::string>{"related loi of gn:1591527 & gn:1799869: signed 2022-08-22"});
  EXPECT_EQ(told_of<Office>(facts),
            (std::vector<std::string>{"Lê Trung Chinh: chair_peoples_committee of VN-DN in 2024-03-05",
                                      "related Oh Se-hoon: mayor of KR-11"}));
}

const char* const kReportWithTable =
    "<html lang=en><head><title>International links - Leeds City Council</title></head><body><h1>Review of our "
    "links</h1><p>Meeting: Cabinet, 12 March 2024</p><table><tr><th>Partner</th><th>Country</th><th>Form</th>"
    "<th>Agreed</th></tr><tr><td>Dortmund</td><td>Germany</td><td>Twin town</td><td>1969</td></tr>"
    "<tr><td>Lille</td><td>France</td><td>Twin town</td><td>1968</td></tr>"
    "<tr><td>Brno</td><td>Czech Republic</td><td>Twin town</td><td>1970</td></tr></table>"
    "<p>On 3 February 2024 the Mayor of Dortmund, Ulrike Hanke, visited Leeds for the fifty-fifth anniversary of the "
    "link and met pupils of two schools in the town hall.</p>"
    "<p>The twinning of Leeds and Brno, agreed in 1970, is kept alive by two schools and by a choir, whose members "
    "have "
    "travelled every other year.</p>"
    "<p>Members may keep all the links as they are, or write once more to those partners that have not answered for "
    "several years; officers recommend the latter.</p>"
    "<p>The costs of travel and of receptions are borne by the budget of the international office, as in the years "
    "before, and no more money is asked for.</p></body></html>";

TEST(Page, AReportAroundATableOfPartnersIsReadToo) {
  const auto facts = facts_in(kReportWithTable, "", "report.html");
  EXPECT_EQ(told_of<Office>(facts), std::vector<std::string>{"Ulrike Hanke: mayor of gn:2935517 in 2024-02-03"});
  EXPECT_EQ(told_of<Relation>(facts).size(), 3u) << "what the rows state is not stated again";
  for (const Fact& fact : only<Relation>(facts)) {
    const bool told_below = std::get<Relation>(fact.content).since == "1970";
    EXPECT_EQ(fact.evidence.back().quote.starts_with("The twinning of Leeds and Brno"), told_below);
  }
}

TEST(Page, FactsOfTeasersAreLessSure) {
  double main = 0, related = 1;
  for (const Fact& fact : only<Office>(facts_in(kPageWithTeasers))) (fact.related ? related : main) = fact.confidence;
  EXPECT_LT(related, main);
}

TEST(Page, ATeaserSaysNothingOfTheStory) {
  for (const Fact& fact : facts_in(kPageWithTeasers)) {
    if (fact.related) continue;
    for (const Evidence& evidence : fact.evidence) EXPECT_EQ(evidence.quote.find("Nam Ninh"), std::string::npos);
  }
}

TEST(Page, ABareDayTakesItsYearFromTheDateline) {
  const auto facts = facts_in(
      "Cập nhật: 06/03/2024\n\n"
      "Đoàn Kawasaki thăm Đà Nẵng\n\n"
      "Ngày 5/3, Phó Chủ tịch UBND thành phố Đà Nẵng Trần Chí Cường tiếp đoàn thành phố Kawasaki (Nhật Bản).");
  EXPECT_EQ(told_of<Office>(facts),
            std::vector<std::string>{"Trần Chí Cường: vice_chair_peoples_committee of VN-DN in 2024-03-05"});
}

TEST(Page, TheSameStoryReadsAlikeAsTextAndAsHtml) {
  const std::string story =
      "Ngày 5/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Trung Chinh tiếp đoàn thành phố Kawasaki (Nhật Bản).";
  const auto text = facts_in("Đà Nẵng tiếp đoàn Kawasaki\n\n" + story);
  const auto html =
      facts_in("<html><body><article><h1>Đà Nẵng tiếp đoàn Kawasaki</h1><p>" + story + "</p></article></body></html>",
               "", "page.html");
  EXPECT_EQ(told_of<Office>(text), told_of<Office>(html));
  EXPECT_EQ(told_of<Event>(text), told_of<Event>(html));
  EXPECT_FALSE(told_of<Event>(text).empty());
}

TEST(Page, WithoutAnythingToTellGivesNothing) {
  for (const char* text : {"Hôm nay trời đẹp.", "The cat sleeps.", "1 2 3", "—", "Đà Nẵng", "Kawasaki, Nhật Bản"}) {
    EXPECT_TRUE(facts_in(text).empty()) << text;
  }
}

TEST(Page, IsReadTheSameTwice) {
  const auto first = facts_in(kPageWithTeasers), second = facts_in(kPageWithTeasers);
  EXPECT_EQ(told_of<Office>(first), told_of<Office>(second));
  EXPECT_EQ(told_of<Event>(first), told_of<Event>(second));
  EXPECT_EQ(first.size(), second.size());
}

TEST(Page, EvidenceOfTheExamplesIsExactlyTheBytes) {
  size_t facts = 0;
  for (const std::string& file : read::files_of(KETNGHIA_SOURCE_DIR "/examples")) {
    SCOPED_TRACE(file);
    const read::Document document = read::read_file(file, packs());
    const auto found = extract(document, book(), packs(), {"VN-SG"});
    expect_sound(found, document);
    facts += found.size();
  }
  EXPECT_GT(facts, 100u);
}

std::vector<std::string> parted(const std::string& text, char sign) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string piece; std::getline(in, piece, sign);) out.push_back(piece);
  return out;
}

/// Texts put together from pieces that the finders look for, in any order: nothing of it may break what holds for all
/// facts.
RC_GTEST_PROP(Page, AnyTextGivesSoundFacts, ()) {
  static const std::string kSource =
      "Chủ tịch UBND|thành phố Đà Nẵng|tỉnh Nghệ An|Lê Trung Chinh|Thị trưởng|Kawasaki|(Nhật Bản)|ký|bản ghi nhớ|"
      "kết nghĩa|từ năm 1994|ngày 5/3/2024|hai bên|hội đàm với|đoàn|sẽ|chưa|.|,|(|)|\n\n|Tin liên quan|sáp nhập "
      "vào|sau|"
      "và|nguyên|Tổng Lãnh sự Lào tại|giai đoạn 2022-2026|2010";
  static const std::vector<std::string> kPieces = parted(kSource, '|');
  std::string text;
  for (const std::string& piece : *rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(kPieces))) {
    text += piece + " ";
  }
  if (text.find_first_not_of(" \n") == std::string::npos) return;
  const read::Document document = read::read_bytes("page.txt", text, packs());
  for (const Fact& fact : extract(document, book(), packs(), {})) {
    RC_ASSERT(fact.confidence > 0 && fact.confidence <= 1);
    RC_ASSERT(!fact.evidence.empty());
    for (const Evidence& evidence : fact.evidence) RC_ASSERT(evidence.quote == evidence.span.of(document.text));
    if (const auto* relation = std::get_if<Relation>(&fact.content)) RC_ASSERT(relation->parties.size() >= 1u);
    if (const auto* office = std::get_if<Office>(&fact.content))
      RC_ASSERT(!office->of.empty() && !office->person.empty());
  }
}

}  // namespace
}  // namespace ketnghia::extract
