#pragma once

#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

struct yaml_document_s;
struct yaml_node_s;

namespace ketnghia::language {

/// A file that is no YAML or cannot be opened; what() is the parser's or the system's word for it, in English.
struct YamlError : std::runtime_error {
  YamlError(const std::string& problem, int at) : std::runtime_error(problem), line(at) {}
  int line;  ///< counted from 1; 0 where the file cannot be opened
};

/// A part of a YAML file: a text, a list or a map. Valid as long as its file.
class YamlNode {
 public:
  struct Entry;

  bool is_text() const;
  bool is_list() const;
  bool is_map() const;
  /// As written, quotes and escapes undone; empty where the file has nothing and where the node is no text.
  std::string_view text() const;
  /// Counted from 1.
  int line() const;
  /// Of a list; empty for any other node.
  std::vector<YamlNode> items() const;
  /// Of a map, in the order of the file, a key that stands twice twice; empty for any other node.
  std::vector<Entry> entries() const;

 private:
  friend class YamlFile;
  YamlNode(yaml_document_s* file, const yaml_node_s* node) : file_(file), node_(node) {}
  YamlNode at(int index) const;

  yaml_document_s* file_;
  const yaml_node_s* node_;  // null: the file has nothing in it
};

struct YamlNode::Entry {
  YamlNode key;
  YamlNode value;
};

/// One YAML file of a single document, read whole. Throws YamlError.
class YamlFile {
 public:
  explicit YamlFile(const std::string& path);
  YamlNode root() const;

 private:
  struct Delete {
    void operator()(yaml_document_s* document) const;
  };
  std::unique_ptr<yaml_document_s, Delete> document_;
};

}  // namespace ketnghia::language
