#include "extract/page_support.h"

// A short page of an office in each language: who met whom, what was signed, who the partners are. Names of people are
// invented or their offices are; the places are real.

namespace ketnghia::extract {
namespace {

using Lines = std::vector<std::string>;

/// All that a page tells, kind after kind.
Lines told_by(const std::string& text) {
  const std::vector<Fact> facts = facts_in(text);
  Lines out;
  for (const Lines& lines : {told_of<Relation>(facts), told_of<Agreement>(facts), told_of<Office>(facts)}) {
    out.insert(out.end(), lines.begin(), lines.end());
  }
  return out;
}

void expect_told(const std::string& text, const Lines& wanted) {
  const Lines told = told_by(text);
  for (const std::string& line : wanted) {
    EXPECT_NE(std::find(told.begin(), told.end(), line), told.end()) << line << "\nis missing of\n"
                                                                     << joined(told, "\n");
  }
}

TEST(PageLanguages, Swedish) {
  expect_told(
      "Lund och Greifswald firar 30 år som vänorter\nPublicerad 12 maj 2022\n\n"
      "I onsdags tog kommunfullmäktiges ordförande Lars Hansson emot en delegation från vänorten Greifswald i "
      "Tyskland. "
      "Delegationen leddes av borgmästare Stefan Fassbinder.\n\n"
      "Lund och Greifswald har varit vänorter sedan 1990. Den 11 maj undertecknade kommunstyrelsens ordförande Philip "
      "Sandberg och Fassbinder en avsiktsförklaring om klimatsamarbete. I höst ska kommunen teckna ett samarbetsavtal "
      "med "
      "Nevers i Frankrike.\n",
      {"gn:2693678 & gn:2917788: twinning since 1990", "loi of gn:2693678 & gn:2917788: signed 2022-05-11",
       "agreement of gn:2693678 & gn:2990474: planned", "Lars Hansson: council_chair of gn:2693678 in 2022-05-11",
       "Stefan Fassbinder: mayor of gn:2917788 in 2022-05-11", "Philip Sandberg: mayor of gn:2693678 in 2022-05-11"});
}

TEST(PageLanguages, German) {
  expect_told(
      "Kölner Delegation zu Gast in Barcelona\nKöln, 3. April 2023\n\n"
      "Oberbürgermeisterin Henriette Reker ist am Montag, 3. April 2023, in Barcelona von Bürgermeisterin Ada Colau "
      "empfangen worden. Köln und Barcelona verbindet seit 1984 eine Städtepartnerschaft.\n\n"
      "Beide Bürgermeisterinnen unterzeichneten eine gemeinsame Erklärung zur Stadtentwicklung. Daran nahm auch der "
      "deutsche Generalkonsul in Barcelona, Peter Wolff, teil. Der frühere Oberbürgermeister Jürgen Roters hatte die "
      "Stadt "
      "2012 besucht.\n",
      {"gn:2886242 & gn:3128760: twinning since 1984", "joint_statement of gn:2886242 & gn:3128760: signed 2023-04-03",
       "Henriette Reker: mayor of gn:2886242 in 2023-04-03", "Ada Colau: mayor of gn:3128760 in 2023-04-03",
       "Peter Wolff: consul_general of DE in 2023-04-03"});
}

TEST(PageLanguages, French) {
  expect_told(
      "Strasbourg : le maire de Kagoshima en visite officielle\nLe 22 mai 2019\n\n"
      "Le maire de Strasbourg, Roland Ries, a accueilli lundi 20 mai M. Hiroyuki Mori, maire de Kagoshima (Japon). Les "
      "deux "
      "villes ont signé une lettre d'intention en matière de gastronomie.\n\n"
      "Strasbourg est jumelée avec Boston (1960), Leicester (1960), Stuttgart (1962) et Ramat-Gan (1991). "
      "L'ambassadeur du "
      "Japon en France, Masato Kitera, a salué cette initiative.\n",
      {"gn:1860827 & gn:2973783: prospective", "gn:2825297 & gn:2973783: twinning since 1962",
       "gn:293788 & gn:2973783: twinning since 1991", "loi of gn:1860827 & gn:2973783: signed 2019-05-20",
       "Roland Ries: mayor of gn:2973783 in 2019-05-20", "Hiroyuki Mori: mayor of gn:1860827 in 2019-05-20",
       "Masato Kitera: ambassador of JP in 2019-05-20"});
}

TEST(PageLanguages, Spanish) {
  expect_told(
      "Zaragoza y Biarritz estrechan lazos\nZaragoza, 14 de junio de 2021\n\n"
      "El alcalde de Zaragoza, Jorge Azcón, ha recibido hoy a la alcaldesa de Biarritz, Maider Arosteguy. Ambas "
      "ciudades "
      "son ciudades hermanas desde 1978.\n\n"
      "Zaragoza está hermanada con Pau (1960), Skopje (1986) y La Plata (1990). La cónsul general de Francia en "
      "Barcelona, "
      "Olivia Ramet, asistió al acto.\n",
      {"gn:2988358 & gn:3104324: twinning since 1960", "gn:3104324 & gn:785842: twinning since 1986",
       "Jorge Azcón: mayor of gn:3104324 in 2021-06-14", "Maider Arosteguy: mayor of gn:3032797 in 2021-06-14",
       "Olivia Ramet: consul_general of FR in 2021-06-14"});
}

TEST(PageLanguages, Russian) {
  expect_told(
      "В Казани подписали соглашение с Ханчжоу\nКазань, 5 сентября 2024 года\n\n"
      "Мэр Казани Ильсур Метшин 4 сентября встретился с делегацией Ханчжоу. Стороны подписали меморандум о "
      "сотрудничестве в "
      "сфере туризма. Казань и Ханчжоу являются городами-побратимами с 2015 года.\n\n"
      "Президент Татарстана Рустам Минниханов принял делегацию из Ханчжоу 3 сентября. Планируется, что в 2025 году "
      "будет "
      "подписано соглашение с городом Хошимин.\n",
      {"gn:1808926 & gn:551487: twinning since 2015", "mou of gn:1808926 & gn:551487: signed 2024-09-04",
       "agreement of VN-SG & gn:551487: planned 2025", "Ильсур Метшин: mayor of gn:551487 in 2024-09-04",
       "Рустам Минниханов: governor of RU-TA in 2024-09-03"});
}

TEST(PageLanguages, English) {
  expect_told(
      "Tampa and Le Havre renew ties\nOctober 4, 2022\n\n"
      "Tampa, FL (October 4, 2022) – Mayor Jane Castor and the mayor of Le Havre, Edouard Philippe, today renewed the "
      "sister "
      "city agreement. The French consul general in Miami, Raphaël Trapp, was also present. The city does not have a "
      "sister "
      "city in Canada.\n",
      {"gn:3003796 & gn:4174757: twinning", "extension of gn:3003796 & gn:4174757: signed 2022-10-04",
       "Jane Castor: mayor of gn:4174757 in 2022-10-04", "Edouard Philippe: mayor of gn:3003796 in 2022-10-04",
       "Raphaël Trapp: consul_general of FR in 2022-10-04"});
}

TEST(PageLanguages, Chinese) {
  expect_told(
      "青岛市与越南岘港市签署友好城市协议\n发布时间：2023-06-15\n\n"
      "6月14日，市长王建军会见了来访的越南岘港市人民委员会主席黎中正一行。会见后，青岛市与岘港市签署了建立友好城市关系"
      "的协议。"
      "中国驻岘港总领事董碧幽出席签字仪式。\n",
      {"VN-DN & gn:1797929: twinning since 2023-06-14", "agreement of VN-DN & gn:1797929: signed 2023-06-14",
       "王建军: mayor of gn:1797929 in 2023-06-14", "黎中正: chair_peoples_committee of VN-DN in 2023-06-14",
       "董碧幽: consul_general of CN in 2023-06-14"});
}

TEST(PageLanguages, Korean) {
  expect_told(
      "대구시, 베트남 다낭시와 자매결연 체결\n입력 2022.07.12. 14:30\n\n"
      "홍준표 대구시장은 12일 시청 산격청사에서 레쭝찐 베트남 다낭시 인민위원장과 만나 자매결연 협정서에 서명했다. "
      "이날 행사에는 "
      "이만규 대구시의회 의장이 참석했다. 시는 내년에 인도네시아 반둥시와 업무협약(MOU)을 체결할 예정이다.\n",
      {"agreement of KR-27 & VN-DN: signed 2022-07-12", "mou of KR-27 & gn:1650357: planned",
       "홍준표: mayor of KR-27 in 2022-07-12", "레쭝찐: chair_peoples_committee of VN-DN in 2022-07-12",
       "이만규: council_chair of KR-27 in 2022-07-12"});
}

TEST(PageLanguages, Vietnamese) {
  expect_told(
      "Huế và Gyeongju kỷ niệm 15 năm kết nghĩa\nTTH.VN - 10/10/2022 16:45\n\n"
      "Sáng 10/10, Phó Chủ tịch UBND tỉnh Thừa Thiên Huế Nguyễn Thanh Bình và Thị trưởng thành phố Gyeongju (Hàn Quốc) "
      "Joo "
      "Nak-young chủ trì lễ kỷ niệm. Dự lễ có Chủ tịch UBND TP. Huế Nguyễn Văn Phương và Tổng lãnh sự Hàn Quốc tại Đà "
      "Nẵng "
      "Ahn Min-sik. Nguyên Chủ tịch UBND tỉnh Nguyễn Văn Cao cũng có mặt.\n",
      {"Nguyễn Thanh Bình: vice_chair_peoples_committee of VN-26 in 2022-10-10",
       "Joo Nak-young: mayor of gn:1841603 in 2022-10-10",
       "Nguyễn Văn Phương: chair_peoples_committee of gn:1580240 in 2022-10-10",
       "Ahn Min-sik: consul_general of KR in 2022-10-10"});
}

}  // namespace
}  // namespace ketnghia::extract
