#pragma once

#include <map>
#include <string>
#include <vector>

#include "extract/table_facts.h"
#include "extract/table_offices.h"

namespace ketnghia::extract {

/// What looks wrong in a part of a table, each finding with its cells and, where there is one, a suggestion:
/// - of single rows: names (`find_name_faults`), titles (`find_title_faults`), remarks (`find_remark_faults`);
/// - against the other rows: cells that are empty where the others are filled; dates and honorifics written unlike the
///   others; names without a comma before the title, titles that name no place, localities that do not say whether they
///   are a city or a province, where the others do; a pair that comes twice;
/// - relations whose other party nothing names.
std::vector<Fact> find_faults(const std::vector<TableRow>& rows, const PartContext& context, const PartFacts& part,
                              TablePlaces& places);

/// Names of a row that are misspelt, ambiguous, written in two ways, or read from other Han characters than they stand
/// for.
std::vector<Fact> find_name_faults(const TableRow& row, const PartFacts& part, TablePlaces& places);

/// Titles of a row that name another place or spell the locality otherwise than its cell, that differ between the
/// languages, that are missing or cut off.
std::vector<Fact> find_title_faults(const TableRow& row, const PartFacts& part, TablePlaces& places);

/// What a title ends with, as far as the place is concerned.
enum class TitleEnd : uint8_t { kPlace, kNoPlace, kCutOff };

/// Whether the title of a person of the row names a place, none at all, or is cut off where the place should stand.
TitleEnd end_of_title(const TableRow& row, const RowPerson::Written& written, const PartFacts& part,
                      TablePlaces& places);

/// Phrases of a row's remark that are nearly those that remarks use: "chi cần" for "chỉ cần".
std::vector<Fact> find_remark_faults(const TableRow& row, const PartFacts& part, const TermFinder& finder);

/// A finding about a row's partner: `arguments` get "of", the partner's id, besides what the message needs.
Fact make_finding(std::string kind, std::map<std::string, std::string> arguments, const TableRow& row,
                  const PartFacts& part, std::initializer_list<text::Span> cells);

}  // namespace ketnghia::extract
