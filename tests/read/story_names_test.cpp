#include "read/story_names.h"

#include <gtest/gtest.h>

namespace ketnghia::read {
namespace {

TEST(StoryNames, PairsOfCapitalisedWordsAreNames) {
  StoryNames names;
  EXPECT_TRUE(names.empty());
  names.add("Chiều qua, ông Nguyễn Văn Phương tiếp ông Joo Nak Young tại Huế.");
  EXPECT_EQ(names.shared_with("Ông Joo Nak Young cảm ơn."), 2u);  // Joo Nak, Nak Young
  EXPECT_EQ(names.shared_with("Nguyễn Văn An đến Cần Thơ."), 1u);
  EXPECT_EQ(names.shared_with("huế đón khách."), 0u);
}

TEST(StoryNames, CaseAndMarksDoNotMatter) {
  StoryNames names;
  names.add("Nguyễn Văn Phương");
  EXPECT_EQ(names.shared_with("NGUYEN VAN PHUONG"), 2u);
}

TEST(StoryNames, ScriptsWithoutCapitalsAreComparedByThreeCharacters) {
  StoryNames names;
  names.add("胡志明市人民委员会");
  EXPECT_GT(names.shared_with("重庆市与胡志明市"), 0u);
  EXPECT_EQ(names.shared_with("石家庄与南定"), 0u);
}

TEST(Overlap, TheShareOfAHeadlinesNames) {
  EXPECT_DOUBLE_EQ(overlap("Huế đón Gyeongju", "Đoàn Gyeongju tới Huế"), 1.0);
  EXPECT_DOUBLE_EQ(overlap("Huế đón Gyeongju", "Huế mưa"), 0.5);
  EXPECT_DOUBLE_EQ(overlap("mưa lớn", "Huế mưa"), 0.0);
}

}  // namespace
}  // namespace ketnghia::read
