#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

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

TEST(Sentences, ADaysNumberEndsOneWhereOrdinalsHaveNoStops) {
  EXPECT_EQ(Reading("vi", "Đoàn thăm tỉnh từ ngày 22 đến 25/10. Trước đó, đoàn đã đến Huế.").sentences().size(), 2u);
  EXPECT_EQ(Reading("de", "Der Rat tagte zum 29. Mal.").sentences().size(), 1u);
  EXPECT_EQ(Reading("vi", "1. Ký Bản ghi nhớ hợp tác.").sentences().size(), 1u) << "the number of a list's item";
}

TEST(Sentences, EndInEachLanguage) {
  const struct {
    const char* language;
    const char* text;
    size_t count;
  } kTexts[] = {
      {"vi", "Đoàn đã đến Huế. Chiều nay, hai bên hội đàm. Mai đoàn về.", 3},
      {"en", "The guests came at 9 a.m. on Monday. They left.", 2},
      {"en", "Will they come? They will! So be it.", 3},
      {"sv", "Avtalet gäller bl.a. skolor. Det löper i fem år.", 2},
      {"de", "Die Partnerschaft, z.B. im Sport, ist alt. Sie lebt.", 2},
      {"de", "Am 3. Oktober kamen Gäste. Sie blieben bis zum 5. Oktober.", 2},
      {"es", "El Sr. Pérez llegó. La Sra. Gómez también.", 2},
      {"ru", "Мэр г. Владивосток принял гостей. Встреча прошла тепло.", 2},
      {"ru", "Гости посетили город. Встреча прошла тепло.", 2},
      {"ru", "Гости приехали в 2024 г. Стороны подписали меморандум.", 2},
      {"ru", "Встреча прошла тепло. Стороны обменялись подарками.", 2},
      {"ja", "市長は歓迎した。団長は感謝を述べた。", 2},
      {"fr", "M. Dupont est arrivé. Mme Martin aussi.", 2},
      {"ko", "부산시는 협약을 체결했다. 시장이 참석했다.", 2},
      {"zh", "市长说：“欢迎！”代表团表示感谢。", 2},
  };
  for (const auto& [language, text, count] : kTexts) {
    EXPECT_EQ(Reading(language, text).sentences().size(), count) << text;
  }
}

RC_GTEST_PROP(Sentences, CoverEveryWordOfTheTextOnce, ()) {
  const auto word = rc::gen::element<std::string>("Leeds", "met", "Mr.", "Smith", "in", "2023", ".", "!", "?", "3.5",
                                                  "\n", "St.", "(", ")", "“", "”", "and", "A.", "The");
  std::string text;
  for (const std::string& one : *rc::gen::container<std::vector<std::string>>(word)) text += one + " ";
  const Reading reading("en", text);
  const Annotation& a = reading.annotation();
  std::vector<int> covered(a.tokens.size());
  for (const Sentence& sentence : a.sentences) {
    for (uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) ++covered[i];
  }
  for (const int times : covered) RC_ASSERT(times == 1);
}

}  // namespace
}  // namespace ketnghia::annotate
