#include <algorithm>

#include "extract/table_findings.h"
#include "extract/table_offices.h"
#include "gazetteer/phonetics.h"
#include "language/pack.h"
#include "text/fold.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::extract {
namespace {

using gazetteer::How;

constexpr size_t kLettersPerSlip = 8;  // one wrong letter in a name this long; at least one
constexpr double kRivalShare = 0.95;   // of the best score

size_t edits(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t above = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] != b[j - 1])});
      diagonal = above;
    }
  }
  return row.back();
}

bool has_marks(std::string_view text) {
  for (const text::Token& token : text::tokenise(text)) {
    if (token.has_marks) return true;
  }
  return false;
}

class NameFaults {
 public:
  NameFaults(const TableRow& row, const PartFacts& part, TablePlaces& places)
      : row_(row), part_(part), text_(part.document->text), places_(places) {}

  std::vector<Fact> find() {
    check_spelling(row_.partner);
    if (row_.home.found() && !row_.home.repeated) check_spelling(row_.home);
    check_ambiguity();
    for (const RowPerson& person : row_people(row_)) check_person(person);
    return std::move(out_);
  }

 private:
  void say(std::string kind, std::map<std::string, std::string> arguments, std::initializer_list<text::Span> cells) {
    out_.push_back(make_finding(std::move(kind), std::move(arguments), row_, part_, cells));
  }

  void check_spelling(const RowLocality& locality) {
    if (!locality.place) return;
    const std::string& written = locality.place->written;
    const std::string better = better_spelling(written, *locality.place);
    if (better.empty()) return;
    Fact fact = make_finding("misspelling", {{"text", written}, {"suggestion", better}}, row_, part_, {locality.cell});
    for (const RowLeaders& cell : row_.leaders) {
      if (cell.cell.of(text_).find(written) != std::string_view::npos) add_evidence(fact, *part_.document, cell.cell);
    }
    out_.push_back(std::move(fact));
  }

  /// The spelling that the book has for what was written: other marks on the same letters, or a name in the document's
  /// language, in English or the place's own that differs in a letter or two; of several the one most like it. Empty
  /// where what was written is a name itself, is written without any marks, or is a respelling syllable by syllable.
  std::string better_spelling(const std::string& written, const PlaceChoice& choice) const {
    const std::string marked = language::marked_form(written), tight = text::fold_tight(written);
    const size_t most = std::max<size_t>(1, tight.size() / kLettersPerSlip);
    Suggestion same_letters, other_letters;
    bool known = false;
    places_.book().names_of_place(choice.place.index, [&](const gazetteer::PlaceName& name) {
      const bool trusted = name.language == part_.document->language || name.language == "vi" ||
                           name.language == "en" || name.use == gazetteer::NameUse::kOfficial;
      if (!trusted) return;
      const std::string bare = bare_name(name.form), form = text::fold_tight(bare);
      const size_t unlike = edits(language::marked_form(bare), marked);
      if (form == tight) {
        known |= unlike == 0;
        same_letters.offer(bare, unlike);
      } else if (!form.empty() && form.front() == tight.front() && edits(form, tight) <= most) {
        other_letters.offer(bare, unlike);
      }
    });
    if (known) return {};
    if (!same_letters.name.empty()) return has_marks(written) ? same_letters.name : std::string();
    const bool syllables =
        choice.how == How::kRespelling && gazetteer::could_be_respelling(written) && count_words(written) > 1;
    return syllables ? std::string() : other_letters.name;
  }

  struct Suggestion {
    std::string name;
    size_t unlike = 0;
    void offer(const std::string& other, size_t how_unlike) {
      if (name.empty() || how_unlike < unlike) {
        name = other;
        unlike = how_unlike;
      }
    }
  };

  std::string bare_name(std::string_view form) const {
    LocalityText name = places_.take_apart(form, {0, static_cast<uint32_t>(form.size())});
    return name.names.size() > 1 ? name.names[1].name : std::string(form);
  }

  void check_ambiguity() {
    const RowLocality& partner = row_.partner;
    if (!partner.place || partner.runner_up < kRivalShare * partner.place->score) return;
    if (partner.runner_up_name == partner.place->place.name) return;
    say("ambiguous_place",
        {{"text", partner.place->written},
         {"first", std::string(partner.place->place.name)},
         {"second", partner.runner_up_name}},
        {partner.cell});
  }

  /// A name in Latin letters that two cells spell nearly alike; a word with a tone mark where Vietnamese has none.
  void check_person(const RowPerson& person) {
    const RowPerson::Written& first = person.written.front();
    const std::string name = text::collapse_spaces(first.of(first.leader->name, text_));
    for (size_t i = 1; i < person.written.size(); ++i) {
      const RowPerson::Written& other = person.written[i];
      const std::string again = text::collapse_spaces(other.of(other.leader->name, text_));
      const std::string a = text::fold_tight(name), b = text::fold_tight(again);
      if (a.empty() || b.empty() || a == b) continue;
      if (edits(a, b) > std::max<size_t>(1, a.size() / kLettersPerSlip)) continue;
      say("name_mismatch", {{"first", name}, {"second", again}},
          {in_document(first, first.leader->name), in_document(other, other.leader->name)});
    }
    if (const std::string word = impossible_syllable(name); !word.empty()) {
      say("misspelling", {{"text", word}}, {in_document(first, first.leader->name)});
    }
  }

  text::Span in_document(const RowPerson::Written& written, text::Span span) const {
    return {written.cell.start + span.start, written.cell.start + span.end};
  }

  /// Among Vietnamese syllables one whose tone mark stands where no spelling puts it: "Lôì".
  static std::string impossible_syllable(std::string_view name) {
    std::string odd;
    for (const text::Token& token : text::tokenise(name)) {
      if (token.kind != text::TokenKind::kWord) continue;
      const std::string_view word = token.span.of(name);
      if (!gazetteer::is_vietnamese_spelling(text::fold(word))) return {};
      if (has_tone_after_marked_vowel(word)) odd = word;
    }
    return odd;
  }

  /// A tone mark stands on the vowel that bears a circumflex, breve or horn where the syllable has one (Quy tắc đặt
  /// dấu thanh): "Lối", never "Lôí".
  static bool has_tone_after_marked_vowel(std::string_view word) {
    static constexpr std::u32string_view kShaped = U"âăêôơưÂĂÊÔƠƯ";
    static constexpr std::u32string_view kToned = U"àáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ";
    bool shaped = false;
    for (size_t at = 0; at < word.size();) {
      const text::CodePoint c = text::code_point_at(word, at);
      if (shaped && kToned.find(c.value) != std::u32string_view::npos) return true;
      shaped |= kShaped.find(c.value) != std::u32string_view::npos;
      at += c.length;
    }
    return false;
  }

  const TableRow& row_;
  const PartFacts& part_;
  std::string_view text_;
  TablePlaces& places_;
  std::vector<Fact> out_;
};

}  // namespace

std::vector<Fact> find_name_faults(const TableRow& row, const PartFacts& part, TablePlaces& places) {
  return NameFaults(row, part, places).find();
}

}  // namespace ketnghia::extract
