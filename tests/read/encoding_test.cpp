#include "read/encoding.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

#include "read/decode.h"
#include "read/encoded.h"
#include "text/arbitrary_text.h"

namespace ketnghia::read {
namespace {

using namespace std::string_literals;

const std::string kVietnamese = "Đoàn đại biểu thành phố Sakai thăm Đà Nẵng và trồng cây lưu niệm bên sông Hàn.";

TEST(Encoding, AByteOrderMarkDecides) {
  EXPECT_EQ(encoding_of("\xEF\xBB\xBF" + kVietnamese, "windows-1251"), Encoding::kUtf8);
  EXPECT_EQ(encoding_of("\xFF\xFE" + encoded(kVietnamese, "UTF-16LE"), "utf-8"), Encoding::kUtf16Le);
  EXPECT_EQ(encoding_of("\xFE\xFF" + encoded(kVietnamese, "UTF-16BE"), "utf-8"), Encoding::kUtf16Be);
}

TEST(Encoding, TheMarkHasTheLengthOfItsEncoding) {
  EXPECT_EQ(mark_length("\xEF\xBB\xBFx", Encoding::kUtf8), 3u);
  EXPECT_EQ(mark_length("\xFF\xFEx", Encoding::kUtf16Le), 2u);
  EXPECT_EQ(mark_length("\xFE\xFFx", Encoding::kUtf16Be), 2u);
  EXPECT_EQ(mark_length("\xFF\xFEx", Encoding::kUtf16Be), 0u) << "the mark of the other order";
  EXPECT_EQ(mark_length("\xEF\xBB", Encoding::kUtf8), 0u) << "half a mark";
  EXPECT_EQ(mark_length("\xEF\xBB\xBF", Encoding::kWindows1258), 0u);
  EXPECT_EQ(mark_length("", Encoding::kUtf8), 0u);
}

TEST(Encoding, WellFormedUtf8IsItselfWhateverThePageDeclares) {
  for (const char* declared : {"", "utf-8", "iso-8859-1", "windows-1258", "gb2312", "no-such-charset"}) {
    EXPECT_EQ(encoding_of(kVietnamese, declared), Encoding::kUtf8) << declared;
    EXPECT_EQ(encoding_of("plain ASCII", declared), Encoding::kUtf8) << declared;
  }
}

TEST(Encoding, Utf8WithAFewBadBytesIsBrokenAndNotAnotherEncoding) {
  EXPECT_EQ(encoding_of(kVietnamese + "\xFF", ""), std::nullopt);
  EXPECT_EQ(encoding_of("\xEF\xBB\xBF" + kVietnamese + "\xC3", ""), std::nullopt);
  EXPECT_EQ(encoding_of(kVietnamese.substr(0, kVietnamese.size() - 1) + "\xE1", "windows-1252"), std::nullopt);
}

TEST(Encoding, ADeclarationThatIcuKnowsIsFollowed) {
  const std::string text = "Делегация Вологды посетила провинцию Куангнинь.";
  EXPECT_EQ(encoding_of(encoded(text, "windows-1251"), "windows-1251"), Encoding::kDeclared);
  EXPECT_EQ(encoding_of(encoded(text, "ISO-8859-5"), "iso-8859-5"), Encoding::kDeclared);
  EXPECT_EQ(encoding_of(encoded("堺市の訪問団", "Shift_JIS"), "shift_jis"), Encoding::kDeclared);
  for (const char* name : {"windows-1258", "cp1258"}) {
    EXPECT_EQ(encoding_of("Hu\xEA\xEC", name), Encoding::kWindows1258) << name;
  }
}

TEST(Encoding, ADeclarationThatProgramsWriteByThemselvesIsNot) {
  const std::string bytes = encoded("Делегация Вологды посетила провинцию Куангнинь.", "windows-1251");
  for (const char* declared : {"", "utf-8", "windows-1252", "iso-8859-1", "iso-8859-15", "latin1", "us-ascii"}) {
    EXPECT_EQ(encoding_of(bytes, declared), Encoding::kGuessed) << declared;
  }
  EXPECT_EQ(encoding_of(bytes, "klingon-7"), Encoding::kGuessed) << "a charset that nobody knows";
}

TEST(Encoding, WesternLettersAreTheLastAnswer) {
  for (const char* text : {"Göteborg", "Besançon, Orléans", "Logroño – A Coruña", "Køge og Århus"}) {
    EXPECT_EQ(encoding_of(encoded(text, "windows-1252"), ""), Encoding::kWindows1252) << text;
  }
}

TEST(Utf16WithoutMark, NeedsWholeUnitsAndZerosOfOneSide) {
  EXPECT_EQ(unmarked_utf16("H\0u\0"s), Encoding::kUtf16Le);
  EXPECT_EQ(unmarked_utf16("\0H\0u"s), Encoding::kUtf16Be);
  EXPECT_EQ(unmarked_utf16("H\0u\0!"s), std::nullopt) << "an odd byte";
  EXPECT_EQ(unmarked_utf16("H\0\0u"s), std::nullopt) << "zeros on both sides";
  EXPECT_EQ(unmarked_utf16("Huế!"), std::nullopt) << "no zeros at all";
  EXPECT_EQ(unmarked_utf16("H\0"s), std::nullopt) << "one letter";
  EXPECT_EQ(unmarked_utf16("\x01\0\x02\0"s), std::nullopt) << "control characters are no text";
}

TEST(DeclaredCharset, IsFoundInEveryUsualForm) {
  const std::pair<const char*, const char*> forms[] = {
      {"<meta charset=utf-8>", "utf-8"},
      {"<META CHARSET='Windows-1258'>", "windows-1258"},
      {"<meta charset = \"Big5\" />", "big5"},
      {"<meta http-equiv=Content-Type content=\"text/html; charset=EUC-KR\">", "euc-kr"},
      {"<?xml version=\"1.0\" encoding='koi8-r'?>", "koi8-r"},
      {"<p>no declaration</p>", ""},
      {"<p>the charset of the page</p>", ""},
      {"charset=", ""},
      {"", ""}};
  for (const auto& [head, name] : forms) EXPECT_EQ(declared_charset(head), name) << head;
}

TEST(DeclaredCharset, IsSoughtInTheHeadAlone) {
  EXPECT_EQ(declared_charset(std::string(5000, ' ') + "<meta charset=big5>"), "");
}

const char* const kCharsets[] = {"UTF-16LE", "UTF-16BE"};

RC_GTEST_PROP(EncodingLaws, Utf16WithItsMarkIsReadAsWhatWasWritten, ()) {
  const std::string text = text::to_nfc("Huế " + *text::arbitrary_text());
  for (const char* charset : kCharsets) {
    const std::string mark = charset == kCharsets[0] ? "\xFF\xFE" : "\xFE\xFF";
    RC_ASSERT(decode("a", mark + encoded(text, charset)) == text);
  }
}

RC_GTEST_PROP(EncodingLaws, AnyBytesHaveAnEncodingOrAreBrokenUtf8, (const std::string& bytes)) {
  if (!encoding_of(bytes, "")) RC_ASSERT(text::first_broken_byte(bytes).has_value());
}

}  // namespace
}  // namespace ketnghia::read
