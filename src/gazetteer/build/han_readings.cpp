#include "gazetteer/build/han_readings.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <sstream>

#include "gazetteer/build/sources.h"
#include "text/fold.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::gazetteer::build {
namespace {

// Weights of the sources. One entry of the table outweighs five names, for GeoNames' names hold slips.
constexpr float kTableFirst = 10;
constexpr float kTableOther = 3;
constexpr float kLearnt = 2;
constexpr float kUnihan = 0.5f;
constexpr float kHomophones = 1;
/// A second reading is offered where it has this share of the first one's weight.
constexpr float kAlternative = 0.25f;
constexpr size_t kMostReadings = 3;

char32_t code_point(std::string_view text) {
  uint32_t value = 0;
  if (text.starts_with("U+")) text.remove_prefix(2);
  std::from_chars(text.data(), text.data() + text.size(), value, 16);
  return value;
}

std::string first_word(const std::string& text) { return text.substr(0, text.find(' ')); }

template <typename Visit>
void for_each_property(const std::string& path, Visit visit) {
  std::istringstream lines(read_source(path));
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("U+")) continue;
    const size_t first = line.find('\t'), second = line.find('\t', first + 1);
    if (second == std::string::npos) continue;
    visit(code_point(line.substr(0, first)), std::string_view(line).substr(first + 1, second - first - 1),
          line.substr(second + 1));
  }
}

std::u32string characters(std::string_view utf8) {
  std::u32string out;
  for (size_t i = 0; i < utf8.size();) {
    const text::CodePoint c = text::code_point_at(utf8, i);
    out += c.value;
    i += c.length;
  }
  return out;
}

std::vector<std::string> syllables(std::string_view vietnamese) {
  std::vector<std::string> out;
  const std::string lower = text::to_nfc(text::to_lower(vietnamese));
  for (const text::Token& token : text::tokenise(lower)) {
    if (token.is_name_part()) out.emplace_back(token.span.of(lower));
  }
  return out;
}

std::string capitalised(const std::string& syllable) {
  const size_t first = text::code_point_at(syllable, 0).length;
  return text::to_upper(syllable.substr(0, first)) + syllable.substr(first);
}

/// "hoà" and "hòa", "quí" and "quý" are one reading; the table writes the second of each.
std::string house_spelling(std::string reading) {
  static const std::pair<std::string_view, std::string_view> kPairs[] = {
      {"oà", "òa"}, {"oá", "óa"}, {"oả", "ỏa"}, {"oã", "õa"}, {"oạ", "ọa"},
      {"uỳ", "ùy"}, {"uý", "úy"}, {"uỷ", "ủy"}, {"uỹ", "ũy"}, {"uỵ", "ụy"}};
  if (reading.starts_with("qu")) return reading;
  for (const auto& [from, to] : kPairs) {
    if (reading.ends_with(from)) return reading.replace(reading.size() - from.size(), from.size(), to);
  }
  return reading;
}

}  // namespace

HanReadings::HanReadings(const std::string& unihan_folder, const std::string& table) {
  read_unihan(unihan_folder);
  note_traditional_forms();
  if (!table.empty()) read_table(table);
}

void HanReadings::read_unihan(const std::string& folder) {
  for_each_property(folder + "/Unihan_Variants.txt.bz2",
                    [&](char32_t c, std::string_view property, const std::string& value) {
                      if (property == "kSimplifiedVariant") {
                        const char32_t simple = code_point(first_word(value));
                        if (simple != c) simplified_.emplace(c, simple);
                      }
                      if (property == "kZVariant" || property == "kSemanticVariant") {
                        const char32_t other = code_point(first_word(value));
                        if (other != c) alike_.emplace(c, other);
                      }
                      if (property == "kTraditionalVariant") {
                        std::istringstream forms(value);
                        for (std::string form; forms >> form;) {
                          if (code_point(form) != c) simplified_.emplace(code_point(form), c);
                        }
                      }
                    });
  for_each_property(folder + "/Unihan_Readings.txt.bz2",
                    [&](char32_t c, std::string_view property, const std::string& value) {
                      if (property == "kCantonese") sounds_[c].cantonese = first_word(value);
                      if (property == "kMandarin") sounds_[c].mandarin = first_word(value);
                      if (property == "kHangul") sounds_[c].korean = value.substr(0, value.find(':'));
                      if (property == "kVietnamese") sounds_[c].vietnamese = text::to_nfc(value);
                    });
}

void HanReadings::note_traditional_forms() {
  for (const auto& [traditional, simple] : simplified_) traditional_[simple].push_back(traditional);
  for (auto& [simple, list] : traditional_) std::ranges::sort(list);
}

void HanReadings::read_table(const std::string& path) {
  const Table table(path);
  for (size_t row = 0; row < table.size(); ++row) {
    const char32_t character = text::code_point_at(table.at(row, "character"), 0).value;
    std::istringstream readings(table.at(row, "readings"));
    float weight = kTableFirst;
    for (std::string reading; readings >> reading; weight = kTableOther) add(character, reading, weight);
  }
}

char32_t HanReadings::simplified(char32_t character) const {
  const auto at = simplified_.find(character);
  return at == simplified_.end() ? character : at->second;
}

char32_t HanReadings::canonical(char32_t character) const {
  if (known_.contains(character)) return character;
  if (const auto at = simplified_.find(character); at != simplified_.end()) return at->second;
  // Japanese forms (徳, 済) are variants of meaning or shape of a form that is known.
  const auto at = alike_.find(character);
  if (at == alike_.end() || traditional_.contains(character)) return character;
  const auto simple = simplified_.find(at->second);
  return simple == simplified_.end() ? at->second : simple->second;
}

std::vector<char32_t> HanReadings::forms(char32_t character) const {
  std::vector<char32_t> out = {character};
  const char32_t simple = canonical(character);
  if (simple != character) out.push_back(simple);
  if (const auto at = traditional_.find(simple); at != traditional_.end()) {
    std::ranges::copy_if(at->second, std::back_inserter(out), [&](char32_t form) { return form != character; });
  }
  return out;
}

void HanReadings::add(char32_t character, const std::string& reading, float weight) {
  Weights& list = known_[character];
  const std::string spelt = house_spelling(text::to_nfc(reading));
  const auto at = std::ranges::find(list, spelt, &std::pair<std::string, float>::first);
  if (at == list.end()) {
    list.emplace_back(spelt, weight);
  } else {
    at->second += weight;
  }
}

bool HanReadings::learn(std::string_view han, std::string_view vietnamese) {
  const std::u32string left = characters(han);
  const std::vector<std::string> right = syllables(vietnamese);
  if (left.empty() || left.size() != right.size()) return false;
  size_t agreeing = 0;
  for (size_t i = 0; i < left.size(); ++i) {
    const Weights known = weights(left[i]);
    agreeing +=
        std::ranges::any_of(known, [&](const auto& one) { return text::fold(one.first) == text::fold(right[i]); });
  }
  if (agreeing * 2 < left.size()) return false;
  for (size_t i = 0; i < left.size(); ++i) add(canonical(left[i]), right[i], kLearnt);
  return true;
}

std::vector<std::string> HanReadings::homophone_keys(char32_t character) const {
  const auto at = sounds_.find(character);
  if (at == sounds_.end()) return {};
  const Sounds& sounds = at->second;
  std::vector<std::string> keys;
  if (!sounds.cantonese.empty() && !sounds.korean.empty()) {
    if (!sounds.mandarin.empty()) keys.push_back(sounds.cantonese + "|" + sounds.mandarin + "|" + sounds.korean);
    keys.push_back(sounds.cantonese + "||" + sounds.korean);
  }
  if (!sounds.cantonese.empty() && !sounds.mandarin.empty())
    keys.push_back(sounds.cantonese + "|" + sounds.mandarin + "|");
  if (!sounds.cantonese.empty()) keys.push_back(sounds.cantonese + "||");
  return keys;
}

void HanReadings::finish() {
  votes_.clear();
  for (const auto& [character, list] : known_) {
    const auto& [reading, weight] = *std::ranges::max_element(list, {}, &std::pair<std::string, float>::second);
    if (weight < kLearnt) continue;
    for (const char32_t form : forms(character)) {
      for (const std::string& key : homophone_keys(form)) votes_[key][reading] += 1;
    }
  }
}

std::string HanReadings::by_homophones(char32_t character) const {
  const auto own = known_.find(canonical(character));
  for (const std::string& key : homophone_keys(character)) {
    const auto at = votes_.find(key);
    if (at == votes_.end()) continue;
    std::string best;
    float most = 0;
    for (const auto& [reading, count] : at->second) {
      // A character is no witness of its own.
      const bool itself = own != known_.end() && !own->second.empty() && own->second.front().first == reading;
      const float others = itself ? count - 1 : count;
      if (others > most) {
        most = others;
        best = reading;
      }
    }
    if (!best.empty()) return best;
  }
  return "";
}

HanReadings::Weights HanReadings::weights(char32_t character) const {
  Weights out;
  if (const auto at = known_.find(canonical(character)); at != known_.end()) out = at->second;
  const auto add_weight = [&](const std::string& reading, float weight) {
    const auto at = std::ranges::find(out, reading, &std::pair<std::string, float>::first);
    if (at == out.end()) {
      out.emplace_back(reading, weight);
    } else {
      at->second += weight;
    }
  };
  for (const char32_t form : forms(character)) {
    const auto at = sounds_.find(form);
    if (at == sounds_.end()) continue;
    std::istringstream readings(at->second.vietnamese);
    float weight = kUnihan;
    for (std::string reading; readings >> reading; weight = kUnihan / 2) add_weight(house_spelling(reading), weight);
  }
  if (const std::string guess = by_homophones(character); !guess.empty()) add_weight(guess, kHomophones);
  std::ranges::stable_sort(out, std::greater<>(), &std::pair<std::string, float>::second);
  return out;
}

std::vector<std::string> HanReadings::readings(char32_t character) const {
  std::vector<std::string> out;
  for (const auto& [reading, weight] : weights(character)) out.push_back(reading);
  return out;
}

std::vector<DraftReading> HanReadings::all() const {
  std::vector<DraftReading> out;
  for (const auto& [character, sounds] : sounds_) {
    if (sounds.mandarin.empty()) continue;
    DraftReading reading{character, sounds.mandarin, {}};
    for (const std::string& vietnamese : readings(character)) {
      reading.vietnamese += (reading.vietnamese.empty() ? "" : " ") + vietnamese;
    }
    out.push_back(std::move(reading));
  }
  std::ranges::sort(out, {}, &DraftReading::character);
  return out;
}

std::vector<std::string> HanReadings::read(std::string_view han) const {
  struct Reading {
    std::string text;
    float weight = 1;
  };
  std::vector<Reading> out = {{"", 1}};
  for (const char32_t character : characters(han)) {
    const Weights list = weights(character);
    if (list.empty() || character < 0x3400) return {};
    std::vector<Reading> longer;
    for (const Reading& prefix : out) {
      for (const auto& [reading, weight] : list) {
        const float share = weight / list.front().second;
        if (share < kAlternative) break;
        longer.push_back(
            {prefix.text + (prefix.text.empty() ? "" : " ") + capitalised(reading), prefix.weight * share});
      }
    }
    std::ranges::stable_sort(longer, std::greater<>(), &Reading::weight);
    if (longer.size() > kMostReadings) longer.resize(kMostReadings);
    out = std::move(longer);
  }
  std::vector<std::string> texts;
  for (const Reading& reading : out) texts.push_back(reading.text);
  return texts;
}

}  // namespace ketnghia::gazetteer::build
