#pragma once

#include <memory>
#include <string>
#include <vector>

#include "annotate/annotation.h"

namespace ketnghia::annotate {

using Words = std::vector<std::string>;

inline const language::Packs& packs() {
  static const auto* const packs = new language::Packs(language::Packs::open(KETNGHIA_SOURCE_DIR "/data/language"));
  return *packs;
}

inline const gazetteer::Book& book() {
  static const auto* const book = new gazetteer::Book(gazetteer::Book::open(KETNGHIA_BINARY_DIR "/data/places.book"));
  return *book;
}

/// A text of our own read with one language's pack, each line a block; `published` is the day of its page.
class Reading {
 public:
  Reading(const std::string& language, const std::string& text, const std::string& published = "2024-05-17")
      : document_(std::make_unique<read::Document>()) {
    document_->name = "text";
    document_->text = text;
    document_->language = language;
    if (!published.empty()) document_->published = read::Publication{*text::Edtf::parse(published), {}};
    uint32_t start = 0;
    for (uint32_t i = 0; i <= text.size(); ++i) {
      if (i < text.size() && text[i] != '\n') continue;
      if (i > start) document_->blocks.push_back({{start, i}, read::Part::kMain, std::nullopt});
      start = i + 1;
    }
    annotation_ = annotate(*document_, book(), *packs().find(language), Options{});
  }

  const Annotation& annotation() const { return annotation_; }
  Words sentences() const {
    Words out;
    for (const Sentence& s : annotation_.sentences) out.emplace_back(annotation_.words(s.tokens));
    return out;
  }
  /// Ids in the order of the text, each mention.
  Words places() const {
    Words out;
    for (const PlaceMention& place : annotation_.places) out.push_back(place.id);
    return out;
  }
  Words place_words() const {
    Words out;
    for (const PlaceMention& place : annotation_.places) out.emplace_back(annotation_.words(place.with_words));
    return out;
  }
  Words dates() const {
    Words out;
    for (const DateMention& date : annotation_.dates) out.push_back(date.date ? date.date->text() : "?");
    return out;
  }
  Words people() const {
    Words out;
    for (const PersonMention& person : annotation_.persons) out.push_back(person.name);
    return out;
  }
  /// "role of place: person" for each title that has a role.
  Words titles() const {
    Words out;
    for (const TitleMention& title : annotation_.titles) {
      if (title.role.empty()) continue;
      std::string line = title.former ? "former " + title.role : title.acting ? "acting " + title.role : title.role;
      if (title.place) line += " of " + annotation_.places[*title.place].id;
      if (title.person) line += ": " + annotation_.persons[*title.person].name;
      out.push_back(line);
    }
    return out;
  }
  /// Values of the terms of one category.
  Words terms(language::Category category) const {
    Words out;
    for (const TermMention& term : annotation_.terms) {
      if (term.term->category == category) out.push_back(term.term->value);
    }
    return out;
  }

 private:
  std::unique_ptr<read::Document> document_;
  Annotation annotation_;
};

}  // namespace ketnghia::annotate
