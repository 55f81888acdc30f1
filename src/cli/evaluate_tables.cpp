#include "cli/evaluate_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ostream>

#include "cli/table.h"

namespace ketnghia::cli {

using extract::Count;
using extract::Score;
using extract::Slip;
using Json = nlohmann::json;

Score Evaluation::total() const {
  Score sum;
  for (const EvaluatedDocument& document : documents) sum += document.score;
  return sum;
}

std::map<std::string, Score> Evaluation::by_language() const {
  std::map<std::string, Score> out;
  for (const EvaluatedDocument& document : documents) out[document.language] += document.score;
  return out;
}

namespace {

std::string figure(double value) { return fmt::format("{:.3f}", value); }

std::vector<std::string> headings(Session& session, const char* first) {
  return {session.say(first),      session.say("eval.gold"),      session.say("eval.found"),
          session.say("eval.hit"), session.say("eval.precision"), session.say("eval.recall"),
          session.say("eval.f1"),  session.say("eval.fields")};
}

std::vector<std::string> cells(const std::string& name, const Count& count) {
  return {name,
          std::to_string(count.gold),
          std::to_string(count.found),
          std::to_string(count.hit),
          figure(count.precision()),
          figure(count.recall()),
          figure(count.f1()),
          figure(count.field_share())};
}

Table table_of_kinds(const Score& score, Session& session) {
  std::vector<std::string> columns = headings(session, "eval.fact");
  columns.push_back(session.say("eval.whole"));
  Table table(std::move(columns));
  for (const std::string_view kind : extract::scored_kinds()) {
    const Count count = score.of(kind);
    std::vector<std::string> row = cells(session.say("eval.kind." + std::string(kind)), count);
    row.push_back(kind == "relation" && count.hit > 0 ? figure(count.whole_share()) : "");
    table.add(std::move(row));
  }
  std::vector<std::string> all = cells(session.say("eval.all"), score.all());
  all.emplace_back();
  table.add(std::move(all));
  return table;
}

/// A fact in few words: its parties or its person, then its other fields by their names in the fact format.
std::string brief(const Json& fact) {
  const auto ids = [](const Json& values) {
    std::string out;
    for (const Json& value : values) {
      const Json id = value.is_object() ? value.value("id", value.value("name", Json(""))) : value;
      out += (out.empty() ? "" : " – ") + (id.is_string() ? id.get<std::string>() : id.dump());
    }
    return out;
  };
  std::string out;
  const auto add = [&](const std::string& text) { out += (out.empty() ? "" : ", ") + text; };
  for (const char* key : {"person", "role", "of", "type", "kind", "parties", "localities", "from", "to", "since",
                          "signed", "date", "as_of", "status", "participants"}) {
    const auto value = fact.find(key);
    if (value == fact.end() || value->is_null()) continue;
    if (value->is_array() && !value->empty()) add(ids(*value));
    if (value->is_string()) {
      const std::string text = value->get<std::string>();
      const bool says_itself = std::string_view(key) == "person" || std::string_view(key) == "type";
      add(says_itself ? text : fmt::format("{} {}", key, text));
    }
  }
  return out;
}

std::string value_of(const Json& fact, const std::string& field) {
  const auto value = fact.find(field);
  if (value == fact.end() || value->is_null()) return "–";
  return value->is_string() ? value->get<std::string>() : value->dump();
}

void print_slip(const std::string& document, const Slip& slip, Session& session) {
  const Json& fact = slip.gold.is_null() ? slip.found : slip.gold;
  const std::string kind = session.say("eval.kind." + fact.value("fact", ""));
  const char* message = slip.sort == Slip::Sort::kMissed     ? "eval.missed"
                        : slip.sort == Slip::Sort::kSpurious ? "eval.spurious"
                                                             : "eval.wrong_field";
  session.out() << document << ": "
                << session.say(message, {{"kind", kind},
                                         {"fact", brief(fact)},
                                         {"field", slip.field},
                                         {"want", value_of(slip.gold, slip.field)},
                                         {"got", value_of(slip.found, slip.field)}})
                << '\n';
  if (slip.found.is_null()) return;
  for (const Json& evidence : slip.found.value("evidence", Json::array())) {
    session.out() << "    “" << evidence.value("quote", "") << "”\n";
  }
}

}  // namespace

void print_counts(const Evaluation& evaluation, Session& session) {
  const int width = terminal_width();
  const Score total = evaluation.total();
  table_of_kinds(total, session).print(session.out(), width);
  const auto languages = evaluation.by_language();
  if (languages.size() > 1) {
    Table table(headings(session, "eval.language"));
    for (const auto& [language, score] : languages) table.add(cells(language.empty() ? "–" : language, score.all()));
    session.out() << '\n';
    table.print(session.out(), width);
  }
  if (evaluation.documents.size() > 1) {
    Table table(headings(session, "eval.document"));
    for (const EvaluatedDocument& document : evaluation.documents)
      table.add(cells(document.name, document.score.all()));
    session.out() << '\n';
    table.print(session.out(), width);
  }
  const extract::Calibration calibration = extract::calibrate(total.stated);
  session.out() << '\n'
                << session.say("eval.summary", {{"documents", std::to_string(evaluation.documents.size())},
                                                {"ece", figure(calibration.ece)},
                                                {"brier", figure(calibration.brier)},
                                                {"facts", std::to_string(calibration.facts)},
                                                {"aside", std::to_string(total.aside)}})
                << '\n';
}

void print_counts_csv(const Evaluation& evaluation, Session& session) {
  table_of_kinds(evaluation.total(), session).print_csv(session.out());
}

void print_errors(const Evaluation& evaluation, Session& session) {
  session.out() << '\n';
  for (const EvaluatedDocument& document : evaluation.documents) {
    for (const Slip& slip : document.score.slips) print_slip(document.name, slip, session);
  }
}

void print_calibration(const extract::Calibration& calibration, Session& session) {
  constexpr int kCells = 20;
  Table table({session.say("eval.confidence"), session.say("eval.facts"), session.say("eval.stated"),
               session.say("eval.right"), ""});
  for (size_t i = 0; i < calibration.bins.size(); ++i) {
    const auto& bin = calibration.bins[i];
    const std::string range =
        fmt::format("{:.1f}–{:.1f}", static_cast<double>(i) / 10, static_cast<double>(i + 1) / 10);
    if (bin.facts == 0) {
      table.add({range, "0", "", "", ""});
      continue;
    }
    const double stated = bin.confidence / bin.facts, right = static_cast<double>(bin.right) / bin.facts;
    const int mark = std::min(kCells - 1, static_cast<int>(stated * kCells));
    std::string bar;
    for (int cell = 0; cell < kCells; ++cell) {
      const bool filled = cell < std::lround(right * kCells);
      bar += cell == mark ? "│" : filled ? "█" : "·";
    }
    table.add({range, std::to_string(bin.facts), figure(stated), figure(right), bar});
  }
  session.out() << '\n';
  table.print(session.out(), terminal_width());
}

}  // namespace ketnghia::cli
