#pragma once

#include <soci/soci.h>

#include <set>
#include <string>
#include <vector>

#include "ledger/assemble.h"
#include "ledger/ledger_reader.h"
#include "ledger/places.h"
#include "ledger/view_rows.h"

namespace ketnghia::ledger {

/// What a transaction may have changed.
struct Touched {
  std::set<Pair> pairs;
  std::set<std::string> offices;     ///< localities
  std::set<std::string> agreements;  ///< groups
  std::set<std::string> events;      ///< groups
  std::set<std::string> localities;

  void add(const Entry& entry, const Canonical& canonical);
  void add(const extract::Fact& fact, const Canonical& canonical);
};

/// All rows of all views, in the order of their keys.
struct ViewRows {
  std::vector<RelationRow> relations;
  std::vector<OfficeRow> offices;
  std::vector<OccurrenceRow> agreements, events;
  std::vector<PartnerRow> partners;
  friend bool operator==(const ViewRows&, const ViewRows&) = default;
};

/// The views in their tables. The invariant: after every transaction the tables hold exactly `computed(kNow)`.
class Views {
 public:
  Views(soci::session& sql, const Places& places, const Lineage& lineage);

  /// Computes anew what may have changed. Inside the transaction that changed it.
  void refresh(const Touched& touched);
  void rebuild();

  ViewRows computed(TransactionId known) const;  ///< from the ledger
  ViewRows stored() const;                       ///< from the tables

  std::vector<RelationRow> relations() const;
  std::vector<RelationRow> relations_of(const std::string& locality) const;
  std::vector<OfficeRow> offices() const;
  std::vector<OfficeRow> offices_of(const std::string& locality) const;
  std::vector<OccurrenceRow> agreements_of(const std::string& locality) const;
  std::vector<OccurrenceRow> events_of(const std::string& locality) const;
  std::vector<PartnerRow> partners() const;

 private:
  void refresh_relations(const std::set<Pair>& pairs);
  void refresh_occurrences(const std::string& kind, const std::set<std::string>& groups);
  void refresh_partners(const std::set<std::string>& localities);
  void insert(const RelationRow& row);
  void insert(const OfficeRow& row);
  void insert(const std::string& table, const OccurrenceRow& row);
  void insert(const PartnerRow& row);
  std::vector<RelationRow> read_relations(const std::string& condition, const std::vector<std::string>& values) const;
  std::vector<OfficeRow> read_offices(const std::string& condition, const std::vector<std::string>& values) const;
  std::vector<OccurrenceRow> read_occurrences(const std::string& kind, const std::string& condition,
                                              const std::vector<std::string>& values) const;
  std::vector<OccurrenceRow> occurrences_of(const std::string& kind, const std::string& locality) const;

  soci::session& sql_;
  const Places& places_;
  const Lineage& lineage_;
  LedgerReader ledger_;
  Canonical canonical_;
};

}  // namespace ketnghia::ledger
