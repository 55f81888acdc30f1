#include "gazetteer/lookup.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <fstream>
#include <numeric>

#include "gazetteer/build/sources.h"
#include "gazetteer/keys.h"
#include "gazetteer/real_book.h"
#include "gazetteer/rule_search.h"

namespace ketnghia::gazetteer {
namespace {

using Wanted = LookupContext::Wanted;

LookupContext context(std::string_view country = "", Wanted wanted = Wanted::kAny) {
  LookupContext out;
  out.country = country;
  out.wanted = wanted;
  out.language = "vi";
  out.by_rule = true;
  return out;
}

struct Found {
  std::string id = "none";
  How how = How::kExact;
};

Found best(std::string_view name, const LookupContext& where) {
  const std::vector<Candidate> candidates = look_up(real_book(), name, where);
  if (candidates.empty()) return {};
  return {std::string(real_book().place(candidates.front().place).id), candidates.front().how};
}

std::vector<std::string> all(std::string_view name, const LookupContext& where) {
  std::vector<std::string> ids;
  for (const Candidate& candidate : look_up(real_book(), name, where)) {
    ids.emplace_back(real_book().place(candidate.place).id);
  }
  return ids;
}

std::string table(const char* name) { return std::string(KETNGHIA_SOURCE_DIR) + "/tests/gazetteer/" + name; }

Wanted wanted_named(const std::string& word) {
  if (word == "city") return Wanted::kCity;
  if (word == "country") return Wanted::kCountry;
  return word == "subdivision" ? Wanted::kSubdivision : Wanted::kAny;
}

void expect(std::string_view name, const LookupContext& where, const char* id, How how) {
  const Found found = best(name, where);
  EXPECT_EQ(found.id, id) << name;
  EXPECT_EQ(to_string(found.how), to_string(how)) << name;
}

TEST(LookUp, SaysHowTheNameWasFound) {
  expect("Hà Nội", context(), "VN-HN", How::kExact);
  expect("tuyen quang", context("VN", Wanted::kSubdivision), "VN-07", How::kFolded);
  expect("Luân Đôn", context(), "gn:2643743", How::kExonym);
  expect("Hoa Kỳ", context(), "US", How::kExonym);
  expect("Bun-ga-ri", context(), "BG", How::kRespelling);
  expect("Xô-phi-a", context(), "BG-22", How::kRespelling);
  expect("Bu da pét", context(), "HU-BU", How::kRespelling);
  expect("Thẩm Dương", context(), "gn:2034937", How::kSinoVietnamese);
  expect("Kosice", context("SK", Wanted::kCity), "gn:724443", How::kFolded);
}

TEST(LookUp, ReportsMisspellings) {
  expect("Thâm Dương", context("CN"), "gn:2034937", How::kMisspelling);
  expect("Savanakhet", context("LA", Wanted::kSubdivision), "LA-SV", How::kMisspelling);
  expect("Sverdlosk", context("RU", Wanted::kSubdivision), "RU-SVE", How::kMisspelling);
  expect("Vladivostock", context("RU"), "gn:2013348", How::kMisspelling);
  expect("Johanesburg", context("ZA"), "gn:993800", How::kMisspelling);
  expect("Rotterdan", context("NL"), "gn:2747891", How::kMisspelling);
  EXPECT_TRUE(all("Rqtxzdvm", context("NL")).empty());
}

TEST(LookUp, WithoutACountryTakesOnlyKnownPlacesForMisspelt) {
  expect("Vladivostock", context(), "gn:2013348", How::kMisspelling);
  EXPECT_EQ(best("Lyqn", context()).id, "none");  // one letter in four, and anywhere in the world
}

TEST(LookUp, LooksByRuleOnlyWhenAsked) {
  LookupContext plain = context();
  plain.by_rule = false;
  EXPECT_TRUE(look_up(real_book(), "Cra-xnô-đa", plain).empty());
  EXPECT_FALSE(look_up(real_book(), "Cra-xnô-đa", context("RU")).empty());
}

TEST(LookUp, TheKindWordPartsHomonyms) {
  EXPECT_EQ(best("Mátxcova", context("RU", Wanted::kCity)).id, "RU-MOW");
  EXPECT_EQ(best("Mátxcova", context("RU", Wanted::kSubdivision)).id, "RU-MOS");
  EXPECT_EQ(best("Osaka", context("", Wanted::kCity)).id, "gn:1853909");
  EXPECT_EQ(best("Osaka", context("", Wanted::kSubdivision)).id, "JP-27");
  EXPECT_EQ(best("Viêng Chăn", context("LA", Wanted::kCity)).id, "LA-VT");
  EXPECT_EQ(best("Viêng Chăn", context("LA", Wanted::kSubdivision)).id, "LA-VI");
  EXPECT_EQ(best("Sofia", context("BG", Wanted::kSubdivision)).id, "BG-23");
  EXPECT_EQ(best("Minsk", context("BY", Wanted::kSubdivision)).id, "BY-MI");
  EXPECT_EQ(best("Bắc Giang", context("VN", Wanted::kCity)).id, "gn:1591527");
  EXPECT_EQ(best("Bắc Giang", context("VN", Wanted::kSubdivision)).id, "VN-54");
  EXPECT_EQ(best("Georgia", context("", Wanted::kCountry)).id, "GE");
  EXPECT_EQ(best("Georgia", context("", Wanted::kSubdivision)).id, "US-GA");
}

TEST(LookUp, PopulationIsTheLastWord) {
  EXPECT_EQ(best("Frankfurt", context()).id, "gn:2925533");
  EXPECT_EQ(best("Sakai", context()).id, "gn:1853195");
  EXPECT_EQ(best("Washington", context()).id, "US-DC");
  EXPECT_EQ(best("Gangwon", context("KR")).id, "KR-42");
  EXPECT_EQ(best("New York", context("US", Wanted::kCity)).id, "gn:5128581");
  EXPECT_EQ(best("New York", context("US", Wanted::kSubdivision)).id, "US-NY");
}

TEST(LookUp, GivesEveryReadingOfAnAmbiguousName) {
  const std::vector<std::string> henan = all("Hà Nam", context());
  EXPECT_NE(std::ranges::find(henan, "CN-HA"), henan.end());
  EXPECT_NE(std::ranges::find(henan, "VN-63"), henan.end());
  const std::vector<std::string> taiyuan = all("Thái Nguyên", context());
  EXPECT_NE(std::ranges::find(taiyuan, "gn:1793511"), taiyuan.end());
  EXPECT_NE(std::ranges::find(taiyuan, "VN-69"), taiyuan.end());
}

TEST(LookUp, KnowsNamesInOtherScripts) {
  EXPECT_EQ(best("경상북도", context()).id, "KR-47");
  EXPECT_EQ(best("北九州市", context()).id, "gn:1859307");
  EXPECT_EQ(best("ハイフォン", context()).id, "VN-HP");
  EXPECT_EQ(best("Московская область", context()).id, "RU-MOS");
  EXPECT_EQ(best("Цзинане", context()).id, "gn:1805753");  // a case ending
}

TEST(LookUp, RomanisesWhatNoListHasInItsScript) {
  for (const auto& [text, id] :
       {std::pair{"Мытищи", "gn:523812"}, {"부산", "KR-26"}, {"キタキュウシュウ", "gn:1859307"}}) {
    const std::vector<Match> matches = find_romanised(real_book(), text, context());
    EXPECT_TRUE(std::ranges::any_of(matches, [&](const Match& match) {
      return real_book().place(match.name.place).id == id && match.how == How::kRomanisation;
    })) << text;
  }
  EXPECT_TRUE(find_romanised(real_book(), "Busan", context()).empty());
}

TEST(LookUp, KnowsOldRomanisations) {
  EXPECT_EQ(best("Pusan", context()).id, "KR-26");
  EXPECT_EQ(best("Taejon", context("KR")).id, "KR-30");
  EXPECT_EQ(best("Kwangju", context("KR")).id, "KR-29");
  EXPECT_EQ(best("Rangoon", context("MM", Wanted::kCity)).id, "gn:1298824");
}

TEST(LookUp, ReadsHanNamesInVietnamese) {
  for (const auto& [name, id] : {std::pair{"Nam Ninh", "gn:1799869"},
                                 {"Hàng Châu", "gn:1808926"},
                                 {"Liễu Châu", "gn:1803300"},
                                 {"Côn Minh", "gn:1804651"},
                                 {"Tế Nam", "gn:1805753"},
                                 {"Quế Lâm", "gn:1809498"},
                                 {"Uy Hải", "gn:1791673"},
                                 {"Tuy Hóa", "gn:2034655"},
                                 {"Bách Sắc", "gn:1816269"},
                                 {"Cao Hùng", "TW-KHH"},
                                 {"Thành Đô", "gn:1815286"}}) {
    EXPECT_EQ(best(name, context()).id, id) << name;
  }
}

TEST(LookUp, FindsPlacesOfJapanAsChineseWritersSpellThem) {
  const std::pair<const char*, const char*> kSpelt[] = {
      {"金泽", "gn:1860243"}, {"金澤", "gn:1860243"}, {"绫部", "gn:1864873"}, {"馆林", "gn:1850559"},
      {"仓敷", "gn:1858311"}, {"带广", "gn:2128815"}, {"橫濱", "gn:1848354"}, {"高冈", "gn:1851032"}};
  for (const auto& [name, id] : kSpelt) EXPECT_EQ(best(name, context("JP")).id, id) << name;
  EXPECT_EQ(best("金泽区某镇", context("JP")).id, "none") << "the sound of other characters is no name of Japan";
  EXPECT_EQ(best("曼切斯特", context("GB")).how, How::kRespelling) << "a name of Europe is spelt by its sound";
}

TEST(LookUp, FindsEveryPartnerLocalityOfAnOffice) {
  const build::Table rows(table("localities.tsv"));
  ASSERT_EQ(rows.size(), 51u);
  for (size_t row = 0; row < rows.size(); ++row) {
    const LookupContext where = context(rows.at(row, "country"), wanted_named(rows.at(row, "wanted")));
    EXPECT_EQ(best(rows.at(row, "name"), where).id, rows.at(row, "id")) << rows.at(row, "name");
  }
}

TEST(LookUp, HearsRespellingsThatStandInNoList) {
  const build::Table listed(std::string(KETNGHIA_SOURCE_DIR) + "/data/places/exonyms.tsv");
  std::vector<uint32_t> keys(listed.size());
  for (size_t row = 0; row < listed.size(); ++row) keys[row] = tight_key(listed.at(row, "name"));
  const build::Table rows(table("respellings.tsv"));
  size_t right = 0;
  for (size_t row = 0; row < rows.size(); ++row) {
    const std::string& name = rows.at(row, "name");
    ASSERT_EQ(std::ranges::find(keys, tight_key(name)), keys.end()) << name << " is no test: it stands in a table";
    right += best(name, context("", wanted_named(rows.at(row, "wanted")))).id == rows.at(row, "id");
  }
  RecordProperty("right", static_cast<int>(right));
  EXPECT_GE(right * 100, rows.size() * 95) << right << " of " << rows.size();
}

TEST(LookUp, EveryScoreIsTheSumOfItsFeatures) {
  for (const char* name : {"Osaka", "Xô-phi-a", "Thâm Dương", "Sverdlosk", "부산"}) {
    for (const Candidate& candidate : look_up(real_book(), name, context())) {
      const float sum = std::accumulate(candidate.features.begin(), candidate.features.end(), 0.f,
                                        [](float so_far, const Feature& feature) { return so_far + feature.weight; });
      EXPECT_NEAR(candidate.score, std::clamp(sum, 0.f, 1.f), 1e-5);
      EXPECT_FALSE(candidate.features.empty());
    }
  }
}

RC_GTEST_PROP(LookUp, CandidatesAreOrderedAndOfTheCountry, ()) {
  const auto place = *rc::gen::inRange<PlaceIndex>(0, static_cast<PlaceIndex>(real_book().size()));
  const Place wanted = real_book().place(place);
  LookupContext where = context(wanted.country);
  where.by_rule = false;
  const std::vector<Candidate> candidates = look_up(real_book(), wanted.name, where);
  RC_ASSERT(!candidates.empty());
  RC_ASSERT(std::ranges::is_sorted(candidates, std::greater<>(), &Candidate::score));
  for (const Candidate& candidate : candidates) RC_ASSERT(real_book().place(candidate.place).country == wanted.country);
  RC_ASSERT(std::ranges::any_of(candidates, [&](const Candidate& candidate) { return candidate.place == place; }));
}

RC_GTEST_PROP(LookUp, SurvivesAnyText, (std::string text)) {
  LookupContext where =
      context(*rc::gen::element(std::string_view(""), std::string_view("CN"), std::string_view("QQ")));
  for (const Candidate& candidate : look_up(real_book(), text, where)) {
    RC_ASSERT(candidate.score >= 0 && candidate.score <= 1);
  }
}

TEST(LookUp, OnlyVietnameseSpellsForeignNamesByEar) {
  LookupContext where = context("US");
  EXPECT_NE(best("Ca-li-phoóc-ni-a", where).id, "none");
  where.language = "en";
  EXPECT_EQ(best("Kaua'i", where).id, "none") << "nobody who writes English means Hawaii by it";
}

}  // namespace
}  // namespace ketnghia::gazetteer
