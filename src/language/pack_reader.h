#pragma once

#include <yaml-cpp/yaml.h>

#include <string>
#include <unordered_map>

#include "language/pack.h"

namespace ketnghia::language {

/// Reads one pack from YAML and checks every part of it; used through Pack::load.
class PackReader {
 public:
  explicit PackReader(const std::string& path) : path_(path) {}
  Pack read();

 private:
  /// Throws Error(kInput, "language.bad.COMPLAINT") with file and line.
  [[noreturn]] void fail(const YAML::Node& where, const std::string& complaint, const std::string& what) const;
  void read_person(const YAML::Node& node);
  void read_numbers(const YAML::Node& node, std::vector<NamedNumber>& out, int least, int greatest);
  void read_grammar(const YAML::Node& node);
  void read_name_endings(const YAML::Node& node);
  void read_dates(const YAML::Node& node);
  void read_terms(const YAML::Node& node);
  void read_forms(Category category, const YAML::Node& value, const YAML::Node& forms);
  void add_term(Category category, const std::string& value, const YAML::Node& form);
  std::string text(const YAML::Node& node) const;

  std::string path_;
  Pack pack_;
  std::unordered_map<std::string, std::string> said_;  // category and marked form → value
};

/// The plain sequences that a date pattern stands for. Returns false where it cannot be read.
bool parse_date_pattern(std::string_view source, std::vector<DatePattern>& out);

}  // namespace ketnghia::language
