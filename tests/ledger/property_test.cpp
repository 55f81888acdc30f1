// What must hold for any documents in any order (RapidCheck).

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <random>

#include "fixture.h"

namespace ketnghia::ledger {
namespace {

/// A document with facts about few places and people, so that documents meet in what they tell.
struct Page {
  read::Document document;
  std::vector<extract::Fact> facts;
};

rc::Gen<extract::Fact> any_fact() {
  const auto confidence = rc::gen::element(0.4, 0.75, 0.8, 0.95);
  const auto here = rc::gen::element<std::string>("VN-SG", "VN-57", "VN-43", "VN-HN", "VN-15");
  const auto there = rc::gen::element<std::string>("KR-26", "KR-30", "KR-11", "gn:1835848");
  const auto relation = rc::gen::apply(
      [](std::string a, std::string b, std::string kind, std::string since, double sure, bool related, bool ended) {
        extract::Fact out = ledger::tie(a, b, kind, since, sure);
        out.related = related;
        if (ended) std::get<extract::Relation>(out.content).until = "2012-03";
        return out;
      },
      here, there, rc::gen::element<std::string>("unknown", "twinning", "friendship", "prospective"),
      rc::gen::element<std::string>("", "2005", "2005-03", "2005-03-01", "2006", "2025-08"), confidence,
      rc::gen::weightedElement<bool>({{5, false}, {1, true}}), rc::gen::weightedElement<bool>({{6, false}, {1, true}}));
  const auto post =
      rc::gen::apply([](std::string person, std::string role, std::string of, std::string as_of,
                        double sure) { return office(person, role, of, as_of, sure); },
                     rc::gen::element<std::string>("Park Heong Joon", "PARK Heongjoon", "Oh Keo-don", "Lê Văn A"),
                     rc::gen::element<std::string>("mayor", "deputy_mayor"), there,
                     rc::gen::element<std::string>("", "2021", "2021-05", "2023-02-21"), confidence);
  const auto event = rc::gen::apply(
      [](std::string a, std::string b, std::string date, bool agreement, double sure) {
        nlohmann::json json{{"fact", agreement ? "agreement" : "event"}, {"confidence", sure}};
        json["type"] = agreement ? "mou" : "talks";
        if (agreement) {
          json["parties"] = nlohmann::json::array({nlohmann::json{{"id", a}}, nlohmann::json{{"id", b}}});
        } else {
          json["localities"] = {a, b};
        }
        if (!date.empty()) json[agreement ? "signed" : "date"] = date;
        return extract::from_json(json);
      },
      here, there, rc::gen::element<std::string>("", "2024", "2024-10", "2024-10-21", "2024-11"),
      rc::gen::arbitrary<bool>(), confidence);
  return rc::gen::oneOf(relation, relation, post, event);
}

std::vector<Page> any_pages(size_t at_most) {
  const auto facts = rc::gen::container<std::vector<extract::Fact>>(any_fact());
  const auto many =
      *rc::gen::resize(static_cast<int>(at_most),
                       rc::gen::container<std::vector<std::vector<extract::Fact>>>(rc::gen::resize(6, facts)));
  std::vector<Page> out;
  for (size_t i = 0; i < many.size(); ++i) {
    const std::string name = "page " + std::to_string(i);
    const std::string published = *rc::gen::element<std::string>("", "2015", "2021-06-01", "2025-12-01");
    out.push_back({document(name, name, published), many[i]});
  }
  return out;
}

/// In memory: hundreds of registers are made.
Register fresh(const FewPlaces& places) {
  return Register::open({"sqlite::memory:", Database::Access::kCreate, {}}, places);
}

void record(Register& reg, const std::vector<Page>& pages) {
  for (const Page& page : pages) reg.record(page.document, page.facts, {});
}

RC_GTEST_PROP(RegisterProperty, AnyOrderOfDocumentsGivesTheSameViews, ()) {
  const FewPlaces places;
  std::vector<Page> pages = any_pages(6);
  Register one = fresh(places), other = fresh(places);
  record(one, pages);
  std::shuffle(pages.begin(), pages.end(), std::mt19937(*rc::gen::arbitrary<unsigned>()));
  record(other, pages);
  RC_ASSERT(without_numbers(views_of(one)) == without_numbers(views_of(other)));
}

RC_GTEST_PROP(RegisterProperty, TheViewsAreWhatTheLedgerGives, ()) {
  const FewPlaces places;
  Register reg = fresh(places);
  std::vector<Page> pages = any_pages(4);
  record(reg, pages);
  for (Page& page : pages) {  // changed files
    page.document.text += " changed";
    page.document.bytes = page.document.text;
    if (*rc::gen::arbitrary<bool>() && !page.facts.empty()) page.facts.pop_back();
    reg.record(page.document, page.facts, {});
    RC_ASSERT(reg.reading([&] { return reg.views().computed(kNow); }) == views_of(reg));
  }
  RC_ASSERT(reg.verify().clean());
}

RC_GTEST_PROP(RegisterProperty, RecordingAgainChangesNothing, ()) {
  const FewPlaces places;
  Register reg = fresh(places);
  const std::vector<Page> pages = any_pages(4);
  record(reg, pages);
  const TransactionId last = reg.ledger().last_transaction();
  record(reg, pages);
  RC_ASSERT(reg.ledger().last_transaction() == last);
}

RC_GTEST_PROP(RegisterProperty, AfterUndoTheViewsAreAsBeforeAndTheLedgerHasOnlyGrown, ()) {
  const FewPlaces places;
  Register reg = fresh(places);
  record(reg, any_pages(3));
  const ViewRows before = without_numbers(views_of(reg));
  const ViewRows known = reg.reading([&] { return reg.views().computed(kNow); });
  const TransactionId then = reg.ledger().last_transaction();
  Page page{document("last", "last"), *rc::gen::container<std::vector<extract::Fact>>(any_fact())};
  reg.record(page.document, page.facts, {});
  const ViewRows after = without_numbers(views_of(reg));
  const TransactionId recorded = reg.ledger().last_transaction();
  const TransactionId undone = reg.undo(recorded, {});
  RC_ASSERT(without_numbers(views_of(reg)) == before);
  reg.undo(undone, {});
  RC_ASSERT(without_numbers(views_of(reg)) == after);
  RC_ASSERT(reg.ledger().last_transaction() == then + 3);
  RC_ASSERT(reg.reading([&] { return reg.views().computed(then); }) == known);
  RC_ASSERT(reg.verify().clean());
}

RC_GTEST_PROP(RegisterProperty, FactsComeBackAsTheyWere, ()) {
  const FewPlaces places;
  Register reg = fresh(places);
  const auto facts = *rc::gen::uniqueBy<std::vector<extract::Fact>>(
      any_fact(), [](const extract::Fact& one) { return assertion_of(one); });
  reg.record(document("page", "page"), facts, {});
  const auto entries = reg.ledger().everything(kNow);
  RC_ASSERT(entries.size() == facts.size());
  for (size_t i = 0; i < facts.size(); ++i) {
    RC_ASSERT(extract::to_json(entries[i].fact).dump() == extract::to_json(facts[i]).dump());
  }
}

}  // namespace
}  // namespace ketnghia::ledger
