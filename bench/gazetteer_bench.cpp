// The book of places: opening, the two questions of the tagger, and look_up by each way of finding.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "gazetteer/lookup.h"
#include "text/tokens.h"

namespace {

using namespace ketnghia;

const std::string kPath = std::string(KETNGHIA_BINARY_DIR) + "/data/places.book";

const gazetteer::Book& book() {
  static const auto* const opened = new gazetteer::Book(gazetteer::Book::open(kPath));
  return *opened;
}

/// Hashes of the main names of places all over the book, so that the caches do not hold them all.
std::vector<uint64_t> hashes() {
  std::vector<uint64_t> out;
  for (gazetteer::PlaceIndex place = 0; place < book().size(); place += 101) {
    out.push_back(text::name_hash(book().place(place).name));
  }
  return out;
}

void open_book(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(gazetteer::Book::open(kPath).size());
}
BENCHMARK(open_book)->Unit(benchmark::kMicrosecond);

void names_of_hash(benchmark::State& state) {
  const std::vector<uint64_t> wanted = hashes();
  size_t at = 0, found = 0;
  for (auto _ : state) {
    book().names_of_hash(wanted[at], [&](const gazetteer::PlaceName& name) { found += name.place; });
    at = (at + 1) % wanted.size();
  }
  benchmark::DoNotOptimize(found);
}
BENCHMARK(names_of_hash);

void has_no_hash(benchmark::State& state) {
  uint64_t hash = 0, found = 0;
  for (auto _ : state) found += book().has_hash(hash += 0x9E3779B97F4A7C15ull);
  benchmark::DoNotOptimize(found);
}
BENCHMARK(has_no_hash);

void longest_from(benchmark::State& state) {
  const std::vector<text::Token> tokens =
      text::tokenise("Chủ tịch Ủy ban nhân dân Thành phố Hồ Chí Minh tiếp Thị trưởng thành phố Nam Ninh tại Hà Nội");
  size_t at = 0, sum = 0;
  for (auto _ : state) {
    sum += book().longest_from(tokens[at].hash);
    at = (at + 1) % tokens.size();
  }
  benchmark::DoNotOptimize(sum);
}
BENCHMARK(longest_from);

void look_up(benchmark::State& state, const char* name, const char* country) {
  gazetteer::LookupContext context;
  context.country = country;
  context.language = "vi";
  context.by_rule = true;
  for (auto _ : state) benchmark::DoNotOptimize(gazetteer::look_up(book(), name, context).size());
}
BENCHMARK_CAPTURE(look_up, exact, "Rotterdam", "")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(look_up, exonym, "Luân Đôn", "")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(look_up, sino_vietnamese, "Thẩm Dương", "")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(look_up, respelling, "Cô-lôm-bi-a", "")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(look_up, respelling_in_country, "Ê-ca-tê-rin-bua", "RU")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(look_up, misspelling, "Johanesburg", "")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(look_up, misspelling_in_country, "Sverdlosk", "RU")->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(look_up, nothing, "Hội đồng quản trị", "")->Unit(benchmark::kMicrosecond);

}  // namespace
