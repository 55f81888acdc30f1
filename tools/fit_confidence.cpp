// Fits the weights that turn a finder's conviction into a probability:
//   build/tools/fit_confidence DATA_FOLDER FOLDER… [--without-fourth] > data/weights/confidence.tsv
// Each FOLDER holds documents beside their gold facts. Of documents of our own (NN-name) the even ones are left out:
// rules were tuned on them, and they flatter whoever asks how facts fare elsewhere. --without-fourth leaves out the
// corpus's closed part, documents whose number divides by 4. How the weights do on documents that they were not fitted
// on is told on stderr: ten parts, each held out once.

#include <fmt/format.h>

#include <cctype>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <set>

#include "extract/confidence.h"
#include "extract/fact_json.h"
#include "extract/score.h"
#include "extract/score_folder.h"
#include "read/read.h"
#include "text/error.h"

namespace {

using namespace ketnghia;
using extract::Confidence;
using extract::Judged;

constexpr int kParts = 10;
constexpr double kRidge = 4;

struct Sample {
  std::string kind;
  Judged judged;
  int part = 0;
};

bool is_fourth(const std::string& file) {
  const std::string name = std::filesystem::path(file).filename().string();
  if (name.size() < 3 || !std::isalpha(static_cast<unsigned char>(name[0]))) return false;
  const int number = std::atoi(name.c_str() + 1);
  return number > 0 && number % 4 == 0;
}

bool was_tuned_on(const std::string& file) {
  const std::string name = std::filesystem::path(file).filename().string();
  return name.size() > 3 && std::isdigit(static_cast<unsigned char>(name[0])) && name[2] == '-' &&
         std::atoi(name.c_str()) % 2 == 0;
}

/// The scored facts of a document, each with whether it is right. A fact that is an optional gold fact counts neither
/// way and is left out.
void judge(const extract::GoldDocument& document, const gazetteer::Book& book, const language::Packs& packs, int part,
           std::vector<Sample>& samples) {
  const read::Document read = read::read_file(document.file, packs);
  const std::vector<nlohmann::json> gold = extract::read_fact_lines(document.gold);
  std::vector<extract::Fact> facts;
  std::vector<nlohmann::json> found;
  for (extract::Fact& fact : extract::extract(read, book, packs, {document.home})) {
    if (fact.related || extract::scored_fields(extract::kind_of(fact)).empty()) continue;
    found.push_back(extract::to_json(fact));
    facts.push_back(std::move(fact));
  }
  std::set<size_t> right, optional;
  for (const auto& [g, f] : extract::pair_facts(gold, found, extract::FactMatcher(book))) {
    (gold[g].value("optional", false) ? optional : right).insert(f);
  }
  for (size_t i = 0; i < facts.size(); ++i) {
    if (optional.contains(i)) continue;
    samples.push_back({std::string(extract::kind_of(facts[i])),
                       {extract::traits_of(facts[i], read.is_table()), right.contains(i)},
                       part});
  }
}

Confidence::Weights fit_all(const std::vector<Sample>& samples, int without) {
  std::map<std::string, std::vector<Judged>> by_kind;
  for (const Sample& sample : samples) {
    if (sample.part != without) by_kind[sample.kind].push_back(sample.judged);
  }
  Confidence::Weights weights;
  for (const auto& [kind, judged] : by_kind) weights[kind] = extract::fit(judged, kRidge);
  return weights;
}

void tell_held_out(const std::vector<Sample>& samples) {
  std::vector<extract::Stated> stated;
  for (int part = 0; part < kParts; ++part) {
    const Confidence confidence(fit_all(samples, part));
    for (const Sample& sample : samples) {
      if (sample.part == part)
        stated.push_back({confidence.of(sample.kind, sample.judged.traits), sample.judged.right});
    }
  }
  const extract::Calibration held_out = extract::calibrate(stated);
  fmt::print(stderr, "held out: {} facts, ECE {:.3f}, Brier {:.3f}\n", held_out.facts, held_out.ece, held_out.brier);
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() < 2) {
    fmt::print(stderr, "use: fit_confidence DATA_FOLDER FOLDER… [--without-fourth]\n");
    return 2;
  }
  const gazetteer::Book book = gazetteer::Book::open(arguments[0] + "/places.book");
  const language::Packs packs = language::Packs::open(arguments[0] + "/language");
  const bool without_fourth = std::ranges::find(arguments, "--without-fourth") != arguments.end();
  std::vector<Sample> samples;
  int documents = 0;
  for (size_t i = 1; i < arguments.size(); ++i) {
    if (arguments[i].starts_with("--")) continue;
    for (const extract::GoldDocument& document : extract::gold_documents(arguments[i])) {
      if ((without_fourth && is_fourth(document.file)) || was_tuned_on(document.file)) continue;
      judge(document, book, packs, documents++ % kParts, samples);
    }
  }
  tell_held_out(samples);
  fmt::print("# Kind of fact, trait, weight. Written by tools/fit_confidence from {} documents.\n", documents);
  for (const auto& [kind, traits] : fit_all(samples, -1)) {
    for (const auto& [trait, weight] : traits) fmt::print("{}\t{}\t{:.3f}\n", kind, trait, weight);
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run({argv + 1, argv + argc});
  } catch (const Error& error) {
    std::cerr << error.message() << '\n';
    for (const auto& [name, value] : error.arguments()) std::cerr << "  " << name << ": " << value << '\n';
    return 1;
  }
}
