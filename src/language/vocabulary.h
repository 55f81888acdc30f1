#pragma once

#include <span>
#include <string_view>

#include "language/pack.h"

namespace ketnghia::language {

/// The values that a category may have in a pack. The stages read these words, so a pack that says another one is at
/// fault.
std::span<const std::string_view> values_of(Category category);

}  // namespace ketnghia::language
