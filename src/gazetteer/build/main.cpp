#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <cstdio>

#include "gazetteer/build/assemble.h"
#include "gazetteer/build/book_writer.h"
#include "text/error.h"

/// ketnghia-places: compiles the book of places. Run by the build, not by users.
int main(int argc, char** argv) {
  using namespace ketnghia;
  gazetteer::build::Inputs inputs;
  std::string out;
  CLI::App app("Compiles the book of places");
  app.add_option("--cities", inputs.cities)->required();
  app.add_option("--admin1", inputs.admin1)->required();
  app.add_option("--cldr", inputs.cldr)->required();
  app.add_option("--iso-codes", inputs.iso_codes)->required();
  app.add_option("--unihan", inputs.unihan)->required();
  app.add_option("--tables", inputs.tables)->required();
  app.add_option("--out", out)->required();
  CLI11_PARSE(app, argc, argv);
  try {
    const gazetteer::build::Draft draft = gazetteer::build::assemble(inputs);
    gazetteer::build::write_book(draft, out);
    size_t names = 0;
    for (const auto& place : draft.places) names += place.names.size();
    fmt::print(stderr, "{}: {} places, {} names, {} successions\n", out, draft.places.size(), names,
               draft.successions.size());
  } catch (const Error& error) {
    fmt::print(stderr, "ketnghia-places: {}", error.message());
    for (const auto& [name, value] : error.arguments()) fmt::print(stderr, " {}={}", name, value);
    fmt::print(stderr, "\n");
    return 1;
  }
  return 0;
}
