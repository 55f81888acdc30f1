#include "gazetteer/rule_search.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "gazetteer/keys.h"
#include "gazetteer/lookup.h"
#include "gazetteer/phonetics.h"
#include "gazetteer/romanisation.h"
#include "text/fold.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::gazetteer {
namespace {

/// How alike the sounds must be. A given country leaves few places to be confused with.
constexpr float kLikeEnoughInCountry = 0.55f;
constexpr float kLikeEnough = 0.60f;
/// Of those, only the ones that come near the best are worth showing.
constexpr float kNearBest = 0.20f;
constexpr uint32_t kKnownPopulation = 50'000;

bool is_widely_known(const Place& place) {
  return place.kind != PlaceKind::kCity || place.rank >= 3 || place.population >= kKnownPopulation;
}

bool is_allowed(const Place& place, const LookupContext& context) {
  if (!context.country.empty()) return place.country == context.country;
  return is_widely_known(place);
}

/// Keeps the likeliest name of each place.
class Best {
 public:
  void offer(Match match) {
    const auto [at, fresh] = index_.try_emplace(match.name.place, matches_.size());
    if (fresh) {
      matches_.push_back(std::move(match));
    } else if (Match& known = matches_[at->second]; better(match, known)) {
      known = std::move(match);
    }
  }
  std::vector<Match> take() { return std::move(matches_); }

 private:
  /// An alternate of GeoNames has to be clearly nearer than a name that sources stand for.
  static float worth(const Match& match) {
    constexpr float kAlternate = 0.06f;
    return match.likeness - (match.name.use == NameUse::kAlternate ? kAlternate : 0);
  }
  static bool better(const Match& a, const Match& b) {
    if (worth(a) != worth(b)) return worth(a) > worth(b);
    return a.edits + a.marks.contradicting < b.edits + b.marks.contradicting;
  }
  std::vector<Match> matches_;
  std::unordered_map<PlaceIndex, size_t> index_;
};

void offer_if_alike(const Sounds& heard, const PlaceName& name, const LookupContext& context, Best& best) {
  const float likeness = sound_similarity(heard, sounds_of_name(name.form));
  if (likeness < (context.country.empty() ? kLikeEnough : kLikeEnoughInCountry)) return;
  Match match;
  match.name = name;
  match.how = How::kRespelling;
  match.likeness = likeness;
  best.offer(match);
}

/// Where the skeleton has nothing (a consonant was dropped or heard otherwise): every known place of the country.
std::vector<Match> find_respelt_in_country(const Book& book, const Sounds& heard, const LookupContext& context) {
  Best best;
  for (const PlaceIndex place : book.places_of_country(context.country)) {
    if (!is_widely_known(book.place(place))) continue;
    book.names_of_place(place, [&](const PlaceName& name) { offer_if_alike(heard, name, context, best); });
  }
  return best.take();
}

void keep_near_best(std::vector<Match>& found) {
  float most = 0;
  for (const Match& match : found) most = std::max(most, match.likeness);
  std::erase_if(found, [&](const Match& match) { return match.likeness < most - kNearBest; });
}

}  // namespace

std::vector<Match> find_respelt(const Book& book, std::string_view text, const LookupContext& context) {
  if (!could_be_respelling(text)) return {};
  const Sounds heard = sounds_of_respelling(text);
  Best best;
  for (const uint32_t key : skeletons_of_respelling(text)) {
    for (const format::KeyRecord& record : book.names_of_skeleton(key)) {
      const PlaceName name = book.name(record.name);
      if (is_allowed(book.place(name.place), context)) offer_if_alike(heard, name, context, best);
    }
  }
  std::vector<Match> found = best.take();
  if (found.empty() && !context.country.empty()) found = find_respelt_in_country(book, heard, context);
  keep_near_best(found);
  return found;
}

namespace {

/// A name of another script in Latin letters, Han characters one by one; empty where one cannot be read.
struct Latin {
  std::string letters;
  Transcription script = Transcription::kKana;
};

Latin latin_of(const Book& book, std::string_view text) {
  Latin out;
  for (const text::Token& token : text::tokenise(text)) {
    if (!token.is_name_part()) continue;
    const std::string_view form = token.span.of(text);
    if (token.script == text::Script::kHan) {
      out.script = Transcription::kPinyin;
      const auto reading = book.reading(text::code_point_at(text, token.span.start).value);
      if (!reading) return {};
      out.letters += text::fold_tight(reading->mandarin);
    } else if (token.script == text::Script::kKana || token.script == text::Script::kHangul) {
      out.script = token.script == text::Script::kKana ? Transcription::kKana : Transcription::kHangul;
      out.letters += text::fold_tight(romanised(form, token.script));
    } else {
      return {};
    }
  }
  return out;
}

}  // namespace

std::vector<Match> find_transcribed(const Book& book, std::string_view text, const LookupContext& context) {
  if (context.country.empty()) return {};
  const Latin latin = latin_of(book, text);
  // Chinese writers take over the characters of a neighbour's name and do not spell it by its sound.
  if (latin.script == Transcription::kPinyin && writes_han(context.country)) return {};
  const Sounds heard = sounds_of_transcription(latin.letters, latin.script);
  constexpr size_t kLeastSounds = 3;
  if (heard.size() < kLeastSounds) return {};
  Best best;
  for (const uint32_t key : skeletons_of_sounds(heard)) {
    for (const format::KeyRecord& record : book.names_of_skeleton(key)) {
      const PlaceName name = book.name(record.name);
      if (is_allowed(book.place(name.place), context)) offer_if_alike(heard, name, context, best);
    }
  }
  std::vector<Match> found = best.take();
  if (found.empty()) found = find_respelt_in_country(book, heard, context);
  keep_near_best(found);
  return found;
}

std::vector<Match> find_read(const Book& book, std::string_view text, const LookupContext& context) {
  Best best;
  for (const uint32_t number : book.quiet_names_of_hash(text::name_hash(text))) {
    Match match;
    match.name = book.name(number);
    if (!context.country.empty() && book.place(match.name.place).country != context.country) continue;
    match.how = How::kSinoVietnamese;
    match.quiet = true;
    match.marks = compare_marks(text, match.name.form);
    if (match.marks.contradicting > 0) match.how = How::kMisspelling;
    best.offer(match);
  }
  return best.take();
}

namespace {

std::u32string characters(std::string_view utf8) {
  std::u32string out;
  for (size_t i = 0; i < utf8.size();) {
    const text::CodePoint c = text::code_point_at(utf8, i);
    out += c.value;
    i += c.length;
  }
  return out;
}

unsigned allowed_edits(size_t length, bool in_country) {
  if (in_country) return length <= 3 ? 0 : length <= 6 ? 1 : length <= 12 ? 2 : 3;
  return length <= 5 ? 0 : length <= 9 ? 1 : 2;
}

}  // namespace

std::vector<Match> find_misspelt(const Book& book, std::string_view text, const LookupContext& context) {
  const std::string letters = text::fold_tight(text);
  const unsigned limit = allowed_edits(text::length(letters), !context.country.empty());
  if (limit == 0) return {};
  const uint32_t wanted = letter_signature(letters);
  const std::span<const uint32_t> signatures = book.signatures();
  Best best;
  for (uint32_t number = 0; number < signatures.size(); ++number) {
    if (!may_be_within(wanted, signatures[number], limit)) continue;
    const PlaceName name = book.name(number);
    if (!is_allowed(book.place(name.place), context)) continue;
    const unsigned edits = edit_distance(letters, text::fold_tight(name.form), limit);
    if (edits > limit || edits == 0) continue;
    Match match;
    match.name = name;
    match.how = How::kMisspelling;
    match.edits = edits;
    best.offer(match);
  }
  return best.take();
}

unsigned edit_distance(std::string_view left, std::string_view right, unsigned limit) {
  constexpr size_t kLongest = 127;
  const std::u32string a = characters(left), b = characters(right);
  const size_t lengths = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (lengths > limit || a.size() > kLongest || b.size() > kLongest) return limit + 1;
  std::array<std::array<unsigned, kLongest + 1>, 3> rows;
  for (unsigned j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i - 1) % 3];
    const auto& two_above = rows[(i + 1) % 3];
    row[0] = static_cast<unsigned>(i);
    unsigned least = row[0];
    for (size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], two_above[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    if (least > limit) return limit + 1;
  }
  return std::min(rows[a.size() % 3][b.size()], limit + 1);
}

}  // namespace ketnghia::gazetteer
