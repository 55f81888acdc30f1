// Taking back: each step by a new one, and the register as if it had not been taken.

#include "faults.h"
#include "fixture.h"

namespace ketnghia::ledger {
namespace {

class UndoTest : public RegisterTest {
 protected:
  UndoTest() : reg(open()) {
    reg.record(document("a", "1", "2021"),
               {tie("VN-SG", "KR-26", "friendship", "1995"), office("A", "mayor", "KR-26", "2021")}, {"/a", ""});
  }
  ViewRows rows() { return without_numbers(views_of(reg)); }
  std::string refusal(TransactionId transaction) {
    return message_of([&] { reg.undo(transaction, {"officer", "why"}); });
  }
  Register reg;
};

TEST_F(UndoTest, OfAnAddition) {
  const ViewRows before = rows();
  const TransactionId added = reg.add({tie("VN-SG", "KR-11", "twinning", "2016")}, "add", {"officer", "x"});
  reg.undo(added, {"officer", "y"});
  EXPECT_EQ(rows(), before);
  EXPECT_TRUE(reg.verify().clean());
}

TEST_F(UndoTest, OfACorrectionBringsBackTheOneThatItReplaced) {
  const auto since = [](const std::string& date) {
    return fact(R"({"fact":"relation","parties":[{"id":"VN-SG"},{"id":"KR-26"}],"since":")" + date +
                R"(","confidence":1})");
  };
  reg.add({since("1995-11")}, "set", {"officer", "x"});
  const int64_t first = reg.ledger().about("relation", "KR-26", "VN-SG", kNow).back().id;
  const TransactionId second = reg.add({since("1995-12")}, "set", {"officer", "y"}, {first});
  EXPECT_EQ(views_of(reg).relations[0].since, "1995-12");
  reg.undo(second, {});
  EXPECT_EQ(views_of(reg).relations[0].since, "1995-11");
  reg.undo(reg.ledger().last_transaction(), {});
  EXPECT_EQ(views_of(reg).relations[0].since, "1995-12");
}

TEST_F(UndoTest, OfADecision) {
  const ViewRows before = rows();
  const TransactionId decided = reg.decide(1, Standing::kRejected, {"officer", "x"});
  EXPECT_TRUE(views_of(reg).relations.empty());
  reg.undo(decided, {});
  EXPECT_EQ(rows(), before);
  EXPECT_FALSE(reg.ledger().entry(1)->decided);
}

TEST_F(UndoTest, OfOneOfTwoDecisionsLeavesTheOther) {
  reg.decide(1, Standing::kRejected, {"officer", "x"});
  const TransactionId second = reg.decide(1, Standing::kAccepted, {"officer", "y"});
  EXPECT_EQ(views_of(reg).relations.size(), 1u);
  reg.undo(second, {});
  EXPECT_TRUE(views_of(reg).relations.empty());
}

TEST_F(UndoTest, WhatAPersonDecidedHoldsWhenTheFactComesBack) {
  const TransactionId decided = reg.decide(1, Standing::kRejected, {"officer", "never signed"});
  const TransactionId undone = reg.undo(1, {});
  reg.undo(undone, {});  // the facts stand again, as copies
  EXPECT_TRUE(views_of(reg).relations.empty());
  EXPECT_EQ(views_of(reg).offices.size(), 1u);
  // The same file does not bring it back either.
  reg.record(document("a", "1", "2021"),
             {tie("VN-SG", "KR-26", "friendship", "1995"), office("A", "mayor", "KR-26", "2021")}, {"/a", ""});
  EXPECT_TRUE(views_of(reg).relations.empty());
  reg.undo(decided, {});
  EXPECT_EQ(views_of(reg).relations.size(), 1u);
  EXPECT_TRUE(reg.verify().clean());
}

TEST_F(UndoTest, ADecisionAboutACopyIsOneAboutTheFact) {
  const TransactionId undone = reg.undo(1, {});
  const TransactionId again = reg.undo(undone, {});
  const int64_t copy = reg.ledger().facts_recorded(again).front();
  EXPECT_EQ(reg.ledger().entry(copy)->root, 1);
  reg.decide(copy, Standing::kRejected, {"officer", "x"});
  EXPECT_TRUE(views_of(reg).relations.empty());
  EXPECT_EQ(reg.ledger().decisions_about(1).size(), 1u);
  const TransactionId gone = reg.undo(again, {});
  reg.undo(gone, {});
  EXPECT_TRUE(views_of(reg).relations.empty());
}

TEST_F(UndoTest, OfARetractedStatementOfOnesOwn) {
  reg.add({tie("VN-SG", "KR-11", "twinning", "2016")}, "add", {});
  const ViewRows before = rows();
  const TransactionId retracted = reg.retract({3}, {"officer", "x"});
  reg.undo(retracted, {});
  EXPECT_EQ(rows(), before);
}

TEST_F(UndoTest, OfAReadingForgetsTheDocumentUntilItIsReadAgain) {
  reg.undo(1, {"officer", "wrong file"});
  EXPECT_TRUE(views_of(reg).relations.empty());
  EXPECT_TRUE(views_of(reg).partners.empty());
  EXPECT_TRUE(reg.reading([&] { return reg.ledger().documents(kNow); }).empty());
  const Recorded again =
      reg.record(document("a", "1", "2021"),
                 {tie("VN-SG", "KR-26", "friendship", "1995"), office("A", "mayor", "KR-26", "2021")}, {"/a", ""});
  EXPECT_EQ(again.fresh, 2);
  EXPECT_EQ(views_of(reg).relations.size(), 1u);
  EXPECT_TRUE(reg.verify().clean());
}

TEST_F(UndoTest, OfAnOldVersionLeavesTheNewOneAlone) {
  reg.record(document("a", "2"), {tie("VN-SG", "KR-11", "friendship", "2016")}, {"/a", ""});
  const ViewRows now = rows();
  EXPECT_EQ(refusal(1), "register.nothing_to_undo");  // nothing of it stands any more
  EXPECT_EQ(rows(), now);
}

TEST_F(UndoTest, WhatIsNotThereOrGoneCannotBeTakenBack) {
  EXPECT_EQ(refusal(0), "register.no_transaction");
  EXPECT_EQ(refusal(2), "register.no_transaction");
  EXPECT_EQ(refusal(-1), "register.no_transaction");
  reg.undo(1, {});
  EXPECT_EQ(refusal(1), "register.nothing_to_undo");
  EXPECT_EQ(reg.ledger().last_transaction(), 2);  // what was refused left no trace
}

TEST_F(UndoTest, TheLastOneMeantIsTheLastStillInForce) {
  EXPECT_EQ(reg.last_undoable(), 1);
  const TransactionId added = reg.add({tie("VN-SG", "KR-11", "twinning", "2016")}, "add", {});
  EXPECT_EQ(reg.last_undoable(), added);
  reg.undo(added, {});
  EXPECT_EQ(reg.last_undoable(), 1);
  reg.undo(1, {});
  EXPECT_EQ(reg.last_undoable(), 0);
  const TransactionId again = reg.undo(reg.ledger().last_transaction(), {});  // done again
  EXPECT_EQ(reg.last_undoable(), again);
  reg.undo(again, {});
  EXPECT_EQ(reg.last_undoable(), 0);
  EXPECT_TRUE(views_of(reg).relations.empty());
}

TEST_F(UndoTest, WhoAndWhyAreKeptWithTheTransactionTakenBack) {
  const TransactionId undone = reg.undo(1, {"officer", "wrong file"});
  const auto row = reg.ledger().transaction(undone);
  EXPECT_EQ(row->act, "undo");
  EXPECT_EQ(row->subject, 1);
  EXPECT_EQ(row->who, "officer");
  EXPECT_EQ(row->because, "wrong file");
  EXPECT_EQ(row->recorded_at, time);
}

}  // namespace
}  // namespace ketnghia::ledger
