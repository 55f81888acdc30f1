#include <algorithm>
#include <set>

#include "ledger/assemble.h"
#include "ledger/judgement.h"

namespace ketnghia::ledger {

namespace {

using Pointers = std::vector<const Entry*>;

const extract::Relation& relation_of(const Entry& entry) { return std::get<extract::Relation>(entry.fact.content); }

/// What counts: nothing rejected, and nothing merely proposed beside what is accepted.
Pointers that_count(const std::vector<Entry>& entries) {
  Pointers out;
  for (const Standing standing : {Standing::kAccepted, Standing::kProposed}) {
    for (const Entry& entry : entries) {
      if (entry.standing == standing) out.push_back(&entry);
    }
    if (!out.empty()) return out;
  }
  return out;
}

template <typename Get>
std::vector<Claim> claims(const Pointers& entries, Get get) {
  std::vector<Claim> out;
  for (const Entry* entry : entries) {
    const extract::Text value = get(relation_of(*entry));
    if (value) out.push_back({*value, entry});
  }
  return out;
}

/// Kinds, least telling first left out: a specific kind beats `unknown`, and a tie beats the mere intention of one.
std::vector<Claim> kind_claims(const Pointers& entries) {
  for (const std::string& worse : {std::string("prospective"), std::string("unknown"), std::string()}) {
    auto out = claims(entries, [&](const extract::Relation& relation) -> extract::Text {
      const bool weak = relation.kind == "unknown" || (worse == "prospective" && relation.kind == "prospective");
      return weak && worse != "" ? std::nullopt : extract::Text(relation.kind);
    });
    if (!out.empty()) return out;
  }
  return {};
}

std::vector<Claim> since_claims(const Pointers& entries) {
  return claims(entries, [](const extract::Relation& relation) { return relation.since; });
}

std::vector<Claim> status_claims(const Pointers& entries) {
  return claims(entries, [](const extract::Relation& relation) -> extract::Text {
    if (relation.status && relation.status != "unknown") return relation.status;
    if (relation.change == "ended" || relation.change == "suspended") return relation.change;
    return std::nullopt;
  });
}

std::string value_or(const std::optional<Choice>& choice, std::string otherwise) {
  return choice ? choice->value : std::move(otherwise);
}

/// From when a tie without a known beginning is known to hold: from the first document that tells it. Where no
/// document has a date either, from ever.
text::Day first_told(const Pointers& entries) {
  text::Day first = text::kEndOfTime;
  for (const Entry* entry : entries) first = std::min(first, first_day_of(entry->dated));
  return first;
}

RelationRow assemble_own(const Pair& pair, const std::vector<Entry>& entries) {
  const Pointers counted = that_count(entries);
  RelationRow row;
  row.first = pair.first;
  row.second = pair.second;
  row.kind = value_or(choose(kind_claims(counted), What::kWord), "unknown");
  row.since = value_or(choose(since_claims(counted), What::kDate), "");
  row.until = value_or(
      choose(claims(counted, [](const extract::Relation& relation) { return relation.until; }), What::kDate), "");
  row.status = value_or(choose(status_claims(counted), What::kState), "unknown");
  row.standing = counted.front()->standing;
  row.valid_from = row.since.empty() ? first_told(counted) : first_day_of(row.since);
  row.valid_to = row.until.empty() ? text::kEndOfTime : last_day_of(row.until);
  std::set<std::string> sources;
  for (const Entry* entry : counted) {
    sources.insert(entry->source);
    row.facts.push_back(entry->id);
  }
  row.sources = static_cast<int64_t>(sources.size());
  return row;
}

std::optional<RelationRow> own_row(const Pair& pair, const Ties& ties) {
  const auto found = ties.find(pair);
  if (found == ties.end() || that_count(found->second).empty()) return std::nullopt;
  return assemble_own(pair, found->second);
}

text::Day passed_on(const std::string& from, const std::string& to, const Lineage& lineage) {
  for (const Lineage::Step& step : lineage.predecessors(to)) {
    if (step.id == from) return step.day;
  }
  return text::kBeginningOfTime;
}

Pair ordered(std::string a, std::string b) {
  return a < b ? Pair{std::move(a), std::move(b)} : Pair{std::move(b), std::move(a)};
}

/// A predecessor's tie as its successor has it.
struct Inherited {
  std::string from;
  Pair source;
  text::Day day = 0;  ///< when it passed on
  RelationRow row;
};

std::vector<Inherited> inherited_rows(const Pair& pair, const Ties& ties, const Lineage& lineage) {
  std::vector<Inherited> out;
  const auto with_self = [&](const std::string& id) {
    auto steps = lineage.predecessors(id);
    steps.push_back({id, text::kBeginningOfTime});
    return steps;
  };
  for (const auto& a : with_self(pair.first)) {
    for (const auto& b : with_self(pair.second)) {
      if (a.id == b.id || (a.id == pair.first && b.id == pair.second)) continue;
      auto row = own_row(ordered(a.id, b.id), ties);
      const text::Day day = std::max(passed_on(a.id, pair.first, lineage), passed_on(b.id, pair.second, lineage));
      if (!row || row->valid_to < day - 1) continue;  // it had ended before there was anything to inherit
      row->first = pair.first;
      row->second = pair.second;
      row->valid_from = std::max(row->valid_from, day);
      out.push_back({a.id != pair.first ? a.id : b.id, ordered(a.id, b.id), day, std::move(*row)});
    }
  }
  std::sort(out.begin(), out.end(), [](const Inherited& a, const Inherited& b) {
    const auto key = [](const Inherited& tie) {
      return std::tuple(tie.row.standing != Standing::kAccepted, first_day_of(tie.row.since), tie.from);
    };
    return key(a) < key(b);
  });
  return out;
}

/// Whether a locality had the tie by itself before it took another's place. Else what is told of it is told of the tie
/// that it inherited: a page of the year of a merger names the successor, with the date of the predecessor's tie.
bool is_a_tie_of_its_own(const std::vector<Entry>& entries, const Inherited& inherited) {
  return std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
    if (entry.by_hand() || entry.standing == Standing::kRejected) return false;
    if (relation_of(entry).change == "inherited") return false;
    const auto dated = text::Edtf::parse(entry.dated);
    if (dated && dated->latest() < inherited.day) return true;
    const auto since = text::Edtf::parse(relation_of(entry).since.value_or(""));
    const auto before = text::Edtf::parse(inherited.row.since);
    if (!since || since->earliest() >= inherited.day) return false;
    return before && !(*since == *before) && !since->refined_by(*before) && !before->refined_by(*since);
  });
}

/// An inherited tie of which more was told since: what was not spoken of stays as it was inherited.
RelationRow corrected(const Pair& pair, const Ties& ties, const Inherited& inherited) {
  std::vector<Entry> entries = ties.at(inherited.source);
  const std::vector<Entry>& own = ties.at(pair);
  entries.insert(entries.end(), own.begin(), own.end());
  RelationRow row = assemble_own(pair, entries);
  row.inherited_from = inherited.from;
  row.valid_from = std::max(row.valid_from, inherited.row.valid_from);
  return row;
}

/// A locality that is gone keeps its row, for the days before.
void end_with_the_locality(RelationRow& row, const Lineage& lineage) {
  const text::Day last = std::min(lineage.last_day(row.first), lineage.last_day(row.second));
  if (last >= row.valid_to) return;
  row.valid_to = last;
  row.until = text::to_string(last);
}

}  // namespace

std::vector<Pair> pairs_that_inherit(const Pair& pair, const Lineage& lineage) {
  std::vector<Pair> out;
  auto firsts = lineage.successors(pair.first), seconds = lineage.successors(pair.second);
  firsts.push_back({pair.first, 0});
  seconds.push_back({pair.second, 0});
  for (const auto& a : firsts) {
    for (const auto& b : seconds) {
      if (a.id != b.id) out.push_back(ordered(a.id, b.id));
    }
  }
  return out;
}

std::vector<Pair> pairs_inherited(const Pair& pair, const Lineage& lineage) {
  std::vector<Pair> out;
  auto firsts = lineage.predecessors(pair.first), seconds = lineage.predecessors(pair.second);
  firsts.push_back({pair.first, 0});
  seconds.push_back({pair.second, 0});
  for (const auto& a : firsts) {
    for (const auto& b : seconds) {
      if (a.id != b.id) out.push_back(ordered(a.id, b.id));
    }
  }
  return out;
}

std::optional<RelationRow> assemble_relation(const Pair& pair, const Ties& ties, const Lineage& lineage) {
  std::optional<RelationRow> row = own_row(pair, ties);
  const std::vector<Inherited> inherited = inherited_rows(pair, ties, lineage);
  const bool better = !inherited.empty() && inherited.front().row.standing == Standing::kAccepted &&
                      (!row || row->standing == Standing::kProposed);
  if (!row && inherited.empty()) return std::nullopt;
  if (!row || better) {
    row = inherited.front().row;
    row->inherited_from = inherited.front().from;
  } else if (!inherited.empty() && !is_a_tie_of_its_own(ties.at(pair), inherited.front())) {
    row = corrected(pair, ties, inherited.front());
  }
  for (const Inherited& tie : inherited) {
    if (tie.from == row->inherited_from) continue;
    row->joined.push_back(tie.from);
    row->valid_from = std::min(row->valid_from, tie.row.valid_from);
  }
  std::sort(row->joined.begin(), row->joined.end());
  std::sort(row->facts.begin(), row->facts.end());
  end_with_the_locality(*row, lineage);
  return row;
}

std::vector<Contradiction> contradictions(const std::vector<Entry>& tie) {
  const Pointers counted = that_count(tie);
  std::vector<Contradiction> out;
  const auto add = [&](const char* property, const std::optional<Choice>& choice) {
    if (!choice || !choice->contradicted) return;
    Contradiction found{property, choice->value, choice->others, {}};
    for (const Entry* entry : counted) found.facts.push_back(entry->id);
    out.push_back(std::move(found));
  };
  add("kind", choose(kind_claims(counted), What::kWord));
  add("since", choose(since_claims(counted), What::kDate));
  return out;
}

}  // namespace ketnghia::ledger
