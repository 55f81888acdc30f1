#pragma once

#include <span>
#include <string_view>

namespace ketnghia::extract::vocabulary {

// The closed vocabularies of the fact format.
std::span<const std::string_view> relation_kinds();
std::span<const std::string_view> relation_statuses();
std::span<const std::string_view> changes();
std::span<const std::string_view> agreement_types();
std::span<const std::string_view> agreement_statuses();
std::span<const std::string_view> event_types();
std::span<const std::string_view> event_statuses();
std::span<const std::string_view> directions();
std::span<const std::string_view> roles();
std::span<const std::string_view> bodies();
std::span<const std::string_view> fields();
std::span<const std::string_view> succession_kinds();
std::span<const std::string_view> letter_rules();
std::span<const std::string_view> strengths();

bool contains(std::span<const std::string_view> vocabulary, std::string_view value);

}  // namespace ketnghia::extract::vocabulary
