#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "extract/extract.h"
#include "extract/fact.h"
#include "read/read.h"

// Whole-pipeline tests from inline text: bytes → Document → facts, each fact told in one short line.

namespace ketnghia::extract {

inline const language::Packs& packs() {
  static const language::Packs kPacks = language::Packs::open(KETNGHIA_SOURCE_DIR "/data/language");
  return kPacks;
}

inline const gazetteer::Book& book() {
  static const gazetteer::Book kBook = gazetteer::Book::open(KETNGHIA_BINARY_DIR "/data/places.book");
  return kBook;
}

/// What holds for every fact of every document: evidence that is exactly the bytes it points at, a confidence within 0
/// and 1, and words for what was found.
inline void expect_sound(const std::vector<Fact>& facts, const read::Document& document) {
  for (const Fact& fact : facts) {
    EXPECT_GE(fact.confidence, 0) << kind_of(fact);
    EXPECT_LE(fact.confidence, 1) << kind_of(fact);
    EXPECT_FALSE(fact.evidence.empty()) << kind_of(fact);
    for (const Evidence& evidence : fact.evidence) {
      ASSERT_LE(evidence.span.end, document.text.size());
      EXPECT_FALSE(evidence.quote.empty()) << kind_of(fact);
      EXPECT_EQ(evidence.quote, evidence.span.of(document.text));
      EXPECT_EQ(evidence.document, document.name);
    }
  }
}

/// All facts of a text, as a file of the given name would hold it.
inline std::vector<Fact> facts_in(const std::string& text, const std::string& home = "",
                                  const std::string& name = "page.txt") {
  const read::Document document = read::read_bytes(name, text + "\n", packs());
  std::vector<Fact> facts = extract(document, book(), packs(), {home});
  expect_sound(facts, document);
  return facts;
}

inline std::string joined(std::vector<std::string> words, const char* sign) {
  std::sort(words.begin(), words.end());
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : sign) + word;
  return out;
}

inline std::string ids_of(const std::vector<Party>& parties) {
  std::vector<std::string> ids;
  for (const Party& party : parties) ids.push_back(party.id);
  return joined(ids, " & ");
}

inline std::string with(const char* word, const Text& value) { return value ? std::string(" ") + word + *value : ""; }

// A fact in one line, ids sorted:
//   "JP-14 & VN-DN: twinning since 1994"         a status other than active and intended stands last
//   "mou of JP-14 & VN-DN: signed 2024-03-12 valid 2024/2028"
//   "talks of JP-14 & VN-DN: held 2024-03-12"
//   "Phan Văn Mãi: chair_peoples_committee of VN-SG (acting) in 2024-03-12"
//   "VN-57 + VN-43 → VN-SG: merge 2025-07-01"
inline std::string told(const Relation& r) {
  const bool plain = !r.status || *r.status == "active" || *r.status == "intended";
  return ids_of(r.parties) + ": " + r.kind + with("since ", r.since) + (plain ? "" : " " + *r.status);
}

inline std::string told(const Agreement& a) {
  return a.type + " of " + ids_of(a.parties) + ":" + with("", a.status) + with("", a.signed_on) +
         with("valid ", a.valid);
}

inline std::string told(const Event& e) {
  return e.type + " of " + joined(e.localities, " & ") + ":" + with("", e.status) + with("", e.date);
}

inline std::string told(const Office& o) {
  return o.person + ": " + o.role + " of " + o.of + (o.acting ? " (acting)" : "") + with("in ", o.as_of);
}

inline std::string told(const Succession& s) {
  return joined(s.from, " + ") + " → " + s.to + ": " + s.kind + with("", s.date);
}

/// The facts of one kind, each in one line, "related" before those of teasers; sorted.
template <typename Content>
std::vector<std::string> told_of(const std::vector<Fact>& facts) {
  std::vector<std::string> out;
  for (const Fact& fact : facts) {
    const auto* content = std::get_if<Content>(&fact.content);
    if (content != nullptr) out.push_back((fact.related ? "related " : "") + told(*content));
  }
  std::sort(out.begin(), out.end());
  return out;
}

/// The facts of one kind themselves.
template <typename Content>
std::vector<Fact> only(std::vector<Fact> facts) {
  std::erase_if(facts, [](const Fact& fact) { return !std::holds_alternative<Content>(fact.content); });
  return facts;
}

/// A rule of the sources, a text of our own words, and the facts of one kind that it has to give.
struct PageCase {
  const char* rule;
  const char* text;
  std::vector<std::string> facts;
  const char* home = "";
};

/// Reads each text and compares its facts of one kind.
template <typename Content>
void expect_each(const std::vector<PageCase>& cases) {
  for (const PageCase& one : cases) {
    SCOPED_TRACE(std::string(one.rule) + ":\n" + one.text);
    std::vector<std::string> expected = one.facts;
    std::sort(expected.begin(), expected.end());
    EXPECT_EQ(told_of<Content>(facts_in(one.text, one.home)), expected);
  }
}

}  // namespace ketnghia::extract
