#include "annotate/base_forms.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "reading.h"

namespace ketnghia::annotate {
namespace {

Words bases(const std::string& language, std::string_view word) {
  BaseForms forms(*packs().find(language));
  Words out;
  for (const BaseForm& base : forms.of(word)) out.push_back(base.word);
  return out;
}

bool has(const Words& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

TEST(BaseForms, RussianCasesHaveSeveralBases) {
  EXPECT_TRUE(has(bases("ru", "Москвой"), "Москва"));
  EXPECT_TRUE(has(bases("ru", "Московской"), "Московская"));
  EXPECT_TRUE(has(bases("ru", "Харбином"), "Харбин"));
  EXPECT_TRUE(has(bases("ru", "Казани"), "Казань"));
  EXPECT_TRUE(has(bases("ru", "Мытищах"), "Мытищи"));
}

TEST(BaseForms, GenitivesOfSwedishAndGerman) {
  EXPECT_EQ(bases("sv", "Daejeons"), Words{"Daejeon"});
  EXPECT_TRUE(has(bases("de", "Leipzigs"), "Leipzig"));
  EXPECT_TRUE(has(bases("de", "Leipziger"), "Leipzig"));
  EXPECT_TRUE(has(bases("de", "Dresdner"), "Dresden"));
}

TEST(BaseForms, ShortWordsAndLanguagesWithoutEndingsHaveNone) {
  EXPECT_TRUE(bases("sv", "as").empty());
  EXPECT_TRUE(bases("vi", "Huế").empty());
  EXPECT_FALSE(BaseForms(*packs().find("vi")).any());
  EXPECT_TRUE(BaseForms(*packs().find("ru")).any());
}

TEST(BaseForms, HashesAreThoseOfTheBaseWord) {
  BaseForms forms(*packs().find("sv"));
  const std::vector<BaseForm>& found = forms.of("Lunds");
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].hash, text::tokenise("Lund").front().hash);
  EXPECT_EQ(&forms.of("Lunds"), &found);
}

TEST(BaseForms, EveryCaseOfARussianTownLeadsToIt) {
  const std::vector<std::pair<std::string, Words>> towns{
      {"Харбин", {"Харбина", "Харбину", "Харбином", "Харбине"}},
      {"Казань", {"Казани", "Казанью"}},
      {"Москва", {"Москвы", "Москве", "Москву", "Москвой"}},
      {"Далянь", {"Даляня", "Даляню", "Далянем", "Даляне"}},
      {"Владивосток", {"Владивостока", "Владивостоку", "Владивостоком", "Владивостоке"}},
  };
  for (const auto& [town, cases] : towns) {
    for (const std::string& word : cases) EXPECT_TRUE(has(bases("ru", word), town)) << word;
  }
}

TEST(BaseForms, NoneIsTheWordItself) {
  for (const auto& [language, word] : std::initializer_list<std::pair<const char*, const char*>>{
           {"ru", "Москвой"}, {"ru", "Казани"}, {"sv", "Lunds"}, {"de", "Leipzigs"}, {"de", "Dresdner"}}) {
    EXPECT_FALSE(has(bases(language, word), word)) << word;
  }
}

}  // namespace
}  // namespace ketnghia::annotate
