#pragma once

#include <vector>

#include "extract/table_facts.h"

namespace ketnghia::extract {

/// One person of a row, as each language's cell writes him.
struct RowPerson {
  struct Written {
    std::string language;
    text::Span cell;  ///< in the document
    const Leader* leader = nullptr;
    std::string_view of(text::Span span, std::string_view document_text) const {
      return span.of(cell.of(document_text));
    }
  };
  std::vector<Written> written;  ///< the first is the column of the table's own language
};

/// The people of a row: the first of each cell are one person, the second another.
std::vector<RowPerson> row_people(const TableRow& row);

/// Two offices that a person's titles name in two languages, side by side.
struct SaidOffice {
  std::string role;
  bool acting = false;
};

/// The offices of the row's locality that a person holds. Where the languages name one office each and differ, the
/// later column is followed: it carries the partner's own style ("Governor of Bangkok" for "Thị trưởng").
std::vector<SaidOffice> offices_of(const RowPerson& person);

/// The offices of the row's people, each with confidence as far as names and titles go.
std::vector<Fact> office_facts(const TableRow& row, const PartFacts& part);

}  // namespace ketnghia::extract
