// The one place that knows which database it is.

#include "ledger/database.h"

#include <fstream>

#include "faults.h"
#include "fixture.h"
#include "ledger/query.h"

namespace ketnghia::ledger {
namespace {

class DatabaseTest : public testing::Test {
 protected:
  Database open() { return Database::open(scratch.url(), Database::Access::kCreate); }
  static long long count(Database& database) {
    long long out = 0;
    database.sql() << "select count(*) from t", soci::into(out);
    return out;
  }
  Scratch scratch;
};

TEST_F(DatabaseTest, NumbersOfSixtyFourBitsAndAnyTextComeBack) {
  Database database = open();
  database.sql() << "create table t (id bigint, value text)";
  const std::vector<std::pair<long long, std::string>> rows{
      {5'000'000'000, "Đà Nẵng 河内"}, {kNever, "'; drop table t; --"}, {-1, ""}, {0, std::string(100'000, 'x')}};
  for (const auto& [id, value] : rows) {
    Query(database.sql(), "insert into t values (:id, :value)").with(id).with(value).run();
  }
  long long id = 0;
  std::string value;
  size_t at = 0;
  Query(database.sql(), "select id, value from t order by rowid").to(id).to(value).each([&] {
    EXPECT_EQ(id, rows[at].first);
    EXPECT_EQ(value, rows[at].second);
    ++at;
  });
  EXPECT_EQ(at, rows.size());
}

TEST_F(DatabaseTest, AQueryWithoutRowsCallsNobody) {
  Database database = open();
  database.sql() << "create table t (id bigint)";
  long long id = 7;
  Query(database.sql(), "select id from t where id = :id").with(1LL).to(id).each([&] { FAIL(); });
  EXPECT_EQ(id, 7);
}

TEST_F(DatabaseTest, WhatWasNotCommittedIsGone) {
  Database database = open();
  database.sql() << "create table t (id bigint)";
  {
    WriteLock lock(database);
    database.sql() << "insert into t values (1)";
  }
  EXPECT_EQ(count(database), 0);
  {
    WriteLock lock(database);
    database.sql() << "insert into t values (1)";
    lock.commit();
  }
  EXPECT_EQ(count(database), 1);
  EXPECT_THROW(
      {
        WriteLock lock(database);
        database.sql() << "insert into t values (2)";
        throw std::runtime_error("halfway");
      },
      std::runtime_error);
  EXPECT_EQ(count(database), 1);
}

TEST_F(DatabaseTest, AReaderSeesOneStateWhateverIsWrittenMeanwhile) {
  Database reader = open(), writer = open();
  writer.sql() << "create table t (id bigint)";
  {
    ReadLock lock(reader);
    EXPECT_EQ(count(reader), 0);
    writer.sql() << "insert into t values (1)";
    EXPECT_EQ(count(reader), 0);
  }
  EXPECT_EQ(count(reader), 1);
}

TEST_F(DatabaseTest, ErrorsOfTheDatabaseBecomeOursWithTheFileAndTheReason) {
  Database database = open();
  try {
    database.guarded([&] { database.sql() << "select nothing from nowhere"; });
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.message(), "register.failed");
    EXPECT_EQ(error.kind(), ErrorKind::kEnvironment);
    EXPECT_NE(error.arguments().at("file").find("register.sqlite"), std::string::npos);
    EXPECT_NE(error.arguments().at("reason").find("nowhere"), std::string::npos);
  }
  EXPECT_EQ(database.guarded([] { return 3; }), 3);
}

TEST_F(DatabaseTest, ErrorsOfOthersPassThrough) {
  Database database = open();
  EXPECT_EQ(message_of([&] { database.guarded([] { throw Error(ErrorKind::kConflict, "register.no_fact"); }); }),
            "register.no_fact");
}

TEST_F(DatabaseTest, SettledTheLogIsEmptyAndTheFileWholeByItself) {
  Database database = open();
  database.sql() << "create table t (id bigint)";
  database.sql() << "insert into t values (1)";
  ASSERT_GT(std::filesystem::file_size(scratch.file("register.sqlite-wal")), 0u);
  database.settle();
  EXPECT_EQ(std::filesystem::file_size(scratch.file("register.sqlite-wal")), 0u);
  std::filesystem::copy_file(scratch.file("register.sqlite"), scratch.file("copy.sqlite"));
  Database copy = Database::open(scratch.url("copy.sqlite"), Database::Access::kRead);
  EXPECT_EQ(count(copy), 1);
  EXPECT_EQ(copy.integrity_problem(), "");
}

TEST_F(DatabaseTest, ABarePathMeansTheSameAsAnAddress) {
  open().sql() << "create table t (id bigint)";
  Database bare = Database::open(scratch.file("register.sqlite").string(), Database::Access::kWrite);
  EXPECT_EQ(count(bare), 0);
  EXPECT_EQ(bare.place(), scratch.file("register.sqlite").string());
  EXPECT_FALSE(bare.is_frozen());
  for (const char* url : {"postgresql://host/x", "http://host"}) {
    EXPECT_EQ(message_of([&] { Database::open(url, Database::Access::kCreate); }), "register.unknown_database");
  }
  EXPECT_EQ(message_of([&] { Database::open(scratch.file("a\"b").string(), Database::Access::kCreate); }),
            "register.cannot_open");
}

TEST_F(DatabaseTest, AFolderIsNoRegister) {
  EXPECT_EQ(message_of([&] { Database::open(scratch.file("").string(), Database::Access::kCreate); }),
            "register.cannot_open");
}

TEST_F(DatabaseTest, WipedNothingDeletedIsLeftInTheFile) {
  Database database = open();
  database.sql() << "create table t (value text)";
  for (int i = 0; i < 500; ++i) database.sql() << "insert into t values ('secret word')";
  database.sql() << "delete from t";
  database.wipe_free_space();
  std::string bytes;
  for (const char* ending : {"", "-wal"}) {
    std::ifstream in(scratch.file("register.sqlite" + std::string(ending)), std::ios::binary);
    bytes.append(std::istreambuf_iterator<char>(in), {});
  }
  EXPECT_EQ(bytes.find("secret word"), std::string::npos);
}

}  // namespace
}  // namespace ketnghia::ledger
