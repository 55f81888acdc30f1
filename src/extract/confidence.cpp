#include "extract/confidence.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <sstream>

#include "text/error.h"

namespace ketnghia::extract {
namespace {

constexpr double kLeast = 0.02, kMost = 0.98;

double logistic(double x) { return 1 / (1 + std::exp(-x)); }

double log_odds(double probability) {
  const double p = std::clamp(probability, kLeast, kMost);
  return std::log(p / (1 - p));
}

bool is_unknown(std::string_view id) { return id.starts_with("name:"); }

/// Collects the traits of one fact; those of value 0 are left out.
class Traits {
 public:
  void add(std::string_view name, double value) {
    if (value != 0) traits_.push_back({name, value});
  }
  /// The trait named after one of a closed set of values.
  void choice(std::string_view value, std::span<const std::string_view> names) {
    const auto found = std::ranges::find(names, value);
    if (found != names.end()) traits_.push_back({*found, 1});
  }
  void localities(size_t unknown, size_t all) {
    add("unknown_locality", static_cast<double>(unknown));
    add("many_localities", all > 2);
    add("one_locality", all < 2);
  }
  std::vector<Trait> take() { return std::move(traits_); }

 private:
  std::vector<Trait> traits_;
};

constexpr std::string_view kKinds[] = {"twinning", "friendship", "cooperation", "prospective", "unknown"};
constexpr std::string_view kTypes[] = {"agreement", "mou",   "loi",     "minutes",  "reception", "courtesy_call",
                                       "talks",     "visit", "signing", "ceremony", "forum"};
constexpr std::string_view kPlanned = "planned";

size_t unknown_of(const std::vector<Party>& parties) {
  return static_cast<size_t>(std::ranges::count_if(parties, [](const Party& p) { return is_unknown(p.id); }));
}

void add_own(Traits& traits, const Relation& relation) {
  traits.choice(relation.kind, kKinds);
  traits.add("since", relation.since.has_value());
  traits.add("change", relation.change.has_value());
  traits.localities(unknown_of(relation.parties), relation.parties.size());
}

void add_own(Traits& traits, const Agreement& agreement) {
  traits.choice(agreement.type, kTypes);
  traits.add("signed", agreement.signed_on.has_value());
  traits.add("planned", agreement.status == kPlanned);
  traits.add("signatories", !agreement.signatories.empty());
  traits.localities(unknown_of(agreement.parties), agreement.parties.size());
}

void add_own(Traits& traits, const Event& event) {
  traits.choice(event.type, kTypes);
  traits.add("date", event.date.has_value());
  traits.add("planned", event.status == kPlanned);
  traits.add("participants", std::min<double>(3, static_cast<double>(event.participants.size())));
  traits.localities(static_cast<size_t>(std::ranges::count_if(event.localities, is_unknown)), event.localities.size());
}

void add_own(Traits& traits, const Office& office) {
  traits.add("as_of", office.as_of.has_value());
  traits.add("other_role", office.role == "other" || office.role == "department_head");
  traits.add("single_name", office.person.find(' ') == std::string::npos);
  traits.add("national", office.of.size() == 2);
  traits.localities(is_unknown(office.of), 2);
}

void add_own(Traits& traits, const Succession& succession) {
  traits.add("date", succession.date.has_value());
  traits.add("unknown_locality", is_unknown(succession.to));
}

/// Rules, findings and the like are not scored against gold facts.
void add_own(Traits&, const auto&) {}

}  // namespace

std::vector<Trait> traits_of(const Fact& fact, bool in_table) {
  Traits traits;
  traits.add("constant", 1);
  traits.add("conviction", log_odds(fact.confidence));
  traits.add("evidence", std::log2(static_cast<double>(std::max<size_t>(1, fact.evidence.size()))));
  traits.add("related", fact.related);
  traits.add("table", in_table);
  traits.add("inferred", !fact.inferred.empty());
  std::visit([&](const auto& content) { add_own(traits, content); }, fact.content);
  return traits.take();
}

Confidence Confidence::load(const std::string& path) {
  std::ifstream file(path);
  if (!file) throw Error(ErrorKind::kEnvironment, "weights.missing", {{"file", path}});
  Weights weights;
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    std::istringstream cells(line);
    std::string kind, trait;
    double weight = 0;
    if (!(cells >> kind >> trait >> weight)) {
      throw Error(ErrorKind::kEnvironment, "weights.bad_line", {{"file", path}, {"line", std::to_string(number)}});
    }
    weights[kind][trait] = weight;
  }
  return Confidence(std::move(weights));
}

double Confidence::of(const Fact& fact, bool in_table) const {
  return weights_.contains(kind_of(fact)) ? of(kind_of(fact), traits_of(fact, in_table)) : fact.confidence;
}

double Confidence::of(std::string_view kind, std::span<const Trait> traits) const {
  const auto of_kind = weights_.find(kind);
  if (of_kind == weights_.end()) return 0.5;
  double sum = 0;
  for (const Trait& trait : traits) {
    const auto weight = of_kind->second.find(trait.name);
    if (weight != of_kind->second.end()) sum += weight->second * trait.value;
  }
  return std::clamp(logistic(sum), kLeast, kMost);
}

std::map<std::string, double, std::less<>> fit(std::span<const Judged> judged, double ridge) {
  std::map<std::string, double, std::less<>> weights, slope;
  for (const Judged& one : judged) {
    for (const Trait& trait : one.traits) weights.emplace(trait.name, 0);
  }
  constexpr int kSteps = 4000;
  constexpr double kStep = 0.5;
  const double share = 1.0 / static_cast<double>(std::max<size_t>(1, judged.size()));
  for (int step = 0; step < kSteps; ++step) {
    for (const auto& [name, weight] : weights) slope[name] = name == "constant" ? 0 : ridge * weight * share;
    for (const Judged& one : judged) {
      double sum = 0;
      for (const Trait& trait : one.traits) sum += weights.find(trait.name)->second * trait.value;
      const double error = (logistic(sum) - one.right) * share;
      for (const Trait& trait : one.traits) slope.find(trait.name)->second += error * trait.value;
    }
    for (auto& [name, weight] : weights) weight -= kStep * slope.find(name)->second;
  }
  return weights;
}

}  // namespace ketnghia::extract
