#include "extract/page_support.h"

// What took place between two sides. VN-DN Đà Nẵng, gn:1859642 Kawasaki, VN-27 Quảng Nam, LA Laos.

namespace ketnghia::extract {
namespace {

TEST(PageEvents, MeetingsOfOneDayWithOtherHostsAreTwo) {
  expect_each<Event>({
      {"the chairman, then the party secretary",
       "Ngày 05/8/2024, Chủ tịch UBND tỉnh Quảng Trị Võ Văn Hưng hội đàm với ông Vorayan Bunarat, Tỉnh trưởng Mukdahan "
       "(Thái "
       "Lan).\n\nSáng cùng ngày, Bí thư Tỉnh ủy Quảng Trị Nguyễn Long Hải tiếp ông Vorayan Bunarat, Tỉnh trưởng "
       "Mukdahan.",
       {"reception of TH-49 & VN-25: held 2024-08-05", "talks of TH-49 & VN-25: held 2024-08-05"}},
      {"the chairman both times",
       "Ngày 05/8/2024, Chủ tịch UBND tỉnh Quảng Trị Võ Văn Hưng hội đàm với ông Vorayan Bunarat, Tỉnh trưởng Mukdahan "
       "(Thái "
       "Lan).\n\nSáng cùng ngày, Chủ tịch UBND tỉnh Quảng Trị Võ Văn Hưng tiếp ông Vorayan Bunarat, Tỉnh trưởng "
       "Mukdahan.",
       {"talks of TH-49 & VN-25: held 2024-08-05"}},
  });
}

TEST(PageEvents, TheSameDayIsTheStorysAndNotThatOfItsHistory) {
  expect_each<Office>({
      {"history between",
       "07/8/2024\n\nTỉnh Quảng Trị và tỉnh Mukdahan (Thái Lan) thiết lập quan hệ hữu nghị ngày 25/01/2005.\n\nNgày "
       "05/8/2024, tỉnh Quảng Trị hội đàm với tỉnh Mukdahan tại Đông Hà.\n\nQuảng Trị và Mukdahan đã có quan hệ hữu "
       "nghị từ "
       "ngày 25/01/2005.\n\nSáng cùng ngày, Bí thư Tỉnh ủy Quảng Trị Nguyễn Long Hải tiếp đoàn đại biểu tỉnh Mukdahan.",
       {"Nguyễn Long Hải: party_secretary of VN-25 in 2024-08-05"}},
  });
}

TEST(PageEvents, HaveTheKindThatTheirWordTells) {
  expect_each<Event>({
      {"reception",
       "Ngày 5/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Trung Chinh tiếp đoàn thành phố Kawasaki (Nhật Bản).",
       {"reception of VN-DN & gn:1859642: held 2024-03-05"}},
      {"courtesy call, whose envoy stands for a state",
       "Ngày 5/3/2024, Tổng Lãnh sự Lào tại Đà Nẵng Souphanh Hadaoheuang chào xã giao Chủ tịch UBND tỉnh Quảng Nam Lê "
       "Trí Thanh.",
       {"courtesy_call of LA & VN-27: held 2024-03-05"}},
      {"talks",
       "Ngày 5/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Trung Chinh hội đàm với Thị trưởng thành phố Kawasaki (Nhật "
       "Bản) Fukuda Norihiko.",
       {"talks of VN-DN & gn:1859642: held 2024-03-05"}},
      {"online meeting",
       "Ngày 5/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Trung Chinh họp trực tuyến với Thị trưởng thành phố "
       "Kawasaki (Nhật Bản) Fukuda Norihiko.",
       {"online_meeting of VN-DN & gn:1859642: held 2024-03-05"}},
      {"signing",
       "Ngày 5/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Trung Chinh và Thị trưởng thành phố Kawasaki (Nhật Bản) "
       "Fukuda Norihiko đã ký bản ghi nhớ.",
       {"signing of VN-DN & gn:1859642: held 2024-03-05"}},
      {"ceremony",
       "Ngày 5/3/2024, lễ kỷ niệm 30 năm quan hệ giữa thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) do Chủ tịch "
       "UBND thành phố Đà Nẵng Lê Trung Chinh chủ trì.",
       {"ceremony of VN-DN & gn:1859642: held 2024-03-05"}},
      {"a visit of several days",
       "Từ ngày 5 đến 9/3/2024, đoàn đại biểu thành phố Kawasaki (Nhật Bản) do Thị trưởng Fukuda Norihiko dẫn đầu "
       "thăm và làm việc tại Đà Nẵng.",
       {"visit of VN-DN & gn:1859642: held 2024-03-05/2024-03-09"}},
      {"planned for a day",
       "Ngày 5/3/2025, Chủ tịch UBND thành phố Đà Nẵng Lê Trung Chinh sẽ tiếp Thị trưởng thành phố Kawasaki (Nhật "
       "Bản) Fukuda Norihiko.",
       {"reception of VN-DN & gn:1859642: planned 2025-03-05"}},
  });
}

TEST(PageEvents, AreNoneWhereNothingTookPlace) {
  expect_each<Event>({
      {"planned for no day",
       "Chủ tịch UBND thành phố Đà Nẵng Lê Trung Chinh sẽ thăm thành phố Kawasaki (Nhật Bản).",
       {}},
      {"a football match",
       "Ngày 5/3/2024, Thị trưởng Kawasaki Fukuda Norihiko dự trận đấu bóng đá giữa đội tuyển Kawasaki và Đà Nẵng, "
       "tiếp cầu thủ.",
       {}},
      {"a letter",
       "Ngày 5/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Trung Chinh gửi thư tới Thị trưởng thành phố Kawasaki (Nhật "
       "Bản) Fukuda Norihiko.",
       {}},
      {"a university signs",
       "Ngày 21/10/2024, Trường Đại học Duy Tân ký bản ghi nhớ với đối tác ở Kawasaki, có mặt lãnh đạo Đà Nẵng.",
       {}},
      {"a contract",
       "Ngày 21/10/2024, thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) đã ký hợp đồng mua thiết bị.",
       {}},
      {"denied",
       "Ngày 5/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Trung Chinh không tiếp đoàn thành phố Kawasaki (Nhật Bản).",
       {}},
      {"companies sign",
       "Ngày 5/3/2024, tại thành phố Đà Nẵng, Công ty Hòa Bình và Tập đoàn Toshiba của Kawasaki (Nhật Bản) đã ký bản "
       "ghi nhớ.",
       {}},
      {"a signing of long ago is history",
       "Năm 1994, Chủ tịch Đà Nẵng và Thị trưởng Kawasaki (Nhật Bản) ký bản ghi nhớ.",
       {}},
      {"the weather", "The river is long and the weather in Da Nang is fine in March.", {}},
      {"nobody and one place", "Lễ khai mạc diễn ra tại Đà Nẵng ngày 5/3/2024.", {}},
  });
}

TEST(PageEvents, InOtherLanguages) {
  expect_each<Event>({
      {"en",
       "Sheng Thao, Mayor of Oakland, received a delegation from Da Nang on 5 March 2024.",
       {"reception of VN-DN & gn:5378538: held 2024-03-05"}},
      {"sv",
       "Borgmästaren i Helsingborg, Anders Lundström, träffade en delegation från Da Nang den 5 mars 2024.",
       {"talks of VN-DN & gn:2706767: held 2024-03-05"}},
      {"fr",
       "Le maire de Lyon, Grégory Doucet, a reçu le 5 mars 2024 une délégation de Canton.",
       {"reception of gn:1809858 & gn:2996944: held 2024-03-05"}},
      {"es",
       "El alcalde de Barcelona, Jaume Collboni, recibió el 5 de marzo de 2024 a una delegación de Kobe.",
       {"reception of gn:1859171 & gn:3128760: held 2024-03-05"}},
      {"ja",
       "2024年3月5日、広島市の松井一實市長は大邱広域市の洪準杓市長と会談した。",
       {"talks of KR-27 & gn:1862415: held 2024-03-05"}},
      {"ko",
       "박형준 부산시장은 2024년 3월 5일 후쿠오카시 대표단을 만났다.",
       {"talks of KR-26 & gn:1863967: held 2024-03-05"}},
      {"zh", "2024年3月5日，南宁市市长侯刚会见海防市代表团。", {"reception of VN-HP & gn:1799869: held 2024-03-05"}},
      {"ru",
       "Мэр города Владивостока Константин Шестаков 5 марта 2024 года встретился с делегацией Хайфона.",
       {"talks of VN-HP & gn:2013348: held 2024-03-05"}},
  });
}

TEST(PageEvents, AJourneyOfSomeDaysIsOneBesideWhatTookPlaceOnIt) {
  expect_each<Event>({
      {"the span of a delegation that is received on one of its days",
       "Ngày 5/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Trung Chinh tiếp đoàn thành phố Kawasaki (Nhật Bản) sang "
       "thăm từ ngày 4 đến ngày 8/3/2024.",
       {"reception of VN-DN & gn:1859642: held 2024-03-05", "visit of VN-DN & gn:1859642: held 2024-03-04/2024-03-08"}},
      {"without a span there is no more than the reception",
       "Ngày 5/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Trung Chinh tiếp đoàn thành phố Kawasaki (Nhật Bản) sang "
       "thăm.",
       {"reception of VN-DN & gn:1859642: held 2024-03-05"}},
  });
}

TEST(PageEvents, TakeTheirDayFromTheirParagraphAlone) {
  expect_each<Event>({
      {"carried to the next sentence",
       "Ngày 5/3/2024, đoàn thành phố Kawasaki (Nhật Bản) đến Đà Nẵng. Chủ tịch UBND thành phố Đà Nẵng Lê Trung Chinh "
       "hội đàm với Thị trưởng Kawasaki Fukuda Norihiko.",
       {"talks of VN-DN & gn:1859642: held 2024-03-05"}},
      {"a day of its own",
       "Ngày 5/3/2024, đoàn thành phố Kawasaki (Nhật Bản) đến Đà Nẵng.\n\n"
       "Ngày 9/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Trung Chinh hội đàm với Thị trưởng Kawasaki Fukuda Norihiko.",
       {"talks of VN-DN & gn:1859642: held 2024-03-09"}},
      {"two days with two guests are two events",
       "Ngày 5/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Trung Chinh tiếp đoàn thành phố Kawasaki (Nhật Bản). Ngày "
       "9/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Trung Chinh tiếp đoàn thành phố Busan (Hàn Quốc).",
       {"reception of VN-DN & gn:1859642: held 2024-03-05", "reception of KR-26 & VN-DN: held 2024-03-09"}},
  });
}

TEST(PageEvents, HaveTwoSides) {
  expect_each<Event>({
      {"an envoy's seat is none",
       "Ngày 5/3/2024, Chủ tịch UBND tỉnh Quảng Nam Lê Trí Thanh tiếp Tổng Lãnh sự Lào tại Đà Nẵng Souphanh "
       "Hadaoheuang.",
       {"reception of LA & VN-27: held 2024-03-05"}},
      {"what a city lies in is none",
       "Ngày 5/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Trung Chinh tiếp đoàn thành phố Hàng Châu, tỉnh Chiết Giang "
       "(Trung Quốc).",
       {"reception of VN-DN & gn:1808926: held 2024-03-05"}},
      {"both sides, named before",
       "Đoàn thành phố Wernigerode (Đức) thăm thành phố Hội An ngày 5/6/2023. Hai bên đã ký thỏa thuận hợp tác về du "
       "lịch.",
       {"visit of gn:1580541 & gn:2810808: held 2023-06-05", "signing of gn:1580541 & gn:2810808: held 2023-06-05"}},
      {"a state, where no locality of it is named",
       "Chủ tịch UBND thành phố Hải Phòng Nguyễn Văn Tùng tiếp đoàn khách Nhật Bản ngày 5/3/2024.",
       {"reception of JP & VN-HP: held 2024-03-05"}},
      {"an ambassador stands for a state",
       "Đại sứ Nhật Bản tại Việt Nam Ito Naoki thăm tỉnh Lào Cai ngày 5/3/2024.",
       {"visit of JP & VN-02: held 2024-03-05"}},
      {"the unit of those present, named in another sentence",
       "Lãnh đạo tỉnh Bình Định tiếp đoàn tỉnh Champasak (Lào) ngày 5/3/2024. Phó Chủ tịch UBND tỉnh Nguyễn Tuấn "
       "Thanh chủ trì buổi tiếp.",
       {"reception of LA-CH & VN-31: held 2024-03-05"}},
      {"a group that signs",
       "Ngày 5/3/2024, bốn tỉnh Quảng Ninh, Lạng Sơn, Cao Bằng, Hà Giang và Khu tự trị dân tộc Choang Quảng Tây "
       "(Trung Quốc) ký biên bản hội nghị.",
       {"signing of CN-GX & VN-13 & gn:1576633 & gn:1581349 & gn:1586185: held 2024-03-05"}},
  });
}

TEST(PageEvents, NameThePeopleWithTheirOffices) {
  const auto facts = only<Event>(
      facts_in("Ngày 5/3/2024, Chủ tịch UBND tỉnh Quảng Nam Lê Trí Thanh tiếp Tổng Lãnh sự Lào tại Đà Nẵng Souphanh "
               "Hadaoheuang."));
  ASSERT_EQ(facts.size(), 1u);
  const auto& people = std::get<Event>(facts[0].content).participants;
  ASSERT_EQ(people.size(), 2u);
  EXPECT_EQ(people[0], (Person{"Lê Trí Thanh", "chair_peoples_committee", "VN-27"}));
  EXPECT_EQ(people[1], (Person{"Souphanh Hadaoheuang", "consul_general", "LA"}));
}

TEST(PageEvents, ToldInHeadlineAndBodyAreOneWithTwoEvidences) {
  const auto facts =
      only<Event>(facts_in("Chủ tịch UBND tỉnh Nghệ An Nguyễn Đức Trung tiếp đoàn Gyeonggi\n\n"
                           "Ngày 5/3/2024, tại thành phố Vinh, Chủ tịch UBND tỉnh Nghệ An Nguyễn Đức Trung đã có buổi "
                           "tiếp đoàn đại biểu tỉnh Gyeonggi (Hàn Quốc) sang thăm và làm việc tại tỉnh."));
  ASSERT_EQ(facts.size(), 1u);
  EXPECT_EQ(told(std::get<Event>(facts[0].content)), "reception of KR-41 & VN-22: held 2024-03-05");
  EXPECT_EQ(facts[0].evidence.size(), 2u);
}

TEST(PageEvents, ADelegationThatStaysForDaysIsAVisitOfTheStorysSides) {
  expect_each<Event>({
      {"beside the talks",
       "20 мая 2023\n\nГубернатор Астраханской области Иван Петров 17 мая провёл переговоры с губернатором "
       "Мангистауской области (Казахстан) Нурланом Ахметовым.\n\nДелегация из двадцати человек находится в регионе с "
       "16 "
       "по 19 мая.",
       {"talks of KZ-MAN & RU-AST: held 2023-05-17", "visit of KZ-MAN & RU-AST: held 2023-05-16/2023-05-19"}},
      {"a programme without a delegation is none",
       "20 мая 2023\n\nГубернатор Астраханской области Иван Петров 17 мая провёл переговоры с губернатором "
       "Мангистауской области (Казахстан) Нурланом Ахметовым.\n\nЯрмарка открыта с 16 по 19 мая.",
       {"talks of KZ-MAN & RU-AST: held 2023-05-17"}},
  });
}

TEST(PageEvents, PeopleSignTheDocumentThatTheParagraphNamedBefore) {
  expect_each<Event>({
      {"\"signed it\"",
       "Can Tho City already has a memorandum with Nasushiobara, Japan. Tran Van Binh, Chairman of the People's "
       "Committee of Can Tho City, and Nasushiobara Mayor Sato Kenji signed it on May 8, 2023.",
       {"signing of VN-CT & gn:6822174: held 2023-05-08"}},
      {"a contract is the companies' own",
       "Can Tho City speaks of a contract with Nasushiobara, Japan. Tran Van Binh, Chairman of the People's Committee "
       "of Can Tho City, and Nasushiobara Mayor Sato Kenji signed it on May 8, 2023.",
       {}},
  });
}

TEST(PageEvents, AreSurerTheMoreIsSaid) {
  const auto confidence = [](const char* text) {
    const auto facts = only<Event>(facts_in(text));
    return facts.size() == 1 ? facts[0].confidence : -1;
  };
  const double bare = confidence("Đoàn thành phố Kawasaki (Nhật Bản) thăm thành phố Đà Nẵng ngày 5/6/2023.");
  const double full = confidence(
      "Đà Nẵng tiếp đoàn Kawasaki\n\n"
      "Ngày 5/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Trung Chinh tiếp đoàn thành phố Kawasaki (Nhật Bản). Tại "
      "buổi tiếp, ông Chinh cảm ơn đoàn Kawasaki.");
  EXPECT_GT(bare, 0);
  EXPECT_GT(full, bare);
  EXPECT_LE(full, 0.9);
}

TEST(PageEvents, ToldWithDifferentWordsForOneMeetingAreOne) {
  const auto facts = only<Event>(facts_in(
      "Ngày 5/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Trung Chinh tiếp đoàn thành phố Kawasaki (Nhật Bản). Tại "
      "buổi gặp, ông Chinh cảm ơn đoàn Kawasaki."));
  ASSERT_EQ(facts.size(), 1u);
  EXPECT_EQ(std::get<Event>(facts[0].content).type, "reception") << "says more than \"gặp\"";
}

TEST(PageEvents, AnAnniversaryIsGreetedByNobody) {
  expect_each<Event>({
      {"周年を迎える is no reception",
       "2024年3月5日、堺市長の大野花子氏が市役所で話した。堺市とバークレー市は来年60周年を迎えます。",
       {}},
  });
}

TEST(PageEvents, AreNoneOfWhatIsOnlySaidOfTowns) {
  for (const char* text :
       {"Thành phố Sakai (Nhật Bản) có nhiều ngôi mộ cổ.", "Dortmund lies in the west of Germany.",
        "Umeå är en stad i norra Sverige.", "Leipzig hat viele Museen.", "Lyon compte de nombreux musées.",
        "Sevilla tiene muchos museos.", "Владивосток стоит у моря.", "南宁市位于广西。", "堺市は大阪府にある。",
        "부산시는 바닷가에 있다."}) {
    EXPECT_TRUE(only<Event>(facts_in(text)).empty()) << text;
  }
}

TEST(PageEvents, APlannedMeetingIsPlannedOnItsDay) {
  for (const Fact& fact : only<Event>(facts_in(
           "Ngày 1/3/2024\n\nNgày 12/5/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Văn An sẽ tiếp Thị trưởng thành phố "
           "Sakai (Nhật Bản) Yamada Taro."))) {
    EXPECT_EQ(std::get<Event>(fact.content).status, "planned");
  }
}

TEST(PageEvents, EachParticipantIsNamedOnce) {
  const auto facts = only<Event>(
      facts_in("Ngày 12/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Văn An hội đàm với Thị trưởng thành phố Sakai (Nhật "
               "Bản) Yamada "
               "Taro. Ông Lê Văn An cảm ơn ông Yamada Taro. Ông Yamada Taro mời ông Lê Văn An thăm Sakai."));
  ASSERT_FALSE(facts.empty());
  for (const Fact& fact : facts) {
    std::vector<std::string> names;
    for (const Person& person : std::get<Event>(fact.content).participants) names.push_back(person.name);
    std::sort(names.begin(), names.end());
    EXPECT_TRUE(std::adjacent_find(names.begin(), names.end()) == names.end()) << testing::PrintToString(names);
  }
}

TEST(PageEvents, TheNextDayCountsFromTheDayToldLast) {
  expect_each<Event>({
      {"German",
       "Am Mittwoch, dem 7. November 2018, empfing der Gouverneur der Provinz Hunan, Liu Dahai, eine Delegation der "
       "Steiermark. Tags darauf unterzeichneten Graz und die Stadt Changsha ein Memorandum.",
       {"reception of AT-6 & CN-HN: held 2018-11-07", "signing of gn:1815577 & gn:2778067: held 2018-11-08"}},
  });
}

}  // namespace
}  // namespace ketnghia::extract
