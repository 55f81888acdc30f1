#include "gazetteer/han_readings.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "gazetteer/real_book.h"
#include "text/fold.h"

namespace ketnghia::gazetteer {
namespace {

const HanReadings& readings() {
  static const HanReadings kReadings(real_book());
  return kReadings;
}

/// The Vietnamese words for which no character is read as the pinyin says; "-" where the two cannot be compared.
std::string odd(std::string_view vietnamese, std::string_view pinyin) {
  const auto fit = readings().fit(vietnamese, pinyin);
  return fit ? fit->odd : "-";
}

TEST(HanReadings, OfOneNameFitSyllableBySyllable) {
  EXPECT_EQ(odd("Lý Cường", "Li Qiang"), "");
  EXPECT_EQ(odd("Trần Cát Ninh", "Chen Jining"), "");
  EXPECT_EQ(odd("Lý Cường", "Qiang Li"), "") << "family name last";
  EXPECT_EQ(odd("Âu Dương Minh", "Ouyang Ming"), "") << "a family name of two characters";
  EXPECT_EQ(odd("Lữ Bình", "Lyu Ping"), "") << "ü as passports write it";
  EXPECT_EQ(odd("Trương Hồng", "ZHANG Hong"), "");
}

TEST(HanReadings, SayWhichWordCannotBe) {
  const auto fit = readings().fit("Vương Khiết", "Wang Hao");
  ASSERT_TRUE(fit);
  EXPECT_EQ(fit->fitting, 1u);
  EXPECT_EQ(fit->odd, "Khiết");
  EXPECT_EQ(fit->odd_pinyin, "hao");
  EXPECT_EQ(odd("Bạch Cường", "Li Qiang"), "Bạch");
}

TEST(HanReadings, CannotBeComparedWithWhatIsNoReading) {
  EXPECT_EQ(odd("Vương Hạo", "Marco Rossi"), "-") << "no Mandarin";
  EXPECT_EQ(odd("Park Heong", "Wang Hao"), "-") << "no Vietnamese reading of a character";
  EXPECT_EQ(odd("Vương Hạo", "Wang Hao Ran"), "-") << "a syllable more";
  EXPECT_EQ(odd("Vương", "Wang"), "-") << "a single word is hardly a name";
  EXPECT_EQ(odd("", ""), "-");
}

RC_GTEST_PROP(HanReadings, OfAnyCharactersFit, ()) {
  static const std::vector<Reading> kAll = [] {
    std::vector<Reading> out;
    for (const Reading& reading : real_book().readings()) {
      if (!reading.mandarin.empty() && !reading.vietnamese.empty()) out.push_back(reading);
    }
    return out;
  }();
  std::string vietnamese, pinyin;
  for (int words = *rc::gen::inRange(2, 4); words > 0; --words) {
    const Reading& reading = kAll[*rc::gen::inRange<size_t>(0, kAll.size())];
    vietnamese += std::string(reading.vietnamese.substr(0, reading.vietnamese.find(' '))) + " ";
    pinyin += text::fold(reading.mandarin) + " ";
  }
  const auto fit = readings().fit(vietnamese, pinyin);
  RC_ASSERT(fit.has_value());
  RC_ASSERT(fit->odd.empty());
}

}  // namespace
}  // namespace ketnghia::gazetteer
