#include "extract/page_support.h"

// The same deeds told in each of the ten languages: kinds of ties, of documents and of meetings, and who holds an
// office.

namespace ketnghia::extract {
namespace {

TEST(PageWords, ATwinningIsOneInEachLanguage) {
  expect_each<Relation>({
      {"vi",
       "Thành phố Đà Nẵng kết nghĩa với thành phố Sakai (Nhật Bản) từ năm 2009.",
       {"VN-DN & gn:1853195: twinning since 2009"}},
      {"en",
       "Leeds has been twinned with Dortmund in Germany since 1969.",
       {"gn:2644688 & gn:2935517: twinning since 1969"}},
      {"sv",
       "Umeå har varit vänort med Würzburg i Tyskland sedan 1992.",
       {"gn:2805615 & gn:602150: twinning since 1992"}},
      {"de", "Leipzig ist seit 1981 Partnerstadt von Lyon.", {"gn:2879139 & gn:2996944: twinning since 1981"}},
      {"fr", "Lyon est jumelée avec Leipzig depuis 1981.", {"gn:2879139 & gn:2996944: twinning since 1981"}},
      {"es",
       "La ciudad de Sevilla está hermanada con Cracovia desde 1967.",
       {"gn:2510911 & gn:3094802: twinning since 1967"}},
      {"ru",
       "Владивосток и Далянь являются городами-побратимами с 1992 года.",
       {"gn:1814087 & gn:2013348: twinning since 1992"}},
      {"zh", "南宁市与岘港市于2011年缔结友好城市关系。", {"VN-DN & gn:1799869: twinning since 2011"}},
      {"ja", "堺市は2009年にベトナムのダナン市と姉妹都市提携を結んだ。", {"VN-DN & gn:1853195: twinning since 2009"}},
      {"ko", "부산시는 2004년 베트남 다낭시와 자매결연을 체결했다.", {"KR-26 & VN-DN: twinning since 2004"}},
  });
}

TEST(PageWords, DocumentsHaveTheirKindInEachLanguage) {
  expect_each<Agreement>({
      {"vi: minutes",
       "Ngày 12/3/2024, thành phố Đà Nẵng và thành phố Sakai (Nhật Bản) ký biên bản ghi nhớ.",
       {"mou of VN-DN & gn:1853195: signed 2024-03-12"}},
      {"vi: a letter of intent",
       "Ngày 12/3/2024, thành phố Đà Nẵng và thành phố Sakai (Nhật Bản) ký ý định thư.",
       {"loi of VN-DN & gn:1853195: signed 2024-03-12"}},
      {"en: a memorandum",
       "On 12 March 2024 Leeds and Dortmund signed a memorandum of understanding.",
       {"mou of gn:2644688 & gn:2935517: signed 2024-03-12"}},
      {"en: a letter of intent",
       "On 12 March 2024 Leeds and Dortmund signed a letter of intent.",
       {"loi of gn:2644688 & gn:2935517: signed 2024-03-12"}},
      {"en: a joint statement",
       "On 12 March 2024 Leeds and Dortmund signed a joint statement.",
       {"joint_statement of gn:2644688 & gn:2935517: signed 2024-03-12"}},
      {"de: a letter of intent",
       "Am 12. März 2024 unterzeichneten Leipzig und Krakau eine Absichtserklärung.",
       {"loi of gn:2879139 & gn:3094802: signed 2024-03-12"}},
      {"fr: a letter of intent",
       "Le 12 mars 2024, Lyon et Leipzig ont signé une lettre d'intention.",
       {"loi of gn:2879139 & gn:2996944: signed 2024-03-12"}},
      {"es: a letter of intent",
       "El 12 de marzo de 2024, Sevilla y Cracovia firmaron una carta de intención.",
       {"loi of gn:2510911 & gn:3094802: signed 2024-03-12"}},
      {"ru: an agreement",
       "12 марта 2024 года Владивосток и Далянь подписали соглашение о сотрудничестве.",
       {"agreement of gn:1814087 & gn:2013348: signed 2024-03-12"}},
      {"zh: a memorandum",
       "2024年3月12日，南宁市与岘港市签署谅解备忘录。",
       {"mou of VN-DN & gn:1799869: signed 2024-03-12"}},
      {"ja: a memorandum",
       "2024年3月12日、堺市とダナン市は覚書を締結した。",
       {"mou of VN-DN & gn:1853195: signed 2024-03-12"}},
      {"ko: a letter of intent",
       "2024년 3월 12일 부산시와 다낭시는 의향서를 체결했다.",
       {"loi of KR-26 & VN-DN: signed 2024-03-12"}},
  });
}

TEST(PageWords, ThePresentHolderHasTheOfficeInEachLanguage) {
  expect_each<Office>({
      {"vi",
       "Ngày 12/3/2024, Thị trưởng thành phố Sakai (Nhật Bản) Yamada Taro thăm Đà Nẵng.",
       {"Yamada Taro: mayor of gn:1853195 in 2024-03-12"}},
      {"en",
       "On 12 March 2024 the Mayor of Dortmund, Anna Schmidt, visited Leeds.",
       {"Anna Schmidt: mayor of gn:2935517 in 2024-03-12"}},
      {"sv",
       "Den 12 mars 2024 tog Umeås borgmästare Anna Svensson emot en delegation från Daejeon.",
       {"Anna Svensson: mayor of gn:602150 in 2024-03-12"}},
      {"de",
       "Am 12. März 2024 empfing Karl Müller, Oberbürgermeister von Leipzig, eine Delegation aus Krakau.",
       {"Karl Müller: mayor of gn:2879139 in 2024-03-12"}},
      {"fr",
       "Le 12 mars 2024, le maire de Lyon, Jean Dupont, a reçu une délégation de Leipzig.",
       {"Jean Dupont: mayor of gn:2996944 in 2024-03-12"}},
      {"es",
       "El 12 de marzo de 2024, el alcalde de Sevilla, Juan Pérez, recibió a una delegación de Cracovia.",
       {"Juan Pérez: mayor of gn:2510911 in 2024-03-12"}},
      {"ru",
       "12 марта 2024 года мэр Владивостока Иван Петров принял делегацию из Даляня.",
       {"Иван Петров: mayor of gn:2013348 in 2024-03-12"}},
      {"zh", "2024年3月12日，南宁市市长周立勇会见岘港市代表团。", {"周立勇: mayor of gn:1799869 in 2024-03-12"}},
      {"ja",
       "2024年3月12日、堺市の山田太郎市長はダナン市の訪問団と会談した。",
       {"山田太郎: mayor of gn:1853195 in 2024-03-12"}},
      {"ko", "2024년 3월 12일 박지훈 부산시장은 다낭시 대표단을 만났다.", {"박지훈: mayor of KR-26 in 2024-03-12"}},
  });
}

TEST(PageWords, FormerAndElectedHoldersHoldNoOfficeInAnyLanguage) {
  expect_each<Office>({
      {"vi: former", "Ngày 12/3/2024, nguyên Thị trưởng thành phố Sakai (Nhật Bản) Yamada Taro thăm Đà Nẵng.", {}},
      {"vi: former", "Ngày 12/3/2024, cựu Thị trưởng thành phố Sakai (Nhật Bản) Yamada Taro thăm Đà Nẵng.", {}},
      {"en: former", "On 12 March 2024 the former Mayor of Dortmund, Anna Schmidt, visited Leeds.", {}},
      {"en: elect", "On 12 March 2024 the Mayor-elect of Dortmund, Anna Schmidt, visited Leeds.", {}},
      {"sv: former", "Den 12 mars 2024 besökte Lunds tidigare borgmästare Anna Svensson Daejeon.", {}},
      {"de: former", "Am 12. März 2024 kam der ehemalige Oberbürgermeister von Leipzig, Karl Müller, nach Krakau.", {}},
      {"de: former", "Am 12. März 2024 kam der frühere Oberbürgermeister von Leipzig, Karl Müller, nach Krakau.", {}},
      {"fr: former", "Le 12 mars 2024, l'ancien maire de Lyon, Jean Dupont, a visité Leipzig.", {}},
      {"es: former", "El 12 de marzo de 2024, el exalcalde de Sevilla, Juan Pérez, visitó Cracovia.", {}},
      {"es: former", "El 12 de marzo de 2024, el antiguo alcalde de Sevilla, Juan Pérez, visitó Cracovia.", {}},
      {"ru: former", "12 марта 2024 года бывший мэр Владивостока Иван Петров посетил Далянь.", {}},
      {"zh: former", "2024年3月12日，南宁市原市长周立勇访问岘港市。", {}},
      {"zh: former", "2024年3月12日，前南宁市市长周立勇访问岘港市。", {}},
      {"ja: former", "2024年3月12日、元愛知県知事の山田太郎氏がダナン市を訪れた。", {}},
      {"ko: former", "2024년 3월 12일 박지훈 전 부산시장이 다낭시를 방문했다.", {}},
  });
}

TEST(PageWords, MeetingsAreHeldOnTheirDayBetweenTheirSidesInEachLanguage) {
  const std::vector<PageCase> cases{
      {"vi",
       "Ngày 12/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Văn An tiếp Thị trưởng thành phố Sakai (Nhật Bản) "
       "Yamada Taro.",
       {"reception of VN-DN & gn:1853195: held 2024-03-12"}},
      {"vi",
       "Ngày 12/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Văn An hội đàm với Thị trưởng thành phố Sakai (Nhật "
       "Bản) Yamada Taro.",
       {"talks of VN-DN & gn:1853195: held 2024-03-12"}},
      {"en",
       "On 12 March 2024 the Lord Mayor of Leeds, Jane Smith, held talks with Anna Schmidt, Mayor of Dortmund.",
       {"talks of gn:2644688 & gn:2935517: held 2024-03-12"}},
      {"fr",
       "Le 12 mars 2024, le maire de Lyon, Jean Dupont, a reçu Karl Müller, maire de Leipzig.",
       {"reception of gn:2879139 & gn:2996944: held 2024-03-12"}},
      {"ru",
       "12 марта 2024 года мэр Владивостока Иван Петров принял мэра Даляня Чэнь Шаована.",
       {"reception of gn:1814087 & gn:2013348: held 2024-03-12"}},
  };
  expect_each<Event>(cases);
}

}  // namespace
}  // namespace ketnghia::extract
