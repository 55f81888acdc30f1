#include "extract/vocabulary.h"

#include <gtest/gtest.h>

#include "language/messages.h"

// The words of the fact format: each has its word in both languages of the program.

namespace ketnghia::extract {
namespace {

using Vocabulary = std::span<const std::string_view>;

TEST(Vocabulary, EachWordIsSaidInBothLanguages) {
  const std::vector<std::pair<const char*, Vocabulary>> spoken{
      {"kind.", vocabulary::relation_kinds()},
      {"status.", vocabulary::relation_statuses()},
      {"agreement.", vocabulary::agreement_types()},
      {"event.", vocabulary::event_types()},
      {"role.", vocabulary::roles()},
      {"body.", vocabulary::bodies()},
      {"field.", vocabulary::fields()},
      {"rule.", vocabulary::letter_rules()},
  };
  for (const char* language : {"vi", "en"}) {
    const auto messages = language::Messages::load(KETNGHIA_SOURCE_DIR "/data/messages", language);
    for (const auto& [prefix, words] : spoken) {
      for (const std::string_view word : words) {
        EXPECT_TRUE(messages.has(prefix + std::string(word))) << language << " " << prefix << word;
      }
    }
  }
}

TEST(Vocabulary, AWordIsOfItsVocabularyAlone) {
  EXPECT_TRUE(vocabulary::contains(vocabulary::roles(), "mayor"));
  EXPECT_FALSE(vocabulary::contains(vocabulary::roles(), "Mayor")) << "case counts";
  EXPECT_FALSE(vocabulary::contains(vocabulary::roles(), "twinning"));
  EXPECT_FALSE(vocabulary::contains(vocabulary::relation_kinds(), ""));
}

TEST(Vocabulary, EachVocabularyHasAWordForWhatFitsNone) {
  for (const Vocabulary words : {vocabulary::agreement_types(), vocabulary::event_types(), vocabulary::roles(),
                                 vocabulary::bodies(), vocabulary::fields()}) {
    EXPECT_TRUE(vocabulary::contains(words, "other"));
  }
  for (const Vocabulary words : {vocabulary::relation_kinds(), vocabulary::relation_statuses()}) {
    EXPECT_TRUE(vocabulary::contains(words, "unknown"));
  }
}

}  // namespace
}  // namespace ketnghia::extract
