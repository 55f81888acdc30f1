#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "ledger/register.h"
#include "text/error.h"

namespace ketnghia::ledger {

/// Which ties are asked for. Empty text: any.
struct Question {
  std::string home;         ///< only ties of this locality
  std::string country;      ///< only partners in it: ISO 3166-1 alpha-2
  std::string kind;         ///< only ties of this kind
  std::string words;        ///< each word begins a word of a name of the partner, its country, the home or the leaders
  std::optional<int> year;  ///< ties that held on some day of the year; leaders as of its end
  std::optional<text::Day> valid;  ///< ties that hold on the day; today where neither this nor the year is given
  TransactionId known = kNow;
  std::string language = "vi";  ///< of the names
};

/// A tie as somebody asks for it: from its home side, with the leaders of the partner.
struct Tie {
  RelationRow row;
  std::string home, partner;
  std::string home_name, partner_name, country, country_name;
  std::vector<OfficeRow> leaders;
  std::vector<std::string> documents;  ///< names of those that tell the tie
};

/// Something that looks wrong. `kind` names the message in the catalogue: "finding.KIND", or "check.KIND" for what the
/// register found itself.
struct Issue {
  std::string kind, subject;
  bool of_source = false;  ///< a finding in a document
  Error::Arguments arguments;
  std::vector<extract::Evidence> evidence;
  std::vector<std::string> others;  ///< of a contradiction: what is not shown
};

/// One line of a locality's story.
struct Chapter {
  TransactionRow transaction;
  std::vector<Entry> recorded, withdrawn;
  std::vector<std::pair<Entry, Standing>> decided;
};

/// A name that means no locality of the register, one, or several.
struct Resolved {
  std::vector<std::string> ids;  ///< best first
};

/// The register's answers, as values: the commands and the API write them out. Reads only.
class Answers {
 public:
  Answers(const Register& from, std::string language);

  /// Sorted by the country's name and the partner's name, as the language orders them.
  std::vector<Tie> list(const Question& question) const;
  std::vector<Tie> ties_of(const std::string& locality, const Question& question) const;
  std::vector<OfficeRow> offices_of(const std::string& locality, const Question& question) const;
  std::vector<OccurrenceRow> occurrences_of(const std::string& kind, const std::string& locality,
                                            TransactionId known) const;
  /// Rules, findings, commitments, contacts about a locality that stand.
  std::vector<Entry> remarks_of(const std::string& kind, const std::string& locality, TransactionId known) const;
  std::vector<extract::Evidence> evidence_of(const std::vector<int64_t>& facts) const;

  /// The localities of the register that a name means: an id; a name as some language or a document writes it; without
  /// marks and case; as a part of a name; last what the book of places makes of it.
  Resolved resolve(const std::string& name) const;
  std::vector<Chapter> history(const std::string& locality) const;
  std::vector<Issue> check(TransactionId known) const;

  /// As an officer named it by hand, else as the book of places does.
  std::string name(const std::string& id) const;
  std::string country_name(const std::string& code) const;
  /// The ISO code of a country given by its code or by a name in some language; empty where none is known by it.
  std::string country_of(const std::string& named) const;
  const Register& reg() const { return from_; }

 private:
  bool wanted(const RelationRow& row, const Question& question) const;
  bool has_words(const Tie& tie, const std::string& words) const;
  Tie tie_of(const RelationRow& row, const Question& question) const;
  std::string home_side(const RelationRow& row, const Question& question) const;
  std::vector<OfficeRow> leaders_of(const std::string& locality, const Question& question) const;
  std::vector<std::string> documents_of(const std::vector<int64_t>& facts) const;
  void check_ties(TransactionId known, std::vector<Issue>& out) const;
  void check_offices(TransactionId known, std::vector<Issue>& out) const;

  const Register& from_;
  std::string language_;
};

// ---- as the page of facts writes them ----

nlohmann::ordered_json to_json(const Tie& tie);
nlohmann::ordered_json to_json(const extract::Evidence& evidence);
nlohmann::ordered_json to_json(const std::vector<extract::Evidence>& evidence);
nlohmann::ordered_json to_json(const OfficeRow& row);
nlohmann::ordered_json to_json(const OccurrenceRow& row);

}  // namespace ketnghia::ledger
