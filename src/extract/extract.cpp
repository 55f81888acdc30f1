#include "extract/extract.h"

#include <algorithm>

#include "extract/confidence.h"
#include "extract/page.h"
#include "extract/tables.h"

namespace ketnghia::extract {

namespace {

/// What is hardly right is not stated. The cut that serves F1 best is half of the F1 reached (Lipton et al. 2014),
/// which is some 0.45 on documents that no rule was tuned on.
constexpr double kLeastConfidence = 0.45;

/// How sure the facts are, beginning with the number `first`; without those of the story that are not worth saying.
/// What stands beside the story is only ever proposed, so it stays.
void weigh(std::vector<Fact>& facts, size_t first, bool in_table, const Options& options) {
  if (options.confidence == nullptr) return;
  for (size_t i = first; i < facts.size(); ++i) facts[i].confidence = options.confidence->of(facts[i], in_table);
  const auto is_doubtful = [&](const Fact& fact) {
    return !fact.related && options.confidence->knows(kind_of(fact)) && fact.confidence < kLeastConfidence;
  };
  facts.erase(std::remove_if(facts.begin() + static_cast<std::ptrdiff_t>(first), facts.end(), is_doubtful),
              facts.end());
}

/// A tie that a row of the table states and the page around it tells again is one fact with the evidence of both;
/// unless the page tells that it is no more.
bool joins_row(const Fact& fact, std::vector<Fact>& of_tables) {
  const auto* tie = std::get_if<Relation>(&fact.content);
  if (tie == nullptr || tie->status != "active") return false;
  const auto row = std::find_if(of_tables.begin(), of_tables.end(), [&](const Fact& other) {
    const auto* stated = std::get_if<Relation>(&other.content);
    return stated != nullptr &&
           std::is_permutation(tie->parties.begin(), tie->parties.end(), stated->parties.begin(), stated->parties.end(),
                               [](const Party& x, const Party& y) { return x.id == y.id; });
  });
  if (row == of_tables.end()) return false;
  row->evidence.insert(row->evidence.end(), fact.evidence.begin(), fact.evidence.end());
  return true;
}

bool is_one_sided(const Fact& fact) {
  const auto* tie = std::get_if<Relation>(&fact.content);
  return tie != nullptr && tie->parties.size() == 1;
}

}  // namespace

std::vector<Fact> extract(const read::Document& document, const gazetteer::Book& book, const language::Packs& packs,
                          const Options& options) {
  std::vector<Fact> facts = extract_tables(document, book, packs, options);
  if (!document.is_table() && std::ranges::any_of(facts, is_one_sided)) {  // the page around says whose the table is
    if (const std::string owner = owner_of_page(document, book, packs); !owner.empty()) {
      Options of_owner = options;
      of_owner.home = owner;
      facts = extract_tables(document, book, packs, of_owner);
    }
  }
  weigh(facts, 0, true, options);
  const bool partner_table = std::any_of(
      facts.begin(), facts.end(), [](const Fact& fact) { return std::holds_alternative<Relation>(fact.content); });
  // What stands around a partner table is its headings and remarks, which the table's own reading has used. Any other
  // table is a part of the page that it stands in.
  if (partner_table && document.is_table()) return facts;
  std::vector<Fact> of_page = extract_page(document, book, packs, options, !partner_table);
  std::erase_if(of_page, [&](const Fact& fact) { return joins_row(fact, facts); });
  const size_t of_tables = facts.size();
  facts.insert(facts.end(), std::make_move_iterator(of_page.begin()), std::make_move_iterator(of_page.end()));
  weigh(facts, of_tables, false, options);
  return facts;
}

}  // namespace ketnghia::extract
