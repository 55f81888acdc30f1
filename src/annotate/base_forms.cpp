#include "annotate/base_forms.h"

namespace ketnghia::annotate {

// What is left of a word has to be long enough to be told from any other: two letters of Latin, one and a half of the
// others.
constexpr size_t kLeastStem = 3;

const std::vector<BaseForm>& BaseForms::of(std::string_view word) {
  const auto [entry, is_new] = known_.try_emplace(word);
  if (!is_new) return entry->second;
  for (const language::NameEnding& ending : pack_.name_endings()) {
    if (word.size() < ending.ending.size() + kLeastStem || !word.ends_with(ending.ending)) continue;
    std::string base = std::string(word.substr(0, word.size() - ending.ending.size())) + ending.base;
    const auto tokens = text::tokenise(base);
    if (tokens.size() == 1 && base != word) entry->second.push_back({std::move(base), tokens.front().hash});
  }
  return entry->second;
}

}  // namespace ketnghia::annotate
