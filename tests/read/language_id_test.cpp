#include "read/language_id.h"

#include "read/reading.h"

namespace ketnghia::read {
namespace {

std::string language(const std::string& text) { return read("a.txt", text).language; }

TEST(Language, RunningText) {
  EXPECT_EQ(language("Sáng nay, lãnh đạo thành phố Huế tiếp đoàn đại biểu thành phố Gyeongju."), "vi");
  EXPECT_EQ(language("The mayors of both cities signed a sister city agreement in the town hall yesterday."), "en");
  EXPECT_EQ(language("Borgmästaren tog i går emot en delegation från vänorten och undertecknade ett avtal."), "sv");
  EXPECT_EQ(language("Вчера мэры двух городов подписали соглашение об установлении побратимских отношений."), "ru");
  EXPECT_EQ(language("Hier, les maires des deux villes ont signé un accord de jumelage à l'hôtel de ville."), "fr");
}

TEST(Language, ScriptsOfOneLanguage) {
  EXPECT_EQ(language("두 도시는 어제 시청에서 자매결연 협약을 맺었다."), "ko");
  EXPECT_EQ(language("両市は昨日、市役所で姉妹都市の協定に調印しました。"), "ja");
}

TEST(Language, HanTextByItsCharacters) {
  EXPECT_EQ(language("两座城市昨天在市政府签署了建立友好城市关系的协议，双方将在贸易和旅游方面开展合作。"), "zh");
  EXPECT_EQ(language("兩座城市昨天在市政府簽署了建立友好城市關係的協議，雙方將在貿易和旅遊方面開展合作。"), "zh-Hant");
}

TEST(Language, VietnameseWithoutMarks) {
  EXPECT_EQ(
      language("Chu tich Uy ban nhan dan thanh pho Hue tiep Thi truong thanh pho Gyeongju, hai ben ky ban ghi nho "
               "hop tac ve du lich va giao duc."),
      "vi");
}

TEST(Language, WordsOfAPackSayMoreThanALikenessToALanguageWithoutOne) {
  EXPECT_EQ(language("Zaragoza y Biarritz estrechan lazos\n\nEl alcalde de Zaragoza, Jorge Azcón, ha recibido hoy a la "
                     "alcaldesa de Biarritz, Maider Arosteguy. Ambas ciudades han suscrito un acuerdo de colaboración "
                     "turística. El próximo año se prevé firmar un protocolo de cooperación con Coímbra (Portugal)."),
            "es");
}

TEST(Language, NumbersHaveNone) { EXPECT_EQ(language("12 34 56\n78 90"), ""); }

TEST(Language, EachOfTheTenIsToldFromOneSentence) {
  const std::pair<const char*, const char*> sentences[] = {
      {"vi", "Hai thành phố hẹn nhau trồng thêm cây bên bờ sông trước mùa mưa."},
      {"en", "Both councils hope to plant more trees along the river before the rains."},
      {"sv", "Båda kommunerna hoppas kunna plantera fler träd längs ån före regnperioden."},
      {"fr", "Les deux communes espèrent planter d'autres arbres le long du fleuve avant les pluies."},
      {"es", "Los dos ayuntamientos esperan plantar más árboles junto al río antes de las lluvias."},
      {"de", "Beide Städte wollen vor der Regenzeit noch mehr Bäume am Fluss pflanzen."},
      {"ru", "Оба города надеются посадить ещё больше деревьев вдоль реки до начала дождей."},
      {"ko", "두 도시는 장마가 오기 전에 강가에 나무를 더 심기로 하였다."},
      {"ja", "両市は梅雨の前に川沿いへさらに木を植えることにしています。"},
      {"zh", "两座城市希望在雨季到来之前沿着河岸种下更多的树木，让市民有处乘凉。"}};
  for (const auto& [code, sentence] : sentences) EXPECT_EQ(language(sentence), code) << sentence;
}

TEST(Language, AForeignNameOrTwoDoesNotChangeIt) {
  EXPECT_EQ(language("Đoàn đại biểu 울산광역시 và 新潟市 đến thăm làng nghề bên sông trong ba ngày."), "vi");
  EXPECT_EQ(language("Die Delegation aus Cần Thơ und aus 武汉 blieb drei Tage in der Stadt am Fluss."), "de");
  EXPECT_EQ(language("대표단은 Göteborg 와 Bremen 을 거쳐 어제 시청에 도착하여 인사를 나누었다."), "ko");
}

TEST(Language, TheMenuOfThePageIsNotItsLanguage) {
  std::string page = "Home\nNews\nContact us\nAbout the city\n\n";
  for (int i = 0; i < 5; ++i) {
    page += "Hai thành phố hẹn nhau trồng thêm cây bên bờ sông trước mùa mưa, rồi cùng đi thuyền về phố cổ.\n\n";
  }
  EXPECT_EQ(language(page), "vi");
}

}  // namespace
}  // namespace ketnghia::read
