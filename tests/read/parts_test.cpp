// The parts of saved pages without mark-up. All pages are of our own writing.

#include "read/parts.h"

#include "read/reading.h"

namespace ketnghia::read {
namespace {

const std::string kTitle = "Huế và Gyeongju bàn chuyện di sản\n";
const std::string kLead =
    "Chiều 3/6, ông Nguyễn Văn Phương, Chủ tịch UBND thành phố Huế, tiếp ông Joo Nak Young, Thị trưởng thành phố "
    "Gyeongju.\n";
const std::string kSecond =
    "Ông Nguyễn Văn Phương cho biết Huế và Gyeongju đã đi lại với nhau nhiều năm, từ trùng tu nhà cổ tới trao đổi học "
    "sinh.\n";
const std::string kThird =
    "Ông Joo Nak Young mời thành phố Huế sang dự lễ hội văn hóa Silla của thành phố Gyeongju vào mùa thu tới.\n";

/// All paragraphs of the story have parts of the story.
void expect_whole_story(const Document& document) {
  for (const std::string& paragraph : {kLead, kSecond, kThird}) {
    EXPECT_TRUE(is_story(part_of(document, paragraph.substr(0, 40)))) << paragraph;
  }
  expect_sound(document);
}

Document page(const std::string& text) { return read("trang.txt", text); }

TEST(Parts, HeaderTitleAndLead) {
  const Document document = page("Báo Cố Đô\nTrang chủ › Đối ngoại\nThứ Hai, 03/06/2024 - 19:02\n\n" + kTitle + "\n" +
                                 kLead + "\n" + kSecond + "\n" + kThird);
  EXPECT_EQ(part_of(document, "Báo Cố Đô"), Part::kNavigation);
  EXPECT_EQ(part_of(document, "Trang chủ"), Part::kNavigation);
  EXPECT_EQ(part_of(document, "Thứ Hai"), Part::kNavigation);
  EXPECT_EQ(part_of(document, "Huế và Gyeongju bàn"), Part::kTitle);
  EXPECT_EQ(part_of(document, "Chiều 3/6"), Part::kLead);
  EXPECT_EQ(part_of(document, "Ông Nguyễn"), Part::kMain);
  expect_whole_story(document);
}

TEST(Parts, HeadingLinesOfALetterWithoutWayOrDateAreKept) {
  const Document document =
      page("UBND THÀNH PHỐ HUẾ\nThông báo kết quả cuộc gặp\n\n" + kTitle + "\n" + kLead + kSecond + kThird);
  EXPECT_EQ(part_of(document, "UBND THÀNH PHỐ HUẾ"), Part::kTitle);
  expect_whole_story(document);
}

TEST(Parts, ItemsThatALineOfTheStoryOpensAreTheStorys) {
  const Document document =
      page(kTitle + "\n" + kLead + "\nHuế kết nghĩa với các địa phương sau:\n- Gyeongju (Hàn Quốc), từ năm 2007\n" +
           "- Saijo (Nhật Bản), ngày 25/4/2013\n- New Haven (Hoa Kỳ)\n");
  for (const char* item : {"- Gyeongju", "- Saijo", "- New Haven"}) {
    EXPECT_TRUE(is_story(part_of(document, item))) << item;
  }
  const Document bare = page(kTitle + "\n" + kLead + "\nHuế kết nghĩa với các địa phương sau:\nKakogawa\nNew Haven\n");
  EXPECT_TRUE(is_story(part_of(bare, "Kakogawa"))) << "no byline";
  EXPECT_TRUE(is_story(part_of(bare, "New Haven"))) << "no byline";
}

TEST(Parts, DatesBesideNamesInARunAreItemsAndNotThePagesDate) {
  const Document document = page(kTitle + "\nThứ Hai, 03/06/2024\n\n" + kLead + "\n" + kSecond +
                                 "\nThành phố kết nghĩa\nGyeongju 12/9/2007\nSaijo 25/4/2013\nNara 6/11/2017\n");
  EXPECT_EQ(part_of(document, "Thứ Hai"), Part::kNavigation);
  for (const char* item : {"Gyeongju 12", "Saijo 25", "Nara 6"}) {
    EXPECT_TRUE(is_story(part_of(document, item))) << item;
  }
}

TEST(Parts, AListThatNothingOpensIsStillOfOthers) {
  const Document document = page(kTitle + "\n" + kLead + "\n" + kSecond + "\n" + kThird +
                                 "\nTin khác\n- Khai mạc lễ hội hoa\n- Thông xe cầu mới\n- Giá vàng hôm nay\n");
  for (const char* item : {"- Khai mạc", "- Thông xe", "- Giá vàng"}) {
    EXPECT_FALSE(is_story(part_of(document, item))) << item;
  }
  expect_whole_story(document);
}

TEST(Parts, AListUnderAHeadingThatNamesATieIsThePagesOwn) {
  const std::string items = "- Gyeongju (Hàn Quốc)\n- Cusco (Peru)\n- Sisattanak (Lào)\n";
  const Document own = page(kTitle + "\n" + kLead + "\n" + kSecond + "\nCác địa phương kết nghĩa\n" + items);
  EXPECT_TRUE(is_story(part_of(own, "- Cusco")));
  const Document others = page(kTitle + "\n" + kLead + "\n" + kSecond + "\nChuyện ở nơi khác\n" + items);
  EXPECT_EQ(part_of(others, "- Cusco"), Part::kRelated);
}

TEST(Parts, ATeaserSaidTwiceInMidArticle) {
  const Document document = page(
      kTitle + "\n" + kLead + "Cần Thơ đón đoàn Hyogo Cần Thơ đón đoàn Hyogo\n" +
      "Ngày 1/6, lãnh đạo thành phố Cần Thơ tiếp đoàn đại biểu tỉnh Hyogo của Nhật Bản tới tìm hiểu nông nghiệp.\n" +
      "\n" + kSecond + "\n" + kThird);
  EXPECT_EQ(part_of(document, "Cần Thơ đón đoàn"), Part::kRelated);
  EXPECT_EQ(part_of(document, "Ngày 1/6"), Part::kRelated);
  expect_whole_story(document);
}

TEST(Parts, AStoryRightUnderATeaserWithoutTextIsNotItsText) {
  const Document document = page(kTitle + kLead + "Cần Thơ đón đoàn Hyogo Cần Thơ đón đoàn Hyogo\n" + kSecond + kThird);
  EXPECT_EQ(part_of(document, "Cần Thơ đón đoàn"), Part::kRelated);
  expect_whole_story(document);
}

TEST(Parts, TeasersWithPicturesAndCaptionsUnderPictures) {
  const Document document =
      page(kTitle + "![]() Ngày 1/6, lãnh đạo thành phố Cần Thơ tiếp đoàn đại biểu tỉnh Hyogo. |\n" + kLead +
           "![]() |\nQuang cảnh buổi gặp tại Huế. |\n" + kSecond + kThird);
  EXPECT_EQ(part_of(document, "![]() Ngày 1/6"), Part::kRelated);
  EXPECT_EQ(part_of(document, "Quang cảnh"), Part::kCaption);
  expect_whole_story(document);
}

TEST(Parts, CaptionsByTheirWords) {
  const Document document =
      page(kTitle + "\n" + kLead +
           "\nChú thích ảnh\nÔng Joo Nak Young tặng ông Nguyễn Văn Phương một chiếc chuông đồng.\n\n" + kSecond +
           "\n[Ảnh 2] Hai đoàn trước Ngọ Môn.\n\n" + kThird + "\nHai đoàn chụp ảnh lưu niệm - Ảnh: T.H.\n");
  EXPECT_EQ(part_of(document, "Chú thích ảnh"), Part::kCaption);
  EXPECT_EQ(part_of(document, "Ông Joo Nak Young tặng"), Part::kCaption);
  EXPECT_EQ(part_of(document, "[Ảnh 2]"), Part::kCaption);
  EXPECT_EQ(part_of(document, "Hai đoàn chụp"), Part::kCaption);
  expect_whole_story(document);
}

TEST(Parts, AWordInsideAnotherIsNoCaption) {
  const Document document = page("Ký qua màn hình: Huế và Gyeongju giữ lời hẹn\n\n" + kLead + "\n" + kSecond);
  EXPECT_EQ(part_of(document, "Ký qua màn hình"), Part::kTitle);
}

TEST(Parts, SeeAlsoOnOneLineAndArrows) {
  const Document document = page(kTitle + "\n" + kLead + "\n>>> Xem thêm: Cần Thơ đón đoàn Hyogo\n\n" + kSecond +
                                 "\nĐà Nẵng và Sakai trồng cây hữu nghị >>\n\n" + kThird +
                                 "\n>> Quảng Trị tiếp đoàn Savannakhet\nHai tỉnh hẹn gặp lại sau mùa mưa năm nay.\n");
  EXPECT_EQ(part_of(document, ">>> Xem thêm"), Part::kRelated);
  EXPECT_EQ(part_of(document, "Đà Nẵng và Sakai"), Part::kRelated);
  EXPECT_EQ(part_of(document, ">> Quảng Trị"), Part::kRelated);
  EXPECT_EQ(part_of(document, "Hai tỉnh hẹn"), Part::kRelated);
  expect_whole_story(document);
}

TEST(Parts, ABoxBetweenRulesEndsAtItsClosingRule) {
  for (const auto& [open, close] : {std::pair{"----- Đừng bỏ lỡ -----", "----------"},
                                    std::pair{"┌ Chuyện năm ngoái ┐", "└ ┘"}, std::pair{"-----\nĐọc thêm", "-----"}}) {
    const Document document = page(kTitle + "\n" + kLead + "\n" + open + "\nCần Thơ đón đoàn Hyogo sang thăm.\n" +
                                   close + "\n\n" + kSecond + "\n" + kThird);
    EXPECT_EQ(part_of(document, "Cần Thơ đón"), Part::kRelated) << open;
    expect_whole_story(document);
  }
}

TEST(Parts, ListsAndCommentsAfterTheStory) {
  const Document document =
      page(kTitle + "\n" + kLead + "\n" + kSecond + "\n" + kThird +
           "\nMinh Khuê\n\nTừ khóa: Huế, Gyeongju\n\nTIN LIÊN QUAN\n" +
           "• Cần Thơ đón đoàn Hyogo\n• Giá vàng sáng nay\n\nĐỌC NHIỀU\n1. Lịch cắt điện cuối tuần\n\nBình luận (1)\n" +
           "Lan Anh: Huế của tôi đẹp quá, mong bạn Gyeongju sang chơi nhiều hơn.\n© Báo Cố Đô\n");
  EXPECT_EQ(part_of(document, "Minh Khuê"), Part::kNavigation);
  EXPECT_EQ(part_of(document, "Từ khóa"), Part::kNavigation);
  EXPECT_EQ(part_of(document, "• Giá vàng"), Part::kRelated);
  EXPECT_EQ(part_of(document, "1. Lịch cắt"), Part::kRelated);
  EXPECT_EQ(part_of(document, "Lan Anh"), Part::kComment);
  EXPECT_EQ(part_of(document, "©"), Part::kNavigation);
  expect_whole_story(document);
}

TEST(Parts, TeasersWithTextAfterTheSourceLine) {
  const Document document = page(kTitle + "\n" + kLead + "\n" + kSecond + "\n" + kThird +
                                 "Theo TTXVN\n\nTin bài liên quan\n\nHuế trồng lại rừng ngập mặn\n\n" +
                                 "Huế trồng lại rừng ngập mặn\n\nSáng nay, ông Nguyễn Văn Phương, Chủ tịch UBND thành "
                                 "phố Huế, trồng cây ở phá Tam Giang.\n");
  EXPECT_EQ(part_of(document, "Theo TTXVN"), Part::kNavigation);
  EXPECT_EQ(part_of(document, "Sáng nay, ông Nguyễn"), Part::kRelated);
  expect_whole_story(document);
}

TEST(Parts, TheStoryReturnsAfterAListInMidArticle) {
  const Document document =
      page(kTitle + "\n" + kLead + "\nTin liên quan\n• Cần Thơ đón đoàn Hyogo\n• Giá vàng sáng nay\n\n" + kSecond +
           "\n" + kThird);
  EXPECT_EQ(part_of(document, "• Giá vàng"), Part::kRelated);
  expect_whole_story(document);
}

TEST(Parts, ListsOfTheStoryStay) {
  const Document document = page("Biên bản cuộc gặp Huế - Gyeongju\n\nA. THÀNH PHẦN\n" + kLead + "B. KẾT QUẢ\n" +
                                 "1. Hai thành phố thống nhất gia hạn bản ghi nhớ về bảo tồn di sản.\n" +
                                 "2. Thành phố Huế cử năm cán bộ sang học trùng tu.\n");
  for (const char* start : {"A. THÀNH PHẦN", "B. KẾT QUẢ", "1. Hai thành phố", "2. Thành phố Huế"}) {
    EXPECT_EQ(part_of(document, start), Part::kMain) << start;
  }
}

TEST(Parts, AHeadlineListUnderAnUnknownHeadingIsOtherStories) {
  // No word of a pack: French has none here.
  const Document document = page(
      "Le maire reçoit ses amis de Hué\n\nHier, le maire Jean Dupont a reçu une délégation de la ville de Hué, venue "
      "pour trois jours.\n\n"
      "Les deux villes veulent échanger des jardiniers et des restaurateurs de maisons anciennes.\n\nSUR LE MÊME "
      "SUJET\n"
      "• Le marché de Noël ouvre samedi\n• Travaux : la rue des Lilas fermée\n• Football : victoire à domicile\n");
  EXPECT_EQ(part_of(document, "Les deux villes"), Part::kMain);
  EXPECT_EQ(part_of(document, "SUR LE MÊME SUJET"), Part::kRelated);
  EXPECT_EQ(part_of(document, "• Football"), Part::kRelated);
}

TEST(Parts, AfterTheEndMarkOnlyCaptionsBelongToTheStory) {
  const Document document = page(
      "Hue and Gyeongju talk heritage\n\nMayor Joo Nak Young of Gyeongju met the leaders of Hue on Monday to talk "
      "about old houses.\n\n"
      "The two cities will send each other carpenters and students.\n\n(END)\n\nCaption: Mayor Joo Nak Young in "
      "Hue.\n\n"
      "Related\n- Can Tho receives Hyogo\n- Gold price today\n");
  EXPECT_EQ(part_of(document, "Caption:"), Part::kCaption);
  EXPECT_EQ(part_of(document, "- Gold price"), Part::kRelated);
  EXPECT_EQ(part_of(document, "The two cities"), Part::kMain);
}

TEST(Parts, CountersAndListsOfAForum) {
  std::string text = kTitle + "\n" + kLead + kSecond + kThird +
                     "* Nguồn tham khảo : https://bao.example/20240603.htm\nBình luận 0\n\n";
  for (int i = 0; i < 5; ++i)
    text += "Lao động nước ngoài tại Hàn Quốc tăng mạnh\nM\nanhtuan\nLượt xem\n1486\nThích 1\n2025.09.16 12:33\n\n";
  const Document document = page(text);
  for (const Block& block : document.blocks) {
    if (block.span.start <= text.find("Bình luận 0")) continue;
    EXPECT_FALSE(is_story(block.part)) << block.span.of(document.text);
  }
  expect_whole_story(document);
}

TEST(Parts, ATableInsideAPageKeepsItsCells) {
  const Document document =
      page(kTitle + "\n" + kLead + "\nTT\tHọ tên\tChức vụ\n1\tLê An\tPhó Chủ tịch\n\n" + kSecond + "\n" + kThird);
  EXPECT_EQ(cells_of(document).size(), 6u);
  EXPECT_FALSE(document.is_table());
  expect_whole_story(document);
}

TEST(Parts, ATextOfHeadlinesAloneIsKept) {
  const Document document = page("Huế và Gyeongju\nĐà Nẵng và Sakai\n");
  EXPECT_EQ(blocks_of(document, Part::kRelated).size(), 0u);
  EXPECT_EQ(document.blocks.size(), 2u);
}

TEST(Parts, WrappedLinesMakeOneParagraph) {
  const Document document = page(
      "The mayors of both cities met on Monday to talk about old houses and\nabout the students that they send each "
      "other. "
      "They will meet again\nnext year in the other city, as they do each second year since\nthe agreement was "
      "signed.\n\n"
      "A second paragraph begins here and goes on to the next line of the\ntext file.\n");
  ASSERT_EQ(document.blocks.size(), 2u);
  EXPECT_EQ(document.blocks[1].span.of(document.text).substr(0, 18), "A second paragraph");
}

TEST(Parts, TheStoryIsToldFromItsPageInEachLanguage) {
  struct Page {
    const char* text;
    const char* story;
    const char* related;
  };
  const Page pages[] = {
      {"Karlshamn ser söderut\n\nKommunstyrelsens ordförande Anna Berg tog i morse emot tolv gäster från Mekong.\n\n"
       "Anna Berg visade gästerna hamnen och berättade om åns vatten.\n\nLäs också\n- Ny bro invigs\n- Marknaden "
       "flyttas\n",
       "Anna Berg visade", "- Marknaden"},
      {"Rouen regarde au sud\n\nLe maire Paul Morel a reçu ce matin douze invités venus des rives du Mékong.\n\n"
       "Paul Morel leur a montré le port et a parlé de l'eau du fleuve.\n\nÀ lire aussi\n- Un pont ouvre\n- Le marché "
       "déménage\n",
       "Paul Morel leur", "- Le marché"},
      {"Bremen blickt nach Süden\n\nDer Bürgermeister Jan Kruse empfing am Morgen zwölf Gäste vom Ufer des Mekong.\n\n"
       "Jan Kruse zeigte ihnen den Hafen und sprach über das Wasser des Flusses.\n\nLesen Sie auch\n- Neue Brücke\n- "
       "Der Markt zieht um\n",
       "Jan Kruse zeigte", "- Der Markt"},
      {"Астрахань смотрит на юг\n\nМэр Иван Лебедев принял утром двенадцать гостей, приехавших с берегов Меконга.\n\n"
       "Иван Лебедев показал гостям порт и рассказал им о воде реки.\n\nЧитайте также\n- Новый мост\n- Рынок "
       "переезжает\n",
       "Иван Лебедев показал", "- Рынок"}};
  for (const Page& one : pages) {
    const Document document = page(one.text);
    EXPECT_EQ(part_of(document, one.story), Part::kMain) << one.story;
    EXPECT_EQ(part_of(document, one.related), Part::kRelated) << one.related;
    expect_sound(document);
  }
}

TEST(Parts, EveryBlockOfAnyPageHasAPart) {
  const Document document = page("Trang chủ | Tin tức | Liên hệ\n\n" + kTitle + "\n" + kLead + "\n" + kSecond +
                                 "\nTin liên quan\n- Một\n- Hai\n\nBình luận\nHay quá!\n");
  size_t of_parts = 0;
  for (const Part part : {Part::kTitle, Part::kLead, Part::kMain, Part::kCaption, Part::kRelated, Part::kComment,
                          Part::kNavigation, Part::kTableCell}) {
    of_parts += blocks_of(document, part).size();
  }
  EXPECT_EQ(of_parts, document.blocks.size());
  EXPECT_EQ(part_of(document, "Hay quá!"), Part::kComment);
}

}  // namespace
}  // namespace ketnghia::read
