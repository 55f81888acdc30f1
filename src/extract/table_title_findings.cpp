#include <algorithm>
#include <span>

#include "extract/table_findings.h"
#include "extract/table_offices.h"
#include "language/pack.h"
#include "text/fold.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::extract {
namespace {

using language::Category;

constexpr size_t kLongestPlace = 6;  // words of a place's name in a title

/// How the places that a title names stand to the row's locality.
struct TitlePlaces {
  std::vector<text::Span> own;  ///< where it names the locality, in the title
  std::string other;            ///< a place that it names and that is not the locality
};

class TitleReader {
 public:
  TitleReader(const TableRow& row, TablePlaces& places) : row_(row), places_(places) {}

  TitlePlaces read(std::string_view title) {
    TitlePlaces out;
    const std::vector<text::Token> tokens = text::tokenise(title);
    const auto hits =
        places_.finder().find(title, {Category::kRole, Category::kHead, Category::kBody, Category::kModifier});
    const auto is_name = [&](const text::Token& token) {
      if (!token.is_name_part()) return false;
      const bool named = token.capital || token.kind == text::TokenKind::kCharacter;
      return named &&
             std::none_of(hits.begin(), hits.end(), [&](const TermHit& hit) { return hit.span.contains(token.span); });
    };
    for (size_t first = 0; first < tokens.size();) {
      size_t last = first;
      while (last < tokens.size() && (is_name(tokens[last]) || (last > first && is_joined(tokens, last, title))))
        ++last;
      read_run(std::span(tokens).subspan(first, last - first), title, out);
      first = std::max(last, first + 1);
    }
    return out;
  }

 private:
  /// A sign within a name, or what follows it: of "Xê-vi-da" only the first part has a capital.
  static bool is_joined(const std::vector<text::Token>& tokens, size_t at, std::string_view title) {
    if (tokens[at].space_before) return false;
    const auto is_sign = [&](size_t token) {
      const std::string_view sign = tokens[token].span.of(title);
      return sign == "-" || sign == "'" || sign == "’" || sign == ".";
    };
    return is_sign(at) || (tokens[at].is_name_part() && is_sign(at - 1) && !tokens[at - 1].space_before);
  }

  /// The first and longest words of the run that name the locality; another place only as long as none do.
  void read_run(std::span<const text::Token> run, std::string_view title, TitlePlaces& out) {
    for (size_t from = 0; from < run.size(); ++from) {
      for (size_t to = std::min(run.size(), from + kLongestPlace); to > from; --to) {
        const text::Span words = text::join(run[from].span, run[to - 1].span);
        if (names_partner(words.of(title))) return out.own.push_back(words);
        if (out.own.empty()) weigh_other(words.of(title), out);
      }
    }
  }

  bool names_partner(std::string_view words) {
    const std::string tight = text::fold_tight(words);
    if (tight.empty()) return false;
    for (const NameReading& reading : row_.partner.text.names) {
      if (text::fold_tight(reading.name) == tight) return true;
    }
    LocalityText name;
    name.names.push_back({std::string(words), 1});
    found_ = places_.choices(name, row_.country.code, LocalityKind::kAny, false);
    return row_.partner.place && std::any_of(found_.begin(), found_.end(), [&](const PlaceChoice& choice) {
             return choice.place.index == row_.partner.place->place.index;
           });
  }

  void weigh_other(std::string_view words, TitlePlaces& out) {
    const auto countries = places_.countries(words, false);
    const bool country = !countries.empty() && countries.front().code == row_.country.code;
    const bool sure =
        !found_.empty() && found_.front().strength > 0.85 && found_.front().place.kind != gazetteer::PlaceKind::kCity;
    if ((country || sure) && words.size() > out.other.size()) out.other = words;
  }

  const TableRow& row_;
  TablePlaces& places_;
  std::vector<PlaceChoice> found_;  // of the words last looked at
};

bool name_between(std::string_view text, uint32_t from, uint32_t to) {
  return from < to && count_words(text.substr(from, to - from)) > 0;
}

/// Whether a title ends with the word for a sort of locality and no name, or with the first half of a longer term.
bool is_cut_off(std::string_view text, const TermFinder& finder) {
  const auto hits = finder.find(text, {Category::kRole, Category::kHead, Category::kBody, Category::kModifier,
                                       Category::kLocalityWord, Category::kTitleLink, Category::kLevelWord});
  const std::vector<text::Token> tokens = text::tokenise(text);
  if (tokens.empty() || hits.empty()) return false;
  const TermHit& last = hits.back();
  const bool ends_with_word = last.term->category == Category::kLocalityWord && last.span.end + 1 >= text.size() &&
                              hits.size() > 1 && !name_between(text, hits[hits.size() - 2].span.end, last.span.start);
  const bool ends_with_link = last.term->category == Category::kTitleLink && last.span.end == text.size();
  const text::Token& end = tokens.back();
  const bool half_a_term = end.kind == text::TokenKind::kWord && !end.capital && end.space_before &&
                           last.span.end <= end.span.start &&
                           std::any_of(finder.packs().begin(), finder.packs().end(),
                                       [&](const language::Pack* pack) { return pack->longest_from(end.hash) > 1; });
  return ends_with_word || ends_with_link || half_a_term;
}

class TitleFaults {
 public:
  TitleFaults(const TableRow& row, const PartFacts& part, TablePlaces& places)
      : row_(row), part_(part), text_(part.document->text), places_(places) {}

  std::vector<Fact> find() {
    for (const RowPerson& person : row_people(row_)) {
      bool titled = false;
      for (const RowPerson::Written& written : person.written) titled |= !written.leader->title.empty();
      for (const RowPerson::Written& written : person.written) {
        if (written.leader->title.empty()) {
          if (titled) say("missing_title", {{"person", name(written)}}, {written.cell});
          continue;
        }
        check_place(written);
        check_end(written);
      }
      check_languages(person);
    }
    compare_spellings();
    return std::move(out_);
  }

 private:
  std::string name(const RowPerson::Written& written) const {
    return text::collapse_spaces(written.of(written.leader->name, text_));
  }
  std::string title(const RowPerson::Written& written) const {
    return text::collapse_spaces(written.of(written.leader->title, text_));
  }
  text::Span title_span(const RowPerson::Written& written) const {
    return {written.cell.start + written.leader->title.start, written.cell.start + written.leader->title.end};
  }
  void say(std::string kind, std::map<std::string, std::string> arguments, std::initializer_list<text::Span> cells) {
    out_.push_back(make_finding(std::move(kind), std::move(arguments), row_, part_, cells));
  }

  void check_place(const RowPerson::Written& written) {
    const TitlePlaces named = TitleReader(row_, places_).read(written.of(written.leader->title, text_));
    remember_spellings(written, named.own);
    if (!named.own.empty() || named.other.empty() || written.leader->offices.empty()) return;
    say("wrong_place_in_title",
        {{"title", title(written)},
         {"place", named.other},
         {"suggestion", text::collapse_spaces(row_.partner.text.whole.of(text_))}},
        {title_span(written), row_.partner.cell});
  }

  void check_end(const RowPerson::Written& written) {
    if (is_cut_off(written.of(written.leader->title, text_), places_.finder())) {
      say("cut_off_title", {{"person", name(written)}, {"title", title(written)}}, {title_span(written)});
    }
  }

  struct Spelling {
    std::string form;
    text::Span span;  // in the document
  };

  /// How titles in the table's own language write the locality.
  void remember_spellings(const RowPerson::Written& written, const std::vector<text::Span>& own) {
    if (written.language != part_.document->language) return;
    const uint32_t start = title_span(written).start;
    for (const text::Span words : own) {
      const text::Span span{start + words.start, start + words.end};
      spellings_.push_back({text::collapse_spaces(span.of(text_)), span});
    }
  }

  /// "Thủ đô Phnom Penh" beside "Đô trưởng Thủ đô Phnôm Pênh". A longer form of a name is no other spelling of it.
  void compare_spellings() {
    if (spellings_.empty() || !row_.partner.place) return;
    const std::string& written = row_.partner.place->written;
    std::vector<Spelling> unlike = {{written, row_.partner.cell}};
    for (const Spelling& spelling : spellings_) {
      const std::string tight = text::fold_tight(spelling.form);
      const bool known = std::any_of(unlike.begin(), unlike.end(), [&](const Spelling& other) {
        if (language::marked_form(other.form) == language::marked_form(spelling.form)) return true;
        const std::string others = text::fold_tight(other.form);
        return others != tight && (others.find(tight) != std::string::npos || tight.find(others) != std::string::npos);
      });
      if (!known) unlike.push_back(spelling);
    }
    if (unlike.size() < 2) return;
    std::string forms;
    for (const Spelling& spelling : unlike) forms.append(forms.empty() ? "“" : ", “").append(spelling.form).append("”");
    Fact fact = make_finding("mixed_spelling", {{"forms", forms}}, row_, part_, {});
    for (const Spelling& spelling : unlike) add_evidence(fact, *part_.document, spelling.span);
    out_.push_back(std::move(fact));
  }

  /// Both languages name offices of the locality, and not the same ones.
  void check_languages(const RowPerson& person) {
    const RowPerson::Written* first = nullptr;
    for (const RowPerson::Written& written : person.written) {
      if (written.leader->title.empty() || roles(written).empty()) continue;
      if (!first) {
        first = &written;
      } else if (roles(*first) != roles(written)) {
        say("title_mismatch", {{"person", name(*first)}, {"first", title(*first)}, {"second", title(written)}},
            {title_span(*first), title_span(written)});
        return;
      }
    }
  }

  /// Role and whether acting, of each local office. One Vietnamese word stands for the heads of states and of
  /// territories, which English tells apart.
  static std::vector<std::pair<std::string, bool>> roles(const RowPerson::Written& written) {
    std::vector<std::pair<std::string, bool>> out;
    for (const CellOffice& office : written.leader->offices) {
      if (office.national || office.past || office.role.empty()) continue;
      out.emplace_back(office.role == "chief_minister" ? "premier" : office.role, office.acting);
    }
    std::sort(out.begin(), out.end());
    return out;
  }

  const TableRow& row_;
  const PartFacts& part_;
  std::string_view text_;
  TablePlaces& places_;
  std::vector<Spelling> spellings_;
  std::vector<Fact> out_;
};

}  // namespace

TitleEnd end_of_title(const TableRow& row, const RowPerson::Written& written, const PartFacts& part,
                      TablePlaces& places) {
  const std::string_view title = written.of(written.leader->title, part.document->text);
  const TitlePlaces named = TitleReader(row, places).read(title);
  if (!named.own.empty() || !named.other.empty()) return TitleEnd::kPlace;
  return is_cut_off(title, places.finder()) ? TitleEnd::kCutOff : TitleEnd::kNoPlace;
}

std::vector<Fact> find_title_faults(const TableRow& row, const PartFacts& part, TablePlaces& places) {
  return TitleFaults(row, part, places).find();
}

}  // namespace ketnghia::extract
