#include "extract/table_headings.h"

#include <algorithm>
#include <set>

#include "annotate/base_forms.h"
#include "extract/table_dates.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::extract {
namespace {

using gazetteer::PlaceKind;
using language::Category;

constexpr int kLongestHeading = 30;       // words; longer lines are paragraphs
constexpr int kLongestSentence = 18;      // of a line that ends in a full stop: longer ones tell a story
constexpr uint32_t kKnownPlace = 50'000;  // inhabitants of a place that a heading may name without its locality word
constexpr double kLeastScore = 0.5;

struct Spotted {
  PlaceChoice choice;
  text::Span span;  ///< in the line
  bool has_word = false;
};

class HeadingReader {
 public:
  HeadingReader(std::string_view document_text, text::Span line, TablePlaces& places)
      : document_text_(document_text),
        line_(line),
        text_(line.of(document_text)),
        places_(places),
        bases_(*places.finder().packs().front()) {
    tokens_ = text::tokenise(text_);
    words_ = places.finder().find(text_, {Category::kLocalityWord});
    // Words of the genre are no names, whatever villages are called so.
    masks_ = places.finder().find(
        text_, {Category::kRelation, Category::kAgreement, Category::kColumn, Category::kSign, Category::kTitleLink,
                Category::kTableWord, Category::kOrganisation, Category::kNotName, Category::kEvent, Category::kField,
                Category::kBody, Category::kReference});
  }

  std::vector<Spotted> places() {
    std::vector<Spotted> out;
    for (size_t first = 0; first < tokens_.size();) {
      const size_t taken = spot(first, out);
      first += std::max<size_t>(1, taken);
    }
    put_into_containers(out);
    return out;
  }

 private:
  /// "Portland, Oregon": of the places of a name the one that lies in what is named right behind it, which says no more
  /// than that.
  void put_into_containers(std::vector<Spotted>& spotted) {
    for (size_t i = 0; i + 1 < spotted.size(); ++i) {
      const Spotted& container = spotted[i + 1];
      const bool great =
          container.choice.place.kind == PlaceKind::kCountry || container.choice.place.kind == PlaceKind::kSubdivision;
      if (!is_apposition(spotted[i].span.end, container.span.start)) continue;
      LocalityText locality = places_.take_apart(document_text_, shifted(spotted[i].span));
      const std::string unit(container.span.of(text_));
      if (container.choice.place.kind != PlaceKind::kCountry) locality.parent = unit;
      const auto choices = places_.choices(locality, great ? container.choice.place.country : std::string_view(),
                                           LocalityKind::kAny, false);
      if (choices.empty()) continue;
      // "Trujillo (Cáceres)": a province may bear the name of its town.
      if (!great && !places_.lies_in(choices.front().place, unit, {})) continue;
      spotted[i].choice = choices.front();
      if (container.choice.place.kind != PlaceKind::kCountry)
        spotted.erase(spotted.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    }
  }

  bool is_apposition(size_t from, size_t to) const {
    if (from > to) return false;
    const std::string_view between = text::trim(text_.substr(from, to - from));
    return between == "," || between == "(" || between == "，" || between == "（";
  }

  /// A word of the genre stands at the token. A word that is no name by itself may be a part of one: TỈNH NAM ĐỊNH.
  bool masked(size_t token, text::Span name) const {
    return std::any_of(masks_.begin(), masks_.end(), [&](const TermHit& hit) {
      if (hit.term->category == Category::kNotName && names_more(name, hit.span)) return false;
      return hit.span.contains(tokens_[token].span) && !is_word(token);
    });
  }
  /// Of the name there is more than the words of `part` and its locality word.
  bool names_more(text::Span name, text::Span part) const {
    for (size_t t = 0; t < tokens_.size(); ++t) {
      const text::Span token = tokens_[t].span;
      if (tokens_[t].is_name_part() && name.contains(token) && !part.contains(token) && !is_word(t)) return true;
    }
    return false;
  }
  bool is_word(size_t token) const {
    return std::any_of(words_.begin(), words_.end(),
                       [&](const TermHit& hit) { return hit.span.contains(tokens_[token].span); });
  }

  /// The longest name that begins at a token; the number of tokens it takes.
  size_t spot(size_t first, std::vector<Spotted>& out) {
    const text::Token& token = tokens_[first];
    const bool may_begin = token.capital || token.kind == text::TokenKind::kCharacter;
    if (!may_begin) return 0;
    const size_t most = std::min<size_t>(places_.book().longest_from(token.hash) * 2, tokens_.size() - first);
    for (size_t length = most; length > 0; --length) {
      const size_t last = first + length;
      if (!tokens_[last - 1].is_name_part() || crosses_mask(first, last) || only_words(first, last)) continue;
      const text::Span span = text::join(token.span, tokens_[last - 1].span);
      if (auto found = read(span)) {
        out.push_back(std::move(*found));
        return length;
      }
    }
    return spot_inflected(first, out);
  }

  /// "Города-побратимы Екатеринбурга": a name of one word in another case.
  size_t spot_inflected(size_t first, std::vector<Spotted>& out) {
    if (tokens_[first].kind != text::TokenKind::kWord || !bases_.any() || is_word(first)) return 0;
    const text::Span span = tokens_[first].span;
    if (masked(first, span)) return 0;
    for (const annotate::BaseForm& base : bases_.of(span.of(text_))) {
      LocalityText locality;
      locality.names.push_back({base.word, 1});
      const auto choices = places_.choices(locality, {}, LocalityKind::kAny, false);
      if (choices.empty() || choices.front().score < kLeastScore) continue;
      const bool known =
          choices.front().place.kind != PlaceKind::kCity || choices.front().place.population >= kKnownPlace;
      if (!known) continue;
      out.push_back({choices.front(), span, false});
      return 1;
    }
    return 0;
  }

  bool crosses_mask(size_t first, size_t last) const {
    const text::Span name = text::join(tokens_[first].span, tokens_[last - 1].span);
    for (size_t t = first; t < last; ++t) {
      if (masked(t, name)) return true;
      if (tokens_[t].kind != text::TokenKind::kPunctuation) continue;
      const std::string_view sign = tokens_[t].span.of(text_);
      if (sign != "-" && sign != "." && sign != "'" && sign != "’" && sign != "·") return true;
    }
    return false;
  }

  /// "City" is no name, though London's centre is called so.
  bool only_words(size_t first, size_t last) const {
    for (size_t t = first; t < last; ++t) {
      if (tokens_[t].is_name_part() && !is_word(t)) return false;
    }
    return true;
  }

  std::optional<Spotted> read(text::Span span) {
    const std::string_view name = span.of(text_);
    const auto countries = places_.countries(name, false);
    LocalityText locality = places_.take_apart(document_text_, shifted(span));
    const text::Span with_word = widen(span);
    if (with_word != span) {
      const LocalityText wide = places_.take_apart(document_text_, shifted(with_word));
      locality.kind = wide.kind;
    }
    auto choices = places_.choices(locality, {}, LocalityKind::kAny, false);
    if (!countries.empty() && countries.front().score >= kLeastScore && with_word == span) {
      const auto index = places_.book().find_id(countries.front().code);
      if (index) return Spotted{{places_.book().place(*index), countries.front().score, 1, {}, {}, {}}, span, false};
    }
    if (choices.empty() || choices.front().score < kLeastScore) return std::nullopt;
    const PlaceChoice& best = choices.front();
    const bool known = best.place.kind != PlaceKind::kCity || best.place.population >= kKnownPlace;
    if (with_word == span && !known) return std::nullopt;
    return Spotted{best, with_word, with_word != span};
  }

  text::Span shifted(text::Span span) const { return {line_.start + span.start, line_.start + span.end}; }

  /// With the locality word right before or after it.
  text::Span widen(text::Span span) const {
    text::Span out = span;
    for (const TermHit& hit : words_) {
      if (kind_of_word(hit.term->value) == LocalityKind::kCountry) continue;
      if (hit.span.end <= span.start && gap(hit.span.end, span.start)) out.start = std::min(out.start, hit.span.start);
      if (hit.span.start >= span.end && gap(span.end, hit.span.start)) out.end = std::max(out.end, hit.span.end);
    }
    return out;
  }
  bool gap(size_t from, size_t to) const {
    const std::string_view between = text_.substr(from, to - from);
    return between.find_first_not_of(" .\u00a0") == std::string_view::npos;
  }

  std::string_view document_text_;
  text::Span line_;
  std::string_view text_;
  TablePlaces& places_;
  std::vector<text::Token> tokens_;
  std::vector<TermHit> words_, masks_;
  annotate::BaseForms bases_;
};

/// Of several localities the one with a locality word; else the first.
void take_places(Heading& heading, const std::vector<Spotted>& spotted) {
  const Spotted* best = nullptr;
  for (const Spotted& found : spotted) {
    if (found.choice.place.kind == PlaceKind::kCountry) {
      if (heading.country.empty()) {
        heading.country = found.choice.place.id;
        heading.country_span = {heading.line.start + found.span.start, heading.line.start + found.span.end};
      }
    } else if (!best || (found.has_word && !best->has_word)) {
      best = &found;
    }
  }
  if (!best) return;
  heading.locality = best->choice;
  heading.locality_span = {heading.line.start + best->span.start, heading.line.start + best->span.end};
}

}  // namespace

std::string relation_kind(std::string_view text, const TermFinder& finder, bool loose, text::Span* where) {
  std::set<std::string> kinds;
  text::Span first;
  for (const TermHit& hit : finder.find(text, {Category::kRelation})) {
    const std::string& value = hit.term->value;
    if (value != "twinning" && value != "friendship" && value != "cooperation") continue;
    if (loose && finder.whole(hit.span.of(text), Category::kTableWord) == "loose_kind") continue;
    if (kinds.empty()) first = hit.span;
    kinds.insert(value);
  }
  if (kinds.size() != 1) return {};
  if (where) *where = first;
  return *kinds.begin();
}

std::vector<NamedPlace> places_in(std::string_view document_text, text::Span line, TablePlaces& places) {
  std::vector<NamedPlace> out;
  for (const Spotted& found : HeadingReader(document_text, line, places).places()) {
    out.push_back({{line.start + found.span.start, line.start + found.span.end},
                   std::string(found.choice.place.country),
                   found.choice.place.kind == PlaceKind::kCountry});
  }
  return out;
}

Heading read_heading(std::string_view document_text, text::Span line, TablePlaces& places) {
  Heading out;
  out.line = line;
  const std::string_view text = line.of(document_text);
  if (length_of(text) > (text.ends_with('.') || text.ends_with("。") ? kLongestSentence : kLongestHeading)) return out;
  take_places(out, HeadingReader(document_text, line, places).places());
  text::Span where;
  out.kind = relation_kind(text, places.finder(), true, &where);
  out.kind_span = {line.start + where.start, line.start + where.end};
  // "Cooperation" in a heading covers any tie, as in "tình hình hợp tác": it tells no kind.
  if (out.kind == "cooperation") out.kind.clear();
  for (const TermHit& hit : places.finder().find(text, {Category::kTableWord})) {
    if (hit.term->value == "planned") out.planned = true;
  }
  if (const auto date = read_date(text, places.finder(), DayOrder::kDayFirst)) {
    out.date = date->date;
    out.date_span = {line.start + date->span.start, line.start + date->span.end};
  }
  return out;
}

}  // namespace ketnghia::extract
