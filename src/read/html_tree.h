#pragma once

#include <gumbo.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace ketnghia::read {

/// A parsed HTML document. The nodes are kept in one arena and freed together: Gumbo's own destructor recurses, and
/// ten thousand nested elements would end the stack.
class HtmlTree {
 public:
  /// `html` must outlive the tree. Throws Error(kInput, "read.too_deep", {"file"}) where nesting times the number of
  /// tags would make the parser, which looks through all open elements at each tag, run for minutes.
  HtmlTree(const std::string& name, std::string_view html);
  ~HtmlTree();
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  const GumboNode* root() const { return output_->root; }

 private:
  void* allocate(size_t size);

  std::vector<char*> chunks_;
  size_t free_ = 0;
  GumboOutput* output_ = nullptr;
};

/// An attribute's value; empty where it is absent.
std::string_view attribute(const GumboNode* element, const char* name);

/// The element's name in small letters; that of an unknown element as written.
std::string_view element_name(const GumboNode* element);

}  // namespace ketnghia::read
