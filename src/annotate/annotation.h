#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/book.h"
#include "language/pack.h"
#include "read/document.h"
#include "text/edtf.h"
#include "text/tokens.h"

namespace ketnghia::annotate {

/// A half-open range of token numbers [first, last).
struct TokenRange {
  uint32_t first = 0, last = 0;
  uint32_t size() const { return last - first; }
  bool holds(uint32_t token) const { return first <= token && token < last; }
  bool overlaps(TokenRange other) const { return first < other.last && other.first < last; }
};

/// A word or phrase of the language pack.
struct TermMention {
  TokenRange tokens;
  const language::Term* term = nullptr;
};

/// A name of a place, or of a country's people standing for the country ("Vietnamese").
struct PlaceMention {
  TokenRange tokens;      ///< the name alone
  TokenRange with_words;  ///< with the locality word that belongs to it ("thành phố Nam Ninh")
  std::string surface;    ///< the name as written
  std::string word;       ///< value of the locality word ("city"), empty where there is none
  bool demonym = false;
  /// ISO 3166-1 code of the state whose people's name stands right before ("finska Hamina", "la ciudad peruana de
  /// Trujillo"); empty where none does.
  std::string_view people_before;
  struct Candidate {
    gazetteer::PlaceIndex place = 0;
    float match = 0;  ///< 0 to 1: how well the form fits (marks, kind of name)
  };
  std::vector<Candidate> candidates;           ///< all that the name may mean
  std::optional<gazetteer::PlaceIndex> place;  ///< what it means here; absent where no book knows it
  std::string id;                              ///< id of `place`, or "name:…" where no book knows it
  std::string country;                         ///< ISO 3166-1 code of `place`; empty for unknown places
  float sureness = 0;                          ///< 0 to 1: how much better the choice is than the next
};

/// A date as written and as resolved.
struct DateMention {
  TokenRange tokens;
  std::optional<text::Edtf> date;  ///< absent where the year follows from nothing
  bool year_inferred = false;
  bool since = false, until = false, between = false, about = false;
};

/// A person's name without honorific and title.
struct PersonMention {
  TokenRange tokens;
  std::string name;       ///< as written, line breaks as spaces
  uint32_t person = 0;    ///< number of the person in Annotation::people
  std::string honorific;  ///< as written before it; empty if none
};

/// A person of the document: all mentions of one name, the fullest form first.
struct PersonEntry {
  std::string name;
};

/// A title with the organ and the place that it names: "Phó Chủ tịch UBND thành phố Huế".
struct TitleMention {
  TokenRange tokens;              ///< the whole phrase
  std::string role;               ///< of the fact format; empty for a bare "Chủ tịch" whose organ is not said
  std::string head;               ///< value of the head term, where the title is composed ("chair")
  std::string body;               ///< value of the organ's term ("peoples_committee"); empty if none
  std::optional<uint32_t> place;  ///< number in Annotation::places of the locality that it is of
  bool acting = false, former = false, elect = false;
  bool own_unit = false;  ///< "provincial", "Tỉnh ủy", "Thành ủy": of the unit that the text speaks about
  std::string own_level;  ///< value of the locality or level word that says so ("province"); else empty
  std::optional<uint32_t> person;  ///< number in Annotation::persons of its holder
  uint32_t chain = 0;              ///< titles of one person that stand in a row share it
  TokenRange unit;  ///< words of organ and place that the holder's name parts from it: "부산시 박형준 시장"
};

struct Sentence {
  TokenRange tokens;
  uint32_t block = 0;    ///< number in Document::blocks
  bool related = false;  ///< stands in a part that is not the story
};

/// Everything that was seen in a document's running text, in the order of the text. Borrowed: the document, the pack
/// and the book have to outlive it.
struct Annotation {
  const read::Document* document = nullptr;
  const language::Pack* pack = nullptr;
  const gazetteer::Book* book = nullptr;
  std::vector<text::Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<TermMention> terms;
  std::vector<PlaceMention> places;
  std::vector<DateMention> dates;
  std::vector<PersonMention> persons;
  std::vector<PersonEntry> people;
  std::vector<TitleMention> titles;

  std::string_view text() const { return document->text; }
  text::Span span(TokenRange range) const { return {tokens[range.first].span.start, tokens[range.last - 1].span.end}; }
  std::string_view words(TokenRange range) const { return span(range).of(document->text); }
  /// The words as terms are compared; see language::marked_form().
  std::string marked(TokenRange range) const {
    return language::marked_form(text(), std::span(tokens).subspan(range.first, range.size()));
  }
};

struct Options {
  std::string_view home;    ///< id of the locality whose office reads, or empty; it weighs in ambiguous names
  bool table_rows = false;  ///< read the rows of tables as sentences too: lists of people and their offices
};

/// Reads the running text of a document. A pure function; thread-safe.
Annotation annotate(const read::Document& document, const gazetteer::Book& book, const language::Packs& packs,
                    const Options& options);
/// The same with one pack, whatever the document's language. The pack has to outlive the annotation.
Annotation annotate(const read::Document& document, const gazetteer::Book& book, const language::Pack& pack,
                    const Options& options);

}  // namespace ketnghia::annotate
