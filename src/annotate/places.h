#pragma once

#include "annotate/annotation.h"

namespace ketnghia::annotate {

/// Finds the names of places in each sentence, longest first, with the locality words beside them, and appends them
/// to `a.places` with all that each may mean. A name of one common word counts only where its size, its repetition or
/// a locality word speaks for it. Needs the sentences and the terms.
void spot_places(Annotation& a);

/// Chooses one place for each mention by the document's own context: locality word, country named beside it, other
/// places, language, home; population only as the last word. Sets `place`, `id`, `country`, `sureness`.
void resolve_places(Annotation& a, std::string_view home);

}  // namespace ketnghia::annotate
