#include "extract/table_columns.h"

#include <algorithm>
#include <array>
#include <map>

#include "extract/table_marks.h"
#include "extract/table_sides.h"
#include "text/utf8.h"

namespace ketnghia::extract {
namespace {

using language::Category;

constexpr std::array<std::pair<std::string_view, ColumnKind>, 16> kNames = {{{"other", ColumnKind::kOther},
                                                                             {"number", ColumnKind::kNumber},
                                                                             {"country", ColumnKind::kCountry},
                                                                             {"region", ColumnKind::kRegion},
                                                                             {"locality", ColumnKind::kLocality},
                                                                             {"home", ColumnKind::kHome},
                                                                             {"other_name", ColumnKind::kOtherName},
                                                                             {"kind", ColumnKind::kKind},
                                                                             {"level", ColumnKind::kLevel},
                                                                             {"since", ColumnKind::kSince},
                                                                             {"until", ColumnKind::kUntil},
                                                                             {"status", ColumnKind::kStatus},
                                                                             {"leader", ColumnKind::kLeader},
                                                                             {"leader_title", ColumnKind::kLeaderTitle},
                                                                             {"note", ColumnKind::kNote},
                                                                             {"document", ColumnKind::kDocument}}};
constexpr size_t kKinds = kNames.size();

// The words of a header and the look of the cells weigh about the same; where the cells can be checked and speak
// against the header, the header is a loose one ("Foreign partner" over a column of countries).
constexpr double kHeaderWeight = 0.6;
constexpr double kContentWeight = 0.7;
constexpr double kContradicted = 0.4;
constexpr double kLeastContent = 0.2;
constexpr double kOfficeInHeader = 0.6;  // as many of the header's words at least
constexpr double kLeastScore = 0.3;      // below it a column is left alone
constexpr size_t kSample = 60;           // rows that are looked at
constexpr int kLongText = 5;             // words of a remark

size_t index_of(ColumnKind kind) { return static_cast<size_t>(kind); }

/// Cells of one column, with what each kind's look needs.
struct Look {
  int filled = 0;
  std::array<int, kKinds> like{};
  int growing = 0;  // row numbers that follow the one above
  int last_number = -1;

  double share(ColumnKind kind) const { return filled ? static_cast<double>(like[index_of(kind)]) / filled : 0; }
};

int whole_number(std::string_view text) {
  while (!text.empty() && (text.back() == '.' || text.back() == ')')) text.remove_suffix(1);
  if (text.empty() || text.size() > 3) return -1;
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool has_year(std::string_view text) {
  int digits = 0;
  for (const char c : text) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    if (digits == 4) return true;
  }
  return false;
}

double coverage(const std::vector<TermHit>& hits, std::string_view text) {
  int covered = 0;
  for (const TermHit& hit : hits) covered += hit.tokens;
  const int words = count_words(text);
  return words ? static_cast<double>(covered) / words : 0;
}

class ContentReader {
 public:
  ContentReader(TablePlaces& places, std::string_view document_text) : places_(places), text_(document_text) {}

  void look_at(const GridCell& cell, Look& look) {
    const MarkedText marked = part_marks(text_, cell.span);
    const std::string_view text = marked.core.of(text_);
    if (text.empty() || count_words(text) == 0) return;
    ++look.filled;
    const auto mark = [&](ColumnKind kind) { ++look.like[index_of(kind)]; };
    if (const int number = whole_number(text); number >= 0) {
      mark(ColumnKind::kNumber);
      look.growing += number == look.last_number + 1 || number == 1;
      look.last_number = number;
      return;
    }
    const int words = length_of(text);
    if (is_date(text, places_.finder()) || (words <= 8 && has_year(text))) return mark(ColumnKind::kSince);
    look_at_words(marked.core, text, words, mark);
  }

 private:
  template <typename Mark>
  void look_at_words(text::Span span, std::string_view text, int words, Mark mark) {
    const TermFinder& finder = places_.finder();
    if (is_person(text)) mark(is_title(text) ? ColumnKind::kLeaderTitle : ColumnKind::kLeader);
    const double ties = coverage(finder.find(text, {Category::kRelation, Category::kAgreement}), text);
    if (ties >= 0.5) mark(ColumnKind::kKind);
    if (ties > 0.99) return;  // 友好 is a district of Yichun too
    if (coverage(finder.find(text, {Category::kBody}), text) >= 0.6) mark(ColumnKind::kLevel);
    if (is_status(text)) mark(ColumnKind::kStatus);
    if (words > kLongText) mark(ColumnKind::kNote);
    if (words > 8) return;
    const auto countries = places_.countries(text, false);
    if (!countries.empty() && countries.front().score > 0.7 && !names_country_last(text)) {
      mark(ColumnKind::kCountry);
      return;
    }
    const auto found = places_.choices(places_.take_apart(text_, span), {}, LocalityKind::kAny, false);
    if (!found.empty() && found.front().score > 0.4) mark(ColumnKind::kLocality);
  }

  /// "Sapporo, Japan", "Ulsan (Südkorea)": the country only says where the place before it lies.
  bool names_country_last(std::string_view text) const {
    const size_t part = std::min({text.find(','), text.find('('), text.find("、"), text.find("（"), text.find("，")});
    return part != std::string_view::npos && part > 0 && places_.countries(text.substr(0, part), false).empty();
  }

  bool is_person(std::string_view text) const {
    const auto hits = places_.finder().find(text, {Category::kHonorific, Category::kRole, Category::kHead});
    return std::any_of(hits.begin(), hits.end(), [](const TermHit& hit) {
      return hit.term->category != Category::kHonorific || hit.span.start == 0;
    });
  }

  /// "Vice Mayor", "Chủ tịch UBND tỉnh": a title without its holder.
  bool is_title(std::string_view text) const {
    const auto hits =
        places_.finder().find(text, {Category::kRole, Category::kHead, Category::kBody, Category::kModifier,
                                     Category::kLocalityWord, Category::kLevelWord, Category::kTitleLink});
    return coverage(hits, text) > 0.99;
  }

  bool is_status(std::string_view text) const {
    const auto hits = places_.finder().find(text, {Category::kTableWord});
    const bool status = std::any_of(hits.begin(), hits.end(), [](const TermHit& hit) {
      const std::string& value = hit.term->value;
      return value == "active" || value == "expired" || value == "suspended" || value == "ended" || value == "planned";
    });
    return status && coverage(hits, text) >= 0.5;
  }

  TablePlaces& places_;
  std::string_view text_;
};

std::string header_of(const TableGrid& grid, const std::vector<int>& headers, int column) {
  std::string out;
  const GridCell* last = nullptr;
  for (const int row : headers) {
    const GridCell* cell = grid.at(row, column);
    if (!cell || cell->empty() || cell == last) continue;
    if (!out.empty()) out += ' ';
    out += text::collapse_spaces(cell->text);
    last = cell;
  }
  return out;
}

struct Scores {
  std::array<double, kKinds> header{}, content{}, total{};
};

Scores score_column(const Column& column, const Look& look, int index, const TermFinder& finder) {
  Scores out;
  const int words = count_words(column.header);
  for (const TermHit& hit : finder.find(column.header, {Category::kColumn})) {
    out.header[index_of(column_kind(hit.term->value))] += static_cast<double>(hit.tokens) / std::max(1, words);
  }
  // "Lord Mayor / Mayor", "Current mayor (partner)": an office heads the people who hold it.
  double& leader = out.header[index_of(ColumnKind::kLeader)];
  if (!finder.find(column.header, {Category::kRole}).empty()) leader = std::max(leader, kOfficeInHeader);
  for (const auto& [name, kind] : kNames) out.content[index_of(kind)] = look.share(kind);
  const double growing = look.filled ? static_cast<double>(look.growing) / look.filled : 0;
  out.content[index_of(ColumnKind::kNumber)] *= growing * (index <= 1 ? 1 : 0.7);
  out.content[index_of(ColumnKind::kNote)] *= 0.5;
  // A column of own localities looks like any column of localities; read_columns parts them.
  out.content[index_of(ColumnKind::kHome)] = out.content[index_of(ColumnKind::kLocality)];
  out.content[index_of(ColumnKind::kRegion)] = 0.5 * out.content[index_of(ColumnKind::kLocality)];
  out.content[index_of(ColumnKind::kUntil)] = 0.8 * out.content[index_of(ColumnKind::kSince)];
  constexpr std::array kChecked = {ColumnKind::kNumber, ColumnKind::kCountry, ColumnKind::kLocality, ColumnKind::kHome,
                                   ColumnKind::kSince};
  for (size_t kind = 0; kind < kKinds; ++kind) {
    const bool weak = kind == index_of(ColumnKind::kHome) || kind == index_of(ColumnKind::kRegion) ||
                      kind == index_of(ColumnKind::kUntil);
    const double content = weak && out.header[kind] == 0 ? 0 : out.content[kind];
    out.total[kind] = kHeaderWeight * out.header[kind] + kContentWeight * content;
    const bool checked = std::find(kChecked.begin(), kChecked.end(), static_cast<ColumnKind>(kind)) != kChecked.end();
    if (checked && look.filled >= 3 && out.content[kind] < kLeastContent) out.total[kind] *= kContradicted;
  }
  return out;
}

/// Kinds of which a table has one column; the best takes it and the others are read as their next best kind.
bool is_single(ColumnKind kind) {
  return kind == ColumnKind::kNumber || kind == ColumnKind::kSince || kind == ColumnKind::kUntil ||
         kind == ColumnKind::kKind || kind == ColumnKind::kLevel || kind == ColumnKind::kStatus;
}

void assign(std::vector<Column>& columns, const std::vector<Scores>& scores) {
  struct Claim {
    double score;
    size_t column;
    ColumnKind kind;
  };
  std::vector<Claim> claims;
  for (size_t c = 0; c < columns.size(); ++c) {
    for (size_t kind = 0; kind < kKinds; ++kind) {
      if (scores[c].total[kind] >= kLeastScore)
        claims.push_back({scores[c].total[kind], c, static_cast<ColumnKind>(kind)});
    }
  }
  std::stable_sort(claims.begin(), claims.end(), [](const Claim& a, const Claim& b) { return a.score > b.score; });
  std::array<bool, kKinds> taken{};
  for (const Claim& claim : claims) {
    Column& column = columns[claim.column];
    if (column.score > 0 || (is_single(claim.kind) && taken[index_of(claim.kind)])) continue;
    column.kind = claim.kind;
    column.score = claim.score;
    column.by_header = scores[claim.column].header[index_of(claim.kind)];
    column.by_content = scores[claim.column].content[index_of(claim.kind)];
    taken[index_of(claim.kind)] = true;
  }
}

/// Two to five words in capitals without figures, and no place: a person's name where a column beside it has titles.
bool is_name(std::string_view document_text, text::Span span, TablePlaces& places) {
  constexpr int kShortest = 2, kLongest = 5;  // words
  const std::string_view text = span.of(document_text);
  const int words = count_words(text);
  if (words < kShortest || words > kLongest) return false;
  for (const text::Token& token : text::tokenise(text)) {
    if (token.kind == text::TokenKind::kNumber) return false;
    const bool begins_word = token.kind == text::TokenKind::kWord && (token.space_before || token.span.start == 0);
    if (begins_word && !token.capital && token.span.size() > 3) return false;  // "Hong Tae-yong", "Ursula von der Tann"
  }
  const auto found = places.choices(places.take_apart(document_text, span), {}, LocalityKind::kAny, false);
  return found.empty() || found.front().strength < 0.5;
}

/// "Name | Position | City": beside a column of titles alone the names of their holders stand in a column that no word
/// of a header need tell of.
void find_holders(std::vector<Column>& columns, const TableGrid& grid, std::string_view document_text,
                  const std::vector<int>& body, TablePlaces& places) {
  constexpr double kMost = 0.6;
  const auto is = [](ColumnKind kind) { return [kind](const Column& column) { return column.kind == kind; }; };
  if (std::ranges::none_of(columns, is(ColumnKind::kLeaderTitle)) ||
      std::ranges::any_of(columns, is(ColumnKind::kLeader)))
    return;
  for (size_t c = 0; c < columns.size(); ++c) {
    if (columns[c].kind != ColumnKind::kOther && columns[c].kind != ColumnKind::kNote) continue;
    int filled = 0, names = 0;
    for (const int row : body) {
      const GridCell* cell = grid.at(row, static_cast<int>(c));
      if (cell == nullptr || cell->empty() || cell->row != row) continue;
      ++filled;
      names += is_name(document_text, part_marks(document_text, cell->span).core, places);
    }
    const double share = filled > 0 ? static_cast<double>(names) / filled : 0;
    if (share < kMost) continue;
    columns[c].kind = ColumnKind::kLeader;
    columns[c].score = columns[c].by_content = share;
    return;
  }
}

std::string language_of(const Column& column, const TableGrid& grid, const std::vector<int>& body, int index,
                        const TermFinder& finder) {
  for (const TermHit& hit : finder.find(column.header, {Category::kColumn})) {
    if (hit.term->value == "leader_vi") return "vi";
    if (hit.term->value == "leader_en") return "en";
  }
  std::map<std::string, int> hits;
  for (const int row : body) {
    for (const TermHit& hit :
         finder.find(grid.text(row, index), {Category::kHonorific, Category::kRole, Category::kHead})) {
      ++hits[hit.pack->code()];
    }
  }
  std::string best;
  for (const auto& [code, count] : hits) {
    if (best.empty() || count > hits[best]) best = code;
  }
  return best;
}

}  // namespace

std::string_view to_string(ColumnKind kind) {
  for (const auto& [name, known] : kNames) {
    if (known == kind) return name;
  }
  return "other";
}

ColumnKind column_kind(std::string_view value) {
  if (value == "leader_vi" || value == "leader_en") return ColumnKind::kLeader;
  for (const auto& [name, kind] : kNames) {
    if (name == value) return kind;
  }
  return ColumnKind::kOther;
}

namespace {

/// A table of partners that are regions has them in its column of regions, and none of towns.
void let_regions_be_partners(std::vector<Column>& columns) {
  const auto is_of = [](ColumnKind kind) { return [kind](const Column& column) { return column.kind == kind; }; };
  if (std::ranges::any_of(columns, is_of(ColumnKind::kLocality))) return;
  const auto region = std::ranges::find_if(columns, is_of(ColumnKind::kRegion));
  if (region != columns.end()) region->kind = ColumnKind::kLocality;
}

}  // namespace

std::vector<Column> read_columns(const TableGrid& grid, std::string_view document_text, const std::vector<int>& headers,
                                 const std::vector<int>& body, TablePlaces& places) {
  std::vector<Column> columns(static_cast<size_t>(grid.columns));
  std::vector<Scores> scores;
  ContentReader content(places, document_text);
  for (int c = 0; c < grid.columns; ++c) {
    Column& column = columns[static_cast<size_t>(c)];
    column.header = header_of(grid, headers, c);
    Look look;
    for (size_t i = 0; i < std::min(body.size(), kSample); ++i) {
      const GridCell* cell = grid.at(body[i], c);
      if (cell && !cell->empty() && cell->row == body[i] && cell->column == c) content.look_at(*cell, look);
    }
    scores.push_back(score_column(column, look, c, places.finder()));
  }
  assign(columns, scores);
  let_regions_be_partners(columns);
  part_sides(columns, grid, document_text, body, places);
  find_holders(columns, grid, document_text, body, places);
  for (int c = 0; c < grid.columns; ++c) {
    Column& column = columns[static_cast<size_t>(c)];
    if (column.kind == ColumnKind::kLeader) column.language = language_of(column, grid, body, c, places.finder());
  }
  return columns;
}

}  // namespace ketnghia::extract
