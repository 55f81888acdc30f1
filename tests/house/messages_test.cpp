#include <gtest/gtest.h>

#include <map>
#include <regex>

#include "house/sources.h"
#include "language/yaml.h"

namespace ketnghia::house {
namespace {

using Catalogue = std::map<std::string, std::string>;

Catalogue load(const std::string& language) {
  Catalogue out;
  const language::YamlFile file(in_project("data/messages/" + language + ".yaml").string());
  for (const auto& [name, text] : file.root().entries()) {
    const auto [at, first] = out.emplace(name.text(), text.text());
    EXPECT_TRUE(first) << language << ".yaml has two messages named " << at->first;
  }
  return out;
}

/// The names in braces that the caller has to give: {file}, {line}.
std::set<std::string> placeholders(const std::string& message) {
  static const std::regex kPlaceholder(R"(\{([a-z_]+)\})");
  std::set<std::string> out;
  for (std::sregex_iterator i(message.begin(), message.end(), kPlaceholder), end; i != end; ++i) out.insert((*i)[1]);
  return out;
}

TEST(Messages, BothLanguagesSayTheSameThings) {
  const Catalogue vi = load("vi"), en = load("en");
  ASSERT_FALSE(en.empty());
  for (const auto& [name, text] : en) {
    ASSERT_TRUE(vi.contains(name)) << name << " is missing in vi.yaml";
    EXPECT_EQ(placeholders(text), placeholders(vi.at(name))) << name;
    EXPECT_FALSE(text.empty()) << name;
    EXPECT_FALSE(vi.at(name).empty()) << name;
  }
  for (const auto& [name, text] : vi) EXPECT_TRUE(en.contains(name)) << name << " is missing in en.yaml";
}

/// The catalogue has the message, or, for a name that is put together ("language." + what), messages of that beginning.
bool has(const Catalogue& catalogue, const std::string& name) {
  const auto at = catalogue.lower_bound(name);
  if (at == catalogue.end()) return false;
  return name.ends_with('.') ? at->first.starts_with(name) : at->first == name;
}

TEST(Messages, EveryErrorThatIsThrownHasItsMessage) {
  const Catalogue en = load("en");
  static const std::regex kThrown(R"(Error\(\s*(?:ketnghia::)?ErrorKind::k\w+,\s*"([^"]+)\")");
  int thrown = 0;
  for (const auto& file : files_under(in_project("src"), {".h", ".cpp"})) {
    const std::string source = read_file(file);
    for (std::sregex_iterator i(source.begin(), source.end(), kThrown), end; i != end; ++i, ++thrown) {
      EXPECT_TRUE(has(en, (*i)[1])) << file << " throws " << (*i)[1] << ", which no catalogue has";
    }
  }
  EXPECT_GT(thrown, 5);
}

}  // namespace
}  // namespace ketnghia::house
