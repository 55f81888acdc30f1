#include "extract/fact_json.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <filesystem>
#include <fstream>

#include "extract/vocabulary.h"
#include "text/error.h"

namespace ketnghia::extract {
namespace {

using Json = nlohmann::json;

std::string written(const std::string& line) { return to_json(from_json(Json::parse(line))).dump(); }

/// The message's arguments where reading refuses the line, else an empty map.
Error::Arguments refused(const std::string& line) {
  try {
    from_json(Json::parse(line));
  } catch (const Error& error) {
    EXPECT_EQ(error.message(), "fact.bad");
    EXPECT_EQ(error.kind(), ErrorKind::kInput);
    return error.arguments();
  }
  return {};
}

TEST(FactJson, WritesARelationWithTheFormatsNamesInItsOrder) {
  Relation relation;
  relation.parties = {{"VN-SG", "", "peoples_committee"}, {"KR-26", "TP Busan", std::nullopt}};
  relation.kind = "friendship";
  relation.since = "1995-11";
  relation.status = "active";
  relation.order = 8;
  Fact fact{relation, 0.9, {{"table.txt", {10, 18}, "TP Busan"}}, false, {"country"}};
  EXPECT_EQ(
      to_json(fact).dump(),
      R"({"fact":"relation","parties":[{"id":"VN-SG","body":"peoples_committee"},{"id":"KR-26","name":"TP Busan"}],)"
      R"("kind":"friendship","since":"1995-11","status":"active","order":8,"confidence":0.9,)"
      R"("evidence":[{"doc":"table.txt","start":10,"end":18,"quote":"TP Busan"}],"section":"main","inferred":["country"]})");
}

TEST(FactJson, LeavesOutWhatTheDocumentDoesNotSay) {
  Office office;
  office.person = "Lee";
  office.role = "mayor";
  office.of = "KR-26";
  const Json json = to_json(Fact{office, 0.5, {}, true, {}});
  EXPECT_EQ(json.dump(), Json::parse(R"({"fact":"office","person":"Lee","role":"mayor","of":"KR-26","confidence":0.5,
                                         "evidence":[],"section":"related"})")
                             .dump());
}

TEST(FactJson, EveryKindComesBackAsItWas) {
  const std::string tail =
      R"("confidence":0.75,"evidence":[{"doc":"a","start":0,"end":1,"quote":"x"}],"section":"main"})";
  for (
      const std::string head : {
          R"({"fact":"relation","parties":[{"id":"VN-SG"},{"id":"KR-26"}],"kind":"twinning","since":"2008-04","until":"2010","status":"ended","change":"ended","note":"n","order":3,"as_written":{"since":"4/2008"},)",
          R"({"fact":"agreement","type":"mou","parties":[{"id":"KR-41","body":"government"}],"signed":"2024-10-21","valid":"2022/2026","status":"signed","signatories":[{"name":"Kim","role":"governor","of":"KR-41"}],"fields":["trade","food"],)",
          R"({"fact":"event","type":"reception","date":"2025-11-24/2025-11-29","status":"held","direction":"in","place":{"id":"VN-SG","name":"here"},"localities":["VN-SG","RU"],"participants":[{"name":"A"}],)",
          R"({"fact":"office","person":"Wang Hao","names":{"en":"Wang Hao","vi":"Vương Hạo"},"titles":{"en":"Governor"},"honorific":{"en":"Mr"},"role":"governor","of":"CN-ZJ","title":"Governor","acting":true,"as_of":"2021",)",
          R"({"fact":"succession","from":["VN-57","VN-43"],"to":"VN-SG","kind":"merge","date":"2025-07-01",)",
          R"({"fact":"rule","of":"MM-06","rule":"do_not_send","strength":"consider","note":"n",)",
          R"({"fact":"finding","kind":"misspelling","suggestion":"Thẩm Dương","arguments":{"name":"Thâm Dương"},)",
          R"({"fact":"commitment","by":"KR-41","text":"t","due":"2026",)",
          R"({"fact":"contact","of":"KR-41","address":"a","email":"e@x","phone":"1","website":"w",)",
      }) {
    EXPECT_EQ(written(head + tail), head + tail);
  }
}

TEST(FactJson, NullCountsAsAbsent) {
  const Fact fact =
      from_json(Json::parse(R"({"fact":"relation","parties":[],"kind":"unknown","since":null,"note":null})"));
  EXPECT_FALSE(std::get<Relation>(fact.content).since);
  EXPECT_FALSE(to_json(fact).contains("since"));
}

TEST(FactJson, RefusesWhatTheFormatDoesNotKnow) {
  using Arguments = Error::Arguments;
  EXPECT_EQ(refused(R"({"fact":"rumour"})"), (Arguments{{"field", "fact"}, {"value", "rumour"}}));
  EXPECT_EQ(refused(R"({"fact":"relation","kind":"marriage"})"), (Arguments{{"field", "kind"}, {"value", "marriage"}}));
  EXPECT_EQ(refused(R"({"fact":"relation","since":"2021-13"})"), (Arguments{{"field", "since"}, {"value", "2021-13"}}));
  EXPECT_EQ(refused(R"({"fact":"office","person":"A","role":"king"})"),
            (Arguments{{"field", "role"}, {"value", "king"}}));
  EXPECT_EQ(refused(R"({"fact":"agreement","type":"mou","fields":["magic"]})"),
            (Arguments{{"field", "fields"}, {"value", "magic"}}));
  EXPECT_EQ(refused(R"({"fact":"relation","section":"margin"})"),
            (Arguments{{"field", "section"}, {"value", "margin"}}));
  EXPECT_EQ(refused(R"({"fact":"relation","confidence":1.5})"), (Arguments{{"field", "confidence"}, {"value", "1.5"}}));
}

TEST(FactJson, RefusesValuesOfTheWrongShapeWithoutFalling) {
  for (const char* line : {R"([])", R"({})", R"({"fact":7})", R"({"fact":"relation","parties":{}})",
                           R"({"fact":"relation","parties":["VN-SG"]})", R"({"fact":"relation","order":"8"})",
                           R"({"fact":"office","person":"A","role":"mayor","acting":"yes"})",
                           R"({"fact":"office","person":"A","role":"mayor","names":[]})",
                           R"({"fact":"relation","evidence":[{"doc":"a","start":5,"end":2}]})",
                           R"({"fact":"relation","evidence":[{"doc":"a","start":-1,"end":2}]})"}) {
    EXPECT_FALSE(refused(line).empty()) << line;
  }
}

TEST(FactJson, ReadsEveryGoldFact) {
  const std::filesystem::path shared = std::filesystem::path(KETNGHIA_SOURCE_DIR) / ".." / "shared";
  if (!std::filesystem::exists(shared)) GTEST_SKIP() << "the gold files are not on this machine";
  size_t count = 0;
  for (const char* folder : {"gold", "corpus"}) {
    for (const auto& file : std::filesystem::directory_iterator(shared / folder)) {
      if (file.path().extension() != ".jsonl") continue;
      std::ifstream in(file.path());
      for (std::string line; std::getline(in, line); ++count) {
        EXPECT_NO_THROW(from_json(Json::parse(line))) << file.path() << ": " << line;
      }
    }
  }
  EXPECT_GT(count, 100u);
}

TEST(Vocabulary, HasEachWordOnce) {
  for (const auto vocabulary :
       {vocabulary::roles(), vocabulary::fields(), vocabulary::bodies(), vocabulary::event_types()}) {
    for (const auto word : vocabulary) EXPECT_EQ(std::count(vocabulary.begin(), vocabulary.end(), word), 1) << word;
    EXPECT_FALSE(vocabulary::contains(vocabulary, ""));
  }
  EXPECT_TRUE(vocabulary::contains(vocabulary::roles(), "chair_peoples_committee"));
}

// ---- laws ----

template <typename Words>
std::string any_of(const Words& words) {
  return std::string(*rc::gen::elementOf(std::vector<std::string_view>(words.begin(), words.end())));
}

std::string any_id() {
  return *rc::gen::element<std::string>("VN-SG", "KR-26", "gn:1799869", "JP", "name:County of Kaua'i",
                                        "name:Thà Khooc");
}

std::string any_date() {
  return *rc::gen::element<std::string>("2014", "2008-04", "2024-10-21", "2025-11-24/2025-11-29", "[2021-12..2023-03]",
                                        "2022-08~");
}

std::string any_text() {
  return *rc::gen::element<std::string>("Lê Văn An", "山田太郎", "박지훈", "Иван Петров", "Jean \"Jo\" Dupont", "a\nb",
                                        "O'Neill", "Ế", "");
}

RC_GTEST_PROP(FactJson, EveryRelationComesBackAsItWasWritten, ()) {
  Json json{{"fact", "relation"},
            {"parties", {{{"id", any_id()}, {"name", any_text()}}, {{"id", any_id()}, {"name", any_text()}}}},
            {"kind", any_of(vocabulary::relation_kinds())},
            {"status", any_of(vocabulary::relation_statuses())},
            {"since", any_date()},
            {"note", any_text()}};
  const std::string once = to_json(from_json(json)).dump();
  RC_ASSERT(written(once) == once);
  const Json back = Json::parse(once);
  for (const char* field : {"kind", "status", "since"}) RC_ASSERT(back[field] == json[field]);
}

RC_GTEST_PROP(FactJson, EveryOfficeComesBackAsItWasWritten, ()) {
  Json json{{"fact", "office"},
            {"person", "Lê Văn An" + any_text()},
            {"role", any_of(vocabulary::roles())},
            {"of", any_id()},
            {"as_of", any_date()},
            {"acting", *rc::gen::arbitrary<bool>()}};
  const std::string once = to_json(from_json(json)).dump();
  RC_ASSERT(written(once) == once);
  const Json back = Json::parse(once);
  for (const char* field : {"person", "role", "of", "as_of"}) RC_ASSERT(back[field] == json[field]);
}

RC_GTEST_PROP(FactJson, EveryEventComesBackAsItWasWritten, ()) {
  Json json{{"fact", "event"},
            {"type", any_of(vocabulary::event_types())},
            {"status", any_of(vocabulary::event_statuses())},
            {"date", any_date()},
            {"localities", {any_id(), any_id()}},
            {"participants", {{{"name", "A" + any_text()}, {"role", any_of(vocabulary::roles())}}}}};
  const std::string once = to_json(from_json(json)).dump();
  RC_ASSERT(written(once) == once);
  for (const char* field : {"type", "status", "date", "localities"}) RC_ASSERT(Json::parse(once)[field] == json[field]);
}

RC_GTEST_PROP(FactJson, AWordOfNoVocabularyIsRefusedByItsField, ()) {
  const auto [kind, field] = *rc::gen::element(std::pair("office", "role"), std::pair("relation", "kind"),
                                               std::pair("event", "type"), std::pair("agreement", "type"));
  Json json{{"fact", kind}, {"person", "A"}, {"of", "VN"}, {"role", "mayor"}, {"localities", {"VN-SG"}}};
  json["parties"] = {{{"id", "VN-SG"}}, {{"id", "KR-26"}}};
  json[field] = "no word of any";
  const auto arguments = refused(json.dump());
  RC_ASSERT(arguments.contains("field") && arguments.at("field") == field);
}

}  // namespace
}  // namespace ketnghia::extract
