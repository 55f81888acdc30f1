#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/program.h"

namespace ketnghia::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

struct Ran {
  int code = 0;
  std::string out, err;
};

Ran run(std::vector<std::string> arguments, const char* language = "en") {
  setenv("KETNGHIA_DATA", KETNGHIA_BINARY_DIR "/data", 1);
  arguments.insert(arguments.begin(), {"ketnghia", "--lang", language});
  std::vector<const char*> argv;
  for (const std::string& argument : arguments) argv.push_back(argument.c_str());
  std::ostringstream out, err;
  const int code = run_program(static_cast<int>(argv.size()), argv.data(), out, err);
  return {code, out.str(), err.str()};
}

/// What a command of the system prints; empty where it fails.
std::string printed_by(const std::string& command) {
  std::string out;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return out;
  for (char buffer[4096]; const size_t size = fread(buffer, 1, sizeof buffer, pipe);) out.append(buffer, size);
  return pclose(pipe) == 0 ? out : std::string();
}

class Evaluate : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("ketnghia_eval_" + std::to_string(getpid()));
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return (folder_ / name).string();
  }
  fs::path folder_;
};

const char* const kGold =
    R"({"fact":"office","person":"Elke Kahr","role":"mayor","of":"AT-6","as_of":"2023"})"
    "\n"
    R"({"fact":"relation","parties":[{"id":"VN-SG"},{"id":"KR-26"}],"kind":"twinning","since":"1995"})"
    "\n";
const char* const kFound =
    R"({"fact":"office","person":"KAHR Elke","role":"mayor","of":"AT-6","as_of":"2024","confidence":0.9,)"
    R"("evidence":[{"doc":"a","start":0,"end":3,"quote":"Mayor Elke Kahr"}]})"
    "\n"
    R"({"fact":"relation","parties":[{"id":"VN-SG"},{"id":"US-CA"}],"kind":"twinning","confidence":0.3,)"
    R"("evidence":[{"doc":"a","start":5,"end":9,"quote":"California was mentioned"}]})"
    "\n";

TEST_F(Evaluate, TellsCountsByKindAsJson) {
  const Ran r = run({"eval", write("a.de.jsonl", kGold), write("found.jsonl", kFound), "--format", "json", "--errors"});
  ASSERT_EQ(r.code, 0) << r.err;
  const Json json = Json::parse(r.out);
  EXPECT_EQ(json["kinds"]["office"]["hit"], 1);
  EXPECT_EQ(json["kinds"]["office"]["f1"], 1.0);
  EXPECT_EQ(json["kinds"]["office"]["fields"], 0.5);
  EXPECT_EQ(json["kinds"]["relation"]["hit"], 0);
  EXPECT_EQ(json["kinds"]["relation"]["gold"], 1);
  EXPECT_EQ(json["kinds"]["all"]["found"], 2);
  EXPECT_EQ(json["languages"]["de"]["all"]["f1"], 0.5);
  EXPECT_EQ(json["documents"][0]["document"], "a.de");
  EXPECT_EQ(json["calibration"]["facts"], 2);
  ASSERT_EQ(json["errors"].size(), 3u);
  EXPECT_EQ(json["errors"][0]["error"], "wrong_field");
  EXPECT_EQ(json["errors"][0]["field"], "as_of");
  EXPECT_EQ(json["errors"][1]["error"], "missed");
  EXPECT_EQ(json["errors"][2]["error"], "spurious");
}

TEST_F(Evaluate, ShowsErrorsWithTheWordsThatTheyWereReadFrom) {
  const Ran r = run({"eval", write("a.de.jsonl", kGold), write("found.jsonl", kFound), "--errors", "--calibration"});
  ASSERT_EQ(r.code, 0) << r.err;
  for (const char* words :
       {"missed relation: kind twinning, VN-SG – KR-26, since 1995", "spurious relation: kind twinning, VN-SG – US-CA",
        "“California was mentioned”", "as_of should be 2023, found 2024", "“Mayor Elke Kahr”", "ECE", "0.9–1.0", "│"}) {
    EXPECT_NE(r.out.find(words), std::string::npos) << words << " is not in\n" << r.out;
  }
}

TEST_F(Evaluate, SpeaksVietnamese) {
  const Ran r = run({"eval", write("a.jsonl", kGold), write("found.jsonl", kFound), "--errors"}, "vi");
  EXPECT_NE(r.out.find("bỏ sót quan hệ"), std::string::npos) << r.out;
}

TEST_F(Evaluate, GivesTheCountsAsCsv) {
  const Ran r = run({"eval", write("a.jsonl", kGold), write("found.jsonl", kFound), "--format", "csv"});
  EXPECT_TRUE(r.out.starts_with("Fact,Gold,Found,Hits,Precision,Recall,F1,Fields,Kind and since\n")) << r.out;
  EXPECT_NE(r.out.find("office,1,1,1,1.000,1.000,1.000,0.500,\n"), std::string::npos) << r.out;
}

TEST_F(Evaluate, GoesOnAfterAFileThatCannotBeRead) {
  const std::string gold = write("a.jsonl", kGold), found = write("found.jsonl", kFound),
                    bad = write("bad.jsonl", "no fact\n");
  const Ran r = run({"eval", bad, found, gold, found, "--format", "json"});
  EXPECT_EQ(r.code, 1);
  EXPECT_NE(r.err.find("line 1"), std::string::npos) << r.err;
  EXPECT_EQ(Json::parse(r.out)["documents"].size(), 1u);
}

TEST_F(Evaluate, RefusesWhatIsNoPair) {
  EXPECT_EQ(run({"eval", write("a.jsonl", kGold)}).code, 2);
  EXPECT_EQ(run({"eval"}).code, 2);
  EXPECT_EQ(run({"eval", "--over", folder_.string()}).code, 1) << "no document with gold";
  EXPECT_EQ(run({"eval", "--over", (folder_ / "absent").string()}).code, 1);
}

TEST_F(Evaluate, ReadsTheDocumentsOfAFolder) {
  write("a.vi.txt", "Thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) thiết lập quan hệ kết nghĩa từ năm 1994.\n");
  write("a.vi.jsonl",
        R"({"fact":"relation","parties":[{"id":"VN-DN"},{"id":"gn:1859642"}],"kind":"twinning","since":"1994"})");
  write("b.txt", "\x01\x02\x03\x00\x04 not a text");
  write("b.jsonl", kGold);
  const Ran r = run({"eval", "--over", folder_.string(), "--format", "json"});
  EXPECT_EQ(r.code, 1) << "the broken document";
  const Json json = Json::parse(r.out);
  ASSERT_EQ(json["documents"].size(), 2u);
  EXPECT_EQ(json["documents"][0]["kinds"]["relation"]["f1"], 1.0) << r.out;
  EXPECT_EQ(json["documents"][1]["kinds"]["all"]["found"], 0);
  EXPECT_EQ(json["documents"][1]["kinds"]["all"]["gold"], 2) << "what it holds is missed";
  EXPECT_EQ(json["failed"].size(), 1u);
}

// ---- the same figures as the shared scorer ----

constexpr const char* kScorer = KETNGHIA_SOURCE_DIR "/../shared/eval/score.py";

/// Pairs of gold and found facts of the documents of a folder, found by `extract`.
std::vector<std::string> pairs_over(const fs::path& documents, const fs::path& gold_folder, const fs::path& out) {
  std::vector<std::string> pairs;
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(documents)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const fs::path& file : files) {
    const fs::path gold = gold_folder / (file.stem().string() + ".jsonl");
    if (file.extension() == ".jsonl" || file.extension() == ".home" || file.extension() == ".xlsx" || !fs::exists(gold))
      continue;
    std::vector<std::string> arguments = {"extract", file.string()};
    if (std::ifstream home_file(fs::path(gold).replace_extension(".home")); home_file) {
      std::string home;
      home_file >> home;
      arguments.insert(arguments.end(), {"--home", home});
    }
    const fs::path found = out / (std::to_string(pairs.size()) + ".jsonl");
    std::ofstream(found) << run(arguments).out;
    pairs.insert(pairs.end(), {gold.string(), found.string()});
  }
  return pairs;
}

/// "relation 51 51 50 0.980 0.980 0.980 1.000" a kind, then "ECE … Brier … over … aside …", as score.py rounds them.
std::string figures_of(const Json& json) {
  std::ostringstream out;
  out << std::fixed;
  out.precision(3);
  for (const char* kind : {"relation", "agreement", "event", "office", "succession", "all"}) {
    const Json& k = json["kinds"][kind];
    out << kind << ' ' << k["gold"] << ' ' << k["found"] << ' ' << k["hit"] << ' ' << k["precision"].get<double>()
        << ' ' << k["recall"].get<double>() << ' ' << k["f1"].get<double>() << ' ' << k["fields"].get<double>();
    if (kind == std::string("relation") && k["hit"] != 0) out << ' ' << k["kind_and_since"].get<double>();
    out << '\n';
  }
  const Json& c = json["calibration"];
  out << "ECE " << c["ece"].get<double>() << " Brier " << c["brier"].get<double>() << " over " << c["facts"]
      << " facts; aside " << json["aside"] << '\n';
  return out.str();
}

/// score.py's table without its heading, runs of spaces as one.
std::string without_padding(const std::string& printed) {
  std::string out;
  std::istringstream lines(printed);
  std::string line;
  std::getline(lines, line);
  while (std::getline(lines, line)) {
    std::istringstream words(line);
    std::string row;
    for (std::string word; words >> word;) row += (row.empty() ? "" : " ") + word;
    out += row + "\n";
  }
  return out;
}

void expect_the_scorers_figures(const fs::path& documents, const fs::path& gold, const fs::path& out) {
  if (!fs::exists(kScorer)) GTEST_SKIP() << "the shared scorer is not here";
  if (!fs::is_directory(documents)) GTEST_SKIP() << documents << " is not here";
  if (printed_by("python3 --version 2>&1").empty()) GTEST_SKIP() << "there is no python3";
  std::vector<std::string> pairs = pairs_over(documents, gold, out);
  ASSERT_FALSE(pairs.empty());
  std::string command = std::string("python3 '") + kScorer + "'";
  for (const std::string& file : pairs) command += " '" + file + "'";
  const std::string expected = without_padding(printed_by(command));
  ASSERT_FALSE(expected.empty());
  pairs.insert(pairs.begin(), "eval");
  pairs.insert(pairs.end(), {"--format", "json"});
  const Ran r = run(pairs);
  ASSERT_EQ(r.code, 0) << r.err;
  EXPECT_EQ(figures_of(Json::parse(r.out)), expected);
  // Reading the folder itself counts the same.
  const Ran over = run({"eval", "--over", documents.string(), "--format", "json"});
  EXPECT_EQ(figures_of(Json::parse(over.out)), expected);
}

TEST_F(Evaluate, CountsTheExamplesAsTheSharedScorer) {
  const fs::path examples = KETNGHIA_SOURCE_DIR "/examples";
  expect_the_scorers_figures(examples, examples, folder_);
}

TEST_F(Evaluate, CountsTheSeedsAsTheSharedScorer) {
  const fs::path shared = KETNGHIA_SOURCE_DIR "/../shared";
  expect_the_scorers_figures(shared / "seeds", shared / "gold", folder_);
}

TEST_F(Evaluate, CountsTheCorpusAsTheSharedScorer) {
  const fs::path corpus = KETNGHIA_SOURCE_DIR "/../shared/corpus";
  expect_the_scorers_figures(corpus, corpus, folder_);
}

}  // namespace
}  // namespace ketnghia::cli
