#pragma once

#include <string>

namespace ketnghia::read {

/// A page of HTML in Vietnamese with this body and head.
inline std::string page(const std::string& body, const std::string& head = "") {
  return "<!DOCTYPE html><html lang=\"vi\"><head>" + head + "</head><body>" + body + "</body></html>";
}

}  // namespace ketnghia::read
