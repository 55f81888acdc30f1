#include "annotate/annotation.h"
#include "annotate/dates.h"
#include "annotate/places.h"
#include "annotate/sentences.h"
#include "annotate/spotter.h"
#include "annotate/titles.h"

namespace ketnghia::annotate {

Annotation annotate(const read::Document& document, const gazetteer::Book& book, const language::Packs& packs,
                    std::string_view home) {
  Annotation a;
  a.document = &document;
  a.book = &book;
  a.pack = packs.find(document.language);
  if (a.pack == nullptr) a.pack = packs.find("en");  // a language without a pack is read with the widest known words
  if (a.pack == nullptr) return a;
  text::tokenise(document.text, a.tokens);
  find_sentences(a);
  spot_terms(a);
  spot_places(a);
  find_dates(a);
  find_titles(a);
  find_persons(a);
  resolve_places(a, home);
  bind_titles(a);
  return a;
}

}  // namespace ketnghia::annotate
