#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ketnghia::read {

/// How a document's bytes are to be read.
enum class Encoding : uint8_t {
  kUtf8,
  kUtf16Le,
  kUtf16Be,
  kWindows1258,  ///< Vietnamese, tones as combining bytes after the vowel
  kWindows1252,  ///< Western; holds Latin-1
  kDeclared,     ///< another one that the document names itself and ICU knows
  kGuessed,      ///< another one that the bytes speak for: `guessed_charset`
};

/// Bytes of a byte order mark at the start; 0 where there is none.
size_t mark_length(std::string_view bytes, Encoding encoding);

/// The encoding of bytes that are no binary format. `declared` is the name in the document's own mark-up, or empty.
/// A byte order mark decides; then zero bytes (UTF-16); then whether the bytes are UTF-8; then the declaration, unless
/// it is the Western one that programs write by themselves; then whether tone bytes follow vowels as they do in
/// Vietnamese; then `guessed_charset`. Absent where the bytes were meant as UTF-8 and are broken: they hold at least as
/// many well-formed sequences as bad bytes.
std::optional<Encoding> encoding_of(std::string_view bytes, std::string_view declared);

/// The charset that an HTML document's first kilobytes declare ("windows-1258"), lower case; empty where none.
std::string declared_charset(std::string_view bytes);

/// True where the bytes look like UTF-16 without a byte order mark: zero bytes stand only at odd (little-endian) or
/// only at even places, and the code units read so are text.
std::optional<Encoding> unmarked_utf16(std::string_view bytes);

}  // namespace ketnghia::read
