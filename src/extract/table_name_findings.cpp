#include <algorithm>

#include "extract/table_findings.h"
#include "extract/table_offices.h"
#include "gazetteer/phonetics.h"
#include "gazetteer/rule_search.h"
#include "language/pack.h"
#include "text/fold.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace ketnghia::extract {
namespace {

using gazetteer::How;

constexpr size_t kLettersPerSlip = 8;  // one wrong letter in a name this long; at least one
constexpr unsigned kFar = 64;          // letters that two spellings of a name never differ in
constexpr double kRivalShare = 0.95;   // of the best score

unsigned slips_allowed(std::string_view tight) {
  return std::max(1u, static_cast<unsigned>(tight.size() / kLettersPerSlip));
}

bool has_marks(std::string_view text) {
  for (const text::Token& token : text::tokenise(text)) {
    if (token.has_marks) return true;
  }
  return false;
}

/// Han, kana and the like: one character more or less makes another name, or is the locality word.
bool has_characters(std::string_view text) {
  const std::vector<text::Token> tokens = text::tokenise(text);
  return std::any_of(tokens.begin(), tokens.end(),
                     [](const text::Token& token) { return token.kind == text::TokenKind::kCharacter; });
}

class NameFaults {
 public:
  NameFaults(const TableRow& row, const PartFacts& part, TablePlaces& places)
      : row_(row), part_(part), text_(part.document->text), places_(places) {}

  std::vector<Fact> find() {
    check_spelling(row_.partner);
    if (row_.home.found() && !row_.home.repeated) check_spelling(row_.home);
    check_ambiguity();
    check_whole();
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
  /// where what was written is a name itself, is written without any marks or in characters, or is a
  /// respelling syllable by syllable.
  std::string better_spelling(const std::string& written, const PlaceChoice& choice) const {
    if (has_characters(written)) return {};
    const std::string marked = language::marked_form(written), tight = text::fold_tight(written);
    const unsigned most = slips_allowed(tight);
    Suggestion same_letters, other_letters;
    bool known = false;
    places_.book().names_of_place(choice.place.index, [&](const gazetteer::PlaceName& name) {
      // The office's two languages have names of their own in the sources; another's exonym is any name of any source.
      if (part_.document->language != "vi" && part_.document->language != "en") {
        known |= language::marked_form(name.form) == marked;
      }
      const bool trusted = name.language == part_.document->language || name.language == "vi" ||
                           name.language == "en" || name.use == gazetteer::NameUse::kOfficial;
      if (!trusted) return;
      const std::string bare = bare_name(name.form), form = text::fold_tight(bare);
      const size_t unlike = gazetteer::edit_distance(language::marked_form(bare), marked, kFar);
      if (form == tight) {
        known |= unlike == 0;
        same_letters.offer(bare, unlike);
      } else if (!form.empty() && form.front() == tight.front() &&
                 gazetteer::edit_distance(form, tight, most) <= most) {
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

  /// "Choang, Quảng Tây": what stands before the comma is no place in Guangxi but a piece of Guangxi's own longer name.
  void check_whole() {
    const LocalityText& partner = row_.partner.text;
    if (!row_.partner.place || partner.parent.empty()) return;
    const std::string before = text::fold_tight(partner.shortest.of(text_)), behind = text::fold_tight(partner.parent);
    bool names_before = false, names_behind = false;
    places_.book().names_of_place(row_.partner.place->place.index, [&](const gazetteer::PlaceName& name) {
      const std::string form = text::fold_tight(name.form);
      names_before |= form == before;
      names_behind |= form == behind;
    });
    if (names_before || !names_behind) return;
    say("incomplete_name", {{"text", text::collapse_spaces(partner.whole.of(text_))}, {"place", partner.parent}},
        {row_.partner.cell});
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
      const auto cells = {in_document(first, first.leader->name), in_document(other, other.leader->name)};
      if (check_reading(name, again, cells)) continue;
      if (gazetteer::edit_distance(a, b, slips_allowed(a)) > slips_allowed(a)) continue;
      say("name_mismatch", {{"first", name}, {"second", again}}, cells);
    }
    if (const std::string word = impossible_syllable(name); !word.empty()) {
      say("misspelling", {{"text", word}}, {in_document(first, first.leader->name)});
    }
  }

  /// Whether the names are the Vietnamese and the Mandarin reading of one Chinese name; says where one word of it
  /// cannot be: 王浩 Wang Hao is no Vương Khiết.
  bool check_reading(const std::string& vietnamese, const std::string& pinyin,
                     std::initializer_list<text::Span> cells) {
    if (!gazetteer::is_vietnamese_spelling(text::fold(vietnamese))) return false;
    const auto fit = places_.han_readings().fit(vietnamese, pinyin);
    if (!fit || fit->fitting == 0) return false;
    if (!fit->odd.empty()) {
      say("wrong_reading", {{"first", vietnamese}, {"second", pinyin}, {"word", fit->odd}, {"pinyin", fit->odd_pinyin}},
          cells);
    }
    return true;
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
