// The views as pure functions of entries: who inherits, who leads, what is one agreement.

#include "ledger/assemble.h"

#include "fixture.h"

namespace ketnghia::ledger {
namespace {

const Canonical kAsItIs = [](const std::string& id) { return id; };

text::Day day(int year, int month = 7, int of_month = 1) { return text::day_number(year, month, of_month); }

/// Entries as the ledger would number them.
class Entries {
 public:
  Entries& add(extract::Fact fact, const std::string& source = "a", const std::string& dated = "",
               Standing standing = Standing::kAccepted) {
    Entry entry;
    entry.id = static_cast<int64_t>(all_.size()) + 1;
    entry.fact = std::move(fact);
    entry.document = 1;
    entry.source = source;
    entry.dated = dated;
    entry.standing = standing;
    entry.recorded = entry.root = entry.id;
    all_.push_back(std::move(entry));
    return *this;
  }
  Entries& by_hand(extract::Fact fact) {
    add(std::move(fact), "");
    all_.back().document = 0;
    return *this;
  }
  const std::vector<Entry>& all() const { return all_; }
  Ties ties() const {
    Ties out;
    for (const Entry& entry : all_) {
      const Keys keys = keys_of(entry.fact, kAsItIs);
      out[{keys.subject, keys.object}].push_back(entry);
    }
    return out;
  }

 private:
  std::vector<Entry> all_;
};

RelationRow row_of(const Entries& entries, const std::string& a, const std::string& b, const Lineage& lineage = {}) {
  const auto row = assemble_relation(a < b ? Pair{a, b} : Pair{b, a}, entries.ties(), lineage);
  EXPECT_TRUE(row.has_value());
  return row.value_or(RelationRow{});
}

extract::Fact with(extract::Fact fact, const std::function<void(extract::Relation&)>& change) {
  change(std::get<extract::Relation>(fact.content));
  return fact;
}

// ---- ties ----

TEST(Ties, ASpecificKindBeatsAnUnknownOneAndATieItsIntention) {
  const auto kind = [](const std::vector<std::string>& kinds) {
    Entries entries;
    for (size_t i = 0; i < kinds.size(); ++i) entries.add(ledger::tie("H", "P", kinds[i], ""), "s" + std::to_string(i));
    return row_of(entries, "H", "P").kind;
  };
  EXPECT_EQ(kind({"unknown", "unknown", "cooperation"}), "cooperation");
  EXPECT_EQ(kind({"prospective", "prospective", "twinning"}), "twinning");
  EXPECT_EQ(kind({"prospective", "unknown"}), "prospective");
  EXPECT_EQ(kind({"unknown"}), "unknown");
  EXPECT_EQ(kind({"friendship", "twinning", "twinning"}), "twinning");  // more sources
}

TEST(Ties, AFinerDateTakesOverAndALonelyOtherDoesNot) {
  Entries entries;
  entries.add(tie("H", "P", "twinning", "2005"), "a").add(tie("H", "P", "twinning", "2005-03-01"), "b");
  entries.add(tie("H", "P", "twinning", "2005-03"), "c").add(tie("H", "P", "twinning", "1999"), "d");
  EXPECT_EQ(row_of(entries, "H", "P").since, "2005-03-01");
  EXPECT_EQ(row_of(entries, "H", "P").valid_from, day(2005, 3, 1));
  EXPECT_EQ(row_of(entries, "H", "P").sources, 4);
}

TEST(Ties, OfTheStatusTheLaterDocumentIsBelieved) {
  const auto status = [](const std::string& value) {
    return with(tie("H", "P", "twinning", "2005"), [&](extract::Relation& relation) { relation.status = value; });
  };
  Entries entries;
  entries.add(status("active"), "a", "2015")
      .add(status("suspended"), "b", "2022-03")
      .add(status("active"), "c", "2018");
  EXPECT_EQ(row_of(entries, "H", "P").status, "suspended");
  entries.add(with(tie("H", "P", "twinning", "2005"),
                   [](extract::Relation& relation) {
                     relation.status.reset();
                     relation.change = "ended";
                   }),
              "d", "2024");
  EXPECT_EQ(row_of(entries, "H", "P").status, "ended");
}

TEST(Ties, WhatExpiredWithoutADayStaysAndWhatEndedOnOneIsOver) {
  const auto expired = [](const char* until) {
    return with(tie("H", "P", "twinning", "2005"), [&](extract::Relation& relation) {
      relation.status = "expired";
      if (*until != '\0') relation.until = until;
    });
  };
  EXPECT_EQ(row_of(Entries().add(expired("")), "H", "P").valid_to, text::kEndOfTime);
  EXPECT_EQ(row_of(Entries().add(expired("")), "H", "P").status, "expired");
  EXPECT_EQ(row_of(Entries().add(expired("2019-05")), "H", "P").valid_to, day(2019, 5, 31));
}

TEST(Ties, NothingThatStandsGivesNoRow) {
  Entries entries;
  EXPECT_FALSE(assemble_relation({"H", "P"}, entries.ties(), {}));
  entries.add(tie("H", "P", "twinning", "2005"), "a", "", Standing::kRejected);
  EXPECT_FALSE(assemble_relation({"H", "P"}, entries.ties(), {}));
}

TEST(Ties, OneThatIsOnlyProposedIsShownAsSuchUntilOneIsAccepted) {
  Entries entries;
  entries.add(tie("H", "P", "twinning", "2005"), "a", "", Standing::kProposed);
  EXPECT_EQ(row_of(entries, "H", "P").standing, Standing::kProposed);
  entries.add(tie("H", "P", "friendship", "2006"), "b");
  EXPECT_EQ(row_of(entries, "H", "P").standing, Standing::kAccepted);
  EXPECT_EQ(row_of(entries, "H", "P").kind, "friendship");
  EXPECT_EQ(row_of(entries, "H", "P").facts, std::vector<int64_t>{2});
}

// ---- succession ----

const Lineage& merger() {
  static const Lineage lineage({{"old1", "new", day(2025)}, {"old2", "new", day(2025)}}, kAsItIs);
  return lineage;
}

TEST(Succession, ThePredecessorsTieIsOverOnTheDayBefore) {
  const Entries entries = Entries().add(tie("old1", "P", "twinning", "2005"));
  EXPECT_EQ(row_of(entries, "old1", "P", merger()).until, "2025-06-30");
  EXPECT_EQ(row_of(entries, "old1", "P", merger()).valid_to, day(2025) - 1);
  const RelationRow heir = row_of(entries, "new", "P", merger());
  EXPECT_EQ(heir.inherited_from, "old1");
  EXPECT_EQ(heir.since, "2005");
  EXPECT_EQ(heir.valid_from, day(2025));
  EXPECT_EQ(heir.valid_to, text::kEndOfTime);
}

TEST(Succession, OfTwoPredecessorsTheOlderTieIsInheritedAndTheOtherNamed) {
  Entries entries;
  entries.add(tie("old1", "P", "twinning", "2010")).add(tie("old2", "P", "friendship", "1999"));
  const RelationRow heir = row_of(entries, "new", "P", merger());
  EXPECT_EQ(heir.inherited_from, "old2");
  EXPECT_EQ(heir.since, "1999");
  EXPECT_EQ(heir.joined, std::vector<std::string>{"old1"});
}

TEST(Succession, AnAcceptedTieIsInheritedBeforeAnOlderDoubtfulOne) {
  Entries entries;
  entries.add(tie("old1", "P", "twinning", "2010"));
  entries.add(tie("old2", "P", "friendship", "1999"), "b", "", Standing::kProposed);
  EXPECT_EQ(row_of(entries, "new", "P", merger()).inherited_from, "old1");
}

TEST(Succession, TwoPartnersThatBothWereMergedKeepTheirTie) {
  const Lineage both({{"old1", "new", day(2025)}, {"P", "Q", day(2010)}}, kAsItIs);
  const Entries entries = Entries().add(tie("old1", "P", "twinning", "2005"));
  const RelationRow heir = row_of(entries, "new", "Q", both);
  EXPECT_EQ(heir.since, "2005");
  EXPECT_EQ(heir.valid_from, day(2025));  // when the later of the two passed
}

TEST(Succession, TiesAmongThemselvesEndWithTheMerger) {
  const Entries entries = Entries().add(tie("old1", "old2", "twinning", "2005"));
  for (const Pair& pair : pairs_that_inherit({"old1", "old2"}, merger())) EXPECT_NE(pair.first, pair.second);
  EXPECT_EQ(row_of(entries, "old1", "old2", merger()).valid_to, day(2025) - 1);
}

TEST(Succession, WhoeverIsTouchedTheHeirsAreComputedAnew) {
  const auto heirs = pairs_that_inherit({"P", "old1"}, merger());
  EXPECT_NE(std::find(heirs.begin(), heirs.end(), Pair{"P", "new"}), heirs.end());
  const auto sources = pairs_inherited({"P", "new"}, merger());
  EXPECT_NE(std::find(sources.begin(), sources.end(), Pair{"P", "old2"}), sources.end());
}

TEST(Succession, AHandCorrectsWhatIsInherited) {
  Entries entries;
  entries.add(tie("old1", "P", "twinning", "2005"));
  entries.by_hand(fact(R"({"fact":"relation","parties":[{"id":"new"},{"id":"P"}],"since":"2005-03","confidence":1})"));
  const RelationRow heir = row_of(entries, "new", "P", merger());
  EXPECT_EQ(heir.since, "2005-03");
  EXPECT_EQ(heir.kind, "twinning");
  EXPECT_EQ(heir.inherited_from, "old1");
}

// ---- contradictions ----

TEST(Contradictions, AreOfKindAndDateAndNameTheOthers) {
  Entries entries;
  entries.add(tie("H", "P", "twinning", "2005"), "a").add(tie("H", "P", "friendship", "2005-03"), "b");
  auto found = contradictions(entries.all());
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].property, "kind");
  EXPECT_EQ(found[0].others.size(), 1u);
  EXPECT_EQ(found[0].facts.size(), 2u);
  entries.add(tie("H", "P", "twinning", "2006"), "c");
  EXPECT_EQ(contradictions(entries.all()).size(), 2u);
  entries.by_hand(tie("H", "P", "twinning", "2005-03"));  // a person has said which is right
  EXPECT_EQ(contradictions(entries.all()).size(), 0u);
}

TEST(Contradictions, WhatIsNotAcceptedContradictsNothingThatIs) {
  Entries entries;
  entries.add(tie("H", "P", "twinning", "2005"), "a");
  entries.add(tie("H", "P", "friendship", "1990"), "b", "", Standing::kProposed);
  EXPECT_TRUE(contradictions(entries.all()).empty());
}

// ---- offices ----

std::vector<std::string> latest(const Entries& entries) {
  std::vector<std::string> out;
  for (const OfficeRow& row : assemble_offices("P", entries.all(), FewPlaces())) {
    if (row.latest) out.push_back(row.role + " " + row.person);
  }
  return out;
}

using Names = std::vector<std::string>;

TEST(Offices, TheLastKnownHolderLeadsAndTheOthersStayInTheStory) {
  Entries entries;
  entries.add(office("A", "mayor", "P", "2019")).add(office("B", "mayor", "P", "2021-05-01"));
  entries.add(office("C", "mayor", "P", "2021"));  // may have come before or after B: until the year's end
  EXPECT_EQ(latest(entries), Names{"mayor C"});
  EXPECT_EQ(assemble_offices("P", entries.all(), FewPlaces()).size(), 3u);
}

TEST(Offices, AnAcceptedHolderGoesBeforeALaterDoubtfulOne) {
  Entries entries;
  entries.add(office("A", "mayor", "P", "2019"));
  entries.add(office("B", "mayor", "P", "2023"), "b", "", Standing::kProposed);
  EXPECT_EQ(latest(entries), Names{"mayor A"});
}

TEST(Offices, SeveralMayBeDeputiesAtATime) {
  Entries entries;
  entries.add(office("A", "deputy_mayor", "P", "2019")).add(office("B", "deputy_mayor", "P", "2021"));
  EXPECT_EQ(latest(entries), (Names{"deputy_mayor A", "deputy_mayor B"}));
}

TEST(Offices, OneSpellingOfANameOrAnotherIsOnePerson) {
  Entries entries;
  entries.add(office("Park Heong Joon", "mayor", "P", "2021"), "a");
  entries.add(office("PARK Heongjoon", "mayor", "P", "2023"), "b");
  const auto rows = assemble_offices("P", entries.all(), FewPlaces());
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].person, "PARK Heongjoon");  // as the latest writes it
  EXPECT_EQ(rows[0].sources, 2);
  EXPECT_EQ(rows[0].facts, (std::vector<int64_t>{2, 1}));
}

TEST(Offices, AThirdNameMayJoinTwoPeopleIntoOne) {
  extract::Fact both = office("Oh", "mayor", "P", "2022");
  std::get<extract::Office>(both.content).names = {{"en", "Oh Se Hoon"}, {"vi", "Ngô Thế Huân"}};
  Entries entries;
  entries.add(office("Oh Se-hoon", "mayor", "P", "2021"), "a").add(office("Ngô Thế Huân", "mayor", "P", "2021"), "b");
  EXPECT_EQ(assemble_offices("P", entries.all(), FewPlaces()).size(), 2u);
  entries.add(both, "c");
  EXPECT_EQ(assemble_offices("P", entries.all(), FewPlaces()).size(), 1u);
}

TEST(Offices, RolesAreRankedAndSomeAreShared) {
  EXPECT_LT(rank_of_role("party_secretary"), rank_of_role("mayor"));
  EXPECT_LT(rank_of_role("mayor"), rank_of_role("deputy_mayor"));
  EXPECT_TRUE(is_leader("governor"));
  EXPECT_FALSE(is_leader("consul_general"));
  EXPECT_TRUE(is_shared_role("legislator"));
  EXPECT_FALSE(is_shared_role("governor"));
}

// ---- agreements and events ----

extract::Fact signing(const std::string& date, const std::vector<std::string>& fields = {}) {
  nlohmann::json json{{"fact", "agreement"}, {"type", "mou"}, {"confidence", 0.9}};
  json["parties"] = nlohmann::json::array({nlohmann::json{{"id", "H"}}, nlohmann::json{{"id", "P"}}});
  if (!date.empty()) json["signed"] = date;
  if (!fields.empty()) json["fields"] = fields;
  return extract::from_json(json);
}

std::vector<std::string> dates(const Entries& entries) {
  std::vector<std::string> out;
  for (const OccurrenceRow& row : assemble_occurrences(entries.all(), kAsItIs)) out.push_back(row.date);
  return out;
}

TEST(Occurrences, DatesThatFitAreOneAndOthersAreOthers) {
  EXPECT_EQ(dates(Entries().add(signing("2024")).add(signing("2024-10")).add(signing("2024-10-21"))),
            Names{"2024-10-21"});
  EXPECT_EQ(dates(Entries().add(signing("2024-10-21")).add(signing("2024-10-22"))),
            (Names{"2024-10-21", "2024-10-22"}));
}

TEST(Occurrences, OneWithoutADateIsTheOnlyOneThereIsOrAnother) {
  EXPECT_EQ(dates(Entries().add(signing("")).add(signing("2024-10-21"))), Names{"2024-10-21"});
  EXPECT_EQ(dates(Entries().add(signing("")).add(signing("2019")).add(signing("2024"))), (Names{"", "2019", "2024"}));
  EXPECT_EQ(dates(Entries().add(signing("")).add(signing(""))), Names{""});
}

TEST(Occurrences, FieldsOfCooperationAreJoinedInTheOrderOfTheVocabulary) {
  Entries entries;
  entries.add(signing("2024-10-21", {"youth", "trade"}), "a").add(signing("2024-10", {"food", "trade"}), "b");
  const auto rows = assemble_occurrences(entries.all(), kAsItIs);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(nlohmann::json::parse(rows[0].content)["fields"], nlohmann::json({"trade", "youth", "food"}));
  EXPECT_EQ(rows[0].sources, 2);
}

TEST(Occurrences, TheFactsOfOneThatIsRejectedMakeNone) {
  EXPECT_TRUE(dates(Entries().add(signing("2024"), "a", "", Standing::kRejected)).empty());
  Entries entries;
  entries.add(signing("2024"), "a", "", Standing::kProposed).add(signing("2024-10"), "b");
  EXPECT_EQ(assemble_occurrences(entries.all(), kAsItIs)[0].standing, Standing::kAccepted);
}

}  // namespace
}  // namespace ketnghia::ledger
