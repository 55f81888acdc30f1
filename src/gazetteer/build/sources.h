#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/build/draft.h"

/// The sources of the book, each read into values of its own or added to the draft. All throw
/// Error(kEnvironment) "book.source" with the file when one cannot be read or understood.
namespace ketnghia::gazetteer::build {

/// The whole of a file; of one that ends in ".bz2", unpacked.
std::string read_source(const std::string& path);

/// Rows of a tab-separated table with a header line, by column name. Lines that begin with '#' are remarks.
class Table {
 public:
  explicit Table(const std::string& path);
  size_t size() const { return rows_.size(); }
  /// Empty where the row is shorter or there is no such column.
  const std::string& at(size_t row, std::string_view column) const;

 private:
  std::map<std::string, size_t, std::less<>> columns_;
  std::vector<std::vector<std::string>> rows_;
};

/// Words that say what kind of locality a name is: "Province", "省", "tỉnh". From kind_words.tsv.
class KindWords {
 public:
  explicit KindWords(const Table& table);
  /// The name without its kind words; the name itself where it has none or would be nothing else.
  std::string bare(const std::string& name) const;
  /// True for a text that is a kind word alone.
  bool is_kind(std::string_view text) const;

 private:
  std::string stripped(const std::string& name) const;
  std::vector<std::string> before_, after_;
};

/// Official languages of countries, from CLDR.
using CountryLanguages = std::map<std::string, std::set<std::string>, std::less<>>;
CountryLanguages read_country_languages(const std::string& cldr_folder);

/// Countries (ISO 3166-1) and subdivisions (ISO 3166-2) with their own names.
void add_iso_codes(Draft& draft, const std::string& folder);

/// From a subdivision's code in the sources of names to its ISO 3166-2 code, where ISO has given the former to another
/// subdivision since ("IR-19": Gilan then, Zanjan now).
using ReassignedCodes = std::map<std::string, std::string>;
ReassignedCodes read_reassigned_codes(const Table& table);

/// Names of countries and subdivisions in all languages of CLDR.
void add_cldr_names(Draft& draft, const std::string& folder, const KindWords& kinds, const CountryLanguages& languages,
                    const ReassignedCodes& reassigned);

/// From GeoNames' first-level code ("VN.84") to the ISO 3166-2 id. Codes that ISO has since replaced are followed
/// through CLDR's aliases and `reassigned`; those of no present subdivision are left out.
std::map<std::string, std::string> read_admin1(const std::string& json, const std::string& cldr_folder,
                                               const ReassignedCodes& reassigned, Draft& draft);

struct GeonamesOptions {
  std::map<std::string, std::string> admin1;      ///< see read_admin1
  std::map<std::string, std::string> same_place;  ///< "gn:1566083" → "VN-SG"
  const KindWords* kinds = nullptr;
  const CountryLanguages* languages = nullptr;
};
/// Populated places. Sums their population into the subdivision and the country that they lie in.
void add_geonames(Draft& draft, const std::string& path, const GeonamesOptions& options);

/// True for an alternate name of GeoNames that is a name: no code, address, or machine transliteration.
bool is_name(std::string_view alternate);

}  // namespace ketnghia::gazetteer::build
