#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/fact.h"
#include "extract/table_rows.h"

namespace ketnghia::extract {

/// The locality whose office a table belongs to, where its rows do not name one.
struct TableHome {
  std::string id;    ///< empty where nothing tells it
  std::string name;  ///< as written; empty where the caller gave the id
  text::Span span;   ///< where it is named; empty where the caller gave the id
  double confidence = 0;
};

/// What holds for all rows of a part.
struct PartFacts {
  const read::Document* document = nullptr;
  TableHome home;
  std::string kind;  ///< of the headings; empty where they tell none
  text::Span kind_span;
  std::optional<text::Edtf> as_of;  ///< date of the headings
  text::Span as_of_span;
  bool planned = false;  ///< the heading calls the ties intended
  double sureness = 1;   ///< that this is a table of ties at all
  bool people = false;   ///< it lists who holds which office where, and no ties
};

/// The relation of a row, its offices and the rules of its remark.
std::vector<Fact> row_facts(const TableRow& row, const PartFacts& part, TablePlaces& places);

/// A piece of evidence for bytes of the document; nothing for an empty span.
void add_evidence(Fact& fact, const read::Document& document, text::Span span);

}  // namespace ketnghia::extract
