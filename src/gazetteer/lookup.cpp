#include "gazetteer/lookup.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "gazetteer/keys.h"
#include "gazetteer/phonetics.h"
#include "gazetteer/rule_search.h"
#include "gazetteer/scoring.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace ketnghia::gazetteer {
namespace {

/// A Vietnamese name in a list that is written in syllables joined by hyphens is a respelling: "Mát-xcơ-va".
bool is_listed_respelling(const PlaceName& name) {
  return name.language == "vi" && name.use == NameUse::kExonym && name.form.find('-') != std::string_view::npos &&
         could_be_respelling(name.form);
}

/// Languages that the documents are written in, or that their writers take names from.
constexpr std::string_view kReadLanguages[] = {"",   "vi", "en", "zh", "ja", "ko", "ru", "fr", "de",
                                               "es", "sv", "it", "pt", "nl", "lo", "km", "th", "id"};

/// How far an exonym is from the place's own names: 0 where it is one of them but for marks, kFar where it is another
/// word.
constexpr unsigned kSlip = 2, kFar = kSlip + 1;
constexpr size_t kWordToHear = 6;  ///< letters
unsigned distance_from_own(const Book& book, const PlaceName& name) {
  const std::string form = text::fold_tight(name.form);
  unsigned least = kFar;
  book.names_of_place(name.place, [&](const PlaceName& own) {
    if (own.use == NameUse::kOfficial) least = std::min(least, edit_distance(form, text::fold_tight(own.form), kSlip));
  });
  return least;
}

bool is_read(const PlaceName& name, const LookupContext& context) {
  return name.language == context.language ||
         std::ranges::find(kReadLanguages, name.language) != std::end(kReadLanguages);
}

How how_listed(const Book& book, const PlaceName& name, const Marks& marks, const LookupContext& context) {
  if (marks.contradicting > 0) return How::kMisspelling;
  if (is_listed_respelling(name)) return How::kRespelling;
  if (marks.missing > 0 || marks.added > 0 || !marks.same_words) return How::kFolded;
  if (name.use == NameUse::kSinoVietnamese) return How::kSinoVietnamese;
  if (name.use != NameUse::kExonym) return How::kExact;
  const unsigned distance = distance_from_own(book, name);
  // "Tuyen Quang" in English is the own name without its marks. "Savanakhet" is how some language that nobody here
  // reads adapts the name to its spelling; in a document of ours it is a slip.
  if (distance == 0) return How::kFolded;
  return distance <= kSlip && !is_read(name, context) ? How::kMisspelling : How::kExonym;
}

bool has_marks(std::string_view text) {
  return std::ranges::any_of(text::tokenise(text), [](const text::Token& token) { return token.has_marks; });
}

/// Whether the text is spelt as Vietnamese press spells foreign names.
enum class Spelling : uint8_t { kForeign, kPerhapsRespelt, kRespelt };

Spelling spelling_of(std::string_view text) {
  if (!could_be_respelling(text)) return Spelling::kForeign;
  if (text.find('-') != std::string_view::npos) return Spelling::kRespelt;
  return has_marks(text) || is_vietnamese_spelling(text) ? Spelling::kPerhapsRespelt : Spelling::kForeign;
}

class Search {
 public:
  Search(const Book& book, std::string_view text, const LookupContext& context)
      : book_(book), text_(text), context_(context), marked_(has_marks(text)) {
    in_syllables_ = text.find('-') != std::string_view::npos && is_vietnamese_spelling(text);
  }

  void in_lists() {
    const uint64_t hash = text::name_hash(text_);
    if (hash == text::kEmptySequence) return;
    book_.names_of_hash(hash, [&](const PlaceName& name) { take_listed(name, false); });
    if (!found_good_) {
      for (const uint32_t number : book_.names_of_tight_key(tight_key(text_))) take_joined(book_.name(number));
    }
  }

  void by_rule() {
    const Spelling spelling = spelling_of(text_);
    if (!found_good_) take(find_read(book_, text_, context_));
    if (!found_any_) take(find_romanised(book_, text_, context_));
    if (!found_any_) take(find_transcribed(book_, text_, context_));
    // A list may hold a village of the same letters ("Pa Ri"), so a hyphened text is heard in any case.
    const bool hears = context_.language.empty() || context_.language == "vi";  // others write names as they are
    const bool heard =
        hears && (spelling == Spelling::kRespelt || (spelling == Spelling::kPerhapsRespelt && !found_good_));
    if (heard) take(find_respelt(book_, text_, context_));
    if (!found_any_) take(find_misspelt(book_, text_, context_));
    // "Bungari": a respelling may be written in one word. Short ones sound like anything.
    const bool long_enough = text::fold_tight(text_).size() >= kWordToHear || !context_.country.empty();
    if (candidates_.empty() && hears && !heard && long_enough) take(find_respelt(book_, text_, context_));
  }

  std::vector<Candidate> ranked() {
    std::ranges::stable_sort(candidates_, [&](const Candidate& a, const Candidate& b) {
      return a.score != b.score ? a.score > b.score : a.place < b.place;
    });
    return std::move(candidates_);
  }

 private:
  void take_joined(const PlaceName& name) {
    if (text::fold_tight(name.form) == text::fold_tight(text_)) take_listed(name, true);
  }

  void take_listed(const PlaceName& name, bool joined) {
    if (!context_.country.empty() && book_.place(name.place).country != context_.country) return;
    Match match;
    match.name = name;
    match.joined = joined;
    match.marks = compare_marks(text_, name.form);
    // Who writes "Thâm Dương" types marks, so the one that "Thẩm" lacks is wrong, not left out.
    // Respellings are not so fixed: "Bu da pét" is "Bu-đa-pét".
    if (marked_ && name.language == "vi" && !is_listed_respelling(name)) {
      match.marks.contradicting += std::exchange(match.marks.missing, 0);
    }
    match.how = how_listed(book_, name, match.marks, context_);
    // "Ma-ni-la", "Li-bi": letter for letter a name, but written in syllables.
    if (joined && in_syllables_ && name.language != "vi") match.how = How::kRespelling;
    take(match);
  }

  void take(const std::vector<Match>& matches) {
    for (const Match& match : matches) take(match);
  }

  /// Keeps the best way to each place.
  void take(const Match& match) {
    Candidate candidate = score(book_, match, context_);
    found_good_ |= match.how != How::kMisspelling && match.name.use != NameUse::kAlternate;
    found_any_ |= match.how != How::kMisspelling;
    own_[candidate.place] |= match.how == How::kExact && match.name.use == NameUse::kOfficial && !match.joined;
    const auto [at, fresh] = index_.try_emplace(candidate.place, candidates_.size());
    if (fresh) {
      candidates_.push_back(std::move(candidate));
      return;
    }
    Candidate& known = candidates_[at->second];
    if (candidate.score > known.score) known = std::move(candidate);
    // One form may be the place's own name and its name in Vietnamese too; then it is its own.
    if (own_[known.place]) known.how = How::kExact;
  }

  const Book& book_;
  std::string_view text_;
  const LookupContext& context_;
  std::vector<Candidate> candidates_;
  std::unordered_map<PlaceIndex, size_t> index_;
  std::unordered_map<PlaceIndex, bool> own_;  ///< found by its own name, letter by letter
  bool marked_ = false;                       ///< the writer types marks
  bool in_syllables_ = false;                 ///< Vietnamese syllables joined by hyphens
  bool found_good_ = false;                   ///< a list has a name that sources stand for
  bool found_any_ = false;                    ///< or at least an alternate of GeoNames
};

}  // namespace

std::string_view to_string(How how) {
  switch (how) {
    case How::kExact: return "exact";
    case How::kFolded: return "folded";
    case How::kExonym: return "exonym";
    case How::kRespelling: return "respelling";
    case How::kSinoVietnamese: return "sino_vietnamese";
    case How::kRomanisation: return "romanisation";
    case How::kMisspelling: return "misspelling";
  }
  return "";
}

std::vector<Candidate> look_up(const Book& book, std::string_view name, const LookupContext& context) {
  Search search(book, name, context);
  search.in_lists();
  if (context.by_rule) search.by_rule();
  return search.ranked();
}

bool writes_han(std::string_view country) {
  static constexpr std::string_view kCountries[] = {"CN", "HK", "JP", "KP", "KR", "MO", "SG", "TW", "VN"};
  return std::ranges::find(kCountries, country) != std::end(kCountries);
}

}  // namespace ketnghia::gazetteer
