#include "read/read.h"

#include <optional>
#include <utility>
#include <vector>

#include "read/decode.h"
#include "read/delimited.h"
#include "read/draft.h"
#include "read/file.h"
#include "read/html.h"
#include "read/language_id.h"
#include "read/page_words.h"
#include "read/parts.h"
#include "read/plain.h"
#include "read/publication.h"
#include "read/written_date.h"

namespace ketnghia::read {

namespace {

Draft draft_of(const std::string& name, std::string text) {
  if (is_html(name, text)) return draft_of_html(name, text);
  const bool named_table = name.ends_with(".csv") || name.ends_with(".tsv") || name.ends_with(".tab");
  if (const auto separator = separator_of(text, named_table)) return draft_of_delimited(std::move(text), *separator);
  return draft_of_plain(std::move(text));
}

/// The pack of the document's language; English where there is none, since many sites keep their frame in English.
std::vector<const language::Pack*> packs_for(const std::string& code, const language::Packs& packs) {
  std::vector<const language::Pack*> found;
  for (const std::string& name : {code, std::string("en")}) {
    const language::Pack* pack = name.empty() || !found.empty() ? nullptr : packs.find(name);
    if (pack != nullptr) found.push_back(pack);
  }
  return found;
}

}  // namespace

Document read_bytes(std::string name, std::string bytes, const language::Packs& packs, const ReadOptions& options) {
  check_size(name, bytes.size(), options.size_limit);
  Draft draft = draft_of(name, decode(name, bytes));
  Document document;
  document.language = language_of(draft, packs);
  PageWords words(packs_for(document.language, packs));
  const WrittenDates dates(document.language, words.packs().empty() ? nullptr : words.packs().front());
  tell_parts(draft, words, dates);
  std::optional<text::Span> address_place;
  document.address = own_address(draft, words, address_place);
  document.published = publication_of(draft, words, dates, document.address, address_place);
  document.name = std::move(name);
  document.bytes = std::move(bytes);
  document.text = std::move(draft.text);
  for (const DraftBlock& block : draft.blocks) {
    document.blocks.push_back({block.span, block.part.value_or(Part::kMain), block.cell});
  }
  return document;
}

Document read_file(const std::string& path, const language::Packs& packs, const ReadOptions& options) {
  return read_bytes(path, load(path, options.size_limit), packs, options);
}

}  // namespace ketnghia::read
