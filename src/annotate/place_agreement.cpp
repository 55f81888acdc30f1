#include <algorithm>
#include <map>
#include <unordered_map>

#include "annotate/places.h"
#include "text/utf8.h"

// The mentions of one page agree: a short one means what a longer one of the page means, and bears its name.

namespace ketnghia::annotate {
namespace {

using gazetteer::Place;
using gazetteer::PlaceKind;

class MentionAgreement {
 public:
  explicit MentionAgreement(Annotation& a) : a_(a) {}

  void reach() {
    find_shortened();
    agree_on_longer_names();
    agree_on_kinds();
    agree_on_level();
    for (PlaceMention& mention : a_.places) name_it(mention);
    name_again();
  }

 private:
  using Worded = std::unordered_map<std::string, std::map<gazetteer::PlaceIndex, int>>;

  /// "Falu kommun" of a page about Falun: a name that no book knows, cut short before its locality word, is the place
  /// of the page whose name goes on with a letter or two.
  void find_shortened() {
    constexpr size_t kLeast = 4, kRest = 2;                          // bytes
    std::unordered_map<std::string_view, const PlaceMention*> full;  // by its name without a letter or two
    for (const PlaceMention& mention : a_.places) {
      for (size_t rest = 1; mention.place && !mention.demonym && rest <= kRest; ++rest) {
        const std::string_view name = mention.surface;
        if (name.size() >= kLeast + rest) full.try_emplace(name.substr(0, name.size() - rest), &mention);
      }
    }
    for (PlaceMention& mention : a_.places) {
      if (mention.place || mention.word.empty()) continue;
      const auto found = full.find(mention.surface);
      if (found == full.end()) continue;
      mention.place = found->second->place;
      mention.sureness = found->second->sureness;
    }
  }

  /// "Frankfurt" on a page of Frankfurt (Oder): the first word of a longer name that the page has is that place, where
  /// it may be called so at all.
  void agree_on_longer_names() {
    // By the first words of the longer names; absent where two of them begin so.
    std::unordered_map<std::string_view, std::optional<gazetteer::PlaceIndex>> longer;
    for (const PlaceMention& mention : a_.places) {
      const std::string_view name = mention.surface;
      if (!mention.place || mention.demonym || a_.book->place(*mention.place).kind == PlaceKind::kCountry) continue;
      for (size_t space = name.find(' '); space != std::string_view::npos; space = name.find(' ', space + 1)) {
        const auto [known, fresh] = longer.try_emplace(name.substr(0, space), mention.place);
        if (!fresh && known->second != mention.place) known->second.reset();
      }
    }
    for (PlaceMention& mention : a_.places) {
      if (!mention.word.empty() || !mention.place || mention.demonym) continue;
      const auto found = longer.find(mention.surface);
      if (found == longer.end() || !found->second || *found->second == *mention.place) continue;
      const auto may_mean = [&](const auto& c) { return c.place == *found->second; };
      if (std::ranges::none_of(mention.candidates, may_mean)) continue;
      mention.place = *found->second;
      mention.sureness = std::max(mention.sureness, 0.5f);
    }
  }

  /// A bare name means what the text's fuller mentions of it mean: once "thành phố Bắc Giang", then "Bắc Giang".
  void agree_on_kinds() {
    Worded worded;
    for (const PlaceMention& m : a_.places) {
      if (!m.place) continue;
      if (!m.word.empty()) ++worded[language::marked_form(m.surface)][*m.place];
      // "TỈNH SƠN LA": the book has the name with its word.
      const size_t space = m.surface.find(' ');
      if (space != std::string::npos &&
          a_.pack->value_of(language::Category::kLocalityWord, std::string_view(m.surface).substr(0, space)))
        ++worded[language::marked_form(std::string_view(m.surface).substr(space + 1))][*m.place];
    }
    for (PlaceMention& m : a_.places) {
      if (!m.word.empty() || !m.place) continue;
      const std::string surface = language::marked_form(m.surface);
      Worded::const_iterator found = worded.find(surface);
      if (found == worded.end()) found = fuller_name(worded, surface);
      if (found == worded.end()) continue;
      const auto most = std::max_element(found->second.begin(), found->second.end(),
                                         [](const auto& x, const auto& y) { return x.second < y.second; });
      m.place = most->first;
      m.sureness = std::max(m.sureness, 0.5f);
    }
  }

  /// "Hoa Binh" of a page that speaks of "the two provinces" and the "provincial" committee, and of no city: the
  /// province, not the town in it that bears its name.
  void agree_on_level() {
    if (!speaks_of_units_alone()) return;
    for (PlaceMention& mention : a_.places) {
      if (!mention.word.empty() || !mention.place || mention.demonym) continue;
      const Place town = a_.book->place(*mention.place);
      if (town.kind != PlaceKind::kCity || town.parent.empty()) continue;
      for (const auto& candidate : mention.candidates) {
        const Place unit = a_.book->place(candidate.place);
        if (unit.kind == PlaceKind::kSubdivision && unit.id == town.parent) mention.place = candidate.place;
      }
    }
  }

  /// Words for a province or state that stand by themselves, and none for a city.
  bool speaks_of_units_alone() const {
    constexpr int kOften = 2;
    int units = 0;
    auto place = a_.places.begin();
    for (const TermMention& term : a_.terms) {
      const auto category = term.term->category;
      if (category != language::Category::kLevelWord && category != language::Category::kLocalityWord) continue;
      while (place != a_.places.end() && place->with_words.last <= term.tokens.first) ++place;
      if (place != a_.places.end() && place->with_words.holds(term.tokens.first)) continue;
      const std::string& value = term.term->value;
      if (value == "city" || value == "town") return false;
      units += value == "province" || value == "state" || value == "prefecture" || value == "region";
    }
    return units >= kOften;
  }

  /// 제주 after 제주특별자치도: the name with its locality word as one name of the book.
  Worded::const_iterator fuller_name(const Worded& worded, const std::string& bare) const {
    return std::find_if(worded.begin(), worded.end(), [&](const auto& entry) {
      const std::string& full = entry.first;
      if (static_cast<unsigned char>(bare[0]) < 0xE3 || !full.starts_with(bare)) return false;
      return a_.pack->value_of(language::Category::kLocalityWord, full.substr(bare.size())).has_value();
    });
  }

  /// "Shire of Yarra Ranges" of "The Shire of Yarra Ranges": the fact format wants the locality word, and no article.
  std::string name_with_word(const PlaceMention& mention) const {
    TokenRange words = mention.with_words;
    if (words.first < mention.tokens.first &&
        a_.pack->value_of(language::Category::kTitleLink, a_.tokens[words.first].span.of(a_.text())) == "article")
      ++words.first;
    return text::collapse_spaces(a_.words(words));
  }

  /// A name that no book knows is called by its fullest mention, as it is first written.
  void name_again() const {
    std::unordered_map<std::string, std::string> called;  // surface → id
    for (const PlaceMention& mention : a_.places) {
      if (mention.place || mention.word.empty() || mention.demonym) continue;
      std::string& fullest = called[mention.surface];
      if (fullest.size() < mention.id.size()) fullest = mention.id;
    }
    for (PlaceMention& mention : a_.places) {
      const auto fuller = called.find(mention.surface);
      if (!mention.place && fuller != called.end()) mention.id = fuller->second;
    }
  }

  void name_it(PlaceMention& mention) const {
    if (!mention.place) {
      mention.id = "name:" + (mention.word.empty() ? mention.surface : name_with_word(mention));
      return;
    }
    const Place place = a_.book->place(*mention.place);
    mention.id = place.id;
    mention.country = place.country;
  }

  Annotation& a_;
};

}  // namespace

void agree_on_places(Annotation& a) { MentionAgreement(a).reach(); }

}  // namespace ketnghia::annotate
