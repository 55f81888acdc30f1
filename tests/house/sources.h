#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace ketnghia::house {

/// A file or folder of the project, by its path from the root.
inline std::filesystem::path in_project(const std::string& path) {
  return std::filesystem::path(KETNGHIA_SOURCE_DIR) / path;
}

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

/// All files below a folder whose extension is one of `extensions`, in order.
inline std::vector<std::filesystem::path> files_under(const std::filesystem::path& folder,
                                                      const std::set<std::string>& extensions) {
  std::vector<std::filesystem::path> out;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file() && extensions.contains(entry.path().extension().string())) out.push_back(entry.path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

}  // namespace ketnghia::house
