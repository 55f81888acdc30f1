#include "gazetteer/lookup.h"

#include <algorithm>
#include <unordered_map>

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

How how_listed(const PlaceName& name, const Marks& marks) {
  if (marks.contradicting > 0) return How::kMisspelling;
  if (is_listed_respelling(name)) return How::kRespelling;
  if (marks.missing > 0 || marks.added > 0 || !marks.same_words) return How::kFolded;
  if (name.use == NameUse::kSinoVietnamese) return How::kSinoVietnamese;
  return name.use == NameUse::kExonym ? How::kExonym : How::kExact;
}

/// The text is spelt as Vietnamese press spells foreign names, so the rule is asked even where a list has a hit.
bool looks_respelt(std::string_view text) {
  bool hyphen = false, marked = false;
  for (const text::Token& token : text::tokenise(text)) {
    hyphen |= token.span.of(text) == "-";
    marked |= token.has_marks;
  }
  return (hyphen || marked) && could_be_respelling(text);
}

class Search {
 public:
  Search(const Book& book, std::string_view text, const LookupContext& context)
      : book_(book), text_(text), context_(context) {}

  void in_lists() {
    const uint64_t hash = text::name_hash(text_);
    if (hash == text::kEmptySequence) return;
    book_.names_of_hash(hash, [&](const PlaceName& name) { take_listed(name, false); });
    if (!found_good_) {
      for (const uint32_t number : book_.names_of_tight_key(tight_key(text_))) take_joined(book_.name(number));
    }
  }

  void by_rule() {
    if (!found_good_) take(find_read(book_, text_, context_));
    if (!found_good_ || looks_respelt(text_)) take(find_respelt(book_, text_, context_));
    if (!found_good_) take(find_misspelt(book_, text_, context_));
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
    match.how = how_listed(name, match.marks);
    take(match);
  }

  void take(const std::vector<Match>& matches) {
    for (const Match& match : matches) take(match);
  }

  /// Keeps the best way to each place.
  void take(const Match& match) {
    Candidate candidate = score(book_, match, context_);
    found_good_ |= match.how != How::kMisspelling;
    const auto [at, fresh] = index_.try_emplace(candidate.place, candidates_.size());
    if (fresh) {
      candidates_.push_back(std::move(candidate));
    } else if (Candidate& known = candidates_[at->second]; candidate.score > known.score) {
      known = std::move(candidate);
    }
  }

  const Book& book_;
  std::string_view text_;
  const LookupContext& context_;
  std::vector<Candidate> candidates_;
  std::unordered_map<PlaceIndex, size_t> index_;
  bool found_good_ = false;
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

}  // namespace ketnghia::gazetteer
