#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "gazetteer/phonetics.h"

namespace ketnghia::gazetteer {
namespace {

float alike(std::string_view respelling, std::string_view name) {
  return sound_similarity(sounds_of_respelling(respelling), sounds_of_name(name));
}

TEST(SoundSimilarity, LettersThatVietnameseHearsAlikeCostLittle) {
  EXPECT_GT(alike("Vê-nê-xi-a", "Venezia"), 0.8f);
  EXPECT_GT(alike("Gơ-nô-blơ", "Grenoble"), 0.5f);
  EXPECT_GT(alike("Hăm-buốc", "Hamburg"), 0.6f);
  EXPECT_GT(alike("Vác-xa-va", "Warszawa"), 0.6f);
  EXPECT_GT(alike("Xa-ra-ê-vô", "Sarajevo"), 0.8f);
}

TEST(SoundSimilarity, AnUnrelatedNameIsFarOff) {
  for (const auto& [respelling, name] :
       {std::pair{"Vê-nê-xi-a", "Göteborg"}, {"Hăm-buốc", "Sevilla"}, {"Pa-lec-mô", "Winnipeg"}}) {
    EXPECT_LT(alike(respelling, name), 0.35f) << respelling << " " << name;
  }
}

TEST(SoundSimilarity, AConsonantMoreCostsMoreThanAVowelMore) {
  const Sounds name = "lion";
  EXPECT_GT(sound_similarity("lion@", name), sound_similarity("liono", name)) << "a vowel that only carries";
  EXPECT_GT(sound_similarity("liono", name), sound_similarity("lionm", name));
  EXPECT_GT(sound_similarity("lion", name), sound_similarity("lion@", name));
}

TEST(SoundSimilarity, WhatHasNoSoundsIsLikeNothing) {
  EXPECT_EQ(sound_similarity("", "lion"), 0.f);
  EXPECT_EQ(sound_similarity("lion", ""), 0.f);
  EXPECT_EQ(sound_similarity("", ""), 0.f);
  EXPECT_EQ(sound_similarity(Sounds(64, 'a'), Sounds(64, 'a')), 0.f) << "no name is so long";
}

/// Sounds as phonetics.h lists them.
rc::Gen<Sounds> arbitrary_sounds() {
  return rc::gen::nonEmpty(rc::gen::container<Sounds>(rc::gen::elementOf(Sounds("aeiou@bcdfghklmnprstvxzN"))));
}

RC_GTEST_PROP(SoundSimilarityLaws, IsAShareAndWholeForOneAndTheSame, ()) {
  const Sounds a = *arbitrary_sounds(), b = *arbitrary_sounds();
  if (a.size() > 63 || b.size() > 63) RC_DISCARD("longer than any name");
  const float likeness = sound_similarity(a, b);
  RC_ASSERT(likeness >= 0.f && likeness <= 1.f);
  RC_ASSERT(sound_similarity(a, a) == 1.f);
}

RC_GTEST_PROP(SoundSimilarityLaws, ACommonBeginningMakesNoNameLessLike, ()) {
  const Sounds a = *arbitrary_sounds(), b = *arbitrary_sounds();
  if (a.size() > 60 || b.size() > 60) RC_DISCARD("longer than any name");
  RC_ASSERT(sound_similarity("k" + a, "k" + b) >= sound_similarity(a, b) - 1e-5f);
}

}  // namespace
}  // namespace ketnghia::gazetteer
