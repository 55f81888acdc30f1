#pragma once

#include <gtest/gtest.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "extract/fact_json.h"
#include "ledger/register.h"
#include "scratch.h"
#include "text/fold.h"

namespace ketnghia::ledger {

/// A handful of real places, so that the register's tests need no compiled book.
class FewPlaces : public Places {
 public:
  std::string canonical(const std::string& id) const override { return id == "gn:1835848" ? "KR-11" : id; }
  std::string name(const std::string& id, std::string_view) const override {
    const auto found = names_.find(id);
    return found == names_.end() ? name_of_unknown(id) : found->second;
  }
  std::string country(const std::string& id) const override { return id == "gn:1853195" ? "JP" : country_of_code(id); }
  std::vector<std::string> names(const std::string& id) const override {
    if (id == "VN-HN") return {"Hà Nội", "Hanoi", "河内", "하노이"};
    return {name(id, "vi")};
  }
  std::vector<PlaceChoice> look_up(const std::string& wanted) const override {
    std::vector<PlaceChoice> out;
    for (const auto& [id, name] : names_) {
      if (text::fold_tight(name) == text::fold_tight(wanted)) out.push_back({id, 1});
    }
    return out;
  }
  bool is_same_person(const std::string& a, const std::string& b) const override {
    const auto latin = [](const std::string& name) { return text::fold_tight(name == "오세훈" ? "Oh Se-hoon" : name); };
    return latin(a) == latin(b);
  }
  std::vector<Passing> passings() const override {
    const text::Day day = text::day_number(2025, 7, 1);
    return {{"VN-57", "VN-SG", day},
            {"VN-43", "VN-SG", day},
            {"VN-SG", "VN-SG", day},
            {"VN-15", "VN-HN", text::day_number(2008, 8, 1)}};
  }
  std::string version() const override { return version_; }
  void set_version(std::string version) { version_ = std::move(version); }

 private:
  std::string version_ = "few";
  std::map<std::string, std::string> names_{{"VN-SG", "Thành phố Hồ Chí Minh"},
                                            {"VN-57", "Bình Dương"},
                                            {"VN-43", "Bà Rịa – Vũng Tàu"},
                                            {"VN-HN", "Hà Nội"},
                                            {"VN-DN", "Đà Nẵng"},
                                            {"KR-26", "Busan"},
                                            {"KR-30", "Daejeon"},
                                            {"KR-11", "Seoul"},
                                            {"KR-41", "Gyeonggi"},
                                            {"JP-35", "Yamaguchi"},
                                            {"RU-SPE", "Sankt-Peterburg"},
                                            {"LA-CH", "Champasak"},
                                            {"CN-GD", "Quảng Đông"},
                                            {"gn:1853195", "Sakai"}};
};

inline extract::Fact fact(const std::string& json) { return extract::from_json(nlohmann::json::parse(json)); }

inline extract::Fact tie(const std::string& a, const std::string& b, const std::string& kind, const std::string& since,
                         double confidence = 0.95) {
  nlohmann::json json{{"fact", "relation"}, {"kind", kind}, {"confidence", confidence}, {"status", "active"}};
  json["parties"] = nlohmann::json::array({nlohmann::json{{"id", a}}, nlohmann::json{{"id", b}}});
  if (!since.empty()) json["since"] = since;
  return extract::from_json(json);
}

inline extract::Fact office(const std::string& person, const std::string& role, const std::string& of,
                            const std::string& as_of, double confidence = 0.95) {
  nlohmann::json json{{"fact", "office"}, {"person", person}, {"role", role}, {"of", of}, {"confidence", confidence}};
  json["title"] = role + " of " + of;
  if (!as_of.empty()) json["as_of"] = as_of;
  return extract::from_json(json);
}

inline read::Document document(const std::string& name, const std::string& text, const std::string& published = "") {
  read::Document out;
  out.name = name;
  out.bytes = out.text = text;
  out.language = "vi";
  if (const auto date = text::Edtf::parse(published)) out.published = read::Publication{*date, {}};
  return out;
}

/// The fact with evidence: where `quote` stands in the document.
inline extract::Fact in(const read::Document& document, extract::Fact fact, const std::string& quote) {
  const auto at = static_cast<uint32_t>(document.text.find(quote));
  fact.evidence.push_back({document.name, {at, at + static_cast<uint32_t>(quote.size())}, quote});
  return fact;
}

class RegisterTest : public testing::Test {
 protected:
  Register open(Database::Access access = Database::Access::kCreate) {
    return Register::open({scratch.url(), access, [this] { return time += 1'000'000; }}, places);
  }
  /// Behind the register's back.
  void sql(const std::string& statement) {
    soci::session session(soci::sqlite3, "dbname=" + scratch.file("register.sqlite").string());
    session << statement;
  }
  Scratch scratch;
  FewPlaces places;
  int64_t time = 1'600'000'000'000'000;  // 2020-09-13
};

inline ViewRows views_of(const Register& reg) {
  return reg.reading([&] { return reg.views().stored(); });
}

/// The views without the numbers of facts, which differ where the order of documents did.
inline ViewRows without_numbers(ViewRows rows) {
  for (auto& row : rows.relations) row.facts.clear();
  for (auto& row : rows.offices) row.facts.clear();
  for (auto& row : rows.agreements) row.facts.clear();
  for (auto& row : rows.events) row.facts.clear();
  return rows;
}

}  // namespace ketnghia::ledger
