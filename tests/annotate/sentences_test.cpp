#include <gtest/gtest.h>

#include "reading.h"

namespace ketnghia::annotate {
namespace {

TEST(Sentences, FullStopsOfAbbreviationsAndInitialsEndNone) {
  EXPECT_EQ(Reading("en", "Mr. Smith met St. Petersburg's envoy. They talked.").sentences().size(), 2u);
  EXPECT_EQ(Reading("en", "Mayor Francisco M. Domagoso came. He spoke.").sentences().size(), 2u);
  EXPECT_EQ(Reading("vi", "Lãnh đạo TP. Huế tiếp đoàn. Hai bên trao đổi.").sentences().size(), 2u);
  EXPECT_EQ(Reading("de", "Am 21. Oktober kam Dr. Weber. Er sprach.").sentences().size(), 2u);
}

TEST(Sentences, FullWidthStopsEndWithoutASpace) {
  EXPECT_EQ(Reading("zh", "两市签署协议。双方表示满意！代表团来访？").sentences(),
            (Words{"两市签署协议。", "双方表示满意！", "代表团来访？"}));
  EXPECT_EQ(Reading("ja", "調印した。市長が話した。").sentences().size(), 2u);
}

TEST(Sentences, ASentenceNeverCrossesABlock) {
  EXPECT_EQ(Reading("fr", "Jumelages\nLe maire a reçu la délégation").sentences(),
            (Words{"Jumelages", "Le maire a reçu la délégation"}));
}

TEST(Sentences, AnEmptyTextHasNone) { EXPECT_TRUE(Reading("en", "").sentences().empty()); }

TEST(Sentences, NumbersWithStopsGoOn) {
  EXPECT_EQ(Reading("en", "It grew by 3.5 percent in 2023. Good.").sentences().size(), 2u);
}

}  // namespace
}  // namespace ketnghia::annotate
