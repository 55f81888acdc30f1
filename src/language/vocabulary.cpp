#include "language/vocabulary.h"

#include <array>

namespace ketnghia::language {
namespace {

constexpr std::array<std::string_view, kCategories> kNames = {
    "role",        "head",       "body",        "modifier",     "honorific", "locality_word", "level_word",
    "title_link",  "relation",   "change",      "agreement",    "sign",      "event",         "cue",
    "reference",   "succession", "field",       "organisation", "page",      "column",        "table_word",
    "letter_rule", "time",       "family_name", "demonym",      "not_name"};

constexpr std::string_view kRoles[] = {"mayor",
                                       "deputy_mayor",
                                       "governor",
                                       "deputy_governor",
                                       "premier",
                                       "chief_minister",
                                       "chair_peoples_committee",
                                       "vice_chair_peoples_committee",
                                       "chair_peoples_council",
                                       "vice_chair_peoples_council",
                                       "council_chair",
                                       "council_vice_chair",
                                       "party_secretary",
                                       "deputy_party_secretary",
                                       "government_chairman",
                                       "consul_general",
                                       "ambassador",
                                       "minister",
                                       "deputy_minister",
                                       "head_of_state",
                                       "head_of_government",
                                       "legislator",
                                       "department_head",
                                       "councillor",
                                       "counterpart",
                                       "other"};
constexpr std::string_view kHeads[] = {"chair", "vice_chair",  "secretary", "deputy_secretary",
                                       "head",  "deputy_head", "member"};
constexpr std::string_view kBodies[] = {"peoples_committee", "peoples_council", "party_committee", "council",
                                        "government",        "parliament",      "ministry",        "department",
                                        "embassy",           "consulate",       "union",           "other"};
constexpr std::string_view kModifiers[] = {"acting", "former", "elect", "first", "standing", "deputy", "honorary"};
constexpr std::string_view kHonorifics[] = {"mr", "ms", "excellency", "comrade", "rank"};
constexpr std::string_view kLocalityWords[] = {"city",   "capital",   "province",          "state",    "prefecture",
                                               "region", "territory", "autonomous_region", "district", "county",
                                               "town",   "ward",      "village",           "country"};
constexpr std::string_view kLinks[] = {"link", "post", "possessive", "article", "and", "apposition"};
constexpr std::string_view kRelations[] = {"twinning", "friendship", "cooperation", "tie", "national"};
constexpr std::string_view kChanges[] = {"established", "renewed", "upgraded", "suspended", "ended"};
constexpr std::string_view kAgreements[] = {"agreement",   "mou",       "loi",      "minutes", "joint_statement",
                                            "action_plan", "extension", "document", "contract"};
constexpr std::string_view kSigns[] = {"signed", "sign", "signing"};
constexpr std::string_view kEvents[] = {"reception",      "courtesy_call", "talks",    "meeting", "visit",
                                        "online_meeting", "signing",       "ceremony", "forum",   "letter"};
constexpr std::string_view kCues[] = {"planned", "negated",   "hypothetical", "online",       "since",
                                      "led_by",  "on_behalf", "now_place",    "former_place", "after",
                                      "held",    "quoted",    "sport",        "host",         "besides"};
constexpr std::string_view kReferences[] = {"both_sides",   "two_localities", "two_countries",
                                            "delegation",   "this_city",      "this_province",
                                            "this_country", "host",           "guest"};
constexpr std::string_view kSuccessions[] = {"merge", "rename", "split", "transfer", "upgrade", "abolish"};
constexpr std::string_view kFields[] = {"trade",
                                        "investment",
                                        "finance",
                                        "tourism",
                                        "education",
                                        "science_technology",
                                        "innovation",
                                        "digital",
                                        "culture",
                                        "heritage",
                                        "arts",
                                        "sports",
                                        "health",
                                        "environment",
                                        "climate",
                                        "energy",
                                        "agriculture",
                                        "transport",
                                        "logistics",
                                        "urban_planning",
                                        "smart_city",
                                        "labour",
                                        "people_exchange",
                                        "youth",
                                        "women",
                                        "public_administration",
                                        "parliament",
                                        "security",
                                        "disaster",
                                        "food",
                                        "other"};
constexpr std::string_view kOrganisations[] = {"university",  "company", "club", "institute",
                                               "association", "office",  "press"};
// The parts of a page that a heading or a mark announces; read/ reads them.
constexpr std::string_view kPages[] = {"related", "most_read",     "comments",  "caption", "byline",
                                       "source",  "navigation",    "share",     "weather", "copyright",
                                       "tags",    "advertisement", "published", "views",   "contact"};
// The columns of a partner table and the words inside its cells; extract/table reads them.
constexpr std::string_view kColumns[] = {"number",    "country",   "region",       "locality", "home",     "other_name",
                                         "since",     "until",     "kind",         "level",    "status",   "leader",
                                         "leader_vi", "leader_en", "leader_title", "note",     "document", "other"};
constexpr std::string_view kTableWords[] = {"total",   "ditto",     "none",  "planned",    "active",
                                            "expired", "suspended", "ended", "loose_kind", "national_office"};
constexpr std::string_view kLetterRules[] = {"letter_vietnamese_only", "letter_english_only", "do_not_send", "consider",
                                             "remark"};
constexpr std::string_view kTimes[] = {"today",      "yesterday",  "tomorrow",  "last_week", "this_week", "next_week",
                                       "last_month", "this_month", "last_year", "this_year", "next_year", "same_year",
                                       "same_day",   "next_day",   "monday",    "tuesday",   "wednesday", "thursday",
                                       "friday",     "saturday",   "sunday",    "day_part",  "recently"};
constexpr std::string_view kFamily[] = {"family"};
constexpr std::string_view kWord[] = {"word"};

}  // namespace

std::string_view to_string(Category category) { return kNames[static_cast<size_t>(category)]; }

std::optional<Category> category_of(std::string_view name) {
  for (int i = 0; i < kCategories; ++i) {
    if (kNames[static_cast<size_t>(i)] == name) return static_cast<Category>(i);
  }
  return std::nullopt;
}

std::span<const std::string_view> values_of(Category category) {
  switch (category) {
    case Category::kRole: return kRoles;
    case Category::kHead: return kHeads;
    case Category::kBody: return kBodies;
    case Category::kModifier: return kModifiers;
    case Category::kHonorific: return kHonorifics;
    case Category::kLocalityWord:
    case Category::kLevelWord: return kLocalityWords;
    case Category::kTitleLink: return kLinks;
    case Category::kRelation: return kRelations;
    case Category::kChange: return kChanges;
    case Category::kAgreement: return kAgreements;
    case Category::kSign: return kSigns;
    case Category::kEvent: return kEvents;
    case Category::kCue: return kCues;
    case Category::kReference: return kReferences;
    case Category::kSuccession: return kSuccessions;
    case Category::kField: return kFields;
    case Category::kOrganisation: return kOrganisations;
    case Category::kPage: return kPages;
    case Category::kColumn: return kColumns;
    case Category::kTableWord: return kTableWords;
    case Category::kLetterRule: return kLetterRules;
    case Category::kTime: return kTimes;
    case Category::kFamilyName: return kFamily;
    case Category::kNotName: return kWord;
    case Category::kDemonym: return {};  // any country code, checked by its shape
  }
  return {};
}

}  // namespace ketnghia::language
