#include "extract/score.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <tuple>

#include "text/error.h"
#include "text/utf8.h"

namespace ketnghia::extract {

using Json = nlohmann::json;

std::span<const std::string_view> scored_kinds() {
  static constexpr std::array<std::string_view, 5> kKinds = {"relation", "agreement", "event", "office", "succession"};
  return kKinds;
}

namespace {

double share(int part, int whole) { return whole == 0 ? 0 : static_cast<double>(part) / whole; }

std::string kind_of(const Json& fact) { return fact.value("fact", ""); }

bool is_scored(const Json& fact) {
  const auto kinds = scored_kinds();
  return std::find(kinds.begin(), kinds.end(), kind_of(fact)) != kinds.end();
}

bool is_of_main(const Json& fact) {
  const auto section = fact.find("section");
  return section == fact.end() || *section == "main";
}

bool is_optional(const Json& gold) {
  const auto optional = gold.find("optional");
  return optional != gold.end() && *optional == true;
}

void count_pair(const Json& gold, const Json& found, Score& score) {
  Count& count = score.kinds[kind_of(gold)];
  ++count.hit;
  bool whole = true;
  for (const std::string_view field : scored_fields(kind_of(gold))) {
    ++count.fields;
    if (is_accepted(gold, found, field)) {
      ++count.right;
    } else {
      whole = false;
      score.slips.push_back({Slip::Sort::kField, gold, found, std::string(field)});
    }
  }
  count.whole += whole;
}

void count_found(const Json& found, bool hit, Score& score) {
  ++score.kinds[kind_of(found)].found;
  if (const auto stated = found.find("confidence"); stated != found.end() && stated->is_number()) {
    score.stated.push_back({std::clamp(stated->get<double>(), 0.0, 1.0), hit});
  }
  if (!hit) score.slips.push_back({Slip::Sort::kSpurious, nullptr, found, {}});
}

}  // namespace

double Count::precision() const { return share(hit, found); }
double Count::recall() const { return share(hit, gold); }

double Count::f1() const {
  const double p = precision(), r = recall();
  return p + r > 0 ? 2 * p * r / (p + r) : 0;
}

double Count::field_share() const { return share(right, fields); }
double Count::whole_share() const { return share(whole, hit); }

Count& Count::operator+=(const Count& other) {
  gold += other.gold, found += other.found, hit += other.hit;
  fields += other.fields, right += other.right, whole += other.whole;
  return *this;
}

Count Score::all() const {
  Count sum;
  for (const std::string_view kind : scored_kinds()) sum += of(kind);
  return sum;
}

Count Score::of(std::string_view kind) const {
  const auto found = kinds.find(kind);
  return found == kinds.end() ? Count{} : found->second;
}

Score& Score::operator+=(const Score& other) {
  for (const auto& [kind, count] : other.kinds) kinds[kind] += count;
  stated.insert(stated.end(), other.stated.begin(), other.stated.end());
  slips.insert(slips.end(), other.slips.begin(), other.slips.end());
  aside += other.aside;
  return *this;
}

std::vector<std::pair<size_t, size_t>> pair_facts(const std::vector<Json>& gold, const std::vector<Json>& found,
                                                  const FactMatcher& matcher) {
  struct Candidate {
    double agreement;
    bool required;
    size_t gold, found;
  };
  std::vector<Candidate> candidates;
  for (size_t i = 0; i < gold.size(); ++i) {
    for (size_t k = 0; k < found.size(); ++k) {
      const double agreement = matcher.agreement(gold[i], found[k]);
      if (agreement > 0) candidates.push_back({agreement, !is_optional(gold[i]), i, k});
    }
  }
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& x, const Candidate& y) {
    return std::tuple(-x.agreement, !x.required, x.gold, x.found) <
           std::tuple(-y.agreement, !y.required, y.gold, y.found);
  });
  std::vector<bool> gold_used(gold.size()), found_used(found.size());
  std::vector<std::pair<size_t, size_t>> pairs;
  for (const Candidate& candidate : candidates) {
    if (gold_used[candidate.gold] || found_used[candidate.found]) continue;
    gold_used[candidate.gold] = found_used[candidate.found] = true;
    pairs.emplace_back(candidate.gold, candidate.found);
  }
  return pairs;
}

Score score(const std::vector<Json>& gold, const std::vector<Json>& all_found, const gazetteer::Book& book) {
  Score score;
  std::vector<Json> found;
  for (const Json& fact : all_found) {
    if (!is_scored(fact)) continue;
    if (is_of_main(fact))
      found.push_back(fact);
    else
      ++score.aside;
  }
  std::vector<const Json*> gold_of(found.size(), nullptr);
  std::vector<bool> got(gold.size());
  for (const auto& [i, k] : pair_facts(gold, found, FactMatcher(book))) {
    got[i] = true;
    gold_of[k] = &gold[i];
    if (!is_optional(gold[i])) count_pair(gold[i], found[k], score);
  }
  for (size_t i = 0; i < gold.size(); ++i) {
    if (is_optional(gold[i]) || !is_scored(gold[i])) continue;
    ++score.kinds[kind_of(gold[i])].gold;
    if (!got[i]) score.slips.push_back({Slip::Sort::kMissed, gold[i], nullptr, {}});
  }
  for (size_t k = 0; k < found.size(); ++k) {
    const bool set_aside = gold_of[k] != nullptr && is_optional(*gold_of[k]);
    if (!set_aside) count_found(found[k], gold_of[k] != nullptr, score);
  }
  return score;
}

Calibration calibrate(std::span<const Stated> stated) {
  Calibration out;
  out.facts = static_cast<int>(stated.size());
  if (stated.empty()) return out;
  for (const Stated& one : stated) {
    Calibration::Bin& bin = out.bins[std::min<size_t>(9, static_cast<size_t>(one.confidence * 10))];
    ++bin.facts;
    bin.confidence += one.confidence;
    bin.right += one.right;
    out.brier += (one.confidence - one.right) * (one.confidence - one.right);
  }
  for (const auto& bin : out.bins) out.ece += std::abs(bin.confidence - bin.right);
  out.ece /= out.facts;
  out.brier /= out.facts;
  return out;
}

std::vector<Json> read_fact_lines(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw Error(ErrorKind::kInput, "read.missing", {{"file", path}});
  std::vector<Json> facts;
  std::string line;
  for (int number = 1; std::getline(file, line); ++number) {
    if (text::trim(line).empty()) continue;
    Json fact = Json::parse(line, nullptr, /*allow_exceptions=*/false);
    if (!fact.is_object() || !fact.value("fact", Json()).is_string()) {
      throw Error(ErrorKind::kInput, "score.bad_line", {{"file", path}, {"line", std::to_string(number)}});
    }
    facts.push_back(std::move(fact));
  }
  return facts;
}

}  // namespace ketnghia::extract
