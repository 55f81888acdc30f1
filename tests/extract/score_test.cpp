#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "extract/page_support.h"
#include "extract/picking.h"
#include "extract/score_folder.h"
#include "extract/score_name.h"
#include "text/error.h"

namespace ketnghia::extract {
namespace {

using Json = nlohmann::json;

Json relation(const std::string& x, const std::string& y, const std::string& kind = "twinning", Json since = nullptr) {
  return {{"fact", "relation"}, {"parties", {{{"id", x}}, {{"id", y}}}}, {"kind", kind}, {"since", since}};
}

Json event(const std::vector<std::string>& localities, Json date, const std::vector<std::string>& people = {}) {
  Json json{{"fact", "event"}, {"type", "talks"}, {"date", date}, {"localities", localities}};
  for (const std::string& name : people) json["participants"].push_back({{"name", name}});
  return json;
}

Json office(const std::string& person, const std::string& role, const std::string& of, Json as_of = nullptr) {
  return {{"fact", "office"}, {"person", person}, {"role", role}, {"of", of}, {"as_of", as_of}};
}

Json agreement(const std::string& type, Json signed_on, const std::string& status = "signed") {
  return {{"fact", "agreement"},
          {"type", type},
          {"parties", {{{"id", "VN-SG"}}, {{"id", "KR-26"}}}},
          {"signed", signed_on},
          {"status", status}};
}

Json with(Json fact, const std::string& key, Json value) {
  fact[key] = std::move(value);
  return fact;
}

double agree(const Json& gold, const Json& found) { return FactMatcher(book()).agreement(gold, found); }

TEST(NameKey, LeavesMarksCasePunctuationAndOrderAside) {
  EXPECT_EQ(name_key("Nguyễn Văn Được"), "duoc nguyen van");
  EXPECT_EQ(name_key("Đặng, Đình-Hoan"), name_key("dinh hoan DANG"));
  EXPECT_EQ(name_key("Elke Kahr (Frau)"), "elke frau kahr");
  EXPECT_EQ(name_key("Straße"), name_key("STRASSE"));
  EXPECT_EQ(name_key("Søren"), "søren") << "only marks that can be parted from their letter";
  EXPECT_EQ(name_key(" — "), "");
  EXPECT_NE(name_key("김동연"), name_key("김동현"));
  EXPECT_EQ(name_key("Пётр"), name_key("ПЕТР"));
  EXPECT_EQ(name_key("Henry IV 2."), "2 henry iv");
}

RC_GTEST_PROP(NameKey, IsTheSameForItsOwnKey, (const std::string& bytes)) {
  const std::string key = name_key(bytes);
  RC_ASSERT(name_key(key) == key);
}

TEST(FactMatcher, KnowsACityByBothOfItsIds) {
  const FactMatcher matcher(book());
  EXPECT_EQ(matcher.canonical("gn:1566083"), "VN-SG");
  EXPECT_EQ(matcher.canonical("VN-SG"), "VN-SG");
  EXPECT_EQ(matcher.canonical("gn:1799869"), "gn:1799869") << "Nanning is no subdivision";
  EXPECT_EQ(matcher.canonical("name:County of Kaua'i"), "name:county i kaua of");
  EXPECT_EQ(matcher.canonical("XX-nothing"), "XX-nothing");
}

TEST(FactMatcher, KnowsRelationsByTheirPartiesInAnyOrder) {
  const Json gold = relation("VN-SG", "KR-26", "twinning", "1995");
  EXPECT_DOUBLE_EQ(agree(gold, gold), 1.0);
  EXPECT_DOUBLE_EQ(agree(gold, relation("KR-26", "gn:1566083", "twinning", "1995")), 1.0);
  EXPECT_DOUBLE_EQ(agree(gold, relation("KR-26", "VN-SG", "friendship", "1995")), 0.9);
  EXPECT_DOUBLE_EQ(agree(gold, relation("KR-26", "VN-SG", "friendship", "1996")), 0.8);
  EXPECT_EQ(agree(gold, relation("VN-SG", "KR-27", "twinning", "1995")), 0);
  EXPECT_EQ(agree(gold, with(gold, "fact", "agreement")), 0);
}

TEST(FactMatcher, TakesAnyAcceptedValue) {
  const Json gold = with(relation("VN-SG", "KR-26", "twinning", "1995-11"), "accept",
                         Json::parse(R"({"parties": [["VN-SG", "KR-27"]], "since": ["1995", null]})"));
  EXPECT_DOUBLE_EQ(agree(gold, relation("VN-SG", "KR-27", "twinning", "1995")), 1.0);
  EXPECT_DOUBLE_EQ(agree(gold, relation("VN-SG", "KR-26")), 1.0) << "null is accepted, and absent is null";
  EXPECT_DOUBLE_EQ(agree(gold, relation("VN-SG", "KR-26", "twinning", "1996")), 0.9);
}

TEST(FactMatcher, AsksAnAgreementForItsTypeOrItsDay) {
  const Json gold = agreement("mou", "2024-10-21");
  EXPECT_DOUBLE_EQ(agree(gold, gold), 1.0);
  EXPECT_DOUBLE_EQ(agree(gold, agreement("agreement", "2024-10-21")), 2 / 3.0);
  EXPECT_DOUBLE_EQ(agree(gold, agreement("mou", nullptr, "planned")), 1 / 3.0);
  EXPECT_EQ(agree(gold, agreement("agreement", "2024", "signed")), 0) << "the status alone is not enough";
}

TEST(FactMatcher, AsksAnEventForItsDayAndSidesOrForAPerson) {
  const Json gold = event({"VN-SG", "KR-26"}, "2024-10-21", {"Phan Văn Mãi"});
  EXPECT_DOUBLE_EQ(agree(gold, gold), 1.0);
  EXPECT_DOUBLE_EQ(agree(gold, event({"VN-SG"}, "2024-10-21")), 0.4 * 0.5 + 0.3 + 0.1);
  EXPECT_EQ(agree(gold, event({"VN-SG", "JP-13", "JP-27"}, "2024-10-21")), 0) << "a quarter of the sides is too little";
  EXPECT_EQ(agree(gold, event({"VN-SG", "KR-26"}, "2024-10-22")), 0) << "another day, nobody in common";
  EXPECT_DOUBLE_EQ(agree(gold, event({"JP-13"}, "2020", {"Mai Phan Van"})), 0.2 + 0.1) << "but the person is there";
}

TEST(FactMatcher, AsksAnOfficeForPersonPlaceAndRole) {
  const Json gold = with(office("Phan Văn Mãi", "chair_peoples_committee", "VN-SG", "2024"), "accept",
                         {{"role", {"mayor"}}, {"person", {"P. V. Mãi"}}});
  EXPECT_DOUBLE_EQ(agree(gold, office("PHAN VAN MAI", "mayor", "gn:1566083", "2024")), 1.0);
  EXPECT_DOUBLE_EQ(agree(gold, office("Mãi P V", "mayor", "VN-SG")), 0.9);
  EXPECT_EQ(agree(gold, office("Phan Văn Mãi", "governor", "VN-SG", "2024")), 0);
  EXPECT_EQ(agree(gold, office("Phan Văn Mãi", "mayor", "VN-HN", "2024")), 0);
  EXPECT_EQ(agree(gold, office("Phan Văn Mai Anh", "mayor", "VN-SG", "2024")), 0);
}

TEST(FactMatcher, AsksASuccessionForBothEnds) {
  const Json gold{{"fact", "succession"}, {"from", {"VN-57", "VN-43"}}, {"to", "VN-SG"}, {"kind", "merge"}};
  EXPECT_EQ(agree(gold, with(gold, "from", {"VN-43", "VN-57"})), 1);
  EXPECT_EQ(agree(gold, with(gold, "from", {"VN-57"})), 0);
  EXPECT_EQ(agree(gold, with(gold, "to", "VN-HN")), 0);
}

TEST(PairFacts, TakesTheBestAgreementFirst) {
  const std::vector<Json> gold = {relation("VN-SG", "KR-26", "twinning", "1995"),
                                  relation("VN-SG", "KR-26", "friendship", "2005")};
  const std::vector<Json> found = {relation("VN-SG", "KR-26", "friendship", "2005")};
  const auto pairs = pair_facts(gold, found, FactMatcher(book()));
  ASSERT_EQ(pairs.size(), 1u);
  EXPECT_EQ(pairs[0], (std::pair<size_t, size_t>{1, 0}));
}

TEST(PairFacts, GivesARequiredFactBeforeAnOptionalOne) {
  const Json one = office("Elke Kahr", "mayor", "gn:2778067");
  const std::vector<Json> gold = {with(one, "optional", true), one};
  const auto pairs = pair_facts(gold, {one}, FactMatcher(book()));
  ASSERT_EQ(pairs.size(), 1u);
  EXPECT_EQ(pairs[0].first, 1u);
}

TEST(Score, CountsHitsFieldsAndSlips) {
  const std::vector<Json> gold = {relation("VN-SG", "KR-26", "twinning", "1995"), relation("VN-SG", "JP-27"),
                                  office("Elke Kahr", "mayor", "gn:2778067")};
  const std::vector<Json> found = {with(relation("VN-SG", "KR-26", "twinning", "1996"), "confidence", 0.9),
                                   with(relation("VN-SG", "US-CA"), "confidence", 0.25)};
  const Score s = score(gold, found, book());
  const Count relations = s.of("relation");
  EXPECT_EQ(relations.gold, 2);
  EXPECT_EQ(relations.found, 2);
  EXPECT_EQ(relations.hit, 1);
  EXPECT_DOUBLE_EQ(relations.f1(), 0.5);
  EXPECT_DOUBLE_EQ(relations.field_share(), 0.5) << "kind is right, since is not";
  EXPECT_EQ(relations.whole, 0);
  EXPECT_EQ(s.all().gold, 3);
  EXPECT_EQ(s.of("event").gold, 0);
  EXPECT_EQ(s.of("event").f1(), 0);
  ASSERT_EQ(s.slips.size(), 4u);
  EXPECT_EQ(s.slips[0].sort, Slip::Sort::kField);
  EXPECT_EQ(s.slips[0].field, "since");
  EXPECT_EQ(s.slips[1].sort, Slip::Sort::kMissed);
  EXPECT_EQ(s.slips[3].sort, Slip::Sort::kSpurious);
  ASSERT_EQ(s.stated.size(), 2u);
  EXPECT_TRUE(s.stated[0].right);
  EXPECT_FALSE(s.stated[1].right);
}

TEST(Score, LeavesOptionalFactsTeasersAndOtherKindsOut) {
  const Json office_fact = office("Elke Kahr", "mayor", "gn:2778067");
  const std::vector<Json> gold = {with(office_fact, "optional", true), Json{{"fact", "rule"}, {"of", "VN-SG"}}};
  const std::vector<Json> found = {with(office_fact, "confidence", 0.5),
                                   with(relation("VN-SG", "KR-26"), "section", "related"),
                                   Json{{"fact", "finding"}, {"kind", "misspelling"}}};
  const Score s = score(gold, found, book());
  EXPECT_EQ(s.all().gold, 0);
  EXPECT_EQ(s.all().found, 0);
  EXPECT_EQ(s.aside, 1);
  EXPECT_TRUE(s.stated.empty()) << "an optional fact says nothing of the confidence";
  EXPECT_TRUE(s.slips.empty());
}

TEST(Score, CountsAFactFoundTwiceOnce) {
  const Json one = relation("VN-SG", "KR-26");
  const Score s = score({one}, {one, one}, book());
  EXPECT_EQ(s.all().hit, 1);
  EXPECT_EQ(s.all().found, 2);
  EXPECT_DOUBLE_EQ(s.all().precision(), 0.5);
  EXPECT_DOUBLE_EQ(s.all().recall(), 1.0);
}

TEST(Score, AddsUpOverDocuments) {
  Score sum = score({relation("VN-SG", "KR-26")}, {}, book());
  sum += score({relation("VN-SG", "JP-27")}, {with(relation("VN-SG", "JP-27"), "confidence", 1.0)}, book());
  EXPECT_EQ(sum.of("relation").gold, 2);
  EXPECT_EQ(sum.of("relation").hit, 1);
  EXPECT_EQ(sum.slips.size(), 1u);
  EXPECT_EQ(sum.stated.size(), 1u);
}

RC_GTEST_PROP(Score, GoldAgainstItselfIsPerfect, ()) {
  const auto ids =
      rc::gen::elementOf(std::vector<std::string>{"VN-SG", "KR-26", "JP-27", "gn:1799869", "name:Somewhere"});
  std::vector<Json> facts;
  for (int i = *rc::gen::inRange(1, 8); i > 0; --i) {
    facts.push_back(*rc::gen::arbitrary<bool>() ? relation(*ids, *ids)
                                                : office("Person " + std::to_string(i), "mayor", *ids));
  }
  const Score s = score(facts, facts, book());
  RC_ASSERT(s.all().hit == static_cast<int>(facts.size()));
  RC_ASSERT(s.all().f1() == 1.0);
}

TEST(Calibrate, ComparesStatedWithRightBinByBin) {
  const Calibration none = calibrate({});
  EXPECT_EQ(none.facts, 0);
  EXPECT_EQ(none.ece, 0);
  const std::vector<Stated> stated = {{0.9, true}, {0.9, true}, {0.9, false}, {0.35, false}, {1.0, true}};
  const Calibration c = calibrate(stated);
  EXPECT_EQ(c.facts, 5);
  EXPECT_EQ(c.bins[9].facts, 4);
  EXPECT_EQ(c.bins[9].right, 3);
  EXPECT_EQ(c.bins[3].facts, 1);
  EXPECT_NEAR(c.ece, (0.7 + 0.35) / 5, 1e-12);
  EXPECT_NEAR(c.brier, (0.01 + 0.01 + 0.81 + 0.1225) / 5, 1e-12);
}

class ScoreFiles : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() / ("ketnghia_score_" + std::to_string(getpid()));
    std::filesystem::create_directories(folder_ / "texts");
    std::filesystem::create_directories(folder_ / "gold");
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
    return (folder_ / name).string();
  }
  std::filesystem::path folder_;
};

TEST_F(ScoreFiles, NamesTheLineThatIsNoFact) {
  EXPECT_EQ(read_fact_lines(write("good.jsonl", "{\"fact\":\"office\"}\n\n{\"fact\":\"event\"}\n")).size(), 2u);
  for (const char* bad : {"{\"fact\":\"office\"}\n[]\n", "{\"fact\":\"office\"}\n{\"fact\":3}\n", "\n{\"fact\"\n"}) {
    try {
      read_fact_lines(write("bad.jsonl", bad));
      FAIL() << bad;
    } catch (const Error& error) {
      EXPECT_EQ(error.message(), "score.bad_line");
      EXPECT_EQ(error.arguments().at("line"), "2");
    }
  }
  EXPECT_THROW(read_fact_lines((folder_ / "absent.jsonl").string()), Error);
}

TEST_F(ScoreFiles, FindsDocumentsWithTheirGoldBesideThemOrInGold) {
  write("texts/a.vi.txt", "Một đoạn văn.");
  write("texts/a.vi.jsonl", "");
  write("texts/b.tsv", "x\ty\n");
  write("gold/b.jsonl", "");
  write("gold/b.home", "VN-SG\n");
  write("texts/c.txt", "no gold");
  write("texts/d.en.xlsx", "a twin");
  write("texts/d.en.csv", "x,y\n");
  write("texts/d.en.jsonl", "");
  const auto documents = gold_documents((folder_ / "texts").string());
  ASSERT_EQ(documents.size(), 3u);
  EXPECT_TRUE(documents[0].file.ends_with("a.vi.txt"));
  EXPECT_EQ(documents[0].language, "vi");
  EXPECT_EQ(documents[0].home, "");
  EXPECT_TRUE(documents[1].gold.ends_with("gold/b.jsonl")) << documents[1].gold;
  EXPECT_EQ(documents[1].home, "VN-SG");
  EXPECT_EQ(documents[1].language, "");
  EXPECT_TRUE(documents[2].file.ends_with("d.en.csv")) << "one document in two formats counts once";
  EXPECT_THROW(gold_documents((folder_ / "absent").string()), Error);
}

TEST(LanguageOfName, IsTheTagBeforeTheEnding) {
  EXPECT_EQ(language_of_name("corpus/w09.vi.jsonl"), "vi");
  EXPECT_EQ(language_of_name("corpus/w09.jsonl"), "");
  EXPECT_EQ(language_of_name("a.2024.txt"), "");
  EXPECT_EQ(language_of_name("x.fil.html"), "fil");
}

// ---- laws ----

/// A few facts of several kinds, no two the same.
std::vector<Json> some_facts() {
  static const std::vector<Json> kFacts{
      relation("VN-SG", "KR-26", "twinning", "1995"),
      relation("VN-SG", "JP-27", "friendship", "2007"),
      relation("VN-DN", "gn:1853195"),
      office("Lê Văn An", "mayor", "VN-DN", "2024"),
      office("山田太郎", "mayor", "gn:1853195"),
      office("Anne Martin", "deputy_mayor", "gn:2996944"),
      agreement("mou", "2024-03-12"),
      event({"VN-SG", "KR-26"}, "2024-03-12", {"Lê Văn An"}),
  };
  std::vector<Json> out;
  for (const size_t i : picked(kFacts.size(), 1)) {
    out.push_back(kFacts[i]);
  }
  return out;
}

RC_GTEST_PROP(Score, ASpuriousFactLowersPrecisionAndLeavesRecall, ()) {
  const auto gold = some_facts();
  auto found = gold;
  found.push_back(office("Nobody At All", "governor", "US-CA"));
  const Count count = score(gold, found, book()).all();
  RC_ASSERT(count.recall() == 1);
  RC_ASSERT(count.precision() < 1);
  RC_ASSERT(count.found == static_cast<int>(found.size()));
}

RC_GTEST_PROP(Score, AMissedFactLowersRecallAndLeavesPrecision, ()) {
  const auto gold = some_facts();
  RC_PRE(gold.size() >= 2u);
  auto found = gold;
  found.pop_back();
  const Score result = score(gold, found, book());
  RC_ASSERT(result.all().precision() == 1);
  RC_ASSERT(result.all().recall() < 1);
  RC_ASSERT(result.slips.size() == 1u);
  RC_ASSERT(result.slips[0].sort == Slip::Sort::kMissed);
}

RC_GTEST_PROP(Score, TheOrderOfFactsMeansNothing, ()) {
  const auto gold = some_facts(), found = some_facts();
  std::vector<Json> turned(found.rbegin(), found.rend());
  const Count one = score(gold, found, book()).all(), other = score(gold, turned, book()).all();
  RC_ASSERT(one.hit == other.hit);
  RC_ASSERT(one.right == other.right);
  RC_ASSERT(one.f1() == other.f1());
}

}  // namespace
}  // namespace ketnghia::extract
