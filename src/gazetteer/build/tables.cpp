#include <bzlib.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "gazetteer/build/sources.h"
#include "text/error.h"
#include "text/utf8.h"

namespace ketnghia::gazetteer::build {
namespace {

[[noreturn]] void fail(const std::string& path) {
  throw Error(ErrorKind::kEnvironment, "book.source", {{"file", path}});
}

std::string unpack(const std::string& path) {
  BZFILE* file = BZ2_bzopen(path.c_str(), "rb");
  if (file == nullptr) fail(path);
  std::string out;
  std::string piece(size_t{1} << 16, '\0');
  int got = 0;
  while ((got = BZ2_bzread(file, piece.data(), static_cast<int>(piece.size()))) > 0) {
    out.append(piece, 0, static_cast<size_t>(got));
  }
  BZ2_bzclose(file);
  if (got < 0) fail(path);
  return out;
}

std::vector<std::string> split(const std::string& line, char separator) {
  std::vector<std::string> out;
  std::istringstream parts(line);
  for (std::string part; std::getline(parts, part, separator);) out.push_back(part);
  return out;
}

bool is_word_script(std::string_view word) {
  return static_cast<unsigned char>(word.front()) < 0xE0;  // Latin, Greek, Cyrillic: words stand apart
}

}  // namespace

std::string read_source(const std::string& path) {
  if (path.ends_with(".bz2")) return unpack(path);
  std::ifstream file(path, std::ios::binary);
  if (!file) fail(path);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  return std::move(bytes).str();
}

Table::Table(const std::string& path) {
  std::istringstream lines(read_source(path));
  for (std::string line; std::getline(lines, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::vector<std::string> cells = split(line, '\t');
    if (!columns_.empty()) {
      rows_.push_back(std::move(cells));
      continue;
    }
    for (size_t i = 0; i < cells.size(); ++i) columns_.emplace(cells[i], i);
  }
  if (columns_.empty()) fail(path);
}

const std::string& Table::at(size_t row, std::string_view column) const {
  static const std::string kNothing;
  const auto found = columns_.find(column);
  if (found == columns_.end() || found->second >= rows_[row].size()) return kNothing;
  return rows_[row][found->second];
}

KindWords::KindWords(const Table& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    auto& list = table.at(row, "position") == "before" ? before_ : after_;
    list.push_back(text::to_lower(table.at(row, "word")));
  }
  const auto longer = [](const std::string& a, const std::string& b) { return a.size() > b.size(); };
  std::ranges::stable_sort(before_, longer);
  std::ranges::stable_sort(after_, longer);
}

bool KindWords::is_kind(std::string_view text) const {
  const std::string lower = text::to_lower(text);
  return std::ranges::find(before_, lower) != before_.end() || std::ranges::find(after_, lower) != after_.end();
}

std::string KindWords::stripped(const std::string& name) const {
  const std::string lower = text::to_lower(name);
  if (lower.size() != name.size()) return name;  // the few letters whose cases differ in length
  for (const std::string& word : before_) {
    if (!lower.starts_with(word) || lower.size() == word.size()) continue;
    const bool apart = lower[word.size()] == ' ' || word.ends_with('\'') || word.ends_with("’");
    if (apart) return std::string(text::trim(std::string_view(name).substr(word.size())));
  }
  for (const std::string& word : after_) {
    if (!lower.ends_with(word) || lower.size() == word.size()) continue;
    const std::string_view rest = std::string_view(name).substr(0, name.size() - word.size());
    const bool apart = rest.ends_with(' ') || word.starts_with('-');
    if (is_word_script(word) ? !apart : text::length(rest) < 2) continue;
    return std::string(text::trim(rest));
  }
  return name;
}

std::string KindWords::bare(const std::string& name) const {
  std::string now = name;
  for (std::string next = stripped(now); next != now; next = stripped(now)) {
    if (next.empty() || is_kind(next)) break;
    now = next;
  }
  while (now.ends_with(',')) now.pop_back();
  return now;
}

}  // namespace ketnghia::gazetteer::build
