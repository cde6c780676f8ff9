// SPDX-License-Identifier: MIT
// The system's files.
#include <atomic>
#include <cassert>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <filesystem>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "grassroots/text/files.hpp"

namespace grassroots {
namespace {

namespace fs = std::filesystem;

// A call that a signal interrupted is made again.
template <class Call>
auto retried(Call call) {
  auto result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

int error_of(int result) { return result == 0 ? 0 : errno; }

FileKind kind_of(mode_t mode) {
  switch (mode & S_IFMT) {
    case S_IFREG: return FileKind::regular;
    case S_IFDIR: return FileKind::folder;
    case S_IFLNK: return FileKind::link;
    case S_IFIFO:
    case S_IFCHR: return FileKind::stream;
    default: return FileKind::other;
  }
}

FileKind kind_of_entry(unsigned char type) {
  switch (type) {
    case DT_REG: return FileKind::regular;
    case DT_DIR: return FileKind::folder;
    case DT_LNK: return FileKind::link;
    case DT_FIFO:
    case DT_CHR: return FileKind::stream;
    default: return FileKind::other;
  }
}

FileStatus status_of(const struct stat& status) {
  return {kind_of(status.st_mode), static_cast<std::uint64_t>(status.st_size), status.st_mode & 07777U, 0};
}

FileStatus no_status(int error) { return {FileKind::none, 0, 0, error}; }

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { close(); }
  int number() const { return number_; }
  // Never again after an interruption: the number is free by then, and may be another thread's.
  int close() {
    if (number_ < 0) return 0;
    const int error = error_of(::close(number_));
    number_ = -1;
    return error == EINTR ? 0 : error;
  }

 private:
  int number_;
};

class DiskInput : public InputFile {
 public:
  explicit DiskInput(int number) : descriptor_(number) {}
  int number() const { return descriptor_.number(); }
  Transfer read(std::span<char> room) override {
    const ssize_t count = retried([&] { return ::read(number(), room.data(), room.size()); });
    if (count < 0) return {0, errno};
    return {static_cast<std::size_t>(count), 0};
  }

 private:
  Descriptor descriptor_;
};

class DiskOutput : public OutputFile {
 public:
  explicit DiskOutput(int number) : descriptor_(number) {}
  Transfer write(std::string_view bytes) override {
    const ssize_t count = retried([&] { return ::write(descriptor_.number(), bytes.data(), bytes.size()); });
    if (count < 0) return {0, errno};
    return {static_cast<std::size_t>(count), 0};
  }
  int set_mode(unsigned mode) override { return error_of(::fchmod(descriptor_.number(), mode)); }
  int sync() override { return sync_of(descriptor_.number()); }
  int close() override { return descriptor_.close(); }

  // Some file systems have no such thing; there is nothing better to do there.
  static int sync_of(int number) {
    const int error = error_of(retried([&] { return ::fsync(number); }));
    return error == EINVAL || error == ENOTSUP ? 0 : error;
  }

 private:
  Descriptor descriptor_;
};

// The system would take what stands before it for the whole.
bool holds_nul(const std::string& path) { return path.find('\0') != std::string::npos; }

constexpr int read_flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK;

// Part by part, for kernels before 5.6. REQUIRES: the path is not empty.
int open_by_steps(const std::string& path) {
  assert(!path.empty());
  int folder = path.starts_with('/') ? ::open("/", O_PATH | O_DIRECTORY | O_CLOEXEC) : AT_FDCWD;
  if (folder < 0 && folder != AT_FDCWD) return folder;
  std::size_t begin = path.find_first_not_of('/');
  while (begin != std::string::npos) {
    const std::size_t end = std::min(path.find('/', begin), path.size());
    const std::string part = path.substr(begin, end - begin);
    begin = path.find_first_not_of('/', end);
    const bool is_last = begin == std::string::npos;
    const int flags = is_last ? read_flags : O_PATH | O_DIRECTORY | O_CLOEXEC;
    const int next = retried([&] { return ::openat(folder, part.c_str(), flags | O_NOFOLLOW); });
    const int error = errno;
    if (folder != AT_FDCWD) ::close(folder);
    errno = error;
    if (is_last || next < 0) return next;
    folder = next;
  }
  return folder;
}

int open_without_links(const std::string& path) {
  static std::atomic<bool> is_known = true;  // to the kernel
  if (is_known) {
    open_how how{};
    how.flags = static_cast<std::uint64_t>(read_flags);
    how.resolve = RESOLVE_NO_SYMLINKS;
    const auto number =
        static_cast<int>(retried([&] { return ::syscall(SYS_openat2, AT_FDCWD, path.c_str(), &how, sizeof how); }));
    if (number >= 0 || (errno != ENOSYS && errno != EPERM)) return number;
    if (errno == ENOSYS) is_known = false;
  }
  return open_by_steps(path);
}

class DiskFiles : public Files {
 public:
  OpenInput open(const std::string& path, Links links) const override {
    if (holds_nul(path)) return {nullptr, no_status(ENOENT)};
    const int number =
        links == Links::fail ? open_without_links(path) : retried([&] { return ::open(path.c_str(), read_flags); });
    if (number < 0) return {nullptr, no_status(errno)};
    auto file = std::make_unique<DiskInput>(number);
    struct stat status {};
    if (::fstat(number, &status) != 0) return {nullptr, no_status(errno)};
    if (!S_ISREG(status.st_mode)) file.reset();
    return {std::move(file), status_of(status)};
  }

  FileStatus status(const std::string& path) const override {
    if (holds_nul(path)) return no_status(ENOENT);
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 ? status_of(status) : no_status(errno);
  }

  FileStatus link_status(const std::string& path) const override {
    if (holds_nul(path)) return no_status(ENOENT);
    struct stat status {};
    return ::lstat(path.c_str(), &status) == 0 ? status_of(status) : no_status(errno);
  }

  std::string real_path(const std::string& path) const override {
    if (holds_nul(path)) return fs::absolute(path).lexically_normal().string();
    // A quarter of the calls that weakly_canonical makes; it is for files that are not there.
    if (const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr), &std::free);
        real != nullptr)
      return real.get();
    std::error_code ignored;
    const fs::path real = fs::weakly_canonical(fs::absolute(path, ignored), ignored);
    return (real.has_filename() ? real : real.parent_path()).string();
  }

  Listing list(const std::string& folder) const override {
    Listing listing;
    const std::unique_ptr<DIR, int (*)(DIR*)> entries(::opendir(folder.c_str()), &::closedir);
    if (entries == nullptr) return {{}, errno};
    while (true) {
      errno = 0;
      const dirent* const entry = ::readdir(entries.get());
      if (entry == nullptr) break;
      const std::string_view name = entry->d_name;
      if (name == "." || name == "..") continue;
      const bool is_told = entry->d_type != DT_UNKNOWN;  // some file systems do not tell
      listing.entries.push_back({std::string(name), is_told ? kind_of_entry(entry->d_type) : kind_in(folder, name)});
    }
    listing.error = errno;
    return listing;
  }

  OpenOutput create(const std::string& path, unsigned mode) override {
    return output(retried([&] { return ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode); }));
  }
  OpenOutput open_stream(const std::string& path) override {
    return output(retried([&] { return ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY); }));
  }
  int rename(const std::string& from, const std::string& to) override {
    return error_of(::rename(from.c_str(), to.c_str()));
  }
  int remove(const std::string& path) override { return error_of(::unlink(path.c_str())); }
  int make_folder(const std::string& path) override { return error_of(::mkdir(path.c_str(), 0777)); }
  int sync_folder(const std::string& path) override {
    const Descriptor folder(retried([&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
    return folder.number() < 0 ? errno : DiskOutput::sync_of(folder.number());
  }

 private:
  FileKind kind_in(const std::string& folder, std::string_view name) const {
    return link_status(std::string(folder).append("/").append(name)).kind;
  }
  static OpenOutput output(int number) {
    if (number < 0) return {nullptr, errno};
    return {std::make_unique<DiskOutput>(number), 0};
  }
};

}  // namespace

Files& disk_files() {
  static DiskFiles disk;
  return disk;
}

}  // namespace grassroots
