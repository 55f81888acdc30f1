#include "gazetteer/person_names.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "gazetteer/real_book.h"
#include "text/utf8.h"

namespace ketnghia::gazetteer {
namespace {

bool same(std::string_view a, std::string_view b) {
  const bool there = is_same_person(real_book(), a, b), back = is_same_person(real_book(), b, a);
  EXPECT_EQ(there, back) << a << " / " << b;
  return there;
}

TEST(PersonNames, HanIsReadInMandarinAndVietnamese) {
  EXPECT_TRUE(same("李强", "Li Qiang"));
  EXPECT_TRUE(same("李强", "Lý Cường"));
  EXPECT_TRUE(same("李强", "Qiang Li")) << "given name first";
  EXPECT_TRUE(same("李強", "Ly Cuong")) << "traditional, without marks";
  EXPECT_TRUE(same("阮文明", "Nguyễn Văn Minh"));
  EXPECT_TRUE(same("陈吉宁", "Chen Jining"));
  EXPECT_TRUE(same("陈吉宁", "Trần Cát Ninh"));
  EXPECT_FALSE(same("李强", "Li Ning"));
  EXPECT_FALSE(same("李强", "Lý Cường Minh"));
}

TEST(PersonNames, FormsOfOneCharacterAreOneAndHomophonesAreNot) {
  EXPECT_TRUE(same("龚正", "龔正"));
  EXPECT_TRUE(same("马兴瑞", "馬興瑞"));
  EXPECT_FALSE(same("李强", "李鏘"));
  EXPECT_FALSE(same("李强", "李强国"));
}

TEST(PersonNames, HangulHoweverItIsRomanised) {
  EXPECT_TRUE(same("오세훈", "Oh Se-hoon"));
  EXPECT_TRUE(same("오세훈", "O Sehun"));
  EXPECT_TRUE(same("오세훈", "Se-hoon Oh"));
  EXPECT_TRUE(same("박형준", "Park Heong-joon"));
  EXPECT_TRUE(same("박형준", "Bak Hyeongjun"));
  EXPECT_TRUE(same("이재명", "Lee Jae-myung"));
  EXPECT_TRUE(same("유정복", "Yoo Jeong-bok"));
  EXPECT_TRUE(same("유정복", "Ryu Jung Bok"));
  EXPECT_TRUE(same("최민호", "Choi Min-ho"));
  EXPECT_TRUE(same("김동연", "Kim Dong-yeon"));
  EXPECT_TRUE(same("조원휘", "Cho Won-hwi"));
  EXPECT_FALSE(same("오세훈", "Oh Se-jin"));
  EXPECT_FALSE(same("김동연", "Kim Hyun-gon"));
}

TEST(PersonNames, CyrillicInAnyOrderAndWithoutThePatronymic) {
  EXPECT_TRUE(same("Сергей Собянин", "Sergei Sobyanin"));
  EXPECT_TRUE(same("Собянин Сергей Семёнович", "Sergey Sobianin"));
  EXPECT_TRUE(same("Александр Беглов", "Alexander Beglov") || same("Александр Беглов", "Aleksandr Beglov"));
  EXPECT_TRUE(same("Игорь Бабушкин", "Igor Babushkin"));
  EXPECT_TRUE(same("Юрий Хованский", "Yuri Khovansky") || same("Юрий Хованский", "Yury Khovanskiy"));
  EXPECT_FALSE(same("Сергей Собянин", "Sergei Babushkin"));
  EXPECT_FALSE(same("Сергей Собянин", "Andrei Sobyanin"));
}

TEST(PersonNames, OneScriptIsComparedButForMarksCaseAndSpaces) {
  EXPECT_TRUE(same("Nguyễn Thị Lệ", "NGUYEN THI LE"));
  EXPECT_TRUE(same("Oh Se Hoon", "Oh Se-hoon"));
  EXPECT_FALSE(same("Kim Jong-su", "Kim Jung-soo")) << "two spellings of one alphabet are two names";
  EXPECT_FALSE(same("Li Qiang", "Lý Cường"));
  EXPECT_FALSE(same("", "Li Qiang"));
}

TEST(PersonNames, CharactersWithoutAReadingMakeNoKey) {
  const auto keys = person_keys(real_book(), "山田太郎");
  EXPECT_TRUE(keys.contains("山田太郎"));
  EXPECT_TRUE(person_keys(real_book(), "—").empty());
  EXPECT_EQ(person_keys(real_book(), "김").count("ko:kim"), 1u);
}

TEST(Reading, OfHanCharactersAlone) {
  const auto reading = real_book().reading(U'强');
  ASSERT_TRUE(reading);
  EXPECT_EQ(reading->mandarin, "qiáng");
  EXPECT_EQ(reading->vietnamese.substr(0, reading->vietnamese.find(' ')), "cường");
  EXPECT_FALSE(real_book().reading(U'a'));
  EXPECT_FALSE(real_book().reading(U'김'));
  EXPECT_FALSE(real_book().reading(0x10FFFF));
}

RC_GTEST_PROP(PersonNamesLaws, EverybodyIsOneWithThemselvesAndOrderDoesNotMatter, ()) {
  const auto letters =
      rc::gen::oneOf(rc::gen::inRange<char32_t>(0x41, 0x5B), rc::gen::inRange<char32_t>(0x4E00, 0x9FA5),
                     rc::gen::inRange<char32_t>(0xAC00, 0xD7A4), rc::gen::inRange<char32_t>(0x410, 0x450));
  const auto name = [&] {
    std::string out;
    for (const char32_t c : *rc::gen::container<std::vector<char32_t>>(4, letters)) text::append(out, c);
    return out;
  };
  const std::string a = name(), b = name();
  RC_ASSERT(is_same_person(real_book(), a, a));
  RC_ASSERT(is_same_person(real_book(), a, b) == is_same_person(real_book(), b, a));
}

}  // namespace
}  // namespace ketnghia::gazetteer
