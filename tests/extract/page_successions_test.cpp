#include "extract/page_support.h"

// Localities that took the place of others, as the book of places knows them: VN-57 Bình Dương and VN-43 Bà Rịa - Vũng
// Tàu went into VN-SG on 2025-07-01.

namespace ketnghia::extract {
namespace {

TEST(PageSuccessions, AreToldByAVerbAndKnownByTheBook) {
  expect_each<Succession>({
      {"one went into the other, Vietnamese",
       "Tỉnh Bình Dương sáp nhập vào Thành phố Hồ Chí Minh kể từ ngày 1/7/2025.",
       {"VN-57 → VN-SG: merge 2025-07-01"}},
      {"English",
       "Binh Duong Province was merged into Ho Chi Minh City on 1 July 2025.",
       {"VN-57 → VN-SG: merge 2025-07-01"}},
      {"the order of the names means nothing: the book tells which one is left",
       "Thành phố Hồ Chí Minh sáp nhập với tỉnh Bình Dương kể từ ngày 1/7/2025.",
       {"VN-57 → VN-SG: merge 2025-07-01"}},
      {"without a day", "Tỉnh Bình Dương đã sáp nhập vào Thành phố Hồ Chí Minh.", {"VN-57 → VN-SG: merge"}},
  });
}

TEST(PageSuccessions, AreNoneWithoutTheVerbOrTheBook) {
  expect_each<Succession>({
      {"neighbours", "Tỉnh Bình Dương nằm cạnh Thành phố Hồ Chí Minh.", {}},
      {"the book does not know it", "Ngày 1/7/2025, tỉnh Nghệ An sáp nhập vào tỉnh Hà Tĩnh.", {}},
      {"companies", "Ngày 1/7/2025, hai công ty ở Bình Dương sáp nhập.", {}},
      {"localities abroad", "Thành phố Nam Ninh sáp nhập với Thành phố Hồ Chí Minh trong câu chuyện này.", {}},
  });
}

TEST(PageSuccessions, OfSeveralBecomeOneFact) {
  const auto facts = only<Succession>(facts_in(
      "Binh Duong Province was merged into Ho Chi Minh City on 1 July 2025. Ba Ria - Vung Tau Province was also "
      "merged into Ho Chi Minh City."));
  ASSERT_EQ(facts.size(), 1u);
  EXPECT_EQ(told(std::get<Succession>(facts[0].content)), "VN-43 + VN-57 → VN-SG: merge 2025-07-01");
  EXPECT_EQ(facts[0].evidence.size(), 2u);
}

TEST(PageSuccessions, ToldTwiceAreOneWithTwoEvidences) {
  const auto facts = only<Succession>(facts_in(
      "Tỉnh Bình Dương đã sáp nhập vào Thành phố Hồ Chí Minh. Sau khi tỉnh Bình Dương sáp nhập vào Thành phố Hồ Chí "
      "Minh từ ngày 1/7/2025, việc đi lại dễ hơn."));
  ASSERT_EQ(facts.size(), 1u);
  EXPECT_EQ(told(std::get<Succession>(facts[0].content)), "VN-57 → VN-SG: merge 2025-07-01");
  EXPECT_EQ(facts[0].evidence.size(), 2u);
}

TEST(PageSuccessions, OfADistrictAreAskedOfTheBook) {
  for (const char* text :
       {"Ngày mai trời nắng ở Bình Dương và Thành phố Hồ Chí Minh.", "Tỉnh Bình Dương chưa sáp nhập với nước Lào.",
        "Lyon merged with Leipzig in 1999.", "The two companies merged in Binh Duong on 1 July 2025."}) {
    EXPECT_TRUE(only<Succession>(facts_in(text)).empty()) << text;
  }
}

}  // namespace
}  // namespace ketnghia::extract
