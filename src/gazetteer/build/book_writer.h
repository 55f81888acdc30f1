#pragma once

#include <string>

#include "gazetteer/build/draft.h"

namespace ketnghia::gazetteer::build {

/// Writes the compiled book (format.h) to `path`: first beside it under another name, then moved into place, so that a
/// reader never sees half a book. Equal drafts give equal files. Throws Error(kEnvironment) "book.write".
void write_book(const Draft& draft, const std::string& path);

}  // namespace ketnghia::gazetteer::build
