// What a document brings: the difference from what its source said before, held against what other sources tell.

#include <algorithm>
#include <map>
#include <set>

#include "ledger/comparison.h"
#include "ledger/judgement.h"
#include "ledger/register.h"

namespace ketnghia::ledger {

namespace {

Standing standing_at_first(const extract::Fact& fact) {
  return !fact.related && fact.confidence >= kAcceptedFrom ? Standing::kAccepted : Standing::kProposed;
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

}  // namespace ketnghia::ledger
