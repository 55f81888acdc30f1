#include <algorithm>
#include <filesystem>
#include <pugixml.hpp>

#include "gazetteer/build/sources.h"
#include "text/error.h"
#include "text/utf8.h"

namespace ketnghia::gazetteer::build {
namespace {

/// Languages for which every place keeps its name even where it is the same as in another language.
constexpr std::string_view kShownLanguages[] = {"vi", "en", "zh", "ja", "ko", "ru", "fr", "de", "es",
                                                "sv", "it", "pt", "nl", "lo", "km", "th", "id", "ar"};

std::vector<std::string> files_of(const std::string& folder) {
  std::vector<std::string> out;
  std::error_code failure;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failure)) out.push_back(entry.path().string());
  if (failure) throw Error(ErrorKind::kEnvironment, "book.source", {{"file", folder}});
  std::ranges::sort(out);
  return out;
}

/// A name and what stands in brackets behind it: "Myanmar (Miến Điện)", "Vidin (tỉnh)", "Moskva²".
struct Parted {
  std::string name, bracket;
};

Parted part(std::string name) {
  for (const std::string_view digit : {"¹", "²", "³"}) {
    if (const size_t at = name.find(digit); at != std::string::npos) name.erase(at, digit.size());
  }
  const size_t open = name.find(" (");
  if (open == std::string::npos || !name.ends_with(')')) return {name, ""};
  return {name.substr(0, open), name.substr(open + 2, name.size() - open - 3)};
}

void add_name(DraftPlace& place, const std::string& form, const std::string& language, NameUse use) {
  if (form.size() < 2) return;
  if (std::ranges::find(kShownLanguages, language) == std::end(kShownLanguages) && place.has(form)) return;
  place.add(form, language, use);
}

struct Reader {
  Draft& draft;
  const KindWords& kinds;
  const CountryLanguages& languages;
  const ReassignedCodes& reassigned;

  void read_territory(const pugi::xml_node& node, const std::string& language) const {
    DraftPlace* place = draft.find(node.attribute("type").value());
    if (place == nullptr || place->kind != PlaceKind::kCountry) return;
    const NameUse use = use_of(*place, language);
    const Parted parted = part(node.text().get());
    add_name(*place, parted.name, language, use);
    if (!parted.bracket.empty()) add_name(*place, parted.bracket, language, NameUse::kExonym);
  }

  void read_subdivision(const pugi::xml_node& node, const std::string& language) const {
    const std::string code = text::to_upper(node.attribute("type").value());
    if (code.size() < 3) return;
    std::string id = code.substr(0, 2) + "-" + code.substr(2);
    if (const auto now = reassigned.find(id); now != reassigned.end()) id = now->second;
    DraftPlace* place = draft.find(id);
    if (place == nullptr) return;
    const Parted parted = part(node.text().get());
    // CLDR takes the end of Peterborough and Marlborough for the word for a borough.
    if (language == "en" && place->has(parted.name + "borough")) return;
    add_name(*place, parted.name, language, use_of(*place, language));
  }

  NameUse use_of(const DraftPlace& place, const std::string& language) const {
    const auto own = languages.find(place.country);
    const bool official = language == "en" || (own != languages.end() && own->second.contains(language));
    return official ? NameUse::kOfficial : NameUse::kExonym;
  }
};

}  // namespace

CountryLanguages read_country_languages(const std::string& cldr_folder) {
  const std::string path = cldr_folder + "/supplemental/supplementalData.xml";
  pugi::xml_document document;
  if (!document.load_file(path.c_str())) throw Error(ErrorKind::kEnvironment, "book.source", {{"file", path}});
  CountryLanguages out;
  for (const auto& found : document.select_nodes("//territoryInfo/territory/languagePopulation[@officialStatus]")) {
    const std::string language = found.node().attribute("type").value();
    out[found.node().parent().attribute("type").value()].insert(language.substr(0, language.find('_')));
  }
  return out;
}

ReassignedCodes read_reassigned_codes(const Table& table) {
  ReassignedCodes out;
  for (size_t row = 0; row < table.size(); ++row) out.emplace(table.at(row, "source"), table.at(row, "id"));
  return out;
}

void add_cldr_names(Draft& draft, const std::string& folder, const KindWords& kinds, const CountryLanguages& languages,
                    const ReassignedCodes& reassigned) {
  const Reader reader{draft, kinds, languages, reassigned};
  for (const char* part_of : {"main", "subdivisions"}) {
    for (const std::string& path : files_of(folder + "/" + part_of)) {
      std::string language = std::filesystem::path(path).stem().string();
      std::ranges::replace(language, '_', '-');
      if (language == "root" || language == "en-001" || language == "sr-Latn-RS") continue;
      pugi::xml_document document;
      if (!document.load_file(path.c_str())) throw Error(ErrorKind::kEnvironment, "book.source", {{"file", path}});
      const pugi::xml_node names = document.child("ldml").child("localeDisplayNames");
      for (const auto& node : names.child("territories").children("territory")) reader.read_territory(node, language);
      for (const auto& node : names.child("subdivisions").children("subdivision")) {
        reader.read_subdivision(node, language);
      }
    }
  }
}

}  // namespace ketnghia::gazetteer::build
