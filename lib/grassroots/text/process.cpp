// SPDX-License-Identifier: MIT
#include "grassroots/text/process.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace grassroots {
namespace {

// Both ends are closed when it goes.
class ProcessPipe {
 public:
  ProcessPipe() { error_ = ::pipe2(ends_.data(), O_CLOEXEC) == 0 ? 0 : errno; }
  ~ProcessPipe() {
    close(0);
    close(1);
  }
  ProcessPipe(const ProcessPipe&) = delete;
  ProcessPipe& operator=(const ProcessPipe&) = delete;

  int error() const { return error_; }
  int read_end() const { return ends_[0]; }
  int write_end() const { return ends_[1]; }
  void close(std::size_t end) {
    if (ends_[end] >= 0) ::close(ends_[end]);
    ends_[end] = -1;
  }

 private:
  std::array<int, 2> ends_{-1, -1};
  int error_ = 0;
};

// Appends what there is to read; false at the end.
bool read_some(int descriptor, std::string& text) {
  std::array<char, 65536> room;
  const ssize_t count = ::read(descriptor, room.data(), room.size());
  if (count > 0) text.append(room.data(), static_cast<std::size_t>(count));
  return count > 0 || (count < 0 && errno == EINTR);
}

// Reads both pipes to their ends; false if it was too much.
bool read_both(ProcessPipe& out, ProcessPipe& err, std::size_t most, ProcessResult& result) {
  std::array<pollfd, 2> polled{pollfd{out.read_end(), POLLIN, 0}, pollfd{err.read_end(), POLLIN, 0}};
  std::array<std::string*, 2> texts{&result.out, &result.err};
  while (polled[0].fd >= 0 || polled[1].fd >= 0) {
    if (::poll(polled.data(), polled.size(), -1) < 0 && errno != EINTR) return false;
    for (std::size_t i = 0; i < polled.size(); ++i)
      if (polled[i].fd >= 0 && polled[i].revents != 0 && !read_some(polled[i].fd, *texts[i])) polled[i].fd = -1;
    if (result.out.size() + result.err.size() > most) return false;
  }
  return true;
}

int spawn(const std::vector<std::string>& arguments, const ProcessPipe& out, const ProcessPipe& err, pid_t& process) {
  std::vector<char*> words;
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  if (const int error = ::posix_spawn_file_actions_init(&actions); error != 0) return error;
  ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_adddup2(&actions, out.write_end(), STDOUT_FILENO);
  ::posix_spawn_file_actions_adddup2(&actions, err.write_end(), STDERR_FILENO);
  const int error = ::posix_spawnp(&process, words.front(), &actions, nullptr, words.data(), environ);
  ::posix_spawn_file_actions_destroy(&actions);
  return error;
}

}  // namespace

ProcessResult run_process(const std::vector<std::string>& arguments, std::size_t most) {
  ProcessResult result;
  ProcessPipe out, err;
  if (out.error() != 0 || err.error() != 0) {
    result.error = out.error() != 0 ? out.error() : err.error();
    return result;
  }
  pid_t process = 0;
  result.error = spawn(arguments, out, err, process);
  if (result.error != 0) return result;
  out.close(1);
  err.close(1);
  const bool is_whole = read_both(out, err, most, result);
  if (!is_whole) ::kill(process, SIGKILL);
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) continue;
  if (is_whole && WIFEXITED(status)) result.exit_code = WEXITSTATUS(status);
  return result;
}

}  // namespace grassroots
