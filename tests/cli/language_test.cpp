// `ketnghia language`: a pack is checked before it is shipped, and tried on a text.

#include "running.h"

namespace ketnghia::cli {
namespace {

class LanguageCommand : public RegisterCommands {
 protected:
  static std::string pack(const std::string& language) {
    return KETNGHIA_SOURCE_DIR "/data/language/" + language + ".yaml";
  }
};

TEST_F(LanguageCommand, EveryPackOfTheProgramIsGood) {
  for (const char* language : {"de", "en", "es", "fr", "ja", "ko", "ru", "sv", "vi", "zh"}) {
    EXPECT_EQ(run_in("en", {"language", "check", pack(language)}), 0) << err_;
    expect_says(out_, {pack(language) + ": good; ", " terms, ", " date patterns."});
    EXPECT_EQ(run_in("vi", {"language", "check", pack(language)}), 0) << err_;
    expect_says(out_, {pack(language) + ": tốt; ", " từ ngữ, ", " mẫu ngày tháng."});
  }
}

TEST_F(LanguageCommand, ABrokenPackIsToldByFileAndLine) {
  const struct {
    const char* pack;
    const char* vietnamese;
    const char* english;
  } kBroken[] = {
      {"language: xx\nproverbs: {a: b}\n", ":2: gói ngôn ngữ không có mục “proverbs”.",
       ":2: a pack has no section “proverbs”."},
      {"language: xx\nterms:\n  - [\n", ": không phải YAML: ", ": this is not YAML: "},
      {"- một\n- hai\n", ":1: chỗ này phải là một bảng tên và giá trị", ":1: a map of names is expected here"},
      {"", "", ""},
  };
  for (const auto& [text, vietnamese, english] : kBroken) {
    const std::string file = write("goi.yaml", text);
    EXPECT_NE(run_in("vi", {"language", "check", file}), 0) << text;
    expect_says(err_, {"ketnghia: " + file, vietnamese});
    EXPECT_NE(run_in("en", {"language", "check", file}), 0) << text;
    expect_says(err_, {"ketnghia: " + file, english});
    EXPECT_EQ(out_, "");
  }
}

TEST_F(LanguageCommand, AMissingPackIsTold) {
  EXPECT_EQ(run_in("vi", {"language", "check", "mat.yaml"}), 1);
  EXPECT_EQ(err_, "ketnghia: mat.yaml: không có gói ngôn ngữ này.\n");
  EXPECT_EQ(run_in("en", {"language", "check", "mat.yaml"}), 1);
  EXPECT_EQ(err_, "ketnghia: mat.yaml: there is no such language pack.\n");
}

TEST_F(LanguageCommand, TryShowsWhatAPackSeesAMentionALine) {
  const struct {
    const char* language;
    const char* text;
    std::vector<std::string> lines;
  } kTexts[] = {
      {"sv",
       "Umeås borgmästare Anna Svensson undertecknade avtalet den 3 maj 2021.",
       {"place\tgn:602150\t", "date\t2021-05-03\t", "person\t", "title\tmayor\t", "\tAnna Svensson\n",
        "sign\tsigned\t"}},
      {"vi",
       "Ngày 3/5/2021, Chủ tịch UBND tỉnh Thanh Hóa Lê Văn An ký bản ghi nhớ.",
       {"place\tVN-21\ttỉnh Thanh Hóa\n", "date\t2021-05-03\t", "title\tchair_peoples_committee\t",
        "agreement\tmou\t"}},
      {"ja", "堺市の山田太郎市長が2021年5月3日に調印した。", {"place\tgn:1853195\t堺市\n", "date\t2021-05-03\t"}},
  };
  for (const auto& [language, text, lines] : kTexts) {
    EXPECT_EQ(run({"language", "try", pack(language), text}), 0) << err_;
    expect_says(out_, lines);
  }
}

TEST_F(LanguageCommand, NeedsToBeToldWhatToDo) {
  EXPECT_EQ(run({"language"}), 2);
  EXPECT_EQ(run({"language", "check"}), 2);
  EXPECT_EQ(run({"language", "try", pack("vi")}), 2);
}

}  // namespace
}  // namespace ketnghia::cli
