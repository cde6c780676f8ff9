// SPDX-License-Identifier: MIT
// Runs commands in turn, again and again, and says how long each took and how much memory it held at its peak.
//   measure <COMMANDS >RESULTS
// A command is a line of words separated by tabs: a name, how many runs, the program, its arguments. Its standard
// output is thrown away. A result is such a line, too: the name, the median time in seconds, the peak in megabytes
// (10^6 bytes). Ends with an error if a command is killed or exits with more than 1.
//
// Before each run, what lies in the folders that the command names is read: a system may forget files meanwhile, and it
// is not the disk that is measured.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

struct Command {
  std::string name;
  std::size_t runs = 0;
  std::vector<std::string> words;
  std::vector<double> seconds = {};
  double peak = 0;
};

Command parse(const std::string& line) {
  std::istringstream fields(line);
  std::string name, runs, word;
  std::getline(fields, name, '\t');
  std::getline(fields, runs, '\t');
  Command command{name, std::stoul(runs), {}};
  while (std::getline(fields, word, '\t')) command.words.push_back(word);
  return command;
}

[[noreturn]] void become(std::vector<std::string>& words) {
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  ::dup2(::open("/dev/null", O_WRONLY), STDOUT_FILENO);
  ::execvp(arguments[0], arguments.data());
  std::perror(arguments[0]);
  ::_exit(127);
}

void read_all(const Command& command) {
  static std::vector<char> buffer(1U << 20U);
  for (const std::string& word : command.words) {
    std::error_code ignored;
    if (!std::filesystem::is_directory(word, ignored)) continue;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(word, ignored)) {
      std::ifstream file(entry.path(), std::ios::binary);
      while (file.read(buffer.data(), static_cast<std::streamsize>(buffer.size()))) {
      }
    }
  }
}

bool run(Command& command) {
  read_all(command);
  const auto start = std::chrono::steady_clock::now();
  const ::pid_t child = ::fork();
  if (child == 0) become(command.words);
  int status = 0;
  ::rusage usage{};
  if (child < 0 || ::wait4(child, &status, 0, &usage) != child) return false;
  command.seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  command.peak = std::max(command.peak, static_cast<double>(usage.ru_maxrss) * 1024 / 1e6);
  return WIFEXITED(status) && WEXITSTATUS(status) <= 1;
}

double median(std::vector<double> values) {
  std::sort(values.begin(), values.end());
  return (values[(values.size() - 1) / 2] + values[values.size() / 2]) / 2;
}

}  // namespace

int main() {
  std::vector<Command> commands;
  for (std::string line; std::getline(std::cin, line);) commands.push_back(parse(line));
  std::size_t rounds = 0;
  for (const Command& command : commands) rounds = std::max(rounds, command.runs);
  for (std::size_t round = 0; round < rounds; ++round) {
    for (Command& command : commands) {
      if (round >= command.runs || run(command)) continue;
      std::fprintf(stderr, "measure: %s failed\n", command.name.c_str());
      return 1;
    }
  }
  for (const Command& command : commands)
    std::printf("%s\t%.6f\t%.1f\n", command.name.c_str(), median(command.seconds), command.peak);
  return 0;
}
