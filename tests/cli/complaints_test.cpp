// Each sentence in which the program complains, in both of its languages: the exact words that a person reads.

#include "running.h"

namespace ketnghia::cli {
namespace {

using Line = std::vector<std::string>;

/// A wrong line, the name of its message in the catalogues, the exit code, and what stderr says. `{folder}` stands for
/// the test's folder.
struct Complaint {
  const char* message;
  Line words;
  int code;
  std::string vietnamese, english;
};

class Complaints : public RegisterCommands {
 protected:
  std::string in_folder(std::string text) const {
    for (size_t at; (at = text.find("{folder}")) != std::string::npos;) text.replace(at, 8, folder());
    return text;
  }
  std::string folder() const { return folder_.string().substr(0, folder_.string().find_last_not_of('/') + 1); }

  /// Runs each line in both languages; `opening` stands before the sentence.
  void expect_each(const std::vector<Complaint>& complaints, const std::string& opening) {
    for (const Complaint& one : complaints) {
      Line words = one.words;
      for (std::string& word : words) word = in_folder(word);
      for (const auto& [language, sentence] : {std::pair("vi", one.vietnamese), std::pair("en", one.english)}) {
        EXPECT_EQ(run_in(language, words), one.code) << one.message;
        EXPECT_EQ(err_, opening + in_folder(sentence) + "\n") << one.message;
      }
    }
  }
  /// Wrong use and what the register refuses: nothing is printed, and stderr has one line of the program's own.
  void expect_refused(const std::vector<Complaint>& complaints) { expect_each(complaints, "ketnghia: "); }
};

const std::string kCommands =
    "text, extract, place, eval, language, ingest, list, show, add, set, retract, undo, search, history, check, "
    "verify, redact, report";

TEST_F(Complaints, AboutTheLineItself) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  expect_refused({
      {"cli.no_command",
       {},
       2,
       "Hãy cho biết việc cần làm. Có: " + kCommands + ".",
       "Say what to do. There are: " + kCommands + "."},
      {"cli.unknown_command",
       {"telephone"},
       2,
       "Không có lệnh “telephone”. Có: " + kCommands + ".",
       "There is no command “telephone”. There are: " + kCommands + "."},
      {"cli.similar_command",
       {"retrakt"},
       2,
       "Không có lệnh “retrakt”; có phải là “retract”?",
       "There is no command “retrakt”; did you mean “retract”?"},
      {"cli.required",
       {"redact"},
       2,
       "Thiếu text. `ketnghia redact --help` cho biết cách dùng.",
       "text is missing. `ketnghia redact --help` tells the use."},
      {"cli.required",
       {"set", "Lyon", "note", "bạn cũ"},
       2,
       "Thiếu --because. `ketnghia set --help` cho biết cách dùng.",
       "--because is missing. `ketnghia set --help` tells the use."},
      {"cli.unexpected",
       {"check", "tất cả"},
       2,
       "Thừa: tất cả. `ketnghia check --help` cho biết cách dùng.",
       "Too much: tất cả. `ketnghia check --help` tells the use."},
      {"cli.bad_value",
       {"list", "--year", "next"},
       2,
       "Giá trị của --year không hợp lệ. `ketnghia list --help` cho biết cách dùng.",
       "The value of --year cannot stand. `ketnghia list --help` tells the use."},
      {"cli.bad_value",
       {"place", "Huế", "--kind", "ocean"},
       2,
       "Giá trị của --kind không hợp lệ. `ketnghia place --help` cho biết cách dùng.",
       "The value of --kind cannot stand. `ketnghia place --help` tells the use."},
  });
}

TEST_F(Complaints, AboutWordsOfTheVocabularies) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  expect_refused({
      {"cli.bad_date",
       {"list", "--valid", "30/02/2025"},
       2,
       "“30/02/2025” không phải là ngày, tháng hay năm (ví dụ 2025-07-01, 01/07/2025, 07/2025, 2025).",
       "“30/02/2025” is no day, month or year (such as 2025-07-01, 01/07/2025, 07/2025, 2025)."},
      {"cli.bad_choice",
       {"set", "Lyon", "letter", "fax", "--because", "x"},
       2,
       "Không có “fax”. Có: letter_vietnamese_only (chỉ gửi thư tiếng Việt); letter_english_only (chỉ gửi thư tiếng "
       "Anh); do_not_send (không gửi thư).",
       "There is no “fax”. There are: letter_vietnamese_only (letters in Vietnamese only); letter_english_only "
       "(letters "
       "in English only); do_not_send (send no letters)."},
      {"cli.no_such_home",
       {"extract", "--home", "VN-00", "{folder}/bang.txt"},
       2,
       "Không có địa phương VN-00 trong sách địa danh; lệnh `ketnghia place TÊN` cho biết các mã.",
       "There is no locality VN-00 in the book of places; `ketnghia place NAME` shows the ids."},
      {"set.unknown_property",
       {"set", "Lyon", "colour", "red", "--because", "x"},
       2,
       "Không biết thuộc tính “colour”. Có: name, kind, since, until, status, note, letter, hoặc một chức vụ (mayor, "
       "governor, party_secretary…).",
       "There is no property “colour”. There are: name, kind, since, until, status, note, letter, or an office (mayor, "
       "governor, party_secretary …)."},
      {"fact.bad",
       {"set", "Lyon", "until", "bao giờ", "--because", "x"},
       1,
       "Giá trị “bao giờ” không hợp lệ cho “until”.",
       "“bao giờ” is no valid value of “until”."},
      {"fact.bad",
       {"add", "--fact", R"({"fact":"office","person":"A","role":"king","of":"KR-26"})", "--because", "x"},
       1,
       "Giá trị “king” không hợp lệ cho “role”.",
       "“king” is no valid value of “role”."},
      {"fact.bad",
       {"add", "--fact", "{", "--because", "x"},
       2,
       "Giá trị “{” không hợp lệ cho “--fact”.",
       "“{” is no valid value of “--fact”."},
  });
}

TEST_F(Complaints, AboutNames) {
  write("hai.txt",
        "TT\tĐối tác nước ngoài\tĐịa phương kết nghĩa\tThời điểm ký kết\n1\tNhật Bản\tTỉnh Osaka\t10/2007\n"
        "2\tNhật Bản\tThành phố Osaka\t09/2016\n");
  run({"ingest", "--home", "VN-SG", table(), (folder_ / "hai.txt").string(), "--quiet"});
  expect_refused({
      {"register.unknown_name",
       {"history", "Atlantis"},
       1,
       "Sổ không có địa phương nào tên “Atlantis”.",
       "The register has no locality named “Atlantis”."},
      {"register.is_country",
       {"show", "Pháp"},
       1,
       "“Pháp” là tên nước; `ketnghia list --country FR` kể các đối tác ở đó.",
       "“Pháp” is a country; `ketnghia list --country FR` lists the partners there."},
      {"register.unknown_place",
       {"add", "Xyzzyxq", "--because", "x"},
       1,
       "Không biết địa danh “Xyzzyxq”.",
       "No place named “Xyzzyxq” is known."},
      {"register.unknown_country",
       {"list", "--country", "Atlantis"},
       2,
       "Không biết nước nào tên “Atlantis”; hãy dùng tên nước hoặc mã hai chữ như JP.",
       "No country is known by the name “Atlantis”; use its name or two-letter code, such as JP."},
      {"register.name_needed",
       {"add", "--because", "x"},
       2,
       "Hãy cho tên địa phương đối tác, hoặc --fact JSON.",
       "Give the partner's name, or --fact JSON."},
  });
  for (const auto& [language, opening] :
       {std::pair("vi", "“osaka” có thể là: "), std::pair("en", "“osaka” may be: ")}) {
    EXPECT_EQ(run_in(language, {"set", "osaka", "note", "x", "--because", "x"}), 1);
    expect_says(err_, {opening, "JP-27", "gn:1853909"});
  }
}

TEST_F(Complaints, AboutTheRegistersFile) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  expect_refused({
      {"register.missing",
       {"list", "--db", "sqlite:{folder}/khac.sqlite"},
       1,
       "Chưa có sổ nào ở {folder}/khac.sqlite. Hãy nạp tài liệu trước: ketnghia ingest TỆP",
       "There is no register at {folder}/khac.sqlite yet. Read documents into it first: ketnghia ingest FILE"},
      {"register.unknown_database",
       {"list", "--db", "oracle://so"},
       2,
       "Không biết loại cơ sở dữ liệu của oracle://so; hãy dùng sqlite:ĐƯỜNG-DẪN.",
       "oracle://so names no database that the program knows; use sqlite:PATH."},
      {"register.broken",
       {"list", "--db", "sqlite:{folder}/bang.txt"},
       1,
       "Tệp sổ {folder}/bang.txt bị hỏng hoặc không phải là sổ. Hãy dùng bản sao lưu.",
       "The file {folder}/bang.txt is damaged or no register. Use a backup."},
      {"register.other_home",
       {"ingest", "--home", "VN-DN", "{folder}/bang.txt"},
       1,
       "Sổ này là của VN-SG, không phải của VN-DN. Dùng --db để chọn sổ khác.",
       "This register is that of VN-SG, not of VN-DN. Choose another with --db."},
  });
}

TEST_F(Complaints, AboutARegisterThatDoesNotKnowItsHome) {
  run({"ingest", table(), "--quiet"});
  expect_refused({
      {"register.no_home",
       {"report", "partners"},
       2,
       "Sổ chưa biết địa phương của cơ quan; hãy cho biết bằng --home MÃ.",
       "The register does not know its own locality yet; say it with --home ID."},
      {"register.no_home",
       {"add", "Hà Nội", "--because", "x"},
       2,
       "Sổ chưa biết địa phương của cơ quan; hãy cho biết bằng --home MÃ.",
       "The register does not know its own locality yet; say it with --home ID."},
  });
}

TEST_F(Complaints, AboutWhatCannotBeTakenBack) {
  run({"ingest", "--home", "VN-SG", table(), "--quiet"});
  const int64_t set = json({"set", "Lyon", "note", "bạn cũ", "--because", "x"})["transaction"];
  run({"undo", std::to_string(set)});
  run({"redact", "John Tory", "--because", "x"});
  const std::string undone = std::to_string(set), redaction = std::to_string(set + 2);
  expect_refused({
      {"register.nothing_to_undo",
       {"undo", undone},
       1,
       "Giao dịch " + undone + " không còn gì để hoàn tác.",
       "Nothing of transaction " + undone + " is left to undo."},
      {"register.not_undone",
       {"undo", redaction},
       1,
       "Giao dịch " + redaction + " đã xoá dữ liệu vĩnh viễn, không hoàn tác được.",
       "Transaction " + redaction + " erased data for good and cannot be undone."},
      {"register.no_transaction", {"undo", "999"}, 1, "Không có giao dịch số 999.", "There is no transaction 999."},
      {"register.nothing_to_retract",
       {"retract", "Lyon", "until", "--because", "x"},
       1,
       "Không có dữ kiện nào như vậy còn hiệu lực để rút.",
       "No such fact stands that could be retracted."},
      {"register.nothing_to_retract",
       {"retract", "#999", "--because", "x"},
       1,
       "Không có dữ kiện nào như vậy còn hiệu lực để rút.",
       "No such fact stands that could be retracted."},
      {"register.nothing_to_redact",
       {"redact", "John Tory", "--because", "x"},
       1,
       "Không tìm thấy chuỗi này ở đâu trong sổ.",
       "This text stands nowhere in the register."},
  });
  run({"undo"});
  expect_refused({{"register.nothing_left_to_undo",
                   {"undo"},
                   1,
                   "Sổ không còn việc nào để hoàn tác.",
                   "Nothing is left in the register to undo."}});
}

TEST_F(Complaints, AboutFilesThatCannotBeRead) {
  write("anh.png", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));
  write("may.txt", std::string("\x7f\x01\x00\x02\x03\x04\x05\x00", 8));
  write("hong.txt", "Hội \xC3(");
  const std::vector<Complaint> complaints{
      {"read.missing",
       {"{folder}/mat.txt"},
       1,
       "{folder}/mat.txt: không có tệp này.",
       "{folder}/mat.txt: there is no such file."},
      {"read.empty",
       {"{folder}/rong.txt"},
       1,
       "{folder}/rong.txt: tài liệu trống.",
       "{folder}/rong.txt: the document is empty."},
      {"read.binary_format",
       {"{folder}/anh.png"},
       1,
       "{folder}/anh.png: đây là tệp PNG, không có văn bản.",
       "{folder}/anh.png: this is a PNG file and has no text."},
      {"read.binary",
       {"{folder}/may.txt"},
       1,
       "{folder}/may.txt: đây là tệp nhị phân, không phải văn bản.",
       "{folder}/may.txt: this is a binary file, not a text."},
  };
  for (const char* command : {"text", "extract", "ingest"}) {
    std::vector<Complaint> each = complaints;
    for (Complaint& one : each) one.words.insert(one.words.begin(), {"--quiet", command});
    expect_each(each, "");
  }
}

TEST_F(Complaints, AboutFilesOfFacts) {
  write("vang.jsonl", "{\"fact\":\"office\"}\nkhông phải\n");
  write("thay.jsonl", "");
  std::filesystem::create_directory(folder_ / "trong");
  expect_refused({
      {"eval.not_pairs",
       {"eval", "{folder}/vang.jsonl"},
       2,
       "Tệp phải đi theo cặp: dữ kiện mẫu, rồi dữ kiện tìm được.",
       "Files go in pairs: gold facts, then found facts."},
      {"eval.nothing_given",
       {"eval"},
       2,
       "Hãy cho các cặp tệp (dữ kiện mẫu, dữ kiện tìm được), hoặc --over THƯ_MỤC.",
       "Give pairs of files (gold facts, found facts), or --over FOLDER."},
      {"eval.no_documents",
       {"eval", "--over", "{folder}/trong"},
       1,
       "Không thư mục nào có tài liệu kèm dữ kiện mẫu (TÊN.jsonl bên cạnh TÊN.EXT).",
       "None of these folders holds a document with gold facts (NAME.jsonl beside NAME.EXT)."},
  });
  expect_each({{"score.bad_line",
                {"eval", "{folder}/vang.jsonl", "{folder}/thay.jsonl"},
                1,
                "{folder}/vang.jsonl, dòng 2: đây không phải một dữ kiện (mỗi dòng phải là một đối tượng JSON).",
                "{folder}/vang.jsonl, line 2: this is no fact (one JSON object a line is expected)."},
               {"score.no_folder",
                {"eval", "--over", "{folder}/mat"},
                1,
                "{folder}/mat: không có thư mục này.",
                "{folder}/mat: there is no such folder."}},
              "");
}

TEST_F(Complaints, AboutQuestionsThatFindNothing) {
  write("trang.txt", "Chiều nay trời mưa to.\n");
  run({"ingest", "--home", "VN-SG", (folder_ / "trang.txt").string(), "--quiet"});
  expect_each(
      {{"list.empty",
        {"list"},
        0,
        "Sổ chưa có quan hệ nào. Nạp thêm tài liệu bằng `ketnghia ingest TỆP`, hoặc ghi tay bằng `ketnghia add "
        "TÊN`.",
        "The register has no relations yet. Read more documents with `ketnghia ingest FILE`, or add one with "
        "`ketnghia add NAME`."},
       {"list.none",
        {"list", "--kind", "twinning"},
        0,
        "Không có quan hệ nào như vậy. `ketnghia list` kể tất cả.",
        "There is no such relation. `ketnghia list` lists all."},
       {"search.none", {"search", "qwxz", "vbnm"}, 0, "Không tìm thấy “qwxz vbnm”.", "“qwxz vbnm” was not found."},
       {"place.none",
        {"place", "Qwxzvbnm"},
        0,
        "Không biết địa danh nào tên là Qwxzvbnm.",
        "No place is known by the name Qwxzvbnm."}},
      "");
}

}  // namespace
}  // namespace ketnghia::cli
