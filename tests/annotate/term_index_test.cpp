#include "annotate/term_index.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "reading.h"

namespace ketnghia::annotate {
namespace {

using language::Category;

TEST(TermIndex, TellsWhatBeginsAndWhatEndsAtAToken) {
  const Reading reading("en", "the Lord Mayor of Leeds signed a memorandum of understanding");
  const TermIndex terms(reading.annotation());
  const TermMention* mayor = terms.at(1, Category::kRole);
  ASSERT_NE(mayor, nullptr);
  EXPECT_EQ(mayor->term->value, "mayor");
  EXPECT_EQ(mayor->tokens.last, 3u) << "the longest: Lord Mayor";
  EXPECT_EQ(terms.before(3, Category::kRole), mayor);
  EXPECT_EQ(terms.at(0, Category::kRole), nullptr);
  EXPECT_EQ(terms.before(0, Category::kRole), nullptr);
  EXPECT_EQ(terms.at(1, Category::kAgreement), nullptr) << "of another category";
}

TEST(TermIndex, TellsWhatLiesInARange) {
  const Reading reading("vi", "hai bên ký bản ghi nhớ hợp tác");
  const TermIndex terms(reading.annotation());
  const auto all = static_cast<uint32_t>(reading.annotation().tokens.size());
  EXPECT_TRUE(terms.within({0, all}, Category::kAgreement));
  EXPECT_FALSE(terms.within({0, 2}, Category::kAgreement));
  EXPECT_TRUE(terms.within({3, 4}, Category::kAgreement)) << "a part of a term is enough";
}

TEST(TermIndex, OfATextWithoutTermsIsEmpty) {
  const Reading reading("en", "xyzzy");
  const TermIndex terms(reading.annotation());
  size_t count = 0;
  terms.each({0, 1}, [&](const TermMention&) { ++count; });
  EXPECT_EQ(count, 0u);
}

RC_GTEST_PROP(TermIndex, FindsEachTermFromBothItsEnds, ()) {
  const auto word = rc::gen::element<std::string>("Mayor", "Lord", "of", "the", "City", "Leeds", "signed", "sister",
                                                  "city", "agreement", "friendship", "and", "cooperation", "2005", ",");
  std::string text;
  for (const std::string& one : *rc::gen::container<std::vector<std::string>>(word)) text += one + " ";
  const Reading reading("en", text);
  const TermIndex terms(reading.annotation());
  for (const TermMention& term : reading.annotation().terms) {
    const TermMention* at = terms.at(term.tokens.first, term.term->category);
    RC_ASSERT(at != nullptr);
    RC_ASSERT(at->tokens.size() >= term.tokens.size());
    const TermMention* before = terms.before(term.tokens.last, term.term->category);
    RC_ASSERT(before != nullptr);
    RC_ASSERT(before->tokens.size() >= term.tokens.size());
    RC_ASSERT(terms.within(term.tokens, term.term->category));
  }
}

}  // namespace
}  // namespace ketnghia::annotate
