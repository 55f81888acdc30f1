#include "ledger/lineage.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace ketnghia::ledger {
namespace {

const Canonical kAsItIs = [](const std::string& id) { return id; };

text::Day july(int year) { return text::day_number(year, 7, 1); }

std::vector<std::string> ids(const std::vector<Lineage::Step>& steps) {
  std::vector<std::string> out;
  for (const auto& step : steps) out.push_back(step.id);
  std::sort(out.begin(), out.end());
  return out;
}

using Ids = std::vector<std::string>;

TEST(Lineage, WhoTookNobodysPlaceHasNeither) {
  const Lineage none;
  EXPECT_TRUE(none.successors("a").empty());
  EXPECT_TRUE(none.predecessors("a").empty());
  EXPECT_EQ(none.last_day("a"), text::kEndOfTime);
  EXPECT_EQ(none.at("a", july(2025)), "a");
}

TEST(Lineage, StepsAreFollowedToTheEndWithTheDayOfTheLast) {
  const Lineage lineage({{"a", "b", july(1990)}, {"b", "c", july(2008)}, {"x", "c", july(2008)}}, kAsItIs);
  EXPECT_EQ(ids(lineage.successors("a")), (Ids{"b", "c"}));
  EXPECT_EQ(ids(lineage.predecessors("c")), (Ids{"a", "b", "x"}));
  for (const auto& step : lineage.successors("a")) EXPECT_EQ(step.day, july(step.id == "b" ? 1990 : 2008));
  EXPECT_EQ(lineage.last_day("a"), july(1990) - 1);
  EXPECT_EQ(lineage.last_day("c"), text::kEndOfTime);
}

TEST(Lineage, TheDayOfALongWayIsItsLatestWhateverTheOrderOfItsSteps) {
  // A table may date the second step before the first, where the first was told late.
  const Lineage lineage({{"a", "b", july(2010)}, {"b", "c", july(2000)}}, kAsItIs);
  for (const auto& step : lineage.successors("a")) EXPECT_EQ(step.day, july(2010)) << step.id;
}

TEST(Lineage, WhoStandsInAPlaceDependsOnTheDay) {
  const Lineage lineage({{"a", "b", july(1990)}, {"b", "c", july(2008)}}, kAsItIs);
  EXPECT_EQ(lineage.at("a", july(1990) - 1), "a");
  EXPECT_EQ(lineage.at("a", july(1990)), "b");
  EXPECT_EQ(lineage.at("a", july(2008)), "c");
  EXPECT_EQ(lineage.at("c", july(1980)), "c");
}

TEST(Lineage, AProvinceEnlargedUnderItsOwnCodeIsNoStep) {
  const Lineage lineage({{"a", "a", july(2025)}, {"b", "a", july(2025)}}, kAsItIs);
  EXPECT_TRUE(lineage.successors("a").empty());
  EXPECT_EQ(ids(lineage.predecessors("a")), Ids{"b"});
  EXPECT_EQ(lineage.last_day("a"), text::kEndOfTime);
}

TEST(Lineage, TwoIdsOfOnePlaceAreOne) {
  const Lineage lineage({{"a", "gn:1", july(2025)}}, [](const std::string& id) { return id == "gn:1" ? "X" : id; });
  EXPECT_EQ(ids(lineage.successors("a")), Ids{"X"});
  EXPECT_TRUE(lineage.predecessors("gn:1").empty());
}

TEST(Lineage, ARingInAWrongTableEnds) {
  const Lineage lineage({{"a", "b", july(1990)}, {"b", "a", july(2000)}}, kAsItIs);
  EXPECT_EQ(ids(lineage.successors("a")), Ids{"b"});
  EXPECT_EQ(ids(lineage.predecessors("a")), Ids{"b"});
}

RC_GTEST_PROP(LineageLaws, PredecessorsAreThoseWhoseSuccessorOneIs, ()) {
  const auto id = rc::gen::element<std::string>("a", "b", "c", "d", "e");
  const auto passing = rc::gen::apply(
      [](std::string from, std::string to, int year) {
        return Passing{from, to, text::day_number(year, 1, 1)};
      },
      id, id, rc::gen::inRange(1990, 2026));
  const Lineage lineage(*rc::gen::container<std::vector<Passing>>(passing), kAsItIs);
  for (const std::string one : {"a", "b", "c", "d", "e"}) {
    std::set<std::string> backwards;
    for (const std::string other : {"a", "b", "c", "d", "e"}) {
      for (const auto& step : lineage.successors(other)) {
        RC_ASSERT(step.id != other);
        if (step.id == one) backwards.insert(other);
      }
    }
    const Ids predecessors = ids(lineage.predecessors(one));
    RC_ASSERT(std::set<std::string>(predecessors.begin(), predecessors.end()) == backwards);
  }
}

}  // namespace
}  // namespace ketnghia::ledger
