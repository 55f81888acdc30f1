#include "cli/typed.h"

#include <algorithm>
#include <numeric>

#include "text/error.h"
#include "text/fold.h"

namespace ketnghia::cli {

namespace {

bool is_number(std::string_view text, size_t at_least, size_t at_most) {
  return text.size() >= at_least && text.size() <= at_most && text.find_first_not_of("0123456789") == std::string::npos;
}

std::vector<std::string> parts_of(std::string_view text, std::string_view separators) {
  std::vector<std::string> out;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find_first_of(separators, at), text.size());
    out.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

std::string two_digits(const std::string& number) { return number.size() == 1 ? "0" + number : number; }

/// Whether one of the names that the catalogue gives a word ("Governor / Premier" gives two) is the text.
bool says(const std::string& message, const std::string& folded) {
  if (text::fold_tight(message) == folded) return true;
  const auto names = parts_of(message, "/");
  return std::any_of(names.begin(), names.end(), [&](const auto& name) { return text::fold_tight(name) == folded; });
}

/// Letters to change, add or leave out to make one word of the other.
size_t distance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string typed_date(const std::string& text) {
  const std::vector<std::string> parts = parts_of(text, "/.");
  if (parts.size() == 2 && is_number(parts[0], 1, 2) && is_number(parts[1], 4, 4)) {
    return parts[1] + "-" + two_digits(parts[0]);
  }
  if (parts.size() == 3 && is_number(parts[0], 1, 2) && is_number(parts[1], 1, 2) && is_number(parts[2], 4, 4)) {
    return parts[2] + "-" + two_digits(parts[1]) + "-" + two_digits(parts[0]);
  }
  return text;
}

std::string word_meant(const std::string& text, std::span<const std::string_view> vocabulary, const std::string& prefix,
                       Session& session) {
  const std::string folded = text::fold_tight(text);
  for (const std::string_view word : vocabulary) {
    if (word == text) return text;
  }
  for (const std::string_view word : vocabulary) {
    if (!folded.empty() && says(session.say(prefix + std::string(word)), folded)) return std::string(word);
  }
  return {};
}

std::string typed_word(const std::string& text, std::span<const std::string_view> vocabulary, const std::string& prefix,
                       Session& session) {
  const std::string meant = word_meant(text, vocabulary, prefix, session);
  if (!meant.empty()) return meant;
  std::string choices;
  for (const std::string_view word : vocabulary) {
    choices += (choices.empty() ? "" : "; ") + std::string(word) + " (" + session.say(prefix + std::string(word)) + ")";
  }
  throw Error(ErrorKind::kUsage, "cli.bad_choice", {{"value", text}, {"choices", choices}});
}

std::string nearest_word(const std::string& typed, const std::vector<std::string>& words) {
  constexpr size_t kFarthest = 2;
  std::string nearest;
  size_t best = kFarthest + 1;
  for (const std::string& word : words) {
    const size_t far = distance(typed, word);
    if (far < best && far < word.size()) {
      best = far;
      nearest = word;
    }
  }
  return nearest;
}

}  // namespace ketnghia::cli
