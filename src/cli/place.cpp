#include <fmt/format.h>

#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.h"
#include "gazetteer/lookup.h"
#include "text/error.h"

namespace ketnghia::cli {

namespace {

struct PlaceFlags {
  std::string name, country, kind;
  bool explain = false;
};

gazetteer::LookupContext::Wanted wanted_of(const std::string& kind) {
  using Wanted = gazetteer::LookupContext::Wanted;
  return kind == "city"          ? Wanted::kCity
         : kind == "subdivision" ? Wanted::kSubdivision
         : kind == "country"     ? Wanted::kCountry
                                 : Wanted::kAny;
}

void print_table(const std::vector<gazetteer::Candidate>& candidates, bool explain, Session& session) {
  for (const gazetteer::Candidate& candidate : candidates) {
    const gazetteer::Place place = session.book().place(candidate.place);
    session.out() << fmt::format("{:<14}{:<4}{:.2f}  {}  ({}: {})\n", place.id, place.country, candidate.score,
                                 place.name, session.say("how." + std::string(to_string(candidate.how))),
                                 candidate.matched);
    if (!explain) continue;
    for (const gazetteer::Feature& feature : candidate.features) {
      session.out() << fmt::format("{:>24} {:+.2f}\n", feature.name, feature.weight);
    }
  }
}

/// In thousandths; as a double, since a float's digits would follow.
double rounded(double number) { return std::round(number * 1000) / 1000; }

nlohmann::ordered_json to_json(const gazetteer::Candidate& candidate, bool explain, const gazetteer::Book& book) {
  const gazetteer::Place place = book.place(candidate.place);
  nlohmann::ordered_json json = {{"id", place.id},
                                 {"name", place.name},
                                 {"country", place.country},
                                 {"score", rounded(candidate.score)},
                                 {"how", to_string(candidate.how)}};
  if (explain) {
    for (const gazetteer::Feature& feature : candidate.features) {
      json["features"][std::string(feature.name)] = rounded(feature.weight);
    }
  }
  return json;
}

int look_up(const PlaceFlags& flags, Session& session) {
  gazetteer::LookupContext context;
  std::string country = flags.country;
  for (char& c : country) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  context.country = country;
  context.wanted = wanted_of(flags.kind);
  context.by_rule = true;
  const auto candidates = gazetteer::look_up(session.book(), flags.name, context);
  const std::string& format = session.options().format;
  if (format.empty() || format == "table") {
    if (candidates.empty()) session.err() << session.say("place.none", {{"name", flags.name}}) << '\n';
    print_table(candidates, flags.explain, session);
    return 0;
  }
  nlohmann::ordered_json all = nlohmann::ordered_json::array();
  for (const auto& candidate : candidates) all.push_back(to_json(candidate, flags.explain, session.book()));
  if (format == "json") {
    session.out() << all.dump() << '\n';
  } else {
    for (const auto& one : all) session.out() << one.dump() << '\n';
  }
  return 0;
}

}  // namespace

void add_place(Command& program) {
  Command command = program.add("place");
  const auto flags = std::make_shared<PlaceFlags>();
  command.value("name", flags->name, "help.place.name", Command::Need::kRequired);
  command.value("--country", flags->country, "help.place.country");
  command.choice("--kind", flags->kind, "help.place.kind", {"city", "subdivision", "country"});
  command.flag("--explain", flags->explain, "help.place.explain");
  command.run([flags](Session& s) { return look_up(*flags, s); });
}

}  // namespace ketnghia::cli
