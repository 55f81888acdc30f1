#include "gazetteer/build/chinese_forms.h"

#include <algorithm>
#include <unordered_map>

#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::gazetteer::build {
namespace {

bool is_han(std::string_view form) {
  const auto tokens = text::tokenise(form);
  return !tokens.empty() &&
         std::ranges::all_of(tokens, [](const text::Token& token) { return token.script == text::Script::kHan; });
}

template <typename Map>
std::string mapped(std::string_view form, Map map) {
  std::string out;
  for (size_t at = 0; at < form.size();) {
    const text::CodePoint c = text::code_point_at(form, at);
    text::append(out, map(c.value));
    at += c.length;
  }
  return out;
}

}  // namespace

void add_chinese_forms(Draft& draft, const Table& forms, const HanReadings& readings) {
  std::unordered_map<char32_t, char32_t> traditional;
  for (size_t row = 0; row < forms.size(); ++row) {
    traditional.emplace(text::code_point_at(forms.at(row, "japanese"), 0).value,
                        text::code_point_at(forms.at(row, "traditional"), 0).value);
  }
  const auto older = [&](char32_t c) {
    const auto at = traditional.find(c);
    return at == traditional.end() ? c : at->second;
  };
  for (DraftPlace& place : draft.places) {
    if (place.country != "JP") continue;
    std::vector<std::string> spelt;
    for (const DraftName& name : place.names) {
      if (!is_han(name.form) || text::length(name.form) < 2) continue;
      spelt.push_back(mapped(name.form, older));
      spelt.push_back(mapped(name.form, [&](char32_t c) { return readings.simplified(older(c)); }));
    }
    for (const std::string& form : spelt) {
      if (!place.has(form)) place.add(form, "zh", NameUse::kExonym);
    }
  }
}

}  // namespace ketnghia::gazetteer::build
