#pragma once

#include <soci/soci.h>

#include <set>
#include <string>
#include <vector>

#include "ledger/places.h"
#include "ledger/view_rows.h"

namespace ketnghia::ledger {

struct Found {
  std::string kind;     ///< locality, person, document
  std::string subject;  ///< id of the locality (for a person: of the office's), number of the document
  std::string title;    ///< what to show; for a locality its id's name in no particular language
  double score = 0;     ///< greater is better; comparable within one answer
};

/// Finds localities, people and documents by words, with or without marks, in any script. Both sides are cut into
/// folded tokens by text/tokens.h, a character of a script without spaces being a token of its own: SQLite's own
/// tokenizers find neither "da nang" in "Đà Nẵng" nor 河内 inside a sentence.
class SearchIndex {
 public:
  SearchIndex(soci::session& sql, const Places& places) : sql_(sql), places_(places) {}

  /// Once for each locality; again only after a removal. `given`: what a person named it, if so.
  void put_locality(const std::string& id, const std::string& given = "");
  void put_people(const std::string& locality, const std::vector<OfficeRow>& offices);
  void put_document(int64_t id, const std::string& name, const std::string& text);
  void remove(const std::string& kind, const std::string& subject);
  void clear();

  /// All words have to be found; the last may be the beginning of one. Best first.
  std::vector<Found> search(const std::string& words, size_t limit) const;

 private:
  void put(const std::string& kind, const std::string& subject, const std::string& title, const std::string& body);

  soci::session& sql_;
  const Places& places_;
};

/// The folded tokens of a text, joined by spaces.
std::string search_text(std::string_view text);

}  // namespace ketnghia::ledger
