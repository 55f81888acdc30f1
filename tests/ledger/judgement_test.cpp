// Which of several claims is shown: the laws, whatever the claims are.

#include "ledger/judgement.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <random>

namespace ketnghia::ledger {
namespace {

struct Said {
  std::string value;
  Entry entry;
};

const auto kValues = rc::gen::element<std::string>("2005", "2005-03", "2005-03-01", "2006", "2006-01");

/// A claim read from a document.
rc::Gen<Said> read_somewhere() {
  return rc::gen::apply(
      [](std::string value, std::string source, double sure, std::string dated) {
        Said out{std::move(value), {}};
        out.entry.document = 1;
        out.entry.source = std::move(source);
        out.entry.dated = std::move(dated);
        out.entry.fact.confidence = sure;
        return out;
      },
      kValues, rc::gen::element<std::string>("a", "b", "c"), rc::gen::element(0.7, 0.8, 0.95),
      rc::gen::element<std::string>("", "2015", "2021-06-01"));
}

/// A claim written by an officer, in a transaction of that number.
rc::Gen<Said> written_by_hand(int64_t transaction) {
  return rc::gen::map(kValues, [transaction](std::string value) {
    Said out{std::move(value), {}};
    out.entry.recorded = out.entry.id = out.entry.root = transaction;
    return out;
  });
}

rc::Gen<Said> anything_said() {
  return rc::gen::weightedOneOf<Said>(
      {{5, read_somewhere()}, {1, rc::gen::mapcat(rc::gen::inRange<int64_t>(1, 9), written_by_hand)}});
}

std::vector<Claim> claims_of(const std::vector<Said>& said) {
  std::vector<Claim> out;
  for (const Said& one : said) out.push_back({one.value, &one.entry});
  return out;
}

std::vector<Said> several(const rc::Gen<Said>& one) {
  return *rc::gen::nonEmpty(rc::gen::container<std::vector<Said>>(one));
}

std::vector<Said> some_said() { return several(anything_said()); }

RC_GTEST_PROP(JudgementLaws, TheOrderInWhichClaimsComeMakesNoDifference, ()) {
  const std::vector<Said> said = some_said();
  std::vector<Claim> claims = claims_of(said);
  for (const What what : {What::kWord, What::kState, What::kDate}) {
    const auto first = choose(claims, what);
    std::shuffle(claims.begin(), claims.end(), std::mt19937(*rc::gen::arbitrary<unsigned>()));
    const auto second = choose(claims, what);
    RC_ASSERT(first->value == second->value);
    RC_ASSERT(first->others == second->others);
    RC_ASSERT(first->contradicted == second->contradicted);
  }
}

RC_GTEST_PROP(JudgementLaws, WhatIsShownWasSaidAndTheOthersAreOther, ()) {
  const std::vector<Said> said = some_said();
  for (const What what : {What::kWord, What::kState, What::kDate}) {
    const auto choice = choose(claims_of(said), what);
    const auto was_said = [&](const std::string& value) {
      return std::any_of(said.begin(), said.end(), [&](const Said& one) { return one.value == value; });
    };
    RC_ASSERT(was_said(choice->value));
    for (const std::string& other : choice->others) RC_ASSERT(was_said(other) && other != choice->value);
    RC_ASSERT(!choice->contradicted || !choice->others.empty());
  }
}

RC_GTEST_PROP(JudgementLaws, TheLastHandIsObeyed, ()) {
  std::vector<Said> said = *rc::gen::container<std::vector<Said>>(read_somewhere());
  // No two in one transaction, which would be equal in rank.
  const int64_t hands = *rc::gen::inRange<int64_t>(1, 9);
  for (int64_t transaction = 1; transaction <= hands; ++transaction) said.push_back(*written_by_hand(transaction));
  const std::string last = said.back().value;
  std::shuffle(said.begin(), said.end(), std::mt19937(*rc::gen::arbitrary<unsigned>()));
  for (const What what : {What::kWord, What::kState, What::kDate}) {
    const auto choice = choose(claims_of(said), what);
    RC_ASSERT(choice->value == last);
    RC_ASSERT(!choice->contradicted);
  }
}

RC_GTEST_PROP(JudgementLaws, ADateIsNeverCoarserThanOneThatItHolds, ()) {
  const std::vector<Said> said = several(read_somewhere());
  const auto choice = choose(claims_of(said), What::kDate);
  const auto shown = text::Edtf::parse(choice->value);
  for (const Said& one : said) RC_ASSERT(!shown->refined_by(*text::Edtf::parse(one.value)));
  // What the shown date refines is no contradiction of it.
  for (const std::string& other : choice->others) RC_ASSERT(!text::Edtf::parse(other)->refined_by(*shown));
}

RC_GTEST_PROP(JudgementLaws, OneMoreVoiceOfAnotherSourceNeverTurnsTheChoiceAway, ()) {
  std::vector<Said> said = some_said();
  const auto before = choose(claims_of(said), What::kWord);
  Said voice{before->value, said.front().entry};
  voice.entry.document = 1;
  voice.entry.source = "another";
  said.push_back(voice);
  RC_ASSERT(choose(claims_of(said), What::kWord)->value == before->value);
}

TEST(Days, OfADateAreItsFirstAndLast) {
  EXPECT_EQ(first_day_of("2014"), text::day_number(2014, 1, 1));
  EXPECT_EQ(last_day_of("2014-02"), text::day_number(2014, 2, 28));
  EXPECT_EQ(last_day_of("2014/2016"), text::day_number(2016, 12, 31));
  for (const char* none : {"", "soon", "2014-13"}) {
    EXPECT_EQ(first_day_of(none), text::kBeginningOfTime);
    EXPECT_EQ(last_day_of(none), text::kBeginningOfTime);
  }
}

TEST(Better, IsAHandThenWhoIsSurerThenTheLaterDocument) {
  Entry hand, sure, late;
  hand.document = 0;
  sure.document = late.document = 1;
  sure.fact.confidence = 0.9;
  late.fact.confidence = 0.8;
  late.dated = "2025";
  EXPECT_TRUE(is_better(hand, sure));
  EXPECT_FALSE(is_better(sure, hand));
  EXPECT_TRUE(is_better(sure, late));
  late.fact.confidence = 0.9;
  EXPECT_TRUE(is_better(late, sure));
}

}  // namespace
}  // namespace ketnghia::ledger
