// `ketnghia text`: what it prints, and how it goes on after a file that cannot be read.

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/program.h"

namespace ketnghia::cli {
namespace {

namespace fs = std::filesystem;

class TextCommand : public testing::Test {
 protected:
  TextCommand() : folder_(fs::temp_directory_path() / ("ketnghia-text-" + std::to_string(::getpid()))) {
    fs::create_directories(folder_);
    ::setenv("KETNGHIA_DATA", KETNGHIA_BINARY_DIR "/data", 1);
  }
  ~TextCommand() override { fs::remove_all(folder_); }

  std::string write(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return (folder_ / name).string();
  }

  int run(std::vector<std::string> words) {
    words.insert(words.begin(), {"ketnghia", "--lang", "en"});
    std::vector<const char*> arguments;
    for (const std::string& word : words) arguments.push_back(word.c_str());
    out_.str("");
    err_.str("");
    return run_program(static_cast<int>(arguments.size()), arguments.data(), out_, err_);
  }

  fs::path folder_;
  std::ostringstream out_, err_;
};

const std::string kPage =
    "Huế và Gyeongju\n\nHai thành phố ký bản ghi nhớ về du lịch và di sản sáng nay tại Huế.\n\nTin liên quan\n• Giá "
    "vàng\n";

TEST_F(TextCommand, PrintsTheTextThatOffsetsPointInto) {
  EXPECT_EQ(run({"text", write("a.txt", "\xEF\xBB\xBF" + kPage)}), 0);
  EXPECT_EQ(out_.str(), kPage);
}

TEST_F(TextCommand, MainKeepsTitleLeadAndMainText) {
  EXPECT_EQ(run({"text", "--main", write("a.txt", kPage)}), 0);
  EXPECT_EQ(out_.str(), "Huế và Gyeongju\nHai thành phố ký bản ghi nhớ về du lịch và di sản sáng nay tại Huế.\n");
}

TEST_F(TextCommand, JsonLinesHoldFileAndMainText) {
  const std::string file = write("a.txt", kPage);
  EXPECT_EQ(run({"text", "--main", "--format", "jsonl", file}), 0);
  const auto json = nlohmann::json::parse(out_.str());
  EXPECT_EQ(json["file"], file);
  EXPECT_EQ(json["main"], "Huế và Gyeongju\nHai thành phố ký bản ghi nhớ về du lịch và di sản sáng nay tại Huế.");
}

TEST_F(TextCommand, PartsNameEachBlockWithItsPlace) {
  EXPECT_EQ(run({"text", "--parts", write("a.csv", "City,Since\nHue,2008\n")}), 0);
  EXPECT_EQ(out_.str(),
            "0-4\tcell 0:0:0\tCity\n5-10\tcell 0:0:1\tSince\n11-14\tcell 0:1:0\tHue\n15-19\tcell 0:1:1\t2008\n");
}

TEST_F(TextCommand, AFileThatCannotBeReadDoesNotStopTheOthers) {
  const std::string broken = write("b.txt", "H\xE1\xBB\x99i ngh\xFF");
  EXPECT_EQ(run({"text", broken, (folder_ / "none.txt").string(), write("c.txt", "Hội nghị.\n")}), 1);
  EXPECT_EQ(out_.str(), "Hội nghị.\n");
  EXPECT_NE(err_.str().find("byte 9 is not valid UTF-8"), std::string::npos) << err_.str();
  EXPECT_NE(err_.str().find("there is no such file"), std::string::npos) << err_.str();
}

TEST_F(TextCommand, AFolderIsAllItsFiles) {
  write("a.txt", "Một.\n");
  write("b.txt", "Hai.\n");
  EXPECT_EQ(run({"text", folder_.string()}), 0);
  EXPECT_EQ(out_.str(), "Một.\nHai.\n");
}

}  // namespace
}  // namespace ketnghia::cli
