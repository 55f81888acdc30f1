#include "ledger/seal.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

namespace ketnghia::ledger {
namespace {

TEST(Seal, IsBlake2bKeyedWithTheSalt) {
  // b2sum -l 256 of the empty input (no key), as unpadded URL-safe base64.
  EXPECT_EQ(seal("", ""), "DldRwCblQ7Loqy6wYJnaodHl30d3j3eH-qtFzfEv46g");
  EXPECT_EQ(seal("value", "AAAAAAAAAAAAAAAAAAAAAA").size(), 43u);
  EXPECT_NE(seal("value", "AAAAAAAAAAAAAAAAAAAAAA"), seal("value", "AAAAAAAAAAAAAAAAAAAAAB"));
  EXPECT_NE(seal("value", "AAAAAAAAAAAAAAAAAAAAAA"), seal("Value", "AAAAAAAAAAAAAAAAAAAAAA"));
}

TEST(Seal, SaltsAreNeverTheSame) {
  Salts salts;
  std::set<std::string> seen;
  for (int i = 0; i < 5000; ++i) {
    const std::string salt = salts.next();
    EXPECT_EQ(salt.size(), 22u);
    EXPECT_TRUE(seen.insert(salt).second);
  }
}

TEST(Seal, FieldsDoNotRunTogether) {
  EXPECT_NE(Hasher().add("ab").add("c").finish(), Hasher().add("a").add("bc").finish());
  EXPECT_NE(Hasher().add("").finish(), Hasher().finish());
  EXPECT_EQ(Hasher().add(int64_t{12}).finish(), Hasher().add("12").finish());
}

RC_GTEST_PROP(Base64, GivesTheBytesBack, (const std::string& bytes)) {
  RC_ASSERT(from_base64(to_base64(bytes)) == bytes);
}

TEST(Base64, RefusesWhatIsNone) { EXPECT_EQ(from_base64("a b*"), ""); }

}  // namespace
}  // namespace ketnghia::ledger
