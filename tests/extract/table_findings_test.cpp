#include "extract/table_findings.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <set>

#include "extract/picking.h"
#include "extract/table_reading.h"
#include "language/messages.h"

// What looks wrong in the office's own table: each slip beside its right form, which is no finding.

namespace ketnghia::extract {
namespace {

const std::string kHead =
    "TT\tCấp ký kết\tNước\tĐịa phương kết nghĩa\tNgày ký\tLãnh đạo (Tiếng Việt)\tLãnh đạo (Tiếng Anh)\tGhi chú\n";

/// Rows without a slip.
const std::vector<std::string>& good_rows() {
  static const std::vector<std::string> kRows{
      "UBND\tPháp\tThành phố Lyon\t07/1997\tBà Anne Martin, Thị trưởng Thành phố Lyon\tMs. Anne Martin, Mayor of "
      "Lyon\t\n",
      "UBND\tĐức\tThành phố Leipzig\t05/2004\tÔng Karl Müller, Thị trưởng Thành phố Leipzig\tMr. Karl Müller, Mayor of "
      "Leipzig\t\n",
      "UBND\tNga\tThành phố Kazan\t03/2009\tÔng Ivan Petrov, Thị trưởng Thành phố Kazan\tMr. Ivan Petrov, Mayor of "
      "Kazan\t\n",
      "UBND\tHàn Quốc\tThành phố Daejeon\t11/2004\tÔng Kim Min Jae, Thị trưởng Thành phố Daejeon\tMr. Kim Min Jae, "
      "Mayor "
      "of Daejeon\t\n",
      "UBND\tBa Lan\tThành phố Krakow\t12/1995\tÔng Jan Nowak, Thị trưởng Thành phố Krakow\tMr. Jan Nowak, Mayor of "
      "Krakow\t\n",
  };
  return kRows;
}

/// The table of the good rows and one more.
std::string with_row(const std::string& row) {
  std::string out = kHead;
  int number = 0;
  for (const std::string& good : good_rows()) out += std::to_string(++number) + "\t" + good;
  return row.empty() ? out : out + std::to_string(++number) + "\t" + row + "\n";
}

std::set<std::string> kinds_in(const std::string& row) {
  std::set<std::string> out;
  for (const Finding& finding : all<Finding>(facts_of(with_row(row), "VN-DN"))) out.insert(finding.kind);
  return out;
}

struct Slip {
  const char* kind;
  const char* wrong;
  const char* right;
};

constexpr Slip kSlips[] = {
    {"misspelling", "UBND\tPháp\tThành phố Bordaux\t05/2019\tÔng A Roy, Thị trưởng\tMr. A Roy, Mayor\t",
     "UBND\tPháp\tThành phố Bordeaux\t05/2019\tÔng A Roy, Thị trưởng\tMr. A Roy, Mayor\t"},
    {"missing_level", "\tPháp\tThành phố Bordeaux\t05/2019\tÔng A Roy, Thị trưởng\tMr. A Roy, Mayor\t",
     "UBND\tPháp\tThành phố Bordeaux\t05/2019\tÔng A Roy, Thị trưởng\tMr. A Roy, Mayor\t"},
    {"missing_name", "UBND\tPháp\tThành phố Bordeaux\t05/2019\t\tMr. A Roy, Mayor\t",
     "UBND\tPháp\tThành phố Bordeaux\t05/2019\tÔng A Roy, Thị trưởng\tMr. A Roy, Mayor\t"},
    {"missing_title", "UBND\tPháp\tThành phố Bordeaux\t05/2019\tÔng A Roy, Thị trưởng\tMr. A Roy\t",
     "UBND\tPháp\tThành phố Bordeaux\t05/2019\tÔng A Roy, Thị trưởng\tMr. A Roy, Mayor\t"},
    {"date_format", "UBND\tPháp\tThành phố Bordeaux\t5/2019\tÔng A Roy, Thị trưởng\tMr. A Roy, Mayor\t",
     "UBND\tPháp\tThành phố Bordeaux\t05/2019\tÔng A Roy, Thị trưởng\tMr. A Roy, Mayor\t"},
    {"honorific", "UBND\tPháp\tThành phố Bordeaux\t05/2019\tÔng A Roy, Thị trưởng\tMr A Roy, Mayor\t",
     "UBND\tPháp\tThành phố Bordeaux\t05/2019\tÔng A Roy, Thị trưởng\tMr. A Roy, Mayor\t"},
    {"missing_honorific", "UBND\tPháp\tThành phố Bordeaux\t05/2019\tA Roy, Thị trưởng\tMr. A Roy, Mayor\t",
     "UBND\tPháp\tThành phố Bordeaux\t05/2019\tÔng A Roy, Thị trưởng\tMr. A Roy, Mayor\t"},
    {"title_mismatch", "UBND\tPháp\tThành phố Bordeaux\t05/2019\tÔng A Roy, Thị trưởng\tMr. A Roy, Deputy Mayor\t",
     "UBND\tPháp\tThành phố Bordeaux\t05/2019\tÔng A Roy, Thị trưởng\tMr. A Roy, Mayor\t"},
    {"wrong_place_in_title",
     "UBND\tPháp\tThành phố Bordeaux\t05/2019\tÔng A Roy, Thị trưởng Thành phố Pháp\tMr. A Roy, Mayor\t",
     "UBND\tPháp\tThành phố Bordeaux\t05/2019\tÔng A Roy, Thị trưởng Thành phố Bordeaux\tMr. A Roy, Mayor\t"},
    {"duplicate", "UBND\tPháp\tThành phố Lyon\t05/2019\tÔng A Roy, Thị trưởng\tMr. A Roy, Mayor\t",
     "UBND\tPháp\tThành phố Bordeaux\t05/2019\tÔng A Roy, Thị trưởng\tMr. A Roy, Mayor\t"},
};

TEST(TableSlips, EachIsFoundAndItsRightFormIsNot) {
  ASSERT_TRUE(kinds_in("").empty());
  for (const Slip& slip : kSlips) {
    EXPECT_TRUE(kinds_in(slip.wrong).contains(slip.kind)) << slip.kind << ": " << slip.wrong;
    EXPECT_FALSE(kinds_in(slip.right).contains(slip.kind)) << slip.kind << ": " << slip.right;
  }
}

TEST(TableSlips, EachIsToldInBothLanguagesWithNothingLeftToFillIn) {
  for (const char* language : {"vi", "en"}) {
    const auto messages = language::Messages::load(KETNGHIA_SOURCE_DIR "/data/messages", language);
    for (const Slip& slip : kSlips) {
      for (const Finding& finding : all<Finding>(facts_of(with_row(slip.wrong), "VN-DN"))) {
        ASSERT_TRUE(messages.has("finding." + finding.kind)) << finding.kind;
        const std::string sentence = messages.text("finding." + finding.kind, finding.arguments);
        EXPECT_EQ(sentence.find('{'), std::string::npos) << sentence;
      }
    }
  }
}

TEST(TableSlips, ASuggestionIsTheRightForm) {
  const std::vector<std::pair<const char*, const char*>> suggested{
      {"misspelling", "Bordeaux"}, {"missing_level", "UBND"}, {"date_format", "05/2019"}, {"honorific", "Mr."}};
  for (const auto& [kind, suggestion] : suggested) {
    const auto slip =
        std::find_if(std::begin(kSlips), std::end(kSlips), [&](const Slip& s) { return s.kind == std::string(kind); });
    const auto found = findings(facts_of(with_row(slip->wrong), "VN-DN"), kind);
    ASSERT_EQ(found.size(), 1u) << kind;
    EXPECT_EQ(found[0].arguments.at("suggestion"), suggestion) << kind;
  }
}

RC_GTEST_PROP(TableSlips, GoodRowsHaveNoneWhateverTheirOrder, ()) {
  const auto order = picked(good_rows().size(), 3);
  std::string table = kHead;
  for (size_t i = 0; i < order.size(); ++i) table += std::to_string(i + 1) + "\t" + good_rows()[order[i]];
  RC_ASSERT(all<Finding>(facts_of(table, "VN-DN")).empty());
}

RC_GTEST_PROP(TableSlips, AFindingChangesNoTie, ()) {
  const Slip slip = *rc::gen::elementOf(std::vector<Slip>(std::begin(kSlips), std::end(kSlips)));
  const auto without = partners(facts_of(with_row(""), "VN-DN"));
  const auto with = partners(facts_of(with_row(slip.wrong), "VN-DN"));
  RC_ASSERT(with.size() >= without.size());
  for (size_t i = 0; i < without.size(); ++i) RC_ASSERT(with[i] == without[i]);
}

}  // namespace
}  // namespace ketnghia::extract
