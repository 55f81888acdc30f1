#include "cli/session.h"

#include <unistd.h>

#include <climits>
#include <cstdlib>
#include <filesystem>

#include "text/error.h"

namespace ketnghia::cli {

namespace fs = std::filesystem;

Session::Session(GlobalOptions& options, std::ostream& out, std::ostream& err)
    : options_(options), out_(out), err_(err) {}
Session::~Session() = default;

std::string data_folder() {
  if (const char* set = std::getenv("KETNGHIA_DATA"); set != nullptr && *set != '\0') return set;
  char path[PATH_MAX];
  const ssize_t length = readlink("/proc/self/exe", path, sizeof path);
  const fs::path program = length > 0 ? fs::path(std::string(path, static_cast<size_t>(length))) : fs::path();
  for (const fs::path& folder : {program.parent_path() / "data", program.parent_path() / "../share/ketnghia"}) {
    if (fs::is_directory(folder / "language")) return fs::weakly_canonical(folder).string();
  }
  throw Error(ErrorKind::kEnvironment, "cli.no_data", {{"program", program.string()}});
}

std::string Session::language() const {
  if (!options_.language.empty()) return options_.language;
  for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* value = std::getenv(name);
    if (value != nullptr && *value != '\0') return std::string_view(value).starts_with("en") ? "en" : "vi";
  }
  return "vi";
}

const gazetteer::Book& Session::book() {
  if (!book_) book_ = std::make_unique<gazetteer::Book>(gazetteer::Book::open(data_folder() + "/places.book"));
  return *book_;
}

const language::Packs& Session::packs() {
  if (!packs_) packs_ = std::make_unique<language::Packs>(language::Packs::open(data_folder() + "/language"));
  return *packs_;
}

const extract::Confidence& Session::confidence() {
  if (!confidence_) {
    confidence_ =
        std::make_unique<extract::Confidence>(extract::Confidence::load(data_folder() + "/weights/confidence.tsv"));
  }
  return *confidence_;
}

const language::Messages& Session::messages() {
  if (!messages_) {
    messages_ = std::make_unique<language::Messages>(language::Messages::load(data_folder() + "/messages", language()));
  }
  return *messages_;
}

std::string Session::database_url() const {
  if (!options_.database.empty()) return options_.database;
  const char* data_home = std::getenv("XDG_DATA_HOME");
  const char* home = std::getenv("HOME");
  const fs::path folder = data_home != nullptr && *data_home != '\0' ? fs::path(data_home) / "ketnghia"
                          : home != nullptr                          ? fs::path(home) / ".local/share/ketnghia"
                                                                     : fs::path(".");
  std::error_code error;
  fs::create_directories(folder, error);
  if (error)
    throw Error(ErrorKind::kEnvironment, "cli.no_folder", {{"folder", folder.string()}, {"reason", error.message()}});
  return "sqlite:" + (folder / "register.sqlite").string();
}

}  // namespace ketnghia::cli
