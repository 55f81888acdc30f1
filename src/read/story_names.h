#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "text/tokens.h"

namespace ketnghia::read {

/// The names that a text speaks of, as far as capitals tell them: pairs of neighbouring capitalised words; in scripts
/// without capitals every three neighbouring characters. For asking whether a paragraph is about the same.
class StoryNames {
 public:
  void add(std::string_view text);
  /// How many different names of `text` are known.
  size_t shared_with(std::string_view text) const;
  bool empty() const { return names_.empty(); }

 private:
  std::unordered_set<uint64_t> names_;
};

/// The share (0 to 1) of a headline's capitalised words that a paragraph holds; 0 where the headline has none.
double overlap(std::string_view headline, std::string_view paragraph);

}  // namespace ketnghia::read
