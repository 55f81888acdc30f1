#include "ledger/database.h"

#include <soci/sqlite3/soci-sqlite3.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <thread>

#include "text/error.h"

namespace ketnghia::ledger {

namespace {

constexpr std::string_view kSqlite = "sqlite:";
// How long to wait for another program that writes. Its transactions take milliseconds, one a document.
constexpr int kPatienceMilliseconds = 5000;

std::string path_of(const std::string& url) {
  if (url.starts_with(kSqlite)) return url.substr(kSqlite.size());
  if (const size_t colon = url.find("://"); colon != std::string::npos) {
    throw Error(ErrorKind::kUsage, "register.unknown_database", {{"url", url}});
  }
  return url;
}

sqlite_api::sqlite3* handle_of(soci::session& sql) {
  return static_cast<soci::sqlite3_session_backend*>(sql.get_backend())->conn_;
}

/// The first to open a new file switches it to the log. SQLite does not wait for others that do the same, so it is
/// waited for here.
void use_log(soci::session& sql) {
  constexpr auto kPause = std::chrono::milliseconds(20);
  for (int waited = 0;; waited += static_cast<int>(kPause.count())) {
    try {
      sql << "pragma journal_mode=wal";
      return;
    } catch (const soci::sqlite3_soci_error& error) {
      if ((error.result() & 0xFF) != SQLITE_BUSY || waited >= kPatienceMilliseconds) throw;
    }
    std::this_thread::sleep_for(kPause);
  }
}

/// WAL keeps readers and the writer apart, and a killed process leaves a whole file. With synchronous=NORMAL a commit
/// is safe against the death of the process at once, and against a power cut from the next checkpoint on (`settle`,
/// which every command that wrote calls at its end): the file is whole in any case. FULL would cost a disk flush a
/// document. secure_delete overwrites what is erased.
void prepare(soci::session& sql) {
  sqlite_api::sqlite3_busy_timeout(handle_of(sql), kPatienceMilliseconds);
  use_log(sql);
  sql << "pragma synchronous=normal";
  sql << "pragma secure_delete=on";
  sql << "pragma foreign_keys=on";
}

/// SQLite reads a register with a write-ahead log only where it can put its own files beside it.
bool can_write_beside(const std::string& path) {
  const auto folder = std::filesystem::path(path).parent_path();
  return ::access(folder.empty() ? "." : folder.c_str(), W_OK) == 0;
}

bool has_unsettled_log(const std::string& path) {
  std::error_code error;
  const auto size = std::filesystem::file_size(path + "-wal", error);
  return !error && size != 0;
}

/// The address under which SQLite reads a file as it is, without locks and without files of its own.
std::string frozen_address(const std::string& path) {
  std::string out = "file:";
  for (const char c : path) {
    if (c == '%' || c == '?' || c == '#') {
      static constexpr std::string_view kDigits = "0123456789ABCDEF";
      out += {'%', kDigits[static_cast<unsigned char>(c) >> 4], kDigits[c & 0xF]};
    } else {
      out += c;
    }
  }
  return out + "?immutable=1&mode=ro";
}

std::string_view message_of(int result) {
  switch (result & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "register.locked";
    case SQLITE_READONLY:
    case SQLITE_PERM: return "register.read_only";
    case SQLITE_FULL:
    case SQLITE_IOERR: return "register.full";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return "register.broken";
    case SQLITE_CANTOPEN: return "register.cannot_open";
    default: return "register.failed";
  }
}

}  // namespace

Database Database::open(const std::string& url, Access access) {
  const std::string path = path_of(url);
  if (access != Access::kCreate && !std::filesystem::exists(path)) {
    throw Error(ErrorKind::kEnvironment, "register.missing", {{"file", path}});
  }
  if (path.find('"') != std::string::npos) {
    throw Error(ErrorKind::kEnvironment, "register.cannot_open", {{"file", path}, {"reason", "\""}});
  }
  if (access == Access::kCreate) {
    std::error_code ignored;  // where the folder cannot be made, opening says so
    if (const auto folder = std::filesystem::path(path).parent_path(); !folder.empty()) {
      std::filesystem::create_directories(folder, ignored);
    }
  }
  Database database(path);
  database.guarded([&] { database.connect(access); });
  return database;
}

void Database::connect(Access access) {
  // A register that somebody else may write, and this user only read: as nobody has it open (its log is empty), the
  // file is whole by itself. Whoever writes it in this moment makes at worst this one answer fail.
  const bool closed = access == Access::kRead && !can_write_beside(place_);
  frozen_ = closed && !has_unsettled_log(place_);
  try {
    const std::string name = frozen_ ? frozen_address(place_) : place_;
    sql_ = std::make_unique<soci::session>(soci::sqlite3, "dbname=\"" + name + "\"");
    if (!frozen_) prepare(*sql_);
    int tables = 0;
    if (closed) *sql_ << "select count(*) from sqlite_master", soci::into(tables);
  } catch (const soci::sqlite3_soci_error& error) {
    const bool there = ::access(place_.c_str(), R_OK) == 0;
    if (!there || (error.result() & 0xFF) != SQLITE_CANTOPEN || can_write_beside(place_)) throw;
    if (closed) throw Error(ErrorKind::kEnvironment, "register.unsettled", {{"file", place_}});
    throw Error(ErrorKind::kEnvironment, "register.read_only", {{"file", place_}});
  }
}

void Database::rethrow(const soci::soci_error& error) const {
  const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&error);
  throw Error(ErrorKind::kEnvironment, std::string(message_of(sqlite ? sqlite->result() : SQLITE_ERROR)),
              {{"file", place_}, {"reason", error.what()}});
}

void Database::wipe_free_space() {
  bool wiped = false;
  try {
    *sql_ << "vacuum";
    wiped = settle();
  } catch (const soci::soci_error&) {
    // What was erased is gone from the register; only its traces in the file are not.
  }
  if (!wiped) throw Error(ErrorKind::kEnvironment, "register.not_wiped", {{"file", place_}});
}

bool Database::settle() {
  return guarded([&] {
    int busy = 0;
    *sql_ << "pragma wal_checkpoint(truncate)", soci::into(busy);
    return busy == 0;
  });
}

std::string Database::integrity_problem() {
  return guarded([&] {
    std::string answer;
    *sql_ << "pragma quick_check(1)", soci::into(answer);
    return answer == "ok" ? std::string() : answer;
  });
}

WriteLock::WriteLock(Database& database) : sql_(database.sql()) { sql_ << "begin immediate"; }

WriteLock::~WriteLock() {
  if (!open_) return;
  try {
    sql_ << "rollback";
  } catch (const soci::soci_error&) {
    // SQLite has already rolled back (disk full, I/O error): the error on its way tells.
  }
}

void WriteLock::commit() {
  sql_ << "commit";
  open_ = false;
}

ReadLock::ReadLock(Database& database) : sql_(database.sql()) { sql_ << "begin"; }

ReadLock::~ReadLock() {
  try {
    sql_ << "rollback";
  } catch (const soci::soci_error&) {
    // Nothing was written.
  }
}

}  // namespace ketnghia::ledger
