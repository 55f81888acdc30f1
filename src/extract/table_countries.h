#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/table_places.h"

namespace ketnghia::extract {

/// What the country column says beside one row.
struct CountryLabel {
  std::vector<CountryChoice> countries;  ///< of a label that stands on the row; empty where the cell is
  bool covered = false;                  ///< the cell above reaches down to this row by the format's own mark-up
  bool after_break = false;              ///< the first row of a page
};

/// The country found for a row.
struct RowCountry {
  std::string code;       ///< ISO 3166-1; empty where nothing tells it
  int label = -1;         ///< row (index) whose label it is; -1 where the place alone tells it
  bool inferred = false;  ///< no label stands on the row or covers it
  double confidence = 0;  ///< 0 to 1
};

/// How well a row's locality is found in a country: 0 (not at all) to 1.
using LocalityScore = std::function<double(size_t row, std::string_view country)>;

/// Finds the country of each row of a column whose cells were merged and lost their extent.
///
/// The labels keep their order and each range of rows is contiguous and holds its label's row, so a reading is a choice
/// of where each range ends. Of all readings the best is taken by dynamic programming over labels and ends: the sum of
/// how well the rows' localities are found under the countries, and weak priors for where a label stands in its range
/// (on its first row; where a page break cuts the range, on the first row of the page that holds its middle; in its
/// middle) and for the order in which `collation` sorts the countries' names.
///
/// `collation(code)` gives the sort key of a country's name, empty where unknown.
std::vector<RowCountry> infer_countries(const std::vector<CountryLabel>& labels, const LocalityScore& score,
                                        const std::function<std::string(const std::string&)>& collation);

}  // namespace ketnghia::extract
