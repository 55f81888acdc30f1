// Dates: whatever parses is printed as it was read, means a real stretch of time, and refines nothing that it exceeds.

#include "text/edtf.h"

using ketnghia::text::Edtf;

static void require(bool condition) {
  if (!condition) __builtin_trap();
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(bytes), size);
  const size_t middle = all.find('\n');
  const auto first = Edtf::parse(all.substr(0, middle));
  if (!first) return 0;
  const auto again = Edtf::parse(first->text());
  require(again && *again == *first);
  require(again->earliest() == first->earliest() && again->latest() == first->latest());
  require(first->earliest() <= first->latest());
  require(first->holds(first->earliest()) && first->holds(first->latest()));
  require(!first->refined_by(*first));
  const Edtf about = first->about();
  require(Edtf::parse(about.text()).has_value());
  require(about.earliest() == first->earliest() && about.latest() == first->latest());
  if (middle == std::string_view::npos) return 0;
  const auto second = Edtf::parse(all.substr(middle + 1));
  if (second) require(!(first->refined_by(*second) && second->refined_by(*first)));
  return 0;
}
