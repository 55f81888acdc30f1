#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "annotate/term_index.h"
#include "reading.h"

namespace ketnghia::annotate {
namespace {

using language::Category;

TEST(Spotter, TakesTheLongestTermOfEachCategory) {
  EXPECT_EQ(Reading("vi", "bản ghi nhớ hợp tác").terms(Category::kAgreement), Words{"mou"});
  EXPECT_EQ(Reading("es", "memorando de cooperación y entendimiento").terms(Category::kAgreement), Words{"mou"});
  EXPECT_EQ(Reading("zh", "两市缔结友好城市关系").terms(Category::kRelation), Words{"twinning"});
  EXPECT_EQ(Reading("ja", "姉妹都市提携協定").terms(Category::kRelation), Words{"twinning"});
}

TEST(Spotter, TermsOfDifferentCategoriesMayOverlap) {
  const Reading reading("ko", "자매결연 협약을 체결했다");
  EXPECT_EQ(reading.terms(Category::kRelation), Words{"twinning"});
  EXPECT_EQ(reading.terms(Category::kAgreement), Words{"agreement"});
  EXPECT_EQ(reading.terms(Category::kSign), Words{"signed"});
}

TEST(Spotter, ReadsBothScriptsOfChinese) {
  for (const char* text : {"签署谅解备忘录", "簽署諒解備忘錄"}) {
    const Reading reading("zh", text);
    EXPECT_EQ(reading.terms(Category::kAgreement), Words{"mou"}) << text;
    EXPECT_EQ(reading.terms(Category::kSign), Words{"signed"}) << text;
  }
}

TEST(Spotter, ARussianStemStandsForItsCases) {
  for (const char* text : {"мэр города", "мэра города", "мэром города"}) {
    EXPECT_EQ(Reading("ru", text).terms(Category::kRole), Words{"mayor"}) << text;
  }
  EXPECT_EQ(Reading("ru", "подписали меморандум").terms(Category::kSign), Words{"signed"});
  EXPECT_EQ(Reading("ru", "города-побратимы").terms(Category::kRelation), Words{"twinning"});
}

TEST(Spotter, MarksPartOneWordFromAnother) {
  EXPECT_TRUE(Reading("vi", "nhiệm kỳ mới").terms(Category::kSign).empty());
  EXPECT_EQ(Reading("vi", "đã ký thỏa thuận").terms(Category::kSign), Words{"signed"});
}

TEST(Spotter, FamilyNamesOfHanAndHangulNeedNoCapital) {
  EXPECT_EQ(Reading("zh", "王浩").terms(Category::kFamilyName).size(), 1u);
  EXPECT_FALSE(Reading("ko", "박현우").terms(Category::kFamilyName).empty());
  EXPECT_TRUE(Reading("en", "an oak park").terms(Category::kFamilyName).empty());
}

TEST(TermIndex, FindsTermsAtBeforeAndWithin) {
  const Reading reading("en", "The former Mayor of Lyon");
  const Annotation& a = reading.annotation();
  const TermIndex index(a);
  ASSERT_NE(index.at(2, Category::kRole), nullptr);
  EXPECT_EQ(index.at(2, Category::kRole)->term->value, "mayor");
  EXPECT_EQ(index.at(1, Category::kRole), nullptr);
  ASSERT_NE(index.before(2, Category::kModifier), nullptr);
  EXPECT_EQ(index.before(2, Category::kModifier)->term->value, "former");
  EXPECT_EQ(index.before(0, Category::kModifier), nullptr);
  EXPECT_TRUE(index.within({0, 3}, Category::kRole));
  EXPECT_FALSE(index.within({3, 5}, Category::kRole));
}

TEST(Spotter, EachLanguageHasItsWordsForEachDocument) {
  const struct {
    const char* language;
    const char* text;
    const char* value;
  } kTexts[] = {
      {"vi", "bản ghi nhớ", "mou"},
      {"vi", "ý định thư", "loi"},
      {"vi", "tuyên bố chung", "joint_statement"},
      {"vi", "kế hoạch hành động", "action_plan"},
      {"en", "memorandum of understanding", "mou"},
      {"en", "letter of intent", "loi"},
      {"en", "joint statement", "joint_statement"},
      {"sv", "avsiktsförklaring", "loi"},
      {"de", "Absichtserklärung", "loi"},
      {"fr", "lettre d'intention", "loi"},
      {"es", "carta de intención", "loi"},
      {"ru", "меморандум", "mou"},
      {"zh", "谅解备忘录", "mou"},
      {"zh", "联合声明", "joint_statement"},
      {"ja", "覚書", "mou"},
      {"ja", "共同声明", "joint_statement"},
      {"ko", "양해각서", "mou"},
      {"ko", "의향서", "loi"},
  };
  for (const auto& [language, text, value] : kTexts) {
    EXPECT_EQ(Reading(language, text).terms(Category::kAgreement), Words{value}) << text;
  }
}

TEST(Spotter, EachLanguageHasItsWordsForATwinning) {
  for (const auto& [language, text] :
       std::initializer_list<std::pair<const char*, const char*>>{{"vi", "kết nghĩa"},
                                                                  {"en", "sister city"},
                                                                  {"en", "twinned"},
                                                                  {"sv", "vänort"},
                                                                  {"de", "Partnerstadt"},
                                                                  {"fr", "jumelée"},
                                                                  {"es", "hermanada"},
                                                                  {"ru", "город-побратим"},
                                                                  {"zh", "友好城市"},
                                                                  {"ja", "姉妹都市"},
                                                                  {"ko", "자매결연"}}) {
    EXPECT_EQ(Reading(language, text).terms(Category::kRelation), Words{"twinning"}) << text;
  }
}

TEST(Spotter, CaseAndLineBreaksMeanNothing) {
  EXPECT_EQ(Reading("en", "MEMORANDUM OF UNDERSTANDING").terms(Category::kAgreement), Words{"mou"});
  EXPECT_EQ(Reading("vi", "BẢN GHI NHỚ").terms(Category::kAgreement), Words{"mou"});
  EXPECT_EQ(Reading("de", "absichtserklärung").terms(Category::kAgreement), Words{"loi"});
}

TEST(Spotter, EachLanguageHasItsWordsForLocalities) {
  const struct {
    const char* language;
    const char* text;
    const char* value;
  } kTexts[] = {
      {"vi", "thành phố", "city"},
      {"vi", "tỉnh", "province"},
      {"en", "city", "city"},
      {"en", "province", "province"},
      {"en", "prefecture", "prefecture"},
      {"de", "Stadt", "city"},
      {"fr", "ville", "city"},
      {"es", "ciudad", "city"},
      {"es", "provincia", "province"},
      {"ru", "город", "city"},
      {"zh", "市", "city"},
      {"zh", "省", "province"},
      {"ja", "市", "city"},
      {"ko", "시", "city"},
  };
  for (const auto& [language, text, value] : kTexts) {
    const Words found = Reading(language, text).terms(Category::kLocalityWord);
    ASSERT_FALSE(found.empty()) << language << " " << text;
    EXPECT_EQ(found.front(), value) << language << " " << text;
  }
}

TEST(Spotter, EachLanguageHasItsWordsForMeetings) {
  for (const auto& [language, text] :
       std::initializer_list<std::pair<const char*, const char*>>{{"vi", "hội đàm"},
                                                                  {"vi", "chào xã giao"},
                                                                  {"en", "courtesy call"},
                                                                  {"en", "held talks"},
                                                                  {"sv", "besökte"},
                                                                  {"de", "empfing"},
                                                                  {"fr", "a reçu"},
                                                                  {"es", "recibió"},
                                                                  {"ru", "принял"},
                                                                  {"zh", "会见"},
                                                                  {"ja", "表敬訪問"},
                                                                  {"ko", "접견"}}) {
    EXPECT_FALSE(Reading(language, text).terms(Category::kEvent).empty()) << language << " " << text;
  }
}

RC_GTEST_PROP(Spotter, ATermIsFoundWhateverStandsAroundIt, ()) {
  const std::string before = *rc::gen::element<std::string>("", "Today ", "“", "(", "Leeds: ", "12 ");
  const std::string behind = *rc::gen::element<std::string>("", ".", " with Lyon", "”", ")", ", 2024", "\n");
  const Words found = Reading("en", before + "memorandum of understanding" + behind).terms(Category::kAgreement);
  RC_ASSERT(found == Words{"mou"});
}

}  // namespace
}  // namespace ketnghia::annotate
