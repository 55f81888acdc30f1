// Answers as the page of facts writes them.

#include "ledger/answers.h"

namespace ketnghia::ledger {

namespace {

nlohmann::ordered_json or_null(const std::string& text) {
  return text.empty() ? nlohmann::ordered_json(nullptr) : nlohmann::ordered_json(text);
}

}  // namespace

nlohmann::ordered_json to_json(const extract::Evidence& evidence) {
  return {{"doc", evidence.document},
          {"start", evidence.span.start},
          {"end", evidence.span.end},
          {"quote", evidence.quote}};
}

nlohmann::ordered_json to_json(const std::vector<extract::Evidence>& evidence) {
  nlohmann::ordered_json out = nlohmann::ordered_json::array();
  for (const extract::Evidence& one : evidence) out.push_back(to_json(one));
  return out;
}

nlohmann::ordered_json to_json(const Tie& tie) {
  nlohmann::ordered_json leaders = nlohmann::ordered_json::array();
  for (const OfficeRow& leader : tie.leaders) {
    leaders.push_back({{"person", leader.person},
                       {"role", leader.role},
                       {"title", or_null(leader.title)},
                       {"as_of", or_null(leader.as_of)}});
  }
  nlohmann::ordered_json out{{"home", {{"id", tie.home}, {"name", tie.home_name}}},
                             {"partner", {{"id", tie.partner}, {"name", tie.partner_name}, {"country", tie.country}}},
                             {"kind", tie.row.kind},
                             {"since", or_null(tie.row.since)},
                             {"until", or_null(tie.row.until)},
                             {"status", tie.row.status},
                             {"standing", to_string(tie.row.standing)},
                             {"inherited_from", or_null(tie.row.inherited_from)}};
  if (!tie.row.joined.empty()) out["joined"] = tie.row.joined;
  out["leaders"] = std::move(leaders);
  out["sources"] = tie.row.sources;
  out["documents"] = tie.documents;
  return out;
}

nlohmann::ordered_json to_json(const OfficeRow& row) {
  return {{"person", row.person},  {"role", row.role},
          {"of", row.locality},    {"title", or_null(row.title)},
          {"acting", row.acting},  {"as_of", or_null(row.as_of)},
          {"latest", row.latest},  {"standing", to_string(row.standing)},
          {"sources", row.sources}};
}

nlohmann::ordered_json to_json(const OccurrenceRow& row) {
  nlohmann::ordered_json out = nlohmann::ordered_json::parse(row.content);
  out.erase("fact");
  out["standing"] = to_string(row.standing);
  out["sources"] = row.sources;
  return out;
}

}  // namespace ketnghia::ledger
