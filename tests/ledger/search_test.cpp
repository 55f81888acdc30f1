#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "fixture.h"
#include "ledger/search_index.h"

namespace ketnghia::ledger {
namespace {

class SearchTest : public RegisterTest {
 protected:
  SearchTest() : reg(open()) {
    reg.record(document("thư-1.txt", "Đoàn Đà Nẵng thăm 大邱廣域市 và gặp ông Kwon Young-jin."),
               {tie("VN-DN", "KR-26", "twinning", "2018"), office("Kwon Young-jin", "mayor", "KR-26", "2018")},
               {"/thư", ""});
  }
  std::vector<std::string> found(const std::string& words, size_t limit = 20) {
    std::vector<std::string> out;
    for (const Found& one : reg.search().search(words, limit)) out.push_back(one.kind + " " + one.subject);
    return out;
  }
  Register reg;
};

using Names = std::vector<std::string>;

TEST_F(SearchTest, AllWordsHaveToBeFoundAndTheLastMayBeABeginning) {
  EXPECT_EQ(found("kwon young"), (Names{"person KR-26", "document 1"}));
  EXPECT_EQ(found("kwon yo"), (Names{"person KR-26", "document 1"}));
  EXPECT_EQ(found("kwo young"), Names{});
  EXPECT_EQ(found("kwon seoul"), Names{});
}

TEST_F(SearchTest, MarksCaseAndHyphensMakeNoDifference) {
  for (const char* words : {"đà nẵng", "DA NANG", "Đà-Nẵng", "  da   nang  "}) {
    EXPECT_EQ(found(words), (Names{"locality VN-DN", "document 1"})) << words;
  }
}

TEST_F(SearchTest, CharactersThatStandTogetherAreAPhrase) {
  EXPECT_EQ(found("大邱"), Names{"document 1"});
  EXPECT_EQ(found("廣域"), Names{"document 1"});
  EXPECT_EQ(found("邱大"), Names{});
  EXPECT_EQ(found("大邱 廣域"), Names{"document 1"});
}

TEST_F(SearchTest, TheBestStandFirstAndAreNoMoreThanAskedFor) {
  for (int i = 2; i < 8; ++i) {
    reg.record(document("p" + std::to_string(i), "x " + std::string(i * 40, '.') + " Busan"), {}, {});
  }
  const auto all = reg.search().search("busan", 20);
  ASSERT_EQ(all.size(), 8u);  // the locality, its mayor, six pages
  EXPECT_EQ(all.front().kind, "locality");
  for (size_t i = 1; i < all.size(); ++i) EXPECT_GE(all[i - 1].score, all[i].score);
  EXPECT_EQ(found("busan", 3).size(), 3u);
  EXPECT_EQ(found("busan", 0).size(), 0u);
}

TEST_F(SearchTest, OfAChangedFileTheOldTextIsNoLongerFound) {
  reg.record(document("thư-1.txt", "Đoàn thăm Sakai."), {tie("VN-DN", "gn:1853195", "twinning", "2009")}, {"/thư", ""});
  EXPECT_EQ(found("kwon"), Names{});
  EXPECT_EQ(found("tham sakai"), Names{"document 2"});
  reg.undo(2, {});
  EXPECT_EQ(found("tham sakai"), Names{});
  EXPECT_EQ(found("kwon"), (Names{"person KR-26", "document 1"}));
}

TEST_F(SearchTest, ARetractedHolderIsNoLongerFoundAsAPerson) {
  reg.retract({2}, {"officer", "another Kwon"});
  EXPECT_EQ(found("kwon"), Names{"document 1"});
}

TEST_F(SearchTest, TheSameFileAgainIsFoundOnce) {
  for (int i = 0; i < 3; ++i) {
    reg.record(document("thư-1.txt", "Đoàn Đà Nẵng thăm 大邱廣域市 và gặp ông Kwon Young-jin."),
               {tie("VN-DN", "KR-26", "twinning", "2018"), office("Kwon Young-jin", "mayor", "KR-26", "2018")},
               {"/thư", ""});
  }
  EXPECT_EQ(found("kwon").size(), 2u);
}

TEST(SearchText, IsFoldedTokens) {
  EXPECT_EQ(search_text("Đà-Nẵng, 2018!"), "da nang 2018");
  EXPECT_EQ(search_text("河内市"), "河 内 市");
  EXPECT_EQ(search_text(""), "");
  EXPECT_EQ(search_text("...!"), "");
}

RC_GTEST_PROP(SearchLaws, NoWordsAreTakenForTheIndexsOwnLanguage, ()) {
  const FewPlaces places;
  Register reg = Register::open({"sqlite::memory:", Database::Access::kCreate, {}}, places);
  reg.record(document("p", "NEAR and OR not"), {tie("VN-SG", "KR-26", "twinning", "2005")}, {});
  const std::string words = *rc::gen::container<std::string>(rc::gen::element(
      '"', '*', '(', ')', ':', '^', '-', '+', ' ', 'O', 'R', 'N', 'E', 'A', 'D', 'T', '\'', '\0', '{'));
  reg.search().search(words, 5);  // throws where the index could not parse it
}

}  // namespace
}  // namespace ketnghia::ledger
