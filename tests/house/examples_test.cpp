#include <gtest/gtest.h>

#include "extract/extract.h"
#include "extract/fact_json.h"
#include "extract/score_folder.h"
#include "house/sources.h"
#include "read/read.h"

namespace ketnghia::house {
namespace {

/// What the program finds in examples/, held against what a careful reader finds there (NAME.jsonl).
class Examples : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    const std::string data = std::string(KETNGHIA_BINARY_DIR) + "/data";
    book_ = new gazetteer::Book(gazetteer::Book::open(data + "/places.book"));
    packs_ = new language::Packs(language::Packs::open(data + "/language"));
  }
  static void TearDownTestSuite() {
    delete book_;
    delete packs_;
  }

  static std::vector<extract::GoldDocument> documents() {
    return extract::gold_documents(in_project("examples").string());
  }

  static extract::Score score_of(extract::GoldDocument document) {
    return extract::score(extract::read_fact_lines(document.gold), extract::facts_of(document, *book_, *packs_),
                          *book_);
  }

  static gazetteer::Book* book_;
  static language::Packs* packs_;
};

gazetteer::Book* Examples::book_ = nullptr;
language::Packs* Examples::packs_ = nullptr;

TEST_F(Examples, ATableAndFourPagesHaveTheirGold) {
  int tables = 0, pages = 0;
  for (const extract::GoldDocument& document : documents()) {
    ++(document.home.empty() ? pages : tables);
    for (const nlohmann::json& gold : extract::read_fact_lines(document.gold)) {
      EXPECT_NO_THROW(extract::from_json(gold)) << document.gold << ": " << gold.dump();
    }
  }
  EXPECT_EQ(tables, 1);
  EXPECT_EQ(pages, 4);
}

/// Floors under the table of partners: 51 rows, their countries in merged cells.
TEST_F(Examples, TheTableOfPartnersIsRead) {
  for (const extract::GoldDocument& document : documents()) {
    if (document.home.empty()) continue;
    const extract::Score score = score_of(document);
    EXPECT_EQ(score.of("relation").gold, 51);
    EXPECT_GE(score.of("relation").f1(), 0.98);
    EXPECT_GE(score.of("relation").whole_share(), 0.98);
    EXPECT_GE(score.of("office").f1(), 0.95);
  }
}

/// Floors under the four pages together, close below what is found; they rise with it.
TEST_F(Examples, ThePagesAreRead) {
  extract::Score all;
  for (const extract::GoldDocument& document : documents()) {
    if (document.home.empty()) all += score_of(document);
  }
  EXPECT_GE(all.of("relation").f1(), 0.55);
  EXPECT_GE(all.of("office").f1(), 0.65);
  EXPECT_GE(all.all().f1(), 0.62);
  EXPECT_GE(all.all().precision(), 0.85);
}

TEST_F(Examples, EveryQuotationIsExactlyTheBytesItPointsAt) {
  int quotations = 0;
  for (const extract::GoldDocument& document : documents()) {
    const read::Document read = read::read_file(document.file, *packs_);
    for (const extract::Fact& fact : extract::extract(read, *book_, *packs_, {document.home})) {
      EXPECT_FALSE(fact.evidence.empty()) << document.file << ": " << extract::to_json(fact).dump();
      for (const extract::Evidence& evidence : fact.evidence) {
        ASSERT_LE(evidence.span.end, read.text.size());
        EXPECT_EQ(evidence.quote, evidence.span.of(read.text));
        ++quotations;
      }
    }
  }
  EXPECT_GT(quotations, 100);
}

}  // namespace
}  // namespace ketnghia::house
