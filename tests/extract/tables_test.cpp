#include "extract/tables.h"

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>

#include "extract/table_reading.h"

namespace ketnghia::extract {
namespace {

using Ids = std::vector<std::string>;

constexpr const char* kHeader =
    "TT\tCấp ký kết\tNước\tĐịa phương kết nghĩa\tNgày ký\tLãnh đạo (Tiếng Việt)\tLãnh đạo (Tiếng Anh)\tGhi chú\n";

TEST(Tables, TieEachRowToTheOfficesLocality) {
  const auto facts = facts_of(std::string(kHeader) + "1\tUBND\tPháp\tThành phố Lyon\t07/1997\t\t\t\n", "VN-SG");
  const auto relations = all<Relation>(facts);
  ASSERT_EQ(relations.size(), 1u);
  EXPECT_EQ(relations[0].parties[0].id, "VN-SG");
  EXPECT_EQ(relations[0].parties[0].body, "peoples_committee");
  EXPECT_EQ(relations[0].parties[1].id, "gn:2996944");
  EXPECT_EQ(relations[0].parties[1].name, "Thành phố Lyon");
  EXPECT_EQ(relations[0].since, "1997-07");
  EXPECT_EQ(relations[0].status, "active");
  EXPECT_EQ(relations[0].order, 1);
  EXPECT_EQ(relations[0].kind, "unknown") << "kết nghĩa over a column stands for any tie";
  EXPECT_TRUE(findings(facts, "one_party").empty());
}

TEST(Tables, SayThatOnePartyIsMissing) {
  const auto facts = facts_of(std::string(kHeader) + "1\tUBND\tPháp\tThành phố Lyon\t07/1997\t\t\t\n");
  ASSERT_EQ(all<Relation>(facts).size(), 1u);
  EXPECT_EQ(all<Relation>(facts)[0].parties.size(), 1u);
  EXPECT_EQ(findings(facts, "one_party").size(), 1u);
}

TEST(Tables, FindCountriesOfMergedCells) {
  const std::string table = std::string(kHeader) +
                            "1\tUBND\tHà Lan\tTP Rotterdam\t03/2015\t\t\t\n2\tUBND\t\tTP "
                            "Busan\t11/1995\t\t\t\n3\tUBND\t\tTP Daegu\t05/2015\t\t\t\n"
                            "4\tUBND\t\tThủ đô Seoul\t10/2016\t\t\t\n\n5\tUBND\tHàn Quốc\tTỉnh Gangwon\t06/2017\t\t\t\n"
                            "6\tUBND\t\tTỉnh Gyeonggi\t4/2018\t\t\t\n7\tUBND\tPháp\tThành phố Lyon\t07/1997\t\t\t\n";
  const auto facts = facts_of(table, "VN-SG");
  EXPECT_EQ(partners(facts), (Ids{"gn:2747891", "KR-26", "KR-27", "KR-11", "KR-42", "KR-41", "gn:2996944"}));
  for (const Fact& fact : facts) {
    const auto* relation = std::get_if<Relation>(&fact.content);
    if (!relation) continue;
    const bool stated = relation->order == 1 || relation->order == 5 || relation->order == 7;
    const bool inferred = std::find(fact.inferred.begin(), fact.inferred.end(), "country") != fact.inferred.end();
    EXPECT_EQ(inferred, !stated) << *relation->order;
  }
}

TEST(Tables, TellHomonymsByKindWords) {
  const auto facts =
      facts_of(std::string(kHeader) +
                   "1\tUBND\tNga\tThủ đô Mát-xcơ-va\t10/2003\t\t\t\n2\tUBND\t\tTỉnh Mát-xcơ-va\t05/2015\t\t\t\n"
                   "3\tUBND\tNhật Bản\tOsaka\t10/2007\tÔng A Mori, Thống đốc Tỉnh Osaka\tMr. A Mori, Governor of Osaka "
                   "Prefecture\t\n"
                   "4\tUBND\t\tThành phố Osaka\t09/2016\t\t\t\n"
                   "5\tUBND\tLào\tViêng Chăn\t09/2001\tÔng B Sy, Bí thư Thành ủy thủ đô Viêng Chăn\t\t\n",
               "VN-SG");
  const auto ids = partners(facts);
  ASSERT_EQ(ids.size(), 5u);
  EXPECT_EQ(ids[0], "RU-MOW");
  EXPECT_EQ(ids[1], "RU-MOS");
  EXPECT_EQ(ids[2], "JP-27");
  EXPECT_EQ(ids[3], "gn:1853909");
  EXPECT_EQ(ids[4], "LA-VT");
}

TEST(Tables, ReadLeadersInBothLanguages) {
  const auto facts =
      facts_of("BẢNG THỐNG KÊ NĂM 2021\n\n" + std::string(kHeader) +
                   "1\tUBND\tTrung Quốc\tSơn Đông\t09/2013\tÔng Lý An, Bí thư Tỉnh ủy Tỉnh Sơn Đông Ông Chu Bình, "
                   "Quyền Tỉnh trưởng Tỉnh Sơn Đông\t"
                   "Mr Li An, CCP Secretary Mr Zhou Ping, Acting Governor\t\n"
                   "2\tUBND\tPháp\tLyon\t07/1997\tBà Anne Roy, Thị trưởng Lyon\tMs. Anne Roy, Mayor of Lyon\t\n",
               "VN-SG");
  const auto offices = all<Office>(facts);
  ASSERT_EQ(offices.size(), 3u);
  EXPECT_EQ(offices[0].person, "Lý An");
  EXPECT_EQ(offices[0].role, "party_secretary");
  EXPECT_EQ(offices[0].of, "CN-SD");
  EXPECT_EQ(offices[0].names.at("en"), "Li An");
  EXPECT_EQ(offices[0].titles.at("en"), "CCP Secretary");
  EXPECT_EQ(offices[0].as_of, "2021");
  EXPECT_EQ(offices[1].person, "Chu Bình");
  EXPECT_EQ(offices[1].role, "governor");
  EXPECT_TRUE(offices[1].acting);
  EXPECT_EQ(offices[2].honorific.at("vi"), "Bà");
  EXPECT_EQ(offices[2].honorific.at("en"), "Ms.");
}

TEST(Tables, TurnRemarksIntoRules) {
  const auto facts = facts_of(std::string(kHeader) +
                                  "1\tUBND\tLào\tTỉnh Salavan\t08/2001\t\t\tchỉ cần gửi thư tiếng Việt\n"
                                  "2\tUBND\tMyanmar\tYangon\t03/2012\t\t\tđã hết hạn, cân nhắc không gửi thư\n"
                                  "3\tUBND\tPháp\tLyon\t07/1997\t\t\tgửi thư tiếng Việt và thư tiếng Anh\n",
                              "VN-SG");
  const auto rules = all<Rule>(facts);
  ASSERT_EQ(rules.size(), 2u);
  EXPECT_EQ(rules[0].rule, "letter_vietnamese_only");
  EXPECT_EQ(rules[0].strength, "must");
  EXPECT_EQ(rules[1].rule, "do_not_send");
  EXPECT_EQ(rules[1].strength, "consider");
  EXPECT_EQ(all<Relation>(facts)[1].status, "expired");
  EXPECT_EQ(all<Relation>(facts)[1].note, "đã hết hạn, cân nhắc không gửi thư");
}

TEST(Tables, ReadPairsWithTheLeftSideRepeated) {
  const auto facts = facts_of(
      "Council;Partner;Country;Type of link;Since;Status\nBristol;Bordeaux;France;Twin city;1947;active\n"
      ";Hannover;Germany;Twin city;1947;active\n-do-;Porto;Portugal;Twin "
      "city;1984;suspended\nReading;Düsseldorf;Germany;Twin city;;active\n",
      "", "pairs.csv");
  const auto relations = all<Relation>(facts);
  ASSERT_EQ(relations.size(), 4u);
  for (size_t i = 0; i < 3; ++i) EXPECT_EQ(relations[i].parties[0].id, relations[0].parties[0].id);
  EXPECT_EQ(relations[0].parties[0].name, "Bristol");
  EXPECT_EQ(partners(facts), (Ids{"gn:3031582", "gn:2910831", "gn:2735943", "gn:2934246"}));
  EXPECT_EQ(relations[0].kind, "twinning");
  EXPECT_EQ(relations[2].status, "suspended");
  EXPECT_EQ(relations[3].since, std::nullopt);
  EXPECT_EQ(relations[3].parties[0].name, "Reading");
}

TEST(Tables, TakeTheHomeFromTheHeading) {
  const auto facts = facts_of(
      "SISTER CITIES OF DAVAO CITY,,\nCity,Country,Date\nQingdao,China,\"May 4, "
      "2018\"\nKitakyushu,Japan,2017\nNanning,China,2007\n",
      "", "list.csv");
  const auto relations = all<Relation>(facts);
  ASSERT_EQ(relations.size(), 3u);
  EXPECT_EQ(relations[0].parties[0].id, "gn:1715348");
  EXPECT_EQ(relations[0].kind, "twinning");
  EXPECT_EQ(relations[0].since, "2018-05-04");
}

/// The home that a table takes from the line above it; empty where it takes none.
std::string home_of(const std::string& heading) {
  const auto facts = facts_of(
      "\"" + heading + "\",,\nCity,Country,Signed\nQingdao,China,2018\nKitakyushu,Japan,2017\nNanning,China,2007\n", "",
      "list.csv");
  const auto relations = all<Relation>(facts);
  EXPECT_EQ(relations.size(), 3u) << heading;
  return relations.empty() || relations[0].parties.size() < 2 ? "" : relations[0].parties[0].id;
}

TEST(Tables, TakeTheHomeFromHeadingsOfManyShapes) {
  EXPECT_EQ(home_of("DAVAO CITY SISTER CITIES"), "gn:1715348");
  EXPECT_EQ(home_of("Sister-City Affiliations, Davao City, Philippines"), "gn:1715348");
  EXPECT_EQ(home_of("OFFICE OF THE CITY MAYOR, DAVAO CITY"), "gn:1715348");
  EXPECT_EQ(home_of("LIST OF SISTER CITIES, CITY OF DAVAO (2023)"), "gn:1715348");
  EXPECT_EQ(home_of("List of sister cities of the City"), "") << "the word for a city is no city";
  EXPECT_EQ(home_of("Sister cities in Asia"), "");
}

TEST(Tables, PreferTheHeadingsLocalityToTheReadersOwn) {
  const auto facts = facts_of(
      "DANH SÁCH ĐỊA PHƯƠNG NƯỚC NGOÀI KẾT NGHĨA VỚI TỈNH QUẢNG TRỊ\n\nTT\tNước\tĐịa phương\tNăm ký\n1\tLào\tTỉnh "
      "Salavan\t1995\n2\tLào\tTỉnh Savannakhet\t1996\n",
      "VN-SG");
  ASSERT_EQ(all<Relation>(facts).size(), 2u);
  EXPECT_EQ(all<Relation>(facts)[0].parties[0].id, "VN-25");
}

TEST(Tables, ReadCodesByTheLegend) {
  const auto facts = facts_of(
      "<html><head><title>Da Nang/International relations</title></head><body><h1>Da Nang/International "
      "relations</h1><table>"
      "<tr><th>City or region</th><th>Country</th><th>Year</th><th>Status</th></tr>"
      "<tr><td>Yokohama<sup>[1]</sup></td><td>Japan</td><td>2013</td><td>F</td></tr>"
      "<tr><td>Daegu</td><td>South Korea</td><td>2018</td><td>S</td></tr>"
      "<tr><td>Qingdao</td><td "
      "rowspan=\"2\">China</td><td></td><td>C</td></tr><tr><td>Kunming</td><td>?</td><td>C</td></tr>"
      "<tr><td>Denpasar‡</td><td>Indonesia</td><td>–</td><td>P</td></tr></table>"
      "<p>S: sister city; F: friendship and cooperation; C: cooperation; P: proposed. ‡ Talks only, nothing "
      "signed.</p></body></html>",
      "", "page.html");
  const auto relations = all<Relation>(facts);
  ASSERT_EQ(relations.size(), 5u);
  EXPECT_EQ(relations[0].parties[0].id, "VN-DN");
  EXPECT_EQ(relations[0].parties[1].name, "Yokohama");
  EXPECT_EQ(relations[0].kind, "friendship");
  EXPECT_EQ(relations[1].kind, "twinning");
  EXPECT_EQ(relations[3].parties[1].id, "gn:1804651");
  EXPECT_EQ(relations[3].kind, "cooperation");
  EXPECT_EQ(relations[3].since, std::nullopt);
  EXPECT_EQ(relations[4].kind, "prospective");
  EXPECT_EQ(relations[4].status, "intended");
}

TEST(Tables, GiveAnIntendedTieNoDate) {
  const auto facts =
      facts_of("City,Country,Since\nLyon,France,1997\nBordeaux,France,2025/09/27 (planned)\nKazan,Russia,2003\n",
               "VN-DN", "sister-cities.csv");
  const auto relations = all<Relation>(facts);
  ASSERT_EQ(relations.size(), 3u);
  EXPECT_EQ(relations[1].kind, "prospective");
  EXPECT_EQ(relations[1].status, "intended");
  EXPECT_EQ(relations[1].since, std::nullopt);
}

TEST(Tables, ReadSectionsThatCarryTheCountry) {
  const auto facts =
      facts_of("Twin towns,,\nCity,Since,Remarks\nJapan,,\nYokohama,2013,\nSakai,2009,\nFrance,,\nLyon,1997,choir\n",
               "VN-SG", "list.csv");
  EXPECT_EQ(partners(facts), (Ids{"gn:1848354", "gn:1853195", "gn:2996944"}));
}

TEST(Tables, KeepAnUnknownLocalityByName) {
  const auto facts = facts_of(
      std::string(kHeader) + "1\tUBND\tPháp\tThành phố Zzyxquorth\t07/1997\t\t\t\n2\tUBND\tPháp\tLyon\t07/1998\t\t\t\n",
      "VN-SG");
  EXPECT_EQ(partners(facts), (Ids{"name:Thành phố Zzyxquorth", "gn:2996944"}));
  EXPECT_LT(facts[0].confidence, 0.7);
}

TEST(Tables, LeaveOtherTablesAlone) {
  EXPECT_TRUE(
      facts_of("<html><body><p>A long story about the weather of the week in the three cities.</p>"
               "<table><tr><th>City</th><th>High</th><th>Low</th></tr><tr><td>Lyon</td><td>31</td><td>19</td></tr>"
               "<tr><td>Kazan</td><td>24</td><td>12</td></tr></table></body></html>",
               "VN-SG", "page.html")
          .empty());
  EXPECT_TRUE(facts_of("no table here").empty());
}

TEST(Tables, ReadCellsOfSeveralLines) {
  const auto facts = facts_of(
      "City,Country,Since,Mayor\n\"Lyon\",\"France\",1997,\"Ms. Anne Roy,\nMayor of Lyon\"\nKazan,Russia,2003,\"Mr. B "
      "Ilyin,\nMayor\"\n",
      "VN-SG", "sister.csv");
  const auto offices = all<Office>(facts);
  ASSERT_EQ(offices.size(), 2u);
  EXPECT_EQ(offices[0].person, "Anne Roy");
  EXPECT_EQ(offices[0].title, "Mayor of Lyon");
}

// ---- findings

/// Ten good rows, so that a column has habits, and one more.
std::string table_with(const std::string& row) {
  std::string table = kHeader;
  const char* cities[] = {"Lyon", "Bordeaux", "Nantes", "Rennes", "Dijon", "Toulouse", "Lille", "Nice"};
  int number = 0;
  for (const char* city : cities) {
    ++number;
    table += std::to_string(number) + "\tUBND\tPháp\tThành phố " + city + "\t0" + std::to_string(number) +
             "/2001\tÔng Jean Roy, Thị trưởng Thành phố " + city + "\tMr. Jean Roy, Mayor of " + city + "\t\n";
  }
  return table + row;
}

std::vector<Finding> found(const std::string& row, const std::string& kind) {
  return findings(facts_of(table_with(row), "VN-SG"), kind);
}

TEST(Tables, ReadATurnedTable) {
  const auto facts = facts_of(
      ",Lyon,Leipzig\nCountry,France,Germany\nSigned,1997-07,2021-12\nKind,Twinning,Friendship\n"
      "Mayor,Grégory Doucet,Burkhard Jung\n",
      "VN-SG", "table.csv");
  EXPECT_EQ(partners(facts), (Ids{"gn:2996944", "gn:2879139"}));
  EXPECT_EQ(all<Relation>(facts)[1].since, "2021-12");
  EXPECT_EQ(all<Relation>(facts)[1].kind, "friendship");
  const auto offices = all<Office>(facts);
  ASSERT_EQ(offices.size(), 2u);
  EXPECT_EQ(offices[0].person, "Grégory Doucet");
  EXPECT_EQ(offices[0].role, "mayor") << "the header is the title";
  EXPECT_EQ(offices[1].of, "gn:2879139");
}

TEST(Tables, ReadTheCountryBehindThePlaceInItsCell) {
  const auto facts = facts_of(
      "Sister Cities of Portland, Oregon\n\nName\tYear\tMayor\nSapporo, Japan\t1959\tK. Akimoto\n"
      "Guadalajara, Mexico\t1983\tPablo Lemus\nUlsan (South Korea)\t1987\t\n",
      "", "table.txt");
  EXPECT_EQ(partners(facts), (Ids{"gn:2128295", "gn:4005539", "KR-31"}));
  EXPECT_EQ(all<Relation>(facts)[0].parties[0].id, "gn:5746545") << "the Portland that lies in Oregon";
}

TEST(Tables, AProvinceAloneIsTheOwnSideWhereTheCityCellSaysSo) {
  const auto facts = facts_of(
      "番号,都道府県名,自治体名,国名,提携先自治体名,提携年月日\n1,石川県,金沢市,ロシア,イルクーツク市,1967/03/20\n"
      "2,石川県,（県）,中国,江蘇省,1995/11/01\n",
      "", "table.csv");
  ASSERT_EQ(all<Relation>(facts).size(), 2u);
  EXPECT_EQ(all<Relation>(facts)[0].parties[0].id, "gn:1860243");
  EXPECT_EQ(all<Relation>(facts)[1].parties[0].id, "JP-17");
}

TEST(Tables, AreExplained) {
  const auto readings = explain_tables(
      table_document(
          "No.,Partner,Date of agreement\nChina,,\n1,Kunming,15 May 2005\n2,Nanning,2007\nJapan,,\n3,Niigata,1991\n",
          "table.csv"),
      table_book(), table_packs());
  ASSERT_EQ(readings.size(), 1u);
  EXPECT_EQ(readings[0].table, 1);
  EXPECT_FALSE(readings[0].turned);
  EXPECT_EQ(readings[0].headers, 1);
  EXPECT_EQ(readings[0].rows, 3);
  EXPECT_EQ(readings[0].sections, (std::vector<std::string>{"China", "Japan"}));
  ASSERT_EQ(readings[0].columns.size(), 3u);
  EXPECT_EQ(readings[0].columns[1].kind, ColumnKind::kLocality);
  EXPECT_EQ(readings[0].columns[1].by_header, 1);
  EXPECT_TRUE(
      explain_tables(table_document("Không có bảng nào ở đây.", "page.txt"), table_book(), table_packs()).empty());
}

TEST(TableFindings, AreNoneInAGoodTable) { EXPECT_TRUE(all<Finding>(facts_of(table_with(""), "VN-SG")).empty()); }

TEST(TableFindings, NameMisspeltPlaces) {
  const auto wrong = found(
      "9\tUBND\tNga\tTỉnh Sverdlosk\t09/2000\tÔng A Petrov, Thống đốc Tỉnh Sverdlosk\tMr. A Petrov, Governor of "
      "Sverdlosk Oblast\t\n",
      "misspelling");
  ASSERT_EQ(wrong.size(), 1u);
  EXPECT_EQ(wrong[0].arguments.at("text"), "Sverdlosk");
  EXPECT_EQ(wrong[0].arguments.at("suggestion"), "Sverdlovsk");
  EXPECT_EQ(wrong[0].arguments.at("of"), "RU-SVE");
  EXPECT_EQ(found("9\tUBND\tTrung Quốc\tThành phố Thâm Dương\t04/1999\t\t\t\n", "misspelling")
                .at(0)
                .arguments.at("suggestion"),
            "Thẩm Dương");
  EXPECT_TRUE(found("9\tUBND\tTây Ban Nha\tTP Xê-vi-da\t05/2009\t\t\t\n", "misspelling").empty())
      << "a respelling is none";
  EXPECT_TRUE(found("9\tUBND\tSlovakia\tThành phố Kosice\t11/2016\t\t\t\n", "misspelling").empty())
      << "letters without marks are none";
}

TEST(TableFindings, CallNoExonymAndNoCharactersMisspelt) {
  const auto misspelt = [](const std::string& table) {
    return findings(facts_of(table, "VN-SG", "table.csv"), "misspelling");
  };
  EXPECT_TRUE(
      misspelt("Ville,Pays,Année\nBologne,Italie,1998\nLondres,Royaume-Uni,2001\nLeipzig,Allemagne,2004\n").empty())
      << "exonyms";
  EXPECT_TRUE(misspelt("都市名,国名,締結年月日\n前橋市,日本,1998年4月1日\n馬鞍山市,中国,2001年5月2日\nビエラ,イタリア,"
                       "2004年6月3日\n")
                  .empty())
      << "locality words, forms of characters and ways to write a sound in kana";
}

TEST(TableFindings, NamePlacesThatOneRowSpellsInSeveralWays) {
  const auto wrong = found(
      "9\tUBND\tCampuchia\tThủ đô Phnom Penh\t06/2002\tÔng A Sok, Đô trưởng Thủ đô Phnôm Pênh\tMr. A Sok, Governor "
      "of Phnom Penh\t\n",
      "mixed_spelling");
  ASSERT_EQ(wrong.size(), 1u);
  EXPECT_EQ(wrong[0].arguments.at("forms"), "“Phnom Penh”, “Phnôm Pênh”");
  EXPECT_EQ(wrong[0].arguments.at("of"), "KH-12");
  EXPECT_TRUE(found("9\tUBND\tÝ\tTP Torino\t09/2015\tÔng A Rossi, Thị trưởng Thành phố Torino\tMr. A Rossi, Mayor of "
                    "Turin\t\n",
                    "mixed_spelling")
                  .empty())
      << "each language has its own name";
}

TEST(TableFindings, NameAVietnameseReadingThatNoCharacterHas) {
  const auto row = [](const std::string& vietnamese, const std::string& pinyin) {
    return found("9\tUBND\tTrung Quốc\tTỉnh Chiết Giang\t04/2010\tÔng " + vietnamese +
                     ", Tỉnh trưởng Tỉnh Chiết Giang\tMr. " + pinyin + ", Governor of Zhejiang\t\n",
                 "wrong_reading");
  };
  const auto wrong = row("Vương Khiết", "Wang Hao");
  ASSERT_EQ(wrong.size(), 1u);
  EXPECT_EQ(wrong[0].arguments.at("word"), "Khiết");
  EXPECT_EQ(wrong[0].arguments.at("pinyin"), "hao");
  EXPECT_TRUE(row("Vương Hạo", "Wang Hao").empty());
  EXPECT_TRUE(row("Viên Gia Quân", "Jiajun Yuan").empty()) << "the family name last";
  EXPECT_TRUE(row("Trịnh Thạch", "Marco Rossi").empty()) << "no Mandarin at all";
}

TEST(TableFindings, NameSlipsInRemarks) {
  const auto remark = [](const std::string& note) {
    return found("9\tUBND\tLào\tTỉnh Champasak\t08/2001\t\t\t" + note + "\n", "misspelling");
  };
  const auto wrong = remark("để nghị chi cần gửi thư tiếng Việt, tình hình bất ổng");
  ASSERT_EQ(wrong.size(), 3u);
  EXPECT_EQ(wrong[0].arguments.at("text"), "tình hình bất ổng") << "the longest phrase first";
  EXPECT_EQ(wrong[0].arguments.at("suggestion"), "tình hình bất ổn");
  EXPECT_EQ(wrong[1].arguments.at("suggestion"), "đề nghị");
  EXPECT_EQ(wrong[2].arguments.at("suggestion"), "chỉ cần");
  EXPECT_TRUE(remark("đề nghị chỉ cần gửi thư tiếng Việt").empty());
  EXPECT_TRUE(remark("de nghi chi can gui thu tieng Viet").empty()) << "written without any marks";
  EXPECT_TRUE(remark("kinh phí chuyến đi cần báo cáo").empty());
}

TEST(TableFindings, NameTitlesOfAnotherPlace) {
  const auto wrong = found(
      "9\tUBND\tBelarus\tTP Minsk\t04/2008\tÔng A Petrov, Thị trưởng Thành phố Belarus\tMr. A Petrov, Mayor of "
      "Minsk\t\n",
      "wrong_place_in_title");
  ASSERT_EQ(wrong.size(), 1u);
  EXPECT_EQ(wrong[0].arguments.at("place"), "Belarus");
}

TEST(TableFindings, NameTitlesThatDiffer) {
  EXPECT_EQ(
      found(
          "9\tUBND\tThái Lan\tBăng Cốc\t03/2015\tÔng A Chai, Thị trưởng Băng Cốc\tMr. A Chai, Governor of Bangkok\t\n",
          "title_mismatch")
          .size(),
      1u);
  EXPECT_EQ(found("9\tUBND\tTrung Quốc\tSơn Đông\t03/2015\tÔng Lý An, Quyền Tỉnh trưởng Tỉnh Sơn Đông\tMr. Li An, "
                  "Governor of Shandong\t\n",
                  "title_mismatch")
                .size(),
            1u);
  EXPECT_TRUE(found("9\tUBND\tÚc\tVùng Lãnh thổ Bắc Úc\t02/2014\tÔng A Gray, Thủ hiến Lãnh thổ Bắc Úc\tMr. A Gray, "
                    "Chief Minister of the Northern Territory\t\n",
                    "title_mismatch")
                  .empty());
}

TEST(TableFindings, NameEmptyCells) {
  const std::string row = "9\t\tMyanmar\tYangon\t03/2012\t\t\t\n";
  const auto level = found(row, "missing_level");
  ASSERT_EQ(level.size(), 1u);
  EXPECT_EQ(level[0].arguments.at("suggestion"), "UBND");
  EXPECT_EQ(found(row, "missing_name").size(), 2u);
}

TEST(TableFindings, NameMissingAndCutOffTitles) {
  const std::string row = "9\tUBND\tNhật Bản\tYokohama\t04/2013\tÔng A Mori, Thị trưởng Thành phố\tMr. A Mori\t\n";
  EXPECT_EQ(found(row, "missing_title").size(), 1u);
  const auto cut = found(row, "cut_off_title");
  ASSERT_EQ(cut.size(), 1u);
  EXPECT_EQ(cut[0].arguments.at("title"), "Thị trưởng Thành phố");
}

TEST(TableFindings, NameOddDates) {
  const auto wrong = found("9\tUBND\tNga\tThành phố Kazan\t5/2009\t\t\t\n", "date_format");
  ASSERT_EQ(wrong.size(), 1u);
  EXPECT_EQ(wrong[0].arguments.at("suggestion"), "05/2009");
  EXPECT_FALSE(
      found("9\tUBND\tNga\tThành phố Kazan\t25/02/2014\t\t\t\n", "date_format").at(0).arguments.contains("suggestion"));
}

TEST(TableFindings, NameOddHonorifics) {
  const auto odd = found(
      "9\tUBND\tNga\tThành phố Kazan\t05/2009\tNgài A Ilyin, Thị trưởng Thành phố Kazan\tMr A Ilyin, Mayor of "
      "Kazan\t\n",
      "honorific");
  ASSERT_EQ(odd.size(), 1u);
  EXPECT_EQ(odd[0].arguments.at("text"), "Mr");
  EXPECT_EQ(odd[0].arguments.at("suggestion"), "Mr.");
  EXPECT_EQ(found("9\tUBND\tNga\tThành phố Kazan\t05/2009\tA Ilyin, Thị trưởng Thành phố Kazan\tMr. A Ilyin, Mayor of "
                  "Kazan\t\n",
                  "missing_honorific")
                .size(),
            1u);
  EXPECT_EQ(found("9\tUBND\tNga\tThành phố Kazan\t05/2009\tÔng A Ilyin, Thị trưởng Thành phố Kazan\tMr.Andrey Ilyin, "
                  "Mayor of Kazan\t\n",
                  "spacing")
                .at(0)
                .arguments.at("suggestion"),
            "Mr. Andrey Ilyin");
}

TEST(TableFindings, NameLocalitiesThatDoNotSayWhatTheyAre) {
  const auto bare = found("9\tUBND\tNhật Bản\tOsaka\t05/2019\t\t\t\n", "missing_kind_word");
  ASSERT_EQ(bare.size(), 1u);
  EXPECT_EQ(bare[0].arguments.at("text"), "Osaka");
  EXPECT_TRUE(found("9\tUBND\tNhật Bản\tTỉnh Osaka\t05/2019\t\t\t\n", "missing_kind_word").empty());
}

TEST(TableFindings, NameColumnsThatLackACommaBeforeTheTitle) {
  const auto bare = found(
      "9\tUBND\tNga\tThành phố Kazan\t05/2009\tÔng A Ilyin Thị trưởng Thành phố Kazan\tMr. A Ilyin, Mayor of "
      "Kazan\t\n",
      "missing_comma");
  ASSERT_EQ(bare.size(), 1u) << "the Vietnamese column alone";
  EXPECT_EQ(bare[0].arguments.at("count"), "1");
  EXPECT_FALSE(bare[0].arguments.contains("of")) << "it is about the column";
}

TEST(TableFindings, NameTitlesThatSayNoPlace) {
  const auto bare =
      found("9\tUBND\tNga\tThành phố Kazan\t05/2009\tÔng A Ilyin, Thị trưởng Thành phố Kazan\tMr. A Ilyin, Mayor\t\n",
            "title_without_place");
  ASSERT_EQ(bare.size(), 1u);
  EXPECT_EQ(bare[0].arguments.at("title"), "Mayor");
  const std::string cut = "9\tUBND\tNga\tThành phố Kazan\t05/2009\tÔng A Ilyin, Thị trưởng Thành phố\t\t\n";
  EXPECT_TRUE(found(cut, "title_without_place").empty()) << "said once, as cut off";
  EXPECT_EQ(found(cut, "cut_off_title").size(), 1u);
  EXPECT_TRUE(found("9\tUBND\tTây Ban Nha\tTP Xê-vi-da\t05/2009\tÔng A Ruiz, Thị trưởng Thành phố Xê-vi-da\t\t\n",
                    "title_without_place")
                  .empty())
      << "a name respelt with hyphens";
}

TEST(TableFindings, NameLocalitiesWrittenInPart) {
  const auto part = found("9\tUBND\tTrung Quốc\tChoang, Quảng Tây\t05/2009\t\t\t\n", "incomplete_name");
  ASSERT_EQ(part.size(), 1u);
  EXPECT_EQ(part[0].arguments.at("of"), "CN-GX");
  EXPECT_EQ(part[0].arguments.at("place"), "Quảng Tây");
  EXPECT_TRUE(found("9\tUBND\tTrung Quốc\tNam Ninh, Quảng Tây\t05/2009\t\t\t\n", "incomplete_name").empty());
}

TEST(TableFindings, NameAmbiguousPlacesAndDuplicates) {
  EXPECT_EQ(found("9\tUBND\tĐức\tFrankfurt\t05/2019\t\t\t\n", "ambiguous_place").size(), 1u);
  EXPECT_EQ(found("9\tUBND\tPháp\tThành phố Lyon\t05/2019\t\t\t\n", "duplicate").size(), 1u);
}

// ---- the documents that the project was given, where they are at hand

const std::string kShared = std::string(KETNGHIA_SOURCE_DIR) + "/../shared";

/// One key for a place, whichever of its two ids is given.
std::string key_of(const std::string& id) {
  const auto place = table_book().find_id(id);
  return place ? std::string(table_book().place(*place).id) : id;
}

std::set<std::string> keys_of(const nlohmann::json& parties) {
  std::set<std::string> out;
  for (const auto& party : parties)
    out.insert(key_of(party.is_string() ? party.get<std::string>() : party["id"].get<std::string>()));
  return out;
}

/// Relations of the gold facts that were found with the right date, and how many there are to find.
std::pair<int, int> relations_found(const std::string& document, const std::string& gold, const std::string& home) {
  const auto facts = facts_of(read::read_file(document, table_packs()), home);
  int hits = 0, wanted = 0;
  std::ifstream lines(gold);
  for (std::string line; std::getline(lines, line);) {
    const auto fact = nlohmann::json::parse(line);
    if (fact["fact"] != "relation" || fact.value("optional", false)) continue;
    std::vector<std::set<std::string>> accepted = {keys_of(fact["parties"])};
    std::set<std::string> dates = {fact["since"].is_null() ? "" : fact["since"].get<std::string>()};
    if (fact.contains("accept")) {
      for (const auto& parties : fact["accept"].value("parties", nlohmann::json::array()))
        accepted.push_back(keys_of(parties));
      for (const auto& date : fact["accept"].value("since", nlohmann::json::array()))
        dates.insert(date.is_null() ? "" : date.get<std::string>());
    }
    ++wanted;
    hits += std::ranges::any_of(all<Relation>(facts), [&](const Relation& relation) {
      std::set<std::string> parties;
      for (const Party& party : relation.parties) parties.insert(key_of(party.id));
      return std::ranges::find(accepted, parties) != accepted.end() && dates.contains(relation.since.value_or(""));
    });
  }
  return {hits, wanted};
}

TEST(SharedTables, TheOfficesOwnTableIsReadWhole) {
  if (!std::filesystem::exists(kShared + "/seeds")) GTEST_SKIP() << "needs the documents of ../shared";
  for (const auto& entry : std::filesystem::directory_iterator(kShared + "/seeds")) {
    if (!entry.path().filename().string().starts_with("000_")) continue;
    const std::string gold = kShared + "/gold/" + entry.path().stem().string() + ".jsonl";
    const auto [hits, wanted] = relations_found(entry.path().string(), gold, "VN-SG");
    EXPECT_EQ(wanted, 51);
    EXPECT_EQ(hits, wanted);
    const auto facts = facts_of(read::read_file(entry.path().string(), table_packs()), "VN-SG");
    EXPECT_GE(all<Office>(facts).size(), 58u);
    EXPECT_EQ(all<Rule>(facts).size(), 4u);
  }
}

TEST(SharedTables, EnglishTablesKeepTheirFloor) {
  if (!std::filesystem::exists(kShared + "/corpus")) GTEST_SKIP() << "needs the documents of ../shared";
  for (const char* name : {"t02.en.csv", "t10.en.html"}) {
    const std::string path = kShared + "/corpus/" + name;
    const auto [hits, wanted] = relations_found(path, path.substr(0, path.rfind('.')) + ".jsonl", "");
    EXPECT_GT(wanted, 0) << name;
    EXPECT_EQ(hits, wanted) << name;
  }
}

}  // namespace
}  // namespace ketnghia::extract
