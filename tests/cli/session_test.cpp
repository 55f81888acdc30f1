// What a command works with: the user's language, the data folder, the default register.

#include "cli/session.h"

#include "running.h"
#include "text/error.h"

namespace ketnghia::cli {
namespace {

class SessionFolder : public RegisterCommands {
 protected:
  /// A copy of the program's data whose `missing` part is not there.
  std::string data_without(const std::string& missing) const {
    const std::filesystem::path copy = folder_ / "data";
    std::filesystem::remove_all(copy);
    std::filesystem::create_directory(copy);
    for (const char* part : {"language", "messages", "weights", "places.book"}) {
      if (part != missing) {
        const auto whole = std::filesystem::weakly_canonical(std::string(KETNGHIA_BINARY_DIR) + "/data/" + part);
        std::filesystem::create_symlink(whole, copy / part);
      }
    }
    return copy.string();
  }
  std::string language_in(const char* all, const char* messages, const char* lang) {
    const Variable a("LC_ALL", all), b("LC_MESSAGES", messages), c("LANG", lang);
    GlobalOptions options;
    return Session(options, out, err).language();
  }
  std::ostringstream out, err;
};

TEST_F(SessionFolder, TheLanguageIsTheEnvironmentsAndVietnameseWhereItSaysNone) {
  EXPECT_EQ(language_in(nullptr, nullptr, nullptr), "vi");
  EXPECT_EQ(language_in(nullptr, nullptr, "en_GB.UTF-8"), "en");
  EXPECT_EQ(language_in(nullptr, nullptr, "vi_VN.UTF-8"), "vi");
  EXPECT_EQ(language_in(nullptr, "en_US.UTF-8", "vi_VN.UTF-8"), "en");
  EXPECT_EQ(language_in("vi_VN", "en_US.UTF-8", "en_US.UTF-8"), "vi") << "LC_ALL is above all";
  EXPECT_EQ(language_in("", "", "en_US"), "en") << "an empty variable says nothing";
}

TEST_F(SessionFolder, TheFlagIsAboveTheEnvironment) {
  const Variable all("LC_ALL", "vi_VN.UTF-8");
  EXPECT_EQ(run_plainly({"publish", "--lang", "en"}), 2);
  expect_says(err_, {"There is no command"});
  EXPECT_EQ(run_plainly({"publish"}), 2);
  expect_says(err_, {"Không có lệnh"});
}

TEST_F(SessionFolder, TheDefaultRegisterIsInTheUsersDataFolder) {
  const std::string home = (folder_ / "nhà").string();
  GlobalOptions options;
  Session session(options, out, err);
  {
    const Variable xdg("XDG_DATA_HOME", home.c_str());
    EXPECT_EQ(session.database_url(), "sqlite:" + home + "/ketnghia/register.sqlite");
    EXPECT_TRUE(std::filesystem::is_directory(home + "/ketnghia")) << "its folder is made";
    EXPECT_EQ(run_plainly({"--lang", "vi", "ingest", "--home", "VN-SG", table()}), 0) << err_;
    EXPECT_EQ(run_plainly({"--lang", "vi", "list", "--format", "json"}), 0) << err_;
    EXPECT_EQ(Json::parse(out_).size(), 3u);
  }
  const Variable xdg("XDG_DATA_HOME", nullptr), user("HOME", home.c_str());
  EXPECT_EQ(session.database_url(), "sqlite:" + home + "/.local/share/ketnghia/register.sqlite");
  options.database = "sqlite:khac.sqlite";
  EXPECT_EQ(session.database_url(), "sqlite:khac.sqlite");
}

TEST_F(SessionFolder, AFolderThatCannotBeMadeIsTold) {
  const Variable xdg("XDG_DATA_HOME", table().c_str());  // a file, not a folder
  EXPECT_EQ(run_plainly({"--lang", "vi", "list"}), 1);
  expect_says(err_, {"ketnghia: Không tạo được thư mục " + table() + "/ketnghia: "});
  EXPECT_EQ(run_plainly({"--lang", "en", "list"}), 1);
  expect_says(err_, {"ketnghia: The folder " + table() + "/ketnghia cannot be made: "});
}

TEST_F(SessionFolder, APartOfTheDataThatIsMissingIsToldWithWhatToDo) {
  const struct {
    const char* missing;
    std::vector<std::string> words;
    const char* vietnamese;
    const char* english;
  } kParts[] = {
      {"places.book",
       {"place", "Huế"},
       "Không tìm thấy sổ địa danh {data}/places.book. Hãy cài lại chương trình",
       "The book of places {data}/places.book is missing. Install the program again"},
      {"language",
       {"text", table()},
       "Không có gói ngôn ngữ trong {data}/language. Hãy cài lại chương trình",
       "No language packs in {data}/language. Install the program again"},
      {"weights",
       {"extract", table()},
       "Không tìm thấy bảng trọng số {data}/weights/confidence.tsv.",
       "The weights {data}/weights/confidence.tsv are missing."},
  };
  for (const auto& [missing, words, vietnamese, english] : kParts) {
    const std::string data = data_without(missing);
    const Variable folder("KETNGHIA_DATA", data.c_str());
    for (const auto& [language, sentence] : {std::pair("vi", vietnamese), std::pair("en", english)}) {
      EXPECT_EQ(run_in(language, words), 1) << missing;
      std::string expected = sentence;
      expected.replace(expected.find("{data}"), 6, data);
      EXPECT_TRUE(err_.starts_with("ketnghia: " + expected)) << err_;
      EXPECT_EQ(out_, "");
    }
  }
}

TEST_F(SessionFolder, WithoutItsSentencesTheProgramStillNamesTheFault) {
  const std::string data = data_without("messages");
  const Variable folder("KETNGHIA_DATA", data.c_str());
  EXPECT_EQ(run({"list"}), 1);
  EXPECT_EQ(err_, "ketnghia: messages.missing\n");
}

TEST_F(SessionFolder, TheDataFolderMayBeSaid) {
  const Variable folder("KETNGHIA_DATA", "/khong/co");
  EXPECT_EQ(data_folder(), "/khong/co");
}

}  // namespace
}  // namespace ketnghia::cli
