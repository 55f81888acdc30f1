#include "extract/score_name.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <vector>

#include "text/error.h"

namespace ketnghia::extract {

namespace {

/// The canonical decomposition, which parts letters from their marks.
icu::UnicodeString decomposed(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  const icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<int32_t>(utf8.size())));
  icu::UnicodeString out = U_SUCCESS(status) ? nfd->normalize(text, status) : text;
  if (U_FAILURE(status)) throw Error(ErrorKind::kEnvironment, "text.icu", {{"reason", u_errorName(status)}});
  return out;
}

/// A letter of any script, or a sign that stands for a number.
bool is_word_character(UChar32 c) { return u_isalpha(c) || u_getIntPropertyValue(c, UCHAR_NUMERIC_TYPE) != U_NT_NONE; }

}  // namespace

std::string name_key(std::string_view utf8) {
  icu::UnicodeString letters;
  const icu::UnicodeString text = decomposed(utf8);
  for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    UChar32 c = text.char32At(i);
    if (u_getCombiningClass(c) != 0) continue;
    if (c == U'đ' || c == U'Đ') c = U'd';
    letters.append(is_word_character(c) ? c : UChar32{' '});
  }
  std::string folded;
  letters.foldCase().toUTF8String(folded);

  std::vector<std::string_view> words;
  for (size_t at = 0; at < folded.size();) {
    const size_t end = std::min(folded.find(' ', at), folded.size());
    if (end > at) words.push_back(std::string_view(folded).substr(at, end - at));
    at = end + 1;
  }
  std::sort(words.begin(), words.end());
  std::string key;
  for (const std::string_view word : words) key.append(key.empty() ? "" : " ").append(word);
  return key;
}

}  // namespace ketnghia::extract
