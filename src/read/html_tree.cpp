#include "read/html_tree.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <cstdlib>
#include <new>

#include "text/error.h"

namespace ketnghia::read {

namespace {

constexpr size_t kChunk = 256 * 1024;

/// Elements that are never left open: they hold nothing, or the next of their kind closes them.
bool closes_itself(std::string_view name) {
  static constexpr std::array<std::string_view, 26> kNames = {
      "area", "base", "br", "col", "embed", "hr", "img", "input", "link",  "meta",  "param",  "source", "track",
      "wbr",  "p",    "li", "td",  "th",    "tr", "dt",  "dd",    "tbody", "thead", "option", "tfoot",  "colgroup"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

/// The parser's steps: at each tag it may look at every open element.
double expected_steps(std::string_view html) {
  double steps = 0, depth = 0;
  std::string name;
  for (size_t i = html.find('<'); i != std::string_view::npos; i = html.find('<', i + 1)) {
    const bool closing = i + 1 < html.size() && html[i + 1] == '/';
    name.clear();
    for (size_t k = i + (closing ? 2 : 1); k < html.size() && name.size() < 12; ++k) {
      const auto c = static_cast<unsigned char>(html[k]);
      if (!std::isalnum(c)) break;
      name += static_cast<char>(std::tolower(c));
    }
    if (name.empty()) continue;
    steps += depth;
    if (!closes_itself(name)) depth = closing ? std::max(0.0, depth - 1) : depth + 1;
  }
  return steps;
}

constexpr double kMostSteps = 2e9;  // some seconds

}  // namespace

HtmlTree::HtmlTree(const std::string& name, std::string_view html) {
  if (expected_steps(html) > kMostSteps) throw Error(ErrorKind::kInput, "read.too_deep", {{"file", name}});
  GumboOptions options = kGumboDefaultOptions;
  options.userdata = this;
  options.allocator = [](void* tree, size_t size) { return static_cast<HtmlTree*>(tree)->allocate(size); };
  options.deallocator = [](void*, void*) {};
  options.max_errors = 0;
  output_ = gumbo_parse_with_options(&options, html.data(), html.size());
}

HtmlTree::~HtmlTree() {
  for (char* chunk : chunks_) std::free(chunk);
}

void* HtmlTree::allocate(size_t size) {
  constexpr size_t kAlignment = alignof(std::max_align_t);
  size = (size + kAlignment - 1) / kAlignment * kAlignment;
  if (size > free_) {
    const size_t chunk = std::max(size, kChunk);
    char* memory = static_cast<char*>(std::malloc(chunk));
    if (memory == nullptr) throw std::bad_alloc();
    chunks_.push_back(memory);
    free_ = chunk;
    if (size == chunk) {  // a chunk of its own: go on filling the one before
      free_ = 0;
      return memory;
    }
  }
  // The last chunk has kChunk bytes whenever free_ is not 0.
  void* place = chunks_.back() + (kChunk - free_);
  free_ -= size;
  return place;
}

std::string_view attribute(const GumboNode* element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element->v.element.attributes, name);
  return found == nullptr ? std::string_view{} : std::string_view(found->value);
}

std::string_view element_name(const GumboNode* element) {
  if (element->v.element.tag != GUMBO_TAG_UNKNOWN) return gumbo_normalized_tagname(element->v.element.tag);
  GumboStringPiece piece = element->v.element.original_tag;
  if (piece.data == nullptr) return {};
  gumbo_tag_from_original_text(&piece);
  return {piece.data, piece.length};
}

}  // namespace ketnghia::read
