#include "annotate/dates.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "annotate/relative_dates.h"
#include "text/fold.h"

namespace ketnghia::annotate {
namespace {

using language::DateElement;
using language::DatePattern;
using text::Edtf;
using text::Token;
using text::TokenKind;

std::optional<int> number_of(const Annotation& a, const Token& token, size_t least_digits, size_t most_digits) {
  if (token.kind != TokenKind::kNumber) return std::nullopt;
  const std::string_view written = token.span.of(a.text());
  const bool plain = static_cast<unsigned char>(written.front()) < 0x80;
  const std::string digits = plain ? std::string(written) : text::fold(written);  // ２０２４ is 2024
  if (digits.size() < least_digits || digits.size() > most_digits) return std::nullopt;
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? std::optional(value) : std::nullopt;
}

bool is_dash(std::string_view sign) { return sign == "-" || sign == "–" || sign == "—" || sign == "−" || sign == "~"; }

/// A name of a month or an era at a token: its number and how many tokens it takes.
std::optional<std::pair<int, uint32_t>> named(const Annotation& a, const std::vector<language::NamedNumber>& names,
                                              uint32_t at, uint32_t last) {
  std::optional<std::pair<int, uint32_t>> best;
  const uint64_t first_hash = a.tokens[at].hash;
  if (std::none_of(names.begin(), names.end(), [&](const auto& n) { return n.prefix || n.hash == first_hash; })) {
    return std::nullopt;
  }
  std::string sequence;
  for (uint32_t end = at; end < last && end < at + 3; ++end) {
    const Token& token = a.tokens[end];
    if (!token.is_name_part()) break;
    const bool tight = end > at && token.kind == TokenKind::kCharacter;
    sequence += (sequence.empty() || tight ? "" : " ") + a.marked({end, end + 1});
    for (const auto& name : names) {
      const bool fits = name.prefix ? end == at && text::fold(token.span.of(a.text())).starts_with(name.marked)
                                    : name.marked == sequence;
      if (fits) best = {name.number, end - at + 1};
    }
  }
  return best;
}

struct Match {
  FoundDate found;
  int era_first = 0, era_year = 0;
};

/// Fits one element at token `at`; the number of tokens it took, or 0.
uint32_t fit(const Annotation& a, const DateElement& element, uint32_t at, uint32_t last, Match& match) {
  using Kind = DateElement::Kind;
  if (at >= last) return 0;
  const Token& token = a.tokens[at];
  if (element.tight && token.space_before) return 0;
  FoundDate& f = match.found;
  const auto put = [&](int& first, int& second, std::optional<int> value, int low, int high) -> uint32_t {
    if (!value || *value < low || *value > high) return 0;
    (element.second ? second : first) = *value;
    return 1;
  };
  switch (element.kind) {
    case Kind::kLiteral:
      if (token.hash != element.hash) return 0;
      return token.span.of(a.text()) == element.written || a.marked({at, at + 1}) == element.literal ? 1 : 0;
    case Kind::kPunctuation: {
      const std::string_view sign = token.span.of(a.text());
      return sign == element.literal || (element.literal == "-" && is_dash(sign)) ? 1 : 0;
    }
    case Kind::kDay: return put(f.day, f.day2, number_of(a, token, 1, 2), 1, 31);
    case Kind::kMonth: return put(f.month, f.month2, number_of(a, token, 1, 2), 1, 12);
    case Kind::kYear: return put(f.year, f.year2, number_of(a, token, 4, 4), 1800, 2199);
    case Kind::kQuarter: return put(f.quarter, f.quarter, number_of(a, token, 1, 1), 1, 4);
    case Kind::kShortYear: {
      auto value = number_of(a, token, 2, 2);
      if (value) *value += *value >= 50 ? 1900 : 2000;
      return put(f.year, f.year2, value, 1950, 2049);
    }
    case Kind::kEraYear: {
      if (token.span.of(a.text()) == "元") {
        match.era_year = 1;
        return 1;
      }
      const auto value = number_of(a, token, 1, 3);  // 民國111年
      if (!value || *value < 1) return 0;
      match.era_year = *value;
      return 1;
    }
    case Kind::kMonthName:
    case Kind::kEra: {
      const bool era = element.kind == Kind::kEra;
      const auto name = named(a, era ? a.pack->eras() : a.pack->months(), at, last);
      if (!name) return 0;
      if (era)
        match.era_first = name->first;
      else
        (element.second ? f.month2 : f.month) = name->first;
      return name->second;
    }
  }
  return 0;
}

/// A number that goes on ("3/12/2", "1.5/3") is not the end of a date.
bool is_cut_off(const Annotation& a, uint32_t at, uint32_t last) {
  if (at + 1 >= last) return false;
  const std::string_view sign = a.tokens[at].span.of(a.text());
  return (sign == "/" || sign == ".") && !a.tokens[at].space_before && !a.tokens[at + 1].space_before &&
         a.tokens[at + 1].kind == TokenKind::kNumber;
}

/// "10日間", "15일간": a length of time, not a day.
bool is_duration(const Annotation& a, const FoundDate& found, uint32_t end, uint32_t last) {
  if (found.month > 0 || found.day == 0 || end >= last) return false;
  const std::string_view next = a.tokens[end].span.of(a.text());
  return next == "間" || next == "间" || next == "간" || next == "동";
}

bool begins_inside_number(const Annotation& a, uint32_t at, uint32_t first) {
  if (at <= first + 1 || a.tokens[at].space_before) return false;
  const std::string_view sign = a.tokens[at - 1].span.of(a.text());
  return (sign == "/" || sign == "." || sign == ",") && !a.tokens[at - 1].space_before &&
         a.tokens[at - 2].kind == TokenKind::kNumber;
}

std::optional<Match> match_at(const Annotation& a, const DatePattern& pattern, uint32_t at, uint32_t last) {
  Match match;
  uint32_t end = at;
  for (const DateElement& element : pattern.elements) {
    const uint32_t taken = fit(a, element, end, last, match);
    if (taken == 0) return std::nullopt;
    end += taken;
  }
  if (is_cut_off(a, end, last) || (a.tokens[at].kind == TokenKind::kNumber && begins_inside_number(a, at, 0))) {
    return std::nullopt;
  }
  if (is_duration(a, match.found, end, last)) return std::nullopt;
  if (match.era_year > 0 && match.found.year == 0) match.found.year = match.era_first + match.era_year - 1;
  match.found.tokens = {at, end};
  match.found.pattern = &pattern;
  return match;
}

int length(const FoundDate& f) { return static_cast<int>(f.tokens.size()) * 8 + (f.year > 0) + (f.day > 0) * 2; }

}  // namespace

std::vector<FoundDate> find_dates(const Annotation& a, TokenRange range) {
  std::vector<FoundDate> out;
  for (uint32_t at = range.first; at < range.last;) {
    std::optional<FoundDate> best;
    a.pack->date_patterns_from(a.tokens[at], [&](const DatePattern& pattern) {
      const auto match = match_at(a, pattern, at, range.last);
      if (match && to_edtf(match->found, 2000) && (!best || length(match->found) > length(*best))) best = match->found;
    });
    if (best) {
      out.push_back(*best);
      at = best->tokens.last;
    } else {
      ++at;
    }
  }
  return out;
}

std::optional<Edtf> to_edtf(const FoundDate& f, int fallback_year) {
  const auto point = [](int year, int month, int day) -> std::optional<Edtf> {
    if (year == 0) return std::nullopt;
    if (month == 0) return Edtf::year(year);
    if (day == 0) return Edtf::month(year, month);
    if (!text::is_real_day(year, month, day)) return std::nullopt;
    return Edtf::day(year, month, day);
  };
  if (f.quarter > 0) return Edtf::parse(std::to_string(f.year) + "-" + std::to_string(32 + f.quarter));
  const bool range = f.day2 > 0 || f.month2 > 0 || f.year2 > 0;
  if (!range) return point(f.year > 0 ? f.year : fallback_year, f.month, f.day);
  const int end_year = f.year2 > 0 ? f.year2 : f.year > 0 ? f.year : fallback_year;
  const int end_month = f.month2 > 0 ? f.month2 : f.month;
  int start_year = f.year > 0 ? f.year : end_year;
  const int start_month = f.month > 0 ? f.month : end_month;
  if (f.year == 0 && start_month > end_month) --start_year;  // 28/12 – 3/1
  const auto from = point(start_year, start_month, f.day), to = point(end_year, end_month, f.day2);
  if (!from || !to || from->earliest() > to->latest()) return std::nullopt;
  return Edtf::interval(from, to);
}

namespace {

/// What a sentence tells of a date whose year it leaves out.
struct Hints {
  std::optional<int> weekday;  ///< 0 for Monday
  bool future = false;         ///< what is planned for the date is told before it
};

bool falls_on(const Edtf& date, const std::optional<int>& weekday) {
  return !weekday || weekday_of(date.earliest()) == *weekday || weekday_of(date.latest()) == *weekday;
}

/// The year that brings the date nearest to the publication. What has happened is told more often than what is to come,
/// and the next year is meant only within weeks of it, unless the sentence speaks of the future.
std::optional<int> year_by_publication(const FoundDate& f, const Edtf& published, const Hints& hints) {
  constexpr int kNextYear = 45;  // days ahead
  const int year = text::calendar_day(published.latest()).year;
  std::optional<int> nearest;
  text::Day least = 0;
  for (const int candidate : {year, year - 1, year + 1}) {
    const auto date = to_edtf(f, candidate);
    if (!date || !falls_on(*date, hints.weekday)) continue;
    const text::Day ahead = date->earliest() - published.latest();
    if (candidate > year && ahead > kNextYear && !hints.future) continue;
    const text::Day distance = hints.future ? (ahead > 0 ? ahead : -ahead * 3) : (ahead > 0 ? ahead * 3 : -ahead * 2);
    if (!nearest || distance < least) nearest = candidate, least = distance;
  }
  return nearest;
}

/// Without a publication: the year itself or one beside it, by the weekday.
std::optional<int> year_by_others(const FoundDate& f, int year, const Hints& hints) {
  for (const int candidate : {year, year - 1, year + 1}) {
    const auto date = to_edtf(f, candidate);
    if (date && falls_on(*date, hints.weekday)) return candidate;
  }
  return std::nullopt;
}

/// The latest year that the document's full dates name: earlier ones are told as history.
std::optional<int> latest_year(const std::vector<std::pair<FoundDate, bool>>& found) {
  int year = 0;
  for (const auto& [date, related] : found) {
    if (!related && date.day > 0) year = std::max({year, date.year, date.year2});
  }
  return year > 0 ? std::optional(year) : std::nullopt;
}

bool needs_year(const FoundDate& f) { return f.year == 0 && f.year2 == 0; }

}  // namespace

namespace {

/// The dates of the running text in order, each with the parts that other words of the text give it.
class DateReader {
 public:
  explicit DateReader(Annotation& a) : a_(a), terms_(a) {}

  void read() {
    for (const Sentence& sentence : a_.sentences) {
      for (const FoundDate& date : find_dates(a_, sentence.tokens)) found_.emplace_back(date, sentence.related);
    }
    latest_year_ = latest_year(found_);
    size_t at = 0;
    for (const Sentence& sentence : a_.sentences) {
      is_near_ = false;
      for (; at < found_.size() && found_[at].first.tokens.first < sentence.tokens.last; ++at) {
        add(found_[at].first, sentence);
        is_near_ = true;
      }
    }
  }

 private:
  Hints hints_of(const FoundDate& f, const Sentence& sentence) const {
    Hints hints;
    if (f.day > 0) hints.weekday = weekday_beside(a_, terms_, f.tokens);
    const bool behind = a_.pack->grammar().verbs_come_last;
    terms_.each(sentence.tokens, [&](const TermMention& term) {
      const bool planned = term.term->category == language::Category::kCue && term.term->value == "planned";
      hints.future |= planned && (behind || term.tokens.last <= f.tokens.first);
    });
    return hints;
  }

  /// The year of a date that leaves it out; absent where nothing tells it.
  std::optional<int> year_of(const FoundDate& f, const Sentence& sentence) const {
    const auto& published = a_.document->published;
    const auto fits = [&](const Hints& hints) -> std::optional<int> {
      if (published) return year_by_publication(f, published->date, hints);
      return latest_year_ && !sentence.related ? year_by_others(f, *latest_year_, hints) : std::nullopt;
    };
    Hints hints = hints_of(f, sentence);
    if (const auto year = fits(hints)) return year;
    hints.weekday.reset();  // a weekday that fits no year is a slip of the pen
    return fits(hints);
  }

  void add(FoundDate f, const Sentence& sentence) {
    const bool complete = !needs_year(f);
    complete_by_time_word(a_, terms_, previous_, f);
    DateMention mention;
    mention.tokens = f.tokens;
    mention.about = f.pattern->about;
    mention.since = f.pattern->since;
    mention.until = f.pattern->until;
    mention.between = f.pattern->between;
    mention.year_inferred = !complete;
    if (needs_year(f) && !complete_bare_day(a_, previous_, is_near_, f)) {
      a_.dates.push_back(std::move(mention));
      return;
    }
    if (!needs_year(f))
      mention.date = to_edtf(f, 0);
    else if (const auto year = year_of(f, sentence))
      mention.date = to_edtf(f, *year);
    if (mention.date && mention.date->earliest() > text::kBeginningOfTime) {
      previous_ = text::calendar_day(mention.date->earliest());
      if (f.month == 0 && f.month2 == 0) previous_.month = 0;
    }
    if (mention.date && mention.about) mention.date = mention.date->about();
    a_.dates.push_back(std::move(mention));
  }

  Annotation& a_;
  TermIndex terms_;
  std::vector<std::pair<FoundDate, bool>> found_;
  std::optional<int> latest_year_;
  text::CalendarDay previous_;  // the date told last, as far as it is known
  bool is_near_ = false;        // it stands in the same sentence
};

}  // namespace

void find_dates(Annotation& a) {
  DateReader(a).read();
  add_relative_dates(a);
}

}  // namespace ketnghia::annotate
