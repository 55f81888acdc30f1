#pragma once

#include <string>

#include "language/pack.h"
#include "read/document.h"

namespace ketnghia::read {

/// 64 MB: two hundred times the largest page of a newspaper. Spans are 32-bit, and a document's bytes, text and blocks
/// are in memory at once.
constexpr size_t kSizeLimit = 64ull * 1024 * 1024;

struct ReadOptions {
  size_t size_limit = kSizeLimit;  ///< bytes; larger files are refused by their size, unread
};

/// Reads a document: its format and encoding are told from its bytes (and the ending of its name where bytes leave it
/// open), its blocks get their parts, its language, address and date of publication are found.
/// Thread-safe; depends on nothing but its arguments and the file.
/// Throws Error(kInput), each with {"file"}: "read.missing", "read.is_folder", "read.no_permission", "read.failed"
/// ({"reason"}), "read.too_large" ({"size", "limit"} in MB), and what decode() throws; "read.too_deep" for mark-up
/// nested beyond all reason.
Document read_file(const std::string& path, const language::Packs& packs, const ReadOptions& options = {});

/// The same for bytes that are in memory; `name` as the user gave it.
Document read_bytes(std::string name, std::string bytes, const language::Packs& packs, const ReadOptions& options = {});

}  // namespace ketnghia::read
