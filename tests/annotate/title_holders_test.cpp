#include <gtest/gtest.h>

#include "reading.h"

// Who holds the offices that titles name, and of which locality.

namespace ketnghia::annotate {
namespace {

struct TitleCase {
  const char* rule;
  const char* language;
  const char* text;
  Words titles;
};

void expect_titles(const std::vector<TitleCase>& cases) {
  for (const TitleCase& one : cases) {
    EXPECT_EQ(Reading(one.language, one.text).titles(), one.titles) << one.rule << ": " << one.text;
  }
}

TEST(TitleHolders, ChainsOfTitlesAreOnePersons) {
  expect_titles({
      {"behind a comma",
       "vi",
       "Ông Lê Văn An, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Thanh Hóa phát biểu.",
       {"party_secretary of VN-21: Lê Văn An", "chair_peoples_council of VN-21: Lê Văn An"}},
      {"behind a dash, with a party's organ before them",
       "vi",
       "Ông Lê Văn An - Ủy viên BCH Trung ương Đảng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Thanh Hóa phát biểu.",
       {"party_secretary of VN-21: Lê Văn An", "chair_peoples_council of VN-21: Lê Văn An"}},
      {"before the name",
       "zh",
       "南宁市委副书记、市长周立勇会见",
       {"deputy_party_secretary of gn:1799869: 周立勇", "mayor of gn:1799869: 周立勇"}},
  });
}

TEST(TitleHolders, TheNearerNameHoldsTheOffice) {
  expect_titles({
      {"two offices and their two holders",
       "en",
       "Mayor Jane Smith of Leeds and Mayor Anna Schmidt of Dortmund signed.",
       {"mayor of gn:2644688: Jane Smith", "mayor of gn:2935517: Anna Schmidt"}},
      {"name, then title, each",
       "en",
       "Jane Smith, Mayor of Leeds, and Anna Schmidt, Mayor of Dortmund, signed.",
       {"mayor of gn:2644688: Jane Smith", "mayor of gn:2935517: Anna Schmidt"}},
      {"without a name", "en", "The Mayor of Leeds signed.", {"mayor of gn:2644688"}},
  });
}

TEST(TitleHolders, FormerActingAndPresent) {
  expect_titles({
      {"former", "vi", "Nguyên Thị trưởng Busan Kim Van", {"former mayor of KR-26: Kim Van"}},
      {"in office now", "vi", "ông Park Heong-joon, đương kim Thị trưởng Busan", {"mayor of KR-26: Park Heong-joon"}},
      {"acting",
       "vi",
       "Quyền Chủ tịch UBND tỉnh Quảng Ninh Cao Tường Huy",
       {"acting chair_peoples_committee of VN-13: Cao Tường Huy"}},
      {"former, English", "en", "former Mayor of Leeds Jane Smith", {"former mayor of gn:2644688: Jane Smith"}},
  });
}

TEST(TitleHolders, AnEnvoyComesFromOneStateAndSitsInAnother) {
  expect_titles({
      {"Vietnamese", "vi", "Đại sứ Nhật Bản tại Việt Nam Ito Naoki phát biểu.", {"ambassador of JP: Ito Naoki"}},
      {"Chinese", "zh", "越南驻南宁总领事杜南中出席", {"consul_general of VN: 杜南中"}},
      {"Korean", "ko", "응우옌 부뚱 주한 베트남 대사는 말했다", {"ambassador of VN: 응우옌 부뚱"}},
      {"German",
       "de",
       "Der vietnamesische Botschafter in Deutschland, Vu Quang Minh, sprach.",
       {"ambassador of VN: Vu Quang Minh"}},
  });
}

TEST(TitleHolders, AnAssociationsChairIsNoLocalitys) {
  const Reading association("en", "President of the Dortmund Twinning Association Anna Schmidt spoke.");
  EXPECT_TRUE(association.titles().empty());
  EXPECT_EQ(Reading("vi", "Phó Chủ tịch UBND tỉnh Lào Cai Hoàng Quốc Khánh hội đàm với khách.").titles(),
            Words{"vice_chair_peoples_committee of VN-02: Hoàng Quốc Khánh"})
      << "hội of hội đàm is no association";
}

TEST(TitleHolders, AGovernmentOfThePeopleHasAChairman) {
  expect_titles({
      {"of an autonomous region",
       "vi",
       "Ông Lam Thiên Lập, Chủ tịch Chính phủ nhân dân Khu tự trị dân tộc Choang Quảng Tây phát biểu.",
       {"government_chairman of CN-GX: Lam Thiên Lập"}},
      {"of a congress of the people",
       "en",
       "Li Guoqiang, Vice Chairman of the Standing Committee of Ningbo Municipal People's Congress, spoke.",
       {"vice_chair_peoples_council of gn:1799397: Li Guoqiang"}},
  });
}

}  // namespace
}  // namespace ketnghia::annotate
