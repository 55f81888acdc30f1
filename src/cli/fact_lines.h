#pragma once

#include <string>

#include "cli/session.h"
#include "extract/fact.h"

namespace ketnghia::cli {

/// A fact as one line of the fact format, a finding with its message in the user's language.
std::string fact_line(const extract::Fact& fact, const language::Messages& messages);

/// The id of the home locality that the user named, in the form that facts use ("gn:1566083" → "VN-SG"). Throws
/// Error(kUsage, "cli.no_such_home") where the book of places has no such id.
std::string checked_home(Session& session, const std::string& home);

}  // namespace ketnghia::cli
