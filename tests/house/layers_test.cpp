#include <gtest/gtest.h>

#include <map>
#include <regex>

#include "house/sources.h"

namespace ketnghia::house {
namespace {

/// The folders of src/ in the order of the data's way (docs/architecture.md).
const std::vector<std::string> kStages = {"text",    "language", "read",   "gazetteer", "annotate",
                                          "extract", "ledger",   "report", "cli"};

size_t stage_of(const std::string& folder) {
  const auto at = std::find(kStages.begin(), kStages.end(), folder);
  return static_cast<size_t>(at - kStages.begin());
}

/// The project's own headers that a source includes, as "folder/file.h".
std::vector<std::string> own_includes(const std::string& source) {
  static const std::regex kInclude(R"(#include "([^"]+)\")");
  std::vector<std::string> out;
  for (std::sregex_iterator i(source.begin(), source.end(), kInclude), end; i != end; ++i) out.push_back((*i)[1]);
  return out;
}

TEST(Layers, EveryFolderOfTheSourcesIsAStage) {
  for (const auto& entry : std::filesystem::directory_iterator(in_project("src"))) {
    EXPECT_LT(stage_of(entry.path().filename().string()), kStages.size()) << entry.path();
  }
}

TEST(Layers, NoStageIncludesALaterOne) {
  int includes = 0;
  for (const auto& file : files_under(in_project("src"), {".h", ".cpp"})) {
    const std::string folder = std::filesystem::relative(file, in_project("src")).begin()->string();
    for (const std::string& header : own_includes(read_file(file))) {
      ++includes;
      EXPECT_TRUE(std::filesystem::exists(in_project("src/" + header))) << file << " includes " << header;
      EXPECT_LE(stage_of(header.substr(0, header.find('/'))), stage_of(folder)) << file << " includes " << header;
    }
  }
  EXPECT_GT(includes, 20);
}

/// Compiling the source then shows that its header needs nothing before it.
TEST(Layers, ASourceIncludesItsOwnHeaderFirst) {
  int sources = 0;
  for (const auto& file : files_under(in_project("src"), {".cpp"})) {
    auto header = file;
    if (!std::filesystem::exists(header.replace_extension(".h"))) continue;
    ++sources;
    const std::string source = read_file(file), name = header.lexically_relative(in_project("src")).generic_string();
    EXPECT_TRUE(source.substr(source.find("#include")).starts_with("#include \"" + name + "\"")) << file;
  }
  EXPECT_GT(sources, 20);
}

/// The outer worlds have one door each: HTML in read/, YAML in language/, the database in ledger/, spreadsheets out in
/// report/, the command line in the two programs.
TEST(Layers, ForeignLibrariesStayBehindTheirDoor) {
  const std::map<std::string, std::set<std::string>> doors = {{"gumbo.h", {"read"}},
                                                              {"soci/", {"ledger"}},
                                                              {"xlsxwriter.h", {"report"}},
                                                              {"CLI/", {"cli", "gazetteer/build"}},
                                                              {"yaml.h", {"language"}}};
  for (const auto& file : files_under(in_project("src"), {".h", ".cpp"})) {
    const std::string folder = std::filesystem::relative(file.parent_path(), in_project("src")).generic_string();
    const std::string source = read_file(file);
    for (const auto& [header, folders] : doors) {
      if (source.find("#include <" + header) != std::string::npos) {
        EXPECT_TRUE(folders.contains(folder)) << file << " includes " << header;
      }
    }
  }
}

}  // namespace
}  // namespace ketnghia::house
