#pragma once

#include <map>
#include <string>
#include <vector>

#include "ledger/entry.h"
#include "ledger/places.h"

namespace ketnghia::ledger {

/// Who took whose place, over any number of steps. A locality that is its own successor (a province enlarged under its
/// old code) is no step.
class Lineage {
 public:
  struct Step {
    std::string id;
    text::Day day = 0;  ///< when the last of the steps was taken
  };

  Lineage() = default;
  Lineage(const std::vector<Passing>& passings, const Canonical& canonical);

  std::vector<Step> successors(const std::string& id) const;
  std::vector<Step> predecessors(const std::string& id) const;
  /// The last day of a locality that passed its ties on; kEndOfTime for one that did not.
  text::Day last_day(const std::string& id) const;
  /// The locality that stands on a day in the place of this one.
  std::string at(const std::string& id, text::Day day) const;

 private:
  using Steps = std::map<std::string, std::vector<Step>>;
  static void follow(const Steps& steps, const std::string& from, text::Day day, std::vector<Step>& out);
  Steps forward_, backward_;
};

}  // namespace ketnghia::ledger
