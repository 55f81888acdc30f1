// The officer's own hand: add, set, retract, undo, and what each says when it is done.

#include "running.h"

namespace ketnghia::cli {
namespace {

class Hand : public RegisterCommands {
 protected:
  Hand() { run({"ingest", "--home", "VN-SG", table(), "--quiet"}); }
  int set(const std::string& name, const std::string& property, const std::string& value) {
    return run({"set", name, property, value, "--because", "công văn"});
  }
  Json row(const std::string& words) {
    const Json rows = json({"list", words});
    return rows.empty() ? Json() : rows[0];
  }
};

TEST_F(Hand, EachPropertyThatIsSetIsTheOneShown) {
  const struct {
    const char* property;
    const char* value;
    const char* shown;
  } kSet[] = {
      {"kind", "friendship", "friendship"}, {"kind", "Hợp tác", "cooperation"},
      {"since", "3/11/1997", "1997-11-03"}, {"since", "1996", "1996"},
      {"until", "12/2030", "2030-12"},      {"status", "suspended", "suspended"},
      {"status", "tạm ngừng", "suspended"},
  };
  for (const auto& [property, value, shown] : kSet) {
    EXPECT_EQ(set("Lyon", property, value), 0) << err_;
    EXPECT_EQ(row("lyon")[property], shown) << property << " " << value;
  }
  EXPECT_EQ(row("busan")["since"], "1995-11") << "nothing else changed";
}

TEST_F(Hand, TheLastWordOfAPersonStandsAndTheEarlierIsGone) {
  set("Lyon", "since", "1996");
  set("Lyon", "since", "1998");
  EXPECT_EQ(row("lyon")["since"], "1998");
  const Json chapters = json({"history", "lyon"});
  const auto withdrawn = std::count_if(chapters.begin(), chapters.end(),
                                       [](const Json& chapter) { return !chapter["withdrawn"].empty(); });
  EXPECT_EQ(withdrawn, 1) << "the second takes the place of the first";
  EXPECT_EQ(run({"retract", "Lyon", "since", "--because", "nhầm"}), 0) << err_;
  EXPECT_EQ(row("lyon")["since"], "1997-07") << "the document's, not the first by hand";
}

TEST_F(Hand, ALetterRuleStandsInTheDossier) {
  EXPECT_EQ(set("Lyon", "letter", "letter_english_only"), 0) << err_;
  const Json rules = json({"show", "lyon"})["rules"];
  ASSERT_EQ(rules.size(), 1u);
  EXPECT_EQ(rules[0]["rule"], "letter_english_only");
  EXPECT_EQ(rules[0]["strength"], "must");
  EXPECT_TRUE(json({"show", "busan"})["rules"].empty());
  run_in("en", {"show", "lyon"});
  expect_says(out_, {"Rules for letters", "letters in English only"});
}

TEST_F(Hand, ATieIsAddedWithAllThatIsKnownOfIt) {
  EXPECT_EQ(run({"add", "Vientiane", "--kind", "kết nghĩa", "--since", "9/2001", "--until", "2031", "--status",
                 "active", "--note", "ký lại năm 2011", "--because", "biên bản"}),
            0)
      << err_;
  const Json tie = row("vientiane");
  EXPECT_EQ(tie["partner"]["country"], "LA");
  EXPECT_EQ(tie["kind"], "twinning");
  EXPECT_EQ(tie["since"], "2001-09");
  EXPECT_EQ(tie["until"], "2031");
  EXPECT_EQ(tie["standing"], "accepted") << "an officer's word needs no confirmation";
  EXPECT_EQ(run({"add", "Sakai", "--home", "VN-DN", "--because", "x"}), 0) << err_;
  EXPECT_EQ(row("sakai")["home"]["id"], "VN-DN");
  EXPECT_EQ(row("sakai")["kind"], "unknown");
}

TEST_F(Hand, AnyFactMayBeGivenAsJson) {
  const std::string talks =
      R"({"fact":"event","type":"talks","date":"2024-03-12","status":"held","localities":["VN-SG","KR-26"],)"
      R"("participants":[{"name":"Kim Min-ji","role":"mayor","of":"KR-26"}]})";
  EXPECT_EQ(run({"add", "--fact", talks, "--because", "lịch công tác"}), 0) << err_;
  const Json events = json({"show", "busan"})["events"];
  ASSERT_EQ(events.size(), 1u);
  EXPECT_EQ(events[0]["type"], "talks");
  EXPECT_EQ(events[0]["date"], "2024-03-12");
  run({"show", "busan"});
  expect_says(out_, {"Hoạt động", "hội đàm", "Kim Min-ji"});
}

TEST_F(Hand, RetractingTheTieLeavesTheLeaders) {
  EXPECT_EQ(run({"retract", "Busan", "--because", "chưa từng ký"}), 0) << err_;
  EXPECT_TRUE(row("busan").is_null());
  EXPECT_EQ(json({"show", "busan"})["offices"].size(), 1u);
  EXPECT_EQ(json({"list"}).size(), 2u);
}

TEST_F(Hand, AFactMayBeRetractedByItsNumber) {
  int64_t number = 0;
  for (const Json& chapter : json({"history", "lyon"})) {
    for (const Json& fact : chapter["recorded"]) {
      if (fact["fact"] == "office") number = fact["number"];
    }
  }
  ASSERT_NE(number, 0);
  EXPECT_EQ(run({"retract", "#" + std::to_string(number), "--because", "đã thôi chức"}), 0) << err_;
  EXPECT_TRUE(json({"show", "lyon"})["offices"].empty());
  EXPECT_FALSE(row("lyon").is_null());
}

TEST_F(Hand, UndoTakesBackTheTransactionThatIsNamed) {
  const int64_t first = json({"set", "Lyon", "since", "1996", "--because", "x"})["transaction"];
  set("Busan", "since", "1994");
  EXPECT_EQ(run({"undo", std::to_string(first), "--because", "nhầm nơi"}), 0) << err_;
  EXPECT_EQ(row("lyon")["since"], "1997-07");
  EXPECT_EQ(row("busan")["since"], "1994");
  EXPECT_EQ(run({"undo"}), 0) << "the last that can be undone is now the undoing";
  EXPECT_EQ(run({"verify"}), 0) << out_;
}

TEST_F(Hand, EachActSaysThatItIsDoneInBothLanguages) {
  const struct {
    std::vector<std::string> words;
    std::vector<std::string> vietnamese, english;
  } kActs[] = {
      {{"add", "Vientiane", "--because", "x"}, {"Đã ghi (giao dịch "}, {"Recorded (transaction "}},
      {{"set", "Lyon", "kind", "twinning", "--because", "x"},
       {": kind = twinning (giao dịch "},
       {"Lyon: kind = twinning (transaction "}},
      {{"retract", "Toronto", "mayor", "--because", "x"}, {"Đã rút (giao dịch ", "` để hoàn tác."}, {}},
      {{"undo"}, {"Đã hoàn tác giao dịch "}, {"Transaction ", " is undone (transaction "}},
      {{"retract", "Toronto", "--because", "x"}, {}, {"Retracted (transaction ", "` takes it back."}},
  };
  for (const auto& [words, vietnamese, english] : kActs) {
    for (const auto& [language, sentence] : {std::pair("vi", vietnamese), std::pair("en", english)}) {
      if (sentence.empty()) continue;
      EXPECT_EQ(run_in(language, words), 0) << err_;
      expect_says(out_, sentence);
    }
  }
  run({"set", "Lyon", "note", "x", "--because", "x", "--quiet"});
  EXPECT_EQ(out_, "") << "--quiet says nothing";
  EXPECT_GT(json({"set", "Lyon", "note", "y", "--because", "x"})["transaction"], 0);
}

}  // namespace
}  // namespace ketnghia::cli
