#include "read/page_words.h"

#include <algorithm>
#include <span>

#include "text/fold.h"

namespace ketnghia::read {

namespace {

constexpr size_t kHead = 96;       // bytes: no page word is longer
constexpr size_t kFirstWord = 32;  // bytes where a line's first word is looked for, signs before it
constexpr size_t kMostWords = 12;

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// The longest start of a text of at most `most` bytes that does not cut a character.
std::string_view head_of(std::string_view text, size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
  return text.substr(0, most);
}

size_t first_letters(const std::vector<text::Token>& tokens) {
  const auto first = std::find_if(tokens.begin(), tokens.end(), [](const text::Token& t) {
    return t.kind == text::TokenKind::kWord || t.kind == text::TokenKind::kCharacter;
  });
  return static_cast<size_t>(first - tokens.begin());
}

}  // namespace

PageWords::PageWords(std::vector<const language::Pack*> packs) : packs_(std::move(packs)) {}

bool PageWords::begins_word(const text::Token& token) const {
  return std::ranges::any_of(
      packs_, [&](const language::Pack* pack) { return pack->begins(language::Category::kPage, token.hash); });
}

std::optional<PageWord> PageWords::word_from(std::string_view text, size_t first, language::Category category) {
  std::optional<PageWord> best;
  uint64_t hash = text::kEmptySequence;
  size_t words = 0;
  for (size_t i = first; i < tokens_.size() && words < kMostWords; ++i) {
    const text::Token& token = tokens_[i];
    if (!token.is_name_part()) {
      const std::string_view sign = token.span.of(text);
      if (sign == "'" || sign == "\xE2\x80\x99") continue;  // "Don't miss"
      break;
    }
    hash = text::extend_sequence(hash, token.hash);
    ++words;
    const std::string_view found = text::join(tokens_[first].span, token.span).of(text);
    std::string marked;
    for (const language::Pack* pack : packs_) {
      pack->terms_of_hash(hash, [&](const language::Term& term) {
        if (term.category != category) return;
        if (marked.empty()) marked = language::marked_form(text, std::span(tokens_).subspan(first, i + 1 - first));
        if (term.marked != marked && !is_ascii(found)) return;
        best = PageWord{term.value, tokens_[first].span.start, token.span.end};
      });
    }
  }
  return best;
}

std::optional<PageWord> PageWords::at_start(std::string_view line) {
  text::tokenise(head_of(line, kFirstWord), tokens_);
  size_t first = first_letters(tokens_);
  if (first == tokens_.size() || !begins_word(tokens_[first])) return std::nullopt;
  const std::string_view head = head_of(line, kHead);
  text::tokenise(head, tokens_);
  return word_from(head, first, language::Category::kPage);
}

std::optional<PageWord> PageWords::near_end(std::string_view line, std::string_view value, size_t within) {
  size_t from = line.size() > within ? line.size() - within : 0;
  while (from < line.size() && (static_cast<unsigned char>(line[from]) & 0xC0) == 0x80) ++from;
  const std::string_view tail = line.substr(from);
  if (tail.find_first_of(":=") == std::string_view::npos && tail.find("\xEF\xBC\x9A") == std::string_view::npos) {
    return std::nullopt;
  }
  text::tokenise(tail, tokens_);
  for (size_t i = 0; i < tokens_.size(); ++i) {
    // The word begins a remark: "màn hình: …" is no "Hình: …".
    if (!begins_word(tokens_[i]) || (i > 0 && tokens_[i - 1].is_name_part())) continue;
    const auto word = word_from(tail, i, language::Category::kPage);
    if (!word || word->value != value) continue;
    const std::string_view after = tail.substr(word->end);
    if (after.starts_with(':') || after.starts_with('=') || after.starts_with(" :") ||
        after.starts_with("\xEF\xBC\x9A")) {
      const auto shift = static_cast<uint32_t>(from);
      return PageWord{word->value, word->start + shift, word->end + shift};
    }
  }
  return std::nullopt;
}

bool PageWords::names_tie(std::string_view line) {
  constexpr language::Category kTie = language::Category::kRelation;
  const std::string_view head = head_of(line, kHead);
  text::tokenise(head, tokens_);
  for (size_t i = 0; i < tokens_.size(); ++i) {
    if (!tokens_[i].is_name_part()) continue;
    if (word_from(head, i, kTie)) return true;
    for (const language::Pack* pack : packs_) {
      const language::Term* starred = pack->starred_term(text::fold(tokens_[i].span.of(head)));
      if (starred != nullptr && starred->category == kTie) return true;
    }
  }
  return false;
}

}  // namespace ketnghia::read
