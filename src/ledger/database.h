#pragma once

#include <soci/soci.h>

#include <functional>
#include <string>

namespace ketnghia::ledger {

/// The connection to a register's database, and the only place that knows which database it is. Everything else
/// speaks SQL that SQLite and PostgreSQL share.
class Database {
 public:
  enum class Access {
    kRead,    ///< the register must be there; its folder need not be writable
    kWrite,   ///< the register must be there
    kCreate,  ///< made where there is none
  };

  /// Opens `sqlite:PATH` (a bare path means the same). Throws Error: kUsage "register.unknown_database"; kEnvironment
  /// "register.missing", "register.unsettled" (to be read in a folder that cannot be written, with a log beside it that
  /// was never settled), "register.cannot_open", "register.broken" and what `guarded` throws.
  static Database open(const std::string& url, Access access);

  soci::session& sql() { return *sql_; }
  const std::string& place() const { return place_; }  ///< what to call it in messages
  /// Nothing can be written, not even what is only computed again.
  bool is_frozen() const { return frozen_; }

  /// Runs `action`; an error of the database becomes an Error(kEnvironment) with {"file"}: "register.locked",
  /// "register.read_only", "register.full", "register.broken", "register.cannot_open", "register.failed".
  template <typename Action>
  auto guarded(Action action) {
    try {
      return action();
    } catch (const soci::soci_error& error) {
      rethrow(error);
    }
  }

  /// What a redaction needs beyond its transaction: nothing that was erased stays in the files of the database. Throws
  /// Error(kEnvironment, "register.not_wiped", {"file"}) where the disk is full or somebody reads on; to be called
  /// again.
  void wipe_free_space();
  /// Writes what waits in the write-ahead log into the database file. False where somebody reads what stands there.
  bool settle();
  /// The database's own check of its file; empty where all is well.
  std::string integrity_problem();

 private:
  explicit Database(std::string place) : place_(std::move(place)) {}
  void connect(Access access);
  [[noreturn]] void rethrow(const soci::soci_error& error) const;

  std::unique_ptr<soci::session> sql_;
  std::string place_;
  bool frozen_ = false;
};

/// A transaction that is rolled back unless it was committed. Takes the write lock at once, so that what it read
/// stays true until it writes.
class WriteLock {
 public:
  explicit WriteLock(Database& database);
  ~WriteLock();
  WriteLock(const WriteLock&) = delete;
  WriteLock& operator=(const WriteLock&) = delete;
  void commit();

 private:
  soci::session& sql_;
  bool open_ = true;
};

/// Many reads that see one state of the register.
class ReadLock {
 public:
  explicit ReadLock(Database& database);
  ~ReadLock();
  ReadLock(const ReadLock&) = delete;
  ReadLock& operator=(const ReadLock&) = delete;

 private:
  soci::session& sql_;
};

}  // namespace ketnghia::ledger
