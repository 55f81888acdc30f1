#pragma once

#include <string>

#include "gazetteer/build/draft.h"

namespace ketnghia::gazetteer::build {

/// Where the sources lie.
struct Inputs {
  std::string cities;     ///< cities500.txt of GeoNames
  std::string admin1;     ///< iso3166-2.json of iso3166-2-db
  std::string cldr;       ///< the folder "common" of CLDR
  std::string iso_codes;  ///< the folder "json" of iso-codes
  std::string unihan;     ///< the folder of the Unicode data files
  std::string tables;     ///< data/places
};

/// The book of places from all its sources. Throws Error(kEnvironment): "book.source", "book.table" (a row of our own
/// tables that names no place, with file and row).
Draft assemble(const Inputs& inputs);

/// Names that say nothing new are left out: a form without marks beside the same one with marks, one form in several
/// languages that are never shown. Keeps the order.
void drop_repeated_names(DraftPlace& place);

}  // namespace ketnghia::gazetteer::build
