#include "language/pack.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include "language/packing.h"
#include "text/fold.h"

namespace ketnghia::language {
namespace {

std::string message_of(const std::string& path) {
  try {
    Pack::load(path);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kInput);
    EXPECT_EQ(error.arguments().at("file"), path);
    return error.message();
  }
  return "none";
}

TEST(Pack, AFileThatIsNotThereIsSaid) { EXPECT_EQ(message_of("/nowhere/xx.yaml"), "language.missing"); }

TEST(Pack, SaysWhatItWasTold) {
  const Pack pack = pack_of(
      "name: Tiếng thử\nlocality_words: before\n"
      "person:\n  family_first: true\n  max_words: 4\n  longest_given: 3\n  particles: [van, de]\n"
      "months:\n  3: [März, \"мар*\"]\neras:\n  1989: 平成\n");
  EXPECT_EQ(pack.code(), "xx");
  EXPECT_EQ(pack.name(), "Tiếng thử");
  EXPECT_TRUE(pack.locality_word_sides().before);
  EXPECT_FALSE(pack.locality_word_sides().after);
  EXPECT_TRUE(pack.person().family_first);
  EXPECT_EQ(pack.person().max_words, 4);
  EXPECT_EQ(pack.person().longest_given, 3);
  EXPECT_EQ(pack.person().particles, (std::vector<std::string>{"van", "de"}));
  ASSERT_EQ(pack.months().size(), 2u);
  EXPECT_EQ(pack.months()[0].marked, marked_form("märz"));
  EXPECT_TRUE(pack.months()[1].prefix);
  EXPECT_EQ(pack.months()[1].marked, "мар");
  ASSERT_EQ(pack.eras().size(), 1u);
  EXPECT_EQ(pack.eras()[0].number, 1989);
}

TEST(Pack, SidesOfLocalityWordsAreOneOrBoth) {
  const auto sides = [](const std::string& yaml) {
    const LocalityWordSides found = pack_of(yaml).locality_word_sides();
    return std::string(found.before ? "before " : "") + (found.after ? "after" : "");
  };
  EXPECT_EQ(sides("locality_words: after\n"), "after");
  EXPECT_EQ(sides("locality_words: both\n"), "before after");
  EXPECT_EQ(sides("name: x\n"), "before after") << "a pack that does not say";
}

TEST(Pack, ATermIsFoundByEveryWayToWriteIt) {
  const Pack pack = pack_of("terms:\n  relation:\n    twinning: [kết nghĩa, twin town]\n");
  for (const char* form : {"kết nghĩa", "KẾT NGHĨA", "Kết-nghĩa", "  kết   nghĩa ", "Twin Town", "twin-town"}) {
    EXPECT_EQ(pack.value_of(Category::kRelation, form), "twinning") << form;
  }
  for (const char* form : {"ket nghia", "kết nghia", "nghĩa kết", "kết", "kết nghĩa nhau", ""}) {
    EXPECT_FALSE(pack.value_of(Category::kRelation, form)) << form;
  }
  EXPECT_FALSE(pack.value_of(Category::kAgreement, "kết nghĩa")) << "another category";
}

TEST(Pack, OneFormMayBeOfSeveralCategories) {
  const Pack pack = pack_of("terms:\n  sign: {signing: [signing]}\n  event: {signing: [signing], visit: [visit]}\n");
  std::vector<Category> found;
  pack.terms_of_hash(text::name_hash("Signing"), [&](const Term& term) { found.push_back(term.category); });
  std::ranges::sort(found);
  EXPECT_EQ(found, (std::vector<Category>{Category::kSign, Category::kEvent}));
}

TEST(Pack, OneFormMayBeSaidTwiceOfOneValueAndIsKeptOnce) {
  const Pack pack = pack_of("terms:\n  role:\n    mayor: [Mayor, mayor, MAYOR]\n");
  EXPECT_EQ(pack.terms().size(), 1u);
}

TEST(Pack, LongestFromTellsHowFarToRead) {
  const Pack pack = pack_of("terms:\n  body:\n    peoples_committee: [ủy ban nhân dân, ủy ban]\n    union: [hội]\n");
  const auto longest = [&](std::string_view word) { return pack.longest_from(text::tokenise(word)[0].hash); };
  EXPECT_EQ(longest("Ủy"), 4);
  EXPECT_EQ(longest("HỘI"), 1);
  EXPECT_EQ(longest("ban"), 0) << "no term begins with it";
}

TEST(Pack, TellsWhichCategoriesAWordBegins) {
  const Pack pack = pack_of("terms:\n  body:\n    union: [hội]\n  event:\n    talks: [hội đàm]\n");
  const uint64_t word = text::tokenise("Hội")[0].hash;
  EXPECT_TRUE(pack.begins(Category::kBody, word));
  EXPECT_TRUE(pack.begins(Category::kEvent, word));
  EXPECT_FALSE(pack.begins(Category::kRole, word));
  EXPECT_FALSE(pack.begins(Category::kEvent, text::tokenise("đàm")[0].hash)) << "no form begins with it";
}

TEST(Pack, APrefixFitsEveryEndingAndTheLongestIsTaken) {
  const Pack pack = pack_of(
      "terms:\n  role:\n    mayor: [\"мэр*\"]\n    minister: [\"министр*\"]\n  body:\n    ministry: "
      "[\"министерств*\"]\n");
  const auto value = [&](std::string_view word) {
    const Term* term = pack.starred_term(text::fold(word));
    return term == nullptr ? "" : term->value;
  };
  EXPECT_TRUE(pack.has_starred());
  EXPECT_EQ(value("мэр"), "mayor");
  EXPECT_EQ(value("Мэром"), "mayor");
  EXPECT_EQ(value("министром"), "minister");
  EXPECT_EQ(value("министерства"), "ministry");
  EXPECT_EQ(value("мэ"), "") << "shorter than the prefix";
  EXPECT_EQ(value("город"), "");
  EXPECT_EQ(value(""), "");
  EXPECT_FALSE(pack.value_of(Category::kRole, "мэр")) << "a prefix is no whole form";
}

TEST(Pack, TheLongerOfTwoPrefixesIsTaken) {
  const Pack pack = pack_of("terms:\n  event:\n    visit: [\"besuch*\"]\n    letter: [\"besuchsbrief*\"]\n");
  EXPECT_EQ(pack.starred_term("besuchen")->value, "visit");
  EXPECT_EQ(pack.starred_term("besuchsbriefe")->value, "letter");
  EXPECT_EQ(pack.starred_term("besuchszeit")->value, "visit") << "between the two in the alphabet";
}

TEST(Pack, ASuffixFitsEveryCompoundAndAPrefixGoesBefore) {
  const Pack pack = pack_of(
      "terms:\n  agreement:\n    agreement: [\"*vertrag\", \"*avtal\"]\n    contract: [\"*kaufvertrag\", "
      "\"mietvertr*\"]\n");
  EXPECT_TRUE(pack.has_starred());
  EXPECT_EQ(pack.starred_term("stadtepartnerschaftsvertrag")->value, "agreement");
  EXPECT_EQ(pack.starred_term("gebrauchtwagenkaufvertrag")->value, "contract") << "the longest is taken";
  EXPECT_EQ(pack.starred_term("mietvertrag")->value, "contract");
  EXPECT_EQ(pack.starred_term("vertragspartner"), nullptr);
}

TEST(Pack, AnEmptyPackFindsNothing) {
  const Pack pack = pack_of("");
  EXPECT_FALSE(pack.value_of(Category::kRole, "mayor"));
  EXPECT_EQ(pack.longest_from(text::tokenise("mayor")[0].hash), 0);
  EXPECT_EQ(pack.starred_term("mayor"), nullptr);
  EXPECT_FALSE(pack.has_starred());
}

TEST(Pack, EveryShippedTermIsFoundByItsForm) {
  for (const std::string& code : shipped().codes()) {
    const Pack& pack = *shipped().find(code);
    for (const Term& term : pack.terms()) {
      if (term.prefix || term.suffix) {
        const Term* found = pack.starred_term(text::fold(term.form));
        EXPECT_TRUE(found != nullptr && found->form.size() >= term.form.size()) << code << ": " << term.form;
        continue;
      }
      EXPECT_EQ(pack.value_of(term.category, term.form), term.value) << code << ": " << term.form;
      const uint64_t first = text::tokenise(term.marked)[0].hash;
      EXPECT_GE(pack.longest_from(first), term.tokens) << code << ": " << term.form;
    }
  }
}

TEST(Packs, AFolderWithoutPacksIsSaid) {
  const Scratch scratch;
  for (const std::string& folder : {std::string("/nowhere"), scratch.file("").string()}) {
    try {
      Packs::open(folder);
      ADD_FAILURE() << folder;
    } catch (const Error& error) {
      EXPECT_EQ(error.kind(), ErrorKind::kEnvironment);
      EXPECT_EQ(error.message(), "language.folder");
      EXPECT_EQ(error.arguments().at("folder"), folder);
    }
  }
}

TEST(Packs, AreReadWhenFirstAskedForAndABadOneHarmsNoOther) {
  const Scratch scratch;
  std::ofstream(scratch.file("aa.yaml")) << "language: aa\n";
  std::ofstream(scratch.file("bb.yaml")) << "language: [\n";
  std::ofstream(scratch.file("notes.txt")) << "x";
  const Packs packs = Packs::open(scratch.file("").string());
  EXPECT_EQ(packs.codes(), (std::vector<std::string>{"aa", "bb"}));
  EXPECT_EQ(packs.find("aa")->code(), "aa");
  EXPECT_THROW(packs.find("bb"), Error);
  EXPECT_THROW(packs.find("bb"), Error) << "asked again it is no better";
  EXPECT_EQ(packs.find(""), nullptr);
}

TEST(Packs, ManyThreadsGetOneAndTheSamePack) {
  const Packs packs = Packs::open(KETNGHIA_SOURCE_DIR "/data/language");
  std::vector<const Pack*> found(4);
  std::vector<std::thread> threads;
  for (const Pack*& mine : found) threads.emplace_back([&] { mine = packs.find("sv"); });
  for (std::thread& thread : threads) thread.join();
  for (const Pack* pack : found) EXPECT_EQ(pack, packs.find("sv"));
}

RC_GTEST_PROP(PackLaws, AnyBytesAreReadOrRefusedWithTheirFile, (const std::string& bytes)) {
  const Scratch scratch;
  const auto path = scratch.file("xx.yaml");
  std::ofstream(path, std::ios::binary) << bytes;
  try {
    Pack::load(path.string());
  } catch (const Error& error) {
    RC_ASSERT(error.kind() == ErrorKind::kInput);
    RC_ASSERT(error.arguments().at("file") == path.string());
  }
}

}  // namespace
}  // namespace ketnghia::language
