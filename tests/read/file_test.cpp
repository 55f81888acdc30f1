#include "read/file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "read/folder.h"
#include "read/reading.h"

namespace ketnghia::read {
namespace {

namespace fs = std::filesystem;

/// A folder of its own for each test.
class Files : public testing::Test {
 protected:
  Files() : folder_(fs::temp_directory_path() / ("ketnghia-read-" + std::to_string(::getpid()))) {
    fs::create_directories(folder_);
  }
  ~Files() override { fs::remove_all(folder_); }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  void write(const std::string& name, const std::string& bytes) const {
    fs::create_directories((folder_ / name).parent_path());
    std::ofstream(path(name), std::ios::binary) << bytes;
  }
  std::string refusal_of(const std::string& name, const ReadOptions& options = {}) const {
    try {
      read_file(path(name), packs(), options);
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kInput);
      return error.message();
    }
    return "";
  }

  fs::path folder_;
};

TEST_F(Files, AFileIsReadUnderItsName) {
  write("trang.txt", "Thành phố Huế kết nghĩa với thành phố Gyeongju.");
  const Document document = read_file(path("trang.txt"), packs());
  EXPECT_EQ(document.name, path("trang.txt"));
  EXPECT_EQ(document.bytes, document.text);
  ASSERT_EQ(document.blocks.size(), 1u);
}

TEST_F(Files, WhatCannotBeReadHasItsOwnMessage) {
  EXPECT_EQ(refusal_of("none.txt"), "read.missing");
  write("a.txt", "x");
  EXPECT_EQ(refusal_of("a.txt/below"), "read.missing");
  EXPECT_EQ(refusal_of("."), "read.is_folder");
}

TEST_F(Files, AFileWithoutPermissionIsSaid) {
  write("closed.txt", "x");
  ASSERT_EQ(::chmod(path("closed.txt").c_str(), 0), 0);
  if (::access(path("closed.txt").c_str(), R_OK) == 0) GTEST_SKIP() << "the super-user may read everything";
  EXPECT_EQ(refusal_of("closed.txt"), "read.no_permission");
}

TEST_F(Files, ALargeFileIsRefusedByItsSize) {
  write("large.txt", "x");
  fs::resize_file(path("large.txt"), 100ull * 1024 * 1024);  // a sparse file: nothing is written
  EXPECT_EQ(refusal_of("large.txt"), "read.too_large");
  write("small.txt", "hơn mười byte");
  EXPECT_EQ(refusal_of("small.txt", {.size_limit = 10}), "read.too_large");
  EXPECT_EQ(refusal_of("small.txt", {.size_limit = 100}), "");
}

TEST_F(Files, ADeviceThatNeverEndsIsTooLarge) {
  EXPECT_THROW(load("/dev/zero", 1024), Error);
  EXPECT_EQ(load("/dev/null", 1024), "");
}

TEST_F(Files, AFolderGivesItsFilesInOrderAndNoHiddenOnes) {
  write("b.txt", "x");
  write("a/c.txt", "x");
  write(".git/config", "x");
  write("~$open.xlsx", "x");
  EXPECT_EQ(files_of(folder_.string()), (std::vector<std::string>{path("a/c.txt"), path("b.txt")}));
  EXPECT_EQ(files_of(path("b.txt")), (std::vector<std::string>{path("b.txt")}));
  EXPECT_EQ(files_of(path("none")), (std::vector<std::string>{path("none")}));
}

TEST_F(Files, WhatTheSystemCannotReadSaysWhy) {
  // Reading a process's memory at its first byte fails in the middle of reading, not in opening.
  try {
    load("/proc/self/mem", 1024);
    ADD_FAILURE() << "it was read";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kInput);
    EXPECT_EQ(error.message(), "read.failed");
    EXPECT_EQ(error.arguments().at("file"), "/proc/self/mem");
    EXPECT_FALSE(error.arguments().at("reason").empty());
  }
}

TEST_F(Files, EveryRefusalNamesItsFile) {
  write("a.txt", "x");
  for (const std::string& name : {path("none.txt"), path("."), path("a.txt/below")}) {
    try {
      load(name, 1024);
      ADD_FAILURE() << name;
    } catch (const Error& error) {
      EXPECT_EQ(error.arguments().at("file"), name);
    }
  }
}

TEST_F(Files, BytesComeBackAsTheyWereWritten) {
  std::string bytes;
  for (int i = 0; i < 200'000; ++i) bytes += static_cast<char>(i * 7);
  write("bytes.bin", bytes);
  EXPECT_EQ(load(path("bytes.bin"), bytes.size()), bytes) << "the limit itself is not over it";
  EXPECT_THROW(load(path("bytes.bin"), bytes.size() - 1), Error);
  write("empty", "");
  EXPECT_EQ(load(path("empty"), 0), "");
}

}  // namespace
}  // namespace ketnghia::read
