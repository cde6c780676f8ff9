// SPDX-License-Identifier: MIT
// What a process prints where its standard output is slow, full or closed.
#include <array>
#include <cerrno>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <functional>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/env.hpp"

namespace {

using grassroots::EnvironmentError;
using grassroots::cli::Env;
using grassroots::cli::process_env;

// Runs the work in a process of its own whose streams are as `prepare` makes them; gives its exit code.
pid_t in_a_process(const std::function<void()>& prepare, const std::function<int(Env&)>& work) {
  const pid_t child = ::fork();
  if (child != 0) return child;
  prepare();
  Env env = process_env();
  int code = 0;
  try {
    code = work(env);
  } catch (const EnvironmentError&) {
    code = 2;
  }
  ::_exit(code);
}

int exit_code_of(pid_t child) {
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

int print_a_line(Env& env) {
  env.out("a line\n");
  return 0;
}

}  // namespace

TEST_CASE("an output that does not wait is waited for") {
  std::array<int, 2> pipe{};
  REQUIRE(::pipe(pipe.data()) == 0);
  const std::string text(1'000'000, 'x');
  const pid_t child = in_a_process(
      [&] {
        ::dup2(pipe[1], STDOUT_FILENO);
        ::fcntl(STDOUT_FILENO, F_SETFL, ::fcntl(STDOUT_FILENO, F_GETFL) | O_NONBLOCK);
        ::close(pipe[0]);
        ::close(pipe[1]);
      },
      [&](Env& env) {
        env.out(text);
        return 0;
      });
  ::close(pipe[1]);
  std::size_t got = 0;
  std::array<char, 5000> room{};
  for (ssize_t count = 1; count > 0; got += static_cast<std::size_t>(count)) {
    ::usleep(10);
    count = ::read(pipe[0], room.data(), room.size());
    REQUIRE(count >= 0);
  }
  ::close(pipe[0]);
  CHECK(got == text.size());
  CHECK(exit_code_of(child) == 0);
}

TEST_CASE("an output that is full or closed is an error, and nobody has to hear it") {
  const auto open_as = [](int descriptor, const char* path) {
    return [=] { ::dup2(::open(path, O_WRONLY), descriptor); };
  };
  CHECK(exit_code_of(in_a_process(open_as(STDOUT_FILENO, "/dev/full"), print_a_line)) == 2);
  CHECK(exit_code_of(in_a_process([] { ::close(STDOUT_FILENO); }, print_a_line)) == 2);
  const auto complain = [](Env& env) {
    env.err("an error\n");
    return 7;
  };
  CHECK(exit_code_of(in_a_process(open_as(STDERR_FILENO, "/dev/full"), complain)) == 7);
  CHECK(exit_code_of(in_a_process([] { ::close(STDERR_FILENO); }, complain)) == 7);
}

TEST_CASE("no file is opened under the number of a stream that is closed") {
  const auto close_all = [] {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::close(stream);
  };
  const auto open_a_file = [](Env&) { return ::open("/dev/null", O_WRONLY); };
  CHECK(exit_code_of(in_a_process(close_all, open_a_file)) > STDERR_FILENO);
}
