// SPDX-License-Identifier: MIT
// Everything the program gets from outside, as a value: tests make their own.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "cli/build.hpp"
#include "grassroots/model/date.hpp"
#include "grassroots/text/environment_error.hpp"
#include "grassroots/text/files.hpp"
#include "grassroots/text/git_files.hpp"

namespace grassroots::cli {

struct Env {
  Files* files = &disk_files();
  std::function<void(std::string_view)> out;  // standard output; throws EnvironmentError if it cannot be written
  std::function<void(std::string_view)> err;  // standard error; never throws
  // The next bytes of standard input, at most so many; none at its end. Throws EnvironmentError if it cannot be read.
  std::function<std::string(std::size_t)> in = [](std::size_t) { return std::string(); };
  std::function<std::optional<std::string>(const char*)> variable;  // of the environment
  Build (*build)() = nullptr;                                       // what the program is built of; null: unknown
  // Runs git with these arguments.
  RunGit run_git = &grassroots::run_git;
  Date today;
  bool is_terminal = false;     // standard output
  bool shows_progress = false;  // standard error is a terminal
  bool can_ask = false;         // standard input and output are a person's terminal
  std::size_t width = 0;        // of the terminal; 0: not a terminal
};

// Where an allocation fails in a destructor (the JSON library's allocate) nothing can be thrown: then the process says
// that memory is short and exits with 2, too, instead of aborting.
void exit_where_memory_ends();

// The process's own, which is made ready for it: once, before anything else.
Env process_env();

}  // namespace grassroots::cli
