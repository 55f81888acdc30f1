#include "ledger/register.h"

#include <chrono>

#include "ledger/schema.h"
#include "text/error.h"

namespace ketnghia::ledger {

namespace {

using soci::into;
using soci::use;

int64_t machine_time() {
  return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch())
      .count();
}

}  // namespace

Register::Register(std::unique_ptr<Database> database, Options options, const Places& places)
    : database_(std::move(database)), options_(std::move(options)), places_(places) {
  lineage_ = std::make_unique<Lineage>(places.passings(), canonical());
  ledger_ = std::make_unique<LedgerReader>(database_->sql());
  views_ = std::make_unique<Views>(database_->sql(), places, *lineage_);
  search_ = std::make_unique<SearchIndex>(database_->sql(), places);
}

Register Register::open(Options options, const Places& places) {
  auto database = std::make_unique<Database>(Database::open(options.url, options.access));
  Register out(std::move(database), std::move(options), places);
  out.prepare();
  return out;
}

void Register::prepare() {
  const bool empty = database_->guarded([&] { return is_empty(database_->sql()); });
  if (empty) {
    create();
  } else {
    const std::string version = database_->guarded([&] { return setting("schema"); });
    check_version(version);
    if (database_->guarded([&] { return setting("book"); }) != places_.version()) follow_the_book();
  }
  home_ = database_->guarded([&] { return setting("home"); });
  given_names_ = database_->guarded([&] { return ledger_->given_names(); });
}

void Register::check_version(const std::string& version) const {
  if (version == std::to_string(kSchemaVersion)) return;
  const bool older = version.size() == 1 && version < std::to_string(kSchemaVersion);  // versions of one digit so far
  const Error::Arguments arguments{{"file", database_->place()}, {"version", version}};
  if (older) throw Error(ErrorKind::kEnvironment, "register.older", arguments);
  throw Error(ErrorKind::kEnvironment, "register.newer", arguments);
}

/// Another book knows other successions and names, and may know two ids to mean one place.
void Register::follow_the_book() {
  if (database_->is_frozen()) {
    throw Error(ErrorKind::kEnvironment, "register.other_book", {{"file", database_->place()}});
  }
  writing([&] {
    for (const Entry& entry : ledger_->all()) {
      reindex_fact(database_->sql(), entry.id, keys_of(entry.fact, canonical()));
    }
    views_->rebuild();
    put_setting("book", places_.version());
    return 0;
  });
}

void Register::create() {
  writing([&] {
    if (!is_empty(database_->sql())) return 0;  // another process was faster
    int tables = 0;
    database_->sql() << "select count(*) from sqlite_master", into(tables);
    if (tables != 0) throw Error(ErrorKind::kEnvironment, "register.not_one", {{"file", database_->place()}});
    create_schema(database_->sql());
    put_setting("id", Salts().next());
    put_setting("book", places_.version());
    return 0;
  });
}

std::string Register::setting(const std::string& name) const {
  std::string value;
  database_->sql() << "select value from register where name = :name", use(name), into(value);
  return value;
}

void Register::put_setting(const std::string& name, const std::string& value) {
  database_->sql() << "delete from register where name = :name", use(name);
  database_->sql() << "insert into register (name, value) values (:name, :value)", use(name), use(value);
}

int64_t Register::now() const { return options_.clock ? options_.clock() : machine_time(); }

Canonical Register::canonical() const {
  return [this](const std::string& id) { return places_.canonical(id); };
}

void Register::set_home(const std::string& id) {
  const std::string home = places_.canonical(id);
  if (home == home_) return;
  if (!home_.empty()) {
    throw Error(ErrorKind::kConflict, "register.other_home", {{"home", home_}, {"given", home}});
  }
  writing([&] {
    put_setting("home", home);
    return 0;
  });
  home_ = home;
}

void Register::bring_up_to_date(const Touched& touched) {
  views_->refresh(touched);
  for (const std::string& locality : touched.localities) search_->put_locality(locality);
  for (const std::string& locality : touched.offices) search_->put_people(locality, views_->offices_of(locality));
}

void Register::bring_names_up_to_date(const Touched& touched) {
  given_names_ = ledger_->given_names();
  for (const std::string& locality : touched.localities) {
    const auto given = given_names_.find(locality);
    search_->remove("locality", locality);
    search_->put_locality(locality, given != given_names_.end() ? given->second : "");
  }
}

Verification Register::verify() {
  const std::string broken = database_->integrity_problem();
  Verification out = reading([&] { return ledger::verify(database_->sql(), *ledger_, *views_, canonical()); });
  if (!broken.empty()) out.problems.insert(out.problems.begin(), {"file", broken});
  return out;
}

std::string Register::document_name(int64_t document) const {
  if (document == 0) return {};
  std::string name;
  const long long id = document;
  database_->sql() << "select name from document where id = :id", use(id), into(name);
  return name;
}

}  // namespace ketnghia::ledger
