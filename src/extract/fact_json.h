#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "extract/fact.h"

namespace ketnghia::extract {

/// The fact as the fact format writes it. A finding's `message` is left to the caller, who has the catalogue.
nlohmann::ordered_json to_json(const Fact& fact);

/// Reads one fact. Throws Error(kInput, "fact.bad", {"field", "value"}) on an unknown kind, a value that is not of its
/// vocabulary, a date that is no EDTF.
Fact from_json(const nlohmann::json& json);

}  // namespace ketnghia::extract
