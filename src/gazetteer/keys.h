#pragma once

#include <cstdint>
#include <string_view>

/// Keys that the builder stores and the lookup computes alike. A change here needs a new format::kVersion.
namespace ketnghia::gazetteer {

/// Hash of an id such as "gn:1799869".
uint64_t id_hash(std::string_view id);

/// Hash of a name's folded letters without spaces, so that "Mát-xcơ-va" and "Mátxcova" are one.
uint32_t tight_key(std::string_view name);

/// Which letters a folded name has (26 bits, letters beyond a–z share by code point) and how many (6 bits). Two names
/// at edit distance d differ in at most 2·d bits of the letters and by at most d in length.
uint32_t letter_signature(std::string_view tight_fold);

/// False where two names with these signatures are surely farther apart than `distance` edits.
bool may_be_within(uint32_t signature_a, uint32_t signature_b, unsigned distance);

/// Slot and tag of a first token in a table of 2^bits slots.
struct TokenSlot {
  uint32_t slot = 0;
  uint32_t tag = 0;  ///< 24 bits, never 0
};
TokenSlot token_slot(uint64_t token_hash, uint32_t bits);

}  // namespace ketnghia::gazetteer
