#include "gazetteer/phonetics.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

namespace ketnghia::gazetteer {
namespace {

bool meet(std::string_view respelling, std::string_view name) {
  const auto left = skeletons_of_respelling(respelling), right = skeletons_of_name(name);
  return std::ranges::any_of(left, [&](uint32_t key) { return std::ranges::find(right, key) != right.end(); });
}

float alike(std::string_view respelling, std::string_view name) {
  return sound_similarity(sounds_of_respelling(respelling), sounds_of_name(name));
}

TEST(Phonetics, BothSpellingsMeetInTheirSkeletons) {
  EXPECT_TRUE(meet("Bun-ga-ri", "Bulgaria"));
  EXPECT_TRUE(meet("Xô-phi-a", "Sofia"));
  EXPECT_TRUE(meet("Bu da pét", "Budapest"));
  EXPECT_TRUE(meet("Xanh Pê-téc-bua", "Saint-Petersburg"));
  EXPECT_TRUE(meet("Mát-xcơ-va", "Moskva"));
  EXPECT_TRUE(meet("Oa-sinh-tơn", "Washington"));
  EXPECT_TRUE(meet("Viên", "Wien"));
  EXPECT_TRUE(meet("Xê-vi-da", "Sevilla"));
  EXPECT_TRUE(meet("Xin-ga-po", "Singapore"));
  EXPECT_TRUE(meet("A-dơ-bai-gian", "Azerbaijan"));
  EXPECT_TRUE(meet("Xta-xbua", "Strasbourg"));
  EXPECT_FALSE(meet("Bun-ga-ri", "Hungary"));
}

TEST(Phonetics, TheRightNameSoundsMoreAlikeThanItsNeighbours) {
  EXPECT_GT(alike("Bun-ga-ri", "Bulgaria"), alike("Bun-ga-ri", "Hungary"));
  EXPECT_GT(alike("Béc-lin", "Berlin"), alike("Béc-lin", "Bellin"));
  EXPECT_GT(alike("Ô-xtrây-li-a", "Australia"), alike("Ô-xtrây-li-a", "Austria"));
  EXPECT_GT(alike("Kho-nơ-kèn", "Khon Kaen"), alike("Kho-nơ-kèn", "Hong Kong"));
  EXPECT_GT(alike("Lúc-xăm-bua", "Luxembourg"), 0.8f);
  EXPECT_LT(alike("Pa-ri", "Washington"), 0.2f);
}

TEST(Phonetics, VietnameseSoundsDoNotFollowTheAlphabet) {
  EXPECT_EQ(sounds_of_respelling("xi"), sounds_of_respelling("si"));
  EXPECT_EQ(sounds_of_respelling("phi"), "fi");
  EXPECT_EQ(sounds_of_respelling("đa"), "da");
  EXPECT_EQ(sounds_of_respelling("gia"), "za");
  EXPECT_EQ(sounds_of_respelling("quê"), "kue");
  EXPECT_EQ(sounds_of_name("Košice"), "kosisE");
  EXPECT_EQ(sounds_of_name("Tchad"), "cad");
  EXPECT_EQ(sounds_of_name("沈阳"), "");
}

TEST(Phonetics, TellsVietnameseSpelling) {
  for (const char* name : {"Nam Ninh", "Luân Đôn", "Thẩm Dương", "Nguyễn", "Thuỵ Điển", "Quảng Châu", "Huế"}) {
    EXPECT_TRUE(is_vietnamese_spelling(name)) << name;
  }
  for (const char* name : {"Nanning", "Beijing", "Frankfurt", "Savannakhet", "Xtốc", "南宁", "Kyiv", "Shi"}) {
    EXPECT_FALSE(is_vietnamese_spelling(name)) << name;
  }
  EXPECT_TRUE(could_be_respelling("Mát-xcơ-va"));
  EXPECT_FALSE(could_be_respelling("Wrocław"));
  EXPECT_FALSE(could_be_respelling(""));
}

RC_GTEST_PROP(Phonetics, LikenessIsAShareAndANameIsLikeItself, ()) {
  const auto word =
      *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::elementOf(std::string("aeioubcdghklmnprstvx"))));
  const float likeness = sound_similarity(sounds_of_respelling(word), sounds_of_name(word));
  RC_ASSERT(likeness >= 0.f && likeness <= 1.f);
  const Sounds sounds = sounds_of_name("Bandung");
  RC_ASSERT(sound_similarity(sounds, sounds) == 1.f);
}

RC_GTEST_PROP(Phonetics, AnyBytesHaveSounds, (std::string bytes)) {
  RC_ASSERT(skeletons_of_respelling(bytes).size() <= 64u);
  RC_ASSERT(skeletons_of_name(bytes).size() <= 6u);
}

}  // namespace
}  // namespace ketnghia::gazetteer
