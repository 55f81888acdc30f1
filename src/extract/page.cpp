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

bool tells_anniversary(const Page& page, const SentenceView& view) {
  if (!view.has(Category::kEvent, "ceremony")) return false;
  for (uint32_t token = view.sentence->tokens.first; token < view.sentence->tokens.last; ++token) {
    const text::Token& number = page.a.tokens[token];
    if (number.kind != text::TokenKind::kNumber || number.span.size() > 3) continue;
    const bool dated = std::ranges::any_of(view.dates, [&](const DateMention& d) { return d.tokens.holds(token); });
    const int years = std::atoi(std::string(number.span.of(page.a.text())).c_str());
    if (!dated && years >= 5 && years <= 150) return true;
  }
  return false;
}

bool is_occasion(const DateMention& date) { return date.date && !date.since && !date.between && !date.until; }

bool is_day_of_beginning(const SentenceView& view, const DateMention& date) {
  constexpr uint32_t kNear = 2;  // a preposition, an article
  if (!view.has(Category::kEvent, "ceremony")) return false;
  return std::any_of(view.terms.begin(), view.terms.end(), [&](const TermMention& term) {
    return term.term->category == Category::kChange && term.term->value == "established" &&
           date.tokens.first >= term.tokens.last && date.tokens.first <= term.tokens.last + kNear;
  });
}

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

/// "firmaron una adenda al protocolo de 9 de octubre de 1982": the date right behind a document's name, where a word of
/// signing or meeting stands before it, is that of the document.
bool is_date_of_document(const SentenceView& view, const DateMention& date) {
  constexpr uint32_t kNear = 3;  // "de", "vom", the kind of tie
  const auto is_document = [&](const TermMention& term) {
    return (term.term->category == Category::kAgreement || term.term->category == Category::kRelation) &&
           date.tokens.first >= term.tokens.last && date.tokens.first <= term.tokens.last + kNear;
  };
  const auto document = std::ranges::find_if(view.terms, is_document);
  if (document == view.terms.end()) return false;
  const bool is_only_day = view.dates.size() == 1 && date.date->earliest() == date.date->latest();
  return is_only_day && std::ranges::any_of(view.terms, [&](const TermMention& term) {
           return term.term->category == Category::kSign && term.tokens.last + 2 < document->tokens.first;
         });
}

constexpr int kDaysOfYear = 366;

/// Tells on which day each sentence plays; `published` to the day, where that is known.
/// A date that opens, closes or fills a term says nothing of the day on which something happened.
void tell_days(const std::optional<text::Edtf>& published, std::vector<SentenceView>& views) {
  const SentenceView* before = nullptr;
  // Told to the day: in the paragraph, and in the story, whose days lie within a year before it appears.
  std::optional<text::Edtf> day_of_block, day_of_story;
  for (SentenceView& view : views) {
    for (const DateMention& date : view.dates) {
      if (!is_occasion(date) || date.date->latest() - date.date->earliest() > 31) continue;
      if (is_day_of_beginning(view, date) || is_date_of_document(view, date)) continue;
      view.day = date.date;
      view.day_is_own = true;
      break;
    }
    const bool same_block = before != nullptr && before->sentence->block == view.sentence->block;
    if (!same_block) day_of_block.reset();
    const std::optional<text::Edtf>& last_day = day_of_block ? day_of_block : day_of_story;
    if (!view.day && same_block) view.day = before->day;
    // 이날 of a story that has told no time yet is the day on which it appears; "samma dag" of a journey is one of its
    // days.
    const std::optional<text::Edtf>& meant = last_day || view.day ? last_day : published;
    if (!view.day_is_own && meant && view.has(Category::kTime, "same_day")) {
      view.day = meant;
      view.day_is_own = true;
    }
    if (!view.day_is_own && last_day && view.has(Category::kTime, "next_day")) {
      view.day = text::Edtf::day(last_day->latest() + 1);
      view.day_is_own = true;
    }
    if (view.day_is_own && view.day->earliest() == view.day->latest()) {
      day_of_block = view.day;
      if (!published || published->latest() - view.day->latest() <= kDaysOfYear) day_of_story = view.day;
    }
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
    std::string last;  // "…, Bí thư Khu ủy Khu tự trị Quảng Tây; ông Lam Thiên Lập, Chủ tịch Chính phủ Khu tự trị."
    for (const PlaceMention& place : view.places) {
      const bool before_names = view.persons.empty() || place.tokens.first < view.persons.front().tokens.first;
      if (place.demonym || !page.is_locality(place.id)) continue;
      last = place.id;
      if (before_names) named.push_back(place.id);
    }
    side = named.empty() ? last : named.front();
  }
}

constexpr double kDateline = 1.5;

/// "Wernigerode. Deutschlandweit …": a place alone before the first sentence of the story.
void weigh_first_word(Page& page) {
  constexpr size_t kParagraph = 120;  // bytes; headings and captions are shorter
  const auto first = std::ranges::find_if(page.story, [&](const SentenceView& view) {
    return (view.part == read::Part::kMain || view.part == read::Part::kLead) &&
           page.a.document->blocks[view.sentence->block].span.size() >= kParagraph;
  });
  if (first == page.story.end() || first->places.empty()) return;
  const PlaceMention& place = first->places.front();
  const uint32_t behind = place.with_words.last;
  if (place.with_words.first != first->sentence->tokens.first || behind >= page.a.tokens.size()) return;
  const std::string_view sign = page.a.tokens[behind].span.of(page.a.text());
  if (sign != "." || place.demonym || !place.place || !page.is_locality(place.id)) return;
  page.weight[place.id] += kDateline;
  page.dateline = place.id;
}

/// "Hannover, 6. Mai 2018": the place beside the date of the page is where it is told.
void weigh_dateline(Page& page) {
  const auto& published = page.a.document->published;
  if (!published || published->place.empty()) return weigh_first_word(page);
  for (const SentenceView& view : page.related) {
    if (!page.a.span(view.sentence->tokens).overlaps(published->place)) continue;
    for (const PlaceMention& place : view.places) {
      if (!place.demonym && place.place && page.is_locality(place.id)) {
        page.weight[place.id] += kDateline;
        page.dateline = place.id;
      }
    }
  }
}

/// The localities of the story that carry weight, as they are first named.
std::vector<std::string> named_in_order(const Page& page) {
  std::vector<std::string> out;
  if (!page.dateline.empty()) out.push_back(page.dateline);
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
  page.main_pair.home = !home.empty() && page.weight.contains(home) ? home
                        : !page.owner.empty()                       ? page.owner
                                                                    : order.front().second;
  const std::string country = page.country(page.main_pair.home);
  for (const auto& [minus_weight, id] : order) {
    if (id != page.main_pair.home && page.country(id) != country) {
      page.main_pair.partner = id;
      break;
    }
  }
  if (home.empty() && page.owner.empty() && is_told_by_partner(page))
    std::swap(page.main_pair.home, page.main_pair.partner);
}

/// "1985年10月21日缔结友好城市关系。": a tie was set up, and nothing else took place.
bool tells_history(const SentenceView& view) {
  return view.has(Category::kChange, "established") && view.first(Category::kRelation) != nullptr &&
         view.first(Category::kEvent) == nullptr && view.first(Category::kSign) == nullptr;
}

/// The first full day of the story: what the lead tells of.
void find_event_day(Page& page) {
  for (const SentenceView& view : page.story) {
    for (const DateMention& date : view.dates) {
      if (!is_occasion(date) || is_day_of_beginning(view, date) || tells_history(view)) continue;
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

constexpr double kLeastOfHeaviest = 0.34;  // of the weight of the side that the page tells of most

/// The pair of a page of the language's own country has a side there, however often it names two others.
bool names_own_country(Page& page, std::string_view own) {
  std::string heaviest;
  double most = 0.9;
  for (const auto& [id, weight] : page.weight) {
    if (weight > most && page.country(id) == own) most = weight, heaviest = id;
  }
  const auto told = page.weight.find(page.main_pair.home);
  // A Kyrgyz paper in Russian names Novosibirsk once.
  if (heaviest.empty() || (told != page.weight.end() && most < kLeastOfHeaviest * told->second)) return false;
  if (page.country(page.main_pair.home) != own) page.main_pair = {heaviest, page.main_pair.home};
  return true;
}

}  // namespace

Page make_page(const Annotation& a, const Options& options) {
  Page page{a, options, annotate::TermIndex(a), {}, {}, {}, {}, {}, {}, {}, {}};
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
  std::optional<text::Edtf> published;  // to the day
  const auto& appeared = a.document->published;
  if (appeared && appeared->date.earliest() == appeared->date.latest()) published = appeared->date;
  tell_days(published, page.story);
  tell_days(published, page.related);
  tell_sides(page, page.story);
  weigh(page);
  weigh_dateline(page);
  page.owner = owner_of(page);
  if (page.owner.empty() && page.weight.contains(options.home)) page.owner = options.home;
  choose_pair(page);
  find_event_day(page);
  page.main_country = page.country(options.home.empty() ? page.main_pair.home : options.home);
  // Without a known home the side that lies where the page's language is at home tells the story.
  const std::string_view own = a.pack->grammar().home_country;
  if (options.home.empty() && page.owner.empty() && !own.empty() &&
      (own == page.country(page.main_pair.partner) || page.main_country.empty() || names_own_country(page, own))) {
    page.main_country = own;
  }
  Pair current = page.main_pair;
  for (SentenceView& view : page.story) find_pairs(page, view, current);
  tell_topics(page, page.story);
  Pair beside;
  for (SentenceView& view : page.related) find_pairs(page, view, beside);
  return page;
}

const TermMention* document_before(const Page& page, const SentenceView& view) {
  const uint32_t paragraph = page.a.document->blocks[view.sentence->block].span.start;
  const auto& terms = page.a.terms;
  auto at = std::ranges::lower_bound(terms, view.sentence->tokens.first, {},
                                     [](const TermMention& term) { return term.tokens.first; });
  while (at != terms.begin() && page.a.tokens[(--at)->tokens.first].span.start >= paragraph) {
    if (at->term->category == Category::kAgreement) return &*at;
  }
  return nullptr;
}

std::string owner_of_page(const read::Document& document, const gazetteer::Book& book, const language::Packs& packs) {
  const Annotation a = annotate::annotate(document, book, packs, {});
  return a.sentences.empty() ? std::string() : make_page(a, {}).owner;
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
