#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "gazetteer/build/assemble.h"
#include "gazetteer/build/book_writer.h"
#include "gazetteer/build/han_readings.h"
#include "gazetteer/build/sources.h"
#include "scratch.h"
#include "text/error.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::gazetteer::build {
namespace {

const std::string kTables = std::string(KETNGHIA_SOURCE_DIR) + "/data/places/";
const std::string kUnicode = "/usr/share/unicode";

/// A path in a folder of this run's own.
std::string temporary(const std::string& name) {
  static const Scratch scratch;
  return scratch.file(name).string();
}

std::string temporary(const std::string& name, const std::string& contents) {
  const std::string path = temporary(name);
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::ofstream(path, std::ios::binary) << contents;
  return path;
}

const KindWords& kinds() {
  static const auto* const words = new KindWords(Table(kTables + "kind_words.tsv"));
  return *words;
}

DraftPlace city(const std::string& id, const std::string& name, const std::string& country) {
  DraftPlace place;
  place.id = id;
  place.name = name;
  place.country = country;
  place.add(name, "", NameUse::kOfficial);
  return place;
}

TEST(BookWriter, WhatIsWrittenIsRead) {
  Draft draft;
  DraftPlace seoul = city("KR-11", "Seoul", "KR");
  seoul.kind = PlaceKind::kCitySubdivision;
  seoul.population = 10'000'000;
  seoul.rank = 4;
  seoul.add("Hán Thành", "vi", NameUse::kSinoVietnamese, true);
  draft.set_also(draft.add_place(std::move(seoul)), "gn:1835848");
  DraftPlace quarter = city("gn:5", "Gangnam", "KR");
  quarter.parent = "KR-11";
  draft.add_place(std::move(quarter));
  draft.successions.push_back({"VN-57", "tỉnh Bình Dương", "VN-SG", "thành phố Hồ Chí Minh", "merge", "2025-07-01"});
  const std::string path = temporary("small.book");
  write_book(draft, path);

  const Book book = Book::open(path);
  ASSERT_EQ(book.size(), 2u);
  const Place place = book.place(*book.find_id("gn:1835848"));
  EXPECT_EQ(place.id, "KR-11");
  EXPECT_EQ(place.population, 10'000'000u);
  EXPECT_EQ(place.rank, 4);
  EXPECT_EQ(book.place(*book.find_id("gn:5")).parent, "KR-11");
  EXPECT_TRUE(book.has_hash(text::name_hash("SEOUL")));
  EXPECT_FALSE(book.has_hash(text::name_hash("Hán Thành")));  // quiet
  EXPECT_EQ(book.quiet_names_of_hash(text::name_hash("han thanh")).size(), 1u);
  EXPECT_EQ(book.places_of_country("KR").size(), 2u);
  ASSERT_EQ(book.successions().size(), 1u);
  EXPECT_EQ(book.successions().front().to, "VN-SG");
}

TEST(BookWriter, EqualDraftsGiveEqualBooks) {
  Draft draft;
  for (int i = 0; i < 200; ++i)
    draft.add_place(city("gn:" + std::to_string(i), "Town " + std::to_string(i % 50), "SE"));
  const std::string first = temporary("first.book"), second = temporary("second.book");
  write_book(draft, first);
  write_book(draft, second);
  EXPECT_EQ(read_source(first), read_source(second));
  EXPECT_THROW(write_book(draft, "/nowhere/at/all.book"), Error);
}

TEST(BookWriter, AnEmptyDraftIsABookToo) {
  const std::string path = temporary("empty.book");
  write_book(Draft(), path);
  const Book book = Book::open(path);
  EXPECT_EQ(book.size(), 0u);
  EXPECT_FALSE(book.has_hash(text::name_hash("Seoul")));
  EXPECT_EQ(book.longest_from(text::tokenise("Seoul").front().hash), 0);
}

TEST(KindWords, AreTakenOffInManyLanguages) {
  for (const auto& [name, bare] : {std::pair{"Al Ahmadi Governorate", "Al Ahmadi"},
                                   {"Tỉnh Sofia", "Sofia"},
                                   {"Gyeongsangbuk-do", "Gyeongsangbuk"},
                                   {"Province de Hà Tĩnh", "Hà Tĩnh"},
                                   {"Woiwodschaft Niederschlesien", "Niederschlesien"},
                                   {"Préfecture d’Ehime", "Ehime"},
                                   {"Нижнесилезское воеводство", "Нижнесилезское"},
                                   {"南宁市", "南宁"},
                                   {"경상북도", "경상북"},
                                   {"長野県", "長野"},
                                   {"Московская область", "Московская"},
                                   {"Guangxi Zhuangzu Zizhiqu", "Guangxi"}}) {
    EXPECT_EQ(kinds().bare(name), bare);
  }
}

TEST(KindWords, LeaveWhatWouldBeNothingElse) {
  for (const char* name : {"京都", "Province", "Osaka", "Citytown", "广州"}) EXPECT_EQ(kinds().bare(name), name);
}

TEST(Geonames, OnlyNamesAreTakenFromTheAlternates) {
  for (const char* name : {"Luân Đôn", "Peking", "南宁", "София", "St. James"}) EXPECT_TRUE(is_name(name)) << name;
  for (const char* name : {"LON", "HCMV", "suo fei ya", "https://en.wikipedia.org/wiki/X", "GJa Nang", "Pa", "京",
                           "Nanjing - nan jing", "Route 66"}) {
    EXPECT_FALSE(is_name(name)) << name;
  }
}

TEST(Geonames, ARowBecomesAPlaceInItsSubdivision) {
  const std::string file = temporary(
      "cities.txt",
      "1799869\tNanning\tNanning\tNNG,Nam Ninh,nan "
      "ning,南宁,南宁市\t22.8\t108.3\tP\tPPLA\tCN\t\t16\t4501\t\t\t3839800\t\t\t\t\n"
      "1566083\tHo Chi Minh City\tHo Chi Minh City\tSài Gòn\t10.8\t106.6\tP\tPPLA\tVN\t\t20\t\t\t\t8993082\t\t\t\t\n"
      "77\tQuarter\tQuarter\t\t10.8\t106.6\tP\tPPLX\tVN\t\t20\t\t\t\t5000\t\t\t\t\n");
  Draft draft;
  for (const char* id : {"CN-GX", "VN-SG"}) draft.add_place(city(id, id, std::string(id, 2)));
  const CountryLanguages languages = {{"CN", {"zh"}}, {"VN", {"vi"}}};
  GeonamesOptions options;
  options.admin1 = {{"CN.16", "CN-GX"}, {"VN.20", "VN-SG"}};
  options.same_place = {{"gn:1566083", "VN-SG"}};
  options.languages = &languages;
  add_geonames(draft, file, options);

  const DraftPlace& nanning = *draft.find("gn:1799869");
  EXPECT_EQ(nanning.parent, "CN-GX");
  EXPECT_EQ(nanning.rank, 3);
  EXPECT_FALSE(nanning.has("NNG"));
  const auto han = std::ranges::find(nanning.names, "南宁", &DraftName::form);
  ASSERT_NE(han, nanning.names.end());
  EXPECT_EQ(han->language, "zh");
  EXPECT_EQ(han->use, NameUse::kOfficial);
  EXPECT_EQ(draft.find("CN-GX")->population, 3839800u);
  EXPECT_EQ(draft.find("gn:1566083"), draft.find("VN-SG"));
  EXPECT_EQ(draft.find("VN-SG")->kind, PlaceKind::kCitySubdivision);
  EXPECT_EQ(draft.find("VN-SG")->population, 8993082u);  // its own, not that of its quarters
}

TEST(Cldr, NamesAreReadAndCleaned) {
  const std::string folder = temporary("cldr");
  temporary("cldr/main/vi.xml",
            "<ldml><localeDisplayNames><territories><territory type=\"MM\">Myanmar (Miến Điện)</territory>"
            "</territories></localeDisplayNames></ldml>");
  temporary("cldr/subdivisions/vi.xml",
            "<ldml><localeDisplayNames><subdivisions>"
            "<subdivision type=\"rumow\">Moskva²</subdivision><subdivision type=\"bg05\">Vidin (tỉnh)</subdivision>"
            "</subdivisions></localeDisplayNames></ldml>");
  Draft draft;
  for (const char* id : {"RU-MOW", "BG-05"}) draft.add_place(city(id, id, std::string(id, 2)));
  DraftPlace country = city("MM", "Burma", "MM");
  country.kind = PlaceKind::kCountry;
  draft.add_place(std::move(country));
  add_cldr_names(draft, folder, kinds(), {}, {});
  EXPECT_TRUE(draft.find("RU-MOW")->has("Moskva"));
  EXPECT_TRUE(draft.find("BG-05")->has("Vidin"));
  EXPECT_TRUE(draft.find("MM")->has("Miến Điện"));
  EXPECT_TRUE(draft.find("MM")->has("Myanmar"));
}

TEST(Cldr, ACodeThatIsoGaveToAnotherSinceNamesTheOneItMeant) {
  const std::string folder = temporary("cldr_reassigned");
  temporary("cldr_reassigned/subdivisions/en.xml",
            "<ldml><localeDisplayNames><subdivisions><subdivision type=\"ir19\">Gilan</subdivision>"
            "</subdivisions></localeDisplayNames></ldml>");
  temporary("cldr_reassigned/main/en.xml", "<ldml><localeDisplayNames/></ldml>");
  Draft draft;
  for (const char* id : {"IR-01", "IR-19"}) draft.add_place(city(id, id, "IR"));
  add_cldr_names(draft, folder, kinds(), {}, {{"IR-19", "IR-01"}});
  EXPECT_TRUE(draft.find("IR-01")->has("Gilan"));
  EXPECT_FALSE(draft.find("IR-19")->has("Gilan"));
}

TEST(Draft, RepeatedNamesAreDropped) {
  DraftPlace place = city("gn:1", "Đà Nẵng", "VN");
  place.names.front().language = "vi";
  place.add("Da Nang", "", NameUse::kAlternate);   // says nothing new
  place.add("Danang", "", NameUse::kAlternate);    // another cut into words
  place.add("Đà Nẵng", "vi", NameUse::kOfficial);  // the same again
  drop_repeated_names(place);
  EXPECT_EQ(place.names.size(), 2u);
  EXPECT_FALSE(place.has("Da Nang"));
  DraftPlace turin = city("gn:2", "Turin", "IT");
  turin.add("Tórínó", "", NameUse::kAlternate);
  turin.add("Torino", "", NameUse::kAlternate);  // its own name, whatever Irish marks
  drop_repeated_names(turin);
  EXPECT_TRUE(turin.has("Torino"));
}

TEST(Sources, SayWhichFileIsWrong) {
  EXPECT_THROW(read_source("/nowhere/table.tsv"), Error);
  EXPECT_THROW(Table(temporary("empty.tsv", "# nothing but a remark\n")), Error);
  EXPECT_THROW(add_iso_codes(*std::make_unique<Draft>(), temporary("")), Error);
  const Table table(temporary("some.tsv", "# remark\na\tb\n1\t2\n3\n"));
  EXPECT_EQ(table.size(), 2u);
  EXPECT_EQ(table.at(0, "b"), "2");
  EXPECT_EQ(table.at(1, "b"), "");
  EXPECT_EQ(table.at(0, "c"), "");
}

class Readings : public testing::Test {
 protected:
  void SetUp() override {
    if (!std::filesystem::exists(kUnicode + "/Unihan_Readings.txt.bz2"))
      GTEST_SKIP() << "unicode-data is not installed";
  }
  static std::string first(const HanReadings& readings, const char* han) {
    const std::vector<std::string> read = readings.read(han);
    return read.empty() ? "" : read.front();
  }
};

TEST_F(Readings, FollowTheTableAndTheVariants) {
  HanReadings readings(kUnicode, kTables + "han_readings.tsv");
  readings.finish();
  for (const auto& [han, vietnamese] : {std::pair{"沈阳", "Thẩm Dương"},
                                        {"瀋陽", "Thẩm Dương"},
                                        {"李强", "Lý Cường"},
                                        {"王浩", "Vương Hạo"},
                                        {"重庆", "Trùng Khánh"},
                                        {"重慶", "Trùng Khánh"},
                                        {"石家庄", "Thạch Gia Trang"},
                                        {"呼和浩特", "Hô Hòa Hạo Đặc"}}) {
    EXPECT_EQ(first(readings, han), vietnamese) << han;
  }
  EXPECT_EQ(first(readings, "Paris"), "");
}

TEST_F(Readings, AreLearntFromNamesKnownInBoth) {
  HanReadings readings(kUnicode, "");
  EXPECT_TRUE(readings.learn("沈阳", "Thẩm Dương"));
  EXPECT_TRUE(readings.learn("沈丘", "Thẩm Khâu"));
  EXPECT_FALSE(readings.learn("沈阳", "Mukden"));
  EXPECT_FALSE(readings.learn("北京", "Luân Đôn"));  // as long, but nothing agrees
  readings.finish();
  EXPECT_EQ(readings.readings(U'沈').front(), "thẩm");
}

/// Each character of the table read as if the table lacked it: what homophones alone know.
TEST_F(Readings, HomophonesMostlyReadAlike) {
  HanReadings readings(kUnicode, kTables + "han_readings.tsv");
  readings.finish();
  const Table table(kTables + "han_readings.tsv");
  size_t answered = 0, right = 0;
  for (size_t row = 0; row < table.size(); ++row) {
    const std::string all = " " + table.at(row, "readings") + " ";
    const std::string guess = readings.by_homophones(text::tokenise(table.at(row, "character")).empty()
                                                         ? U' '
                                                         : text::code_point_at(table.at(row, "character"), 0).value);
    answered += !guess.empty();
    right += !guess.empty() && all.find(" " + guess + " ") != std::string::npos;
  }
  EXPECT_GT(answered * 10, table.size() * 7);
  EXPECT_GT(right * 100, answered * 65) << right << " of " << answered;
}

}  // namespace
}  // namespace ketnghia::gazetteer::build
