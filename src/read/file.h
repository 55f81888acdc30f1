#pragma once

#include <string>

namespace ketnghia::read {

/// A file's bytes. Throws Error(kInput) as read_file() says; a file over `limit` bytes is refused by its size.
std::string load(const std::string& path, size_t limit);

/// Throws "read.too_large" if `size` is over `limit`.
void check_size(const std::string& name, size_t size, size_t limit);

}  // namespace ketnghia::read
