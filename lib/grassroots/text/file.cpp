// SPDX-License-Identifier: MIT
#include "grassroots/text/file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>

#include "grassroots/text/environment_error.hpp"
#include "grassroots/text/messages.hpp"
#include "grassroots/text/signals.hpp"

namespace grassroots {
namespace {

struct Descriptor {
  int number;
  explicit Descriptor(int n) : number(n) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

}  // namespace

Phrase reason_of(int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR: return messages::no_such_file;
    case EACCES:
    case EPERM: return messages::permission_denied;
    case EISDIR: return messages::not_a_regular_file;
    case ENAMETOOLONG: return messages::name_too_long;
    case ENOSPC:
    case EDQUOT: return messages::disk_full;
    case EFBIG: return messages::file_too_big;
    case EROFS: return messages::read_only;
    case ELOOP: return messages::circular_link;
    case EPIPE: return messages::nobody_reads;
    case EIO: return messages::device_failed;
    default: return Phrase(messages::system_says, std::generic_category().message(error));
  }
}

Phrase reason_of_folder(int error) {
  return error == ENOENT || error == ENOTDIR ? Phrase(messages::no_such_folder) : reason_of(error);
}

FileBytes read_file(const std::string& path, std::uintmax_t limit, Links links) {
  const Descriptor file(
      ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | (links == Links::fail ? O_NOFOLLOW : 0)));
  if (file.number < 0) return {{}, reason_of(errno)};
  struct stat status {};
  if (::fstat(file.number, &status) != 0) return {{}, reason_of(errno)};
  if (!S_ISREG(status.st_mode)) return {{}, messages::not_a_regular_file};
  const auto too_large = [&] { return FileBytes{{}, Phrase(messages::file_too_large, std::to_string(limit >> 20U))}; };
  if (static_cast<std::uintmax_t>(status.st_size) > limit) return too_large();

  FileBytes result;
  result.bytes.resize(static_cast<std::size_t>(status.st_size) + 1);
  std::size_t filled = 0;
  while (true) {  // to the end, even if the file grows meanwhile
    const ssize_t count = ::read(file.number, result.bytes.data() + filled, result.bytes.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return {{}, reason_of(errno)};
    if (count == 0) break;
    const bool is_short = static_cast<std::size_t>(count) < result.bytes.size() - filled;
    filled += static_cast<std::size_t>(count);
    if (filled > limit) return too_large();
    if (is_short && filled == static_cast<std::size_t>(status.st_size)) break;  // as long as it was, and no more came
    if (filled == result.bytes.size()) result.bytes.resize(filled * 2);
  }
  result.bytes.resize(filled);
  return result;
}

Phrase why_unreadable(const std::filesystem::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return reason_of(errno);
  return S_ISREG(status.st_mode) ? Phrase() : Phrase(messages::not_a_regular_file);
}

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  // A link stays, and what it points to is replaced.
  std::error_code ignored;
  const std::filesystem::path target =
      std::filesystem::is_symlink(path, ignored) ? std::filesystem::weakly_canonical(path, ignored) : path;
  std::string beside = target.string() + ".XXXXXX";
  const auto fail = [&](int error) {
    throw EnvironmentError{Phrase(messages::cannot_write, path.string(), reason_of_folder(error))};
  };
  struct stat existing {};
  // A device or a pipe cannot be replaced: it is written to.
  const bool replaces = ::stat(path.c_str(), &existing) != 0 || S_ISREG(existing.st_mode);
  // Ctrl-C waits for the moment that it takes: nothing is left half-written. Not where a pipe may never take it.
  std::optional<SignalsBlocked> whole;
  if (replaces) whole.emplace();
  const Descriptor file(replaces ? ::mkstemp(beside.data()) : ::open(path.c_str(), O_WRONLY | O_CLOEXEC));
  if (file.number < 0) fail(errno);
  const auto abandon = [&] {
    const int error = errno;
    if (replaces) ::unlink(beside.c_str());
    fail(error);
  };
  while (!bytes.empty()) {
    const ssize_t count = ::write(file.number, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) abandon();
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  if (!replaces) return;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  if (::fchmod(file.number, 0666 & ~mask) != 0 || ::rename(beside.c_str(), target.c_str()) != 0) abandon();
}

}  // namespace grassroots
