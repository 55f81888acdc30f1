#include "ledger/collation.h"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <vector>

namespace ketnghia::ledger {

struct Collation::Rules {
  std::unique_ptr<icu::Collator> collator;
};

Collation::Collation(const std::string& language) : rules_(std::make_unique<Rules>()) {
  UErrorCode error = U_ZERO_ERROR;
  rules_->collator.reset(icu::Collator::createInstance(icu::Locale(language.c_str()), error));
}

Collation::~Collation() = default;
Collation::Collation(Collation&&) noexcept = default;

std::string Collation::key(const std::string& utf8) const {
  if (!rules_->collator) return utf8;  // ICU without its data
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
  std::vector<uint8_t> bytes(256);
  auto length = rules_->collator->getSortKey(text, bytes.data(), static_cast<int32_t>(bytes.size()));
  if (length > static_cast<int32_t>(bytes.size())) {
    bytes.resize(static_cast<size_t>(length));
    length = rules_->collator->getSortKey(text, bytes.data(), length);
  }
  return {bytes.begin(), bytes.begin() + length};
}

}  // namespace ketnghia::ledger
