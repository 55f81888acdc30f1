#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "extract/fact.h"
#include "text/edtf.h"

namespace ketnghia::ledger {

/// Numbers a transaction; they rise by one. A state of the register is named by the last transaction it knows.
using TransactionId = int64_t;
/// In `withdrawn`: the row stands. "Do not renumber": stored.
constexpr int64_t kNever = std::numeric_limits<int64_t>::max();
/// The state that knows every transaction.
constexpr TransactionId kNow = kNever - 1;

enum class Standing : uint8_t { kProposed, kAccepted, kRejected };
std::string_view to_string(Standing standing);
/// Unknown words read as proposed.
Standing standing_of(std::string_view word);

/// A fact as the ledger holds it: the unit of storage and of provenance.
struct Entry {
  int64_t id = 0;
  int64_t root = 0;                         ///< the first of its kind: an undo that restores a fact makes a copy of it
  extract::Fact fact;                       ///< evidence names documents by their names; erased values are kErased
  int64_t document = 0;                     ///< 0: a person's hand
  std::string source;                       ///< where the document came from: versions of one file are one source
  std::string dated;                        ///< EDTF date of the document, or of the person's --since; may be empty
  Standing standing = Standing::kProposed;  ///< a person's decision, else what it was recorded with
  bool decided = false;                     ///< a person decided its standing
  TransactionId recorded = 0;
  TransactionId withdrawn = kNever;

  bool by_hand() const { return document == 0; }
};

/// Stands where a value was erased by redaction.
constexpr std::string_view kErased = "█████";

/// A property and its value: one row of the table `statement`. Properties are the paths of the fact format
/// ("kind", "parties/0/id", "names/vi").
struct Statement {
  std::string property;
  std::string value;
};

/// True for text out of a document or of a person's own words, which may tell of somebody. False for what the program
/// writes by itself: words of the vocabularies, dates, numbers, codes of places.
bool is_free_text(const Statement& statement);

/// A fact's statements, in the order of the fact format.
std::vector<Statement> to_statements(const extract::Fact& fact);

/// The fact that the statements of one kind tell. The values come out of the register, so they are of the format; free
/// text may be erased. Throws Error(kEnvironment, "register.broken_fact") where they tell no fact.
extract::Content from_statements(std::string_view kind, const std::vector<Statement>& statements);

/// What a fact is about: the columns by which it is found.
struct Keys {
  std::string subject;  ///< relation: the lesser id of the pair; office, rule, …: the locality; agreement, event: group
  std::string object;  ///< relation: the greater id; office: the role
  std::vector<std::string> localities;
  bool operator==(const Keys&) const = default;
};

/// Makes one id of the ids of one place (a city subdivision's GeoNames id and its ISO code).
using Canonical = std::function<std::string(const std::string&)>;

Keys keys_of(const extract::Fact& fact, const Canonical& canonical);

/// The ids as one text, in order, each once: the group of localities that an agreement or event is about.
std::string group_of(std::vector<std::string> ids);

/// First and last day on which the fact holds in the world.
struct Bounds {
  text::Day from = text::kBeginningOfTime;
  text::Day to = text::kEndOfTime;
};
Bounds bounds_of(const extract::Fact& fact);

/// The fact without confidence and evidence, as text: equal for two readings of one assertion.
std::string assertion_of(const extract::Fact& fact);

}  // namespace ketnghia::ledger
