#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "annotate/annotation.h"
#include "read/read.h"
#include "reading.h"

// Laws of the whole reading: mentions lie inside the text and in its order, point at each other soundly, and do not
// change when the text is read again.

namespace ketnghia::annotate {
namespace {

struct Sample {
  const char* language;
  const char* text;
};

constexpr Sample kSamples[] = {
    {"vi",
     "Ngày 12/3/2024, Chủ tịch UBND tỉnh Thanh Hóa Lê Văn An tiếp Thị trưởng thành phố Sakai (Nhật Bản) Yamada Taro."},
    {"en", "On 12 March 2024 the Mayor of Leeds, Jane Smith, met Anna Schmidt, Mayor of Dortmund, Germany."},
    {"sv", "Den 12 mars 2024 tog Umeås borgmästare Anna Svensson emot en delegation från Daejeon i Sydkorea."},
    {"ko", "2024년 3월 12일 박지훈 부산시장은 베트남 다낭시 인민위원회 레 반 안 위원장을 만났다."},
    {"zh", "2024年3月12日，南宁市市长周立勇会见越南岘港市人民委员会主席黎文安一行。"},
    {"ja", "2024年3月12日、堺市の山田太郎市長はベトナムのダナン市を訪れた。"},
    {"ru", "12 марта 2024 года мэр Владивостока Иван Петров принял делегацию из Харбина."},
    {"fr", "Le 12 mars 2024, le maire de Lyon, Jean Dupont, a reçu une délégation de Leipzig."},
    {"es", "El 12 de marzo de 2024, el alcalde de Sevilla, Juan Pérez, recibió a la delegación de Osaka."},
    {"de", "Am 12. März 2024 empfing Karl Müller, Oberbürgermeister von Leipzig, Gäste aus Krakau."},
};

/// Whether a range is one of the text's own, with at least one token.
bool is_sound(const Annotation& a, TokenRange range) {
  return range.first < range.last && range.last <= a.tokens.size();
}

/// What holds for every reading of every text.
bool is_sound(const Annotation& a) {
  bool sound = true;
  uint32_t last = 0;
  for (const Sentence& sentence : a.sentences) {
    sound = sound && is_sound(a, sentence.tokens) && sentence.tokens.first >= last;
    sound = sound && sentence.block < a.document->blocks.size();
    last = sentence.tokens.last;
  }
  for (const TermMention& term : a.terms) sound = sound && is_sound(a, term.tokens) && term.term != nullptr;
  last = 0;
  for (const PlaceMention& place : a.places) {
    sound = sound && is_sound(a, place.tokens) && is_sound(a, place.with_words) && !place.id.empty();
    sound = sound && place.with_words.first <= place.tokens.first && place.tokens.last <= place.with_words.last;
    sound = sound && place.tokens.first >= last && place.sureness >= 0 && place.sureness <= 1;
    sound = sound && place.place.has_value() != place.id.starts_with("name:");
    last = place.tokens.last;
  }
  for (const DateMention& date : a.dates) sound = sound && is_sound(a, date.tokens);
  for (const PersonMention& person : a.persons) {
    sound = sound && is_sound(a, person.tokens) && person.person < a.people.size() && !person.name.empty();
  }
  for (const TitleMention& title : a.titles) {
    sound = sound && is_sound(a, title.tokens);
    sound = sound && (!title.place || *title.place < a.places.size());
    sound = sound && (!title.person || *title.person < a.persons.size());
  }
  return sound;
}

/// Everything that a reading saw, for comparing two.
Words everything(const Reading& reading) {
  Words out;
  for (const Words& some : {reading.sentences(), reading.places(), reading.place_words(), reading.dates(),
                            reading.people(), reading.titles()}) {
    out.insert(out.end(), some.begin(), some.end());
    out.emplace_back("|");
  }
  return out;
}

TEST(Annotate, EachLanguageTellsPlacesPeopleTitlesAndDates) {
  for (const Sample& sample : kSamples) {
    const Reading reading(sample.language, sample.text);
    EXPECT_GE(reading.places().size(), 2u) << sample.text;
    EXPECT_FALSE(reading.people().empty()) << sample.text;
    EXPECT_FALSE(reading.titles().empty()) << sample.text;
    EXPECT_EQ(reading.dates(), Words{"2024-03-12"}) << sample.text;
    EXPECT_EQ(reading.sentences().size(), 1u) << sample.text;
    EXPECT_TRUE(is_sound(reading.annotation())) << sample.text;
  }
}

TEST(Annotate, AnEmptyTextHasNothing) {
  const Reading reading("en", "");
  const Annotation& a = reading.annotation();
  EXPECT_TRUE(a.tokens.empty() && a.sentences.empty() && a.terms.empty() && a.places.empty());
  EXPECT_TRUE(a.dates.empty() && a.persons.empty() && a.people.empty() && a.titles.empty());
}

TEST(Annotate, ALanguageWithoutAPackIsReadAsEnglish) {
  read::Document document = read::read_bytes("a.txt", "Leeds has been twinned with Dortmund since 1969.\n", packs());
  document.language = "nl";
  const Annotation a = annotate(document, book(), packs(), Options{});
  EXPECT_EQ(a.pack->code(), "en");
  EXPECT_EQ(a.places.size(), 2u);
}

TEST(Annotate, TheOfficesOwnTownIsMeantByAnAmbiguousName) {
  read::Document document = read::read_bytes("a.txt", "The Mayor of Durham spoke.\n", packs());
  const auto durham = [&](std::string_view home) {
    const Annotation a = annotate(document, book(), *packs().find("en"), Options{home, false});
    return a.places.empty() ? std::string() : a.places.front().id;
  };
  EXPECT_EQ(durham("gn:4464368"), "gn:4464368");
  EXPECT_EQ(durham("gn:2650628"), "gn:2650628");
}

TEST(Annotate, RowsOfTablesAreReadWhereAsked) {
  const read::Document document =
      read::read_bytes("a.csv", "Name,Office\nJane Smith,Mayor of Leeds\nAnna Schmidt,Mayor of Dortmund\n", packs());
  EXPECT_GE(annotate(document, book(), *packs().find("en"), Options{{}, true}).titles.size(), 2u);
  EXPECT_TRUE(annotate(document, book(), *packs().find("en"), Options{{}, false}).titles.empty());
}

TEST(Annotate, SpansAreBytesOfTheText) {
  for (const Sample& sample : kSamples) {
    const Reading reading(sample.language, sample.text);
    const Annotation& a = reading.annotation();
    const std::string text = sample.text;
    for (const PlaceMention& place : a.places) {
      const text::Span span = a.span(place.tokens);
      EXPECT_EQ(text.substr(span.start, span.end - span.start), place.surface);
    }
    for (const PersonMention& person : a.persons) {
      const text::Span span = a.span(person.tokens);
      EXPECT_EQ(text.substr(span.start, span.end - span.start), person.name);
    }
  }
}

RC_GTEST_PROP(Annotate, ReadingTwiceGivesTheSame, ()) {
  const Sample sample = *rc::gen::elementOf(std::vector<Sample>(std::begin(kSamples), std::end(kSamples)));
  RC_ASSERT(everything(Reading(sample.language, sample.text)) == everything(Reading(sample.language, sample.text)));
}

RC_GTEST_PROP(Annotate, PiecesOfTextsInAnyLanguageAreReadSoundly, ()) {
  std::string text;
  for (const size_t which : *rc::gen::container<std::vector<size_t>>(3, rc::gen::inRange<size_t>(0, 10))) {
    const std::string whole = kSamples[which].text;
    size_t cut = *rc::gen::inRange<size_t>(0, whole.size());
    while (cut < whole.size() && (static_cast<unsigned char>(whole[cut]) & 0xC0) == 0x80) ++cut;  // between characters
    text += whole.substr(cut) + *rc::gen::element<std::string>("\n", " ", "", "。", "(");
  }
  const Reading reading(*rc::gen::element<std::string>("vi", "en", "sv", "ko", "zh", "ja", "ru", "fr", "es", "de"),
                        text);
  RC_ASSERT(is_sound(reading.annotation()));
}

RC_GTEST_PROP(Annotate, AnyCharactersAreReadSoundly, ()) {
  const auto piece = rc::gen::element<std::string>(
      "市", "長", "の", "・", "시", "장", " ", "\n", ".", ",", "(", ")", "1", "/", "2024", "年", "Ông", "TP.", "Mr.",
      "St", "'", "-", "–", "«", "ё", "Ế", "\u00A0", "\u200B", "e\u0301", "😀", "Á", "ß", "№", "％");
  std::string text;
  for (const std::string& one : *rc::gen::container<std::vector<std::string>>(piece)) text += one;
  const Reading reading(*rc::gen::element<std::string>("vi", "en", "ko", "zh", "ja", "ru", "de"), text);
  RC_ASSERT(is_sound(reading.annotation()));
}

RC_GTEST_PROP(Annotate, AnUndatedPageInfersNoYear, ()) {
  const Sample sample = *rc::gen::elementOf(std::vector<Sample>(std::begin(kSamples), std::end(kSamples)));
  const Reading reading(sample.language, sample.text, "");
  for (const DateMention& date : reading.annotation().dates) RC_ASSERT(!date.year_inferred);
}

}  // namespace
}  // namespace ketnghia::annotate
