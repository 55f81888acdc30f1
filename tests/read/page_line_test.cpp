#include "read/page_line.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "read/plain.h"
#include "read/reading.h"
#include "text/arbitrary_text.h"

namespace ketnghia::read {
namespace {

/// The lines of a text in one language with what the packs say of them. The draft has to outlive them.
std::vector<PageLine> lines_in(const Draft& draft, const std::string& language) {
  PageWords words({packs().find(language)});
  return page_lines(draft, words, WrittenDates(language, packs().find(language)));
}

Mark mark(const std::string& line, const std::string& language = "vi") {
  const Draft draft = draft_of_plain(line);
  const auto lines = lines_in(draft, language);
  return lines.size() == 1 ? lines[0].mark : Mark::kNone;
}

TEST(PageLine, HeadingsOfListsAndOfComments) {
  for (const char* line : {"Tin liên quan", "TIN LIÊN QUAN:", "Đọc nhiều nhất"}) {
    EXPECT_EQ(mark(line), Mark::kRelatedHead) << line;
  }
  for (const char* line : {"Bình luận", "Bình luận (12)", "(0) Bình luận"}) {
    EXPECT_EQ(mark(line), Mark::kCommentHead) << line;
  }
}

TEST(PageLine, ALineThatLeadsElsewhereIsNoHeading) {
  EXPECT_EQ(mark("Xem thêm: Lễ hội đèn lồng ở Hội An"), Mark::kRelatedLine);
  EXPECT_EQ(mark(">> Lễ hội đèn lồng ở Hội An"), Mark::kRelatedLine);
  EXPECT_EQ(mark("Tin liên quan tới lễ hội đèn lồng được bàn ở cuộc họp."), Mark::kNone);
}

TEST(PageLine, CaptionsByWordSignOrCredit) {
  for (const char* line :
       {"Ảnh: Hai đoàn bên cầu Trường Tiền", "[Ảnh 1/3] Hai đoàn bên cầu Trường Tiền", "▲ Hai đoàn bên cầu Trường Tiền",
        "Hai đoàn bên cầu Trường Tiền - Ảnh: Lê Hoa", "Ảnh 2 - Hai đoàn bên cầu Trường Tiền"}) {
    EXPECT_EQ(mark(line), Mark::kCaption) << line;
  }
  EXPECT_EQ(mark("Chú thích ảnh"), Mark::kCaptionNext);
  EXPECT_EQ(mark("Foto: Anna Berg", "sv"), Mark::kCaption);
}

TEST(PageLine, PicturesAndTeasers) {
  EXPECT_EQ(mark("![](cau.jpg)"), Mark::kPicture);
  EXPECT_EQ(mark("![Cầu Trường Tiền](cau.jpg)"), Mark::kTeaser);
  EXPECT_EQ(mark("![](cau.jpg) Hai đoàn đi dạo bên cầu."), Mark::kTeaser);
  EXPECT_EQ(mark("Lễ hội đèn lồng ở Hội An Lễ hội đèn lồng ở Hội An"), Mark::kTeaser);
}

TEST(PageLine, WhatThePageSaysOfItselfIsSetAside) {
  for (const char* line : {"© Báo Cố Đô", "Từ khóa: Huế, cầu", "Theo TTXVN", "Chia sẻ", "Thứ Ba, 9/4/2024",
                           "Cập nhật: 09:15 09/04/2024"}) {
    EXPECT_EQ(mark(line), Mark::kAside) << line;
  }
  EXPECT_EQ(mark("Foto: 17 oktober 2016", "ru"), Mark::kNone) << "no words of that language";
}

TEST(PageLine, ADateInASentenceIsNoDateLine) {
  EXPECT_EQ(mark("Ngày 9/4/2024, hai thành phố ký bản ghi nhớ về bảo tồn cầu cổ và nhà vườn."), Mark::kNone);
  const Draft draft = draft_of_plain("Thứ Ba, 9/4/2024\nNgày 9/4/2024, hai thành phố ký bản ghi nhớ về cầu cổ.");
  const auto lines = lines_in(draft, "vi");
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_TRUE(lines[0].dated);
  EXPECT_FALSE(lines[1].dated);
  EXPECT_TRUE(lines[1].is_story_prose());
}

TEST(PageLine, ASourceLineIsAByline) {
  const Draft draft = draft_of_plain("Nguồn: Báo Cố Đô\nChia sẻ");
  const auto lines = lines_in(draft, "vi");
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_TRUE(lines[0].byline);
  EXPECT_FALSE(lines[1].byline);
}

TEST(PageLine, AGroupBeginsAfterABlankLine) {
  const Draft draft = draft_of_plain("Huế\nSakai\n\nLyon\nRiga");
  std::string groups;
  for (const PageLine& line : lines_in(draft, "vi")) groups += line.group_start ? '1' : '0';
  EXPECT_EQ(groups, "1010");
}

TEST(PageLine, BlocksWhosePartIsToldAreLeftOut) {
  Draft draft = draft_of_plain("Huế\nSakai\nLyon");
  draft.blocks[1].part = Part::kNavigation;
  const auto lines = lines_in(draft, "vi");
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[1].block, 2u);
  EXPECT_EQ(lines[1].text, "Lyon");
}

RC_GTEST_PROP(PageLineLaws, EachLineIsOfItsBlock, ()) {
  const Draft draft = draft_of_plain(*text::arbitrary_text());
  for (const PageLine& line : lines_in(draft, "vi")) {
    RC_ASSERT(line.block < draft.blocks.size());
    RC_ASSERT(line.text == draft.blocks[line.block].span.of(draft.text));
    RC_ASSERT(!line.is_story_prose() || line.mark == Mark::kNone);
  }
}

}  // namespace
}  // namespace ketnghia::read
