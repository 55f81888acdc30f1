#pragma once

#include <cstdint>
#include <string>

#include "read/read.h"
#include "text/error.h"
#include "text/utf8.h"

namespace ketnghia::read {

inline void require(bool condition) {
  if (!condition) __builtin_trap();
}

inline const language::Packs& packs() {
  static const language::Packs kPacks = language::Packs::open(KETNGHIA_SOURCE_DIR "/data/language");
  return kPacks;
}

/// Reads bytes under a name and holds the document to what every document keeps. A refusal is an answer too.
inline void read_and_check(const std::string& name, const uint8_t* bytes, size_t size) {
  try {
    const Document document = read_bytes(name, std::string(reinterpret_cast<const char*>(bytes), size), packs());
    require(!text::first_broken_byte(document.text));
    require(text::to_nfc(document.text) == document.text);
    require(document.text.find('\0') == std::string::npos);
    uint32_t end = 0;
    for (const Block& block : document.blocks) {
      require(end <= block.span.start && block.span.start <= block.span.end && block.span.end <= document.text.size());
      require(block.cell.has_value() == (block.part == Part::kTableCell));
      end = block.span.end;
    }
    if (document.published) require(document.published->place.end <= document.text.size());
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::kInput);
  }
}

}  // namespace ketnghia::read
