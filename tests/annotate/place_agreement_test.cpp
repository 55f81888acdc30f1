#include <gtest/gtest.h>

#include "reading.h"

// What the mentions of one page say of each other.

namespace ketnghia::annotate {
namespace {

Words places(const std::string& language, const std::string& text) { return Reading(language, text).places(); }

TEST(PlaceAgreement, AFullerMentionSpeaksForTheBareOnes) {
  EXPECT_EQ(places("vi", "Đoàn thành phố Bắc Giang thăm Nam Ninh. Bắc Giang mong muốn hợp tác."),
            (Words{"gn:1591527", "gn:1799869", "gn:1591527"}));
}

TEST(PlaceAgreement, APageOfProvincesMeansTheProvinceByItsBareName) {
  const std::string visit = "Guests from Mongolia came to Hoa Binh. ";
  EXPECT_EQ(places("en", visit + "The two provinces are alike. The provincial committee met them.").back(), "VN-14");
  EXPECT_EQ(places("en", visit + "The two provinces are alike.").back(), "gn:1580830") << "said once";
  EXPECT_EQ(places("en", visit + "The two provinces are alike. The provincial committee met them in the city.").back(),
            "gn:1580830");
}

TEST(PlaceAgreement, WhatNoBookKnowsStaysAName) {
  EXPECT_EQ(places("vi", "thị xã Thà Khooc"), Words{"name:thị xã Thà Khooc"});
  EXPECT_EQ(places("ja", "グレイターミルフォード市から"), Words{"name:グレイターミルフォード市"});
}

TEST(PlaceAgreement, ACutNameIsThePlaceThatThePageNames) {
  EXPECT_EQ(places("sv", "Falu kommun\nFalun tog emot gäster."), (Words{"gn:2715459", "gn:2715459"}));
}

TEST(PlaceAgreement, AShorterNameIsTheLongerOneOfThePage) {
  EXPECT_EQ(places("de", "Frankfurt (Oder) liegt an der Oder. Die Stadt Frankfurt feiert.").front(), "gn:2925535");
  EXPECT_EQ(places("de", "Frankfurt (Oder) liegt an der Oder. Gäste kamen nach Frankfurt.").back(), "gn:2925535");
}

TEST(PlaceAgreement, AWordInCapitalsSpeaksForTheBareNameToo) {
  EXPECT_EQ(places("vi", "TỈNH SƠN LA\nĐoàn thăm Sơn La."), (Words{"VN-05", "VN-05"}));
}

TEST(PlaceAgreement, ANameThatNoBookKnowsIsCalledByItsFullestMention) {
  EXPECT_EQ(places("en", "The Shire of Blorp Ranges wrote. Blorp Ranges Shire is glad."),
            (Words{"name:Shire of Blorp Ranges", "name:Shire of Blorp Ranges"}));
}

TEST(PlaceAgreement, TwoLongerNamesOfOneBeginningSpeakForNeither) {
  EXPECT_EQ(places("de", "Frankfurt (Oder) und Frankfurt am Main luden ein. Gäste kamen nach Frankfurt.").back(),
            places("de", "Gäste kamen nach Frankfurt.").back());
}

}  // namespace
}  // namespace ketnghia::annotate
