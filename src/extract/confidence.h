#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/fact.h"

namespace ketnghia::extract {

/// Something about a fact that says how far it may be trusted. The names are those of `data/weights/confidence.tsv`.
struct Trait {
  std::string_view name;
  double value = 0;
};

/// What a fact shows of itself: how strongly its finder was convinced (`Fact::confidence` as the finder left it, as
/// log odds), how many pieces of evidence it has, which of its fields are filled, what kind it tells. Always begins
/// with the trait "constant" of value 1. `in_table`: it was read from a partner table.
std::vector<Trait> traits_of(const Fact& fact, bool in_table);

/// Turns what a fact shows into the probability that it is right: logistic regression (Cox 1958), one set of weights a
/// kind of fact, fitted by `tools/fit_confidence` on documents with gold facts. Const and thread-safe.
class Confidence {
 public:
  /// Reads `data/weights/confidence.tsv`: lines of kind, trait and weight. Throws Error(kEnvironment):
  /// "weights.missing"
  /// {"file"}, or "weights.bad_line" {"file", "line"}.
  static Confidence load(const std::string& path);

  using Weights = std::map<std::string, std::map<std::string, double, std::less<>>, std::less<>>;
  explicit Confidence(Weights weights) : weights_(std::move(weights)) {}

  /// Between 0.02 and 0.98: nothing that a program reads is certain. A kind without weights keeps its finder's own.
  double of(const Fact& fact, bool in_table) const;
  /// The same from what traits_of() gave for a fact of a kind that has weights.
  double of(std::string_view kind, std::span<const Trait> traits) const;

  /// Whether a kind of fact has weights: those that are held against gold facts have.
  bool knows(std::string_view kind) const { return weights_.contains(kind); }

  const Weights& weights() const { return weights_; }

 private:
  Weights weights_;
};

/// One fact of the documents that weights are fitted on.
struct Judged {
  std::vector<Trait> traits;
  bool right = false;
};

/// The weights under which the judgements are likeliest, drawn towards 0 by a ridge of the given strength (in units of
/// judgements; the constant is left free), found by gradient descent. Empty for no judgements.
std::map<std::string, double, std::less<>> fit(std::span<const Judged> judged, double ridge);

}  // namespace ketnghia::extract
