#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "extract/confidence.h"
#include "extract/page_support.h"
#include "extract/score_folder.h"
#include "text/error.h"

// What extraction has reached, by kind of fact, must not be lost unseen. floors.tsv holds for each set of documents and
// each kind the F1 that was reached, less 0.01. Raise a floor when its kind has become better:
//   KETNGHIA_WRITE_FLOORS=1 build/tests/extract_test --gtest_filter='Floors.*'
// writes the file anew from what is reached now.

namespace ketnghia::extract {
namespace {

namespace fs = std::filesystem;

const std::string kFloorsFile = KETNGHIA_SOURCE_DIR "/tests/extract/floors.tsv";
constexpr double kSlack = 0.01;

/// F1 by kind ("all" among them) by set of documents.
using Figures = std::map<std::string, std::map<std::string, double>>;

Figures read_floors() {
  Figures floors;
  std::ifstream file(kFloorsFile);
  for (std::string line; std::getline(file, line);) {
    std::istringstream cells(line);
    std::string set, kind;
    double floor = 0;
    if (!line.starts_with('#') && cells >> set >> kind >> floor) floors[set][kind] = floor;
  }
  return floors;
}

/// Documents of the corpus whose number divides by 4 are looked at as totals only, so that rules are not fitted to
/// them.
bool is_closed(const GoldDocument& document) {
  const std::string name = fs::path(document.file).filename().string();
  if (name.size() < 3 || !std::isalpha(static_cast<unsigned char>(name[0]))) return false;
  const int number = std::atoi(name.c_str() + 1);
  return number > 0 && number % 4 == 0 && std::isdigit(static_cast<unsigned char>(name[1]));
}

std::map<std::string, Score> score_all() {
  std::map<std::string, Score> sets;
  const auto add = [&](GoldDocument& document, const std::string& set) {
    std::vector<nlohmann::json> found;
    try {
      static const Confidence confidence = Confidence::load(KETNGHIA_SOURCE_DIR "/data/weights/confidence.tsv");
      found = facts_of(document, book(), packs(), &confidence);
    } catch (const Error& error) {
      // A format that is not read yet finds nothing.
    }
    sets[set] += score(read_fact_lines(document.gold), found, book());
  };
  for (GoldDocument& document : gold_documents(KETNGHIA_SOURCE_DIR "/examples")) add(document, "examples");
  for (const auto& language : fs::directory_iterator(KETNGHIA_SOURCE_DIR "/tests/extract/documents")) {
    for (GoldDocument& document : gold_documents(language.path().string())) {
      // Rules were tuned on the even numbers and on all below 40; the odd ones above say how they do elsewhere.
      const int number = std::atoi(fs::path(document.file).filename().c_str());
      const bool tuned = number < 40 || number % 2 == 0;
      add(document, tuned ? "tuned" : "held_out");
    }
  }
  for (const char* folder : {"/../shared/seeds", "/../shared/corpus"}) {
    if (!fs::is_directory(KETNGHIA_SOURCE_DIR + std::string(folder))) continue;
    for (GoldDocument& document : gold_documents(KETNGHIA_SOURCE_DIR + std::string(folder))) {
      add(document, std::string(folder).ends_with("seeds") ? "seeds" : is_closed(document) ? "closed" : "open");
    }
  }
  return sets;
}

const Figures& reached() {
  static const Figures kReached = [] {
    Figures figures;
    for (const auto& [set, score] : score_all()) {
      for (const std::string_view kind : scored_kinds()) {
        if (score.of(kind).gold > 0) figures[set][std::string(kind)] = score.of(kind).f1();
      }
      figures[set]["all"] = score.all().f1();
    }
    return figures;
  }();
  return kReached;
}

void write_floors(const Figures& figures) {
  std::ofstream file(kFloorsFile);
  file << "# F1 by set of documents and kind of fact that must not be lost: what was reached, less 0.01.\n"
       << "# set\tkind\tfloor. Written by floors_test; see there.\n";
  for (const auto& [set, kinds] : figures) {
    for (const auto& [kind, f1] : kinds) {
      file << set << '\t' << kind << '\t' << std::max(0.0, std::floor((f1 - kSlack) * 1000) / 1000) << '\n';
    }
  }
}

void expect_floors(const std::string& set) {
  const Figures floors = read_floors();
  ASSERT_TRUE(floors.contains(set)) << kFloorsFile << " has no floor for " << set;
  if (!reached().contains(set)) GTEST_SKIP() << "the documents of \"" << set << "\" are not here (../shared)";
  for (const auto& [kind, floor] : floors.at(set)) {
    const auto& kinds = reached().at(set);
    ASSERT_TRUE(kinds.contains(kind)) << set << " has no gold facts of kind " << kind;
    EXPECT_GE(kinds.at(kind), floor) << set << ", " << kind << ": the floor is F1 " << floor << ", now it is "
                                     << kinds.at(kind)
                                     << ". `ketnghia eval --over FOLDER --errors` shows what was lost.";
  }
}

TEST(Floors, AreWrittenOnRequest) {
  if (std::getenv("KETNGHIA_WRITE_FLOORS") == nullptr) GTEST_SKIP() << "KETNGHIA_WRITE_FLOORS is not set";
  Figures figures = read_floors();  // of sets that are not here, the floors stay
  for (const auto& [set, kinds] : reached()) figures.erase(set);
  for (auto& [set, kinds] : figures) {
    for (auto& [kind, floor] : kinds) floor += kSlack;
  }
  figures.insert(reached().begin(), reached().end());
  write_floors(figures);
  EXPECT_TRUE(fs::exists(kFloorsFile));
}

TEST(Floors, HoldOverTheExamples) { expect_floors("examples"); }
TEST(Floors, HoldOverDocumentsOfOurOwnThatRulesWereTunedOn) { expect_floors("tuned"); }
TEST(Floors, HoldOverDocumentsOfOurOwnThatWereHeldOut) { expect_floors("held_out"); }
TEST(Floors, HoldOverTheSeeds) { expect_floors("seeds"); }
TEST(Floors, HoldOverTheOpenPartOfTheCorpus) { expect_floors("open"); }
TEST(Floors, HoldOverTheClosedPartOfTheCorpus) { expect_floors("closed"); }

}  // namespace
}  // namespace ketnghia::extract
