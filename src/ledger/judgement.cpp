#include "ledger/judgement.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace ketnghia::ledger {

namespace {

/// All that speaks for one value.
struct Support {
  /// Root of the last fact in which a person said so; 0 for never. A fact that an undo restores has its old root, so it
  /// counts as said when it was first said.
  int64_t hand = 0;
  std::set<std::string> sources;
  double confidence = 0;
  text::Day dated = text::kBeginningOfTime;

  void add(const Entry& entry) {
    if (entry.by_hand()) {
      hand = std::max(hand, entry.root);
    } else {
      sources.insert(entry.source);
    }
    confidence = std::max(confidence, entry.fact.confidence);
    dated = std::max(dated, last_day_of(entry.dated));
  }
  void add(const Support& other) {
    sources.insert(other.sources.begin(), other.sources.end());
    confidence = std::max(confidence, other.confidence);
    dated = std::max(dated, other.dated);
  }
};

using Supports = std::map<std::string, Support>;

bool is_better(const Support& a, const Support& b, What what) {
  if (a.hand != b.hand) return a.hand > b.hand;
  if (what == What::kState && a.dated != b.dated) return a.dated > b.dated;
  return std::tuple(a.sources.size(), a.confidence, a.dated) > std::tuple(b.sources.size(), b.confidence, b.dated);
}

/// Gives the support of each coarser date to the finer ones that it holds, and takes the coarser ones away. What a
/// person said stays as it was said.
void refine(Supports& supports) {
  std::vector<std::string> coarser;
  for (const auto& [text, support] : supports) {
    const auto date = text::Edtf::parse(text);
    if (!date || support.hand != 0) continue;
    bool refined = false;
    for (auto& [other_text, other] : supports) {
      const auto finer = text::Edtf::parse(other_text);
      if (!finer || !date->refined_by(*finer)) continue;
      other.add(support);
      refined = true;
    }
    if (refined) coarser.push_back(text);
  }
  for (const std::string& text : coarser) supports.erase(text);
}

}  // namespace

text::Day last_day_of(const std::string& edtf) {
  const auto date = text::Edtf::parse(edtf);
  return date ? date->latest() : text::kBeginningOfTime;
}

text::Day first_day_of(const std::string& edtf) {
  const auto date = text::Edtf::parse(edtf);
  return date ? date->earliest() : text::kBeginningOfTime;
}

bool is_better(const Entry& a, const Entry& b) {
  if (a.by_hand() != b.by_hand()) return a.by_hand();
  if (a.by_hand()) return std::tuple(a.root, a.id) > std::tuple(b.root, b.id);
  const auto weight = [](const Entry& entry) { return std::tuple(entry.fact.confidence, last_day_of(entry.dated)); };
  if (weight(a) != weight(b)) return weight(a) > weight(b);
  return assertion_of(a.fact) < assertion_of(b.fact);
}

std::optional<Choice> choose(const std::vector<Claim>& claims, What what) {
  Supports supports;
  for (const Claim& claim : claims) supports[claim.value].add(*claim.entry);
  if (supports.empty()) return std::nullopt;
  if (what == What::kDate) refine(supports);
  auto best = supports.begin();
  for (auto at = supports.begin(); at != supports.end(); ++at) {
    if (is_better(at->second, best->second, what)) best = at;
  }
  Choice choice{best->first, false, {}};
  for (const auto& [value, support] : supports) {
    if (value != best->first) choice.others.push_back(value);
  }
  choice.contradicted = what != What::kState && best->second.hand == 0 && !choice.others.empty();
  return choice;
}

}  // namespace ketnghia::ledger
