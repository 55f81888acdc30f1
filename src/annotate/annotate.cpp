#include "annotate/annotation.h"
#include "annotate/dates.h"
#include "annotate/places.h"
#include "annotate/sentences.h"
#include "annotate/spotter.h"
#include "annotate/titles.h"
#include "text/error.h"

namespace ketnghia::annotate {

Annotation annotate(const read::Document& document, const gazetteer::Book& book, const language::Pack& pack,
                    const Options& options) {
  Annotation a;
  a.document = &document;
  a.book = &book;
  a.pack = &pack;
  text::tokenise(document.text, a.tokens);
  find_sentences(a, options.table_rows);
  spot_terms(a);
  spot_places(a);
  find_dates(a);
  find_titles(a);
  find_persons(a);
  resolve_places(a, options.home);
  bind_titles(a);
  return a;
}

Annotation annotate(const read::Document& document, const gazetteer::Book& book, const language::Packs& packs,
                    const Options& options) {
  const language::Pack* pack = packs.find(document.language);
  if (pack == nullptr) pack = packs.find("en");  // the words that most pages of the field share
  if (pack == nullptr) throw Error(ErrorKind::kEnvironment, "language.none", {{"language", document.language}});
  return annotate(document, book, *pack, options);
}

}  // namespace ketnghia::annotate
