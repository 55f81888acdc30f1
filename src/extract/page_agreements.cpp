#include <algorithm>
#include <set>

#include "extract/page.h"

namespace ketnghia::extract {
namespace {

/// What one sentence says of one document.
struct Draft {
  const TermMention* noun = nullptr;
  const TermMention* verb = nullptr;  ///< the word of signing; null where there is none
  bool planned = false;
};

/// Distance between two mentions in tokens.
uint32_t distance(TokenRange x, TokenRange y) {
  if (x.overlaps(y)) return 0;
  return x.last <= y.first ? y.first - x.last : x.first - y.last;
}

bool is_kind_of_document(const TermMention& term) {
  const std::string& value = term.term->value;
  return term.term->category == Category::kAgreement && value != "contract";
}

class AgreementFinder {
 public:
  explicit AgreementFinder(const Page& page) : page_(page) {}

  std::vector<Fact> find() {
    for (const SentenceView& view : page_.story) sentence(view);
    for (const SentenceView& view : page_.related) sentence(view);
    return std::move(facts_);
  }

 private:
  void sentence(const SentenceView& view) {
    const std::vector<Pair>& pairs = view.pairs;
    std::vector<std::string> group = view.is_star ? std::vector<std::string>() : group_of(page_, view);
    if (!group.empty()) group_ = std::move(group);
    Draft draft = draft_of(view);
    if (draft.noun == nullptr) draft = said_before(view);
    if (draft.noun == nullptr || (draft.verb == nullptr && !is_dated(view, draft))) return;
    if (is_denied(page_, view, draft.verb != nullptr ? draft.verb->tokens : draft.noun->tokens)) return;
    std::vector<Pair> sides = pairs;
    if (sides.empty() && !view.sentence->related && view.current.whole()) sides.push_back(view.current);
    if (sides.empty() || names_organisation_as_signer(view, draft)) return;
    if (add_each_with_its_year(view, draft, sides)) return;
    if (are_apart(sides)) {  // "signed today: Yuncheng with Anyang, Daqing with Chungju, …"
      for (const Pair& side : sides)
        add(view, draft, {party(view, side.home), party(view, side.partner)}, std::nullopt);
      return;
    }
    const Pair& side = view.is_star ? nearest_side(view, draft, sides) : sides.front();
    std::vector<Party> parties = {party(view, side.home), party(view, side.partner)};
    if (!group_.empty() && !view.is_star && !view.sentence->related && (pairs.empty() || pairs.size() > 3)) {
      parties.clear();
      for (const std::string& id : group_) parties.push_back(party(view, id));
    }
    add(view, draft, std::move(parties), std::nullopt);
  }

  /// Several pairs of which no two share a side.
  static bool are_apart(const std::vector<Pair>& sides) {
    std::set<std::string_view> ids;
    for (const Pair& side : sides) ids.insert({side.home, side.partner});
    return sides.size() > 1 && ids.size() == 2 * sides.size();
  }

  /// Of a locality's ties that a sentence lists, the one named last before the document is the one that signs it.
  static const Pair& nearest_side(const SentenceView& view, const Draft& draft, const std::vector<Pair>& sides) {
    const Pair* nearest = &sides.front();
    for (const PlaceMention& place : view.places) {
      if (place.tokens.first > draft.noun->tokens.first) break;
      for (const Pair& side : sides) {
        if (side.partner == place.id) nearest = &side;
      }
    }
    return *nearest;
  }

  /// "with Nenets (signed in 2010) and with Bashkortostan (2017)": a document for each place that has its own date
  /// right behind it in brackets.
  bool add_each_with_its_year(const SentenceView& view, const Draft& draft, const std::vector<Pair>& sides) {
    bool any = false;
    for (const Pair& side : sides) {
      for (const PlaceMention& place : view.places) {
        if (place.id != side.partner) continue;
        const DateMention* own = date_in_brackets(view, place);
        if (own == nullptr) continue;
        add(view, draft, {party(view, side.home), party(view, side.partner)}, own->date);
        any = true;
      }
    }
    return any;
  }

  const DateMention* date_in_brackets(const SentenceView& view, const PlaceMention& place) const {
    const uint32_t open = place.with_words.last;
    if (open >= view.sentence->tokens.last || page_.a.tokens[open].span.of(page_.a.text()) != "(") return nullptr;
    for (const DateMention& date : view.dates) {
      if (is_occasion(date) && date.tokens.first >= open && date.tokens.first <= open + 3) return &date;
    }
    return nullptr;
  }

  /// The document that the sentence speaks of: the noun nearest to the word of signing.
  Draft draft_of(const SentenceView& view) const {
    Draft best;
    uint32_t nearest = 0xFFFFFFFF;
    for (const TermMention& noun : view.terms) {
      if (!is_kind_of_document(noun) || is_verb_of_intention(view, noun)) continue;
      if (best.noun == nullptr) best.noun = &noun;
      for (const TermMention& verb : view.terms) {
        const bool renews = verb.term->category == Category::kChange && verb.term->value == "renewed";
        if (verb.term->category != Category::kSign && !(renews && distance(noun.tokens, verb.tokens) <= 3)) continue;
        const uint32_t d = distance(noun.tokens, verb.tokens);
        if (d < nearest) {
          nearest = d;
          best = {&noun, &verb, false};
        }
      }
    }
    if (best.verb != nullptr) best.planned = is_planned(view, best);
    return best;
  }

  /// "plan to sign": the word for a document is the verb of another's signing; in 意向书 "intention" is a part of its
  /// name.
  static bool is_verb_of_intention(const SentenceView& view, const TermMention& noun) {
    return std::any_of(view.terms.begin(), view.terms.end(), [&](const TermMention& cue) {
      return cue.term->category == Category::kCue && cue.term->value == "planned" && cue.tokens.overlaps(noun.tokens) &&
             noun.tokens.size() <= cue.tokens.size();
    });
  }

  /// A cue of intention before the word of signing, with no other sign of the deed: "sẽ ký", "considers signing".
  bool is_planned(const SentenceView& view, const Draft& draft) const {
    if (draft.noun->term->value == "document" && draft.verb->term->value == "sign") return true;
    if (is_intended(page_, view, draft.verb->tokens, 12)) {
      return draft.verb->term->value != "signing" || view.dates.empty();
    }
    return false;
  }

  /// "… had an MOU with another city. A and B signed it on …": the document that the paragraph named before.
  Draft said_before(const SentenceView& view) const {
    const TermMention* verb = view.first(Category::kSign);
    const TermMention* noun = document_before(page_, view);
    if (verb == nullptr || noun == nullptr || !is_kind_of_document(*noun)) return {};
    Draft draft{noun, verb, false};
    draft.planned = is_planned(view, draft);
    return draft;
  }

  /// "Bản ghi nhớ giai đoạn 2016-2021", "a memorandum in 1998": told with its time although nobody signs it here.
  bool is_dated(const SentenceView& view, const Draft& draft) const {
    return std::any_of(view.dates.begin(), view.dates.end(), [&](const DateMention& d) {
      const bool behind = d.tokens.first >= draft.noun->tokens.last && d.tokens.first - draft.noun->tokens.last <= 1;
      return d.between || (behind && is_occasion(d));
    });
  }

  /// Companies and universities that sign: the locality is only the place.
  bool names_organisation_as_signer(const SentenceView& view, const Draft& draft) const {
    if (draft.verb == nullptr) return false;
    for (const TermMention& term : view.terms) {
      if (term.term->category != Category::kOrganisation) continue;
      const std::string& value = term.term->value;
      if (value != "company" && value != "university" && value != "club") continue;
      if (distance(term.tokens, draft.verb->tokens) <= 8) return true;
    }
    return false;
  }

  /// The date nearest to the word of signing, before a semicolon; a bare year only close by ("… in 2012").
  std::optional<text::Edtf> signing_date(const SentenceView& view, const Draft& draft) const {
    const TokenRange anchor = draft.verb != nullptr ? draft.verb->tokens : draft.noun->tokens;
    const DateMention* best = nullptr;
    uint32_t nearest = 0xFFFFFFFF;
    for (const DateMention& date : view.dates) {
      // Nobody signs for several days: those are a journey's.
      if (!is_occasion(date) || date.date->shape() == text::Edtf::Shape::kInterval) continue;
      const uint32_t d = distance(date.tokens, anchor);
      const uint32_t reach = draft.verb == nullptr ? 1 : date.date->latest() - date.date->earliest() <= 31 ? 60 : 12;
      if (d < nearest && d <= reach) nearest = d, best = &date;
    }
    if (best != nullptr) return best->date;
    if (draft.verb != nullptr && view.day && !view.day_is_own) return view.day;
    return std::nullopt;
  }

  Text validity(const SentenceView& view) const {
    for (const DateMention& date : view.dates) {
      if (date.between && date.date && date.date->shape() == text::Edtf::Shape::kInterval) return date.date->text();
    }
    return std::nullopt;
  }

  std::vector<std::string> fields_of(const SentenceView& view) const {
    std::vector<std::string> out;
    for (const TermMention& term : view.terms) {
      if (term.term->category != Category::kField) continue;
      if (std::find(out.begin(), out.end(), term.term->value) == out.end()) out.push_back(term.term->value);
    }
    return out;
  }

  Party party(const SentenceView& view, const std::string& id) const {
    Party out{id, {}, std::nullopt};
    for (const PlaceMention& place : view.places) {
      if (place.id != id) continue;
      if (out.name.empty()) out.name = std::string(page_.a.words(place.with_words));
      if (const TermMention* body = page_.terms.before(place.with_words.first, Category::kBody)) {
        const std::string& value = body->term->value;
        if (value == "peoples_committee" || value == "peoples_council" || value == "council" || value == "government") {
          out.body = value;
        }
      }
    }
    return out;
  }

  void add(const SentenceView& view, const Draft& draft, std::vector<Party> parties,
           std::optional<text::Edtf> own_date) {
    Agreement made;
    made.type = draft.noun->term->value == "document" ? "other" : draft.noun->term->value;
    if (draft.verb != nullptr && draft.verb->term->category == Category::kChange) made.type = "extension";
    made.parties = std::move(parties);
    made.status = draft.planned ? "planned" : "signed";
    made.valid = validity(view);
    const auto date = own_date ? own_date : signing_date(view, draft);
    if (date && (!draft.planned || is_ahead(*date))) made.signed_on = date->text();
    made.fields = fields_of(view);
    const bool is_news = draft.verb != nullptr && !draft.planned && !view.sentence->related;
    if (!made.signed_on && is_news && page_.event_day && tells_the_news(view)) made.signed_on = page_.event_day->text();
    if (made.type == "other" && !draft.planned)
      return;  // "văn kiện" alone names no document that is not named elsewhere
    if (is_news && made.signed_on == (page_.event_day ? Text(page_.event_day->text()) : Text()))
      add_signatories(view, made);
    merge(view, draft, std::move(made));
  }

  /// A day, a month or a year that was to come when the page appeared: when what is planned is to be signed.
  bool is_ahead(const text::Edtf& date) const {
    const auto& published = page_.a.document->published;
    return published && date.latest() > published->date.latest();
  }

  /// The title, the lead and the captions tell what the page is about; so does a sentence without any date of its own
  /// whose verb stands in the past.
  bool tells_the_news(const SentenceView& view) const {
    return view.part == read::Part::kTitle || view.part == read::Part::kLead || view.dates.empty();
  }

  void add_signatories(const SentenceView& view, Agreement& made) const {
    for (const TitleMention& title : view.titles) {
      if (!title.person || title.former) continue;
      const OfficeOf office = office_of(page_, title, view);
      const std::string& name = page_.a.people[page_.a.persons[*title.person].person].name;
      const bool known = std::any_of(made.signatories.begin(), made.signatories.end(),
                                     [&](const Person& p) { return p.name == name; });
      if (known || office.role.empty() || office.of.empty()) continue;
      made.signatories.push_back({name, office.role, office.of});
    }
  }

  static bool same_pair(const Agreement& x, const Agreement& y) {
    return x.parties.size() == y.parties.size() &&
           (x.parties.size() > 2 || Pair{x.parties[0].id, x.parties[1].id} == Pair{y.parties[0].id, y.parties[1].id});
  }

  /// One document told twice: same parties, and type or date agree while the other does not contradict.
  bool is_same(const Agreement& x, const Agreement& y) const {
    if (!same_pair(x, y)) return false;
    if ((x.status == "planned") != (y.status == "planned")) return false;
    if (x.valid && y.valid && x.valid != y.valid) return false;
    const bool dates_agree = !x.signed_on || !y.signed_on || contains(*x.signed_on, *y.signed_on);
    if (!dates_agree) return false;
    if (x.type == y.type) return true;
    // "thỏa thuận này" may be any document; one with a day of its own is the document of that day.
    const auto loose = [](const Agreement& a) { return a.type == "agreement" || a.type == "other"; };
    if ((loose(x) && !x.signed_on) || (loose(y) && !y.signed_on)) return true;
    return x.signed_on && x.signed_on == y.signed_on && (loose(x) || loose(y));
  }

  static bool contains(const std::string& x, const std::string& y) {
    return x == y || x.starts_with(y) || y.starts_with(x);
  }

  void merge(const SentenceView& view, const Draft& draft, Agreement made) {
    for (Fact& fact : facts_) {
      Agreement& known = std::get<Agreement>(fact.content);
      if (fact.related != view.sentence->related || !is_same(known, made)) continue;
      if (!known.signed_on || (made.signed_on && made.signed_on->size() > known.signed_on->size()))
        known.signed_on = made.signed_on;
      if (known.type == "agreement" || known.type == "other") known.type = made.type;
      if (!known.valid) known.valid = made.valid;
      if (known.signatories.empty()) known.signatories = made.signatories;
      for (const std::string& field : made.fields) {
        if (std::find(known.fields.begin(), known.fields.end(), field) == known.fields.end())
          known.fields.push_back(field);
      }
      if (fact.evidence.size() < 4) fact.evidence.push_back(page_.evidence(view));
      fact.confidence = std::min(0.97, fact.confidence + 0.06);
      return;
    }
    Fact fact;
    fact.related = view.sentence->related;
    fact.confidence = (draft.verb ? 0.72 : 0.5) + (made.signed_on ? 0.08 : 0) - (draft.planned ? 0.15 : 0);
    if (fact.related) fact.confidence *= 0.6;
    fact.content = std::move(made);
    fact.evidence.push_back(page_.evidence(view));
    facts_.push_back(std::move(fact));
  }

  const Page& page_;
  std::vector<std::string> group_;  // the localities that the text last named as one group
  std::vector<Fact> facts_;
};

}  // namespace

std::vector<Fact> find_agreements(const Page& page) { return AgreementFinder(page).find(); }

}  // namespace ketnghia::extract
