#include "extract/table_countries.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ketnghia::extract {
namespace {

// What a row's locality says about a country: between kMissing (the country has no such place) and 1. Weighed against
// it, the place of the label in its range is a weak prior: it decides only rows whose localities no book knows or that
// both countries have.
constexpr double kMissing = -0.6;
constexpr double kUnknownCountry = 0.1;  // of a label that no book knows
constexpr double kLabelAsPrinted = 0.5;
constexpr double kLabelOnFirstRow = 0.35;
constexpr double kLabelInMiddle = 0.3;
constexpr double kInOrder = 0.3;  // of a country whose name sorts between its neighbours
constexpr double kLabelScore = 1.0;
// Between labels that stand further apart than any merged cell does, a range ends at a page break or at a label, so
// that the time stays linear in the length of the table.
constexpr size_t kWidestGap = 400;

struct Label {
  size_t row = 0;
  std::vector<CountryChoice> countries;
};

class Ranges {
 public:
  Ranges(const std::vector<CountryLabel>& rows, const LocalityScore& score,
         const std::function<std::string(const std::string&)>& collation)
      : rows_(rows), score_(score), collation_(collation) {
    for (size_t row = 0; row < rows.size(); ++row) {
      if (!rows[row].countries.empty()) labels_.push_back({row, rows[row].countries});
      pages_.push_back((row == 0 ? 0 : pages_.back()) + (row > 0 && rows[row].after_break));
    }
    learn_order();
  }

  std::vector<RowCountry> find() {
    if (labels_.empty()) return std::vector<RowCountry>(rows_.size());
    search();
    return assign();
  }

 private:
  /// Row `row` may end the range of label `j`: not a row of the next label, and no row that a cell covers is cut off.
  bool may_end(size_t j, size_t row) const {
    if (row + 1 == rows_.size()) return j + 1 == labels_.size();
    if (j + 1 == labels_.size()) return false;
    if (row < labels_[j].row || row >= labels_[j + 1].row || rows_[row + 1].covered) return false;
    const bool wide = labels_[j + 1].row - labels_[j].row > kWidestGap;
    return !wide || row + 1 == labels_[j + 1].row || rows_[row + 1].after_break;
  }

  size_t first_end(size_t j) const { return labels_[j].row; }
  size_t last_end(size_t j) const { return j + 1 == labels_.size() ? rows_.size() - 1 : labels_[j + 1].row - 1; }

  double row_score(size_t row, const std::string& country) const {
    if (country.empty()) return kUnknownCountry;
    const double found = score_(row, country);
    return found > 0 ? found : kMissing;
  }

  /// How well a label's row fits its range. A page break cuts a range drawn with a centred label; the label is then
  /// on the first row of the page that holds the middle. Rows differ in height, so the middle may be a row off.
  double position_prior(size_t first, size_t last, size_t label) const {
    if (pages_[first] == pages_[last] && label == first) return kLabelAsPrinted;
    const size_t middle = first + (last - first) / 2;
    if (pages_[first] != pages_[last]) {
      for (const size_t near : {middle, middle + 1, middle - (middle > first)}) {
        if (near <= last && label == start_of_page(near, first)) return kLabelAsPrinted;
      }
    }
    if (label == first) return kLabelOnFirstRow;
    return label == middle || label == first + (last - first + 1) / 2 ? kLabelInMiddle : 0;
  }

  size_t start_of_page(size_t row, size_t first) const {
    while (row > first && pages_[row - 1] == pages_[row]) --row;
    return row;
  }

  /// The labels are sorted if nine in ten neighbours are.
  void learn_order() {
    int pairs = 0, sorted = 0;
    for (size_t j = 0; j + 1 < labels_.size(); ++j) {
      const std::string here = key(j), next = key(j + 1);
      if (here.empty() || next.empty()) continue;
      ++pairs;
      sorted += here <= next;
    }
    ordered_ = pairs >= 4 && sorted * 10 >= pairs * 8;
  }

  std::string key(size_t j) const { return collation_ ? collation_(labels_[j].countries.front().code) : std::string(); }

  double order_prior(size_t j, const std::string& country) const {
    if (!ordered_) return 0;
    const std::string own = collation_(country);
    const bool after = j == 0 || key(j - 1) <= own;
    const bool before = j + 1 == labels_.size() || own <= key(j + 1);
    return after && before ? kInOrder : 0;
  }

  /// The best country of a label for a range of rows, and the score of both together.
  std::pair<size_t, double> best_country(size_t j, size_t first, size_t last) const {
    std::pair<size_t, double> best{0, -std::numeric_limits<double>::infinity()};
    for (size_t c = 0; c < labels_[j].countries.size(); ++c) {
      const CountryChoice& choice = labels_[j].countries[c];
      const std::vector<double>& sums = sums_[j][c];
      const double rows = sums[last + 1 - reach(j)] - sums[first - reach(j)];
      const double sum = kLabelScore * choice.score + order_prior(j, choice.code) + rows;
      if (sum > best.second) best = {c, sum};
    }
    return best;
  }

  /// First row that the range of label `j` may hold.
  size_t reach(size_t j) const { return j == 0 ? 0 : labels_[j - 1].row + 1; }

  /// Running sums of the rows' scores under each country of each label.
  void sum_scores() {
    sums_.resize(labels_.size());
    for (size_t j = 0; j < labels_.size(); ++j) {
      for (const CountryChoice& choice : labels_[j].countries) {
        std::vector<double> sums = {0};
        for (size_t row = reach(j); row <= last_end(j); ++row)
          sums.push_back(sums.back() + row_score(row, choice.code));
        sums_[j].push_back(std::move(sums));
      }
    }
  }

  void search() {
    sum_scores();
    steps_.assign(labels_.size(), {});
    for (size_t j = 0; j < labels_.size(); ++j) {
      steps_[j].resize(last_end(j) - first_end(j) + 1);
      for (size_t end = first_end(j); end <= last_end(j); ++end) {
        if (may_end(j, end)) steps_[j][end - first_end(j)] = best_step(j, end);
      }
    }
  }

  struct Step {
    double score = -std::numeric_limits<double>::infinity();
    size_t first = 0;    ///< the range's first row
    size_t country = 0;  ///< index among the label's countries
  };

  Step best_step(size_t j, size_t end) const {
    Step best;
    const auto consider = [&](size_t first, double before) {
      const auto [country, score] = best_country(j, first, end);
      const double sum = before + score + position_prior(first, end, labels_[j].row);
      if (sum > best.score) best = {sum, first, country};
    };
    if (j == 0) {
      consider(0, 0);
      return best;
    }
    for (size_t first = first_end(j - 1) + 1; first <= labels_[j].row; ++first) {
      const Step& before = steps_[j - 1][first - 1 - first_end(j - 1)];
      if (std::isfinite(before.score)) consider(first, before.score);
    }
    return best;
  }

  std::vector<RowCountry> assign() const {
    std::vector<RowCountry> out(rows_.size());
    size_t end = rows_.size() - 1;
    for (size_t j = labels_.size(); j-- > 0;) {
      const Step& step = steps_[j][end - first_end(j)];
      if (!std::isfinite(step.score)) return out;  // covered cells contradict the labels
      for (size_t row = step.first; row <= end; ++row) {
        out[row].code = labels_[j].countries[step.country].code;
        out[row].label = static_cast<int>(labels_[j].row);
        out[row].inferred = row != labels_[j].row && !covered_by(row, labels_[j].row);
        out[row].confidence = confidence(row, j, step.country);
      }
      if (step.first == 0) break;
      end = step.first - 1;
    }
    return out;
  }

  bool covered_by(size_t row, size_t label) const {
    for (; row > label; --row) {
      if (!rows_[row].covered) return false;
    }
    return row == label;
  }

  /// A printed label is taken at its word. An inferred one is as sure as the locality is found under it and not under
  /// the labels on either side.
  double confidence(size_t row, size_t j, size_t country) const {
    const CountryChoice& own = labels_[j].countries[country];
    if (row == labels_[j].row || covered_by(row, labels_[j].row)) return std::min(1.0, 0.5 + own.score / 2);
    double rival = kMissing;
    if (j > 0 && row < labels_[j].row) rival = row_score(row, labels_[j - 1].countries.front().code);
    if (j + 1 < labels_.size() && row > labels_[j].row) rival = row_score(row, labels_[j + 1].countries.front().code);
    const double margin = row_score(row, own.code) - rival;
    return 1 / (1 + std::exp(-1.5 - 2.5 * margin));
  }

  const std::vector<CountryLabel>& rows_;
  const LocalityScore& score_;
  const std::function<std::string(const std::string&)>& collation_;
  std::vector<Label> labels_;
  std::vector<int> pages_;                              ///< number of the page of each row
  std::vector<std::vector<std::vector<double>>> sums_;  ///< [label][country][row - reach]
  std::vector<std::vector<Step>> steps_;                ///< [label][end of its range - first_end]
  bool ordered_ = false;
};

}  // namespace

std::vector<RowCountry> infer_countries(const std::vector<CountryLabel>& labels, const LocalityScore& score,
                                        const std::function<std::string(const std::string&)>& collation) {
  return Ranges(labels, score, collation).find();
}

}  // namespace ketnghia::extract
