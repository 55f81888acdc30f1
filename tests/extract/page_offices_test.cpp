#include "extract/page_support.h"

// Who holds which office. VN-DN Đà Nẵng, VN-HP Hải Phòng, VN-22 Nghệ An, VN-27 Quảng Nam, gn:1799869 Nanning.

namespace ketnghia::extract {
namespace {

TEST(PageOffices, PartThePersonFromTitleAndPlace) {
  expect_each<Office>({
      {"place between title and name",
       "Thị trưởng thành phố Nam Ninh Liêu Lập Dũng phát biểu tại buổi gặp ngày 22/8/2022.",
       {"Liêu Lập Dũng: mayor of gn:1799869 in 2022-08-22"}},
      {"a title put together from a head and an organ",
       "Chủ tịch UBND thành phố Hải Phòng Nguyễn Văn Tùng tiếp đoàn khách Nhật Bản ngày 5/3/2024.",
       {"Nguyễn Văn Tùng: chair_peoples_committee of VN-HP in 2024-03-05"}},
      {"the country in brackets between place and name",
       "Ngày 5/3/2024, Thị trưởng thành phố Kawasaki (Nhật Bản) Fukuda Norihiko chào xã giao Chủ tịch UBND thành phố "
       "Đà Nẵng Lê Trung Chinh.",
       {"Fukuda Norihiko: mayor of gn:1859642 in 2024-03-05",
        "Lê Trung Chinh: chair_peoples_committee of VN-DN in 2024-03-05"}},
      {"name before the title",
       "Sheng Thao, Mayor of Oakland, met a delegation from Da Nang on 5 March 2024.",
       {"Sheng Thao: mayor of gn:5378538 in 2024-03-05"}},
      {"name between title and place",
       "Governor Gavin Newsom of California met leaders of Ho Chi Minh City on 5 March 2024.",
       {"Gavin Newsom: governor of US-CA in 2024-03-05"}},
      {"acting",
       "Quyền Chủ tịch UBND tỉnh Quảng Ninh Cao Tường Huy tiếp đoàn thành phố Hạ Môn ngày 5/3/2024.",
       {"Cao Tường Huy: chair_peoples_committee of VN-13 (acting) in 2024-03-05"}},
      {"two offices of one person are two facts",
       "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Nghệ An Nguyễn Đức Trung tiếp đoàn tỉnh Gyeonggi (Hàn Quốc) ngày "
       "5/3/2024.",
       {"Nguyễn Đức Trung: chair_peoples_committee of VN-22 in 2024-03-05",
        "Nguyễn Đức Trung: deputy_party_secretary of VN-22 in 2024-03-05"}},
      {"chair of a council",
       "Ngày 5/3/2024, Chủ tịch HĐND tỉnh Quảng Nam Nguyễn Thị Tuyết Thanh tiếp đoàn tỉnh Sekong (Lào).",
       {"Nguyễn Thị Tuyết Thanh: chair_peoples_council of VN-27 in 2024-03-05"}},
      {"governor of a province abroad",
       "Tỉnh trưởng tỉnh Sekong Leklay Sivilay thăm tỉnh Quảng Nam ngày 5/3/2024.",
       {"Leklay Sivilay: governor of LA-XE in 2024-03-05"}},
      {"premier of a state",
       "Thủ hiến bang Nam Úc Peter Malinauskas thăm Đà Nẵng ngày 5/3/2024.",
       {"Peter Malinauskas: premier of AU-SA in 2024-03-05"}},
      {"head of a department",
       "Giám đốc Sở Ngoại vụ tỉnh Cà Mau Trần Việt Phương tiếp đoàn tỉnh Champasak ngày 5/3/2024.",
       {"Trần Việt Phương: department_head of VN-59 in 2024-03-05"}},
      {"no date anywhere",
       "Chủ tịch UBND thành phố Đà Nẵng Lê Trung Chinh cảm ơn các bạn Nhật Bản.",
       {"Lê Trung Chinh: chair_peoples_committee of VN-DN"}},
  });
}

TEST(PageOffices, AreNoneWithoutAHolderOfTheDay) {
  expect_each<Office>({
      {"former", "Nguyên Chủ tịch UBND thành phố Hải Phòng Nguyễn Văn Tùng dự buổi gặp ngày 5/3/2024.", {}},
      {"former, English", "On 5 March 2024, former Mayor of Oakland Jerry Brown met a delegation from Da Nang.", {}},
      {"elect", "Thị trưởng đắc cử thành phố Busan Park Hyung-joon thăm Đà Nẵng ngày 5/3/2024.", {}},
      {"elect, English", "On 5 March 2024, Mayor-elect of Oakland Barbara Lee met a delegation from Da Nang.", {}},
      {"a title without a name", "Thị trưởng thành phố Nam Ninh phát biểu tại buổi gặp ngày 22/8/2022.", {}},
      {"a name without a title", "Bà Nguyễn Thị Lan bán bánh mì ở Đà Nẵng từ năm 2010.", {}},
      {"a street", "Đường Nguyễn Huệ ở trung tâm thành phố đông khách.", {}},
  });
}

TEST(PageOffices, ALocalityHasOneMayorAtATime) {
  expect_each<Office>({
      {"the second mayor without a place is the other side's",
       "Poitiers reçoit Moundou\n\nLa ville de Poitiers et Moundou (Tchad) ont fêté leur jumelage le 5 mars 2024. La "
       "maire, Solange Mercadier, a ouvert la fête. Le maire, Nadjita Ngarmbatna, a remercié les habitants.",
       {"Solange Mercadier: mayor of gn:2986495 in 2024-03-05",
        "Nadjita Ngarmbatna: mayor of gn:2427455 in 2024-03-05"}},
  });
}

TEST(PageOffices, WhoHeldAnOfficeBeforeHoldsNone) {
  expect_each<Office>({
      {"English", "Ex-mayor Dan Miller of Leeds flew to Dortmund on 5 March 2024.", {}},
      {"French", "L'ex-maire de Nantes Gaston Trahan a visité Sarrebruck le 5 mars 2024.", {}},
  });
}

TEST(PageOffices, OfTheStateAreOfTheStateThatSends) {
  expect_each<Office>({
      {"ambassador",
       "Đại sứ Nhật Bản tại Việt Nam Ito Naoki thăm tỉnh Lào Cai ngày 5/3/2024.",
       {"Ito Naoki: ambassador of JP in 2024-03-05"}},
      {"ambassador, English",
       "Japanese Ambassador to Vietnam Ito Naoki visited Lao Cai on 5 March 2024.",
       {"Ito Naoki: ambassador of JP in 2024-03-05"}},
      {"consul general, whose seat is not meant",
       "Ngày 5/3/2024, Tổng Lãnh sự Lào tại Đà Nẵng Souphanh Hadaoheuang chào xã giao Chủ tịch UBND tỉnh Quảng Nam Lê "
       "Trí Thanh.",
       {"Lê Trí Thanh: chair_peoples_committee of VN-27 in 2024-03-05",
        "Souphanh Hadaoheuang: consul_general of LA in 2024-03-05"}},
      {"chair of a parliament",
       "Chủ tịch Nghị viện Hungary Kövér László thăm Hà Nội ngày 5/3/2024.",
       {"Kövér László: legislator of HU in 2024-03-05"}},
      {"a compatriot's family name tells the state",
       "Ngày 5/3/2024, Bộ trưởng Nguyễn Hồng Diên cùng đoàn tỉnh Lạng Sơn thăm Quảng Tây (Trung Quốc).",
       {"Nguyễn Hồng Diên: minister of VN in 2024-03-05"},
       "VN-09"},
  });
}

TEST(PageOffices, WithoutAPlaceAreOfTheUnitThatTheStorySpeaksOf) {
  expect_each<Office>({
      {"the province's own",
       "Lãnh đạo tỉnh Bình Định tiếp đoàn tỉnh Champasak (Lào) ngày 5/3/2024. Phó Chủ tịch UBND tỉnh Nguyễn Tuấn "
       "Thanh chủ trì buổi tiếp.",
       {"Nguyễn Tuấn Thanh: vice_chair_peoples_committee of VN-31 in 2024-03-05"}},
      {"provincial, English",
       "Officials of Quang Nam Province met a delegation from Champasak Province of Laos on 5 March 2024. Vice "
       "Chairman of the provincial People's Committee Tran Van Tan chaired the meeting.",
       {"Tran Van Tan: vice_chair_peoples_committee of VN-27 in 2024-03-05"}},
      {"a mayor is no Vietnamese city's",
       "A delegation of Ho Chi Minh City visited Seattle on 5 March 2024. Mayor Bruce Harrell welcomed the guests.",
       {"Bruce Harrell: mayor of gn:5809844 in 2024-03-05"}},
      {"the mayor who leads the delegation",
       "Từ ngày 5 đến 9/3/2024, đoàn đại biểu thành phố Kawasaki (Nhật Bản) do Thị trưởng Fukuda Norihiko dẫn đầu "
       "thăm và làm việc tại Đà Nẵng.",
       {"Fukuda Norihiko: mayor of gn:1859642 in 2024-03-05/2024-03-09"}},
  });
}

TEST(PageOffices, WhosePlaceWasInferredSaySo) {
  const auto with_place = only<Office>(
      facts_in("Chủ tịch UBND thành phố Hải Phòng Nguyễn Văn Tùng tiếp đoàn khách Nhật Bản ngày 5/3/2024."));
  const auto without = only<Office>(facts_in(
      "Lãnh đạo tỉnh Bình Định tiếp đoàn tỉnh Champasak (Lào) ngày 5/3/2024. Phó Chủ tịch UBND tỉnh Nguyễn Tuấn Thanh "
      "chủ trì buổi tiếp."));
  ASSERT_EQ(with_place.size(), 1u);
  ASSERT_EQ(without.size(), 1u);
  EXPECT_TRUE(with_place[0].inferred.empty());
  EXPECT_EQ(without[0].inferred, std::vector<std::string>{"of"});
  EXPECT_LT(without[0].confidence, with_place[0].confidence);
}

TEST(PageOffices, InOtherLanguages) {
  expect_each<Office>({
      {"sv",
       "Borgmästaren i Helsingborg, Anders Lundström, träffade en delegation från Da Nang den 5 mars 2024.",
       {"Anders Lundström: mayor of gn:2706767 in 2024-03-05"}},
      {"sv, a title without a name",
       "Borgmästaren i Helsingborg träffade en delegation från Da Nang den 5 mars 2024.",
       {}},
      {"fr",
       "Le maire de Lyon, Grégory Doucet, a reçu le 5 mars 2024 une délégation de Canton.",
       {"Grégory Doucet: mayor of gn:2996944 in 2024-03-05"}},
      {"es",
       "El alcalde de Barcelona, Jaume Collboni, recibió el 5 de marzo de 2024 a una delegación de Kobe.",
       {"Jaume Collboni: mayor of gn:3128760 in 2024-03-05"}},
      {"ja",
       "2024年3月5日、広島市の松井一實市長は大邱広域市の洪準杓市長と会談した。",
       {"松井一實: mayor of gn:1862415 in 2024-03-05", "洪準杓: mayor of KR-27 in 2024-03-05"}},
      {"ko", "박형준 부산시장은 2024년 3월 5일 후쿠오카시 대표단을 만났다.", {"박형준: mayor of KR-26 in 2024-03-05"}},
      {"zh", "2024年3月5日，南宁市市长侯刚会见海防市代表团。", {"侯刚: mayor of gn:1799869 in 2024-03-05"}},
      {"ru",
       "Мэр города Владивостока Константин Шестаков 5 марта 2024 года встретился с делегацией Хайфона.",
       {"Константин Шестаков: mayor of gn:2013348 in 2024-03-05"}},
  });
}

TEST(PageOffices, OfAPersonNamedFiveTimesIsOneFact) {
  const auto facts =
      only<Office>(facts_in("Nghệ An đón đoàn tỉnh Gyeonggi\n\n"
                            "Ngày 5/3/2024, Chủ tịch UBND tỉnh Nghệ An Nguyễn Đức Trung tiếp đoàn tỉnh Gyeonggi (Hàn "
                            "Quốc). Chủ tịch Nguyễn Đức Trung chúc mừng đoàn. Ông Nguyễn Đức Trung cảm ơn. Chủ tịch "
                            "UBND tỉnh Nghệ An Nguyễn Đức Trung mời đoàn ở lại. Ông Trung tặng quà. Chủ tịch UBND "
                            "tỉnh Nguyễn Đức Trung tiễn đoàn."));
  ASSERT_EQ(facts.size(), 1u);
  EXPECT_EQ(told(std::get<Office>(facts[0].content)),
            "Nguyễn Đức Trung: chair_peoples_committee of VN-22 in 2024-03-05");
  EXPECT_GE(facts[0].evidence.size(), 2u);
  EXPECT_LE(facts[0].evidence.size(), 4u);
}

TEST(PageOffices, OfHeadlineAndBodyAreOneWithTwoEvidences) {
  const auto facts =
      only<Office>(facts_in("Chủ tịch UBND tỉnh Nghệ An Nguyễn Đức Trung tiếp đoàn Gyeonggi\n\n"
                            "Ngày 5/3/2024, tại thành phố Vinh, Chủ tịch UBND tỉnh Nghệ An Nguyễn Đức Trung đã có "
                            "buổi tiếp đoàn đại biểu tỉnh Gyeonggi (Hàn Quốc) sang thăm và làm việc tại tỉnh."));
  ASSERT_EQ(facts.size(), 1u);
  ASSERT_EQ(facts[0].evidence.size(), 2u);
  EXPECT_LT(facts[0].evidence[0].span.start, facts[0].evidence[1].span.start);
  EXPECT_EQ(facts[0].evidence[0].quote, "Chủ tịch UBND tỉnh Nghệ An Nguyễn Đức Trung");
  EXPECT_EQ(std::get<Office>(facts[0].content).as_of, "2024-03-05") << "the headline's day is the story's";
}

TEST(PageOffices, KeepNameAndTitleAsWritten) {
  const auto facts = only<Office>(
      facts_in("Ngày 5/3/2024, Phó Chủ tịch UBND thành phố Đà Nẵng Trần Chí Cường tiếp đoàn Kawasaki (Nhật Bản)."));
  ASSERT_EQ(facts.size(), 1u);
  const Office& office = std::get<Office>(facts[0].content);
  EXPECT_EQ(office.names.at("vi"), "Trần Chí Cường");
  EXPECT_EQ(office.title, "Phó Chủ tịch UBND thành phố Đà Nẵng");
  EXPECT_EQ(office.titles.at("vi"), *office.title);
  EXPECT_FALSE(office.acting);
  EXPECT_EQ(facts[0].evidence[0].quote, "Phó Chủ tịch UBND thành phố Đà Nẵng Trần Chí Cường");
}

TEST(PageOffices, AForeignersNameTellsTheSide) {
  expect_each<Office>({
      {"katakana is no name of the home country",
       "2024年3月5日、堺市とダナン市が会談した。会談にはレ・ティ・ホア外務局長が同席した。",
       {"レ・ティ・ホア: department_head of VN-DN in 2024-03-05"}},
  });
}

TEST(PageOffices, ATitleToldAgainIsOfTheSamePlace) {
  expect_each<Office>({
      {"the second mention stands behind the other city's name",
       "2024年3月5日、金沢市の山野浩一市長が会見した。ナンシー市について山野浩一市長は語った。",
       {"山野浩一: mayor of gn:1860243 in 2024-03-05"}},
  });
}

}  // namespace
}  // namespace ketnghia::extract
