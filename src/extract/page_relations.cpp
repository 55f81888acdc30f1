#include <algorithm>
#include <ranges>

#include "extract/page.h"
#include "extract/page_ties.h"

namespace ketnghia::extract {
namespace {

/// What the text says about one pair of localities, gathered over its sentences.
struct Tie {
  Pair pair;
  bool related = false;
  double twinning = 0, friendship = 0, cooperation = 0;  ///< how strongly each word is tied to the pair
  double score = 0;
  bool intended = false, established = false;
  Text since, change, status;
  std::vector<Evidence> evidence;
  std::string home_name, partner_name;
};

class RelationFinder {
 public:
  RelationFinder(const Page& page, const std::vector<Fact>& agreements)
      : page_(page), agreements_(agreements), list_(page) {}

  std::vector<Fact> find() {
    for (const SentenceView& view : page_.story) sentence(view);
    for (const SentenceView& view : page_.related) sentence(view);
    from_agreements();
    std::vector<Fact> facts;
    for (Tie& tie : ties_) {
      if (tie.score >= kEnough) facts.push_back(to_fact(tie));
    }
    return facts;
  }

 private:
  // A tie is told when an establishing verb, a twinning word beside both names, or a signed document speaks for it;
  // a word of cooperation alone, however often, is what every visit says.
  static constexpr double kEnough = 0.5;

  Tie& tie_of(const Pair& pair, bool related) {
    for (Tie& tie : ties_) {
      if (tie.pair == pair && tie.related == related) return tie;
    }
    Tie tie;
    tie.pair = pair;
    tie.related = related;
    ties_.push_back(std::move(tie));
    return ties_.back();
  }

  void sentence(const SentenceView& view) {
    if (view.has(Category::kCue, "sport")) return;
    if (const auto items = list_.items_in(view)) {
      for (const PartnerList::Item& item : *items) note_item(view, item);
      return;
    }
    list_.pass(view);
    std::vector<Pair> pairs = view.pairs;
    counted_partners(view, pairs);
    const TieWords words = tie_words_of(page_, view);
    if (!words.any()) return date_of_last(view);
    list_.open(view, pairs, words);
    if (const auto last = list_.last_pair(view); last && !view.has_topic) pairs = {*last};
    // "our sister city agreement": the tie that the story is about, although the sentence names nobody.
    if (pairs.empty() && words.twinning > 0 && !view.sentence->related && page_.main_pair.whole()) {
      const bool names_one = !localities_of(page_, view).empty() && view.current.whole();
      pairs.push_back(names_one ? view.current : page_.main_pair);
    }
    // "Quan hệ được thiết lập từ năm 1994": of the pair that the text has just spoken of.
    const bool of_last =
        (words.established && words.tie_noun) || (words.ceases() && !localities_of(page_, view).empty());
    if (pairs.empty() && of_last && view.current.whole()) pairs.push_back(view.current);
    if (pairs.empty() || (!view.is_star && !group_of(page_, view).empty())) return;
    const size_t limit = words.twinning > 0 || words.established ? pairs.size() : 1;
    several_ = limit > 1;
    for (size_t i = 0; i < limit; ++i) {
      note(view, tie_of(pairs[i], view.sentence->related), words_of_partner(view, pairs[i], words), pairs.size());
    }
  }

  /// "Xalapa, México. Desde el 12 de mayo de 1999; …": the date of a list's item stands at the head of the sentence
  /// behind it.
  void date_of_last(const SentenceView& view) {
    constexpr uint32_t kHead = 4;  // tokens
    const auto last = view.has_topic ? std::optional(view.current) : list_.last_pair(view);
    if (!last || view.dates.empty()) return;
    const DateMention& date = view.dates.front();
    if (!date.date || date.date->shape() != text::Edtf::Shape::kPoint || date.until ||
        date.tokens.first > view.sentence->tokens.first + kHead)
      return;
    Tie& tie = tie_of(*last, view.sentence->related);
    if (tie.since) return;
    tie.since = date.date->text();
    if (tie.evidence.size() < 4) tie.evidence.push_back(page_.evidence(view));
  }

  void note_item(const SentenceView& view, const PartnerList::Item& item) {
    Tie& tie = tie_of(item.pair, view.sentence->related);
    note(view, tie, item.words, 1);
    tie.score = std::max(tie.score, kEnough + 0.05);  // the list says so, however weak its word
    if (!tie.since) tie.since = item.since;
    if (tie.evidence.empty()) tie.evidence.push_back(page_.evidence(view));
    note_names(view, tie);
  }

  /// "kết nghĩa với tỉnh Attapeu và quan hệ hợp tác với vùng Primorsky": where the sentence has words of several kinds,
  /// the one told last before a partner is that of its tie.
  TieWords words_of_partner(const SentenceView& view, const Pair& pair, TieWords words) const {
    const int kinds = (words.twinning > 0) + (words.friendship > 0) + (words.cooperation > 0);
    if (!several_ || kinds < 2 || page_.a.pack->grammar().verbs_come_last) return words;
    const TermMention* nearest = nullptr;
    for (const PlaceMention& place : view.places) {
      if (place.id != pair.partner) continue;
      for (const TermMention& term : view.terms) {
        if (term.tokens.first >= place.with_words.first) break;
        const std::string& value = term.term->value;
        const bool tells = value == "twinning" || value == "friendship" || value == "cooperation";
        if (term.term->category == Category::kRelation && tells) nearest = &term;
      }
      break;
    }
    if (nearest == nullptr) return words;
    words.twinning = nearest->term->value == "twinning";
    words.friendship = nearest->term->value == "friendship";
    words.cooperation = nearest->term->value == "cooperation";
    return words;
  }

  void note(const SentenceView& view, Tie& tie, const TieWords& words, size_t pairs) {
    const double told = words.planned ? 0 : 1;  // a wish for more says nothing of the kind that there is
    tie.twinning += told * words.twinning;
    tie.friendship += told * words.friendship;
    tie.cooperation += told * words.cooperation;
    double gain = 0;
    if (words.twinning > 0) gain += words.planned ? 0.5 : 0.6;
    if (words.established || words.rises()) gain += words.planned ? 0.3 : 0.55;
    if (words.ceases() && !words.planned) gain += 0.5;
    if (words.friendship > 0) gain += 0.12;
    if (words.tie_noun || words.cooperation > 0) gain += 0.04;
    const bool has_since =
        std::any_of(view.dates.begin(), view.dates.end(), [](const DateMention& d) { return d.since; });
    if (has_since && !words.planned) gain += 0.45;
    if (pairs > 3 && !view.is_star) gain *= 0.6;
    if (gain < 0.1) return;
    tie.score += gain;
    tie.intended |= words.planned && !words.ceases() && (words.established || words.twinning > 0);
    tie.established |= !words.planned && (words.established || words.rises() || words.twinning > 0);
    if (words.rises() && !words.planned) tie.change = "upgraded";
    if (words.established && !words.planned) tie.change = tie.change.value_or("established");
    if (!words.planned && words.ceases()) tie.status = words.change;
    note_since(view, tie, words);
    note_names(view, tie);
    if (tie.evidence.size() < 4) tie.evidence.push_back(page_.evidence(view));
  }

  /// True where no comma parts two mentions.
  bool same_clause(TokenRange x, TokenRange y) const {
    for (uint32_t token = std::min(x.last, y.last); token < std::max(x.first, y.first); ++token) {
      const std::string_view sign = page_.a.tokens[token].span.of(page_.a.text());
      if (sign == "," || sign == "、" || sign == "，") return false;
    }
    return true;
  }

  /// Of a list of ties the date in the clause of the tie's later place: "A市とは1979年に、B市とは1995年に",
  /// "1979年与A市、1995年与B市".
  const DateMention* own_date(const SentenceView& view, const Tie& tie) const {
    for (auto place = view.places.rbegin(); place != view.places.rend(); ++place) {
      if (place->id != tie.pair.home && place->id != tie.pair.partner) continue;
      // "với tỉnh A từ năm 1977 và tỉnh B từ tháng 8/1999": the date behind a place before the one in front of it.
      const DateMention* found = nullptr;
      for (const DateMention& date : view.dates) {
        if (!date.date || date.between || !same_clause(place->with_words, date.tokens)) continue;
        const bool behind = date.tokens.first >= place->with_words.last;
        if (found == nullptr || (behind && found->tokens.first < place->with_words.first)) found = &date;
      }
      if (found != nullptr) return found;
    }
    return nullptr;
  }

  /// "Prey Veng (Campuchia, 2003)", "Wilmington, Delaware (1988)": the date in the brackets behind the partner.
  const DateMention* date_in_brackets(const SentenceView& view, const Tie& tie) const {
    constexpr uint32_t kNear = 6;
    for (const PlaceMention& place : view.places) {
      if (place.id != tie.pair.partner && place.id != tie.pair.home) continue;
      uint32_t open = place.with_words.last;
      const auto sign = [&](uint32_t token) { return page_.a.tokens[token].span.of(page_.a.text()); };
      const uint32_t last = std::min(view.sentence->tokens.last, open + kNear);
      while (open < last && sign(open) != "(" && sign(open) != "（" && sign(open) != ";") ++open;
      if (open >= last || sign(open) == ";") continue;
      const auto other_between = [&](const PlaceMention& p) {
        return page_.is_locality(p.id) && !p.demonym && p.tokens.first >= place.with_words.last &&
               p.tokens.first < open && page_.country(p.id) != page_.country(place.id);
      };
      if (std::ranges::any_of(view.places, other_between)) continue;
      for (const DateMention& date : view.dates) {
        if (!date.date || date.between || date.tokens.first <= open || date.tokens.first > open + kNear) continue;
        const bool closed = std::ranges::none_of(std::views::iota(open, date.tokens.first),
                                                 [&](uint32_t token) { return sign(token) == ")"; });
        // "Tampa, FL (October 4, 2022) – …" is where and when the page is told.
        const uint32_t behind = date.tokens.last + 1;
        const bool dateline = behind < view.sentence->tokens.last && (sign(behind) == "–" || sign(behind) == "-" ||
                                                                      sign(behind) == "—" || sign(behind) == ":");
        if (closed && !dateline && date.date->shape() == text::Edtf::Shape::kPoint) return &date;
      }
    }
    return nullptr;
  }

  /// The one date of a list of ties stands behind the first of them: it is no date of them all.
  static bool dates_one_of_list(const SentenceView& view) {
    if (!view.is_star || view.dates.size() != 1) return false;
    uint32_t before = 0;
    for (const PlaceMention& place : view.places) before += place.tokens.first < view.dates[0].tokens.first;
    return before > 2;
  }

  /// "depuis 1996" among other dates: the one that says since when.
  static const DateMention* only_beginning(const SentenceView& view) {
    const DateMention* only = nullptr;
    for (const DateMention& date : view.dates) {
      if (!date.date || !date.since || date.date->shape() != text::Edtf::Shape::kPoint) continue;
      if (only != nullptr) return nullptr;
      only = &date;
    }
    return only;
  }

  /// "kết nghĩa năm 1999", "twinned in 1999": a date right behind the word, where no anniversary is told of.
  static bool is_day_of_twinning(const SentenceView& view, const DateMention& date) {
    constexpr uint32_t kNear = 2;  // a preposition, an article
    if (date.date->shape() != text::Edtf::Shape::kPoint || view.has(Category::kEvent, "ceremony")) return false;
    return std::any_of(view.terms.begin(), view.terms.end(), [&](const TermMention& term) {
      return term.term->category == Category::kRelation && term.term->value == "twinning" &&
             date.tokens.first >= term.tokens.last && date.tokens.first <= term.tokens.last + kNear;
    });
  }

  void note_since(const SentenceView& view, Tie& tie, const TieWords& words) const {
    if (const DateMention* own = date_in_brackets(view, tie); own != nullptr && !words.planned) {
      if (!tie.since) tie.since = own->date->text();
      return;
    }
    if (words.ceases()) return;  // the day of the end is no beginning
    const bool characters = page_.a.tokens[view.sentence->tokens.first].kind == text::TokenKind::kCharacter;
    if (view.is_star && !characters && view.dates.size() > 1) {
      const DateMention* own = date_of_partner(view, tie.pair);
      if (own != nullptr) tie.since = own->date->text();
      return;
    }
    if (const DateMention* beginning = only_beginning(view); beginning != nullptr && view.pairs.size() == 1) {
      if (!tie.since) tie.since = beginning->date->text();
      return;
    }
    if (several_ && !words.planned && (view.dates.size() > 1 || dates_one_of_list(view))) {
      const DateMention* own = own_date(view, tie);
      if (own != nullptr && own->date->shape() == text::Edtf::Shape::kPoint && !tie.since)
        tie.since = own->date->text();
      return;
    }
    const bool feast = tells_anniversary(page_, view);
    for (const DateMention& date : view.dates) {
      if (!date.date || (feast && !date.since && !is_day_of_beginning(view, date))) continue;
      if (!words.planned && !words.rises() && !tie.since && is_day_of_twinning(view, date))
        tie.since = date.date->text();
      if (date.since || (words.established && !words.planned && !date.between && !tie.since)) {
        const auto& d = *date.date;
        if (d.shape() == text::Edtf::Shape::kPoint) tie.since = d.text();
        if (date.since) return;
      }
    }
    // 当天签署建立友好城市关系协议书的是…: the day that "the same day" stands for.
    const bool same_day = view.dates.empty() && view.day_is_own && view.day->shape() == text::Edtf::Shape::kPoint;
    if (same_day && words.established && !words.planned && !tie.since) tie.since = view.day->text();
  }

  /// "jumelée avec Sarrebruck depuis 1965 et Cardiff depuis 1964", "seit 1989 mit Matsuyama und seit 1963 mit Padua":
  /// the date behind the partner's name, or before it where the first date stands before the first partner. Several
  /// partners may share one.
  const DateMention* date_of_partner(const SentenceView& view, const Pair& pair) const {
    const auto is_partner = [&](const PlaceMention& place) {
      return page_.is_locality(place.id) && !place.demonym && place.id != pair.home;
    };
    const auto first = std::ranges::find_if(view.places, is_partner);
    const auto own =
        std::ranges::find_if(view.places, [&](const PlaceMention& place) { return place.id == pair.partner; });
    if (first == view.places.end() || own == view.places.end()) return nullptr;
    const DateMention* before = nullptr;
    const DateMention* behind = nullptr;
    for (const DateMention& date : view.dates) {
      if (!date.date || date.date->shape() != text::Edtf::Shape::kPoint) continue;
      if (date.tokens.first < own->tokens.first) before = &date;
      if (behind == nullptr && date.tokens.first >= own->tokens.last) behind = &date;
    }
    const bool dates_first = view.dates.front().tokens.first < first->tokens.first;
    return dates_first ? before : behind;
  }

  void note_names(const SentenceView& view, Tie& tie) const {
    for (const PlaceMention& place : view.places) {
      if (place.id == tie.pair.home && tie.home_name.empty()) tie.home_name = page_.a.words(place.with_words);
      if (place.id == tie.pair.partner && tie.partner_name.empty()) tie.partner_name = page_.a.words(place.with_words);
    }
  }

  /// The two whose tie is counted: the pair whose sides stand before the word "after".
  Pair counting_pair(const SentenceView& view, const TermMention& after, const std::vector<Pair>& pairs) const {
    const auto before = [&](const std::string& id) {
      return std::any_of(view.places.begin(), view.places.end(), [&](const PlaceMention& place) {
        return place.id == id && place.tokens.first < after.tokens.first;
      });
    };
    for (const Pair& pair : pairs) {
      if (before(pair.home) && before(pair.partner)) return pair;
    }
    return pairs.front();
  }

  /// "the third tie of Gyeonggi in Viet Nam, after Nghệ An and HCMC": two further ties of the foreign side.
  void counted_partners(const SentenceView& view, const std::vector<Pair>& pairs) {
    if (pairs.empty() || view.first(Category::kRelation) == nullptr) return;
    const TermMention* after = nullptr;
    for (const TermMention& term : view.terms) {
      if (term.term->category == Category::kCue && term.term->value == "after") after = &term;
    }
    if (after == nullptr) return;
    const Pair main = counting_pair(view, *after, pairs);
    for (const PlaceMention& place : view.places) {
      if (place.tokens.first < after->tokens.last || !page_.is_locality(place.id)) continue;
      for (const std::string& side : {main.home, main.partner}) {
        const std::string& other = side == main.home ? main.partner : main.home;
        if (place.id == side || place.id == other || page_.country(side) != place.country) continue;
        Tie& tie = tie_of({place.id, other}, view.sentence->related);
        tie.score += 0.6;
        tie.friendship += view.has(Category::kRelation, "friendship");
        tie.cooperation += 0.5;
        note_names(view, tie);
        tie.evidence.push_back(page_.evidence(view));
      }
    }
  }

  /// A signed document ties its parties; a letter of intent announces a tie.
  void from_agreements() {
    for (const Fact& fact : agreements_) {
      const Agreement& agreement = std::get<Agreement>(fact.content);
      if (agreement.status == "planned" || agreement.type == "minutes" || agreement.parties.size() != 2) continue;
      Tie& tie = tie_of({agreement.parties[0].id, agreement.parties[1].id}, fact.related);
      const bool intent = agreement.type == "loi";
      tie.score += intent ? 0.55 : 0.62;
      tie.intended |= intent;
      tie.established |= !intent;
      tie.cooperation += 0.5;
      // The agreement that sets a tie up is the day of it; a memorandum may come at any time.
      const bool is_day = agreement.signed_on && agreement.signed_on->find('/') == std::string::npos;
      if (agreement.type == "agreement" && is_day && (!tie.since || *agreement.signed_on < *tie.since)) {
        tie.since = agreement.signed_on;
      }
      for (const Evidence& evidence : fact.evidence) {
        if (tie.evidence.size() < 4 &&
            std::find(tie.evidence.begin(), tie.evidence.end(), evidence) == tie.evidence.end()) {
          tie.evidence.push_back(evidence);
        }
      }
    }
  }

  std::string kind_of_tie(const Tie& tie) const {
    if (tie.intended && !tie.established) return "prospective";
    if (tie.twinning >= 1) return "twinning";
    if (tie.friendship >= 1) return "friendship";
    return "cooperation";
  }

  Fact to_fact(const Tie& tie) const {
    Relation relation;
    relation.parties = {{tie.pair.home, tie.home_name, std::nullopt},
                        {tie.pair.partner, tie.partner_name, std::nullopt}};
    relation.kind = kind_of_tie(tie);
    relation.since = relation.kind == "prospective" ? std::nullopt : tie.since;
    relation.status = tie.status ? *tie.status : relation.kind == "prospective" ? "intended" : "active";
    relation.change = tie.change;
    Fact fact;
    fact.related = tie.related;
    fact.confidence = std::min(0.96, 0.45 + 0.4 * std::min(tie.score, 1.2)) * (tie.related ? 0.6 : 1.0);
    fact.evidence = tie.evidence;
    fact.content = std::move(relation);
    return fact;
  }

  const Page& page_;
  const std::vector<Fact>& agreements_;
  std::vector<Tie> ties_;
  PartnerList list_;
  bool several_ = false;  // the sentence at hand tells of several ties
};

}  // namespace

std::vector<Fact> find_relations(const Page& page, const std::vector<Fact>& agreements) {
  return RelationFinder(page, agreements).find();
}

}  // namespace ketnghia::extract
