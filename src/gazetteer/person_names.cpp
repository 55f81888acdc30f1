#include "gazetteer/person_names.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "gazetteer/romanisation.h"
#include "text/fold.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::gazetteer {
namespace {

using text::Script;

constexpr size_t kMostReadings = 16;  // of a whole name; three characters with two or three readings each

/// The script that a name is written in: of its first letter.
Script script_of(std::string_view name) {
  for (const text::Token& token : text::tokenise(name)) {
    if (token.is_name_part() && token.kind != text::TokenKind::kNumber) return token.script;
  }
  return Script::kOther;
}

std::vector<std::string> folded_parts(std::string_view name) {
  std::vector<std::string> out;
  for (const text::Token& token : text::tokenise(name)) {
    if (token.is_name_part()) out.push_back(text::fold_tight(token.span.of(name)));
  }
  return out;
}

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

using Replacements = std::vector<std::pair<std::string_view, std::string_view>>;

/// Replaces from left to right, at each place the first pair that fits.
std::string replaced(std::string_view text, const Replacements& pairs) {
  std::string out;
  for (size_t i = 0; i < text.size();) {
    const auto pair = std::ranges::find_if(pairs, [&](const auto& p) { return text.substr(i).starts_with(p.first); });
    if (pair == pairs.end()) {
      out += text[i++];
    } else {
      out += pair->second;
      i += pair->first.size();
    }
  }
  return out;
}

std::string without_doubles(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (out.empty() || out.back() != c) out += c;
  }
  return out;
}

// ---- Korean ----

/// What a run of vowels sounds like, of a, e, i and o: ㅓ is written eo, u or o, ㅜ u or oo, ㅐ ae or ai, ㅢ eui or ui.
char vowel_of(std::string_view run) {
  if (run.ends_with("i") || run.ends_with("ee")) {
    return run == "oi" || run == "ai" || run == "ei" ? 'e' : 'i';
  }
  if (run.ends_with("ae") || run == "oe" || run == "e" || run == "ue") return 'e';
  return run.ends_with("a") ? 'a' : 'o';
}

/// One part of a romanised Korean name as it sounds, whichever romanisation: "Hoon" and "hun" → "hon", "Park" → "pak".
std::string korean_sound(std::string_view part, bool family) {
  static const Replacements kConsonants = {{"ch", "c"}, {"sh", "s"}, {"ck", "k"}, {"g", "k"}, {"b", "p"}, {"d", "t"},
                                           {"j", "c"},  {"r", "l"},  {"w", ""},   {"y", ""},  {"f", "p"}, {"v", "p"}};
  std::string letters;
  for (size_t i = 0; i < part.size(); ++i) {
    const bool behind_vowel = i > 0 && is_vowel(part[i - 1]);
    const bool before_vowel =
        i + 1 < part.size() && (is_vowel(part[i + 1]) || part[i + 1] == 'y' || part[i + 1] == 'w');
    // "Oh", "Ahn", "Park", "Hur": a silent letter that only lengthens the vowel.
    if ((part[i] == 'h' || part[i] == 'r') && behind_vowel && !before_vowel) continue;
    letters += part[i];
  }
  letters = replaced(letters, kConsonants);
  std::string out;
  for (size_t i = 0; i < letters.size();) {
    size_t end = i;
    while (end < letters.size() && is_vowel(letters[end])) ++end;
    out += end > i ? vowel_of(std::string_view(letters).substr(i, end - i)) : letters[end++];
    i = end;
  }
  // 이, 임, 류 and 노 are written with the consonant that they have lost, or without.
  if (family && out.size() > 1 && (out[0] == 'l' || out[0] == 'n') && is_vowel(out[1])) out.erase(0, 1);
  return without_doubles(out);
}

std::string korean_key(const std::vector<std::string>& parts) {
  std::string out = "ko:";
  for (size_t i = 0; i < parts.size(); ++i) out += korean_sound(parts[i], i == 0);
  return out;
}

void add_hangul(std::string_view name, std::set<std::string>& keys) {
  std::vector<std::string> syllables;
  for (const text::Token& token : text::tokenise(name)) {
    if (!token.is_name_part()) continue;
    syllables.push_back(text::fold_tight(romanised(token.span.of(name), Script::kHangul)));
  }
  keys.insert(korean_key(syllables));
}

// ---- Russian ----

std::string russian_sound(std::string_view part) {
  static const Replacements kSpellings = {
      {"shch", "s"}, {"sch", "s"}, {"tch", "c"}, {"sh", "s"}, {"zh", "z"}, {"kh", "h"}, {"ch", "c"},
      {"tz", "ts"},  {"ks", "x"},  {"w", "v"},   {"yu", "u"}, {"iu", "u"}, {"ju", "u"}, {"ya", "a"},
      {"ia", "a"},   {"ja", "a"},  {"yo", "e"},  {"io", "e"}, {"jo", "e"}, {"ye", "e"}, {"ie", "e"},
      {"je", "e"},   {"yi", "i"},  {"iy", "i"},  {"yy", "i"}, {"ij", "i"}, {"ei", "e"}, {"ey", "e"},
      {"ej", "e"},   {"ai", "a"},  {"ay", "a"},  {"aj", "a"}, {"y", "i"},  {"j", "i"}};
  std::string letters;  // without the sign of a soft consonant
  std::ranges::copy_if(part, std::back_inserter(letters), [](char c) { return c >= 'a' && c <= 'z'; });
  std::string out = without_doubles(replaced(letters, kSpellings));
  if (out.ends_with("of") || out.ends_with("ef")) out.back() = 'v';
  return out;
}

bool is_patronymic(std::string_view folded) {
  static constexpr std::string_view kEndings[] = {"ovich", "evich", "ovna", "evna", "ichna", "lich", "mich"};
  return folded.size() > 5 && std::ranges::any_of(kEndings, [&](std::string_view e) { return folded.ends_with(e); });
}

/// Family and given name in any order, with the patronymic and without.
void add_russian(const std::vector<std::string>& parts, std::set<std::string>& keys) {
  for (const bool with_patronymic : {true, false}) {
    std::vector<std::string> sounds;
    for (const std::string& part : parts) {
      if (with_patronymic || !is_patronymic(part)) sounds.push_back(russian_sound(part));
    }
    std::ranges::sort(sounds);
    std::string key = "ru:";
    for (const std::string& sound : sounds) key += sound + " ";
    keys.insert(key);
  }
}

void add_cyrillic(std::string_view name, std::set<std::string>& keys) {
  std::vector<std::string> parts = folded_parts(name);
  for (std::string& part : parts) part = text::fold_tight(romanised(part, Script::kCyrillic));
  add_russian(parts, keys);
}

// ---- Han ----

/// All ways to read the characters one after the other, folded.
class HanReader {
 public:
  void add(std::vector<std::string> choices) {
    std::ranges::sort(choices);  // readings that differ in marks alone are one here
    choices.erase(std::ranges::unique(choices).begin(), choices.end());
    std::vector<std::string> longer;
    for (const std::string& begun : read_) {
      for (const std::string& choice : choices) {
        if (longer.size() < kMostReadings) longer.push_back(begun + choice);
      }
    }
    read_ = std::move(longer);
  }
  const std::vector<std::string>& read() const { return read_; }

 private:
  std::vector<std::string> read_ = {""};
};

void add_han(const Book& book, std::string_view name, std::set<std::string>& keys) {
  HanReader mandarin, vietnamese;
  for (const text::Token& token : text::tokenise(name)) {
    if (token.script != Script::kHan) continue;
    const auto reading = book.reading(text::code_point_at(name, token.span.start).value);
    if (!reading) return;
    mandarin.add(folded_parts(reading->mandarin));
    vietnamese.add(folded_parts(reading->vietnamese));
  }
  keys.insert(mandarin.read().begin(), mandarin.read().end());
  keys.insert(vietnamese.read().begin(), vietnamese.read().end());
}

std::vector<char32_t> han_of(std::string_view name) {
  std::vector<char32_t> out;
  for (const text::Token& token : text::tokenise(name)) {
    if (token.script == Script::kHan) out.push_back(text::code_point_at(name, token.span.start).value);
  }
  return out;
}

/// Simplified and traditional forms read alike in both languages; homophones of one hardly do in the other.
bool are_forms_of_one(const Book& book, char32_t a, char32_t b) {
  if (a == b) return true;
  const auto of_a = book.reading(a), of_b = book.reading(b);
  return of_a && of_b && of_a->mandarin == of_b->mandarin && !of_a->vietnamese.empty() &&
         of_a->vietnamese.substr(0, of_a->vietnamese.find(' ')) ==
             of_b->vietnamese.substr(0, of_b->vietnamese.find(' '));
}

void add_latin(std::string_view name, std::set<std::string>& keys) {
  std::vector<std::string> parts = folded_parts(name);
  keys.insert(korean_key(parts));
  add_russian(parts, keys);
  if (parts.size() < 2) return;
  std::ranges::rotate(parts, parts.end() - 1);  // "Se-hoon Oh", "Qiang Li"
  keys.insert(korean_key(parts));
  std::string tight;
  for (const std::string& part : parts) tight += part;
  keys.insert(tight);
}

}  // namespace

std::set<std::string> person_keys(const Book& book, std::string_view name) {
  std::set<std::string> keys{text::fold_tight(name)};
  switch (script_of(name)) {
    case Script::kHan: add_han(book, name, keys); break;
    case Script::kHangul: add_hangul(name, keys); break;
    case Script::kCyrillic: add_cyrillic(name, keys); break;
    case Script::kLatin: add_latin(name, keys); break;
    default: break;
  }
  keys.erase("");
  return keys;
}

bool is_same_person(const Book& book, std::string_view a, std::string_view b) {
  if (text::fold_tight(a) == text::fold_tight(b)) return true;
  const Script script = script_of(a);
  if (script == script_of(b)) {  // two spellings in one alphabet are two names
    if (script != Script::kHan) return false;
    return std::ranges::equal(han_of(a), han_of(b),
                              [&](char32_t x, char32_t y) { return are_forms_of_one(book, x, y); });
  }
  const std::set<std::string> of_a = person_keys(book, a), of_b = person_keys(book, b);
  return std::ranges::any_of(of_a, [&](const std::string& key) { return of_b.contains(key); });
}

}  // namespace ketnghia::gazetteer
