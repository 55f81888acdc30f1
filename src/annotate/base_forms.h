#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/pack.h"
#include "text/tokens.h"

namespace ketnghia::annotate {

/// One form that a word of a name may have outside the sentence.
struct BaseForm {
  std::string word;
  uint64_t hash = 0;  ///< of its one token
};

/// The forms of words without the endings that a language gives to names: "Московской" → "Московская". Each word of a
/// text is worked out once. The text has to outlive it.
class BaseForms {
 public:
  explicit BaseForms(const language::Pack& pack) : pack_(pack) {}

  bool any() const { return !pack_.name_endings().empty(); }
  /// All base forms that differ from the word itself; empty where no ending fits.
  const std::vector<BaseForm>& of(std::string_view word);

 private:
  const language::Pack& pack_;
  std::unordered_map<std::string_view, std::vector<BaseForm>> known_;
};

}  // namespace ketnghia::annotate
