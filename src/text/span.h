#pragma once

#include <cstdint>
#include <string_view>

namespace ketnghia::text {

/// A half-open range of bytes [start, end) in a document's UTF-8 text.
struct Span {
  uint32_t start = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - start; }
  bool empty() const { return end <= start; }
  bool contains(Span other) const { return start <= other.start && other.end <= end; }
  bool overlaps(Span other) const { return start < other.end && other.start < end; }
  std::string_view of(std::string_view whole) const { return whole.substr(start, size()); }
  friend bool operator==(const Span&, const Span&) = default;
};

/// The smallest span that holds both.
inline Span join(Span a, Span b) { return {a.start < b.start ? a.start : b.start, a.end > b.end ? a.end : b.end}; }

}  // namespace ketnghia::text
