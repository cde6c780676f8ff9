// SPDX-License-Identifier: MIT
#include "cli/env.hpp"

#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/messages.hpp"
#include "grassroots/text/environment_error.hpp"
#include "grassroots/text/file.hpp"

namespace grassroots::cli {
namespace {

void write_all(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(descriptor, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw EnvironmentError{Phrase(messages::cannot_write_output, reason_of(errno))};
    text.remove_prefix(static_cast<std::size_t>(count));
  }
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

Env process_env() {
  Env env;
  env.out = [](std::string_view text) { write_all(STDOUT_FILENO, text); };
  env.err = [](std::string_view text) { write_all(STDERR_FILENO, text); };
  env.variable = [](const char* name) -> std::optional<std::string> {
    const char* value = std::getenv(name);
    return value == nullptr ? std::nullopt : std::optional<std::string>(value);
  };
  env.today = local_today();
  env.is_terminal = ::isatty(STDOUT_FILENO) == 1;
  env.shows_progress = ::isatty(STDERR_FILENO) == 1;
  env.width = env.is_terminal ? terminal_width() : 0;
  return env;
}

}  // namespace grassroots::cli
