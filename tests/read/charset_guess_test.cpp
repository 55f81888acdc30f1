// Encodings that nothing declares.

#include "read/charset_guess.h"

#include <gtest/gtest.h>

#include "read/decode.h"
#include "read/encoded.h"
#include "read/encoding.h"

namespace ketnghia::read {
namespace {

struct Sample {
  const char* charset;
  const char* text;
};

const Sample kSamples[] = {
    {"GB18030", "南宁市代表团访问海防，双方商定在港口、旅游和教育方面开展合作。"},
    {"Big5", "臺南市長率團訪問順化，雙方簽署合作備忘錄，並安排學生交流。"},
    {"Shift_JIS", "堺市の訪問団がダナンを訪れ、両市の交流について話し合いました。"},
    {"EUC-JP", "堺市の訪問団がダナンを訪れ、両市の交流について話し合いました。"},
    {"ISO-2022-JP", "堺市の訪問団がダナンを訪れ、両市の交流について話し合いました。"},
    {"EUC-KR", "대전시장은 빈즈엉성 대표단을 만나 교류 확대를 논의하였다."},
    {"windows-949", "대전시장은 빈즈엉성 대표단을 만나 교류 확대를 논의하였다."},
    {"windows-1251", "Делегация Вологды посетила Хайфон и подписала протокол о намерениях."},
    {"KOI8-R", "Делегация Вологды посетила Хайфон и подписала протокол о намерениях."},
    {"windows-1251", "Делегація Вінниці відвідала Хюе і підписала меморандум."},
    {"windows-1253", "Η αντιπροσωπεία του δήμου Πατρέων επισκέφθηκε το Ανόι."},
};

TEST(CharsetGuess, EachEncodingIsReadWithoutADeclaration) {
  for (const Sample& sample : kSamples) {
    EXPECT_EQ(decode("a", encoded(sample.text, sample.charset)), sample.text) << sample.charset;
  }
}

TEST(CharsetGuess, MarkUpAroundTheTextDoesNotHideIt) {
  for (const Sample& sample : kSamples) {
    const std::string page = "<html><head><title>x</title></head><body class=\"news\"><div id=\"main\"><p>" +
                             std::string(sample.text) +
                             "</p><p><a href=\"index.html\">home</a></p></div></body></html>";
    EXPECT_EQ(decode("a.html", encoded(page, sample.charset)), page) << sample.charset;
  }
}

TEST(CharsetGuess, ATableOfNamesIsEnough) {
  EXPECT_EQ(decode("a", encoded("序号,城市,日期\n1,南宁,1998\n2,桂林,2003\n", "GB18030")),
            "序号,城市,日期\n1,南宁,1998\n2,桂林,2003\n");
  EXPECT_EQ(decode("a", encoded("번호,도시,체결일\n1,대전,2005\n2,부산,1995\n", "EUC-KR")),
            "번호,도시,체결일\n1,대전,2005\n2,부산,1995\n");
  EXPECT_EQ(decode("a", encoded("Город;Страна\nВологда;Россия\n", "KOI8-R")), "Город;Страна\nВологда;Россия\n");
}

TEST(CharsetGuess, CapitalsTellTheTwoCyrillicEncodingsApartInAFewWords) {
  for (const char* charset : {"windows-1251", "KOI8-R"}) {
    EXPECT_EQ(decode("a", encoded("Вологда", charset)), "Вологда") << charset;
    EXPECT_EQ(decode("a", encoded("ВОЛОГДА, Россия", charset)), "ВОЛОГДА, Россия") << charset;
  }
}

TEST(CharsetGuess, WesternAndVietnameseTextIsNotTakenForIt) {
  for (const char* text : {"Köln, Düsseldorf, Malmö, Västerås", "L’été à Besançon – « très réussi »",
                           "SÃO PAULO, BRASÍLIA: COOPERAÇÃO", "Señor José Núñez, Logroño", "“Città” e più: perché no",
                           "åäö ÅÄÖ éèê", "Øresund ærø Ålborg", "naïve façade, 5 €"}) {
    EXPECT_EQ(guessed_charset(encoded(text, "windows-1252")), "") << text;
    EXPECT_EQ(decode("a", encoded(text, "windows-1252")), text);
  }
  // Capitals with their tones: ƯỞ and ƯỜ are three bytes each, all of them high.
  const std::string capitals = "\xD0\xDD\xD5\xCC\x4E\x47 PH\xD4\xEC \xD0\xDD\xD5\xF2\x43 H\xDD\xD5\xD2NG";
  EXPECT_EQ(encoding_of(capitals, ""), Encoding::kWindows1258);
}

TEST(CharsetGuess, AHandfulOfLettersSpeaksForNothing) {
  EXPECT_EQ(guessed_charset(""), "");
  EXPECT_EQ(guessed_charset("plain ASCII text"), "");
  EXPECT_EQ(guessed_charset(encoded("南", "GB18030")), "");
  EXPECT_EQ(guessed_charset(encoded("да", "windows-1251")), "");
}

TEST(CharsetGuess, TheDocumentsOwnWordGoesFirst) {
  const std::string text = "대전시장은 빈즈엉성 대표단을 만나 교류 확대를 논의하였다.";
  const std::string page = "<meta charset=\"euc-kr\"><p>" + text + "</p>";
  EXPECT_EQ(encoding_of(encoded(page, "EUC-KR"), "euc-kr"), Encoding::kDeclared);
  // Latin-1 is what programs write by themselves: it is believed only where nothing speaks against it.
  const std::string wrong = "<meta charset=\"iso-8859-1\"><p>" + text + "</p>";
  EXPECT_EQ(decode("a.html", encoded(wrong, "EUC-KR")), wrong);
}

TEST(CharsetGuess, ABadByteOrACutCharacterDoesNotMatter) {
  std::string text;
  for (int i = 0; i < 40; ++i) text += "南宁市代表团访问海防，双方商定开展合作。";
  std::string bytes = encoded(text, "GB18030");
  bytes.pop_back();  // half of the last character
  EXPECT_EQ(guessed_charset(bytes), "GB18030");
  bytes[101] = '\x20';
  EXPECT_EQ(guessed_charset(bytes), "GB18030");
}

}  // namespace
}  // namespace ketnghia::read
