#include "read/page_words.h"

#include "read/reading.h"

namespace ketnghia::read {
namespace {

std::string word_at(const std::string& line, const std::string& language = "vi") {
  PageWords words({packs().find(language)});
  const auto word = words.at_start(line);
  return word ? std::string(word->value) + " " + line.substr(word->start, word->end - word->start) : "";
}

TEST(PageWords, TheLongestWordAtTheStartCounts) {
  EXPECT_EQ(word_at("Tin bài liên quan"), "related Tin bài liên quan");
  EXPECT_EQ(word_at("ĐỌC NHIỀU NHẤT"), "most_read ĐỌC NHIỀU NHẤT");
  EXPECT_EQ(word_at("Chú thích ảnh: Huế"), "caption Chú thích ảnh");
}

TEST(PageWords, SignsAndNumbersBeforeTheWordAreLeftAside) {
  EXPECT_EQ(word_at(">>> Xem thêm: Huế"), "related Xem thêm");
  EXPECT_EQ(word_at("2 bình luận"), "comments bình luận");
  EXPECT_EQ(word_at("[Ảnh] Huế"), "caption Ảnh");
}

TEST(PageWords, MarksMayBeMissingAltogetherButNotWrong) {
  EXPECT_EQ(word_at("Tin lien quan"), "related Tin lien quan");
  EXPECT_EQ(word_at("Tín liên quân"), "");
}

TEST(PageWords, OtherLanguagesHaveTheirOwn) {
  EXPECT_EQ(word_at("Don't miss", "en"), "related Don't miss");
  EXPECT_EQ(word_at("Källa: bladet", "sv"), "source Källa");
  EXPECT_EQ(word_at("Källa: bladet", "en"), "");
}

TEST(PageWords, ACreditNearTheEnd) {
  PageWords words({packs().find("vi")});
  const std::string line = "Hai đoàn trao quà - Ảnh: T.H.";
  const auto word = words.near_end(line, "caption", 40);
  ASSERT_TRUE(word);
  EXPECT_EQ(line.substr(word->start, word->end - word->start), "Ảnh");
  EXPECT_FALSE(words.near_end("Ký qua màn hình: Huế", "caption", 40));
  EXPECT_FALSE(words.near_end(line, "related", 40));
  EXPECT_FALSE(
      words.near_end("Hai đoàn trao quà (Ảnh: T.H.) và hẹn gặp lại ở Gyeongju vào mùa thu năm sau", "caption", 20));
}

TEST(PageWords, AHeadingMayNameATie) {
  const auto names_tie = [](const std::string& line, const std::string& language) {
    return PageWords({packs().find(language)}).names_tie(line);
  };
  EXPECT_TRUE(names_tie("Weitere Verbindungen", "de"));
  EXPECT_TRUE(names_tie("Fakta: Östersunds vänorter", "sv"));
  EXPECT_TRUE(names_tie("Địa phương kết nghĩa", "vi"));
  EXPECT_FALSE(names_tie("Weitere Meldungen", "de"));
  EXPECT_FALSE(names_tie("", "de"));
}

TEST(PageWords, NoPacksNoWords) {
  PageWords words({});
  EXPECT_FALSE(words.at_start("Tin liên quan"));
  EXPECT_FALSE(words.near_end("Ảnh: x", "caption", 40));
}

}  // namespace
}  // namespace ketnghia::read
