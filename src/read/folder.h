#pragma once

#include <string>
#include <vector>

namespace ketnghia::read {

/// The files that a path names: itself, or for a folder all regular files in it and its folders, sorted by path, hidden
/// ones (".git", "~$table.xlsx") and the facts kept beside a document (NAME.jsonl, NAME.home) left out. A path that
/// does not exist is given back: reading it says so.
std::vector<std::string> files_of(const std::string& path);

}  // namespace ketnghia::read
