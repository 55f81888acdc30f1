#include "ledger/answers.h"

#include "fixture.h"
#include "ledger/judgement.h"

namespace ketnghia::ledger {
namespace {

class AnswersTest : public RegisterTest {
 protected:
  AnswersTest() : reg(open()), answers(reg, "vi") {
    reg.set_home("VN-SG");
    reg.record(document("table.txt", "table", "2021"),
               {tie("VN-SG", "KR-26", "friendship", "1995-11"), office("Park Heong Joon", "mayor", "KR-26", "2021"),
                tie("VN-SG", "LA-CH", "twinning", "2001-08"), expired()},
               {});
    reg.record(document("page.txt", "Đà Nẵng và 河内 gặp Sakai", "2023-02-21"),
               {tie("VN-57", "KR-30", "twinning", "2005"), office("Oh Keo-don", "mayor", "KR-26", "2023-02"),
                tie("VN-DN", "gn:1853195", "friendship", ""), tie("VN-HN", "KR-41", "friendship", "2024-10-21")},
               {});
  }
  static extract::Fact expired() {
    extract::Fact out = tie("VN-SG", "JP-35", "friendship", "2012-03");
    std::get<extract::Relation>(out.content).status = "expired";
    return out;
  }
  std::vector<std::string> partners(const Question& question) {
    std::vector<std::string> out;
    for (const Tie& one : answers.list(question)) out.push_back(one.home + " " + one.partner);
    std::sort(out.begin(), out.end());
    return out;
  }
  Register reg;
  Answers answers;
};

using Names = std::vector<std::string>;

Question on(int year, int month, int day) {
  Question question;
  question.valid = text::day_number(year, month, day);
  return question;
}

TEST_F(AnswersTest, TheListIsOfTheDayAsked) {
  EXPECT_EQ(partners(on(2024, 12, 1)),
            (Names{"VN-57 KR-30", "VN-DN gn:1853195", "VN-HN KR-41", "VN-SG JP-35", "VN-SG KR-26", "VN-SG LA-CH"}));
  EXPECT_EQ(partners(on(2025, 7, 1)),
            (Names{"VN-DN gn:1853195", "VN-HN KR-41", "VN-SG JP-35", "VN-SG KR-26", "VN-SG KR-30", "VN-SG LA-CH"}));
  EXPECT_EQ(partners(on(1996, 1, 1)), Names{"VN-SG KR-26"});
}

TEST_F(AnswersTest, ATieOfUnknownAgeHoldsFromTheFirstDocumentThatTellsIt) {
  const auto has = [&](int year, int month, int day) {
    const Names all = partners(on(year, month, day));
    return std::find(all.begin(), all.end(), "VN-DN gn:1853195") != all.end();
  };
  EXPECT_FALSE(has(2023, 2, 20));
  EXPECT_TRUE(has(2023, 2, 21));
}

TEST_F(AnswersTest, FiltersNarrowTheList) {
  Question question = on(2025, 7, 1);
  question.country = "KR";
  EXPECT_EQ(partners(question), (Names{"VN-HN KR-41", "VN-SG KR-26", "VN-SG KR-30"}));
  question.home = "VN-SG";
  EXPECT_EQ(partners(question), (Names{"VN-SG KR-26", "VN-SG KR-30"}));
  question.kind = "twinning";
  EXPECT_EQ(partners(question), Names{"VN-SG KR-30"});
  question = on(2025, 7, 1);
  question.words = "oh KEO";
  EXPECT_EQ(partners(question), Names{"VN-SG KR-26"});
  question.words = "dae";
  EXPECT_EQ(partners(question), Names{"VN-SG KR-30"});
}

TEST_F(AnswersTest, AYearIsAskedForAsAWhole) {
  Question question;
  question.year = 2001;
  EXPECT_EQ(partners(question), (Names{"VN-SG KR-26", "VN-SG LA-CH"}));
  question.year = 2021;
  const auto ties = answers.list(question);
  const auto busan = std::find_if(ties.begin(), ties.end(), [](const Tie& one) { return one.partner == "KR-26"; });
  ASSERT_NE(busan, ties.end());
  ASSERT_EQ(busan->leaders.size(), 1u);
  EXPECT_EQ(busan->leaders[0].person, "Park Heong Joon");  // who held the office then
}

TEST_F(AnswersTest, AHolderWrittenInTwoScriptsIsOnePerson) {
  reg.record(document("vi.txt", "Seoul", "2024-05-01"), {tie("VN-HN", "KR-11", "twinning", "1996-05")}, {});
  reg.record(document("en.txt", "Seoul", "2024-05-02"), {office("Oh Se-hoon", "mayor", "KR-11", "2024-05")}, {});
  const auto told =
      reg.record(document("ko.txt", "서울", "2024-05-03"), {office("오세훈", "mayor", "KR-11", "2024-05")}, {});
  EXPECT_EQ(told.confirmed, 1);
  EXPECT_EQ(told.contradicted, 0);
  EXPECT_EQ(answers.offices_of("KR-11", on(2025, 1, 1)).size(), 1u);
}

TEST_F(AnswersTest, WhatWasKnownThenIsAnsweredFromThen) {
  Question question = on(2025, 7, 1);
  question.known = 1;
  EXPECT_EQ(partners(question), (Names{"VN-SG JP-35", "VN-SG KR-26", "VN-SG LA-CH"}));
  question.known = 0;
  EXPECT_TRUE(partners(question).empty());
}

TEST_F(AnswersTest, TheRowIsAsThePageOfFactsSays) {
  Question question = on(2025, 7, 1);
  question.words = "Daejeon";
  const auto ties = answers.list(question);
  ASSERT_EQ(ties.size(), 1u);
  EXPECT_EQ(to_json(ties[0]).dump(),
            R"({"home":{"id":"VN-SG","name":"Thành phố Hồ Chí Minh"},)"
            R"("partner":{"id":"KR-30","name":"Daejeon","country":"KR"},"kind":"twinning","since":"2005","until":null,)"
            R"("status":"active","standing":"accepted","inherited_from":"VN-57","leaders":[],"sources":1,)"
            R"("documents":["page.txt"]})");
}

TEST_F(AnswersTest, NamesAreFoundAsPeopleTypeThem) {
  for (const char* name : {"VN-HN", "Hà Nội", "ha noi", "HANOI", "河内", "하노이"}) {
    EXPECT_EQ(answers.resolve(name).ids, Names{"VN-HN"}) << name;
  }
  EXPECT_EQ(answers.resolve("Ho Chi Minh").ids, Names{"VN-SG"});  // a part of the name
  EXPECT_TRUE(answers.resolve("Atlantis").ids.empty());
  EXPECT_TRUE(answers.resolve("").ids.empty());
}

TEST_F(AnswersTest, ANameThatDocumentsUseIsFoundToo) {
  extract::Fact written = tie("VN-SG", "CN-GD", "friendship", "2009-12");
  std::get<extract::Relation>(written.content).parties[1].name = "Kwangtung";
  reg.record(document("old", "old"), {written}, {});
  EXPECT_EQ(answers.resolve("kwangtung").ids, Names{"CN-GD"});
}

TEST_F(AnswersTest, TheSearchFindsWithoutMarksAndInsideSentencesOfHan) {
  const auto kinds = [&](const std::string& words) {
    Names out;
    for (const Found& found : reg.search().search(words, 10)) out.push_back(found.kind + " " + found.subject);
    std::sort(out.begin(), out.end());
    return out;
  };
  EXPECT_EQ(kinds("da nang"), (Names{"document 2", "locality VN-DN"}));
  EXPECT_EQ(kinds("Đà Nẵng"), kinds("da nang"));
  EXPECT_EQ(kinds("河内"), (Names{"document 2", "locality VN-HN"}));
  EXPECT_EQ(kinds("내하"), Names{});  // the characters in another order are another word
  EXPECT_EQ(kinds("Ha Noi"), Names{"locality VN-HN"});
  EXPECT_EQ(kinds("keo do"), Names{"person KR-26"});  // the last word may be a beginning
  EXPECT_EQ(kinds("\" OR ( * :"), Names{});           // nothing in it is taken for the index's own language
  EXPECT_EQ(kinds(""), Names{});
}

TEST_F(AnswersTest, LocalitiesStandBeforeDocumentsThatMentionThem) {
  EXPECT_EQ(reg.search().search("da nang", 10).front().kind, "locality");
}

TEST_F(AnswersTest, ContradictionsAndDoubleHoldersAreReported) {
  reg.record(document("c", "c"),
             {tie("VN-SG", "KR-26", "friendship", "1996"), office("Kim A", "mayor", "KR-26", "2021")}, {});
  reg.record(
      document("d", "d"),
      {fact(
          R"({"fact":"finding","kind":"misspelling","arguments":{"of":"CN-LN","name":"Thâm Dương"},"confidence":0.9})")},
      {});
  Names kinds;
  for (const Issue& issue : answers.check(kNow)) kinds.push_back(issue.kind + " " + issue.subject);
  EXPECT_EQ(kinds, (Names{"misspelling CN-LN", "contradiction KR-26", "two_holders KR-26"}));
  EXPECT_TRUE(answers.check(1).empty());
}

TEST_F(AnswersTest, HistoryTellsWhoDidWhat) {
  reg.retract({1}, {"officer", "not signed"});
  const auto chapters = answers.history("KR-26");
  ASSERT_EQ(chapters.size(), 3u);
  EXPECT_EQ(chapters[0].recorded.size(), 2u);
  EXPECT_EQ(chapters[1].recorded.size(), 1u);
  ASSERT_EQ(chapters[2].decided.size(), 1u);
  EXPECT_EQ(chapters[2].decided[0].second, Standing::kRejected);
  EXPECT_EQ(chapters[2].transaction.because, "not signed");
}

// ---- which claim is shown ----

Entry claimed(const std::string& source, double confidence, const std::string& dated, int64_t document = 1) {
  Entry entry;
  entry.source = source;
  entry.document = document;
  entry.dated = dated;
  entry.fact.confidence = confidence;
  return entry;
}

TEST(Judgement, AFinerDateTakesOverAndTakesTheSupportWithIt) {
  const Entry a = claimed("a", 0.9, ""), b = claimed("b", 0.8, ""), c = claimed("c", 0.95, "");
  const auto choice = choose({{"2008", &a}, {"2008-04", &b}, {"2009", &c}}, What::kDate);
  EXPECT_EQ(choice->value, "2008-04");  // two sources against one
  EXPECT_TRUE(choice->contradicted);
  EXPECT_EQ(choice->others, Names{"2009"});
}

TEST(Judgement, VersionsOfOneSourceCountOnce) {
  const Entry a1 = claimed("a", 0.8, "", 1), a2 = claimed("a", 0.8, "", 2), b = claimed("b", 0.9, "", 3);
  EXPECT_EQ(choose({{"2008", &a1}, {"2008", &a2}, {"2009", &b}}, What::kDate)->value, "2009");
}

TEST(Judgement, TheLastHandBeatsEveryDocument) {
  const Entry document = claimed("a", 1, "2025");
  Entry first = claimed("", 1, "", 0), second = first;
  first.root = 4;
  second.root = 7;
  const auto choice = choose({{"2008", &document}, {"2001", &first}, {"1999", &second}}, What::kDate);
  EXPECT_EQ(choice->value, "1999");
  EXPECT_FALSE(choice->contradicted);
}

TEST(Judgement, OfStatesTheLaterDocumentIsRight) {
  const Entry old = claimed("a", 0.99, "2015"), young = claimed("b", 0.7, "2021-12");
  const auto choice = choose({{"active", &old}, {"expired", &young}}, What::kState);
  EXPECT_EQ(choice->value, "expired");
  EXPECT_FALSE(choice->contradicted);
}

TEST(Judgement, WithoutClaimsThereIsNoChoice) { EXPECT_FALSE(choose({}, What::kWord)); }

}  // namespace
}  // namespace ketnghia::ledger
