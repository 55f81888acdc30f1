#include "read/story_names.h"

namespace ketnghia::read {

namespace {

constexpr size_t kMost = 4000;  // bytes of a paragraph that are compared

bool is_name_word(const text::Token& token) { return token.kind == text::TokenKind::kWord && token.capital; }

std::unordered_set<uint64_t> names_in(std::string_view text) {
  std::unordered_set<uint64_t> names;
  const std::vector<text::Token> tokens = text::tokenise(text.substr(0, kMost));
  for (size_t i = 0; i + 1 < tokens.size(); ++i) {
    const text::Token &a = tokens[i], &b = tokens[i + 1];
    if (is_name_word(a) && is_name_word(b)) {
      names.insert(text::extend_sequence(a.hash, b.hash));
    } else if (i + 2 < tokens.size() && a.kind == text::TokenKind::kCharacter &&
               b.kind == text::TokenKind::kCharacter && tokens[i + 2].kind == text::TokenKind::kCharacter) {
      names.insert(text::extend_sequence(text::extend_sequence(a.hash, b.hash), tokens[i + 2].hash));
    }
  }
  return names;
}

std::unordered_set<uint64_t> capitals_in(std::string_view text) {
  std::unordered_set<uint64_t> words;
  for (const text::Token& token : text::tokenise(text.substr(0, kMost))) {
    if (is_name_word(token)) words.insert(token.hash);
  }
  return words;
}

}  // namespace

void StoryNames::add(std::string_view text) { names_.merge(names_in(text)); }

size_t StoryNames::shared_with(std::string_view text) const {
  size_t shared = 0;
  for (const uint64_t name : names_in(text)) shared += names_.contains(name);
  return shared;
}

double overlap(std::string_view headline, std::string_view paragraph) {
  const auto words = capitals_in(headline);
  if (words.empty()) return 0;
  const auto other = capitals_in(paragraph);
  size_t shared = 0;
  for (const uint64_t word : words) shared += other.contains(word);
  return static_cast<double>(shared) / static_cast<double>(words.size());
}

}  // namespace ketnghia::read
