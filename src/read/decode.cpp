#include "read/decode.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "read/charset_guess.h"
#include "read/encoding.h"
#include "text/error.h"
#include "text/utf8.h"

namespace ketnghia::read {

namespace {

struct Magic {
  std::string_view start;
  ForeignFormat format;
};

using namespace std::string_view_literals;
constexpr std::array kMagics = {
    Magic{"%PDF-"sv, {"PDF", true}},
    Magic{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, {"DOC/XLS", true}},
    Magic{"{\\rtf"sv, {"RTF", true}},
    Magic{"\x89PNG\r\n"sv, {"PNG", false}},
    Magic{"\xFF\xD8\xFF"sv, {"JPEG", false}},
    Magic{"GIF8"sv, {"GIF", false}},
    Magic{"II*\0"sv, {"TIFF", false}},
    Magic{"MM\0*"sv, {"TIFF", false}},
    Magic{"\x1F\x8B"sv, {"gzip", false}},
    Magic{"7z\xBC\xAF\x27\x1C"sv, {"7z", false}},
    Magic{"Rar!\x1A\x07"sv, {"RAR", false}},
    Magic{"\x7F"
          "ELF"sv,
          {"ELF", false}},
    Magic{"SQLite format 3\0"sv, {"SQLite", false}},
    Magic{"OggS"sv, {"Ogg", false}},
};

/// Which of the formats that are zip archives it is, by the names of its first members.
ForeignFormat zip_format(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  const auto names = [&](std::string_view member) { return head.find(member) != std::string_view::npos; };
  if (names("opendocument.spreadsheet")) return {"ODS", true};
  if (names("opendocument.text")) return {"ODT", true};
  if (names("word/")) return {"DOCX", true};
  if (names("xl/")) return {"XLSX", true};
  if (names("ppt/")) return {"PPTX", false};
  // The parts of an Office file may stand in any order: its list of content types is the only sure sign.
  if (names("[Content_Types].xml")) return {"DOCX/XLSX", true};
  return {"ZIP", false};
}

/// More than one control character in 50 bytes: no text has that.
bool has_control_characters(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, 64 * 1024);
  const auto controls = std::count_if(sample.begin(), sample.end(), [](unsigned char c) {
    return (c < 0x20 && !(c >= 9 && c <= 13) && c != 0x1A && c != 0x1B) || c == 0x7F;
  });
  return static_cast<size_t>(controls) * 50 > sample.size();
}

std::string through_converter(const char* charset, std::string_view bytes) {
  const icu::UnicodeString wide(bytes.data(), static_cast<int32_t>(bytes.size()), charset);
  if (wide.isBogus()) throw Error(ErrorKind::kEnvironment, "text.icu", {{"reason", charset}});
  std::string out;
  return wide.toUTF8String(out);
}

std::string to_utf8(std::string_view bytes, Encoding encoding, const std::string& declared) {
  bytes.remove_prefix(mark_length(bytes, encoding));
  switch (encoding) {
    case Encoding::kUtf8: return std::string(bytes);
    case Encoding::kUtf16Le: return through_converter("UTF-16LE", bytes);
    case Encoding::kUtf16Be: return through_converter("UTF-16BE", bytes);
    case Encoding::kWindows1258: return through_converter("windows-1258", bytes);
    case Encoding::kWindows1252: return through_converter("windows-1252", bytes);
    case Encoding::kGuessed: return through_converter(guessed_charset(bytes).c_str(), bytes);
    case Encoding::kDeclared: break;
  }
  return through_converter(declared.c_str(), bytes);
}

/// Line ends as \n, NULs dropped; in place, since documents may be large.
void unify_lines(std::string& text) {
  if (text.find('\r') == std::string::npos && text.find('\0') == std::string::npos) return;
  size_t out = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    if (text[i] == 0) continue;
    if (text[i] == '\r') {
      if (i + 1 < text.size() && text[i + 1] == '\n') continue;
      text[out++] = '\n';
    } else {
      text[out++] = text[i];
    }
  }
  text.resize(out);
}

}  // namespace

ForeignFormat foreign_format(std::string_view bytes) {
  if (bytes.starts_with("PK\x03\x04")) return zip_format(bytes);
  if (bytes.starts_with("RIFF") && bytes.size() > 12) return {bytes.substr(8, 4) == "WEBP" ? "WebP" : "RIFF", false};
  if (bytes.size() > 12 && bytes.substr(4, 4) == "ftyp") return {"MP4", false};
  for (const Magic& magic : kMagics) {
    if (bytes.starts_with(magic.start)) return magic.format;
  }
  return {};
}

std::string decode(const std::string& name, std::string_view bytes) {
  if (const ForeignFormat format = foreign_format(bytes); !format.name.empty()) {
    throw Error(ErrorKind::kInput, format.later ? "read.format_later" : "read.binary_format",
                {{"file", name}, {"format", std::string(format.name)}});
  }
  const bool marked = mark_length(bytes, Encoding::kUtf16Le) + mark_length(bytes, Encoding::kUtf16Be) > 0;
  const bool zeros = bytes.find('\0') != std::string_view::npos;
  if (!marked && ((zeros && !unmarked_utf16(bytes)) || (!zeros && has_control_characters(bytes)))) {
    throw Error(ErrorKind::kInput, "read.binary", {{"file", name}});
  }
  const std::string declared = declared_charset(bytes);
  const auto encoding = encoding_of(bytes, declared);
  if (!encoding) {
    const size_t at = text::first_broken_byte(bytes).value_or(0);
    throw Error(ErrorKind::kInput, "read.broken_utf8", {{"file", name}, {"offset", std::to_string(at)}});
  }
  std::string decoded = to_utf8(bytes, *encoding, declared);
  unify_lines(decoded);
  if (text::trim(decoded).empty()) throw Error(ErrorKind::kInput, "read.empty", {{"file", name}});
  return text::to_nfc(decoded);
}

}  // namespace ketnghia::read
