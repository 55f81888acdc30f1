#pragma once

#include <string>
#include <unordered_map>

#include "language/pack.h"
#include "language/yaml.h"

namespace ketnghia::language {

/// Reads one pack from YAML and checks every part of it; used through Pack::load.
class PackReader {
 public:
  explicit PackReader(const std::string& path) : path_(path) {}
  Pack read();

 private:
  /// Throws Error(kInput, "language.bad.COMPLAINT") with file and line.
  [[noreturn]] void fail(const YamlNode& where, const std::string& complaint, const std::string& what) const;
  void read_sections(const YamlNode& root);
  void read_person(const YamlNode& node);
  void read_numbers(const YamlNode& node, std::vector<NamedNumber>& out, int least, int greatest);
  void read_grammar(const YamlNode& node);
  void read_name_endings(const YamlNode& node);
  void read_dates(const YamlNode& node);
  void read_terms(const YamlNode& node);
  void read_forms(Category category, const YamlNode& value, const YamlNode& forms);
  void add_term(Category category, const std::string& value, const YamlNode& form);
  std::string text(const YamlNode& node) const;
  bool boolean(const YamlNode& node) const;
  int number(const YamlNode& node, int least, int greatest) const;

  std::string path_;
  Pack pack_;
  std::unordered_map<std::string, std::string> said_;  // category and marked form → value
};

/// The plain sequences that a date pattern stands for. Returns false where it cannot be read.
bool parse_date_pattern(std::string_view source, std::vector<DatePattern>& out);

}  // namespace ketnghia::language
