#pragma once

#include <string>

#include "gazetteer/book.h"

namespace ketnghia::gazetteer {

/// The book that the build made, opened once.
inline const Book& real_book() {
  static const auto* const book = new Book(Book::open(std::string(KETNGHIA_BINARY_DIR) + "/data/places.book"));
  return *book;
}

}  // namespace ketnghia::gazetteer
