#include <gtest/gtest.h>

#include "gazetteer/lookup.h"
#include "gazetteer/phonetics.h"
#include "gazetteer/real_book.h"

// Foreign names as kana, Hangul and Han characters spell them by ear. The places stand in no list of ours under these
// names.

namespace ketnghia::gazetteer {
namespace {

std::string first_of(std::string_view name, std::string_view country) {
  LookupContext context;
  context.country = country;
  context.by_rule = true;
  const std::vector<Candidate> found = look_up(real_book(), name, context);
  return found.empty() ? "" : std::string(real_book().place(found.front().place).name);
}

TEST(Transcription, SoundsKeepApartWhatTheScriptDoes) {
  EXPECT_EQ(sounds_of_transcription("paerma", Transcription::kPinyin), "PaVma");
  EXPECT_EQ(sounds_of_transcription("suolaofula", Transcription::kPinyin), "SoVoF@Va");
  EXPECT_EQ(sounds_of_transcription("guronoburu", Transcription::kKana), "g@VonoB@V@");
  EXPECT_EQ(sounds_of_transcription("tteuseon", Transcription::kHangul), "t@SoM");
  EXPECT_EQ(sounds_of_transcription("", Transcription::kKana), "");
}

TEST(Transcription, SimilarWhereTheSoundsMeet) {
  const auto alike = [](std::string_view latin, Transcription script, std::string_view name) {
    return sound_similarity(sounds_of_transcription(latin, script), sounds_of_name(name));
  };
  EXPECT_GT(alike("paerma", Transcription::kPinyin, "Parma"), 0.9f);
  EXPECT_GT(alike("guronoburu", Transcription::kKana, "Grenoble"), 0.7f);
  EXPECT_LT(alike("paerma", Transcription::kPinyin, "Torino"), 0.4f);
}

TEST(Transcription, HanCharactersAreHeardInTheCountryGiven) {
  EXPECT_EQ(first_of("帕尔玛", "IT"), "Parma");
  EXPECT_EQ(first_of("索劳伏拉", "IT"), "Solofra");
  EXPECT_EQ(first_of("绍拉普尔", "IN"), "Solāpur");
  EXPECT_EQ(first_of("吉萨", "EG"), "Giza");
  EXPECT_EQ(first_of("达尼丁", "NZ"), "Dunedin");
}

TEST(Transcription, KanaAndHangulToo) {
  EXPECT_EQ(first_of("モンテレー", "US"), "Monterey");
  EXPECT_EQ(first_of("다닝", "VN"), "Da Nang");
}

TEST(Transcription, WithoutACountryNothingIsGuessed) {
  EXPECT_EQ(first_of("索劳伏拉", ""), "");
  EXPECT_EQ(first_of("大", "IT"), "") << "two sounds fit anything";
}

}  // namespace
}  // namespace ketnghia::gazetteer
