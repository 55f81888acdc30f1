#pragma once

#include <vector>

#include "gazetteer/scoring.h"

/// The searches that ask a rule, not a list: they cost up to a few milliseconds each.
namespace ketnghia::gazetteer {

/// Places whose name sounds as the text, read as Vietnamese, does.
std::vector<Match> find_respelt(const Book& book, std::string_view text, const LookupContext& context);

/// Small places whose Han name reads as the text does.
std::vector<Match> find_read(const Book& book, std::string_view text, const LookupContext& context);

/// Places whose Latin name is the text's, written in another script: "Мытищи", "부산", "南宁".
std::vector<Match> find_romanised(const Book& book, std::string_view text, const LookupContext& context);
/// By ear, of a name transcribed in kana, Hangul or Han characters (タコマ, 赫梅利尼茨基). Such spellings tell so few
/// sounds apart that only a country's constraint makes them a name: nothing without one.
std::vector<Match> find_transcribed(const Book& book, std::string_view text, const LookupContext& context);

/// Places with a name at a small edit distance. Without a country only places that are widely known.
std::vector<Match> find_misspelt(const Book& book, std::string_view text, const LookupContext& context);

/// The Damerau-Levenshtein distance of two texts in letters (neighbours swapped count one), or limit + 1 where it is
/// greater.
unsigned edit_distance(std::string_view a, std::string_view b, unsigned limit);

}  // namespace ketnghia::gazetteer
