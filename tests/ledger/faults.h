#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <string>

#include "text/error.h"

namespace ketnghia::ledger {

/// The name of the message that an action ends with; empty where it does not fail.
inline std::string message_of(const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    return error.message();
  }
  return "";
}

/// Runs in a process of its own, so that limits and rights end with it. Returns its exit code, 99 if it was killed.
inline int in_a_child(const std::function<int()>& action) {
  const pid_t child = fork();
  if (child == 0) {
    int code = 98;  // an error that nobody expected
    try {
      code = action();
    } catch (const std::exception&) {
    }
    _exit(code);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 99;
}

inline bool can_become_nobody() { return geteuid() == 0; }
/// Only in a child: there is no way back.
inline bool become_nobody() { return setgid(65534) == 0 && setuid(65534) == 0; }

}  // namespace ketnghia::ledger
