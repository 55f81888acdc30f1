#include "read/markup_hints.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cctype>

namespace ketnghia::read {
namespace {

TEST(MarkupHints, ElementsFlowAsBrowsersShowThem) {
  const std::pair<const char*, Flow> elements[] = {{"p", Flow::kBlock},
                                                   {"div", Flow::kBlock},
                                                   {"h3", Flow::kBlock},
                                                   {"li", Flow::kBlock},
                                                   {"br", Flow::kBreak},
                                                   {"hr", Flow::kRule},
                                                   {"table", Flow::kTable},
                                                   {"tr", Flow::kRow},
                                                   {"td", Flow::kCell},
                                                   {"th", Flow::kCell},
                                                   {"script", Flow::kDropped},
                                                   {"style", Flow::kDropped},
                                                   {"noscript", Flow::kDropped},
                                                   {"select", Flow::kDropped},
                                                   {"span", Flow::kInline},
                                                   {"b", Flow::kInline},
                                                   {"a", Flow::kInline},
                                                   {"", Flow::kInline},
                                                   {"my-own-element", Flow::kInline}};
  for (const auto& [name, flow] : elements) EXPECT_EQ(flow_of(name), flow) << name;
}

TEST(MarkupHints, SomeElementsTellTheirPart) {
  for (const char* name : {"nav", "footer", "button", "form", "address"}) {
    EXPECT_EQ(part_of_element(name), Part::kNavigation) << name;
  }
  EXPECT_EQ(part_of_element("aside"), Part::kRelated);
  EXPECT_EQ(part_of_element("figcaption"), Part::kCaption);
  for (const char* name : {"p", "article", "header", "figure", ""}) EXPECT_FALSE(part_of_element(name)) << name;
}

TEST(MarkupHints, ClassNamesAreReadWordByWord) {
  EXPECT_EQ(part_of_class("box-RELATED_news"), Part::kRelated);
  EXPECT_EQ(part_of_class("article body"), std::nullopt);
  EXPECT_EQ(part_of_class("unrelated"), std::nullopt);
  EXPECT_EQ(part_of_class("post-comments"), Part::kComment);
}

TEST(MarkupHints, ClassNamesOfEachPart) {
  const std::pair<const char*, Part> names[] = {
      {"sidebar", Part::kRelated},          {"list most-read", Part::kRelated}, {"c-teaser", Part::kRelated},
      {"cmt_list", Part::kComment},         {"disqus_thread", Part::kComment},  {"main-menu", Part::kNavigation},
      {"breadcrumb2", Part::kNavigation},   {"btn share", Part::kNavigation},   {"tags", Part::kNavigation},
      {"detail__sapo", Part::kLead},        {"standfirst", Part::kLead},        {"photo-caption", Part::kCaption},
      {"PCaption caption", Part::kCaption}, {"pagination", Part::kNavigation}};
  for (const auto& [name, part] : names) EXPECT_EQ(part_of_class(name), part) << name;
}

TEST(MarkupHints, TheFirstWordThatTellsIsTaken) {
  EXPECT_EQ(part_of_class("comments related"), Part::kComment);
  EXPECT_EQ(part_of_class("related comments"), Part::kRelated);
}

RC_GTEST_PROP(MarkupHintsLaws, CaseAndSignsAroundAWordDoNotMatter, (const std::string& noise)) {
  std::string signs;
  for (const char c : noise) signs += c >= 0 && std::isalpha(c) ? '-' : c;
  RC_ASSERT(part_of_class(signs + "-Related-" + signs) == Part::kRelated);
  RC_ASSERT(part_of_class(signs) == std::nullopt);
}

}  // namespace
}  // namespace ketnghia::read
