// Mark-up as it comes: open ends, bad nesting, bytes without sense.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "read/html.h"
#include "read/paged.h"
#include "read/reading.h"

namespace ketnghia::read {
namespace {

std::string text_of(const std::string& body) { return read("a.html", page(body)).text; }

TEST(HtmlTree, WhatIsNeverClosedIsClosedAtTheEnd) {
  EXPECT_EQ(text_of("<p>một<p>hai<ul><li>ba<li>bốn"), "một\nhai\nba\nbốn\n");
  EXPECT_EQ(text_of("<div><b>một<i>hai</b>ba</i>"), "mộthaiba\n");
}

TEST(HtmlTree, WhatWasNeverOpenedClosesNothing) { EXPECT_EQ(text_of("<p>một</div></table></b> hai</p>"), "một hai\n"); }

TEST(HtmlTree, ElementsThatNobodyKnowsAreLikeAnyInlineOne) {
  EXPECT_EQ(text_of("<p>Lãnh <x-đạo>tỉnh</x-đạo> <MyTag>Saga</MyTag></p>"), "Lãnh tỉnh Saga\n");
}

TEST(HtmlTree, SignsThatOpenNoTagAreText) {
  EXPECT_EQ(text_of("<p>3 < 5 & 7 > 2</p>"), "3 < 5 & 7 > 2\n");
  EXPECT_EQ(text_of("<p>R&D &khong-co; &#x1EBF;</p>"), "R&D &khong-co; ế\n");
}

TEST(HtmlTree, ALongTextHasRoom) {
  const std::string long_text(1'000'000, 'x');
  EXPECT_EQ(text_of("<p>" + long_text + "</p><p>y</p>"), long_text + "\ny\n");
}

TEST(HtmlTree, ManyTagsSideBySideAreNotDeep) {
  std::string body;
  for (int i = 0; i < 100'000; ++i) body += "<p>x<br>";
  EXPECT_EQ(refusal("a.html", page(body)), "");
  std::string spans;
  for (int i = 0; i < 100'000; ++i) spans += "<span>x</span>";
  EXPECT_EQ(refusal("a.html", page(spans)), "");
}

TEST(HtmlTree, TheRefusalOfMadNestingNamesTheFile) {
  std::string mad;
  for (int i = 0; i < 300'000; ++i) mad += "<b>";
  try {
    draft_of_html("trang.html", mad);
    ADD_FAILURE() << "it was read";
  } catch (const Error& error) {
    EXPECT_EQ(error.message(), "read.too_deep");
    EXPECT_EQ(error.kind(), ErrorKind::kInput);
    EXPECT_EQ(error.arguments().at("file"), "trang.html");
  }
}

RC_GTEST_PROP(HtmlTreeLaws, AnyBytesAreAPageWhoseBlocksLieInItsText, (const std::string& bytes)) {
  const Draft draft = draft_of_html("a.html", "<html>" + bytes);
  uint32_t end = 0;
  for (const DraftBlock& block : draft.blocks) {
    RC_ASSERT(block.span.start >= end && block.span.start <= block.span.end && block.span.end <= draft.text.size());
    end = block.span.end;
  }
  if (draft.headline) RC_ASSERT(*draft.headline < draft.blocks.size());
  if (draft.dated) RC_ASSERT(draft.dated->end <= draft.text.size());
}

RC_GTEST_PROP(HtmlTreeLaws, TextThatIsEscapedComesBack, ()) {
  const std::string letters =
      *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::elementOf(std::string("ab<>&\"'; /=!-"))));
  std::string escaped;
  for (const char c : letters)
    escaped += c == '<' ? "&lt;" : c == '&' ? "&amp;" : c == '>' ? "&gt;" : std::string(1, c);
  const Draft draft = draft_of_html("a.html", "<html><body><div>x" + escaped + "x</div>");
  RC_ASSERT(draft.text == text::collapse_spaces("x" + letters + "x") + "\n");
}

}  // namespace
}  // namespace ketnghia::read
