// Whatever people and documents do, in whatever order: the past stays as it was known, the views are what the ledger
// gives, the search finds what stands, and the ledger proves itself (RapidCheck).

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

#include "fixture.h"
#include "ledger/answers.h"
#include "text/error.h"

namespace ketnghia::ledger {
namespace {

const std::vector<std::string> kPeople{"Park Heongjoon", "Oh Keodon", "Kwon Youngjin"};

extract::Fact some_fact() {
  const std::string there = *rc::gen::element<std::string>("KR-26", "KR-30", "KR-11");
  if (*rc::gen::arbitrary<bool>()) {
    return office(*rc::gen::elementOf(kPeople), "mayor", there, *rc::gen::element<std::string>("", "2021", "2023"),
                  *rc::gen::element(0.5, 0.9));
  }
  return tie(*rc::gen::element<std::string>("VN-SG", "VN-57"), there,
             *rc::gen::element<std::string>("unknown", "twinning", "friendship"),
             *rc::gen::element<std::string>("", "2005", "2005-03"), *rc::gen::element(0.5, 0.9));
}

std::vector<extract::Fact> some_facts() {
  std::vector<extract::Fact> out;
  for (int i = *rc::gen::inRange(0, 4); i > 0; --i) out.push_back(some_fact());
  return out;
}

extract::Fact some_name() {
  return fact(R"({"fact":"relation","parties":[{"id":")" + *rc::gen::element<std::string>("KR-26", "KR-30") +
              R"(","name":")" + *rc::gen::element<std::string>("Một", "Hai") + R"("}],"confidence":1})");
}

/// One step of somebody: a version of one of three files, or a person's hand. What the register refuses is no step.
void take_a_step(Register& reg) {
  const auto any = [&](int64_t last) { return *rc::gen::inRange<int64_t>(1, last + 2); };
  const TransactionId last = reg.ledger().last_transaction();
  try {
    switch (*rc::gen::inRange(0, 8)) {
      case 0:
      case 1:
      case 2: {
        const std::string file = *rc::gen::element<std::string>("a", "b", "c");
        const std::string version = *rc::gen::element<std::string>("1", "2");
        reg.record(document(file, (*rc::gen::arbitrary<bool>() ? file : "copy") + version), some_facts(), {file, ""});
        break;
      }
      case 3: reg.add({some_fact()}, "add", {"officer", "why"}); break;
      case 4: reg.add({some_name()}, "set", {"officer", "why"}); break;
      case 5: reg.retract({any(last * 2)}, {"officer", "why"}); break;
      case 6: reg.decide(any(last * 2), *rc::gen::element(Standing::kAccepted, Standing::kRejected), {}); break;
      default: reg.undo(any(last), {}); break;
    }
  } catch (const Error& error) {
    RC_ASSERT(error.kind() == ErrorKind::kConflict);
    RC_ASSERT(reg.ledger().last_transaction() == last);
  }
}

Register fresh(const FewPlaces& places) {
  return Register::open({"sqlite::memory:", Database::Access::kCreate, {}}, places);
}

RC_GTEST_PROP(HistoryProperty, WhatWasKnownThenNeverChanges, ()) {
  const FewPlaces places;
  Register reg = fresh(places);
  std::map<TransactionId, ViewRows> known;
  for (int steps = *rc::gen::inRange(1, 14); steps > 0; --steps) {
    take_a_step(reg);
    const ViewRows now = reg.reading([&] { return reg.views().computed(kNow); });
    RC_ASSERT(now == views_of(reg));
    known[reg.ledger().last_transaction()] = now;
  }
  for (const auto& [transaction, rows] : known) {
    RC_ASSERT(reg.reading([&] { return reg.views().computed(transaction); }) == rows);
  }
  RC_ASSERT(reg.verify().clean());
}

RC_GTEST_PROP(HistoryProperty, TheSearchFindsWhoStandsAndNobodyElse, ()) {
  const FewPlaces places;
  Register reg = fresh(places);
  for (int steps = *rc::gen::inRange(1, 12); steps > 0; --steps) take_a_step(reg);
  const auto offices = reg.reading([&] { return reg.views().offices(); });
  for (const std::string& person : kPeople) {
    std::set<std::string> standing, found;
    for (const OfficeRow& row : offices) {
      if (row.person == person) standing.insert(row.locality);
    }
    for (const Found& one : reg.search().search(person, 50)) {
      if (one.kind == "person") found.insert(one.subject);
    }
    RC_ASSERT(found == standing);
  }
}

RC_GTEST_PROP(HistoryProperty, AnotherProgramOpensTheSame, ()) {
  const FewPlaces places;
  const Scratch scratch;
  const auto open = [&](Database::Access access) { return Register::open({scratch.url(), access, {}}, places); };
  Register reg = open(Database::Access::kCreate);
  for (int steps = *rc::gen::inRange(1, 8); steps > 0; --steps) take_a_step(reg);
  const Register other = open(Database::Access::kRead);
  RC_ASSERT(views_of(other) == views_of(reg));
  RC_ASSERT(other.given_names() == reg.given_names());
  const Answers here(reg, "vi"), there(other, "vi");
  const auto lines = [](const Answers& answers) {
    std::vector<std::string> out;
    for (const Tie& one : answers.list({})) out.push_back(to_json(one).dump());
    return out;
  };
  RC_ASSERT(lines(here) == lines(there));
}

RC_GTEST_PROP(HistoryProperty, AnUndoOfTheLastStepIsAsIfItHadNotBeenTaken, ()) {
  const FewPlaces places;
  Register reg = fresh(places);
  for (int steps = *rc::gen::inRange(1, 8); steps > 0; --steps) take_a_step(reg);
  const TransactionId before = reg.ledger().last_transaction();
  const ViewRows then = without_numbers(views_of(reg));
  const auto names = reg.given_names();
  take_a_step(reg);
  const TransactionId last = reg.ledger().last_transaction();
  if (last == before) RC_DISCARD("refused, or nothing new");
  try {
    reg.undo(last, {});
  } catch (const Error& error) {
    RC_ASSERT(error.message() == "register.nothing_to_undo");
  }
  RC_ASSERT(without_numbers(views_of(reg)) == then);
  RC_ASSERT(reg.given_names() == names);
}

}  // namespace
}  // namespace ketnghia::ledger
