// Personal data erased for good: nothing of it is left in any file, and the ledger still proves itself.

#include "ledger/redaction.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <fstream>

#include "faults.h"
#include "fixture.h"
#include "ledger/answers.h"

namespace ketnghia::ledger {
namespace {

/// All bytes of all files of a register.
std::string bytes_of(const std::filesystem::path& path) {
  std::string out;
  for (const char* ending : {"", "-wal", "-shm"}) {
    std::ifstream in(path.string() + ending, std::ios::binary);
    out.append(std::istreambuf_iterator<char>(in), {});
  }
  return out;
}

class RedactionTest : public RegisterTest {
 protected:
  void SetUp() override {
    Register reg = open();
    const auto page = document("trang.txt", "Ông Nguyễn Văn Mẫu, Thị trưởng Busan, tiếp đoàn.", "2021-05-01");
    reg.record(page,
               {in(page, tie("VN-SG", "KR-26", "friendship", "1995-11"), "Busan"),
                in(page, office("Nguyễn Văn Mẫu", "mayor", "KR-26", "2021-05-01"), "Nguyễn Văn Mẫu, Thị trưởng"),
                in(page, office("Trần Thị B", "deputy_mayor", "KR-26", "2021-05-01"), "đoàn")},
               {});
  }
  std::string bytes() { return bytes_of(scratch.file("register.sqlite")); }
  bool holds(const std::string& text) { return bytes().find(text) != std::string::npos; }
};

TEST_F(RedactionTest, RedactionErasesForGoodAndVerifyNamesIt) {
  const std::string name = "Nguyễn Văn Mẫu";
  ASSERT_NE(bytes().find(name), std::string::npos);
  {
    Register reg = open();
    EXPECT_EQ(reg.search().search("nguyen van mau", 10).size(), 2u);
    EXPECT_GE(reg.redact(name, {"officer", "asked by " + name}), 3);
    const Verification result = reg.verify();
    EXPECT_TRUE(result.clean());
    EXPECT_GE(result.redacted.size(), 3u);
    EXPECT_EQ(reg.search().search("nguyen van mau", 10).size(), 0u);
    const auto offices = reg.reading([&] { return reg.views().offices_of("KR-26"); });
    EXPECT_EQ(offices.size(), 2u);
    for (const OfficeRow& row : offices) EXPECT_NE(row.person, name);
    // Offsets have not moved: the other quotation still is what it was.
    const auto [title, text] = reg.ledger().name_and_text(1);
    const auto entry = reg.ledger().entry(3);
    EXPECT_EQ(entry->fact.evidence[0].span.of(text), "đoàn");
  }
  const std::string after = bytes();
  EXPECT_EQ(after.find(name), std::string::npos);
  EXPECT_EQ(after.find("nguyen van mau"), std::string::npos);
  EXPECT_EQ(after.find("mau"), std::string::npos);
  Register reg = open();
  EXPECT_EQ(message_of([&] { reg.redact(name, {}); }), "register.nothing_to_redact");
  EXPECT_EQ(message_of([&] { reg.undo(reg.ledger().last_transaction(), {}); }), "register.not_undone");
}

TEST_F(RedactionTest, WhatWasErasedStaysErasedThroughUndo) {
  Register reg = open();
  reg.redact("Nguyễn Văn Mẫu", {});
  const TransactionId undone = reg.undo(1, {});
  reg.undo(undone, {});
  EXPECT_TRUE(reg.verify().clean());
  EXPECT_EQ(views_of(reg).offices.size(), 2u);
}

TEST_F(RedactionTest, NamesAndFoldersOfFilesAreReached) {
  Register reg = open();
  auto page = document("thư/Lê Thị Hoa.txt", "Busan");
  page.address = "https://example.org/Lê Thị Hoa";
  reg.record(page, {in(page, tie("VN-SG", "KR-30", "twinning", "2005"), "Busan")}, {"/home/x/Lê Thị Hoa.txt", "r"});
  EXPECT_EQ(reg.redact("Lê Thị Hoa", {"officer", "asked for"}), 2);  // the document's names, and the reading's
  EXPECT_FALSE(holds("Lê Thị Hoa"));
  EXPECT_TRUE(reg.verify().clean());
  EXPECT_EQ(reg.verify().redacted, (std::vector<std::string>{"origin 2", "reading 2"}));
  const std::string masked = reg.document_name(2);
  EXPECT_EQ(masked.substr(0, masked.find('*')), "thư/");
  EXPECT_TRUE(masked.ends_with("*.txt"));
  EXPECT_EQ(reg.ledger().entry(4)->fact.evidence[0].document, masked);
  EXPECT_EQ(reg.search().search("le thi hoa", 5).size(), 0u);
}

TEST_F(RedactionTest, ARenamedFileReadAgainIsTheSameDocument) {
  Register reg = open();
  const auto page = document("Lê Hoa.txt", "Seoul");
  reg.record(page, {tie("VN-SG", "KR-11", "twinning", "2016")}, {"/x/Lê Hoa.txt", ""});
  reg.redact("Lê Hoa", {});
  auto renamed = page;
  renamed.name = "thư 1.txt";
  const Recorded again = reg.record(renamed, {tie("VN-SG", "KR-11", "twinning", "2016")}, {"/x/thư 1.txt", ""});
  EXPECT_EQ(again.confirmed, 1);
  EXPECT_EQ(again.fresh, 0);
  EXPECT_EQ(views_of(reg).relations.size(), 2u);
  EXPECT_EQ(views_of(reg).relations[0].sources, 1);
  EXPECT_TRUE(reg.verify().clean());
}

TEST_F(RedactionTest, WhatAFactIsFoundByIsReached) {
  Register reg = open();
  // A contact is kept of a person: the person's name is what the fact is found by.
  const auto page = document("card", "Park Kilsu park@example.org");
  reg.record(page,
             {fact(R"({"fact":"contact","of":"Park Kilsu","email":"park@example.org","confidence":0.9})"),
              fact(R"({"fact":"office","person":"Lee","role":"mayor","of":"name:Park Kilsu City",)"
                   R"("confidence":0.9})")},
             {});
  EXPECT_TRUE(holds("Park Kilsu"));
  reg.redact("Park Kilsu", {});
  EXPECT_FALSE(holds("Park Kilsu"));
  EXPECT_FALSE(holds("park kilsu"));
  EXPECT_TRUE(reg.verify().clean());
}

TEST_F(RedactionTest, SignsThatAreQuotedInsideTheRegisterDoNotHideAName) {
  Register reg = open();
  const std::string name = "O'Brien \"Q\" City";
  nlohmann::json event{{"fact", "event"}, {"type", "talks"}, {"confidence", 0.9}};
  event["localities"] = {"VN-SG", "name:" + name};
  reg.record(document("page", "talks"), {extract::from_json(event)}, {});
  reg.redact(name, {});
  EXPECT_FALSE(holds(name));
  EXPECT_FALSE(holds("O'Brien"));
  EXPECT_TRUE(reg.verify().clean());
}

TEST_F(RedactionTest, TheOriginalOfAPageIsReachedWhereItsTextDoesNotShowTheName) {
  Register reg = open();
  auto page = document("page.html", "Seoul");
  page.bytes = "<p><img alt=\"Park Kilsu\">Seoul</p>";
  reg.record(page, {tie("VN-SG", "KR-11", "twinning", "2016")}, {});
  reg.redact("Park Kilsu", {});
  EXPECT_FALSE(holds("Park Kilsu"));
  EXPECT_TRUE(reg.verify().clean());
}

TEST_F(RedactionTest, AnOriginalThatIsNoPlainTextGoesAsAWhole) {
  Register reg = open();
  auto page = document("page.txt", "Park Kilsu");
  page.bytes = std::string("P\0a\0r\0k\0", 8);
  reg.record(page, {tie("VN-SG", "KR-11", "twinning", "2016")}, {});
  reg.redact("Park Kilsu", {});
  std::string bytes = "x";
  soci::session session(soci::sqlite3, "dbname=" + scratch.file("register.sqlite").string());
  session << "select bytes from document where id = 2", soci::into(bytes);
  EXPECT_EQ(bytes, "");
  EXPECT_TRUE(reg.verify().clean());
}

TEST_F(RedactionTest, AReasonAndItsAuthorAreReached) {
  Register reg = open();
  reg.add({tie("VN-SG", "KR-11", "twinning", "2016")}, "add", {"kim.minh", "told by Kim Minh"});
  reg.redact("Kim Minh", {"officer", "Kim Minh asked"});
  EXPECT_FALSE(holds("Kim Minh"));
  EXPECT_EQ(reg.ledger().transaction(2)->because, kErased);
  EXPECT_EQ(reg.ledger().transaction(3)->because, "******** asked");
  EXPECT_FALSE(holds("kim.minh"));  // both are one row, and go together
  EXPECT_TRUE(reg.verify().clean());
}

TEST_F(RedactionTest, AWordOfAVocabularyDoesNotBreakTheRegister) {
  Register reg = open();
  for (const char* word : {"mayor", "2021", "KR-26", "friendship", "0"}) {
    message_of([&] { reg.redact(word, {}); });
    EXPECT_NO_THROW(views_of(reg)) << word;
    EXPECT_TRUE(reg.verify().clean()) << word;
    EXPECT_NO_THROW(Answers(open(), "vi").list({})) << word;
  }
  EXPECT_EQ(views_of(reg).relations[0].kind, "friendship");
}

TEST_F(RedactionTest, ANameGivenByHandIsErasedWithItsText) {
  Register reg = open();
  reg.add({fact(R"({"fact":"relation","parties":[{"id":"KR-26","name":"Phố Nguyễn"}],"confidence":1})")}, "set", {});
  ASSERT_EQ(Answers(reg, "vi").name("KR-26"), "Phố Nguyễn");
  reg.redact("Phố Nguyễn", {});
  EXPECT_EQ(Answers(reg, "vi").name("KR-26"), "Busan");
  EXPECT_FALSE(holds("Phố Nguyễn"));
  EXPECT_EQ(reg.search().search("pho nguyen", 5).size(), 0u);
}

TEST_F(RedactionTest, WhereSomebodyReadsOnTheTracesAreSaidToStayUntilTheSameCommandAgain) {
  Register reg = open();
  reg.settle();
  {
    Database reader = Database::open(scratch.url(), Database::Access::kRead);
    ReadLock lock(reader);
    int count = 0;
    reader.sql() << "select count(*) from fact", soci::into(count);
    EXPECT_EQ(message_of([&] { reg.redact("Nguyễn Văn Mẫu", {}); }), "register.not_wiped");
    EXPECT_EQ(reg.search().search("nguyen van mau", 5).size(), 0u);  // erased it is
  }
  EXPECT_EQ(message_of([&] { reg.redact("Nguyễn Văn Mẫu", {}); }), "register.nothing_to_redact");
  EXPECT_FALSE(holds("Nguyễn Văn Mẫu"));
  EXPECT_TRUE(reg.verify().clean());
}

TEST_F(RedactionTest, NothingIsErasedForNoText) {
  Register reg = open();
  EXPECT_EQ(message_of([&] { reg.redact("", {}); }), "register.nothing_to_redact");
  EXPECT_EQ(reg.ledger().last_transaction(), 1);
}

TEST_F(RedactionTest, AnErasureThatNobodyRecordedIsNamed) {
  {
    Register reg = open();
    reg.redact("trang", {});
    ASSERT_TRUE(reg.verify().clean());
  }
  sql("delete from redaction where target = 'origin'");
  const Verification result = open().verify();
  const auto named = [&](const std::string& where) {
    return std::any_of(result.problems.begin(), result.problems.end(),
                       [&](const Problem& problem) { return problem.where == where; });
  };
  EXPECT_TRUE(named("document 1"));
  EXPECT_TRUE(named("ledger_transaction 2"));
}

RC_GTEST_PROP(Masking, KeepsLengthAndEverythingElse, ()) {
  const auto letters = rc::gen::container<std::string>(rc::gen::element('a', 'b', 'x'));
  const std::string text = *letters, what = *letters;
  std::string masked = text;
  mask(masked, what);
  RC_ASSERT(masked.size() == text.size());
  RC_ASSERT(what.empty() || masked.find(what) == std::string::npos);
  for (size_t i = 0; i < text.size(); ++i) RC_ASSERT(masked[i] == text[i] || masked[i] == '*');
  if (what.empty() || text.find(what) == std::string::npos) RC_ASSERT(masked == text);
}

RC_GTEST_PROP(RedactionProperty, NoByteOfTheNameIsLeftAndTheLedgerHolds, ()) {
  const FewPlaces places;
  const Scratch scratch;
  const std::string person =
      *rc::gen::element<std::string>("Nguyễn Văn Mẫu", "Кузьмин Олег", "金民秀", "O'Brien \"Q\"");
  {
    Register reg = Register::open({scratch.url(), Database::Access::kCreate, {}}, places);
    const int pages = *rc::gen::inRange(1, 4);
    for (int i = 0; i < pages; ++i) {
      const bool in_name = *rc::gen::arbitrary<bool>(), in_text = *rc::gen::arbitrary<bool>();
      const auto page =
          document("p" + std::to_string(i) + (in_name ? person : ""), in_text ? "xin " + person : "Busan");
      std::vector<extract::Fact> facts{tie("VN-SG", "KR-26", "twinning", "2005")};
      if (in_text) facts.push_back(in(page, office(person, "mayor", "KR-26", "2021"), person));
      reg.record(page, facts, {});
    }
    reg.add({office(person, "governor", "KR-41", "2022")}, "set", {person, "because of " + person});
    reg.redact(person, {person, person});
    RC_ASSERT(reg.verify().clean());
    RC_ASSERT(message_of([&] { reg.redact(person, {}); }) == "register.nothing_to_redact");
  }
  RC_ASSERT(bytes_of(scratch.file("register.sqlite")).find(person) == std::string::npos);
}

}  // namespace
}  // namespace ketnghia::ledger
