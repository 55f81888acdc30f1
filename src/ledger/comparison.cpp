#include "ledger/comparison.h"

#include <algorithm>

#include "ledger/assemble.h"

namespace ketnghia::ledger {

namespace {

bool agree(const extract::Text& a, const extract::Text& b) {
  const auto x = a ? text::Edtf::parse(*a) : std::nullopt, y = b ? text::Edtf::parse(*b) : std::nullopt;
  return !x || !y || *x == *y || x->refined_by(*y) || y->refined_by(*x);
}

/// What a fact is beside the others about the same thing, of which there is at least one.
struct Comparer {
  const extract::Fact& fact;
  const std::vector<Entry>& others;
  const std::string& source;
  const Places& places;

  News operator()(const extract::Relation&) const {
    Entry entry;
    entry.fact = fact;
    entry.document = -1;  // a document's, whichever
    entry.source = source;
    entry.standing = others.front().standing;
    std::vector<Entry> all = others;
    all.push_back(std::move(entry));
    return contradictions(all).size() > contradictions(others).size() ? News::kContradicted : News::kConfirmed;
  }
  News operator()(const extract::Office& office) const {
    News news = News::kFresh;
    for (const Entry& entry : others) {
      const auto& other = std::get<extract::Office>(entry.fact.content);
      std::vector<Entry> both(2);
      both[0].fact.content = office;
      both[1].fact.content = other;
      if (assemble_offices(office.of, both, places).size() == 1) return News::kConfirmed;
      const bool same_day = office.as_of && other.as_of && *office.as_of == *other.as_of;
      if (same_day && !is_shared_role(office.role)) news = News::kContradicted;
    }
    return news;
  }
  News operator()(const extract::Agreement& agreement) const {
    return any([&](const Entry& entry) {
      return agree(agreement.signed_on, std::get<extract::Agreement>(entry.fact.content).signed_on);
    });
  }
  News operator()(const extract::Event& event) const {
    return any(
        [&](const Entry& entry) { return agree(event.date, std::get<extract::Event>(entry.fact.content).date); });
  }
  template <typename Other>
  News operator()(const Other&) const {
    return any([&](const Entry& entry) { return assertion_of(entry.fact) == assertion_of(fact); });
  }
  template <typename Same>
  News any(Same same) const {
    return std::any_of(others.begin(), others.end(), same) ? News::kConfirmed : News::kFresh;
  }
};

}  // namespace

News Comparison::of(const extract::Fact& fact) const {
  const Keys keys = keys_of(fact, canonical_);
  std::vector<Entry> others = ledger_.about(std::string(extract::kind_of(fact)), keys.subject, keys.object, kNow);
  std::erase_if(
      others, [&](const Entry& entry) { return own_.contains(entry.source) || entry.standing == Standing::kRejected; });
  if (others.empty()) return News::kFresh;
  return std::visit(Comparer{fact, others, *own_.begin(), places_}, fact.content);
}

}  // namespace ketnghia::ledger
