// Proof against tampering, and what happens when the machine fails.

#include <poll.h>
#include <signal.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <random>

#include "faults.h"
#include "fixture.h"

namespace ketnghia::ledger {
namespace {

class IntegrityTest : public RegisterTest {
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
  std::vector<std::string> problems() {
    Register reg = open();
    std::vector<std::string> out;
    for (const Problem& problem : reg.verify().problems) out.push_back(problem.kind + " " + problem.where);
    return out;
  }
};

using Problems = std::vector<std::string>;

TEST_F(IntegrityTest, AnUntouchedRegisterIsClean) { EXPECT_EQ(problems(), Problems{}); }

TEST_F(IntegrityTest, AChangedValueIsNamed) {
  sql("update statement set value = 'twinning' where value = 'friendship'");
  const Problems found = problems();
  EXPECT_NE(std::find(found.begin(), found.end(), "value statement 3"), found.end()) << found.size();
  EXPECT_NE(std::find(found.begin(), found.end(), "view relation_view KR-26 VN-SG"), found.end());
}

TEST_F(IntegrityTest, AValueChangedTogetherWithItsDigestBreaksTheChain) {
  const std::string salt = "AAAAAAAAAAAAAAAAAAAAAA";
  sql("update statement set value = 'twinning', salt = '" + salt + "', digest = '" + seal("twinning", salt) +
      "' where value = 'friendship'");
  const Problems found = problems();
  EXPECT_NE(std::find(found.begin(), found.end(), "chain ledger_transaction 1"), found.end());
}

TEST_F(IntegrityTest, ErasureWithoutARedactionIsNamed) {
  sql("update statement set value = null, salt = null where id = 3");
  const Problems found = problems();
  EXPECT_NE(std::find(found.begin(), found.end(), "missing statement 3"), found.end());
}

TEST_F(IntegrityTest, EachKindOfTamperingIsSeen) {
  for (const char* statement :
       {"update fact set confidence = 0.1 where id = 1", "update fact set withdrawn = 1 where id = 1",
        "delete from statement where id = 2", "update evidence set quote = 'x' where id = 1",
        "update evidence set span_start = span_start + 1 where id = 2", "update document set text = 'x'",
        "update reading set source = 'x'", "update ledger_transaction set recorded_at = recorded_at + 1",
        "update ledger_transaction set because = 'x'", "update document set name = 'x'",
        "update document set address = 'http://x'", "update fact set subject = 'KR-11'",
        "delete from fact_locality where fact = 1", "insert into fact_locality values ('KR-11', 2)",
        "delete from office_view", "delete from partner_view", "insert into redaction values (1, 1, 'statement', 2)",
        "update relation_view set since = '1990'"}) {
    std::filesystem::copy_file(scratch.file("register.sqlite"), scratch.file("kept"),
                               std::filesystem::copy_options::overwrite_existing);
    sql(statement);
    EXPECT_FALSE(problems().empty()) << statement;
    std::filesystem::copy_file(scratch.file("kept"), scratch.file("register.sqlite"),
                               std::filesystem::copy_options::overwrite_existing);
  }
  EXPECT_EQ(problems(), Problems{});
}

TEST_F(IntegrityTest, ADamagedFileIsOneClearError) {
  const auto path = scratch.file("register.sqlite");
  {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.write("this is no database at all", 26);
  }
  EXPECT_EQ(message_of([&] { open(); }), "register.broken");
  std::ofstream(path, std::ios::trunc) << "short";
  EXPECT_EQ(message_of([&] { open(); }), "register.broken");
}

TEST_F(IntegrityTest, DamageInsideTheFileIsFoundOrRefusedAndNeverCrashes) {
  const auto path = scratch.file("register.sqlite");
  std::string whole;
  {
    std::ifstream in(path, std::ios::binary);
    whole.assign(std::istreambuf_iterator<char>(in), {});
  }
  constexpr size_t kPage = 4096;
  std::mt19937 random(7);
  int noticed = 0, trials = 0;
  for (size_t page = 1; page < whole.size() / kPage; ++page, ++trials) {
    std::string damaged = whole;
    for (size_t i = 0; i < kPage; ++i) damaged[page * kPage + i] = static_cast<char>(random());
    std::ofstream(path, std::ios::binary | std::ios::trunc) << damaged;
    const std::string message = message_of([&] {
      Register reg = open();
      noticed += reg.verify().clean() ? 0 : 1;
    });
    noticed += message.empty() ? 0 : 1;
  }
  EXPECT_GT(trials, 10);
  EXPECT_EQ(noticed, trials);
}

TEST_F(IntegrityTest, AnotherProgramsDatabaseIsLeftAlone) {
  const auto path = scratch.file("other.sqlite");
  {
    soci::session session(soci::sqlite3, "dbname=" + path.string());
    session << "create table songs (name text)";
  }
  EXPECT_EQ(message_of([&] {
              Register::open({"sqlite:" + path.string(), Database::Access::kCreate, {}}, places);
            }),
            "register.not_one");
}

TEST_F(IntegrityTest, AMissingRegisterIsSaidToBeMissing) {
  EXPECT_EQ(message_of([&] {
              Register::open({scratch.url("none"), Database::Access::kRead, {}}, places);
            }),
            "register.missing");
  EXPECT_FALSE(std::filesystem::exists(scratch.file("none")));
  EXPECT_EQ(message_of([&] {
              Register::open({"mysql://host/x", Database::Access::kRead, {}}, places);
            }),
            "register.unknown_database");
}

TEST_F(IntegrityTest, ALockedRegisterIsWaitedForAndThenSaidToBeLocked) {
  Register reg = open();
  soci::session holder(soci::sqlite3, "dbname=" + scratch.file("register.sqlite").string());
  holder << "begin immediate";
  EXPECT_EQ(message_of([&] { reg.record(document("b", "b"), {tie("VN-SG", "KR-11", "twinning", "")}, {}); }),
            "register.locked");
  EXPECT_EQ(views_of(reg).relations.size(), 1u);  // reading goes on
  holder << "rollback";
  EXPECT_EQ(reg.record(document("b", "b"), {tie("VN-SG", "KR-11", "twinning", "")}, {}).fresh, 1);
}

TEST_F(IntegrityTest, WithoutTheRightToWriteNothingIsLost) {
  if (geteuid() != 0) GTEST_SKIP() << "only root can become somebody who may not write";
  std::filesystem::permissions(scratch.file(""), std::filesystem::perms(0755));
  const int code = in_a_child([&] {
    if (setuid(65534) != 0) return 3;
    const std::string message = message_of([&] {
      Register reg = open();
      reg.record(document("b", "b"), {tie("VN-SG", "KR-11", "twinning", "")}, {});
    });
    return message == "register.read_only" || message == "register.cannot_open" ? 0 : 1;
  });
  EXPECT_EQ(code, 0);
  EXPECT_EQ(problems(), Problems{});
}

TEST_F(IntegrityTest, AFullDiskIsSaidAndNothingIsLost) {
  const int code = in_a_child([&] {
    signal(SIGXFSZ, SIG_IGN);
    Register reg = open();
    const rlimit limit{300 * 1024, 300 * 1024};
    setrlimit(RLIMIT_FSIZE, &limit);
    const std::string message = message_of([&] {
      for (int i = 0; i < 200; ++i) {
        reg.record(document(std::to_string(i), std::string(20'000, 'x')), {tie("VN-SG", "KR-11", "twinning", "")}, {});
      }
    });
    return message == "register.full" ? 0 : 1;
  });
  EXPECT_EQ(code, 0);
  EXPECT_EQ(problems(), Problems{});
  Register reg = open();
  EXPECT_GE(views_of(reg).relations.size(), 1u);
}

/// Records documents one after the other and says each number when it is done, until it is killed.
[[noreturn]] void record_until_killed(const std::string& url, int first, int told) {
  const FewPlaces places;
  Register reg = Register::open({url, Database::Access::kCreate, {}}, places);
  for (int i = first;; ++i) {
    const auto page = document("page " + std::to_string(i), "Seoul " + std::to_string(i));
    reg.record(page,
               {in(page, tie("VN-SG", "KR-11", "twinning", "20" + std::to_string(10 + i % 10)), "Seoul"),
                in(page, office("Person " + std::to_string(i), "mayor", "KR-11", "2021-01-01"), "Seoul")},
               {});
    if (i % 7 == 0) reg.undo(reg.ledger().last_transaction(), {});
    if (::write(told, &i, sizeof i) != sizeof i) _exit(1);
  }
}

TEST_F(IntegrityTest, KilledAtAnyMomentTheRegisterIsWholeAndNothingAcknowledgedIsLost) {
  constexpr int kKills = 30;
  std::mt19937 random(20);
  int last = 0;
  std::set<int> said;
  for (int kill_number = 0; kill_number < kKills; ++kill_number) {
    int pipes[2];
    ASSERT_EQ(pipe(pipes), 0);
    const pid_t child = fork();
    if (child == 0) {
      close(pipes[0]);
      record_until_killed(scratch.url(), last + 1, pipes[1]);
    }
    close(pipes[1]);
    // Every second time the child has done something before it dies, however slow the machine; the other times it may
    // die while it is opening the register.
    if (kill_number % 2 == 0) {
      pollfd ready{pipes[0], POLLIN, 0};
      ASSERT_EQ(poll(&ready, 1, 60'000), 1);
    }
    usleep(static_cast<useconds_t>(2'000 + random() % 60'000));
    ::kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    ASSERT_TRUE(WIFSIGNALED(status));
    for (int number = 0; ::read(pipes[0], &number, sizeof number) == sizeof number;) {
      said.insert(number);
      last = number;
    }
    close(pipes[0]);

    Register reg = open();
    ASSERT_TRUE(reg.verify().clean()) << "after kill " << kill_number;
    const auto names = reg.reading([&] { return reg.ledger().documents(kNow); });
    const auto is_there = [&](int number) {
      return std::any_of(names.begin(), names.end(),
                         [&](const DocumentRow& row) { return row.name == "page " + std::to_string(number); });
    };
    for (const int number : said) ASSERT_EQ(is_there(number), number % 7 != 0) << number;
    // The one that was under way may be there as well, with its undo or without; the next round goes on behind it.
    ++last;
  }
  EXPECT_GE(said.size(), static_cast<size_t>(kKills / 2));
}

}  // namespace
}  // namespace ketnghia::ledger
