#include "read/folder.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace ketnghia::read {

std::vector<std::string> files_of(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (!fs::is_directory(path, error)) return {path};
  std::vector<std::string> files;
  fs::recursive_directory_iterator at(path, fs::directory_options::skip_permission_denied, error);
  for (; !error && at != fs::recursive_directory_iterator(); at.increment(error)) {
    const std::string name = at->path().filename().string();
    std::error_code of_entry;
    if (name.starts_with('.') || name.starts_with("~$")) {
      if (at->is_directory(of_entry)) at.disable_recursion_pending();
    } else if (at->is_regular_file(of_entry) && !name.ends_with(".jsonl") && !name.ends_with(".home")) {
      files.push_back(at->path().string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace ketnghia::read
