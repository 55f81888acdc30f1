#include "extract/table_countries.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

namespace ketnghia::extract {
namespace {

CountryLabel label(const std::string& code, bool after_break = false) {
  CountryLabel out;
  if (!code.empty()) out.countries = {{code, 1.0}};
  out.after_break = after_break;
  return out;
}

/// The countries found where each row's locality is known in exactly one country ("" for a locality no book knows).
std::vector<std::string> infer(const std::vector<CountryLabel>& labels, const std::vector<std::string>& truth) {
  const LocalityScore score = [&](size_t row, std::string_view country) { return truth[row] == country ? 0.9 : 0.0; };
  std::vector<std::string> out;
  for (const RowCountry& row : infer_countries(labels, score, {})) out.push_back(row.code);
  return out;
}

TEST(TableCountries, FillsDownFromALabelOnTheFirstRow) {
  const std::vector<CountryLabel> labels = {label("LA"), label(""), label(""), label("RU"), label("")};
  const std::vector<std::string> truth = {"LA", "LA", "LA", "RU", "RU"};
  EXPECT_EQ(infer(labels, truth), truth);
}

TEST(TableCountries, FindsRowsAboveALabelThatAPageBreakMoved) {
  // Four of seven rows on the page before; the label stands on the first row of the second page.
  const std::vector<CountryLabel> labels = {label("NL"), label(""),         label(""), label(""),
                                            label(""),   label("KR", true), label(""), label("")};
  const std::vector<std::string> truth = {"NL", "KR", "KR", "KR", "KR", "KR", "KR", "KR"};
  EXPECT_EQ(infer(labels, truth), truth);
}

TEST(TableCountries, DecidesUnknownLocalitiesByTheLabelsPlace) {
  const std::vector<CountryLabel> labels = {label("LA"), label(""), label(""), label("RU"), label("")};
  EXPECT_EQ(infer(labels, {"", "", "", "", ""}), (std::vector<std::string>{"LA", "LA", "LA", "RU", "RU"}));
}

TEST(TableCountries, KeepsRangesContiguous) {
  // The third row's locality is known under neither label: it goes with its neighbours.
  const std::vector<CountryLabel> labels = {label("JP"), label(""), label(""), label(""), label("FR")};
  EXPECT_EQ(infer(labels, {"JP", "JP", "", "JP", "FR"}), (std::vector<std::string>{"JP", "JP", "JP", "JP", "FR"}));
}

TEST(TableCountries, SaysWhatIsInferred) {
  const std::vector<CountryLabel> labels = {label("DE"), label("")};
  const LocalityScore score = [](size_t, std::string_view) { return 0.9; };
  const auto rows = infer_countries(labels, score, {});
  EXPECT_FALSE(rows[0].inferred);
  EXPECT_TRUE(rows[1].inferred);
  EXPECT_EQ(rows[1].label, 0);
  EXPECT_GT(rows[0].confidence, rows[1].confidence);
}

TEST(TableCountries, TakesMarkedUpMergesAtTheirWord) {
  std::vector<CountryLabel> labels = {label("CN"), label(""), label("JP")};
  labels[1].covered = true;
  const LocalityScore score = [](size_t, std::string_view country) { return country == "JP" ? 0.9 : 0.0; };
  const auto rows = infer_countries(labels, score, {});
  EXPECT_EQ(rows[1].code, "CN");
  EXPECT_FALSE(rows[1].inferred);
}

TEST(TableCountries, LetsAnUnknownLabelEndTheRangeAbove) {
  const std::vector<CountryLabel> labels = {label("CA"), {{{"", 0.0}}, false, false}, label("")};
  EXPECT_EQ(infer(labels, {"CA", "DE", "DE"}), (std::vector<std::string>{"CA", "", ""}));
}

TEST(TableCountries, UsesTheOrderOfLabelsForOneThatMayBeTwoCountries) {
  // Sorted by name: Ý, then a label that may be Kuwait or Ecuador, then Lào.
  std::vector<CountryLabel> labels = {label("BG"), label("CA"), label("IT"), {}, label("LA"), label("MM"), label("ZA")};
  labels[3].countries = {{"EC", 0.8}, {"KW", 0.8}};
  const LocalityScore score = [](size_t, std::string_view) { return 0.5; };
  const auto key = [](const std::string& code) {
    const std::map<std::string, std::string> names = {{"BG", "bulgaria"}, {"CA", "canada"}, {"EC", "ecuador"},
                                                      {"IT", "italia"},   {"KW", "kuwait"}, {"LA", "lao"},
                                                      {"MM", "myanmar"},  {"ZA", "nam phi"}};
    return names.at(code);
  };
  EXPECT_EQ(infer_countries(labels, score, key)[3].code, "KW");
}

TEST(TableCountries, HasNothingToSayWithoutLabels) {
  EXPECT_EQ(infer({label(""), label("")}, {"LA", "LA"}), (std::vector<std::string>{"", ""}));
  EXPECT_TRUE(infer({}, {}).empty());
}

TEST(TableCountries, StaysQuickInALongColumnWithTwoLabels) {
  std::vector<CountryLabel> labels(20'000);
  labels.front() = label("LA");
  labels.back() = label("RU");
  const LocalityScore score = [](size_t row, std::string_view country) {
    return (row < 19'999) == (country == "LA") ? 0.9 : 0.0;
  };
  const auto rows = infer_countries(labels, score, {});
  EXPECT_EQ(rows[10'000].code, "LA");
  EXPECT_EQ(rows[19'999].code, "RU");
}

/// Whatever the ranges and wherever in them the labels stand, localities that each lie in one country tell them.
RC_GTEST_PROP(TableCountries, RecoversAnyRangesOfKnownLocalities, ()) {
  const auto sizes =
      *rc::gen::container<std::vector<size_t>>(*rc::gen::inRange<size_t>(1, 8), rc::gen::inRange<size_t>(1, 7));
  std::vector<CountryLabel> labels;
  std::vector<std::string> truth;
  for (size_t range = 0; range < sizes.size(); ++range) {
    const std::string code = {static_cast<char>('A' + range), 'X'};
    const size_t at = *rc::gen::inRange<size_t>(0, sizes[range]);
    for (size_t row = 0; row < sizes[range]; ++row) {
      labels.push_back(label(row == at ? code : "", *rc::gen::inRange(0, 6) == 0));
      truth.push_back(code);
    }
  }
  RC_ASSERT(infer(labels, truth) == truth);
}

}  // namespace
}  // namespace ketnghia::extract
