#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gazetteer/book.h"

namespace ketnghia::gazetteer {

/// A Vietnamese reading of a Chinese name held against its pinyin, as far as it can be without the characters.
struct ReadingFit {
  size_t fitting = 0;      ///< syllables for which some character has both readings
  std::string odd;         ///< the first Vietnamese word of which no character is read so, as written
  std::string odd_pinyin;  ///< what stands in its place: "hao"; lower case, without tones
};

/// The two readings of Han characters, from the Vietnamese side. Built from the book in a few milliseconds; const and
/// thread-safe afterwards; views point into the book.
class HanReadings {
 public:
  explicit HanReadings(const Book& book);

  /// "Vương Khiết" and "Wang Hao": 王 is vương and wang, no character is khiết and hao. The pinyin may be written as
  /// one word or several, family name first or last. Absent where the two cannot be laid syllable by syllable side by
  /// side: a word that is no Vietnamese reading of any character, or not as many syllables.
  std::optional<ReadingFit> fit(std::string_view vietnamese, std::string_view pinyin) const;

 private:
  struct Word {
    std::string written;
    std::vector<std::string> pinyin;  // of the characters that are read so; without tones
  };
  std::optional<ReadingFit> lay(const std::vector<Word>& words, std::string_view pinyin) const;
  bool is_pinyin(const std::string& syllable) const;

  std::unordered_map<std::string_view, std::vector<std::string_view>> mandarin_of_;  // Vietnamese reading → with tones
  std::vector<std::string> syllables_;  // of Mandarin, without tones; sorted
};

}  // namespace ketnghia::gazetteer
