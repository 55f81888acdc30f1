#include <algorithm>
#include <map>

#include "extract/page.h"

// Which localities a sentence speaks of as two sides.

namespace ketnghia::extract {

namespace {

/// "huyện Sê Pôn (Savannakhet)": the brackets right behind a place hold what it lies in.
bool is_in_brackets_behind(const Page& page, const PlaceMention& other, const PlaceMention& place) {
  if (place.with_words.first != other.with_words.last + 1) return false;
  const std::string_view sign = page.a.tokens[other.with_words.last].span.of(page.a.text());
  return (sign == "(" || sign == "（") && (!other.place || other.country == place.country);
}

/// "Weihai, in China's Shandong province", "Jackson im US-Bundesstaat Wyoming": between a place and the unit that it
/// lies in stand signs, links, locality words and the state alone.
bool only_says_where(const Page& page, const SentenceView& view, const PlaceMention& other, const PlaceMention& place) {
  constexpr uint32_t kFar = 7;
  if (place.with_words.first > other.with_words.last + kFar) return false;
  for (uint32_t token = other.with_words.last; token < place.with_words.first; ++token) {
    if (page.a.tokens[token].kind == text::TokenKind::kPunctuation) continue;
    const TermMention* link = page.terms.at(token, Category::kTitleLink);
    if (link != nullptr && link->term->value == "and") return false;
    const TermMention* cue = page.terms.at(token, Category::kCue);
    const bool host = cue != nullptr && cue->term->value == "host";
    const bool in_place = std::ranges::any_of(
        view.places, [&](const PlaceMention& p) { return p.with_words.holds(token) && !page.is_locality(p.id); });
    const bool possessive = page.a.tokens[token].span.size() == 1;  // "China's"
    if (link == nullptr && !host && !in_place && !possessive && !page.terms.at(token, Category::kLocalityWord))
      return false;
  }
  return true;
}

/// 京畿道安养市, 경상북도 봉화군: in scripts without spaces the unit stands right before what lies in it.
bool is_unit_right_before(const Page& page, const PlaceMention& other, const PlaceMention& place) {
  if (other.with_words.first != place.with_words.last || !place.place) return false;
  if (page.a.tokens[place.tokens.first].kind != text::TokenKind::kCharacter) return false;
  if (page.book().place(*place.place).kind != gazetteer::PlaceKind::kSubdivision) return false;
  return !other.place ||
         (other.country == place.country && page.book().place(*other.place).kind != gazetteer::PlaceKind::kSubdivision);
}

/// "San Francisco (bang California, Hoa Kỳ)", "Hàng Châu, tỉnh Chiết Giang": the unit that a city lies in, named
/// beside it, only says where.
bool is_container(const Page& page, const SentenceView& view, const PlaceMention& place) {
  // "tại thành phố Vinh, UBND tỉnh Nghệ An …": whose organ acts is a side.
  if (page.terms.before(place.with_words.first, Category::kBody) != nullptr) return false;
  for (const PlaceMention& other : view.places) {
    if (is_in_brackets_behind(page, other, place) || is_unit_right_before(page, other, place)) return true;
    if (!other.place || other.tokens.first >= place.tokens.first) continue;
    if (place.with_words.first > other.with_words.last + 2) {
      // （アメリカ・ワシントン州）: a country written character by character stands before the unit.
      const bool characters = page.a.tokens[place.tokens.first].kind == text::TokenKind::kCharacter;
      const bool near = characters && tokens_between(page, view, other, place) <= 3;
      if (!near && !only_says_where(page, view, other, place)) continue;
    }
    if (page.book().place(*other.place).parent == place.id) return true;
  }
  return false;
}

/// "Tổng Lãnh sự Lào tại TP.HCM": where an envoy sits is of no side.
bool is_envoys_seat(const Page& page, const SentenceView& view, const PlaceMention& place) {
  return std::any_of(view.titles.begin(), view.titles.end(), [&](const TitleMention& title) {
    const bool envoy = title.role == "ambassador" || title.role == "consul_general";
    return envoy && title.tokens.holds(place.tokens.first) && (!title.place || &page.a.places[*title.place] != &place);
  });
}

/// "signed in Jinan" of a page about another city of that state: it only says where.
bool is_only_where(const Page& page, const PlaceMention& place) {
  if (!page.main_pair.whole() || place.id == page.main_pair.home || place.id == page.main_pair.partner) return false;
  const bool rival =
      place.country == page.country(page.main_pair.home) || place.country == page.country(page.main_pair.partner);
  const auto is_host = [](const TermMention* cue) { return cue != nullptr && cue->term->value == "host"; };
  const uint32_t behind = place.with_words.last;
  return rival && (is_host(page.terms.before(place.with_words.first, Category::kCue)) ||
                   (page.a.pack->grammar().verbs_come_last && behind < page.a.tokens.size() &&
                    is_host(page.terms.at(behind, Category::kCue))));
}

}  // namespace

std::vector<std::string> localities_of(const Page& page, const SentenceView& view) {
  std::vector<std::string> out, besides;
  for (const PlaceMention& place : view.places) {
    if (place.demonym || !page.is_locality(place.id) || is_container(page, view, place)) continue;
    if (is_envoys_seat(page, view, place) || is_only_where(page, place)) continue;
    std::vector<std::string>& side = is_named_besides(page, place) ? besides : out;
    if (std::find(out.begin(), out.end(), place.id) == out.end()) side.push_back(place.id);
  }
  for (std::string& id : besides) {
    if (std::find(out.begin(), out.end(), id) == out.end()) out.push_back(std::move(id));
  }
  return out;
}

namespace {

bool stands_for_both(const SentenceView& view) {
  return view.has(Category::kReference, "both_sides") || view.has(Category::kReference, "two_localities");
}

/// A place that only says where something lies ("tại thành phố Hàng Châu", "Suwon" of a meeting) is of no side when the
/// sentence has two other sides already.
Pair complete(const Page& page, const std::string& only) {
  if (page.main_pair.home == only) return page.main_pair;
  if (page.main_pair.partner == only) return page.main_pair;
  const bool abroad = page.country(only) != page.country(page.main_pair.home);
  return abroad ? Pair{page.main_pair.home, only} : Pair{only, page.main_pair.partner};
}

/// Neighbours joined by "and", a dash or "with": "Seattle và Hải Phòng, Pittsburgh và Đà Nẵng",
/// 运城市与韩国京畿道安养市.
std::vector<Pair> joined_pairs(const Page& page, const SentenceView& view) {
  std::vector<Pair> out;
  const PlaceMention* before = nullptr;
  uint32_t of_containers = 0;  // tokens since `before`
  for (const PlaceMention& place : view.places) {
    if (place.demonym || !page.is_locality(place.id)) continue;
    if (is_container(page, view, place)) {
      of_containers += place.with_words.size();
      continue;
    }
    const bool abroad = before != nullptr && (place.country != before->country || place.country.empty());
    if (abroad && place.with_words.first >= before->with_words.last &&
        tokens_between(page, view, *before, place) == 1 + of_containers) {
      const std::string_view sign = page.a.tokens[before->with_words.last].span.of(page.a.text());
      if (sign != "," && sign != "、" && sign != ";" && sign != "(") {
        out.push_back({before->id, place.id});
        before = nullptr;
        of_containers = 0;
        continue;
      }
    }
    before = &place;
    of_containers = 0;
  }
  return out;
}

/// Whose page it is, else the story's own side.
const std::string& own_side(const Page& page) { return page.owner.empty() ? page.main_pair.home : page.owner; }

/// "Panevėžys och Wismar är också vänorter" on Kalmar's page: partners of the page's owner, which need not be named.
/// Those who sign a document are.
bool are_partners_of_owner(const Page& page, const SentenceView& view, const std::vector<std::string>& localities) {
  const bool ties = view.has(Category::kRelation, "twinning") || view.has(Category::kRelation, "friendship");
  if (localities.size() < 2 || !ties || view.first(Category::kAgreement) != nullptr) return false;
  const std::string country = page.country(own_side(page));
  if (country.empty()) return false;
  // The partner of the story speaks of its own tie with the other.
  const bool of_partner =
      page.owner.empty() && std::ranges::find(localities, page.main_pair.partner) != localities.end();
  return !of_partner && std::ranges::none_of(localities, [&](const std::string& id) {
    return page.country(id).empty() || page.country(id) == country;
  });
}

/// The one locality whose state no other of the sentence lies in, where those are of two states or more; else empty.
std::string centre_of(const Page& page, const SentenceView& view, const std::vector<std::string>& localities) {
  if (are_partners_of_owner(page, view, localities)) return own_side(page);
  if (localities.size() < 3) return {};
  std::map<std::string, int> times;
  for (const std::string& id : localities) ++times[page.country(id)];
  if (times.size() < 3) return {};
  // "La ciudad también mantiene relaciones con Sevilla, Wrocław y Daejeon": the story's own side, which is not named.
  const std::string& home = page.main_pair.home;
  if (times.contains("")) return {};
  if (!home.empty() && !times.contains(page.country(home))) return home;
  const auto stands_alone = [&](const std::string& id) { return times[page.country(id)] == 1; };
  const bool own_is_partner = !page.main_country.empty() && page.country(page.main_pair.partner) == page.main_country;
  const std::string& first_side = own_is_partner ? page.main_pair.partner : page.main_pair.home;
  const std::string& other_side = own_is_partner ? page.main_pair.home : page.main_pair.partner;
  const auto is_named = [&](const std::string& id) { return std::ranges::find(localities, id) != localities.end(); };
  // A list of partners may hold towns of the own state too: "Partnerstädte von Cottbus sind Grosseto, …,
  // Gelsenkirchen".
  if (is_named(first_side)) return first_side;
  if (is_named(other_side) && stands_alone(other_side)) return other_side;
  const auto first = std::ranges::find_if(localities, stands_alone);
  return first == localities.end() ? std::string() : *first;
}

/// The pairs of a sentence's localities. `is_star` becomes true where one of them, or the page's own, is tied to the
/// rest.
std::vector<Pair> named_pairs(const Page& page, const SentenceView& view, const std::vector<std::string>& localities,
                              bool& is_star) {
  if (std::vector<Pair> joined = joined_pairs(page, view); joined.size() > 1) return joined;
  const std::string own = own_locality(page, view, localities);
  if (const std::string subject = subject_of(page, view, localities); !subject.empty() && own.empty()) {
    is_star = true;
    std::vector<Pair> star;
    for (const std::string& id : localities) {
      if (id != subject && (page.country(id) != page.country(subject) || page.country(id).empty()))
        star.push_back({subject, id});
    }
    return star;
  }
  if (const std::string centre = centre_of(page, view, localities); !centre.empty() && own.empty()) {
    is_star = true;
    std::vector<Pair> star;
    for (const std::string& id : localities) {
      if (id != centre) star.push_back({centre, id});
    }
    const auto main = std::ranges::find(star, page.main_pair);
    if (main != star.end()) std::rotate(star.begin(), main, main + 1);
    return star;
  }
  std::vector<Pair> pairs;
  if (!own.empty()) {
    is_star = true;
    for (const std::string& id : localities) pairs.push_back({own, id});
    return pairs;
  }
  if (const std::string hub = hub_of(page, view, localities); !hub.empty()) {
    is_star = true;
    for (const std::string& id : localities) {
      // 旧小倉市 is what the hub itself was before; "the former province", abroad, is a side of its own.
      const bool own_past = page.country(id).empty() && is_predecessor(page, view, id);
      if (id != hub && !own_past) pairs.push_back({hub, id});
    }
    return pairs;
  }
  for (size_t i = 0; i < localities.size(); ++i) {
    for (size_t k = i + 1; k < localities.size(); ++k) {
      const std::string ci = page.country(localities[i]), ck = page.country(localities[k]);
      if (ci != ck || ci.empty()) pairs.push_back({localities[i], localities[k]});
    }
  }
  // The pair of the story first, where the sentence names it among others.
  const auto main = std::find(pairs.begin(), pairs.end(), page.main_pair);
  if (main != pairs.end()) std::rotate(pairs.begin(), main, main + 1);
  return pairs;
}

/// Those that the sentence names (of a list of pairs, "A and B, C and D", each by itself), the story's own side with
/// those that it names abroad, or those that "both sides" stands for. `current` is moved on.
std::vector<Pair> pairs_of(const Page& page, SentenceView& view, Pair& current) {
  const std::vector<std::string> localities = localities_of(page, view);
  std::vector<Pair> pairs = named_pairs(page, view, localities, view.is_star);
  if (!pairs.empty()) {
    current = pairs.front();
    return pairs;
  }
  const std::string& home = page.main_pair.home;
  const auto lies_in = [&](const std::string& id, const std::string& unit) {
    const auto place = page.book().find_id(id);
    return place && !unit.empty() && page.book().place(*place).parent == unit;
  };
  const auto is_lesser = [&](const std::string& id, const std::string& unit) {
    const auto weight = page.weight.find(unit);
    return lies_in(id, unit) && weight != page.weight.end() && page.weight.find(id)->second < weight->second;
  };
  // The governor of Liaoning receives in Shenyang: the city is where, and the province stays the side.
  const bool venue = localities.size() == 1 && page.weight.contains(localities[0]) &&
                     (is_lesser(localities[0], current.home) || is_lesser(localities[0], current.partner));
  if (localities.size() == 1 && !venue && localities[0] != current.home && localities[0] != current.partner) {
    current = complete(page, localities[0]);
  } else if (localities.size() > 1 && page.main_pair.whole() && page.country(localities[0]) != page.country(home)) {
    for (const std::string& abroad : localities) pairs.push_back({home, abroad});
    current = pairs.front();
    return pairs;
  }
  if (stands_for_both(view) && current.whole()) pairs.push_back(current);
  return pairs;
}

}  // namespace

void find_pairs(const Page& page, SentenceView& view, Pair& current) {
  view.pairs = pairs_of(page, view, current);
  view.current = current;
}

namespace {

/// A line by itself without a full stop.
bool is_heading(const Page& page, const SentenceView& view) {
  constexpr uint32_t kLongestHeading = 12;  // tokens
  const TokenRange tokens = view.sentence->tokens;
  const std::string_view end = page.a.tokens[tokens.last - 1].span.of(page.a.text());
  const text::Span block = page.a.document->blocks[view.sentence->block].span;
  return tokens.size() <= kLongestHeading && page.a.span(tokens) == block && end != "." && end != "。" && end != ";";
}

}  // namespace

void tell_topics(Page& page, std::vector<SentenceView>& views) {
  const std::string& own = page.owner;
  if (own.empty()) return;
  std::string topic;
  uint32_t block = 0;    // of the topic's line, where paragraphs begin with it
  bool heading = false;  // the topic is a line by itself
  for (SentenceView& view : views) {
    const std::vector<std::string> named = localities_of(page, view);
    const bool alone =
        named.size() == 1 && page.country(named[0]) != page.country(own) && names_place_alone(page, view);
    if (is_heading(page, view)) {
      topic = alone ? named[0] : std::string();
      heading = true;
      continue;
    }
    const bool first_of_block = block != view.sentence->block || heading;
    if (alone && first_of_block) {
      topic = named[0];
      heading = false;
      block = view.sentence->block;
      continue;
    }
    if (!heading && block != view.sentence->block) topic.clear();
    const auto is_other = [&](const std::string& id) { return id != topic && id != own; };
    if (topic.empty() || std::ranges::any_of(named, is_other)) continue;
    view.pairs = {{own, topic}};
    view.current = view.pairs.front();
    view.has_topic = true;
  }
}

std::vector<std::string> group_of(const Page& page, const SentenceView& view) {
  std::vector<std::string> localities = localities_of(page, view);
  // "the third tie of A in Viet Nam, after B and C" counts partners; it gathers nobody.
  if (localities.size() < 4 || !hub_of(page, view, localities).empty() || joined_pairs(page, view).size() > 1 ||
      view.has(Category::kCue, "after"))
    return {};
  std::vector<std::string> countries;
  for (const std::string& id : localities) {
    const std::string country = page.country(id);
    if (!country.empty() && std::find(countries.begin(), countries.end(), country) == countries.end()) {
      countries.push_back(country);
    }
  }
  return countries.size() >= 2 ? localities : std::vector<std::string>{};
}

}  // namespace ketnghia::extract
