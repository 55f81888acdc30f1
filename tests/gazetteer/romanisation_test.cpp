#include "gazetteer/romanisation.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <thread>
#include <vector>

#include "text/arbitrary_text.h"
#include "text/fold.h"

namespace ketnghia::gazetteer {
namespace {

using text::Script;

std::string plain(std::string_view text, Script script) { return text::fold_tight(romanised(text, script)); }

TEST(Romanisation, RussianFollowsTheBoardOnGeographicNames) {
  EXPECT_EQ(plain("Хабаровск", Script::kCyrillic), "khabarovsk");
  EXPECT_EQ(plain("Йошкар-Ола", Script::kCyrillic), "yoshkarola");
  EXPECT_EQ(plain("Щёлково", Script::kCyrillic), "shchelkovo");
  EXPECT_EQ(plain("Элиста", Script::kCyrillic), "elista");
}

TEST(Romanisation, KoreanJapaneseAndChineseAsCldrHasThem) {
  EXPECT_EQ(plain("구미", Script::kHangul), "gumi");
  EXPECT_EQ(plain("さかい", Script::kKana), "sakai");
  EXPECT_EQ(plain("サカイ", Script::kKana), "sakai") << "both kana are read alike";
  EXPECT_EQ(plain("南宁", Script::kHan), "nanning");
}

TEST(Romanisation, LatinLettersStayAsTheyAre) {
  EXPECT_EQ(romanised("Malmö", Script::kLatin), "Malmö");
  EXPECT_EQ(romanised("", Script::kHangul), "");
}

TEST(Romanisation, ManyThreadsReadAlike) {
  std::vector<std::string> read(4);
  std::vector<std::thread> threads;
  for (std::string& mine : read) threads.emplace_back([&] { mine = plain("Екатеринбург", Script::kCyrillic); });
  for (std::thread& thread : threads) thread.join();
  for (const std::string& mine : read) EXPECT_EQ(mine, plain("Екатеринбург", Script::kCyrillic));
}

RC_GTEST_PROP(RomanisationLaws, AnyTextGivesWellFormedText, ()) {
  const std::string text = *text::arbitrary_text();
  for (const Script script : {Script::kCyrillic, Script::kHan, Script::kKana}) {
    RC_ASSERT(!text::first_broken_byte(romanised(text, script)));
  }
}

}  // namespace
}  // namespace ketnghia::gazetteer
