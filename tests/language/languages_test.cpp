#include <gtest/gtest.h>

#include <set>

#include "language/pack.h"
#include "language/packing.h"

namespace ketnghia::language {
namespace {

TEST(Languages, AllTenAreThere) {
  const auto& codes = shipped().codes();
  const std::set<std::string> there(codes.begin(), codes.end());
  for (const char* code : {"vi", "en", "sv", "ko", "zh", "ja", "ru", "fr", "es", "de"})
    EXPECT_TRUE(there.contains(code)) << code;
}

struct Word {
  const char* code;
  Category category;
  const char* form;
  const char* value;
};

TEST(Languages, NameWhatTheFieldNeeds) {
  const Word words[] = {
      {"ko", Category::kRole, "시장", "mayor"},
      {"ko", Category::kRelation, "자매결연", "twinning"},
      {"ko", Category::kAgreement, "업무협약", "mou"},
      {"ko", Category::kBody, "인민위원회", "peoples_committee"},
      {"zh", Category::kRole, "市長", "mayor"},
      {"zh", Category::kRole, "市长", "mayor"},
      {"zh", Category::kAgreement, "意向书", "loi"},
      {"zh", Category::kAgreement, "意向書", "loi"},
      {"zh", Category::kBody, "人大常委会", "council"},
      {"ja", Category::kRole, "知事", "governor"},
      {"ja", Category::kAgreement, "覚書", "mou"},
      {"ja", Category::kEvent, "表敬訪問", "courtesy_call"},
      {"ru", Category::kRole, "генеральный консул", "consul_general"},
      {"ru", Category::kAgreement, "протокол о намерениях", "loi"},
      {"ru", Category::kBody, "Народного комитета", "peoples_committee"},
      {"fr", Category::kRelation, "jumelage", "twinning"},
      {"fr", Category::kAgreement, "protocole d'accord", "mou"},
      {"fr", Category::kAgreement, "procès-verbal", "minutes"},
      {"es", Category::kRole, "alcaldesa", "mayor"},
      {"es", Category::kAgreement, "carta de intención", "loi"},
      {"es", Category::kHead, "vicesecretario permanente", "deputy_secretary"},
      {"de", Category::kRole, "Oberbürgermeisterin", "mayor"},
      {"de", Category::kRelation, "Schwesterstadt", "twinning"},
      {"de", Category::kChange, "ausgesetzt", "suspended"},
  };
  for (const Word& word : words) {
    EXPECT_EQ(shipped().find(word.code)->value_of(word.category, word.form), word.value)
        << word.code << " " << word.form;
  }
}

TEST(Languages, EachHasWordsForEveryStepOfTheReading) {
  for (const std::string& code : shipped().codes()) {
    std::set<Category> there;
    std::set<std::string> roles;
    for (const Term& term : shipped().find(code)->terms()) {
      there.insert(term.category);
      if (term.category == Category::kRole) roles.insert(term.value);
    }
    for (const Category category :
         {Category::kRole, Category::kHead, Category::kBody, Category::kLocalityWord, Category::kRelation,
          Category::kAgreement, Category::kSign, Category::kEvent, Category::kCue, Category::kReference,
          Category::kTime, Category::kPage, Category::kColumn, Category::kTableWord}) {
      EXPECT_TRUE(there.contains(category)) << code << " has no " << to_string(category);
    }
    for (const char* role : {"mayor", "governor", "consul_general", "ambassador", "minister"}) {
      EXPECT_TRUE(roles.contains(role)) << code << " has no " << role;
    }
  }
}

TEST(Languages, PageWordsAreShortEnoughToBeFound) {
  for (const std::string& code : shipped().codes()) {
    for (const Term& term : shipped().find(code)->terms()) {
      if (term.category == Category::kPage) {
        EXPECT_LE(term.tokens, 12) << code << ": " << term.form;
      }
    }
  }
}

TEST(Languages, ErasBeginInTheirFirstYear) {
  std::set<int> firsts;
  for (const NamedNumber& era : shipped().find("ja")->eras()) firsts.insert(era.number);
  EXPECT_EQ(firsts, (std::set<int>{1868, 1912, 1926, 1989, 2019}));
}

TEST(PackReader, AnEndingMayStandForSeveralBases) {
  const Pack pack = pack_of("name_endings: {ой: [а, ая], s: \"\"}\n");
  ASSERT_EQ(pack.name_endings().size(), 3u);
  EXPECT_EQ(pack.name_endings()[1].ending, "ой");
  EXPECT_EQ(pack.name_endings()[1].base, "ая");
  EXPECT_EQ(pack.name_endings()[2].base, "");
}

}  // namespace
}  // namespace ketnghia::language
