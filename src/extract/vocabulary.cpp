#include "extract/vocabulary.h"

#include <algorithm>
#include <array>

namespace ketnghia::extract::vocabulary {

namespace {

using std::string_view_literals::operator""sv;

constexpr std::array kRelationKinds{"twinning"sv, "friendship"sv, "cooperation"sv, "prospective"sv, "unknown"sv};
constexpr std::array kRelationStatuses{"active"sv, "intended"sv, "expired"sv, "suspended"sv, "ended"sv, "unknown"sv};
constexpr std::array kChanges{"established"sv, "renewed"sv, "upgraded"sv, "suspended"sv, "ended"sv, "inherited"sv};
constexpr std::array kAgreementTypes{"agreement"sv,       "mou"sv,         "loi"sv,       "minutes"sv,
                                     "joint_statement"sv, "action_plan"sv, "extension"sv, "other"sv};
constexpr std::array kAgreementStatuses{"signed"sv, "planned"sv, "expired"sv, "terminated"sv};
constexpr std::array kEventTypes{"reception"sv, "courtesy_call"sv, "talks"sv, "visit"sv, "online_meeting"sv,
                                 "signing"sv,   "ceremony"sv,      "forum"sv, "other"sv};
constexpr std::array kEventStatuses{"held"sv, "planned"sv};
constexpr std::array kDirections{"in"sv, "out"sv};
constexpr std::array kRoles{"mayor"sv,
                            "deputy_mayor"sv,
                            "governor"sv,
                            "deputy_governor"sv,
                            "premier"sv,
                            "chief_minister"sv,
                            "chair_peoples_committee"sv,
                            "vice_chair_peoples_committee"sv,
                            "chair_peoples_council"sv,
                            "vice_chair_peoples_council"sv,
                            "council_chair"sv,
                            "council_vice_chair"sv,
                            "party_secretary"sv,
                            "deputy_party_secretary"sv,
                            "government_chairman"sv,
                            "consul_general"sv,
                            "ambassador"sv,
                            "minister"sv,
                            "deputy_minister"sv,
                            "head_of_state"sv,
                            "head_of_government"sv,
                            "legislator"sv,
                            "department_head"sv,
                            "other"sv};
constexpr std::array kBodies{"peoples_committee"sv, "peoples_council"sv, "council"sv, "government"sv,
                             "department"sv,        "union"sv,           "other"sv};
constexpr std::array kFields{"trade"sv,
                             "investment"sv,
                             "finance"sv,
                             "tourism"sv,
                             "education"sv,
                             "science_technology"sv,
                             "innovation"sv,
                             "digital"sv,
                             "culture"sv,
                             "heritage"sv,
                             "arts"sv,
                             "sports"sv,
                             "health"sv,
                             "environment"sv,
                             "climate"sv,
                             "energy"sv,
                             "agriculture"sv,
                             "transport"sv,
                             "logistics"sv,
                             "urban_planning"sv,
                             "smart_city"sv,
                             "labour"sv,
                             "people_exchange"sv,
                             "youth"sv,
                             "women"sv,
                             "public_administration"sv,
                             "parliament"sv,
                             "security"sv,
                             "disaster"sv,
                             "food"sv,
                             "other"sv};
constexpr std::array kSuccessionKinds{"merge"sv, "rename"sv, "split"sv, "transfer"sv, "upgrade"sv, "abolish"sv};
constexpr std::array kLetterRules{"letter_vietnamese_only"sv, "letter_english_only"sv, "do_not_send"sv};
constexpr std::array kStrengths{"must"sv, "consider"sv};

}  // namespace

std::span<const std::string_view> relation_kinds() { return kRelationKinds; }
std::span<const std::string_view> relation_statuses() { return kRelationStatuses; }
std::span<const std::string_view> changes() { return kChanges; }
std::span<const std::string_view> agreement_types() { return kAgreementTypes; }
std::span<const std::string_view> agreement_statuses() { return kAgreementStatuses; }
std::span<const std::string_view> event_types() { return kEventTypes; }
std::span<const std::string_view> event_statuses() { return kEventStatuses; }
std::span<const std::string_view> directions() { return kDirections; }
std::span<const std::string_view> roles() { return kRoles; }
std::span<const std::string_view> bodies() { return kBodies; }
std::span<const std::string_view> fields() { return kFields; }
std::span<const std::string_view> succession_kinds() { return kSuccessionKinds; }
std::span<const std::string_view> letter_rules() { return kLetterRules; }
std::span<const std::string_view> strengths() { return kStrengths; }

bool contains(std::span<const std::string_view> vocabulary, std::string_view value) {
  return std::find(vocabulary.begin(), vocabulary.end(), value) != vocabulary.end();
}

}  // namespace ketnghia::extract::vocabulary
