#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace ketnghia {

/// A folder of one test's own, gone with it: tests run side by side, those of several builds too.
class Scratch {
 public:
  Scratch() {
    std::string pattern = (std::filesystem::temp_directory_path() / "ketnghia-XXXXXX").string();
    folder_ = mkdtemp(pattern.data());
  }
  ~Scratch() {
    std::error_code ignored;
    std::filesystem::permissions(folder_, std::filesystem::perms::owner_all, ignored);
    std::filesystem::remove_all(folder_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  std::filesystem::path file(const std::string& name) const { return folder_ / name; }
  /// The address of a register in the folder.
  std::string url(const std::string& name = "register.sqlite") const { return "sqlite:" + file(name).string(); }

 private:
  std::filesystem::path folder_;
};

}  // namespace ketnghia
