#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ketnghia::ledger {

// Digests are BLAKE2b-256 (libsodium), written as unpadded URL-safe base64: 43 characters. Part of the stored format.

/// Random salts for values, drawn from the system in large pieces. A value, its salt and its digest stand side by
/// side; the chain covers the digest alone, so value and salt can be erased and the chain still holds. A digest
/// without its salt tells nothing, not even to somebody who guesses the value.
class Salts {
 public:
  /// 16 random bytes in base64 (22 characters).
  std::string next();

 private:
  std::string pool_;
  size_t used_ = 0;
};

/// Digest of a value under its salt.
std::string seal(std::string_view value, std::string_view salt);

/// Digest of a sequence of fields. Each field is hashed with its length, so that no two sequences run together.
class Hasher {
 public:
  Hasher();
  Hasher& add(std::string_view field);
  Hasher& add(int64_t number);
  std::string finish();

 private:
  alignas(64) unsigned char state_[384];  // crypto_generichash_state, which C++ cannot name without sodium.h
};

std::string to_base64(std::string_view bytes);
/// Bad characters give an empty string.
std::string from_base64(std::string_view text);

}  // namespace ketnghia::ledger
