#pragma once

#include <array>
#include <string>
#include <vector>

#include "report/partner_table.h"

namespace ketnghia::report {

/// Headings of the eight columns, from the messages "report.partners.COLUMN".
std::array<std::string, 8> partner_headings(const language::Messages& messages);

/// The line's cells in the order of the headings.
std::array<std::string, 8> partner_cells(const PartnerLine& line);

/// Writes the table as a spreadsheet ready to print: A4 landscape, as wide as the page, the heading row on every page,
/// page numbers, Times New Roman, the cells of one country merged. The file appears whole or not at all. Throws
/// Error(kEnvironment, "report.cannot_write", {"file", "reason"}).
void write_partner_sheet(const std::vector<PartnerLine>& lines, const std::string& title, const std::string& path,
                         const language::Messages& messages);

}  // namespace ketnghia::report
