#pragma once

#include <string>
#include <vector>

#include "cli/session.h"
#include "extract/score.h"

namespace ketnghia::cli {

/// One document's score.
struct EvaluatedDocument {
  std::string name;
  std::string language;  ///< BCP 47 code; empty where neither its name nor its text says it
  extract::Score score;
};

struct Evaluation {
  std::vector<EvaluatedDocument> documents;
  std::vector<std::string> failed;  ///< what could not be read, one message each

  extract::Score total() const;
  /// Scores added up by language, in the order of the codes.
  std::map<std::string, extract::Score> by_language() const;
};

/// Counts by kind of fact, by language, by document, then how well confidence fits.
void print_counts(const Evaluation& evaluation, Session& session);
/// Each slip on a line or two: what was missed, what is spurious with the words that it was read from, which field of a
/// pair is wrong.
void print_errors(const Evaluation& evaluation, Session& session);
/// Confidence against correctness in ten bins, with a bar for the share that is right and a mark at what was stated.
void print_calibration(const extract::Calibration& calibration, Session& session);
/// The counts by kind as CSV.
void print_counts_csv(const Evaluation& evaluation, Session& session);

}  // namespace ketnghia::cli
