#include "read/charset_guess.h"

#include <unicode/uchar.h>
#include <unicode/ucsdet.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <vector>

namespace ketnghia::read {

namespace {

constexpr size_t kSample = 64 * 1024;

using Byte = unsigned char;

constexpr bool within(Byte byte, Byte first, Byte last) { return byte >= first && byte <= last; }

/// A character as one of the encodings has it.
struct Character {
  size_t length = 1;
  bool valid = false, common = false, neutral = false;  ///< neutral: punctuation, which every one has at one place
  bool kana = false;
};

using Reader = Character (*)(Byte lead, Byte trail);

Character pair(bool valid, bool common, bool neutral, bool kana = false) {
  return {valid ? 2u : 1u, valid, common, neutral, kana};
}

// GB 2312: the first level of Han stands in rows B0 to D7; GBK fills the gaps with rare characters.
Character gbk(Byte lead, Byte trail) {
  const bool valid = within(lead, 0x81, 0xFE) && within(trail, 0x40, 0xFE) && trail != 0x7F;
  return pair(valid, within(lead, 0xB0, 0xD7) && trail >= 0xA1, within(lead, 0xA1, 0xA3) && trail >= 0xA1);
}

// Big5: the frequently used characters stand in rows A4 to C6.
Character big5(Byte lead, Byte trail) {
  const bool valid = within(lead, 0x81, 0xFE) && (within(trail, 0x40, 0x7E) || within(trail, 0xA1, 0xFE));
  return pair(valid, within(lead, 0xA4, 0xC6), within(lead, 0xA1, 0xA3));
}

// KS X 1001: Hangul stands in rows B0 to C8, Han behind it; windows-949 puts rare syllables around.
Character euc_kr(Byte lead, Byte trail) {
  const bool valid = within(lead, 0x81, 0xFE) && (within(trail, 0xA1, 0xFE) || (lead < 0xC7 && trail >= 0x41));
  return pair(valid, within(lead, 0xB0, 0xC8) && trail >= 0xA1, within(lead, 0xA1, 0xA3));
}

// JIS X 0208: kana in two rows of their own, the first level of kanji behind them.
Character euc_jp(Byte lead, Byte trail) {
  const bool half_width = lead == 0x8E && within(trail, 0xA1, 0xDF);
  const bool kana = lead == 0xA4 || lead == 0xA5;
  return pair(half_width || (within(lead, 0xA1, 0xFE) && within(trail, 0xA1, 0xFE)), kana || within(lead, 0xB0, 0xCF),
              within(lead, 0xA1, 0xA3), kana);
}

Character shift_jis(Byte lead, Byte trail) {
  if (within(lead, 0xA1, 0xDF)) return {1, true, false, false, false};
  const bool valid =
      (within(lead, 0x81, 0x9F) || within(lead, 0xE0, 0xFC)) && within(trail, 0x40, 0xFC) && trail != 0x7F;
  const bool kana = lead == 0x83 || (lead == 0x82 && trail >= 0x9F);
  return pair(valid, kana || lead == 0x82 || within(lead, 0x88, 0x97), lead == 0x81, kana);
}

/// How bytes look, read in one encoding.
struct Look {
  size_t characters = 0, broken = 0, counted = 0, common = 0, kana = 0, in_runs = 0;

  double share() const { return counted == 0 ? 0 : static_cast<double>(common) / static_cast<double>(counted); }
  /// Few bytes that fit nowhere, and characters that stand together as those of these scripts do: a marked letter of a
  /// Western word stands alone.
  bool is_possible() const { return counted >= 3 && broken * 200 <= characters && in_runs * 10 >= characters * 6; }
};

Look look_of(std::string_view bytes, Reader read) {
  Look look;
  bool after_character = false, last_in_run = false;
  for (size_t i = 0; i < bytes.size();) {
    const auto lead = static_cast<Byte>(bytes[i]);
    if (lead < 0x80) {
      after_character = false;
      ++i;
      continue;
    }
    if (i + 1 == bytes.size()) break;  // perhaps the half of a character
    const Character character = read(lead, static_cast<Byte>(bytes[i + 1]));
    i += character.length;
    ++look.characters;
    look.broken += !character.valid;
    look.kana += character.kana;
    if (!character.neutral) {
      ++look.counted;
      look.common += character.common;
    }
    if (after_character) look.in_runs += last_in_run ? 1 : 2;
    last_in_run = after_character;
    after_character = true;
  }
  return look;
}

struct DetectorCloser {
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

/// What ICU takes the bytes for, best first.
std::vector<std::string> suggestions(std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, DetectorCloser> detector(ucsdet_open(&status));
  ucsdet_setText(detector.get(), bytes.data(), static_cast<int32_t>(bytes.size()), &status);
  ucsdet_enableInputFilter(detector.get(), true);  // leaves out what stands in angle brackets
  int32_t count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  std::vector<std::string> out;
  for (int32_t i = 0; U_SUCCESS(status) && i < count; ++i) {
    const char* name = ucsdet_getName(matches[i], &status);
    if (U_SUCCESS(status)) out.emplace_back(name);
  }
  return out;
}

std::string of_two_bytes(std::string_view bytes) {
  constexpr double kClear = 0.8, kSure = 0.9;
  const Look japanese = look_of(bytes, euc_jp);
  // Only Japanese has kana, and a text of it has many. GB 2312 has them at the same places.
  if (japanese.is_possible() && japanese.kana * 10 >= japanese.counted && japanese.share() >= kClear) return "EUC-JP";
  const Look korean = look_of(bytes, euc_kr), simplified = look_of(bytes, gbk);
  // All of Hangul lies where GB 2312 has three fifths of its Han: ten characters of Chinese lie there by chance once in
  // a hundred and fifty texts.
  if (korean.is_possible() && korean.share() >= kSure) return "windows-949";
  const Look traditional = look_of(bytes, big5), shifted = look_of(bytes, shift_jis);
  const std::array<std::pair<const Look*, const char*>, 3> others{
      {{&simplified, "GB18030"}, {&traditional, "Big5"}, {&shifted, "Shift_JIS"}}};
  const Look* best = nullptr;
  std::string name;
  for (const auto& [look, charset] : others) {
    if (!look->is_possible() || look->share() < kClear || (best != nullptr && look->share() <= best->share())) continue;
    best = look;
    name = charset;
  }
  return name;
}

/// Most of the letters stand in words of such bytes alone, as those of a script without Latin letters do.
bool has_words_of_high_bytes(std::string_view bytes) {
  constexpr size_t kWord = 4;
  size_t high = 0, in_words = 0, run = 0;
  const auto end_run = [&] {
    if (run >= kWord) in_words += run;
    run = 0;
  };
  for (const char c : bytes) {
    if (static_cast<Byte>(c) < 0x80) {
      end_run();
    } else {
      ++high;
      ++run;
    }
  }
  end_run();
  return high >= kWord + 2 && in_words * 2 > high;
}

/// Whether the bytes come out as letters of one script that is not Latin, with no capital behind a small letter.
bool reads_well(std::string_view bytes, const std::string& charset) {
  const icu::UnicodeString text(bytes.data(), static_cast<int32_t>(bytes.size()), charset.c_str());
  std::map<UScriptCode, int32_t> letters;
  int32_t high = 0, backwards = 0;
  bool after_small = false;
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    UErrorCode status = U_ZERO_ERROR;
    if (c >= 0x80) ++high;
    if (c >= 0x80 && u_isalpha(c)) ++letters[uscript_getScript(c, &status)];
    if (after_small && u_isupper(c)) ++backwards;
    after_small = u_islower(c) && c >= 0x80;
  }
  const auto most = std::max_element(letters.begin(), letters.end(),
                                     [](const auto& a, const auto& b) { return a.second < b.second; });
  return most != letters.end() && most->first != USCRIPT_LATIN && most->second * 10 >= high * 9 &&
         backwards * 20 <= most->second;
}

bool is_of_one_byte(const std::string& charset) {
  return charset.starts_with("windows-125") || charset.starts_with("ISO-8859-") || charset.starts_with("KOI8");
}

std::string of_one_byte(std::string_view bytes) {
  if (!has_words_of_high_bytes(bytes)) return {};
  std::vector<std::string> charsets = suggestions(bytes);
  // Where too little is said for statistics of letters, capitals alone tell these two apart: one has them where the
  // other has small letters.
  charsets.insert(charsets.end(), {"windows-1251", "KOI8-R"});
  for (const std::string& charset : charsets) {
    if (is_of_one_byte(charset) && reads_well(bytes, charset)) return charset;
  }
  return {};
}

}  // namespace

bool is_seven_bit_japanese(std::string_view bytes) {
  return bytes.find("\x1B$B") != std::string_view::npos || bytes.find("\x1B$@") != std::string_view::npos;
}

std::string guessed_charset(std::string_view bytes) {
  if (is_seven_bit_japanese(bytes)) return "ISO-2022-JP";
  bytes = bytes.substr(0, kSample);
  const std::string of_two = of_two_bytes(bytes);
  return of_two.empty() ? of_one_byte(bytes) : of_two;
}

}  // namespace ketnghia::read
