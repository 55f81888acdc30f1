#pragma once

#include <vector>

#include "annotate/annotation.h"
#include "annotate/term_index.h"

namespace ketnghia::annotate {

/// Cuts the names of people out of running Han, kana and Hangul, where no capital and often no space says where a name
/// begins: by family names, by the script that a foreign name is written in, and by the words around it.
class CharacterNames {
 public:
  /// `taken` says of each token whether it is a part of something else already; borrowed, and may change meanwhile.
  CharacterNames(const Annotation& a, const TermIndex& terms, const std::vector<char>& taken);

  /// The name that ends right before `end` ("酒井隆明|市長", "레 쑤언 러이 |당서기장"); empty where none does.
  TokenRange before(uint32_t end, uint32_t least) const;
  /// The name that begins at `first` ("市长|唐良智"); empty where none does.
  TokenRange after(uint32_t first, uint32_t limit) const;
  /// The foreign name, written character by character, that begins at `first` ("市长|斯沃博达于"): up to the next word
  /// of the language. Only asked where a foreigner is expected; empty where none ends so.
  TokenRange transcribed_after(uint32_t first, uint32_t limit) const;
  /// The Japanese name of three to five characters, four above all, that begins at `first` in a Chinese text and ends
  /// where its next word begins ("宇都宮市市長|佐藤英夫|簽署"); empty where none does.
  TokenRange japanese_after(uint32_t first, uint32_t limit) const;

 private:
  TokenRange han_before(uint32_t end, uint32_t least) const;
  TokenRange kana_before(uint32_t end, uint32_t least) const;
  TokenRange hangul_before(uint32_t end, uint32_t least) const;
  TokenRange han_after(uint32_t first, uint32_t limit) const;
  TokenRange kana_after(uint32_t first, uint32_t limit) const;
  TokenRange hangul_after(uint32_t first, uint32_t limit) const;
  TokenRange dotted_after(uint32_t first, uint32_t limit) const;

  uint32_t family_length(uint32_t token) const;
  bool ends_name(uint32_t token) const;
  bool is_free_han(uint32_t token) const { return is_free(token) && !ends_name(token); }
  bool is_free(uint32_t token) const { return token < taken_.size() && taken_[token] == 0; }
  bool is_inside_family(uint32_t token) const;
  bool is_name_word(TokenRange word) const;
  bool ends_like_particle(TokenRange word, uint32_t least) const;
  bool is_untaken(TokenRange word) const;
  bool sounds_japanese(TokenRange word) const;
  bool is_word_end(uint32_t token) const;  ///< a word of the language or a place ends right before it
  bool is_lone_family(TokenRange word) const;
  bool begins_longer_word(uint32_t token, uint32_t limit) const;

  const Annotation& a_;
  const TermIndex& terms_;
  const std::vector<char>& taken_;
};

}  // namespace ketnghia::annotate
