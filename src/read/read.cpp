#include "read/read.h"

#include <utility>

#include "read/decode.h"
#include "read/delimited.h"
#include "read/draft.h"
#include "read/file.h"
#include "read/html.h"
#include "read/plain.h"

namespace ketnghia::read {

namespace {

Draft draft_of(const std::string& name, std::string text) {
  if (is_html(name, text)) return draft_of_html(name, text);
  const bool named_table = name.ends_with(".csv") || name.ends_with(".tsv") || name.ends_with(".tab");
  if (const auto separator = separator_of(text, named_table)) return draft_of_delimited(std::move(text), *separator);
  return draft_of_plain(std::move(text));
}

}  // namespace

Document read_bytes(std::string name, std::string bytes, const language::Packs& packs, const ReadOptions& options) {
  check_size(name, bytes.size(), options.size_limit);
  Draft draft = draft_of(name, decode(name, bytes));
  (void)packs;
  Document document;
  document.name = std::move(name);
  document.bytes = std::move(bytes);
  document.text = std::move(draft.text);
  document.address = std::move(draft.address);
  for (const DraftBlock& block : draft.blocks) {
    document.blocks.push_back({block.span, block.part.value_or(Part::kMain), block.cell});
  }
  return document;
}

Document read_file(const std::string& path, const language::Packs& packs, const ReadOptions& options) {
  return read_bytes(path, load(path, options.size_limit), packs, options);
}

}  // namespace ketnghia::read
