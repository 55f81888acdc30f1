// Rates of the words everybody speaks: tokens, folding, normal forms, dates.

#include <benchmark/benchmark.h>

#include "text/edtf.h"
#include "text/fold.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace {

using namespace ketnghia::text;

std::string mixed_text(size_t size) {
  std::string out;
  while (out.size() < size) {
    out += "Tối 21/2, Chủ tịch HĐND Thành phố tiếp đoàn Liên bang Nga. Delegationen från Daejeons stadsråd. ";
    out += "Губернатор Санкт-Петербурга. 大阪市と友好都市。 경기도 수원시. The Mayor of San Francisco, 1995-04. ";
  }
  return out;
}

template <typename Work>
void over_text(benchmark::State& state, Work work) {
  const std::string text = mixed_text(1 << 20);
  for (auto _ : state) benchmark::DoNotOptimize(work(text));
  state.SetBytesProcessed(static_cast<int64_t>(state.iterations() * text.size()));
}

void tokens(benchmark::State& state) {
  std::vector<Token> scratch;
  over_text(state, [&](const std::string& text) {
    tokenise(text, scratch);
    return scratch.size();
  });
}
BENCHMARK(tokens);

void folding(benchmark::State& state) {
  over_text(state, [](const std::string& text) { return fold(text); });
}
BENCHMARK(folding);

void normal_form(benchmark::State& state) {
  over_text(state, [](const std::string& text) { return to_nfc(text); });
}
BENCHMARK(normal_form);

void well_formed(benchmark::State& state) {
  over_text(state, [](const std::string& text) { return first_broken_byte(text); });
}
BENCHMARK(well_formed);

void dates(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(Edtf::parse("2025-11-24/2025-11-29"));
}
BENCHMARK(dates);

}  // namespace
