#include "language/yaml.h"

#include <yaml.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace ketnghia::language {
namespace {

struct Parser {
  Parser() {
    if (!yaml_parser_initialize(&parser)) throw std::bad_alloc();
  }
  ~Parser() { yaml_parser_delete(&parser); }
  Parser(const Parser&) = delete;
  Parser& operator=(const Parser&) = delete;

  yaml_parser_t parser;
};

}  // namespace

bool YamlNode::is_text() const { return node_ && node_->type == YAML_SCALAR_NODE; }
bool YamlNode::is_list() const { return node_ && node_->type == YAML_SEQUENCE_NODE; }
bool YamlNode::is_map() const { return node_ && node_->type == YAML_MAPPING_NODE; }

std::string_view YamlNode::text() const {
  if (!is_text()) return {};
  return {reinterpret_cast<const char*>(node_->data.scalar.value), node_->data.scalar.length};
}

int YamlNode::line() const { return node_ ? static_cast<int>(node_->start_mark.line) + 1 : 1; }

YamlNode YamlNode::at(int index) const { return {file_, yaml_document_get_node(file_, index)}; }

std::vector<YamlNode> YamlNode::items() const {
  std::vector<YamlNode> out;
  if (!is_list()) return out;
  const auto& items = node_->data.sequence.items;
  out.reserve(items.top - items.start);
  for (const yaml_node_item_t* item = items.start; item != items.top; ++item) out.push_back(at(*item));
  return out;
}

std::vector<YamlNode::Entry> YamlNode::entries() const {
  std::vector<Entry> out;
  if (!is_map()) return out;
  const auto& pairs = node_->data.mapping.pairs;
  out.reserve(pairs.top - pairs.start);
  for (const yaml_node_pair_t* pair = pairs.start; pair != pairs.top; ++pair) {
    out.push_back({at(pair->key), at(pair->value)});
  }
  return out;
}

YamlFile::YamlFile(const std::string& path) {
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (!file) throw YamlError(std::strerror(errno), 0);
  Parser reader;
  yaml_parser_set_input_file(&reader.parser, file.get());
  auto document = std::make_unique<yaml_document_t>();
  if (!yaml_parser_load(&reader.parser, document.get())) {
    const char* const problem = reader.parser.problem;
    const bool before_text = reader.parser.error == YAML_READER_ERROR;  // bytes that are no UTF-8: there is no line yet
    const size_t line = before_text ? reader.parser.mark.line : reader.parser.problem_mark.line;
    throw YamlError(problem ? problem : "no YAML", static_cast<int>(line) + 1);
  }
  document_.reset(document.release());
}

YamlNode YamlFile::root() const { return {document_.get(), yaml_document_get_root_node(document_.get())}; }

void YamlFile::Delete::operator()(yaml_document_s* document) const {
  yaml_document_delete(document);
  delete document;
}

}  // namespace ketnghia::language
