#include "extract/score_folder.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <map>

#include "extract/fact_json.h"
#include "read/read.h"
#include "text/error.h"
#include "text/utf8.h"

namespace ketnghia::extract {

namespace fs = std::filesystem;

namespace {

/// Formats in the order in which they stand for a document that is there in several.
size_t rank_of_format(const fs::path& file) {
  static constexpr std::array<std::string_view, 5> kFirst = {".txt", ".tsv", ".csv", ".html", ".htm"};
  const auto found = std::find(kFirst.begin(), kFirst.end(), file.extension().string());
  return static_cast<size_t>(found - kFirst.begin());
}

fs::path gold_of(const fs::path& file) {
  const fs::path name = file.stem().string() + ".jsonl";
  const fs::path beside = file.parent_path() / name;
  return fs::exists(beside) ? beside : fs::absolute(file).parent_path().parent_path() / "gold" / name;
}

std::string home_beside(const fs::path& gold) {
  std::ifstream file(fs::path(gold).replace_extension(".home"));
  std::string home;
  std::getline(file, home);
  return std::string(text::trim(home));
}

}  // namespace

std::string language_of_name(const std::string& path) {
  const std::string tag = fs::path(path).stem().extension().string();  // ".en", ".zh"
  const bool is_tag = (tag.size() == 3 || tag.size() == 4) &&
                      std::all_of(tag.begin() + 1, tag.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  return is_tag ? tag.substr(1) : std::string();
}

std::vector<GoldDocument> gold_documents(const std::string& folder) {
  if (!fs::is_directory(folder)) throw Error(ErrorKind::kInput, "score.no_folder", {{"folder", folder}});
  std::map<std::string, fs::path> files;  // by name without ending
  for (const auto& entry : fs::directory_iterator(folder)) {
    const fs::path& file = entry.path();
    if (!entry.is_regular_file() || file.extension() == ".jsonl" || file.extension() == ".home") continue;
    if (!fs::exists(gold_of(file))) continue;
    const auto [at, first] = files.emplace(file.stem().string(), file);
    if (!first && rank_of_format(file) < rank_of_format(at->second)) at->second = file;
  }
  std::vector<GoldDocument> out;
  for (const auto& [name, file] : files) {
    const fs::path gold = gold_of(file);
    out.push_back({file.string(), gold.string(), home_beside(gold), language_of_name(file.string())});
  }
  return out;
}

std::vector<nlohmann::json> facts_of(GoldDocument& document, const gazetteer::Book& book, const language::Packs& packs,
                                     const Confidence* confidence) {
  const read::Document read = read::read_file(document.file, packs);
  if (document.language.empty()) document.language = read.language;
  std::vector<nlohmann::json> facts;
  for (const Fact& fact : extract(read, book, packs, {document.home, confidence})) facts.push_back(to_json(fact));
  return facts;
}

}  // namespace ketnghia::extract
