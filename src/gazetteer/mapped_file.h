#pragma once

#include <cstddef>
#include <string>

namespace ketnghia::gazetteer {

/// A file mapped for reading. Unmapped when destroyed.
class MappedFile {
 public:
  /// Absent file: `data()` is null. Throws nothing.
  explicit MappedFile(const std::string& path);
  ~MappedFile();
  MappedFile(const MappedFile&) = delete;
  MappedFile& operator=(const MappedFile&) = delete;

  const char* data() const { return data_; }
  size_t size() const { return size_; }

 private:
  const char* data_ = nullptr;
  size_t size_ = 0;
};

}  // namespace ketnghia::gazetteer
