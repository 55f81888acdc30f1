#pragma once

#include <exception>
#include <map>
#include <string>
#include <utility>

namespace ketnghia {

/// What a caller has to tell apart. `main` turns it into the exit code, the server into a status.
enum class ErrorKind {
  kUsage,        ///< the command or its arguments are wrong (exit 2)
  kInput,        ///< one input cannot be read; the others go on (exit 1)
  kEnvironment,  ///< a file of the program itself, the disk or the database fails (exit 1)
  kConflict,     ///< the register refuses the step, e.g. a value that nobody holds (exit 1)
};

/// The one exception of the program. It carries the name of a message in the catalogues of `data/messages/` and what
/// that message needs, never a sentence: the boundary that catches it (main, the server) speaks the user's language.
class Error : public std::exception {
 public:
  using Arguments = std::map<std::string, std::string>;

  Error(ErrorKind kind, std::string message, Arguments arguments = {})
      : kind_(kind), message_(std::move(message)), arguments_(std::move(arguments)) {}

  ErrorKind kind() const { return kind_; }
  /// Name of the message, e.g. "read.empty".
  const std::string& message() const { return message_; }
  const Arguments& arguments() const { return arguments_; }
  const char* what() const noexcept override { return message_.c_str(); }

 private:
  ErrorKind kind_;
  std::string message_;
  Arguments arguments_;
};

}  // namespace ketnghia
