#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/page.h"

namespace ketnghia::extract {

/// What a sentence says of ties: how often each word, and whether one is set up, changed or only intended.
struct TieWords {
  double twinning = 0, friendship = 0, cooperation = 0;
  bool established = false, planned = false, tie_noun = false;
  std::string change;  ///< of the fact format; empty where none is told
  bool ceases() const { return change == "suspended" || change == "ended"; }
  bool rises() const { return change == "upgraded" && (tie_noun || twinning + friendship + cooperation > 0); }
  bool any() const { return twinning + friendship + cooperation > 0 || (tie_noun && (established || ceases())); }
};

/// Empty where the sentence denies them or speaks of states.
TieWords tie_words_of(const Page& page, const SentenceView& view);

/// A list of one locality's partners: "Sister cities of Durham: Arusha, Tanzania (1991); Toyama, Japan (1989); …", or
/// with each item on a line of its own, under a line or a heading that says whose they are. Follows the story sentence
/// by sentence; borrowed page has to outlive it.
class PartnerList {
 public:
  explicit PartnerList(const Page& page) : page_(page) {}

  /// A partner that an item names.
  struct Item {
    Pair pair;
    TieWords words;  ///< its own, else the list's
    Text since;      ///< its date, or the bare year in it; absent where it says none, or that the tie ceased
  };
  /// The partners of a sentence that is an item of the open list: it begins with its place, or with the state of
  /// several. Absent where it is none.
  std::optional<std::vector<Item>> items_in(const SentenceView& view);

  /// Closes the list unless the sentence is a heading inside it, or speaks of its owner or its last partner.
  void pass(const SentenceView& view);

  /// Opens a list behind a sentence that ends in a semicolon or a colon, a heading, or one that names a locality alone
  /// ("Tempe has eleven sister cities."), with words for a tie. It is of the side that all pairs of the sentence share,
  /// else of the one that is named first. A sentence that ties the page's owner to several goes on in the next one. A
  /// heading inside a list ("友好都市") says which ties follow.
  void open(const SentenceView& view, const std::vector<Pair>& pairs, const TieWords& words);

  /// The owner and the partner of the item that was read last: what a line below the item tells of
  /// ("1979年5月1日缔结…"). Absent where there is none, or the sentence names localities itself.
  std::optional<Pair> last_pair(const SentenceView& view) const;

 private:
  /// How the items of a list follow: as parts of its paragraph between semicolons, as lines, of any block behind it, or
  /// as sentences that go on with it ("Linz kom till 1968, Klaksvik 1981.").
  enum class Items { kParts, kLines, kSentences };

  struct List {
    std::string owner;
    TieWords words;
    uint32_t block = 0;
    Items items = Items::kLines;
    std::string last;  // partner of the item that was read last
  };

  char last_sign(const SentenceView& view) const;
  bool may_be_item(const SentenceView& view) const;
  Text date_of_item(const SentenceView& view, TokenRange tokens) const;
  std::vector<Item> items_in_prose(const SentenceView& view) const;

  const Page& page_;
  std::optional<List> list_;
};

}  // namespace ketnghia::extract
