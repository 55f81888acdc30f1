#include "gazetteer/keys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>
#include <string>

#include "text/arbitrary_text.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace ketnghia::gazetteer {
namespace {

TEST(Keys, TheTightKeyKnowsNoSpaces) {
  EXPECT_EQ(tight_key("Mát-xcơ-va"), tight_key("MATXCOVA"));
  EXPECT_EQ(tight_key("Bu da pét"), tight_key("Bu-đa-pét"));
  EXPECT_NE(tight_key("Paris"), tight_key("Pari"));
}

TEST(Keys, AnIdIsToldFromItsNeighbours) {
  std::set<uint64_t> hashes;
  for (int i = 0; i < 20'000; ++i) hashes.insert(id_hash("gn:" + std::to_string(1'800'000 + i)));
  EXPECT_EQ(hashes.size(), 20'000u);
  EXPECT_NE(id_hash("VN-1"), id_hash("VN-01"));
  EXPECT_NE(id_hash("vn"), id_hash("VN")) << "case counts in an id";
}

TEST(Keys, TheSignatureCountsLettersNotBytes) {
  EXPECT_TRUE(may_be_within(letter_signature("대전광역시"), letter_signature("대전"), 3));
  EXPECT_FALSE(may_be_within(letter_signature("대전광역시"), letter_signature("대전"), 2)) << "three syllables more";
  EXPECT_FALSE(may_be_within(letter_signature("rotterdam"), letter_signature("wuppertal"), 1));
  EXPECT_TRUE(may_be_within(letter_signature(""), letter_signature("a"), 1));
}

TEST(Keys, ATokensSlotLiesWithinItsTableAndItsTagIsNeverThatOfAnEmptyOne) {
  for (const uint32_t bits : {1u, 8u, 20u}) {
    for (const uint64_t hash : {uint64_t{0}, uint64_t{1}, ~uint64_t{0}, text::name_hash("Huế")}) {
      const TokenSlot slot = token_slot(hash, bits);
      EXPECT_LT(slot.slot, 1u << bits);
      EXPECT_GT(slot.tag, 0u);
      EXPECT_LT(slot.tag, 1u << 24);
    }
  }
}

RC_GTEST_PROP(KeysLaws, TheTightKeyIsOfTheTightFold, ()) {
  const std::string text = text::to_nfc(*text::arbitrary_text());
  RC_ASSERT(tight_key(text) == tight_key(text::fold_tight(text)));
  RC_ASSERT(tight_key(text) == tight_key(text + " …"));
}

RC_GTEST_PROP(KeysLaws, ASignatureIsWithinAnyDistanceOfItselfAndNearnessIsMutual, ()) {
  const uint32_t a = letter_signature(text::fold_tight(*text::arbitrary_text()));
  const uint32_t b = letter_signature(text::fold_tight(*text::arbitrary_text()));
  RC_ASSERT(may_be_within(a, a, 0));
  for (unsigned distance = 0; distance < 4; ++distance) {
    RC_ASSERT(may_be_within(a, b, distance) == may_be_within(b, a, distance));
    if (may_be_within(a, b, distance)) RC_ASSERT(may_be_within(a, b, distance + 1));
  }
}

}  // namespace
}  // namespace ketnghia::gazetteer
