#pragma once

#include <string>
#include <string_view>

namespace ketnghia::read {

/// The name, as ICU knows it, of the encoding that bytes without a declaration are in: one of the East Asian ones of
/// two bytes a character, or one of a single byte whose letters are of another script than Latin. Empty where nothing
/// speaks clearly for one: Western and Vietnamese text, and a handful of letters.
///
/// An encoding of two bytes has a part for the common characters. Read rightly, nearly all characters are of that part
/// and stand in runs; read wrongly, they are strewn over the whole table. Single bytes are ICU's to tell apart, by its
/// statistics of letters; its answer counts where the letters come out in one script, with capitals before small ones.
std::string guessed_charset(std::string_view bytes);

/// ISO-2022-JP, as mail has it: plain ASCII but for escapes that switch to the sets of Japanese characters.
bool is_seven_bit_japanese(std::string_view bytes);

}  // namespace ketnghia::read
