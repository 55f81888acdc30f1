#include <algorithm>
#include <unordered_map>

#include "annotate/character_names.h"
#include "annotate/script.h"
#include "annotate/spotter.h"
#include "annotate/term_index.h"
#include "annotate/titles.h"
#include "gazetteer/lookup.h"
#include "gazetteer/person_names.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace ketnghia::annotate {
namespace {

using language::Category;
using text::Token;
using text::TokenKind;

/// Finds names by what stands beside them. The surest places are read first: behind an honorific, behind a title,
/// before a comma and a title; then names that begin with a family name; then known names again.
/// What the places found say of a token; free is false.
enum Ground : char { kFree = 0, kPlace, kLesserPlace };

class PersonFinder {
 public:
  explicit PersonFinder(Annotation& a)
      : a_(a),
        terms_(a),
        taken_(a.tokens.size() + 1, 0),
        place_of_(a.tokens.size() + 1, Ground::kFree),
        names_(a, terms_, taken_) {
    for (const DateMention& date : a.dates) mark(date.tokens);
    for (const TitleMention& title : a.titles) mark(title.tokens);
    for (const TermMention& term : a.terms) {
      if (term.term->category == Category::kNotName && term.tokens.size() > 1) mark(term.tokens);
    }
    for (const PlaceMention& place : a.places) {
      const Ground ground = is_lesser(place) ? Ground::kLesserPlace : Ground::kPlace;
      for (uint32_t i = place.with_words.first; i < place.with_words.last; ++i) place_of_[i] = ground;
    }
  }

  void find() {
    each_title([&](TitleMention& title, TokenRange sentence) { beside_title(title, sentence); });
    for (const Sentence& sentence : a_.sentences) behind_honorifics(sentence.tokens);
    each_title([&](TitleMention& title, TokenRange sentence) { before_title(title, sentence); });
    for (const Sentence& sentence : a_.sentences) by_family_name(sentence.tokens);
    std::sort(a_.persons.begin(), a_.persons.end(),
              [](const auto& x, const auto& y) { return x.tokens.first < y.tokens.first; });
    number_people();
    known_again();
    drop_places();
  }

 private:
  /// Calls `visit` for each title with its sentence. Both lists are in the order of the text.
  template <typename Visit>
  void each_title(Visit visit) {
    size_t title = 0;
    for (const Sentence& sentence : a_.sentences) {
      for (; title < a_.titles.size() && a_.titles[title].tokens.first < sentence.tokens.last; ++title) {
        if (a_.titles[title].tokens.first >= sentence.tokens.first) visit(a_.titles[title], sentence.tokens);
      }
    }
  }

  void mark(TokenRange range) {
    for (uint32_t i = range.first; i < range.last; ++i) taken_[i] = 1;
  }

  /// "betonte Kranz": a town that only its bare name tells of; a person of the page who bears it is meant sooner.
  bool is_lesser(const PlaceMention& place) const {
    constexpr uint32_t kTown = 100'000;  // inhabitants
    if (!place.word.empty() || !place.people_before.empty()) return false;
    return std::ranges::all_of(place.candidates, [&](const auto& c) {
      const gazetteer::Place known = a_.book->place(c.place);
      return known.kind == gazetteer::PlaceKind::kCity && known.population < kTown;
    });
  }

  bool is_particle(uint32_t token) const {
    const std::string word = a_.marked({token, token + 1});
    const auto& particles = a_.pack->person().particles;
    return std::find(particles.begin(), particles.end(), word) != particles.end();
  }

  /// Words that begin something else than a name: a title, an organ, a heading word.
  bool is_stop(uint32_t token, bool first) const {
    if (taken_[token]) return true;
    for (const Category category : {Category::kRole, Category::kHead, Category::kBody, Category::kHonorific,
                                    Category::kOrganisation, Category::kAgreement, Category::kLocalityWord}) {
      const TermMention* term = terms_.at(token, category);
      if (term != nullptr && (term->tokens.size() > 1 || term->tokens.last == token + 1)) {
        // "Kim", "Ba" and the like are names as well as words; inside a name they go on with it.
        if (first || term->tokens.size() > 1 || !terms_.at(token, Category::kFamilyName)) return true;
      }
    }
    if (terms_.at(token, Category::kDemonym)) return true;
    const TermMention* word = terms_.at(token, Category::kNotName);
    return word != nullptr && first && !terms_.at(token, Category::kFamilyName);
  }

  bool is_name_word(uint32_t token) const {
    const Token& t = a_.tokens[token];
    return t.kind == TokenKind::kWord && t.capital;
  }

  /// The run of name words that begins at a token; empty where none does.
  TokenRange run_from(uint32_t first, uint32_t limit) const {
    if (first >= limit) return {first, first};
    if (a_.tokens[first].kind == TokenKind::kCharacter) return names_.after(first, limit);
    if (!is_name_word(first) || is_stop(first, true)) return {first, first};
    uint32_t last = first + 1, words = 1;
    for (uint32_t at = first; words < static_cast<uint32_t>(a_.pack->person().max_words);) {
      uint32_t next = next_name_part(a_, at, limit);
      if (next == 0 && is_initial(at, limit)) next = at + 2;
      if (next == 0 || next >= limit || a_.tokens[next].line_before) break;
      const bool particle = is_particle(next) && leads_to_name(next + 1, limit);
      const bool hyphened = next > at + 1 && !a_.tokens[next].space_before;
      if (!particle && !hyphened && (!is_name_word(next) || is_stop(next, false) || is_postnominal(first, next))) break;
      last = next + 1;
      words += !hyphened;
      at = next;
    }
    return {first, last};
  }

  /// "Chris Dawson AC": a few capitals behind a name that is not written in capitals, a family name aside.
  bool is_postnominal(uint32_t first, uint32_t token) const {
    const Token& word = a_.tokens[token];
    return word.all_capital && word.span.size() <= 4 && !a_.tokens[first].all_capital &&
           terms_.at(token, Category::kFamilyName) == nullptr && a_.tokens[token].script == text::Script::kLatin;
  }

  /// A name word, or one more particle before one: "van der Berg".
  bool leads_to_name(uint32_t token, uint32_t limit) const {
    if (token >= limit) return false;
    return is_name_word(token) || (is_particle(token) && token + 1 < limit && is_name_word(token + 1));
  }

  /// "Francisco M. Domagoso": the full stop of an initial.
  bool is_initial(uint32_t at, uint32_t limit) const {
    return at + 2 < limit && a_.tokens[at].span.size() <= 2 && a_.tokens[at + 1].span.of(a_.text()) == "." &&
           is_name_word(at + 2);
  }

  bool add(TokenRange run, std::string honorific = {}) {
    if (run.size() == 0) return false;
    PersonMention person;
    person.tokens = run;
    person.name = text::collapse_spaces(a_.words(run));
    person.honorific = std::move(honorific);
    a_.persons.push_back(std::move(person));
    mark(run);
    return true;
  }

  /// The honorific that begins at a token, and where the name behind it begins.
  std::pair<const TermMention*, uint32_t> honorific_at(uint32_t token, uint32_t limit) const {
    const TermMention* honorific = token < limit ? terms_.at(token, Category::kHonorific) : nullptr;
    if (honorific == nullptr) return {nullptr, token};
    uint32_t next = honorific->tokens.last;
    if (next < limit && a_.tokens[next].span.of(a_.text()) == ".") ++next;
    // "Ngài", "TS." and the like may follow one another.
    if (const auto [more, after] = honorific_at(next, limit); more != nullptr) return {honorific, after};
    return {honorific, next};
  }

  bool is_whole_place(TokenRange run) const {
    for (uint32_t i = run.first; i < run.last; ++i) {
      if (!place_of_[i]) return false;
    }
    return true;
  }

  void beside_title(TitleMention& title, TokenRange sentence) {
    if (a_.tokens[title.tokens.last - 1].kind == TokenKind::kCharacter) return beside_character_title(title, sentence);
    uint32_t at = title.tokens.last;
    if (at < sentence.last && is_soft_comma(at)) ++at;
    const auto [honorific, start] = honorific_at(at, sentence.last);
    const bool direct = at == title.tokens.last;
    if (!direct && honorific == nullptr && !looks_full(run_from(start, sentence.last))) return;
    const TokenRange run = run_from(start, sentence.last);
    if (run.size() == 0) return;
    const bool full = run.size() > 1 || honorific != nullptr || a_.tokens[run.first].kind == TokenKind::kCharacter;
    if (full && (direct || honorific || !is_whole_place(run))) {
      add(run, honorific ? std::string(a_.words(honorific->tokens)) : "");
    }
  }

  /// Titles of Han, kana and Hangul: the name stands behind them in Chinese and before them in Japanese and Korean, and
  /// often the other way round.
  void beside_character_title(TitleMention& title, TokenRange sentence) {
    const bool name_follows = a_.pack->person().follows_title;
    if (name_follows && name_behind(title, sentence)) return;
    if (name_in_front(title, sentence)) return;
    if (!name_follows) name_behind(title, sentence);
  }

  bool name_behind(const TitleMention& title, TokenRange sentence) {
    uint32_t at = title.tokens.last;
    if (at < sentence.last && a_.tokens[at].span.of(a_.text()) == "の") ++at;
    if (in_brackets(at, sentence.last)) return true;
    const bool of_japan = leads_place(title, [](std::string_view country) { return country == "JP"; });
    if (a_.pack->person().follows_title && of_japan) {  // 宇都宮市市長佐藤英夫
      if (const TokenRange name = names_.japanese_after(at, sentence.last); name.size() > 0) return add(name);
    }
    const TokenRange name = names_.after(at, sentence.last);
    // 布拉格市市长: of a place where no names are written in Han.
    const auto foreign = [](std::string_view country) { return !gazetteer::writes_han(country); };
    if (name.size() == 0 && leads_place(title, foreign)) return add(names_.transcribed_after(at, sentence.last));
    return add(name);
  }

  /// Whether the title holds a place and all that its name may stand for are of states that `of` says yes to.
  template <typename Test>
  bool leads_place(const TitleMention& title, Test of) const {
    const auto place =
        std::ranges::find_if(a_.places, [&](const PlaceMention& p) { return title.tokens.holds(p.tokens.first); });
    if (place == a_.places.end() || place->candidates.empty()) return false;
    return std::ranges::all_of(place->candidates, [&](const auto& c) { return of(a_.book->place(c.place).country); });
  }

  /// 市長（山田太郎君）, 시장(김철수): the holder alone in brackets behind the title.
  bool in_brackets(uint32_t at, uint32_t last) {
    if (at + 2 >= last) return false;
    const std::string_view open = a_.tokens[at].span.of(a_.text());
    if (open != "（" && open != "(") return false;
    const TokenRange name = names_.after(at + 1, last);
    for (uint32_t close = name.last; name.size() > 0 && close < last && close <= name.last + 1; ++close) {
      const std::string_view sign = a_.tokens[close].span.of(a_.text());
      if (sign == "）" || sign == ")") return add(name);
    }
    return false;
  }

  bool name_in_front(TitleMention& title, TokenRange sentence) {
    uint32_t end = title.tokens.first;
    // 大塚恵理子・堺市長: a dot parts the holder's name from the unit of the title.
    const bool apposed = end > sentence.first + 1 && is_name_dot(a_, end - 1) && a_.pack->grammar().words_end_in_kana;
    if (apposed) --end;
    end = before_brackets(a_, end, sentence.first);  // 팜 다이 즈엉(Pham Dai Duong) 푸옌성 인민위원회 위원장
    TokenRange name = names_.before(end, sentence.first);
    if (name.size() == 0 && !apposed) {  // 레쭝찐 베트남 다낭시 인민위원장: the state before the city is the title's
      while (end > sentence.first && place_of_[end - 1]) --end;
      if (end < title.tokens.first) name = names_.before(end, sentence.first);
      if (name.size() > 0) title.tokens.first = end;
    }
    if (name.size() == 0 || is_whole_place(name)) return false;
    adopt_unit(title, name.first, sentence.first);
    return add(name);
  }

  /// "하이퐁시 인민위원회 응우옌 반 뚱 위원장", "愛知県の大村秀章知事": organ and place stand before the holder's name.
  void adopt_unit(TitleMention& title, uint32_t before, uint32_t least) {
    if (title.tokens.first > least && place_of_[title.tokens.first]) return;
    uint32_t at = before;
    if (at > least && (a_.tokens[at - 1].span.of(a_.text()) == "の" || a_.tokens[at - 1].span.of(a_.text()) == "의"))
      --at;
    const TermMention* body = terms_.before(at, Category::kBody);
    if (body != nullptr && body->tokens.first >= least && title.body.empty()) {
      title.body = body->term->value;
      if (!title.head.empty()) title.role = compose_role(title.head, title.body);
      at = body->tokens.first;
    }
    uint32_t first = at;
    while (first > least && place_of_[first - 1]) --first;
    if (first < before) title.unit = {first, before};
  }

  bool is_soft_comma(uint32_t at) const {
    const std::string_view sign = a_.tokens[at].span.of(a_.text());
    return sign == "," || sign == "–" || sign == "-" || sign == "—" || sign == ":" || sign == "(" || sign == "|";
  }

  /// Two words or more, none of them a place by itself.
  bool looks_full(TokenRange run) const { return run.size() >= 2 && !is_whole_place(run); }

  void behind_honorifics(TokenRange sentence) {
    for (uint32_t at = sentence.first; at < sentence.last; ++at) {
      if (taken_[at]) continue;
      const auto [honorific, start] = honorific_at(at, sentence.last);
      // "Bà Rịa": the honorific is the first syllable of a place's name.
      if (honorific == nullptr || is_whole_place(honorific->tokens)) continue;
      const bool behind_name = a_.tokens[at].kind == TokenKind::kCharacter;  // 氏, 先生, 씨
      const TokenRange run = behind_name ? names_.before(at, sentence.first) : run_from(start, sentence.last);
      add(run, std::string(a_.words(honorific->tokens)));
    }
  }

  /// "Natasha Fyles, Chief Minister of …"
  void before_title(const TitleMention& title, TokenRange sentence) {
    if (title.tokens.first < sentence.first + 2 || title.tokens.last > sentence.last) return;
    uint32_t end = title.tokens.first;
    if (!is_soft_comma(end - 1)) return;
    --end;
    uint32_t first = end;
    while (first > sentence.first && (is_name_word(first - 1) || joins(first - 1)) && !taken_[first - 1] &&
           end - first < 9) {
      --first;
    }
    while (first < end && (!is_name_word(first) || is_stop(first, true))) ++first;
    const TokenRange run = run_from(first, end);
    if (run.last == end && looks_full(run)) add(run);
  }

  bool joins(uint32_t token) const {
    const std::string_view sign = a_.tokens[token].span.of(a_.text());
    return sign == "-" || sign == "'" || sign == "’" || is_particle(token) ||
           (sign == "." && token > 0 && a_.tokens[token - 1].span.size() <= 2);
  }

  /// "Nguyễn Văn Phương" without any title: a family name, then one to three more name words.
  void by_family_name(TokenRange sentence) {
    if (!a_.pack->person().family_first) return;
    for (uint32_t at = sentence.first; at < sentence.last; ++at) {
      if (taken_[at] || !is_name_word(at) || !terms_.at(at, Category::kFamilyName) || place_of_[at]) continue;
      const TokenRange run = run_from(at, sentence.last);
      if (run.size() >= 2 && run.size() <= 5 && !is_whole_place(run)) add(run);
    }
  }

  /// One number for all mentions of one person: a shorter form is a person when it is the first or last part of a
  /// fuller name of the document.
  void number_people() {
    struct Named {
      PersonMention* mention;
      std::string folded;
    };
    std::vector<Named> named;
    for (PersonMention& mention : a_.persons) named.push_back({&mention, text::fold(mention.name)});
    std::ranges::stable_sort(named, std::greater(), [](const Named& n) { return n.folded.size(); });
    for (const auto& [mention, folded] : named) mention->person = person_of(mention->name, folded);
  }

  uint32_t person_of(const std::string& name, const std::string& folded) {
    const auto known = numbers_.find(folded);
    if (known != numbers_.end()) return known->second;
    uint32_t number = static_cast<uint32_t>(a_.people.size());
    for (uint32_t i = 0; i < folds_.size(); ++i) {
      const std::string& full = folds_[i];
      // タン of グエン・バン・タン, 石黒 of 石黒正敏: two characters or more of the name's end or beginning.
      const bool ends_without_space = static_cast<unsigned char>(folded[0]) >= 0xE3 && folded.size() >= 6 &&
                                      (full.ends_with(folded) || full.starts_with(folded));
      if (ends_without_space || full.ends_with(" " + folded) || full.starts_with(folded + " ")) {
        number = i;
        break;
      }
    }
    if (number == a_.people.size()) number = in_another_script(name);
    if (number == a_.people.size()) {
      a_.people.push_back({name});
      folds_.push_back(folded);
    }
    numbers_.emplace(folded, number);
    return number;
  }

  /// "Lý Cường (李强)", "오세훈 (Oh Se-hoon)": the person whom the document has named in another script; else as many
  /// as there are.
  uint32_t in_another_script(const std::string& name) const {
    const auto is_latin = [](const std::string& text) { return static_cast<unsigned char>(text[0]) < 0xD0; };
    for (uint32_t i = 0; i < a_.people.size(); ++i) {
      if (is_latin(name) == is_latin(a_.people[i].name)) continue;
      if (gazetteer::is_same_person(*a_.book, name, a_.people[i].name)) return i;
    }
    return static_cast<uint32_t>(a_.people.size());
  }

  /// Later mentions of known names without title or honorific: the whole name, or (where that is one word of four
  /// letters or more) its handle.
  void known_again() {
    std::unordered_map<uint64_t, uint32_t> names;  // name hash → person
    std::unordered_map<uint64_t, uint32_t> first_tokens;
    for (uint32_t i = 0; i < a_.people.size(); ++i) {
      const auto tokens = text::tokenise(a_.people[i].name);
      uint32_t parts = 0;
      for (const Token& token : tokens) parts += token.is_name_part();
      names.emplace(text::name_hash(a_.people[i].name), i);
      uint32_t& longest = first_tokens[tokens.front().hash];
      longest = std::max(longest, parts);
      const Token& handle = a_.pack->person().family_first ? tokens.front() : tokens.back();
      if (parts >= 2 && handle.kind == TokenKind::kWord && handle.span.size() >= 4 && !a_.pack->person().family_first) {
        names.emplace(text::extend_sequence(text::kEmptySequence, handle.hash), i);
        first_tokens.try_emplace(handle.hash, 1u);
      }
    }
    std::vector<PersonMention> more;
    for (const Sentence& sentence : a_.sentences) {
      for (uint32_t at = sentence.tokens.first; at < sentence.tokens.last; ++at) {
        const auto longest = taken_[at] ? first_tokens.end() : first_tokens.find(a_.tokens[at].hash);
        if (longest == first_tokens.end()) continue;
        uint64_t hash = text::kEmptySequence;
        std::optional<PersonMention> best;
        uint32_t token = at;
        for (uint32_t left = longest->second; left > 0 && !taken_[token]; --left) {
          hash = text::extend_sequence(hash, a_.tokens[token].hash);
          const auto name = names.find(hash);
          const bool capital = a_.tokens[at].capital || a_.tokens[at].kind == TokenKind::kCharacter;
          if (name != names.end() && capital && (token > at || place_of_[at] != Ground::kPlace)) {
            best = PersonMention{{at, token + 1}, {}, name->second, {}};
          }
          token = next_name_part(a_, token, sentence.tokens.last);
          if (token == 0) break;
        }
        if (!best) continue;
        best->name = text::collapse_spaces(a_.words(best->tokens));
        mark(best->tokens);
        at = best->tokens.last - 1;
        more.push_back(std::move(*best));
      }
    }
    a_.persons.insert(a_.persons.end(), more.begin(), more.end());
    std::sort(a_.persons.begin(), a_.persons.end(),
              [](const auto& x, const auto& y) { return x.tokens.first < y.tokens.first; });
  }

  void drop_places() {
    size_t person = 0;
    std::erase_if(a_.places, [&](const PlaceMention& place) {
      while (person < a_.persons.size() && a_.persons[person].tokens.last <= place.tokens.first) ++person;
      return person < a_.persons.size() && a_.persons[person].tokens.overlaps(place.tokens);
    });
  }

  Annotation& a_;
  TermIndex terms_;
  std::vector<char> taken_;
  std::vector<Ground> place_of_;  // by token
  CharacterNames names_;
  std::vector<std::string> folds_;
  std::unordered_map<std::string, uint32_t> numbers_;
};

}  // namespace

void find_persons(Annotation& a) { PersonFinder(a).find(); }

}  // namespace ketnghia::annotate
