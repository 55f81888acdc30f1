#pragma once

#include <rapidcheck.h>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace ketnghia::extract {

/// Some of the numbers below `count`, each once, at least `least` of them and in any order. To be called in a property.
inline std::vector<size_t> picked(size_t count, size_t least) {
  const auto keys = *rc::gen::container<std::vector<int>>(count, rc::gen::inRange(0, 1000));
  std::vector<size_t> out(count);
  for (size_t i = 0; i < count; ++i) out[i] = i;
  std::stable_sort(out.begin(), out.end(), [&](size_t a, size_t b) { return keys[a] < keys[b]; });
  out.resize(*rc::gen::inRange(least, count + 1));
  return out;
}

}  // namespace ketnghia::extract
