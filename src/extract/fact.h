#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "text/span.h"

namespace ketnghia::extract {

// The fact format: see docs/data-model.md. Closed vocabularies (role, kind, type, status, …) are kept as the strings
// of the format; `vocabulary.h` lists them, and reading JSON checks against it. Dates are EDTF text.

using Text = std::optional<std::string>;
/// Language code → text.
using Translations = std::map<std::string, std::string>;

struct Evidence {
  std::string document;
  text::Span span;    ///< bytes of the document's text
  std::string quote;  ///< exactly these bytes
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

struct Party {
  std::string id;
  std::string name;  ///< as written; empty where it is only implied
  Text body;
  friend bool operator==(const Party&, const Party&) = default;
};

struct Person {
  std::string name;
  Text role;
  Text of;
  friend bool operator==(const Person&, const Person&) = default;
};

struct Relation {
  std::vector<Party> parties;
  std::string kind = "unknown";
  Text since, until;
  Text status;
  Text change;
  Text note;
  std::optional<int> order;  ///< a table's row number
  /// A table's cells as written, so that the table can be given back: "level", "country", "since"; others as they come.
  Translations as_written;
};

struct Agreement {
  std::string type;
  std::vector<Party> parties;
  Text signed_on;  ///< `signed` in the format
  Text valid;
  Text status;
  std::vector<Person> signatories;
  std::vector<std::string> fields;
};

struct Event {
  std::string type;
  Text date;
  Text status, direction;
  std::optional<Party> place;
  std::vector<std::string> localities;  ///< ids
  std::vector<Person> participants;
};

struct Office {
  std::string person;
  Translations names, titles, honorific;
  std::string role;
  std::string of;
  Text title;
  bool acting = false;
  Text as_of;
};

struct Succession {
  std::vector<std::string> from;
  std::string to;
  std::string kind;
  Text date;
};

struct Rule {
  std::string of, rule, strength;
  Text note;
};

struct Finding {
  std::string kind;
  /// What the message of the catalogue (`finding.KIND`) needs; "suggestion" is the suggested value, where there is one.
  std::map<std::string, std::string> arguments;
};

struct Commitment {
  std::string by, text;
  Text due;
};

struct Contact {
  std::string of;
  Text address, email, phone, website;
};

/// In the order of the format's page; the index is the kind.
using Content = std::variant<Relation, Agreement, Event, Office, Succession, Rule, Finding, Commitment, Contact>;

struct Fact {
  Content content;
  double confidence = 0;
  std::vector<Evidence> evidence;
  bool related = false;               ///< section `related` instead of `main`
  std::vector<std::string> inferred;  ///< names of fields that do not stand in the text
};

/// "relation", "agreement", … for the fact's content.
std::string_view kind_of(const Fact& fact);

}  // namespace ketnghia::extract
