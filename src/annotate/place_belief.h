#pragma once

#include <vector>

#include "annotate/annotation.h"
#include "annotate/term_index.h"

namespace ketnghia::annotate {

/// Whether words that a place bears as its name name it where they stand: towns are called like words, like people and
/// like parts of longer names. Asked while the places are spotted, from the first to the last; borrowed annotation and
/// terms have to outlive it.
class PlaceBelief {
 public:
  using Candidates = std::vector<PlaceMention::Candidate>;

  PlaceBelief(const Annotation& a, const TermIndex& terms) : a_(a), terms_(terms) {}

  /// The sentence that is asked about next.
  void begin_sentence(TokenRange tokens) { sentence_ = tokens; }

  /// The locality word right before a name, unless it belongs to the place before it ("Da Lat City Hall") or to a
  /// longer phrase.
  const TermMention* word_before(uint32_t token) const;
  /// The locality word that follows a name directly or after a hyphen.
  const TermMention* word_after(uint32_t token) const;
  bool is_believable(TokenRange range, const Candidates& candidates) const;
  /// The locality word that a name of the book has as its last word: 南宁市, "Московская область".
  const TermMention* word_inside(TokenRange range) const;
  bool is_title_word(uint32_t token) const;
  bool is_country(const Candidates& candidates) const;
  /// What stands beside a name calls it a place: "Mayor of Eniwa", "Eniwa, Japan". `next` is the place behind it, or
  /// null.
  bool is_attested(const PlaceMention& mention, const PlaceMention* next) const;
  /// "Jackson im Bundesstaat Wyoming": the subdivision right behind has a town of that name.
  bool lies_in_next(const PlaceMention& mention, const PlaceMention& next) const;
  /// "finska Hamina", "la ciudad peruana de Trujillo": the ISO 3166-1 code of the state whose people's name stands
  /// before a name, with nothing but locality words and links between; empty where none does.
  std::string_view people_before(uint32_t token) const;
  /// A country, a subdivision, or a city that everybody knows.
  bool is_great(const Candidates& candidates) const;
  /// Another capital word stands right beside it: "Leipzig University".
  bool is_part_of_name(TokenRange range) const;
  /// "chính quyền Mondulkiri": an organ right before the name of its place, in a language that sets it there.
  bool is_behind_organ(TokenRange range) const;

 private:
  bool has_locality_word(TokenRange range) const;
  /// The book knows the name in the state whose people's name stands before it, and no more of a name follows.
  bool is_of_people_before(TokenRange range, const Candidates& candidates) const;
  /// No character of the same script stands right before, save a place's: 宝泉 of 林宝泉市長 begins none.
  bool begins_name(uint32_t token) const;
  /// The stop of "TP. Huế", right before the token.
  bool stop_of_abbreviation(uint32_t token) const;
  bool is_latin(uint32_t token) const;
  /// "мэр Владивостока Константин Шестаков", "Thị trưởng Gimhae Hong Tae-yong": right behind a title and before a name,
  /// in a language whose titles are followed by their place.
  bool is_led_town(TokenRange range, const Candidates& candidates) const;
  /// "Governor Rodriguez", "President Ho Chi Minh": where a link stands between a title and its place, what stands
  /// right behind the title is its holder.
  bool is_called_by_title(TokenRange range) const;
  /// "заместитель председателя Народного комитета провинции Буй Динь Лонг": behind a title that ends with the word for
  /// a province, no town but the holder.
  bool is_holder_behind_level(TokenRange range, const Candidates& candidates) const;
  /// 瓦尔 of 瓦尔纳市: one character is left over before the locality word, which is no word by itself.
  bool is_cut_before_word(TokenRange range) const;
  /// A name that the language declines, in its bare form: no genitive.
  bool is_undeclined(TokenRange range) const;
  bool is_capital_word(uint32_t token) const;
  /// "The City": nothing but locality words and articles, whatever place somewhere is called so.
  bool is_common(TokenRange range) const;
  /// "Tran Van Lau": a capital word on both sides makes one word a part of somebody's name, however great its namesake.
  bool is_middle_of_name(TokenRange range) const;
  /// One Vietnamese syllable before another capital one is the beginning of a longer name: "tỉnh Bùi Minh Châu" names
  /// the head of the province's organ, "huyện Hà Khẩu" no Hà. "TP Huế Nguyễn Văn A" is a whole name and then its head.
  bool is_cut_short(TokenRange range, const Candidates& candidates) const;
  /// "Chủ tịch nước Võ …", "Republic of …": behind the word for a state stands a state or somebody's name.
  bool is_not_the_country_called(TokenRange range, const Candidates& candidates) const;
  /// A name in Han or kana with no other character of its script beside it; Hangul has its spaces.
  bool stands_free(TokenRange range) const;
  /// 等, 和: what stands between the names of a list or behind the last.
  bool ends_list(uint32_t token) const;
  /// Exactly a word of the language: 友好, 文化.
  bool is_word(TokenRange range) const;
  /// A bare name in Han means a place where Han is written, or else a word: 王宮 is no town of Bohemia.
  bool is_in_han_country(const Candidates& candidates) const;
  /// 德国曼海姆: right behind the name of the state that it lies in.
  bool is_behind_its_country(TokenRange range, const Candidates& candidates) const;
  bool is_title_beginning(uint32_t token) const;
  /// A capital word right beside it, or a sentence that it begins, makes a lesser place a part of something else:
  /// "Silicon Valley", "Chia sẻ …".
  bool stands_alone(TokenRange range, const Candidates& candidates) const;
  /// "Umeå har …", "Nantes est …": a city of some size, or any town in a sentence about a tie, at the head of a
  /// sentence, in a word that is none of the language's.
  bool is_known_subject(TokenRange range, const Candidates& candidates) const;
  bool begins_sentence(uint32_t token) const;
  /// "der Villacher Gemeinderat", "Bambergs Rathaus": a town's name with an ending before a noun, where every noun has
  /// a capital.
  bool is_inflected_before_noun(TokenRange range, const Candidates& candidates) const;
  /// "die Rede", "ein Kranz": behind an article, where every noun has a capital, one word is no city's name.
  bool is_common_noun(TokenRange range) const;

  const Annotation& a_;
  const TermIndex& terms_;
  TokenRange sentence_{0, 0};
};

}  // namespace ketnghia::annotate
