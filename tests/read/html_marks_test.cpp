// What the mark-up of a page says of the page and of its parts.

#include <gtest/gtest.h>

#include "read/html.h"
#include "read/paged.h"
#include "read/reading.h"

namespace ketnghia::read {
namespace {

const std::string kStory =
    "<h1>Quảng Ninh và Jeju bàn về đường bay</h1>"
    "<p>Sáng 9/4, lãnh đạo tỉnh Quảng Ninh tiếp đoàn đại biểu tỉnh Jeju của Hàn Quốc.</p>"
    "<p>Hai bên muốn mở đường bay thẳng giữa Vân Đồn và Jeju trong năm nay.</p>";

Draft draft(const std::string& body, const std::string& head = "") { return draft_of_html("a.html", page(body, head)); }

std::string date(const std::string& head, const std::string& body = kStory) { return draft(body, head).declared_date; }

TEST(PageMarks, TheDateStandsInAnyOfTheUsualElements) {
  for (const char* head :
       {"<meta property='article:published_time' content='2024-04-09'>", "<meta name=pubdate content='2024-04-09'>",
        "<meta name='DC.date.issued' content='2024-04-09'>", "<meta itemprop=datePublished content='2024-04-09'>",
        "<meta name=date content='2024-04-09'>",
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\n\"datePublished\" : "
        "\"2024-04-09\"}</script>"}) {
    EXPECT_EQ(date(head), "2024-04-09") << head;
  }
  EXPECT_EQ(date("", "<time datetime='2024-04-09'>hôm qua</time>" + kStory), "2024-04-09");
}

TEST(PageMarks, OtherDatesAreNotThePublications) {
  for (const char* head :
       {"<meta property='article:modified_time' content='2024-04-09'>", "<meta name=expires content='2024-04-09'>",
        "<script>var x = {\"datePublished\": \"2024-04-09\"}</script>",
        "<script type='application/ld+json'>{\"dateModified\":\"2024-04-09\"}</script>",
        "<script type='application/ld+json'>{\"datePublished\": 2024}</script>",
        "<script type='application/ld+json'>{\"datePublished\"</script>",
        "<script type='application/ld+json'></script>"}) {
    EXPECT_EQ(date(head), "") << head;
  }
}

TEST(PageMarks, TheFirstOfEachKindCounts) {
  EXPECT_EQ(date("<meta name=date content='2024-04-09'><meta name=pubdate content='2024-04-10'>"), "2024-04-09");
  EXPECT_EQ(
      draft(kStory, "<link rel=canonical href='https://a.example/1'><meta property='og:url' content='https://b/'>")
          .address,
      "https://a.example/1");
  EXPECT_EQ(draft(kStory, "<meta property='og:url' content='https://b.example/2'>").address, "https://b.example/2");
  EXPECT_EQ(draft(kStory, "<link rel=stylesheet href='https://a.example/x.css'>").address, "");
}

TEST(PageMarks, TheVisibleTimeIsWhereThePageIsDated) {
  const Draft dated = draft("<time>09/04/2024</time>" + kStory);
  ASSERT_TRUE(dated.dated);
  EXPECT_EQ(dated.dated->of(dated.text), "09/04/2024");
  EXPECT_FALSE(draft(kStory).dated);
}

TEST(PageMarks, TheLanguageIsDeclaredOnce) {
  EXPECT_EQ(draft(kStory).declared_language, "vi");
  EXPECT_EQ(draft_of_html("a", "<html lang='zh-Hant'><p>x").declared_language, "zh-Hant");
  EXPECT_EQ(draft_of_html("a", "<html><p lang=fr>x").declared_language, "");
}

TEST(Headline, IsTheHeadingThatTheTitleRepeatsOrTheOnlyGreatOne) {
  const auto headline = [](const std::string& body, const std::string& head = "") {
    const Draft found = draft(body, head);
    return found.headline ? std::string(found.blocks[*found.headline].span.of(found.text)) : "";
  };
  EXPECT_EQ(headline(kStory), "Quảng Ninh và Jeju bàn về đường bay");
  EXPECT_EQ(headline("<h1>Báo Mỏ</h1>" + kStory), "") << "two great headings";
  EXPECT_EQ(headline("<h1>Báo Mỏ</h1>" + kStory, "<title>Quảng Ninh và Jeju bàn về đường bay - Báo Mỏ</title>"),
            "Quảng Ninh và Jeju bàn về đường bay");
  EXPECT_EQ(headline("<h2>Tin tức</h2><p>x</p>", "<title>Tin tức</title>"), "") << "too short to tell";
}

TEST(Article, WhatStandsOutsideItsElementIsNotTheStory) {
  const Document document = read("a.html", page("<div>Hải Dương đón đoàn Suwon hôm qua</div><article>" + kStory +
                                                "</article><div>Bắc Ninh tặng Gyeongju bộ tranh Đông Hồ</div>"));
  EXPECT_FALSE(is_story(part_of(document, "Hải Dương đón")));
  EXPECT_FALSE(is_story(part_of(document, "Bắc Ninh tặng")));
  EXPECT_TRUE(is_story(part_of(document, "Sáng 9/4")));
  EXPECT_TRUE(is_story(part_of(document, "Hai bên muốn")));
}

TEST(Article, IsKnownByElementRoleOrProperty) {
  for (const auto& [open, close] : {std::pair{"<main>", "</main>"},
                                    {"<div role=main>", "</div>"},
                                    {"<div itemprop=articleBody>", "</div>"},
                                    {"<section><article>", "</article></section>"}}) {
    const Document document = read("a.html", page("<div>Thời tiết hôm nay ở Hạ Long đẹp</div>" + (open + kStory) +
                                                  close + "<p>Hải Phòng mời Incheon dự hội hoa phượng.</p>"));
    EXPECT_FALSE(is_story(part_of(document, "Hải Phòng mời"))) << open;
    EXPECT_TRUE(is_story(part_of(document, "Hai bên muốn"))) << open;
  }
}

TEST(Regions, TheInnermostMarkCounts) {
  const Document document =
      read("a.html", page(kStory + "<aside>Tin khác<div class=caption>Ảnh chụp chung của hai đoàn</div></aside>"));
  EXPECT_EQ(part_of(document, "Ảnh chụp chung"), Part::kCaption);
  EXPECT_EQ(part_of(document, "Tin khác"), Part::kRelated);
}

TEST(Regions, AMarkAroundTheMainHeadingIsNotBelieved) {
  const Document document = read("a.html", page("<aside>" + kStory.substr(0, kStory.find("<p>")) + "</aside>" +
                                                kStory.substr(kStory.find("<p>"))));
  EXPECT_EQ(part_of(document, "Quảng Ninh và Jeju"), Part::kTitle);
}

TEST(Regions, AnIdIsReadWhereTheClassSaysNothing) {
  const Document document =
      read("a.html", page(kStory + "<div class=row id=comments><p>Mong có đường bay sớm.</p></div>"));
  EXPECT_EQ(part_of(document, "Mong có"), Part::kComment);
}

}  // namespace
}  // namespace ketnghia::read
