// The fact format: a line is read or refused by name; what was read comes back the same from what is written of it.

#include "extract/fact_json.h"
#include "text/error.h"

using ketnghia::extract::from_json;
using ketnghia::extract::to_json;

static void require(bool condition) {
  if (!condition) __builtin_trap();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const auto json = nlohmann::json::parse(bytes, bytes + size, nullptr, false);
  if (json.is_discarded()) return 0;
  try {
    const std::string written = to_json(from_json(json)).dump();
    require(to_json(from_json(nlohmann::json::parse(written))).dump() == written);
  } catch (const ketnghia::Error& error) {
    require(error.kind() == ketnghia::ErrorKind::kInput);
  }
  return 0;
}
