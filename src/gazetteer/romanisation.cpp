#include "gazetteer/romanisation.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>
#include <string>

#include "gazetteer/keys.h"
#include "gazetteer/rule_search.h"
#include "text/fold.h"
#include "text/tokens.h"

namespace ketnghia::gazetteer {
namespace {

/// ICU's transliterators are not cheap to make and not safe to share: one of each a thread.
const icu::Transliterator* transliterator(const char* id) {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Transliterator::createInstance(id, UTRANS_FORWARD, status);
}

}  // namespace

std::string romanised(std::string_view text, text::Script script) {
  // Russian by the rules of the Board on Geographic Names, which GeoNames follows; the others as CLDR has them.
  static thread_local const std::unique_ptr<const icu::Transliterator> russian(transliterator("Russian-Latin/BGN"));
  static thread_local const std::unique_ptr<const icu::Transliterator> any(transliterator("Any-Latin"));
  const auto* rule = script == text::Script::kCyrillic && russian != nullptr ? russian.get() : any.get();
  if (rule == nullptr) return "";
  const icu::StringPiece bytes(text.data(), static_cast<int32_t>(text.size()));
  icu::UnicodeString value = icu::UnicodeString::fromUTF8(bytes);
  rule->transliterate(value);
  std::string out;
  value.toUTF8String(out);
  return out;
}

namespace {

/// "kyuushuu" → "kyushu": the usual spelling of Japanese names leaves the length of vowels out.
std::string without_long_vowels(const std::string& latin) {
  std::string out;
  for (const char c : latin) {
    const bool longer =
        !out.empty() && ((c == 'u' && (out.back() == 'u' || out.back() == 'o')) || (c == 'o' && out.back() == 'o'));
    if (!longer) out += c;
  }
  return out;
}

text::Script foreign_script(std::string_view text) {
  for (const text::Token& token : text::tokenise(text)) {
    if (token.is_name_part() && token.kind != text::TokenKind::kNumber) return token.script;
  }
  return text::Script::kLatin;
}

}  // namespace

std::vector<Match> find_romanised(const Book& book, std::string_view text, const LookupContext& context) {
  const text::Script script = foreign_script(text);
  if (script == text::Script::kLatin) return {};
  std::string latin = text::fold_tight(romanised(text, script));
  if (script == text::Script::kKana) latin = without_long_vowels(latin);
  std::vector<Match> out;
  if (latin.empty()) return out;
  for (const uint32_t number : book.names_of_tight_key(tight_key(latin))) {
    Match match;
    match.name = book.name(number);
    if (text::fold_tight(match.name.form) != latin) continue;
    if (!context.country.empty() && book.place(match.name.place).country != context.country) continue;
    match.how = How::kRomanisation;
    out.push_back(match);
  }
  return out;
}

}  // namespace ketnghia::gazetteer
