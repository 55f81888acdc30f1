// What a person named a locality by hand, and how names are found.

#include "faults.h"
#include "fixture.h"
#include "ledger/answers.h"

namespace ketnghia::ledger {
namespace {

extract::Fact named(const std::string& id, const std::string& name) {
  nlohmann::json json{{"fact", "relation"}, {"confidence", 1}};
  json["parties"] = nlohmann::json::array({nlohmann::json{{"id", id}, {"name", name}}});
  return extract::from_json(json);
}

class NamesTest : public RegisterTest {
 protected:
  NamesTest() : reg(open()), answers(reg, "vi") {
    reg.set_home("VN-SG");
    reg.record(document("table", "Busan", "2021"),
               {tie("VN-SG", "KR-26", "friendship", "1995-11"), tie("VN-SG", "KR-30", "twinning", "2005"),
                tie("VN-SG", "gn:1853195", "friendship", "2009")},
               {});
  }
  Register reg;
  Answers answers;
};

TEST_F(NamesTest, ANameGivenByHandIsShownFoundAndTiesNobody) {
  const size_t ties = views_of(reg).relations.size();
  reg.add({named("KR-26", "Phủ Sơn")}, "set", {"officer", "as we write it"});
  EXPECT_EQ(answers.name("KR-26"), "Phủ Sơn");
  EXPECT_EQ(answers.resolve("phu son").ids, std::vector<std::string>{"KR-26"});
  EXPECT_EQ(answers.resolve("busan").ids, std::vector<std::string>{"KR-26"});
  EXPECT_EQ(reg.search().search("phu son", 5).front().subject, "KR-26");
  EXPECT_EQ(reg.search().search("phu son", 5).front().title, "Phủ Sơn");
  EXPECT_EQ(views_of(reg).relations.size(), ties);
  Question question;
  question.words = "phu son";
  ASSERT_EQ(answers.list(question).size(), 1u);
  EXPECT_EQ(answers.list(question)[0].partner_name, "Phủ Sơn");
  EXPECT_TRUE(reg.verify().clean());
}

TEST_F(NamesTest, TheLastNameCountsAndItsUndoBringsTheOneBefore) {
  reg.add({named("KR-26", "Một")}, "set", {});
  const TransactionId second = reg.add({named("KR-26", "Hai")}, "set", {});
  EXPECT_EQ(answers.name("KR-26"), "Hai");
  EXPECT_EQ(open().given_names().at("KR-26"), "Hai");  // in another program, too
  reg.undo(second, {});
  EXPECT_EQ(answers.name("KR-26"), "Một");
  EXPECT_EQ(reg.search().search("hai", 5).size(), 0u);
}

TEST_F(NamesTest, ANameThatComesBackStandsWhereItStood) {
  reg.add({named("KR-26", "Một")}, "set", {});
  const int64_t first = reg.ledger().about("relation", "KR-26", "", kNow).front().id;
  reg.add({named("KR-26", "Hai")}, "set", {});
  const TransactionId retracted = reg.retract({first}, {"officer", "a slip"});
  EXPECT_EQ(answers.name("KR-26"), "Hai");
  reg.undo(retracted, {});  // the older name stands again, as a newer copy
  EXPECT_EQ(answers.name("KR-26"), "Hai");
}

TEST_F(NamesTest, RetractedItIsCalledAsTheBookCallsIt) {
  reg.add({named("KR-26", "Phủ Sơn")}, "set", {});
  const int64_t fact = reg.ledger().about("relation", "KR-26", "", kNow).front().id;
  reg.retract({fact}, {"officer", "a slip"});
  EXPECT_EQ(answers.name("KR-26"), "Busan");
  EXPECT_EQ(reg.search().search("phu son", 5).size(), 0u);
  EXPECT_EQ(reg.search().search("busan", 5).front().kind, "locality");
}

TEST_F(NamesTest, WhatADocumentCallsALocalityIsNoNameGivenByHand) {
  reg.record(document("page", "Pusan"), {named("KR-26", "Pusan")}, {});
  EXPECT_EQ(answers.name("KR-26"), "Busan");
  EXPECT_EQ(answers.resolve("pusan").ids, std::vector<std::string>{"KR-26"});
}

TEST_F(NamesTest, TheNameIsThatOfThePlaceWhicheverIdItIsGivenUnder) {
  reg.record(document("page", "Seoul"), {tie("VN-SG", "KR-11", "twinning", "2016")}, {});
  reg.add({named("gn:1835848", "Hán Thành")}, "set", {});
  EXPECT_EQ(answers.name("KR-11"), "Hán Thành");
}

TEST_F(NamesTest, ACountryIsFoundByItsCodeAndNothingElseIsOne) {
  EXPECT_EQ(answers.country_of(""), "");
  EXPECT_EQ(answers.country_of("Atlantis"), "");
  EXPECT_EQ(answers.country_of("KR-26"), "");
  EXPECT_EQ(answers.country_of("Busan"), "");  // a place, but no country
}

TEST_F(NamesTest, AnIdGoesBeforeANameAndAWholeNameBeforeAPart) {
  EXPECT_EQ(answers.resolve("gn:1853195").ids, std::vector<std::string>{"gn:1853195"});
  reg.record(document("page", "x"), {tie("VN-SG", "name:Busan North", "unknown", "")}, {});
  EXPECT_EQ(answers.resolve("busan").ids, std::vector<std::string>{"KR-26"});
  EXPECT_EQ(answers.resolve("north").ids, std::vector<std::string>{"name:Busan North"});
}

TEST_F(NamesTest, ANameOfTwoLocalitiesGivesBoth) {
  reg.add({named("KR-26", "Cảng"), named("KR-30", "Cảng")}, "set", {});
  EXPECT_EQ(answers.resolve("cang").ids, (std::vector<std::string>{"KR-26", "KR-30"}));
}

TEST_F(NamesTest, TiesWithoutACountryStandLast) {
  reg.record(document("page", "x"), {tie("VN-SG", "name:Aardvark", "twinning", "2001")}, {});
  EXPECT_EQ(answers.list({}).back().partner, "name:Aardvark");
}

}  // namespace
}  // namespace ketnghia::ledger
