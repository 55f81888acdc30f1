#pragma once

#include <string>
#include <vector>

#include "language/messages.h"
#include "ledger/answers.h"

namespace ketnghia::report {

/// One row of the office's yearly table of partner localities, in its words.
struct PartnerLine {
  int number = 0;
  std::string level;                   ///< Cấp ký kết: the body that signed
  std::string country_code;            ///< rows of one country stand together and share its cell
  std::string country;                 ///< as the source writes it, else its name in the language of the messages
  std::string locality;                ///< as the source writes it, else its name
  std::string since;                   ///< as the source writes it, else "04/2008", "25/02/2014", "2019"
  std::string leaders_vi, leaders_en;  ///< one person a line: honorific, name, titles
  std::string note;
};

/// The table's rows: the ties that a table or a person tells, and those of pages that are made and accepted; with the
/// heads of each locality, and whoever else its table names. Countries in the order of their names in the language of
/// the messages (ICU's collation), the rows of a country in the order of their source.
std::vector<PartnerLine> partner_table(const ledger::Answers& answers, const ledger::Question& question,
                                       const language::Messages& messages);

/// An EDTF date as Vietnamese offices write it; other shapes (intervals, about) stay as they are.
std::string office_date(const std::string& edtf);

}  // namespace ketnghia::report
