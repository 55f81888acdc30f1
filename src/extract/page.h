#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "annotate/annotation.h"
#include "annotate/term_index.h"
#include "extract/extract.h"
#include "extract/fact.h"

namespace ketnghia::extract {

using annotate::Annotation;
using annotate::DateMention;
using annotate::PersonMention;
using annotate::PlaceMention;
using annotate::TermMention;
using annotate::TitleMention;
using annotate::TokenRange;
using language::Category;

/// Two localities of two states that deal with each other, by id.
struct Pair {
  std::string home, partner;
  bool whole() const { return !home.empty() && !partner.empty(); }
  friend bool operator==(const Pair& a, const Pair& b) {
    return (a.home == b.home && a.partner == b.partner) || (a.home == b.partner && a.partner == b.home);
  }
};

/// The mentions of one sentence.
struct SentenceView {
  const annotate::Sentence* sentence = nullptr;
  std::span<const TermMention> terms;
  std::span<const PlaceMention> places;
  std::span<const DateMention> dates;
  std::span<const PersonMention> persons;
  std::span<const TitleMention> titles;
  read::Part part = read::Part::kMain;
  /// The day or days (at most a month) that the sentence tells of: its own date, else the one of the sentence before it
  /// in its paragraph; absent where neither says.
  std::optional<text::Edtf> day;
  bool day_is_own = false;
  /// A line of a list: it begins with a dash, a bullet or a number.
  bool is_item = false;
  /// The locality that the heading of its list names ("Phía tỉnh Champasak có:"); empty where there is none.
  std::string side;
  /// The pairs of localities that the sentence speaks of as two sides (see pairs_of), and the pair that the text has
  /// spoken of last, up to and with this sentence.
  std::vector<Pair> pairs;
  Pair current;
  /// The pair is told by the heading above, see tell_topics().
  bool has_topic = false;
  /// One locality with several of other states: "Lyon is twinned with Leipzig, Milan and Beirut". No group.
  bool is_star = false;

  bool has(Category category, std::string_view value) const;
  const TermMention* first(Category category) const;
};

/// What the story of a page is about, gathered once for the finders of facts.
struct Page {
  const Annotation& a;
  const Options& options;
  annotate::TermIndex terms;
  std::vector<SentenceView> story;                    ///< title, lead, main text and captions
  std::vector<SentenceView> related;                  ///< everything else that was read
  std::map<std::string, double, std::less<>> weight;  ///< locality id → how much of the story is about it
  std::string owner;                                  ///< whose page it is: owner_of(), else a home that it names
  std::string dateline;                               ///< locality beside the date of the page; empty where none is
  Pair main_pair;                                     ///< the two localities that the story is about
  std::string main_country;             ///< of the side that receives or writes: the home's, else the page's language's
  std::optional<text::Edtf> event_day;  ///< the day that the lead tells of, else nothing

  const gazetteer::Book& book() const { return *a.book; }
  bool is_locality(std::string_view id) const;  ///< neither a country nor empty
  std::string country(std::string_view id) const;
  Evidence evidence(TokenRange range) const;
  Evidence evidence(const SentenceView& view) const { return evidence(view.sentence->tokens); }
};

Page make_page(const Annotation& a, const Options& options);

/// Whose page it is, where its first lines say so ("Stadtgemeinde Lienz", "UBND TỈNH QUẢNG NAM"; also as a part of one:
/// "Gobierno de Jujuy | Secretaría de Comunicación"), else its foot, else a dateline whose place the story names again.
/// Empty where none does.
std::string owner_of(const Page& page);

/// The localities that a sentence names (ids, each once, in order), countries left out.
std::vector<std::string> localities_of(const Page& page, const SentenceView& view);

/// The word for a document that the paragraph named last before the sentence, which "signed it" speaks of; null where
/// it named none.
const TermMention* document_before(const Page& page, const SentenceView& view);

/// "Hilo, en Hawái, Estados Unidos", "2.1 Prichard (Alabama)": nothing but a place and where it lies, with the number
/// or the sign of a list before it and dates behind: "Houston, Texas (1984)."
bool names_place_alone(const Page& page, const SentenceView& view);

/// Headings that are a partner's name give what stands under them that partner, where whose page it is is known: the
/// sentences there that name no other locality are of the two.
void tell_topics(Page& page, std::vector<SentenceView>& views);

/// Fills the pairs of a sentence; `current`, the pair that the text spoke of last, is moved on.
void find_pairs(const Page& page, SentenceView& view, Pair& current);

/// Three localities or more of two states or more that meet or sign together; empty where a sentence names no such
/// group.
std::vector<std::string> group_of(const Page& page, const SentenceView& view);

/// "Neben Hoi An pflegt Wernigerode …": one that is named to be passed over, and is no subject.
bool is_named_besides(const Page& page, const PlaceMention& place);

/// "Perth has sister city relationships with Kagoshima, Houston, …": of three localities or more the one that stands
/// before the words of the tie, where all others follow; empty where the sentence is not built so.
std::string subject_of(const Page& page, const SentenceView& view, const std::vector<std::string>& localities);

/// The locality whose ties a sentence lists ("수원시는 호주 타운즈빌시, 독일 프라이부르크시와 자매도시"), of three or
/// more that it names; empty where the sentence lists no ties or its localities stand together as equals.
std::string hub_of(const Page& page, const SentenceView& view, const std::vector<std::string>& localities);

/// The page's own locality where a sentence calls it "our city" and names only foreign ones; else empty.
std::string own_locality(const Page& page, const SentenceView& view, const std::vector<std::string>& localities);

/// 旧小倉市, 옛 마산시: named as what a locality was before.
bool is_predecessor(const Page& page, const SentenceView& view, std::string_view id);

/// How many tokens stand between two places of a sentence, its countries ("the Korean …") left out.
uint32_t tokens_between(const Page& page, const SentenceView& view, const PlaceMention& x, const PlaceMention& y);

/// "Lễ kỷ niệm 20 năm …", "40th anniversary": a feast and a number of years. Its day is no day on which a tie began.
bool tells_anniversary(const Page& page, const SentenceView& view);

/// "celebrated the 35th anniversary of the tie, established on 27 October 1984": where a feast is told of, the day of
/// the beginning is not the day of the feast.
bool is_day_of_beginning(const SentenceView& view, const DateMention& date);

/// True where a date says when something happened rather than how long it lasts: no "since", no term of years.
bool is_occasion(const DateMention& date);

/// True where a word of denial or condition governs the verb at `verb`: nobody did what the sentence names.
bool is_denied(const Page& page, const SentenceView& view, TokenRange verb);

/// "keine Partnerschaft", "aucun jumelage", "no official ties": denied right before, an adjective between at most.
bool is_denied_noun(const Page& page, TokenRange noun);

/// True where a word of intention governs it: "sẽ ký", "plans to sign", "체결할 예정". `reach` is how many words before
/// the verb it may stand.
bool is_intended(const Page& page, const SentenceView& view, TokenRange verb, uint32_t reach);

// The finders. Each looks at the story and, for what may be proposed, at its surroundings.
std::vector<Fact> find_offices(const Page& page);
std::vector<Fact> find_agreements(const Page& page);
std::vector<Fact> find_relations(const Page& page, const std::vector<Fact>& agreements);
std::vector<Fact> find_events(const Page& page, const std::vector<Fact>& offices);
std::vector<Fact> find_successions(const Page& page);

/// The locality whose page the running text shows it to be; empty where it does not.
std::string owner_of_page(const read::Document& document, const gazetteer::Book& book, const language::Packs& packs);

/// All facts of a document's running text; with `table_rows` of its tables' rows too, read as sentences.
std::vector<Fact> extract_page(const read::Document& document, const gazetteer::Book& book,
                               const language::Packs& packs, const Options& options, bool table_rows);

/// The office that a title names, before its holder: role and id of the locality or country; empty `of` if unknown.
struct OfficeOf {
  std::string role, of;
};
OfficeOf office_of(const Page& page, const TitleMention& title, const SentenceView& view);

/// Whether a locality may have an office of a role: mayors lead cities, governors subdivisions, people's committees are
/// Viet Nam's. False for an empty id; of a name that no book knows nothing is denied.
bool may_have_office(const Page& page, std::string_view role, const std::string& id);

}  // namespace ketnghia::extract
