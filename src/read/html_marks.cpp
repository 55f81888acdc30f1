#include "read/html_marks.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <numeric>

#include "read/html_tree.h"
#include "read/markup_hints.h"
#include "text/utf8.h"

namespace ketnghia::read {

namespace {

std::string small(std::string_view name) {
  std::string out(name);
  std::transform(out.begin(), out.end(), out.begin(), [](unsigned char c) { return std::tolower(c); });
  return out;
}

bool names_publication(const std::string& name) {
  static constexpr std::array<std::string_view, 14> kNames = {
      "article:published_time", "datepublished",    "pubdate", "publishdate",
      "publish-date",           "publish_date",     "dc.date", "dc.date.issued",
      "dcterms.issued",         "dcterms.created",  "date",    "sailthru.date",
      "og:published_time",      "article.published"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

std::string text_of_title(const GumboNode* title) {
  const GumboVector& children = title->v.element.children;
  if (children.length == 0) return {};
  const auto* child = static_cast<const GumboNode*>(children.data[0]);
  return child->type == GUMBO_NODE_TEXT ? text::to_nfc(text::collapse_spaces(child->v.text.text)) : std::string();
}

/// The string value of a key in JSON-LD. Pages often break its syntax, so the key is searched, not parsed.
std::string json_value(std::string_view json, std::string_view key) {
  std::string quoted = "\"";
  quoted.append(key).append("\"");
  const size_t at = json.find(quoted);
  if (at == std::string_view::npos) return {};
  const size_t colon = json.find_first_not_of(" \t\r\n", at + key.size() + 2);
  if (colon == std::string_view::npos || json[colon] != ':') return {};
  const size_t open = json.find_first_not_of(" \t\r\n", colon + 1);
  if (open == std::string_view::npos || json[open] != '"') return {};
  const size_t close = json.find('"', open + 1);
  return close == std::string_view::npos ? std::string() : std::string(json.substr(open + 1, close - open - 1));
}

void take(std::string& place, std::string value) {
  if (place.empty()) place = std::move(value);
}

bool is_article(const GumboNode* element) {
  const GumboTag tag = element->v.element.tag;
  return tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN || attribute(element, "itemprop") == "articleBody" ||
         attribute(element, "role") == "main";
}

size_t total(const std::vector<size_t>& sizes, size_t first, size_t last) {
  return std::accumulate(sizes.begin() + static_cast<std::ptrdiff_t>(first),
                         sizes.begin() + static_cast<std::ptrdiff_t>(last), size_t{0});
}

/// The one article of the page: the innermost region marked so that holds half of the text that no other mark takes.
const MarkedRegion* article_of(const std::vector<MarkedRegion>& regions, const std::vector<size_t>& sizes,
                               const std::vector<DraftBlock>& blocks) {
  std::vector<size_t> left = sizes;
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (blocks[i].part && *blocks[i].part != Part::kTableCell) left[i] = 0;
  }
  const size_t whole = total(left, 0, left.size());
  const MarkedRegion* best = nullptr;
  for (const MarkedRegion& region : regions) {
    if (!region.article || total(left, region.first, region.last) * 2 < whole) continue;
    if (best == nullptr || region.last - region.first <= best->last - best->first) best = &region;
  }
  return best;
}

}  // namespace

std::optional<MarkedRegion> region_of(const GumboNode* element, size_t first) {
  const GumboTag tag = element->v.element.tag;
  if (tag == GUMBO_TAG_HTML || tag == GUMBO_TAG_BODY || tag == GUMBO_TAG_HEAD) return std::nullopt;
  MarkedRegion region{.first = first, .last = first};
  if (is_article(element)) {
    region.article = true;
    return region;
  }
  auto part = part_of_element(element_name(element));
  if (!part) part = part_of_class(attribute(element, "class"));
  if (!part) part = part_of_class(attribute(element, "id"));
  if (!part) return std::nullopt;
  region.part = *part;
  return region;
}

void apply_regions(const std::vector<MarkedRegion>& regions, const std::vector<size_t>& sizes,
                   const std::vector<bool>& main_headings, std::vector<DraftBlock>& blocks) {
  const size_t whole = total(sizes, 0, sizes.size());
  // An element is opened after those around it: from the last to the first is from the inside out. Regions nest, and
  // each block is set once; `next` leaps over blocks that are set.
  size_t steps = 0;
  for (auto region = regions.rbegin(); region != regions.rend(); ++region) {
    if (region->article || (steps += region->last - region->first) > 50 * blocks.size() + 1000) continue;
    const bool aside =
        region->part == Part::kRelated || region->part == Part::kNavigation || region->part == Part::kComment;
    bool heading = false;
    for (size_t i = region->first; i < region->last; ++i) heading = heading || main_headings[i];
    if (aside && (heading || total(sizes, region->first, region->last) * 2 > whole)) continue;
    for (size_t i = region->first; i < region->last; ++i) {
      if (!blocks[i].part) blocks[i].part = region->part;
    }
  }
  if (const MarkedRegion* article = article_of(regions, sizes, blocks)) {
    for (size_t i = 0; i < blocks.size(); ++i) {
      if (blocks[i].part || main_headings[i] || (i >= article->first && i < article->last)) continue;
      blocks[i].part = i < article->first ? Part::kNavigation : Part::kRelated;
    }
  }
}

void PageMarks::note(const GumboNode* element, size_t pieces) {
  switch (element->v.element.tag) {
    case GUMBO_TAG_HTML: take(language, std::string(attribute(element, "lang"))); break;
    case GUMBO_TAG_TITLE: take(title, text_of_title(element)); break;
    case GUMBO_TAG_LINK:
      if (attribute(element, "rel") == "canonical") take(address, std::string(attribute(element, "href")));
      break;
    case GUMBO_TAG_META: {
      const std::string_view content = attribute(element, "content");
      for (const char* key : {"property", "name", "itemprop"}) {
        const std::string name = small(attribute(element, key));
        if (name == "og:url") take(address, std::string(content));
        if (names_publication(name)) take(date, std::string(content));
      }
      break;
    }
    case GUMBO_TAG_SCRIPT: {
      if (attribute(element, "type") != "application/ld+json" || element->v.element.children.length == 0) break;
      const auto* child = static_cast<const GumboNode*>(element->v.element.children.data[0]);
      if (child->type == GUMBO_NODE_TEXT) take(date, json_value(child->v.text.text, "datePublished"));
      break;
    }
    case GUMBO_TAG_TIME:
      if (!dated_piece) dated_piece = pieces;
      take(date, std::string(attribute(element, "datetime")));
      break;
    default: break;
  }
}

}  // namespace ketnghia::read
