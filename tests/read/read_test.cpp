// How a document's format is told, and what of it is found whatever its format.

#include "read/read.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "read/encoded.h"
#include "read/paged.h"
#include "read/reading.h"
#include "text/arbitrary_text.h"

namespace ketnghia::read {
namespace {

const std::string kTable = "Nước;Địa phương;Năm\nLào;Champasak;2001\nPháp;Lyon;1997\n";

TEST(Read, TheBytesSayMoreThanTheName) {
  EXPECT_EQ(read("a.txt", page("<p>Đoàn Lyon thăm Huế.</p>")).text, "Đoàn Lyon thăm Huế.\n");
  EXPECT_EQ(read("a.csv", page("<p>Đoàn Lyon thăm Huế.</p>")).text, "Đoàn Lyon thăm Huế.\n");
  EXPECT_TRUE(read("khong-ten", kTable).is_table());
}

TEST(Read, TheNameSaysWhatBytesLeaveOpen) {
  const std::string ragged = "Nước;Địa phương\nLào;Champasak;2001\nPháp;Lyon\n";
  EXPECT_TRUE(read("a.csv", ragged).is_table());
  EXPECT_FALSE(read("a.txt", ragged).is_table());
  EXPECT_TRUE(read("a.tab", "Nước\tNăm\nLào\t2001\n").is_table());
  EXPECT_EQ(read("a.htm", "<p>Lyon</p>").text, "Lyon\n");
  EXPECT_EQ(read("a.txt", "<p>Lyon</p>").text, "<p>Lyon</p>");
}

TEST(Read, TheDocumentKeepsItsNameAndItsBytes) {
  const std::string bytes = "\xEF\xBB\xBFĐoàn Lyon\r\nthăm Huế.\r\n";
  const Document document = read("thư mục/trang 1.txt", bytes);
  EXPECT_EQ(document.name, "thư mục/trang 1.txt");
  EXPECT_EQ(document.bytes, bytes);
  EXPECT_EQ(document.text, "Đoàn Lyon\nthăm Huế.\n");
}

TEST(Read, OneStoryIsOneWhateverItsEncoding) {
  const std::string text =
      "Le maire de Besançon reçoit ses hôtes de Hué\n\n"
      "Hier à midi, le maire a reçu à l'hôtel de ville une délégation venue pour préparer l'été des deux cités.\n";
  const Document utf8 = read("a.txt", text);
  for (const char* charset : {"windows-1252", "UTF-16LE", "UTF-16BE"}) {
    const std::string mark = charset == std::string("UTF-16LE")   ? "\xFF\xFE"
                             : charset == std::string("UTF-16BE") ? "\xFE\xFF"
                                                                  : "";
    const Document other = read("a.txt", mark + encoded(text, charset));
    EXPECT_EQ(other.text, utf8.text) << charset;
    EXPECT_EQ(other.language, "fr") << charset;
    ASSERT_EQ(other.blocks.size(), utf8.blocks.size()) << charset;
    for (size_t i = 0; i < other.blocks.size(); ++i) EXPECT_EQ(other.blocks[i].span, utf8.blocks[i].span) << charset;
  }
}

TEST(Read, WhatIsTooLargeIsRefusedInMegabytes) {
  try {
    read_bytes("a.txt", std::string(3 * 1024 * 1024 + 1, 'x'), packs(), {.size_limit = 2 * 1024 * 1024});
    ADD_FAILURE() << "it was read";
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kInput);
    EXPECT_EQ(error.message(), "read.too_large");
    EXPECT_EQ(error.arguments().at("file"), "a.txt");
    EXPECT_EQ(error.arguments().at("size"), "4") << "rounded up, so that it is never below the limit";
    EXPECT_EQ(error.arguments().at("limit"), "2");
  }
}

TEST(Read, AStoryInEachLanguageHasItsTitleAndItsLead) {
  struct Story {
    const char* language;
    const char* title;
    const char* lead;
  };
  const Story stories[] = {
      {"vi", "Cần Thơ và Riga hẹn nhau ở bến Ninh Kiều",
       "Sáng nay, lãnh đạo thành phố Cần Thơ đón đoàn đại biểu thành phố Riga của Latvia tại bến Ninh Kiều."},
      {"en", "Riga looks south to the Mekong",
       "The mayor of Riga arrived in the city this morning with twelve guests to talk about rivers and ports."},
      {"sv", "Karlshamn ser mot Mekong",
       "I morse tog kommunstyrelsens ordförande emot en delegation från vänorten för att tala om hamnar och floder."},
      {"fr", "Rouen regarde vers le Mékong",
       "Ce matin, le maire de Rouen a reçu une délégation venue parler des ports et des fleuves de son pays."},
      {"es", "Sevilla mira hacia el Mekong",
       "Esta mañana, el alcalde de Sevilla ha recibido a una delegación que quiere hablar de ríos y de puertos."},
      {"de", "Bremen blickt zum Mekong",
       "Am Morgen empfing der Bürgermeister von Bremen eine Delegation, die über Häfen und Flüsse sprechen will."},
      {"ru", "Астрахань смотрит на Меконг",
       "Утром мэр Астрахани принял делегацию, которая приехала поговорить о портах и реках двух городов."},
      {"ko", "울산, 메콩강을 바라보다",
       "울산시장은 오늘 아침 시청에서 대표단을 맞이하여 두 도시의 항구와 강에 대해 이야기를 나누었다."},
      {"ja", "新潟市、メコン川を望む", "新潟市長は今朝、市役所で代表団を迎え、両市の港と川について話し合いました。"},
      {"zh", "武汉把目光投向湄公河",
       "今天上午，武汉市领导在市政府会见了来访的代表团，双方就港口和河流的保护进行了交流。"}};
  for (const Story& story : stories) {
    const Document document = read("a.txt", std::string(story.title) + "\n\n" + story.lead + "\n");
    EXPECT_EQ(document.language, story.language) << story.title;
    EXPECT_EQ(part_of(document, story.title), Part::kTitle) << story.language;
    EXPECT_EQ(part_of(document, story.lead), Part::kLead) << story.language;
    expect_sound(document);
  }
}

RC_GTEST_PROP(ReadLaws, LineEndsOfAnySystemMakeNoDifference, ()) {
  const std::string text = "Huế\n" + *text::arbitrary_text() + "\nSakai\n";
  std::string windows;
  for (const char c : text) windows += c == '\n' ? "\r\n" : std::string(1, c);
  RC_ASSERT(read("a.txt", windows).text == read("a.txt", text).text);
}

}  // namespace
}  // namespace ketnghia::read
