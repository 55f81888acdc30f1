#include "read/decode.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "read/encoding.h"
#include "read/reading.h"
#include "text/arbitrary_text.h"

namespace ketnghia::read {
namespace {

using namespace std::string_literals;

TEST(Decode, Utf8WithAndWithoutMarkIsTheSameText) {
  EXPECT_EQ(decode("a", "Bắc Ninh"), "Bắc Ninh");
  EXPECT_EQ(decode("a",
                   "\xEF\xBB\xBF"
                   "Bắc Ninh"),
            "Bắc Ninh");
}

TEST(Decode, LineEndsOfAllSystemsBecomeOne) { EXPECT_EQ(decode("a", "một\r\nhai\rba\nbốn"), "một\nhai\nba\nbốn"); }

TEST(Decode, MarksAreComposed) { EXPECT_EQ(decode("a", "Hu\xC3\xAA\xCC\x81"), "Huế"); }

TEST(Decode, Utf16OfBothOrdersWithMark) {
  EXPECT_EQ(decode("a", "\xFF\xFEH\0u\0\xBF\x1E"s), "Huế");
  EXPECT_EQ(decode("a", "\xFE\xFF\0H\0u\x1E\xBF"s), "Huế");
}

TEST(Decode, Utf16WithoutMarkIsKnownByItsZeroBytes) {
  EXPECT_EQ(decode("a", "H\0u\0\xBF\x1E\n\0"s), "Huế\n");
  EXPECT_EQ(decode("a", "\0H\0u\x1E\xBF\0\n"s), "Huế\n");
  // Han text has a zero byte in its line breaks alone.
  EXPECT_EQ(decode("a", "\x57\x53\xAC\x4E\x02\x5E\n\0"s), "南京市\n");
}

TEST(Decode, Windows1258TonesAreComposedWithTheirVowels) {
  // "Thị trưởng thành phố Huế": ị, ưở, à, ố, ế with the tone as a byte of its own
  const std::string bytes = "Th\x69\xF2 tr\xFD\xF5\xD2ng th\xE0nh ph\xF4\xEC Hu\xEA\xEC";
  EXPECT_EQ(encoding_of(bytes, ""), Encoding::kWindows1258);
  EXPECT_EQ(decode("a", bytes), "Thị trưởng thành phố Huế");
}

TEST(Decode, WesternTextStaysWestern) {
  EXPECT_EQ(decode("a", "K\xF6ln;M\xFCnchen;Malm\xF6"), "Köln;München;Malmö");
  EXPECT_EQ(decode("a", "\x93quoted\x94"), "“quoted”");
  // Italian has ò and ì after vowels, but of few kinds and not on letters with a mark.
  EXPECT_EQ(decode("a", "La citt\xE0 pu\xF2 gi\xE0 cos\xEC perch\xE9 pi\xF9"), "La città può già così perché più");
}

TEST(Decode, TheMarkUpsCharsetIsFollowed) {
  const std::string page = "<html><meta charset=\"windows-1251\"><p>\xCC\xEE\xF1\xEA\xE2\xE0</p></html>";
  EXPECT_NE(decode("a.html", page).find("Москва"), std::string::npos);
  EXPECT_EQ(declared_charset("<meta http-equiv='Content-Type' content='text/html; CHARSET = Shift_JIS'>"), "shift_jis");
  EXPECT_EQ(declared_charset("<?xml version='1.0' encoding=\"GB2312\"?>"), "gb2312");
  EXPECT_EQ(declared_charset("charset"), "");
}

TEST(Decode, AWrongDeclarationDoesNotSpoilUtf8) {
  EXPECT_NE(decode("a.html", "<meta charset=iso-8859-1><p>Đà Nẵng</p>").find("Đà Nẵng"), std::string::npos);
}

TEST(Decode, BrokenUtf8SaysWhere) {
  EXPECT_EQ(refusal("a.txt", "Hội nghị\xFF tại Huế", "offset"), "read.broken_utf8 12");
  EXPECT_EQ(refusal("a.txt", "Đà Nẵng v\xC3", "offset"), "read.broken_utf8 13");
}

TEST(Decode, EmptyIsSaid) {
  EXPECT_EQ(refusal("a.txt", ""), "read.empty");
  EXPECT_EQ(refusal("a.txt", " \n\t\xC2\xA0\n"), "read.empty");
  EXPECT_EQ(refusal("a.txt", "\xEF\xBB\xBF"), "read.empty");
  EXPECT_EQ(refusal("a.txt", "\xFF\xFE"), "read.empty");
}

TEST(Decode, FormatsOfLaterVersionsAreNamed) {
  EXPECT_EQ(refusal("a.pdf", "%PDF-1.7\n%\xE2\xE3", "format"), "read.format_later PDF");
  EXPECT_EQ(refusal("a.doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "format"), "read.format_later DOC/XLS");
  EXPECT_EQ(refusal("a.xlsx", "PK\x03\x04\x14\0\0\0xl/workbook.xml"s, "format"), "read.format_later XLSX");
  EXPECT_EQ(refusal("a.docx", "PK\x03\x04\x14\0\0\0word/document.xml"s, "format"), "read.format_later DOCX");
  EXPECT_EQ(refusal("a.ods", "PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "format"),
            "read.format_later ODS");
}

TEST(Decode, BinaryFilesAreRefused) {
  EXPECT_EQ(refusal("a.png", "\x89PNG\r\n\x1A\n\0\0"s, "format"), "read.binary_format PNG");
  EXPECT_EQ(refusal("a.jpg", "\xFF\xD8\xFF\xE0", "format"), "read.binary_format JPEG");
  EXPECT_EQ(refusal("a.zip", "PK\x03\x04\x14\0\0\0photo.jpg"s, "format"), "read.binary_format ZIP");
  EXPECT_EQ(refusal("a.bin", "text\0with\0zeros\0at\0any\0place"s), "read.binary");
  EXPECT_EQ(refusal("a.bin", "\x01\x02\x03\x04 abc"), "read.binary");
}

TEST(Decode, EveryForeignFormatHasItsName) {
  struct Sample {
    std::string bytes;
    const char* name;
    bool later;
  };
  const Sample samples[] = {{"%PDF-1.4", "PDF", true},
                            {"{\\rtf1\\ansi", "RTF", true},
                            {"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text", "ODT", true},
                            {"PK\x03\x04[Content_Types].xml", "DOCX/XLSX", true},
                            {"PK\x03\x04ppt/slides", "PPTX", false},
                            {"PK\x03\x04", "ZIP", false},
                            {"GIF89a", "GIF", false},
                            {"II*\0"s, "TIFF", false},
                            {"MM\0*"s, "TIFF", false},
                            {"\x1F\x8B\x08", "gzip", false},
                            {"7z\xBC\xAF\x27\x1C", "7z", false},
                            {"Rar!\x1A\x07", "RAR", false},
                            {"\x7F"
                             "ELF",
                             "ELF", false},
                            {"SQLite format 3\0"s, "SQLite", false},
                            {"OggS", "Ogg", false},
                            {"RIFF\x10\x10\x10\x10WEBPVP8 ", "WebP", false},
                            {"RIFF\x10\x10\x10\x10WAVEfmt ", "RIFF", false},
                            {"\0\0\0\x20"
                             "ftypisom...."s,
                             "MP4", false}};
  for (const Sample& sample : samples) {
    EXPECT_EQ(foreign_format(sample.bytes).name, sample.name);
    EXPECT_EQ(foreign_format(sample.bytes).later, sample.later) << sample.name;
  }
  for (const char* text : {"", "PK", "PDF", "RIFF", "GIF", "Rar! nói về các định dạng", "<html>"}) {
    EXPECT_EQ(foreign_format(text).name, "") << text;
  }
}

RC_GTEST_PROP(Decode, TextOfAnyLettersComesBackNormalised, ()) {
  const std::string text = *text::arbitrary_text();
  RC_PRE(!text::trim(text).empty() && !text.starts_with("\xEF\xBB\xBF"));
  const std::string decoded = decode("a", text);
  RC_ASSERT(decoded == text::to_nfc(text));
  RC_ASSERT(decode("a", decoded) == decoded);
}

RC_GTEST_PROP(Decode, AnyBytesGiveTextOrARefusal, (const std::string& bytes)) {
  try {
    const std::string decoded = decode("a", bytes);
    RC_ASSERT(!text::first_broken_byte(decoded));
    RC_ASSERT(decoded.find('\0') == std::string::npos);
  } catch (const Error& error) {
    RC_ASSERT(error.kind() == ErrorKind::kInput);
  }
}

}  // namespace
}  // namespace ketnghia::read
