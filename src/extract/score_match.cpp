#include "extract/score_match.h"

#include <algorithm>
#include <array>

#include "extract/score_name.h"

namespace ketnghia::extract {

namespace {

using Json = nlohmann::json;

const Json& value_of(const Json& fact, std::string_view field) {
  static const Json kNull;
  const auto found = fact.find(field);
  return found == fact.end() ? kNull : *found;
}

/// The gold fact's own value and those that it accepts beside it.
std::vector<const Json*> accepted(const Json& gold, std::string_view field) {
  std::vector<const Json*> values{&value_of(gold, field)};
  const Json& accept = value_of(gold, "accept");
  if (!accept.is_object()) return values;
  for (const Json& value : value_of(accept, field)) values.push_back(&value);
  return values;
}

int accepted_fields(const Json& gold, const Json& found, std::span<const std::string_view> fields) {
  return static_cast<int>(std::count_if(fields.begin(), fields.end(),
                                        [&](std::string_view field) { return is_accepted(gold, found, field); }));
}

std::string text_of(const Json& value) { return value.is_string() ? value.get<std::string>() : std::string(); }

std::set<std::string> people_of(const Json& fact) {
  std::set<std::string> names;
  for (const Json& person : value_of(fact, "participants")) {
    if (person.is_object()) names.insert(name_key(text_of(value_of(person, "name"))));
  }
  return names;
}

bool share_one(const std::set<std::string>& x, const std::set<std::string>& y) {
  return std::any_of(x.begin(), x.end(), [&](const std::string& one) { return y.contains(one); });
}

constexpr std::array<std::string_view, 2> kRelationFields = {"kind", "since"};
constexpr std::array<std::string_view, 3> kAgreementFields = {"type", "signed", "status"};
constexpr std::array<std::string_view, 2> kEventFields = {"type", "date"};
constexpr std::array<std::string_view, 2> kOfficeFields = {"role", "as_of"};
constexpr std::array<std::string_view, 2> kSuccessionFields = {"kind", "date"};

}  // namespace

std::span<const std::string_view> scored_fields(std::string_view kind) {
  if (kind == "relation") return kRelationFields;
  if (kind == "agreement") return kAgreementFields;
  if (kind == "event") return kEventFields;
  if (kind == "office") return kOfficeFields;
  if (kind == "succession") return kSuccessionFields;
  return {};
}

bool is_accepted(const Json& gold, const Json& found, std::string_view field) {
  const Json& value = value_of(found, field);
  const auto values = accepted(gold, field);
  return std::any_of(values.begin(), values.end(), [&](const Json* one) { return *one == value; });
}

std::string FactMatcher::canonical(const std::string& id) const {
  if (id.starts_with("name:")) return "name:" + name_key(std::string_view(id).substr(5));
  const auto place = book_.find_id(id);
  return place ? std::string(book_.place(*place).id) : id;
}

FactMatcher::Ids FactMatcher::ids(const Json& values) const {
  Ids out;
  if (!values.is_array()) return out;
  for (const Json& value : values) {
    const std::string id = text_of(value.is_object() ? value_of(value, "id") : value);
    if (!id.empty()) out.insert(canonical(id));
  }
  return out;
}

bool FactMatcher::same_ids(const Json& gold, const Json& found, std::string_view field) const {
  const Ids have = ids(value_of(found, field));
  const auto values = accepted(gold, field);
  return std::any_of(values.begin(), values.end(), [&](const Json* one) { return ids(*one) == have; });
}

bool FactMatcher::same_id(const Json& gold, const Json& found, std::string_view field) const {
  const std::string have = canonical(text_of(value_of(found, field)));
  const auto values = accepted(gold, field);
  return std::any_of(values.begin(), values.end(), [&](const Json* one) { return canonical(text_of(*one)) == have; });
}

/// Shared localities to all localities of both, for the wanted set that fits best.
double FactMatcher::best_overlap(const Json& gold, const Json& found, std::string_view field) const {
  const Ids have = ids(value_of(found, field));
  double best = 0;
  for (const Json* value : accepted(gold, field)) {
    const Ids want = ids(*value);
    const auto shared = static_cast<size_t>(
        std::count_if(want.begin(), want.end(), [&](const std::string& id) { return have.contains(id); }));
    const size_t all = want.size() + have.size() - shared;
    if (all > 0) best = std::max(best, static_cast<double>(shared) / static_cast<double>(all));
  }
  return best;
}

double FactMatcher::of_events(const Json& gold, const Json& found) const {
  const double sides = best_overlap(gold, found, "localities");
  const bool person = share_one(people_of(gold), people_of(found));
  const bool date = is_accepted(gold, found, "date");
  if ((sides < 0.5 && !person) || (!date && !person)) return 0;
  return 0.4 * sides + 0.3 * date + 0.2 * person + 0.1 * is_accepted(gold, found, "type");
}

double FactMatcher::of_offices(const Json& gold, const Json& found) const {
  const std::string name = name_key(text_of(value_of(found, "person")));
  const auto names = accepted(gold, "person");
  const bool same_person =
      std::any_of(names.begin(), names.end(), [&](const Json* one) { return name_key(text_of(*one)) == name; });
  if (!same_person || !same_id(gold, found, "of") || !is_accepted(gold, found, "role")) return 0;
  return 0.9 + 0.1 * is_accepted(gold, found, "as_of");
}

double FactMatcher::agreement(const Json& gold, const Json& found) const {
  const std::string kind = text_of(value_of(gold, "fact"));
  if (kind != text_of(value_of(found, "fact"))) return 0;
  if (kind == "relation") {
    if (!same_ids(gold, found, "parties")) return 0;
    return 0.8 + 0.1 * accepted_fields(gold, found, kRelationFields);
  }
  if (kind == "agreement") {
    // Two localities sign much with each other: without the type or the day it may be any of it.
    const bool told = is_accepted(gold, found, "type") || is_accepted(gold, found, "signed");
    if (!told || !same_ids(gold, found, "parties")) return 0;
    return accepted_fields(gold, found, kAgreementFields) / 3.0;
  }
  if (kind == "event") return of_events(gold, found);
  if (kind == "office") return of_offices(gold, found);
  if (kind == "succession") return same_id(gold, found, "to") && same_ids(gold, found, "from") ? 1 : 0;
  return 0;
}

}  // namespace ketnghia::extract
