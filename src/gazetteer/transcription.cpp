#include <algorithm>
#include <span>

#include "gazetteer/phonetics.h"

namespace ketnghia::gazetteer {
namespace {

struct Rule {
  std::string_view letters, sounds;
};

// In each table the longer letters stand first. A consonant that the script adds no vowel to is followed by one all the
// same, so the vowels that usually do the carrying (u and o in kana, ㅡ in Hangul, e and the vowel of si in pinyin) are
// '@'.

constexpr Rule kKana[] = {
    {"kyu", "Ku"}, {"shi", "S@"}, {"chi", "Ci"}, {"tsu", "C@"}, {"sh", "S"},  {"ch", "C"},  {"ts", "C"},  {"ku", "K@"},
    {"gu", "g@"},  {"su", "S@"},  {"zu", "Z@"},  {"ji", "Zi"},  {"to", "t@"}, {"do", "d@"}, {"fu", "F@"}, {"bu", "B@"},
    {"pu", "p@"},  {"mu", "M@"},  {"ru", "V@"},  {"vu", "B@"},  {"ky", "K"},  {"r", "V"},   {"b", "B"},   {"v", "B"},
    {"s", "S"},    {"z", "Z"},    {"j", "Z"},    {"f", "F"},    {"h", "F"},   {"k", "K"},   {"w", "W"},   {"y", "i"}};

constexpr Rule kHangul[] = {{"eui", "i"}, {"yeo", "io"}, {"yae", "ie"}, {"eo", "o"},  {"eu", "@"},  {"ae", "e"},
                            {"oe", "e"},  {"wi", "ui"},  {"wo", "uo"},  {"wa", "ua"}, {"we", "ue"}, {"ch", "C"},
                            {"kk", "k"},  {"tt", "t"},   {"pp", "p"},   {"ss", "S"},  {"jj", "Z"},  {"ng", "N"},
                            {"r", "V"},   {"l", "V"},    {"b", "B"},    {"p", "P"},   {"s", "S"},   {"j", "Z"},
                            {"h", "F"},   {"k", "K"},    {"y", "i"}};

constexpr Rule kPinyin[] = {{"zhi", "Z@"}, {"chi", "C@"}, {"shi", "S@"}, {"uan", "uan"}, {"iao", "iao"}, {"ong", "oN"},
                            {"ang", "aN"}, {"eng", "@N"}, {"ing", "iN"}, {"zh", "Z"},    {"ch", "C"},    {"sh", "S"},
                            {"zi", "Z@"},  {"ci", "C@"},  {"si", "S@"},  {"er", "V"},    {"en", "@M"},   {"an", "aM"},
                            {"in", "iM"},  {"un", "uM"},  {"uo", "o"},   {"ao", "o"},    {"ou", "o"},    {"ei", "e"},
                            {"ai", "ai"},  {"fu", "F@"},  {"bu", "b@"},  {"pu", "P@"},   {"mu", "M@"},   {"ge", "g@"},
                            {"ke", "K@"},  {"de", "d@"},  {"te", "t@"},  {"he", "F@"},   {"le", "V@"},   {"ne", "n@"},
                            {"me", "m@"},  {"wu", "u"},   {"l", "V"},    {"r", "V"},     {"b", "B"},     {"p", "P"},
                            {"f", "F"},    {"h", "F"},    {"k", "K"},    {"s", "S"},     {"z", "Z"},     {"c", "C"},
                            {"j", "X"},    {"q", "X"},    {"x", "X"},    {"w", "W"},     {"y", "i"}};

std::span<const Rule> rules_of(Transcription script) {
  switch (script) {
    case Transcription::kKana: return kKana;
    case Transcription::kHangul: return kHangul;
    case Transcription::kPinyin: return kPinyin;
  }
  return {};
}

bool is_vowel(char sound) { return std::string_view("aeiou@").find(sound) != std::string_view::npos; }

void append_sound(Sounds& out, std::string_view sounds) {
  for (const char sound : sounds) {
    if (out.empty() || out.back() != sound) out += sound;
  }
}

}  // namespace

Sounds sounds_of_transcription(std::string_view latin, Transcription script) {
  const std::span<const Rule> rules = rules_of(script);
  Sounds out;
  for (size_t i = 0; i < latin.size();) {
    const auto rule =
        std::ranges::find_if(rules, [&](const Rule& r) { return latin.substr(i).starts_with(r.letters); });
    if (rule != rules.end()) {
      append_sound(out, rule->sounds);
      i += rule->letters.size();
    } else {
      if (latin[i] >= 'a' && latin[i] <= 'z') append_sound(out, latin.substr(i, 1));
      ++i;
    }
  }
  // A nasal that closes a syllable may be any of three.
  for (size_t i = 0; i < out.size(); ++i) {
    const bool closes = i + 1 == out.size() || !is_vowel(out[i + 1]);
    if ((out[i] == 'n' || out[i] == 'm') && closes) out[i] = 'M';
  }
  return out;
}

}  // namespace ketnghia::gazetteer
