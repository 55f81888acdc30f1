#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/session.h"

namespace ketnghia::cli {

/// A date as offices write it ("1/7/2025", "07/2025") in EDTF; every other text as it is.
std::string typed_date(const std::string& text);

/// The word of a vocabulary that a person means, who may type it as the user's catalogue says it ("kết nghĩa" under
/// "kind."), with or without marks. Throws Error(kUsage, "cli.bad_choice", {"value", "choices"}).
std::string typed_word(const std::string& text, std::span<const std::string_view> vocabulary, const std::string& prefix,
                       Session& session);
/// The same, empty where no word is meant.
std::string word_meant(const std::string& text, std::span<const std::string_view> vocabulary, const std::string& prefix,
                       Session& session);

/// The word nearest to a mistyped one, at most two letters away; empty where none is.
std::string nearest_word(const std::string& typed, const std::vector<std::string>& words);

}  // namespace ketnghia::cli
