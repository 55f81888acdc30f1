// Who may only read a register reads it; who has to write it is told why it cannot be.

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "faults.h"
#include "fixture.h"
#include "ledger/answers.h"

namespace ketnghia::ledger {
namespace {

namespace fs = std::filesystem;

class AccessTest : public RegisterTest {
 protected:
  AccessTest() {
    Register reg = open();
    reg.set_home("VN-SG");
    reg.record(document("table", "Busan", "2021"),
               {tie("VN-SG", "KR-26", "friendship", "1995-11"), office("Park Heong Joon", "mayor", "KR-26", "2021")},
               {});
    reg.settle();
  }
  /// Opens the register as somebody who may read the folder and not write it. Returns the exit code of `action`.
  int as_reader(const std::function<int()>& action) {
    fs::permissions(scratch.file(""), fs::perms(0555));
    fs::permissions(scratch.file("register.sqlite"), fs::perms(0444));
    const int code = in_a_child([&] { return become_nobody() ? action() : 3; });
    fs::permissions(scratch.file(""), fs::perms(0755));
    fs::permissions(scratch.file("register.sqlite"), fs::perms(0644));
    return code;
  }
  std::set<std::string> files() {
    std::set<std::string> out;
    for (const auto& entry : fs::directory_iterator(scratch.file(""))) out.insert(entry.path().filename());
    return out;
  }
};

TEST_F(AccessTest, AReaderGetsEveryAnswerAndLeavesNothingBehind) {
  if (!can_become_nobody()) GTEST_SKIP() << "only root can become somebody who may not write";
  EXPECT_EQ(as_reader([&] {
              const Register reg = open(Database::Access::kRead);
              const Answers answers(reg, "vi");
              const bool list = answers.list({}).size() == 1 && answers.list({})[0].leaders.size() == 1;
              const bool name = answers.resolve("busan").ids.size() == 1;
              const bool found = reg.reading([&] { return reg.search().search("park", 5).size() == 1; });
              return list && name && found && answers.history("KR-26").size() == 1 ? 0 : 1;
            }),
            0);
  EXPECT_EQ(as_reader([&] { return open(Database::Access::kRead).verify().clean() ? 0 : 1; }), 0);
  EXPECT_EQ(files(), std::set<std::string>{"register.sqlite"});
}

TEST_F(AccessTest, AReaderWhoWantsToWriteIsToldOfTheRights) {
  if (!can_become_nobody()) GTEST_SKIP() << "only root can become somebody who may not write";
  for (const auto access : {Database::Access::kWrite, Database::Access::kCreate}) {
    EXPECT_EQ(as_reader([&] {
                return message_of([&] {
                         Register reg = open(access);
                         reg.record(document("b", "b"), {tie("VN-SG", "KR-11", "twinning", "")}, {});
                       }) == "register.read_only"
                           ? 0
                           : 1;
              }),
              0);
  }
}

TEST_F(AccessTest, WhatSomebodyLeftInTheLogIsNotSilentlyMissed) {
  if (!can_become_nobody()) GTEST_SKIP() << "only root can become somebody who may not write";
  in_a_child([&] {  // dies without closing, so that the log stays
    Register reg = open();
    reg.record(document("late", "Seoul"), {tie("VN-SG", "KR-11", "twinning", "2016")}, {});
    _exit(0);
    return 0;
  });
  ASSERT_GT(fs::file_size(scratch.file("register.sqlite-wal")), 0u);
  fs::remove(scratch.file("register.sqlite-shm"));
  EXPECT_EQ(
      as_reader([&] { return message_of([&] { open(Database::Access::kRead); }) == "register.unsettled" ? 0 : 1; }), 0);
  // Once somebody with the right has opened it, all is there.
  open(Database::Access::kWrite).settle();
  EXPECT_EQ(as_reader([&] { return views_of(open(Database::Access::kRead)).relations.size() == 2 ? 0 : 1; }), 0);
}

TEST_F(AccessTest, AnotherBookOfPlacesCannotBeFollowedWithoutWriting) {
  if (!can_become_nobody()) GTEST_SKIP() << "only root can become somebody who may not write";
  places.set_version("another");
  EXPECT_EQ(
      as_reader([&] { return message_of([&] { open(Database::Access::kRead); }) == "register.other_book" ? 0 : 1; }),
      0);
  open(Database::Access::kRead);  // may write beside it, and follows
  EXPECT_EQ(as_reader([&] { return message_of([&] { open(Database::Access::kRead); }).empty() ? 0 : 1; }), 0);
}

TEST_F(AccessTest, AFileWithoutTheRightToReadSaysThatItCannotBeOpened) {
  if (!can_become_nobody()) GTEST_SKIP() << "only root can become somebody who may not read";
  fs::permissions(scratch.file(""), fs::perms(0755));
  fs::permissions(scratch.file("register.sqlite"), fs::perms(0600));
  const int code = in_a_child([&] {
    if (!become_nobody()) return 3;
    return message_of([&] { open(Database::Access::kRead); }) == "register.cannot_open" ? 0 : 1;
  });
  EXPECT_EQ(code, 0);
}

TEST_F(AccessTest, SignsOfAddressesInThePathAreOrdinaryLetters) {
  const fs::path folder = scratch.file("100% #1 sổ? a&b");
  fs::create_directory(folder);
  fs::copy_file(scratch.file("register.sqlite"), folder / "s?o#.sqlite");
  const std::string url = "sqlite:" + (folder / "s?o#.sqlite").string();
  const auto ties = [&] {
    return views_of(Register::open({url, Database::Access::kRead, {}}, places)).relations.size();
  };
  EXPECT_EQ(ties(), 1u);
  if (!can_become_nobody()) GTEST_SKIP() << "only root can become somebody who may not write";
  fs::permissions(scratch.file(""), fs::perms(0755));
  fs::permissions(folder, fs::perms(0555));
  EXPECT_EQ(in_a_child([&] { return become_nobody() && ties() == 1 ? 0 : 1; }), 0);
  fs::permissions(folder, fs::perms(0755));
}

TEST_F(AccessTest, ReadingAndWritingNeedARegisterThatIsThere) {
  for (const auto access : {Database::Access::kRead, Database::Access::kWrite}) {
    EXPECT_EQ(message_of([&] { Register::open({scratch.url("none"), access, {}}, places); }), "register.missing");
  }
  EXPECT_EQ(files(), std::set<std::string>{"register.sqlite"});
}

TEST_F(AccessTest, AFolderIsMadeForANewRegisterAndSaidWhereItCannotBe) {
  Register::open({scratch.url("a/b/new.sqlite"), Database::Access::kCreate, {}}, places);
  EXPECT_TRUE(fs::exists(scratch.file("a/b/new.sqlite")));
  std::ofstream(scratch.file("plain")) << "a file";
  EXPECT_EQ(message_of([&] {
              Register::open({scratch.url("plain/new.sqlite"), Database::Access::kCreate, {}}, places);
            }),
            "register.cannot_open");
}

TEST_F(AccessTest, RegistersOfOtherVersionsAreToldApart) {
  sql("update register set value = '99' where name = 'schema'");
  EXPECT_EQ(message_of([&] { open(); }), "register.newer");
  sql("update register set value = '1' where name = 'schema'");
  EXPECT_EQ(message_of([&] { open(); }), "register.older");
}

TEST_F(AccessTest, TwoReadersAndAWriterDoNotDisturbEachOther) {
  const Register first = open(Database::Access::kRead), second = open(Database::Access::kRead);
  Register writer = open(Database::Access::kWrite);
  writer.record(document("b", "b"), {tie("VN-SG", "KR-11", "twinning", "2016")}, {});
  EXPECT_EQ(views_of(first).relations.size(), 2u);
  EXPECT_EQ(views_of(second).relations.size(), 2u);
}

}  // namespace
}  // namespace ketnghia::ledger
