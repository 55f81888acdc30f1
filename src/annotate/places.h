#pragma once

#include "annotate/annotation.h"

namespace ketnghia::annotate {

/// Finds the names of places in each sentence, longest first, with the locality words beside them, and appends them
/// to `a.places` with all that each may mean. A name of one common word counts only where its size, its repetition or
/// a locality word speaks for it. Needs the sentences and the terms.
void spot_places(Annotation& a);

/// Chooses one place for each mention by the document's own context: locality word, country named beside it, other
/// places, language, home; population only as the last word; then the mentions of the page agree (agree_on_places).
/// Sets `place`, `id`, `country`, `sureness`.
void resolve_places(Annotation& a, std::string_view home);

/// A name cut short, the first word of a longer one, and one without its locality word mean what the page's fuller
/// mentions mean. Then sets `id` and `country` of each: the place's own, else the fullest name of the page. Needs
/// `place` and `sureness` of each.
void agree_on_places(Annotation& a);

}  // namespace ketnghia::annotate
