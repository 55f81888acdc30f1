// Plain text with its tables, teasers and dates: any bytes give a sound document.

#include "reading_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  ketnghia::read::read_and_check("fuzz.txt", bytes, size);
  return 0;
}
