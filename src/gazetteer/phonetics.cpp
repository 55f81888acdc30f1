#include "gazetteer/phonetics.h"

#include <algorithm>
#include <array>
#include <span>

#include "text/fold.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::gazetteer {
namespace {

bool is_vowel(char sound) { return sound == '@' || std::string_view("aeiouE").find(sound) != std::string_view::npos; }

/// One word in lower case as single-byte letters. Vietnamese and Slavic letters that sound unlike their base letter get
/// a letter of their own: đ → 'D', ơ/â/ư/ə/ö/ø → '@', š/ś/ş → 'S', č/ć → 'C', ž/ż/ź → 'Z', ç → 'S', ñ/ń/ň → 'n'.
char sounding_letter(char32_t lower) {
  switch (lower) {
    case U'đ': return 'D';
    case U'ơ':
    case U'ờ':
    case U'ớ':
    case U'ở':
    case U'ỡ':
    case U'ợ':
    case U'â':
    case U'ầ':
    case U'ấ':
    case U'ẩ':
    case U'ẫ':
    case U'ậ':
    case U'ư':
    case U'ừ':
    case U'ứ':
    case U'ử':
    case U'ữ':
    case U'ự':
    case U'ə':
    case U'ö':
    case U'ø':
    case U'ő': return '@';
    case U'š':
    case U'ś':
    case U'ş':
    case U'ș':
    case U'ç': return 'S';
    case U'č':
    case U'ć': return 'C';
    case U'ž':
    case U'ż':
    case U'ź': return 'Z';
    case U'å': return 'o';
    default: break;
  }
  const text::Folded folded = text::fold_letter(lower);
  return folded.first >= 'a' && folded.first <= 'z' ? static_cast<char>(folded.first) : '\0';
}

/// The words of a Latin-script text; empty where it holds letters of another script.
std::vector<std::string> sounding_words(std::string_view utf8) {
  std::vector<std::string> words;
  const std::string lower = text::to_lower(utf8);
  for (const text::Token& token : text::tokenise(lower)) {
    if (!token.is_name_part()) continue;
    if (token.kind == text::TokenKind::kNumber) continue;
    if (token.kind != text::TokenKind::kWord || token.script != text::Script::kLatin) return {};
    std::string word;
    const std::string_view form = token.span.of(lower);
    for (size_t i = 0; i < form.size();) {
      const text::CodePoint c = text::code_point_at(form, i);
      if (const char letter = sounding_letter(c.value); letter != '\0') word += letter;
      i += c.length;
    }
    if (!word.empty()) words.push_back(word);
  }
  return words;
}

struct Rule {
  std::string_view letters, sounds;
};

/// Vietnamese spelling, longest first. 'D' is đ; the letters f j w z are not Vietnamese but occur.
constexpr Rule kVietnamese[] = {{"ngh", "N"}, {"ng", "N"}, {"nh", "n"}, {"gh", "g"}, {"gi", "zi"}, {"ph", "f"},
                                {"th", "t"},  {"tr", "R"}, {"ch", "c"}, {"kh", "x"}, {"qu", "ku"}, {"oo", "o"},
                                {"D", "d"},   {"d", "D"},  {"c", "k"},  {"q", "k"},  {"x", "s"},   {"y", "i"},
                                {"w", "u"},   {"j", "z"},  {"S", "s"},  {"C", "c"},  {"Z", "z"}};

/// Spelling of names in Latin letters across European languages and romanisations, longest first.
constexpr Rule kForeign[] = {
    {"tsch", "c"}, {"sch", "s"}, {"tch", "c"}, {"eau", "o"},      {"dzh", "z"},     {"shch", "s"},    {"sh", "s"},
    {"ch", "c"},   {"cz", "c"},  {"sz", "s"},  {"ts", "s"},       {"tz", "s"},      {"ph", "f"},      {"th", "t"},
    {"kh", "x"},   {"gh", "g"},  {"zh", "z"},  {"ck", "k"},       {"qu", "ku"},     {"ou", "u"},      {"oo", "u"},
    {"ee", "i"},   {"au", "o"},  {"gn", "n"},  {"bourg", "burQ"}, {"burg", "burQ"}, {"borg", "borQ"}, {"ng", "N"},
    {"ll", "L"},   {"dj", "z"},  {"q", "k"},   {"S", "s"},        {"C", "c"},       {"Z", "z"}};

const Rule* rule_at(std::span<const Rule> rules, std::string_view word, size_t at) {
  const Rule* best = nullptr;
  for (const Rule& rule : rules) {
    if (word.substr(at, rule.letters.size()) != rule.letters) continue;
    if (best == nullptr || rule.letters.size() > best->letters.size()) best = &rule;
  }
  return best;
}

bool is_vowel_letter(char c) { return c == '@' || std::string_view("aeiouy").find(c) != std::string_view::npos; }
bool is_front(char c) { return c == 'e' || c == 'i' || c == 'y'; }

/// The sound of one letter that depends on its neighbours.
std::string_view foreign_letter(std::string_view word, size_t at) {
  const char next = at + 1 < word.size() ? word[at + 1] : '\0';
  switch (word[at]) {
    case 'c': return is_front(next) ? "s" : "k";
    case 'g': return is_front(next) ? "G" : "g";
    case 'j': return "J";
    case 'w': return is_vowel_letter(next) ? "W" : "u";
    case 'x': return at == 0 ? "s" : "ks";
    case 'y': return is_vowel_letter(next) ? "Y" : "i";
    case 'e': return next == '\0' && at >= 2 && !is_vowel_letter(word[at - 1]) ? "E" : "e";
    default: return word.substr(at, 1);
  }
}

void append_sound(Sounds& out, std::string_view sounds) {
  for (const char sound : sounds) {
    const bool doubled = !out.empty() && out.back() == sound && !is_vowel(sound);
    if (!doubled) out += sound;
  }
}

Sounds respelt_word(const std::string& word) {
  Sounds out;
  for (size_t i = 0; i < word.size();) {
    const Rule* rule = rule_at(kVietnamese, word, i);
    if (rule == nullptr) {
      append_sound(out, std::string_view(word).substr(i++, 1));
      continue;
    }
    // "gi" is one consonant before a vowel ("gia"), and consonant and vowel elsewhere ("giơ" again one; "gi" at the
    // end).
    const bool glide = rule->letters == "gi" && i + 2 < word.size() && is_vowel_letter(word[i + 2]);
    append_sound(out, glide ? std::string_view("z") : rule->sounds);
    i += rule->letters.size();
  }
  return out;
}

Sounds foreign_word(const std::string& word) {
  Sounds out;
  for (size_t i = 0; i < word.size();) {
    if (const Rule* rule = rule_at(kForeign, word, i); rule != nullptr) {
      append_sound(out, rule->sounds);
      // "Singapore": the g of ng is heard before a vowel, by some.
      if (rule->letters == "ng" && i + 2 < word.size() && is_vowel_letter(word[i + 2])) out += 'Q';
      i += rule->letters.size();
    } else {
      append_sound(out, foreign_letter(word, i++));
    }
  }
  return out;
}

/// Classes of consonants, 1 to 9; 0 means "no consonant here" where that is one way to hear it.
std::string_view classes_of(char sound) {
  switch (sound) {
    case 'p':
    case 'b': return "\1";
    case 'f':
    case 'v': return "\2";
    case 't':
    case 'd': return "\3";
    case 's':
    case 'z': return "\4";
    case 'c': return "\4\5";
    case 'k':
    case 'g':
    case 'x': return "\5";
    case 'h': return std::string_view("\5\0", 2);
    case 'm': return "\6";
    case 'n': return "\7";
    case 'N':
    case 'Q': return "\7\5";
    case 'l': return "\10";
    case 'r': return "\11";
    case 'L': return std::string_view("\10\4\0", 3);
    case 'G': return "\5\4";
    case 'J': return std::string_view("\4\5\0", 3);
    case 'W': return std::string_view("\0\2", 2);
    case 'Y': return std::string_view("\0\4", 2);
    case 'D': return "\4\3";
    case 'R': return "\11\4";
    case 'V': return "\10\11";
    case 'B': return "\1\2";
    case 'P': return "\1\2";
    case 'F': return std::string_view("\2\5\0", 3);
    case 'S': return "\4\3";
    case 'Z': return "\4\5";
    case 'C': return "\4\5\3";
    case 'K': return "\5";
    case 'X': return "\5\4";
    default: return {};
  }
}

using ClassSequence = std::string;

/// Every way to hear the consonants before vowels, at most `limit`.
std::vector<ClassSequence> skeletons(const std::vector<std::string>& hearings, size_t limit) {
  std::vector<ClassSequence> out = {""};
  for (const std::string& hearing : hearings) {
    std::vector<ClassSequence> longer;
    for (const ClassSequence& prefix : out) {
      for (const char which : hearing) {
        if (longer.size() < limit) longer.push_back(which == 0 ? prefix : prefix + which);
      }
    }
    out = std::move(longer);
  }
  std::erase(out, "");
  std::ranges::sort(out);
  out.erase(std::ranges::unique(out).begin(), out.end());
  return out;
}

std::vector<uint32_t> keys_of(const std::vector<ClassSequence>& sequences) {
  std::vector<uint32_t> keys;
  for (const ClassSequence& sequence : sequences) {
    uint32_t key = 0;
    for (const char which : sequence) key = key * 11 + static_cast<uint32_t>(which);
    keys.push_back(key);
  }
  return keys;
}

/// The hearings of the consonants before vowels in one word's sounds.
void collect_onsets(const Sounds& word, bool respelt, std::vector<std::string>& out) {
  for (size_t i = 0; i + 1 < word.size(); ++i) {
    if (is_vowel(word[i]) || !is_vowel(word[i + 1])) continue;
    std::string hearing(classes_of(word[i]));
    // "Strasbourg" is "Xta-xbua" to some: of a cluster either sound may be the one that stays.
    const bool liquid = word[i] == 'r' || word[i] == 'l';
    if (!respelt && liquid && i > 0 && std::string_view("pbtdkgfv").find(word[i - 1]) != std::string_view::npos) {
      hearing += classes_of(word[i - 1]);
    }
    const bool ends_here = i + 2 == word.size();
    // "xcơ", "dơ": a vowel that only parts a cluster. "-e" at the end of a foreign word: mute in many languages.
    const bool props_up = respelt && word[i + 1] == '@' && (ends_here || !is_vowel(word[i + 2]));
    const bool mute = !respelt && word[i + 1] == 'E';
    if ((props_up || mute) && hearing.find('\0') == std::string::npos) hearing += '\0';
    if (!hearing.empty()) out.push_back(hearing);
  }
}

constexpr size_t kMostNameSkeletons = 6;
constexpr size_t kMostRespellingSkeletons = 64;

}  // namespace

Sounds sounds_of_respelling(std::string_view text) {
  Sounds out;
  for (const std::string& word : sounding_words(text)) out += respelt_word(word);
  return out;
}

Sounds sounds_of_name(std::string_view name) {
  Sounds out;
  for (const std::string& word : sounding_words(name)) out += foreign_word(word);
  return out;
}

std::vector<uint32_t> skeletons_of_name(std::string_view name) {
  std::vector<std::string> hearings;
  for (const std::string& word : sounding_words(name)) collect_onsets(foreign_word(word), false, hearings);
  return keys_of(skeletons(hearings, kMostNameSkeletons));
}

std::vector<uint32_t> skeletons_of_sounds(const Sounds& heard) {
  std::vector<std::string> hearings;
  collect_onsets(heard, true, hearings);
  return keys_of(skeletons(hearings, kMostRespellingSkeletons));
}

std::vector<uint32_t> skeletons_of_respelling(std::string_view text) {
  std::vector<std::string> hearings;
  for (const std::string& word : sounding_words(text)) collect_onsets(respelt_word(word), true, hearings);
  return keys_of(skeletons(hearings, kMostRespellingSkeletons));
}

}  // namespace ketnghia::gazetteer
