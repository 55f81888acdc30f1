// UTF-8: reading code points and writing them again gives well-formed text, and the same text where it was well-formed.

#include "text/utf8.h"

using namespace ketnghia::text;

static void require(bool condition) {
  if (!condition) __builtin_trap();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  std::string copy;
  for (size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    require(c.length >= 1 && i + c.length <= text.size());
    append(copy, c.value);
    i += c.length;
  }
  require(!first_broken_byte(copy));
  require((copy == text) == !first_broken_byte(text));
  require(length(trim(text)) <= length(text));
  require(trim(trim(text)) == trim(text));
  const std::string collapsed = collapse_spaces(text);
  require(collapse_spaces(collapsed) == collapsed);
  return 0;
}
