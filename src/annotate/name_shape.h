#pragma once

#include <optional>
#include <string_view>

namespace ketnghia::annotate {

/// Whether a person's name in Latin letters has the shape that names of a country's people have, by the syllables that
/// its language allows: "Park Wan-kyu" for KR, "Zhao Jun" for CN, "Kuroda Shinji" or "Shinji Kuroda" for JP, "Võ Văn
/// Minh" or "Vo Van Minh" for VN. Many names have the shape of several countries. Absent where nothing can be said: for
/// other countries, for single words, initials and other scripts.
/// `country` is an ISO 3166-1 code. Rules: Hepburn, Hanyu Pinyin without tones, the spellings of Korean in use.
std::optional<bool> has_shape_of(std::string_view name, std::string_view country);

}  // namespace ketnghia::annotate
