#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "gazetteer/phonetics.h"

namespace ketnghia::gazetteer {
namespace {

bool is_vowel(char sound) { return sound == '@' || std::string_view("aeiouE").find(sound) != std::string_view::npos; }

/// Pairs (respelling, name) that stand for each other, with what the liberty costs. 1 is an unrelated consonant.
struct Liberty {
  std::string_view heard, written;
  float cost;
};
constexpr Liberty kLiberties[] = {
    {"n", "N", 0.1f},
    {"N", "n", 0.1f},  // nh, ng at a syllable's end
    {"n", "l", 0.2f},
    {"n", "L", 0.2f},  // Bun-ga-ri: no syllable ends in l
    {"n", "r", 0.4f},
    {"k", "r", 0.3f},  // Béc-lin, Pê-téc-bua: nor in r
    {"t", "s", 0.3f},
    {"t", "z", 0.35f},  // Hôn-đu-rát: nor in s
    {"t", "d", 0.1f},
    {"d", "t", 0.4f},
    {"D", "d", 0.15f},
    {"d", "D", 0.1f},
    {"k", "g", 0.15f},
    {"p", "b", 0.1f},
    {"b", "p", 0.3f},
    {"p", "f", 0.3f},
    {"p", "v", 0.3f},
    {"b", "v", 0.25f},
    {"v", "W", 0.f},
    {"u", "W", 0.f},
    {"o", "W", 0.1f},
    {"v", "b", 0.25f},
    {"f", "v", 0.2f},
    {"v", "f", 0.3f},
    {"D", "z", 0.f},
    {"D", "J", 0.f},
    {"D", "G", 0.1f},
    {"D", "Y", 0.f},
    {"D", "L", 0.2f},
    {"D", "s", 0.35f},
    {"z", "J", 0.f},
    {"z", "G", 0.f},
    {"z", "Y", 0.1f},
    {"z", "s", 0.2f},
    {"s", "z", 0.1f},
    {"z", "c", 0.4f},
    {"h", "J", 0.1f},
    {"h", "G", 0.1f},
    {"g", "G", 0.f},
    {"h", "x", 0.1f},
    {"h", "k", 0.5f},
    {"i", "Y", 0.f},
    {"i", "J", 0.1f},
    {"i", "L", 0.2f},
    {"l", "L", 0.f},
    {"s", "c", 0.2f},
    {"c", "s", 0.2f},
    {"k", "c", 0.3f},
    {"k", "x", 0.1f},
    {"x", "k", 0.1f},
    {"x", "h", 0.2f},
    {"x", "c", 0.3f},
    {"g", "k", 0.3f},
    {"k", "h", 0.4f},
    {"c", "k", 0.5f},
    {"c", "z", 0.4f},
    {"R", "c", 0.2f},
    {"R", "t", 0.4f},
    {"R", "r", 0.3f},
    {"R", "z", 0.3f},
    {"m", "n", 0.4f},
    {"n", "m", 0.4f},
    {"l", "r", 0.5f},
    {"r", "l", 0.5f},
    {"s", "x", 0.6f},
    {"c", "t", 0.5f},
    {"N", "g", 0.5f},
    {"k", "Q", 0.05f},
    {"g", "Q", 0.f},
    {"N", "Q", 0.2f},
    {"u", "v", 0.3f},
    {"u", "l", 0.4f},
    // What kana, Hangul and Han characters do not tell apart.
    {"V", "l", 0.f},
    {"V", "r", 0.f},
    {"V", "L", 0.f},
    {"B", "b", 0.f},
    {"B", "v", 0.05f},
    {"B", "W", 0.1f},
    {"B", "p", 0.2f},
    {"P", "p", 0.f},
    {"P", "f", 0.1f},
    {"P", "b", 0.2f},
    {"P", "v", 0.3f},
    {"F", "f", 0.f},
    {"F", "h", 0.f},
    {"F", "v", 0.15f},
    {"F", "x", 0.1f},
    {"F", "W", 0.2f},
    {"F", "g", 0.4f},
    {"S", "s", 0.f},
    {"S", "z", 0.1f},
    {"S", "t", 0.3f},
    {"S", "c", 0.2f},
    {"S", "x", 0.4f},
    {"Z", "z", 0.f},
    {"Z", "J", 0.f},
    {"Z", "G", 0.f},
    {"Z", "s", 0.15f},
    {"Z", "c", 0.2f},
    {"Z", "d", 0.3f},
    {"Z", "Y", 0.2f},
    {"C", "c", 0.f},
    {"C", "s", 0.1f},
    {"C", "t", 0.15f},
    {"C", "z", 0.15f},
    {"C", "k", 0.3f},
    {"C", "J", 0.2f},
    {"C", "G", 0.2f},
    {"K", "k", 0.f},
    {"K", "g", 0.15f},
    {"K", "x", 0.1f},
    {"K", "c", 0.25f},
    {"K", "h", 0.3f},
    {"K", "Q", 0.05f},
    {"X", "G", 0.f},
    {"X", "J", 0.f},
    {"X", "k", 0.1f},
    {"X", "g", 0.1f},
    {"X", "c", 0.1f},
    {"X", "s", 0.1f},
    {"X", "z", 0.1f},
    {"X", "h", 0.2f},
    {"X", "x", 0.2f},
    {"X", "t", 0.3f},
    {"X", "d", 0.3f},
    {"M", "n", 0.f},
    {"M", "m", 0.f},
    {"M", "N", 0.05f},
    {"i", "Y", 0.f},
    {"W", "v", 0.f},
    {"W", "W", 0.f},
    {"W", "g", 0.3f},
    {"W", "u", 0.1f},
    {"W", "o", 0.2f},
};

constexpr std::string_view kAlphabet = "@aeiouEbcdfghklmnprstvxzNGJWYDRLQVBPFSZCKXM";

float vowel_cost(char heard, char written) {
  if (heard == written || written == 'E') return written == 'E' && heard != 'e' && heard != '@' ? 0.2f : 0.f;
  if (heard == '@' || written == '@') return 0.15f;
  const auto near = [&](char a, char b) { return (heard == a && written == b) || (heard == b && written == a); };
  if (near('e', 'i') || near('o', 'u') || near('a', 'e') || near('a', 'o')) return 0.2f;
  return 0.35f;
}

float replacement(char heard, char written) {
  if (heard == written) return 0.f;
  if (is_vowel(heard) && is_vowel(written)) return vowel_cost(heard, written);
  for (const Liberty& liberty : kLiberties) {
    if (liberty.heard.front() == heard && liberty.written.front() == written) return liberty.cost;
  }
  return 1.f;
}

/// A sound of the respelling that the name lacks: a vowel that parts a cluster, a consonant that closes a syllable.
float surplus(char heard) {
  if (heard == '@') return 0.1f;
  if (is_vowel(heard)) return 0.35f;
  return heard == 't' || heard == 'k' ? 0.45f : 0.8f;
}

/// A sound of the name that the respelling leaves out: mute letters, the r and s at a syllable's end.
float omission(char written) {
  switch (written) {
    case 'E':
    case 'Q': return 0.05f;
    case 'h':
    case 'Y':
    case 'W': return 0.15f;
    case 'r': return 0.35f;
    case 's':
    case 't':
    case 'd': return 0.45f;
    default: return is_vowel(written) ? 0.35f : 0.8f;
  }
}

/// The costs of all pairs, looked up rather than searched for in the innermost loop.
struct Costs {
  std::array<std::array<float, 128>, 128> replace{};
  std::array<float, 128> surplus_of{}, omission_of{};

  Costs() {
    for (const char a : kAlphabet) {
      surplus_of[static_cast<size_t>(a)] = surplus(a);
      omission_of[static_cast<size_t>(a)] = omission(a);
      for (const char b : kAlphabet) replace[static_cast<size_t>(a)][static_cast<size_t>(b)] = replacement(a, b);
    }
  }
};

const Costs& costs() {
  static const auto* const made = new Costs;
  return *made;
}

constexpr size_t kLongest = 63;

}  // namespace

float sound_similarity(const Sounds& respelling, const Sounds& name) {
  if (respelling.empty() || name.empty() || respelling.size() > kLongest || name.size() > kLongest) return 0;
  const Costs& table = costs();
  std::array<float, kLongest + 1> row{};
  for (size_t j = 0; j < name.size(); ++j) row[j + 1] = row[j] + table.omission_of[static_cast<size_t>(name[j])];
  for (const char sound : respelling) {
    const auto heard = static_cast<size_t>(sound);
    float diagonal = row[0];
    row[0] += table.surplus_of[heard];
    for (size_t j = 0; j < name.size(); ++j) {
      const auto written = static_cast<size_t>(name[j]);
      const float replaced = diagonal + table.replace[heard][written];
      diagonal = row[j + 1];
      row[j + 1] = std::min({replaced, row[j + 1] + table.surplus_of[heard], row[j] + table.omission_of[written]});
    }
  }
  const auto longer = static_cast<float>(std::max(respelling.size(), name.size()));
  return std::max(0.f, 1.f - row[name.size()] / (0.55f * longer));
}

}  // namespace ketnghia::gazetteer
