// Decoding: any bytes become normalised text without NULs and carriage returns, or are refused; text that is decoded
// decodes to itself.

#include "read/decode.h"
#include "reading_fuzz.h"

using namespace ketnghia;
using namespace ketnghia::read;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(bytes), size);
  try {
    const std::string text = decode("fuzz", input);
    require(!text::first_broken_byte(text));
    require(text.find('\0') == std::string::npos && text.find('\r') == std::string::npos);
    require(text::to_nfc(text) == text);
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::kInput);
  }
  return 0;
}
