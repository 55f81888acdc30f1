#include "gazetteer/build/assemble.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "gazetteer/build/chinese_forms.h"
#include "gazetteer/build/han_readings.h"
#include "gazetteer/build/sino_vietnamese.h"
#include "gazetteer/build/sources.h"
#include "text/error.h"
#include "text/fold.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::gazetteer::build {
namespace {

NameUse use_named(const std::string& word) {
  if (word == "official") return NameUse::kOfficial;
  if (word == "former") return NameUse::kFormer;
  return word == "alternate" ? NameUse::kAlternate : NameUse::kExonym;
}

[[noreturn]] void refuse(const std::string& file, size_t row, const std::string& id) {
  throw Error(ErrorKind::kEnvironment, "book.table", {{"file", file}, {"row", std::to_string(row + 1)}, {"id", id}});
}

/// Units that are gone get a place of their own, so that their names are found.
void add_former_places(Draft& draft, const Table& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    const std::string& id = table.at(row, "from");
    const std::string& name = table.at(row, "from_name");
    DraftPlace place;
    place.id = id.empty() ? "name:" + name : id;
    // A remark in brackets parts two units of one name; without a code of its own one of them cannot have a place.
    if (draft.find(place.id) != nullptr || place.id.starts_with("gn:") || (id.empty() && name.ends_with(')'))) continue;
    place.name = name.substr(0, name.find(" ("));
    place.country = id.empty() ? table.at(row, "to").substr(0, 2) : id.substr(0, 2);
    place.kind = PlaceKind::kFormer;
    place.add(place.name, "", NameUse::kOfficial);
    draft.add_place(std::move(place));
  }
}

/// Subdivisions that the packaged list of ISO 3166-2 does not have yet.
void add_missing_subdivisions(Draft& draft, const Table& table) {
  for (size_t row = 0; row < table.size(); ++row) {
    DraftPlace place;
    place.id = table.at(row, "id");
    if (draft.find(place.id) != nullptr) continue;
    place.country = place.id.substr(0, 2);
    place.parent = table.at(row, "parent");
    place.type = table.at(row, "type");
    place.name = table.at(row, "name");
    place.kind = PlaceKind::kSubdivision;
    place.add(place.name, "", NameUse::kOfficial);
    draft.add_place(std::move(place));
  }
}

void add_successions(Draft& draft, const Table& table, const std::string& file) {
  for (size_t row = 0; row < table.size(); ++row) {
    DraftSuccession out{table.at(row, "from"),    table.at(row, "from_name"), table.at(row, "to"),
                        table.at(row, "to_name"), table.at(row, "kind"),      table.at(row, "date")};
    if (!out.to.empty() && draft.find(out.to) == nullptr) refuse(file, row, out.to);
    draft.successions.push_back(std::move(out));
  }
}

void add_exonyms(Draft& draft, const Table& table, const std::string& file) {
  for (size_t row = 0; row < table.size(); ++row) {
    DraftPlace* place = draft.find(table.at(row, "id"));
    if (place == nullptr || table.at(row, "name").empty()) refuse(file, row, table.at(row, "id"));
    place->add(table.at(row, "name"), table.at(row, "language"), use_named(table.at(row, "use")));
  }
}

std::map<std::string, std::string> read_city_subdivisions(const Table& table) {
  std::map<std::string, std::string> out;
  for (size_t row = 0; row < table.size(); ++row) out.emplace(table.at(row, "city"), table.at(row, "subdivision"));
  return out;
}

/// True where a kind word at the end or beginning of a city's name is no part of it: "南宁市" and "Thị xã Sơn Tây", but
/// not "Mexico City".
bool drops_kind_words(const DraftPlace& place, const DraftName& name) {
  if (place.kind == PlaceKind::kSubdivision || place.kind == PlaceKind::kFormer) return true;
  static const std::set<std::string, std::less<>> kWithSuffix = {"vi", "zh", "ja", "ko"};
  return kWithSuffix.contains(name.language);
}

/// Every subdivision is found by its bare name too: "Al Ahmadi Governorate" by "Al Ahmadi".
void add_bare_names(Draft& draft, const KindWords& kinds) {
  for (DraftPlace& place : draft.places) {
    if (place.kind == PlaceKind::kCountry) continue;
    const size_t count = place.names.size();
    for (size_t i = 0; i < count; ++i) {
      const DraftName name = place.names[i];
      if (!drops_kind_words(place, name)) continue;
      const std::string bare = kinds.bare(name.form);
      if (bare != name.form && !place.has(bare)) place.add(bare, name.language, name.use);
    }
  }
}

void name_after_english(Draft& draft) {
  for (DraftPlace& place : draft.places) {
    if (place.kind != PlaceKind::kSubdivision) continue;
    const auto english = std::ranges::find_if(place.names, [](const DraftName& name) { return name.language == "en"; });
    if (english != place.names.end()) place.name = english->form;
  }
}

/// A province that bears its city's name bears it in Vietnamese too: what Moscow is called goes for its oblast.
void share_namesakes(Draft& draft, const KindWords& kinds) {
  std::map<std::pair<std::string, std::string>, const DraftPlace*> cities;
  for (const DraftPlace& place : draft.places) {
    const bool city = place.kind == PlaceKind::kCity || place.kind == PlaceKind::kCitySubdivision;
    if (!city || place.rank < 2) continue;
    const DraftPlace*& known = cities[{place.country, text::fold(place.name)}];
    if (known == nullptr || known->population < place.population) known = &place;
  }
  for (DraftPlace& place : draft.places) {
    if (place.kind != PlaceKind::kSubdivision) continue;
    const auto at = cities.find({place.country, text::fold(kinds.bare(place.name))});
    if (at == cities.end()) continue;
    for (const DraftName& name : at->second->names) {
      const bool own = name.use == NameUse::kOfficial && !name.language.empty() && name.language != "vi";
      const bool vietnamese = name.language == "vi" && name.use != NameUse::kFormer;
      if ((own || vietnamese) && !place.has(name.form)) place.add(name.form, name.language, NameUse::kExonym);
    }
  }
}

/// "Trung", "North": a unit may be called so, but a text that says the word hardly means the unit.
void quieten_directions(Draft& draft, const Table& directions) {
  std::set<std::string> words;
  for (size_t row = 0; row < directions.size(); ++row) words.insert(text::to_lower(directions.at(row, "word")));
  for (DraftPlace& place : draft.places) {
    for (DraftName& name : place.names) {
      name.quiet |= name.form.size() <= 16 && words.contains(text::to_lower(name.form));
    }
  }
}

}  // namespace

void drop_repeated_names(DraftPlace& place) {
  static const std::set<std::string, std::less<>> kShown = {"vi", "en", "zh", "ja", "ko", "ru", "fr", "de", "es",
                                                            "sv", "it", "pt", "nl", "lo", "km", "th", "id", "ar"};
  const auto has_marks = [](const std::string& form) {
    return std::ranges::any_of(text::tokenise(form), [](const text::Token& token) { return token.has_marks; });
  };
  std::unordered_map<uint64_t, bool> marked;  // by hash: is there a Vietnamese or official form with marks?
  std::vector<std::pair<uint64_t, bool>> facts;
  for (const DraftName& name : place.names) {
    facts.emplace_back(text::name_hash(name.form), has_marks(name.form));
    const bool sure = name.language == "vi" || name.use == NameUse::kOfficial;
    marked[facts.back().first] |= facts.back().second && sure;
  }
  std::set<std::pair<std::string, std::string>> seen;
  std::set<std::string> forms;
  std::vector<DraftName> kept;
  for (size_t i = 0; i < place.names.size(); ++i) {
    DraftName& name = place.names[i];
    const bool shown = !name.language.empty() && kShown.contains(name.language) && name.use != NameUse::kAlternate;
    const bool plain = !facts[i].second && marked[facts[i].first] && name.use == NameUse::kAlternate;
    const bool fresh = shown ? seen.emplace(name.form, name.language).second : !forms.contains(name.form);
    forms.insert(name.form);
    if (fresh && !plain) kept.push_back(std::move(name));
  }
  place.names = std::move(kept);
}

Draft assemble(const Inputs& inputs) {
  const auto table = [&](const char* name) { return inputs.tables + "/" + name; };
  const KindWords kinds{Table(table("kind_words.tsv"))};
  const Table successions(table("successions.tsv"));
  const CountryLanguages languages = read_country_languages(inputs.cldr);

  Draft draft;
  add_iso_codes(draft, inputs.iso_codes);
  add_missing_subdivisions(draft, Table(table("subdivisions.tsv")));
  add_former_places(draft, successions);
  const ReassignedCodes reassigned = read_reassigned_codes(Table(table("reassigned_codes.tsv")));
  add_cldr_names(draft, inputs.cldr, kinds, languages, reassigned);
  name_after_english(draft);
  GeonamesOptions options;
  options.admin1 = read_admin1(inputs.admin1, inputs.cldr, reassigned, draft);
  options.same_place = read_city_subdivisions(Table(table("city_subdivisions.tsv")));
  options.kinds = &kinds;
  options.languages = &languages;
  add_geonames(draft, inputs.cities, options);
  add_exonyms(draft, Table(table("exonyms.tsv")), "exonyms.tsv");
  add_bare_names(draft, kinds);
  quieten_directions(draft, Table(table("direction_words.tsv")));
  HanReadings readings(inputs.unihan, table("han_readings.tsv"));
  for (const BothNames& names : names_in_both(draft, kinds)) readings.learn(names.han, names.vietnamese);
  readings.finish();
  add_han_readings(draft, kinds, readings);
  add_chinese_forms(draft, Table(table("japanese_forms.tsv")), readings);
  draft.readings = readings.all();
  share_namesakes(draft, kinds);
  add_successions(draft, successions, "successions.tsv");
  for (DraftPlace& place : draft.places) drop_repeated_names(place);
  return draft;
}

}  // namespace ketnghia::gazetteer::build
