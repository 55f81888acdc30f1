#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/table_terms.h"
#include "text/edtf.h"
#include "text/span.h"

namespace ketnghia::extract {

/// Whether 05/04/2018 is the 5th of April or the 4th of May, or 74.10.17 a day of the year 74 of the Republic of China
/// (1985). A column writes all its dates alike.
enum class DayOrder : uint8_t { kDayFirst, kMonthFirst, kRepublicYears };

/// A date that a cell writes in figures alone.
struct FigureDate {
  text::Edtf date;
  std::string shape;  ///< "DD/MM/YYYY", "M/YYYY", "YYYY", …: how many digits each part has, and the signs between
};

/// Reads a cell that holds nothing but figures and the signs / - . between them: "04/2008", "25/02/2014", "2018.11.13",
/// "2019". Absent for anything else and for days that no calendar has.
std::optional<FigureDate> read_figures(std::string_view cell, DayOrder order);

/// The order in which a column writes day and month: month first only where some cell cannot be read otherwise and
/// none contradicts.
DayOrder day_order(const std::vector<std::string_view>& cells);

/// A date as a cell writes it, in figures or in words.
struct CellDate {
  text::Edtf date;
  std::optional<text::Edtf> until;  ///< the end, where the cell gives a period
  text::Span span;                  ///< in the cell
  std::string shape;                ///< of a cell of figures alone, else empty
};

/// The first date of a cell: figures, the date patterns of the packs, else a bare year among other words ("signed
/// 1998, renewed"). A day or month without a year is no date.
std::optional<CellDate> read_date(std::string_view cell, const TermFinder& finder, DayOrder order);

/// Whether a date, in figures or in words, is most of what a cell says: 昭和40年1月28日, "le 3 mai 1997", "H9.12.12".
bool is_date(std::string_view cell, const TermFinder& finder);

/// The same date in another shape of figures: 2018-04 as "MM/YYYY" → "04/2018". Absent where the date
/// is too coarse for the shape, or too fine.
std::optional<std::string> write_in_shape(const text::Edtf& date, std::string_view shape);

}  // namespace ketnghia::extract
