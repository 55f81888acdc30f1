#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "ledger/database.h"
#include "ledger/ledger_reader.h"
#include "ledger/ledger_writer.h"
#include "ledger/search_index.h"
#include "ledger/verify.h"
#include "ledger/views.h"
#include "read/document.h"

namespace ketnghia::ledger {

/// Facts of at least this confidence are accepted without a person; the others wait as proposed. At 0.7 at most three
/// in ten of those accepted last are wrong (confidence is calibrated), and each shows its document.
constexpr double kAcceptedFrom = 0.7;

struct Options {
  std::string url;
  Database::Access access = Database::Access::kCreate;
  /// Microseconds since 1970-01-01 UTC; the machine's clock where empty.
  std::function<int64_t()> clock;
};

/// Who acts, and why. Empty for the program itself.
struct By {
  std::string who, because;
};

struct Recording {
  std::string source;  ///< tells two versions of one file: absolute path or address; the document's name where empty
  std::string reader;  ///< name and version of the program that read the document
};

/// What a document brought.
struct Recorded {
  int64_t facts = 0;         ///< found in it
  int64_t fresh = 0;         ///< told by no other source before
  int64_t confirmed = 0;     ///< known already
  int64_t contradicted = 0;  ///< another source says otherwise
  int64_t review = 0;        ///< of those recorded now: left for a person as proposed
  int64_t withdrawn = 0;     ///< of the source's earlier version, no longer found
  Recorded& operator+=(const Recorded& other);
};

/// The register: who is tied to whom, and which document says so. Owns the order of things: each public step is one
/// transaction of the database and one of the ledger, with the views and the search brought up to date inside it.
/// Every function may throw the errors of Database::guarded. Not thread-safe; one register a thread.
class Register {
 public:
  /// `places` must live longer. Throws Error as Database::open; kEnvironment "register.newer", "register.older" (made
  /// by another version of the program), "register.not_one" (a database of something else), "register.other_book" (made
  /// with another book of places, and nothing can be written to follow this one).
  static Register open(Options options, const Places& places);

  std::string home() const { return home_; }  ///< "" where none was set yet
  /// The first call makes it the register's home. Throws Error(kConflict, "register.other_home", {"home", "given"}).
  void set_home(const std::string& id);

  /// Records a document's facts. Of a source that was recorded before only the difference: what is no longer found is
  /// withdrawn unless a person decided it. The same document again changes nothing.
  Recorded record(const read::Document& document, const std::vector<extract::Fact>& facts, const Recording& recording);

  // A person's hand. Each returns the number of its transaction.
  TransactionId add(const std::vector<extract::Fact>& facts, const std::string& act, const By& by,
                    const std::vector<int64_t>& instead_of = {});
  /// Takes facts back: a person's own are withdrawn, a document's are decided to be rejected. Throws
  /// Error(kConflict, "register.nothing_to_retract").
  TransactionId retract(const std::vector<int64_t>& facts, const By& by);
  TransactionId decide(int64_t fact, Standing standing, const By& by);
  /// Takes a transaction back by a new one: what it recorded is withdrawn, what it withdrew is recorded again. Throws
  /// Error(kConflict): "register.no_transaction", "register.nothing_to_undo" (everything of it is gone already),
  /// "register.not_undone" (a redaction).
  TransactionId undo(TransactionId transaction, const By& by);
  /// The last transaction that an undo without a number means: the last one still in force that took nothing back (an
  /// undo of an undo did not). 0 where there is none.
  TransactionId last_undoable() const;
  /// Erases a text for good from every value, quotation, reason and document that holds it. Throws
  /// Error(kConflict, "register.nothing_to_redact"); Error(kEnvironment, "register.not_wiped") where the text is erased
  /// and its traces in the file are not yet: the same call again wipes them. Returns how many places were erased.
  int64_t redact(const std::string& text, const By& by);

  Verification verify();
  /// Makes the last transactions safe against a power cut. Commands that wrote call it at their end.
  void settle() { database_->settle(); }

  const LedgerReader& ledger() const { return *ledger_; }
  const Views& views() const { return *views_; }
  const SearchIndex& search() const { return *search_; }
  const Places& places() const { return places_; }
  const Lineage& lineage() const { return *lineage_; }
  Canonical canonical() const;
  /// What a person named localities by hand, by id.
  const std::map<std::string, std::string>& given_names() const { return given_names_; }
  std::string document_name(int64_t document) const;
  /// Runs a reading of several queries as one state of the register, with the database's errors made ours.
  template <typename Action>
  auto reading(Action action) const {
    return database_->guarded([&] {
      ReadLock lock(*database_);
      return action();
    });
  }

 private:
  Register(std::unique_ptr<Database> database, Options options, const Places& places);
  void prepare();
  void check_version(const std::string& version) const;
  void follow_the_book();
  void create();
  std::string setting(const std::string& name) const;
  void put_setting(const std::string& name, const std::string& value);
  int64_t now() const;
  void bring_up_to_date(const Touched& touched);
  /// After a person's hand, which may have named localities.
  void bring_names_up_to_date(const Touched& touched);
  /// Runs a step as one transaction of the database, with the database's errors made ours.
  template <typename Action>
  auto writing(Action action) {
    return database_->guarded([&] {
      WriteLock lock(*database_);
      auto result = action();
      lock.commit();
      return result;
    });
  }

  struct Difference;
  Difference difference(const read::Document& document, const std::vector<extract::Fact>& facts,
                        const std::string& source) const;
  void tell(const std::vector<const extract::Fact*>& fresh, const Difference& difference, Recorded& out) const;

  std::unique_ptr<Database> database_;
  Options options_;
  const Places& places_;
  std::unique_ptr<Lineage> lineage_;
  std::unique_ptr<LedgerReader> ledger_;
  std::unique_ptr<Views> views_;
  std::unique_ptr<SearchIndex> search_;
  std::string home_;
  std::map<std::string, std::string> given_names_;
};

}  // namespace ketnghia::ledger
