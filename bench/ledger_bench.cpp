// What the register costs: a fresh one, a document of fifty facts, a list, a dossier.

#include <benchmark/benchmark.h>

#include <filesystem>
#include <map>

#include "ledger/answers.h"
#include "ledger/register.h"

namespace {

using namespace ketnghia;

/// Places by their ids alone: the book's own cost is measured in gazetteer_bench.
class PlainPlaces : public ledger::Places {
 public:
  std::string canonical(const std::string& id) const override { return id; }
  std::string name(const std::string& id, std::string_view) const override { return id; }
  std::string country(const std::string& id) const override { return ledger::country_of_code(id); }
  std::vector<std::string> names(const std::string& id) const override { return {id}; }
  std::vector<ledger::PlaceChoice> look_up(const std::string&) const override { return {}; }
  bool is_same_person(const std::string& a, const std::string& b) const override { return a == b; }
  std::vector<ledger::Passing> passings() const override { return {{"VN-57", "VN-SG", 20270}}; }
  std::string version() const override { return "plain"; }
};

const PlainPlaces kPlaces;

std::string fresh_file() {
  const auto path = std::filesystem::temp_directory_path() / "ketnghia-bench.sqlite";
  for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(path.string() + ending);
  return path.string();
}

ledger::Register open(const std::string& path) {
  return ledger::Register::open({"sqlite:" + path, ledger::Database::Access::kCreate, {}}, kPlaces);
}

/// A document of `count` facts about partners of its own: ties and mayors in turn.
std::vector<extract::Fact> facts_of(int document, int count) {
  std::vector<extract::Fact> out;
  for (int i = 0; i < count; ++i) {
    const std::string partner = "KR-" + std::to_string(document) + "-" + std::to_string(i / 2);
    extract::Fact fact;
    fact.confidence = 0.9;
    fact.evidence = {{"document", {0, 8}, "document"}};
    if (i % 2 == 0) {
      extract::Relation tie;
      tie.parties = {{"VN-SG", "", "peoples_committee"}, {partner, "Partner", std::nullopt}};
      tie.kind = "friendship";
      tie.since = "2014-05";
      tie.status = "active";
      tie.order = i;
      fact.content = tie;
    } else {
      extract::Office office;
      office.person = "Person " + partner;
      office.role = "mayor";
      office.of = partner;
      office.title = "Mayor";
      office.as_of = "2021";
      fact.content = office;
    }
    out.push_back(fact);
  }
  return out;
}

read::Document document_of(int number) {
  read::Document out;
  out.name = "document " + std::to_string(number);
  out.bytes = out.text = "document " + std::to_string(number) + std::string(5000, 'x');
  return out;
}

void fresh_register(benchmark::State& state) {
  for (auto _ : state) {
    const std::string path = fresh_file();
    benchmark::DoNotOptimize(open(path));
  }
}
BENCHMARK(fresh_register)->Unit(benchmark::kMillisecond);

void record_document(benchmark::State& state) {
  ledger::Register reg = open(fresh_file());
  int64_t statements = 0;
  int number = 0;
  for (auto _ : state) {
    const auto facts = facts_of(number, 50);
    for (const auto& fact : facts) statements += static_cast<int64_t>(ledger::to_statements(fact).size());
    reg.record(document_of(number++), facts, {});
  }
  state.counters["statements/s"] = benchmark::Counter(static_cast<double>(statements), benchmark::Counter::kIsRate);
}
BENCHMARK(record_document)->Unit(benchmark::kMillisecond);

void ask(benchmark::State& state) {
  ledger::Register reg = open(fresh_file());
  for (int i = 0; i < 20; ++i) reg.record(document_of(i), facts_of(i, 50), {});
  const ledger::Answers answers(reg, "vi");
  for (auto _ : state) benchmark::DoNotOptimize(answers.list({}));
  state.counters["ties"] = static_cast<double>(answers.list({}).size());
}
BENCHMARK(ask)->Unit(benchmark::kMillisecond);

void open_register(benchmark::State& state) {
  const std::string path = fresh_file();
  open(path).record(document_of(0), facts_of(0, 50), {});
  for (auto _ : state) benchmark::DoNotOptimize(open(path));
}
BENCHMARK(open_register)->Unit(benchmark::kMillisecond);

}  // namespace
