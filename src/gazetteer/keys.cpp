#include "gazetteer/keys.h"

#include <algorithm>
#include <bit>
#include <string>

#include "text/fold.h"
#include "text/utf8.h"

namespace ketnghia::gazetteer {
namespace {

constexpr uint64_t kOffset = 0xCBF29CE484222325ull;
constexpr uint64_t kPrime = 0x100000001B3ull;

uint64_t fnv(std::string_view bytes) {
  uint64_t hash = kOffset;
  for (const char c : bytes) hash = (hash ^ static_cast<uint8_t>(c)) * kPrime;
  return hash ^ (hash >> 32);
}

constexpr uint32_t kLetterBits = (1u << 26) - 1;

}  // namespace

uint64_t id_hash(std::string_view id) { return fnv(id); }

uint32_t tight_key(std::string_view name) { return static_cast<uint32_t>(fnv(text::fold_tight(name))); }

uint32_t letter_signature(std::string_view tight_fold) {
  uint32_t letters = 0, length = 0;
  for (size_t i = 0; i < tight_fold.size(); ++length) {
    const text::CodePoint c = text::code_point_at(tight_fold, i);
    const bool latin = c.value >= 'a' && c.value <= 'z';
    letters |= 1u << (latin ? c.value - 'a' : c.value % 26);
    i += c.length;
  }
  return letters | std::min(length, 63u) << 26;
}

bool may_be_within(uint32_t a, uint32_t b, unsigned distance) {
  const int lengths = static_cast<int>(a >> 26) - static_cast<int>(b >> 26);
  if (static_cast<unsigned>(std::abs(lengths)) > distance) return false;
  return static_cast<unsigned>(std::popcount((a ^ b) & kLetterBits)) <= 2 * distance;
}

TokenSlot token_slot(uint64_t token_hash, uint32_t bits) {
  const uint64_t mixed = token_hash * 0x9E3779B97F4A7C15ull;
  const auto tag = static_cast<uint32_t>(mixed & 0xFFFFFF);
  return {static_cast<uint32_t>(mixed >> (64 - bits)), tag == 0 ? 1u : tag};
}

}  // namespace ketnghia::gazetteer
