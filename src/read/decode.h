#pragma once

#include <string>
#include <string_view>

namespace ketnghia::read {

/// A document's bytes as UTF-8 text: NFC, line ends as \n, no byte order mark, no NUL.
/// Throws Error(kInput), each with {"file"}: "read.empty" (nothing but white space), "read.format_later" ({"format"}:
/// one that a later version reads), "read.binary_format" ({"format"}: one that holds no text), "read.binary",
/// "read.broken_utf8" ({"offset"}: the first bad byte).
std::string decode(const std::string& name, std::string_view bytes);

/// The name of the foreign format that the bytes begin like ("PDF", "XLSX"), else empty. `later` tells whether it is
/// one that a later version reads.
struct ForeignFormat {
  std::string_view name;
  bool later = false;
};
ForeignFormat foreign_format(std::string_view bytes);

}  // namespace ketnghia::read
