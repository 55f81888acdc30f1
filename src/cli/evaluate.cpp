#include <filesystem>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/command.h"
#include "cli/evaluate_tables.h"
#include "extract/score_folder.h"
#include "text/error.h"

namespace ketnghia::cli {

namespace {

using extract::Count;
using extract::Score;
using Json = nlohmann::ordered_json;

struct EvaluateFlags {
  std::vector<std::string> files;    ///< GOLD FOUND GOLD FOUND …
  std::vector<std::string> folders;  ///< --over
  bool errors = false, calibration = false;
};

void tell_failure(const Error& error, Evaluation& evaluation, Session& session) {
  if (error.kind() != ErrorKind::kInput) throw error;
  evaluation.failed.push_back(session.say(error.message(), error.arguments()));
  session.err() << evaluation.failed.back() << '\n';
}

std::string name_of(const std::string& path) { return std::filesystem::path(path).stem().string(); }

void evaluate_pair(const std::string& gold, const std::string& found, Evaluation& evaluation, Session& session) {
  try {
    evaluation.documents.push_back(
        {name_of(gold), extract::language_of_name(gold),
         extract::score(extract::read_fact_lines(gold), extract::read_fact_lines(found), session.book())});
  } catch (const Error& error) {
    tell_failure(error, evaluation, session);
  }
}

/// A document that cannot be read has found nothing: what it holds is missed.
void evaluate_document(extract::GoldDocument& document, Evaluation& evaluation, Session& session) {
  const std::vector<nlohmann::json> gold = extract::read_fact_lines(document.gold);
  std::vector<nlohmann::json> found;
  try {
    found = extract::facts_of(document, session.book(), session.packs(), &session.confidence());
  } catch (const Error& error) {
    tell_failure(error, evaluation, session);
  }
  evaluation.documents.push_back(
      {name_of(document.file), document.language, extract::score(gold, found, session.book())});
}

Evaluation evaluate(const EvaluateFlags& flags, Session& session) {
  Evaluation evaluation;
  for (size_t i = 0; i + 1 < flags.files.size(); i += 2) {
    evaluate_pair(flags.files[i], flags.files[i + 1], evaluation, session);
  }
  for (const std::string& folder : flags.folders) {
    try {
      for (extract::GoldDocument& document : extract::gold_documents(folder)) {
        evaluate_document(document, evaluation, session);
      }
    } catch (const Error& error) {
      tell_failure(error, evaluation, session);
    }
  }
  return evaluation;
}

Json to_json(const Count& count) {
  return {{"gold", count.gold},
          {"found", count.found},
          {"hit", count.hit},
          {"precision", count.precision()},
          {"recall", count.recall()},
          {"f1", count.f1()},
          {"fields", count.field_share()}};
}

Json to_json(const Score& score) {
  Json json;
  for (const std::string_view kind : extract::scored_kinds()) {
    json[std::string(kind)] = to_json(score.of(kind));
    if (kind == "relation") json["relation"]["kind_and_since"] = score.of(kind).whole_share();
  }
  json["all"] = to_json(score.all());
  return json;
}

Json to_json(const extract::Calibration& calibration) {
  Json bins = Json::array();
  for (const auto& bin : calibration.bins) {
    bins.push_back({{"facts", bin.facts}, {"confidence", bin.confidence}, {"right", bin.right}});
  }
  return {{"facts", calibration.facts}, {"ece", calibration.ece}, {"brier", calibration.brier}, {"bins", bins}};
}

Json to_json(const extract::Slip& slip, const std::string& document) {
  using Sort = extract::Slip::Sort;
  Json json{{"document", document},
            {"error", slip.sort == Sort::kMissed     ? "missed"
                      : slip.sort == Sort::kSpurious ? "spurious"
                                                     : "wrong_field"}};
  if (!slip.field.empty()) json["field"] = slip.field;
  if (!slip.gold.is_null()) json["gold"] = slip.gold;
  if (!slip.found.is_null()) json["found"] = slip.found;
  return json;
}

Json to_json(const Evaluation& evaluation, bool errors) {
  const Score total = evaluation.total();
  Json json{{"kinds", to_json(total)}, {"languages", Json::object()}, {"documents", Json::array()}};
  for (const auto& [language, score] : evaluation.by_language()) {
    json["languages"][language.empty() ? "und" : language] = to_json(score);
  }
  for (const EvaluatedDocument& document : evaluation.documents) {
    json["documents"].push_back(
        {{"document", document.name}, {"language", document.language}, {"kinds", to_json(document.score)}});
  }
  json["calibration"] = to_json(extract::calibrate(total.stated));
  json["aside"] = total.aside;
  json["failed"] = evaluation.failed;
  if (!errors) return json;
  json["errors"] = Json::array();
  for (const EvaluatedDocument& document : evaluation.documents) {
    for (const extract::Slip& slip : document.score.slips) json["errors"].push_back(to_json(slip, document.name));
  }
  return json;
}

int run_evaluation(const EvaluateFlags& flags, Session& session) {
  if (flags.files.size() % 2 != 0) throw Error(ErrorKind::kUsage, "eval.not_pairs");
  if (flags.files.empty() && flags.folders.empty()) throw Error(ErrorKind::kUsage, "eval.nothing_given");
  const Evaluation evaluation = evaluate(flags, session);
  if (evaluation.documents.empty() && evaluation.failed.empty()) throw Error(ErrorKind::kInput, "eval.no_documents");
  const std::string& format = session.options().format;
  if (format == "json" || format == "jsonl") {
    session.out() << to_json(evaluation, flags.errors).dump() << '\n';
  } else if (format == "csv") {
    print_counts_csv(evaluation, session);
  } else {
    print_counts(evaluation, session);
    if (flags.calibration) print_calibration(extract::calibrate(evaluation.total().stated), session);
    if (flags.errors) print_errors(evaluation, session);
  }
  return evaluation.failed.empty() ? 0 : 1;
}

}  // namespace

void add_evaluate(Command& program) {
  Command command = program.add("eval");
  const auto flags = std::make_shared<EvaluateFlags>();
  command.values("files", flags->files, "help.eval.files");
  command.values("--over", flags->folders, "help.eval.over");
  command.flag("--errors", flags->errors, "help.eval.errors");
  command.flag("--calibration", flags->calibration, "help.eval.calibration");
  command.run([flags](Session& s) { return run_evaluation(*flags, s); });
}

}  // namespace ketnghia::cli
