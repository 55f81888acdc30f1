#include "extract/confidence.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <fstream>
#include <random>

#include "extract/fact_json.h"
#include "extract/page_support.h"
#include "scratch.h"
#include "text/error.h"

namespace ketnghia::extract {
namespace {

Fact relation(double conviction, const std::string& kind = "twinning", const std::string& partner = "KR-11") {
  Fact fact;
  Relation content;
  content.kind = kind;
  content.parties = {{"VN-SG", "", {}}, {partner, "", {}}};
  fact.content = content;
  fact.confidence = conviction;
  fact.evidence = {{"page", {0, 5}, "Seoul"}};
  return fact;
}

double value_of(const std::vector<Trait>& traits, std::string_view name) {
  for (const Trait& trait : traits) {
    if (trait.name == name) return trait.value;
  }
  return 0;
}

std::string message_of(const std::string& path, std::string* line = nullptr) {
  try {
    Confidence::load(path);
  } catch (const Error& error) {
    EXPECT_EQ(error.arguments().at("file"), path);
    if (line != nullptr) *line = error.arguments().at("line");
    return error.message();
  }
  return "";
}

TEST(Traits, SayWhatAFactShowsOfItself) {
  const std::vector<Trait> traits = traits_of(relation(0.5), false);
  EXPECT_EQ(traits.front().name, "constant");
  EXPECT_EQ(value_of(traits, "constant"), 1);
  EXPECT_EQ(value_of(traits, "conviction"), 0) << "an even chance is log odds of 0";
  EXPECT_EQ(value_of(traits, "twinning"), 1);
  EXPECT_EQ(value_of(traits, "friendship"), 0);
  EXPECT_EQ(value_of(traits, "table"), 0);
  EXPECT_EQ(value_of(traits_of(relation(0.5), true), "table"), 1);
  EXPECT_EQ(value_of(traits_of(relation(0.5, "unknown", "name:Nowhere"), false), "unknown_locality"), 1);
}

TEST(Traits, OfEachKindOfFact) {
  const auto traits = [](const char* json) { return traits_of(from_json(nlohmann::json::parse(json)), false); };
  const auto agreement = traits(
      R"({"fact":"agreement","confidence":0.8,"type":"mou","status":"planned","signed":"2024-10",
          "parties":[{"id":"VN-HN"},{"id":"KR-41"},{"id":"JP-35"}]})");
  EXPECT_EQ(value_of(agreement, "mou") + value_of(agreement, "planned") + value_of(agreement, "signed"), 3);
  EXPECT_EQ(value_of(agreement, "many_localities"), 1);
  const auto event = traits(
      R"({"fact":"event","confidence":0.8,"type":"talks","localities":["VN-HN"],
          "participants":[{"name":"A"},{"name":"B"},{"name":"C"},{"name":"D"}]})");
  EXPECT_EQ(value_of(event, "participants"), 3) << "more than three say no more";
  EXPECT_EQ(value_of(event, "one_locality"), 1);
  EXPECT_EQ(value_of(event, "date"), 0);
  const auto office = traits(R"({"fact":"office","confidence":0.8,"person":"Kim","role":"other","of":"KR"})");
  EXPECT_EQ(value_of(office, "national") + value_of(office, "single_name") + value_of(office, "other_role"), 3);
}

TEST(Confidence, WeighsTraitsIntoAProbability) {
  const Confidence confidence({{"relation", {{"constant", 0.0}, {"conviction", 1.0}}}});
  EXPECT_NEAR(confidence.of(relation(0.7), false), 0.7, 1e-9) << "log odds and back";
  EXPECT_NEAR(confidence.of("relation", std::vector<Trait>{{"constant", 1}, {"never heard of", 9}}), 0.5, 1e-9);
  const Confidence doubting({{"relation", {{"constant", -2.0}, {"conviction", 1.0}}}});
  EXPECT_LT(doubting.of(relation(0.7), false), 0.3);
}

TEST(Confidence, NothingIsCertainAndAKindWithoutWeightsKeepsItsOwn) {
  const Confidence sure({{"relation", {{"constant", 50.0}}}});
  EXPECT_LE(sure.of(relation(0.9), false), 0.98);
  EXPECT_GE(Confidence({{"relation", {{"constant", -50.0}}}}).of(relation(0.9), false), 0.02);
  EXPECT_EQ(Confidence({{"office", {{"constant", 50.0}}}}).of(relation(0.61), false), 0.61);
}

TEST(Confidence, IsReadFromALineATrait) {
  const Scratch scratch;
  const std::string path = scratch.file("confidence.tsv").string();
  std::ofstream(path) << "# kind, trait, weight\n\nrelation\tconstant\t1.5\nrelation\tsince\t-0.25\n";
  const Confidence confidence = Confidence::load(path);
  EXPECT_EQ(confidence.weights().at("relation").at("since"), -0.25);
  std::ofstream(path) << "relation\tconstant\t1\nrelation\tsince\tmuch\n";
  std::string line;
  EXPECT_EQ(message_of(path, &line), "weights.bad_line");
  EXPECT_EQ(line, "2");
  EXPECT_EQ(message_of(scratch.file("none.tsv").string()), "weights.missing");
}

TEST(Confidence, TheWeightsOfTheHouseCoverEveryScoredKind) {
  const Confidence confidence = Confidence::load(KETNGHIA_SOURCE_DIR "/data/weights/confidence.tsv");
  for (const char* kind : {"relation", "agreement", "event", "office", "succession"}) {
    EXPECT_TRUE(confidence.weights().contains(kind)) << kind;
  }
  EXPECT_GT(confidence.of(relation(0.95), false), confidence.of(relation(0.5), false));
}

/// Facts of which the share `right` is right, all alike.
std::vector<Judged> alike(std::string_view trait, int count, double right) {
  std::vector<Judged> out;
  for (int i = 0; i < count; ++i) out.push_back({{{"constant", 1}, {trait, 1}}, i < count * right});
  return out;
}

TEST(Fit, FindsTheShareThatIsRight) {
  const Confidence confidence({{"event", fit(alike("date", 200, 0.8), 0)}});
  EXPECT_NEAR(confidence.of("event", alike("date", 1, 1)[0].traits), 0.8, 0.01);
}

TEST(Fit, TellsTraitsApartAndIsDrawnTowardsTheMeanByTheRidge) {
  std::vector<Judged> judged = alike("good", 100, 0.9);
  const std::vector<Judged> bad = alike("bad", 100, 0.3);
  judged.insert(judged.end(), bad.begin(), bad.end());
  const Confidence free({{"event", fit(judged, 0.01)}}), held({{"event", fit(judged, 50)}});
  EXPECT_NEAR(free.of("event", judged.front().traits), 0.9, 0.02);
  EXPECT_NEAR(free.of("event", bad.front().traits), 0.3, 0.02);
  EXPECT_LT(held.of("event", judged.front().traits), free.of("event", judged.front().traits));
  EXPECT_GT(held.of("event", bad.front().traits), free.of("event", bad.front().traits));
}

TEST(Fit, OfNothingIsNothing) { EXPECT_TRUE(fit({}, 1).empty()); }

RC_GTEST_PROP(Fit, TheMeanProbabilityIsTheShareOfRightOnes, ()) {
  // The free constant makes it so, whatever the other traits.
  std::vector<Judged> judged;
  const int count = *rc::gen::inRange(10, 40);
  for (int i = 0; i < count; ++i) {
    judged.push_back({{{"constant", 1}, {"x", *rc::gen::inRange(-2, 3) * 0.5}}, *rc::gen::inRange(0, 4) > 0});
  }
  const Confidence confidence({{"office", fit(judged, 2)}});
  double stated = 0, right = 0;
  for (const Judged& one : judged) stated += confidence.of("office", one.traits), right += one.right;
  RC_ASSERT(std::abs(stated - right) < 0.03 * count + 0.05);
}

TEST(Confidence, WhatIsHardlyRightIsNotStated) {
  const std::string text = "Thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) kết nghĩa từ năm 1994.\n";
  const read::Document page = read::read_bytes("page.txt", text, packs());
  const auto relations = [&](double constant) {
    const Confidence confidence({{"relation", {{"constant", constant}}}});
    return only<Relation>(extract(page, book(), packs(), {"", &confidence})).size();
  };
  EXPECT_EQ(relations(0.2), 1u);
  EXPECT_EQ(relations(-0.4), 0u);
  EXPECT_EQ(only<Relation>(extract(page, book(), packs(), {""})).size(), 1u) << "without weights nothing is dropped";
}

}  // namespace
}  // namespace ketnghia::extract
