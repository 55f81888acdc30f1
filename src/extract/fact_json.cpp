#include "extract/fact_json.h"

#include "extract/vocabulary.h"
#include "text/edtf.h"
#include "text/error.h"

namespace ketnghia::extract {

namespace {

using Json = nlohmann::json;
using OrderedJson = nlohmann::ordered_json;

// ---- writing: what is absent is left out ----

void put(OrderedJson& json, const char* key, const Text& value) {
  if (value) json[key] = *value;
}

void put(OrderedJson& json, const char* key, const std::string& value) {
  if (!value.empty()) json[key] = value;
}

void put(OrderedJson& json, const char* key, const Translations& value) {
  if (!value.empty()) json[key] = value;
}

void put(OrderedJson& json, const char* key, const std::vector<std::string>& value) {
  if (!value.empty()) json[key] = value;
}

OrderedJson to_json(const Party& party) {
  OrderedJson json{{"id", party.id}};
  put(json, "name", party.name);
  put(json, "body", party.body);
  return json;
}

OrderedJson to_json(const Person& person) {
  OrderedJson json{{"name", person.name}};
  put(json, "role", person.role);
  put(json, "of", person.of);
  return json;
}

OrderedJson to_json(const Evidence& evidence) {
  return {{"doc", evidence.document},
          {"start", evidence.span.start},
          {"end", evidence.span.end},
          {"quote", evidence.quote}};
}

template <typename Value>
OrderedJson to_array(const std::vector<Value>& values) {
  OrderedJson json = OrderedJson::array();
  for (const Value& value : values) json.push_back(to_json(value));
  return json;
}

struct Writer {
  OrderedJson& json;

  void operator()(const Relation& relation) const {
    json["parties"] = to_array(relation.parties);
    json["kind"] = relation.kind;
    put(json, "since", relation.since);
    put(json, "until", relation.until);
    put(json, "status", relation.status);
    put(json, "change", relation.change);
    put(json, "note", relation.note);
    if (relation.order) json["order"] = *relation.order;
    put(json, "as_written", relation.as_written);
  }
  void operator()(const Agreement& agreement) const {
    json["type"] = agreement.type;
    json["parties"] = to_array(agreement.parties);
    put(json, "signed", agreement.signed_on);
    put(json, "valid", agreement.valid);
    put(json, "status", agreement.status);
    if (!agreement.signatories.empty()) json["signatories"] = to_array(agreement.signatories);
    put(json, "fields", agreement.fields);
  }
  void operator()(const Event& event) const {
    json["type"] = event.type;
    put(json, "date", event.date);
    put(json, "status", event.status);
    put(json, "direction", event.direction);
    if (event.place) json["place"] = to_json(*event.place);
    json["localities"] = event.localities;
    if (!event.participants.empty()) json["participants"] = to_array(event.participants);
  }
  void operator()(const Office& office) const {
    json["person"] = office.person;
    put(json, "names", office.names);
    put(json, "titles", office.titles);
    put(json, "honorific", office.honorific);
    json["role"] = office.role;
    json["of"] = office.of;
    put(json, "title", office.title);
    if (office.acting) json["acting"] = true;
    put(json, "as_of", office.as_of);
  }
  void operator()(const Succession& succession) const {
    json["from"] = succession.from;
    json["to"] = succession.to;
    json["kind"] = succession.kind;
    put(json, "date", succession.date);
  }
  void operator()(const Rule& rule) const {
    json["of"] = rule.of;
    json["rule"] = rule.rule;
    json["strength"] = rule.strength;
    put(json, "note", rule.note);
  }
  void operator()(const Finding& finding) const {
    json["kind"] = finding.kind;
    Translations others = finding.arguments;
    if (const auto suggestion = others.extract("suggestion")) json["suggestion"] = suggestion.mapped();
    put(json, "arguments", others);
  }
  void operator()(const Commitment& commitment) const {
    json["by"] = commitment.by;
    json["text"] = commitment.text;
    put(json, "due", commitment.due);
  }
  void operator()(const Contact& contact) const {
    json["of"] = contact.of;
    put(json, "address", contact.address);
    put(json, "email", contact.email);
    put(json, "phone", contact.phone);
    put(json, "website", contact.website);
  }
};

// ---- reading ----

[[noreturn]] void refuse(const std::string& field, const std::string& value) {
  throw Error(ErrorKind::kInput, "fact.bad", {{"field", field}, {"value", value}});
}

const Json* find(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found == json.end() || found->is_null() ? nullptr : &*found;
}

std::string string_of(const Json& value, const char* key) {
  if (!value.is_string()) refuse(key, value.dump());
  return value.get<std::string>();
}

Text get_text(const Json& json, const char* key) {
  const Json* value = find(json, key);
  return value ? Text(string_of(*value, key)) : std::nullopt;
}

std::string get_string(const Json& json, const char* key) { return get_text(json, key).value_or(""); }

std::string need_string(const Json& json, const char* key) {
  const Text value = get_text(json, key);
  if (!value) refuse(key, "null");
  return *value;
}

using Vocabulary = std::span<const std::string_view>;

Text get_word(const Json& json, const char* key, Vocabulary vocabulary) {
  Text word = get_text(json, key);
  if (word && !vocabulary::contains(vocabulary, *word)) refuse(key, *word);
  return word;
}

std::string need_word(const Json& json, const char* key, Vocabulary vocabulary) {
  Text word = get_word(json, key, vocabulary);
  if (!word) refuse(key, "null");
  return *word;
}

Text get_date(const Json& json, const char* key) {
  Text date = get_text(json, key);
  if (date && !text::Edtf::parse(*date)) refuse(key, *date);
  return date;
}

Translations get_translations(const Json& json, const char* key) {
  Translations out;
  const Json* value = find(json, key);
  if (!value) return out;
  if (!value->is_object()) refuse(key, value->dump());
  for (const auto& [language, text] : value->items()) out[language] = string_of(text, key);
  return out;
}

const Json& array_of(const Json& json, const char* key) {
  static const Json kNone = Json::array();
  const Json* value = find(json, key);
  if (!value) return kNone;
  if (!value->is_array()) refuse(key, value->dump());
  return *value;
}

std::vector<std::string> get_strings(const Json& json, const char* key) {
  std::vector<std::string> out;
  for (const Json& item : array_of(json, key)) out.push_back(string_of(item, key));
  return out;
}

const Json& object_of(const Json& json, const char* key) {
  if (!json.is_object()) refuse(key, json.dump());
  return json;
}

Party read_party(const Json& json, const char* key) {
  object_of(json, key);
  return {get_string(json, "id"), get_string(json, "name"), get_word(json, "body", vocabulary::bodies())};
}

std::vector<Party> get_parties(const Json& json, const char* key) {
  std::vector<Party> out;
  for (const Json& item : array_of(json, key)) out.push_back(read_party(item, key));
  return out;
}

std::vector<Person> get_people(const Json& json, const char* key) {
  std::vector<Person> out;
  for (const Json& item : array_of(json, key)) {
    object_of(item, key);
    out.push_back({get_string(item, "name"), get_word(item, "role", vocabulary::roles()), get_text(item, "of")});
  }
  return out;
}

Relation read_relation(const Json& json) {
  Relation out;
  out.parties = get_parties(json, "parties");
  out.kind = get_word(json, "kind", vocabulary::relation_kinds()).value_or("unknown");
  out.since = get_date(json, "since");
  out.until = get_date(json, "until");
  out.status = get_word(json, "status", vocabulary::relation_statuses());
  out.change = get_word(json, "change", vocabulary::changes());
  out.note = get_text(json, "note");
  if (const Json* order = find(json, "order")) {
    if (!order->is_number_integer()) refuse("order", order->dump());
    out.order = order->get<int>();
  }
  out.as_written = get_translations(json, "as_written");
  return out;
}

Agreement read_agreement(const Json& json) {
  Agreement out;
  out.type = need_word(json, "type", vocabulary::agreement_types());
  out.parties = get_parties(json, "parties");
  out.signed_on = get_date(json, "signed");
  out.valid = get_date(json, "valid");
  out.status = get_word(json, "status", vocabulary::agreement_statuses());
  out.signatories = get_people(json, "signatories");
  out.fields = get_strings(json, "fields");
  for (const std::string& field : out.fields) {
    if (!vocabulary::contains(vocabulary::fields(), field)) refuse("fields", field);
  }
  return out;
}

Event read_event(const Json& json) {
  Event out;
  out.type = need_word(json, "type", vocabulary::event_types());
  out.date = get_date(json, "date");
  out.status = get_word(json, "status", vocabulary::event_statuses());
  out.direction = get_word(json, "direction", vocabulary::directions());
  if (const Json* place = find(json, "place")) out.place = read_party(*place, "place");
  out.localities = get_strings(json, "localities");
  out.participants = get_people(json, "participants");
  return out;
}

Office read_office(const Json& json) {
  Office out;
  out.person = need_string(json, "person");
  out.names = get_translations(json, "names");
  out.titles = get_translations(json, "titles");
  out.honorific = get_translations(json, "honorific");
  out.role = need_word(json, "role", vocabulary::roles());
  out.of = get_string(json, "of");
  out.title = get_text(json, "title");
  if (const Json* acting = find(json, "acting")) {
    if (!acting->is_boolean()) refuse("acting", acting->dump());
    out.acting = acting->get<bool>();
  }
  out.as_of = get_date(json, "as_of");
  return out;
}

Succession read_succession(const Json& json) {
  return {get_strings(json, "from"), need_string(json, "to"), need_word(json, "kind", vocabulary::succession_kinds()),
          get_date(json, "date")};
}

Rule read_rule(const Json& json) {
  return {need_string(json, "of"), need_word(json, "rule", vocabulary::letter_rules()),
          need_word(json, "strength", vocabulary::strengths()), get_text(json, "note")};
}

Finding read_finding(const Json& json) {
  Finding out{need_string(json, "kind"), get_translations(json, "arguments")};
  if (const Text suggestion = get_text(json, "suggestion")) out.arguments["suggestion"] = *suggestion;
  return out;
}

Content read_content(const Json& json, const std::string& kind) {
  if (kind == "relation") return read_relation(json);
  if (kind == "agreement") return read_agreement(json);
  if (kind == "event") return read_event(json);
  if (kind == "office") return read_office(json);
  if (kind == "succession") return read_succession(json);
  if (kind == "rule") return read_rule(json);
  if (kind == "finding") return read_finding(json);
  if (kind == "commitment") return Commitment{get_string(json, "by"), need_string(json, "text"), get_date(json, "due")};
  if (kind == "contact") {
    return Contact{need_string(json, "of"), get_text(json, "address"), get_text(json, "email"), get_text(json, "phone"),
                   get_text(json, "website")};
  }
  refuse("fact", kind);
}

uint32_t read_offset(const Json& json, const char* key) {
  const Json* value = find(json, key);
  if (!value || !value->is_number_unsigned() || value->get<uint64_t>() > UINT32_MAX) {
    refuse(key, value ? value->dump() : "null");
  }
  return value->get<uint32_t>();
}

Evidence read_evidence(const Json& json) {
  object_of(json, "evidence");
  Evidence out{
      get_string(json, "doc"), {read_offset(json, "start"), read_offset(json, "end")}, get_string(json, "quote")};
  if (out.span.end < out.span.start) refuse("end", std::to_string(out.span.end));
  return out;
}

double read_confidence(const Json& json) {
  const Json* value = find(json, "confidence");
  if (!value) return 0;
  if (!value->is_number()) refuse("confidence", value->dump());
  const double confidence = value->get<double>();
  if (!(confidence >= 0 && confidence <= 1)) refuse("confidence", value->dump());
  return confidence;
}

bool read_related(const Json& json) {
  const std::string section = get_text(json, "section").value_or("main");
  if (section != "main" && section != "related") refuse("section", section);
  return section == "related";
}

}  // namespace

OrderedJson to_json(const Fact& fact) {
  OrderedJson json{{"fact", std::string(kind_of(fact))}};
  std::visit(Writer{json}, fact.content);
  json["confidence"] = fact.confidence;
  json["evidence"] = to_array(fact.evidence);
  json["section"] = fact.related ? "related" : "main";
  put(json, "inferred", fact.inferred);
  return json;
}

Fact from_json(const Json& json) {
  object_of(json, "fact");
  Fact fact;
  fact.content = read_content(json, need_string(json, "fact"));
  fact.confidence = read_confidence(json);
  for (const Json& item : array_of(json, "evidence")) fact.evidence.push_back(read_evidence(item));
  fact.related = read_related(json);
  fact.inferred = get_strings(json, "inferred");
  return fact;
}

}  // namespace ketnghia::extract
