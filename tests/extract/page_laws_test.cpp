// Laws of pages: what a story tells does not depend on what stands beside it.

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "extract/page_support.h"

namespace ketnghia::extract {
namespace {

using Lines = std::vector<std::string>;

/// Stories of our own, one a language.
const Lines& stories() {
  static const Lines kStories{
      "Đà Nẵng và Sakai ký bản ghi nhớ\n\nNgày 12/3/2024, Chủ tịch UBND thành phố Đà Nẵng Lê Văn An tiếp Thị trưởng "
      "thành phố Sakai (Nhật Bản) Yamada Taro. Hai bên ký bản ghi nhớ hợp tác về du lịch.",
      "Leeds welcomes Dortmund\n\nOn 12 March 2024 the Lord Mayor of Leeds, Jane Smith, received Anna Schmidt, Mayor "
      "of "
      "Dortmund in Germany. Leeds has been twinned with Dortmund since 1969.",
      "Lyon et Leipzig\n\nLe 12 mars 2024, le maire de Lyon, Jean Dupont, a reçu Karl Müller, maire de Leipzig. Lyon "
      "est jumelée avec Leipzig depuis 1981.",
      "南宁市与岘港市\n\n2024年3月12日，南宁市市长周立勇会见岘港市人民委员会主席黎文安一行，双方签署谅解备忘录。",
      "부산시와 다낭시\n\n2024년 3월 12일 박지훈 부산시장은 다낭시 인민위원회 레 반 안 위원장과 만나 양해각서를 "
      "체결했다.",
      "堺市とダナン市\n\n2024年3月12日、堺市の山田太郎市長はダナン市と覚書を締結した。",
      "Leipzig und Krakau\n\nAm 12. März 2024 empfing Karl Müller, Oberbürgermeister von Leipzig, eine Delegation aus "
      "Krakau in Polen. Leipzig ist seit 1973 Partnerstadt von Krakau.",
  };
  return kStories;
}

/// Every fact of the kinds that a page gives, in one line each.
Lines everything(const std::vector<Fact>& facts) {
  Lines out;
  for (const Lines& some : {told_of<Relation>(facts), told_of<Agreement>(facts), told_of<Event>(facts),
                            told_of<Office>(facts), told_of<Succession>(facts)}) {
    out.insert(out.end(), some.begin(), some.end());
  }
  return out;
}

/// The facts that are the story's own.
Lines main_facts(const std::string& text) {
  std::vector<Fact> facts = facts_in(text);
  std::erase_if(facts, [](const Fact& fact) { return fact.related; });
  return everything(facts);
}

TEST(PageLaws, EachStoryTellsSomething) {
  for (const std::string& story : stories()) EXPECT_FALSE(main_facts(story).empty()) << story;
}

RC_GTEST_PROP(PageLaws, TeasersBelowChangeNoFactOfTheStory, ()) {
  // The heading of the teasers and two of them, in the order of the stories.
  static const std::vector<Lines> kTeasers{
      {"Tin liên quan", "Thành phố Huế đón đoàn đại biểu tỉnh Gyeongsangbuk", "Giá vàng hôm nay tăng mạnh"},
      {"Related news", "Hull hosts a delegation from Freetown", "Gold prices rise again"},
      {"À lire aussi", "Lille reçoit le maire de Cologne", "Le prix du pain augmente"},
      {"相关新闻", "柳州市代表团访问河内市", "金价上涨"},
      {"관련기사", "대구시, 다낭시와 협약 체결", "주말 날씨 맑음"},
      {"関連記事", "大阪市長がホーチミン市を訪問", "週末の天気"},
      {"Mehr zum Thema", "Dresden empfängt Gäste aus Breslau", "Das Wetter am Wochenende"},
  };
  const auto which = *rc::gen::inRange<size_t>(0, stories().size());
  std::string page = stories()[which] + "\n\n" + kTeasers[which][0] + "\n";
  const auto teaser = rc::gen::element(kTeasers[which][1], kTeasers[which][2]);
  for (const std::string& line : *rc::gen::container<Lines>(3, teaser)) page += "• " + line + "\n";
  RC_ASSERT(main_facts(page) == main_facts(stories()[which]));
}

RC_GTEST_PROP(PageLaws, ReadingTwiceGivesTheSame, ()) {
  std::string text;
  for (const std::string& story : *rc::gen::container<Lines>(2, rc::gen::elementOf(stories()))) text += story + "\n\n";
  RC_ASSERT(everything(facts_in(text)) == everything(facts_in(text)));
}

RC_GTEST_PROP(PageLaws, ANameThatTellsNothingOfTheFileMeansNothing, ()) {
  const std::string story = *rc::gen::elementOf(stories());
  const std::string name = *rc::gen::element<std::string>("a.txt", "tin-tuc.txt", "0001.txt");
  RC_ASSERT(everything(facts_in(story, "", name)) == everything(facts_in(story)));
}

RC_GTEST_PROP(PageLaws, EmptyLinesBetweenParagraphsMeanNothing, ()) {
  std::string story = *rc::gen::elementOf(stories());
  const Lines expected = main_facts(story);
  const size_t gap = story.find("\n\n");
  story.insert(gap, std::string(static_cast<size_t>(*rc::gen::inRange(1, 4)), '\n'));
  RC_ASSERT(main_facts(story) == expected);
}

RC_GTEST_PROP(PageLaws, APieceOfAStoryGivesSoundFacts, ()) {
  const std::string story = *rc::gen::elementOf(stories());
  size_t cut = *rc::gen::inRange<size_t>(1, story.size());
  while (cut < story.size() && (static_cast<unsigned char>(story[cut]) & 0xC0) == 0x80) ++cut;  // between characters
  facts_in(story.substr(0, cut));  // which holds each fact to its evidence
}

RC_GTEST_PROP(PageLaws, WordsInAnyOrderGiveSoundFacts, ()) {
  const auto word = rc::gen::element<std::string>(
      "Đà Nẵng", "Sakai", "ký", "bản ghi nhớ", "ngày 12/3/2024", ",", ".", "\n", "Thị trưởng", "Lê Văn An", "kết nghĩa",
      "signed", "Mayor", "Leeds", "twinned with", "南宁市", "会见", "부산시장", "체결했다", "(", ")", "–",
      "Tin liên quan", "•", "партнёрство", "Москва", "jumelée", "seit 1981", "若", "không", "will", "1995-", "/", ":");
  std::string text = "Đà Nẵng ";
  for (const std::string& one : *rc::gen::container<Lines>(word)) text += one + " ";
  facts_in(text);
}

}  // namespace
}  // namespace ketnghia::extract
