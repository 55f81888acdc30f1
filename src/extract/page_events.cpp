#include <algorithm>

#include "extract/page.h"

namespace ketnghia::extract {
namespace {

/// Kinds of events that are one meeting told with different words.
bool is_conversation(std::string_view type) {
  return type == "reception" || type == "courtesy_call" || type == "talks" || type == "online_meeting" ||
         type == "meeting";
}

/// How much a word says about the kind of a meeting: "chào xã giao" more than "gặp".
int rank_of(std::string_view type) {
  if (type == "signing") return 6;
  if (type == "courtesy_call") return 5;
  if (type == "online_meeting") return 5;
  if (type == "talks") return 4;
  if (type == "reception") return 4;
  if (type == "visit") return 3;
  if (type == "ceremony" || type == "forum") return 2;
  return 1;
}

struct Draft {
  std::string type;
  std::optional<text::Edtf> date;
  bool date_is_own = false;
  bool planned = false;
  bool related = false;
  double score = 0;
  int rank = 0;
  std::vector<std::string> localities;
  std::vector<uint32_t> people;
  std::optional<Party> place;
  std::vector<Evidence> evidence;
};

bool is_meeting(const Draft& draft) { return is_conversation(draft.type) || draft.type == "signing"; }

class EventFinder {
 public:
  EventFinder(const Page& page, const std::vector<Fact>& offices) : page_(page) {
    for (const Fact& fact : offices) {
      const Office& office = std::get<Office>(fact.content);
      sides_.emplace_back(office.person, office.of);
      roles_.emplace_back(office.person, office.role);
    }
  }

  std::vector<Fact> find() {
    for (const SentenceView& view : page_.story) sentence(view);
    for (const SentenceView& view : page_.related) sentence(view);
    std::vector<Fact> facts;
    for (const Draft& draft : drafts_) {
      if (is_enough(draft)) facts.push_back(to_fact(draft));
    }
    return facts;
  }

 private:
  void sentence(const SentenceView& view) {
    if (view.has(Category::kCue, "sport")) return;
    const TermMention *trigger = trigger_of(view), *journey = journey_of(view);
    if (trigger == nullptr && journey == nullptr) return join_those_present(view);
    if (trigger != nullptr) tell(view, *trigger);
    const bool told = trigger != nullptr && trigger->term->value == "visit";
    if (journey != nullptr && !told) tell(view, *journey);
  }

  void tell(const SentenceView& view, const TermMention& trigger) {
    Draft draft;
    draft.type = trigger.term->category == Category::kSign        ? "signing"
                 : trigger.term->category == Category::kReference ? "visit"
                                                                  : trigger.term->value;
    if (draft.type == "letter") return;
    // Thirty years of relations between two states are no feast of the localities that tell of them.
    if (draft.type == "ceremony" && view.has(Category::kRelation, "national")) return;
    if (is_conversation(draft.type) && view.has(Category::kCue, "online")) draft.type = "online_meeting";
    draft.related = view.sentence->related;
    draft.rank = rank_of(draft.type);
    if (is_denied(page_, view, trigger.tokens)) return;
    draft.planned = is_intended(page_, view, trigger.tokens, 10);
    note_date(view, draft);
    if (!view.is_star) draft.localities = group_of(page_, view);
    note_people(view, draft);
    note_localities(view, view.pairs, draft);
    complete_sides(trigger, draft);
    draft.score = score_of(view, draft);
    draft.evidence.push_back(page_.evidence(view));
    if (draft.planned && !draft.date_is_own) return;
    if (draft.people.empty() && draft.localities.size() < 2) return;
    merge(std::move(draft));
  }

  /// The items of a list, and those who stand under "Phía tỉnh … có:", were at the event told last.
  void join_those_present(const SentenceView& view) {
    if (drafts_.empty() || (!view.is_item && view.side.empty())) return;
    Draft& last = drafts_.back();
    if (last.related == view.sentence->related) note_people(view, last);
  }

  /// The word that tells the most about the event; a verb of signing only with a document beside it.
  const TermMention* trigger_of(const SentenceView& view) const {
    const TermMention* best = nullptr;
    int rank = 0;
    for (const TermMention& term : view.terms) {
      int here = 0;
      if (term.term->category == Category::kEvent) here = rank_of(term.term->value);
      if (term.term->category == Category::kSign && signs_now(view)) here = rank_of("signing");
      if (here > rank) rank = here, best = &term;
    }
    return best;
  }

  /// A document beside the verb, and no bare year that makes the signing history.
  bool signs_now(const SentenceView& view) const {
    const TermMention* document = view.first(Category::kAgreement);
    // "… had a memorandum too. A and B signed it on 8 May": people sign the document that the paragraph named before.
    if (document == nullptr && view.day_is_own && !view.persons.empty()) document = document_before(page_, view);
    if (document == nullptr || document->term->value == "contract") return false;
    for (const char* body : {"company", "club", "university"}) {
      if (view.has(Category::kOrganisation, body)) return false;  // they sign; the locality is where
    }
    const auto& published = page_.a.document->published;
    return std::none_of(view.dates.begin(), view.dates.end(), [&](const DateMention& date) {
      if (!is_occasion(date)) return false;
      const auto length = date.date->latest() - date.date->earliest();
      // A month long before the page is told as history too.
      const bool past = published && published->date.earliest() - date.date->latest() > 45;
      return length > 31 || (length > 1 && past && date.date->shape() == text::Edtf::Shape::kPoint);
    });
  }

  /// A delegation or a visit with a span of days is a journey, whatever else the sentence tells of it.
  const TermMention* journey_of(const SentenceView& view) const {
    if (!span_of(view)) return nullptr;
    for (const TermMention& term : view.terms) {
      const bool delegation = term.term->category == Category::kReference && term.term->value == "delegation";
      if (delegation || (term.term->category == Category::kEvent && term.term->value == "visit")) return &term;
    }
    return nullptr;
  }

  /// The days from one to another that the sentence tells of, at most a month; absent where it tells none.
  static std::optional<text::Edtf> span_of(const SentenceView& view) {
    std::optional<text::Edtf> span;
    for (const DateMention& date : view.dates) {
      const bool is_span = is_occasion(date) && date.date->shape() == text::Edtf::Shape::kInterval;
      if (is_span && date.date->latest() - date.date->earliest() <= 31) span = date.date;
    }
    return span;
  }

  void note_date(const SentenceView& view, Draft& draft) const {
    draft.date = view.day;
    if (draft.type == "visit") {
      if (const auto span = span_of(view)) draft.date = span;
    }
    draft.date_is_own = view.day.has_value();
    // "visited Da Nang in 2019": a year or a month of its own is not the day of the story.
    for (const DateMention& date : view.dates) {
      if (draft.date || !is_occasion(date) || date.date->shape() != text::Edtf::Shape::kPoint) continue;
      if (!page_.event_day || !date.date->holds(page_.event_day->earliest())) draft.date = date.date;
    }
    if (!draft.date && !draft.related && page_.event_day) draft.date = page_.event_day;
  }

  void note_people(const SentenceView& view, Draft& draft) const {
    for (const PersonMention& person : view.persons) {
      if (std::find(draft.people.begin(), draft.people.end(), person.person) == draft.people.end()) {
        draft.people.push_back(person.person);
      }
    }
  }

  static void add_locality(Draft& draft, const std::string& id) {
    if (id.empty() || std::find(draft.localities.begin(), draft.localities.end(), id) != draft.localities.end()) return;
    draft.localities.push_back(id);
  }

  /// The sides: of the people present by their offices, then those that the sentence names.
  void note_localities(const SentenceView& view, const std::vector<Pair>& pairs, Draft& draft) const {
    for (const uint32_t person : draft.people) {
      for (const auto& [name, of] : sides_) {
        if (name == page_.a.people[person].name) add_locality(draft, of);
      }
    }
    if (draft.localities.size() < 2 && !pairs.empty()) {
      add_locality(draft, pairs.front().home);
      add_locality(draft, pairs.front().partner);
    }
    if (draft.localities.size() < 2) {
      for (const std::string& id : localities_of(page_, view)) {
        if (draft.localities.size() < 2) add_locality(draft, id);
      }
    }
    if (draft.localities.size() < 2) {
      for (const PlaceMention& place : view.places) {
        if (!place.demonym && draft.localities.size() < 2) add_locality(draft, place.id);
      }
    }
  }

  /// A meeting across borders told with one side's places alone is one with the story's other side.
  void complete_sides(const TermMention& trigger, Draft& draft) const {
    if (draft.related || !page_.main_pair.whole()) return;
    if (draft.localities.empty()) {  // "The delegation is in the region from 16 to 19 May"
      const bool travels = trigger.term->category == Category::kReference;
      if (travels) draft.localities = {page_.main_pair.home, page_.main_pair.partner};
      return;
    }
    const std::string country = page_.country(draft.localities.front());
    for (const std::string& id : draft.localities) {
      if (page_.country(id) != country) return;
    }
    const std::string& home = page_.main_pair.home;
    draft.localities.resize(1);
    add_locality(draft, page_.country(home) == country ? page_.main_pair.partner : home);
  }

  double score_of(const SentenceView& view, const Draft& draft) const {
    double score = 0.1 * draft.rank;
    if (view.part == read::Part::kTitle) score += 0.15;
    if (view.part == read::Part::kLead) score += 0.3;
    if (draft.date_is_own) score += 0.35;
    score += 0.15 * std::min<double>(2, static_cast<double>(draft.people.size()));
    if (draft.localities.size() >= 2) score += 0.15;
    if (draft.type == "ceremony" && tells_anniversary(page_, view)) score += 0.1;
    return score;
  }

  static bool overlap(const std::vector<std::string>& x, const std::vector<std::string>& y) {
    size_t shared = 0;
    for (const auto& id : x) shared += std::find(y.begin(), y.end(), id) != y.end();
    return !x.empty() && !y.empty() && shared * 2 >= std::min(x.size(), y.size()) &&
           shared >= std::min<size_t>(2, std::min(x.size(), y.size()));
  }

  /// The people of one locality at an event.
  std::vector<uint32_t> people_of(const Draft& draft, const std::string& locality) const {
    std::vector<uint32_t> out;
    for (const uint32_t person : draft.people) {
      const std::string& name = page_.a.people[person].name;
      const bool of_it =
          std::ranges::any_of(sides_, [&](const auto& side) { return side.first == name && side.second == locality; });
      if (of_it) out.push_back(person);
    }
    return out;
  }

  /// Two meetings of the same sides on one day: the chairman holds talks, the party secretary receives the guests.
  bool is_led_by_others(const Draft& x, const Draft& y) const {
    if (!is_meeting(x) || !is_meeting(y)) return false;
    return std::ranges::any_of(x.localities, [&](const std::string& id) {
      const std::vector<uint32_t> here = people_of(x, id), there = people_of(y, id);
      return !here.empty() && !there.empty() && std::ranges::none_of(here, [&](uint32_t person) {
        return std::ranges::find(there, person) != there.end();
      });
    });
  }

  bool is_same(const Draft& x, const Draft& y) const {
    if (x.related != y.related || !overlap(x.localities, y.localities)) return false;
    const bool dates_agree =
        !x.date || !y.date || x.date == y.date || x.date->refined_by(*y.date) || y.date->refined_by(*x.date);
    if (!dates_agree || is_led_by_others(x, y)) return false;
    if (x.type == y.type) return true;
    if (x.date && y.date && x.date != y.date) return false;
    return (is_meeting(x) && is_meeting(y)) || x.type == "ceremony" || y.type == "ceremony";
  }

  void merge(Draft draft) {
    for (Draft& known : drafts_) {
      if (!is_same(known, draft)) continue;
      if (draft.rank > known.rank) known.type = draft.type, known.rank = draft.rank;
      if ((draft.date_is_own && !known.date_is_own) || !known.date)
        known.date = draft.date, known.date_is_own = draft.date_is_own;
      for (const auto& id : draft.localities) add_locality(known, id);
      for (const uint32_t person : draft.people) {
        if (std::find(known.people.begin(), known.people.end(), person) == known.people.end())
          known.people.push_back(person);
      }
      known.score += draft.score * 0.3;
      if (known.evidence.size() < 4) known.evidence.push_back(draft.evidence.front());
      return;
    }
    drafts_.push_back(std::move(draft));
  }

  static bool is_enough(const Draft& draft) {
    if (draft.localities.empty()) return false;
    return draft.score >= 0.75;
  }

  Fact to_fact(const Draft& draft) const {
    Event event;
    event.type = draft.type == "meeting" ? "talks" : draft.type;
    if (draft.date) event.date = draft.date->text();
    event.status = draft.planned ? "planned" : "held";
    event.localities = draft.localities;
    for (const uint32_t person : draft.people) {
      const std::string& name = page_.a.people[person].name;
      Person participant{name, std::nullopt, std::nullopt};
      for (size_t i = 0; i < sides_.size(); ++i) {
        if (sides_[i].first != name || participant.role) continue;
        participant.role = roles_[i].second;
        participant.of = sides_[i].second;
      }
      event.participants.push_back(std::move(participant));
    }
    Fact fact;
    fact.related = draft.related;
    fact.confidence = std::min(0.9, 0.3 + 0.4 * std::min(draft.score, 1.4)) * (draft.related ? 0.6 : 1.0);
    fact.evidence = draft.evidence;
    fact.content = std::move(event);
    return fact;
  }

  const Page& page_;
  std::vector<std::pair<std::string, std::string>> sides_, roles_;
  std::vector<Draft> drafts_;
};

}  // namespace

std::vector<Fact> find_events(const Page& page, const std::vector<Fact>& offices) {
  return EventFinder(page, offices).find();
}

}  // namespace ketnghia::extract
