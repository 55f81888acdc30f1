#pragma once

#include "annotate/annotation.h"

namespace ketnghia::annotate {

/// Finds the phrases that name an office, with the organ and place words inside them, and appends them to `a.titles`.
/// Needs the terms and the places' extents; the places need not be resolved.
void find_titles(Annotation& a);

/// Finds the names of people beside titles and honorifics and wherever a known name comes again; takes the places out
/// of `a.places` that are parts of such names. Needs the titles.
void find_persons(Annotation& a);

/// Gives each title its place and its holder. Needs resolved places and the persons.
void bind_titles(Annotation& a);

/// The role of the fact format that a head of an organ holds ("chair" of "peoples_committee"); empty where the two do
/// not tell.
std::string_view compose_role(std::string_view head, std::string_view body);

}  // namespace ketnghia::annotate
