#include "gazetteer/build/draft.h"

#include <algorithm>

#include "text/utf8.h"

namespace ketnghia::gazetteer::build {

void DraftPlace::add(std::string_view form, std::string_view language, NameUse use, bool quiet) {
  const std::string clean = text::to_nfc(text::collapse_spaces(form));
  if (clean.empty() || clean.size() > 200) return;
  names.push_back({clean, std::string(language), use, quiet});
}

bool DraftPlace::has(std::string_view form) const {
  return std::ranges::any_of(names, [&](const DraftName& known) { return known.form == form; });
}

DraftPlace& Draft::add_place(DraftPlace place) {
  index_.emplace(place.id, static_cast<uint32_t>(places.size()));
  places.push_back(std::move(place));
  return places.back();
}

DraftPlace* Draft::find(std::string_view id) {
  const auto at = index_.find(std::string(id));
  return at == index_.end() ? nullptr : &places[at->second];
}

void Draft::set_also(DraftPlace& place, const std::string& id) {
  place.also = id;
  index_[id] = static_cast<uint32_t>(&place - places.data());
}

}  // namespace ketnghia::gazetteer::build
