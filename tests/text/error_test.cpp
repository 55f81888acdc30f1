#include "text/error.h"

#include <gtest/gtest.h>

#include <string>

namespace ketnghia {
namespace {

TEST(Error, CarriesTheNameOfItsMessageAndWhatThatNeeds) {
  const Error error(ErrorKind::kInput, "read.broken_utf8", {{"file", "biên bản.txt"}, {"offset", "12"}});
  EXPECT_EQ(error.kind(), ErrorKind::kInput);
  EXPECT_EQ(error.message(), "read.broken_utf8");
  EXPECT_EQ(error.arguments().at("file"), "biên bản.txt");
  EXPECT_EQ(error.arguments().at("offset"), "12");
}

TEST(Error, NeedsNoArguments) { EXPECT_TRUE(Error(ErrorKind::kConflict, "ledger.busy").arguments().empty()); }

TEST(Error, CaughtAsAnyExceptionItStillNamesItsMessage) {
  try {
    throw Error(ErrorKind::kEnvironment, "messages.missing", {{"file", "vi.yaml"}});
  } catch (const std::exception& error) {
    EXPECT_STREQ(error.what(), "messages.missing");
  }
}

TEST(Error, ACopyOutlivesTheOneItWasMadeFrom) {
  const Error copy = [] {
    const Error first(ErrorKind::kUsage, "cli.no_such_command", {{"command", "đọc"}});
    return first;
  }();
  EXPECT_EQ(copy.arguments().at("command"), "đọc");
  EXPECT_EQ(copy.kind(), ErrorKind::kUsage);
}

}  // namespace
}  // namespace ketnghia
