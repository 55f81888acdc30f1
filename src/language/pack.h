#pragma once

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "language/date_pattern.h"
#include "text/tokens.h"

namespace ketnghia::language {

/// What a term is a word for. The names in YAML are those of `category_names()`; docs/language-packs.md explains each.
enum class Category : uint8_t {
  kRole,          ///< a complete title: "Thị trưởng" → mayor
  kHead,          ///< the first half of a composed title: "Chủ tịch" → chair; `kBody` gives the other half
  kBody,          ///< an organ: "UBND" → peoples_committee
  kModifier,      ///< acting, former, elect, first, standing
  kHonorific,     ///< "ông" → mr
  kLocalityWord,  ///< "thành phố" → city; beside a place's name
  kLevelWord,     ///< an adjective for the unit's own: "provincial", "municipal"
  kTitleLink,     ///< words that may stand inside a title phrase: "of", "the", "för"
  kRelation,      ///< a word for a standing tie: "kết nghĩa" → twinning
  kChange,        ///< "thiết lập" → established, "nâng cấp" → upgraded
  kAgreement,     ///< a kind of document: "bản ghi nhớ" → mou
  kSign,          ///< verbs and nouns of signing
  kEvent,         ///< "hội đàm" → talks, "tiếp" → reception
  kCue,           ///< planned, negated, hypothetical, online, held, since, former_place, …
  kReference,     ///< both_sides, delegation, this_city, country: words that stand for something named elsewhere
  kSuccession,    ///< "sáp nhập" → merge
  kField,         ///< "du lịch" → tourism
  kOrganisation,  ///< words of bodies that are no localities: university, company, club
  kPage,          ///< headings and marks of a page's surroundings: related, most_read, comments, caption, …
  kColumn,        ///< words of a table's header row: country, locality, since, leader, note, …
  kTableWord,     ///< words inside tables: total, ditto, none, planned, …
  kLetterRule,    ///< phrases of notes: letter_vietnamese_only, do_not_send, consider
  kTime,          ///< yesterday, last_week, monday, morning, …
  kFamilyName,    ///< family names that stand first in a name
  kDemonym,       ///< adjectives and nouns of countries: "Vietnamese" → VN; the value is an ISO 3166-1 code
  kNotName,       ///< capitalised words that never are a part of a person's name
};
constexpr int kCategories = static_cast<int>(Category::kNotName) + 1;
std::string_view to_string(Category category);
std::optional<Category> category_of(std::string_view name);

/// One form of one term.
struct Term {
  Category category = Category::kRole;
  std::string value;    ///< what it is a word for, within its category: "mayor"
  std::string form;     ///< as the pack writes it
  std::string marked;   ///< form for comparison: see marked_form()
  uint8_t tokens = 0;   ///< words, numbers and characters in it
  bool prefix = false;  ///< written "мэр*": the word may go on
  bool suffix = false;  ///< written "*vertrag": the word ends a compound
};

/// How names of people look in the language.
struct PersonShape {
  bool family_first = false;
  int max_words = 5;                   ///< of a name written with spaces
  int longest_given = 2;               ///< characters of a given name in Han: 王浩, 酒井隆明
  bool follows_title = false;          ///< in a script without spaces the name stands behind its title: 市长王浩
  std::vector<std::string> particles;  ///< lower-case words inside names: "van", "de", "bin"
};

/// What of a language's grammar the rules ask for.
struct Grammar {
  bool verbs_come_last = false;      ///< and what denies or intends them stands behind: 체결할 예정
  bool words_end_in_kana = false;    ///< a run of Han between kana or signs is a word whole: Japanese
  bool place_follows_title = false;  ///< a place's name may follow a title directly: "Thị trưởng Nam Ninh"
  bool ordinals_have_stops = false;  ///< "die 29. Sitzung": a number before a stop ends no sentence
  /// Where every noun has a capital: words behind which no city's bare name stands ("die Rede", "ein Kranz").
  std::vector<std::string> determiners;
  /// Last letters of names that take an ending in every case but the first: мэр Владивостока, but аким Нурлан.
  std::vector<std::string> declined_after;
  std::string home_country;  ///< where the language most often sets its own places; empty for one of many
};

/// On which side of a place's name its locality word stands: "thành phố Huế", "Osaka Prefecture", "南宁市".
struct LocalityWordSides {
  bool before = true, after = true;
};

/// An ending that a name takes inside a sentence, and what stands in its place in the name itself: Swedish "-s" → "",
/// Russian "-ы" → "а".
struct NameEnding {
  std::string ending, base;
};

/// One language's words, loaded from `data/language/xx.yaml` and checked. Const and thread-safe.
class Pack {
 public:
  /// Reads and checks a pack. Throws Error(kInput, "language.bad", {"file", "line", "complaint", …}) at the first
  /// fault: unknown section, unknown category or value, empty form, a form said twice for different values, a date
  /// pattern that cannot be read.
  static Pack load(const std::string& path);

  const std::string& code() const { return code_; }
  const std::string& name() const { return name_; }
  const PersonShape& person() const { return person_; }
  LocalityWordSides locality_word_sides() const { return sides_; }
  const Grammar& grammar() const { return grammar_; }
  const std::vector<NameEnding>& name_endings() const { return name_endings_; }
  const std::vector<DatePattern>& date_patterns() const { return date_patterns_; }
  /// Calls `visit(const DatePattern&)` for each pattern that may begin with a token, so that a text is not held against
  /// all of them at every word.
  template <typename Visit>
  void date_patterns_from(const text::Token& token, Visit visit) const {
    const bool number = token.kind == text::TokenKind::kNumber;
    if (number) {
      for (const uint32_t at : date_starts_.numbers) visit(date_patterns_[at]);
    }
    if (!number && !named_prefixes_ && !date_starts_.filter[token.hash % kFilter]) return;
    const auto literals = std::equal_range(date_starts_.literals.begin(), date_starts_.literals.end(),
                                           std::pair<uint64_t, uint32_t>{token.hash, 0},
                                           [](const auto& x, const auto& y) { return x.first < y.first; });
    for (auto it = literals.first; it != literals.second; ++it) visit(date_patterns_[it->second]);
    if (number || !begins_named_number(token)) return;
    for (const uint32_t at : date_starts_.named) visit(date_patterns_[at]);
  }
  const std::vector<NamedNumber>& months() const { return months_; }
  const std::vector<NamedNumber>& eras() const { return eras_; }
  const std::vector<Term>& terms() const { return terms_; }

  /// Terms whose form's name_hash is `hash`, in all categories. `visit(const Term&)`.
  template <typename Visit>
  void terms_of_hash(uint64_t hash, Visit visit) const {
    for (uint32_t at = first_of_hash(hash); at != kNone; at = next_[at]) visit(terms_[at]);
  }
  /// Greatest number of tokens of a form that begins with this token; 0 where none does.
  uint8_t longest_from(uint64_t token_hash) const { return first_token(token_hash).longest; }
  /// Whether a form of the category begins with this token.
  bool begins(Category category, uint64_t token_hash) const {
    return (first_token(token_hash).categories >> static_cast<int>(category) & 1) != 0;
  }
  /// The longest of the terms written with a star that fits a word: "мэр*" its beginning, else "*vertrag" its end. Null
  /// where none does.
  const Term* starred_term(std::string_view folded_word) const;
  bool has_starred() const { return !prefixes_.empty() || !suffixes_.empty(); }

  /// The value of a whole text in one category ("Ghi chú" → note), compared by marks; absent where it is no such term.
  std::optional<std::string_view> value_of(Category category, std::string_view text) const;

 private:
  friend class PackReader;
  static constexpr size_t kFilter = 4096;
  /// Date patterns by what they begin with.
  struct DateStarts {
    std::vector<uint32_t> numbers, named;
    std::vector<std::pair<uint64_t, uint32_t>> literals;  // sorted: hash of a word or sign → pattern
    std::bitset<kFilter> filter;                          // of all words and signs that begin one; most do not
  };
  bool begins_named_number(const text::Token& token) const;
  void index_dates();
  /// What begins with a token.
  struct FirstToken {
    uint64_t hash = 0;
    uint32_t categories = 0;  ///< a bit each
    uint8_t longest = 0;      ///< tokens of the longest form; 0 where none begins with it
  };
  static_assert(kCategories <= 32);
  FirstToken first_token(uint64_t hash) const;
  static constexpr uint32_t kNone = 0xFFFFFFFF;
  uint32_t first_of_hash(uint64_t hash) const;
  void index();

  std::string code_, name_;
  PersonShape person_;
  LocalityWordSides sides_;
  Grammar grammar_;
  std::vector<NameEnding> name_endings_;
  std::vector<DatePattern> date_patterns_;
  std::vector<NamedNumber> months_, eras_;
  DateStarts date_starts_;
  std::vector<uint64_t> named_tokens_;  // sorted: first tokens of months and eras
  bool named_prefixes_ = false;         // some month or era is written as a prefix
  std::vector<Term> terms_;
  std::vector<uint32_t> next_;                              // chain of terms with one hash
  std::vector<std::pair<uint64_t, uint32_t>> slots_;        // open addressing: hash → first term
  std::vector<FirstToken> first_tokens_;                    // open addressing
  std::vector<std::pair<std::string, uint32_t>> prefixes_;  // sorted
  std::vector<std::pair<std::string, uint32_t>> suffixes_;  // turned round, sorted
  const Term* prefix_term(std::string_view word, const std::vector<std::pair<std::string, uint32_t>>& prefixes) const;
};

/// All packs of a folder. Packs are read when first asked for; thread-safe.
class Packs {
 public:
  /// Throws Error(kEnvironment, "language.folder") if the folder is missing.
  static Packs open(const std::string& folder);
  Packs(Packs&&) noexcept;
  Packs& operator=(Packs&&) noexcept;
  ~Packs();

  /// The pack of a language or its base language ("zh-Hant" → "zh"); null where there is none.
  const Pack* find(std::string_view code) const;
  const std::vector<std::string>& codes() const;

 private:
  struct State;
  explicit Packs(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

/// A word or phrase as terms are compared: lower case, marks kept, a Vietnamese tone mark moved to the end of its word
/// (so that "hoà" and "hòa" are one), punctuation dropped, words parted by one space.
std::string marked_form(std::string_view utf8);
/// The same of words that are cut already: `tokens` of `utf8`, their spans bytes of it.
std::string marked_form(std::string_view utf8, std::span<const text::Token> tokens);

}  // namespace ketnghia::language
