#include "annotate/name_shape.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "text/arbitrary_text.h"

namespace ketnghia::annotate {
namespace {

void expect_shape(std::string_view country, std::initializer_list<const char*> names, bool has) {
  for (const char* name : names) EXPECT_EQ(has_shape_of(name, country), has) << name << " of " << country;
}

TEST(NameShape, JapaneseNamesAreMadeOfMorasInEitherOrder) {
  expect_shape("JP",
               {"Shinji Kuroda", "KURODA Shinji", "Yuriko Koike", "Ichirō Matsui", "Hattori Ryohei", "Kenji Satoh",
                "Issei Hotta", "Shun'ichi Tanabe"},
               true);
  expect_shape("JP",
               {"Peter Gaffert", "Colin Bracewell", "Zhao Jun", "Nguyễn Văn Sơn", "Park Wan-kyu", "Denise Rawlings"},
               false);
}

TEST(NameShape, ChineseNamesAreAFamilyNameOfOneSyllableAndAGivenNameOfTwoAtMost) {
  expect_shape("CN", {"Zhao Jun", "Shen Lihua", "Xu Kunlin", "Lihua Shen", "Li Xi'an", "Lü Guiqing"}, true);
  expect_shape("CN", {"Mario Kranz", "Kurt Wallner-Prein", "Shinji Kuroda", "Fernando Zegarra Núñez", "Tran Quoc Binh"},
               false);
}

TEST(NameShape, KoreanNamesAreSpeltInManyWays) {
  expect_shape("KR",
               {"Park Wan-kyu", "Seo Jae-hyun", "Oh Se-hoon", "Ahn Byung Hun", "Kim Dong-yeon", "Yoo Jeong-bok",
                "Wan-kyu Park", "Lee Cheol-woo"},
               true);
  expect_shape("KR", {"Denise Rawlings", "Harold Whitcomb", "Zhao Xiaoming", "Shinji Kuroda", "Graham Ngatai"}, false);
}

TEST(NameShape, VietnameseNamesAreSyllablesWithOrWithoutMarks) {
  expect_shape("VN", {"Võ Văn Minh", "Vo Van Minh", "Lê Trung Chinh", "Nguyen Thi Minh Khai"}, true);
  expect_shape("VN", {"Ricardo Concepción", "Tobias Kascha", "Park Wan-kyu", "Shinji Kuroda"}, false);
}

TEST(NameShape, NothingIsSaidOfOtherCountriesInitialsSingleWordsAndOtherScripts) {
  for (const char* name : {"T. Kobayashi", "T Kobayashi", "Kobayashi", "小林哲也", "Чжан Вэйлинь", "", "  "}) {
    EXPECT_FALSE(has_shape_of(name, "JP").has_value()) << name;
  }
  EXPECT_FALSE(has_shape_of("Shinji Kuroda", "SE").has_value());
}

RC_GTEST_PROP(NameShapeLaws, TheOrderOfTwoWordsDoesNotMatterToJapan, ()) {
  const auto word = [] {
    return *rc::gen::elementOf(std::vector<std::string>{"Kato", "Smith", "Ohno", "Jun", "Wang", "Sato"});
  };
  const std::string a = word(), b = word();
  RC_ASSERT(has_shape_of(a + " " + b, "JP") == has_shape_of(b + " " + a, "JP"));
}

RC_GTEST_PROP(NameShapeLaws, AnyTextIsReadWithoutHarm, ()) {
  const std::string text = *text::arbitrary_text();
  for (const char* country : {"JP", "CN", "KR", "VN", "FR"}) (void)has_shape_of(text, country);
}

}  // namespace
}  // namespace ketnghia::annotate
