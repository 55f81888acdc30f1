#pragma once

#include <nlohmann/json.hpp>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/book.h"

namespace ketnghia::extract {

// Scoring works on facts as the fact format's JSON, not on Fact: gold facts carry `accept` and `optional`, and what is
// scored may come from another program.

/// The fields besides its key that a pair of facts is asked for, by kind; empty for kinds that are not scored.
std::span<const std::string_view> scored_fields(std::string_view kind);

/// True where the found fact's value is the gold fact's or one of those that it accepts; absent and null are one.
bool is_accepted(const nlohmann::json& gold, const nlohmann::json& found, std::string_view field);

/// Tells whether two facts are one. Const and thread-safe; the book has to outlive it.
class FactMatcher {
 public:
  explicit FactMatcher(const gazetteer::Book& book) : book_(book) {}

  /// 0 where the two are different facts, else how well they agree, up to 1.
  double agreement(const nlohmann::json& gold, const nlohmann::json& found) const;

  /// One id for a city and the subdivision that it is ("gn:1566083" → "VN-SG"); of "name:…" the folded name.
  std::string canonical(const std::string& id) const;

 private:
  using Ids = std::set<std::string>;
  Ids ids(const nlohmann::json& values) const;
  bool same_ids(const nlohmann::json& gold, const nlohmann::json& found, std::string_view field) const;
  bool same_id(const nlohmann::json& gold, const nlohmann::json& found, std::string_view field) const;
  double best_overlap(const nlohmann::json& gold, const nlohmann::json& found, std::string_view field) const;
  double of_events(const nlohmann::json& gold, const nlohmann::json& found) const;
  double of_offices(const nlohmann::json& gold, const nlohmann::json& found) const;
  const gazetteer::Book& book_;
};

}  // namespace ketnghia::extract
