#include "read/line_shape.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

#include "text/arbitrary_text.h"

namespace ketnghia::read {
namespace {

TEST(LineShape, ProseIsASentenceAndAHeadlineIsNot) {
  EXPECT_TRUE(shape_of("Sáng 12/4, hai thành phố ký bản ghi nhớ hợp tác.").prose);
  EXPECT_TRUE(shape_of("He said: “Our cities are friends, and will stay friends.”").prose);
  EXPECT_TRUE(shape_of("两座城市签署了友好城市关系的协议，会后双方互赠礼物，并参观了港口。").prose);
  EXPECT_TRUE(shape_of("Kia ora. Welcome all.").prose);
  EXPECT_FALSE(shape_of("Hai thành phố ký bản ghi nhớ hợp tác về môi trường và du lịch").prose);
  EXPECT_FALSE(shape_of("Kia ora.").prose);
}

TEST(LineShape, ASentenceBeforeAListIsProse) {
  EXPECT_TRUE(shape_of("Thành phố hiện có quan hệ hữu nghị với năm địa phương của các nước sau đây:").prose);
  EXPECT_FALSE(shape_of("Các địa phương:").prose);
}

TEST(LineShape, ListSignsAndNumbers) {
  for (const char* item : {"- một", "• một", "1. một", "2) một", "3 một", "○一", "・一", "* một", "– один"}) {
    EXPECT_TRUE(shape_of(item).bullet) << item;
  }
  EXPECT_FALSE(shape_of("một - hai").bullet);
  EXPECT_FALSE(shape_of("2021 là năm đầu").bullet);
}

TEST(LineShape, ArrowsLeadElsewhere) {
  for (const char* line : {">> Tin khác", "› Tin khác", "» Tin khác", "> Annan nyhet", "Tin khác >>", "« Bài cũ"}) {
    EXPECT_TRUE(shape_of(line).arrow) << line;
  }
  EXPECT_FALSE(shape_of("«Химик» увёз ничью").arrow);
  EXPECT_FALSE(shape_of("Хор «Заря»").arrow);
}

TEST(LineShape, SectionsBeginWithNumbersAndLetters) {
  for (const char* line :
       {"A. THÀNH PHẦN", "3.1. Kết quả", "II. Nội dung", "2. Đại biểu", "一、正式国际友好城市", "1　会場"}) {
    EXPECT_TRUE(shape_of(line).section) << line;
  }
  EXPECT_FALSE(shape_of("Anh và Pháp").section);
  EXPECT_FALSE(shape_of("2021").section);
}

TEST(LineShape, RulesAndTitlesBetweenRules) {
  EXPECT_TRUE(shape_of("--------").rule);
  EXPECT_TRUE(shape_of("————").rule);
  EXPECT_TRUE(shape_of("└ ┘").rule);
  EXPECT_TRUE(shape_of("---- Đừng bỏ lỡ ----").ruled_title);
  EXPECT_TRUE(shape_of("┌ Chuyện cũ ┐").ruled_title);
  EXPECT_FALSE(shape_of("Huế - Gyeongju - Sakai").ruled_title);
}

TEST(LineShape, SaidTwice) {
  EXPECT_TRUE(shape_of("Huế đón đoàn Gyeongju Huế đón đoàn Gyeongju").doubled);
  EXPECT_FALSE(shape_of("Huế đón đoàn Gyeongju, Gyeongju đón đoàn Huế").doubled);
  EXPECT_FALSE(shape_of("ha ha").doubled);
}

TEST(LineShape, PicturesInMarkdown) {
  EXPECT_TRUE(shape_of("![](x.jpg)").image);
  EXPECT_TRUE(shape_of("![]() |").image);
  EXPECT_FALSE(shape_of("![]() |").image_text);
  EXPECT_TRUE(shape_of("![]() Ngày 3/6, đoàn Gyeongju thăm Huế. |").image_text);
  EXPECT_FALSE(shape_of("![oops").image);
}

TEST(LineShape, TheWayToAPage) {
  EXPECT_TRUE(shape_of("Trang chủ › Địa phương › Đối ngoại").trail);
  EXPECT_TRUE(shape_of("Home  >  Asia").trail);
  EXPECT_TRUE(shape_of("Thời sự | Kinh tế | Thế giới").trail);
  EXPECT_TRUE(shape_of("Kommun | Pressrum").trail);
  EXPECT_FALSE(shape_of("Northern District Council / Te Kaunihera o te Raki").trail);
}

TEST(LineShape, NamesAlone) {
  EXPECT_TRUE(shape_of("Minh Khuê").name_like);
  EXPECT_TRUE(shape_of("H.VĂN - H.NHÂN").name_like);
  EXPECT_FALSE(shape_of("Hai bên ký kết").name_like);
  EXPECT_FALSE(shape_of("Beschluss:").name_like);
}

TEST(LineShape, ALongLineCostsNoMoreThanItsEnds) {
  std::string line(20'000'000, 'a');
  for (int i = 0; i < 1000; ++i) EXPECT_FALSE(shape_of(line).closed);
}

TEST(LineShape, ASentenceOfAnyLanguageIsProse) {
  for (const char* line : {"Båda städerna vill plantera fler träd längs ån före nästa sommar.",
                           "Les deux villes veulent planter d'autres arbres le long du fleuve.",
                           "Los dos ayuntamientos quieren plantar más árboles junto al río.",
                           "Beide Städte wollen am Fluss noch mehr Bäume pflanzen als bisher.",
                           "Оба города хотят посадить вдоль реки ещё больше деревьев.",
                           "두 도시는 올해 장마가 오기 전에 강가에 나무를 더 심기로 하였다.",
                           "両市は梅雨の前に川沿いへさらに木を植えることにしています。"}) {
    EXPECT_TRUE(shape_of(line).prose) << line;
    EXPECT_TRUE(shape_of(line).closed) << line;
  }
}

TEST(LineShape, ASentenceIsClosedBehindItsQuotesAndBrackets) {
  for (const char* line :
       {"“Hẹn gặp lại.”", "(Xem trang 3.)", "«До встречи!»", "「また会いましょう。」", "Hết. |", "Hết…"}) {
    EXPECT_TRUE(shape_of(line).closed) << line;
  }
  for (const char* line : {"Hẹn gặp lại", "“Hẹn gặp lại”", "Hẹn gặp:", ""}) EXPECT_FALSE(shape_of(line).closed) << line;
}

TEST(LineShape, SignsThatBeginALine) {
  EXPECT_TRUE(shape_of("© Báo Cố Đô").copyright);
  EXPECT_TRUE(shape_of("(c) Karlshamns kommun").copyright);
  EXPECT_FALSE(shape_of("(ca) Karlshamn").copyright);
  for (const char* line : {"▲ 두 시장", "▼ Hai đoàn", "◀ 시청 앞"}) EXPECT_TRUE(shape_of(line).photo_sign) << line;
  EXPECT_FALSE(shape_of("■ 두 시장").photo_sign);
}

TEST(LineShape, SignsThatEndALine) {
  EXPECT_TRUE(shape_of("Các địa phương:").colon_end);
  EXPECT_TRUE(shape_of("友好城市：").colon_end);
  EXPECT_TRUE(shape_of("Quang cảnh buổi gặp |").bar_end);
  EXPECT_FALSE(shape_of("Các địa phương").colon_end);
}

TEST(LineShape, AWordOrTwoInBracketsIsAnEndMark) {
  for (const char* line : {"(END)", "[Hết]", "(完)", "(Còn tiếp)"}) EXPECT_TRUE(shape_of(line).bracketed) << line;
  EXPECT_FALSE(shape_of("(Báo Cố Đô ngày hôm qua)").bracketed);
  EXPECT_FALSE(shape_of("Hết (END)").bracketed);
}

TEST(LineShape, WordsAreCountedInScriptsWithoutSpacesToo) {
  EXPECT_EQ(shape_of("một hai ba").words, 3);
  EXPECT_EQ(shape_of("l'été à Besançon").words, 3);
  EXPECT_FALSE(shape_of("một hai ba").wide);
  EXPECT_TRUE(shape_of("两座城市签署协议").wide);
  EXPECT_GE(shape_of("两座城市签署协议").words, 4);
  EXPECT_EQ(shape_of("12 34").words, 0);
}

RC_GTEST_PROP(LineShape, AnyTextHasAShape, ()) {
  const std::string text = *text::arbitrary_text();
  const LineShape shape = shape_of(text);
  RC_ASSERT(!(shape.rule && shape.prose));
  RC_ASSERT(!shape.image_text || shape.image);
}

}  // namespace
}  // namespace ketnghia::read
