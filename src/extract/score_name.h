#pragma once

#include <string>
#include <string_view>

namespace ketnghia::extract {

/// A name as scoring compares it: without marks, case, punctuation and word order ("Nguyễn Văn A" and "A. Nguyen van"
/// are one). Written from the rules of the shared scorer, not text::fold(): letters that have no decomposition, save
/// đ, stay as they are, so that both count alike.
std::string name_key(std::string_view utf8);

}  // namespace ketnghia::extract
