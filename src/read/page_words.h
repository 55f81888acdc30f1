#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "language/pack.h"
#include "text/tokens.h"

namespace ketnghia::read {

/// A page word that a line holds: "Tin liên quan" → related.
struct PageWord {
  std::string_view value;       ///< of the packs' category `page`
  uint32_t start = 0, end = 0;  ///< bytes within the line
};

/// Finds the words of a page's surroundings in lines, in one or two languages. Holds scratch memory: one a thread.
class PageWords {
 public:
  explicit PageWords(std::vector<const language::Pack*> packs);

  /// The longest page word that a line begins with, signs before it left aside. Marks may be missing altogether.
  std::optional<PageWord> at_start(std::string_view line);

  /// A word of one value that stands before a colon or an equals sign in the last `within` bytes of a line:
  /// "… Cho Won Hwui - Foto: H.D.CC".
  std::optional<PageWord> near_end(std::string_view line, std::string_view value, size_t within);

  /// Whether a line holds a word for a standing tie: "Weitere Verbindungen", "Fakta: Östersunds vänorter".
  bool names_tie(std::string_view line);

  const std::vector<const language::Pack*>& packs() const { return packs_; }

 private:
  bool begins_word(const text::Token& token) const;
  /// The longest word of a category that begins at a token.
  std::optional<PageWord> word_from(std::string_view text, size_t first, language::Category category);

  std::vector<const language::Pack*> packs_;
  std::vector<text::Token> tokens_;
};

}  // namespace ketnghia::read
