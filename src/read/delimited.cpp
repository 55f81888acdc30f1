#include "read/delimited.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

#include "read/lines.h"

namespace ketnghia::read {

namespace {

/// Reads fields one after the other.
class Fields {
 public:
  Fields(std::string_view text, char separator) : text_(text), separator_(separator) {}

  bool at_end() const { return at_ >= text_.size(); }

  /// One record; `spans` are its fields without quotes and outer white space. A blank line gives no field.
  void next_record(std::vector<text::Span>& spans) {
    spans.clear();
    do {
      spans.push_back(field());
    } while (take(separator_));
    if (!at_end()) ++at_;  // the line's end
    if (spans.size() == 1 && spans[0].empty()) spans.clear();
  }

 private:
  bool take(char sign) {
    if (at_end() || text_[at_] != sign) return false;
    ++at_;
    return true;
  }

  text::Span field() {
    size_t begin = at_;
    while (begin < text_.size() && text_[begin] == ' ') ++begin;
    if (begin < text_.size() && text_[begin] == '"' && quotes_close_) {
      if (const size_t close = closing_quote(begin); close != std::string_view::npos) {
        at_ = text_.find_first_not_of(' ', close + 1);
        if (at_ == std::string_view::npos) at_ = text_.size();
        return trimmed(text_, {static_cast<uint32_t>(begin + 1), static_cast<uint32_t>(close)});
      }
    }
    const size_t start = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n') ++at_;
    return trimmed(text_, {static_cast<uint32_t>(start), static_cast<uint32_t>(at_)});
  }

  size_t closing_quote(size_t open) {
    for (size_t i = text_.find('"', open + 1); i != std::string_view::npos; i = text_.find('"', i + 1)) {
      if (i + 1 < text_.size() && text_[i + 1] == '"') {
        ++i;
        continue;
      }
      size_t after = i + 1;
      while (after < text_.size() && text_[after] == ' ' && separator_ != ' ') ++after;
      const bool closed = after == text_.size() || text_[after] == separator_ || text_[after] == '\n';
      return closed ? i : std::string_view::npos;
    }
    quotes_close_ = false;  // none left: do not search to the end again
    return std::string_view::npos;
  }

  std::string_view text_;
  char separator_;
  size_t at_ = 0;
  bool quotes_close_ = true;
};

size_t filled(const std::vector<text::Span>& fields) {
  return static_cast<size_t>(std::count_if(fields.begin(), fields.end(), [](text::Span f) { return !f.empty(); }));
}

struct Regularity {
  size_t records = 0;
  size_t columns = 0;  ///< of most records
  size_t alike = 0;    ///< records with that many
};

/// Of a text's first records. Where all have to agree, nothing is said once two of them do not.
Regularity regularity(std::string_view text, char separator, bool all) {
  constexpr size_t kSampleRecords = 400;
  constexpr size_t kSampleBytes = 256 * 1024;
  const std::string_view sample = text.substr(0, kSampleBytes);
  Fields fields(sample, separator);
  std::vector<text::Span> record;
  std::map<size_t, size_t> counts;
  Regularity found;
  while (!fields.at_end() && found.records < kSampleRecords) {
    fields.next_record(record);
    if (record.empty() || (fields.at_end() && sample.size() < text.size())) continue;  // the sample's cut
    ++found.records;
    ++counts[record.size()];
    if (all && counts.size() > 1) return {};
  }
  for (const auto& [columns, times] : counts) {
    if (columns > 1 && times > found.alike) found.columns = columns, found.alike = times;
  }
  return found;
}

}  // namespace

std::optional<char> separator_of(std::string_view text, bool named_table) {
  std::optional<char> best;
  double best_score = 0;
  for (const char separator : {'\t', ';', ',', '|'}) {
    // Running text has commas too: without a name that promises a table every line must agree, and there must be
    // more columns than a sentence with a comma has.
    if (!named_table && separator == '\t') continue;
    const Regularity found = regularity(text, separator, !named_table);
    if (found.columns < 2) continue;
    const double share = static_cast<double>(found.alike) / static_cast<double>(found.records);
    const bool enough = named_table ? found.alike >= 2 || found.records == 1 : found.records >= 3 && found.columns >= 3;
    const double score = share * share * static_cast<double>(std::min<size_t>(found.columns, 30));
    if (enough && score > best_score) best = separator, best_score = score;
  }
  return best;
}

Draft draft_of_delimited(std::string text, char separator) {
  Draft draft;
  draft.text = std::move(text);
  Fields fields(draft.text, separator);
  std::vector<text::Span> record;
  int row = 0;
  uint8_t blanks = 0;
  bool titles = true;
  while (!fields.at_end()) {
    fields.next_record(record);
    const size_t cells = filled(record);
    if (cells == 0) {
      if (blanks < 255) ++blanks;
      continue;
    }
    titles = titles && cells == 1 && !fields.at_end();
    for (size_t i = 0; i < record.size(); ++i) {
      if (titles && record[i].empty()) continue;
      DraftBlock block{.span = record[i], .part = titles ? Part::kTitle : Part::kTableCell, .cell = std::nullopt};
      block.blank_before = i == 0 ? blanks : 0;
      if (!titles)
        block.cell = CellPlace{.row = row, .column = static_cast<int>(i), .after_break = row > 0 && blanks > 0};
      draft.blocks.push_back(block);
    }
    row += !titles;
    blanks = 0;
  }
  return draft;
}

}  // namespace ketnghia::read
