#include "read/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "text/error.h"

namespace ketnghia::read {

namespace {

/// Closes a file at the end of its scope.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int number() const { return number_; }

 private:
  int number_;
};

[[noreturn]] void fail(const std::string& path, int reason) {
  if (reason == ENOENT || reason == ENOTDIR) throw Error(ErrorKind::kInput, "read.missing", {{"file", path}});
  if (reason == EISDIR) throw Error(ErrorKind::kInput, "read.is_folder", {{"file", path}});
  if (reason == EACCES || reason == EPERM) throw Error(ErrorKind::kInput, "read.no_permission", {{"file", path}});
  throw Error(ErrorKind::kInput, "read.failed", {{"file", path}, {"reason", std::strerror(reason)}});
}

}  // namespace

void check_size(const std::string& name, size_t size, size_t limit) {
  if (size <= limit) return;
  constexpr size_t kMegabyte = 1024 * 1024;
  throw Error(ErrorKind::kInput, "read.too_large",
              {{"file", name},
               {"size", std::to_string((size + kMegabyte - 1) / kMegabyte)},
               {"limit", std::to_string(limit / kMegabyte)}});
}

std::string load(const std::string& path, size_t limit) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) fail(path, errno);
  struct stat status {};
  if (::fstat(file.number(), &status) != 0) fail(path, errno);
  if (S_ISDIR(status.st_mode)) fail(path, EISDIR);
  const bool regular = S_ISREG(status.st_mode);
  if (regular) check_size(path, static_cast<size_t>(status.st_size), limit);
  // Pipes and devices do not know their size: read on until they end or pass the limit.
  std::string bytes;
  size_t filled = 0;
  const size_t step = regular && status.st_size > 0 ? static_cast<size_t>(status.st_size) + 1 : 64 * 1024;
  for (;;) {
    if (bytes.size() == filled) bytes.resize(filled + step);
    const ssize_t got = ::read(file.number(), bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(path, errno);
    if (got == 0) break;
    filled += static_cast<size_t>(got);
    check_size(path, filled, limit);
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace ketnghia::read
