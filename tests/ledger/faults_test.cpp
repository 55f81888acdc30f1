// A person's hand on a machine that fails: killed in the middle, disk full, locked. What was not done is not there at
// all; what was done stays.

#include "faults.h"

#include <poll.h>
#include <signal.h>
#include <sys/resource.h>

#include <algorithm>
#include <random>

#include "fixture.h"

namespace ketnghia::ledger {
namespace {

class FaultsTest : public RegisterTest {
 protected:
  FaultsTest() {
    Register reg = open();
    reg.record(document("table", "Busan Seoul"),
               {tie("VN-SG", "KR-26", "friendship", "1995-11"), office("Park", "mayor", "KR-26", "2021"),
                tie("VN-SG", "KR-11", "twinning", "2016")},
               {});
    reg.settle();
  }
  void expect_whole(const std::string& when) {
    Register reg = open();
    const Verification result = reg.verify();
    EXPECT_TRUE(result.clean()) << when << ": " << result.problems.front().kind << " " << result.problems.front().where;
    EXPECT_EQ(reg.reading([&] { return reg.views().computed(kNow); }), views_of(reg)) << when;
  }
};

extract::Fact named(const std::string& name) {
  return fact(R"({"fact":"relation","parties":[{"id":"KR-26","name":")" + name + R"("}],"confidence":1})");
}

/// One after the other, all that a person can do, until killed.
[[noreturn]] void work_until_killed(const std::string& url, int told, unsigned seed) {
  const FewPlaces places;
  Register reg = Register::open({url, Database::Access::kWrite, {}}, places);
  std::mt19937 random(seed);
  for (int i = 0;; ++i) {
    const std::string word = "Người" + std::to_string(random() % 1000);
    const TransactionId last = reg.ledger().last_transaction();
    switch (i % 6) {
      case 0: reg.add({office(word, "mayor", "KR-26", "2022")}, "set", {word, word}); break;
      case 1: reg.add({named(word)}, "set", {}); break;
      case 2: reg.undo(last, {}); break;
      case 3: reg.record(document("page " + word, word), {office(word, "governor", "KR-11", "2023")}, {}); break;
      case 4: message_of([&] { reg.redact(word, {}); }); break;
      default: message_of([&] { reg.decide(1, i % 2 != 0 ? Standing::kRejected : Standing::kAccepted, {}); }); break;
    }
    if (::write(told, &i, sizeof i) != sizeof i) _exit(1);
  }
}

TEST_F(FaultsTest, KilledInTheMiddleOfAnyStepTheRegisterIsWhole) {
  constexpr unsigned kKills = 20;
  std::mt19937 random(31);
  for (unsigned kill_number = 0; kill_number < kKills; ++kill_number) {
    int pipes[2];
    ASSERT_EQ(pipe(pipes), 0);
    const pid_t child = fork();
    if (child == 0) {
      close(pipes[0]);
      work_until_killed(scratch.url(), pipes[1], kill_number);
    }
    close(pipes[1]);
    pollfd ready{pipes[0], POLLIN, 0};
    ASSERT_EQ(poll(&ready, 1, 60'000), 1);
    usleep(static_cast<useconds_t>(random() % 80'000));
    ::kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    close(pipes[0]);
    ASSERT_TRUE(WIFSIGNALED(status));
    expect_whole("kill " + std::to_string(kill_number));
  }
  Register reg = open();
  EXPECT_GT(reg.ledger().last_transaction(), static_cast<TransactionId>(kKills));
  const auto ties = views_of(reg).relations;
  EXPECT_EQ(std::count_if(ties.begin(), ties.end(), [](const RelationRow& row) { return row.first == "KR-11"; }), 1);
}

TEST_F(FaultsTest, OnAFullDiskEachStepSaysSoAndLeavesNothingHalfDone) {
  const std::string much(400'000, 'x');
  const std::vector<std::pair<const char*, std::function<void(Register&)>>> steps{
      {"record", [&](Register& reg) { reg.record(document("b", much), {tie("VN-SG", "KR-30", "twinning", "")}, {}); }},
      {"add",
       [&](Register& reg) {
         reg.add({tie("VN-SG", "KR-30", "twinning", "")}, "add", {"x", much});
       }},
      {"retract",
       [&](Register& reg) {
         reg.retract({1}, {"x", much});
       }},
      {"decide",
       [&](Register& reg) {
         reg.decide(1, Standing::kRejected, {"x", much});
       }},
      {"undo",
       [&](Register& reg) {
         reg.undo(1, {"x", much});
       }},
      {"redact",
       [&](Register& reg) {
         reg.redact("Park", {"x", much});
       }},
  };
  const ViewRows before = views_of(open());
  for (const auto& [name, step] : steps) {
    const int code = in_a_child([&, step = step] {
      signal(SIGXFSZ, SIG_IGN);
      Register reg = open();
      const rlimit limit{250 * 1024, 250 * 1024};
      setrlimit(RLIMIT_FSIZE, &limit);
      return message_of([&] { step(reg); }) == "register.full" ? 0 : 1;
    });
    EXPECT_EQ(code, 0) << name;
    expect_whole(name);
    EXPECT_EQ(views_of(open()), before) << name;
  }
}

TEST_F(FaultsTest, LockedBySomebodyAPersonIsToldAndNothingHappens) {
  Register reg = open();
  soci::session holder(soci::sqlite3, "dbname=" + scratch.file("register.sqlite").string());
  holder << "begin immediate";
  EXPECT_EQ(message_of([&] { reg.retract({1}, {"officer", "x"}); }), "register.locked");
  holder << "rollback";
  EXPECT_EQ(reg.ledger().last_transaction(), 1);
  EXPECT_EQ(reg.retract({1}, {"officer", "x"}), 2);
}

TEST_F(FaultsTest, TwoWritersTakeTurnsAndNeitherLosesAStep) {
  constexpr int kSteps = 25;
  const auto write = [&](const std::string& who) {
    return [&, who] {
      Register reg = Register::open({scratch.url(), Database::Access::kWrite, {}}, places);
      for (int i = 0; i < kSteps; ++i) {
        reg.add({office(who + std::to_string(i), "legislator", "KR-26", "2021")}, "add", {who, "x"});
      }
      return 0;
    };
  };
  const pid_t other = fork();
  if (other == 0) _exit(message_of(write("one")).empty() ? 0 : 1);
  EXPECT_EQ(in_a_child(write("two")), 0);
  int status = 0;
  waitpid(other, &status, 0);
  EXPECT_EQ(WEXITSTATUS(status), 0);
  Register reg = open();
  EXPECT_EQ(reg.ledger().last_transaction(), 1 + 2 * kSteps);
  EXPECT_EQ(views_of(reg).offices.size(), 1u + 2 * kSteps);
  expect_whole("two writers");
}

TEST_F(FaultsTest, TwoProgramsThatMakeTheSameRegisterMakeOne) {
  const std::string url = scratch.url("fresh.sqlite");
  const auto make = [&] {
    Register reg = Register::open({url, Database::Access::kCreate, {}}, places);
    reg.add({tie("VN-SG", "KR-26", "twinning", "2005")}, "add", {});
  };
  std::vector<pid_t> children;
  for (int i = 0; i < 4; ++i) {
    const pid_t child = fork();
    if (child == 0) _exit(message_of(make).empty() ? 0 : 1);
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_EQ(WEXITSTATUS(status), 0);
  }
  Register reg = Register::open({url, Database::Access::kRead, {}}, places);
  EXPECT_EQ(reg.ledger().last_transaction(), 4);
  EXPECT_TRUE(reg.verify().clean());
}

}  // namespace
}  // namespace ketnghia::ledger
