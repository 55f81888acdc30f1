#pragma once

#include <fstream>
#include <string>

#include "language/pack.h"
#include "scratch.h"
#include "text/error.h"

namespace ketnghia::language {

/// The packs that the program ships.
inline const Packs& shipped() {
  static const auto* const packs = new Packs(Packs::open(KETNGHIA_SOURCE_DIR "/data/language"));
  return *packs;
}

/// The pack of a text in YAML; "language: xx" goes before it.
inline Pack pack_of(const std::string& yaml) {
  const Scratch scratch;
  const auto path = scratch.file("xx.yaml");
  std::ofstream(path) << "language: xx\n" << yaml;
  return Pack::load(path.string());
}

/// The error's message and line where a text in YAML is no pack; "none" where it is one.
inline std::string complaint_of(const std::string& yaml) {
  const Scratch scratch;
  const auto path = scratch.file("xx.yaml");
  std::ofstream(path) << yaml;
  try {
    Pack::load(path.string());
  } catch (const Error& error) {
    return error.message() + ":" + error.arguments().at("line");
  }
  return "none";
}

}  // namespace ketnghia::language
