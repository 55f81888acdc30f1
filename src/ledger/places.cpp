#include "ledger/places.h"

#include "gazetteer/lookup.h"
#include "gazetteer/person_names.h"

namespace ketnghia::ledger {

namespace {

constexpr std::string_view kNamePrefix = "name:";

bool passes_ties(std::string_view kind) { return kind == "merge" || kind == "rename" || kind == "upgrade"; }

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

std::string country_of_code(std::string_view id) {
  const bool code = id.size() >= 2 && is_capital(id[0]) && is_capital(id[1]) && (id.size() == 2 || id[2] == '-');
  return code ? std::string(id.substr(0, 2)) : std::string();
}

std::string name_of_unknown(const std::string& id) {
  return id.starts_with(kNamePrefix) ? id.substr(kNamePrefix.size()) : id;
}

std::string BookPlaces::canonical(const std::string& id) const {
  const auto found = book_.find_id(id);
  return found ? std::string(book_.place(*found).id) : id;
}

std::string BookPlaces::name(const std::string& id, std::string_view language) const {
  const auto found = book_.find_id(id);
  if (!found) return name_of_unknown(id);
  const std::string_view translated = book_.name_in(*found, language);
  return std::string(translated.empty() ? book_.place(*found).name : translated);
}

std::string BookPlaces::country(const std::string& id) const {
  const auto found = book_.find_id(id);
  return found ? std::string(book_.place(*found).country) : country_of_code(id);
}

std::vector<std::string> BookPlaces::names(const std::string& id) const {
  std::vector<std::string> out;
  if (const auto found = book_.find_id(id)) {
    book_.names_of_place(*found, [&](const gazetteer::PlaceName& name) { out.emplace_back(name.form); });
  } else {
    out.push_back(name_of_unknown(id));
  }
  return out;
}

std::vector<PlaceChoice> BookPlaces::look_up(const std::string& name) const {
  std::vector<PlaceChoice> out;
  gazetteer::LookupContext context;
  context.by_rule = true;
  for (const auto& candidate : gazetteer::look_up(book_, name, context)) {
    out.push_back({std::string(book_.place(candidate.place).id), candidate.score});
  }
  return out;
}

bool BookPlaces::is_same_person(const std::string& a, const std::string& b) const {
  return gazetteer::is_same_person(book_, a, b);
}

std::vector<Passing> BookPlaces::passings() const {
  std::vector<Passing> out;
  for (const auto& succession : book_.successions()) {
    const auto date = text::Edtf::parse(succession.date);
    if (!passes_ties(succession.kind) || succession.from.empty() || succession.to.empty() || !date) continue;
    out.push_back({std::string(succession.from), std::string(succession.to), date->earliest()});
  }
  return out;
}

}  // namespace ketnghia::ledger
