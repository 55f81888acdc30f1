#include "gazetteer/book.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "gazetteer/real_book.h"
#include "scratch.h"
#include "text/error.h"
#include "text/tokens.h"

namespace ketnghia::gazetteer {
namespace {

std::string id_of(std::string_view id) {
  const auto index = real_book().find_id(id);
  return index ? std::string(real_book().place(*index).id) : std::string();
}

std::vector<std::string> ids_named(std::string_view name) {
  std::vector<std::string> ids;
  real_book().names_of_hash(text::name_hash(name),
                            [&](const PlaceName& found) { ids.emplace_back(real_book().place(found.place).id); });
  std::ranges::sort(ids);
  ids.erase(std::ranges::unique(ids).begin(), ids.end());
  return ids;
}

bool holds(const std::vector<std::string>& ids, const std::string& id) {
  return std::ranges::find(ids, id) != ids.end();
}

TEST(Book, HoldsTheWorld) {
  EXPECT_GT(real_book().size(), 200'000u);
  for (const char* id : {"VN", "KR", "JP-35", "VN-57", "FR-94", "PH-PLW", "FR-69M", "gn:1799869", "KH-25"}) {
    EXPECT_EQ(id_of(id), id);
  }
  EXPECT_FALSE(real_book().find_id("gn:1"));
  EXPECT_FALSE(real_book().find_id(""));
}

TEST(Book, PeterboroughIsNoPeter) {
  EXPECT_FALSE(holds(ids_named("Peter"), "GB-PTE"));
  EXPECT_TRUE(holds(ids_named("Peterborough"), "GB-PTE"));
  EXPECT_TRUE(holds(ids_named("Marlborough"), "NZ-MBH"));
}

TEST(Book, TheProvincesOfIranHaveTheirCodesOf2020) {
  for (const auto& [name, id] : {std::pair{"Gilan", "IR-01"},
                                 {"Mazandaran", "IR-02"},
                                 {"Zanjan", "IR-19"},
                                 {"Yazd", "IR-21"},
                                 {"Hormozgan", "IR-22"}}) {
    EXPECT_TRUE(holds(ids_named(name), id)) << name;
  }
  EXPECT_FALSE(holds(ids_named("Gilan"), "IR-19"));
}

TEST(Book, ACityThatIsASubdivisionIsOnePlaceWithTwoIds) {
  for (const auto& [also, id] : {std::pair{"gn:1835848", "KR-11"},
                                 {"gn:1566083", "VN-SG"},
                                 {"gn:524901", "RU-MOW"},
                                 {"gn:625144", "BY-HM"},
                                 {"gn:727011", "BG-22"},
                                 {"gn:1651944", "LA-VT"}}) {
    EXPECT_EQ(id_of(also), id);
    const Place place = real_book().place(*real_book().find_id(id));
    EXPECT_EQ(place.also, also);
    EXPECT_EQ(place.kind, PlaceKind::kCitySubdivision);
  }
}

TEST(Book, ACityAndAProvinceOfOneNameAreTwoPlaces) {
  const std::vector<std::string> osaka = ids_named("Osaka");
  EXPECT_TRUE(holds(osaka, "gn:1853909"));
  EXPECT_TRUE(holds(osaka, "JP-27"));
  const std::vector<std::string> turin = ids_named("Torino");
  EXPECT_TRUE(holds(turin, "gn:3165524"));
  EXPECT_TRUE(holds(turin, "IT-TO"));
}

TEST(Book, ProvincesAbolishedIn2025AndTheirSeatsAreThere) {
  const Place province = real_book().place(*real_book().find_id("VN-57"));
  EXPECT_EQ(province.name, "Bình Dương");
  EXPECT_EQ(province.kind, PlaceKind::kSubdivision);
  const std::vector<std::string> named = ids_named("bac giang");
  EXPECT_TRUE(holds(named, "VN-54"));
  EXPECT_TRUE(holds(named, "gn:1591527"));
  EXPECT_EQ(real_book().place(*real_book().find_id("gn:1591527")).parent, "VN-54");
}

TEST(Book, CitiesLieInTheirPresentSubdivision) {
  // The mapping has the Chinese codes of before 2017, which CLDR's aliases lead on.
  EXPECT_EQ(real_book().place(*real_book().find_id("gn:1799869")).parent, "CN-GX");
  EXPECT_EQ(real_book().place(*real_book().find_id("gn:1853195")).parent, "JP-27");
}

TEST(Book, NamesOfPackagesAreCleaned) {
  real_book().names_of_place(*real_book().find_id("RU-MOW"), [](const PlaceName& name) {
    EXPECT_EQ(name.form.find("²"), std::string_view::npos) << name.form;
  });
  real_book().names_of_place(*real_book().find_id("BG-22"), [](const PlaceName& name) {
    EXPECT_NE(name.form, "SOF");         // an airport
    EXPECT_NE(name.form, "suo fei ya");  // a machine's transliteration
  });
}

TEST(Book, NamesInALanguage) {
  const auto in = [](std::string_view id, std::string_view language) {
    return std::string(real_book().name_in(*real_book().find_id(id), language));
  };
  EXPECT_EQ(in("US", "vi"), "Hoa Kỳ");
  EXPECT_EQ(in("CN-GD", "vi"), "Quảng Đông");
  EXPECT_EQ(in("KR-47", "en"), "North Gyeongsang");
  EXPECT_EQ(in("BG", "sv"), "Bulgarien");
  EXPECT_EQ(in("US", "tlh"), "");
}

TEST(Book, LongestFromTellsHowFarToRead) {
  const auto first = [](std::string_view name) { return text::tokenise(name).front().hash; };
  EXPECT_GE(real_book().longest_from(first("thành phố hồ chí minh")), 5);
  EXPECT_GE(real_book().longest_from(first("San")), 3);
  EXPECT_EQ(real_book().longest_from(first("qwrtzpsdf")), 0);
}

RC_GTEST_PROP(Book, EveryNameIsFoundByItsHashAndItsFirstToken, ()) {
  const Book& book = real_book();
  const auto place = *rc::gen::inRange<PlaceIndex>(0, static_cast<PlaceIndex>(book.size()));
  const auto quiet_or_spoken = [&](const PlaceName& name) {
    bool found = false;
    book.names_of_hash(text::name_hash(name.form), [&](const PlaceName& other) { found |= other.form == name.form; });
    const bool spoken = found;
    for (const uint32_t number : book.quiet_names_of_hash(text::name_hash(name.form))) {
      found |= book.name(number).form == name.form;
    }
    RC_ASSERT(found);
    unsigned parts = 0;
    uint64_t first = 0;
    for (const text::Token& token : text::tokenise(name.form)) {
      if (token.is_name_part() && parts++ == 0) first = token.hash;
    }
    if (spoken) RC_ASSERT(book.longest_from(first) >= parts);
  };
  book.names_of_place(place, quiet_or_spoken);
  RC_ASSERT(book.find_id(book.place(place).id) == place);
}

RC_GTEST_PROP(Book, UnknownNamesAreNotFound, (std::string noise)) {
  const std::string name = "zqx" + std::to_string(text::name_hash(noise)) + "qxz";
  RC_ASSERT(!real_book().has_hash(text::name_hash(name)));
}

TEST(Book, PlacesOfACountry) {
  const auto places = real_book().places_of_country("LA");
  EXPECT_GT(places.size(), 60u);
  for (const PlaceIndex index : places) EXPECT_EQ(real_book().place(index).country, "LA");
  EXPECT_TRUE(real_book().places_of_country("XX").empty());
}

TEST(Book, SuccessionsHaveTheKindsOfTheFactFormat) {
  const std::vector<std::string> kinds = {"merge", "rename", "split", "transfer", "upgrade", "abolish"};
  bool merged = false, abolished = false;
  for (const Succession& row : real_book().successions()) {
    EXPECT_TRUE(holds(kinds, std::string(row.kind))) << row.kind;
    EXPECT_TRUE(row.to.empty() || real_book().find_id(row.to)) << row.to;
    merged |= row.from == "VN-57" && row.to == "VN-SG" && row.kind == "merge" && row.date == "2025-07-01";
    abolished |= row.from == "gn:1591527" && row.to == "VN-56" && row.kind == "abolish";
  }
  EXPECT_TRUE(merged);
  EXPECT_TRUE(abolished);
  EXPECT_GT(real_book().successions().size(), 140u);
}

TEST(Book, UnitsThatAreGoneAreFoundByName) {
  EXPECT_TRUE(holds(ids_named("Sông Bé"), "name:tỉnh Sông Bé"));
  EXPECT_TRUE(holds(ids_named("Hà Tây"), "VN-15"));
}

TEST(Book, OpensWithoutReadingItsContents) {
  const auto start = std::chrono::steady_clock::now();
  const Book book = Book::open(std::string(KETNGHIA_BINARY_DIR) + "/data/places.book");
  const auto passed = std::chrono::steady_clock::now() - start;
  EXPECT_LT(passed, std::chrono::milliseconds(50));  // 0.1 ms; the limit allows for a busy machine
  EXPECT_EQ(book.version().size(), 16u);
  EXPECT_LT(std::filesystem::file_size(std::string(KETNGHIA_BINARY_DIR) + "/data/places.book"), 200'000'000u);
}

class BrokenBook : public testing::Test {
 protected:
  std::string write(const std::string& bytes) const {
    const std::string path = scratch_.file("broken.book").string();
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }
  static std::string message_of(const std::string& path) {
    try {
      Book::open(path);
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kEnvironment);
      EXPECT_EQ(error.arguments().at("file"), path);
      return error.message();
    }
    return "";
  }
  static std::string head(size_t bytes) {
    std::ifstream file(std::string(KETNGHIA_BINARY_DIR) + "/data/places.book", std::ios::binary);
    std::string out(bytes, '\0');
    file.read(out.data(), static_cast<std::streamsize>(bytes));
    return out;
  }

 private:
  const Scratch scratch_;
};

TEST_F(BrokenBook, IsRefusedWithItsReason) {
  EXPECT_EQ(message_of("/nowhere/places.book"), "book.missing");
  EXPECT_EQ(message_of(write("")), "book.missing");
  EXPECT_EQ(message_of(write("KNPLACES")), "book.broken");
  EXPECT_EQ(message_of(write(std::string(4096, 'x'))), "book.broken");
  EXPECT_EQ(message_of(write(head(100'000))), "book.broken");
  std::string older = head(100'000);
  older[8] = 1;
  EXPECT_EQ(message_of(write(older)), "book.version");
}

TEST_F(BrokenBook, IsRefusedWhereASectionReachesBeyondTheEnd) {
  std::string bytes = head(sizeof(format::Header));
  auto* header = reinterpret_cast<format::Header*>(bytes.data());
  header->file_size = bytes.size();
  EXPECT_EQ(message_of(write(bytes)), "book.broken");
}

}  // namespace
}  // namespace ketnghia::gazetteer
