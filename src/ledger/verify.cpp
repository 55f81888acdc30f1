#include "ledger/verify.h"

#include <map>
#include <set>

#include "ledger/ledger_writer.h"
#include "ledger/query.h"

namespace ketnghia::ledger {

namespace {

using soci::indicator;

using Redacted = std::set<std::pair<std::string, int64_t>>;

std::string row_name(const std::string& table, int64_t id) { return table + " " + std::to_string(id); }

Redacted read_redactions(soci::session& sql, Verification& out) {
  Redacted redacted;
  std::string target;
  long long row = 0;
  Query(sql, "select target, row_id from redaction order by id").to(target).to(row).each([&] {
    redacted.insert({target, row});
    out.redacted.push_back(row_name(target, row));
    ++out.redactions;
  });
  return redacted;
}

void check_chain(soci::session& sql, Verification& out) {
  std::string previous = first_hash(sql), stored;
  std::vector<std::pair<long long, std::string>> transactions;
  long long id = 0;
  Query(sql, "select id, hash from ledger_transaction order by id").to(id).to(stored).each([&] {
    transactions.emplace_back(id, stored);
  });
  for (const auto& [number, hash] : transactions) {
    ++out.transactions;
    if (number != out.transactions || transaction_hash(sql, number, previous) != hash) {
      out.problems.push_back({"chain", row_name("ledger_transaction", number)});
    }
    previous = hash;
  }
  long long stray = 0;
  Query(sql, "select count(*) from fact where recorded > :last or (withdrawn > :last2 and withdrawn <> :never)")
      .with(out.transactions)
      .with(out.transactions)
      .with(static_cast<long long>(kNever))
      .to(stray)
      .each([] {});
  if (stray != 0) out.problems.push_back({"chain", "fact"});
}

/// Each value of a table against its digest; what is erased must stand among the redactions.
void check_values(soci::session& sql, const std::string& table, const std::string& column, const std::string& digest,
                  const std::string& kind, const Redacted& redacted, int64_t& count, Verification& out) {
  long long id = 0;
  std::string value, salt, expected;
  indicator no_value = soci::i_null, no_salt = soci::i_null;
  Query(sql, "select id, " + digest + ", " + column + ", salt from " + table + " order by id")
      .to(id)
      .to(expected)
      .to(value, no_value)
      .to(salt, no_salt)
      .each([&] {
        ++count;
        const bool erased = no_salt == soci::i_null;
        if (erased && !redacted.contains({table, id})) out.problems.push_back({"missing", row_name(table, id)});
        if (!erased && (no_value == soci::i_null || seal(value, salt) != expected)) {
          out.problems.push_back({kind, row_name(table, id)});
        }
      });
}

void check_reasons(soci::session& sql, const Redacted& redacted, Verification& out) {
  long long id = 0;
  std::string who, because, salt, digest;
  indicator a = soci::i_null, b = soci::i_null, erased = soci::i_null;
  Query(sql, "select id, digest, who, because, salt from ledger_transaction order by id")
      .to(id)
      .to(digest)
      .to(who, a)
      .to(because, b)
      .to(salt, erased)
      .each([&] {
        if (erased == soci::i_null) {
          if (!redacted.contains({"reason", id}))
            out.problems.push_back({"missing", row_name("ledger_transaction", id)});
        } else if (seal(Hasher().add(who).add(because).finish(), salt) != digest) {
          out.problems.push_back({"reason", row_name("ledger_transaction", id)});
        }
      });
}

/// Where documents came from: what was erased there must stand among the redactions.
void check_origins(soci::session& sql, const Redacted& redacted, Verification& out) {
  const auto check = [&](const std::string& target, const std::string& table, long long id, bool erased, bool same) {
    if (erased && !redacted.contains({target, id})) out.problems.push_back({"missing", row_name(table, id)});
    if (!erased && !same) out.problems.push_back({"origin", row_name(table, id)});
  };
  long long id = 0;
  std::string source, name, address, salt, digest;
  indicator no_salt = soci::i_null;
  Query(sql, "select id, source, name, address, origin_digest, origin_salt from document order by id")
      .to(id)
      .to(source)
      .to(name)
      .to(address)
      .to(digest)
      .to(salt, no_salt)
      .each([&] {
        const bool erased = no_salt == soci::i_null;
        check("origin", "document", id, erased, erased || seal(origin_of(source, name, address), salt) == digest);
      });
  Query(sql, "select id, source, digest, salt from reading order by id")
      .to(id)
      .to(source)
      .to(digest)
      .to(salt, no_salt)
      .each([&] {
        const bool erased = no_salt == soci::i_null;
        check("reading", "reading", id, erased, erased || seal(source, salt) == digest);
      });
}

/// What facts are found by. It is no part of the chain, since it says nothing that the statements do not say.
void check_index(soci::session& sql, const LedgerReader& ledger, const Canonical& canonical, Verification& out) {
  std::map<int64_t, Keys> stored;
  long long id = 0;
  std::string subject, object, locality;
  Query(sql, "select id, subject, object from fact where kind <> 'decision' order by id")
      .to(id)
      .to(subject)
      .to(object)
      .each([&] {
        stored[id] = {subject, object, {}};
      });
  Query(sql, "select fact, locality from fact_locality order by fact, locality").to(id).to(locality).each([&] {
    stored[id].localities.push_back(locality);
  });
  for (const Entry& entry : ledger.all()) {
    const Keys keys = keys_of(entry.fact, canonical);
    const auto found = stored.find(entry.id);
    const bool same = found != stored.end() && found->second == keys;
    if (!same) out.problems.push_back({"index", row_name("fact", entry.id)});
    if (found != stored.end()) stored.erase(found);
  }
  for (const auto& [fact, keys] : stored) out.problems.push_back({"index", row_name("fact", fact)});
}

void check_bytes(soci::session& sql, Verification& out) {
  long long id = 0;
  std::string as, bytes, text, digest;
  indicator no_bytes = soci::i_null, no_salt = soci::i_null;
  std::string salt;
  Query(sql, "select id, bytes_as, text, bytes_digest, bytes, salt from document order by id")
      .to(id)
      .to(as)
      .to(text)
      .to(digest)
      .to(bytes, no_bytes)
      .to(salt, no_salt)
      .each([&] {
        if (no_salt == soci::i_null) return;  // redacted; check_values has asked for the redaction
        const std::string original = as == "same" ? text : as == "base64" ? from_base64(bytes) : bytes;
        if (seal(original, "") != digest) out.problems.push_back({"document", row_name("document", id)});
      });
}

template <typename Row, typename Name>
void compare(const std::string& table, const std::vector<Row>& stored, const std::vector<Row>& computed, Name name,
             Verification& out) {
  const size_t count = std::max(stored.size(), computed.size());
  for (size_t i = 0; i < count; ++i) {
    const bool same = i < stored.size() && i < computed.size() && stored[i] == computed[i];
    if (same) continue;
    out.problems.push_back({"view", table + " " + name(i < stored.size() ? stored[i] : computed[i])});
    return;  // those behind it are likely only shifted
  }
}

void check_views(const Views& views, Verification& out) {
  const ViewRows stored = views.stored(), computed = views.computed(kNow);
  compare(
      "relation_view", stored.relations, computed.relations,
      [](const RelationRow& row) { return row.first + " " + row.second; }, out);
  compare(
      "office_view", stored.offices, computed.offices,
      [](const OfficeRow& row) { return row.locality + " " + row.role + " " + row.person; }, out);
  const auto key = [](const OccurrenceRow& row) { return row.key; };
  compare("agreement_view", stored.agreements, computed.agreements, key, out);
  compare("event_view", stored.events, computed.events, key, out);
  compare(
      "partner_view", stored.partners, computed.partners, [](const PartnerRow& row) { return row.locality; }, out);
}

}  // namespace

Verification verify(soci::session& sql, const LedgerReader& ledger, const Views& views, const Canonical& canonical) {
  Verification out;
  const Redacted redacted = read_redactions(sql, out);
  check_chain(sql, out);
  int64_t others = 0;
  check_values(sql, "statement", "value", "digest", "value", redacted, out.statements, out);
  check_values(sql, "evidence", "quote", "digest", "quotation", redacted, others, out);
  check_values(sql, "document", "text", "text_digest", "document", redacted, others, out);
  check_bytes(sql, out);
  check_origins(sql, redacted, out);
  check_reasons(sql, redacted, out);
  try {
    check_index(sql, ledger, canonical, out);
    check_views(views, out);
  } catch (const std::exception& error) {  // values that were tampered with may tell no fact at all
    out.problems.push_back({"view", error.what()});
  }
  return out;
}

}  // namespace ketnghia::ledger
