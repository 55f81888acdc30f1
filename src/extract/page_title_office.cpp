#include <algorithm>

#include "annotate/name_shape.h"
#include "extract/page.h"
#include "extract/table_locality.h"
#include "gazetteer/lookup.h"
#include "gazetteer/phonetics.h"

// Which office a title names: its role, and the locality or state that it is of.

namespace ketnghia::extract {
namespace {

using gazetteer::PlaceKind;

bool is_national(std::string_view role) {
  return role == "minister" || role == "deputy_minister" || role == "head_of_state" || role == "head_of_government" ||
         role == "legislator" || role == "ambassador" || role == "consul_general";
}

/// The states whose localities have the organ that the role is of: people's committees are Viet Nam's, people's
/// councils also Laos' and China's (people's congresses), party secretaries those of the states led by one party.
bool has_organ(std::string_view role, std::string_view country) {
  const auto is_one_of = [&](std::initializer_list<std::string_view> states) {
    return std::find(states.begin(), states.end(), country) != states.end();
  };
  if (role.find("peoples_committee") != std::string_view::npos) return country == "VN";
  if (role.find("peoples_council") != std::string_view::npos) return is_one_of({"VN", "LA", "CN"});
  if (role.find("party_secretary") != std::string_view::npos) return is_one_of({"VN", "CN", "LA", "CU", "KP"});
  if (role == "mayor" || role == "governor" || role == "deputy_governor" || role == "deputy_mayor")
    return country != "VN";
  return true;
}

/// Levels of a state: governors lead subdivisions, mayors cities.
bool fits_level(const Page& page, std::string_view role, const std::string& id) {
  const auto place = page.book().find_id(id);
  if (!place) return true;
  const PlaceKind kind = page.book().place(*place).kind;
  if (role == "governor" || role == "deputy_governor" || role == "premier" || role == "chief_minister") {
    return kind != PlaceKind::kCity;
  }
  if (role == "mayor" || role == "deputy_mayor") return kind != PlaceKind::kSubdivision;
  return true;
}

/// "Bí thư Tỉnh ủy", "Chủ tịch UBND tỉnh": of a province, not of the city that bears its name.
bool fits_own_level(const Page& page, const TitleMention& title, const std::string& id) {
  const auto place = page.book().find_id(id);
  if (!place || title.own_level.empty()) return true;
  const PlaceKind kind = page.book().place(*place).kind;
  const std::string& level = title.own_level;
  if (level == "province" || level == "prefecture" || level == "state") return kind != PlaceKind::kCity;
  if (level == "city" || level == "town") return kind != PlaceKind::kSubdivision;
  return true;
}

}  // namespace

bool may_have_office(const Page& page, std::string_view role, const std::string& id) {
  return !id.empty() && fits_level(page, role, id) && (id.starts_with("name:") || has_organ(role, page.country(id)));
}

namespace {

/// A name that no Vietnamese syllables make is a foreigner's, and so is one with hyphens, spelt syllable by syllable.
/// One that they do make is a compatriot's, or Chinese read in Vietnamese where the page speaks of places of China.
int vietnamese_origin(const Page& page, const std::string& name) {
  if (name.find('-') != std::string::npos || !gazetteer::is_vietnamese_spelling(name)) return -1;
  constexpr std::ptrdiff_t kMostSpaces = 3;  // "Văn Xay Pheng Xum Ma" is Lao, spelt as it sounds
  if (std::ranges::count(name, ' ') > kMostSpaces) return 0;
  const bool may_be_chinese = std::ranges::any_of(page.a.places, [](const PlaceMention& place) {
    return place.country != "VN" && gazetteer::writes_han(place.country);
  });
  return may_be_chinese ? 0 : 1;
}

/// Whether a holder's name is written as foreigners' are (katakana, dots, words of Hangul) or as the home country's
/// people are (Japanese names of four characters or with a family name of two); 0 where it tells nothing.
int origin_of(const Page& page, const TitleMention& title) {
  if (!title.person || page.main_country != page.a.pack->grammar().home_country) return 0;
  const PersonMention& person = page.a.persons[*title.person];
  const text::Token& first = page.a.tokens[person.tokens.first];
  if (page.a.pack->grammar().home_country == "VN") return vietnamese_origin(page, page.a.people[person.person].name);
  if (first.kind != text::TokenKind::kCharacter) return 0;
  const std::string& name = page.a.people[person.person].name;
  const bool hangul = first.script == text::Script::kHangul;
  if (first.script == text::Script::kKana || (hangul && name.find(' ') != std::string::npos)) return -1;
  if (name.find("·") != std::string::npos) return -1;
  const TermMention* family = page.terms.at(person.tokens.first, Category::kFamilyName);
  const bool native = person.tokens.size() > 3 || (family != nullptr && family->tokens.size() > 1);
  return page.a.pack->person().longest_given > 2 && native ? 1 : 0;
}

/// Whether the holder's name, by its script and by its syllables, lets the locality be theirs: Otaru is led by nobody
/// called Colin Bracewell, and Shinji Kuroda of a page of Dunedin and Otaru is Otaru's.
class HolderOrigin {
 public:
  HolderOrigin(const Page& page, const TitleMention& title, const SentenceView& view)
      : page_(page), by_script_(origin_of(page, title)) {
    if (!title.person) return;
    name_ = page.a.people[page.a.persons[*title.person].person].name;
    for (const Pair* pair : {&page.main_pair, &view.current}) {
      for (const std::string* side : {&pair->home, &pair->partner}) {
        is_of_a_side_ |= !side->empty() && tells(*side);
      }
    }
  }

  bool lets(const std::string& id) const {
    if (!shape_of(id).value_or(!is_of_a_side_)) return false;
    if (by_script_ == 0 || id.starts_with("name:")) return true;
    return (page_.country(id) == page_.main_country) == (by_script_ > 0);
  }

  bool is_foreign() const { return by_script_ < 0; }

  bool tells(const std::string& id) const { return shape_of(id) == true; }

 private:
  /// Vietnamese pages write the names of Lao and Chinese people in Vietnamese syllables.
  std::optional<bool> shape_of(const std::string& id) const {
    const std::string country = page_.country(id);
    if (page_.a.pack->grammar().home_country == "VN" && (country == "VN" || country == "CN")) return std::nullopt;
    return annotate::has_shape_of(name_, country);
  }

  const Page& page_;
  int by_script_;
  std::string_view name_;
  bool is_of_a_side_ = false;
};

/// "between Gyeonggi and Utah … by Governor Kim Dong-yeon and Governor Spencer Cox": as many titles of one role without
/// a place as the sentence names localities that fit are theirs one by one. Empty where they are not.
std::string in_order(const Page& page, const TitleMention& title, const SentenceView& view) {
  std::vector<const TitleMention*> titles;
  for (const TitleMention& other : view.titles) {
    if (other.role != title.role || !other.person) continue;
    if (other.place) return {};
    titles.push_back(&other);
  }
  if (titles.size() < 2) return {};
  std::vector<std::string> units;
  for (const std::string& id : localities_of(page, view)) {
    if (may_have_office(page, title.role, id)) units.push_back(id);
  }
  const auto at = std::ranges::find(titles, &title);
  if (units.size() != titles.size() || at == titles.end()) return {};
  return units[static_cast<size_t>(at - titles.begin())];
}

/// In a language whose family names stand first, a name that begins with one of them is a compatriot's.
bool is_compatriot(const Page& page, const TitleMention& title) {
  if (!page.a.pack->person().family_first) return false;
  const PersonMention& person = page.a.persons[*title.person];
  return page.terms.at(person.tokens.first, Category::kFamilyName) != nullptr && person.tokens.size() >= 2;
}

/// The sentence or the one before it in its paragraph speaks of a delegation: "An ihrer Spitze stand Bürgermeister …".
bool tells_of_guests(const Page& page, const SentenceView& view) {
  if (view.has(Category::kReference, "delegation")) return true;
  const SentenceView* const first = page.story.data();
  if (&view <= first || &view >= first + page.story.size()) return false;  // of a teaser, or the first
  const SentenceView& before = *(&view - 1);
  return before.sentence->block == view.sentence->block && before.has(Category::kReference, "delegation");
}

/// "Mayor Jane Roe led a delegation to Kagoshima": who stands before the word leads those who go to the place behind
/// it.
bool leads_away(const Page& page, const TitleMention& title, const SentenceView& view) {
  if (page.a.pack->grammar().verbs_come_last) return false;
  const auto cue = std::ranges::find_if(view.terms, [](const TermMention& term) {
    return term.term->category == Category::kCue && term.term->value == "led_by";
  });
  return cue != view.terms.end() && title.tokens.last <= cue->tokens.first &&
         std::ranges::any_of(view.places, [&](const PlaceMention& place) {
           return place.id == page.main_pair.partner && place.tokens.first >= cue->tokens.last;
         });
}

/// The locality that a title without a place of its own is of: the nearest one before it in the sentence that fits,
/// else one of the story's two sides.
std::string nearest_unit(const Page& page, const TitleMention& title, const SentenceView& view) {
  const HolderOrigin origin(page, title, view);
  // "Governor Gavin Newsom and Jiangsu Governor Xu Kunlin": a place whose head the sentence names is not led by
  // another.
  const auto has_head = [&](const std::string& id) {
    return std::ranges::any_of(view.titles, [&](const TitleMention& other) {
      return other.place && other.person && other.person != title.person && other.role == title.role &&
             page.a.places[*other.place].id == id;
    });
  };
  // "Giám đốc Sở Ngoại vụ Huỳnh Ngọc Diệp": who serves a department and bears a name of the country serves there.
  const bool own_officer = title.role == "department_head" && title.person && is_compatriot(page, title);
  const auto suits = [&](const std::string& id) {
    if (has_head(id) || !fits_own_level(page, title, id) || !origin.lets(id)) return false;
    return !own_officer || page.country(id) == page.a.pack->grammar().home_country;
  };
  if (const std::string own = in_order(page, title, view); !own.empty()) return own;
  std::string found;
  for (const PlaceMention& place : view.places) {
    if (place.tokens.first > title.tokens.first) break;
    if (!place.demonym && page.is_locality(place.id) && may_have_office(page, title.role, place.id) && suits(place.id))
      found = place.id;
  }
  if (!found.empty()) return found;
  if (!view.side.empty() && may_have_office(page, title.role, view.side) && suits(view.side)) return view.side;
  // "The delegation was led by Mayor …": of those who came.
  const bool of_guests =
      tells_of_guests(page, view) && view.has(Category::kCue, "led_by") && !leads_away(page, title, view);
  if (of_guests && may_have_office(page, title.role, page.main_pair.partner) && suits(page.main_pair.partner))
    return page.main_pair.partner;
  // A foreigner is of the foreign side that the text spoke of last.
  if (origin.is_foreign()) {
    for (const std::string& side : {view.current.partner, view.current.home}) {
      if (may_have_office(page, title.role, side) && suits(side)) return side;
    }
  }
  for (const std::string& side : {page.main_pair.home, page.main_pair.partner}) {
    if (may_have_office(page, title.role, side) && suits(side)) return side;
  }
  // "… a delegation from Otaru, Japan. It was led by Vice-Mayor Shinji Kuroda": of the place named last before whose
  // people are named so.
  // Elsewhere of the one named last in the paragraph: "Tomorrow he will be in Oldenburg. Mayor … awaits him there."
  const text::Span paragraph = page.a.document->blocks[view.sentence->block].span;
  std::string in_paragraph;
  for (const PlaceMention& place : page.a.places) {
    if (place.tokens.first > title.tokens.first) break;
    if (place.demonym || !page.is_locality(place.id) || !may_have_office(page, title.role, place.id)) continue;
    if (!suits(place.id)) continue;
    if (origin.tells(place.id)) found = place.id;
    if (page.a.tokens[place.tokens.first].span.start >= paragraph.start) in_paragraph = place.id;
  }
  return found.empty() ? in_paragraph : found;
}

/// The state that a national title without a place is of: the reader's own for a compatriot, else the foreign one named
/// last before it; in the same sentence where the title is no envoy's.
std::string nearest_state(const Page& page, const TitleMention& title, const SentenceView& view) {
  const std::string& home = page.a.pack->grammar().home_country;
  if (is_compatriot(page, title)) return home.empty() ? page.main_country : home;
  const bool envoy = title.role == "ambassador" || title.role == "consul_general" || title.role == "head_of_state" ||
                     title.role == "head_of_government";
  std::string found;
  for (const PlaceMention& place : page.a.places) {
    if (place.tokens.first > title.tokens.first) break;
    if (!envoy && place.tokens.first < view.sentence->tokens.first) continue;
    if (!place.country.empty() && place.country != page.main_country) found = place.country;
  }
  // ドアン・バン・ベト副大臣 of a Japanese page is no minister of Japan.
  if (found.empty() && origin_of(page, title) < 0) return page.country(page.main_pair.partner);
  return found.empty() && !envoy ? page.main_country : found;
}

/// Titles of one person elsewhere in the story say the place that this one leaves out.
std::string unit_of_same_holder(const Page& page, const TitleMention& title) {
  if (!title.person) return {};
  const uint32_t person = page.a.persons[*title.person].person;
  for (const TitleMention& other : page.a.titles) {
    if (&other == &title || !other.person || !other.place || page.a.persons[*other.person].person != person) continue;
    if (other.role == title.role || other.head == title.head) return page.a.places[*other.place].id;
  }
  return {};
}

/// The title before a counterpart's in its sentence, else the one behind it; null where there is none.
const TitleMention* other_of(const TitleMention& title, const SentenceView& view) {
  const TitleMention* found = nullptr;
  for (const TitleMention& other : view.titles) {
    if (other.role.empty() || other.role == "counterpart") continue;
    if (other.tokens.first < title.tokens.first || found == nullptr) found = &other;
  }
  return found;
}

/// "ihr Brunecker Amtskollege", "son homologue": the office of the other one, of the other side.
OfficeOf office_of_counterpart(const Page& page, const TitleMention& title, const SentenceView& view) {
  const TitleMention* other = other_of(title, view);
  if (other == nullptr) return {};
  const OfficeOf theirs = office_of(page, *other, view);
  OfficeOf out{theirs.role, {}};
  if (title.place && !page.a.places[*title.place].id.empty()) {
    const PlaceMention& place = page.a.places[*title.place];
    if (is_national(out.role)) return {out.role, place.country};
    if (!place.demonym && page.is_locality(place.id)) return {out.role, place.id};
  }
  if (is_national(out.role)) return {};
  const auto other_side = [&](const Pair& pair) {
    return pair.home == theirs.of ? pair.partner : pair.partner == theirs.of ? pair.home : std::string();
  };
  for (const Pair& pair : view.pairs) {
    if (out.of.empty()) out.of = other_side(pair);
  }
  if (out.of.empty()) out.of = other_side(view.current);
  if (out.of.empty()) out.of = other_side(page.main_pair);
  return out;
}

}  // namespace

OfficeOf office_of(const Page& page, const TitleMention& title, const SentenceView& view) {
  if (title.role == "counterpart") return office_of_counterpart(page, title, view);
  OfficeOf out{title.role == "councillor" ? "legislator" : title.role, {}};
  const PlaceMention* place = title.place ? &page.a.places[*title.place] : nullptr;
  // "Chủ tịch Ủy ban MTTQ Việt Nam thành phố": the unit's own, whatever state the organ's name says.
  if (place != nullptr && title.own_unit && !is_national(title.role) && place->id == place->country) place = nullptr;
  // "Глава Волгограда": in a language of cases the head of a place bears no other word.
  if (title.head == "head" && title.body.empty() && title.role.empty() && place != nullptr && !place->demonym &&
      page.is_locality(place->id) && !page.a.pack->name_endings().empty() &&
      page.a.pack->grammar().place_follows_title) {
    return {fits_level(page, "mayor", place->id) ? "mayor" : "governor", place->id};
  }
  // "Президент Татарстана", "président de la région": the head of a part of a state.
  if (title.role == "head_of_state" && place != nullptr && !place->demonym && page.is_locality(place->id)) {
    return {"governor", place->id};
  }
  // "Premierminister der Provinz Ostkap": the head of a province's government.
  if (title.role == "head_of_government" && place != nullptr && !place->demonym && page.is_locality(place->id)) {
    return {"premier", place->id};
  }
  // "хоким Самаркандской области": where one word names the heads of cities and of regions, the place's own says which.
  if ((title.role == "mayor" || title.role == "deputy_mayor") && place != nullptr && !place->demonym &&
      kind_of_word(place->word) == LocalityKind::kSubdivision && !fits_level(page, title.role, place->id)) {
    return {title.role == "mayor" ? "governor" : "deputy_governor", place->id};
  }
  if (title.role == "councillor" && place != nullptr && !place->demonym && page.is_locality(place->id)) {
    out.of = place->id;
    return out;
  }
  if (is_national(title.role)) {
    if (place != nullptr && !place->country.empty()) out.of = place->country;
    if (place == nullptr) {
      const std::string known = unit_of_same_holder(page, title);
      out.of = known.empty() ? nearest_state(page, title, view) : page.country(known);
    }
    return out;
  }
  if (place != nullptr && (title.role == "other" || title.role == "department_head" || page.is_locality(place->id) ||
                           title.body == "parliament")) {
    out.of = place->id;
  } else if (place != nullptr && (title.role == "council_chair" || title.role == "council_vice_chair")) {
    out = {"legislator", place->country};  // "Chủ tịch Nghị viện Hungary": the state's own
  } else if (place == nullptr || place->demonym) {
    out.of = unit_of_same_holder(page, title);
    if (out.of.empty() && (title.role != "other" || title.own_unit)) out.of = nearest_unit(page, title, view);
  }
  return out;
}

}  // namespace ketnghia::extract
