#include "ledger/register.h"

#include "faults.h"
#include "fixture.h"

namespace ketnghia::ledger {
namespace {

const RelationRow* find(const ViewRows& rows, const std::string& a, const std::string& b) {
  for (const RelationRow& row : rows.relations) {
    if (row.first == std::min(a, b) && row.second == std::max(a, b)) return &row;
  }
  return nullptr;
}

TEST_F(RegisterTest, ATableBecomesTiesAndLeaders) {
  Register reg = open();
  const Recorded recorded = reg.record(
      document("table", "Busan"),
      {tie("VN-SG", "KR-26", "friendship", "1995-11"), office("Park Heong Joon", "mayor", "KR-26", "2021")}, {});
  EXPECT_EQ(recorded.facts, 2);
  EXPECT_EQ(recorded.fresh, 2);
  EXPECT_EQ(recorded.confirmed, 0);
  const ViewRows rows = views_of(reg);
  ASSERT_EQ(rows.relations.size(), 1u);
  EXPECT_EQ(rows.relations[0].first, "KR-26");
  EXPECT_EQ(rows.relations[0].kind, "friendship");
  EXPECT_EQ(rows.relations[0].since, "1995-11");
  EXPECT_EQ(rows.relations[0].standing, Standing::kAccepted);
  EXPECT_EQ(rows.relations[0].valid_from, text::day_number(1995, 11, 1));
  ASSERT_EQ(rows.offices.size(), 1u);
  EXPECT_TRUE(rows.offices[0].latest);
  EXPECT_TRUE(reg.verify().clean());
}

TEST_F(RegisterTest, TheSameDocumentAgainChangesNothing) {
  Register reg = open();
  const auto page = document("page", "Seoul, Busan");
  const std::vector facts{tie("VN-SG", "KR-26", "friendship", "1995-11"), tie("VN-SG", "KR-11", "unknown", "2016")};
  reg.record(page, facts, {});
  const Recorded again = reg.record(page, facts, {});
  EXPECT_EQ(again.confirmed, 2);
  EXPECT_EQ(again.fresh, 0);
  EXPECT_EQ(again.review, 0);
  EXPECT_EQ(reg.ledger().last_transaction(), 1);
}

TEST_F(RegisterTest, OfAChangedFileOnlyTheDifferenceIsRecorded) {
  Register reg = open();
  reg.record(document("list", "one"),
             {tie("VN-SG", "KR-26", "friendship", "1995"), tie("VN-SG", "KR-11", "friendship", "2016")},
             {"/a/list", "reader 1"});
  const Recorded second =
      reg.record(document("list", "two"),
                 {tie("VN-SG", "KR-26", "friendship", "1995"), tie("VN-SG", "JP-35", "friendship", "2014")},
                 {"/a/list", "reader 1"});
  EXPECT_EQ(second.confirmed, 1);
  EXPECT_EQ(second.fresh, 1);
  EXPECT_EQ(second.withdrawn, 1);
  EXPECT_EQ(reg.ledger().facts_recorded(2).size(), 1u);
  EXPECT_EQ(reg.ledger().facts_withdrawn(2).size(), 1u);
  EXPECT_EQ(find(views_of(reg), "VN-SG", "KR-11"), nullptr);
  EXPECT_NE(find(views_of(reg), "VN-SG", "JP-35"), nullptr);
  // What the first version said and the second did not lose is gone with the third.
  EXPECT_EQ(reg.record(document("list", "three"), {}, {"/a/list", "reader 1"}).withdrawn, 2);
  EXPECT_TRUE(views_of(reg).relations.empty());
  EXPECT_TRUE(reg.verify().clean());
}

TEST_F(RegisterTest, ANewerProgramWithdrawsWhatItNoLongerFinds) {
  Register reg = open();
  const auto page = document("page", "text");
  reg.record(page, {tie("VN-SG", "KR-26", "friendship", "1995")}, {"", "reader 1"});
  const Recorded again = reg.record(page, {tie("VN-SG", "KR-26", "twinning", "1995")}, {"", "reader 2"});
  EXPECT_EQ(again.withdrawn, 1);
  EXPECT_EQ(find(views_of(reg), "VN-SG", "KR-26")->kind, "twinning");
}

TEST_F(RegisterTest, WhatAPersonDecidedSurvivesAChangedFile) {
  Register reg = open();
  reg.record(document("page", "1"), {tie("VN-SG", "KR-26", "friendship", "1995", 0.4)}, {"p", ""});
  EXPECT_EQ(find(views_of(reg), "VN-SG", "KR-26")->standing, Standing::kProposed);
  reg.decide(1, Standing::kAccepted, {"officer", "seen the letter"});
  EXPECT_EQ(find(views_of(reg), "VN-SG", "KR-26")->standing, Standing::kAccepted);
  EXPECT_EQ(reg.record(document("page", "2"), {}, {"p", ""}).withdrawn, 0);
  EXPECT_NE(find(views_of(reg), "VN-SG", "KR-26"), nullptr);
}

TEST_F(RegisterTest, TwoCopiesOfAFileAreOneSource) {
  Register reg = open();
  const std::vector facts{tie("VN-SG", "KR-26", "friendship", "1995")};
  reg.record(document("a", "same"), facts, {"/a", ""});
  EXPECT_EQ(reg.record(document("b", "same"), facts, {"/b", ""}).confirmed, 1);
  EXPECT_EQ(views_of(reg).relations[0].sources, 1);
  // The copy still says it when the first file is changed.
  EXPECT_EQ(reg.record(document("a", "other"), {}, {"/a", ""}).withdrawn, 0);
  EXPECT_EQ(views_of(reg).relations.size(), 1u);
}

TEST_F(RegisterTest, SeveralDocumentsMakeOneRow) {
  Register reg = open();
  reg.record(document("a", "1", "2021"), {tie("VN-SG", "RU-SPE", "unknown", "2005-12")}, {});
  const Recorded second = reg.record(document("b", "2", "2023"), {tie("RU-SPE", "VN-SG", "twinning", "2005")}, {});
  EXPECT_EQ(second.confirmed, 1);
  const ViewRows rows = views_of(reg);
  ASSERT_EQ(rows.relations.size(), 1u);
  EXPECT_EQ(rows.relations[0].kind, "twinning");
  EXPECT_EQ(rows.relations[0].since, "2005-12");
  EXPECT_EQ(rows.relations[0].sources, 2);
}

TEST_F(RegisterTest, AContradictionIsCountedAndBothClaimsStay) {
  Register reg = open();
  reg.record(document("a", "1"), {tie("VN-SG", "KR-26", "friendship", "1995-11", 0.95)}, {});
  const Recorded second = reg.record(document("b", "2"), {tie("VN-SG", "KR-26", "friendship", "1996-11", 0.8)}, {});
  EXPECT_EQ(second.contradicted, 1);
  EXPECT_EQ(find(views_of(reg), "VN-SG", "KR-26")->since, "1995-11");
  EXPECT_EQ(reg.ledger().of_kind("relation", kNow).size(), 2u);
}

TEST_F(RegisterTest, TeasersAndDoubtfulFactsAreOnlyProposed) {
  Register reg = open();
  extract::Fact teaser = tie("VN-DN", "gn:1853195", "friendship", "");
  teaser.related = true;
  const Recorded recorded =
      reg.record(document("a", "1"), {teaser, tie("VN-SG", "KR-26", "friendship", "1995", kAcceptedFrom - 0.01)}, {});
  EXPECT_EQ(recorded.review, 2);
  for (const RelationRow& row : views_of(reg).relations) EXPECT_EQ(row.standing, Standing::kProposed);
}

TEST_F(RegisterTest, WhatIsProposedDoesNotTouchWhatIsAccepted) {
  Register reg = open();
  reg.record(document("a", "1"), {tie("VN-SG", "KR-26", "friendship", "1995")}, {});
  reg.record(document("b", "2"), {tie("VN-SG", "KR-26", "twinning", "1999-01", 0.3)}, {});
  EXPECT_EQ(find(views_of(reg), "VN-SG", "KR-26")->kind, "friendship");
  EXPECT_EQ(find(views_of(reg), "VN-SG", "KR-26")->since, "1995");
}

TEST_F(RegisterTest, ATiePassesToTheSuccessor) {
  Register reg = open();
  reg.record(document("sv", "1"),
             {tie("VN-57", "KR-30", "twinning", "2005"), tie("VN-57", "JP-35", "friendship", "2014")}, {});
  const ViewRows rows = views_of(reg);
  const RelationRow* old = find(rows, "VN-57", "KR-30");
  const RelationRow* now = find(rows, "VN-SG", "KR-30");
  ASSERT_TRUE(old && now);
  EXPECT_EQ(old->valid_to, text::day_number(2025, 6, 30));
  EXPECT_EQ(old->until, "2025-06-30");
  EXPECT_EQ(old->inherited_from, "");
  EXPECT_EQ(now->since, "2005");
  EXPECT_EQ(now->until, "");
  EXPECT_EQ(now->inherited_from, "VN-57");
  EXPECT_EQ(now->valid_from, text::day_number(2025, 7, 1));
  EXPECT_EQ(find(rows, "VN-SG", "JP-35")->since, "2014");
}

TEST_F(RegisterTest, ATieOfBothIsTheSuccessorsOwn) {
  Register reg = open();
  reg.record(document("a", "1"), {tie("VN-SG", "LA-CH", "friendship", "2001-08")}, {});
  reg.record(document("b", "2"), {tie("VN-57", "LA-CH", "twinning", "1999")}, {});
  const ViewRows rows = views_of(reg);
  const RelationRow* row = find(rows, "VN-SG", "LA-CH");
  EXPECT_EQ(row->since, "2001-08");
  EXPECT_EQ(row->kind, "friendship");
  EXPECT_EQ(row->inherited_from, "");
  EXPECT_EQ(row->joined, std::vector<std::string>{"VN-57"});
}

TEST_F(RegisterTest, APageAfterTheMergerTellsOfTheInheritedTie) {
  Register reg = open();
  reg.record(document("sv", "1", "2025-12-01"),
             {tie("VN-57", "KR-30", "friendship", "2005"), tie("VN-SG", "KR-30", "friendship", "2005"),
              tie("VN-57", "JP-35", "friendship", "2014"), tie("VN-SG", "JP-35", "unknown", "")},
             {});
  const ViewRows rows = views_of(reg);
  for (const auto& [partner, since] : {std::pair("KR-30", "2005"), std::pair("JP-35", "2014")}) {
    const RelationRow* row = find(rows, "VN-SG", partner);
    EXPECT_EQ(row->inherited_from, "VN-57");
    EXPECT_EQ(row->since, since);
    EXPECT_EQ(row->kind, "friendship");
    EXPECT_EQ(row->valid_from, text::day_number(2025, 7, 1));
  }
}

TEST_F(RegisterTest, WhatEndedBeforeIsNotInherited) {
  Register reg = open();
  extract::Fact ended = tie("VN-57", "KR-30", "twinning", "2005");
  std::get<extract::Relation>(ended.content).until = "2012";
  reg.record(document("a", "1"), {ended}, {});
  EXPECT_EQ(find(views_of(reg), "VN-SG", "KR-30"), nullptr);
}

TEST_F(RegisterTest, ACorrectionByHandOfAnInheritedTieKeepsTheRest) {
  Register reg = open();
  reg.record(document("a", "1"), {tie("VN-57", "KR-30", "twinning", "2005")}, {});
  extract::Fact note =
      fact(R"({"fact":"relation","parties":[{"id":"VN-SG"},{"id":"KR-30"}],"since":"2005-03","confidence":1})");
  reg.add({note}, "set", {"officer", "the letter of 2005"});
  const ViewRows rows = views_of(reg);
  const RelationRow* row = find(rows, "VN-SG", "KR-30");
  EXPECT_EQ(row->since, "2005-03");
  EXPECT_EQ(row->kind, "twinning");
  EXPECT_EQ(row->inherited_from, "VN-57");
}

TEST_F(RegisterTest, TheLatestHolderLeads) {
  Register reg = open();
  reg.record(document("a", "1"), {office("Park Heong Joon", "mayor", "KR-26", "2021")}, {});
  reg.record(document("b", "2"), {office("Oh Keo-don", "mayor", "KR-26", "2020-05")}, {});
  reg.record(document("c", "3"), {office("PARK Heongjoon", "mayor", "KR-26", "2023-02-21")}, {});
  const ViewRows rows = views_of(reg);
  ASSERT_EQ(rows.offices.size(), 2u);
  for (const OfficeRow& row : rows.offices) {
    EXPECT_EQ(row.latest, row.person == "PARK Heongjoon") << row.person;
    EXPECT_EQ(row.sources, row.latest ? 2 : 1);
  }
}

TEST_F(RegisterTest, ThePlacesOtherIdIsTheSamePlace) {
  Register reg = open();
  reg.record(document("a", "1"), {tie("VN-SG", "KR-11", "friendship", "2016")}, {});
  reg.record(document("b", "2"), {tie("gn:1835848", "VN-SG", "friendship", "2016-10")}, {});
  ASSERT_EQ(views_of(reg).relations.size(), 1u);
  EXPECT_EQ(views_of(reg).relations[0].since, "2016-10");
}

TEST_F(RegisterTest, AgreementsAndEventsOfSeveralPagesAreOne) {
  Register reg = open();
  const std::string parties = R"("parties":[{"id":"KR-41"},{"id":"VN-HN"}],"confidence":0.9)";
  reg.record(
      document("a", "1"),
      {fact(R"({"fact":"agreement","type":"mou","signed":"2024-10-21","fields":["trade"],)" + parties + "}"),
       fact(R"({"fact":"event","type":"talks","date":"2024-10-21","localities":["VN-HN","KR-41"],"confidence":0.9})")},
      {});
  reg.record(
      document("b", "2"),
      {fact(R"({"fact":"agreement","type":"mou","signed":"2024-10","fields":["food"],)" + parties + "}"),
       fact(R"({"fact":"event","type":"talks","date":"2024-11-02","localities":["VN-HN","KR-41"],"confidence":0.9})")},
      {});
  const ViewRows rows = views_of(reg);
  ASSERT_EQ(rows.agreements.size(), 1u);
  EXPECT_EQ(rows.agreements[0].date, "2024-10-21");
  EXPECT_EQ(nlohmann::json::parse(rows.agreements[0].content)["fields"], nlohmann::json({"trade", "food"}));
  EXPECT_EQ(rows.events.size(), 2u);
}

TEST_F(RegisterTest, ARelationWithOnePartyIsKeptButTiesNobody) {
  Register reg = open();
  reg.record(document("a", "1"),
             {fact(R"({"fact":"relation","parties":[{"id":"KR-26"}],"kind":"twinning","confidence":0.9})")}, {});
  EXPECT_TRUE(views_of(reg).relations.empty());
  EXPECT_EQ(reg.ledger().naming("KR-26", kNow).size(), 1u);
}

TEST_F(RegisterTest, TheFirstHomeStays) {
  Register reg = open();
  EXPECT_EQ(reg.home(), "");
  reg.set_home("VN-SG");
  EXPECT_NO_THROW(reg.set_home("VN-SG"));
  EXPECT_EQ(message_of([&] { reg.set_home("VN-DN"); }), "register.other_home");
  EXPECT_EQ(open().home(), "VN-SG");
}

TEST_F(RegisterTest, KnownInThePastIsWhatWasRecordedThen) {
  Register reg = open();
  reg.record(document("a", "1"), {tie("VN-SG", "KR-26", "unknown", "1995")}, {});
  const ViewRows then = reg.reading([&] { return reg.views().computed(kNow); });
  reg.record(document("b", "2"), {tie("VN-SG", "KR-26", "twinning", "1995-11")}, {});
  reg.decide(1, Standing::kRejected, {});
  EXPECT_EQ(reg.reading([&] { return reg.views().computed(1); }), then);
  EXPECT_EQ(reg.ledger().last_transaction_at(time), 3);
  EXPECT_EQ(reg.ledger().last_transaction_at(time - 1'500'000), 1);
}

TEST_F(RegisterTest, UndoAndUndoOfUndo) {
  Register reg = open();
  reg.record(document("a", "1"), {tie("VN-SG", "KR-26", "friendship", "1995")}, {});
  const ViewRows before = without_numbers(views_of(reg));
  const auto page = document("b", "2");
  reg.record(page, {tie("VN-SG", "KR-26", "twinning", "1995-11"), tie("VN-SG", "KR-11", "twinning", "2016")}, {});
  const ViewRows after = without_numbers(views_of(reg));
  EXPECT_EQ(reg.last_undoable(), 2);
  const TransactionId undo = reg.undo(2, {"officer", "wrong file"});
  EXPECT_EQ(without_numbers(views_of(reg)), before);
  EXPECT_EQ(reg.last_undoable(), 1);
  reg.undo(undo, {"officer", "it was the right one"});
  EXPECT_EQ(without_numbers(views_of(reg)), after);
  EXPECT_EQ(message_of([&] { reg.undo(undo, {}); }), "register.nothing_to_undo");
  EXPECT_EQ(message_of([&] { reg.undo(99, {}); }), "register.no_transaction");
  EXPECT_TRUE(reg.verify().clean());
}

TEST_F(RegisterTest, UndoOfAChangedFileBringsTheOldVersionBack) {
  Register reg = open();
  reg.record(document("a", "1"), {tie("VN-SG", "KR-26", "friendship", "1995")}, {"a", ""});
  const ViewRows before = without_numbers(views_of(reg));
  reg.record(document("a", "2"), {tie("VN-SG", "KR-11", "friendship", "2016")}, {"a", ""});
  reg.undo(2, {});
  EXPECT_EQ(without_numbers(views_of(reg)), before);
  // The old version is the one the next is compared with.
  EXPECT_EQ(reg.record(document("a", "1"), {tie("VN-SG", "KR-26", "friendship", "1995")}, {"a", ""}).confirmed, 1);
  EXPECT_EQ(reg.ledger().last_transaction(), 3);
}

TEST_F(RegisterTest, RetractRejectsWhatADocumentSaysAndWithdrawsOnesOwn) {
  Register reg = open();
  reg.record(document("a", "1"), {tie("VN-SG", "KR-26", "friendship", "1995")}, {});
  const TransactionId retracted = reg.retract({1}, {"officer", "never signed"});
  EXPECT_TRUE(views_of(reg).relations.empty());
  // The same file does not bring it back.
  reg.record(document("a", "1"), {tie("VN-SG", "KR-26", "friendship", "1995")}, {});
  EXPECT_TRUE(views_of(reg).relations.empty());
  EXPECT_EQ(message_of([&] { reg.retract({1}, {}); }), "register.nothing_to_retract");
  reg.undo(retracted, {});
  EXPECT_EQ(views_of(reg).relations.size(), 1u);
  reg.add({tie("VN-SG", "KR-11", "twinning", "2016")}, "add", {});
  reg.retract({3}, {});
  EXPECT_EQ(views_of(reg).relations.size(), 1u);
}

TEST_F(RegisterTest, EvidenceComesBackWithItsBytes) {
  Register reg = open();
  const auto page = document("trang.txt", "Thành phố Busan, Hàn Quốc");
  reg.record(page, {in(page, tie("VN-SG", "KR-26", "friendship", "1995"), "Thành phố Busan")}, {});
  const auto entry = reg.ledger().entry(1);
  ASSERT_TRUE(entry);
  ASSERT_EQ(entry->fact.evidence.size(), 1u);
  EXPECT_EQ(entry->fact.evidence[0].document, "trang.txt");
  EXPECT_EQ(entry->fact.evidence[0].span.of(page.text), entry->fact.evidence[0].quote);
}

TEST_F(RegisterTest, AnotherBookHasTheViewsComputedAgain) {
  {
    Register reg = open();
    reg.record(document("a", "1"), {tie("VN-57", "KR-30", "twinning", "2005")}, {});
  }
  class WithoutMergers : public FewPlaces {
    std::vector<Passing> passings() const override { return {}; }
    std::string version() const override { return "without mergers"; }
  } others;
  Register reg = Register::open({scratch.url(), Database::Access::kRead, {}}, others);
  EXPECT_EQ(views_of(reg).relations.size(), 1u);
  EXPECT_TRUE(reg.verify().clean());
}

}  // namespace
}  // namespace ketnghia::ledger
