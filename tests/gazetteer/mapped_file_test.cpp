#include "gazetteer/mapped_file.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>
#include <fstream>
#include <string_view>

#include "scratch.h"

namespace ketnghia::gazetteer {
namespace {

TEST(MappedFile, WhatCannotBeMappedHasNoBytes) {
  const Scratch scratch;
  std::ofstream(scratch.file("empty")).flush();
  for (const std::string& path : {std::string("/nowhere/places.book"), scratch.file("empty").string(), std::string()}) {
    const MappedFile file(path);
    EXPECT_EQ(file.data(), nullptr) << path;
    EXPECT_EQ(file.size(), 0u) << path;
  }
}

TEST(MappedFile, KeepsItsBytesAfterTheFileIsGone) {
  const Scratch scratch;
  const auto path = scratch.file("places.book");
  std::ofstream(path) << "Quảng Trị";
  const MappedFile file(path.string());
  std::filesystem::remove(path);
  EXPECT_EQ(std::string_view(file.data(), file.size()), "Quảng Trị");
}

RC_GTEST_PROP(MappedFileLaws, GivesTheBytesOfItsFile, (const std::string& bytes)) {
  const Scratch scratch;
  std::ofstream(scratch.file("x"), std::ios::binary) << bytes;
  const MappedFile file(scratch.file("x").string());
  RC_ASSERT(std::string_view(file.data() == nullptr ? "" : file.data(), file.size()) == bytes);
}

}  // namespace
}  // namespace ketnghia::gazetteer
