#include "extract/page_support.h"

// Whose name it is and of which locality: what names, parties and sentences of each language put in the way.

namespace ketnghia::extract {
namespace {

TEST(PageHolders, InVietnamese) {
  expect_each<Office>({
      {"Anh is a syllable of names, not only a country and a word for young men",
       "Bí thư Tỉnh ủy Bắc Ninh Nguyễn Anh Tuấn tiếp đoàn tỉnh Salavan (Lào) ngày 20/9/2023.",
       {"Nguyễn Anh Tuấn: party_secretary of VN-56 in 2023-09-20"}},
      {"hội of hội đàm is no association",
       "Phó Chủ tịch UBND tỉnh Lào Cai Hoàng Quốc Khánh hội đàm với Thị trưởng Côn Minh ngày 11/1/2024.",
       {"Hoàng Quốc Khánh: vice_chair_peoples_committee of VN-02 in 2024-01-11"}},
      {"a dash before a chain of titles",
       "Ông Đỗ Trọng Hưng - Ủy viên BCH Trung ương Đảng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Thanh Hóa phát biểu ngày "
       "6/11/2023.",
       {"Đỗ Trọng Hưng: chair_peoples_council of VN-21 in 2023-11-06",
        "Đỗ Trọng Hưng: party_secretary of VN-21 in 2023-11-06"}},
      {"a party's state is not the governor's unit",
       "Ngày 7/3/2024, Đà Nẵng tiếp đoàn tỉnh Savannakhet do ông Bounchom Ubonpaseuth, Ủy viên Trung ương Đảng Nhân "
       "dân Cách mạng Lào, Bí thư Tỉnh ủy, Tỉnh trưởng làm trưởng đoàn.",
       {"Bounchom Ubonpaseuth: governor of LA-SV in 2024-03-07",
        "Bounchom Ubonpaseuth: party_secretary of LA-SV in 2024-03-07"}},
      {"a holder behind an organ is no village abroad",
       "Đoàn đại biểu tỉnh Quảng Nam do Phó Bí thư Thường trực Tỉnh ủy Lê Văn Dũng dẫn đầu đã đến thăm tỉnh Nagasaki "
       "ngày 10/4/2023.",
       {"Lê Văn Dũng: deputy_party_secretary of VN-27 in 2023-04-10"}},
      {"a compatriot's national office",
       "Bộ trưởng Bộ Ngoại giao Bùi Thanh Sơn tiếp Thống đốc tỉnh Nagano Abe Shuichi ngày 3/4/2023.",
       {"Abe Shuichi: governor of JP-20 in 2023-04-03", "Bùi Thanh Sơn: minister of VN in 2023-04-03"}},
      {"mayors lead cities and governors provinces of one name",
       "Sáng 5/6/2023, Thống đốc Osaka Yoshimura Hirofumi và Thị trưởng Osaka Yokoyama Hideyuki tiếp Chủ tịch UBND "
       "TPHCM Phan Văn Mãi.",
       {"Phan Văn Mãi: chair_peoples_committee of VN-SG in 2023-06-05",
        "Yokoyama Hideyuki: mayor of gn:1853909 in 2023-06-05", "Yoshimura Hirofumi: governor of JP-27 in 2023-06-05"}},
      {"the one in office now",
       "Ông Kim Văn A, nguyên Thị trưởng Busan và ông Park Heong-joon, đương kim Thị trưởng Busan dự lễ.",
       {"Park Heong-joon: mayor of KR-26"}},
      {"names of the highlands",
       "Phó Chủ tịch UBND tỉnh Đắk Lắk H'Yim Kđoh tiếp đoàn tỉnh Mondulkiri ngày 2/3/2024.",
       {"H'Yim Kđoh: vice_chair_peoples_committee of VN-33 in 2024-03-02"}},
      {"Lao names spelt in the Vietnamese way",
       "Chủ tịch UBND tỉnh Điện Biên Lê Thành Đô tiếp Tỉnh trưởng tỉnh Phongsaly Khăm-phởi Vẳn-na-xản ngày 2/3/2024.",
       {"Khăm-phởi Vẳn-na-xản: governor of LA-PH in 2024-03-02",
        "Lê Thành Đô: chair_peoples_committee of VN-71 in 2024-03-02"}},
      {"chairman of an autonomous region",
       "Ngày 9/5/2024, tại TP Nam Ninh, Bí thư Tỉnh ủy Lạng Sơn Nguyễn Quốc Đoàn đã gặp gỡ đồng chí Lam Thiên Lập, Chủ "
       "tịch Chính phủ nhân dân Khu tự trị dân tộc Choang Quảng Tây.",
       {"Lam Thiên Lập: government_chairman of CN-GX in 2024-05-09",
        "Nguyễn Quốc Đoàn: party_secretary of VN-09 in 2024-05-09"}},
  });
}

TEST(PageHolders, InEnglish) {
  expect_each<Office>({
      {"two governors in the order of their states",
       "A memorandum of understanding between Gyeonggi Province and the State of Utah was signed in Suwon on 12 May "
       "2023 by Governor Kim Dong-yeon and Governor Spencer Cox.",
       {"Kim Dong-yeon: governor of KR-41 in 2023-05-12", "Spencer Cox: governor of US-UT in 2023-05-12"}},
      {"capitals behind a name",
       "The Hon. Dr Nguyen Tat Thanh, Ambassador of Vietnam to Australia, was received by the Governor of Western "
       "Australia, the Hon Chris Dawson AC APM, on 12 October 2022.",
       {"Chris Dawson: governor of AU-WA in 2022-10-12", "Nguyen Tat Thanh: ambassador of VN in 2022-10-12"}},
      {"an apostrophe inside a place",
       "The Mayor of Xi’an, Ye Niuping, visited Edinburgh on 8 August 2019.",
       {"Ye Niuping: mayor of gn:1790630 in 2019-08-08"}},
      {"councillors bear a form of address",
       "The Mayor of Coventry, Cllr John McNicholas, hosted the deputy mayor of Volgograd, Irina Sokolova, on 5 March "
       "2017.",
       {"Irina Sokolova: deputy_mayor of gn:472757 in 2017-03-05",
        "John McNicholas: mayor of gn:2652221 in 2017-03-05"}},
      {"a congress of the people",
       "Mr Li Guoqiang, Vice Chairman of the Standing Committee of Ningbo Municipal People's Congress, met Deputy Lord "
       "Mayor Councillor Wendy Smith in Nottingham on 4 June 2018.",
       {"Li Guoqiang: vice_chair_peoples_council of gn:1799397 in 2018-06-04",
        "Wendy Smith: deputy_mayor of gn:2641170 in 2018-06-04"}},
      {"a city and the state of its name",
       "Mayor Eric Adams of New York received a delegation from Ho Chi Minh City on 4 June 2023.",
       {"Eric Adams: mayor of gn:5128581 in 2023-06-04"}},
      {"the anniversary is not the day of the beginning",
       "The Premier of Queensland, Annastacia Palaszczuk, and the Governor of Saitama, Motohiro Ono, celebrated the "
       "35th anniversary of the sister-state relationship, established on 27 October 1984.",
       {"Annastacia Palaszczuk: premier of AU-QLD", "Motohiro Ono: governor of JP-11"}},
  });
}

TEST(PageHolders, InOtherLanguages) {
  expect_each<Office>({
      {"Japanese family names with a character that is a word",
       "群馬県の山本一太知事は大使と会談した。",
       {"山本一太: governor of JP-10"}},
      {"Japanese: and with a numeral", "群馬県の山本一郎知事は大使と会談した。", {"山本一郎: governor of JP-10"}},
      {"Chinese: a foreigner without a dot",
       "台北市市长蒋万安与布拉格市市长斯沃博达于2023年5月15日签署合作协议。",
       {"斯沃博达: mayor of CZ-10 in 2023-05-15", "蒋万安: mayor of TW-TPE in 2023-05-15"}},
      {"Chinese: an envoy where he sits",
       "6月8日，越南驻南宁总领事杜南中到访钦州，拜会钦州市委书记王雄昌。（2023年6月9日）",
       {"杜南中: consul_general of VN in 2023-06-08", "王雄昌: party_secretary of gn:1797551 in 2023-06-08"}},
      {"Korean: a name that ends like a town",
       "광주광역시 강기정 시장은 2022년 12월 7일 회의를 열었다.",
       {"강기정: mayor of KR-29 in 2022-12-07"}},
      {"Korean: a Japanese name that ends like a particle",
       "핫토리 세이타로 후쿠오카현 지사와 박형준 부산시장은 4일 회담했다. (2022-11-05)",
       {"박형준: mayor of KR-26 in 2022-11-04", "핫토리 세이타로: governor of JP-40 in 2022-11-04"}},
      {"Korean: the province of the town that the lists have",
       "충남도와 캄보디아 시엠립주는 우호교류협력을 위한 양해각서(MOU)에 서명했다. 김태흠 지사와 떼아 세이하 주지사가 "
       "참석했다.",
       {"김태흠: governor of KR-44", "떼아 세이하: governor of KH-17"}},
      {"Russian: the town right behind the title",
       "Мэр Владивостока Константин Шестаков принял делегацию города Далянь 5 июня 2023 года.",
       {"Константин Шестаков: mayor of gn:2013348 in 2023-06-05"}},
      {"Spanish: an envoy of Corea",
       "El embajador de Corea en Perú, Choi Jong-uk, realizó una visita de cortesía al alcalde de Lima, Rafael López "
       "Aliaga, el 17 de febrero de 2023.",
       {"Choi Jong-uk: ambassador of KR in 2023-02-17", "Rafael López Aliaga: mayor of PE-LMA in 2023-02-17"}},
      {"German: a deputy",
       "Der stellvertretende Bürgermeister von Changzhou, Fang Guoqiang, besuchte am 14. Mai 2019 die Stadt Essen.",
       {"Fang Guoqiang: deputy_mayor of gn:1815456 in 2019-05-14"}},
      {"French: two offices of two places",
       "Le gouverneur de la préfecture de Kyoto, Takatoshi Nishiwaki, et la présidente de la région Occitanie, Carole "
       "Delga, ont renouvelé le 20 octobre 2023 l'accord d'amitié conclu en 2015.",
       {"Carole Delga: council_chair of FR-OCC in 2023-10-20", "Takatoshi Nishiwaki: governor of JP-26 in 2023-10-20"}},
  });
}

}  // namespace
}  // namespace ketnghia::extract
