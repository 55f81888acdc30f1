#include "language/messages.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <fstream>

#include "scratch.h"

namespace ketnghia::language {
namespace {

const std::string kFolder = KETNGHIA_SOURCE_DIR "/data/messages";

/// A catalogue of one's own: `yaml` as xx.yaml.
Messages catalogue(const std::string& yaml) {
  const Scratch scratch;
  std::ofstream(scratch.file("xx.yaml")) << yaml;
  return Messages::load(scratch.file("").string(), "xx");
}

/// What the error about a catalogue that cannot be had says: its message and the end of its file's name.
std::string refusal_of(const std::string& folder, const std::string& language) {
  try {
    Messages::load(folder, language);
  } catch (const Error& error) {
    EXPECT_EQ(error.kind(), ErrorKind::kEnvironment);
    EXPECT_FALSE(error.arguments().at("reason").empty());
    const std::string file = error.arguments().at("file");
    return error.message() + " " + file.substr(file.rfind('/') + 1);
  }
  return "none";
}

TEST(Messages, FillsArgumentsAndKeepsWhatItDoesNotKnow) {
  const Messages english = Messages::load(kFolder, "en");
  EXPECT_EQ(english.text("language.missing", {{"file", "a.yaml"}}), "a.yaml: there is no such language pack.");
  EXPECT_EQ(english.text("no.such", {{"a", "1"}}), "no.such a=1");
  EXPECT_EQ(english.text("no.such", {{"file", "x"}, {"line", "3"}}), "no.such file=x line=3");
  EXPECT_EQ(english.text("no.such"), "no.such");
}

TEST(Messages, AnErrorSpeaksTheLanguageOfTheCatalogue) {
  const Error error(ErrorKind::kInput, "read.empty", {{"file", "biên bản.txt"}});
  const std::string english = Messages::load(kFolder, "en").text(error);
  const std::string vietnamese = Messages::load(kFolder, "vi").text(error);
  EXPECT_NE(english, vietnamese);
  for (const std::string& sentence : {english, vietnamese}) {
    EXPECT_NE(sentence.find("biên bản.txt"), std::string::npos) << sentence;
    EXPECT_EQ(sentence.find('{'), std::string::npos) << sentence;
  }
}

TEST(Messages, ACatalogueKnowsItsLanguageAndItsNames) {
  const Messages vietnamese = Messages::load(kFolder, "vi");
  EXPECT_EQ(vietnamese.language(), "vi");
  EXPECT_TRUE(vietnamese.has("read.empty"));
  EXPECT_FALSE(vietnamese.has("read.emptyy"));
  EXPECT_FALSE(vietnamese.has(""));
}

TEST(Messages, EachPlaceOfAnArgumentIsFilled) {
  const Messages own = catalogue("twice: \"{a}, {b} và {a}\"\n");
  EXPECT_EQ(own.text("twice", {{"a", "Huế"}, {"b", "Sakai"}}), "Huế, Sakai và Huế");
  EXPECT_EQ(own.text("twice", {{"a", "Huế"}}), "Huế, {b} và Huế") << "what is not given is seen to be missing";
  EXPECT_EQ(own.text("twice", {{"a", "x"}, {"b", "y"}, {"c", "z"}}), "x, y và x");
}

TEST(Messages, BracesThatAreNoArgumentsAreText) {
  const Messages own = catalogue("open: \"a { b\"\nclosed: \"a } b\"\nempty: \"a {} b\"\n");
  EXPECT_EQ(own.text("open"), "a { b");
  EXPECT_EQ(own.text("closed"), "a } b");
  EXPECT_EQ(own.text("empty"), "a {} b");
}

TEST(Messages, AnArgumentIsNotFilledAgain) {
  const Messages own = catalogue("file: \"{file}: {reason}\"\n");
  EXPECT_EQ(own.text("file", {{"file", "{reason}"}, {"reason", "x"}}), "{reason}: x");
}

TEST(Messages, ACatalogueThatIsNotThereOrCannotBeReadIsSaid) {
  EXPECT_EQ(refusal_of(kFolder, "xx"), "messages.missing xx.yaml");
  EXPECT_EQ(refusal_of("/nowhere", "en"), "messages.missing en.yaml");
  const Scratch scratch;
  std::ofstream(scratch.file("en.yaml")) << "read.empty: [\n";
  EXPECT_EQ(refusal_of(scratch.file("").string(), "en"), "messages.missing en.yaml");
  std::ofstream(scratch.file("vi.yaml")) << "read.empty: {a: b}\n";
  EXPECT_EQ(refusal_of(scratch.file("").string(), "vi"), "messages.missing vi.yaml") << "a message is no map";
}

RC_GTEST_PROP(MessagesLaws, NoArgumentIsLostWhereTheMessageIsUnknown, (const Error::Arguments& arguments)) {
  const std::string text = Messages::load(kFolder, "en").text("no.such.message", arguments);
  RC_ASSERT(text.starts_with("no.such.message"));
  for (const auto& [name, value] : arguments) RC_ASSERT(text.find(name + "=" + value) != std::string::npos);
}

}  // namespace
}  // namespace ketnghia::language
