#pragma once

#include <string>
#include <string_view>

#include "language/pack.h"
#include "read/draft.h"

namespace ketnghia::read {

/// The language of a draft's text as a BCP 47 code ("vi", "zh-Hant"): by its script where that decides, else by CLD2
/// with what the mark-up declares as a hint, else, for ASCII text (Vietnamese without marks), by the pack whose words
/// cover it best. Empty where none of these tells. Before parts are told all blocks count that mark-up does not set
/// aside.
std::string language_of(const Draft& draft, const language::Packs& packs);

}  // namespace ketnghia::read
