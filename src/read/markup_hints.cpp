#include "read/markup_hints.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace ketnghia::read {

namespace {

template <size_t n>
bool among(const std::array<std::string_view, n>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// The parser keeps the inside of <noscript> as raw text.
constexpr std::array<std::string_view, 19> kDropped = {
    "script", "style", "noscript", "template", "head",   "svg",    "math", "iframe", "object",  "select",
    "canvas", "audio", "video",    "embed",    "applet", "option", "map",  "meter",  "textarea"};

constexpr std::array<std::string_view, 36> kBlocks = {
    "address", "article", "aside", "blockquote", "body",       "button",  "center", "dd",      "details",
    "div",     "dl",      "dt",    "fieldset",   "figcaption", "figure",  "footer", "form",    "h1",
    "h2",      "h3",      "h4",    "h5",         "h6",         "header",  "legend", "li",      "main",
    "nav",     "ol",      "p",     "pre",        "section",    "summary", "ul",     "caption", "title"};

struct ClassWord {
  std::string_view word;
  Part part;
};

constexpr std::array kClassWords = {
    ClassWord{"related", Part::kRelated},
    ClassWord{"rel", Part::kRelated},
    ClassWord{"recommend", Part::kRelated},
    ClassWord{"recommended", Part::kRelated},
    ClassWord{"recommendations", Part::kRelated},
    ClassWord{"popular", Part::kRelated},
    ClassWord{"trending", Part::kRelated},
    ClassWord{"latest", Part::kRelated},
    ClassWord{"teaser", Part::kRelated},
    ClassWord{"teasers", Part::kRelated},
    ClassWord{"hot", Part::kRelated},
    ClassWord{"most", Part::kRelated},
    ClassWord{"mostread", Part::kRelated},
    ClassWord{"sidebar", Part::kRelated},
    ClassWord{"readmore", Part::kRelated},
    ClassWord{"comment", Part::kComment},
    ClassWord{"comments", Part::kComment},
    ClassWord{"cmt", Part::kComment},
    ClassWord{"disqus", Part::kComment},
    ClassWord{"nav", Part::kNavigation},
    ClassWord{"menu", Part::kNavigation},
    ClassWord{"navbar", Part::kNavigation},
    ClassWord{"navigation", Part::kNavigation},
    ClassWord{"breadcrumb", Part::kNavigation},
    ClassWord{"breadcrumbs", Part::kNavigation},
    ClassWord{"topicpath", Part::kNavigation},
    ClassWord{"path", Part::kNavigation},
    ClassWord{"share", Part::kNavigation},
    ClassWord{"sharing", Part::kNavigation},
    ClassWord{"social", Part::kNavigation},
    ClassWord{"tags", Part::kNavigation},
    ClassWord{"footer", Part::kNavigation},
    ClassWord{"copyright", Part::kNavigation},
    ClassWord{"pagination", Part::kNavigation},
    ClassWord{"toolbar", Part::kNavigation},
    ClassWord{"editsection", Part::kNavigation},
    ClassWord{"reference", Part::kNavigation},
    ClassWord{"sapo", Part::kLead},
    ClassWord{"lead", Part::kLead},
    ClassWord{"standfirst", Part::kLead},
    ClassWord{"caption", Part::kCaption},
    ClassWord{"cap", Part::kCaption},
};

}  // namespace

Flow flow_of(std::string_view element) {
  if (element == "br") return Flow::kBreak;
  if (element == "hr") return Flow::kRule;
  if (element == "table") return Flow::kTable;
  if (element == "tr") return Flow::kRow;
  if (element == "td" || element == "th") return Flow::kCell;
  if (among(kDropped, element)) return Flow::kDropped;
  return among(kBlocks, element) ? Flow::kBlock : Flow::kInline;
}

std::optional<Part> part_of_element(std::string_view element) {
  if (element == "nav" || element == "footer" || element == "button" || element == "form" || element == "address") {
    return Part::kNavigation;
  }
  if (element == "aside") return Part::kRelated;
  if (element == "figcaption") return Part::kCaption;
  return std::nullopt;
}

std::optional<Part> part_of_class(std::string_view names) {
  std::string word;
  for (size_t i = 0; i <= names.size(); ++i) {
    const auto c = static_cast<unsigned char>(i < names.size() ? names[i] : ' ');
    if (std::isalpha(c)) {
      word += static_cast<char>(std::tolower(c));
      continue;
    }
    const auto* found = std::find_if(kClassWords.begin(), kClassWords.end(),
                                     [&](const ClassWord& entry) { return entry.word == word; });
    if (found != kClassWords.end()) return found->part;
    word.clear();
  }
  return std::nullopt;
}

}  // namespace ketnghia::read
