#pragma once

#include <memory>
#include <string>

namespace ketnghia::ledger {

/// Orders words as a language's dictionaries do ("vi": a á à ả ã ạ ă … d đ e). Not thread-safe.
class Collation {
 public:
  explicit Collation(const std::string& language);
  ~Collation();
  Collation(Collation&&) noexcept;
  /// Bytes that compare as the word does.
  std::string key(const std::string& utf8) const;

 private:
  struct Rules;
  std::unique_ptr<Rules> rules_;
};

}  // namespace ketnghia::ledger
