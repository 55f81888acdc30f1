#include "text/fold.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "text/arbitrary_text.h"
#include "text/tokens.h"

namespace ketnghia::text {
namespace {

TEST(Fold, TakesCaseMarksAndPunctuationAway) {
  EXPECT_EQ(fold("TP. Hồ Chí Minh"), "tp ho chi minh");
  EXPECT_EQ(fold("Xô-phi-a"), "xo phi a");
  EXPECT_EQ(fold("ĐÀ NẴNG"), "da nang");
  EXPECT_EQ(fold("Saint-Étienne"), "saint etienne");
  EXPECT_EQ(fold("Łódź, Århus, Tromsø"), "lodz arhus tromso");
  EXPECT_EQ(fold("Straße, Þórshöfn, Næstved"), "strasse thorshofn naestved");
  EXPECT_EQ(fold("Королёв"), "королев");
  EXPECT_EQ(fold("ΑΘΉΝΑ"), "αθηνα");
}

TEST(Fold, IsTheSameForComposedAndDecomposedLetters) { EXPECT_EQ(fold("Hue\xCC\x82\xCC\x81"), fold("Huế")); }

TEST(Fold, KeepsEastAsianNamesSaveForWidth) {
  EXPECT_EQ(fold("大阪市"), "大阪市");
  EXPECT_EQ(fold("부산광역시"), "부산광역시");
  EXPECT_EQ(fold("ガーナ"), "ガーナ") << "the voicing mark is part of the letter";
  EXPECT_EQ(fold("ｱﾒﾘｶ"), "アメリカ");
  EXPECT_EQ(fold("ＯＳＡＫＡ"), "osaka");
}

TEST(Fold, KeepsTheVowelSignsOfThaiAndLao) {
  EXPECT_EQ(fold("กรุงเทพ"), "กรุงเทพ");
  EXPECT_NE(fold("ปี"), fold("ปู"));
  EXPECT_EQ(fold("ວຽງຈັນ"), "ວຽງຈັນ");
}

TEST(Fold, SaysWhetherAMarkWasTakenAway) {
  EXPECT_TRUE(fold_letter(U'ế').marked);
  EXPECT_TRUE(fold_letter(U'Đ').marked);
  EXPECT_FALSE(fold_letter(U'E').marked);
  EXPECT_FALSE(fold_letter(U'漢').marked);
  EXPECT_EQ(fold_letter(0x301).first, 0u) << "a combining mark is dropped";
  EXPECT_EQ(fold_letter(U'œ').second, char32_t{'e'});
}

TEST(Fold, TightJoinsWhatSpellingsPartDifferently) {
  EXPECT_EQ(fold_tight("Bu-đa-pét"), "budapet");
  EXPECT_EQ(fold_tight("Bu da pét"), "budapet");
  EXPECT_EQ(fold_tight("Budapét"), "budapet");
}

TEST(Fold, LeavesNothingOfSignsAlone) {
  EXPECT_EQ(fold("— … (!)"), "");
  EXPECT_EQ(fold(""), "");
}

TEST(Fold, NamesOfTheTenLanguagesFoldToTheirBareLetters) {
  const std::pair<const char*, const char*> names[] = {
      {"Thừa Thiên – Huế", "thua thien hue"},     {"Stoke-on-Trent", "stoke on trent"},
      {"Örnsköldsvik", "ornskoldsvik"},           {"빈즈엉성", "빈즈엉성"},
      {"吕贝克（德国）", "吕贝克德国"},           {"サンクト・ペテルブルク", "サンクトペテルブルク"},
      {"Орёл и Йошкар-Ола", "орел и иошкар ола"}, {"Saint-Brieuc-d’Août", "saint brieuc d aout"},
      {"Logroño y Cáceres", "logrono y caceres"}, {"Gießen, Köln", "giessen koln"}};
  for (const auto& [name, folded] : names) EXPECT_EQ(fold(name), folded);
}

TEST(Fold, ASpaceStandsBetweenScriptsButNotBetweenCharacters) {
  EXPECT_EQ(fold("MOU 체결식"), "mou 체결식");
  EXPECT_EQ(fold("第 3 届"), "第 3 届");
  EXPECT_EQ(fold_tight("第 3 届 MOU"), "第3届mou");
}

RC_GTEST_PROP(FoldLaws, FoldingTwiceIsAsGoodAsOnce, ()) {
  const std::string text = *arbitrary_text();
  RC_ASSERT(fold(fold(text)) == fold(text));
}

RC_GTEST_PROP(FoldLaws, CaseAndNormalFormDoNotMatter, ()) {
  // What is composed is composed before it is folded; only marks that compose with nothing may still stand apart.
  const std::string text = to_nfc(*arbitrary_text());
  RC_ASSERT(fold(to_lower(text)) == fold(text));
  RC_ASSERT(fold(to_nfc(to_lower(text))) == fold(text));
}

RC_GTEST_PROP(FoldLaws, TheNameHashIsTheFoldsHash, ()) {
  const std::string text = *arbitrary_text();
  RC_ASSERT(name_hash(fold(text)) == name_hash(text));
}

}  // namespace
}  // namespace ketnghia::text
