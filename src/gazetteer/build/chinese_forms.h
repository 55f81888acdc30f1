#pragma once

#include "gazetteer/build/draft.h"
#include "gazetteer/build/han_readings.h"
#include "gazetteer/build/sources.h"

namespace ketnghia::gazetteer::build {

/// Adds to the places of Japan their names as Chinese writers spell them, character by character: 金沢 is 金澤 and
/// 金泽. `forms` has the characters that Japan writes in a form of its own (data/places/japanese_forms.tsv).
void add_chinese_forms(Draft& draft, const Table& forms, const HanReadings& readings);

}  // namespace ketnghia::gazetteer::build
