#include "annotate/place_belief.h"

#include <algorithm>

#include "annotate/character_places.h"
#include "annotate/script.h"
#include "gazetteer/lookup.h"
#include "gazetteer/phonetics.h"
#include "text/utf8.h"

namespace ketnghia::annotate {

using gazetteer::PlaceKind;
using language::Category;
using text::Token;
using text::TokenKind;

bool PlaceBelief::has_locality_word(TokenRange range) const {
  const auto sides = a_.pack->locality_word_sides();
  if (sides.before && word_before(range.first)) return true;
  if (range.size() > 1 && begins_name(range.first) && word_of_title(a_, terms_, range.last) != nullptr) return true;
  return sides.after && word_after(range.last) != nullptr;
}

bool PlaceBelief::is_inflected_before_noun(TokenRange range, const Candidates& candidates) const {
  constexpr uint32_t kTown = 5'000;  // inhabitants
  if (a_.pack->grammar().determiners.empty() || range.size() > 1 || !is_capital_word(range.last)) return false;
  if (a_.tokens[range.last].line_before || a_.book->has_hash(text::name_hash(a_.words(range)))) return false;
  return std::ranges::any_of(
      candidates, [&](const auto& c) { return c.match >= 0.9f && a_.book->place(c.place).population >= kTown; });
}

bool PlaceBelief::is_common_noun(TokenRange range) const {
  const auto& determiners = a_.pack->grammar().determiners;
  if (determiners.empty() || range.size() > 1 || range.first == 0) return false;
  const std::string before = a_.marked({range.first - 1, range.first});
  return std::ranges::find(determiners, before) != determiners.end();
}

std::string_view PlaceBelief::people_before(uint32_t token) const {
  constexpr int kMostWords = 3;  // "den polska staden", "la pequeña ciudad galesa de"
  if (a_.tokens[token].kind != TokenKind::kWord) return {};
  for (int left = kMostWords; left > 0 && token > sentence_.first; --left) {
    if (const TermMention* people = terms_.before(token, Category::kDemonym)) return people->term->value;
    const TermMention* word = terms_.before(token, Category::kLocalityWord);
    if (word == nullptr) word = terms_.before(token, Category::kTitleLink);
    if (word == nullptr || word->term->value == "and") return {};
    token = word->tokens.first;
  }
  return {};
}

bool PlaceBelief::is_of_people_before(TokenRange range, const Candidates& candidates) const {
  const std::string_view country = people_before(range.first);
  const bool goes_on = range.last < a_.tokens.size() && a_.tokens[range.last].kind == TokenKind::kWord &&
                       a_.tokens[range.last].capital && !is_title_beginning(range.last);
  if (country.empty() || goes_on) return false;
  return std::ranges::any_of(
      candidates, [&](const auto& c) { return c.match >= 0.9f && a_.book->place(c.place).country == country; });
}

bool PlaceBelief::begins_name(uint32_t token) const {
  if (token == 0 || a_.tokens[token].space_before || a_.tokens[token - 1].script != a_.tokens[token].script)
    return true;
  return !a_.places.empty() && a_.places.back().with_words.last == token;
}

const TermMention* PlaceBelief::word_before(uint32_t token) const {
  const TermMention* word = terms_.before(token, Category::kLocalityWord);
  if (word == nullptr && stop_of_abbreviation(token)) word = terms_.before(token - 1, Category::kLocalityWord);
  if (word == nullptr) return nullptr;
  if (!a_.places.empty() && a_.places.back().with_words.overlaps(word->tokens)) return nullptr;
  const TermMention* phrase = terms_.at(word->tokens.first, Category::kNotName);
  return phrase != nullptr && phrase->tokens.size() > word->tokens.size() ? nullptr : word;
}

bool PlaceBelief::stop_of_abbreviation(uint32_t token) const {
  if (token < 2 || a_.tokens[token - 1].space_before || a_.tokens[token - 1].span.of(a_.text()) != ".") return false;
  return a_.tokens[token - 2].kind == TokenKind::kWord && a_.tokens[token - 2].span.size() <= 3;
}

const TermMention* PlaceBelief::word_after(uint32_t token) const {
  if (token >= a_.tokens.size()) return nullptr;
  if (const TermMention* word = terms_.at(token, Category::kLocalityWord)) {
    return is_own_word(a_, terms_, *word) ? word : nullptr;
  }
  const std::string_view sign = a_.tokens[token].span.of(a_.text());
  return sign == "-" && !a_.tokens[token].space_before && token + 1 < a_.tokens.size()
             ? terms_.at(token + 1, Category::kLocalityWord)
             : nullptr;
}

bool PlaceBelief::is_latin(uint32_t token) const { return a_.tokens[token].script == text::Script::kLatin; }

bool PlaceBelief::is_believable(TokenRange range, const Candidates& candidates) const {
  const TermMention* common = terms_.at(range.first, Category::kNotName);
  if (common != nullptr && common->tokens.last == range.last && (range.size() == 1 || !is_latin(range.first)))
    return false;
  if (is_not_the_country_called(range, candidates) || is_cut_short(range, candidates) || is_common(range)) return false;
  if (is_called_by_title(range) || is_holder_behind_level(range, candidates)) return false;
  if (has_locality_word(range) || word_inside(range) != nullptr || is_led_town(range, candidates)) return true;
  // "Ho Chi Minh" without a word for the city is the man.
  if (common != nullptr && common->tokens.last == range.last && range.size() > 2) return false;
  if (is_behind_organ(range)) return true;
  if (a_.tokens[range.first].kind == TokenKind::kCharacter) {
    if (is_cut_before_word(range)) return false;
    if (range.size() <= 2 && is_han(a_, range.first) && is_short_city(a_, terms_, range.first)) return true;
    if (range.size() == 1) return is_great(candidates);
    const bool is_possible =
        !is_han(a_, range.first) || is_in_han_country(candidates) || is_behind_its_country(range, candidates);
    return is_great(candidates) || (is_possible && stands_free(range));
  }
  const Token& token = a_.tokens[range.first];
  if (range.size() == 1 && token.kind == TokenKind::kWord) {
    if (text::length(token.span.of(a_.text())) < 3) return false;
    for (const Category category :
         {Category::kNotName, Category::kHonorific, Category::kRole, Category::kHead, Category::kCue, Category::kTime,
          Category::kModifier, Category::kOrganisation, Category::kFamilyName}) {
      const TermMention* term = terms_.at(range.first, category);
      const bool title = category == Category::kRole || category == Category::kHead;
      if (term != nullptr && (category == Category::kNotName || title || !is_great(candidates))) return false;
    }
  }
  if (is_of_people_before(range, candidates)) return true;
  if (is_inflected_before_noun(range, candidates)) return true;
  if (is_common_noun(range) && !is_great(candidates)) return false;
  return (is_great(candidates) && !is_middle_of_name(range)) || stands_alone(range, candidates);
}

bool PlaceBelief::is_led_town(TokenRange range, const Candidates& candidates) const {
  constexpr uint32_t kTown = 10'000;  // inhabitants
  if (!a_.pack->grammar().place_follows_title || !is_title_word(range.first)) return false;
  // "Phó Tỉnh trưởng Hủa Phăn Phôn Xúc": a province by its whole name, whatever syllables follow.
  const bool province = std::ranges::any_of(candidates, [&](const auto& c) {
    return c.match >= 0.9f && a_.book->place(c.place).kind == gazetteer::PlaceKind::kSubdivision;
  });
  if (province && range.size() > 1) return true;
  if (a_.pack->name_endings().empty()) {
    // "Thị trưởng Gimhae Hong Tae-yong": a foreign word and two more of a name behind it.
    const auto is_name = [&](uint32_t token) {
      return token < a_.tokens.size() && a_.tokens[token].kind == TokenKind::kWord && a_.tokens[token].capital;
    };
    if (gazetteer::is_vietnamese_spelling(a_.words(range)) || !is_name(range.last) || !is_name(range.last + 1))
      return false;
  } else if (is_undeclined(range) && is_capital_word(range.last)) {
    return false;  // "аким Нурлан Досжанов": a place would stand in the genitive
  }
  return std::ranges::any_of(candidates, [&](const auto& c) {
    const gazetteer::Place place = a_.book->place(c.place);
    return place.kind != PlaceKind::kCity || place.population >= kTown;
  });
}

bool PlaceBelief::is_called_by_title(TokenRange range) const {
  if (a_.pack->grammar().place_follows_title || !is_latin(range.first) || range.first == 0) return false;
  const TermMention* title = terms_.before(range.first, Category::kRole);
  if (title == nullptr || title->tokens.last != range.first || !is_capital_word(title->tokens.first)) return false;
  static constexpr std::string_view kCalled[] = {"mayor", "deputy_mayor", "governor", "deputy_governor",
                                                 "head_of_state"};
  return std::ranges::find(kCalled, title->term->value) != std::end(kCalled) && !a_.tokens[range.first].line_before &&
         word_after(range.last) == nullptr;
}

bool PlaceBelief::is_holder_behind_level(TokenRange range, const Candidates& candidates) const {
  if (range.size() > 1 || !is_capital_word(range.first) || !is_capital_word(range.last)) return false;
  if (a_.tokens[range.last].line_before) return false;
  const TermMention* level = word_before(range.first);
  if (level == nullptr || (level->term->value != "province" && level->term->value != "state")) return false;
  const uint32_t title = level->tokens.first;
  const bool in_title = terms_.before(title, Category::kBody) || terms_.before(title, Category::kRole) ||
                        terms_.before(title, Category::kHead);
  return in_title && std::ranges::none_of(candidates, [&](const auto& c) {
           return a_.book->place(c.place).kind == gazetteer::PlaceKind::kSubdivision;
         });
}

bool PlaceBelief::is_behind_organ(TokenRange range) const {
  const TermMention* body = terms_.before(range.first, Category::kBody);
  if (body == nullptr || !a_.pack->grammar().place_follows_title || !is_capital_word(range.first)) return false;
  const std::string& value = body->term->value;
  return (value == "government" || value == "council" || value == "peoples_committee" || value == "peoples_council") &&
         terms_.at(range.first, Category::kFamilyName) == nullptr;
}

bool PlaceBelief::is_cut_before_word(TokenRange range) const {
  const uint32_t rest = range.last;
  if (!is_han(a_, range.first) || rest + 1 >= a_.tokens.size() || !is_han(a_, rest) || a_.tokens[rest].space_before)
    return false;
  const TermMention* word = terms_.at(rest + 1, Category::kLocalityWord);
  if (word == nullptr || word->tokens.size() > 1) return false;
  const uint64_t next = text::extend_sequence(text::extend_sequence(text::kEmptySequence, a_.tokens[rest].hash),
                                              a_.tokens[rest + 1].hash);
  if (a_.book->has_hash(next)) return false;  // 福州 behind 中国
  bool is_word = false;                       // 与 of 南宁与大阪市
  terms_.each({rest, rest + 1},
              [&](const TermMention& term) { is_word |= term.term->category != Category::kFamilyName; });
  return !is_word && word_after(rest + 1) != nullptr;
}

bool PlaceBelief::is_undeclined(TokenRange range) const {
  const std::string_view word = a_.words(range);
  return std::ranges::any_of(a_.pack->grammar().declined_after,
                             [&](const std::string& letter) { return word.ends_with(letter); });
}

bool PlaceBelief::is_capital_word(uint32_t token) const {
  return token < a_.tokens.size() && a_.tokens[token].kind == TokenKind::kWord && a_.tokens[token].capital;
}

bool PlaceBelief::is_common(TokenRange range) const {
  if (a_.tokens[range.first].kind != TokenKind::kWord) return false;
  for (uint32_t token = range.first; token < range.last;) {
    const TermMention* word = terms_.at(token, Category::kLocalityWord);
    if (word == nullptr) word = terms_.at(token, Category::kTitleLink);
    if (word == nullptr) return false;
    token = word->tokens.last;
  }
  return true;
}

bool PlaceBelief::is_behind_its_country(TokenRange range, const Candidates& candidates) const {
  if (a_.places.empty() || a_.places.back().with_words.last != range.first) return false;
  return std::ranges::any_of(a_.places.back().candidates, [&](const auto& state) {
    const gazetteer::Place country = a_.book->place(state.place);
    return country.kind == PlaceKind::kCountry && std::ranges::any_of(candidates, [&](const auto& c) {
             return a_.book->place(c.place).country == country.country;
           });
  });
}

bool PlaceBelief::is_middle_of_name(TokenRange range) const {
  if (range.size() > 1 || range.first == 0 || begins_sentence(range.first)) return false;
  const auto is_name_word = [&](uint32_t token) {
    const Token& t = a_.tokens[token];
    return token < a_.tokens.size() && t.kind == TokenKind::kWord && t.capital && !t.all_capital &&
           a_.book->longest_from(t.hash) == 0 && !is_title_beginning(token) &&
           !terms_.at(token, Category::kLocalityWord);
  };
  return range.last < a_.tokens.size() && is_name_word(range.first - 1) && is_name_word(range.last) &&
         !is_title_word(range.first) && !a_.tokens[range.last].line_before && !a_.tokens[range.first].line_before;
}

bool PlaceBelief::is_cut_short(TokenRange range, const Candidates& candidates) const {
  const uint32_t next = range.last;
  if (range.size() > 1 || next >= a_.tokens.size() || !a_.pack->grammar().place_follows_title) return false;
  const Token& after = a_.tokens[next];
  if (after.kind != TokenKind::kWord || !after.capital || after.line_before) return false;
  if (!gazetteer::is_vietnamese_spelling(a_.words(range)) ||
      !gazetteer::is_vietnamese_spelling(after.span.of(a_.text())))
    return false;
  for (const auto& c : candidates) {
    if (a_.book->place(c.place).kind == PlaceKind::kCountry && c.match > 0.6f) return false;
  }
  if (terms_.at(range.first, Category::kFamilyName)) return true;
  return !terms_.at(next, Category::kFamilyName) && !is_title_beginning(next) &&
         !terms_.at(next, Category::kHonorific) && !terms_.at(next, Category::kEvent);
}

bool PlaceBelief::is_not_the_country_called(TokenRange range, const Candidates& candidates) const {
  const TermMention* word = a_.pack->locality_word_sides().before ? word_before(range.first) : nullptr;
  if (word == nullptr || word->term->value != "country" || a_.pack->locality_word_sides().after) return false;
  return std::ranges::none_of(candidates, [&](const auto& c) {
    return a_.book->place(c.place).kind == PlaceKind::kCountry ||
           a_.book->place(c.place).kind == PlaceKind::kSubdivision;
  });
}

const TermMention* PlaceBelief::word_inside(TokenRange range) const {
  if (range.size() < 3 && a_.tokens[range.first].kind == TokenKind::kCharacter) return nullptr;
  const TermMention* word = terms_.before(range.last, Category::kLocalityWord);
  return word != nullptr && word->tokens.first > range.first ? word : nullptr;
}

bool PlaceBelief::stands_free(TokenRange range) const {
  const text::Script script = a_.tokens[range.first].script;
  if (script == text::Script::kHangul) return range.size() >= 2;
  // 日本下关: behind its country's name.
  const bool behind_place = !a_.places.empty() && a_.places.back().with_words.last == range.first;
  const bool before = range.first > 0 && is_character(a_, range.first - 1, script) && !behind_place &&
                      !a_.tokens[range.first].space_before &&
                      !is_hiragana(a_.tokens[range.first - 1].span.of(a_.text()));
  const bool after = is_character(a_, range.last, script) && !is_hiragana(a_.tokens[range.last].span.of(a_.text())) &&
                     !is_title_beginning(range.last) && !ends_list(range.last);
  return range.size() >= 2 && !before && !after && !is_word(range);
}

bool PlaceBelief::ends_list(uint32_t token) const {
  if (token >= a_.tokens.size()) return false;
  const TermMention* link = terms_.at(token, Category::kTitleLink);
  if (link == nullptr) link = terms_.at(token, Category::kNotName);
  return link != nullptr && link->tokens.size() == 1;
}

bool PlaceBelief::is_word(TokenRange range) const {
  bool found = false;
  terms_.each({range.first, range.first + 1}, [&](const TermMention& term) {
    found |= term.tokens.last == range.last && term.term->category != Category::kFamilyName;
  });
  return found;
}

bool PlaceBelief::is_in_han_country(const Candidates& candidates) const {
  return std::any_of(candidates.begin(), candidates.end(),
                     [&](const auto& c) { return gazetteer::writes_han(a_.book->place(c.place).country); });
}

bool PlaceBelief::is_title_beginning(uint32_t token) const {
  return terms_.at(token, Category::kRole) || terms_.at(token, Category::kHead) || terms_.at(token, Category::kBody);
}

bool PlaceBelief::stands_alone(TokenRange range, const Candidates& candidates) const {
  const auto is_capital_word = [&](uint32_t token) {
    return token < a_.tokens.size() && a_.tokens[token].kind == TokenKind::kWord && a_.tokens[token].capital;
  };
  const uint32_t first = range.first, last = range.last;
  if (first > 0 && is_capital_word(first - 1) && a_.tokens[first].space_before && !a_.tokens[first].line_before &&
      !begins_sentence(first - 1) && !is_title_word(first)) {
    return false;
  }
  const bool more = is_capital_word(last) && !a_.tokens[last].line_before && !terms_.at(last, Category::kRole) &&
                    !terms_.at(last, Category::kHead) && !terms_.at(last, Category::kBody);
  if (more) return false;
  const bool lower_follows =
      last < a_.tokens.size() && a_.tokens[last].kind == TokenKind::kWord && !a_.tokens[last].capital;
  return range.size() > 1 || !begins_sentence(first) || !lower_follows || is_known_subject(range, candidates);
}

bool PlaceBelief::is_known_subject(TokenRange range, const Candidates& candidates) const {
  constexpr uint32_t kKnownAtHome = 10'000, kKnownAbroad = 50'000, kPartner = 1'000;
  const std::string_view word = a_.words(range);
  if (text::length(word) < 4) return false;
  if (a_.pack->grammar().place_follows_title && gazetteer::is_vietnamese_spelling(word)) return false;
  bool is_word = false;
  terms_.each({range.first, range.first + 1}, [&](const TermMention& term) {
    is_word |= term.term->category != Category::kFamilyName && term.term->category != Category::kColumn;
  });
  if (is_word) return false;
  const bool about_a_tie = terms_.within(sentence_, Category::kRelation);
  return std::ranges::any_of(candidates, [&](const auto& c) {
    const gazetteer::Place place = a_.book->place(c.place);
    const bool home = place.country == a_.pack->grammar().home_country;
    return c.match >= 0.9f && place.population >= (about_a_tie ? kPartner : home ? kKnownAtHome : kKnownAbroad);
  });
}

bool PlaceBelief::is_attested(const PlaceMention& mention, const PlaceMention* next) const {
  const auto exactly = [](const auto& c) { return c.match >= 0.9f; };
  if (std::ranges::none_of(mention.candidates, exactly)) return false;
  const TermMention* link = terms_.before(mention.tokens.first, Category::kTitleLink);
  if (link != nullptr && is_title_word(link->tokens.first)) return true;
  if (next != nullptr && lies_in_next(mention, *next)) return true;
  if (next == nullptr || next->tokens.first != mention.tokens.last + 1) return false;
  const std::string_view sign = a_.words({mention.tokens.last, mention.tokens.last + 1});
  if (sign != "," && sign != "(") return false;
  return std::ranges::any_of(next->candidates, [&](const auto& around) {
    const gazetteer::Place container = a_.book->place(around.place);
    const bool contains = container.kind == PlaceKind::kCountry || container.kind == PlaceKind::kSubdivision;
    return contains && std::ranges::any_of(mention.candidates, [&](const auto& c) {
             return exactly(c) && a_.book->place(c.place).country == container.country;
           });
  });
}

bool PlaceBelief::lies_in_next(const PlaceMention& mention, const PlaceMention& next) const {
  constexpr uint32_t kNear = 3;
  if (next.with_words.first < mention.tokens.last || next.with_words.first > mention.tokens.last + kNear) return false;
  return std::ranges::any_of(next.candidates, [&](const auto& around) {
    const gazetteer::Place container = a_.book->place(around.place);
    return container.kind == PlaceKind::kSubdivision && std::ranges::any_of(mention.candidates, [&](const auto& c) {
             return c.match >= 0.9f && a_.book->place(c.place).parent == container.id;
           });
  });
}

bool PlaceBelief::begins_sentence(uint32_t token) const { return token == sentence_.first; }

bool PlaceBelief::is_title_word(uint32_t token) const {
  return terms_.before(token, Category::kRole) || terms_.before(token, Category::kHead) ||
         terms_.before(token, Category::kBody);
}

bool PlaceBelief::is_country(const Candidates& candidates) const {
  return std::any_of(candidates.begin(), candidates.end(), [&](const auto& c) {
    return c.match >= 0.75f && a_.book->place(c.place).kind == PlaceKind::kCountry;
  });
}

bool PlaceBelief::is_great(const Candidates& candidates) const {
  return std::any_of(candidates.begin(), candidates.end(), [&](const auto& c) {
    const gazetteer::Place place = a_.book->place(c.place);
    // Some states have no greater units than villages: "Paola" is a first-level one of Malta.
    constexpr uint32_t kLeastUnit = 100'000;
    const bool unit =
        place.kind == PlaceKind::kSubdivision && (place.population == 0 || place.population >= kLeastUnit);
    return c.match >= 0.75f && (place.kind == PlaceKind::kCountry || unit ||
                                place.kind == PlaceKind::kCitySubdivision || place.population >= 1'000'000);
  });
}

bool PlaceBelief::is_part_of_name(TokenRange range) const {
  const auto is_capital_word = [&](uint32_t token) {
    return token < a_.tokens.size() && a_.tokens[token].kind == TokenKind::kWord && a_.tokens[token].capital;
  };
  return is_capital_word(range.last) ||
         (range.first > 0 && is_capital_word(range.first - 1) && !begins_sentence(range.first));
}

}  // namespace ketnghia::annotate
