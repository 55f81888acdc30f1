#include "language/pack.h"

#include <algorithm>
#include <bit>
#include <filesystem>
#include <map>
#include <mutex>

#include "language/pack_reader.h"
#include "text/error.h"
#include "text/fold.h"

namespace ketnghia::language {

namespace {

std::string turned_round(std::string_view bytes) { return {bytes.rbegin(), bytes.rend()}; }

}  // namespace

Pack Pack::load(const std::string& path) { return PackReader(path).read(); }

void Pack::index_dates() {
  using Kind = DateElement::Kind;
  for (uint32_t i = 0; i < date_patterns_.size(); ++i) {
    const DateElement& first = date_patterns_[i].elements.front();
    if (first.kind == Kind::kLiteral || first.kind == Kind::kPunctuation) {
      date_starts_.literals.emplace_back(first.hash, i);
      date_starts_.filter.set(first.hash % kFilter);
    } else if (first.kind == Kind::kMonthName || first.kind == Kind::kEra) {
      date_starts_.named.push_back(i);
    } else {
      date_starts_.numbers.push_back(i);
    }
  }
  std::sort(date_starts_.literals.begin(), date_starts_.literals.end());
  for (const auto* names : {&months_, &eras_}) {
    for (const NamedNumber& name : *names) {
      named_prefixes_ |= name.prefix;
      if (name.prefix) continue;
      named_tokens_.push_back(name.hash);
      date_starts_.filter.set(name.hash % kFilter);
    }
  }
  std::sort(named_tokens_.begin(), named_tokens_.end());
}

bool Pack::begins_named_number(const text::Token& token) const {
  return named_prefixes_ || std::binary_search(named_tokens_.begin(), named_tokens_.end(), token.hash);
}

void Pack::index() {
  index_dates();
  next_.assign(terms_.size(), kNone);
  slots_.assign(std::bit_ceil(terms_.size() * 2 + 1), {0, kNone});
  std::map<uint64_t, FirstToken> firsts;
  for (uint32_t i = 0; i < terms_.size(); ++i) {
    Term& term = terms_[i];
    if (term.prefix) {
      prefixes_.emplace_back(text::fold(term.form), i);
      continue;
    }
    if (term.suffix) {
      suffixes_.emplace_back(turned_round(text::fold(term.form)), i);
      continue;
    }
    const auto tokens = text::tokenise(term.form);
    uint64_t hash = text::kEmptySequence, first = 0;
    for (const text::Token& token : tokens) {
      if (!token.is_name_part()) continue;
      if (hash == text::kEmptySequence) first = token.hash;
      hash = text::extend_sequence(hash, token.hash);
    }
    FirstToken& begun = firsts[first];
    begun.hash = first;
    begun.longest = std::max(begun.longest, term.tokens);
    begun.categories |= 1u << static_cast<int>(term.category);
    size_t slot = hash & (slots_.size() - 1);
    while (slots_[slot].second != kNone && slots_[slot].first != hash) slot = (slot + 1) & (slots_.size() - 1);
    next_[i] = slots_[slot].second;
    slots_[slot] = {hash, i};
  }
  first_tokens_.assign(std::bit_ceil(firsts.size() * 4 + 1), {});
  for (const auto& [hash, begun] : firsts) {
    size_t slot = hash & (first_tokens_.size() - 1);
    while (first_tokens_[slot].longest != 0) slot = (slot + 1) & (first_tokens_.size() - 1);
    first_tokens_[slot] = begun;
  }
  std::sort(prefixes_.begin(), prefixes_.end());
  std::sort(suffixes_.begin(), suffixes_.end());
}

uint32_t Pack::first_of_hash(uint64_t hash) const {
  if (slots_.empty()) return kNone;
  size_t slot = hash & (slots_.size() - 1);
  while (slots_[slot].second != kNone) {
    if (slots_[slot].first == hash) return slots_[slot].second;
    slot = (slot + 1) & (slots_.size() - 1);
  }
  return kNone;
}

Pack::FirstToken Pack::first_token(uint64_t hash) const {
  if (first_tokens_.empty()) return {};
  size_t slot = hash & (first_tokens_.size() - 1);
  while (first_tokens_[slot].longest != 0 && first_tokens_[slot].hash != hash) {
    slot = (slot + 1) & (first_tokens_.size() - 1);
  }
  return first_tokens_[slot];
}

const Term* Pack::starred_term(std::string_view word) const {
  const Term* term = prefix_term(word, prefixes_);
  if (term != nullptr || suffixes_.empty()) return term;
  return prefix_term(turned_round(word), suffixes_);
}

const Term* Pack::prefix_term(std::string_view word,
                              const std::vector<std::pair<std::string, uint32_t>>& prefixes) const {
  // The longest prefix that fits stands last among those that are not greater than the word.
  auto at = std::upper_bound(prefixes.begin(), prefixes.end(), word,
                             [](std::string_view w, const auto& entry) { return w < entry.first; });
  while (at != prefixes.begin()) {
    --at;
    if (word.starts_with(at->first)) return &terms_[at->second];
    if (at->first.empty() || word.empty() || at->first[0] != word[0]) return nullptr;
  }
  return nullptr;
}

std::optional<std::string_view> Pack::value_of(Category category, std::string_view utf8) const {
  std::optional<std::string_view> value;
  const std::string marked = marked_form(utf8);
  terms_of_hash(text::name_hash(utf8), [&](const Term& term) {
    if (term.category == category && term.marked == marked) value = term.value;
  });
  return value;
}

struct Packs::State {
  std::string folder;
  std::vector<std::string> codes;
  std::mutex mutex;
  std::map<std::string, std::unique_ptr<Pack>, std::less<>> loaded;
};

Packs::Packs(std::unique_ptr<State> state) : state_(std::move(state)) {}
Packs::Packs(Packs&&) noexcept = default;
Packs& Packs::operator=(Packs&&) noexcept = default;
Packs::~Packs() = default;

Packs Packs::open(const std::string& folder) {
  auto state = std::make_unique<State>();
  state->folder = folder;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    if (entry.path().extension() == ".yaml") state->codes.push_back(entry.path().stem().string());
  }
  if (error || state->codes.empty()) {
    throw Error(ErrorKind::kEnvironment, "language.folder", {{"folder", folder}});
  }
  std::sort(state->codes.begin(), state->codes.end());
  return Packs(std::move(state));
}

const std::vector<std::string>& Packs::codes() const { return state_->codes; }

const Pack* Packs::find(std::string_view code) const {
  const std::string base(code.substr(0, code.find('-')));
  if (!std::binary_search(state_->codes.begin(), state_->codes.end(), base)) return nullptr;
  const std::lock_guard lock(state_->mutex);
  auto& pack = state_->loaded[base];
  if (!pack) pack = std::make_unique<Pack>(Pack::load(state_->folder + "/" + base + ".yaml"));
  return pack.get();
}

}  // namespace ketnghia::language
