#include <algorithm>

#include "extract/page.h"

namespace ketnghia::extract {
namespace {

/// A verb of merging among localities of one country: those before it went into the one behind it, or, where the book
/// of places knows the succession, as it says.
class SuccessionFinder {
 public:
  explicit SuccessionFinder(const Page& page) : page_(page) {}

  std::vector<Fact> find() {
    for (const SentenceView& view : page_.story) sentence(view);
    return std::move(facts_);
  }

 private:
  void sentence(const SentenceView& view) {
    const TermMention* verb = view.first(Category::kSuccession);
    if (verb == nullptr) return;
    const std::vector<std::string> localities = localities_of(page_, view);
    Succession made;
    made.kind = verb->term->value;
    // "… were merged into it": the successor may be the story's own side, named in another sentence.
    std::vector<std::string> successors = localities;
    for (const std::string& side : {page_.main_pair.home, page_.main_pair.partner}) successors.push_back(side);
    for (const std::string& to : successors) {
      std::vector<std::string> from = predecessors(to, made.kind, localities);
      if (from.size() > made.from.size()) made.from = std::move(from), made.to = to;
    }
    if (made.from.empty()) return;
    for (const DateMention& date : view.dates) {
      // "kể từ ngày 1/7/2025" beside the verb is the day of the change itself.
      const bool near = (view.dates.size() == 1 && is_occasion(date)) ||
                        (date.tokens.first < verb->tokens.last + 10 && verb->tokens.first < date.tokens.last + 10);
      if (date.date && near && !date.between && date.date->shape() == text::Edtf::Shape::kPoint)
        made.date = date.date->text();
    }
    add(view, std::move(made));
  }

  /// Those of the named localities that the book knows as having gone into `to` by this kind of change.
  std::vector<std::string> predecessors(const std::string& to, const std::string& kind,
                                        const std::vector<std::string>& named) const {
    std::vector<std::string> out;
    for (const gazetteer::Succession& known : page_.book().successions()) {
      if (known.to != to || known.from == to || known.kind != kind) continue;
      const bool is_named = std::find(named.begin(), named.end(), known.from) != named.end();
      if (is_named && std::find(out.begin(), out.end(), known.from) == out.end()) out.emplace_back(known.from);
    }
    return out;
  }

  void add(const SentenceView& view, Succession made) {
    for (Fact& fact : facts_) {
      Succession& known = std::get<Succession>(fact.content);
      if (known.to != made.to || known.kind != made.kind) continue;
      for (const std::string& from : made.from) {
        if (std::find(known.from.begin(), known.from.end(), from) == known.from.end()) known.from.push_back(from);
      }
      if (!known.date) known.date = made.date;
      if (fact.evidence.size() < 4) fact.evidence.push_back(page_.evidence(view));
      return;
    }
    Fact fact;
    fact.confidence = 0.85;
    fact.evidence.push_back(page_.evidence(view));
    fact.content = std::move(made);
    facts_.push_back(std::move(fact));
  }

  const Page& page_;
  std::vector<Fact> facts_;
};

}  // namespace

std::vector<Fact> find_successions(const Page& page) { return SuccessionFinder(page).find(); }

}  // namespace ketnghia::extract
