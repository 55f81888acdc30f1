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

TEST(TitleHolders, NamesStandBeforeAndBehindTheTitleInEachLanguage) {
  expect_titles({
      {"before, with a comma",
       "vi",
       "Ông Lê Văn An, Chủ tịch UBND tỉnh Thanh Hóa, phát biểu.",
       {"chair_peoples_committee of VN-21: Lê Văn An"}},
      {"behind",
       "vi",
       "Chủ tịch UBND tỉnh Thanh Hóa Lê Văn An phát biểu.",
       {"chair_peoples_committee of VN-21: Lê Văn An"}},
      {"before, with a comma", "fr", "Jean Dupont, maire de Lyon, a parlé.", {"mayor of gn:2996944: Jean Dupont"}},
      {"behind, with a comma", "fr", "Le maire de Lyon, Jean Dupont, a parlé.", {"mayor of gn:2996944: Jean Dupont"}},
      {"before", "es", "Juan Pérez, alcalde de Sevilla, habló.", {"mayor of gn:2510911: Juan Pérez"}},
      {"before", "de", "Karl Müller, Oberbürgermeister von Leipzig, sprach.", {"mayor of gn:2879139: Karl Müller"}},
      {"behind", "de", "Leipzigs Oberbürgermeister Karl Müller sprach.", {"mayor of gn:2879139: Karl Müller"}},
      {"behind", "ru", "Мэр Владивостока Иван Петров выступил.", {"mayor of gn:2013348: Иван Петров"}},
      {"before", "sv", "Anna Svensson, borgmästare i Umeå, talade.", {"mayor of gn:602150: Anna Svensson"}},
  });
}

TEST(TitleHolders, TwoPeopleOfOneSentenceKeepTheirOwnOffices) {
  expect_titles({
      {"Vietnamese",
       "vi",
       "Chủ tịch UBND tỉnh Thanh Hóa Lê Văn An tiếp Thị trưởng thành phố Lyon Anne Martin.",
       {"chair_peoples_committee of VN-21: Lê Văn An", "mayor of gn:2996944: Anne Martin"}},
      {"French",
       "fr",
       "Le maire de Lyon, Jean Dupont, a reçu Karl Müller, maire de Leipzig.",
       {"mayor of gn:2996944: Jean Dupont", "mayor of gn:2879139: Karl Müller"}},
      {"Russian",
       "ru",
       "Мэр Владивостока Иван Петров принял губернатора Московской области Сергея Смирнова.",
       {"mayor of gn:2013348: Иван Петров", "governor of RU-MOS: Сергея Смирнова"}},
      {"Chinese",
       "zh",
       "南宁市市长周立勇会见岘港市人民委员会主席黎文安",
       {"mayor of gn:1799869: 周立勇", "chair_peoples_committee of VN-DN: 黎文安"}},
      {"Korean",
       "ko",
       "박지훈 부산시장이 김철수 경상북도지사를 만났다",
       {"mayor of KR-26: 박지훈", "governor of KR-47: 김철수"}},
  });
}

TEST(TitleHolders, ATitleWithoutANameHasNoHolder) {
  for (const auto& [language, text] :
       std::initializer_list<std::pair<const char*, const char*>>{{"vi", "Chủ tịch UBND tỉnh Thanh Hóa phát biểu."},
                                                                  {"en", "The Mayor of Leeds spoke to the press."},
                                                                  {"de", "Der Oberbürgermeister von Leipzig sprach."},
                                                                  {"fr", "Le maire de Lyon a parlé."},
                                                                  {"es", "El alcalde de Sevilla habló."},
                                                                  {"ru", "Мэр Владивостока выступил."},
                                                                  {"zh", "南宁市市长出席仪式"},
                                                                  {"ja", "堺市長は話した"},
                                                                  {"ko", "부산시장은 말했다"}}) {
    const Words found = Reading(language, text).titles();
    ASSERT_EQ(found.size(), 1u) << text;
    EXPECT_EQ(found[0].find(": "), std::string::npos) << text << ": " << found[0];
  }
}

TEST(TitleHolders, ActingHoldersAreToldInEachLanguage) {
  for (const auto& [language, text] : std::initializer_list<std::pair<const char*, const char*>>{
           {"vi", "Quyền Chủ tịch UBND tỉnh Thanh Hóa Lê Văn An phát biểu."},
           {"en", "The Acting Mayor of Leeds, Jane Smith, spoke."},
           {"ru", "Исполняющий обязанности мэра Владивостока Иван Петров выступил."},
           {"zh", "南宁市代市长周立勇出席"}}) {
    const Words found = Reading(language, text).titles();
    ASSERT_EQ(found.size(), 1u) << text;
    EXPECT_TRUE(found[0].starts_with("acting ")) << text << ": " << found[0];
  }
}

}  // namespace
}  // namespace ketnghia::annotate
