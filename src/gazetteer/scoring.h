#pragma once

#include "gazetteer/lookup.h"

namespace ketnghia::gazetteer {

/// How the marks of what was written stand to those of a name in the book, letter by letter.
struct Marks {
  unsigned missing = 0;        ///< letters written plain that bear a mark in the name
  unsigned added = 0;          ///< letters written with a mark that are plain in the name
  unsigned contradicting = 0;  ///< letters with another mark than in the name
  bool same_words = true;      ///< the letters alone are the same
};
Marks compare_marks(std::string_view written, std::string_view name);

/// One way in which the written name led to a name of the book.
struct Match {
  PlaceName name;
  How how = How::kExact;
  Marks marks;
  bool joined = false;  ///< found only after the spaces were dropped
  bool quiet = false;   ///< a reading of a small place
  float likeness = 1;   ///< of sounds, for kRespelling
  unsigned edits = 0;   ///< letters that differ, for kMisspelling
};

/// The candidate of a match, with every feature that made its score. The weights stand in scoring.cpp, each with its
/// reason; they are chosen so that no sum exceeds 1.
Candidate score(const Book& book, const Match& match, const LookupContext& context);

}  // namespace ketnghia::gazetteer
