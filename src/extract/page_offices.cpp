#include <algorithm>

#include "extract/page.h"

namespace ketnghia::extract {
namespace {

double confidence_of(const Page& page, const TitleMention& title, const std::string& of, bool related) {
  double c = 0.93;
  if (!title.place)
    c -= 0.18;
  else
    c -= 0.2 * (1.0 - page.a.places[*title.place].sureness) * 0.6;
  const PersonMention& person = page.a.persons[*title.person];
  if (page.a.people[person.person].name.find(' ') == std::string::npos && person.tokens.size() == 1) c -= 0.2;
  if (title.role == "other") c -= 0.15;
  if (of.starts_with("name:")) c -= 0.2;
  return related ? c * 0.6 : c;
}

/// The day that the sentence tells of, else the story's day, else the publication.
Text as_of(const Page& page, const SentenceView& view) {
  const auto& published = page.a.document->published;
  if (view.day && !(published && view.day->earliest() > published->date.latest())) return view.day->text();
  if (view.sentence->related) return std::nullopt;
  const bool to_come = published && page.event_day && page.event_day->earliest() > published->date.latest();
  if (page.event_day && !to_come) return page.event_day->text();
  if (published) return published->date.text();
  return std::nullopt;
}

class OfficeFinder {
 public:
  explicit OfficeFinder(const Page& page) : page_(page) {}

  std::vector<Fact> find() {
    for (const SentenceView& view : page_.story) sentence(view);
    for (const SentenceView& view : page_.related) sentence(view);
    drop_seats();
    return std::move(facts_);
  }

 private:
  void sentence(const SentenceView& view) {
    for (const TitleMention& title : view.titles) {
      if (!title.person || title.former || title.elect) continue;
      OfficeOf office = office_of(page_, title, view);
      if (office.role.empty() || office.of.empty()) continue;
      if (!title.place && is_led_by_another(title, office)) office.of = other_side(title, office, view);
      add(title, office, view);
    }
  }

  /// A locality has one mayor at a time, and the page has named another.
  bool is_led_by_another(const TitleMention& title, const OfficeOf& office) const {
    const bool single = office.role == "mayor" || office.role == "governor" || office.role == "council_chair" ||
                        office.role == "premier" || office.role == "chair_peoples_committee";
    if (!single || title.acting) return false;
    const std::string& name = page_.a.people[page_.a.persons[*title.person].person].name;
    return std::ranges::any_of(facts_, [&](const Fact& fact) {
      const Office& known = std::get<Office>(fact.content);
      return !fact.related && known.role == office.role && known.of == office.of && known.person != name;
    });
  }

  /// The side that a title without a place is of where the nearest one has its head: the other of those spoken of last,
  /// else of the story's; the same where neither fits.
  std::string other_side(const TitleMention& title, const OfficeOf& office, const SentenceView& view) const {
    for (const Pair& pair : {view.current, page_.main_pair}) {
      for (const std::string& side : {pair.partner, pair.home}) {
        const OfficeOf there{office.role, side};
        if (side != office.of && may_have_office(page_, office.role, side) && !is_led_by_another(title, there))
          return side;
      }
    }
    return office.of;
  }

  /// "The Mayor, Councillor Brian Thorley": who leads the council has his seat in it, which nobody asks for.
  void drop_seats() {
    const auto holds_more = [&](const std::string& person) {
      return std::ranges::count_if(
                 facts_, [&](const Fact& fact) { return std::get<Office>(fact.content).person == person; }) > 1;
    };
    std::vector<std::string> seated;
    for (const std::string& person : councillors_) {
      if (holds_more(person)) seated.push_back(person);
    }
    std::erase_if(facts_, [&](const Fact& fact) {
      const Office& office = std::get<Office>(fact.content);
      return office.role == "legislator" && std::ranges::find(seated, office.person) != seated.end();
    });
  }

  void add(const TitleMention& title, const OfficeOf& office, const SentenceView& view) {
    const PersonMention& person = page_.a.persons[*title.person];
    const std::string& name = page_.a.people[person.person].name;
    const TokenRange whole{std::min(title.tokens.first, person.tokens.first),
                           std::max(title.tokens.last, person.tokens.last)};
    for (Fact& fact : facts_) {
      const Office& known = std::get<Office>(fact.content);
      // A title told again without its place is the one that the person has been given.
      if (known.person != name || known.role != office.role || (known.of != office.of && title.place)) continue;
      if (fact.evidence.size() < 4) fact.evidence.push_back(page_.evidence(whole));
      fact.confidence = std::min(0.99, fact.confidence + 0.02);
      return;
    }
    if (title.role == "councillor") councillors_.push_back(name);
    Fact fact;
    Office made;
    made.person = name;
    const std::string language = page_.a.pack->code();
    made.names[language] = name;
    made.title = std::string(page_.a.words(title.tokens));
    made.titles[language] = *made.title;
    if (!person.honorific.empty()) made.honorific[language] = person.honorific;
    made.role = office.role;
    made.of = office.of;
    made.acting = title.acting;
    made.as_of = as_of(page_, view);
    fact.content = std::move(made);
    fact.related = view.sentence->related;
    fact.confidence = confidence_of(page_, title, office.of, fact.related);
    if (!title.place) fact.inferred.push_back("of");
    fact.evidence.push_back(page_.evidence(whole));
    facts_.push_back(std::move(fact));
  }

  const Page& page_;
  std::vector<Fact> facts_;
  std::vector<std::string> councillors_;  // names
};

}  // namespace

std::vector<Fact> find_offices(const Page& page) { return OfficeFinder(page).find(); }

}  // namespace ketnghia::extract
