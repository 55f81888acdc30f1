#include "extract/fact.h"

#include <array>

namespace ketnghia::extract {

std::string_view kind_of(const Fact& fact) {
  constexpr std::array<std::string_view, std::variant_size_v<Content>> kKinds{
      "relation", "agreement", "event", "office", "succession", "rule", "finding", "commitment", "contact"};
  return kKinds[fact.content.index()];
}

}  // namespace ketnghia::extract
