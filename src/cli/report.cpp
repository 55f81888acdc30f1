#include "cli/register_session.h"
#include "cli/table.h"
#include "report/partner_sheet.h"
#include "text/error.h"

namespace ketnghia::cli {

namespace {

struct ReportFlags {
  AskFlags ask;
  std::string out;
};

constexpr std::array<const char*, 8> kColumns{"number", "level",      "country",    "locality",
                                              "since",  "leaders_vi", "leaders_en", "note"};

std::string title_of(const ReportFlags& flags, const OpenRegister& open, const std::string& home, Session& session) {
  const int64_t year = flags.ask.year != 0 ? flags.ask.year : text::calendar_day(text::today()).year;
  return session.say("report.partners.title", {{"home", open.answers.name(home)}, {"year", std::to_string(year)}});
}

void print(const std::vector<report::PartnerLine>& lines, Session& session) {
  nlohmann::ordered_json json = nlohmann::ordered_json::array();
  const auto headings = report::partner_headings(session.messages());
  Table table({headings.begin(), headings.end()});
  for (const report::PartnerLine& line : lines) {
    const auto cells = report::partner_cells(line);
    table.add({cells.begin(), cells.end()});
    nlohmann::ordered_json row;
    for (size_t i = 0; i < cells.size(); ++i) row[kColumns[i]] = cells[i];
    json.push_back(std::move(row));
  }
  if (write_json(session, json)) return;
  if (session.options().format == "csv") {
    table.print_csv(session.out());
  } else {
    table.print(session.out(), terminal_width());
  }
}

int report_partners(const ReportFlags& flags, Session& session) {
  const OpenRegister open(session, ledger::Database::Access::kRead);
  ledger::Question question = question_of(flags.ask, open, session);
  if (question.home.empty()) question.home = open.reg.home();
  if (question.home.empty()) throw Error(ErrorKind::kUsage, "register.no_home");
  const auto lines = report::partner_table(open.answers, question, session.messages());
  if (flags.out.empty()) {
    print(lines, session);
    return 0;
  }
  report::write_partner_sheet(lines, title_of(flags, open, question.home, session), flags.out, session.messages());
  if (!session.options().quiet) {
    session.err() << session.say("report.written", {{"file", flags.out}, {"count", std::to_string(lines.size())}})
                  << '\n';
  }
  return 0;
}

}  // namespace

void add_report(Command& program) {
  Command command = program.add("report");
  command.needs_command();
  Command partners = command.add("partners");
  const auto flags = std::make_shared<ReportFlags>();
  partners.value("--out", flags->out, "help.report.out");
  add_ask_flags(partners, flags->ask, true);
  partners.run([flags](Session& s) { return report_partners(*flags, s); });
}

}  // namespace ketnghia::cli
