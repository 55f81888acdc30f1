// Times a whole program: measure REPEAT COMMAND [ARGUMENT…]
// Prints the median and the best wall time in milliseconds and the largest resident set in MB, as three numbers. The
// command's output is thrown away. Exit 1 if the command fails.

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <vector>

namespace {

struct Run {
  double milliseconds = 0;
  long peak_kilobytes = 0;
  bool done = false;
};

Run run_once(char** command) {
  const auto start = std::chrono::steady_clock::now();
  const pid_t child = fork();
  if (child < 0) return {};
  if (child == 0) {
    const int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (nowhere >= 0) dup2(nowhere, STDOUT_FILENO);
    execvp(command[0], command);
    _exit(127);
  }
  int status = 0;
  rusage usage{};
  if (wait4(child, &status, 0, &usage) != child) return {};
  const std::chrono::duration<double, std::milli> wall = std::chrono::steady_clock::now() - start;
  return {wall.count(), usage.ru_maxrss, WIFEXITED(status) && WEXITSTATUS(status) == 0};
}

}  // namespace

int main(int argc, char** argv) {
  const int repeat = argc > 2 ? std::atoi(argv[1]) : 0;
  if (repeat < 1) {
    fmt::print(stderr, "use: measure REPEAT COMMAND [ARGUMENT…]\n");
    return 2;
  }
  std::vector<double> walls;
  long peak = 0;
  for (int i = 0; i < repeat; ++i) {
    const Run run = run_once(argv + 2);
    if (!run.done) {
      fmt::print(stderr, "measure: {} failed\n", argv[2]);
      return 1;
    }
    walls.push_back(run.milliseconds);
    peak = std::max(peak, run.peak_kilobytes);
  }
  std::sort(walls.begin(), walls.end());
  fmt::print("{:.1f} {:.1f} {:.1f}\n", walls[walls.size() / 2], walls.front(), static_cast<double>(peak) / 1024);
  return 0;
}
