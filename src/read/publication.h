#pragma once

#include <optional>
#include <string>

#include "read/draft.h"
#include "read/page_words.h"
#include "read/written_date.h"

namespace ketnghia::read {

/// The address that a page gives as its own: of the mark-up, else the link of its source line, else the only link of
/// its running text. Empty where there is none. `place` gets the link's span in the text, if it stands there.
std::string own_address(const Draft& draft, PageWords& words, std::optional<text::Span>& place);

/// The day of publication, its parts being told. In this order: a date of the header that agrees with the mark-up's;
/// the mark-up's date; the best date of the header (with a word like "updated", with a time of day, near the title);
/// the digits of the page's own address.
std::optional<Publication> publication_of(const Draft& draft, PageWords& words, const WrittenDates& dates,
                                          const std::string& address, const std::optional<text::Span>& address_place);

}  // namespace ketnghia::read
