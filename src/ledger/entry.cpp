#include "ledger/entry.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "extract/fact_json.h"
#include "text/error.h"

namespace ketnghia::ledger {

namespace {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

// What stands in the columns of `fact` and `evidence` rather than in statements.
constexpr const char* kHeadings[] = {"fact", "confidence", "evidence", "section", "inferred"};

void flatten(const OrderedJson& json, const std::string& path, std::vector<Statement>& out) {
  if (json.is_structured()) {
    for (const auto& [key, value] : json.items()) flatten(value, path.empty() ? key : path + "/" + key, out);
  } else {
    out.push_back({path, json.is_string() ? json.get<std::string>() : json.dump()});
  }
}

bool is_index(const std::string& key) {
  return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Sets json at the path; a step of digits is a place in an array.
void put(Json& json, std::string_view path, Json value) {
  Json* at = &json;
  for (bool more = true; more;) {
    const size_t slash = path.find('/');
    const std::string key(path.substr(0, slash));
    more = slash != std::string_view::npos;
    if (more) path.remove_prefix(slash + 1);
    if (is_index(key)) {
      if (!at->is_array()) *at = Json::array();
      at = &(*at)[std::stoul(key)];
    } else {
      at = &(*at)[key];
    }
  }
  *at = std::move(value);
}

Json typed(const Statement& statement) {
  if (statement.value == kErased) return statement.value;
  if (statement.property == "acting") return statement.value == "true";
  if (statement.property == "order") return std::stoi(statement.value);
  return statement.value;
}

// Properties whose values are words of a vocabulary, dates or numbers, by the last name in their path.
constexpr std::array kClosed = {"kind",     "type", "status", "change", "role",   "body",    "direction",
                                "strength", "rule", "since",  "until",  "signed", "valid",   "date",
                                "as_of",    "due",  "acting", "order",  "fields", "standing"};

/// Whether the value is a code of a place: ISO 3166 or GeoNames.
bool is_code_of_place(std::string_view value) {
  if (value.starts_with("gn:")) return true;
  const auto is_code = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-'; };
  return value.size() >= 2 && value.size() <= 6 && (value.size() == 2 || value[2] == '-') &&
         std::all_of(value.begin(), value.end(), is_code);
}

struct KeyFinder {
  const Canonical& canonical;
  Keys& keys;

  void mention(const std::string& id) const {
    if (!id.empty()) keys.localities.push_back(canonical(id));
  }
  void operator()(const extract::Relation& relation) const {
    for (const auto& party : relation.parties) mention(party.id);
    std::vector<std::string> pair = keys.localities;
    std::sort(pair.begin(), pair.end());
    if (!pair.empty()) keys.subject = pair.front();
    if (pair.size() > 1) keys.object = pair.back();
  }
  void operator()(const extract::Agreement& agreement) const {
    for (const auto& party : agreement.parties) mention(party.id);
    keys.subject = group_of(keys.localities);
    keys.object = agreement.type;
  }
  void operator()(const extract::Event& event) const {
    for (const auto& locality : event.localities) mention(locality);
    keys.subject = group_of(keys.localities);
    keys.object = event.type;
    if (event.place) mention(event.place->id);
  }
  void operator()(const extract::Office& office) const {
    mention(office.of);
    keys.subject = canonical(office.of);
    keys.object = office.role;
  }
  void operator()(const extract::Succession& succession) const {
    mention(succession.to);
    for (const auto& from : succession.from) mention(from);
    keys.subject = canonical(succession.to);
  }
  void operator()(const extract::Rule& rule) const { about(rule.of); }
  void operator()(const extract::Finding& finding) const {
    const auto of = finding.arguments.find("of");
    about(of == finding.arguments.end() ? "" : of->second);
    keys.object = finding.kind;
  }
  void operator()(const extract::Commitment& commitment) const { about(commitment.by); }
  void operator()(const extract::Contact& contact) const { about(contact.of); }
  void about(const std::string& id) const {
    mention(id);
    keys.subject = id.empty() ? id : canonical(id);
  }
};

void narrow(Bounds& bounds, const extract::Text& from, const extract::Text& to) {
  if (const auto date = from ? text::Edtf::parse(*from) : std::nullopt) bounds.from = date->earliest();
  if (const auto date = to ? text::Edtf::parse(*to) : std::nullopt) bounds.to = date->latest();
}

struct BoundsFinder {
  Bounds& bounds;
  void operator()(const extract::Relation& relation) const { narrow(bounds, relation.since, relation.until); }
  void operator()(const extract::Agreement& agreement) const {
    if (agreement.valid) {
      narrow(bounds, agreement.valid, agreement.valid);
    } else {
      narrow(bounds, agreement.signed_on, std::nullopt);
    }
  }
  void operator()(const extract::Event& event) const { narrow(bounds, event.date, event.date); }
  void operator()(const extract::Office& office) const { narrow(bounds, office.as_of, office.as_of); }
  void operator()(const extract::Succession& succession) const { narrow(bounds, succession.date, std::nullopt); }
  void operator()(const extract::Commitment& commitment) const { narrow(bounds, std::nullopt, commitment.due); }
  void operator()(const extract::Rule&) const {}
  void operator()(const extract::Finding&) const {}
  void operator()(const extract::Contact&) const {}
};

}  // namespace

std::string_view to_string(Standing standing) {
  switch (standing) {
    case Standing::kAccepted: return "accepted";
    case Standing::kRejected: return "rejected";
    case Standing::kProposed: break;
  }
  return "proposed";
}

Standing standing_of(std::string_view word) {
  if (word == "accepted") return Standing::kAccepted;
  return word == "rejected" ? Standing::kRejected : Standing::kProposed;
}

bool is_free_text(const Statement& statement) {
  std::string_view path = statement.property;
  while (is_index(std::string(path.substr(path.rfind('/') + 1)))) path = path.substr(0, path.rfind('/'));
  const std::string_view last = path.substr(path.rfind('/') + 1);
  // A finding's arguments and a table's cells as written are text whatever they are called.
  const bool text = path.starts_with("arguments/") || path.starts_with("as_written/");
  const bool closed = !text && std::find(kClosed.begin(), kClosed.end(), last) != kClosed.end();
  return !closed && !is_code_of_place(statement.value);
}

std::vector<Statement> to_statements(const extract::Fact& fact) {
  OrderedJson json = extract::to_json(fact);
  for (const char* heading : kHeadings) json.erase(heading);
  std::vector<Statement> out;
  flatten(json, "", out);
  return out;
}

extract::Content from_statements(std::string_view kind, const std::vector<Statement>& statements) {
  Json json{{"fact", std::string(kind)}};
  try {
    for (const Statement& statement : statements) put(json, statement.property, typed(statement));
    return extract::from_json(json).content;
  } catch (const std::exception&) {  // a field of a vocabulary that was tampered with, or numbers that are none
    throw Error(ErrorKind::kEnvironment, "register.broken_fact", {{"fact", json.dump()}});
  }
}

Keys keys_of(const extract::Fact& fact, const Canonical& canonical) {
  Keys keys;
  std::visit(KeyFinder{canonical, keys}, fact.content);
  std::sort(keys.localities.begin(), keys.localities.end());
  keys.localities.erase(std::unique(keys.localities.begin(), keys.localities.end()), keys.localities.end());
  return keys;
}

std::string group_of(std::vector<std::string> ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return Json(ids).dump();
}

Bounds bounds_of(const extract::Fact& fact) {
  Bounds bounds;
  std::visit(BoundsFinder{bounds}, fact.content);
  return bounds;
}

std::string assertion_of(const extract::Fact& fact) {
  OrderedJson json = extract::to_json(fact);
  json.erase("confidence");
  json.erase("evidence");
  return json.dump();
}

}  // namespace ketnghia::ledger
