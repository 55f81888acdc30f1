#include "language/yaml.h"

#include <gtest/gtest.h>

#include <fstream>

#include "scratch.h"

namespace ketnghia::language {
namespace {

class Yaml : public testing::Test {
 protected:
  YamlFile read(const std::string& text) {
    std::ofstream(scratch_.file("a.yaml"), std::ios::binary) << text;
    return YamlFile(scratch_.file("a.yaml").string());
  }
  /// Line of the complaint; -1 where there is none.
  int line_of_complaint(const std::string& text) {
    try {
      read(text);
    } catch (const YamlError& error) {
      EXPECT_STRNE(error.what(), "");
      return error.line;
    }
    return -1;
  }
  Scratch scratch_;
};

TEST_F(Yaml, GivesTextsListsAndMapsInTheirOrderWithTheirLines) {
  const YamlFile file = read("name: \"Huế\"\nwords:\n  - a\n  - 'b: c'\nempty:\nname: again\n");
  const auto entries = file.root().entries();
  ASSERT_TRUE(file.root().is_map());
  ASSERT_EQ(entries.size(), 4u) << "a key that stands twice is there twice";
  EXPECT_EQ(entries[0].key.text(), "name");
  EXPECT_EQ(entries[0].value.text(), "Huế");
  const auto words = entries[1].value.items();
  ASSERT_EQ(words.size(), 2u);
  EXPECT_EQ(words[1].text(), "b: c");
  EXPECT_EQ(words[1].line(), 4);
  EXPECT_EQ(entries[2].value.text(), "");
  EXPECT_EQ(entries[3].key.line(), 6);
}

TEST_F(Yaml, ANodeOfAnotherKindIsEmpty) {
  const YamlFile file = read("a: [x]\n");
  const YamlNode list = file.root().entries().front().value;
  EXPECT_TRUE(list.is_list());
  EXPECT_FALSE(list.is_text());
  EXPECT_EQ(list.text(), "");
  EXPECT_TRUE(list.entries().empty());
  EXPECT_TRUE(file.root().items().empty());
}

TEST_F(Yaml, AFileWithNothingInItHasARootOfNoKind) {
  const YamlFile file = read("# a remark alone\n");
  EXPECT_FALSE(file.root().is_map() || file.root().is_list() || file.root().is_text());
  EXPECT_EQ(file.root().line(), 1);
  EXPECT_TRUE(file.root().entries().empty());
}

TEST_F(Yaml, AnAnchorStandsForWhatItNames) {
  const YamlFile file = read("a: &cities [Huế, Đà Nẵng]\nb: *cities\n");
  EXPECT_EQ(file.root().entries()[1].value.items()[1].text(), "Đà Nẵng");
}

TEST_F(Yaml, WhatIsNoYamlIsSaidWithItsLine) {
  EXPECT_EQ(line_of_complaint("a: b\n"), -1);
  EXPECT_EQ(line_of_complaint("a: [\n"), 2);
  EXPECT_EQ(line_of_complaint("a: b\n\tc: d\n"), 2);
  EXPECT_EQ(line_of_complaint("a: *nothing\n"), 1);
  EXPECT_EQ(line_of_complaint("a: \xff\xfe\n"), 1) << "bytes that are no UTF-8";
  EXPECT_EQ(line_of_complaint("a: \"never closed\n"), 2);
}

TEST_F(Yaml, AFileThatCannotBeOpenedHasNoLine) {
  try {
    YamlFile("/nowhere/a.yaml");
    FAIL();
  } catch (const YamlError& error) {
    EXPECT_EQ(error.line, 0);
  }
}

}  // namespace
}  // namespace ketnghia::language
