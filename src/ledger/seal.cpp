#include "ledger/seal.h"

#include <sodium.h>

#include <new>

#include "text/error.h"

namespace ketnghia::ledger {

namespace {

constexpr int kVariant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
constexpr size_t kSaltBytes = 16;
constexpr size_t kDigestBytes = 32;
constexpr size_t kPoolBytes = 16 * 1024;

void start_sodium() {
  static const bool started = sodium_init() >= 0;
  if (!started) throw Error(ErrorKind::kEnvironment, "register.no_random");
}

crypto_generichash_state* state_of(unsigned char* place) {
  return std::launder(reinterpret_cast<crypto_generichash_state*>(place));
}

}  // namespace

std::string Salts::next() {
  start_sodium();
  if (used_ + kSaltBytes > pool_.size()) {
    pool_.resize(kPoolBytes);
    randombytes_buf(pool_.data(), pool_.size());
    used_ = 0;
  }
  const std::string salt = to_base64(std::string_view(pool_).substr(used_, kSaltBytes));
  sodium_memzero(pool_.data() + used_, kSaltBytes);
  used_ += kSaltBytes;
  return salt;
}

std::string seal(std::string_view value, std::string_view salt) {
  start_sodium();
  unsigned char digest[kDigestBytes];
  crypto_generichash(digest, sizeof digest, reinterpret_cast<const unsigned char*>(value.data()), value.size(),
                     reinterpret_cast<const unsigned char*>(salt.data()), salt.size());
  return to_base64({reinterpret_cast<const char*>(digest), sizeof digest});
}

Hasher::Hasher() {
  static_assert(sizeof(crypto_generichash_state) <= sizeof state_);
  start_sodium();
  new (state_) crypto_generichash_state;
  crypto_generichash_init(state_of(state_), nullptr, 0, kDigestBytes);
}

Hasher& Hasher::add(std::string_view field) {
  unsigned char length[8];
  for (int i = 0; i < 8; ++i) length[i] = static_cast<unsigned char>(static_cast<uint64_t>(field.size()) >> (8 * i));
  crypto_generichash_update(state_of(state_), length, sizeof length);
  crypto_generichash_update(state_of(state_), reinterpret_cast<const unsigned char*>(field.data()), field.size());
  return *this;
}

Hasher& Hasher::add(int64_t number) { return add(std::to_string(number)); }

std::string Hasher::finish() {
  unsigned char digest[kDigestBytes];
  crypto_generichash_final(state_of(state_), digest, sizeof digest);
  return to_base64({reinterpret_cast<const char*>(digest), sizeof digest});
}

std::string to_base64(std::string_view bytes) {
  std::string out(sodium_base64_encoded_len(bytes.size(), kVariant), '\0');
  sodium_bin2base64(out.data(), out.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                    kVariant);
  out.pop_back();  // the terminating zero
  return out;
}

std::string from_base64(std::string_view text) {
  std::string out(text.size(), '\0');
  size_t size = 0;
  const char* end = nullptr;
  if (sodium_base642bin(reinterpret_cast<unsigned char*>(out.data()), out.size(), text.data(), text.size(), nullptr,
                        &size, &end, kVariant) != 0 ||
      end != text.data() + text.size()) {
    return {};
  }
  out.resize(size);
  return out;
}

}  // namespace ketnghia::ledger
