// SPDX-License-Identifier: MIT
#include "cli/env.hpp"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <fcntl.h>
#include <new>
#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/messages.hpp"
#include "grassroots/text/environment_error.hpp"
#include "grassroots/text/file.hpp"

namespace grassroots::cli {
namespace {

// An errno, or 0. Somebody else may have made the descriptor one that does not wait: then this waits.
int write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor, text.data(), text.size());
    if (count >= 0) {
      text.remove_prefix(static_cast<std::size_t>(count));
      continue;
    }
    pollfd waiting{descriptor, POLLOUT, 0};
    const bool is_full = errno == EAGAIN || errno == EWOULDBLOCK;
    const bool goes_on = errno == EINTR || (is_full && (::poll(&waiting, 1, -1) > 0 || errno == EINTR));
    if (!goes_on) return errno;
  }
  return 0;
}

// A file must not be opened under the number of a stream that the caller has closed: what is printed would end in it.
// Such a stream is one that cannot be written to.
void occupy_standard_streams() {
  for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor)
    if (::fcntl(descriptor, F_GETFD) < 0 && ::open("/dev/null", O_RDONLY) < 0) return;
}

std::size_t terminal_width() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

Date local_today() {
  const std::time_t now = std::time(nullptr);
  std::tm parts{};
  ::localtime_r(&now, &parts);
  return make_date(parts.tm_year + 1900, static_cast<unsigned>(parts.tm_mon) + 1, static_cast<unsigned>(parts.tm_mday))
      .value_or(Date{0});
}

}  // namespace

void exit_where_memory_ends() {
  std::set_terminate([] {
    try {
      if (const std::exception_ptr thrown = std::current_exception()) std::rethrow_exception(thrown);
    } catch (const std::bad_alloc&) {
      write_all(STDERR_FILENO, "grassroots: there is not enough memory\n");
      ::_exit(2);
    } catch (...) {  // a fault of ours
    }
    std::abort();
  });
}

Env process_env() {
  exit_where_memory_ends();
  occupy_standard_streams();
  std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is an error of writing it
  Env env;
  env.out = [](std::string_view text) {
    if (const int error = write_all(STDOUT_FILENO, text); error != 0)
      throw EnvironmentError{Phrase(messages::cannot_write_output, reason_of(error))};
  };
  // Where nobody hears what went wrong, the exit code still tells it.
  env.err = [](std::string_view text) { write_all(STDERR_FILENO, text); };
  env.in = [](std::size_t most) {
    std::string bytes(most, '\0');
    ssize_t count = 0;
    do {
      count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    } while (count < 0 && errno == EINTR);
    if (count < 0) throw EnvironmentError{Phrase(messages::cannot_read_input, reason_of(errno))};
    bytes.resize(static_cast<std::size_t>(count));
    return bytes;
  };
  env.variable = [](const char* name) -> std::optional<std::string> {
    const char* value = std::getenv(name);
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
  };
  env.today = local_today();
  env.is_terminal = ::isatty(STDOUT_FILENO) == 1;
  env.shows_progress = ::isatty(STDERR_FILENO) == 1;
  env.can_ask = env.is_terminal && ::isatty(STDIN_FILENO) == 1;
  env.width = env.is_terminal ? terminal_width() : 0;
  return env;
}

}  // namespace grassroots::cli
