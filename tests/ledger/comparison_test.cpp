// What ingest says of a document: new, confirmed, contradicted, left for review.

#include "ledger/comparison.h"

#include "fixture.h"

namespace ketnghia::ledger {
namespace {

class ComparisonTest : public RegisterTest {
 protected:
  /// What a second document's fact is beside a first one's.
  std::string news(const extract::Fact& first, const extract::Fact& second) {
    const Scratch folder;
    Register reg = Register::open({folder.url(), Database::Access::kCreate, {}}, places);
    reg.record(document("one", "one"), {first}, {});
    const Recorded recorded = reg.record(document("two", "two"), {second}, {});
    return recorded.fresh == 1 ? "fresh" : recorded.confirmed == 1 ? "confirmed" : "contradicted";
  }
};

extract::Fact signing(const std::string& type, const std::string& day, const std::string& partner = "KR-41") {
  nlohmann::json json{{"fact", "agreement"}, {"type", type}, {"confidence", 0.9}};
  json["parties"] = nlohmann::json::array({nlohmann::json{{"id", "VN-HN"}}, nlohmann::json{{"id", partner}}});
  if (!day.empty()) json["signed"] = day;
  return extract::from_json(json);
}

extract::Fact meeting(const std::string& type, const std::string& day) {
  nlohmann::json json{{"fact", "event"}, {"type", type}, {"localities", {"VN-HN", "KR-41"}}, {"confidence", 0.9}};
  if (!day.empty()) json["date"] = day;
  return extract::from_json(json);
}

TEST_F(ComparisonTest, OfATie) {
  const auto known = tie("VN-SG", "KR-26", "friendship", "1995-11");
  EXPECT_EQ(news(known, tie("VN-SG", "KR-30", "friendship", "1995-11")), "fresh");
  EXPECT_EQ(news(known, tie("KR-26", "VN-SG", "friendship", "1995-11-03")), "confirmed");
  EXPECT_EQ(news(known, tie("VN-SG", "KR-26", "unknown", "")), "confirmed");
  EXPECT_EQ(news(known, tie("VN-SG", "KR-26", "friendship", "1996")), "contradicted");
  EXPECT_EQ(news(known, tie("VN-SG", "KR-26", "twinning", "1995")), "contradicted");
  // The intention of a tie and the tie are no contradiction.
  EXPECT_EQ(news(known, tie("VN-SG", "KR-26", "prospective", "")), "confirmed");
}

TEST_F(ComparisonTest, OfAnOffice) {
  const auto known = office("Park Heong Joon", "mayor", "KR-26", "2021");
  EXPECT_EQ(news(known, office("PARK Heongjoon", "mayor", "KR-26", "2023")), "confirmed");
  EXPECT_EQ(news(known, office("Oh Keo-don", "mayor", "KR-26", "2019")), "fresh");  // one after the other
  EXPECT_EQ(news(known, office("Oh Keo-don", "mayor", "KR-26", "2021")), "contradicted");
  EXPECT_EQ(news(known, office("Park Heong Joon", "governor", "KR-26", "2021")), "fresh");
  EXPECT_EQ(news(office("A", "deputy_mayor", "KR-26", "2021"), office("B", "deputy_mayor", "KR-26", "2021")), "fresh");
}

TEST_F(ComparisonTest, OfAgreementsAndEvents) {
  EXPECT_EQ(news(signing("mou", "2024-10-21"), signing("mou", "2024-10")), "confirmed");
  EXPECT_EQ(news(signing("mou", "2024-10-21"), signing("mou", "")), "confirmed");
  EXPECT_EQ(news(signing("mou", "2024-10-21"), signing("mou", "2019")), "fresh");
  EXPECT_EQ(news(signing("mou", "2024-10-21"), signing("loi", "2024-10-21")), "fresh");
  EXPECT_EQ(news(signing("mou", "2024-10-21"), signing("mou", "2024-10-21", "KR-30")), "fresh");
  EXPECT_EQ(news(meeting("talks", "2024-10-21"), meeting("talks", "2024-10")), "confirmed");
  EXPECT_EQ(news(meeting("talks", "2024-10-21"), meeting("talks", "2024-11-02")), "fresh");
  EXPECT_EQ(news(meeting("talks", "2024-10-21"), meeting("visit", "2024-10-21")), "fresh");
}

TEST_F(ComparisonTest, OfRules) {
  const std::string of = R"("of":"LA-CH","confidence":0.9,"strength":"must",)";
  const auto vietnamese = fact(R"({"fact":"rule",)" + of + R"("rule":"letter_vietnamese_only"})");
  EXPECT_EQ(news(vietnamese, vietnamese), "confirmed");
  EXPECT_EQ(news(vietnamese, fact(R"({"fact":"rule",)" + of + R"("rule":"do_not_send"})")), "fresh");
}

TEST_F(ComparisonTest, ARejectedFactConfirmsNothing) {
  Register reg = open();
  reg.record(document("one", "one"), {tie("VN-SG", "KR-26", "friendship", "1995")}, {});
  reg.retract({1}, {"officer", "never signed"});
  EXPECT_EQ(reg.record(document("two", "two"), {tie("VN-SG", "KR-26", "friendship", "1995")}, {}).fresh, 1);
  EXPECT_EQ(views_of(reg).relations.size(), 1u);  // another document says it: that one was not looked at
}

TEST_F(ComparisonTest, TheSumsOfADocumentAddUp) {
  Register reg = open();
  reg.record(document("one", "one"), {tie("VN-SG", "KR-26", "friendship", "1995")}, {});
  const Recorded recorded =
      reg.record(document("two", "two"),
                 {tie("VN-SG", "KR-26", "friendship", "1995"), tie("VN-SG", "KR-30", "twinning", "2005", 0.2),
                  tie("VN-SG", "KR-26", "friendship", "2001"), tie("VN-SG", "KR-30", "twinning", "2005", 0.2)},
                 {});
  EXPECT_EQ(recorded.facts, 3);  // the same assertion twice counts once
  EXPECT_EQ(recorded.fresh + recorded.confirmed + recorded.contradicted, recorded.facts);
  EXPECT_EQ(recorded.review, 1);
  Recorded sum = recorded;
  sum += recorded;
  EXPECT_EQ(sum.facts, 6);
  EXPECT_EQ(sum.review, 2);
}

}  // namespace
}  // namespace ketnghia::ledger
