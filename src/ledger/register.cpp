#include "ledger/register.h"

#include <algorithm>
#include <chrono>
#include <map>

#include "ledger/judgement.h"
#include "ledger/schema.h"
#include "ledger/undo.h"
#include "text/error.h"

namespace ketnghia::ledger {

namespace {

using soci::into;
using soci::use;

int64_t machine_time() {
  return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::system_clock::now().time_since_epoch())
      .count();
}

Standing standing_at_first(const extract::Fact& fact) {
  return !fact.related && fact.confidence >= kAcceptedFrom ? Standing::kAccepted : Standing::kProposed;
}

NewFact new_fact(const extract::Fact& fact, int64_t document, Standing standing, const Canonical& canonical) {
  NewFact out;
  out.kind = extract::kind_of(fact);
  out.keys = keys_of(fact, canonical);
  out.document = document;
  out.related = fact.related;
  out.confidence = fact.confidence;
  out.standing = standing;
  out.inferred = fact.inferred;
  out.bounds = bounds_of(fact);
  out.statements = to_statements(fact);
  out.evidence = fact.evidence;
  return out;
}

NewFact decision_about(int64_t fact, Standing standing) {
  NewFact out;
  out.kind = "decision";
  out.keys.subject = "#" + std::to_string(fact);
  out.standing = Standing::kAccepted;
  out.confidence = 1;
  out.statements = {{"standing", std::string(to_string(standing))}};
  return out;
}

/// The facts with each assertion once, told with the best confidence and all evidence.
std::vector<extract::Fact> each_once(const std::vector<extract::Fact>& facts) {
  std::vector<extract::Fact> out;
  std::map<std::string, size_t> place;
  for (const extract::Fact& fact : facts) {
    const auto [at, is_new] = place.emplace(assertion_of(fact), out.size());
    if (is_new) {
      out.push_back(fact);
      continue;
    }
    extract::Fact& known = out[at->second];
    known.confidence = std::max(known.confidence, fact.confidence);
    for (const extract::Evidence& evidence : fact.evidence) {
      const bool told = std::find(known.evidence.begin(), known.evidence.end(), evidence) != known.evidence.end();
      if (!told) known.evidence.push_back(evidence);
    }
  }
  return out;
}

/// The day of a document that does not say when it was published: the last on which it says that somebody held an
/// office or something took place.
std::string date_of(const read::Document& document, const std::vector<extract::Fact>& facts) {
  if (document.published) return document.published->date.text();
  std::string latest;
  for (const extract::Fact& fact : facts) {
    const auto* office = std::get_if<extract::Office>(&fact.content);
    const auto* event = std::get_if<extract::Event>(&fact.content);
    const bool held = event != nullptr && event->status != "planned";
    const std::string date = office != nullptr ? office->as_of.value_or("") : held ? event->date.value_or("") : "";
    if (last_day_of(date) > last_day_of(latest)) latest = date;
  }
  return latest;
}

}  // namespace

Recorded& Recorded::operator+=(const Recorded& other) {
  facts += other.facts;
  fresh += other.fresh;
  confirmed += other.confirmed;
  contradicted += other.contradicted;
  review += other.review;
  withdrawn += other.withdrawn;
  return *this;
}

template <typename Action>
auto Register::writing(Action action) {
  return database_->guarded([&] {
    WriteLock lock(*database_);
    auto result = action();
    lock.commit();
    return result;
  });
}

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
    if (version != std::to_string(kSchemaVersion)) {
      throw Error(ErrorKind::kEnvironment, "register.newer", {{"file", database_->place()}, {"version", version}});
    }
    if (database_->guarded([&] { return setting("book"); }) != places_.version()) {
      writing([&] {  // another book knows other successions and names
        views_->rebuild();
        put_setting("book", places_.version());
        return 0;
      });
    }
  }
  home_ = database_->guarded([&] { return setting("home"); });
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

// ---- recording a document ----

/// What a document says against what its source said before.
struct Register::Difference {
  int64_t document = 0;                     ///< its number where the very document is known; else 0
  std::vector<ReadingRow> readings;         ///< of the source, that stand
  std::vector<const extract::Fact*> found;  ///< not said before
  std::vector<const Entry*> gone;           ///< said before, and not any more
  std::vector<Entry> before;
  std::set<std::string> own;  ///< sources that are this one

  bool is_current() const { return readings.size() == 1 && document != 0 && readings.front().document == document; }
};

Register::Difference Register::difference(const read::Document& document, const std::vector<extract::Fact>& facts,
                                          const std::string& source) const {
  Difference out;
  out.document = ledger_->document_with(seal(document.bytes, ""), document.text).value_or(0);
  out.readings = ledger_->readings_of_source(source);
  std::set<int64_t> documents;
  if (out.document != 0) documents.insert(out.document);
  if (!out.readings.empty()) {
    for (const int64_t id : ledger_->documents_of_source(source)) documents.insert(id);
  }
  for (const int64_t id : documents) {
    for (Entry& entry : ledger_->of_document(id, kNow)) out.before.push_back(std::move(entry));
  }
  std::multimap<std::string, const Entry*> known;
  for (const Entry& entry : out.before) known.emplace(assertion_of(entry.fact), &entry);
  for (const extract::Fact& fact : facts) {
    const auto same = known.find(assertion_of(fact));
    if (same == known.end()) {
      out.found.push_back(&fact);
    } else {
      known.erase(same);
    }
  }
  for (const auto& [assertion, entry] : known) {
    if (!entry->decided) out.gone.push_back(entry);
  }
  out.own.insert(source);
  for (const Entry& entry : out.before) out.own.insert(entry.source);
  return out;
}

namespace {

enum class News : uint8_t { kFresh, kConfirmed, kContradicted };

/// Compares a fact with what other sources tell about the same thing.
class Comparison {
 public:
  Comparison(const LedgerReader& ledger, const Canonical& canonical, const Places& places,
             const std::set<std::string>& own)
      : ledger_(ledger), canonical_(canonical), places_(places), own_(own) {}

  News of(const extract::Fact& fact) const {
    const Keys keys = keys_of(fact, canonical_);
    std::vector<Entry> others = ledger_.about(std::string(extract::kind_of(fact)), keys.subject, keys.object, kNow);
    std::erase_if(others, [&](const Entry& entry) {
      return own_.contains(entry.source) || entry.standing == Standing::kRejected;
    });
    if (others.empty()) return News::kFresh;
    return std::visit([&](const auto& content) { return compare(content, fact, others); }, fact.content);
  }

 private:
  static bool agree(const extract::Text& a, const extract::Text& b) {
    const auto x = a ? text::Edtf::parse(*a) : std::nullopt, y = b ? text::Edtf::parse(*b) : std::nullopt;
    return !x || !y || *x == *y || x->refined_by(*y) || y->refined_by(*x);
  }

  News compare(const extract::Relation&, const extract::Fact& fact, std::vector<Entry> others) const {
    const size_t before = contradictions(others).size();
    Entry entry;
    entry.fact = fact;
    entry.document = -1;
    entry.source = *own_.begin();
    entry.standing = others.front().standing;
    others.push_back(entry);
    return contradictions(others).size() > before ? News::kContradicted : News::kConfirmed;
  }
  News compare(const extract::Office& office, const extract::Fact&, const std::vector<Entry>& others) const {
    News news = News::kFresh;
    for (const Entry& entry : others) {
      const auto& other = std::get<extract::Office>(entry.fact.content);
      std::vector<Entry> both(2);
      both[0].fact.content = office;
      both[1].fact.content = other;
      if (assemble_offices(office.of, both, places_).size() == 1) return News::kConfirmed;
      const bool same_day = office.as_of && other.as_of && *office.as_of == *other.as_of;
      if (same_day && !is_shared_role(office.role)) news = News::kContradicted;
    }
    return news;
  }
  News compare(const extract::Agreement& agreement, const extract::Fact&, const std::vector<Entry>& others) const {
    return any(others, [&](const Entry& entry) {
      return agree(agreement.signed_on, std::get<extract::Agreement>(entry.fact.content).signed_on);
    });
  }
  News compare(const extract::Event& event, const extract::Fact&, const std::vector<Entry>& others) const {
    return any(others, [&](const Entry& entry) {
      return agree(event.date, std::get<extract::Event>(entry.fact.content).date);
    });
  }
  template <typename Other>
  News compare(const Other&, const extract::Fact& fact, const std::vector<Entry>& others) const {
    return any(others, [&](const Entry& entry) { return assertion_of(entry.fact) == assertion_of(fact); });
  }
  template <typename Same>
  static News any(const std::vector<Entry>& others, Same same) {
    return std::any_of(others.begin(), others.end(), same) ? News::kConfirmed : News::kFresh;
  }

  const LedgerReader& ledger_;
  Canonical canonical_;
  const Places& places_;
  const std::set<std::string>& own_;
};

}  // namespace

void Register::tell(const std::vector<const extract::Fact*>& found, const Difference& difference, Recorded& out) const {
  const Comparison comparison(*ledger_, canonical(), places_, difference.own);
  for (const extract::Fact* fact : found) {
    switch (comparison.of(*fact)) {
      case News::kFresh: ++out.fresh; break;
      case News::kConfirmed: ++out.confirmed; break;
      case News::kContradicted: ++out.contradicted; break;
    }
    if (standing_at_first(*fact) == Standing::kProposed) ++out.review;
  }
}

Recorded Register::record(const read::Document& document, const std::vector<extract::Fact>& told,
                          const Recording& recording) {
  const std::vector<extract::Fact> facts = each_once(told);
  const std::string source = recording.source.empty() ? document.name : recording.source;
  return writing([&] {
    const Difference news = difference(document, facts, source);
    Recorded out;
    out.facts = static_cast<int64_t>(facts.size());
    out.confirmed = out.facts - static_cast<int64_t>(news.found.size());
    tell(news.found, news, out);
    if (news.is_current() && news.found.empty() && news.gone.empty()) return out;

    LedgerWriter writer(database_->sql(), {"ingest", 0, "", "", now()});
    const bool new_document = news.document == 0;
    const int64_t id = new_document ? writer.add_document(document, source, date_of(document, facts), recording.reader)
                                    : news.document;
    if (!news.is_current()) {
      for (const ReadingRow& reading : news.readings) {
        writer.end_reading(reading.id);
        if (ledger_->readings_of_document(reading.document) == 0)
          search_->remove("document", std::to_string(reading.document));
      }
      writer.begin_reading(source, id);
      search_->put_document(id, document.name, document.text);
    }
    Touched touched;
    for (const Entry* entry : news.gone) {
      if (entry->document != id && ledger_->readings_of_document(entry->document) != 0)
        continue;  // a copy still says it
      writer.withdraw_fact(entry->id);
      touched.add(*entry, canonical());
      ++out.withdrawn;
    }
    for (const extract::Fact* fact : news.found) {
      writer.add_fact(new_fact(*fact, id, standing_at_first(*fact), canonical()));
      touched.add(*fact, canonical());
    }
    writer.finish();
    bring_up_to_date(touched);
    return out;
  });
}

void Register::bring_up_to_date(const Touched& touched) {
  views_->refresh(touched);
  for (const std::string& locality : touched.localities) search_->put_locality(locality);
  for (const std::string& locality : touched.offices) search_->put_people(locality, views_->offices_of(locality));
}

// ---- a person's hand ----

TransactionId Register::add(const std::vector<extract::Fact>& facts, const std::string& act, const By& by,
                            const std::vector<int64_t>& instead_of) {
  return writing([&] {
    LedgerWriter writer(database_->sql(), {act, 0, by.who, by.because, now()});
    Touched touched;
    for (const int64_t id : instead_of) {
      if (const auto entry = ledger_->entry(id)) touched.add(*entry, canonical());
      writer.withdraw_fact(id);
    }
    for (const extract::Fact& fact : facts) {
      writer.add_fact(new_fact(fact, 0, Standing::kAccepted, canonical()));
      touched.add(fact, canonical());
    }
    writer.finish();
    bring_up_to_date(touched);
    return writer.transaction();
  });
}

TransactionId Register::retract(const std::vector<int64_t>& facts, const By& by) {
  return writing([&] {
    LedgerWriter writer(database_->sql(), {"retract", 0, by.who, by.because, now()});
    Touched touched;
    bool any = false;
    for (const int64_t id : facts) {
      const auto entry = ledger_->entry(id);
      if (!entry || entry->withdrawn != kNever || entry->standing == Standing::kRejected) continue;
      any = true;
      touched.add(*entry, canonical());
      if (entry->by_hand()) {
        writer.withdraw_fact(id);
      } else {
        writer.add_fact(decision_about(id, Standing::kRejected));
      }
    }
    if (!any) throw Error(ErrorKind::kConflict, "register.nothing_to_retract");
    writer.finish();
    bring_up_to_date(touched);
    return writer.transaction();
  });
}

TransactionId Register::decide(int64_t fact, Standing standing, const By& by) {
  return writing([&] {
    const auto entry = ledger_->entry(fact);
    if (!entry || entry->withdrawn != kNever) {
      throw Error(ErrorKind::kConflict, "register.no_fact", {{"fact", std::to_string(fact)}});
    }
    LedgerWriter writer(database_->sql(), {"decide", 0, by.who, by.because, now()});
    writer.add_fact(decision_about(fact, standing));
    writer.finish();
    Touched touched;
    touched.add(*entry, canonical());
    bring_up_to_date(touched);
    return writer.transaction();
  });
}

TransactionId Register::undo(TransactionId transaction, const By& by) {
  return writing([&] {
    const auto undone = ledger_->transaction(transaction);
    const Error::Arguments number{{"transaction", std::to_string(transaction)}};
    if (!undone) throw Error(ErrorKind::kConflict, "register.no_transaction", number);
    if (undone->act == "redact") throw Error(ErrorKind::kConflict, "register.not_undone", number);
    LedgerWriter writer(database_->sql(), {"undo", transaction, by.who, by.because, now()});
    const UndoResult result = undo_transaction(writer, *ledger_, *search_, transaction, canonical());
    if (!result.changed) throw Error(ErrorKind::kConflict, "register.nothing_to_undo", number);
    writer.finish();
    bring_up_to_date(result.touched);
    return writer.transaction();
  });
}

TransactionId Register::last_undoable() const {
  return reading([&]() -> TransactionId {
    const std::vector<TransactionRow> rows = ledger_->transactions();
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
      if (row->act != "undo" && row->act != "redact" && ledger_->is_in_force(row->id)) return row->id;
    }
    return 0;
  });
}

int64_t Register::redact(const std::string& text, const By& by) {
  const int64_t count = writing([&] {
    std::string because = by.because;  // the reason must not bring back what it is about
    replace_all(because, text);
    LedgerWriter writer(database_->sql(), {"redact", 0, by.who, because, now()});
    const int64_t erased = erase_text(database_->sql(), writer, text);
    if (erased == 0) throw Error(ErrorKind::kConflict, "register.nothing_to_redact");
    writer.finish();
    views_->rebuild();
    rebuild_search(database_->sql(), *search_, *views_);
    return erased;
  });
  database_->wipe_free_space();
  return count;
}

Verification Register::verify() {
  const std::string broken = database_->integrity_problem();
  Verification out = reading([&] { return ledger::verify(database_->sql(), *views_); });
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
