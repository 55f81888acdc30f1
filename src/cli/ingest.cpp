#include <unistd.h>

#include <algorithm>
#include <future>
#include <ostream>
#include <thread>

#include "cli/fact_lines.h"
#include "cli/register_session.h"
#include "extract/extract.h"
#include "read/folder.h"
#include "read/read.h"
#include "text/error.h"

namespace ketnghia::cli {

namespace {

struct IngestFlags {
  std::vector<std::string> files;
  std::string home;
  int64_t jobs = std::max<int64_t>(1, std::thread::hardware_concurrency());
};

/// A file read and its facts found, or why not.
struct Read {
  read::Document document;
  std::vector<extract::Fact> facts;
  std::string failure;  ///< in the user's language
};

struct Failed {
  std::string file, reason;
};

Read read_one(const std::string& file, const extract::Options& options, Session& session) {
  Read out;
  try {
    out.document = read::read_file(file, session.packs());
    out.facts = extract::extract(out.document, session.book(), session.packs(), options);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::kInput) throw;
    out.failure = session.say(error.message(), error.arguments());
  }
  return out;
}

/// Tells two versions of one file from two files.
std::string source_of(const std::string& file) {
  std::error_code error;
  const auto path = std::filesystem::weakly_canonical(file, error);
  return error ? file : path.string();
}

/// Says how far it is, on a terminal and only where it takes longer than a second.
class Progress {
 public:
  Progress(Session& session, size_t total)
      : session_(session), total_(total), shown_(!session.options().quiet && isatty(STDERR_FILENO) != 0) {}
  ~Progress() {
    if (written_) session_.err() << "\r\033[K" << std::flush;
  }
  void at(size_t done) {
    if (!shown_ || std::chrono::steady_clock::now() - start_ < std::chrono::seconds(1)) return;
    constexpr size_t kWidth = 30;
    std::string bar;
    for (size_t i = 0; i < kWidth; ++i) bar += i * total_ < done * kWidth ? "█" : "░";
    session_.err() << '\r' << bar << ' ' << done << '/' << total_ << std::flush;
    written_ = true;
  }

 private:
  Session& session_;
  size_t total_;
  bool shown_, written_ = false;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

void write_summary(Session& session, size_t documents, const ledger::Recorded& sum, const std::vector<Failed>& failed) {
  nlohmann::ordered_json json{{"documents", documents},
                              {"facts", sum.facts},
                              {"new", sum.fresh},
                              {"confirmed", sum.confirmed},
                              {"contradicted", sum.contradicted},
                              {"review", sum.review},
                              {"withdrawn", sum.withdrawn},
                              {"failed", nlohmann::ordered_json::array()}};
  for (const Failed& one : failed) json["failed"].push_back({{"file", one.file}, {"reason", one.reason}});
  if (write_json(session, json)) return;
  if (session.options().format == "csv") {
    session.out() << "documents,facts,new,confirmed,contradicted,review,withdrawn,failed\n"
                  << documents << ',' << sum.facts << ',' << sum.fresh << ',' << sum.confirmed << ','
                  << sum.contradicted << ',' << sum.review << ',' << sum.withdrawn << ',' << failed.size() << '\n';
    return;
  }
  session.out() << session.say("ingest.summary", {{"documents", std::to_string(documents)},
                                                  {"facts", std::to_string(sum.facts)},
                                                  {"new", std::to_string(sum.fresh)},
                                                  {"confirmed", std::to_string(sum.confirmed)},
                                                  {"contradicted", std::to_string(sum.contradicted)},
                                                  {"review", std::to_string(sum.review)}})
                << '\n';
  if (sum.withdrawn != 0) {
    session.out() << session.say("ingest.withdrawn", {{"count", std::to_string(sum.withdrawn)}}) << '\n';
  }
}

/// Rows of a table whose own locality is named nowhere.
size_t ties_of_nobody(const std::vector<extract::Fact>& facts) {
  return static_cast<size_t>(std::count_if(facts.begin(), facts.end(), [](const extract::Fact& fact) {
    const auto* tie = std::get_if<extract::Relation>(&fact.content);
    return tie != nullptr && tie->parties.size() == 1;
  }));
}

int ingest(const IngestFlags& flags, Session& session) {
  OpenRegister open(session, ledger::Database::Access::kCreate);
  if (!flags.home.empty()) open.reg.set_home(checked_home(session, flags.home));
  const extract::Options options{open.reg.home(), &session.confidence()};
  session.packs();  // opened before the threads ask for them
  session.messages();

  std::vector<std::string> files;
  for (const std::string& path : flags.files) {
    for (std::string& file : read::files_of(path)) files.push_back(std::move(file));
  }
  ledger::Recorded sum;
  std::vector<Failed> failed;
  size_t documents = 0, of_nobody = 0;
  Progress progress(session, files.size());
  std::vector<std::future<Read>> ahead(files.size());
  size_t started = 0;
  for (size_t i = 0; i < files.size(); ++i) {
    // Reading runs ahead on other threads; recording goes in the order of the files.
    for (; started < files.size() && started < i + static_cast<size_t>(flags.jobs); ++started) {
      const auto policy = flags.jobs > 1 ? std::launch::async : std::launch::deferred;
      ahead[started] = std::async(policy, [&, file = files[started]] { return read_one(file, options, session); });
    }
    const Read one = ahead[i].get();
    progress.at(i + 1);
    if (!one.failure.empty()) {
      failed.push_back({files[i], one.failure});
      continue;
    }
    sum += open.reg.record(one.document, one.facts, {source_of(files[i]), "ketnghia " KETNGHIA_VERSION});
    of_nobody += ties_of_nobody(one.facts);
    ++documents;
  }
  open.reg.settle();
  for (const Failed& one : failed) session.err() << one.reason << '\n';
  write_summary(session, documents, sum, failed);
  if (of_nobody != 0 && open.reg.home().empty() && !session.options().quiet) {
    session.err() << session.say("ingest.no_home", {{"count", std::to_string(of_nobody)}}) << '\n';
  }
  return failed.empty() ? 0 : 1;
}

}  // namespace

void add_ingest(Command& program) {
  Command command = program.add("ingest");
  const auto flags = std::make_shared<IngestFlags>();
  command.values("files", flags->files, "help.files", Command::Need::kRequired);
  command.value("--home", flags->home, "help.home");
  command.number("--jobs", flags->jobs, "help.jobs", 1, 256);
  command.run([flags](Session& s) { return ingest(*flags, s); });
}

}  // namespace ketnghia::cli
