// Tokens and folding: on any bytes the tokens stand in order within the text and cover all that is not white space;
// equal folded forms have equal hashes; folding twice changes nothing more.

#include "text/fold.h"
#include "text/tokens.h"
#include "text/utf8.h"

using namespace ketnghia::text;

static void require(bool condition) {
  if (!condition) __builtin_trap();
}

static void only_spaces(std::string_view text, size_t from, size_t to) {
  for (size_t i = from; i < to;) {
    const CodePoint c = code_point_at(text, i);
    require(is_space(c.value));
    i += c.length;
  }
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(bytes), size);
  size_t end = 0;
  for (const Token& token : tokenise(text)) {
    require(token.span.start >= end && token.span.end > token.span.start && token.span.end <= text.size());
    require(token.space_before == (token.span.start == 0 || token.span.start > end));
    only_spaces(text, end, token.span.start);
    end = token.span.end;
  }
  only_spaces(text, end, text.size());

  const std::string folded = fold(text);
  require(fold(folded) == folded);
  require(name_hash(folded) == name_hash(text));
  require(!first_broken_byte(folded));
  if (!first_broken_byte(text)) require(to_nfc(to_nfc(text)) == to_nfc(text));
  return 0;
}
