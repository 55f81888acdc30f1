#include "read/line_shape.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <string>

#include "text/utf8.h"

namespace ketnghia::read {

namespace {

constexpr size_t kHead = 300;            // bytes that are looked at: two lines of a newspaper, longer than any heading
constexpr size_t kLeastWords = 8;        // of a sentence that counts as running text
constexpr size_t kWordsBeforeList = 12;  // of a sentence that a list goes on with
constexpr size_t kManyWords = 30;        // no heading is so long, even without a full stop
constexpr size_t kShortPart = 5;         // words in a part of a trail

bool is_wide(char32_t c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF) ||
         (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1780 && c <= 0x17FF) || (c >= 0x1000 && c <= 0x109F);
}

bool is_sentence_end(char32_t c) {
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF0E;
}

bool is_closing_sign(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 || c == 0xBB || c == 0x300D ||
         c == 0x300F || c == 0xFF09 || c == '*' || c == '_';
}

bool is_bullet(char32_t c) {
  switch (c) {
    case '-':
    case '*':
    case 0x2022:
    case 0x2023:
    case 0x25AA:
    case 0x25AB:
    case 0x25A0:
    case 0x25A1:
    case 0x25CF:
    case 0x25CB:
    case 0x25C6:
    case 0x25C7:
    case 0x2605:
    case 0x2606:
    case 0x30FB:
    case 0xFF65:
    case 0x00B7:
    case 0x2013:
    case 0x2014:
    case 0x2043:
    case 0x25E6:
    case 0x203B:
    case '|':
    case '+':
    case 0x25B6:
    case 0x25B8: return true;
    default: return false;
  }
}

bool is_arrow(char32_t c) { return c == '>' || c == 0xBB || c == 0x203A || c == 0xAB || c == 0x2039; }

bool draws(char32_t c) {
  return c == '-' || c == '=' || c == '_' || c == '~' || c == '*' || c == '#' || c == '+' || c == 0x2013 ||
         c == 0x2014 || c == 0x2015 || (c >= 0x2500 && c <= 0x257F) || c == 0x2501;
}

char32_t first_of(std::string_view text) { return text.empty() ? 0 : text::code_point_at(text, 0).value; }

char32_t last_of(std::string_view text) {
  if (text.empty()) return 0;
  size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return text::code_point_at(text, at).value;
}

/// Ends with a sentence's sign, closing quotes and brackets after it left aside.
bool ends_closed(std::string_view line) {
  for (int step = 0; step < 4 && !line.empty(); ++step) {
    const char32_t c = last_of(line);
    if (is_sentence_end(c)) return true;
    if (!is_closing_sign(c)) return false;
    line = line.substr(0, line.size() - (c < 0x80 ? 1 : c < 0x800 ? 2 : 3));
  }
  return false;
}

struct LetterKind {
  bool letter = false, capital = false, mark = false;
};

LetterKind kind_by_icu(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return {u_isalpha(code) != 0, u_isupper(code) != 0, u_charType(code) == U_NON_SPACING_MARK};
}

/// Of Latin, Greek, Cyrillic and Vietnamese letters at once; asking ICU for each would cost half of the reading.
LetterKind kind_of(char32_t c) {
  static const auto kKnown = [] {
    std::array<LetterKind, 0x2000> known;
    for (char32_t k = 0; k < known.size(); ++k) known[k] = kind_by_icu(k);
    return known;
  }();
  return c < kKnown.size() ? kKnown[c] : kind_by_icu(c);
}

/// Counts in the head of a line.
struct Counts {
  size_t letters = 0, wide = 0, words = 0, capitals = 0, small_words = 0, digits = 0, sentences = 0, rules = 0,
         others = 0;
};

Counts count(std::string_view head) {
  Counts n;
  bool in_word = false;
  char32_t before = 0;
  for (size_t i = 0; i < head.size();) {
    const text::CodePoint c = text::code_point_at(head, i);
    i += c.length;
    const auto [letter, capital, mark] = kind_of(c.value);
    n.letters += letter;
    n.wide += letter && is_wide(c.value);
    n.digits += c.value >= '0' && c.value <= '9';
    n.rules += draws(c.value);
    if (letter && !in_word) {
      ++n.words;
      (capital ? n.capitals : n.small_words) += 1;
    }
    const bool inside = letter || (in_word && (c.value == '\'' || c.value == 0x2019 || c.value == '-' || mark));
    if (is_sentence_end(before) && (text::is_space(c.value) || before == 0x3002)) ++n.sentences;
    in_word = inside;
    before = c.value;
  }
  n.words += n.wide / 2;
  return n;
}

bool is_doubled(std::string_view line) {
  if (line.size() < 20) return false;
  const size_t middle = line.size() / 2;
  for (const size_t gap : {size_t{1}, size_t{0}, size_t{3}}) {
    if (line.size() < gap || (line.size() - gap) % 2 != 0) continue;
    const size_t half = (line.size() - gap) / 2;
    if (line.substr(0, half) != line.substr(half + gap)) continue;
    const std::string_view between = line.substr(half, gap);
    if (gap == 1 && between != " ") continue;
    if (gap == 3 && between != " | " && between != " - ") continue;
    return line.substr(0, middle).find(' ') != std::string_view::npos || gap == 0;
  }
  return false;
}

/// "A.", "3.1.", "II.", "第3条", "一、": the number of a section and a sign after it.
bool begins_section(std::string_view line) {
  size_t i = 0;
  while (i < line.size() && i < 6 && ((line[i] >= '0' && line[i] <= '9') || line[i] == '.')) ++i;
  if (i > 0 && i < line.size() && line[i - 1] == '.' && line[i] == ' ') return true;
  if (i > 0 && i < line.size() && (line[i] == ')' || line.substr(i).starts_with("\xE3\x80\x80"))) return true;
  if (i > 0) return false;
  while (i < line.size() && i < 5 && line[i] >= 'A' && line[i] <= 'Z') ++i;
  const bool roman = i > 0 && line.substr(0, i).find_first_not_of("IVX") == std::string_view::npos;
  if ((i == 1 || roman) && i + 1 < line.size() && (line[i] == '.' || line[i] == ')') && line[i + 1] == ' ') return true;
  return line.size() > 6 && is_wide(first_of(line)) && line.substr(3).starts_with("\xE3\x80\x81");
}

bool begins_numbered(std::string_view line) {
  size_t i = 0;
  while (i < line.size() && i < 3 && line[i] >= '0' && line[i] <= '9') ++i;
  if (i == 0 || i + 1 >= line.size()) return false;
  return line[i] == '.' || line[i] == ')' || line[i] == ' ';
}

/// The way to a page ("Home › News › Asia") or a menu ("Politics | Business").
bool is_trail(std::string_view line) {
  static constexpr std::array<std::string_view, 7> kSigns = {" > ", " \xE2\x80\xBA ", " \xC2\xBB ", " | ",
                                                             " / ", " \xE2\x80\xA2 ", " \xC2\xB7 "};
  if (line.size() > 300) return false;
  for (const std::string_view sign : kSigns) {
    if (line.find(sign) == std::string_view::npos) continue;
    size_t parts = 1, most = 0, total = 0, start = 0;
    for (;;) {
      const size_t end = line.find(sign, start);
      const Counts n = count(line.substr(start, end == std::string_view::npos ? end : end - start));
      most = std::max(most, n.words);
      total += n.words;
      if (end == std::string_view::npos) break;
      ++parts;
      start = end + sign.size();
    }
    const bool pointed = sign[1] == '>' || sign[1] == '\xC2' || sign == kSigns[1];
    if (parts >= 3 && most <= kShortPart) return true;
    if (parts == 2 && pointed && most <= kShortPart) return true;
    if (parts == 2 && most <= 3 && total <= 5 && (sign == " | " || sign == " / ")) return true;
  }
  return false;
}

void judge_rules(std::string_view line, const Counts& n, LineShape& shape) {
  if (n.letters == 0 && n.digits == 0 && n.rules >= 2) shape.rule = true;
  if (shape.rule || n.rules < 2 || n.words > 12) return;
  const auto run = [&](bool front) {
    size_t signs = 0;
    std::string_view rest = line;
    while (!rest.empty() && draws(front ? first_of(rest) : last_of(rest))) {
      ++signs;
      const char32_t c = front ? first_of(rest) : last_of(rest);
      const size_t length = c < 0x80 ? 1 : c < 0x800 ? 2 : 3;
      front ? rest.remove_prefix(length) : rest.remove_suffix(length);
    }
    const bool box = front ? first_of(line) >= 0x2500 : last_of(line) >= 0x2500;
    return signs >= 2 || (signs == 1 && box && (front ? first_of(line) : last_of(line)) <= 0x257F);
  };
  shape.ruled_title = run(true) && run(false);
}

void judge_image(std::string_view line, LineShape& shape) {
  if (!line.starts_with("![")) return;
  const size_t close = line.find("](");
  const size_t end = close == std::string_view::npos ? close : line.find(')', close);
  if (end == std::string_view::npos) return;
  shape.image = true;
  const Counts rest = count(line.substr(end + 1, kHead));
  shape.image_text = rest.words >= 3;
}

}  // namespace

LineShape shape_of(std::string_view line) {
  LineShape shape;
  if (line.empty()) return shape;
  const std::string_view head = line.substr(0, kHead);
  const Counts n = count(head);
  shape.wide = n.wide * 2 > n.letters;
  shape.words = static_cast<uint16_t>(n.words + (line.size() > kHead ? kManyWords : 0));
  shape.bar_end = line.back() == '|';
  std::string_view ended = line;
  while (!ended.empty() && (ended.back() == '|' || ended.back() == ' ')) ended.remove_suffix(1);
  shape.closed = ends_closed(ended);
  shape.colon_end = !ended.empty() && (ended.back() == ':' || last_of(ended) == 0xFF1A);
  shape.prose = (shape.closed && (shape.words >= kLeastWords || n.sentences >= 1)) || shape.words >= kManyWords ||
                (shape.colon_end && shape.words >= kWordsBeforeList);
  const char32_t first = first_of(line), last = last_of(line);
  shape.arrow = is_arrow(first)
                    ? first != 0xAB || line.find("\xC2\xBB") == std::string_view::npos
                    : line.ends_with(">>") || (last == 0xBB && line.find("\xC2\xAB") == std::string_view::npos);
  shape.bullet = is_bullet(first) || shape.arrow || begins_numbered(line);
  shape.section = begins_section(line);
  shape.copyright =
      first == 0xA9 || first == 0x24D2 || first == 0x24B8 || line.starts_with("(c) ") || line.starts_with("(C) ");
  shape.photo_sign = first == 0x25B2 || first == 0x25B3 || first == 0x25BC || first == 0x25BD || first == 0x25C0;
  judge_rules(head, n, shape);
  judge_image(line, shape);
  shape.doubled = is_doubled(line);
  shape.trail = !shape.prose && is_trail(line);
  const bool bracketed = (line.front() == '(' && line.back() == ')') || (line.front() == '[' && line.back() == ']');
  shape.bracketed = bracketed && n.words <= 2;
  shape.name_like = n.words >= 1 && n.words <= 6 && n.small_words == 0 && n.digits == 0 && !shape.wide &&
                    !shape.colon_end && line.size() <= 60 && (!shape.closed || n.letters <= 6);
  return shape;
}

}  // namespace ketnghia::read
