#include "extract/table_marks.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace ketnghia::extract {
namespace {

constexpr std::array<std::string_view, 13> kSigns = {"*", "†", "‡", "§", "¶", "※", "△", "▲", "○", "●", "◎", "☆", "★"};
constexpr std::array<std::string_view, 10> kSuperscripts = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
constexpr size_t kLongestLabel = 8;  // bytes of "note 12"
constexpr size_t kLongestCode = 3;   // letters of a code in a legend

/// The sign or superscript at the start (or end) of the text; empty where there is none.
std::string_view sign_at(std::string_view text, bool at_end) {
  const auto matches = [&](std::string_view sign) { return at_end ? text.ends_with(sign) : text.starts_with(sign); };
  for (const std::string_view sign : kSigns) {
    if (matches(sign)) return sign;
  }
  for (const std::string_view sign : kSuperscripts) {
    if (matches(sign)) return sign;
  }
  return {};
}

/// "[12]" at the end of the text, brackets included; empty where there is none.
std::string_view label_at_end(std::string_view text) {
  if (text.empty() || text.back() != ']') return {};
  const size_t open = text.rfind('[');
  if (open == std::string_view::npos || text.size() - open - 2 > kLongestLabel || text.size() - open < 3) return {};
  return text.substr(open);
}

void trim(std::string_view document_text, text::Span& span) {
  const std::string_view whole = span.of(document_text), inner = text::trim(whole);
  span.start += static_cast<uint32_t>(inner.empty() ? 0 : inner.data() - whole.data());
  span.end = span.start + static_cast<uint32_t>(inner.size());
}

bool is_code(std::string_view text) {
  if (text.empty()) return false;
  if (!sign_at(text, false).empty() && sign_at(text, false).size() == text.size()) return true;
  return text::length(text) <= kLongestCode &&
         std::none_of(text.begin(), text.end(), [](char c) { return c == ' ' || (c >= '0' && c <= '9'); });
}

/// Where the code ends and its meaning begins in "T: twinned", "T = twinned", "‡ talks only".
size_t end_of_code(std::string_view entry) {
  if (const std::string_view sign = sign_at(entry, false); !sign.empty()) return sign.size();
  constexpr std::array<std::string_view, 6> kLinks = {":", "：", "=", "＝", "–", "—"};
  size_t first = std::string_view::npos;
  for (const std::string_view link : kLinks) first = std::min(first, entry.find(link));
  return first;
}

void read_entry(std::string_view document_text, text::Span entry, Legend& legend) {
  trim(document_text, entry);
  const std::string_view text = entry.of(document_text);
  const size_t end = end_of_code(text);
  if (end == std::string_view::npos || !is_code(text::trim(text.substr(0, end)))) return;
  text::Span meaning{entry.start + static_cast<uint32_t>(end), entry.end};
  trim(document_text, meaning);
  for (const std::string_view link : {":", "：", "=", "＝", "–", "—"}) {
    if (meaning.of(document_text).starts_with(link)) meaning.start += static_cast<uint32_t>(link.size());
  }
  trim(document_text, meaning);
  if (!meaning.empty()) legend.meanings.emplace(text::trim(text.substr(0, end)), meaning);
}

}  // namespace

MarkedText part_marks(std::string_view document_text, text::Span span) {
  MarkedText out{span, {}};
  for (bool found = true; found;) {
    found = false;
    trim(document_text, out.core);
    const std::string_view text = out.core.of(document_text);
    if (const std::string_view label = label_at_end(text); !label.empty() && label.size() < text.size()) {
      out.marks.emplace_back(label.substr(1, label.size() - 2));
      out.core.end -= static_cast<uint32_t>(label.size());
      found = true;
    } else if (const std::string_view last = sign_at(text, true); !last.empty() && last.size() < text.size()) {
      out.marks.emplace_back(last);
      out.core.end -= static_cast<uint32_t>(last.size());
      found = true;
    } else if (const std::string_view first = sign_at(text, false); !first.empty() && first.size() < text.size()) {
      out.marks.emplace_back(first);
      out.core.start += static_cast<uint32_t>(first.size());
      found = true;
    }
  }
  return out;
}

Legend read_legend(std::string_view document_text, const std::vector<text::Span>& lines) {
  Legend legend;
  for (const text::Span line : lines) {
    const std::string_view text = line.of(document_text);
    size_t from = 0;
    // Entries are parted by semicolons, and a sign of footnotes begins a new one within a line.
    for (size_t at = 0; at < text.size();) {
      const uint8_t length = text::code_point_at(text, at).length;
      const std::string_view rest = text.substr(at);
      const bool parts = rest.starts_with(";") || rest.starts_with("；") || rest.starts_with("\n");
      const bool sign = at > from && !sign_at(rest, false).empty();
      if (parts || sign) {
        read_entry(document_text, {line.start + static_cast<uint32_t>(from), line.start + static_cast<uint32_t>(at)},
                   legend);
        from = parts ? at + length : at;
      }
      at += length;
    }
    read_entry(document_text, {line.start + static_cast<uint32_t>(from), line.end}, legend);
  }
  return legend;
}

}  // namespace ketnghia::extract
