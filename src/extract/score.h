#pragma once

#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/score_match.h"
#include "gazetteer/book.h"

namespace ketnghia::extract {

/// The fact kinds that are scored, in the order of a report: relation, agreement, event, office, succession.
std::span<const std::string_view> scored_kinds();

/// What was counted of facts of one kind, or of several kinds added up. Ratios are 0 where nothing is there to divide.
struct Count {
  int gold = 0;    ///< gold facts that have to be found
  int found = 0;   ///< found facts, without those that are an optional gold fact
  int hit = 0;     ///< pairs of the two
  int fields = 0;  ///< fields beside the key, of the pairs
  int right = 0;   ///< those of them that agree
  int whole = 0;   ///< pairs whose fields all agree

  double precision() const;
  double recall() const;
  double f1() const;
  double field_share() const;
  double whole_share() const;  ///< of relations: kind and since both right
  Count& operator+=(const Count& other);
};

/// A found fact's confidence and whether it is right.
struct Stated {
  double confidence = 0;
  bool right = false;
};

/// Something that is wrong in the found facts of one document.
struct Slip {
  enum class Sort { kMissed, kSpurious, kField };
  Sort sort = Sort::kMissed;
  nlohmann::json gold;   ///< null for a spurious fact
  nlohmann::json found;  ///< null for a missed fact
  std::string field;     ///< of a pair, the field that does not agree
};

/// What the comparison of found with gold facts gives, for one document or for several added up.
struct Score {
  std::map<std::string, Count, std::less<>> kinds;
  std::vector<Stated> stated;
  int aside = 0;  ///< found facts of section `related`, which do not count
  std::vector<Slip> slips;

  Count all() const;
  Count of(std::string_view kind) const;
  Score& operator+=(const Score& other);
};

/// Pairs of gold and found facts by number, one to one: the best agreement first and, where two agree equally well,
/// gold facts that have to be found before optional ones. Greedy, as the shared scorer does it.
std::vector<std::pair<size_t, size_t>> pair_facts(const std::vector<nlohmann::json>& gold,
                                                  const std::vector<nlohmann::json>& found, const FactMatcher& matcher);

/// Holds the facts found in one document against its gold facts.
Score score(const std::vector<nlohmann::json>& gold, const std::vector<nlohmann::json>& found,
            const gazetteer::Book& book);

/// How well confidence tells what is right.
struct Calibration {
  struct Bin {
    int facts = 0;
    double confidence = 0;  ///< their sum
    int right = 0;
  };
  std::array<Bin, 10> bins;  ///< [0, 0.1), [0.1, 0.2), … [0.9, 1]
  int facts = 0;
  double ece = 0;    ///< expected calibration error over the bins (Naeini et al. 2015)
  double brier = 0;  ///< mean squared error of the confidence (Brier 1950)
};

Calibration calibrate(std::span<const Stated> stated);

/// Reads a file of facts, one JSON object a line. Throws Error(kInput): "read.missing", or "score.bad_line" with
/// {"file", "line"} for a line that is no JSON object.
std::vector<nlohmann::json> read_fact_lines(const std::string& path);

}  // namespace ketnghia::extract
