#include <algorithm>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>

#include "gazetteer/build/sources.h"
#include "text/error.h"
#include "text/utf8.h"

namespace ketnghia::gazetteer::build {
namespace {

nlohmann::json parse(const std::string& path) {
  nlohmann::json value = nlohmann::json::parse(read_source(path), nullptr, false);
  if (value.is_discarded()) throw Error(ErrorKind::kEnvironment, "book.source", {{"file", path}});
  return value;
}

/// "Adygeja, Respublika" → "Respublika Adygeja".
std::string straightened(const std::string& name) {
  const size_t comma = name.find(", ");
  if (comma == std::string::npos || name.find(',', comma + 1) != std::string::npos) return name;
  return name.substr(comma + 2) + " " + name.substr(0, comma);
}

void add_official(DraftPlace& place, const std::string& name) {
  // Square brackets hold another form of the whole name, "*" and "†" are marks of the list.
  std::string clean = name.substr(0, name.find(" ["));
  for (const std::string_view mark : {"*", " †"}) {
    if (const size_t at = clean.find(mark); at != std::string::npos) clean.erase(at);
  }
  place.add(straightened(clean), "", NameUse::kOfficial);
}

void add_subdivision(Draft& draft, const nlohmann::json& entry) {
  DraftPlace place;
  place.id = entry.at("code");
  place.country = place.id.substr(0, 2);
  place.kind = PlaceKind::kSubdivision;
  place.type = entry.at("type");
  if (const std::string parent = entry.value("parent", ""); !parent.empty()) {
    place.parent = parent.find('-') == std::string::npos ? place.country + "-" + parent : parent;
  }
  add_official(place, entry.at("name"));
  if (place.names.empty()) return;
  place.name = place.names.front().form;
  draft.add_place(std::move(place));
}

}  // namespace

void add_iso_codes(Draft& draft, const std::string& folder) {
  const nlohmann::json countries = parse(folder + "/iso_3166-1.json");
  for (const auto& entry : countries.at("3166-1")) {
    DraftPlace place;
    place.id = place.country = entry.at("alpha_2");
    place.kind = PlaceKind::kCountry;
    place.rank = 4;
    place.name = entry.value("common_name", std::string(entry.at("name")));
    place.add(place.name, "en", NameUse::kOfficial);
    for (const char* field : {"name", "official_name"}) {
      if (entry.contains(field)) add_official(place, entry.at(field));
    }
    draft.add_place(std::move(place));
  }
  const nlohmann::json subdivisions = parse(folder + "/iso_3166-2.json");
  for (const auto& entry : subdivisions.at("3166-2")) add_subdivision(draft, entry);
}

std::map<std::string, std::string> read_admin1(const std::string& json, const std::string& cldr_folder,
                                               const ReassignedCodes& reassigned, Draft& draft) {
  std::map<std::string, std::string> renamed;
  pugi::xml_document metadata;
  metadata.load_file((cldr_folder + "/supplemental/supplementalMetadata.xml").c_str());
  for (const auto& node : metadata.select_nodes("//subdivisionAlias")) {
    const auto code = [&](const char* attribute) {
      const std::string value = text::to_upper(node.node().attribute(attribute).value());
      return value.size() > 2 ? value.substr(0, 2) + "-" + value.substr(2) : value;
    };
    renamed.emplace(code("type"), code("replacement"));
  }
  std::map<std::string, std::string> out;
  const nlohmann::json countries = parse(json);
  for (const auto& [country, entry] : countries.items()) {
    if (!entry.contains("regions")) continue;
    for (const auto& region : entry.at("regions")) {
      if (!region.contains("admin") || !region.at("admin").is_string() || !region.at("iso").is_string()) continue;
      std::string id = country + "-" + std::string(region.at("iso"));
      if (const auto at = renamed.find(id); at != renamed.end()) id = at->second;
      if (const auto at = reassigned.find(id); at != reassigned.end()) id = at->second;
      if (draft.find(id) != nullptr) out.emplace(country + "." + std::string(region.at("admin")), id);
    }
  }
  return out;
}

}  // namespace ketnghia::gazetteer::build
