#include "ledger/entry.h"

#include "faults.h"
#include "fixture.h"

namespace ketnghia::ledger {
namespace {

const Canonical kSeoulHasTwoIds = [](const std::string& id) { return id == "gn:1835848" ? "KR-11" : id; };

/// A fact of each kind, with as many fields as the kind has.
const std::vector<std::string> kFacts{
    R"({"fact":"relation","parties":[{"id":"VN-SG","body":"peoples_committee"},{"id":"KR-26","name":"TP \"Busan\""}],)"
    R"("kind":"twinning","since":"1995-11","until":"2005","status":"active","change":"renewed","note":"a\nb","order":3,)"
    R"("confidence":0.9})",
    R"({"fact":"agreement","type":"mou","parties":[{"id":"VN-HN"},{"id":"KR-41"}],"signed":"2024-10-21",)"
    R"("valid":"2024/2029","status":"signed","fields":["trade","youth"],)"
    R"("signatories":[{"name":"A","role":"mayor","of":"VN-HN"}],"confidence":0.8})",
    R"({"fact":"event","type":"talks","date":"2024-10-21/2024-10-22","status":"held","direction":"in",)"
    R"("place":{"id":"VN-HN","name":"Hà Nội"},"localities":["VN-HN","KR-41"],)"
    R"("participants":[{"name":"B","role":"governor","of":"KR-41"}],"confidence":0.8})",
    R"({"fact":"office","person":"Kim","names":{"en":"Kim","vi":"Kim"},"titles":{"vi":"Thị trưởng"},)"
    R"("honorific":{"en":"Mr"},"role":"mayor","of":"KR-26","title":"Thị trưởng","acting":true,"as_of":"2021",)"
    R"("confidence":0.8})",
    R"({"fact":"succession","from":["VN-57","VN-43"],"to":"VN-SG","kind":"merge","date":"2025-07-01","confidence":1})",
    R"({"fact":"rule","of":"LA-CH","rule":"letter_vietnamese_only","strength":"must","note":"x","confidence":1})",
    R"({"fact":"finding","kind":"misspelling","arguments":{"of":"CN-LN","text":"Thâm"},"confidence":1})",
    R"({"fact":"commitment","by":"KR-41","text":"sends experts","due":"2026","confidence":0.7})",
    R"({"fact":"contact","of":"KR-41","email":"a@example.org","phone":"1","confidence":0.7})"};

TEST(Entry, EveryKindComesBackFromItsStatements) {
  for (const std::string& json : kFacts) {
    const extract::Fact told = fact(json);
    extract::Fact back = told;
    back.content = from_statements(extract::kind_of(told), to_statements(told));
    EXPECT_EQ(extract::to_json(back).dump(), extract::to_json(told).dump());
  }
}

TEST(Entry, StatementsArePathsOfTheFactFormat) {
  const auto statements = to_statements(fact(kFacts[0]));
  const auto value = [&](const std::string& property) {
    for (const Statement& statement : statements) {
      if (statement.property == property) return statement.value;
    }
    return std::string("(none)");
  };
  EXPECT_EQ(value("parties/0/id"), "VN-SG");
  EXPECT_EQ(value("parties/1/name"), "TP \"Busan\"");
  EXPECT_EQ(value("order"), "3");
  // What has its own column is no statement.
  for (const char* heading : {"fact", "confidence", "evidence", "section", "inferred"}) {
    EXPECT_EQ(value(heading), "(none)") << heading;
  }
}

TEST(Entry, WithAnyOfItsTextsErasedAFactIsStillRead) {
  int texts = 0;
  for (const std::string& json : kFacts) {
    const extract::Fact told = fact(json);
    const auto statements = to_statements(told);
    for (size_t i = 0; i < statements.size(); ++i) {
      if (!is_free_text(statements[i])) continue;
      ++texts;
      auto erased = statements;
      erased[i].value = kErased;
      EXPECT_NO_THROW(from_statements(extract::kind_of(told), erased)) << json << " without " << erased[i].property;
    }
  }
  EXPECT_GT(texts, 15);
}

TEST(Entry, TextIsWhatNoVocabularyAndNoCalendarWrote) {
  const auto text = [](const char* property, const char* value) { return is_free_text({property, value}); };
  for (const char* property : {"person", "names/vi", "title", "note", "text", "parties/0/name", "signatories/1/name",
                               "arguments/kind", "as_written/since", "email", "address"}) {
    EXPECT_TRUE(text(property, "Kim")) << property;
  }
  EXPECT_TRUE(text("of", "name:Kim City"));
  EXPECT_TRUE(text("localities/0", "name:Kim City"));
  EXPECT_TRUE(text("of", "Park Kilsu"));
  for (const char* id : {"KR", "KR-26", "VN-SG", "gn:1835848", "PH-PLW"}) EXPECT_FALSE(text("of", id)) << id;
  for (const char* property : {"kind", "since", "role", "fields/3", "signatories/0/role", "parties/1/body", "as_of"}) {
    EXPECT_FALSE(text(property, "anything")) << property;
  }
}

TEST(Entry, WhatTellsNoFactIsSaidToBeBroken) {
  EXPECT_EQ(message_of([] { from_statements("relation", {{"kind", "marriage"}}); }), "register.broken_fact");
  EXPECT_EQ(message_of([] { from_statements("relation", {{"order", "many"}}); }), "register.broken_fact");
  EXPECT_EQ(message_of([] { from_statements("song", {}); }), "register.broken_fact");
}

TEST(Entry, AFactIsFoundByWhatItIsAbout) {
  const auto keys = [](size_t i) { return keys_of(fact(kFacts[i]), kSeoulHasTwoIds); };
  EXPECT_EQ(keys(0), (Keys{"KR-26", "VN-SG", {"KR-26", "VN-SG"}}));
  EXPECT_EQ(keys(1), (Keys{R"(["KR-41","VN-HN"])", "mou", {"KR-41", "VN-HN"}}));
  EXPECT_EQ(keys(2), (Keys{R"(["KR-41","VN-HN"])", "talks", {"KR-41", "VN-HN"}}));
  EXPECT_EQ(keys(3), (Keys{"KR-26", "mayor", {"KR-26"}}));
  EXPECT_EQ(keys(4), (Keys{"VN-SG", "", {"VN-43", "VN-57", "VN-SG"}}));
  EXPECT_EQ(keys(5), (Keys{"LA-CH", "", {"LA-CH"}}));
  EXPECT_EQ(keys(6), (Keys{"CN-LN", "misspelling", {"CN-LN"}}));
  EXPECT_EQ(keys(7), (Keys{"KR-41", "", {"KR-41"}}));
  EXPECT_EQ(keys(8), (Keys{"KR-41", "", {"KR-41"}}));
}

TEST(Entry, TheOrderOfThePartiesAndTheIdOfThePlaceMakeNoDifference) {
  const Keys one = keys_of(tie("VN-SG", "KR-11", "twinning", ""), kSeoulHasTwoIds);
  EXPECT_EQ(one, keys_of(tie("gn:1835848", "VN-SG", "unknown", "2005"), kSeoulHasTwoIds));
  EXPECT_EQ(keys_of(tie("KR-11", "gn:1835848", "twinning", ""), kSeoulHasTwoIds).localities.size(), 1u);
}

TEST(Entry, AGroupOfLocalitiesIsASet) {
  EXPECT_EQ(group_of({"b", "a", "b"}), R"(["a","b"])");
  EXPECT_EQ(group_of({}), "[]");
  // An id with the signs of the text itself is no two ids.
  EXPECT_NE(group_of({R"(a","b)"}), group_of({"a", "b"}));
}

TEST(Entry, AFactHoldsOnTheDaysItSays) {
  const auto bounds = [](const std::string& json) { return bounds_of(fact(json)); };
  const auto day = [](int year, int month, int of_month) { return text::day_number(year, month, of_month); };
  EXPECT_EQ(bounds(kFacts[0]).from, day(1995, 11, 1));
  EXPECT_EQ(bounds(kFacts[0]).to, day(2005, 12, 31));
  EXPECT_EQ(bounds(kFacts[1]).from, day(2024, 1, 1));  // its validity, not its signing
  EXPECT_EQ(bounds(kFacts[1]).to, day(2029, 12, 31));
  EXPECT_EQ(bounds(kFacts[2]).to, day(2024, 10, 22));
  EXPECT_EQ(bounds(kFacts[3]).from, day(2021, 1, 1));
  EXPECT_EQ(bounds(kFacts[4]).from, day(2025, 7, 1));
  EXPECT_EQ(bounds(kFacts[4]).to, text::kEndOfTime);
  EXPECT_EQ(bounds(kFacts[5]).from, text::kBeginningOfTime);
  EXPECT_EQ(bounds(kFacts[7]).to, day(2026, 12, 31));
}

TEST(Entry, TwoReadingsOfOneAssertionAreEqual) {
  extract::Fact a = tie("VN-SG", "KR-26", "twinning", "1995", 0.9), b = tie("VN-SG", "KR-26", "twinning", "1995", 0.8);
  b.evidence.push_back({"page", {0, 5}, "Busan"});
  EXPECT_EQ(assertion_of(a), assertion_of(b));
  b.related = true;  // a teaser says less
  EXPECT_NE(assertion_of(a), assertion_of(b));
  EXPECT_NE(assertion_of(a), assertion_of(tie("VN-SG", "KR-26", "twinning", "1996")));
}

TEST(Entry, StandingsAreWordsAndBack) {
  for (const Standing standing : {Standing::kProposed, Standing::kAccepted, Standing::kRejected}) {
    EXPECT_EQ(standing_of(to_string(standing)), standing);
  }
  EXPECT_EQ(standing_of("anything else"), Standing::kProposed);
}

}  // namespace
}  // namespace ketnghia::ledger
