#pragma once

#include <iosfwd>
#include <memory>
#include <string>

#include "extract/confidence.h"
#include "gazetteer/book.h"
#include "language/messages.h"
#include "language/pack.h"

namespace ketnghia::cli {

/// The flags that stand before or after any command.
struct GlobalOptions {
  std::string database;  ///< --db: "sqlite:PATH"; empty for the default in the user's data folder
  std::string language;  ///< --lang: "vi" or "en"; empty for the environment's
  std::string format;    ///< --format: table, json, jsonl, csv; empty for the command's own default
  bool quiet = false;    ///< --quiet: no progress and no notices
};

/// What a command works with: its options, its streams and the books, each opened when first asked for.
class Session {
 public:
  Session(GlobalOptions& options, std::ostream& out, std::ostream& err);
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  const GlobalOptions& options() const { return options_; }
  std::string language() const;  ///< "vi" or "en"
  std::ostream& out() { return out_; }
  std::ostream& err() { return err_; }
  const gazetteer::Book& book();
  const language::Packs& packs();
  const extract::Confidence& confidence();
  const language::Messages& messages();
  /// The catalogue's text in the user's language.
  std::string say(std::string_view name, const Error::Arguments& arguments = {}) {
    return messages().text(name, arguments);
  }
  /// The file of the SQLite register that --db names, or the default one (its folder is made).
  std::string database_url() const;

 private:
  GlobalOptions& options_;
  std::ostream& out_;
  std::ostream& err_;
  std::unique_ptr<gazetteer::Book> book_;
  std::unique_ptr<language::Packs> packs_;
  std::unique_ptr<extract::Confidence> confidence_;
  std::unique_ptr<language::Messages> messages_;
};

/// Folder of the program's data: $KETNGHIA_DATA, `data` beside the program (the build tree), or
/// `../share/ketnghia` (an installation). Throws Error(kEnvironment, "cli.no_data").
std::string data_folder();

}  // namespace ketnghia::cli
