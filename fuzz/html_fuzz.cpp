// HTML: any bytes after the start of a page give a sound document.

#include "reading_fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  ketnghia::read::read_and_check("fuzz.html", bytes, size);
  return 0;
}
