#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "extract/tables.h"
#include "gazetteer/book.h"
#include "language/pack.h"
#include "read/read.h"

namespace ketnghia::extract {

inline const language::Packs& table_packs() {
  static const language::Packs kPacks = language::Packs::open(KETNGHIA_SOURCE_DIR "/data/language");
  return kPacks;
}

inline const gazetteer::Book& table_book() {
  static const gazetteer::Book kBook = gazetteer::Book::open(KETNGHIA_BINARY_DIR "/data/places.book");
  return kBook;
}

/// A table as a file of the given name would hold it.
inline read::Document table_document(const std::string& text, const std::string& name = "table.tsv") {
  return read::read_bytes(name, text, table_packs());
}

/// The facts of a table, with every piece of evidence checked against the text.
inline std::vector<Fact> facts_of(const read::Document& document, const std::string& home = "") {
  std::vector<Fact> facts = extract_tables(document, table_book(), table_packs(), {home});
  for (const Fact& fact : facts) {
    EXPECT_FALSE(fact.evidence.empty()) << kind_of(fact);
    EXPECT_GT(fact.confidence, 0);
    EXPECT_LE(fact.confidence, 1);
    for (const Evidence& evidence : fact.evidence) {
      EXPECT_FALSE(evidence.quote.empty());
      EXPECT_EQ(evidence.quote, evidence.span.of(document.text));
    }
  }
  return facts;
}

inline std::vector<Fact> facts_of(const std::string& text, const std::string& home = "",
                                  const std::string& name = "table.tsv") {
  return facts_of(table_document(text, name), home);
}

/// All facts of one kind, without their wrapping.
template <typename Content>
std::vector<Content> all(const std::vector<Fact>& facts) {
  std::vector<Content> out;
  for (const Fact& fact : facts) {
    if (const auto* content = std::get_if<Content>(&fact.content)) out.push_back(*content);
  }
  return out;
}

/// Ids of the last party of each relation, in order.
inline std::vector<std::string> partners(const std::vector<Fact>& facts) {
  std::vector<std::string> out;
  for (const Relation& relation : all<Relation>(facts)) out.push_back(relation.parties.back().id);
  return out;
}

/// The findings of one kind.
inline std::vector<Finding> findings(const std::vector<Fact>& facts, const std::string& kind) {
  std::vector<Finding> out = all<Finding>(facts);
  std::erase_if(out, [&](const Finding& finding) { return finding.kind != kind; });
  return out;
}

}  // namespace ketnghia::extract
