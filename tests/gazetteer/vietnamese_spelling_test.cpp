#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "gazetteer/phonetics.h"
#include "gazetteer/real_book.h"
#include "text/arbitrary_text.h"

namespace ketnghia::gazetteer {
namespace {

TEST(VietnameseSpelling, EveryOnsetAndCodaOfTheLanguageMakesASyllable) {
  for (const char* text :
       {"nghiêng", "khuỷu", "gì", "quyết", "thuyền", "ách", "uống", "xoong", "Phước Long", "giếng"}) {
    EXPECT_TRUE(is_vietnamese_spelling(text)) << text;
  }
}

TEST(VietnameseSpelling, WhatTheLanguageNeverWritesIsForeign) {
  for (const char* text :
       {"Stockholm", "ling", "pic", "bla", "Kraków", "ngk", "z", "Daejeon", "Huế 2", "Huế Вологда", "", "…"}) {
    EXPECT_FALSE(is_vietnamese_spelling(text)) << text;
  }
}

TEST(VietnameseSpelling, ARespellingUsesNoLetterThatVietnameseLacks) {
  for (const char* text : {"Xtốc-khôm", "Gơ-te-boóc", "Bra-xin", "A-kít-ta", "Đuy-xbuốc"}) {
    EXPECT_TRUE(could_be_respelling(text)) << text;
  }
  for (const char* text : {"Frankfurt", "Jönköping", "Winnipeg", "Zürich", "Бонн", "釜山", "Lyon 2", "—"}) {
    EXPECT_FALSE(could_be_respelling(text)) << text;
  }
}

RC_GTEST_PROP(VietnameseSpellingLaws, WhatIsVietnameseCouldBeARespelling, ()) {
  const std::string text = *text::arbitrary_text();
  if (is_vietnamese_spelling(text)) RC_ASSERT(could_be_respelling(text));
}

TEST(VietnameseSpelling, TheCountrysOwnProvincesAreSpeltSo) {
  const Book& book = real_book();
  for (const PlaceIndex index : book.places_of_country("VN")) {
    const Place place = book.place(index);
    if (place.kind != PlaceKind::kSubdivision && place.kind != PlaceKind::kCitySubdivision) continue;
    const std::string_view name = book.name_in(index, "vi");
    // Names of the peoples of the highlands are written by their sound.
    if (name.empty() || name.starts_with("Đắk") || name.starts_with("Kon")) continue;
    EXPECT_TRUE(is_vietnamese_spelling(name)) << name;
  }
}

}  // namespace
}  // namespace ketnghia::gazetteer
