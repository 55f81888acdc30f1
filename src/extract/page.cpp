#include "extract/page.h"

#include <algorithm>

#include "annotate/places.h"
#include "text/utf8.h"

namespace ketnghia::extract {

using gazetteer::Place;
using gazetteer::PlaceKind;

bool SentenceView::has(Category category, std::string_view value) const {
  return std::any_of(terms.begin(), terms.end(),
                     [&](const TermMention& t) { return t.term->category == category && t.term->value == value; });
}

const TermMention* SentenceView::first(Category category) const {
  const auto found =
      std::find_if(terms.begin(), terms.end(), [&](const TermMention& t) { return t.term->category == category; });
  return found == terms.end() ? nullptr : &*found;
}

bool Page::is_locality(std::string_view id) const {
  if (id.empty()) return false;
  if (id.starts_with("name:")) return true;
  const auto place = book().find_id(id);
  return place && book().place(*place).kind != PlaceKind::kCountry;
}

std::string Page::country(std::string_view id) const {
  const auto place = book().find_id(id);
  return place ? std::string(book().place(*place).country) : std::string();
}

Evidence Page::evidence(TokenRange range) const {
  const text::Span span = a.span(range);
  return {a.document->name, span, std::string(span.of(a.text()))};
}

bool is_occasion(const DateMention& date) { return date.date && !date.since && !date.between && !date.until; }

namespace {

/// The mentions of a sorted list that begin inside a range, moving `at` on.
template <typename Mention>
std::span<const Mention> slice(const std::vector<Mention>& all, size_t& at, TokenRange range) {
  while (at < all.size() && all[at].tokens.first < range.first) ++at;
  const size_t first = at;
  while (at < all.size() && all[at].tokens.first < range.last) ++at;
  return {all.data() + first, at - first};
}

double part_weight(read::Part part) {
  switch (part) {
    case read::Part::kTitle: return 4;
    case read::Part::kLead: return 2;
    case read::Part::kCaption: return 0.5;
    default: return 1;
  }
}

void weigh(Page& page) {
  for (const SentenceView& view : page.story) {
    for (const PlaceMention& place : view.places) {
      if (place.demonym || !page.is_locality(place.id)) continue;
      page.weight[place.id] += part_weight(view.part) * (place.place ? 1.0 : 0.5);
    }
  }
}

/// A date that opens, closes or fills a term says nothing of the day on which something happened.
void tell_days(std::vector<SentenceView>& views) {
  const SentenceView* before = nullptr;
  for (SentenceView& view : views) {
    for (const DateMention& date : view.dates) {
      if (!is_occasion(date) || date.date->latest() - date.date->earliest() > 31) continue;
      view.day = date.date;
      view.day_is_own = true;
      break;
    }
    const bool same_block = before != nullptr && before->sentence->block == view.sentence->block;
    if (!view.day && same_block) view.day = before->day;
    before = &view;
  }
}

bool begins_as_item(const Page& page, const SentenceView& view) {
  static constexpr std::string_view kBullets[] = {"-", "–", "—", "•", "*", "+", "·", "●", "▪", "◦", "○", "■", "・"};
  const uint32_t first = view.sentence->tokens.first;
  const std::string_view sign = page.a.tokens[first].span.of(page.a.text());
  if (std::ranges::find(kBullets, sign) != std::end(kBullets)) return true;
  if (page.a.tokens[first].kind != text::TokenKind::kNumber || first + 1 >= view.sentence->tokens.last) return false;
  const std::string_view next = page.a.tokens[first + 1].span.of(page.a.text());
  return next == "." || next == ")";
}

/// Lists of people stand under a line that says whose they are. What follows the colon in the line itself, up to the
/// next full stop, is such a list too.
void tell_sides(Page& page, std::vector<SentenceView>& views) {
  std::string side;
  for (SentenceView& view : views) {
    view.is_item = begins_as_item(page, view);
    const TokenRange tokens = view.sentence->tokens;
    const std::string_view end = page.a.tokens[tokens.last - 1].span.of(page.a.text());
    if (view.is_item || (!side.empty() && (end == ";" || end == "；"))) {
      view.side = side;
      continue;
    }
    const bool goes_on = !side.empty() && view.places.empty() && !view.persons.empty() &&
                         page.a.tokens[tokens.first].line_before == false;
    if (goes_on) {
      view.side = side;
    }
    side.clear();
    const bool opens = end == ":" || end == "：" || end == ";" || end == "；";
    if (!opens) continue;
    std::vector<std::string> named;
    for (const PlaceMention& place : view.places) {
      const bool before_names = view.persons.empty() || place.tokens.first < view.persons.front().tokens.first;
      if (!place.demonym && before_names && page.is_locality(place.id)) named.push_back(place.id);
    }
    if (!named.empty()) side = named.front();
  }
}

/// The localities of the story that carry weight, as they are first named.
std::vector<std::string> named_in_order(const Page& page) {
  std::vector<std::string> out;
  for (const SentenceView& view : page.story) {
    for (const PlaceMention& place : view.places) {
      if (page.weight.contains(place.id) && std::ranges::find(out, place.id) == out.end()) out.push_back(place.id);
    }
  }
  return out;
}

/// Whose page it is, where nobody says: of the side that lies where the page's language is at home, else of the side
/// that it names first.
bool is_told_by_partner(const Page& page) {
  if (!page.main_pair.whole()) return false;
  const std::string& own = page.a.pack->grammar().home_country;
  const bool home = page.country(page.main_pair.home) == own, partner = page.country(page.main_pair.partner) == own;
  if (home != partner && !own.empty()) return partner;
  for (const SentenceView& view : page.story) {
    for (const PlaceMention& place : view.places) {
      if (place.id == page.main_pair.home) return false;
      if (place.id == page.main_pair.partner) return true;
    }
  }
  return false;
}

/// The heaviest locality, and the heaviest one of another country.
void choose_pair(Page& page) {
  std::vector<std::pair<double, std::string>> order;  // of those that weigh the same the one named first
  for (const std::string& id : named_in_order(page)) order.emplace_back(-page.weight.at(id), id);
  std::ranges::stable_sort(order, {}, &std::pair<double, std::string>::first);
  if (order.empty()) return;
  const std::string home = page.options.home;
  page.main_pair.home = !home.empty() && page.weight.contains(home) ? home : order.front().second;
  const std::string country = page.country(page.main_pair.home);
  for (const auto& [minus_weight, id] : order) {
    if (id != page.main_pair.home && page.country(id) != country) {
      page.main_pair.partner = id;
      break;
    }
  }
  if (home.empty() && is_told_by_partner(page)) std::swap(page.main_pair.home, page.main_pair.partner);
}

/// The first full day of the story: what the lead tells of.
void find_event_day(Page& page) {
  for (const SentenceView& view : page.story) {
    for (const DateMention& date : view.dates) {
      if (!is_occasion(date)) continue;
      if (date.date->shape() == text::Edtf::Shape::kPoint && date.date->earliest() == date.date->latest()) {
        const auto& published = page.a.document->published;
        // A day long before the publication is told as history, not as the news.
        if (published && published->date.earliest() - date.date->earliest() > 45) continue;
        page.event_day = date.date;
        return;
      }
    }
  }
  // A journey may have days without any of them being told alone.
  for (const SentenceView& view : page.story) {
    if (view.day_is_own && view.day->shape() == text::Edtf::Shape::kInterval) {
      page.event_day = view.day;
      return;
    }
  }
}

}  // namespace

namespace {

/// "San Francisco (bang California, Hoa Kỳ)", "Hàng Châu, tỉnh Chiết Giang": the unit that a city lies in, named
/// right behind it, only says where.
bool is_container(const Page& page, const SentenceView& view, const PlaceMention& place) {
  for (const PlaceMention& other : view.places) {
    if (!other.place || other.tokens.first >= place.tokens.first) continue;
    if (place.with_words.first > other.with_words.last + 2) {
      // （アメリカ・ワシントン州）: a country written character by character stands before the unit.
      const bool characters = page.a.tokens[place.tokens.first].kind == text::TokenKind::kCharacter;
      if (!characters || tokens_between(page, view, other, place) > 3) continue;
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

}  // namespace

namespace {

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
  std::vector<std::string> out;
  for (const PlaceMention& place : view.places) {
    if (place.demonym || !page.is_locality(place.id) || is_container(page, view, place)) continue;
    if (is_envoys_seat(page, view, place) || is_only_where(page, place)) continue;
    if (std::find(out.begin(), out.end(), place.id) == out.end()) out.push_back(place.id);
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

}  // namespace

namespace {

/// Neighbours joined by "and", a dash or "with": "Seattle và Hải Phòng, Pittsburgh và Đà Nẵng".
std::vector<Pair> joined_pairs(const Page& page, const SentenceView& view) {
  std::vector<Pair> out;
  const PlaceMention* before = nullptr;
  for (const PlaceMention& place : view.places) {
    if (place.demonym || !page.is_locality(place.id)) continue;
    if (before != nullptr && place.with_words.first >= before->with_words.last &&
        tokens_between(page, view, *before, place) == 1 && place.country != before->country) {
      const std::string_view sign = page.a.tokens[before->with_words.last].span.of(page.a.text());
      if (sign != "," && sign != "、" && sign != ";" && sign != "(") {
        out.push_back({before->id, place.id});
        before = nullptr;
        continue;
      }
    }
    before = &place;
  }
  return out;
}

/// The one locality whose state no other of the sentence lies in, where those are of two states or more; else empty.
std::string centre_of(const Page& page, const std::vector<std::string>& localities) {
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
  for (const std::string& id : {first_side, other_side}) {
    if (std::ranges::find(localities, id) != localities.end() && stands_alone(id)) return id;
  }
  const auto first = std::ranges::find_if(localities, stands_alone);
  return first == localities.end() ? std::string() : *first;
}

std::vector<Pair> named_pairs(const Page& page, const SentenceView& view, const std::vector<std::string>& localities) {
  if (std::vector<Pair> joined = joined_pairs(page, view); joined.size() > 1) return joined;
  const bool has_own = !own_locality(page, view, localities).empty();
  if (const std::string centre = centre_of(page, localities); !centre.empty() && !has_own) {
    std::vector<Pair> star;
    for (const std::string& id : localities) {
      if (id != centre) star.push_back({centre, id});
    }
    const auto main = std::ranges::find(star, page.main_pair);
    if (main != star.end()) std::rotate(star.begin(), main, main + 1);
    return star;
  }
  std::vector<Pair> pairs;
  if (const std::string own = own_locality(page, view, localities); !own.empty()) {
    for (const std::string& id : localities) pairs.push_back({own, id});
    return pairs;
  }
  if (const std::string hub = hub_of(page, view, localities); !hub.empty()) {
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

}  // namespace

namespace {

/// Those that the sentence names (of a list of pairs, "A and B, C and D", each by itself), the story's own side with
/// those that it names abroad, or those that "both sides" stands for. `current` is moved on.
std::vector<Pair> pairs_of(const Page& page, const SentenceView& view, Pair& current) {
  const std::vector<std::string> localities = localities_of(page, view);
  std::vector<Pair> pairs = named_pairs(page, view, localities);
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

void find_pairs(const Page& page, SentenceView& view, Pair& current) {
  view.pairs = pairs_of(page, view, current);
  const std::vector<std::string> localities = localities_of(page, view);
  view.is_star = !centre_of(page, localities).empty() || !hub_of(page, view, localities).empty() ||
                 !own_locality(page, view, localities).empty();
  view.current = current;
}

}  // namespace

namespace {

/// The pair of a page of the language's own country has a side there, however often it names two others.
bool names_own_country(Page& page, std::string_view own) {
  std::string heaviest;
  double most = 0.9;
  for (const auto& [id, weight] : page.weight) {
    if (weight > most && page.country(id) == own) most = weight, heaviest = id;
  }
  if (heaviest.empty()) return false;
  if (page.country(page.main_pair.home) != own) page.main_pair = {heaviest, page.main_pair.home};
  return true;
}

}  // namespace

Page make_page(const Annotation& a, const Options& options) {
  Page page{a, options, annotate::TermIndex(a), {}, {}, {}, {}, {}, {}};
  size_t term = 0, place = 0, date = 0, person = 0, title = 0;
  for (const annotate::Sentence& sentence : a.sentences) {
    SentenceView view;
    view.sentence = &sentence;
    view.terms = slice(a.terms, term, sentence.tokens);
    view.places = slice(a.places, place, sentence.tokens);
    view.dates = slice(a.dates, date, sentence.tokens);
    view.persons = slice(a.persons, person, sentence.tokens);
    view.titles = slice(a.titles, title, sentence.tokens);
    view.part = a.document->blocks[sentence.block].part;
    (sentence.related ? page.related : page.story).push_back(view);
  }
  tell_days(page.story);
  tell_days(page.related);
  tell_sides(page, page.story);
  weigh(page);
  choose_pair(page);
  find_event_day(page);
  page.main_country = page.country(options.home.empty() ? page.main_pair.home : options.home);
  // Without a known home the side that lies where the page's language is at home tells the story.
  const std::string_view own = a.pack->grammar().home_country;
  if (options.home.empty() && !own.empty() &&
      (own == page.country(page.main_pair.partner) || page.main_country.empty() || names_own_country(page, own))) {
    page.main_country = own;
  }
  Pair current = page.main_pair;
  for (SentenceView& view : page.story) find_pairs(page, view, current);
  Pair beside;
  for (SentenceView& view : page.related) find_pairs(page, view, beside);
  return page;
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

namespace {

/// Scripts without spaces have a token for each character; three of them are about a word.
uint32_t words_to_tokens(const Page& page, TokenRange at, uint32_t words) {
  return page.a.tokens[at.first].kind == text::TokenKind::kCharacter ? words * 3 : words;
}

/// Korean and Japanese verbs stand last, and what denies or intends them stands behind.
bool verbs_come_last(const Page& page) { return page.a.pack->grammar().verbs_come_last; }

/// "khi chưa sáp nhập … đã ký": what the cue governs is the verb between.
bool another_verb(const SentenceView& view, const TermMention& cue, TokenRange verb) {
  return std::any_of(view.terms.begin(), view.terms.end(), [&](const TermMention& term) {
    const Category c = term.term->category;
    const bool is_verb = c == Category::kSuccession || c == Category::kEvent || c == Category::kChange;
    return is_verb && term.tokens.first >= cue.tokens.last && term.tokens.last <= verb.first;
  });
}

bool governs(const Page& page, const SentenceView& view, const TermMention& cue, TokenRange verb, uint32_t reach) {
  const uint32_t tokens = words_to_tokens(page, verb, reach);
  if (cue.tokens.first <= verb.first) return verb.first - cue.tokens.first <= tokens;
  return verbs_come_last(page) && cue.tokens.first >= verb.last && cue.tokens.first - verb.last <= tokens &&
         cue.tokens.last <= view.sentence->tokens.last;
}

}  // namespace

bool is_denied(const Page& page, const SentenceView& view, TokenRange verb) {
  for (const TermMention& cue : view.terms) {
    if (cue.term->category != Category::kCue) continue;
    const bool condition = cue.term->value == "hypothetical";
    // "Nếu …", "If …" at the head of a sentence is a condition of all that follows.
    if (condition && cue.tokens.first <= view.sentence->tokens.first + 1 && !verbs_come_last(page)) return true;
    if (!condition && cue.term->value != "negated") continue;
    if (governs(page, view, cue, verb, 7) && !another_verb(view, cue, verb)) return true;
  }
  return false;
}

namespace {

/// "2005년에 이뤄졌으며, 10월에는 … 방문할 예정": behind a comma the cue stands behind an event of its own.
bool is_of_next_clause(const Page& page, const SentenceView& view, const TermMention& cue, TokenRange verb) {
  if (cue.tokens.first < verb.last) return false;
  uint32_t comma = verb.last;
  while (comma < cue.tokens.first && page.a.tokens[comma].span.of(page.a.text()) != "," &&
         page.a.tokens[comma].span.of(page.a.text()) != "、")
    ++comma;
  return std::any_of(view.terms.begin(), view.terms.end(), [&](const TermMention& term) {
    const bool deed = term.term->category == Category::kEvent || term.term->category == Category::kSign;
    return deed && term.tokens.first > comma && term.tokens.last <= cue.tokens.first;
  });
}

}  // namespace

bool is_intended(const Page& page, const SentenceView& view, TokenRange verb, uint32_t reach) {
  return std::any_of(view.terms.begin(), view.terms.end(), [&](const TermMention& cue) {
    return cue.term->category == Category::kCue && cue.term->value == "planned" &&
           governs(page, view, cue, verb, reach) && !is_of_next_clause(page, view, cue, verb);
  });
}

std::vector<Fact> extract_page(const read::Document& document, const gazetteer::Book& book,
                               const language::Packs& packs, const Options& options, bool table_rows) {
  const Annotation a = annotate::annotate(document, book, packs, {options.home, table_rows});
  if (a.sentences.empty()) return {};
  const Page page = make_page(a, options);
  std::vector<Fact> agreements = find_agreements(page);
  std::vector<Fact> facts = find_relations(page, agreements);
  const auto append = [&](std::vector<Fact> more) {
    facts.insert(facts.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  };
  append(std::move(agreements));
  std::vector<Fact> offices = find_offices(page);
  append(find_events(page, offices));
  append(std::move(offices));
  append(find_successions(page));
  return facts;
}

}  // namespace ketnghia::extract
