#pragma once

#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "gazetteer/build/draft.h"

namespace ketnghia::gazetteer::build {

/// How a Han name reads in Vietnamese. A character's readings come, in this order of trust, from our own table, from
/// names known in both scripts, from Unihan's kVietnamese, and from its homophones: a character that sounds like
/// another in Cantonese, Mandarin and Korean mostly does in Sino-Vietnamese.
class HanReadings {
 public:
  /// Reads Unihan_Readings.txt.bz2 and Unihan_Variants.txt.bz2 of `unihan_folder` and our table. An empty `table` path
  /// leaves the table out. Throws Error(kEnvironment) "book.source".
  HanReadings(const std::string& unihan_folder, const std::string& table);

  /// Learns from a name known in both: counts where they have as many characters as syllables and agree with what is
  /// known already in at least half of them (folded). Returns whether it did.
  bool learn(std::string_view han, std::string_view vietnamese);

  /// Works out the readings of homophones; to be called once, after the last learn().
  void finish();

  /// The name read character by character, each syllable with a capital; the likeliest first, at most three. Empty
  /// where a character is not Han or its reading is not known.
  std::vector<std::string> read(std::string_view han) const;

  /// The readings of one character, best first.
  std::vector<std::string> readings(char32_t character) const;

  /// The simplified form of a traditional character; itself where it has none.
  char32_t simplified(char32_t character) const;

  /// Every character that Unihan reads in Mandarin, in their order.
  std::vector<DraftReading> all() const;

  /// What the homophones alone would say; for measuring. Empty where there are none.
  std::string by_homophones(char32_t character) const;

 private:
  struct Sounds {
    std::string cantonese, mandarin, korean, vietnamese;
  };
  using Weights = std::vector<std::pair<std::string, float>>;

  void read_unihan(const std::string& folder);
  void note_traditional_forms();
  void read_table(const std::string& path);
  void add(char32_t character, const std::string& reading, float weight);
  char32_t canonical(char32_t character) const;
  /// The character and its simplified and traditional forms, each once.
  std::vector<char32_t> forms(char32_t character) const;
  std::vector<std::string> homophone_keys(char32_t character) const;
  Weights weights(char32_t character) const;

  std::unordered_map<char32_t, Sounds> sounds_;
  std::unordered_map<char32_t, char32_t> simplified_;
  std::unordered_map<char32_t, std::vector<char32_t>> traditional_;
  std::unordered_map<char32_t, char32_t> alike_;  ///< variants of shape or meaning
  std::unordered_map<char32_t, Weights> known_;
  std::map<std::string, std::map<std::string, float>> votes_;
};

}  // namespace ketnghia::gazetteer::build
