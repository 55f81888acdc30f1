#pragma once

#include <string>
#include <utility>
#include <vector>

#include "gazetteer/build/draft.h"
#include "gazetteer/build/han_readings.h"
#include "gazetteer/build/sources.h"

namespace ketnghia::gazetteer::build {

/// Names known in Han script and in Vietnamese: of CLDR's subdivisions and of GeoNames' Chinese places.
struct BothNames {
  std::string han, vietnamese;
};
std::vector<BothNames> names_in_both(const Draft& draft, const KindWords& kinds);

/// Gives the places of China and Taiwan, and the larger ones of Japan and Korea, the Vietnamese readings of their Han
/// names. Of small places they are quiet: "An Khánh" in a text means no Chinese township.
void add_han_readings(Draft& draft, const KindWords& kinds, const HanReadings& readings);

}  // namespace ketnghia::gazetteer::build
