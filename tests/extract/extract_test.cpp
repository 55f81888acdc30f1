#include "extract/extract.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "extract/confidence.h"
#include "extract/page_support.h"

// The whole extraction of a document: tables and running text together, with and without the weights of confidence.

namespace ketnghia::extract {
namespace {

constexpr const char* kPage =
    "<html><head><title>Đối tác của Đà Nẵng</title></head><body><article><h1>Đà Nẵng và Sakai ký bản ghi nhớ</h1>"
    "<p>Ngày 12/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Văn An hội đàm với Thị trưởng thành phố Sakai (Nhật Bản) "
    "Yamada "
    "Taro. Hai bên ký bản ghi nhớ hợp tác về du lịch và giáo dục.</p>"
    "<table><tr><th>Quốc gia</th><th>Địa phương kết nghĩa</th><th>Năm ký</th></tr>"
    "<tr><td>Pháp</td><td>Thành phố Lyon</td><td>1997</td></tr><tr><td>Lào</td><td>Tỉnh "
    "Champasak</td><td>2001</td></tr>"
    "<tr><td>Đức</td><td>Thành phố Leipzig</td><td>2004</td></tr></table></article></body></html>";

const Confidence& weights() {
  static const Confidence kWeights = Confidence::load(KETNGHIA_SOURCE_DIR "/data/weights/confidence.tsv");
  return kWeights;
}

std::vector<Fact> weighed(const std::string& text) {
  const read::Document document = read::read_bytes("page.txt", text + "\n", packs());
  std::vector<Fact> facts = extract(document, book(), packs(), {"VN-DN", &weights()});
  expect_sound(facts, document);
  return facts;
}

TEST(Extract, APageWithATableTellsBoth) {
  const auto facts = facts_in(kPage, "VN-DN", "page.html");
  const auto ties = told_of<Relation>(facts);
  for (const char* tie : {"VN-DN & gn:2996944", "LA-CH & VN-DN", "VN-DN & gn:2879139"}) {
    EXPECT_TRUE(std::any_of(ties.begin(), ties.end(), [&](const auto& one) { return one.starts_with(tie); })) << tie;
  }
  EXPECT_EQ(told_of<Agreement>(facts), std::vector<std::string>{"mou of VN-DN & gn:1853195: signed 2024-03-12"});
  EXPECT_EQ(told_of<Office>(facts).size(), 2u);
}

TEST(Extract, ATableThatDoesNotSayWhoseItIsIsThePages) {
  const auto facts = facts_in(
      "<html><head><title>Presse - Land Niedersachsen</title></head><body><article><h1>Gäste aus Übersee</h1>"
      "<p>Der Ministerpräsident von Niedersachsen, Carsten Lohmann, hat heute eine Delegation aus Südafrika empfangen. "
      "Niedersachsen und die Provinz Ostkap sind seit 1995 Partner.</p><p>Am Rande des Besuchs haben ein Unternehmen "
      "aus Salzgitter und ein Hafen aus Gqeberha eine Erklärung über die Zukunft unterschrieben.</p>"
      "<h2>Partnerregionen des Landes</h2><table><tr><th>Region</th><th>Staat</th><th>seit</th></tr>"
      "<tr><td>Anhui</td><td>China</td><td>1984</td></tr><tr><td>Niederschlesien</td><td>Polen</td><td>2000</td></tr>"
      "<tr><td>Tokushima</td><td>Japan</td><td>2007</td></tr></table></article></body></html>",
      "", "page.html");
  const auto ties = told_of<Relation>(facts);
  for (const char* tie : {"CN-AH & DE-NI", "DE-NI & PL-02", "DE-NI & JP-36"}) {
    EXPECT_TRUE(std::any_of(ties.begin(), ties.end(), [&](const auto& one) { return one.starts_with(tie); }))
        << tie << testing::PrintToString(ties);
  }
}

TEST(Extract, ConfidenceIsAProbabilityAndWhatIsHardlyRightIsNotStated) {
  const std::string text =
      "Ngày 12/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Văn An hội đàm với Thị trưởng thành phố Sakai (Nhật Bản) "
      "Yamada "
      "Taro. Hai bên ký bản ghi nhớ hợp tác.";
  const auto facts = weighed(text);
  ASSERT_FALSE(facts.empty());
  for (const Fact& fact : facts) {
    EXPECT_GT(fact.confidence, 0.4) << kind_of(fact);
    EXPECT_LT(fact.confidence, 1) << kind_of(fact);
  }
  EXPECT_LE(facts.size(), facts_in(text, "VN-DN").size()) << "weights add no facts";
}

TEST(Extract, TextsWithoutForeignRelationsTellNothing) {
  for (const char* text :
       {"Giá vàng hôm nay tăng mạnh. Thời tiết cuối tuần có mưa.", "The library opens at nine.",
        "Biblioteket öppnar klockan nio.", "Die Bücherei öffnet um neun Uhr.", "La bibliothèque ouvre à neuf heures.",
        "La biblioteca abre a las nueve.", "Библиотека открывается в девять часов.", "图书馆九点开门。",
        "図書館は九時に開く。", "도서관은 아홉 시에 문을 연다."}) {
    EXPECT_TRUE(facts_in(text).empty()) << text;
  }
}

TEST(Extract, FactsOfADocumentNameIt) {
  for (const Fact& fact : facts_in(kPage, "VN-DN", "đối tác.html")) {
    for (const Evidence& evidence : fact.evidence) EXPECT_EQ(evidence.document, "đối tác.html");
  }
}

RC_GTEST_PROP(Extract, WeightsOnlyWeigh, ()) {
  const std::string text = *rc::gen::element<std::string>(
      "Leeds has been twinned with Dortmund in Germany since 1969.", "Lyon est jumelée avec Leipzig depuis 1981.",
      "南宁市与岘港市于2011年缔结友好城市关系。", "부산시는 2004년 베트남 다낭시와 자매결연을 체결했다.",
      "Владивосток и Далянь являются городами-побратимами с 1992 года.");
  const auto plain = told_of<Relation>(facts_in(text, "VN-DN"));
  for (const std::string& tie : told_of<Relation>(weighed(text))) {
    RC_ASSERT(std::find(plain.begin(), plain.end(), tie) != plain.end());
  }
}

}  // namespace
}  // namespace ketnghia::extract
