#pragma once

#include <string>
#include <vector>

#include "extract/fact.h"
#include "gazetteer/book.h"
#include "language/pack.h"
#include "read/document.h"

namespace ketnghia::extract {

class Confidence;

struct Options {
  std::string home;  ///< id of the locality whose office keeps the documents; empty if unknown
  /// Borrowed; makes probabilities of what the finders are convinced of. Null leaves their own figures.
  const Confidence* confidence = nullptr;
};

/// All facts of a document: of its tables and of its running text, merged within the document; where
/// `options.confidence` is given, without those that are hardly right. A pure function of its arguments;
/// thread-safe.
std::vector<Fact> extract(const read::Document& document, const gazetteer::Book& book, const language::Packs& packs,
                          const Options& options);

}  // namespace ketnghia::extract
