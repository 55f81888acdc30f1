// `ketnghia place`: what a name of a place may mean, best first, and how it was understood.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "running.h"

namespace ketnghia::cli {
namespace {

class PlaceCommand : public RegisterCommands {
 protected:
  /// "id how" of the best candidate; empty where there is none.
  std::string best(std::vector<std::string> words) {
    words.insert(words.begin(), "place");
    const Json found = json(std::move(words));
    if (found.empty()) return {};
    return found[0]["id"].get<std::string>() + " " + found[0]["how"].get<std::string>();
  }
};

TEST_F(PlaceCommand, ANameIsUnderstoodHoweverItIsWritten) {
  const std::vector<std::pair<std::vector<std::string>, const char*>> names{
      {{"Lyon"}, "gn:2996944 exact"},
      {{"부산"}, "KR-26 exact"},
      {{"大阪", "--kind", "city"}, "gn:1853909 exact"},
      {{"大阪", "--kind", "subdivision"}, "JP-27 exact"},
      {{"hà nôi"}, "VN-HN folded"},
      {{"DUSSELDORF"}, "gn:2934246 folded"},
      {{"Luân Đôn"}, "gn:2643743 exonym"},
      {{"pháp", "--kind", "country"}, "FR exonym"},
      {{"Bu-sản"}, "KR-26 respelling"},
      {{"Nam Ninh", "--country", "CN"}, "gn:1799869 sino_vietnamese"},
      {{"Quảng Châu", "--country", "CN"}, "gn:1809858 sino_vietnamese"},
      {{"Springfeild", "--country", "US"}, "gn:4250542 misspelling"},
  };
  for (const auto& [words, expected] : names) EXPECT_EQ(best(words), expected) << words.front();
}

TEST_F(PlaceCommand, ACountryLeavesOnlyItsOwnPlaces) {
  for (const auto& [typed, code] : {std::pair("GB", "GB"), {"gb", "GB"}, {"US", "US"}, {"us", "US"}, {"VN", "VN"}}) {
    for (const Json& one : json({"place", "Birmingham", "--country", typed})) EXPECT_EQ(one["country"], code) << typed;
  }
  EXPECT_EQ(json({"place", "Birmingham", "--country", "GB"})[0]["id"], "gn:2655603");
  EXPECT_EQ(json({"place", "Birmingham", "--country", "US"})[0]["id"], "gn:4049979");
}

TEST_F(PlaceCommand, ATableHasALineACandidate) {
  EXPECT_EQ(run_in("en", {"place", "Daejeon"}), 0);
  expect_says(out_, {"KR-30", "KR", "Daejeon", "(exact: Daejeon)"});
  EXPECT_EQ(run_in("vi", {"place", "Daejeon"}), 0);
  expect_says(out_, {"(đúng: Daejeon)"});
  EXPECT_EQ(err_, "");
}

TEST_F(PlaceCommand, ExplainAddsTheFeaturesOfEachScore) {
  run({"place", "hue"});
  const std::string plain = out_;
  run({"place", "hue", "--explain"});
  EXPECT_GT(out_.size(), plain.size());
  expect_says(out_, {"+0."});
  const Json found = json({"place", "hue", "--explain"});
  ASSERT_FALSE(found.empty());
  for (const Json& one : found) EXPECT_FALSE(one["features"].empty()) << one;
  EXPECT_FALSE(json({"place", "hue"})[0].contains("features"));
}

TEST_F(PlaceCommand, JsonLinesAreTheObjectsOfTheArray) {
  const Json array = json({"place", "San José"});
  EXPECT_EQ(run({"place", "San José", "--format", "jsonl"}), 0);
  EXPECT_EQ(Json(json_lines()), array);
  ASSERT_GT(array.size(), 1u);
  for (const char* key : {"id", "name", "country", "score", "how"}) EXPECT_TRUE(array[0].contains(key)) << key;
}

TEST_F(PlaceCommand, AnUnknownNameIsAnEmptyArrayAndNoMistake) {
  EXPECT_EQ(run({"place", "Qwxzvbnm", "--format", "json"}), 0);
  EXPECT_EQ(out_, "[]\n");
  EXPECT_EQ(err_, "");
}

RC_GTEST_FIXTURE_PROP(PlaceCommand, CandidatesStandBestFirstWithScoresWithinOne, ()) {
  const auto name = *rc::gen::element<std::string>("Portland", "Hue", "San José", "Brest", "平和", "Thanh Hoa",
                                                   "Springfeild", "Saint-Denis", "Кировск", "경주", "Valensia");
  double last = 1;
  for (const Json& one : json({"place", name})) {
    RC_ASSERT(one["score"].get<double>() <= last);
    RC_ASSERT(one["score"].get<double>() > 0);
    last = one["score"];
  }
}

}  // namespace
}  // namespace ketnghia::cli
