#include "extract/page_support.h"

// Documents that localities sign. VN-DN Đà Nẵng, gn:1859642 Kawasaki, LA-CH Champasak, VN-58 Bình Phước.

namespace ketnghia::extract {
namespace {

TEST(PageAgreements, PlannedHaveTheDayThatIsToCome) {
  expect_each<Agreement>({
      {"told before it",
       "Chattanooga, October 12, 2023\n\nOn November 8 Chattanooga is to sign a letter of intent with Ascoli Piceno, "
       "Italy.",
       {"loi of gn:3182749 & gn:4612862: planned 2023-11-08"}},
  });
}

TEST(PageAgreements, OfPairsThatShareNoSideAreOneEach) {
  expect_each<Agreement>({
      {"two pairs of one day",
       "2024年11月19日，在昆明签署友好城市协议书的是：黑龙江省大庆市与韩国忠州市、贵州省贵阳市与希腊特里波利斯市。",
       {"agreement of gn:1809461 & gn:252601: signed 2024-11-19",
        "agreement of gn:1845033 & gn:2037860: signed 2024-11-19"}},
  });
}

TEST(PageAgreements, AreSigned) {
  expect_each<Agreement>({
      {"on a day",
       "Ngày 21/10/2024, thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) đã ký bản ghi nhớ hợp tác.",
       {"mou of VN-DN & gn:1859642: signed 2024-10-21"}},
      {"a letter of intent",
       "Ngày 22/8/2022, thành phố Bắc Giang và thành phố Nam Ninh (Trung Quốc) ký Ý định thư.",
       {"loi of gn:1591527 & gn:1799869: signed 2022-08-22"}},
      {"for a term of years",
       "Ngày 22/8/2022, tỉnh Bình Phước và tỉnh Champasak (Lào) ký bản ghi nhớ giai đoạn 2022-2026.",
       {"mou of LA-CH & VN-58: signed 2022-08-22 valid 2022/2026"}},
      {"minutes",
       "Ngày 21/10/2024, thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) đã ký biên bản làm việc.",
       {"minutes of VN-DN & gn:1859642: signed 2024-10-21"}},
      {"a joint statement",
       "Ngày 21/10/2024, thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) đã ký tuyên bố chung.",
       {"joint_statement of VN-DN & gn:1859642: signed 2024-10-21"}},
      {"an action plan",
       "Ngày 21/10/2024, thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) đã ký kế hoạch hành động giai đoạn "
       "2025-2027.",
       {"action_plan of VN-DN & gn:1859642: signed 2024-10-21 valid 2025/2027"}},
      {"in a month",
       "Tháng 10/2024, thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) đã ký bản ghi nhớ hợp tác.",
       {"mou of VN-DN & gn:1859642: signed 2024-10"}},
      {"in a year close by",
       "Thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) đã ký bản ghi nhớ năm 2019.",
       {"mou of VN-DN & gn:1859642: signed 2019"}},
      {"told by its term alone, without a word of signing",
       "Bản ghi nhớ giai đoạn 2022-2026 giữa thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) có năm lĩnh vực.",
       {"mou of VN-DN & gn:1859642: signed valid 2022/2026"}},
      {"by both sides, on the day that the paragraph told before",
       "Đoàn thành phố Wernigerode (Đức) thăm thành phố Hội An ngày 5/6/2023. Hai bên đã ký thỏa thuận hợp tác về du "
       "lịch.",
       {"agreement of gn:1580541 & gn:2810808: signed 2023-06-05"}},
      {"the document that the paragraph named before",
       "Năm 2019, Đà Nẵng và Kawasaki (Nhật Bản) bàn về một bản ghi nhớ. Hai thành phố đã ký ngày 21/10/2024.",
       {"mou of VN-DN & gn:1859642: signed 2024-10-21"}},
      {"by a group of localities",
       "Ngày 5/3/2024, bốn tỉnh Quảng Ninh, Lạng Sơn, Cao Bằng, Hà Giang và Khu tự trị dân tộc Choang Quảng Tây "
       "(Trung Quốc) ký biên bản hội nghị.",
       {"minutes of CN-GX & VN-13 & gn:1576633 & gn:1581349 & gn:1586185: signed 2024-03-05"}},
  });
}

TEST(PageAgreements, ThatAreOnlyPlannedSaySo) {
  expect_each<Agreement>({
      {"will sign",
       "Thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) sẽ ký bản ghi nhớ hợp tác trong thời gian tới.",
       {"mou of VN-DN & gn:1859642: planned"}},
      {"English, whose plan is no document",
       "Da Nang and Kawasaki, Japan, plan to sign a memorandum of understanding next year.",
       {"mou of VN-DN & gn:1859642: planned"}},
      {"propose to sign",
       "Thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) đề xuất ký bản ghi nhớ hợp tác.",
       {"mou of VN-DN & gn:1859642: planned"}},
  });
}

TEST(PageAgreements, AreNoneWhereNoLocalitySigns) {
  expect_each<Agreement>({
      {"not signed yet", "Thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) chưa ký bản ghi nhớ hợp tác.", {}},
      {"not signed, English", "Da Nang and Kawasaki, Japan, have not signed a memorandum of understanding.", {}},
      {"under a condition",
       "Nếu thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) ký bản ghi nhớ hợp tác, hai bên sẽ có thêm nhiều việc "
       "làm.",
       {}},
      {"companies sign, the locality is the place",
       "Ngày 21/10/2024, tại thành phố Kawasaki (Nhật Bản), Công ty Hòa Bình ở Đà Nẵng ký bản ghi nhớ với Tập đoàn "
       "Toshiba.",
       {}},
      {"a university signs",
       "Ngày 21/10/2024, Trường Đại học Duy Tân ký bản ghi nhớ với đối tác ở Kawasaki, có mặt lãnh đạo Đà Nẵng.",
       {}},
      {"a contract is no agreement",
       "Ngày 21/10/2024, thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) đã ký hợp đồng mua thiết bị.",
       {}},
      {"a memorandum is mentioned, nobody signs",
       "Lãnh đạo thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) nói về một bản ghi nhớ.",
       {}},
      {"no second side", "Ngày 21/10/2024, thành phố Đà Nẵng ký bản ghi nhớ hợp tác.", {}},
  });
}

TEST(PageAgreements, InOtherLanguages) {
  expect_each<Agreement>({
      {"en",
       "On 21 October 2024, Da Nang and Kawasaki, Japan, signed a memorandum of understanding on smart city "
       "development.",
       {"mou of VN-DN & gn:1859642: signed 2024-10-21"}},
      {"sv",
       "Den 21 oktober 2024 undertecknade Malmö och Tangshan ett samförståndsavtal.",
       {"mou of gn:1793346 & gn:2692969: signed 2024-10-21"}},
      {"de",
       "Am 21. Oktober 2024 unterzeichneten Leipzig und Houston eine Absichtserklärung.",
       {"loi of gn:2879139 & gn:4699066: signed 2024-10-21"}},
      {"fr",
       "Le 21 octobre 2024, Lyon et Canton ont signé un protocole d'accord.",
       {"mou of gn:1809858 & gn:2996944: signed 2024-10-21"}},
      {"ja", "2024年10月21日、広島市と大邱広域市は覚書に調印した。", {"mou of KR-27 & gn:1862415: signed 2024-10-21"}},
      {"ko",
       "2024년 10월 21일 부산광역시와 후쿠오카시는 양해각서를 체결했다.",
       {"mou of KR-26 & gn:1863967: signed 2024-10-21"}},
      {"zh", "2024年10月21日，南宁市与海防市签署谅解备忘录。", {"mou of VN-HP & gn:1799869: signed 2024-10-21"}},
      {"zh", "2024年10月21日，南宁市与海防市签署意向书。", {"loi of VN-HP & gn:1799869: signed 2024-10-21"}},
      {"ru",
       "21 октября 2024 года Санкт-Петербург и Хошимин подписали меморандум о взаимопонимании.",
       {"mou of RU-SPE & VN-SG: signed 2024-10-21"}},
  });
}

const char* const kToldTwice =
    "Đà Nẵng và Kawasaki ký bản ghi nhớ\n\n"
    "Ngày 21/10/2024, UBND thành phố Đà Nẵng và Hội đồng thành phố Kawasaki (Nhật Bản) đã ký bản ghi nhớ hợp tác về "
    "du lịch và y tế. Bản ghi nhớ được ký tại Đà Nẵng có năm lĩnh vực.";

TEST(PageAgreements, ToldTwiceAreOneWithSeveralEvidences) {
  const auto facts = only<Agreement>(facts_in(kToldTwice));
  ASSERT_EQ(facts.size(), 1u);
  EXPECT_GE(facts[0].evidence.size(), 2u);
  EXPECT_LE(facts[0].evidence.size(), 4u);
  EXPECT_EQ(facts[0].evidence[0].quote, "Đà Nẵng và Kawasaki ký bản ghi nhớ");
  const auto once = only<Agreement>(
      facts_in("Ngày 21/10/2024, thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) đã ký bản ghi nhớ hợp tác."));
  ASSERT_EQ(once.size(), 1u);
  EXPECT_GT(facts[0].confidence, once[0].confidence);
}

TEST(PageAgreements, KeepTheirFieldsOfCooperation) {
  const auto facts = only<Agreement>(facts_in(kToldTwice));
  ASSERT_EQ(facts.size(), 1u);
  const auto& fields = std::get<Agreement>(facts[0].content).fields;
  for (const char* field : {"tourism", "health"}) {
    EXPECT_NE(std::find(fields.begin(), fields.end(), field), fields.end()) << field;
  }
  EXPECT_EQ(std::find(fields.begin(), fields.end(), "sports"), fields.end());
}

TEST(PageAgreements, KnowTheBodiesThatSign) {
  const auto facts = only<Agreement>(facts_in(
      "Ngày 21/10/2024, UBND thành phố Đà Nẵng và Hội đồng thành phố Kawasaki (Nhật Bản) đã ký bản ghi nhớ hợp tác."));
  ASSERT_EQ(facts.size(), 1u);
  const auto& parties = std::get<Agreement>(facts[0].content).parties;
  const auto home =
      std::find_if(parties.begin(), parties.end(), [](const Party& party) { return party.id == "VN-DN"; });
  ASSERT_NE(home, parties.end());
  EXPECT_EQ(home->body, "peoples_committee");
}

TEST(PageAgreements, NameThoseWhoSignedInTheNews) {
  const auto facts = only<Agreement>(facts_in(
      "Ngày 21/10/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Trung Chinh và Thị trưởng thành phố Kawasaki Fukuda "
      "Norihiko ký bản ghi nhớ hợp tác."));
  ASSERT_EQ(facts.size(), 1u);
  const auto& signatories = std::get<Agreement>(facts[0].content).signatories;
  const auto chair = std::find_if(signatories.begin(), signatories.end(),
                                  [](const Person& person) { return person.name == "Lê Trung Chinh"; });
  ASSERT_NE(chair, signatories.end());
  EXPECT_EQ(chair->role, "chair_peoples_committee");
  EXPECT_EQ(chair->of, "VN-DN");
}

TEST(PageAgreements, AreSurerWithADayAndAWordOfSigning) {
  const auto confidence = [](const char* text) {
    const auto facts = only<Agreement>(facts_in(text));
    return facts.size() == 1 ? facts[0].confidence : -1;
  };
  const double dated =
      confidence("Ngày 21/10/2024, thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) đã ký bản ghi nhớ.");
  const double planned = confidence("Thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) sẽ ký bản ghi nhớ hợp tác.");
  const double unsigned_here = confidence(
      "Bản ghi nhớ giai đoạn 2022-2026 giữa thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) có năm lĩnh vực.");
  EXPECT_GT(dated, planned);
  EXPECT_GT(dated, unsigned_here);
  EXPECT_GT(std::min(planned, unsigned_here), 0);
}

TEST(PageAgreements, OfTwoDaysAreTwo) {
  const auto told = told_of<Agreement>(
      facts_in("Ngày 21/10/2014, thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) đã ký bản ghi nhớ hợp tác.\n\n"
               "Ngày 21/10/2024, thành phố Đà Nẵng và thành phố Kawasaki (Nhật Bản) đã ký bản ghi nhớ hợp tác."));
  EXPECT_EQ(told, (std::vector<std::string>{"mou of VN-DN & gn:1859642: signed 2014-10-21",
                                            "mou of VN-DN & gn:1859642: signed 2024-10-21"}));
}

TEST(PageAgreements, OfListedTiesTheLastNamedSigns) {
  expect_each<Agreement>({
      {"the list ends with the one that signs",
       "부산시는 중국 상하이시, 일본 후쿠오카시와 자매도시이며 2020년 9월 5일에는 미국 시카고시와 우호협력 협정을 "
       "체결했다.",
       {"agreement of KR-26 & gn:4887398: signed 2020-09-05"}},
  });
}

}  // namespace
}  // namespace ketnghia::extract
