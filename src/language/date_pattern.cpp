#include "language/date_pattern.h"

#include "language/pack.h"
#include "language/pack_reader.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::language {
namespace {

/// All readings of a pattern with `[optional]` parts: with and without each. Nesting is allowed.
bool expand(std::string_view source, std::vector<std::string>& out) {
  const size_t open = source.find('[');
  if (open == std::string_view::npos) {
    if (source.find(']') != std::string_view::npos) return false;
    out.emplace_back(source);
    return true;
  }
  int depth = 0;
  for (size_t i = open; i < source.size(); ++i) {
    depth += source[i] == '[';
    depth -= source[i] == ']';
    if (depth != 0) continue;
    const std::string before(source.substr(0, open)), inner(source.substr(open + 1, i - open - 1)),
        after(source.substr(i + 1));
    return expand(before + inner + after, out) && expand(before + after, out);
  }
  return false;
}

bool slot(std::string_view name, DateElement& out) {
  using Kind = DateElement::Kind;
  if (!name.empty() && name.back() == '2') {
    out.second = true;
    name.remove_suffix(1);
  }
  if (name == "d")
    out.kind = Kind::kDay;
  else if (name == "m")
    out.kind = Kind::kMonth;
  else if (name == "month")
    out.kind = Kind::kMonthName;
  else if (name == "y")
    out.kind = Kind::kYear;
  else if (name == "yy")
    out.kind = Kind::kShortYear;
  else if (name == "era")
    out.kind = Kind::kEra;
  else if (name == "n")
    out.kind = Kind::kEraYear;
  else if (name == "q")
    out.kind = Kind::kQuarter;
  else
    return false;
  return true;
}

bool parse_plain(std::string_view source, DatePattern& out) {
  bool space = true;
  bool any_slot = false;
  for (size_t i = 0; i < source.size();) {
    if (source[i] == ' ') {
      space = true;
      ++i;
      continue;
    }
    DateElement element;
    element.tight = !space && !out.elements.empty();
    space = false;
    if (source[i] == '{') {
      const size_t close = source.find('}', i);
      if (close == std::string_view::npos || !slot(source.substr(i + 1, close - i - 1), element)) return false;
      any_slot = true;
      i = close + 1;
      out.elements.push_back(element);
      continue;
    }
    const size_t end = std::min(source.find_first_of(" {", i), source.size());
    const std::string_view word = source.substr(i, end - i);
    for (const text::Token& token : text::tokenise(word)) {
      DateElement part;
      part.tight = token.span.start > 0 || element.tight;
      part.kind = token.is_name_part() ? DateElement::Kind::kLiteral : DateElement::Kind::kPunctuation;
      part.written = token.span.of(word);
      part.literal = token.is_name_part() ? marked_form(part.written) : part.written;
      part.hash = token.hash;
      out.elements.push_back(std::move(part));
    }
    i = end;
  }
  return any_slot;
}

}  // namespace

bool parse_date_pattern(std::string_view source, std::vector<DatePattern>& out) {
  std::vector<std::string> plain;
  if (!expand(source, plain)) return false;
  for (const std::string& sequence : plain) {
    DatePattern pattern;
    pattern.source = text::collapse_spaces(sequence);
    if (!parse_plain(sequence, pattern)) return false;
    out.push_back(std::move(pattern));
  }
  return true;
}

}  // namespace ketnghia::language
