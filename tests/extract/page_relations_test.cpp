#include "extract/page_support.h"

// What a page's story tells of standing ties. VN-DN Đà Nẵng, gn:1859642 Kawasaki, KR-41 Gyeonggi, VN-SG Ho Chi Minh
// City.

namespace ketnghia::extract {
namespace {

TEST(PageRelations, ToldByTheWordForTheTie) {
  expect_each<Relation>({
      {"twinning since a year",
       "Thành phố Đà Nẵng và thành phố Kawasaki thiết lập quan hệ kết nghĩa từ năm 1994.",
       {"VN-DN & gn:1859642: twinning since 1994"}},
      {"friendship",
       "Thành phố Huế và thành phố Saijo (Nhật Bản) đã thiết lập quan hệ hữu nghị vào năm 2013.",
       {"VN-26 & gn:1926054: friendship since 2013"}},
      {"cooperation",
       "Tỉnh Quảng Nam và thành phố Osan (Hàn Quốc) đã thiết lập quan hệ hợp tác từ năm 2011.",
       {"VN-27 & gn:1839652: cooperation since 2011"}},
      {"only intended so far",
       "Tỉnh Cà Mau và tỉnh Jeju (Hàn Quốc) dự kiến thiết lập quan hệ kết nghĩa trong thời gian tới.",
       {"KR-49 & VN-59: prospective"}},
      {"a letter of intent announces a tie",
       "Thành phố Bắc Giang và thành phố Nam Ninh (Trung Quốc) đã ký ý định thư ngày 22/8/2022.",
       {"gn:1591527 & gn:1799869: prospective"}},
      {"a signed memorandum is cooperation, and its day is not the day of the tie",
       "Ngày 21/10/2024, thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) đã ký bản ghi nhớ hợp tác.",
       {"VN-DN & gn:1859642: cooperation"}},
      {"a joint statement ties too",
       "Ngày 21/10/2024, thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) đã ký tuyên bố chung.",
       {"VN-DN & gn:1859642: cooperation"}},
      {"twinning is more than friendship",
       "Thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) nâng cấp quan hệ hữu nghị lên quan hệ kết nghĩa năm 2019.",
       {"VN-DN & gn:1859642: twinning"}},
      {"a tie that has ended",
       "Thành phố Praha và thành phố Bắc Kinh đã chấm dứt quan hệ kết nghĩa.",
       {"CN-BJ & CZ-10: twinning ended"}},
      {"a tie that is suspended",
       "Thành phố Praha đã đình chỉ quan hệ kết nghĩa với thành phố Thượng Hải.",
       {"CN-SH & CZ-10: twinning suspended"}},
  });
}

TEST(PageRelations, NotToldByWhatEveryVisitSays) {
  expect_each<Relation>({
      {"a word of cooperation alone",
       "Thành phố Hải Phòng và thành phố Kobe (Nhật Bản) hợp tác trong nhiều lĩnh vực.",
       {}},
      {"a meeting alone",
       "Ngày 5/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Trung Chinh tiếp đoàn thành phố Kawasaki (Nhật Bản).",
       {}},
      {"a football match of twinned cities",
       "Trong trận đấu bóng đá giao hữu, đội tuyển thành phố kết nghĩa Kawasaki hòa Đà Nẵng với tỷ số 1 - 1.",
       {}},
      {"a tie between the states",
       "Việt Nam và Nhật Bản nâng cấp quan hệ lên Đối tác Chiến lược toàn diện, theo lãnh đạo Hà Nội và Tokyo.",
       {}},
      {"two localities of one country", "Thành phố Đà Nẵng và thành phố Hải Phòng kết nghĩa từ năm 1960.", {}},
      {"one locality alone", "Thành phố Đà Nẵng có nhiều thành phố kết nghĩa trên thế giới.", {}},
      {"a memorandum that is only planned",
       "Thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) sẽ ký bản ghi nhớ hợp tác trong thời gian tới.",
       {}},
      {"a memorandum that was not signed",
       "Thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) chưa ký bản ghi nhớ hợp tác.",
       {}},
      {"a memorandum of companies",
       "Ngày 21/10/2024, tại thành phố Kawasaki (Nhật Bản), Công ty Hòa Bình ở Đà Nẵng ký bản ghi nhớ với Tập đoàn "
       "Toshiba.",
       {}},
      {"a tie that is denied", "Thành phố Vinh và thành phố Ulyanovsk (Nga) chưa ký thỏa thuận kết nghĩa.", {}},
      {"a tie under a condition",
       "Nếu thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) ký bản ghi nhớ hợp tác, hai bên sẽ có thêm nhiều việc "
       "làm.",
       {}},
      {"minutes of a meeting",
       "Ngày 21/10/2024, thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) đã ký biên bản làm việc.",
       {}},
      {"English talks", "The mayors of Oakland and Da Nang talked about trade and tourism.", {}},
  });
}

TEST(PageRelations, InOtherLanguages) {
  expect_each<Relation>({
      {"en",
       "The city of Da Nang and the city of Kawasaki have been sister cities since 1994.",
       {"VN-DN & gn:1859642: twinning since 1994"}},
      {"de", "Seit 1993 sind Leipzig und Houston Partnerstädte.", {"gn:2879139 & gn:4699066: twinning since 1993"}},
      {"fr",
       "Les villes de Lyon et de Canton sont jumelées depuis 1988.",
       {"gn:1809858 & gn:2996944: twinning since 1988"}},
      {"ja",
       "広島市と大邱広域市は1997年5月2日に姉妹都市提携を結んだ。",
       {"KR-27 & gn:1862415: twinning since 1997-05-02"}},
      {"ko", "부산광역시와 후쿠오카시는 2007년 자매도시 협정을 체결했다.", {"KR-26 & gn:1863967: twinning since 2007"}},
      {"zh", "南宁市与海防市于2005年结为友好城市。", {"VN-HP & gn:1799869: twinning since 2005"}},
      {"ru",
       "Санкт-Петербург и Хошимин являются городами-побратимами с 2005 года.",
       {"RU-SPE & VN-SG: twinning since 2005"}},
      {"sv, a delegation that ties nothing",
       "Den 5 mars 2024 besökte en delegation från Da Nang i Vietnam Helsingborg. Gästerna såg hamnen.",
       {}},
  });
}

TEST(PageRelations, HaveTheSidesThatTheTextMeans) {
  expect_each<Relation>({
      {"both sides, named before",
       "Hội An tiếp đoàn Wernigerode\n\n"
       "Đoàn thành phố Wernigerode (Đức) thăm thành phố Hội An ngày 5/6/2023. Hai bên đã thiết lập quan hệ hữu nghị "
       "từ năm 2013.",
       {"gn:1580541 & gn:2810808: friendship since 2013"}},
      {"what a city lies in is no side",
       "Thành phố Hồ Chí Minh và thành phố San Francisco (bang California, Hoa Kỳ) thiết lập quan hệ kết nghĩa từ năm "
       "1995.",
       {"VN-SG & gn:5391959: twinning since 1995"}},
      {"a list of pairs, each by itself",
       "Nhiều cặp địa phương đã kết nghĩa: Seattle và Hải Phòng, Pittsburgh và Đà Nẵng.",
       {"VN-HP & gn:5809844: twinning", "VN-DN & gn:5206379: twinning"}},
      {"the two cities, named before",
       "Đoàn thành phố Kawasaki (Nhật Bản) thăm thành phố Đà Nẵng ngày 5/6/2023. Hai thành phố kết nghĩa từ năm 1994.",
       {"VN-DN & gn:1859642: twinning since 1994"}},
      {"one named alone is tied with the story's own side",
       "Đoàn thành phố Kawasaki (Nhật Bản) thăm thành phố Đà Nẵng ngày 5/6/2023. Busan cũng kết nghĩa với thành phố "
       "từ năm 2005.",
       {"KR-26 & VN-DN: twinning since 2005"}},
      {"a group of localities that signs is no tie of any two",
       "Ngày 5/3/2024, bốn tỉnh Quảng Ninh, Lạng Sơn, Cao Bằng, Hà Giang và Khu tự trị dân tộc Choang Quảng Tây "
       "(Trung Quốc) ký biên bản hội nghị.",
       {}},
  });
}

TEST(PageRelations, OfCountedPartnersAreTiesOfTheForeignSide) {
  expect_each<Relation>({
      {"after two others",
       "Tỉnh Lâm Đồng là địa phương kết nghĩa thứ ba của tỉnh Gyeonggi (Hàn Quốc) tại Việt Nam, sau tỉnh Nghệ An và "
       "Thành phố Hồ Chí Minh.",
       {"KR-41 & VN-22: twinning", "KR-41 & VN-35: twinning", "KR-41 & VN-SG: twinning"}},
      {"English",
       "Lam Dong Province became the third friendship partner of Gyeonggi Province, South Korea, in Viet Nam, after "
       "Nghe An Province and Ho Chi Minh City.",
       {"KR-41 & VN-22: friendship", "KR-41 & VN-35: friendship", "KR-41 & VN-SG: friendship"}},
  });
}

TEST(PageRelations, KeepTheNamesAsWrittenAndTheChange) {
  const auto facts = only<Relation>(
      facts_in("Thành phố Huế và thành phố Saijo (Nhật Bản) đã thiết lập quan hệ hữu nghị vào năm 2013."));
  ASSERT_EQ(facts.size(), 1u);
  const Relation& relation = std::get<Relation>(facts[0].content);
  EXPECT_EQ(relation.change, "established");
  EXPECT_EQ(relation.status, "active");
  std::vector<std::string> names;
  for (const Party& party : relation.parties) names.push_back(party.name);
  EXPECT_EQ(joined(names, ", "), "Thành phố Huế, thành phố Saijo");
}

TEST(PageRelations, OfIntentionAreIntendedWithoutSince) {
  const auto facts = only<Relation>(
      facts_in("Thành phố Bắc Giang và thành phố Nam Ninh (Trung Quốc) đã ký ý định thư ngày 22/8/2022."));
  ASSERT_EQ(facts.size(), 1u);
  const Relation& relation = std::get<Relation>(facts[0].content);
  EXPECT_EQ(relation.status, "intended");
  EXPECT_FALSE(relation.since);
}

TEST(PageRelations, AreSurerTheMoreIsSaid) {
  const auto bare = only<Relation>(facts_in("Thành phố Đà Nẵng và thành phố Kawasaki là hai thành phố kết nghĩa."));
  const auto dated =
      only<Relation>(facts_in("Thành phố Đà Nẵng và thành phố Kawasaki thiết lập quan hệ kết nghĩa từ năm 1994."));
  ASSERT_FALSE(bare.empty());
  ASSERT_EQ(dated.size(), 1u);
  EXPECT_LT(bare[0].confidence, dated[0].confidence);
}

TEST(PageRelations, AListOfOneLocalitysTies) {
  expect_each<Relation>({
      {"each listed one with the one that has them",
       "수원시는 호주 타운즈빌시, 일본 아사히카와시와 자매도시 관계를 맺고 있다.",
       {"gn:1835553 & gn:2130629: twinning", "gn:1835553 & gn:2146142: twinning"}},
      {"each with its own date",
       "堺市はバークレー市と1967年に、ウェリントン市と1994年に姉妹都市となりました。",
       {"gn:1853195 & gn:2179537: twinning since 1994", "gn:1853195 & gn:5327684: twinning since 1967"}},
  });
}

TEST(PageRelations, OurOwnCityIsOneSideOfEachTie) {
  expect_each<Relation>({
      {"\"our city\" with two foreign ones",
       "長崎市議会の会議で市長が答えた。\n"
       "本市はポルト市と1978年に、サントス市と1972年に姉妹都市となりました。",
       {"gn:1856177 & gn:2735943: twinning since 1978", "gn:1856177 & gn:3449433: twinning since 1972"}},
  });
}

TEST(PageRelations, APlanOfTheNextClauseIsNotTheTies) {
  expect_each<Relation>({
      {"a visit to come behind a tie that stands",
       "수원시와 타운즈빌시의 자매결연은 2005년에 이뤄졌으며, 올해 10월에는 시장이 방문할 예정이다.",
       {"gn:1835553 & gn:2146142: twinning since 2005"}},
  });
}

}  // namespace
}  // namespace ketnghia::extract
