#include "ledger/lineage.h"

#include <algorithm>

namespace ketnghia::ledger {

Lineage::Lineage(const std::vector<Passing>& passings, const Canonical& canonical) {
  for (const Passing& passing : passings) {
    const std::string from = canonical(passing.from), to = canonical(passing.to);
    if (from == to) continue;
    forward_[from].push_back({to, passing.day});
    backward_[to].push_back({from, passing.day});
  }
}

void Lineage::follow(const Steps& steps, const std::string& from, text::Day day, std::vector<Step>& out) {
  const auto found = steps.find(from);
  if (found == steps.end()) return;
  for (const Step& step : found->second) {
    const bool known = std::any_of(out.begin(), out.end(), [&](const Step& old) { return old.id == step.id; });
    if (known) continue;  // also ends a ring of successions, which only a wrong table holds
    out.push_back({step.id, std::max(day, step.day)});
    follow(steps, step.id, out.back().day, out);
  }
}

std::vector<Lineage::Step> Lineage::successors(const std::string& id) const {
  std::vector<Step> out;
  follow(forward_, id, text::kBeginningOfTime, out);
  std::erase_if(out, [&](const Step& step) { return step.id == id; });
  return out;
}

std::vector<Lineage::Step> Lineage::predecessors(const std::string& id) const {
  std::vector<Step> out;
  follow(backward_, id, text::kBeginningOfTime, out);
  std::erase_if(out, [&](const Step& step) { return step.id == id; });
  return out;
}

text::Day Lineage::last_day(const std::string& id) const {
  const auto found = forward_.find(id);
  if (found == forward_.end()) return text::kEndOfTime;
  text::Day first = text::kEndOfTime;
  for (const Step& step : found->second) first = std::min(first, step.day - 1);
  return first;
}

std::string Lineage::at(const std::string& id, text::Day day) const {
  std::string last = id;
  for (const Step& step : successors(id)) {
    if (step.day <= day && last_day(step.id) >= day) last = step.id;
  }
  return last;
}

}  // namespace ketnghia::ledger
