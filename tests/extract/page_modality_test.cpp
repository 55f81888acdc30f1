#include "extract/page_support.h"

// What is denied, supposed or only intended is no fact of the past. In ten languages.

namespace ketnghia::extract {
namespace {

struct Said {
  const char* language;
  const char* text;
};

/// No agreement of the text is told as signed, and no relation as established.
void expect_nothing_done(const std::vector<Said>& texts) {
  for (const Said& one : texts) {
    SCOPED_TRACE(std::string(one.language) + ": " + one.text);
    for (const Fact& fact : facts_in(one.text)) {
      if (const auto* agreement = std::get_if<Agreement>(&fact.content)) {
        EXPECT_NE(agreement->status, "signed");
      }
      if (const auto* relation = std::get_if<Relation>(&fact.content)) {
        EXPECT_TRUE(relation->kind == "prospective" || relation->status == "intended") << told(*relation);
      }
      if (const auto* event = std::get_if<Event>(&fact.content)) {
        EXPECT_NE(event->status, "held") << told(*event);
      }
    }
  }
}

/// The text tells a document that was signed.
void expect_signed(const std::vector<Said>& texts) {
  for (const Said& one : texts) {
    SCOPED_TRACE(std::string(one.language) + ": " + one.text);
    const auto agreements = only<Agreement>(facts_in(one.text));
    ASSERT_EQ(agreements.size(), 1u);
    EXPECT_EQ(std::get<Agreement>(agreements[0].content).status, "signed");
  }
}

TEST(PageModality, WhatWasSignedWasSigned) {
  expect_signed({
      {"vi", "Ngày 12/3/2024, thành phố Đà Nẵng và thành phố Sakai (Nhật Bản) đã ký bản ghi nhớ hợp tác."},
      {"en", "On 12 March 2024 Da Nang and Sakai, Japan, signed a memorandum of understanding."},
      {"sv", "Den 12 mars 2024 undertecknade Umeå och Daejeon i Sydkorea ett samförståndsavtal."},
      {"de", "Am 12. März 2024 unterzeichneten Leipzig und Krakau ein Memorandum."},
      {"fr", "Le 12 mars 2024, Lyon et Leipzig ont signé un protocole d'accord."},
      {"es", "El 12 de marzo de 2024, Sevilla y Osaka firmaron un memorando de entendimiento."},
      {"ru", "12 марта 2024 года Владивосток и Далянь подписали меморандум."},
      {"zh", "2024年3月12日，南宁市与岘港市签署谅解备忘录。"},
      {"ja", "2024年3月12日、堺市とダナン市は覚書を締結した。"},
      {"ko", "2024년 3월 12일 부산시와 다낭시는 양해각서를 체결했다."},
  });
}

TEST(PageModality, WhatIsDeniedIsNoFact) {
  expect_nothing_done({
      {"vi", "Thành phố Đà Nẵng và thành phố Sakai (Nhật Bản) chưa ký bản ghi nhớ hợp tác."},
      {"vi", "Thành phố Đà Nẵng và thành phố Sakai (Nhật Bản) không kết nghĩa."},
      {"en", "Leeds and Lille have not signed a memorandum of understanding."},
      {"en", "Leeds is not twinned with Lyon."},
      {"en", "Leeds has never been twinned with Lyon."},
      {"de", "Leipzig ist keine Partnerstadt von Krakau."},
      {"fr", "Lyon n'est pas jumelée avec Leipzig."},
      {"sv", "Umeå och Daejeon har inte undertecknat något avtal."},
      {"de", "Leipzig und Krakau haben kein Memorandum unterzeichnet."},
      {"fr", "Lyon et Leipzig n'ont pas signé de protocole d'accord."},
      {"es", "Sevilla y Osaka no firmaron ningún memorando de entendimiento."},
      {"ru", "Владивосток и Далянь не подписали меморандум."},
      {"zh", "南宁市与岘港市没有签署谅解备忘录。"},
      {"ja", "堺市とダナン市は覚書を締結していない。"},
      {"ko", "부산시와 다낭시는 양해각서를 체결하지 않았다."},
  });
}

TEST(PageModality, WhatIsOnlySupposedIsNoFact) {
  expect_nothing_done({
      {"vi", "Nếu thành phố Đà Nẵng và thành phố Sakai (Nhật Bản) ký bản ghi nhớ thì hai bên cùng có lợi."},
      {"en", "If Leeds and Lille signed a memorandum of understanding, both would gain."},
      {"sv", "Om Umeå och Daejeon undertecknade ett avtal skulle båda vinna."},
      {"de", "Wenn Leipzig und Krakau ein Memorandum unterzeichneten, wäre beiden geholfen."},
      {"fr", "Si Lyon et Leipzig signaient un protocole d'accord, tous y gagneraient."},
      {"es", "Si Sevilla y Osaka firmaran un memorando de entendimiento, todos ganarían."},
      {"ru", "Если Владивосток и Далянь подпишут меморандум, выиграют все."},
      {"zh", "如果南宁市与岘港市签署谅解备忘录，双方都会受益。"},
  });
}

TEST(PageModality, WhatIsIntendedIsPlanned) {
  expect_nothing_done({
      {"vi", "Thành phố Đà Nẵng và thành phố Sakai (Nhật Bản) dự kiến ký bản ghi nhớ hợp tác vào tháng 5/2030."},
      {"en", "Leeds and Lille will sign a memorandum of understanding next year."},
      {"sv", "Umeå och Daejeon kommer att underteckna ett samförståndsavtal nästa år."},
      {"de", "Leipzig und Krakau werden nächstes Jahr ein Memorandum unterzeichnen."},
      {"fr", "Lyon et Leipzig signeront un protocole d'accord l'an prochain."},
      {"es", "Sevilla y Osaka firmarán un memorando de entendimiento el próximo año."},
      {"ru", "Владивосток и Далянь планируют подписать меморандум в следующем году."},
      {"zh", "南宁市与岘港市将于明年签署谅解备忘录。"},
      {"ja", "堺市とダナン市は来年、覚書を締結する予定だ。"},
      {"ko", "부산시와 다낭시는 내년에 양해각서를 체결할 예정이다."},
  });
}

}  // namespace
}  // namespace ketnghia::extract
