#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>

#include "text/error.h"

namespace ketnghia::language {

/// The words that users see, in one language: a catalogue of `data/messages/`. Const and thread-safe.
class Messages {
 public:
  /// Throws Error(kEnvironment, "messages.missing") where the catalogue is not there or cannot be read.
  static Messages load(const std::string& folder, const std::string& language);

  const std::string& language() const { return language_; }
  bool has(std::string_view name) const;
  /// The message with each `{argument}` filled in. A name that the catalogue lacks gives the name itself with its
  /// arguments, so that nothing is lost.
  std::string text(std::string_view name, const Error::Arguments& arguments = {}) const;
  std::string text(const Error& error) const { return text(error.message(), error.arguments()); }

 private:
  std::string language_;
  std::unordered_map<std::string, std::string> texts_;
};

}  // namespace ketnghia::language
