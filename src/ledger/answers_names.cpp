// Which locality or country a name means, and what they are called.

#include <algorithm>
#include <map>
#include <set>

#include "ledger/answers.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace ketnghia::ledger {

namespace {

using Match = std::function<bool(const std::string& name)>;

}  // namespace

std::string Answers::name(const std::string& id) const {
  const auto given = from_.given_names().find(id);
  return given != from_.given_names().end() ? given->second : from_.places().name(id, language_);
}

std::string Answers::country_name(const std::string& code) const { return code.empty() ? code : name(code); }

std::string Answers::country_of(const std::string& named) const {
  return from_.reading([&]() -> std::string {
    std::string code = named;
    for (char& c : code) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
    const Places& places = from_.places();
    if (code.size() == 2 && country_of_code(code) == code && places.name(code, "en") != code) return code;
    std::set<std::string> countries;
    for (const PartnerRow& partner : from_.views().partners()) countries.insert(partner.country);
    const std::string folded = text::fold_tight(named);
    for (const std::string& country : countries) {
      const std::vector<std::string> names = places.names(country);
      const auto same = [&](const std::string& name) { return text::fold_tight(name) == folded; };
      if (!folded.empty() && std::any_of(names.begin(), names.end(), same)) return country;
    }
    for (const PlaceChoice& choice : places.look_up(named)) {
      if (country_of_code(choice.id) == choice.id) return choice.id;
    }
    return {};
  });
}

Resolved Answers::resolve(const std::string& name) const {
  return from_.reading([&]() -> Resolved {
    const std::string id = from_.places().canonical(name);
    std::vector<std::string> known;
    for (const PartnerRow& partner : from_.views().partners()) known.push_back(partner.locality);
    if (std::find(known.begin(), known.end(), id) != known.end()) return {{id}};
    std::map<std::string, std::vector<std::string>> names;
    for (const std::string& locality : known) names[locality] = from_.places().names(locality);
    for (const auto& [locality, written] : from_.ledger().names_as_written()) {
      const std::string canonical = from_.places().canonical(locality);
      if (names.contains(canonical)) names[canonical].push_back(written);
    }
    const auto matching = [&](const Match& match) {
      Resolved out;
      for (const auto& [locality, forms] : names) {
        if (std::any_of(forms.begin(), forms.end(), match)) out.ids.push_back(locality);
      }
      return out;
    };
    const std::string lower = text::to_lower(text::to_nfc(name)), folded = text::fold_tight(name);
    const std::string words = " " + search_text(name) + " ";
    const Match steps[] = {
        [&](const std::string& form) { return text::to_lower(form) == lower; },
        [&](const std::string& form) { return text::fold_tight(form) == folded; },
        [&](const std::string& form) { return (" " + search_text(form) + " ").find(words) != std::string::npos; },
    };
    for (const Match& step : steps) {
      if (folded.empty()) break;
      if (Resolved found = matching(step); !found.ids.empty()) return found;
    }
    Resolved out;
    for (const PlaceChoice& choice : from_.places().look_up(name)) {
      if (std::find(known.begin(), known.end(), choice.id) != known.end()) out.ids.push_back(choice.id);
    }
    if (out.ids.size() > 1) out.ids.resize(1);  // by rule: the best is meant
    return out;
  });
}

}  // namespace ketnghia::ledger
