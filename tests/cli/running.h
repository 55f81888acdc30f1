#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "cli/program.h"
#include "scratch.h"

namespace ketnghia::cli {

using Json = nlohmann::json;

inline constexpr const char* kTable =
    "TT\tCấp ký kết\tĐối tác nước ngoài\tĐịa phương kết nghĩa\tThời điểm ký kết\t"
    "Tên và chức vụ của Lãnh đạo địa phương (Tiếng Việt)\tTên và chức vụ của Lãnh đạo địa phương (Tiếng Anh)\tGhi chú\n"
    "1\tỦy ban nhân dân\tHàn Quốc\tTP Busan\t11/1995\tÔng Park Heong Joon, Thị trưởng Thành phố Busan\t"
    "Mr Park Heong Joon, Mayor of Busan City\t\n"
    "2\tỦy ban nhân dân\tPháp\tThành phố Lyon\t07/1997\tÔng Grégory Doucet, Thị trưởng Thành phố Lyon\t"
    "Mr. Grégory Doucet, Mayor of Lyon city\t\n"
    "3\tỦy ban nhân dân\tCanada\tToronto\t02/2006\tÔng John Tory, Thị trưởng Thành phố Toronto\t"
    "Mr. John Tory, Mayor of Toronto\t\n";

class RegisterCommands : public testing::Test {
 protected:
  RegisterCommands() {
    setenv("KETNGHIA_DATA", (std::string(KETNGHIA_BINARY_DIR) + "/data").c_str(), 1);
    std::ofstream(folder_ / "bang.txt") << kTable;
    std::ofstream(folder_ / "rong.txt");
  }

  int run(std::vector<std::string> words) { return run_in("vi", std::move(words)); }
  /// In one of the program's languages, on the test's own register where the words name no other.
  int run_in(const std::string& language, std::vector<std::string> words) {
    if (std::find(words.begin(), words.end(), "--db") == words.end()) {
      words.insert(words.begin(), {"--db", "sqlite:" + (folder_ / "so.sqlite").string()});
    }
    words.insert(words.begin(), {"--lang", language});
    return run_plainly(std::move(words));
  }
  int run_plainly(std::vector<std::string> words) {
    words.insert(words.begin(), "ketnghia");
    std::vector<const char*> arguments;
    for (const std::string& word : words) arguments.push_back(word.c_str());
    std::ostringstream out, err;
    const int code = run_program(static_cast<int>(arguments.size()), arguments.data(), out, err);
    out_ = out.str();
    err_ = err.str();
    return code;
  }
  Json json(std::vector<std::string> words) {
    words.insert(words.end(), {"--format", "json"});
    run(std::move(words));
    return Json::parse(out_, nullptr, false);
  }
  std::string table() const { return (folder_ / "bang.txt").string(); }
  /// A file of the test's own folder.
  std::string write(const std::string& name, const std::string& bytes) const {
    std::ofstream(folder_ / name, std::ios::binary) << bytes;
    return (folder_ / name).string();
  }
  /// What was printed, an object a line.
  std::vector<Json> json_lines() const {
    std::vector<Json> out;
    std::istringstream lines(out_);
    for (std::string line; std::getline(lines, line);) out.push_back(Json::parse(line, nullptr, false));
    return out;
  }

  const Scratch scratch_;
  const std::filesystem::path folder_ = scratch_.file("");
  std::string out_, err_;
};

/// Holds what a command printed against words that have to be in it.
inline void expect_says(const std::string& printed, const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    EXPECT_NE(printed.find(word), std::string::npos) << "“" << word << "” is not in\n" << printed;
  }
}

/// A variable of the environment for the length of a test.
class Variable {
 public:
  Variable(const char* name, const char* value) : name_(name) {
    if (const char* before = std::getenv(name)) before_ = before;
    value == nullptr ? unsetenv(name) : setenv(name, value, 1);
  }
  ~Variable() { before_ ? setenv(name_, before_->c_str(), 1) : unsetenv(name_); }
  Variable(const Variable&) = delete;
  Variable& operator=(const Variable&) = delete;

 private:
  const char* name_;
  std::optional<std::string> before_;
};

}  // namespace ketnghia::cli
