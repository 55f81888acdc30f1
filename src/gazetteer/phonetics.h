#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// How a foreign name sounds when a Vietnamese writer spells it syllable by syllable: "Bun-ga-ri", "Xanh Pê-téc-bua".
/// Both spellings, the Vietnamese and the foreign one, are turned into the same coarse sounds, so that they meet.
namespace ketnghia::gazetteer {

/// Sounds, one ASCII letter each. Vowels: a e i o u, and '@' for ơ, â, ư and the like. Consonants as in English, and
/// c (ch), N (ng), x (kh). Some spellings are open: G (g before e, i), J (j), W (w), Y (y before a vowel),
/// D (Vietnamese d), R (Vietnamese tr), L (ll), E (a final e that may be mute), Q (a g that may be mute). A script that
/// tells fewer sounds apart hears wider ones: V (l or r), B (b or v), P (p or f), F (f or h), S (s, sh or th), Z (z or
/// j), C (ch or ts), K (k or kh), X (Mandarin j, q, x: any consonant before i), M (n, ng or m at a syllable's end).
using Sounds = std::string;

/// The sounds of a text that follows Vietnamese spelling.
Sounds sounds_of_respelling(std::string_view text);
/// The sounds of a name in Latin script, by rules that hold across European languages.
Sounds sounds_of_name(std::string_view name);

/// The sounds of a foreign name that is transcribed in kana, in Hangul, or in Han characters given in pinyin ("pa er
/// ma"), from its folded Latin transliteration. Vowels that only carry a consonant are '@'.
enum class Transcription : uint8_t { kKana, kHangul, kPinyin };
Sounds sounds_of_transcription(std::string_view latin, Transcription script);

/// True where every word of the text could be a Vietnamese syllable or, joined by hyphens or not, a row of them.
bool could_be_respelling(std::string_view text);
/// True where every word is one well-formed Vietnamese syllable ("Nam Ninh", "Luân Đôn").
bool is_vietnamese_spelling(std::string_view text);

/// Keys of the consonants that stand before vowels; what stays when codas are adapted and clusters broken up. Several
/// where the spelling is open. Empty for a name that is not in Latin script or has no such consonant.
std::vector<uint32_t> skeletons_of_name(std::string_view name);
std::vector<uint32_t> skeletons_of_respelling(std::string_view text);
std::vector<uint32_t> skeletons_of_sounds(const Sounds& heard);

/// From 0 to 1: how well the sounds of a respelling render those of a name.
float sound_similarity(const Sounds& respelling, const Sounds& name);

}  // namespace ketnghia::gazetteer
