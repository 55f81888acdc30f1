#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gazetteer/book.h"
#include "text/edtf.h"

namespace ketnghia::ledger {

/// A locality whose ties passed to another on a day, by a rule of the book of places.
struct Passing {
  std::string from, to;
  text::Day day = 0;
};

struct PlaceChoice {
  std::string id;
  float score = 0;
};

/// What the register asks about places. A seam: the program asks its compiled book, a test a handful of places.
/// Const and thread-safe.
class Places {
 public:
  virtual ~Places() = default;
  /// One id for each place: the also-id of a city subdivision gives its code; an unknown id is given back as it is.
  virtual std::string canonical(const std::string& id) const = 0;
  /// The name to show in a language ("vi", "en"); for an id that no book knows, what follows `name:`, or the id.
  virtual std::string name(const std::string& id, std::string_view language) const = 0;
  /// ISO 3166-1 alpha-2; empty where it cannot be told.
  virtual std::string country(const std::string& id) const = 0;
  /// Every name that the place is known by, for the search.
  virtual std::vector<std::string> names(const std::string& id) const = 0;
  /// The places that a name may mean, best first.
  virtual std::vector<PlaceChoice> look_up(const std::string& name) const = 0;
  /// Whether two names are of one person, in whichever scripts they are written.
  virtual bool is_same_person(const std::string& a, const std::string& b) const = 0;
  /// Successions that pass ties on: merger, renaming, change of rank. Not the end of the district level, whose
  /// successor is only a suggestion, nor parts that were split off.
  virtual std::vector<Passing> passings() const = 0;
  /// Names the book in the register; a register made with another book has its views computed again.
  virtual std::string version() const = 0;
};

/// The compiled book of places, which must live longer.
class BookPlaces : public Places {
 public:
  explicit BookPlaces(const gazetteer::Book& book) : book_(book) {}
  std::string canonical(const std::string& id) const override;
  std::string name(const std::string& id, std::string_view language) const override;
  std::string country(const std::string& id) const override;
  std::vector<std::string> names(const std::string& id) const override;
  std::vector<PlaceChoice> look_up(const std::string& name) const override;
  bool is_same_person(const std::string& a, const std::string& b) const override;
  std::vector<Passing> passings() const override;
  std::string version() const override { return std::string(book_.version()); }

 private:
  const gazetteer::Book& book_;
};

/// The country that an ISO id begins with ("KR" of "KR" and "KR-26"), else empty.
std::string country_of_code(std::string_view id);

/// The name inside an id `name:…`, else the id itself.
std::string name_of_unknown(const std::string& id);

}  // namespace ketnghia::ledger
