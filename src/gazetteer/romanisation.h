#pragma once

#include <string>
#include <string_view>

#include "text/tokens.h"

namespace ketnghia::gazetteer {

/// A text of another script in Latin letters: Russian by the rules of the Board on Geographic Names, which GeoNames
/// follows; all others as CLDR has them. With marks and apostrophes as the rules write them. Thread-safe.
std::string romanised(std::string_view text, text::Script script);

}  // namespace ketnghia::gazetteer
