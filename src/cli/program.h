#pragma once

#include <iosfwd>

namespace ketnghia::cli {

/// Runs the program with its arguments. Exit codes: 0 done, 1 an input could not be read, 2 wrong use.
int run_program(int argc, const char* const* argv, std::ostream& out, std::ostream& err);

}  // namespace ketnghia::cli
