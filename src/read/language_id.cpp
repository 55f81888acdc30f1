#include "read/language_id.h"

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include <algorithm>

#include "text/tokens.h"

namespace ketnghia::read {

namespace {

constexpr size_t kSample = 4 * 1024;  // bytes: twice what the detector needs to be sure
constexpr size_t kTellingText = 300;  // bytes of paragraphs that tell the language without the rest
constexpr size_t kMostTokens = 600;   // of the sample that is held against the packs

bool counts(const DraftBlock& block) {
  return !block.part || *block.part == Part::kMain || *block.part == Part::kLead || *block.part == Part::kTitle ||
         *block.part == Part::kTableCell;
}

/// A paragraph: menus and lists of links, which may be in the language of the site's makers, end no sentence.
bool is_paragraph(std::string_view text) {
  constexpr size_t kParagraph = 60;  // bytes
  constexpr std::string_view kEnds[] = {".", "!", "?", "…", "”", "»", "\"", "。", "！", "？", "」"};
  return text.size() >= kParagraph &&
         std::ranges::any_of(kEnds, [&](std::string_view end) { return text.ends_with(end); });
}

/// The paragraphs of a document, or of one that has hardly any all its text.
std::string sample_of(const Draft& draft) {
  size_t paragraphs = 0;
  for (const DraftBlock& block : draft.blocks) {
    const std::string_view text = block.span.of(draft.text);
    if (counts(block) && is_paragraph(text)) paragraphs += text.size();
  }
  std::string sample;
  for (const DraftBlock& block : draft.blocks) {
    if (!counts(block) || block.span.empty()) continue;
    const std::string_view text = block.span.of(draft.text);
    if (paragraphs >= kTellingText && !is_paragraph(text)) continue;
    sample.append(text.substr(0, kSample));
    sample += '\n';
    if (sample.size() >= kSample) break;
  }
  // A cut character would stop the detector.
  size_t end = std::min(sample.size(), kSample);
  while (end > 0 && end < sample.size() && (static_cast<unsigned char>(sample[end]) & 0xC0) == 0x80) --end;
  sample.resize(end);
  return sample;
}

/// Scripts that one language alone is written in.
std::string by_script(const std::vector<text::Token>& tokens) {
  size_t kana = 0, hangul = 0, han = 0, all = 0;
  for (const text::Token& token : tokens) {
    if (!token.is_name_part() || token.kind == text::TokenKind::kNumber) continue;
    ++all;
    kana += token.script == text::Script::kKana;
    hangul += token.script == text::Script::kHangul;
    han += token.script == text::Script::kHan;
  }
  if (all == 0) return {};
  if (hangul * 3 > all) return "ko";
  if (kana * 10 > all && (kana + han) * 2 > all) return "ja";
  return {};
}

/// The pack with the largest share of words that stand in its terms of two words or more.
std::string by_packs(const std::vector<text::Token>& tokens, const language::Packs& packs) {
  std::string best;
  size_t most = 2;  // fewer words than three are chance
  for (const std::string& code : packs.codes()) {
    const language::Pack* pack = packs.find(code);
    size_t covered = 0;
    for (size_t i = 0; i < tokens.size() && i < kMostTokens; ++i) {
      const size_t longest = pack->longest_from(tokens[i].hash);
      uint64_t hash = text::kEmptySequence;
      size_t hit = 0;
      for (size_t n = 0; n < longest && i + n < tokens.size() && tokens[i + n].is_name_part(); ++n) {
        hash = text::extend_sequence(hash, tokens[i + n].hash);
        pack->terms_of_hash(hash, [&](const language::Term&) { hit = n + 1; });
      }
      if (hit >= 2) covered += hit, i += hit - 1;
    }
    if (covered > most) most = covered, best = code;
  }
  return best;
}

std::string by_detector(const std::string& sample, const std::string& declared, bool& sure) {
  CLD2::CLDHints hints = {declared.empty() ? nullptr : declared.c_str(), nullptr, CLD2::UNKNOWN_ENCODING,
                          CLD2::UNKNOWN_LANGUAGE};
  CLD2::Language three[3];
  int percent[3], text_bytes = 0;
  double score[3];
  const CLD2::Language language =
      CLD2::ExtDetectLanguageSummary(sample.data(), static_cast<int>(sample.size()), true, &hints, 0, three, percent,
                                     score, nullptr, &text_bytes, &sure);
  if (language == CLD2::UNKNOWN_LANGUAGE) return {};
  const std::string code = CLD2::LanguageCode(language);
  return code == "un" ? std::string() : code;
}

}  // namespace

std::string language_of(const Draft& draft, const language::Packs& packs) {
  const std::string sample = sample_of(draft);
  const std::vector<text::Token> tokens = text::tokenise(sample);
  if (const std::string code = by_script(tokens); !code.empty()) return code;
  bool sure = false;
  const std::string code = by_detector(sample, draft.declared_language, sure);
  // A page of names may pass for a near relative that no pack knows: Spanish for Catalan, Swedish for Norwegian. Words
  // of a pack then say more.
  if (!code.empty() && packs.find(code) == nullptr) {
    const std::string pack = by_packs(tokens, packs);
    return pack.empty() ? code : pack;
  }
  if (sure && !code.empty()) return code;
  // Letters with marks leave the detector sure enough; it is bare ASCII (Vietnamese without marks, lists of names) that
  // is held against the packs, since that reads all of them.
  const bool bare =
      std::all_of(sample.begin(), sample.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (bare) {
    if (const std::string pack = by_packs(tokens, packs); !pack.empty()) return pack;
  }
  return code.empty() ? draft.declared_language : code;
}

}  // namespace ketnghia::read
