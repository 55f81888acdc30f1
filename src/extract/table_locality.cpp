#include "extract/table_locality.h"

#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::extract {
namespace {

using language::Category;

// A part of a cell stands for the locality less surely than the whole: "Choang, Quảng Tây", "Mirpur (Azad Kashmir)".
constexpr double kFirstPart = 0.97;
constexpr double kOtherPart = 0.85;

text::Span trimmed(std::string_view document_text, text::Span span) {
  const std::string_view whole = span.of(document_text), inner = text::trim(whole);
  const uint32_t start = span.start + static_cast<uint32_t>(inner.empty() ? 0 : inner.data() - whole.data());
  return {start, start + static_cast<uint32_t>(inner.size())};
}

bool written_without_spaces(std::string_view text) {
  for (const text::Token& token : text::tokenise(text)) {
    if (token.is_name_part() && token.kind != text::TokenKind::kCharacter) return false;
  }
  return true;
}

/// "香川县绫南町": in scripts without spaces the unit stands before the locality, each with its word.
void split_compound(std::string_view document_text, const TermFinder& finder, LocalityText& locality) {
  const std::string_view text = locality.whole.of(document_text);
  if (!written_without_spaces(text)) return;
  for (const TermHit& hit : finder.find(text, {Category::kLocalityWord})) {
    if (hit.span.start == 0 || hit.span.end >= text.size() || locality.parent.size() > 0) continue;
    if (kind_of_word(hit.term->value) == LocalityKind::kCity) continue;
    const std::string_view rest = text.substr(hit.span.end);
    LocalityKind kind = LocalityKind::kAny;
    std::string bare = without_words(rest, finder, kind);
    if (bare.empty()) continue;  // 神奈川: no word of its own follows
    locality.parent = std::string(text.substr(0, hit.span.start));
    locality.shortest.start = locality.whole.start + hit.span.end;
    locality.names.push_back({std::string(rest), kFirstPart, true});
    locality.names.push_back({std::move(bare), kFirstPart});
    locality.kind = kind;
  }
}

}  // namespace

LocalityKind kind_of_word(std::string_view word) {
  if (word == "city" || word == "town" || word == "village" || word == "ward") return LocalityKind::kCity;
  if (word == "capital") return LocalityKind::kCapital;
  if (word == "province" || word == "state" || word == "prefecture" || word == "region" || word == "territory" ||
      word == "autonomous_region") {
    return LocalityKind::kSubdivision;
  }
  if (word == "country") return LocalityKind::kCountry;
  return LocalityKind::kAny;  // a district or county may be either
}

LocalityKind kind_spoken_of(std::string_view text, const TermFinder& finder) {
  LocalityKind kind = LocalityKind::kAny;
  for (const TermHit& hit : finder.find(text, {Category::kLocalityWord})) {
    const LocalityKind here = kind_of_word(hit.term->value);
    if (here == LocalityKind::kAny || here == LocalityKind::kCountry || here == kind) continue;
    if (kind != LocalityKind::kAny) return LocalityKind::kAny;
    kind = here;
  }
  return kind;
}

size_t find_first(std::string_view text, std::initializer_list<std::string_view> separators, size_t& width) {
  size_t first = std::string_view::npos;
  for (const std::string_view separator : separators) {
    const size_t at = text.find(separator);
    if (at < first) {
      first = at;
      width = separator.size();
    }
  }
  return first;
}

std::string without_words(std::string_view text, const TermFinder& finder, LocalityKind& kind) {
  size_t start = 0, end = text.size();
  const std::vector<TermHit> hits = finder.find(text, {Category::kLocalityWord});
  std::string_view word;
  for (const TermHit& hit : hits) {
    if (text::trim(text.substr(start, hit.span.start - start)).empty()) {
      start = hit.span.end;
      word = hit.term->value;
    }
  }
  for (auto hit = hits.rbegin(); hit != hits.rend(); ++hit) {
    if (hit->span.start < start || hit->span.end > end) break;
    if (!text::trim(text.substr(hit->span.end, end - hit->span.end)).empty()) break;
    end = hit->span.start;
    if (word.empty()) word = hit->term->value;
  }
  if (word.empty()) return {};
  std::string_view bare = text.substr(start, end - start);
  while (!bare.empty() && (bare.front() == '.' || text::is_space(text::code_point_at(bare, 0).value))) {
    bare.remove_prefix(text::code_point_at(bare, 0).length);
  }
  bare = text::trim(bare);
  if (count_words(bare) == 0) return {};
  kind = kind_of_word(word);
  return std::string(bare);
}

LocalityText take_apart(std::string_view document_text, text::Span span, const TermFinder& finder) {
  LocalityText out;
  out.whole = out.shortest = trimmed(document_text, span);
  const std::string_view text = out.whole.of(document_text);
  const auto add = [&](std::string_view name, double weight, bool beside) {
    name = text::trim(name);
    if (count_words(name) == 0) return;
    LocalityKind kind = LocalityKind::kAny;
    std::string bare = without_words(name, finder, kind);
    out.names.push_back({std::string(name), weight, !bare.empty(), beside});
    if (!bare.empty()) out.names.push_back({std::move(bare), weight, false, beside});
    if (!beside && out.kind == LocalityKind::kAny) out.kind = kind;
  };
  size_t width = 0;
  const size_t part = find_first(text, {",", "，", "(", "（", " / "}, width);
  if (part == std::string_view::npos || part == 0) {
    add(text, 1, false);
    split_compound(document_text, finder, out);
    return out;
  }
  std::string_view rest = text.substr(part + width);
  for (const std::string_view closing : {")", "）"}) {
    if (const size_t at = rest.find(closing); at != std::string_view::npos) rest = rest.substr(0, at);
  }
  out.shortest = trimmed(document_text, {out.whole.start, out.whole.start + static_cast<uint32_t>(part)});
  add(text.substr(0, part), kFirstPart, false);
  // "Bombay (Mumbai)" may give the name again; what follows a comma is where the place lies, and never the place.
  const bool comma = text.substr(part, width) == "," || text.substr(part, width) == "，";
  if (!comma) add(rest, kOtherPart, true);
  out.names.push_back({std::string(text), 1, true});
  LocalityKind ignored = LocalityKind::kAny;
  out.parent = without_words(rest, finder, ignored);
  if (out.parent.empty()) out.parent = text::trim(rest);
  return out;
}

}  // namespace ketnghia::extract
