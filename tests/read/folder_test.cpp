#include "read/folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "scratch.h"

namespace ketnghia::read {
namespace {

namespace fs = std::filesystem;

TEST(Folder, GivesItsDocumentsInOrderWithoutHiddenOnesAndTheFactsBesideThem) {
  const Scratch scratch;
  const fs::path root = scratch.file("root");
  fs::create_directories(root / "2023/.git");
  for (const char* name :
       {"b.txt", "a.tsv", "a.jsonl", "a.home", "~$a.xlsx", ".hidden.txt", "2023/c.html", "2023/.git/d.txt"}) {
    std::ofstream(root / name) << "x";
  }
  const std::vector<std::string> expected = {(root / "2023/c.html").string(), (root / "a.tsv").string(),
                                             (root / "b.txt").string()};
  EXPECT_EQ(files_of(root.string()), expected);
  EXPECT_EQ(files_of((root / "a.jsonl").string()), std::vector<std::string>{(root / "a.jsonl").string()})
      << "a file that is named is read whatever it is";
  EXPECT_EQ(files_of("no/such/file"), std::vector<std::string>{"no/such/file"});
}

}  // namespace
}  // namespace ketnghia::read
