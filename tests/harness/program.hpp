// SPDX-License-Identifier: MIT
// The program run in-process, in a world that the test makes: nothing of the machine's environment gets in.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "grassroots/model/date.hpp"
#include "grassroots/text/files.hpp"

namespace grassroots::test {

struct World {
  std::map<std::string, std::string> variables{{"LC_ALL", "C.UTF-8"}, {"TZ", "UTC"}};
  Date today = *make_date(2018, 7, 1);
  Files* files = &disk_files();
  std::size_t terminal_width = 0;  // 0: standard output is a pipe
  std::string input = {};          // what stands in standard input
  bool can_ask = false;            // standard input and output are a person's terminal
};

struct Outcome {
  std::string out;
  std::string err;
  int exit_code = 0;
};

// `words`: the arguments without the program's name.
Outcome run_program(const World& world, std::vector<std::string> words);

}  // namespace grassroots::test
