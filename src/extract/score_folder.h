#pragma once

#include <string>
#include <vector>

#include "extract/extract.h"
#include "extract/score.h"
#include "language/pack.h"

namespace ketnghia::extract {

/// A document that has gold facts.
struct GoldDocument {
  std::string file;
  std::string gold;      ///< its file of gold facts
  std::string home;      ///< what NAME.home beside the gold holds, else empty
  std::string language;  ///< as NAME says it ("m06.en.txt" → "en"), else empty
};

/// The documents of a folder that have gold facts, sorted by name: of NAME.EXT they stand in NAME.jsonl beside it, or
/// in the folder `gold` beside its folder. Where a document is there in several formats, the first of text, table text,
/// page and the others stands for it.
std::vector<GoldDocument> gold_documents(const std::string& folder);

/// The language that a file's name gives before its ending ("w09.vi.jsonl" → "vi"); empty where it gives none.
std::string language_of_name(const std::string& path);

/// What extract() gives for a document, as the fact format. `language` is filled with the document's where its name
/// does not say it; `confidence` may be null. Throws what read_file() throws.
std::vector<nlohmann::json> facts_of(GoldDocument& document, const gazetteer::Book& book, const language::Packs& packs,
                                     const Confidence* confidence = nullptr);

}  // namespace ketnghia::extract
